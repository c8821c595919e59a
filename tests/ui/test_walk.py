# ruff: noqa: F811 - a fixture that is imported is named again where it is used
import re
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.casework.walk import COMPLETE, IN_PROGRESS, Card, Layout, Row, Walk
from app.errors import KnownError
from app.instrument.glossary import terms_in
from app.instrument.model import Instrument
from app.instrument.routing import Routing
from app.operations import walking
from app.operations.inspection import Inspection
from app.ui.session import Session
from app.ui.theme import chosen
from app.ui.walk.choice_row import ChoiceButton, ReasonChip
from app.ui.walk.look import Look
from app.ui.walk.page import WalkPage
from app.ui.walk.question_card import Hands, QuestionCard, Shown
from app.ui.walk.saving import Saving
from tests.ui.walked import CONTROL, Opened, Press, fill, open_page, page, press, refusing, session, settle  # noqa: F401


def no_answer(*_: object) -> None:
    pytest.fail("no choice was made")


def test_it_begins_at_the_first_unanswered_question_of_the_opening_page(page: WalkPage) -> None:
    assert page.page is None
    assert page.question == "victim"
    assert page.crumbs() == ("Cases", "LS-1")
    assert ("RoSH high", "bad") in page.chips()


def test_a_walk_by_keyboard_lands_in_the_store(
    page: WalkPage, press: Press, qtbot: QtBot, inspection: Inspection
) -> None:
    for _ in range(13):
        press(page, "y")
    assert page.question == "interventions_delivered"
    press(page, Qt.Key.Key_Return, modifier=CONTROL)
    assert page.page == "1.1"
    press(page, "y", "2", "y", "n")
    settle(qtbot, page, inspection)
    answers = inspection.answers("LS-1")
    assert answers["victim"] == "yes"
    assert answers["rosh_screening_completed"] == "yes"
    assert answers["rosh_screening_timely"] == "no"
    assert inspection.case("LS-1").facts["interventions_delivered"] == "yes"


def test_reasons_take_the_focus_digits_toggle_and_enter_leaves(
    page: WalkPage, press: Press, qtbot: QtBot, inspection: Inspection
) -> None:
    page.show_page("1.1")
    press(page, "y", "y", "n")
    assert page.question == "rosh_assessment_reasons"
    press(page, "1", "3", "1")
    row = page.questions.row("rosh_screening_accurate")
    assert row is not None
    assert [chip.text() for chip in row.findChildren(ReasonChip) if chip.isChecked()] == [
        "Risk to victims not fully considered"
    ]
    press(page, Qt.Key.Key_Return)
    assert page.question == "rosh_analysis_required"
    settle(qtbot, page, inspection)
    assert inspection.answers("LS-1")["rosh_assessment_reasons"] == "victims_not_considered"


def test_a_second_judgement_that_falls_short_names_the_row_that_explains_it(page: WalkPage, press: Press) -> None:
    page.show_page("1.1")
    press(page, "y", "n", Qt.Key.Key_J, "n")
    row = page.questions.row("rosh_screening_accurate")
    assert row is not None
    assert row._explained.text == "Explained under 1.1-02"


def test_the_same_answer_again_moves_on_and_backspace_takes_back(
    page: WalkPage, press: Press, qtbot: QtBot, inspection: Inspection
) -> None:
    press(page, "y", "k", "y")
    assert page.question == "roh_issues"
    press(page, "k", Qt.Key.Key_Backspace)
    assert page.question == "victim"
    settle(qtbot, page, inspection)
    assert "victim" not in inspection.answers("LS-1")
    history = [entry for entry in inspection.store.entries() if entry.subject == "fact/victim"]
    assert [entry.value for entry in history] == ["yes", None]


def test_a_note_is_typed_as_it_is_and_esc_returns(
    page: WalkPage, press: Press, qtbot: QtBot, inspection: Inspection
) -> None:
    press(page, "e")
    note = page.evidence.note
    assert note.hasFocus()
    assert note.accessibleName() == "Evidence for F-02"
    QTest.keyClicks(note, "yes <b>no</b> u")
    assert page.case.walk is not None
    assert not page.case.walk.value("victim")
    assert page.evidence._state.text() == "being typed"
    press(page, Qt.Key.Key_Escape)
    assert not note.hasFocus()
    assert page.question == "victim"
    settle(qtbot, page, inspection)
    assert inspection.notes("LS-1") == {"victim": "yes <b>no</b> u"}
    assert note.toPlainText() == "yes <b>no</b> u"


def test_what_is_being_typed_is_kept_without_leaving_the_field(
    page: WalkPage, press: Press, qtbot: QtBot, inspection: Inspection
) -> None:
    press(page, "e")
    QTest.keyClicks(page.evidence.note, "half a sen")
    qtbot.waitUntil(lambda: walking.open_case(inspection, "LS-1").drafts == {"victim": "half a sen"})


