"""The feedback sheet of a case by keyboard: what is left out is recorded at once, and the file says what is shown."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.errors import KnownError
from app.operations import walking
from app.operations.feedback import left_out
from app.operations.inspection import Inspection
from app.operations.inspections import open_inspection
from app.operations.workspace import Workspace
from app.ui.feedback import FeedbackPage, JudgementCard
from app.ui.page import Page
from app.ui.window import MainWindow
from tests.journeys.walker import answer_everything
from tests.ui.conftest import Shown, focus, nameless, press, settled

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
NOTE = "Diary, 12 March: <b>not asked</b> & no copy"
QUESTION = "rosh_screening_completed"


@pytest.fixture
def window(qtbot: QtBot, shown: Shown, workspace: Workspace, inspection: Inspection) -> MainWindow:
    """LS-1 is complete and has a note; nothing is judged in LS-2."""
    answer_everything(inspection, "LS-1")
    walking.note(inspection, "LS-1", QUESTION, NOTE)
    walking.complete(inspection, "LS-1")
    found = shown(workspace=workspace)
    found.open_inspection(inspection.id)
    settled(qtbot, found)
    return found


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> FeedbackPage:
    window.beside.show_glance("LS-1")
    settled(qtbot, window)
    window.report.show_feedback("LS-1")
    settled(qtbot, window)
    return window.report.feedback


@contextmanager
def read_elsewhere(workspace: Workspace) -> Iterator[Inspection]:
    with closing(open_inspection(workspace, "leeds")) as found:
        yield found


def words_on(page: Page) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def printed(path: Path) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(path).pages)


def test_every_judgement_is_there_and_the_focus_is_on_the_first(window: MainWindow, page: FeedbackPage) -> None:
    first = focus(window)
    assert isinstance(first, JudgementCard)
    assert first is next(iter(page.cards.values()))
    assert page.crumbs() == ("Cases", "LS-1", "Feedback sheet")
    assert f"{len(page._told)} judgements and reasons in LS-1" in words_on(page)
    assert all(card.isChecked() for card in page.cards.values())
    assert nameless(page) == []
    assert {one.textFormat() for one in page.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_space_leaves_out_and_puts_back_and_it_is_on_the_disk_at_once(
    qtbot: QtBot, window: MainWindow, page: FeedbackPage, workspace: Workspace
) -> None:
    press(qtbot, window, KEY.Key_Down)
    card = focus(window)
    assert isinstance(card, JudgementCard)
    for out in (True, False, True):
        press(qtbot, window, KEY.Key_Space)
        assert focus(window) is card
        assert card.isChecked() is not out
        assert card.state.text() == ("left out" if out else "on the sheet")
        assert ("1 left out" in words_on(page)) is out
        with read_elsewhere(workspace) as found:
            assert left_out(found, "LS-1") == ({card.name} if out else frozenset())
    press(qtbot, window, KEY.Key_Escape)
    assert window.stack.currentWidget() is window.beside.glance
    window.report.show_feedback("LS-1")
    settled(qtbot, window)
    assert page.cards[card.name].state.text() == "left out"


def test_what_could_not_be_left_out_is_shown_as_it_stands(
    qtbot: QtBot, window: MainWindow, page: FeedbackPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise KnownError("file_write_failed", reason="No space left on device")

    monkeypatch.setattr("app.ui.feedback.leave_out", full)
    card = focus(window)
    assert isinstance(card, JudgementCard)
    press(qtbot, window, KEY.Key_Space)
    assert card.isChecked()
    assert page.out == frozenset()
    assert not page.notice.isHidden()
    press(qtbot, window, KEY.Key_Escape)
    assert page.notice.isHidden()
    assert window.stack.currentWidget() is page


def test_the_file_says_what_the_page_shows(
    qtbot: QtBot, window: MainWindow, page: FeedbackPage, cci_label: str, tmp_path: Path
) -> None:
    plain, noted, less = (tmp_path / f"{name}.pdf" for name in ("plain", "noted", "less"))
    page.save_pdf(plain)
    settled(qtbot, window)
    assert f"The sheet is in {plain}." in words_on(page)
    press(qtbot, window, KEY.Key_N)
    page.save_pdf(noted)
    press(qtbot, window, KEY.Key_N)
    page.turn(QUESTION)
    page.save_pdf(less)
    settled(qtbot, window)
    assert cci_label in printed(plain)
    assert NOTE not in printed(plain)
    assert NOTE in printed(noted)
    assert cci_label not in printed(less)


@pytest.fixture
def cci_label(inspection: Inspection) -> str:
    return next(iter(inspection.instrument.question(QUESTION).label.values()))


def test_a_file_that_cannot_be_written_is_said(
    qtbot: QtBot, window: MainWindow, page: FeedbackPage, tmp_path: Path
) -> None:
    page.save_pdf(tmp_path / "nowhere" / "sheet.pdf")
    settled(qtbot, window)
    assert not page.notice.isHidden()
    assert "The sheet is in" not in words_on(page)


def test_a_case_in_which_nothing_is_judged_says_so(qtbot: QtBot, window: MainWindow, page: FeedbackPage) -> None:
    window.report.show_feedback("LS-2")
    settled(qtbot, window)
    assert "nothing is judged in LS-2 yet" in words_on(page)
    assert page.cards == {}
    assert focus(window) is page.save
