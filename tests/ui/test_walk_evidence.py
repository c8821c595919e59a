# ruff: noqa: F811 - a fixture that is imported is named again where it is used
"""What stands beside an answer on the walk: flags, references, memos, good practice."""

from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.casework.evidence import Practice, Source
from app.operations import evidence, walking
from app.operations.evidence import beside
from app.operations.inspection import Inspection
from app.ui.dates import short, to_iso
from app.ui.parts import Button
from app.ui.walk.choice_row import ChoiceButton
from app.ui.walk.page import WalkPage
from tests.ui.walked import CONTROL, Opened, Press, fill, open_page, page, press, refusing, session, settle  # noqa: F401

ENTER, TAB, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape


def write(words: str) -> None:
    """Type where the focus is, wherever a letter takes it."""
    for letter in words:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, letter)


def reference(press: Press, page: WalkPage, *fields: str) -> None:
    """Write a reference: document, date, page, strength as a digit."""
    press(page, Qt.Key.Key_E, modifier=CONTROL)
    for at, words in enumerate(fields):
        if at:
            press(page, TAB)
        write(words)
    press(page, ENTER)


# flags


def test_f_flags_the_question_and_takes_the_flag_away(
    page: WalkPage, press: Press, qtbot: QtBot, inspection: Inspection
) -> None:
    press(page, "f")
    row = page.questions.row("victim")
    assert row is not None
    assert "to ask" in row.accessibleDescription()
    assert page.sections.items["ask"].accessibleDescription().startswith("1.")
    settle(qtbot, page, inspection)
    assert beside(inspection, "LS-1").flagged == {"victim"}
    press(page, "f")
    assert "to ask" not in row.accessibleDescription()
    settle(qtbot, page, inspection)
    assert not beside(inspection, "LS-1").flagged


