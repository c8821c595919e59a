"""The questions in another language: at one key everything shown follows, and nothing else moves."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.instrument.model import Instrument, text
from app.instrument.sheets import read_source
from app.instrument.xlsform import compile_instrument
from app.operations import walking
from app.operations.cases import add_cases
from app.operations.disagreements import Disagreement, Said, Side
from app.operations.inspections import create_inspection, open_inspection
from app.operations.workspace import Workspace, read_settings
from app.ui.ask.card import SaidEdit
from app.ui.disagreements.card import DisagreementCard
from app.ui.findings.words import DRAFTS
from app.ui.scores.bars import Figure
from app.ui.window import MainWindow
from tests.conftest import TWO_LANGUAGES
from tests.ui.conftest import Shown, focus, press, settled, type_in
from tests.ui.test_pseudo_language import texts_on
from tests.ui.visits import clipped, misplaced, shown_widgets

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
ENGLISH, CYMRAEG = "English (en)", "Cymraeg (cy)"


@pytest.fixture(scope="module")
def form() -> Instrument:
    return compile_instrument(read_source(TWO_LANGUAGES))


@pytest.fixture
def window(qtbot: QtBot, shown: Shown, workspace: Workspace) -> Iterator[MainWindow]:
    create_inspection(workspace, "own", "Gwynedd", form=TWO_LANGUAGES)
    own = open_inspection(workspace, "own")
    add_cases(own, [(reference, {"phases": "both"}) for reference in ("GW-1", "GW-2")])
    for name, value in (
        ("welsh_speaker", "no"), ("offered", "no"), ("offer_reasons", "not_asked"), ("suited_home", "yes"),
        ("suited_school", "na"), ("custody_told", "yes"), ("reviewed", "no"), ("review_shared", "yes"),
    ):  # fmt: skip
        walking.answer(own, "GW-1", name, value)
    walking.complete(own, "GW-1")
    own.close()
    found = shown(workspace=workspace)
    found.open_inspection("own")
    settled(qtbot, found)
    yield found
    found.close()
    qtbot.waitUntil(lambda: not found.isVisible())  # it stays until all is saved


def walk(qtbot: QtBot, window: MainWindow, question: str) -> None:
    with qtbot.waitSignal(window.walk.case.opened):
        window.open_case("GW-2")
    settled(qtbot, window)
    window.walk.focus_question(question)
    qtbot.waitUntil(lambda: window.walk.questions.complete)
    settled(qtbot, window)


def turn(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_L, CTRL | Qt.KeyboardModifier.ShiftModifier)


def wordings(form: Instrument) -> Iterator[dict[str, str]]:
    """Every text of the form that is there in both languages."""
    many = (form.questions, form.criteria, form.sections, form.themes, form.grids, form.contradictions, form.comments)
    texts = [each for one in many for thing in one for each in vars(thing).values() if isinstance(each, dict)]
    texts += [choice.label for question in form.questions for choice in question.choices]
    yield from (each for each in texts if ENGLISH in each and CYMRAEG in each)


def said(window: MainWindow) -> str:
    """Everything that is written on the window or told of it."""
    told = [words for each in shown_widgets(window) for words in (each.accessibleDescription(), each.toolTip())]
    return "\n".join((*texts_on(window), *told)).replace("\u2028", "\n")


def standing(form: Instrument, language: str, words: str) -> set[str]:
    """The texts of the form in a language that stand among words; the shortest could stand there by chance."""
    upper = words.upper()
    return {each[language] for each in wordings(form) if len(each[language]) > 10 and each[language].upper() in upper}


def follows(qtbot: QtBot, window: MainWindow, form: Instrument) -> None:
    """There is English and no Welsh; then exactly the same in Welsh; and back."""
    before = said(window)
    english = standing(form, ENGLISH, before)
    assert english
    assert not standing(form, CYMRAEG, before)
    turn(qtbot, window)
    after = said(window)
    assert not standing(form, ENGLISH, after)
    pairs = {each[ENGLISH]: each[CYMRAEG] for each in wordings(form)}
    assert standing(form, CYMRAEG, after) >= {pairs[each] for each in english if len(pairs[each]) > 10}
    assert [*clipped(window), *misplaced(window)] == []
    turn(qtbot, window)
    assert standing(form, ENGLISH, said(window)) == english


@pytest.mark.parametrize("name", ["comparison", "friday"])
def test_headlines_beside_others_and_on_the_sheet_follow(
    qtbot: QtBot, window: MainWindow, form: Instrument, name: str
) -> None:
    {"comparison": window.report.show_comparison, "friday": window.report.show_friday}[name]()
    settled(qtbot, window)
    before = focus(window)
    follows(qtbot, window, form)
    assert focus(window) is before


def test_what_is_left_out_of_the_feedback_follows(qtbot: QtBot, window: MainWindow, form: Instrument) -> None:
    window.report.show_feedback("GW-1")
    settled(qtbot, window)
    page = window.report.feedback
    cards = page.cards
    before = focus(window)
    assert before in cards.values()
    for language in (CYMRAEG, ENGLISH):
        turn(qtbot, window)
        words = said(window)
        for name, card in cards.items():
            asked = text(form.question(name).label, language)
            assert card.accessibleName().endswith(asked)
            assert asked in words
        assert focus(window) is before
        assert [*clipped(window), *misplaced(window)] == []


def test_findings_follow_and_their_sentences_stay_as_the_report_has_them(
    qtbot: QtBot, window: MainWindow, form: Instrument
) -> None:
    window.report.show_findings()
    settled(qtbot, window)
    page = window.report.findings
    page.desk.show_side(DRAFTS)
    before = focus(window)
    cards = page.desk.drafts.cards
    drafted = {name: card.found.draft.text for name, card in cards.items()}
    assert "" in drafted.values()
    for language in (CYMRAEG, ENGLISH):
        turn(qtbot, window)
        assert focus(window) is before
        assert page.desk.drafts.cards == cards
        words = said(window)
        for name, sentence in drafted.items():
            assert (sentence or form.question(name).short[language]) in words
        assert form.criteria[0].title[language] in words
        assert [*clipped(window), *misplaced(window)] == []


@pytest.mark.parametrize("question", ["welsh_speaker", "suited_home", "review_shared"])
def test_the_walk_follows(qtbot: QtBot, window: MainWindow, form: Instrument, question: str) -> None:
    walk(qtbot, window, question)
    follows(qtbot, window, form)


def test_reasons_and_what_sits_oddly_together_follow(qtbot: QtBot, window: MainWindow, form: Instrument) -> None:
    walk(qtbot, window, "welsh_speaker")
    window.walk.answer("welsh_speaker", "no")
    window.walk.answer("offered", "na")
    settled(qtbot, window)
    follows(qtbot, window, form)
    window.walk.answer("offered", "no")
    settled(qtbot, window)
    follows(qtbot, window, form)


def test_the_case_at_a_glance_follows(qtbot: QtBot, window: MainWindow, form: Instrument) -> None:
    walk(qtbot, window, "offered")
    window.walk.answer("welsh_speaker", "no")
    window.walk.answer("offered", "na")
    window.walk.focus_question("reviewed")
    press(qtbot, window, KEY.Key_F)
    press(qtbot, window, KEY.Key_G, CTRL)
    before = focus(window)
    follows(qtbot, window, form)
    assert focus(window) is before
    line = window.beside.glance.lists.lines[0]
    line.setFocus()
    turn(qtbot, window)
    assert focus(window) is line


def test_what_to_ask_follows_while_an_answer_is_written(qtbot: QtBot, window: MainWindow, form: Instrument) -> None:
    walk(qtbot, window, "offered")
    window.walk.answer("offered", "no")
    window.walk.focus_question("offered")
    press(qtbot, window, KEY.Key_F)
    press(qtbot, window, KEY.Key_F, Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, window, KEY.Key_E)
    type_in(qtbot, window, "They never asked")
    press(qtbot, window, KEY.Key_Left)
    field = focus(window)
    assert isinstance(field, SaidEdit)
    follows(qtbot, window, form)
    assert focus(window) is field
    assert (field.toPlainText(), field.textCursor().position()) == ("They never asked", 15)


def test_finding_follows_what_is_typed(qtbot: QtBot, window: MainWindow) -> None:
    walk(qtbot, window, "offered")
    press(qtbot, window, KEY.Key_Slash)
    type_in(qtbot, window, "1.1-0")
    press(qtbot, window, KEY.Key_Down)
    find = window.beside.find
    chosen = find.current()
    turn(qtbot, window)
    assert find.line.text() == "1.1-0"
    assert find.current() == chosen
    assert "cynllun" in said(window)
    find.line.setText("adolygwyd")
    found = find.current()
    assert found is not None
    assert found.question.name == "reviewed"


@pytest.mark.parametrize("level", ["overview", "questions", "shortfalls"])
def test_scores_follow_with_the_way_behind_them(qtbot: QtBot, window: MainWindow, form: Instrument, level: str) -> None:
    window.show_scores()
    settled(qtbot, window)
    if level != "overview":
        window.scores.show_questions("criterion", "1.1")
        settled(qtbot, window)
    if level == "shortfalls":
        window.scores.show_shortfalls("offered")
        settled(qtbot, window)
    press(qtbot, window, KEY.Key_Down)
    before = getattr(focus(window), "key", "")
    follows(qtbot, window, form)
    assert getattr(focus(window), "key", "") == before != ""
    if level == "overview":
        assert any(isinstance(each, Figure) for each in window.scores.overview.steps.widgets)


def test_a_note_being_typed_stays_with_focus_cursor_and_place(qtbot: QtBot, window: MainWindow) -> None:
    walk(qtbot, window, "custody_told")
    page = window.walk
    press(qtbot, window, KEY.Key_E)
    type_in(qtbot, window, "Told on the")
    press(qtbot, window, KEY.Key_Left)
    ringed = page.questions.widget_of("custody_told")
    assert ringed is not None
    window.resize(900, 560)
    settled(qtbot, window)
    above = ringed.mapTo(window, ringed.rect().topLeft()).y()
    turn(qtbot, window)
    assert focus(window) is page.evidence.note
    assert (page.evidence.note.toPlainText(), page.evidence.cursor_at) == ("Told on the", 10)
    assert ringed.mapTo(window, ringed.rect().topLeft()).y() == above
    type_in(qtbot, window, " first day")
    assert page.evidence.note.toPlainText() == "Told on th first daye"


def test_an_answer_being_written_stays(qtbot: QtBot, window: MainWindow) -> None:
    walk(qtbot, window, "language_notes")
    press(qtbot, window, KEY.Key_Return)
    type_in(qtbot, window, "Engl")
    field = focus(window)
    turn(qtbot, window)
    assert focus(window) is field
    type_in(qtbot, window, "ish")
    press(qtbot, window, KEY.Key_Return)
    assert window.walk._walk.value("language_notes") == "English"


def test_a_reference_being_written_stays_and_other_documents_are_offered(qtbot: QtBot, window: MainWindow) -> None:
    walk(qtbot, window, "offered")
    press(qtbot, window, KEY.Key_E, CTRL)
    form = window.walk.evidence.beside.form
    type_in(qtbot, window, "Contact log")
    turn(qtbot, window)
    assert form.written.document == "Contact log"
    assert [form.document.itemText(at) for at in range(form.document.count())] == ["Llythyr at y teulu", "Adolygiad"]


def test_the_control_names_the_other_language_and_can_be_clicked(qtbot: QtBot, window: MainWindow) -> None:
    walk(qtbot, window, "offered")
    button = next(each for each in window.header._buttons if each.text() == "Cymraeg")
    assert button.accessibleDescription() == "Key Ctrl+Shift+L"
    assert "Ctrl+Shift+L Cymraeg" in window.walk._columns._keys.accessibleName()
    press(qtbot, window, KEY.Key_Question)
    assert "the questions in another language" in said(window)
    press(qtbot, window, KEY.Key_Escape)
    button.click()
    settled(qtbot, window)
    assert "A gynigiwyd y gwaith" in said(window)
    assert "Ctrl+Shift+L English" in window.walk._columns._keys.accessibleName()
    assert "English" in {each.text() for each in window.header._buttons}


def test_the_choice_is_remembered_on_this_laptop(
    qtbot: QtBot, window: MainWindow, shown: Shown, workspace: Workspace
) -> None:
    walk(qtbot, window, "offered")
    turn(qtbot, window)
    assert read_settings(workspace.home).questions == CYMRAEG
    later = shown(workspace=workspace)
    later.open_inspection("own")
    settled(qtbot, later)
    assert later.session.language == CYMRAEG


def test_a_form_in_one_language_has_no_other(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    create_inspection(workspace, "leeds", "Leeds")
    window.show_scores()
    settled(qtbot, window)
    turn(qtbot, window)
    window.open_inspection("leeds")
    settled(qtbot, window)
    window.show_scores()
    settled(qtbot, window)
    assert window.session.language == ENGLISH
    assert not any(each.text() in {"Cymraeg", "English"} for each in window.header._buttons)
    turn(qtbot, window)
    assert window.session.language == ENGLISH


def test_pages_of_another_inspection_are_left_in_peace(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    create_inspection(workspace, "leeds", "Leeds")
    window.open_inspection("leeds")
    settled(qtbot, window)
    window.show_scores()
    settled(qtbot, window)
    window.open_inspection("own")
    settled(qtbot, window)
    walk(qtbot, window, "offered")
    turn(qtbot, window)
    window.step_scale(1)
    assert "A gynigiwyd y gwaith" in said(window)
    window.step_scale(0)


def test_what_one_language_lacks_is_shown_in_the_other_and_says_so(qtbot: QtBot, window: MainWindow) -> None:
    walk(qtbot, window, "review_shared")
    turn(qtbot, window)
    assert "Was the review shared with the family? [English]" in said(window)
    assert "Only in English as yet. [English]" in said(window)


def test_a_faulty_form_is_refused_in_the_window_with_every_problem(
    qtbot: QtBot, shown: Shown, workspace: Workspace, tmp_path: Path
) -> None:
    window = shown(workspace=workspace)
    faulty = tmp_path / "faulty.md"
    faulty.write_text(TWO_LANGUAGES.read_text("utf-8").replace("| 1.1-02 |", "| 1.1-01 |"), "utf-8")
    press(qtbot, window, KEY.Key_N)
    type_in(qtbot, window, "Gwynedd")
    page = window.inspections
    page.use_form(faulty)
    settled(qtbot, window)
    assert "survey, row 5 (offered)" in said(window)
    assert "survey, row 6 (offer_recorded)" in said(window)
    assert focus(window) is page._other
    page.use_form(TWO_LANGUAGES)
    settled(qtbot, window)
    assert page.notice.isHidden()
    assert "Language of choice · 12 questions · English, Cymraeg · two_languages.md" in said(window)
    assert focus(window) is page.id
    type_in(qtbot, window, "gwynedd")
    press(qtbot, window, KEY.Key_Return)
    window.open_inspection("gwynedd")
    settled(qtbot, window)
    assert window.session.instrument is not None
    assert window.session.instrument.id == "two-languages"


def test_a_disagreement_follows_in_place(qtbot: QtBot, dressed: QApplication, form: Instrument) -> None:
    assert dressed is not None
    sides = tuple(Side(value, (Said(who, "2010-06-01T09:00:00Z"),), "") for value, who in (("yes", "AA"), ("no", "BB")))
    found = Disagreement("GW-1", ("unit", "reading", "answer/offered"), form.question("offered"), sides)
    card = DisagreementCard(found, form, ENGLISH)
    qtbot.addWidget(card)
    card.unfold()
    card.show_decided("no")
    card.reword(CYMRAEG)
    texts = [each.text() for each in card.findChildren(QWidget) if isinstance(each, QLabel | QAbstractButton)]
    assert "1.1-01 A gynigiwyd y gwaith yn newis iaith y plentyn?" in texts
    assert {"✓ Do", "✗ Naddo", "Amherthnasol", "✓ Decided: ✗ Naddo"} <= set(texts)
    assert card.sides[0].accessibleName().startswith("Decide: ✓ Do, said by AA")
    assert "A gynigiwyd" in card.accessibleName()
