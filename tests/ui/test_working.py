"""What lasts is named in the top bar once it has lasted a moment, with how far it is and the key that cancels it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.operations.cases import add_cases
from app.operations.inspection import Inspection
from app.operations.inspections import create_inspection, open_inspection
from app.operations.workspace import Workspace
from app.steps import Ask, Tell, in_steps
from app.ui.window import MainWindow
from app.ui.worker import Lasting
from app.ui.working import SOON
from tests.ui.conftest import Shown, press, settled

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
WORDS = "Taking in everything…"


class Slowly:
    """Work of a hundred steps that waits at the step it is told to."""

    def __init__(self, at: int) -> None:
        self.at, self.go = at, Event()

    def __call__(self, _inspection: Inspection, progress: Tell, cancelled: Ask) -> None:
        for done in in_steps(range(100), progress, cancelled):
            if done == self.at:
                Event().wait(0.011)  # so that the step before is told of
                progress(done, 100)
                self.go.wait()


@pytest.fixture
def window(qtbot: QtBot, shown: Shown, workspace: Workspace) -> MainWindow:
    create_inspection(workspace, "leeds", "Leeds")
    found = open_inspection(workspace, "leeds")
    add_cases(found, [("LS-1", {"phases": "both"})])
    found.close()
    window = shown(workspace=workspace)
    window.open_inspection("leeds")
    settled(qtbot, window)
    window.header.working._soon.setInterval(0)
    return window


@pytest.fixture
def lasting(qtbot: QtBot, window: MainWindow) -> Iterator[Callable[..., Slowly]]:
    begun: list[Slowly] = []

    def begin(at: int = 42, *, stoppable: bool = True) -> Slowly:
        work = Slowly(at)
        begun.append(work)
        window.session.call(work, failed=lambda _: None, lasting=Lasting(WORDS, stoppable=stoppable))
        qtbot.waitUntil(lambda: window.header.working.text.endswith(f"{at}%"))
        return work

    yield begin
    for work in begun:
        work.go.set()
    settled(qtbot, window)


def press_without_waiting(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, CTRL)


def test_it_says_what_lasts_and_how_far_it_is(qtbot: QtBot, window: MainWindow, lasting: Callable[..., Slowly]) -> None:
    working = window.header.working
    assert SOON <= 300
    assert working.isHidden()
    work = lasting()
    assert working.isVisible()
    assert working.text == f"{WORDS} 42%"
    assert working.accessibleName() == working.text
    stripe = working.stripe
    assert stripe.isVisible()
    assert (stripe.value(), stripe.maximum(), stripe.accessibleName()) == (42, 100, WORDS)
    assert stripe.geometry().bottom() == window.header.height() - 1
    assert stripe.width() == window.header.width()
    assert working.button.text() == "Cancel"
    work.go.set()
    qtbot.waitUntil(working.isHidden)
    assert stripe.isHidden()


def test_the_key_cancels_it_and_the_bar_says_so(
    qtbot: QtBot, window: MainWindow, lasting: Callable[..., Slowly]
) -> None:
    work = lasting()
    press_without_waiting(window, KEY.Key_Period)
    work.go.set()
    working = window.header.working
    qtbot.waitUntil(lambda: working.text == "Cancelled. Nothing was changed.")
    assert working.isVisible()
    assert working.stripe.isHidden()
    assert working.button.isHidden()
    assert window.cases.notice.isHidden()  # what a person wanted is no fault
    working._said.setInterval(0)
    working._said.start()
    qtbot.waitUntil(working.isHidden)


def test_a_person_works_on_meanwhile(qtbot: QtBot, window: MainWindow, lasting: Callable[..., Slowly]) -> None:
    work = lasting()
    window.show_inspections()
    assert window.stack.currentWidget() is window.inspections
    window.next_theme()
    assert window.header.working.isVisible()
    assert QApplication.activeModalWidget() is None
    work.go.set()
    settled(qtbot, window)
    assert window.header.working.isHidden()


def test_what_cannot_be_cancelled_offers_no_key(window: MainWindow, lasting: Callable[..., Slowly]) -> None:
    lasting(stoppable=False)
    assert window.header.working.button.isHidden()
    assert window.header.working.isVisible()


def test_where_nobody_knows_how_far_it_is_a_piece_wanders(qtbot: QtBot, window: MainWindow) -> None:
    go = Event()
    window.session.worker.run(go.wait, lasting=Lasting(WORDS, in_steps=False))
    working = window.header.working
    qtbot.waitUntil(working.isVisible)
    assert working.text == WORDS
    assert working.stripe.maximum() == 0
    before = working.stripe.grab().toImage()
    qtbot.waitUntil(lambda: working.stripe.grab().toImage() != before)
    go.set()
    settled(qtbot, window)


@pytest.mark.parametrize("width", [683, 1024, 1920])
def test_it_fits_into_the_bar_which_keeps_its_height(
    window: MainWindow, lasting: Callable[..., Slowly], width: int
) -> None:
    height = window.header.height()
    window.resize(width, 768)
    lasting()
    working = window.header.working
    QApplication.processEvents()
    assert window.header.height() == height
    assert working.button.size().expandedTo(working.button.sizeHint()) == working.button.size()
    assert working.geometry().right() <= window.header.width()
    assert working._share.isVisible()
    if width >= 1024:
        assert working._words.isVisible()
    assert WORDS in working.toolTip()
    assert QSize(working.size()).width() >= working.minimumSizeHint().width()


def test_a_list_is_imported_under_the_eyes_and_cancelled_by_key(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "sample.csv"
    rows = (f"LS-{100 + at},both" for at in range(3000))
    path.write_text("\n".join(("reference,phases", *rows)), "utf-8")
    window.cases.import_list(path)
    qtbot.waitUntil(window.header.working.stripe.isVisible)
    assert window.header.working.text.startswith("Importing the list…")
    press_without_waiting(window, KEY.Key_Period)
    settled(qtbot, window)
    assert [line.case.reference for line in window.cases.sample.lines] == ["LS-1"]
    window.cases.import_list(path)
    settled(qtbot, window)
    assert len(window.cases.sample.lines) == 3001


def test_enter_pressed_twice_opens_an_inspection_once(qtbot: QtBot, window: MainWindow) -> None:
    window.show_inspections()
    settled(qtbot, window)
    opened: list[str] = []
    window.inspections.opened.connect(opened.append)
    card = window.inspections._cards[0]
    card.click()
    card.click()
    settled(qtbot, window)
    assert opened == ["leeds"]
    press(qtbot, window, KEY.Key_Escape)
    press(qtbot, window, KEY.Key_Return)
    assert opened == ["leeds", "leeds"]
