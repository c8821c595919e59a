"""Pages are tested without a screen, dressed as they are on one, and every warning of Qt is a failure."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.operations.workspace import Workspace, open_workspace
from app.ui import theme as themes
from app.ui.application import application
from app.ui.session import Session
from app.ui.window import MainWindow
from tests.conftest import CHEAP
from tests.ui.led import led

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
Shown = Callable[..., MainWindow]


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "qt_log_ignore", r"This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)"
    )


@pytest.fixture(scope="session")
def made(qapp: QApplication) -> QApplication:
    """The application as start.py makes it."""
    assert application("light") is qapp
    return qapp


@pytest.fixture
def dressed(made: QApplication) -> Iterator[QApplication]:
    """The application in the type and colours that every test begins with; what a test puts on it takes off again."""
    yield made
    dress(made, "light")


def dress(app: QApplication, theme: str, scale: int = 100) -> None:
    """Put a theme and a text size on the application, for the windows that are made from now on."""
    themes.apply(app, themes.chosen(theme, scale))


@pytest.fixture(scope="session")
def led_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace of a lead to whom two assessors sent what they found, built once for the whole run."""
    return led(tmp_path_factory.mktemp("led")).home


@pytest.fixture
def led_window(qtbot: QtBot, shown: "Shown", led_home: Path, tmp_path: Path) -> MainWindow:
    """A window on a copy of that workspace, its inspection open."""
    home = tmp_path / "lead"
    shutil.copytree(led_home, home)
    window = shown(workspace=open_workspace(home, "correct horse"))
    window.open_inspection("leeds")
    settled(qtbot, window)
    return window


@pytest.fixture
def shown(qtbot: QtBot, dressed: QApplication, tmp_path: Path) -> Iterator[Shown]:
    """Opens windows on a folder, or on a workspace that was unlocked; they are closed at the end."""
    windows: list[MainWindow] = []
    assert dressed is not None

    def show(home: Path | None = None, workspace: Workspace | None = None) -> MainWindow:
        session = Session(home or (workspace.home if workspace else tmp_path / "new"), CHEAP)
        if workspace is not None:
            session.take(workspace)
        window = MainWindow(session, "light")
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        windows.append(window)
        settled(qtbot, window)
        return window

    yield show
    for window in windows:
        window.close()
        window.session.close()
        window.deleteLater()


class Waits(Protocol):
    """What waits for something to become true while the window lives on: pytest-qt, or a task of its own."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = ...) -> None: ...  # noqa: N802


def settled(qtbot: Waits, window: MainWindow) -> None:
    """Wait until the store's thread has nothing to say any more and the focus has come to rest."""
    for _ in range(2):  # what a result sets going is part of it
        qtbot.waitUntil(lambda: not window.session.busy and QApplication.focusWidget() is not None)
        QApplication.processEvents()


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
    """Press a key where the focus is, and wait for what comes of it."""
    QTest.keyClick(focus(window), key, modifier)
    settled(qtbot, window)


def type_in(qtbot: QtBot, window: MainWindow, words: str) -> None:
    """Type where the focus is."""
    QTest.keyClicks(focus(window), words)
    settled(qtbot, window)


def focus(window: MainWindow) -> QWidget:
    """What has the focus now."""
    return QApplication.focusWidget() or window


def nameless(root: QWidget) -> list[str]:
    """The widgets below one that take the focus and that a screen reader could not name."""
    return [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not widget.accessibleName()
    ]
