"""The middle of the walk: the heading of a page and its cards, built as far as one sees first, the rest when idle."""

from collections.abc import Sequence
from time import perf_counter

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.casework.walk import Card
from app.instrument.model import Instrument
from app.ui.parts import RUNNING
from app.ui.theme import BODY
from app.ui.walk.asked import Hands, Shown
from app.ui.walk.look import STRONG, Look, Paragraph
from app.ui.walk.question_card import EDGE, QuestionCard, QuestionRow
from app.ui.walk.reasons import ReasonsBlock
from app.ui.words import tr

_SLICE = 0.008
_GAP = 10
_MARGIN, _TIGHT = 30, 10
_TIGHT_BELOW = 400
_WIDEST = 1000
_BAR = 12


class QuestionList(QScrollArea):
    """Scrolls the cards of one page; what did not change stays where it is."""

    built = Signal()

    def __init__(self, look: Look, hands: Hands) -> None:
        """Begin empty."""
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Questions"))
        self._sheet = _Sheet(look, hands)
        self._sheet.setAccessibleName(tr("Questions"))
        self.setWidget(self._sheet)
        self.verticalScrollBar().setSingleStep(look.px(30))
        self._ringed: str | None = None
        self._widening = False
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._build_on)
        self.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.viewport() and event.type() == QEvent.Type.Resize and not self._widening:
            self._widening = True  # the scroll bar that comes or goes by this resizes once more
            self._sheet.widen(self.viewport().width(), self.width())
            self._sheet.widen(self.viewport().width(), self.width())
            if self._ringed:
                self.reveal(self._ringed)
            self._widening = False
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sheet.widen(self.viewport().width(), self.width())

    # what is shown

    def begin(self, title: str, count: str, statement: str, above: QWidget | None) -> None:
        """Begin a page anew: its heading, and what stands above its cards."""
        self._ringed = None
        self._sheet.clear()
        self._sheet.head(title, count, statement)
        self._sheet.above = above
        if above is not None:
            above.setParent(self._sheet)
            above.show()

    def count(self, words: str) -> None:
        """Say how much is left to answer."""
        self._sheet.count(words)

    def show_cards(self, cards: Sequence[Card], shown: Shown, need: str | None, *, first: bool) -> None:
        """Bring the cards to what the walk says; those beyond sight are built when nothing else is to do."""
        anchor = None if first else self.widget_of(need)
        before = self._offset(anchor)
        self._sheet.expect(cards, shown)
        room = self.viewport().height()
        self._sheet.build(until=need, enough=room if first else 0, budget=0.0 if first else _SLICE)
        self._sheet.arrange()
        after = self._offset(anchor)
        if before is not None and after is not None and after != before:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + after - before)
        self._go_on()

    def _go_on(self) -> None:
        if not self._sheet.complete:
            self._idle.start()
            return
        self._idle.stop()
        self.built.emit()

    def _offset(self, widget: QWidget | None) -> int | None:
        return None if widget is None else widget.mapTo(self._sheet, widget.rect().topLeft()).y()

    def _build_on(self) -> None:
        self._sheet.build(until=None, enough=0, budget=_SLICE)
        self._sheet.arrange()
        self._go_on()

    @property
    def complete(self) -> bool:
        """Whether every card of the page is built."""
        return self._sheet.complete

    def row(self, name: str | None) -> QuestionRow | None:
        """The row of a question, where it is built."""
        return self._sheet.rows.get(name or "")

    def widget_of(self, name: str | None) -> QuestionRow | ReasonsBlock | None:
        """The row or the block of reasons of a question, where it is built."""
        return self._sheet.asked.get(name or "")

    @property
    def stops(self) -> list[QWidget]:
        """What Tab comes to, in order."""
        found: list[QWidget] = []
        for widget in self._sheet.asked.values():
            found.append(widget)
            if isinstance(widget, QuestionRow):
                found += [button for doubt in widget.doubts.values() for button in doubt.buttons]
        return found

    def ring(self, name: str | None) -> None:
        """Move the ring to a question, or take it away."""
        self._ringed = name
        self._sheet.ring(name)

    def reveal(self, name: str) -> None:
        """Scroll so that a question stands in sight with room around it; the first shows the heading too."""
        widget = self.widget_of(name)
        if widget is None:
            return
        bar = self.verticalScrollBar()
        row = self._sheet.row_of(widget)
        foot = row.mapTo(self._sheet, row.rect().bottomLeft()).y()
        if self._sheet.is_first(name) and self._sheet.above is None and foot < self.viewport().height():
            bar.setValue(0)
            return
        host = row if row.height() <= self.viewport().height() else widget
        top = host.mapTo(self._sheet, host.rect().topLeft()).y()
        bottom = top + host.height()
        margin = min(self._sheet.look.px(72), max(0, (self.viewport().height() - host.height()) // 2))
        if top - margin < bar.value() or host.height() > self.viewport().height():
            bar.setValue(top - margin)
        elif bottom + margin > bar.value() + self.viewport().height():
            bar.setValue(bottom + margin - self.viewport().height())

    def reword(self, instrument: Instrument, language: str, title: str, count: str, statement: str) -> None:
        """Ask everything in a language; what was in sight stays where it was."""
        bar, ringed = self.verticalScrollBar(), self.widget_of(self._ringed)
        in_sight = [each for each in self._sheet.asked.values() if not each.visibleRegion().isEmpty()]
        anchor = ringed if ringed in in_sight else next(iter(in_sight), None)
        before = self._offset(anchor)
        self._sheet.head(title, count, statement)
        self._sheet.reword(instrument, language)
        after = self._offset(anchor)
        if before is not None and after is not None:
            bar.setValue(bar.value() + after - before)

    def arrange(self) -> None:
        """Stand everything below one another again, what stands above having changed its height."""
        self._sheet.arrange()

    def retype(self) -> None:
        """Measure everything anew, the type or the theme having changed."""
        self._sheet.retype()


class _Sheet(QWidget):
    """The paper that scrolls: heading, what stands above, cards."""

    def __init__(self, look: Look, hands: Hands) -> None:
        super().__init__()
        self.look = look
        self._hands = hands
        self._title = Paragraph("", 20, STRONG)
        self._count = ""
        self._statement = Paragraph("")
        self._head_height = 0
        self.area = 0
        self.above: QWidget | None = None
        self._wanted: tuple[Card, ...] = ()
        self._shown: Shown | None = None
        self._cards: dict[str, QuestionCard] = {}
        self.rows: dict[str, QuestionRow] = {}
        self.asked: dict[str, QuestionRow | ReasonsBlock] = {}

    @property
    def complete(self) -> bool:
        return len(self._cards) == len(self._wanted)

    def clear(self) -> None:
        for card in self._cards.values():
            card.hide()
            card.deleteLater()
        self._cards.clear()
        self._wanted, self.rows, self.asked = (), {}, {}
        if self.above is not None:
            self.above.hide()

    def head(self, title: str, count: str, statement: str) -> None:
        self._title.set(title)
        self._count = count
        self._statement.set(statement)
        self._name()
        self.setAccessibleDescription(statement)

    def _name(self) -> None:
        self.setAccessibleName(", ".join(each for each in (self._title.text, self._count) if each))

    def count(self, words: str) -> None:
        if words != self._count:
            self._count = words
            self._name()
            self.update(0, 0, self.width(), self._head_height + self.look.px(20))

    def reword(self, instrument: Instrument, language: str) -> None:
        for card in self._cards.values():
            card.reword(instrument, language)
        self.arrange()
        self.update()

    def expect(self, cards: Sequence[Card], shown: Shown) -> None:
        """Take down the cards that ceased to apply and bring those that stay up to date."""
        self._wanted = tuple(cards)
        self._shown = shown
        wanted = {card.name: card for card in cards}
        for name in [name for name in self._cards if name not in wanted]:
            gone = self._cards.pop(name)
            gone.hide()
            gone.deleteLater()
        for name, card in self._cards.items():
            card.take(wanted[name], shown, self._hands)
        self._gather()

    def build(self, until: str | None, enough: int, budget: float) -> None:
        """Make missing cards: at least up to a question and a height, then on while there is time."""
        if self._shown is None:
            return
        started = perf_counter()
        height = 0
        seen = until is None
        for card in self._wanted:
            mine = {asked.name for row in card.rows for asked in (row.question, *row.reasons)}
            if card.name not in self._cards:
                if seen and height >= enough and perf_counter() - started >= budget:
                    break
                self._make(card, self._shown)
            height = (height if until is None or seen else 0) + self._cards[card.name].arrange(self._column())
            seen = seen or until in mine
        self._gather()

    def _make(self, card: Card, shown: Shown) -> None:
        widget = QuestionCard(self.look, card, shown, self)
        widget.take(card, shown, self._hands)
        self._cards[card.name] = widget

    def _gather(self) -> None:
        self._cards = {card.name: self._cards[card.name] for card in self._wanted if card.name in self._cards}
        self.rows = {name: row for card in self._cards.values() for name, row in card.rows.items()}
        self.asked = {}
        for name, row in self.rows.items():
            self.asked[name] = row
            self.asked.update(row.reasons)

    def ring(self, name: str | None) -> None:
        """A row keeps the ring while its reasons are in focus."""
        touched = [
            row for row in self.rows.values() if row.in_focus or name == row.question.name or name in row.reasons
        ]
        for row in touched:
            row.in_focus = name == row.question.name or name in row.reasons
            for block in row.reasons.values():
                block.in_focus = block.question.name == name
                block.update()
            row.update()
        for card in self._cards.values():
            if any(row in touched for row in card.rows.values()):
                card.update()

    def row_of(self, widget: QuestionRow | ReasonsBlock) -> QuestionRow:
        """The row that a question stands in: its own, or that of the judgement it explains."""
        if isinstance(widget, QuestionRow):
            return widget
        return next(row for row in self.rows.values() if widget in row.reasons.values())

    def is_first(self, name: str) -> bool:
        return next(iter(self.asked), None) == name

    @property
    def _margin(self) -> int:
        """The paper left and right of the cards, less of it where there is little room."""
        return self.look.px(_TIGHT if self.area < self.look.px(_TIGHT_BELOW) else _MARGIN)

    def _column(self) -> int:
        """The width of the cards, the same whether there is anything to scroll or not."""
        room = self.area - self.look.px(_BAR) - 2 * self._margin
        return min(room, self.look.px(_WIDEST)) + 2 * EDGE

    def widen(self, width: int, area: int) -> None:
        if (width, area) != (self.width(), self.area):
            self.area = area
            self.resize(width, self.height())
            self.arrange()

    def arrange(self) -> None:
        """Stand everything below one another; only what moved is moved."""
        look, column = self.look, self._column()
        left = self._margin - EDGE
        y = look.px(20) + self._lay_out_head(column)
        if self.above is not None:
            height = self.above.heightForWidth(column - 2 * EDGE)
            self.above.setGeometry(left + EDGE, y + EDGE, column - 2 * EDGE, height)
            y += height + look.px(_GAP)
        for card in self._cards.values():
            height = card.arrange(column)
            card.setGeometry(left, y, column, height)
            card.show()
            y += height + look.px(_GAP) - 2 * EDGE
        self.resize(self.width(), y + look.px(24))

    def _lay_out_head(self, column: int) -> int:
        look = self.look
        height = self._title.lay_out(look, column - self._count_width())
        running = min(column - 2 * EDGE, look.px(RUNNING))
        more = self._statement.lay_out(look, running)
        self._head_height = height + (look.px(6) + more if more else 0) + look.px(12)
        return self._head_height

    def _count_width(self) -> int:
        return self.look.metrics(BODY).horizontalAdvance(self._count) + self.look.px(24) if self._count else 0

    def retype(self) -> None:
        self._title.forget()
        self._statement.forget()
        for card in self._cards.values():
            card.retype()
        self.arrange()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self.look
        painter = QPainter(self)
        x, y = self._margin, look.px(20)
        self._title.draw(painter, look, x, y, "ink")
        if self._count:
            painter.setFont(look.font(BODY))
            painter.setPen(look.colour("muted"))
            line = y + self._title.line_height(look) * (self._title.lines - 1) + look.metrics(20, STRONG).ascent()
            base = line + (self._title.line_height(look) - look.metrics(20, STRONG).height()) // 2
            painter.drawText(x + int(self._title.widest) + look.px(12), base, self._count)
        self._statement.draw(painter, look, x, y + self._title.height + look.px(6), "muted")
