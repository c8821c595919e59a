"""A long column looks and works as if all its cards were there, and few of them are."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from random import Random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider, QApplication, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.long_column import LongColumn
from app.ui.parts import Scroll, label, spaced
from app.ui.tab_order import tab_in_order

COUNT = 120
GAP = 10
WORDS = "What was done for this child, and what was not. "


class Card(QPushButton):
    """As high as its words need at its width."""

    def __init__(self, value: int) -> None:
        super().__init__()
        self.value = value
        spaced(QVBoxLayout(self), (8, 8, 8, 8), 4).addWidget(label(f"{value} " + WORDS * (1 + value % 7), wraps=True))


class Listed:
    """A pane with a column of cards in it."""

    def __init__(
        self,
        qtbot: QtBot,
        make: Callable[[int], QWidget] = Card,
        holds: Callable[[QWidget], bool] = lambda _card: False,
    ) -> None:
        self.qtbot = qtbot
        inside = QWidget()
        column = spaced(QVBoxLayout(inside), (12, 12, 12, 12), 8)
        self.above, self.below = QPushButton("above the cards"), QPushButton("below the cards")
        column.addWidget(label("Cards"))
        column.addWidget(self.above)
        self.pane = Scroll(inside, "cards")
        self.column = LongColumn[int](self.pane, make, holds=holds)
        column.addWidget(self.column)
        column.addWidget(self.below)
        column.addStretch(1)
        self.pane.resize(600, 500)
        self.pane.show()
        self.pane.activateWindow()
        qtbot.waitUntil(self.pane.isActiveWindow)

    def rest(self) -> None:
        """Wait until nothing is left to be made."""
        self.qtbot.waitUntil(lambda: not self.column._idle.isActive())
        QApplication.processEvents()

    def scroll(self, to: int, *, rest: bool = True) -> None:
        """Move the bar as a hand does."""
        bar = self.pane.verticalScrollBar()
        bar.setSliderPosition(to)
        bar.triggerAction(QAbstractSlider.SliderAction.SliderMove)
        if rest:
            QApplication.processEvents()

    def top(self, card: QWidget) -> int:
        """Where in the pane a card begins."""
        return card.mapTo(self.pane.viewport(), QPoint(0, 0)).y()

    def seen(self) -> list[QWidget]:
        room = self.pane.viewport().height()
        return [
            card for card in self.column.made.values() if self.top(card) < room and self.top(card) + card.height() > 0
        ]

    def faults(self) -> Iterator[str]:
        """What a person would see that is wrong."""
        seen, room = self.seen(), self.pane.viewport().height()
        if not seen:
            yield "nothing is seen"
            return
        for above, below in pairwise(seen):
            gap = self.top(below) - self.top(above) - above.height()
            if gap != GAP:
                yield f"a gap of {gap}"
        values = list(self.column.made)
        first, last = values.index(seen[0].value), values.index(seen[-1].value)  # type: ignore[attr-defined]
        if values[first : last + 1] != list(range(values[first], values[last] + 1)):
            yield f"cards are missing: {values[first : last + 1]}"
        if values[first] != 0 and self.top(seen[0]) > GAP:
            yield "nothing above the first that is seen"
        if values[last] != COUNT - 1 and self.top(seen[-1]) + seen[-1].height() < room - GAP:
            yield "nothing below the last that is seen"
        for card in seen:
            if card.height() != card.heightForWidth(card.width()):
                yield "a card is not as high as its words need"


@pytest.fixture
def listed(qtbot: QtBot, dressed: QApplication) -> Iterator[Listed]:
    assert dressed is not None
    found = Listed(qtbot)
    found.column.show_values(range(COUNT))
    found.rest()
    yield found
    found.pane.hide()
    found.pane.deleteLater()


def test_wherever_one_looks_the_cards_are_there_and_few_others(listed: Listed) -> None:
    chance = Random(11)  # noqa: S311 - places to look at, the same every time
    for _ in range(40):
        if chance.random() < 0.25:
            listed.pane.resize(chance.randint(260, 900), chance.randint(200, 700))
            QApplication.processEvents()
        listed.scroll(chance.randint(0, listed.pane.verticalScrollBar().maximum()))
        assert list(listed.faults()) == []
        listed.rest()
        assert list(listed.faults()) == []
        assert len(listed.column.made) < COUNT / 2
    for _ in range(3):  # the first look at the last cards tells how high they are
        listed.scroll(listed.pane.verticalScrollBar().maximum())
        listed.rest()
    assert listed.seen()[-1] is listed.column.made[COUNT - 1]


def test_nothing_jumps_while_one_scrolls(listed: Listed) -> None:
    bar = listed.pane.verticalScrollBar()
    listed.scroll(bar.maximum())
    for step in (-90, 70, -150):
        for _ in range(40):
            here = {card: listed.top(card) for card in listed.seen()}
            before = bar.value()
            listed.scroll(before + step, rest=False)
            moved = {listed.top(card) - top for card, top in here.items() if card in listed.seen()}
            assert len(moved) <= 1
            listed.rest()
            assert {listed.top(card) - top for card, top in here.items() if card in listed.seen()} <= moved
            assert list(listed.faults()) == []


def test_whoever_scrolls_away_from_the_focus_is_not_brought_back(listed: Listed) -> None:
    assert listed.column.focus(0)
    listed.rest()
    bar = listed.pane.verticalScrollBar()
    for _ in range(6):
        before = bar.value()
        bar.triggerAction(QAbstractSlider.SliderAction.SliderPageStepAdd)
        listed.rest()
        assert bar.value() > before
    assert listed.column.made[0] not in listed.seen()
    QTest.keyClick(listed.column.made[0], Qt.Key.Key_Down)
    listed.rest()
    assert QApplication.focusWidget() is listed.column.made[1]
    assert listed.column.made[1] in listed.seen()


def test_keys_lead_through_all_cards_and_back(listed: Listed) -> None:
    assert listed.column.focus(0)
    for key, values in (
        (Qt.Key.Key_Down, range(COUNT)),
        (Qt.Key.Key_K, range(COUNT - 1, -1, -1)),
    ):
        for value in values:
            focus = QApplication.focusWidget()
            assert isinstance(focus, Card)
            assert focus.value == value
            assert focus in listed.seen()
            QTest.keyClick(focus, key)
            QApplication.processEvents()


def test_tab_comes_to_the_cards_in_their_order(listed: Listed) -> None:
    listed.scroll(listed.pane.verticalScrollBar().maximum() // 2)
    listed.rest()
    listed.scroll(listed.pane.verticalScrollBar().value() - 900)  # now cards were made upwards
    listed.rest()
    first = listed.seen()[0]
    first.setFocus()
    at = first.value  # type: ignore[attr-defined]
    for value in range(at, at + 25):
        focus = QApplication.focusWidget()
        assert isinstance(focus, Card)
        assert focus.value == value
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        listed.rest()


def test_the_cards_keep_their_place_among_other_things(listed: Listed) -> None:
    listed.column.below = listed.below
    for _ in range(3):
        listed.scroll(listed.pane.verticalScrollBar().maximum())
        listed.rest()
        listed.scroll(0)
        listed.rest()
    tab_in_order(listed.pane)
    listed.scroll(listed.pane.verticalScrollBar().maximum())
    listed.rest()
    listed.scroll(0)
    listed.rest()
    listed.above.setFocus()
    QTest.keyClick(listed.above, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is listed.column.made[0]
    last = list(listed.column.made.values())[-1]
    last.setFocus()
    listed.rest()
    assert listed.column.focus(COUNT - 1)
    listed.rest()
    QTest.keyClick(listed.column.made[COUNT - 1], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is listed.below


def test_a_card_whose_value_stays_is_left_alone(listed: Listed) -> None:
    before = dict(listed.column.made)
    listed.column.show_values(value for value in range(COUNT) if value != 1)
    listed.rest()
    assert all(listed.column.made[value] is card for value, card in before.items() if value > 1 and value < 4)
    assert 1 not in listed.column.made
    assert listed.column.card(1) is None
    listed.column.show_values(())
    assert listed.column.made == {}
    assert not listed.column.focus(0)


def test_a_card_in_which_something_is_written_stays(qtbot: QtBot, dressed: QApplication) -> None:
    assert dressed is not None
    written = {0, 7}
    found = Listed(qtbot, holds=lambda card: isinstance(card, Card) and card.value in written)
    found.column.show_values(range(COUNT))
    for _ in range(3):
        found.rest()
        found.scroll(found.pane.verticalScrollBar().maximum())
    found.rest()
    assert [value for value in found.column.made if value < COUNT / 2] == sorted(written)
    found.column.forget()
    assert written <= set(found.column.made)
    found.scroll(0)
    assert list(found.faults()) == []
    found.pane.hide()
    found.pane.deleteLater()


def test_a_card_that_grows_pushes_the_others_down(qtbot: QtBot, dressed: QApplication) -> None:
    assert dressed is not None

    def edit(value: int) -> QWidget:
        card = QWidget()
        field = QPlainTextEdit(str(value))
        field.setFixedHeight(40)
        spaced(QVBoxLayout(card)).addWidget(field)
        return card

    found = Listed(qtbot, edit)
    found.column.show_values(range(COUNT))
    found.rest()
    cards = found.column.made
    above, grown, below = (found.top(cards[value]) for value in (1, 2, 3))
    field = cards[2].findChild(QPlainTextEdit)
    assert field is not None
    field.setFixedHeight(100)
    qtbot.waitUntil(lambda: found.top(cards[3]) == below + 60)
    assert (found.top(cards[1]), found.top(cards[2])) == (above, grown)
    found.pane.hide()
    found.pane.deleteLater()
