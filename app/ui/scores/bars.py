"""A score as a line that can be pressed: number, title, bar, percent and comment, painted in one go."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout

from app.instrument.model import Instrument, text
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


@dataclass(frozen=True)
class Line:
    """What a line says: its number, its words, the count and the comment on it; quiet ones have no bar."""

    key: str
    title: str
    tally: Tally
    said: Said | None
    quiet: bool = False


@dataclass(frozen=True)
class Shape:
    """Where the parts of a line stand, in design pixels; a bar of 0 takes the room that is left."""

    label: int
    height: int = 32
    bar: int = 0
    thick: int = 22
    counts: int = 0
    chip: int = 152


CRITERION = Shape(label=376, chip=132)
QUESTION = Shape(label=0, height=34, bar=220, thick=8, counts=96, chip=0)


class Figure(QAbstractButton):
    """One score that leads to what is behind it."""

    def __init__(self, line: Line, theme: Theme, shape: Shape) -> None:
        """Show a line in a theme, its parts where the shape has them."""
        super().__init__()
        self.key = line.key
        self.theme = theme
        self._title, self._tally, self._said, self._shape = line.title, line.tally, line.said, shape
        self.quiet = line.quiet
        self.setText(line.title if line.quiet else f"{line.key} {line.title}")
        said_ = line.said.full if line.said else ""
        spoken = (self.text(), percent_words(line.tally), judged_words(line.tally), said_)
        self.setAccessibleName(", ".join(part for part in spoken if part))
        self.setToolTip(judged_words(line.tally))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(560), self.theme.px(self._shape.height))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.theme.px(self._shape.height))

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
        inside = self.rect().adjusted(px(10), 0, -px(10), 0)
        right = inside.right()
        if self._shape.chip:
            right -= px(self._shape.chip)
            if self._said is not None:
                self._chip(
                    painter,
                    QRect(right + px(10), inside.top(), px(self._shape.chip) - px(10), inside.height()),
                )
        percent = QRect(right - px(46), inside.top(), px(46), inside.height())
        self._write(painter, percent, percent_words(self._tally), Qt.AlignmentFlag.AlignRight, QFont.Weight.Bold)
        right = percent.left() - px(14)
        if self._shape.counts:
            counts = QRect(right - px(self._shape.counts), inside.top(), px(self._shape.counts), inside.height())
            words = tr("none judged")
            if self._tally.applicable:
                words = tr("{n} of {all}", n=number(self._tally.sufficient), all=number(self._tally.applicable))
            self._write(painter, counts, words, Qt.AlignmentFlag.AlignRight)
            right = counts.left() - px(14)
        bar_left = right - px(self._shape.bar) if self._shape.bar else inside.left() + px(self._shape.label)
        if self.quiet:
            bar_left = percent.left()
        elif right - bar_left > px(48):
            self._bar(painter, QRect(bar_left, inside.top(), right - bar_left, inside.height()))
        self._words(painter, QRect(inside.left(), inside.top(), bar_left - px(14) - inside.left(), inside.height()))
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2 * self.theme.stroke))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(whole, px(8), px(8))
        painter.end()

    def _words(self, painter: QPainter, rect: QRect) -> None:
        if self.quiet:
            self._write(painter, rect, self._title, Qt.AlignmentFlag.AlignLeft)
            return
        column = max(self.theme.px(28), QFontMetrics(self.theme.font()).horizontalAdvance(self.key) + self.theme.px(10))
        self._write(painter, rect, self.key, Qt.AlignmentFlag.AlignLeft)
        self._write(painter, rect.adjusted(column, 0, 0, 0), self._title, Qt.AlignmentFlag.AlignLeft)

    def _write(
        self,
        painter: QPainter,
        rect: QRect,
        words: str,
        side: Qt.AlignmentFlag,
        weight: QFont.Weight = QFont.Weight.Normal,
    ) -> None:
        font = self.theme.font(weight=weight)
        painter.setFont(font)
        quiet = self.quiet or self._tally.percent is None
        painter.setPen(QColor(self.theme.colours.muted if quiet else self.theme.colours.ink))
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

    def __init__(self, key: str, title: str, tally: Tally, comment_: Said | None, *, provisional: bool) -> None:
        """Show the percent large, with the comment and the count behind it."""
        words = judged_words(tally)
        if provisional:
            words = tr("provisional · {words}", words=words)
        spoken = (title, percent_words(tally), words, comment_.full if comment_ else "")
        super().__init__(", ".join(part for part in spoken if part))
        self.key = key
        column = spaced(QVBoxLayout(self), (20, 14, 20, 14), 4)
        column.addWidget(label(title, "muted"))
        line = spaced(QHBoxLayout(), spacing=10)
        line.addWidget(label(percent_words(tally), "headline"))
        self._said, self._percent = comment_, line.itemAt(0)
        self._chip = chip("", "plain" if comment_ is None or comment_.chip == "na" else comment_.chip)
        line.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        column.addLayout(line)
        if comment_ is None:
            self._chip.hide()
        column.addWidget(label(words, "small"))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say the comment in full where there is room, and in one word where there is none."""
        super().resizeEvent(event)
        if self._said is not None and self._percent is not None:
            self._chip.ensurePolished()
            taken = self._percent.sizeHint().width() + px(20 + 10 + 18 + 20 + 4)
            fits = self._chip.fontMetrics().horizontalAdvance(self._said.full) + taken <= self.width()
            self._chip.setText(self._said.full if fits else self._said.word)
