"""A column of cards of which only those near to sight are there: a long list costs no more than a short one."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import pairwise
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QWidget

from app.ui.parts import STEPS, px
from app.ui.tab_order import stops_in

Card = TypeVar("Card", bound=Hashable)

_GAP = 10
_ROUGHLY = 120
"""The height of a card that has never been there, in design pixels, as long as none has."""

_KEPT = 1
_FAR = 2
"""How many heights of the pane above and below it cards are made, and from how many on they are taken away."""


class LongColumn(QWidget, Generic[Card]):
    """Cards below one another in a pane; what is seen is there at once, what is near when nothing else is to do.

    A card stands for a value: the column is told which values it shows, and a card whose value is still among them
    stays as it is. Up, Down, J and K move the focus from card to card.
    """

    came = Signal(object)
    beyond = Signal(int)
    """The keys lead on from the last card, or back from the first."""

    def __init__(
        self,
        pane: QScrollArea,
        make: Callable[[Card], QWidget],
        head: Callable[[QWidget], QWidget | None] = lambda card: card,
        holds: Callable[[QWidget], bool] = lambda card: False,  # noqa: ARG005 - nothing is written in most cards
        gap: int = _GAP,
    ) -> None:
        """Begin empty; `make` makes the card of a value, `head` names what takes the focus in one, or None.

        A card in which something is being written, as `holds` says, is not taken away because it is far from sight.
        """
        super().__init__()
        self._pane = pane
        self._make = make
        self._head = head
        self._holds = holds
        self._gap = gap
        self._values: tuple[Card, ...] = ()
        self._made: dict[Card, QWidget] = {}
        self._heights: dict[Card, int] = {}
        self._tops: dict[Card, int] = {}
        self._chained: list[QWidget] = []
        self._total = 0
        self._arranging = False
        self.below: QWidget | None = None
        """Where Tab comes to after the cards."""

        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._make_one)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        pane.verticalScrollBar().valueChanged.connect(self._look)
        pane.viewport().installEventFilter(self)

    # what is shown

    def show_values(self, values: Iterable[Card]) -> None:
        """Show the cards of these values and no others."""
        self._values = tuple(values)
        wanted = set(self._values)
        for value in [value for value in self._made if value not in wanted]:
            self._drop(value)
        self._heights = {value: height for value, height in self._heights.items() if value in wanted}
        self._arrange()
        self._look()

    @property
    def values(self) -> tuple[Card, ...]:
        """What is shown."""
        return self._values

    @property
    def made(self) -> dict[Card, QWidget]:
        """The cards that are there, in their order."""
        return {value: self._made[value] for value in self._values if value in self._made}

    @property
    def rests(self) -> bool:
        """Whether everything is there that is seen or near to it."""
        return not self._idle.isActive()

    @property
    def heads(self) -> Iterator[tuple[Card, QWidget]]:
        """What can take the focus of the cards that are there, in their order."""
        for value, card in self.made.items():
            head = self._head(card)
            if head is not None:
                yield value, head

    def card(self, value: Card) -> QWidget | None:
        """The card of a value, made if it is not there yet; None where the value is not shown."""
        if value not in self._values:
            return None
        if value not in self._made:
            self._bring(value)
            self._arrange()
        return self._made[value]

    def reveal(self, value: Card, margin: int) -> QWidget | None:
        """Scroll until a card is seen with a margin of the design around it, and all that is seen is there."""
        card = self.card(value)
        if card is not None:
            self._settle()
            self._pane.ensureWidgetVisible(card, 0, px(margin))
            self._look()
        return card

    def forget(self) -> None:
        """Keep no more than what is seen, the theme or the type being about to change; the rest comes anew."""
        top, bottom = self._seen(0)
        for value, card in self.made.items():
            if not (self._overlaps(value, top, bottom) or self._stays(card)):
                self._drop(value)
        self._heights.clear()

    # making and taking away

    def _bring(self, value: Card) -> None:
        card = self._make(value)
        card.setParent(self)
        self._made[value] = card
        head = self._head(card)
        if head is not None:
            head.installEventFilter(self)
        card.show()
        self._heights.pop(value, None)

    def _drop(self, value: Card) -> None:
        card = self._made.pop(value)
        card.hide()
        card.deleteLater()

    def _seen(self, beyond: float) -> tuple[int, int]:
        """From where to where the column is seen, and so many heights of the pane beyond."""
        room = self._pane.viewport()
        top = self.mapFrom(room, QPoint(0, 0)).y()
        return top - int(beyond * room.height()), top + int((1 + beyond) * room.height())

    def _overlaps(self, value: Card, top: int, bottom: int) -> bool:
        begin = self._tops.get(value, 0)
        return begin < bottom and begin + self._height(value) > top

    def _look(self) -> None:
        """Have everything there that is seen, and make the rest when there is time."""
        if self._arranging or not self.isVisible():
            return
        made, chained = True, True
        while made:  # a card that is higher or lower than thought lets others be seen
            top, bottom = self._seen(0)
            lacking = [
                value for value in self._values if value not in self._made and self._overlaps(value, top, bottom)
            ]
            for value in lacking[:1]:
                self._bring(value)
                self._arrange()
                chained = False
            made = bool(lacking)
        if not chained:
            self._chain()  # Tab may be on its way already
        self._idle.start()

    def _make_one(self) -> None:
        """Make the nearest card that is near to sight, or else tidy up and rest."""
        top, bottom = self._seen(_KEPT)
        middle = (top + bottom) // 2
        lacking = [value for value in self._values if value not in self._made and self._overlaps(value, top, bottom)]
        if lacking and self.isVisible():
            self._bring(min(lacking, key=lambda value: abs(self._tops[value] - middle)))
            self._arrange()
            return
        self._idle.stop()
        top, bottom = self._seen(_FAR)
        for value, card in self.made.items():
            if not (self._overlaps(value, top, bottom) or self._stays(card)):
                self._drop(value)
        self._chain()

    def _stays(self, card: QWidget) -> bool:
        focus = QApplication.focusWidget()
        return self._holds(card) or (focus is not None and (card is focus or card.isAncestorOf(focus)))

    def _chain(self) -> None:
        """Cards come and go, upwards too; Tab comes to them in their order all the same, and where it did before."""
        stops = self.stops
        known = next((stop for stop in self._chained if stop in stops), None)
        if known is not None and known is not stops[0]:
            QWidget.setTabOrder(known, stops[0])  # what comes before it now comes to its place, not to the end of all
        self._chained = stops
        order = [*stops, self.below] if stops and self.below is not None else stops
        for one, following in pairwise(order):
            QWidget.setTabOrder(one, following)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab comes to in the cards that are there, in their order."""
        return [stop for card in self.made.values() for stop in stops_in(card) if stop.focusProxy() is None]

    # where everything stands

    def _height(self, value: Card) -> int:
        if value in self._heights:
            return self._heights[value]
        known = self._heights.values()
        return sum(known) // len(known) if known else px(_ROUGHLY)

    def _arrange(self) -> None:
        """Stand the cards below one another; what is seen stays where it is when others turn out higher or lower."""
        if self._arranging:
            return
        self._arranging = True
        anchor, before = self._anchor()
        width = self.width()
        for value, card in self._made.items():
            if value not in self._heights:
                card.ensurePolished()
                self._heights[value] = _height_of(card, width)
        y = 0
        self._tops = {}
        for value in self._values:
            self._tops[value] = y
            height = self._height(value)
            if value in self._made:
                self._made[value].setGeometry(0, y, width, height)
            y += height + px(self._gap)
        total = max(y - px(self._gap), 0)
        if total != self._total:
            self._total = total
            self.updateGeometry()
        if anchor is not None and self._tops.get(anchor, before) != before:
            self._settle()
            bar = self._pane.verticalScrollBar()
            bar.setValue(bar.value() + self._tops[anchor] - before)
        self._arranging = False

    def _anchor(self) -> tuple[Card | None, int]:
        """The card by which a person would see everything move: the first that is seen, where any is scrolled away."""
        top, bottom = self._seen(0)
        if self.isVisible() and top > 0:
            for value in self._values:
                if value in self._made and value in self._heights and self._overlaps(value, top, bottom):
                    return value, self._tops[value]
        return None, 0

    def _settle(self) -> None:
        """Have the pane know the height of the column now: it would else be told when the next events are."""
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def sizeHint(self) -> QSize:
        return QSize(px(_ROUGHLY), self._total)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._total)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._heights.clear()
            self._arrange()
            self._look()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and not self._arranging:
            for value in self._made:  # one of them has grown or shrunk
                self._heights.pop(value, None)
            self._arrange()
            self._look()
        elif event.type() == QEvent.Type.Show:
            QTimer.singleShot(0, self, self._look)
        return super().event(event)

    # the focus

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._pane.viewport():
            if event.type() == QEvent.Type.Resize:
                QTimer.singleShot(0, self, self._look)
            return False
        value = next((value for value, head in self.heads if head is watched), None)
        if value is None:
            return super().eventFilter(watched, event)
        if isinstance(event, QFocusEvent) and event.gotFocus():
            self.came.emit(value)
            self.reveal(value, 40)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not event.modifiers():
            step = STEPS.get(Qt.Key(event.key()))
            if step is not None:
                self._step(value, step)
                return True
        return super().eventFilter(watched, event)

    def _step(self, value: Card, by: int) -> None:
        head = self._next_head(self._values.index(value) + by, by)
        if head is not None:
            head.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.beyond.emit(by)

    def _next_head(self, at: int, by: int) -> QWidget | None:
        while 0 <= at < len(self._values):
            card = self.reveal(self._values[at], 40)
            head = self._head(card) if card is not None else None
            if head is not None:
                return head
            at += by
        return None

    def end_head(self, *, last: bool) -> QWidget | None:
        """What takes the focus in the first card, or in the last; None where none can."""
        return self._next_head(len(self._values) - 1, -1) if last else self._next_head(0, 1)

    def focus_end(self, *, last: bool) -> None:
        """Put the focus on the first card that can take it, or on the last."""
        head = self.end_head(last=last)
        if head is not None:
            head.setFocus(Qt.FocusReason.TabFocusReason)

    def focus(self, value: Card) -> bool:
        """Put the focus on the card of a value; says whether it can take it."""
        card = self.reveal(value, 40)
        head = self._head(card) if card is not None else None
        if head is not None:
            head.setFocus(Qt.FocusReason.OtherFocusReason)
        return head is not None


def _height_of(card: QWidget, width: int) -> int:
    return card.heightForWidth(width) if card.hasHeightForWidth() else card.sizeHint().height()
