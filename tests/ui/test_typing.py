"""A batch of paper forms typed by keyboard: few keys, nothing moves, nothing is lost, every form is accounted for."""

from contextlib import closing

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.casework.forms import Form
from app.casework.units import SECOND
from app.operations import double_entry, questionnaires
from app.operations.inspection import Inspection
from app.operations.inspections import open_inspection
from app.operations.workspace import Workspace
from app.ui.forms.typing import TypingPage
from app.ui.window import MainWindow
from tests.ui.conftest import Shown, press, settled

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
CHILD = (
    ("understood_why", "1"), ("knew_what", "2"), ("plan_discussed", "1"), ("plan_copy", "3"), ("plan_reviewed", "1"),
    ("needs_action", "1"), ("easy", "1"), ("easy_how", "124"), ("harder", "2"), ("afraid", "2"), ("help_with", "1467"),
    ("school", "1"), ("health", "1"), ("health_how", "13"), ("better", "2"), ("less_likely", "1"), ("less_why", "2"),
    ("own_words", ""),
)  # fmt: skip
"""What one form says, and the digits of its boxes."""


@pytest.fixture
def window(qtbot: QtBot, shown: Shown, workspace: Workspace, inspection: Inspection) -> MainWindow:
    assert inspection.id == "leeds"
    found = shown(workspace=workspace)
    found.open_inspection("leeds")
    settled(qtbot, found)
    press(qtbot, found, KEY.Key_Q)
    return found


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> TypingPage:
    press(qtbot, window, KEY.Key_T)
    return window.voices.typing


def here() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def keys(words: str) -> int:
    """Press keys where the focus is, as fast as the window takes them; returns how many."""
    for each in words:
        QTest.keyClicks(here(), each)
    return len(words)


