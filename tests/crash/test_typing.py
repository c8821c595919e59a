"""A batch typed by keyboard in a window that is killed while keys come: what had left its field is there."""

import json
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.casework.forms import Form
from app.operations import questionnaires
from app.operations.inspections import create_inspection, open_inspection
from app.operations.workspace import create_workspace, open_workspace
from app.ui.walk.saving import ANSWER, NOTE, STEP
from tests.conftest import CHEAP

TYPIST = """
import json, os, sys
from pathlib import Path
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from app.operations.workspace import open_workspace
from app.ui.application import application
from app.ui.session import Session
from app.ui.window import MainWindow

app = application("light")
session = Session(Path(sys.argv[1]))
session.take(open_workspace(Path(sys.argv[1]), "correct horse"))
window = MainWindow(session, "light")
window.show()
window.activateWindow()

def rest():
    while session.busy:
        app.processEvents()
    app.processEvents()

rest()
window.open_inspection("leeds")
rest()
window.voices.show_typing("victim")
rest()
page = window.voices.typing

def said(job):
    if job.error is None:
        print(json.dumps([job.reference.split()[1], job.kind, job.name, job.value]), flush=True)

page.store.changed.connect(said)
while True:
    for at, digit in enumerate("1213"):
        QTest.keyClicks(QApplication.focusWidget(), digit)
        if at % 2:
            app.processEvents()
    QTest.keyClicks(QApplication.focusWidget(), "2")
    for letter in "They came.":
        QTest.keyClicks(QApplication.focusWidget(), letter)
    rest()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    app.processEvents()
"""


@pytest.mark.parametrize("seed", range(3))
def test_no_field_that_was_saved_is_lost(tmp_path: Path, seed: int) -> None:
    home = tmp_path / "home"
    create_inspection(create_workspace(home, "correct horse", "Ann Example", "AE", CHEAP), "leeds", "Leeds")
    chance = random.Random(seed)  # noqa: S311 - no secret
    child = subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(home)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parent.parent.parent,
    )
    assert child.stdout is not None
    lines = [child.stdout.readline() for _ in range(chance.randint(1, 60))]
    child.kill()
    lines += child.communicate()[0].splitlines()
    assert child.returncode == -signal.SIGKILL
    told: dict[tuple[int, str], tuple[str, str]] = {}
    for line in (line for line in lines if line.strip().endswith("]")):
        number, kind, name, value = json.loads(line)
        told[int(number), "" if kind == STEP else name] = (kind, value)

    again = open_inspection(open_workspace(home, "correct horse"), "leeds")
    again.store.check_chain()
    assert told
    for (number, name), (kind, value) in told.items():
        opened = questionnaires.open_form(again, Form("victim", number))
        if kind == ANSWER:
            assert opened.answers.get(name, "") == value
        elif kind == NOTE:
            assert {**opened.answers, **opened.drafts}[name].startswith(value)
    assert len(questionnaires.count_forms(again, "victim").unfinished) <= 1  # the form that was on the screen
    again.close()
