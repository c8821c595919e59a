"""A score as a line that can be pressed: number, title, bar, percent and comment, painted in one go."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout

from app.instrument.model import Instrument, text
from app.scoring.precision import LEVEL, Interval
from app.scoring.scores import Tally, comment
from app.ui.parts import CardButton, chip, label, press_on_enter, px, spaced
from app.ui.theme import Theme
from app.ui.words import counted, number, tr

_TONES = {
    "MINIMUM": ("accent", "good"),
    "MODERATE": ("star", "star"),
    "SUBSTANTIAL": ("bad", "bad"),
    "DRASTIC": ("bad", "bad"),
}


@dataclass(frozen=True)
class Said:
    """What is said of a score: in one word, in full, and in which colours the bar and the chip are read."""

    word: str
    full: str
    bar: str
    chip: str


def said(instrument: Instrument, tally: Tally, language: str) -> Said | None:
    """Find the comment on a score in a language, or None where there is none; its one word is written in capitals."""
    band = comment(instrument, tally)
    if band is None:
        return None
    bar, kind = _TONES.get(band.name, ("accent", "na"))
    full = text(band.label, language)
    capitals = (word for word in full.split() if len(word) > 1 and word.isupper())
    return Said(next(capitals, band.name), full, bar, kind)


def percent_words(tally: Tally) -> str:
    """Say the whole percent, or a dash where nothing was judged."""
    return "–" if tally.percent is None else tr("{n}%", n=number(tally.percent))


def judged_words(tally: Tally) -> str:
    """How many judgements were sufficient, of how many."""
    sufficient = number(tally.sufficient)
    return counted("{some} of {n} judgement", "{some} of {n} judgements", tally.applicable, some=sufficient)


def interval_words(interval: Interval | None) -> str:
    """Where the score may lie, in full; nothing where nothing was judged."""
    if interval is None:
        return ""
    lower, upper = interval.percents
    return tr("{level}% interval {span}", level=LEVEL, span=span_words(lower, upper))


def span_words(lower: int, upper: int) -> str:
    """Two limits, the lower first."""
    return f"{number(lower)}–{number(upper)}"


@dataclass(frozen=True)
class Line:
    """What a line says: number, words, count, comment, and where the score may lie; quiet ones have no bar."""

    key: str
    title: str
    tally: Tally
    said: Said | None
    quiet: bool = False
    interval: Interval | None = None


@dataclass(frozen=True)
class Shape:
    """The parts of a line in design pixels: the bar takes what the words, the count and the chip leave.

    Below the width `stacks` the words stand above all else, from the width `spans` on the interval stands beside.
    """

    stacks: int
    label: int
    height: int
    thick: int
    counts: int = 0
    chip: int = 0
    spans: int = 900


CRITERION = Shape(stacks=660, label=376, height=30, thick=20, chip=132)
QUESTION = Shape(stacks=440, label=420, height=34, thick=8, counts=96)
_SPAN = 64
_LABEL_SHARE, _LEAST_LABEL, _LEAST_BAR = 0.42, 250, 48


class Figure(QAbstractButton):
    """One score that leads to what is behind it."""

    def __init__(self, line: Line, theme: Theme, shape: Shape) -> None:
        """Show a line in a theme, its parts where the shape has them."""
        super().__init__()
        self.key = line.key
        self.theme = theme
        self._title, self._tally, self._said, self._shape = line.title, line.tally, line.said, shape
        self._interval = line.interval
        self.quiet = line.quiet
        self.setText(line.title if line.quiet else f"{line.key} {line.title}")
        said_ = line.said.full if line.said else ""
        within = interval_words(line.interval)
        spoken = (self.text(), percent_words(line.tally), judged_words(line.tally), within, said_)
        self.setAccessibleName(", ".join(part for part in spoken if part))
        self.setToolTip(" · ".join(part for part in (judged_words(line.tally), within) if part))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._stacked = False
        self._stand()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(560), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand()

    def _stand(self) -> None:
        """Take the height that the words call for where they stand above the bar."""
        self._stacked = self.width() < self.theme.px(self._shape.stacks)
        high = self.theme.px(self._shape.height)
        if self._stacked:
            high = self._words_height() + self.theme.px(12 if self.quiet else 12 + 24)
        self.setFixedHeight(high)

    @property
    def _inside(self) -> QRect:
        return self.rect().adjusted(self.theme.px(10), 0, -self.theme.px(10), 0)

    @property
    def _column(self) -> int:
        """The room of the number before the words."""
        if self.quiet:
            return 0
        metrics = QFontMetrics(self.theme.font())
        return max(self.theme.px(28), metrics.horizontalAdvance(self.key) + self.theme.px(10))

    def _words_height(self) -> int:
        room = self._inside.width() - self._column - (self.theme.px(60) if self.quiet else 0)
        wrapped = QRect(0, 0, max(room, 1), 10_000)
        metrics = QFontMetrics(self.theme.font())
        return metrics.boundingRect(wrapped, Qt.TextFlag.TextWordWrap, self._title).height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_on_enter(self, event):
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter, colours, px = QPainter(self), self.theme.colours, self.theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse() or self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_tint if self.hasFocus() else colours.paper))
            painter.drawRoundedRect(whole, px(8), px(8))
        (self._draw_stacked if self._stacked else self._draw_line)(painter, self._inside)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2 * self.theme.stroke))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(whole, px(8), px(8))
        painter.end()

    def _draw_line(self, painter: QPainter, inside: QRect) -> None:
        px = self.theme.px
        share = max(px(_LEAST_LABEL), min(px(self._shape.label), round(inside.width() * _LABEL_SHARE)))
        bar = self._draw_right(painter, inside.adjusted(share, 0, 0, 0))
        room = inside.adjusted(0, 0, bar.left() - px(14) - inside.right() if self.quiet else share - inside.width(), 0)
        self._write(painter, room, self.key if not self.quiet else self._title, Qt.AlignmentFlag.AlignLeft)
        if not self.quiet:
            self._write(painter, room.adjusted(self._column, 0, 0, 0), self._title, Qt.AlignmentFlag.AlignLeft)

    def _draw_stacked(self, painter: QPainter, inside: QRect) -> None:
        px, high = self.theme.px, self._words_height()
        first = QRect(inside.left(), inside.top() + px(6), inside.width(), high)
        words = first.adjusted(self._column, 0, -px(60) if self.quiet else 0, 0)
        top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.setFont(self.theme.font())
        painter.setPen(QColor(self._ink))
        if not self.quiet:
            painter.drawText(first, top, self.key)
        painter.drawText(words, top | Qt.TextFlag.TextWordWrap, self._title)
        below = QRect(words.left(), first.bottom() + px(2), inside.right() - words.left() + 1, px(24))
        self._draw_right(painter, first if self.quiet else below)

    def _draw_right(self, painter: QPainter, room: QRect) -> QRect:
        """Draw the chip, the percent, the count and the bar, from the right; returns where the bar is."""
        px, right = self.theme.px, room.right()
        if self._shape.chip and not (self.quiet and self._stacked):
            right -= px(self._shape.chip)
            wide = px(self._shape.chip) - px(10)
            self._chip(painter, QRect(right + px(10), room.top(), wide, room.height()))
        if self.width() >= px(self._shape.spans):
            if self._interval is not None:
                span = QRect(right - px(_SPAN), room.top(), px(_SPAN), room.height())
                words = span_words(*self._interval.percents)
                self._write(painter, span, words, Qt.AlignmentFlag.AlignRight, ink=self.theme.colours.muted)
            right -= px(_SPAN)
        percent = QRect(right - px(46), room.top(), px(46), room.height())
        self._write(painter, percent, percent_words(self._tally), Qt.AlignmentFlag.AlignRight, weight=QFont.Weight.Bold)
        right = percent.left() - px(14)
        if self._shape.counts:
            counts = QRect(right - px(self._shape.counts), room.top(), px(self._shape.counts), room.height())
            words = tr("none judged")
            if self._tally.applicable:
                words = tr("{n} of {all}", n=number(self._tally.sufficient), all=number(self._tally.applicable))
            self._write(painter, counts, words, Qt.AlignmentFlag.AlignRight)
            right = counts.left() - px(14)
        bar = QRect(room.left(), room.top(), right - room.left(), room.height())
        if not self.quiet and bar.width() >= px(_LEAST_BAR):
            self._bar(painter, bar)
        return percent if self.quiet else bar

    @property
    def _ink(self) -> str:
        quiet = self.quiet or self._tally.percent is None
        return self.theme.colours.muted if quiet else self.theme.colours.ink

    def _write(
        self,
        painter: QPainter,
        rect: QRect,
        words: str,
        side: Qt.AlignmentFlag,
        *,
        weight: QFont.Weight = QFont.Weight.Normal,
        ink: str = "",
    ) -> None:
        font = self.theme.font(weight=weight)
        painter.setFont(font)
        painter.setPen(QColor(ink or self._ink))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, shown)

    def _bar(self, painter: QPainter, rect: QRect) -> None:
        colours, thick = self.theme.colours, self.theme.px(self._shape.thick)
        round_ = self.theme.px(5) if self._shape.thick > 10 else thick / 2
        ground = QRectF(rect.left(), rect.center().y() - thick / 2 + 0.5, rect.width(), thick)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.surface if self.hasFocus() else colours.na_tint))
        painter.drawRoundedRect(ground, round_, round_)
        if self._tally.applicable and self._tally.sufficient:
            share = self._tally.sufficient / self._tally.applicable
            done = QRectF(ground.left(), ground.top(), max(ground.width() * share, 2 * round_), thick)
            painter.setBrush(colours.colour(self._said.bar if self._said else "accent"))
            painter.drawRoundedRect(done, round_, round_)
        if self._interval is not None:
            self._whisker(painter, ground, self._interval)

    def _whisker(self, painter: QPainter, ground: QRectF, interval: Interval) -> None:
        """A thin line over the bar from limit to limit, edged so that it is seen on the bar and beside it."""
        lower, upper = (ground.left() + ground.width() * each for each in (interval.lower, interval.upper))
        y = ground.center().y()
        painter.setPen(QPen(QColor(self.theme.colours.surface), self.theme.px(4)))
        painter.drawLine(QPointF(lower, y), QPointF(upper, y))
        painter.setPen(QPen(QColor(self.theme.colours.ink), self.theme.px(2)))
        painter.drawLine(QPointF(lower, y), QPointF(upper, y))

    def _chip(self, painter: QPainter, rect: QRect) -> None:
        if self._said is None:
            return
        font = self.theme.font(12)
        width = QFontMetrics(font).horizontalAdvance(self._said.word) + self.theme.px(18)
        height = self.theme.px(21)
        box = QRectF(rect.left(), rect.center().y() - height / 2 + 0.5, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colours.colour(self._said.chip + "_tint"))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(self.theme.colours.colour(self._said.chip))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._said.word)


class Headline(CardButton):
    """A headline score as a card."""

    def __init__(self, line: Line, *, provisional: bool) -> None:
        """Show the percent large, with the comment, the count behind it, and where the score may lie."""
        key, title, tally, comment_ = line.key, line.title, line.tally, line.said
        words = " · ".join(part for part in (judged_words(tally), interval_words(line.interval)) if part)
        if provisional:
            words = tr("provisional · {words}", words=words)
        spoken = (title, percent_words(tally), words, comment_.full if comment_ else "")
        super().__init__(", ".join(part for part in spoken if part))
        self.key = key
        column = spaced(QVBoxLayout(self), (20, 14, 20, 14), 4)
        column.addWidget(label(title, "muted", wraps=True))
        row = spaced(QHBoxLayout(), spacing=10)
        row.addWidget(label(percent_words(tally), "headline"))
        self._said, self._percent = comment_, row.itemAt(0)
        self._chip = chip("", "plain" if comment_ is None or comment_.chip == "na" else comment_.chip)
        row.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        column.addLayout(row)
        if comment_ is None:
            self._chip.hide()
        column.addWidget(label(words, "small", wraps=True))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say the comment in full where there is room, and in one word where there is none."""
        super().resizeEvent(event)
        if self._said is not None and self._percent is not None:
            self._chip.ensurePolished()
            taken = self._percent.sizeHint().width() + px(20 + 10 + 18 + 20 + 4)
            fits = self._chip.fontMetrics().horizontalAdvance(self._said.full) + taken <= self.width()
            words, layout = self._said.full if fits else self._said.word, self.layout()
            if words != self._chip.text() and layout is not None:
                self._chip.setText(words)
                layout.activate()  # else the chip is painted once with the room of the words before
