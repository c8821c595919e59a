"""Good practice across the inspection: filtered and opened by keyboard, shown as typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.casework.evidence import Practice
from app.operations import evidence
from app.operations.inspection import Inspection
from app.operations.workspace import Workspace
from app.ui.practices import PracticeCard, PracticesPage, general
from app.ui.window import MainWindow
from tests.ui.conftest import Shown, focus, nameless, press, settled

KEY, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier
TOLD = (
    ("LS-2", "Letters", "Wrote <b>with</b> him.", ("2.2a",)),
    ("LS-1", "A plan in her words", "She wrote it.", ("1.2h", "1.2")),
    ("LS-1", "<b>Police</b>", "One page for all.", ("1.1", "2.2")),
)


@pytest.fixture
def window(qtbot: QtBot, shown: Shown, workspace: Workspace, inspection: Inspection) -> MainWindow:
    for reference, title, account, criteria in TOLD:
        evidence.put_practice(inspection, reference, Practice("", title, account, criteria))
    found = shown(workspace=workspace)
    found.open_inspection("leeds")
    settled(qtbot, found)
    return found


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> PracticesPage:
    press(qtbot, window, KEY.Key_P)
    return window.beside.practices


def words_on(page: PracticesPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def titles(page: PracticesPage) -> list[str]:
    return [card.told.practice.title for card in page.cards]


def test_p_leads_here_from_the_cases_and_escape_back(qtbot: QtBot, window: MainWindow, page: PracticesPage) -> None:
    assert window.stack.currentWidget() is page
    assert page.crumbs() == ("Leeds", "Good practice")
    assert titles(page) == ["<b>Police</b>", "A plan in her words", "Letters"]
    said = words_on(page)
    assert "Wrote <b>with</b> him." in said
    assert "Names are altered" in said
    press(qtbot, window, KEY.Key_Escape)
    assert window.stack.currentWidget() is window.cases
    assert focus(window) is window.cases.table


def test_digits_filter_by_criterion(qtbot: QtBot, window: MainWindow, page: PracticesPage) -> None:
    assert list(page.buttons) == ["", "1.1", "1.2", "2.2"]
    press(qtbot, window, KEY.Key_3)
    assert titles(page) == ["<b>Police</b>", "Letters"]
    assert "2 of 3 accounts" in words_on(page)
    press(qtbot, window, KEY.Key_9)
    assert len(page.cards) == 2
    press(qtbot, window, KEY.Key_Escape)
    assert window.stack.currentWidget() is page
    assert len(page.cards) == 3


def test_enter_opens_the_case_and_leaving_it_comes_back(qtbot: QtBot, window: MainWindow, page: PracticesPage) -> None:
    for _ in range(2):
        press(qtbot, window, KEY.Key_Down)
    press(qtbot, window, KEY.Key_Return)
    assert window.stack.currentWidget() is window.walk
    assert window.walk.crumbs()[-1] == "LS-2"
    window.walk.leave()
    settled(qtbot, window)
    assert window.stack.currentWidget() is page
    assert focus(window) is page.cards[2]


def test_from_the_walk_it_leads_back_to_the_case(qtbot: QtBot, window: MainWindow) -> None:
    window.open_case("LS-1")
    settled(qtbot, window)
    press(qtbot, window, KEY.Key_G, SHIFT)
    assert window.stack.currentWidget() is window.beside.practices
    press(qtbot, window, KEY.Key_Escape)
    assert window.stack.currentWidget() is window.walk
    assert window.walk.crumbs()[-1] == "LS-1"


def test_without_any_the_page_says_how(
    qtbot: QtBot, window: MainWindow, page: PracticesPage, inspection: Inspection
) -> None:
    for told in evidence.practices(inspection):
        evidence.remove_practice(inspection, told.reference, told.practice.id)
    window.session.call(Inspection.refresh, failed=lambda error: pytest.fail(str(error)))
    page.arrive()
    settled(qtbot, window)
    assert "press G on a question" in words_on(page)
    press(qtbot, window, KEY.Key_Escape)
    assert window.stack.currentWidget() is window.cases


def test_of_many_accounts_only_those_near_to_sight_are_there(
    qtbot: QtBot, window: MainWindow, page: PracticesPage, inspection: Inspection
) -> None:
    for at in range(40):
        evidence.put_practice(inspection, "LS-1", Practice("", f"Account {at:02}", "It went well. " * 40, ("3.1",)))
    window.session.call(Inspection.refresh, failed=lambda error: pytest.fail(str(error)))
    page.arrive()
    settled(qtbot, window)
    assert focus(window) is page.cards[0]
    seen = set()
    for _ in range(43):
        card = focus(window)
        assert isinstance(card, PracticeCard)
        assert card.visibleRegion().boundingRect().height() == card.height()
        assert len(page.cards) < 43
        seen.add(card.told.practice.title)
        press(qtbot, window, KEY.Key_Down)
    assert len(seen) == 43


@pytest.mark.parametrize(("criterion", "expected"), [("1.2h", "1.2"), ("1.2", "1.2"), ("10.11b", "10.11"), ("x", "x")])
def test_a_criterion_belongs_to_a_general_one(criterion: str, expected: str) -> None:
    assert general(criterion) == expected


def test_everything_that_takes_the_focus_has_a_name(window: MainWindow, page: PracticesPage) -> None:
    assert nameless(window) == []
    assert {one.textFormat() for one in page.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