def enter(modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> int:
    QTest.keyClick(here(), KEY.Key_Return, modifier)
    return 1


def places(page: TypingPage) -> dict[str, QPoint]:
    """Where the fields, the number and the field's own place stand on the page."""
    found = {name: line.mapTo(page, QPoint()) for name, line in page.lines.lines.items()}
    return {**found, "number": page.number.number.mapTo(page, QPoint()), "card": page.card.mapTo(page, QPoint())}


def test_a_batch_takes_hardly_more_keys_than_answers_and_nothing_moves(
    qtbot: QtBot, window: MainWindow, page: TypingPage, inspection: Inspection
) -> None:
    assert page.number.number.text() == "1"
    QApplication.processEvents()
    stood = places(page)
    pressed = answers = fields = 0
    for form in range(1, 4):
        for name, digits in CHILD:
            assert page.at == name
            pressed += keys(digits)
            answers += len(digits)
            several = name in {"easy_how", "help_with", "health_how", "less_why"}
            fields += several
            if several or not digits:
                pressed += enter()
            assert places(page) == stood
        assert page.paper is not None
        assert page.paper.form == Form("child", form + 1)
    settled(qtbot, window)
    assert pressed == answers + fields + 3  # one key an answer, Enter after several, Enter for the next form
    for number in range(1, 4):
        opened = questionnaires.open_form(inspection, Form("child", number))
        assert opened.state == "complete"
        assert opened.answers["easy_how"] == "explained words methods"
        assert opened.answers["plan_copy"] == "forgotten"
    assert "3 forms · 3 complete · 3 typed just now" in page.number._count.text()
    assert questionnaires.count_forms(inspection, "child").forms == 3  # a form that nothing was typed on is none


def test_every_field_is_in_the_store_with_its_key(
    qtbot: QtBot, window: MainWindow, page: TypingPage, inspection: Inspection
) -> None:
    keys("12")
    settled(qtbot, window)
    assert questionnaires.open_form(inspection, Form("child", 1)).answers == {
        "understood_why": "yes",
        "knew_what": "no",
    }
    assert page.at == "plan_discussed"


def test_words_are_kept_while_they_are_typed_and_enter_makes_them_an_answer(
    qtbot: QtBot, window: MainWindow, page: TypingPage, inspection: Inspection
) -> None:
    page.go("own_words")
    keys("1 good dog")
    page.pen.keep()
    settled(qtbot, window)
    opened = questionnaires.open_form(inspection, Form("child", 1))
    assert opened.drafts == {"own_words": "1 good dog"}
    press(qtbot, window, KEY.Key_Up)
    assert page.at == "less_likely"
    opened = questionnaires.open_form(inspection, Form("child", 1))
    assert (opened.answers, opened.drafts) == ({"own_words": "1 good dog"}, {})


def test_where_the_window_ended_in_the_middle_of_a_form_it_goes_on(
    qtbot: QtBot, shown: Shown, window: MainWindow, page: TypingPage, workspace: Workspace
) -> None:
    keys("112")
    page.go("harder")
    keys("1half a sent")
    page.pen.keep()
    settled(qtbot, window)
    page.pen.paper = None  # the window ends without leaving the field, as it does when the program falls
    window.close()
    again = shown(workspace=workspace)
    again.open_inspection("leeds")
    settled(qtbot, again)
    again.voices.show_typing("child")
    settled(qtbot, again)
    typing = again.voices.typing
    assert typing.paper is not None
    assert typing.paper.form == Form("child", 1)
    assert typing.paper.values["harder_what"] == "half a sent"
    assert typing.at == "harder_what"
    press(qtbot, again, KEY.Key_Return)
    with closing(open_inspection(workspace, "leeds")) as inspection:
        assert questionnaires.open_form(inspection, Form("child", 1)).answers["harder_what"] == "half a sent"


def test_who_left_a_form_in_the_middle_comes_back_to_the_same_field(
    qtbot: QtBot, window: MainWindow, page: TypingPage
) -> None:
    keys("112")
    page.go("afraid")
    press(qtbot, window, KEY.Key_Escape)
    press(qtbot, window, KEY.Key_T)
    assert page.number.number.text() == "1"
    assert page.at == "afraid"


def test_forms_can_be_blank_refused_spoiled_or_partly_filled(
    qtbot: QtBot, window: MainWindow, page: TypingPage, inspection: Inspection
) -> None:
    enter(CONTROL)
    press(qtbot, window, KEY.Key_R)
    keys("1")
    press(qtbot, window, KEY.Key_S)
    keys("1")
    enter(CONTROL)
    settled(qtbot, window)
    states = [questionnaires.open_form(inspection, Form("child", at)).state for at in range(1, 5)]
    assert states == ["blank", "refused", "spoiled", "partly"]
    assert questionnaires.count_forms(inspection, "child").states == dict.fromkeys(states, 1)
    assert "4 forms · 1 partly filled · 1 blank · 1 refused · 1 spoiled" in page.number._count.text()


def test_what_was_said_by_mistake_is_taken_back(
    qtbot: QtBot, window: MainWindow, page: TypingPage, inspection: Inspection
) -> None:
    keys("1")
    press(qtbot, window, KEY.Key_R)
    press(qtbot, window, KEY.Key_PageUp)
    press(qtbot, window, KEY.Key_R)
    assert page.paper is not None
    assert page.paper.form == Form("child", 2)
    assert questionnaires.open_form(inspection, Form("child", 1)).state == "partly"
    assert "1 form · 1 partly filled" in page.number._count.text()


def test_the_form_before_is_one_key_back_and_one_forward(
    qtbot: QtBot, window: MainWindow, page: TypingPage, inspection: Inspection
) -> None:
    keys("11")
    enter(CONTROL)
    keys("2")
    press(qtbot, window, KEY.Key_PageUp)
    assert page.number.number.text() == "1"
    keys("3")
    press(qtbot, window, KEY.Key_PageDown)
    assert page.number.number.text() == "2"
    assert page.at == "knew_what"
    settled(qtbot, window)
    assert questionnaires.open_form(inspection, Form("child", 1)).answers["understood_why"] == "unsure"
    press(qtbot, window, KEY.Key_Escape)
    press(qtbot, window, KEY.Key_T)
    assert page.number.number.text() == "2"  # not finished: it goes on
    press(qtbot, window, KEY.Key_PageUp)  # typed in another sitting, and still one key away
    assert page.number.number.text() == "1"


def test_a_slip_is_one_key_back(qtbot: QtBot, window: MainWindow, page: TypingPage) -> None:
    keys("1")
    QTest.keyClick(here(), KEY.Key_Backspace)
    assert page.at == "understood_why"
    press(qtbot, window, KEY.Key_Delete)
    assert page.paper is not None
    assert page.paper.values["understood_why"] == ""


def test_undo_puts_back_what_a_field_said(qtbot: QtBot, window: MainWindow, page: TypingPage) -> None:
    keys("1")
    QTest.keyClick(here(), KEY.Key_Backspace)
    keys("2")
    press(qtbot, window, KEY.Key_Z, CONTROL)
    assert page.paper is not None
    assert page.paper.values["understood_why"] == "yes"
    press(qtbot, window, KEY.Key_Y, CONTROL)
    assert page.paper.values["understood_why"] == "no"


def test_a_number_that_is_taken_is_caught_where_it_is_typed(
    qtbot: QtBot, window: MainWindow, page: TypingPage, inspection: Inspection
) -> None:
    keys("1")
    enter(CONTROL)
    keys("2")
    press(qtbot, window, KEY.Key_N)
    keys("1")
    press(qtbot, window, KEY.Key_Return)
    assert "typed already, by AE" in page.number._fault.text()
    assert page.number.there.isVisible()
    page.number.field.selectAll()
    keys("40")
    press(qtbot, window, KEY.Key_Return)
    assert page.number.number.text() == "40"
    keys("3")
    settled(qtbot, window)
    opened = questionnaires.open_form(inspection, Form("child", 40))
    assert opened.answers == {"understood_why": "no", "knew_what": "unsure"}
    enter(CONTROL)
    settled(qtbot, window)
    assert page.number.number.text() == "41"


def test_a_number_given_meanwhile_loses_nothing_and_touches_no_other_form(
    qtbot: QtBot, window: MainWindow, page: TypingPage, inspection: Inspection
) -> None:
    other = questionnaires.begin_form(inspection, "child", 1).form
    questionnaires.answer_field(inspection, other, "easy", "no")
    keys("121")
    page.go("own_words")
    keys("A word")
    enter()  # and the next form is there before the store has answered
    settled(qtbot, window)
    assert page.number.is_open
    assert questionnaires.open_form(inspection, other).answers == {"easy": "no"}
    page.number.field.selectAll()
    keys("7")
    press(qtbot, window, KEY.Key_Return)
    settled(qtbot, window)
    opened = questionnaires.open_form(inspection, Form("child", 7))
    assert opened.answers == {
        "understood_why": "yes", "knew_what": "no", "plan_discussed": "yes", "own_words": "A word"
    }  # fmt: skip
    assert opened.state == "partly"
    assert page.store.all_saved


def test_a_second_typing_is_blind_and_goes_from_form_to_form(
    qtbot: QtBot, window: MainWindow, inspection: Inspection
) -> None:
    double_entry.choose_share(inspection, 1, "seed")
    inspection.who = "BB"
    for number in (1, 2):
        form = questionnaires.begin_form(inspection, "victim", number).form
        questionnaires.answer_field(inspection, form, "needs", "yes")
        questionnaires.finish_form(inspection, form)
    window.voices.show_typing("victim", SECOND)
    settled(qtbot, window)
    page = window.voices.typing
    assert page.number.number.text() == "1"
    assert page.paper is not None
    assert page.paper.values == {}
    for _ in range(2):
        keys("2")
        enter(CONTROL)
    settled(qtbot, window)
    assert window.stack.currentWidget() is window.voices.forms
    assert len(double_entry.differences(inspection, "victim")) == 2
