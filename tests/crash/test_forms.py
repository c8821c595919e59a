"""A batch of forms being typed when the process falls, between two steps of the database: no finished field is lost."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.casework.forms import Form
from app.operations import questionnaires as typing
from app.operations.inspections import create_inspection, open_inspection
from app.operations.workspace import create_workspace, open_workspace
from tests.conftest import CHEAP

CHILD = """
import os, sys
from pathlib import Path
from app.operations import questionnaires as typing
from app.operations.fields import questionnaire
from app.operations.inspections import open_inspection
from app.operations.workspace import open_workspace

inspection = open_inspection(open_workspace(Path(sys.argv[1]), "correct horse"), "leeds")
left = int(sys.argv[2])

def step():
    global left
    left -= 1
    if left < 0:
        os.kill(os.getpid(), 9)
    return 0

inspection.store._db.conn.set_progress_handler(step, 40)
asked = questionnaire(inspection, "child")
for number in range(1, 1000):
    form = typing.begin_form(inspection, "child").form
    print(form.number, "begun", "", flush=True)
    for question in asked.questions:
        if question.name not in typing.open_form(inspection, form).relevant:
            continue
        value = question.choices[number % len(question.choices)].name if question.choices else f"word{number}"
        if not question.choices:
            typing.type_field(inspection, form, question.name, value[:4])
            print(form.number, question.name, value[:4], "typed", flush=True)
        typing.answer_field(inspection, form, question.name, value)
        print(form.number, question.name, value, flush=True)
    typing.finish_form(inspection, form)
    print(form.number, "finished", "", flush=True)
    if number > 1:
        typing.answer_field(inspection, typing.previous_form(inspection, "child", form), "own_words", "mended")
        print(number - 1, "own_words", "mended", flush=True)
"""


@pytest.mark.parametrize("steps", [3, 40, 211, 613, 997, 2003])
def test_no_finished_field_is_lost(tmp_path: Path, steps: int) -> None:
    home = tmp_path / "home"
    create_inspection(create_workspace(home, "correct horse", "Ann Example", "AE", CHEAP), "leeds", "Leeds")
    child = subprocess.run(
        [sys.executable, "-c", CHILD, str(home), str(steps)],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parent.parent.parent,
        check=False,
    )
    assert child.returncode == -9, child.stderr
    acknowledged: dict[tuple[int, str], tuple[str, bool]] = {}
    for line in child.stdout.splitlines():
        number, name, value, *typed = line.split(" ")
        acknowledged[int(number), name] = (value, bool(typed))

    again = open_inspection(open_workspace(home, "correct horse"), "leeds")
    again.store.check_chain()
    for (form_number, name), (value, typed_only) in acknowledged.items():
        opened = typing.open_form(again, Form("child", form_number))
        if name == "finished":
            assert opened.state
        elif typed_only:
            assert value in {opened.drafts.get(name), opened.answers.get(name, "")[:4]}
        elif name != "begun":
            mended = name == "own_words" and opened.answers.get(name) == "mended"  # done, and not acknowledged any more
            assert opened.answers.get(name) == value or mended
    count = typing.count_forms(again, "child")
    assert count.forms - len({form_number for form_number, _ in acknowledged}) in {0, 1}
    assert len(count.unfinished) <= 1
    again.close()
