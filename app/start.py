"""Where the parts are put together: the window on a workspace, and pictures of its pages."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.operations.workspace import Workspace
    from app.ui.session import Session
    from app.ui.window import MainWindow

PICTURE = (1366, 768)


def application(setting: str, scale: int = 100) -> "QApplication":
    """Make the one QApplication, its type loaded and dressed before the first widget."""
    from PySide6.QtCore import QLocale
    from PySide6.QtWidgets import QApplication

    from app.ui import theme as themes
    from app.ui.words import tr

    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("casewalk")
    app.setApplicationDisplayName(tr("Casewalk"))
    if QLocale.system().language() == QLocale.Language.C:
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    themes.load_fonts()
    themes.apply(app, themes.chosen(setting, scale))
    return app


def run_window(
    home: Path, *, workspace: "Workspace | None" = None, inspection: str | None = None, theme: str | None = None
) -> int:
    """Show the window until it is closed; returns the exit code."""
    from app.operations.workspace import read_settings
    from app.ui.session import Session
    from app.ui.window import MainWindow

    settings = read_settings(home)
    app = application(theme or settings.theme, settings.scale)
    session = Session(home)
    if workspace is not None:
        session.take(workspace)
    window = MainWindow(session, theme)
    if workspace is not None and inspection is not None:
        window.open_inspection(inspection)
    window.show()
    return app.exec()


def picture_pages(home: Path, workspace: "Workspace", inspection: str, folder: Path) -> list[Path]:
    """Pictures of every page, light and dark; the caller chooses the platform before Qt is imported."""
    folder.mkdir(parents=True, exist_ok=True)
    return [path for setting in ("light", "dark") for path in _pictures(home, workspace, inspection, folder, setting)]


def _pictures(home: Path, workspace: "Workspace", inspection: str, folder: Path, setting: str) -> list[Path]:
    from app.casework.walk import COMPLETE
    from app.errors import KnownError
    from app.ui.session import Session
    from app.ui.window import MainWindow
    from app.ui.words import tr

    app = application(setting)
    made: list[Path] = []

    def settle(window: "MainWindow") -> None:
        while window.session.worker.busy:
            app.processEvents()
        app.processEvents()

    def picture(window: MainWindow, name: str) -> None:
        settle(window)
        path = folder / f"{name}-{setting}.png"
        if not window.grab().save(str(path)):
            raise KnownError("target_unwritable", file=str(path), reason=tr("the picture was not taken"))
        made.append(path)

    def begin(session: "Session") -> "MainWindow":
        window = MainWindow(session, setting)
        window.resize(*PICTURE)
        window.show()
        return window

    locked = begin(Session(home))
    picture(locked, "unlock")
    locked.close()

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
        settle(window)
        window.walk.show_page("1.1")
        picture(window, "walk")
        window.show_cases()
        settle(window)
    window.show_scores()
    picture(window, "scores")
    window.close()
    return made
