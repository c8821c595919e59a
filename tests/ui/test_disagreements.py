"""Disagreements decided one by one: for a side, for both texts, or otherwise."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.operations.inspections import open_inspection
from app.operations.workspace import open_workspace
from app.ui.disagreements.page import DisagreementsPage
from app.ui.window import MainWindow
from tests.ui.conftest import focus, nameless, press, settled, type_in
from tests.ui.led import DISPUTED, QUESTION, SAW, SAW_NOT

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, led_window: MainWindow) -> DisagreementsPage:
    press(qtbot, led_window, KEY.Key_D)
    return led_window.lead.disagreements


def words_on(page: DisagreementsPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def stands(window: MainWindow) -> tuple[str | None, str | None]:
    """The answer and the note in the file, as another program reads them."""
    inspection = open_inspection(open_workspace(window.session.home, "correct horse"), "leeds")
    try:
        return inspection.answers(DISPUTED).get(QUESTION), inspection.notes(DISPUTED).get(QUESTION)
    finally:
        inspection.close()


def test_both_sides_are_shown_with_who_and_why(led_window: MainWindow, page: DisagreementsPage) -> None:
    said = words_on(page)
    assert "2 to decide" in said
    for words in ("✓ Yes", "✗ No", "AA, ", "BB, ", SAW, SAW_NOT):
        assert words in said
    assert nameless(page) == []
    assert focus(led_window) is page.cards[0].head
    assert stands(led_window) == (None, None)


def test_a_digit_decides_and_what_was_decided_stays_in_place(
    qtbot: QtBot, led_window: MainWindow, page: DisagreementsPage
) -> None:
    side = 1 + [side.value for side in page.cards[0].found.sides].index("yes")
    press(qtbot, led_window, KEY(KEY.Key_0 + side))
    assert stands(led_window)[0] == "yes"
    assert "✓ Decided: ✓ Yes" in words_on(page)
    assert "1 to decide" in words_on(page)
    assert focus(led_window) is page.cards[1].head


def test_both_texts_are_kept_or_a_third_is_written_and_nothing_typed_is_lost(
    qtbot: QtBot, led_window: MainWindow, page: DisagreementsPage
) -> None:
    press(qtbot, led_window, KEY.Key_Down)
    press(qtbot, led_window, KEY.Key_T)
    card = page.cards[1]
    assert set(card.third_text.splitlines()) == {SAW, SAW_NOT}
    type_in(qtbot, led_window, "Both are right. 1 ")
    page.flush()
    settled(qtbot, led_window)
    inspection = open_inspection(open_workspace(led_window.session.home, "correct horse"), "leeds")
    assert [draft.value for draft in inspection.store.drafts()] == [card.third_text]
    inspection.close()
    text = card.third_text
    press(qtbot, led_window, KEY.Key_Return, CONTROL)
    assert stands(led_window) == (None, text)


def test_an_answer_may_be_asked_again(qtbot: QtBot, led_window: MainWindow, page: DisagreementsPage) -> None:
    press(qtbot, led_window, KEY.Key_T)
    press(qtbot, led_window, KEY.Key_Return)
    assert stands(led_window)[0] is None
    assert "Decided: taken back" in words_on(page)
    press(qtbot, led_window, KEY.Key_Escape)
    press(qtbot, led_window, KEY.Key_D)
    assert len(page.cards) == 1


def test_the_question_opens_in_its_case_and_escape_comes_back(
    qtbot: QtBot, led_window: MainWindow, page: DisagreementsPage
) -> None:
    press(qtbot, led_window, KEY.Key_Return)
    assert led_window.stack.currentWidget() is led_window.walk
    qtbot.waitUntil(lambda: led_window.walk.question == QUESTION)
    press(qtbot, led_window, KEY.Key_Escape)
    assert led_window.stack.currentWidget() is page


def test_without_a_disagreement_it_says_so(qtbot: QtBot, led_window: MainWindow, page: DisagreementsPage) -> None:
    for card in tuple(page.cards):
        card.choose(1)
        settled(qtbot, led_window)
    press(qtbot, led_window, KEY.Key_Escape)
    assert led_window.stack.currentWidget() is led_window.cases
    led_window.lead.show_disagreements()
    settled(qtbot, led_window)
    assert "they agree" in words_on(page)
    assert focus(led_window) is page._back
