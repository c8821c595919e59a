"""A day of work in the window, in a process of its own: `python -m tests.leaks.day FOLDER morning|afternoon`.

The morning ends with a failure of the program whose message holds what was typed, and with the process being killed
while a note is typed; the afternoon goes on from there, backs up, locks and closes.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.casework.blocks import Block, Run
from app.hardening import harden
from app.operations import blocks, evidence, questionnaires, walking
from app.operations.answer_files import export_answers
from app.operations.backups import back_up_inspection
from app.operations.cases import add_cases
from app.operations.feedback import write_feedback_sheet
from app.operations.fields import questionnaire
from app.operations.inspection import Inspection
from app.operations.inspections import create_inspection, open_inspection
from app.operations.publication import write_report
from app.operations.safety_copy import begin_safety_copy
from app.operations.workspace import Settings, Workspace, create_workspace, open_workspace, write_settings
from app.ui.application import application
from app.ui.crash import Crashes
from app.ui.session import Session
from app.ui.window import MainWindow
from tests.conftest import CHEAP

PASSPHRASE = "zanzibar velvet"
CASE = "QZX-7301"
QUESTION = "rosh_screening_completed"
WORDS = {
    "note": "wolverine marmalade",
    "typed": "cormorant parliament",
    "office": "Quillfeather",
    "memo": "hobgoblin umbrella",
    "block": "trombone archipelago",
    "draft": "porcupine cathedral",
    "form": "walrus accordion",
    "defect": "flamingo pendulum",
}
"""What is planted, by where it is written."""

PLANTED = (PASSPHRASE, CASE, *WORDS.values())
PATIENCE = 60.0


class Day:
    """One window, and who sits at it."""

    def __init__(self, folder: Path) -> None:
        """Make the window of a locked workspace."""
        self.folder = folder
        self.home = folder / "home"
        harden()
        self.app = application("light")
        self.window = MainWindow(Session(self.home, CHEAP))
        self.crashes = Crashes(self.home, self.window, lambda: self.window.crash)
        self.window.show()
        self.window.activateWindow()
        self.settle()

    def settle(self, until: Callable[[], bool] = lambda: True) -> None:
        """Let the window do what it has to."""
        end = monotonic() + PATIENCE
        quiet = 0
        while quiet < 3:
            self.app.processEvents()
            quiet = quiet + 1 if not self.window.session.busy and until() else 0
            assert monotonic() < end, "the window does not come to rest"

    def type(self, words: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.window, words)
        self.settle()

    def unlock(self) -> None:
        self.type(PASSPHRASE)
        self.window.unlock._submitted()
        self.settle(lambda: self.window.session.workspace is not None)
        self.window.open_inspection("leeds")
        self.settle()

    def walk(self) -> None:
        self.window.open_case(CASE)
        walk = self.window.walk
        self.settle()
        walk.show_page("1.1", QUESTION)
        self.settle(lambda: walk.questions.complete)

    def write(self, words: str) -> None:
        """Type a note and stay in its field."""
        walk = self.window.walk
        walk.focus_question(QUESTION)
        walk.evidence.enter()
        walk.evidence.note.setPlainText(words)
        self.settle(lambda: not walk.case._typing and walk.case.saving.all_saved)


def lay_out(folder: Path) -> None:
    """A workspace with one case, its safety copy on a stick."""
    workspace = create_workspace(folder / "home", PASSPHRASE, "Ann Example", "AE", CHEAP)
    create_inspection(workspace, "leeds", "Leeds")
    inspection = open_inspection(workspace, "leeds")
    add_cases(inspection, [(CASE, {"phases": "both", "office": WORDS["office"]})])
    inspection.close()
    (folder / "stick").mkdir()
    write_settings(workspace.home, Settings(safety_copy=str(begin_safety_copy(workspace, folder / "stick"))))


def morning(folder: Path) -> None:
    """Answer, write, export, report; then the program fails, and the machine does."""
    lay_out(folder)
    day = Day(folder)
    day.unlock()
    day.walk()
    day.window.walk.answer(QUESTION, "no")
    day.write(WORDS["note"])
    day.window.walk.flush()
    day.settle()
    for each in _written(folder / "exported"):
        day.window.session.call(each, failed=_refuse)
        day.settle()
    day.window.guard.copying.look()
    day.settle()

    def fail(*_: object) -> None:
        raise ValueError(WORDS["defect"])

    day.window.header.menu_wanted.disconnect()
    day.window.header.menu_wanted.connect(fail)
    day.window.header.menu_wanted.emit()
    day.settle(day.window.crash.isVisible)
    day.write(WORDS["typed"])
    os.kill(os.getpid(), signal.SIGKILL)


def _refuse(error: Exception) -> None:
    raise AssertionError(str(error))


def _written(exported: Path) -> Iterator[Callable[[Inspection], object]]:
    """What is written beside the answers, and what leaves as plain files because somebody asked for it."""
    exported.mkdir()
    yield lambda found: evidence.drop_memo(found, CASE, WORDS["memo"])
    yield lambda found: blocks.put_blocks(found, [Block("b1", "foreword", runs=(Run(WORDS["block"]),))])
    yield lambda found: blocks.type_block(found, Block("b2", "foreword", runs=(Run(WORDS["draft"]),)))
    yield _form
    yield lambda found: export_answers(found, exported / "answers.csv")
    yield lambda found: write_feedback_sheet(found, CASE, exported / "feedback.pdf", notes=True)
    yield lambda found: write_report(found, exported / "report.pdf", edition="internal")
    yield lambda found: write_report(found, exported / "report.html", edition="internal")


def _form(inspection: Inspection) -> None:
    form = questionnaires.begin_form(inspection, "child").form
    free = next(one.name for one in questionnaire(inspection, "child").questions if one.name == "own_words")
    questionnaires.type_field(inspection, form, free, WORDS["form"])


def afternoon(folder: Path) -> None:
    """What was typed is there; back up, lock, close."""
    day = Day(folder)
    day.unlock()
    day.walk()
    workspace: Workspace = open_workspace(day.home, PASSPHRASE)
    inspection = open_inspection(workspace, "leeds")
    opened = walking.open_case(inspection, CASE)
    assert WORDS["typed"] in {*opened.drafts.values(), *opened.notes.values()}
    inspection.close()
    back_up_inspection(workspace, "leeds")
    day.write(WORDS["typed"] + " and on")
    day.window.lock()
    day.settle()
    day.window.close()
    day.app.processEvents()


if __name__ == "__main__":
    {"morning": morning, "afternoon": afternoon}[sys.argv[2]](Path(sys.argv[1]))
