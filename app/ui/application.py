"""The application: dressed before its first widget, and a window on a workspace run until it is closed."""

import sys
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app.operations.workspace import Workspace, read_settings
from app.ui import theme as themes
from app.ui.collecting import collect_here
from app.ui.crash import Crashes
from app.ui.session import Session
from app.ui.window import MainWindow
from app.ui.words import install, tr

LOCK = 0.0001
"""Seconds after which the window's thread has the store's give up Python's lock; Python's own 5 ms, again and again in
one turn of the event loop, add up to a window that does not answer."""

ROOMY = (1500, 900)
"""A screen smaller than this is filled: on the commonest laptop every row counts."""


def application(setting: str, scale: int = 100, language: str = "") -> QApplication:
    """Make the one QApplication, its language and type loaded and dressed before the first widget."""
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    collect_here(app)
    sys.setswitchinterval(LOCK)
    app.setApplicationName("casewalk")
    install(app, language)
    app.setApplicationDisplayName(tr("Casewalk"))
    if QLocale.system().language() == QLocale.Language.C:
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    themes.load_fonts()
    themes.apply(app, themes.chosen(setting, scale))
    return app


def run_window(home: Path, workspace: Workspace | None = None, inspection: str | None = None) -> int:
    """Show the window until it is closed; returns the exit code."""
    settings = read_settings(home)
    app = application(settings.theme, settings.scale, settings.language)
    session = Session(home)
    if workspace is not None:
        session.hold()
        session.take(workspace)
    window = MainWindow(session)
    Crashes(home, window, lambda: window.crash)
    if workspace is not None and inspection is not None:
        window.open_inspection(inspection)
    room = window.screen().availableGeometry()
    if room.width() < ROOMY[0] or room.height() < ROOMY[1]:
        window.showMaximized()
    else:
        window.show()
    try:
        return app.exec()
    finally:
        session.close()
