"""The case at a glance: every question that applies, moved through by arrows; the integrity of the record; complete."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.casework.evidence import Integrity
from app.casework.walk import COMPLETE, IN_PROGRESS, missing
from app.operations import evidence, walking
from app.operations.inspection import Inspection
from app.operations.workspace import Workspace
from app.ui.glance.cells import DASH, OPEN, PLAIN
from app.ui.glance.page import GlancePage
from app.ui.walk.look import BAD, GOOD
from app.ui.window import MainWindow
from tests.ui.conftest import Shown, focus, nameless, press, settled, type_in

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, shown: Shown, workspace: Workspace, inspection: Inspection) -> MainWindow:
    for question, answer in (
        ("roh_issues", "no"),
        ("rosh_screening_completed", "yes"),
        ("rosh_screening_timely", "no"),
        ("rosh", "high"),
    ):
        walking.answer(inspection, "LS-1", question, answer)
    evidence.flag(inspection, "LS-1", "victim", ask=True)
    evidence.drop_memo(inspection, "LS-1", "look at the <b>diary</b>")
    found = shown(workspace=workspace)
    found.open_inspection("leeds")
    settled(qtbot, found)
    found.open_case("LS-1")
    settled(qtbot, found)
    return found


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> GlancePage:
    window.walk.focus_question("victim")
    press(qtbot, window, KEY.Key_G, CTRL)
    return window.beside.glance


def fill(inspection: Inspection, reference: str) -> None:
    while left := missing(inspection.instrument, inspection.routed(reference)):
        for question in left:
            walking.answer(inspection, reference, question.name, question.sufficient or question.choice_names[0])


def words_on(page: GlancePage) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def test_a_cell_for_every_question_that_applies(page: GlancePage, inspection: Inspection) -> None:
    assert set(page.grid.cells) == inspection.routed("LS-1").relevant
    kinds = {name: cell.standing.kind for name, cell in page.grid.cells.items()}
    assert kinds["victim"] == OPEN
    assert kinds["rosh_screening_completed"] == GOOD
    assert kinds["rosh_screening_timely"] == BAD
    assert kinds["rosh"] == PLAIN
    assert DASH not in kinds.values()
    cell = page.grid.cells["rosh_screening_timely"]
    assert cell.accessibleDescription() == "No, short of it"


def test_it_begins_on_the_question_of_the_walk_and_arrows_move(
    qtbot: QtBot, window: MainWindow, page: GlancePage
) -> None:
    assert window.stack.currentWidget() is page
    assert page.grid.current == "victim"
    press(qtbot, window, KEY.Key_Right)
    assert page.grid.current == "roh_issues"
    press(qtbot, window, KEY.Key_Left)
    press(qtbot, window, KEY.Key_Home)
    assert page.grid.current == "phases"
    press(qtbot, window, KEY.Key_End)
    assert page.grid.current == list(page.grid.cells)[-1]
    press(qtbot, window, KEY.Key_Up)
    assert page.grid.current != list(page.grid.cells)[-1]
    press(qtbot, window, KEY.Key_Home)
    press(qtbot, window, KEY.Key_Down)
    below = page.grid.cells[page.grid.current]
    assert below.mapTo(page, below.rect().topLeft()).y() > 0
    assert page.grid.current != "phases"


def test_enter_goes_to_the_question_and_escape_back_to_the_walk(
    qtbot: QtBot, window: MainWindow, page: GlancePage
) -> None:
    page.grid.go_to("rosh_screening_timely")
    press(qtbot, window, KEY.Key_Return)
    assert window.stack.currentWidget() is window.walk
    qtbot.waitUntil(lambda: window.walk.question == "rosh_screening_timely")
    press(qtbot, window, KEY.Key_G, CTRL)
    assert page.grid.current == "rosh_screening_timely"
    press(qtbot, window, KEY.Key_Escape)
    assert window.stack.currentWidget() is window.walk
    qtbot.waitUntil(lambda: window.walk.question == "rosh_screening_timely")


def test_what_is_left_is_listed_beside(page: GlancePage) -> None:
    said = words_on(page)
    assert "look at the <b>diary</b>" in said
    assert "The case is said to have no Risk of Harm issues" in said
    assert {cell for cell, one in page.grid.cells.items() if one.standing.odd} >= {"roh_issues", "rosh"}
    assert page.grid.cells["victim"].standing.flagged
    assert any("Identifiable victim" in line.accessibleName() for line in page.lists.lines)


def test_completing_too_early_is_refused_at_the_place(
    qtbot: QtBot, window: MainWindow, page: GlancePage, inspection: Inspection
) -> None:
    press(qtbot, window, KEY.Key_D, CTRL)
    assert "Case LS-1 cannot be completed" in page.state.words.text()
    assert page.state.property("kind") == "refused"
    inspection.refresh()
    assert inspection.status("LS-1") == IN_PROGRESS
    press(qtbot, window, KEY.Key_Escape)
    assert window.stack.currentWidget() is page
    assert page.state.property("kind") == "open"


def test_u_goes_on_at_the_next_unanswered(qtbot: QtBot, window: MainWindow, page: GlancePage) -> None:
    page.grid.go_to("rosh_screening_completed")
    press(qtbot, window, KEY.Key_U)
    assert window.stack.currentWidget() is window.walk
    qtbot.waitUntil(lambda: window.walk.question == "rosh_screening_accurate" or window.walk.page == "1.1")


def test_a_case_is_completed_and_reopened(
    qtbot: QtBot, window: MainWindow, page: GlancePage, inspection: Inspection
) -> None:
    press(qtbot, window, KEY.Key_Escape)
    fill(inspection, "LS-1")
    press(qtbot, window, KEY.Key_G, CTRL)
    assert page.state.property("kind") == "ready"
    press(qtbot, window, KEY.Key_D, CTRL)
    qtbot.waitUntil(lambda: page.state.property("kind") == "complete")
    inspection.refresh()
    assert inspection.status("LS-1") == COMPLETE
    press(qtbot, window, KEY.Key_R, CTRL)
    qtbot.waitUntil(lambda: page.state.property("kind") == "ready")
    inspection.refresh()
    assert inspection.status("LS-1") == IN_PROGRESS


def test_the_record_is_doubted_and_the_doubt_taken_back(
    qtbot: QtBot, window: MainWindow, page: GlancePage, inspection: Inspection
) -> None:
    press(qtbot, window, KEY.Key_I)
    press(qtbot, window, KEY.Key_3)
    assert focus(window) is page.integrity.detail
    press(qtbot, window, KEY.Key_Return)
    assert "Say in a few words what is wrong" in words_on(page)
    type_in(qtbot, window, "two <b>hands</b>")
    press(qtbot, window, KEY.Key_Return)
    qtbot.waitUntil(lambda: not page.integrity.form.isVisible())
    settled(qtbot, window)
    inspection.refresh()
    assert evidence.beside(inspection, "LS-1").integrity == Integrity("other", "two <b>hands</b>")
    assert "Something else. two <b>hands</b>" in words_on(page)
    assert page.grid.current == "victim"
    page.integrity.unfold()
    page.integrity.said.emit(None)
    qtbot.waitUntil(lambda: "Nothing is said against it." in words_on(page))
    inspection.refresh()
    assert evidence.beside(inspection, "LS-1").integrity is None


def test_escape_folds_the_form_first(qtbot: QtBot, window: MainWindow, page: GlancePage) -> None:
    press(qtbot, window, KEY.Key_I)
    press(qtbot, window, KEY.Key_Escape)
    assert window.stack.currentWidget() is page
    assert focus(window) is page.integrity.open
    press(qtbot, window, KEY.Key_Escape)
    assert window.stack.currentWidget() is window.walk


def test_what_to_ask_is_one_key_away_and_comes_back_here(qtbot: QtBot, window: MainWindow, page: GlancePage) -> None:
    press(qtbot, window, KEY.Key_A)
    assert window.stack.currentWidget() is window.beside.ask
    press(qtbot, window, KEY.Key_Escape)
    assert window.stack.currentWidget() is page
    qtbot.waitUntil(lambda: page.grid.current == "victim")


def test_behind_the_veil_no_judgement_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_H, CTRL)
    press(qtbot, window, KEY.Key_G, CTRL)
    page = window.beside.glance
    assert {cell.standing.kind for cell in page.grid.cells.values()} == {OPEN, PLAIN}
    assert not any("No," in cell.toolTip() for cell in page.grid.cells.values())
    assert "diary" not in words_on(page)


def test_a_narrow_page_folds_and_takes_on_another_theme(qtbot: QtBot, window: MainWindow, page: GlancePage) -> None:
    for width in (1024, 640, 1366):
        window.resize(width, 768)
        qtbot.waitUntil(lambda wide=width: window.width() == max(wide, window.minimumWidth()))  # type: ignore[misc]
        press(qtbot, window, KEY.Key_T, CTRL)
    assert page.grid.current == "victim"


def test_everything_that_takes_the_focus_has_a_name(window: MainWindow, page: GlancePage) -> None:
    page.integrity.unfold()
    assert nameless(window) == []
    assert {one.textFormat() for one in page.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
