"""A page of the walk on a screen that is not there, and the hands of who walks."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.casework.walk import missing
from app.errors import KnownError
from app.operations import walking
from app.operations.inspection import Inspection
from app.operations.workspace import Workspace
from app.ui.session import Session
from app.ui.theme import chosen
from app.ui.walk.page import WalkPage

Press = Callable[..., None]
Opened = Callable[[str], WalkPage]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def session(workspace: Workspace, inspection: Inspection, dressed: QApplication, qtbot: QtBot) -> Iterator[Session]:
    assert dressed is not None
    found = Session(workspace.home)
    found.take(workspace)
    opened: list[str] = []
    found.open(inspection.id, opened.append, lambda error: pytest.fail(str(error)))
    qtbot.waitUntil(lambda: bool(opened))
    yield found
    found.close()


@pytest.fixture
def open_page(qtbot: QtBot, session: Session) -> Iterator[Opened]:
    pages: list[WalkPage] = []

    def opened(reference: str) -> WalkPage:
        page = WalkPage(session, chosen("light"))
        pages.append(page)
        page.resize(1366, 716)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        session.call(Inspection.refresh, failed=lambda error: pytest.fail(str(error)))
        with qtbot.waitSignal(page.case.opened):
            page.open(reference)
        return page

    yield opened
    for page in pages:
        page.flush()
        qtbot.waitUntil(lambda: not session.worker.busy)
        page.hide()
        page.deleteLater()


@pytest.fixture
def page(open_page: Opened) -> WalkPage:
    return open_page("LS-1")


@pytest.fixture
def press() -> Press:
    def pressed(page: WalkPage, *keys: Any, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or page, key, modifier)

    return pressed


def settle(qtbot: QtBot, page: WalkPage, inspection: Inspection) -> None:
    """Wait until the store has confirmed everything, then see what it holds."""
    qtbot.waitUntil(lambda: page.case.saving.all_saved)
    inspection.refresh()


def fill(inspection: Inspection, reference: str) -> None:
    """Answer everything that applies, sufficiently where there is such an answer."""
    while left := missing(inspection.instrument, inspection.routed(reference)):
        for question in left:
            walking.answer(inspection, reference, question.name, question.sufficient or question.choice_names[0])


def refusing(*_: object, **__: object) -> None:
    raise KnownError("file_write_failed", reason="No space left on device")
