"""The report written by keyboard: text as blocks, lists, what does not fit, pages beside it; nothing is lost."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.casework.blocks import BULLET, HEADING, NUMBERED, PARAGRAPH, QUOTATION, Block, Run
from app.casework.entries import Act
from app.casework.subjects import BLOCK
from app.operations.blocks import blocks, shown_blocks
from app.operations.dealing import DEMO
from app.operations.demo import open_demo
from app.operations.inspection import Inspection
from app.operations.inspections import open_inspection
from app.operations.report import switched_off, withheld
from app.operations.report_lists import recommendations, terms
from app.operations.workspace import Workspace
from app.report.outline import CHART, CHARTS
from app.ui.window import MainWindow
from app.ui.writing.columns import PAGES, PARTS, SENTENCES, TEXT
from app.ui.writing.line_row import LineRow
from app.ui.writing.page import WritingPage
from tests.ui.conftest import NO_MODIFIER, Shown, focus, nameless, press, settled, type_in
from tests.ui.visits import copied, resized

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
PART = "commentary/1"


@pytest.fixture
def demo(demo_home: Path, tmp_path: Path) -> Workspace:
    return copied(demo_home, tmp_path)


@pytest.fixture
def window(qtbot: QtBot, shown: Shown, demo: Workspace) -> MainWindow:
    found = shown(workspace=demo)
    found.open_inspection(DEMO)
    settled(qtbot, found)
    press(qtbot, found, KEY.Key_R)
    there(qtbot, found)
    return found


@pytest.fixture
def page(window: MainWindow) -> WritingPage:
    return window.writing.writing


def there(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until what was typed is stored, read again, and the pages are as the text is."""
    page = window.writing.writing
    settled(qtbot, window)
    qtbot.waitUntil(lambda: page._settled and page.pages.rests)
    settled(qtbot, window)