def test_a_flag_that_the_disk_refuses_stays_and_is_tried_again(
    page: WalkPage, press: Press, qtbot: QtBot, inspection: Inspection, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.case.saving._retry.setInterval(10)
    with monkeypatch.context() as broken:
        broken.setattr(evidence, "flag", refusing)
        with qtbot.waitSignal(page.trouble):
            press(page, "f")
        row = page.questions.row("victim")
        assert row is not None
        assert "Not saved yet." in row.accessibleDescription()
    settle(qtbot, page, inspection)
    assert beside(inspection, "LS-1").flagged == {"victim"}
    assert "Not saved yet." not in row.accessibleDescription()


def test_the_lines_about_the_case_say_where_they_lead(page: WalkPage, press: Press, qtbot: QtBot) -> None:
    for line, keys, signal in (
        ("ask", ("F", Qt.KeyboardModifier.ShiftModifier), page.ask_page_wanted),
        ("practice", ("G", Qt.KeyboardModifier.ShiftModifier), page.practice_page_wanted),
        ("glance", (Qt.Key.Key_G, CONTROL), page.glance_wanted),
    ):
        with qtbot.waitSignal(signal):
            page.sections.items[line].click()
        with qtbot.waitSignal(signal):
            press(page, keys[0], modifier=keys[1])
    with qtbot.waitSignal(page.find_wanted):
        press(page, "/")
    with qtbot.waitSignal(page.keys_wanted):
        press(page, "?")


# references


def test_a_reference_is_written_by_keyboard(page: WalkPage, press: Press, qtbot: QtBot, inspection: Inspection) -> None:
    reference(press, page, "Case diary", "12 Mar 2010", "4", "2")
    chip = page.evidence.beside.references.chips[0]
    assert chip.accessibleName() == "Case diary, 12 March 2010, page 4, told by the case manager"
    assert page.question == "victim"
    settle(qtbot, page, inspection)
    (source,) = beside(inspection, "LS-1").sources["victim"]
    assert (source.document, source.dated, source.page, source.strength) == ("Case diary", "2010-03-12", "4", "told")


def test_a_reference_that_does_not_fit_says_why_at_the_place(page: WalkPage, press: Press) -> None:
    form = page.evidence.beside.form
    reference(press, page, "Case diary", "31 Feb 2010")
    assert form.isVisible()
    assert form.error.text() == "Write the date as YYYY-MM-DD, or leave it empty."
    assert form.dated.hasFocus()
    form.dated.setText("2010-02-28")
    press(page, ENTER)
    assert not form.isVisible()
    reference(press, page, "")
    assert form.error.text() == "Name the document in up to 120 characters."
    press(page, ESCAPE)
    assert not form.isVisible()
    assert page.questions.widget_of("victim") is QApplication.focusWidget()


def test_a_chip_is_edited_by_enter_and_removed_by_delete(
    page: WalkPage, press: Press, qtbot: QtBot, inspection: Inspection
) -> None:
    reference(press, page, "Case diary")
    chips = page.evidence.beside.references.chips
    chips[0].setFocus()
    press(page, ENTER)
    assert page.evidence.beside.form.document.currentText() == "Case diary"
    press(page, TAB)
    write("1.2.2010")
    press(page, ENTER)
    settle(qtbot, page, inspection)
    (source,) = beside(inspection, "LS-1").sources["victim"]
    assert source.dated == "2010-02-01"
    page.evidence.beside.references.chips[0].setFocus()
    press(page, Qt.Key.Key_Delete)
    assert [chip.text() for chip in page.evidence.beside.references.chips] == ["+ reference"]
    settle(qtbot, page, inspection)
    assert not beside(inspection, "LS-1").sources.get("victim")
    assert sum(entry.subject.startswith("source/") for entry in inspection.store.entries()) == 3


def test_a_reference_of_another_question_is_used_again_with_one_key(
    page: WalkPage, press: Press, qtbot: QtBot, inspection: Inspection
) -> None:
    reference(press, page, "Case diary", "2010-03-12")
    press(page, "j", "e")
    press(page, Qt.Key.Key_E, modifier=CONTROL)
    again = page.evidence.beside.form.again.chips
    assert [chip.accessibleName() for chip in again] == ["Case diary, 12 March 2010, documented"]
    press(page, "1")
    assert page.evidence.note.hasFocus()
    settle(qtbot, page, inspection)
    sources = beside(inspection, "LS-1").sources
    assert sources["roh_issues"][0].document == "Case diary"
    assert sources["roh_issues"][0].id != sources["victim"][0].id


def test_a_letter_where_references_are_offered_begins_another_document(page: WalkPage, press: Press) -> None:
    reference(press, page, "Case diary")
    press(page, "j")
    press(page, Qt.Key.Key_E, modifier=CONTROL)
    write("Zebra file")
    press(page, ENTER)
    assert page.evidence.beside.references.chips[0].text() == "Zebra file"
    press(page, Qt.Key.Key_E, modifier=CONTROL)
    document = page.evidence.beside.form.document
    names = [document.itemText(at) for at in range(document.count())]
    assert names[:2] == ["Case diary", "Zebra file"]
    assert names.count("Case diary") == 1
    assert "Asset core profile" in names


def test_what_is_written_in_the_form_waits_at_its_question(page: WalkPage, press: Press) -> None:
    press(page, Qt.Key.Key_E, modifier=CONTROL)
    write("Half a na")
    page.focus_question("roh_issues")
    assert not page.evidence.beside.form.isVisible()
    page.focus_question("victim")
    press(page, Qt.Key.Key_E, modifier=CONTROL)
    assert page.evidence.beside.form.document.currentText() == "Half a na"


def test_strength_is_chosen_by_digit_or_arrow(page: WalkPage, press: Press) -> None:
    press(page, Qt.Key.Key_E, modifier=CONTROL)
    strength = page.evidence.beside.form.strength
    button = next(each for each in strength.findChildren(ChoiceButton) if each.isChecked())
    assert button.accessibleName() == "On file: documented"
    button.setFocus()
    press(page, "3", Qt.Key.Key_Left)
    assert strength.value == "told"


def test_a_complete_case_takes_no_reference(inspection: Inspection, open_page: Opened, press: Press) -> None:
    evidence.put_source(inspection, "LS-2", "victim", Source("", "Case diary"))
    fill(inspection, "LS-2")
    walking.complete(inspection, "LS-2")
    page = open_page("LS-2")
    page.focus_question("victim")
    assert [chip.isEnabled() for chip in page.evidence.beside.references.chips] == [False]
    press(page, Qt.Key.Key_E, modifier=CONTROL)
    assert not page.evidence.beside.form.isVisible()


def test_what_the_case_manager_said_stands_with_the_evidence(inspection: Inspection, open_page: Opened) -> None:
    evidence.write_said(inspection, "LS-1", "victim", "There <b>was</b> a letter.")
    again = open_page("LS-1")
    assert again.evidence.beside._said.text == "There <b>was</b> a letter."
    assert again.evidence.beside._said_box.isVisible()
    again.focus_question("roh_issues")
    assert not again.evidence.beside._said_box.isVisible()


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("2010-03-12", "2010-03-12"),
        ("12 Mar", "2026-03-12"),
        ("24 December", "2025-12-24"),
        ("1st March 2010", "2010-03-01"),
        ("12.3.10", "2010-03-12"),
        ("12/3", "2026-03-12"),
        ("31 Feb", "31 Feb"),
        ("soon", "soon"),
        ("", ""),
    ],
)
def test_dates_are_read_as_people_write_them(words: str, iso: str) -> None:
    assert to_iso(words, date(2026, 6, 1)) == iso


def test_a_date_shows_its_year_where_it_is_another() -> None:
    assert short("2026-03-12", date(2026, 6, 1)) == "12 Mar"
    assert short("2010-03-12", date(2026, 6, 1)) == "12 Mar 2010"
    assert short("", date(2026, 6, 1)) == ""


# memos