def test_one_comes_back_to_exactly_where_one_was(
    page: WalkPage, open_page: Opened, press: Press, qtbot: QtBot, inspection: Inspection
) -> None:
    page.show_page("1.2", "plan_reviewed_community")
    press(page, "e")
    QTest.keyClicks(page.evidence.note, "left here")
    press(page, Qt.Key.Key_Left, Qt.Key.Key_Left)
    page.flush()
    settle(qtbot, page, inspection)
    again = open_page("LS-1")
    assert (again.page, again.question) == ("1.2", "plan_reviewed_community")
    assert again.evidence.note.hasFocus()
    assert again.evidence.cursor_at == len("left he")
    row = again.questions.row("plan_reviewed_community")
    assert row is not None
    at = row.mapTo(again.questions.viewport(), row.rect().topLeft()).y()
    assert 0 <= at < again.questions.viewport().height() - row.height()


def test_u_goes_to_the_next_unanswered_question_of_the_case(page: WalkPage, press: Press) -> None:
    page.show_page("3.2", "outcomes_sustainable_community")
    press(page, "u")
    assert (page.page, page.question) == (None, "victim")


def test_saved_is_said_when_the_store_has_confirmed(page: WalkPage, press: Press, qtbot: QtBot) -> None:
    said: list[str] = []
    page.saving.connect(lambda: said.append("saving"))
    page.saved.connect(said.append)
    press(page, "y")
    assert said == ["saving"]
    qtbot.waitUntil(lambda: len(said) == 2)
    assert re.fullmatch(r"\d\d:\d\d:\d\d", said[1])