def key(qtbot: QtBot, window: MainWindow, which: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
    press(qtbot, window, which, modifier)
    there(qtbot, window)


def go(qtbot: QtBot, window: MainWindow, part: str) -> None:
    """Into the text of a part."""
    page = window.writing.writing
    page.choose(part)
    page.turn(TEXT)
    there(qtbot, window)


@contextmanager
def elsewhere(workspace: Workspace) -> Iterator[Inspection]:
    """The file as another program reads it."""
    with closing(open_inspection(workspace, DEMO)) as found:
        yield found


def said(workspace: Workspace, part: str = PART) -> list[tuple[str, str]]:
    with elsewhere(workspace) as found:
        return [(one.kind, one.text) for one in blocks(found, part)]


def at_the_end(page: WritingPage) -> None:
    cursor = page.editor.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    page.editor.setTextCursor(cursor)


def test_r_leads_here_and_everything_has_a_name(qtbot: QtBot, window: MainWindow, page: WritingPage) -> None:
    assert window.stack.currentWidget() is page
    assert page.crumbs()[-1] == "The report"
    assert nameless(page) == []
    assert {one.textFormat() for one in page.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
    key(qtbot, window, KEY.Key_PageDown, CONTROL)
    assert page.part == "foreword"
    assert focus(window) is page.editor
    press(qtbot, window, KEY.Key_Escape)
    assert page.columns.here() == PARTS
    key(qtbot, window, KEY.Key_Down)
    assert page.part == "acknowledgements"
    press(qtbot, window, KEY.Key_Escape)
    assert window.stack.currentWidget() is window.cases


def test_what_is_typed_becomes_blocks_and_is_undone_in_order(
    qtbot: QtBot, window: MainWindow, page: WritingPage, demo: Workspace
) -> None:
    before = said(demo)
    go(qtbot, window, PART)
    at_the_end(page)
    press(qtbot, window, KEY.Key_Return)
    press(qtbot, window, KEY.Key_2, CONTROL)
    type_in(qtbot, window, "Over")
    for words in ("one", "two"):
        press(qtbot, window, KEY.Key_Return)
        if words == "one":
            press(qtbot, window, KEY.Key_4, CONTROL)
        type_in(qtbot, window, words)
    press(qtbot, window, KEY.Key_Return)
    press(qtbot, window, KEY.Key_Return)  # in an empty point: the list ends
    press(qtbot, window, KEY.Key_5, CONTROL)
    type_in(qtbot, window, "They ")
    press(qtbot, window, KEY.Key_B, CONTROL)
    type_in(qtbot, window, "said")
    press(qtbot, window, KEY.Key_F6)
    there(qtbot, window)
    made = [(HEADING, "Over"), (NUMBERED, "one"), (NUMBERED, "two"), (QUOTATION, "They said")]
    assert said(demo) == [*before, *made]
    with elsewhere(demo) as found:
        assert blocks(found, PART)[-1].runs == (Run("They "), Run("said", bold=True))
    key(qtbot, window, KEY.Key_Z, CONTROL)
    assert said(demo) == before
    assert page.editor.written_ids == [one.id for one in page.found.blocks[PART]]  # type: ignore[union-attr]
    key(qtbot, window, KEY.Key_Y, CONTROL)
    assert said(demo) == [*before, *made]
    go(qtbot, window, PART)  # inside the field its own keys are undone first
    type_in(qtbot, window, "x")
    press(qtbot, window, KEY.Key_Z, CONTROL)
    key(qtbot, window, KEY.Key_F6)
    assert said(demo) == [*before, *made]


def test_at_every_pause_it_is_on_the_disk(
    qtbot: QtBot, window: MainWindow, page: WritingPage, demo: Workspace, tmp_path: Path
) -> None:
    go(qtbot, window, PART)
    at_the_end(page)
    type_in(qtbot, window, " And half a sent")
    qtbot.waitUntil(lambda: not page.doing._unkept and page.store.all_saved)
    other = open_demo(copytree(tmp_path / "demo", tmp_path / "fallen")).workspace
    with elsewhere(other) as found:
        assert shown_blocks(found, PART)[-1].text.endswith(" And half a sent")
    assert not said(demo)[-1][1].endswith("sent")
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert said(demo)[-1][1].endswith(" And half a sent")


def test_what_is_pasted_is_structure_and_a_part_is_left_out_by_one_key(
    qtbot: QtBot, window: MainWindow, page: WritingPage, demo: Workspace
) -> None:
    go(qtbot, window, "section/1")
    copied_ = QMimeData()
    copied_.setHtml("<h1 style='color:red'>Over</h1><p>one <b>bold</b></p><ul><li>point</li></ul>")
    page.editor.insertFromMimeData(copied_)
    page.editor.insertFromMimeData(_plain("\u202eturned"))
    key(qtbot, window, KEY.Key_F6)
    assert said(demo, "section/1") == [
        (HEADING, "Over"),
        (PARAGRAPH, "one bold"),
        (BULLET, "point"),
        (BULLET, "turned"),
    ]


def _plain(words: str) -> QMimeData:
    found = QMimeData()
    found.setText(f"• {words}")
    return found


def test_words_that_stand_for_nothing_are_marked_and_can_be_bound(
    qtbot: QtBot, window: MainWindow, page: WritingPage, demo: Workspace
) -> None:
    go(qtbot, window, PART)
    at_the_end(page)
    press(qtbot, window, KEY.Key_Return)
    type_in(qtbot, window, "In half of cases it was late.")
    key(qtbot, window, KEY.Key_F6)
    assert page.count.text() == "✕ 1 thing does not fit"
    (line,) = page.text.lines
    assert line.misfit.span.words == "half of cases"
    assert page.editor.extraSelections()
    key(qtbot, window, KEY.Key_F3)
    assert line.isAncestorOf(focus(window))
    key(qtbot, window, KEY.Key_Return)  # what does it stand for?
    assert page.levels.currentWidget() is page.binding
    key(qtbot, window, KEY.Key_Return)
    assert page.levels.currentWidget() is page.columns
    with elsewhere(demo) as found:
        assert blocks(found, PART)[-1].bindings
    key(qtbot, window, KEY.Key_Escape)  # out of the field, which undoes its own keys
    key(qtbot, window, KEY.Key_Z, CONTROL)
    with elsewhere(demo) as found:
        assert blocks(found, PART)[-1].bindings == ()


def test_recommendations_are_edited_as_a_list(
    qtbot: QtBot, window: MainWindow, page: WritingPage, demo: Workspace
) -> None:
    go(qtbot, window, "recommendations")
    with elsewhere(demo) as found:
        before = [one.text for one in recommendations(found)]
    key(qtbot, window, KEY.Key_N, CONTROL)
    type_in(qtbot, window, "plans are reviewed in time")
    press(qtbot, window, KEY.Key_Tab)
    type_in(qtbot, window, "head of service")
    key(qtbot, window, KEY.Key_F6)
    with elsewhere(demo) as found:
        assert [one.text for one in recommendations(found)] == [*before, "plans are reviewed in time"]
        assert recommendations(found)[-1].responsible == "head of service"
    row = list(page.text.recommendations.rows.values())[-1]
    assert isinstance(row, LineRow)
    row.head.setFocus()
    key(qtbot, window, KEY.Key_Up, Qt.KeyboardModifier.AltModifier)
    with elsewhere(demo) as found:
        assert recommendations(found)[-2].text == "plans are reviewed in time"
    key(qtbot, window, KEY.Key_D, CONTROL)
    with elsewhere(demo) as found:
        assert [one.text for one in recommendations(found)] == before
    (card,) = page.text.recommendations.taken_out.cards.values()
    card.click()
    there(qtbot, window)
    with elsewhere(demo) as found:
        assert len(recommendations(found)) == len(before) + 1
    go(qtbot, window, PART)
    first = said(demo)[0]
    press(qtbot, window, KEY.Key_End, Qt.KeyboardModifier.ShiftModifier | CONTROL)
    press(qtbot, window, KEY.Key_Delete)
    key(qtbot, window, KEY.Key_F6)
    assert said(demo) == []
    next(card for card in page.text.taken_out.cards.values() if first[1] in card.accessibleName()).click()
    there(qtbot, window)
    assert said(demo) == [first]


def test_what_does_not_fit_is_refused_at_its_place_and_what_does_is_recorded(
    qtbot: QtBot, window: MainWindow, page: WritingPage, demo: Workspace
) -> None:
    page.choose("glossary")
    there(qtbot, window)
    key(qtbot, window, KEY.Key_N, CONTROL)
    row = next(row for row in page.text.terms.rows.values() if row.holds)
    row.fields["term"].setFocus()
    type_in(qtbot, window, "ABC")
    key(qtbot, window, KEY.Key_F6)
    assert "Say what the term means." in row._trouble.text()
    row.fields["meaning"].setFocus()
    type_in(qtbot, window, "Something.")
    key(qtbot, window, KEY.Key_F6)
    with elsewhere(demo) as found:
        assert "ABC" in [one.term for one in terms(found)]
    page.choose("cover")
    there(qtbot, window)
    page.text.cover.fields["isbn"].field.setText("978-0-306-40615-8")
    page.text.cover.fields["isbn"].field.editingFinished.emit()
    there(qtbot, window)
    assert not page.text.cover.fields["isbn"]._fault.isHidden()
    go(qtbot, window, "criterion/1.1")
    field = page.text.withheld.fields["criterion/1.1"].field
    field.setFocus()
    type_in(qtbot, window, "The sample is under review.")
    key(qtbot, window, KEY.Key_Return)
    page.choose("sample")
    there(qtbot, window)
    page.text.charts.buttons[CHART + CHARTS[0]].click()
    there(qtbot, window)
    with elsewhere(demo) as found:
        assert withheld(found) == {"criterion/1.1": "The sample is under review."}
        assert CHART + CHARTS[0] in switched_off(found)


def test_sentences_beside_the_text_are_put_in_with_what_they_stand_for(
    qtbot: QtBot, window: MainWindow, page: WritingPage, demo: Workspace
) -> None:
    go(qtbot, window, PART)
    page.turn(SENTENCES)
    there(qtbot, window)
    card = next(iter(page.sentences.list.made.values()))
    next(button for button in card.buttons if button.text() == "Put into the text").click()  # type: ignore[attr-defined]
    there(qtbot, window)
    words = card.said.sentence.text  # type: ignore[attr-defined]
    assert words in [text for _, text in said(demo)]
    with elsewhere(demo) as found:
        assert any(one.text == words and one.bindings for one in blocks(found, PART))
    assert page.count.text() == "✓ All words fit"


def test_the_real_page_of_the_part_is_beside_it_where_there_is_room(
    qtbot: QtBot, window: MainWindow, page: WritingPage
) -> None:
    go(qtbot, window, PART)
    shown = page.pages.shown
    assert shown is not None
    number = shown.page_of(PART)
    assert number is not None
    qtbot.waitUntil(lambda: number in page.pages.list.made)
    view = page.pages.list.made[number]
    qtbot.waitUntil(lambda: view._picture is not None)  # type: ignore[attr-defined]
    assert not view.visibleRegion().isEmpty()
    before = shown.pages
    at_the_end(page)
    page.editor.insert([Block(f"{at}", PART, PARAGRAPH, (Run("word " * 200),)) for at in range(20)])
    key(qtbot, window, KEY.Key_Escape)
    qtbot.waitUntil(lambda: page.pages.shown is not None and page.pages.shown.pages > before)
    for width, count in ((1920, 4), (1366, 3), (1000, 2), (683, 1)):
        resized(window, width, 768)
        there(qtbot, window)
        assert sum(column.isVisible() for column in page.columns.columns.values()) == count
    for name in (SENTENCES, PAGES, PARTS, TEXT):
        page.turn(name)
        assert page.columns.columns[name].isVisible()


def test_what_two_wrote_differently_is_shown_and_settled(
    qtbot: QtBot, window: MainWindow, page: WritingPage, demo: Workspace
) -> None:
    with elsewhere(demo) as found:
        one = blocks(found, PART)[0]
        other = replace(one, runs=(Run("As the other wrote it."),)).value()
        found.record([Act(None, None, BLOCK + one.id, other, (), "JO")])
    page.read()
    there(qtbot, window)
    assert page.count.text() == "✕ 1 thing does not fit"
    key(qtbot, window, KEY.Key_F3)
    assert focus(window) is page.text.versions[0]
    version = next(each for each in page.text.versions if "the other" in each.accessibleName())
    version.setFocus()
    key(qtbot, window, KEY.Key_Return)
    assert said(demo)[0][1] == "As the other wrote it."
    assert page.text.versions == []
