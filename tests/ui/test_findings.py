"""The findings by keyboard: kept, written, ordered, mended, bound and followed to their cases; nothing is lost."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.casework.entries import Act
from app.casework.findings import Finding
from app.casework.subjects import FINDING
from app.errors import KnownError
from app.instrument.model import IMPROVEMENT, STRENGTH
from app.operations import keeping_findings as keeping
from app.operations.dealing import DEMO
from app.operations.findings import check_findings, findings, open_findings
from app.operations.inspection import Inspection
from app.operations.inspections import open_inspection
from app.operations.own import OWN
from app.operations.workspace import Workspace
from app.ui.findings import acts
from app.ui.findings.card import FindingCard
from app.ui.findings.page import FindingsPage
from app.ui.scores.details import ShortfallCard
from app.ui.window import MainWindow
from tests.ui.conftest import Shown, focus, nameless, press, settled, type_in
from tests.ui.visits import copied

KEY = Qt.Key
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def demo(demo_home: Path, tmp_path: Path) -> Workspace:
    return copied(demo_home, tmp_path)


@pytest.fixture
def window(qtbot: QtBot, shown: Shown, demo: Workspace) -> MainWindow:
    found = shown(workspace=demo)
    found.open_inspection(DEMO)
    settled(qtbot, found)
    return found


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> FindingsPage:
    press(qtbot, window, KEY.Key_F)
    there(qtbot, window)
    return window.report.findings


def there(qtbot: QtBot, window: MainWindow) -> None:
    page = window.report.findings
    settled(qtbot, window)
    qtbot.waitUntil(lambda: page.desk.kept.complete and page.desk.drafts.complete and page.store.all_saved)
    settled(qtbot, window)


def keys(qtbot: QtBot, window: MainWindow, *pressed: Qt.Key) -> None:
    for key in pressed:
        press(qtbot, window, key)
    there(qtbot, window)


@contextmanager
def read_elsewhere(workspace: Workspace) -> Iterator[Inspection]:
    """The file as another program reads it."""
    with closing(open_inspection(workspace, DEMO)) as found:
        yield found


def of(workspace: Workspace, criterion: str, kind: str = "") -> list[Finding]:
    with read_elsewhere(workspace) as found:
        return [one for one in findings(found, criterion) if kind in {"", one.kind}]


def words_on(page: FindingsPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def focused(window: MainWindow) -> FindingCard:
    """The finding in which the focus is."""
    widget = focus(window)
    return next(card for card in window.report.findings.desk.kept.cards.values() if card.isAncestorOf(widget))


def test_f_leads_here_and_escape_back(qtbot: QtBot, window: MainWindow, page: FindingsPage, demo: Workspace) -> None:
    assert window.stack.currentWidget() is page
    assert page.crumbs() == ("Leeds, September 2010", "Findings", "1.1")
    cards = list(page.desk.kept.cards.values())
    kept = of(demo, "1.1")
    assert page.desk.kept.ids == [one.id for one in kept]
    assert [card.id for card in cards] == [one.id for one in kept][: len(cards)]
    strengths = sum(one.kind == STRENGTH for one in kept)
    numbers = [*range(1, strengths + 1), *range(1, len(kept) - strengths + 1)]
    assert [card.head.text() for card in cards] == [str(each) for each in numbers][: len(cards)]
    assert focused(window) is cards[0]
    assert page.head.count.text() == "✕ 2 things do not fit"
    assert nameless(page) == []
    assert {one.textFormat() for one in page.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
    press(qtbot, window, KEY.Key_Escape)
    assert window.stack.currentWidget() is window.cases
    assert focus(window) is window.cases.table


def test_digits_and_page_keys_choose_the_criterion(qtbot: QtBot, window: MainWindow, page: FindingsPage) -> None:
    for key, expected in ((KEY.Key_8, "3.2"), (KEY.Key_PageUp, "3.1"), (KEY.Key_PageDown, "3.2"), (KEY.Key_9, "3.2")):
        keys(qtbot, window, key)
        assert page.desk.criterion == expected
        assert {card.found.draft.criterion for card in page.desk.drafts.cards.values()} == {expected}
        assert page.desk.kept.isAncestorOf(focus(window))


def test_what_does_not_fit_is_marked_in_its_place_and_one_key_mends_it(
    qtbot: QtBot, window: MainWindow, page: FindingsPage, demo: Workspace
) -> None:
    keys(qtbot, window, KEY.Key_7)
    card = next(each for each in page.desk.kept.cards.values() if each.lines)
    assert card.finding is not None
    misfit = card.lines[0].misfit
    marked = [
        (one.cursor.selectedText(), one.format.underlineStyle())
        for one in card.field.extraSelections()
        if one.format.background().style() != Qt.BrushStyle.NoBrush
    ]
    assert marked == [(misfit.span.words, QTextCharFormat.UnderlineStyle.WaveUnderline)]
    assert f"✕ “{misfit.span.words}” does not fit: 79 of 100 met it." in words_on(page)
    card.head.setFocus()
    keys(qtbot, window, KEY.Key_W)
    assert focused(window) is card
    assert card.lines == []
    assert page.head.count.text() == "✕ 1 thing does not fit"
    with read_elsewhere(demo) as found:
        kept = next(one for one in findings(found) if one.id == card.id)
        assert misfit.fitting[0] in kept.text
        assert card.field.toPlainText() == kept.text
        assert [one for one in check_findings(found) if one.finding == card.id] == []
    press(qtbot, window, KEY.Key_Z, CONTROL)
    there(qtbot, window)
    assert card.field.toPlainText() == card.finding.text
    assert misfit.span.words in card.field.toPlainText()


def test_unbound_words_are_come_to_and_bound(
    qtbot: QtBot, window: MainWindow, page: FindingsPage, demo: Workspace
) -> None:
    keys(qtbot, window, KEY.Key_U)
    assert page.desk.criterion == "1.2"
    card = focused(window)
    assert "? “A small number of cases” stands for no figure." in words_on(page)
    keys(qtbot, window, KEY.Key_B)
    assert page.levels.currentWidget() is page.binding
    assert focus(window) is page.binding.buttons[0]
    assert "✓" in "".join(button.text() for button in page.binding.buttons[:3])
    keys(qtbot, window, KEY.Key_Down, KEY.Key_Return)
    assert page.levels.currentWidget() is page.desk
    assert focused(window) is card
    with read_elsewhere(demo) as found:
        kept = next(one for one in findings(found) if one.id == card.id)
    assert "A small number of cases" in {each.span.words for each in kept.bindings}


def test_one_comes_to_all_that_does_not_fit_in_a_long_finding(
    qtbot: QtBot, window: MainWindow, page: FindingsPage, demo: Workspace
) -> None:
    press(qtbot, window, KEY.Key_Escape)
    with read_elsewhere(demo) as found:
        keeping.write_finding(found, "3.2", STRENGTH, "Most cases went well. " * 20)
    press(qtbot, window, KEY.Key_F)
    keys(qtbot, window, KEY.Key_8)
    long = next(each for each in page.desk.kept.cards.values() if "Most cases went" in each.field.toPlainText())
    assert 0 < len(long.lines) < 20
    met = []
    for _ in range(22):
        keys(qtbot, window, KEY.Key_U)
        line = focused(window).misfits.line_in_focus()
        assert line is not None
        met.append((focused(window).id, line.misfit.span))
    assert len({span for id_, span in met if id_ == long.id}) == 20


def test_words_can_be_left_unbound(qtbot: QtBot, window: MainWindow, page: FindingsPage, demo: Workspace) -> None:
    keys(qtbot, window, KEY.Key_U, KEY.Key_L)
    card = focused(window)
    assert card.lines == []
    assert [one.left[0].words for one in of(demo, "1.2") if one.left] == ["A small number of cases"]
    keys(qtbot, window, KEY.Key_U, KEY.Key_W)
    assert page.head.count.text() == "✓ All words fit"
    assert not page.head.count.isEnabled()


def test_a_draft_is_kept_and_taken_back(qtbot: QtBot, window: MainWindow, page: FindingsPage, demo: Workspace) -> None:
    before = of(demo, "3.1")
    keys(qtbot, window, KEY.Key_7, KEY.Key_D)
    card = next(each for each in page.desk.drafts.cards.values() if not each.state.isVisible())
    card.keep.setFocus()
    keys(qtbot, window, KEY.Key_Return)
    assert focus(window) is card.keep
    assert card.state.isVisible()
    kept = of(demo, "3.1")
    assert len(kept) == len(before) + 1
    assert card.found.draft.text in [one.text for one in kept]
    press(qtbot, window, KEY.Key_Z, CONTROL)
    there(qtbot, window)
    assert [one.text for one in of(demo, "3.1")] == [one.text for one in before]
    press(qtbot, window, KEY.Key_Y, CONTROL)
    there(qtbot, window)
    assert len(of(demo, "3.1")) == len(before) + 1


def test_typing_is_a_draft_at_a_pause_and_one_entry_when_the_field_is_left(
    qtbot: QtBot, window: MainWindow, page: FindingsPage, demo: Workspace
) -> None:
    card = focused(window)
    keys(qtbot, window, KEY.Key_E)
    assert focus(window) is card.field
    before = card.field.toPlainText()
    card.field.moveCursor(card.field.textCursor().MoveOperation.End)
    type_in(qtbot, window, " More was seen.")
    with qtbot.waitSignal(page.store.saved):
        pass
    with read_elsewhere(demo) as found:
        assert open_findings(found).typed == {card.id: f"{before} More was seen."}
        assert next(one for one in findings(found) if one.id == card.id).text == before
    press(qtbot, window, KEY.Key_Z, CONTROL)
    assert focus(window) is card.field
    assert card.field.toPlainText() == before  # the field's own undo, letter by letter or as one
    type_in(qtbot, window, " More still.")
    keys(qtbot, window, KEY.Key_Escape)
    assert focus(window) is card.head
    with read_elsewhere(demo) as found:
        assert open_findings(found).typed == {}
        assert next(one for one in findings(found) if one.id == card.id).text == f"{before} More still."
        assert len(found.store.present(OWN)) == len({row.place for row in found.store.present(OWN)})
    assert window.stack.currentWidget() is page


def test_what_was_being_typed_when_the_program_ended_is_taken_up(
    qtbot: QtBot, window: MainWindow, demo: Workspace
) -> None:
    with read_elsewhere(demo) as found:
        one = findings(found, "1.1")[0]
        keeping.type_finding(found, one.id, f"{one.text} And so it was.")
    press(qtbot, window, KEY.Key_F)
    there(qtbot, window)
    assert focused(window).field.toPlainText().endswith(" And so it was.")
    assert of(demo, "1.1")[0].text.endswith(" And so it was.")


def test_a_blank_text_is_no_finding_and_nothing_is_lost(
    qtbot: QtBot, window: MainWindow, page: FindingsPage, demo: Workspace
) -> None:
    card = focused(window)
    before = card.field.toPlainText()
    keys(qtbot, window, KEY.Key_E)
    card.field.selectAll()
    press(qtbot, window, KEY.Key_Backspace)
    keys(qtbot, window, KEY.Key_Escape)
    assert card.field.toPlainText() == before
    assert of(demo, "1.1")[0].text == before
    with read_elsewhere(demo) as found:
        assert open_findings(found).typed == {}
    assert page.notice.isHidden()


def test_findings_are_ordered_merged_taken_out_and_put_back(
    qtbot: QtBot, window: MainWindow, page: FindingsPage, demo: Workspace
) -> None:
    first, second, third = of(demo, "1.1")[:3]
    press(qtbot, window, KEY.Key_Down, ALT)
    there(qtbot, window)
    assert [one.id for one in of(demo, "1.1")[:3]] == [second.id, first.id, third.id]
    assert focused(window).id == first.id
    assert focused(window).head.text() == "2"
    keys(qtbot, window, KEY.Key_M, KEY.Key_Down, KEY.Key_M)
    merged = next(one for one in of(demo, "1.1") if one.id == first.id)
    assert merged.text == f"{first.text} {third.text}"
    assert focused(window).id == first.id
    assert third.id not in page.desk.kept.cards
    assert page.desk.kept.removed == [third.id]
    keys(qtbot, window, KEY.Key_Delete)
    assert first.id not in [one.id for one in of(demo, "1.1")]
    assert focused(window).head.text() == "2"
    last = page.desk.kept.reveal(page.desk.kept.ids[-1])
    assert last is not None
    last.setFocus()
    keys(qtbot, window, KEY.Key_Down)
    assert focus(window) is page.desk.kept.reveal(page.desk.kept.removed[0])
    keys(qtbot, window, KEY.Key_Up)
    assert focus(window) is last
    gone = page.desk.kept.reveal(first.id)
    assert gone is not None
    gone.setFocus()
    keys(qtbot, window, KEY.Key_Return)
    assert first.id in [one.id for one in of(demo, "1.1")]
    assert focused(window).id == first.id


def test_the_kind_is_overruled_with_a_reason(
    qtbot: QtBot, window: MainWindow, page: FindingsPage, demo: Workspace
) -> None:
    keys(qtbot, window, KEY.Key_Down, KEY.Key_Down)
    card = focused(window)
    keys(qtbot, window, KEY.Key_O)
    assert focus(window) is card.form.field
    keys(qtbot, window, KEY.Key_Return)
    assert focus(window) is card.form.field  # no reason, no overruling
    type_in(qtbot, window, "Good elsewhere.")
    keys(qtbot, window, KEY.Key_Return)
    assert focus(window) is card.head
    found = next(one for one in of(demo, "1.1") if one.id == card.id)
    assert (found.kind, found.overruled) == (IMPROVEMENT, "Good elsewhere.")
    assert "Against the figures: Good elsewhere." in words_on(page)


def test_ones_own_finding_is_on_the_disk_from_the_first_pause(
    qtbot: QtBot, window: MainWindow, page: FindingsPage, demo: Workspace
) -> None:
    before = len(of(demo, "1.1"))
    keys(qtbot, window, KEY.Key_N)
    with qtbot.waitSignal(page.store.saved):
        type_in(qtbot, window, "Staff knew")
    assert len(of(demo, "1.1")) == before + 1
    type_in(qtbot, window, " the children in most cases.")
    keys(qtbot, window, KEY.Key_Return)
    assert page.desk.own.isHidden()
    kept = [one for one in of(demo, "1.1") if one.kind == STRENGTH]
    assert kept[-1].text == "Staff knew the children in most cases."
    assert len(of(demo, "1.1")) == before + 1
    assert focused(window).id == kept[-1].id
    assert "“most cases” stands for no figure." in words_on(page)


@pytest.mark.parametrize("closing", [False, True])
def test_ones_own_finding_that_is_too_long_is_never_lost(
    qtbot: QtBot, window: MainWindow, page: FindingsPage, demo: Workspace, closing: bool
) -> None:
    before = of(demo, "1.1")
    words = "The plan of May was late. " * 250
    keys(qtbot, window, KEY.Key_N)
    page.desk.own.field.insertPlainText(words)
    if closing:
        window.close()
        qtbot.waitUntil(lambda: not window.isVisible())
    else:
        keys(qtbot, window, KEY.Key_Return)
        assert not page.notice.isHidden()
    (new,) = [one for one in of(demo, "1.1") if one.id not in {each.id for each in before}]
    assert words.startswith(new.text)
    with read_elsewhere(demo) as found:
        assert open_findings(found).typed == {new.id: words}
    if closing:
        return
    card = page.desk.kept.card(new.id)
    assert card is not None
    assert card.field.toPlainText() == words
    assert "up to 5000 characters" in words_on(page)
    keys(qtbot, window, KEY.Key_Escape)
    card.field.setFocus()
    card.field.selectAll()
    type_in(qtbot, window, "The plan of May was late.")
    keys(qtbot, window, KEY.Key_Return)
    assert next(one for one in of(demo, "1.1") if one.id == new.id).text == "The plan of May was late."
    assert "up to 5000 characters" not in words_on(page)


def test_ones_own_finding_that_is_refused_comes_back(
    qtbot: QtBot, window: MainWindow, page: FindingsPage, demo: Workspace
) -> None:
    keys(qtbot, window, KEY.Key_N)
    type_in(qtbot, window, "Staff knew the children.")
    with patch.object(page.doing, "_write", side_effect=KnownError("lead_only")):
        keys(qtbot, window, KEY.Key_Return)
    assert not page.notice.isHidden()
    assert page.desk.own.field.toPlainText() == "Staff knew the children."
    assert not page.desk.own.isHidden()
    page.notice.close_it()
    page.desk.own.field.setFocus()
    keys(qtbot, window, KEY.Key_Return)
    assert "Staff knew the children." in [one.text for one in of(demo, "1.1")]


def test_from_a_sentence_to_the_case_and_back_to_where_one_was(
    qtbot: QtBot, window: MainWindow, page: FindingsPage
) -> None:
    card = focused(window)
    keys(qtbot, window, KEY.Key_Return)
    assert page.levels.currentWidget() is page.way.questions
    assert focus(window).accessibleName().startswith("1.1-01")
    keys(qtbot, window, KEY.Key_Return)
    assert page.levels.currentWidget() is page.way.cases
    shortfall = focus(window)
    assert isinstance(shortfall, ShortfallCard)
    assert page.crumbs()[-1] == "1.1-01"
    press(qtbot, window, KEY.Key_Return)
    assert window.stack.currentWidget() is window.walk
    assert window.walk.crumbs()[-1] == shortfall.key
    window.walk.leave()
    qtbot.waitUntil(lambda: isinstance(focus(window), ShortfallCard))
    assert window.stack.currentWidget() is page
    assert page.levels.currentWidget() is page.way.cases
    keys(qtbot, window, KEY.Key_Escape)
    assert page.levels.currentWidget() is page.way.questions
    keys(qtbot, window, KEY.Key_Escape)
    assert focused(window) is card


def test_versions_that_two_people_left_are_settled(qtbot: QtBot, window: MainWindow, demo: Workspace) -> None:
    with read_elsewhere(demo) as found:
        one = findings(found, "1.1")[0]
        other = {**one.value(), "text": "In other words, all went well."}  # type: ignore[dict-item]
        found.record([Act(None, None, FINDING + one.id, other, (), "JO")])
    press(qtbot, window, KEY.Key_F)
    there(qtbot, window)
    page = window.report.findings
    assert page.head.count.text() == "✕ 3 things do not fit"
    keys(qtbot, window, KEY.Key_U)
    versions = [card.version for card in page.desk.kept.disputed]
    assert len(versions) == 2
    assert focus(window) is versions[0]
    version = next(each for each in versions if "other words" in each.accessibleName())
    version.setFocus()
    keys(qtbot, window, KEY.Key_Return)
    assert of(demo, "1.1")[0].text == "In other words, all went well."
    assert page.desk.kept.disputed == []


def test_a_full_disk_leaves_what_was_typed_on_the_screen_and_tries_again(
    qtbot: QtBot, window: MainWindow, page: FindingsPage, demo: Workspace
) -> None:
    card = focused(window)
    keys(qtbot, window, KEY.Key_E)
    type_in(qtbot, window, "Indeed: ")
    full = KnownError("file_write_failed", reason="No space left on device")
    with patch.object(acts, "edit_finding", side_effect=full), qtbot.waitSignal(page.store.trouble):
        press(qtbot, window, KEY.Key_Escape)
    assert card.field.toPlainText().startswith("Indeed: ")
    assert "Not saved yet." in words_on(page)
    page.store.send_all()
    there(qtbot, window)
    assert of(demo, "1.1")[0].text.startswith("Indeed: ")
    assert "Not saved yet." not in words_on(page)


def test_a_narrow_window_shows_one_side_at_a_time(qtbot: QtBot, window: MainWindow, page: FindingsPage) -> None:
    window.resize(683, 768)
    settled(qtbot, window)
    assert page.desk.kept.isVisible()
    assert not page.desk.drafts.isVisible()
    assert not page.desk.criteria.isVisible()
    keys(qtbot, window, KEY.Key_D)
    assert page.desk.drafts.isAncestorOf(focus(window))
    assert not page.desk.kept.isVisible()
    keys(qtbot, window, KEY.Key_D)
    assert page.desk.kept.isAncestorOf(focus(window))


def test_provisional_counts_unfinished_cases_and_says_so(qtbot: QtBot, window: MainWindow, page: FindingsPage) -> None:
    keys(qtbot, window, KEY.Key_P)
    assert "provisional: unfinished cases count" in [words for words, _ in page.chips()]
    assert "provisional: rests on" in words_on(page)


def test_without_a_complete_case_the_page_says_so(
    qtbot: QtBot, shown: Shown, workspace: Workspace, inspection: Inspection
) -> None:
    window = shown(workspace=workspace)
    window.open_inspection(inspection.id)
    settled(qtbot, window)
    press(qtbot, window, KEY.Key_F)
    there(qtbot, window)
    page = window.report.findings
    assert "no case is complete yet" in words_on(page)
    assert "None yet: keep a draft, or write one." in words_on(page)
    assert not page.head.count.isEnabled()
    assert [card for card in page.desk.drafts.cards.values() if card.keep.isVisible()] == []
    keys(qtbot, window, KEY.Key_A, KEY.Key_U, KEY.Key_W, KEY.Key_E, KEY.Key_M, KEY.Key_O, KEY.Key_Delete)
    assert page.notice.isHidden()
    assert findings(inspection) == ()
