"""What children and victims told: tables whole and as published, drafts kept and edited, quotations checked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.casework.forms import Form
from app.casework.subjects import FINDING, QUOTATION
from app.operations import questionnaires
from app.operations.inspection import Inspection
from app.operations.places import place_at
from app.operations.quotations import pick_quotation, quotations
from app.operations.report import gather, outside_of
from app.operations.voices import open_voice
from app.operations.workspace import Workspace
from app.ui.voices.page import VoicesPage
from app.ui.voices.quotations import QuotedCard, WrittenCard
from app.ui.voices.tables import TableCard
from app.ui.window import MainWindow
from tests.ui.conftest import Shown, focus, nameless, press, settled, type_in

KEY, CONTROL, ALT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
FORMS = 12
SAID = "They rang me twice. Nothing came of it."


@pytest.fixture
def window(qtbot: QtBot, shown: Shown, workspace: Workspace, inspection: Inspection) -> MainWindow:
    for number in range(1, FORMS + 1):
        form = questionnaires.begin_form(inspection, "victim", number).form
        for name, value in (("needs", "yes" if number > 1 else "no"), ("satisfaction", "mainly")):
            questionnaires.answer_field(inspection, form, name, value)
        if number == 3:
            questionnaires.answer_field(inspection, form, "comments", SAID)
        questionnaires.finish_form(inspection, form)
    found = shown(workspace=workspace)
    found.open_inspection("leeds")
    settled(qtbot, found)
    press(qtbot, found, KEY.Key_V)
    return found


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> VoicesPage:
    press(qtbot, window, KEY.Key_2)
    return window.voices.voices


def words_on(page: VoicesPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def table(page: VoicesPage, name: str) -> TableCard:
    card = page.tables.card(name)
    assert isinstance(card, TableCard)
    return card


def said(card: TableCard) -> list[str]:
    return [one.text() for one in card.findChildren(QLabel) if not one.isHidden() and one.text()]


def test_a_table_says_n_and_who_skipped_it(qtbot: QtBot, window: MainWindow, page: VoicesPage) -> None:
    assert page.crumbs() == ("Leeds", "What they told", "Victims")
    assert f"from {FORMS} forms that count" in words_on(page)
    assert "n = 12 · 0 skipped it" in said(table(page, "needs"))
    assert "n = 0 · 12 skipped it" in said(table(page, "safety"))
    assert [each for each in said(table(page, "needs")) if each in {"Yes", "11", "92%"}] == ["Yes", "11", "92%"]
    assert nameless(page) == []
    press(qtbot, window, KEY.Key_Escape)
    assert window.stack.currentWidget() is window.cases


def test_what_a_public_edition_leaves_out_is_left_out_here_too(
    qtbot: QtBot, window: MainWindow, page: VoicesPage
) -> None:
    assert "a public edition leaves out 2 figures" in said(table(page, "needs"))
    press(qtbot, window, KEY.Key_P)
    shown = said(table(page, "needs"))
    assert shown.count("left out") == 2
    assert not {"11", "1", "92%"} & set(shown)


def test_a_draft_is_kept_edited_moved_and_taken_out_and_undone(
    qtbot: QtBot, window: MainWindow, page: VoicesPage, inspection: Inspection
) -> None:
    press(qtbot, window, KEY.Key_Return)  # on the first table
    kept = open_voice(inspection, "victim").kept
    assert [one.text for one in kept] == ["What they needed had been taken into account, said all except one victim."]
    assert focus(window) is table(page, "needs").head
    press(qtbot, window, KEY.Key_A)
    inspection.refresh()
    assert len(open_voice(inspection, "victim").kept) == 2
    press(qtbot, window, KEY.Key_S)
    press(qtbot, window, KEY.Key_E)
    press(qtbot, window, KEY.Key_End, CONTROL)
    type_in(qtbot, window, " We heard it often.")
    press(qtbot, window, KEY.Key_Return)
    assert open_voice(inspection, "victim").kept[0].text.endswith("We heard it often.")
    press(qtbot, window, KEY.Key_Down, ALT)
    assert open_voice(inspection, "victim").kept[1].text.endswith("We heard it often.")
    press(qtbot, window, KEY.Key_Delete)
    assert len(open_voice(inspection, "victim").kept) == 1
    press(qtbot, window, KEY.Key_Z, CONTROL)
    assert len(open_voice(inspection, "victim").kept) == 2


def test_words_that_fit_no_more_are_told_and_mended(
    qtbot: QtBot, window: MainWindow, page: VoicesPage, inspection: Inspection
) -> None:
    press(qtbot, window, KEY.Key_Return)
    for number in (24, 25, 26):
        form = questionnaires.begin_form(inspection, "victim", number).form
        questionnaires.answer_field(inspection, form, "needs", "no")
        questionnaires.finish_form(inspection, form)
    press(qtbot, window, KEY.Key_S)
    page.read()
    settled(qtbot, window)
    assert "does not fit: 11 of 15 said so." in words_on(page)
    press(qtbot, window, KEY.Key_W)
    assert "All words fit" in words_on(page)


def test_a_sentence_of_ones_own_is_kept_as_it_is_typed(
    qtbot: QtBot, window: MainWindow, page: VoicesPage, inspection: Inspection
) -> None:
    press(qtbot, window, KEY.Key_N)
    type_in(qtbot, window, "Staff listened")
    page.doing.keep()
    settled(qtbot, window)
    assert [one.text for one in open_voice(inspection, "victim").kept] == ["Staff listened"]
    type_in(qtbot, window, " to them.")
    press(qtbot, window, KEY.Key_Return)
    assert [one.text for one in open_voice(inspection, "victim").kept] == ["Staff listened to them."]


def test_words_are_quoted_cut_down_and_checked_before_they_are_printed(
    qtbot: QtBot, window: MainWindow, page: VoicesPage, inspection: Inspection
) -> None:
    press(qtbot, window, KEY.Key_Q)
    card = next(each for each in page.quotes.list.made.values() if isinstance(each, WrittenCard))
    assert card.words.text() == SAID
    press(qtbot, window, KEY.Key_Return)
    card.form.field.setPlainText("They wrote to me.")
    press(qtbot, window, KEY.Key_Return, CONTROL)
    assert "The form does not say that." in words_on(page)
    card.form.field.setPlainText("They rang me … Nothing came of it.")
    card.form.themes["worries"].click()
    press(qtbot, window, KEY.Key_Return, CONTROL)
    (found,) = quotations(inspection, "victim")
    assert (found.quotation.words, found.quotation.theme) == ("They rang me … Nothing came of it.", "worries")
    assert not found.printable
    quoted = next(each for each in page.quotes.list.made.values() if isinstance(each, QuotedCard))
    assert "nobody looked yet" in words_on(page)
    quoted.head.click()
    settled(qtbot, window)
    inspection.refresh()
    (found,) = quotations(inspection, "victim")
    assert found.printable
    press(qtbot, window, KEY.Key_Z, CONTROL)
    inspection.refresh()
    assert not quotations(inspection, "victim")[0].printable


def test_what_is_kept_and_quoted_reaches_the_report(
    qtbot: QtBot, window: MainWindow, page: VoicesPage, inspection: Inspection
) -> None:
    press(qtbot, window, KEY.Key_A)
    assert page.told is not None
    kept = open_voice(inspection, "victim").kept
    pick_quotation(inspection, Form("victim", 3), "comments", "They rang me twice.", anonymous=True)
    told = {one.voice: one for one in gather(inspection, edition="internal", outside=outside_of(inspection)).told}
    assert len(kept) == 2
    assert told["victim"].sentences == tuple(one.text for one in kept)
    assert told["victim"].quotations == ("They rang me twice.",)


def test_the_report_leads_to_what_is_to_be_mended_here_and_back(
    qtbot: QtBot, window: MainWindow, page: VoicesPage, inspection: Inspection
) -> None:
    press(qtbot, window, KEY.Key_A)
    pick_quotation(inspection, Form("victim", 3), "comments", "They rang me twice.", anonymous=True)
    kept, (quoted,) = open_voice(inspection, "victim").kept, quotations(inspection, "victim")
    window.show_cases()
    writing = window.writing
    writing.show_writing()
    settled(qtbot, window)
    for subject in (FINDING + kept[1].id, QUOTATION + quoted.quotation.id):
        writing._to_place(place_at(inspection, subject), subject, writing.come_back)
        settled(qtbot, window)
        assert window.stack.currentWidget() is page
        assert subject.startswith(QUOTATION) == (page.side == "quotations")
        assert page.kept.isHidden() or focus(window).accessibleName().startswith("Sentence 2")
        press(qtbot, window, KEY.Key_Escape)
        assert window.stack.currentWidget() is writing.writing
    press(qtbot, window, KEY.Key_F5)
    assert window.stack.currentWidget() is page