def test_what_the_disk_refuses_stays_marked_and_is_saved_when_it_can_be(
    page: WalkPage, press: Press, qtbot: QtBot, inspection: Inspection, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    page.saved.connect(said.append)
    page.case.saving._retry.setInterval(10)
    with monkeypatch.context() as broken:
        broken.setattr(walking, "answer", refusing)
        with qtbot.waitSignal(page.trouble):
            press(page, "y")
    press(page, "n")
    row = page.questions.row("victim")
    assert row is not None
    assert row._trouble.text.startswith("Not saved yet. The disk did not take the answer (No space left on device).")
    assert "check space and cables" in row.accessibleDescription()
    assert page.case.walk is not None
    assert page.case.walk.value("victim") == "yes"
    page.case.saving._jobs[0].operation = walking.answer
    settle(qtbot, page, inspection)
    assert inspection.answers("LS-1")["victim"] == "yes"
    assert inspection.answers("LS-1")["roh_issues"] == "no"
    qtbot.waitUntil(lambda: not row._trouble.text)
    assert said


def test_a_refused_act_is_tried_again_by_itself_in_order(session: Session, qtbot: QtBot) -> None:
    taken: list[str] = []
    refusals = [1, 1, 1]

    def operation(_inspection: object, _reference: str, name: str, _value: str) -> None:
        if refusals:
            refusals.pop()
            raise KnownError("file_write_failed", reason="No space left on device")
        taken.append(name)

    saving = Saving(session, session)
    saving._retry.setInterval(1)
    with qtbot.waitSignal(saving.saved):
        for name in ("first", "second", "third"):
            saving.send(operation, "LS-1", "answer", name, "yes")
    assert taken == ["first", "second", "third"]


def test_a_fact_that_does_not_fit_stays_on_the_screen_with_its_sentence(
    page: WalkPage, qtbot: QtBot, inspection: Inspection
) -> None:
    assert page._facts is not None
    age = page._facts.fields["age"]
    assert age.field is not None
    age.field.setFocus()
    age.field.clear()
    QTest.keyClicks(age.field, "99")
    QTest.keyClick(age.field, Qt.Key.Key_Escape)
    assert age.field.text() == "99"
    assert "Write a whole number of years from 8 to 25." in age.fault.text()
    age.field.setFocus()
    age.field.clear()
    QTest.keyClicks(age.field, "16")
    QTest.keyClick(age.field, Qt.Key.Key_Escape)
    settle(qtbot, page, inspection)
    assert not age.fault.text()
    assert inspection.case("LS-1").facts["age"] == "16"


def test_choices_and_chips_can_be_clicked(page: WalkPage, qtbot: QtBot, inspection: Inspection) -> None:
    row = page.questions.row("roh_issues")
    assert row is not None
    no = next(button for button in row.findChildren(ChoiceButton) if button.accessibleName() == "No")
    QTest.mouseClick(no, Qt.MouseButton.LeftButton)
    assert no.isChecked()
    assert page.question == "safeguarding_needs"
    settle(qtbot, page, inspection)
    assert inspection.answers("LS-1")["roh_issues"] == "no"


def test_every_widget_that_takes_focus_has_a_name(page: WalkPage) -> None:
    for number in (None, "1.1", "1.2"):
        page.show_page(number)
        for widget in page.findChildren(QWidget):
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible():
                assert widget.accessibleName(), widget


def test_a_row_says_its_question_and_its_answer(page: WalkPage, press: Press) -> None:
    row = page.questions.row("victim")
    assert row is not None
    assert row.accessibleName() == "F-02 Is there an identifiable victim?"
    assert row.accessibleDescription() == "not answered"
    press(page, "n")
    assert row.accessibleDescription() == "No"


def test_rows_that_stay_are_not_built_again(page: WalkPage, press: Press) -> None:
    page.show_page("1.1")
    before = {name: page.questions.row(name) for name in ("rosh_screening_completed", "rmp_required", "mappa")}
    press(page, "y")
    assert page.questions.row("rosh_screening_timely") is not None
    assert {name: page.questions.row(name) for name in before} == before


def test_a_complete_case_is_read_and_reopened(
    inspection: Inspection, open_page: Opened, press: Press, qtbot: QtBot
) -> None:
    fill(inspection, "LS-2")
    page = open_page("LS-2")
    assert page.bar.property("kind") == "ready"
    with qtbot.waitSignal(page.completed):
        press(page, "d", modifier=CONTROL)
    assert page.bar.property("kind") == "complete"
    page.focus_question("victim")
    assert page.case.walk is not None
    before = page.case.walk.value("victim")
    press(page, "y" if before == "no" else "n")
    assert page.case.walk.value("victim") == before
    assert page.evidence.note.isReadOnly()
    inspection.refresh()
    assert inspection.status("LS-2") == COMPLETE
    press(page, "r", modifier=CONTROL)
    qtbot.waitUntil(lambda: page.case.status == IN_PROGRESS)
    press(page, "y" if before == "no" else "n")
    assert page.case.walk.value("victim") != before


def test_completing_too_early_says_what_is_missing(page: WalkPage, press: Press, qtbot: QtBot) -> None:
    press(page, "d", modifier=CONTROL)
    qtbot.waitUntil(lambda: page.bar.property("kind") == "refused")
    assert "(F-02, F-03," in page.bar.words.text()
    assert "Press U" in page.bar.words.text()


def test_a_withdrawn_case_is_read_with_the_reason(inspection: Inspection, open_page: Opened, press: Press) -> None:
    walking.withdraw(inspection, "LS-2", "not_reached", detail="ran out of <i>time</i>")
    page = open_page("LS-2")
    assert "ran out of <i>time</i>" in page.bar.words.text()
    press(page, "y")
    assert page.case.walk is not None
    assert not page.case.walk.value("victim")


def test_leaving_says_so_and_keeps_what_was_typed(
    page: WalkPage, press: Press, qtbot: QtBot, inspection: Inspection
) -> None:
    press(page, "e")
    QTest.keyClicks(page.evidence.note, "kept")
    press(page, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.left):
        press(page, Qt.Key.Key_Escape)
    settle(qtbot, page, inspection)
    assert inspection.notes("LS-1") == {"victim": "kept"}
    qtbot.waitUntil(lambda: walking.open_case(inspection, "LS-1").place.get("field") == "answer")


def test_below_a_width_the_right_column_folds_under(page: WalkPage, qtbot: QtBot) -> None:
    page.resize(1024, 716)
    qtbot.waitUntil(lambda: page.evidence.y() >= page.questions.geometry().bottom())
    page.resize(1366, 716)
    qtbot.waitUntil(lambda: page.evidence.x() >= page.questions.geometry().right())


def test_a_written_answer_is_told_on_enter_and_on_leaving(
    qtbot: QtBot, dressed: QApplication, cci: Instrument, routing: Routing
) -> None:
    assert dressed is not None
    told: list[object] = []
    hands = Hands(told.append, no_answer, no_answer, lambda *answer: told.append(answer), lambda: told.append("on"))
    question = replace(cci.question("victim"), type="date", choices=())
    shown = Shown(Walk(Layout(cci, routing), routing, {}), cci.language, {}, frozenset(), locked=False)
    card = QuestionCard(Look(chosen("light")), Card("victim", (Row(question, 0),)), shown, None)
    qtbot.addWidget(card)
    card.take(Card("victim", (Row(question, 0),)), shown, hands)
    card.resize(700, card.arrange(700))
    field = card.rows["victim"].field
    assert field is not None
    assert field.placeholderText() == "YYYY-MM-DD"
    QTest.keyClicks(field, "2026-02-30")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == [("victim", "2026-02-30"), "on"]
    shown = Shown(shown.walk, cci.language, {"victim": "No such day."}, frozenset(), locked=False)
    card.take(Card("victim", (Row(question, 0),)), shown, hands)
    assert field.text() == "2026-02-30"
    assert "No such day." in card.rows["victim"].accessibleDescription()


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        ("The RoSH and the Asset", ["RoSH", "Asset"]),
        ("an asset of the firm", []),
        ("Screenings and a breach", ["screening", "breach"]),
        ("full analysis", ["full analysis"]),
    ],
)
def test_terms_of_the_glossary_are_found_as_they_are_written(words: str, terms: list[str]) -> None:
    assert [each.term for each in terms_in(words)] == terms
