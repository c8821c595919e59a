"""The Friday sheet by keyboard: what the page shows is what the file says, with unfinished cases or without."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.operations import walking
from app.operations.inspection import Inspection
from app.operations.keeping_findings import take_drafts
from app.operations.workspace import Workspace
from app.ui.friday import FridayPage
from app.ui.page import Page
from app.ui.window import MainWindow
from tests.journeys.walker import answer_everything
from tests.ui.conftest import Shown, focus, nameless, press, settled

KEY = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, shown: Shown, workspace: Workspace, inspection: Inspection) -> MainWindow:
    """One case complete, one begun; drafts of the first criterion are kept."""
    answer_everything(inspection, "LS-1")
    walking.complete(inspection, "LS-1")
    walking.answer(inspection, "LS-2", "rosh_screening_completed", "no")
    take_drafts(inspection, "1.1")
    found = shown(workspace=workspace)
    found.open_inspection(inspection.id)
    settled(qtbot, found)
    return found


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> FridayPage:
    press(qtbot, window, KEY.Key_S)
    press(qtbot, window, KEY.Key_Y)
    return window.report.friday


def words_on(page: Page) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def printed(path: Path) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(path).pages)


def judged(page: FridayPage) -> set[int]:
    """Of how many cases the findings on the sheet speak."""
    assert page.sheet is not None
    return {one.basis[1] for one in page.sheet.strengths + page.sheet.improvements if one.basis}


def test_it_opens_from_the_scores_and_leads_back(qtbot: QtBot, window: MainWindow, page: FridayPage) -> None:
    assert window.stack.currentWidget() is page
    assert focus(window) is page.save
    assert nameless(page) == []
    assert {one.textFormat() for one in page.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
    press(qtbot, window, KEY.Key_Escape)
    assert window.stack.currentWidget() is window.scores


def test_unfinished_cases_count_or_not(qtbot: QtBot, window: MainWindow, page: FridayPage) -> None:
    assert "1 of 2 cases complete · the figures rest on 2" in words_on(page)
    assert 2 in judged(page)
    press(qtbot, window, KEY.Key_P)
    assert "1 of 2 cases complete · the figures rest on 1" in words_on(page)
    assert judged(page) == {1}
    assert "Cases outstanding: 1" in words_on(page)
    assert "LS-2" in words_on(page)


def test_the_file_says_what_the_page_shows(qtbot: QtBot, window: MainWindow, page: FridayPage, tmp_path: Path) -> None:
    path = tmp_path / "friday.pdf"
    page.save_pdf(path)
    settled(qtbot, window)
    assert f"The sheet is in {path}." in words_on(page)
    assert page.sheet is not None
    text = printed(path)
    for score in page.sheet.scores[:3]:
        assert score.label in text
        assert f"{score.percent}%" in text
    assert "LS-2" in text
    press(qtbot, window, KEY.Key_Escape)
    press(qtbot, window, KEY.Key_Y)
    assert "The sheet is in" not in words_on(page)  # it was another day's


def test_a_file_that_cannot_be_written_is_said(
    qtbot: QtBot, window: MainWindow, page: FridayPage, tmp_path: Path
) -> None:
    page.save_pdf(tmp_path / "nowhere" / "sheet.pdf")
    settled(qtbot, window)
    assert not page.notice.isHidden()
    press(qtbot, window, KEY.Key_Escape)
    assert page.notice.isHidden()
    assert focus(window) is page.save


def test_with_nothing_yet_it_says_so(qtbot: QtBot, shown: Shown, workspace: Workspace, inspection: Inspection) -> None:
    window = shown(workspace=workspace)
    window.open_inspection(inspection.id)
    settled(qtbot, window)
    window.report.show_friday()
    settled(qtbot, window)
    words = words_on(window.report.friday)
    assert words.count("None yet.") == 2
    assert "Cases outstanding: 2" in words
