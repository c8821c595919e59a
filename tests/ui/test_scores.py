"""The scores by keyboard: from a headline down to the note behind it, and back to where one was."""

from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.casework.subjects import answer_subject, fact_subject, note_subject
from app.casework.units import is_fact
from app.instrument.model import SELECT_MULTIPLE, SELECT_ONE, Question
from app.operations import walking
from app.operations.inspection import Inspection
from app.operations.inspections import open_inspection
from app.operations.particulars import caseload_of
from app.operations.workspace import Workspace
from app.ui.page import Page
from app.ui.scores.bars import Figure, Headline
from app.ui.scores.details import ShortfallCard
from app.ui.window import MainWindow
from tests.ui.conftest import Shown, focus, nameless, press, settled, type_in

KEY = Qt.Key
NOTE = "Diary, 12 March: <b>not asked</b> & no copy"
QUESTION = "rosh_screening_completed"


def best(question: Question) -> str:
    if question.sufficient is not None:
        return question.sufficient
    if question.type in {SELECT_ONE, SELECT_MULTIPLE}:
        return question.choice_names[0]
    return {"integer": "1", "decimal": "1", "date": "2010-09-01"}.get(question.type, "words")


def fill(inspection: Inspection, reference: str) -> None:
    """Answer everything that applies as well as can be, but for one question that fell short."""
    while left := walking.unfinished(inspection, reference):
        acts = []
        for question in left:
            fact = is_fact(inspection.instrument, question.name)
            subject = fact_subject(question.name) if fact else answer_subject(question.name)
            value = "no" if question.name == QUESTION else best(question)
            acts.append(inspection.act(inspection.place(reference, subject), value))
        inspection.record(acts)


@pytest.fixture
def window(qtbot: QtBot, shown: Shown, workspace: Workspace, inspection: Inspection) -> MainWindow:
    """One case complete and short of one judgement, with a note; one begun."""
    fill(inspection, "LS-1")
    place = inspection.place("LS-1", note_subject(QUESTION))
    inspection.record([inspection.act(place, NOTE)])
    walking.complete(inspection, "LS-1")
    walking.answer(inspection, "LS-2", QUESTION, "no")
    found = shown(workspace=workspace)
    found.open_inspection("leeds")
    settled(qtbot, found)
    press(qtbot, found, KEY.Key_S)
    return found


def words_on(page: Page) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def test_three_headlines_eight_criteria_three_sections(window: MainWindow) -> None:
    figures = window.scores.overview.findChildren(Figure)
    assert len(window.scores.overview.findChildren(Headline)) == 3
    assert [one.key for one in figures if not one.quiet] == ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2"]
    assert [one.key for one in figures if one.quiet] == ["1", "2", "3"]
    assert "rests on 1 complete case" in words_on(window.scores)


def test_down_to_the_note_as_typed_and_back_up_by_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    for _ in range(3):
        press(qtbot, window, KEY.Key_Down)
    assert focus(window).accessibleName().startswith("1.1 ")
    press(qtbot, window, KEY.Key_Return)
    assert window.scores.crumbs()[-1] == "1.1"
    assert focus(window).accessibleName().startswith("1.1-01")
    press(qtbot, window, KEY.Key_Return)
    card = focus(window)
    assert isinstance(card, ShortfallCard)
    note = next(one for one in card.findChildren(QLabel) if one.text() == NOTE)
    assert note.textFormat() == Qt.TextFormat.PlainText
    assert "1 case fell short." in words_on(window.scores)
    press(qtbot, window, KEY.Key_Escape)
    assert focus(window).accessibleName().startswith("1.1-01")
    press(qtbot, window, KEY.Key_Escape)
    assert focus(window).accessibleName().startswith("1.1 ")
    press(qtbot, window, KEY.Key_Escape)
    assert window.stack.currentWidget() is window.cases


def test_enter_on_a_case_walks_it_and_comes_back_to_the_scores(qtbot: QtBot, window: MainWindow) -> None:
    window.scores.show_questions("criterion", "1.1")
    press(qtbot, window, KEY.Key_Return)
    press(qtbot, window, KEY.Key_Return)
    assert window.stack.currentWidget() is window.walk
    assert window.walk.crumbs()[-1] == "LS-1"
    window.walk.leave()
    qtbot.waitUntil(lambda: isinstance(focus(window), ShortfallCard))
    assert window.scores.crumbs()[-1] == "1.1-01"


def test_headlines_and_sections_lead_to_their_questions(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_Return)
    first = len(window.scores.questions.steps.widgets)
    press(qtbot, window, KEY.Key_Escape)
    window.scores.show_questions("section", "3")
    assert first > len(window.scores.questions.steps.widgets) > 0


def test_provisional_counts_unfinished_cases_and_says_so(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_P)
    assert window.scores.found is not None
    assert window.scores.found.cases == 2
    assert "provisional: rests on 2 cases" in words_on(window.scores)
    assert "provisional: unfinished cases count" in [text for text, _ in window.scores.chips()]
    window.scores.show_questions("criterion", "1.1")
    assert "Provisional: unfinished cases count too." in words_on(window.scores)


def test_the_caseload_is_recorded_where_it_is_left_and_refused_at_its_place(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    def known() -> int | None:
        with closing(open_inspection(workspace, "leeds")) as found:
            return caseload_of(found)

    def give(words: str) -> None:
        assert window.scores.caseload is not None
        window.scores.caseload.field.setFocus()
        window.scores.caseload.field.clear()
        type_in(qtbot, window, words)
        press(qtbot, window, KEY.Key_Return)

    press(qtbot, window, KEY.Key_P)
    assert known() is None
    give("420")
    assert known() == 420
    assert window.scores.caseload is not None
    assert focus(window) is window.scores.caseload.field
    give("many")
    assert known() == 420
    assert window.scores.caseload.field.text() == "many"
    card = window.scores.caseload
    shown = [one for one in card.findChildren(QLabel) if one.isVisible() and one.property("role") == "error"]
    assert [one.text() for one in shown] == [card.field.accessibleDescription()]
    give("")
    assert known() is None
    assert "Where it is known" in window.scores.caseload.field.accessibleDescription()
    assert window.stack.currentWidget() is window.scores


def test_without_complete_cases_the_page_says_so(
    qtbot: QtBot, shown: Shown, workspace: Workspace, inspection: Inspection
) -> None:
    assert inspection.references
    window = shown(workspace=workspace)
    window.open_inspection("leeds")
    settled(qtbot, window)
    press(qtbot, window, KEY.Key_S)
    assert "No scores yet" in words_on(window.scores)
    assert "press P" in words_on(window.scores)
    assert focus(window) is window.scores.provisional


def test_everything_that_takes_the_focus_has_a_name(qtbot: QtBot, window: MainWindow) -> None:
    assert nameless(window.scores) == []
    window.scores.show_questions("headline", "safeguarding")
    window.scores.show_shortfalls(QUESTION)
    settled(qtbot, window)
    assert nameless(window.scores) == []
