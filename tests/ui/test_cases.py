"""The list of cases by keyboard: filter, sort, open, continue, withdraw, import."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.casework.walk import COMPLETE
from app.operations import walking
from app.operations.cases import add_cases
from app.operations.inspection import Inspection
from app.operations.inspections import create_inspection, open_inspection
from app.operations.workspace import Workspace
from app.ui.cases.model import LINE_ROLE, Column
from app.ui.page import Page
from app.ui.window import MainWindow
from tests.ui.conftest import NO_MODIFIER, Shown, focus, nameless, press, settled, type_in

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
FACTS = (
    ("LS-10", {"phases": "custody", "rosh": "low", "office": "East", "assessor": "AE", "sentence": "DTO"}),
    ("LS-9", {"phases": "community", "rosh": "very_high", "office": "West", "assessor": "JO"}),
    ("LS-11", {"phases": "both", "rosh": "high", "office": "<b>North</b>", "assessor": "JO"}),
)


@pytest.fixture
def leeds(workspace: Workspace) -> Inspection:
    """Three cases, one begun; the file is closed again, the window opens its own."""
    create_inspection(workspace, "leeds", "Leeds", title="Leeds, September 2010", demo=True)
    found = open_inspection(workspace, "leeds")
    add_cases(found, list(FACTS))
    walking.answer(found, "LS-9", "rosh_screening_completed", "yes")
    walking.remember_place(found, "LS-9", {"page": "1.1", "question": "rosh_screening_completed"})
    found.close()
    return found


@pytest.fixture
def window(qtbot: QtBot, shown: Shown, workspace: Workspace, leeds: Inspection) -> MainWindow:
    assert leeds.demo
    found = shown(workspace=workspace)
    found.open_inspection("leeds")
    settled(qtbot, found)
    return found


def listed(window: MainWindow) -> list[str]:
    order = window.cases.order
    return [order.index(row, 0).data(LINE_ROLE).case.reference for row in range(order.rowCount())]


def words_on(page: Page) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def test_numbers_in_references_sort_as_numbers(window: MainWindow) -> None:
    assert listed(window) == ["LS-9", "LS-10", "LS-11"]


def test_control_and_a_number_sort_by_that_column_and_back(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_5, CTRL)
    assert listed(window) == ["LS-10", "LS-11", "LS-9"]
    press(qtbot, window, KEY.Key_5, CTRL)
    assert listed(window) == ["LS-9", "LS-11", "LS-10"]
    assert window.cases.table.horizontalHeader().sortIndicatorSection() == Column.ROSH


def test_slash_filters_and_escape_clears(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_Slash)
    assert focus(window) is window.cases.filter
    type_in(qtbot, window, "custody north")
    assert listed(window) == ["LS-11"]
    press(qtbot, window, KEY.Key_Escape)
    assert len(listed(window)) == len(FACTS)
    assert focus(window) is window.cases.table


@pytest.mark.parametrize(
    ("words", "found"),
    [("jo", ["LS-9", "LS-11"]), ("you", ["LS-10"]), ("in progress", ["LS-9"]), ("dto", ["LS-10"]), ("zz", [])],
)
def test_the_filter_looks_at_every_column(qtbot: QtBot, window: MainWindow, words: str, found: list[str]) -> None:
    press(qtbot, window, KEY.Key_Slash)
    type_in(qtbot, window, words)
    assert listed(window) == found


@pytest.mark.parametrize(
    ("key", "found"),
    [
        (KEY.Key_1, ["LS-10"]),
        (KEY.Key_2, ["LS-10", "LS-11"]),
        (KEY.Key_3, ["LS-9", "LS-11"]),
        (KEY.Key_4, ["LS-9", "LS-10", "LS-11"]),
    ],
)
def test_numbers_turn_filters_on_and_off(qtbot: QtBot, window: MainWindow, key: Qt.Key, found: list[str]) -> None:
    press(qtbot, window, key)
    assert listed(window) == found
    press(qtbot, window, key)
    assert len(listed(window)) == len(FACTS)


def test_enter_opens_the_case_and_leaving_comes_back_to_it(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_Home)
    press(qtbot, window, KEY.Key_J)
    press(qtbot, window, KEY.Key_Down)
    press(qtbot, window, KEY.Key_Return)
    assert window.stack.currentWidget() is window.walk
    assert window.walk.crumbs()[-1] == "LS-11"
    window.walk.leave()
    settled(qtbot, window)
    current = window.cases.current()
    assert current is not None
    assert current.case.reference == "LS-11"
    assert focus(window) is window.cases.table


def test_continue_names_the_question_and_opens_the_last_case(qtbot: QtBot, window: MainWindow) -> None:
    assert [action.text for action in window.cases.bar_actions()][-1] == "Continue LS-9 1.1-01"
    press(qtbot, window, KEY.Key_End)
    press(qtbot, window, KEY.Key_C)
    assert window.walk.crumbs()[-1] == "LS-9"


def test_escape_goes_back_to_the_inspections(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_Escape)
    assert window.stack.currentWidget() is window.inspections
    assert focus(window).accessibleName() == "Leeds, September 2010"


def test_a_case_is_withdrawn_and_put_back_by_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_Home)
    press(qtbot, window, KEY.Key_W)
    for key in (KEY.Key_Return, KEY.Key_Return):
        press(qtbot, window, key)
    settled(qtbot, window)
    current = window.cases.current()
    assert current is not None
    assert current.case.withdrawal is not None
    assert current.case.withdrawal.reason == "not_reached"
    assert "2 in the sample" in words_on(window.cases)
    assert window.header.state.text.startswith("Saved ")
    press(qtbot, window, KEY.Key_W)
    press(qtbot, window, KEY.Key_Return)
    settled(qtbot, window)
    assert all(line.case.withdrawal is None for line in window.cases.sample.lines)


def test_a_replacement_that_is_not_there_is_said_and_nothing_recorded(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_W)
    press(qtbot, window, KEY.Key_Space)
    window.cases.strip.replaced_by.setFocus()
    type_in(qtbot, window, "LS-77")
    press(qtbot, window, KEY.Key_Return)
    assert "There is no case LS-77" in words_on(window.cases)
    assert all(line.case.withdrawal is None for line in window.cases.sample.lines)


def test_without_cases_the_page_says_how_they_come_in(qtbot: QtBot, shown: Shown, workspace: Workspace) -> None:
    create_inspection(workspace, "york", "York")
    window = shown(workspace=workspace)
    window.open_inspection("york")
    settled(qtbot, window)
    assert "casewalk cases import york sample.csv" in words_on(window.cases)
    assert nameless(window) == []


def test_a_refused_list_names_every_problem_and_imports_nothing(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("reference,phases,rosh\nLS-20,custody,odd\nLS-21,nowhere,low\n", "utf-8")
    window.cases.import_list(path)
    settled(qtbot, window)
    said = words_on(window.cases)
    assert "row 2 (LS-20)" in said
    assert "row 3 (LS-21)" in said
    assert len(window.cases.sample.lines) == len(FACTS)
    press(qtbot, window, KEY.Key_Escape)
    assert not window.cases.notice.isVisible()


def test_a_list_is_taken_in(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("reference,phases\nLS-20,custody\n", "utf-8")
    window.cases.import_list(path)
    settled(qtbot, window)
    settled(qtbot, window)
    assert "LS-20" in listed(window)


def test_everything_that_takes_the_focus_has_a_name(window: MainWindow) -> None:
    window.cases.withdraw()
    assert nameless(window.cases) == []
    assert nameless(window.header) == []


def test_no_label_guesses_at_markup(window: MainWindow) -> None:
    formats = {one.textFormat() for one in window.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}
    assert NO_MODIFIER is Qt.KeyboardModifier.NoModifier


def test_a_complete_case_is_not_offered_to_be_continued(window: MainWindow) -> None:
    cases = window.cases
    done = tuple(replace(line, status=COMPLETE) for line in cases.sample.lines)
    cases._filled(replace(cases.sample, lines=done))
    assert "Continue" not in " ".join(action.text for action in cases.bar_actions())
    assert "C" in cases.idle_keys()


def test_after_the_first_list_the_focus_is_on_its_first_case(
    qtbot: QtBot, shown: Shown, workspace: Workspace, tmp_path: Path
) -> None:
    create_inspection(workspace, "bath", "Bath")
    window = shown(workspace=workspace)
    window.open_inspection("bath")
    settled(qtbot, window)
    assert focus(window).accessibleName() == "Import a list…"
    path = tmp_path / "sample.csv"
    path.write_text("reference,phases\nB-1,both\n", encoding="utf-8")
    window.cases.import_list(path)
    settled(qtbot, window)
    assert focus(window) is window.cases.table
    press(qtbot, window, KEY.Key_Return)
    assert window.stack.currentWidget() is window.walk


def test_while_the_cases_are_read_nobody_is_told_that_there_are_none(window: MainWindow) -> None:
    window.cases.reset()
    window.show_cases()
    assert not window.cases._empty.isVisible()
