# ruff: noqa: F811 - a fixture that is imported is named again where it is used
"""Steps back and forth, the veil, and what is asked where answers sit oddly together."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.operations import undoing
from app.operations.inspection import Inspection
from app.ui.parts import Button
from app.ui.walk.choice_row import ChoiceButton
from app.ui.walk.doubt_line import DoubtLine
from app.ui.walk.keys import KEYS
from app.ui.walk.page import WalkPage
from tests.ui.walked import CONTROL, Press, open_page, page, press, refusing, session, settle  # noqa: F401


def value(page: WalkPage, name: str) -> str:
    assert page.case.walk is not None
    return page.case.walk.value(name)


# back and forth


def test_undo_and_redo_follow_what_the_store_did(
    page: WalkPage, press: Press, qtbot: QtBot, inspection: Inspection
) -> None:
    press(page, "y", "n")
    with qtbot.waitSignal(page.case.stepped):
        press(page, Qt.Key.Key_Z, modifier=CONTROL)
    assert page.question == "roh_issues"
    assert not value(page, "roh_issues")
    with qtbot.waitSignal(page.case.stepped):
        press(page, Qt.Key.Key_Z, modifier=CONTROL)
    assert page.question == "victim"
    assert not value(page, "victim")
    with qtbot.waitSignal(page.case.stepped):
        press(page, Qt.Key.Key_Y, modifier=CONTROL)
    assert value(page, "victim") == "yes"
    settle(qtbot, page, inspection)
    assert inspection.answers("LS-1")["victim"] == "yes"
    assert "roh_issues" not in inspection.answers("LS-1")
    history = [entry.value for entry in inspection.store.entries() if entry.subject == "fact/victim"]
    assert history == ["yes", None, "yes"]


def test_an_answer_given_meanwhile_is_not_overwritten_by_an_undo(
    page: WalkPage, press: Press, qtbot: QtBot, inspection: Inspection
) -> None:
    press(page, "y", "k")
    press(page, Qt.Key.Key_Z, modifier=CONTROL)
    page.answer("victim", "no")
    settle(qtbot, page, inspection)
    assert value(page, "victim") == "no"
    assert inspection.answers("LS-1")["victim"] == "no"


def test_undo_turns_to_the_page_and_to_a_fact_of_the_sample_list(
    page: WalkPage, press: Press, qtbot: QtBot, inspection: Inspection
) -> None:
    assert page._facts is not None
    page.case.correct("age", "15")
    page.show_page("1.1")
    press(page, "y")
    page.show_page("3.1")
    with qtbot.waitSignal(page.case.stepped):
        press(page, Qt.Key.Key_Z, modifier=CONTROL)
    assert (page.page, page.question) == ("1.1", "rosh_screening_completed")
    with qtbot.waitSignal(page.case.stepped):
        press(page, Qt.Key.Key_Z, modifier=CONTROL)
    assert page.page is None
    age = page._facts.fields["age"].field
    assert age is not None
    assert age.hasFocus()
    assert not age.text()
    settle(qtbot, page, inspection)
    assert not inspection.case("LS-1").facts.get("age")


def test_in_a_text_field_undo_is_the_field_s_own(
    page: WalkPage, press: Press, qtbot: QtBot, inspection: Inspection
) -> None:
    press(page, "y", "e")
    note = page.evidence.note
    QTest.keyClicks(note, "abc")
    press(page, Qt.Key.Key_Z, modifier=CONTROL)
    assert note.toPlainText() == ""
    press(page, Qt.Key.Key_Y, modifier=CONTROL)
    assert note.toPlainText() == "abc"
    settle(qtbot, page, inspection)
    assert inspection.answers("LS-1")["victim"] == "yes"


def test_an_undo_that_the_disk_refuses_is_tried_again(
    page: WalkPage, press: Press, qtbot: QtBot, inspection: Inspection, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.case.saving._retry.setInterval(10)
    press(page, "y")
    settle(qtbot, page, inspection)
    with monkeypatch.context() as broken:
        broken.setattr(undoing, "_say", refusing)
        with qtbot.waitSignal(page.trouble):
            press(page, Qt.Key.Key_Z, modifier=CONTROL)
        assert value(page, "victim") == "yes"
    qtbot.waitUntil(lambda: not value(page, "victim"))
    settle(qtbot, page, inspection)
    assert "victim" not in inspection.answers("LS-1")


# the veil


def test_the_veil_hides_what_was_judged_and_takes_no_answer(page: WalkPage, press: Press) -> None:
    page.show_page("1.1")
    press(page, "y", "y", "n", "1")
    press(page, "f")
    page.case.type_note("rosh_screening_accurate", "secret")
    press(page, Qt.Key.Key_H, modifier=CONTROL)
    assert page.question == "rosh_screening_accurate"
    assert page.aside.veil_line.isVisible()
    assert not any(button.isChecked() for button in page.questions.findChildren(ChoiceButton) if button.isVisible())
    assert page.questions.widget_of("rosh_assessment_reasons") is None
    assert not page.evidence.note.isVisible()
    assert page.evidence._guidance.isVisible()
    assert all(not item._count for item in page.sections.items.values())
    row = page.questions.row("rosh_screening_accurate")
    assert row is not None
    assert row.accessibleDescription() == "veiled"
    for key in ("y", "f", "g", "e", ";", "c"):
        press(page, key)
    press(page, Qt.Key.Key_Z, modifier=CONTROL)
    press(page, Qt.Key.Key_E, modifier=CONTROL)
    press(page, "k", "j")
    assert value(page, "rosh_screening_accurate") == "no"
    assert not page.aside.strip.isVisible()
    press(page, Qt.Key.Key_H, modifier=CONTROL)
    assert not page.aside.veil_line.isVisible()
    assert page.evidence.note.toPlainText() == "secret"
    assert "No" in row.accessibleDescription()
    assert page.questions.widget_of("rosh_assessment_reasons") is not None


# what to check


def contradict(page: WalkPage) -> None:
    page.show_page("1.1")
    page.answer("rmp_required", "yes")
    page.answer("rmp_completed", "no")
    page.answer("rmp_timely", "yes")


def lines(page: WalkPage) -> list[DoubtLine]:
    return [line for line in page.questions.findChildren(DoubtLine) if line.isVisible()]


def test_what_sits_oddly_is_asked_beneath_the_last_answer_and_can_be_left(
    page: WalkPage, press: Press, qtbot: QtBot, inspection: Inspection
) -> None:
    contradict(page)
    row = page.questions.row("rmp_timely")
    assert row is not None
    assert list(row.doubts) == ["rmp_missing_yet_timely"]
    (line,) = lines(page)
    assert line.accessibleName().startswith("To check: The risk management plan was not completed")
    assert page.sections.items["check"].accessibleDescription().startswith("1.")
    go = line.buttons[0]
    assert [button.text() for button in line.buttons] == ["1.1-13", "1.1-14", "Leave as it is"]
    go.click()
    assert page.question == "rmp_completed"
    page.show_page("3.1")
    press(page, "c")
    assert page.question == "rmp_timely"
    leave = next(each for each in lines(page)[0].findChildren(Button) if each.text() == "Leave as it is")
    leave.click()
    assert not lines(page)
    assert page.sections.items["check"].accessibleDescription() == "Key C"
    settle(qtbot, page, inspection)
    assert inspection.answers("LS-1")["rmp_timely"] == "yes"


def test_what_was_left_as_it_is_is_asked_again_only_for_other_answers(page: WalkPage) -> None:
    contradict(page)
    lines(page)[0].buttons[-1].click()
    page.answer("rmp_timely", "no")
    page.answer("rmp_timely", "yes")
    assert not lines(page)
    page.answer("rmp_quality", "yes")
    assert len(lines(page)) == 1


# keys and names


def test_every_key_is_listed_once() -> None:
    keys = [key for key, _ in KEYS]
    assert len(keys) == len(set(keys))
    assert all(meaning for _, meaning in KEYS)


def test_whatever_opens_has_names(page: WalkPage, press: Press) -> None:
    contradict(page)
    for keys, modifier in (((";",), None), ((Qt.Key.Key_E,), CONTROL), (("g",), None)):
        press(page, *keys, modifier=modifier or Qt.KeyboardModifier.NoModifier)
        for widget in page.findChildren(QWidget):
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible():
                assert widget.accessibleName(), widget
        press(page, Qt.Key.Key_Escape)
        assert isinstance(QApplication.focusWidget(), QWidget)