def test_a_memo_is_dropped_and_filed(page: WalkPage, press: Press, qtbot: QtBot, inspection: Inspection) -> None:
    press(page, "e")
    write("first")
    press(page, ";", modifier=CONTROL)
    write("look at <the> diary")
    press(page, ENTER)
    assert page.evidence.note.hasFocus()
    settle(qtbot, page, inspection)
    (memo,) = beside(inspection, "LS-1").memos
    assert memo.text == "look at <the> diary"
    file_here = page.evidence.beside.memos.stops[0]
    assert file_here.accessibleName() == "File to F-02: look at <the> diary"
    assert isinstance(file_here, Button)
    file_here.click()
    assert page.evidence.note.toPlainText() == "first\nlook at <the> diary"
    settle(qtbot, page, inspection)
    assert inspection.notes("LS-1") == {"victim": "first\nlook at <the> diary"}
    assert not beside(inspection, "LS-1").memos
    assert not page.evidence.beside.memos.isVisible()


def test_a_memo_can_be_cancelled_and_removed(
    page: WalkPage, press: Press, qtbot: QtBot, inspection: Inspection
) -> None:
    press(page, ";")
    assert page.aside.strip.field.hasFocus()
    write("never mind")
    press(page, ESCAPE)
    assert not page.aside.strip.isVisible()
    press(page, ";")
    write("mind")
    press(page, ENTER)
    remove = page.evidence.beside.memos.stops[1]
    assert isinstance(remove, Button)
    remove.click()
    settle(qtbot, page, inspection)
    assert not beside(inspection, "LS-1").memos
    assert [e.value is None for e in inspection.store.entries() if e.subject.startswith("memo/")] == [False, True]


def test_a_memo_being_written_is_kept_by_leaving(
    page: WalkPage, press: Press, qtbot: QtBot, inspection: Inspection
) -> None:
    press(page, ";")
    write("do not lose me")
    page.flush()
    settle(qtbot, page, inspection)
    assert [memo.text for memo in beside(inspection, "LS-1").memos] == ["do not lose me"]


def test_a_memo_that_is_gone_is_said_and_the_note_keeps_its_words(
    page: WalkPage, press: Press, qtbot: QtBot, inspection: Inspection
) -> None:
    press(page, ";")
    write("twice")
    press(page, ENTER)
    settle(qtbot, page, inspection)
    (memo,) = beside(inspection, "LS-1").memos
    evidence.remove_memo(inspection, "LS-1", memo.id)
    page.session.call(Inspection.refresh, failed=lambda error: pytest.fail(str(error)))
    page.case.file_memo(memo.id, "victim")
    qtbot.waitUntil(lambda: "no longer there" in page.bar.words.text())
    settle(qtbot, page, inspection)
    assert inspection.notes("LS-1") == {"victim": "twice"}


# good practice


def test_good_practice_is_told_kept_as_a_draft_and_saved(
    page: WalkPage, press: Press, qtbot: QtBot, inspection: Inspection
) -> None:
    page.show_page("1.2")
    press(page, "g")
    editor = page.evidence.practice
    assert editor.criteria.text() == "1.2"
    write("Grandmother brought in")
    press(page, ESCAPE)
    assert not editor.isVisible()
    press(page, "g")
    assert editor.title.text() == "Grandmother brought in"
    press(page, ENTER, modifier=CONTROL)
    assert editor.error.text() == "Tell in a few sentences what was done and what came of it."
    assert editor.account.hasFocus()
    write("She came to every meeting.")
    press(page, ENTER, modifier=CONTROL)
    assert not editor.isVisible()
    assert page.page == "1.2"
    assert page.sections.items["practice"].accessibleDescription().startswith("1.")
    settle(qtbot, page, inspection)
    (practice,) = beside(inspection, "LS-1").practices
    assert (practice.title, practice.account, practice.criteria) == (
        "Grandmother brought in", "She came to every meeting.", ("1.2",),
    )  # fmt: skip


def test_good_practice_is_changed_and_removed(
    inspection: Inspection, open_page: Opened, press: Press, qtbot: QtBot
) -> None:
    evidence.put_practice(inspection, "LS-1", Practice("", "Old title", "An account.", ("1.1",)))
    page = open_page("LS-1")
    press(page, "g")
    editor = page.evidence.practice
    change, remove = (
        next(each for each in editor.findChildren(Button) if each.accessibleName() == f"{what}: Old title")
        for what in ("Change", "Remove")
    )
    change.click()
    editor.title.setText("New title")
    editor.save()
    settle(qtbot, page, inspection)
    assert [each.title for each in beside(inspection, "LS-1").practices] == ["New title"]
    press(page, "g")
    remove = next(each for each in editor.findChildren(Button) if each.accessibleName() == "Remove: New title")
    remove.click()
    settle(qtbot, page, inspection)
    assert not beside(inspection, "LS-1").practices


def folds(page: WalkPage, folded: object) -> bool:
    return bool(page.evidence.property("folded") == folded)


def test_where_the_column_folds_tab_goes_through_good_practice_as_the_eye_does(
    page: WalkPage, press: Press, qtbot: QtBot
) -> None:
    editor = page.evidence.practice
    for width, second in ((1024, editor.criteria), (1366, editor.account)):
        page.resize(width, 716)
        folded = width == 1024
        qtbot.waitUntil(partial(folds, page, folded))
        press(page, "g", TAB)
        assert second.hasFocus()
        press(page, ESCAPE)
