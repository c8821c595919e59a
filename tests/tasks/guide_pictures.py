"""The pictures of the documents, drawn from the real window: `python -m tests.tasks.guide_pictures`."""

import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.operations.cases import add_cases
from app.operations.demo import open_demo
from app.operations.inspections import create_inspection, open_inspection
from app.ui.application import application
from app.ui.session import Session
from app.ui.window import MainWindow
from app.ui.writing.columns import TEXT
from tests.conftest import TWO_LANGUAGES
from tests.ui.led import led

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
CASE = "LS-0911"
SIZE, SMALLER, SMALLEST = (1366, 768), (1180, 680), (1110, 600)
MOST_BYTES = 200_000
NOTE = (
    "Screening of 12 January is done and in time. It says nothing of the harassment of a neighbour that the police "
    "papers describe, and the victim of the index offence is left blank."
)


class Camera:
    """Leads a window through the demo and takes its picture."""

    def __init__(self, app: QApplication, window: MainWindow, suffix: str = "") -> None:
        self._app, self.window, self._suffix = app, window, suffix
        window.resize(*SIZE)
        window.show()
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            while self.window.session.busy:
                self._app.processEvents()
            QTest.qWait(30)

    def take(self, name: str) -> None:
        self.settle()
        path = FOLDER / f"{name}{self._suffix}.png"
        for size in (SIZE, SMALLER, SMALLEST):
            self.window.resize(*size)
            self.settle()
            self.window.grab().toImage().save(str(path), quality=0)  # the least quality packs closest, without loss
            if path.stat().st_size < MOST_BYTES:
                break
        self.window.resize(*SIZE)
        print(path.name, path.stat().st_size)

    def languages(self) -> None:
        """A form in two languages, turned to its second."""
        window, workspace = self.window, self.window.session.workspace
        assert workspace is not None
        create_inspection(workspace, "gwynedd-2010", "Gwynedd", form=TWO_LANGUAGES)
        inspection = open_inspection(workspace, "gwynedd-2010")
        add_cases(inspection, [("GW-0112", {"phases": "both", "gender": "male", "age": "16"})])
        inspection.close()
        window.open_inspection("gwynedd-2010")
        self.settle()
        window.open_case("GW-0112")
        self.settle()
        window.walk.show_page("1.1", "offered")
        window.walk.answer("offered", "no")
        window.turn_language()
        self.take("languages")

    def walk(self) -> None:
        """Open a case with some answers, reasons unfolded and a note."""
        window = self.window
        window.open_case(CASE)
        self.settle()
        walk = window.walk
        walk.show_page("1.1", "rosh_screening_completed")
        for name in ("rosh_screening_completed", "rosh_screening_timely"):
            walk.answer(name, "yes")
        walk.answer("rosh_screening_accurate", "no")
        for choice in walk.asked.choice_names[2:4]:
            walk.turn_over(walk.asked.name, choice)
        walk.focus_question("rosh_screening_accurate")
        walk.evidence.note.setPlainText(NOTE)
        walk.focus_question("rosh_screening_timely")
        walk.focus_question("rosh_screening_accurate")
        QTest.qWait(600)

    def voices(self) -> None:
        """A form being typed, what was told, and the register."""
        pages = self.window.voices
        pages.show_typing("child")
        self.settle()
        for digit in "11112" + "11" + "124":
            QTest.keyClicks(QApplication.focusWidget() or self.window, digit)
        self.take("typing")
        pages.show_voices()
        self.take("told")
        pages.show_register()
        self.take("register")

    def report(self) -> None:
        """The report as it is written, and what is open in it."""
        self.window.writing.show_writing()
        self.settle()
        page = self.window.writing.writing
        page.choose("context")
        page.turn(TEXT)
        self.take("report")
        self.window.writing.show_check()
        self.take("check")


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "demo"
        demo = open_demo(home)
        app = application("light")
        start(app, Path(folder) / "new")
        session = Session(home)
        session.take(demo.workspace)
        camera = Camera(app, MainWindow(session, "light"))
        window = camera.window
        window.open_inspection(demo.inspection)
        camera.take("cases")
        camera.walk()
        camera.take("walk")
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F)
        camera.settle()
        window.beside.show_ask(CASE)
        camera.take("ask")
        window.beside.back_to_walk()
        camera.settle()
        window.beside.show_glance(CASE)
        camera.take("glance")
        window.beside.back_to_walk()
        camera.settle()
        window.beside.show_practices()
        camera.take("practices")
        window.show_scores()
        camera.take("scores")
        window.scores.show_questions("criterion", "1.1")
        camera.take("behind")
        window.report.show_findings()
        camera.take("findings")
        camera.voices()
        camera.report()
        window.show_cases()
        camera.settle()
        window.setting = "light"
        window.next_theme()
        camera._suffix = "-dark"
        window.open_case(CASE)
        camera.take("walk")
        window.close()
        window.session.close()
        lead(app, Path(folder))


def start(app: QApplication, home: Path) -> None:
    """The first start of somebody new: who they are, the recovery key, the first steps."""
    camera = Camera(app, MainWindow(Session(home), "light"))
    camera.take("start")
    for field, words in zip(camera.window.unlock._fields, ("Ann Example", "AE", "x", "x"), strict=True):
        field.setText(words)
    camera.window.unlock.submit.click()
    camera.take("recovery")
    QTest.keyClick(QApplication.focusWidget() or camera.window, Qt.Key.Key_Escape)
    camera.take("first-steps")
    camera.languages()
    camera.window.close()
    camera.window.session.close()


def lead(app: QApplication, folder: Path) -> None:
    """The pages of a lead to whom two assessors sent what they found."""
    workspace = led(folder)
    session = Session(workspace.home)
    session.take(workspace)
    camera = Camera(app, MainWindow(session, "light"))
    window = camera.window
    window.open_inspection("leeds")
    camera.settle()
    for name, show in (
        ("team", window.lead.show_team),
        ("exchange", window.lead.show_exchange),
        ("evening", window.lead.show_evening),
        ("disagreements", window.lead.show_disagreements),
    ):
        show()
        camera.take(name)
    window.close()
    window.session.close()


if __name__ == "__main__":
    main()
