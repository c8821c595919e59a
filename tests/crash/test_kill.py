"""A process killed right after it acknowledged an answer: the answer is there after opening again."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.exchange.keys import Cost
from app.operations import walking
from app.operations.cases import add_cases
from app.operations.inspections import create_inspection, open_inspection
from app.operations.workspace import create_workspace, open_workspace
from tests.conftest import CHEAP

CHILD = """
import sys
from pathlib import Path
from app.operations import walking
from app.operations.inspections import open_inspection
from app.operations.workspace import open_workspace

inspection = open_inspection(open_workspace(Path(sys.argv[1]), "correct horse"), "leeds")
for round_ in range(10_000):
    value = ("yes", "no")[round_ % 2]
    walking.answer(inspection, "LS-1", "rosh_screening_completed", value)
    walking.type_note(inspection, "LS-1", "rosh_screening_completed", f"typed {round_}")
    print(round_, value, flush=True)
"""


@pytest.mark.parametrize("after", [1, 2, 3, 17, 60])
def test_what_was_acknowledged_is_there_after_a_kill(tmp_path: Path, after: int) -> None:
    home = tmp_path / "home"
    workspace = create_workspace(home, "correct horse", "Ann Example", "AE", Cost(CHEAP.operations, CHEAP.memory))
    create_inspection(workspace, "leeds", "Leeds")
    inspection = open_inspection(workspace, "leeds")
    add_cases(inspection, [("LS-1", {"phases": "both"})])
    inspection.close()

    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(home)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parent.parent.parent,
    )
    assert child.stdout is not None
    acknowledged = [child.stdout.readline().split() for _ in range(after)]
    child.kill()
    rest = child.stdout.read().splitlines()
    child.wait()
    child.stdout.close()
    last = rest[-1].split() if rest and len(rest[-1].split()) == 2 else acknowledged[-1]

    again = open_inspection(open_workspace(home, "correct horse"), "leeds")
    recorded = [one.value for one in again.store.entries() if one.subject == "answer/rosh_screening_completed"]
    assert len(recorded) >= int(last[0]) + 1
    assert recorded[int(last[0])] == last[1]
    typed = walking.open_case(again, "LS-1").drafts["rosh_screening_completed"]
    assert int(typed.removeprefix("typed ")) >= int(last[0])
    again.store.check_chain()
    assert again.answers("LS-1")["rosh_screening_completed"] == recorded[-1]
    again.close()
