"""Pictures of the window's pages, for where there is no screen and for the documentation."""

import sys
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from app.casework.walk import COMPLETE
from app.errors import KnownError
from app.operations.workspace import Workspace
from app.ui.application import application
from app.ui.session import Session
from app.ui.window import MainWindow
from app.ui.words import tr

SIZE = (1366, 768)


def pictures(home: Path, workspace: Workspace, inspection: str, folder: Path) -> list[Path]:
    """Draw every page, light and dark, into a folder; raises KnownError where a picture cannot be written."""
    folder.mkdir(parents=True, exist_ok=True)
    before = qInstallMessageHandler(_without_size_hints)
    try:
        return _draw_all(home, workspace, inspection, folder)
    finally:
        qInstallMessageHandler(before)


def _draw_all(home: Path, workspace: Workspace, inspection: str, folder: Path) -> list[Path]:
    return [path for setting in ("light", "dark") for path in _draw(home, workspace, inspection, folder, setting)]


def _draw(home: Path, workspace: Workspace, inspection: str, folder: Path, setting: str) -> list[Path]:
    app = application(setting)
    made: list[Path] = []

    def picture(window: MainWindow, name: str) -> None:
        _settle(app, window)
        path = folder / f"{name}-{setting}.png"
        if not window.grab().save(str(path)):
            raise KnownError("target_unwritable", file=str(path), reason=tr("the picture was not taken"))
        made.append(path)

    def begin(session: Session) -> MainWindow:
        window = MainWindow(session, setting)
        window.resize(*SIZE)
        window.show()
        return window

    locked = begin(Session(home))
    picture(locked, "unlock")
    locked.close()
    locked.session.close()
    locked.deleteLater()

    session = Session(home)
    session.take(workspace)
    window = begin(session)
    picture(window, "inspections")
    window.open_inspection(inspection)
    picture(window, "cases")
    lines = [line for line in window.cases.sample.lines if line.case.withdrawal is None]
    wanted = next((line for line in lines if line.status != COMPLETE), lines[-1] if lines else None)
    if wanted is not None:
        window.open_case(wanted.case.reference)
        _settle(app, window)
        window.walk.show_page("1.1")
        picture(window, "walk")
        window.show_cases()
        _settle(app, window)
    window.show_scores()
    picture(window, "scores")
    window.close()
    session.close()
    window.deleteLater()
    return made


def _without_size_hints(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Pass on what Qt says, except that the platform without a screen cannot bound the size of windows."""
    if "propagateSizeHints" not in message:
        sys.stderr.write(message + "\n")


def _settle(app: QApplication, window: MainWindow) -> None:
    while window.session.busy:
        app.processEvents()
    app.processEvents()
