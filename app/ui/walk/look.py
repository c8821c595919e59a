"""What the walk paints with: the theme's colours and type kept ready, wrapped text, ticks, crosses and keycaps."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QPolygonF,
    QTextLayout,
    QTextOption,
)

from app.instrument.model import NOT_APPLICABLE, Question
from app.ui.theme import BODY, Theme

NORMAL = QFont.Weight.Normal
MEDIUM = QFont.Weight.Medium
STRONG = QFont.Weight.DemiBold

GOOD = "good"
BAD = "bad"
PLAIN = "na"


def tone(question: Question, choice: str) -> str:
    """The colour that an answer is read in: judgements are good or bad, all else is a plain fact."""
    if question.sufficient is None or choice == NOT_APPLICABLE:
        return PLAIN
    return GOOD if choice == question.sufficient else BAD


class Look:
    """The theme in force, with what painting asks for at every stroke made once."""

    def __init__(self, theme: Theme) -> None:
        """Begin with a theme."""
        self.take(theme)

    def take(self, theme: Theme) -> None:
        """Take on another theme or text scale."""
        self.theme = theme
        self._fonts: dict[tuple[float, int], QFont] = {}
        self._metrics: dict[tuple[float, int], QFontMetrics] = {}
        self._colours: dict[str, QColor] = {}
        self._advances: dict[tuple[str, float, int], int] = {}

    def px(self, size: float) -> int:
        """A length of the design at the text scale in force."""
        return self.theme.px(size)

    def font(self, size: float = BODY, weight: QFont.Weight = NORMAL) -> QFont:
        """The type at a design size."""
        key = (size, weight.value)
        if key not in self._fonts:
            self._fonts[key] = self.theme.font(size, weight)
        return self._fonts[key]

    def metrics(self, size: float = BODY, weight: QFont.Weight = NORMAL) -> QFontMetrics:
        """How wide the type runs."""
        key = (size, weight.value)
        if key not in self._metrics:
            self._metrics[key] = QFontMetrics(self.font(size, weight))
        return self._metrics[key]

    def advance(self, words: str, size: float = BODY, weight: QFont.Weight = NORMAL) -> int:
        """How far some words run; asked for again and again of the same few."""
        key = (words, size, weight.value)
        if key not in self._advances:
            self._advances[key] = self.metrics(size, weight).horizontalAdvance(words)
        return self._advances[key]

    def colour(self, name: str) -> QColor:
        """A colour of the theme by its meaning."""
        if name not in self._colours:
            self._colours[name] = self.theme.colours.colour(name)
        return self._colours[name]

    def pen(self, name: str, width: float = 1.0) -> QPen:
        """A solid line in a colour of the theme."""
        return QPen(self.colour(name), width * self.theme.stroke)

    def key_width(self, text: str) -> int:
        """The room that a keycap takes."""
        return max(self.px(19), self.advance(text, 11, MEDIUM) + self.px(10))


class Paragraph:
    """Text as typed, wrapped once per width and drawn line by line."""

    def __init__(self, text: str = "", size: float = BODY, weight: QFont.Weight = NORMAL) -> None:
        """Hold the text in a design size."""
        self._text = text
        self._size = size
        self._weight = weight
        self._width = -1
        self._layout: QTextLayout | None = None
        self.height = 0
        self.lines = 0
        self.widest = 0.0
        self.last = 0.0

    @property
    def text(self) -> str:
        """The text."""
        return self._text

    def set(self, text: str) -> bool:
        """Say something else; returns whether it is something else."""
        if text == self._text:
            return False
        self._text = text
        self.forget()
        return True

    def forget(self) -> None:
        """Lay the text out anew next time, the type having changed."""
        self._width = -1

    def lay_out(self, look: Look, width: int) -> int:
        """Wrap to a width; returns the height, nothing for no text."""
        if width == self._width:
            return self.height
        self._width = width
        self.height, self.lines, self.widest, self.last = 0, 0, 0.0, 0.0
        if not self._text:
            return 0
        layout = QTextLayout(self._text.replace("\n", "\u2028"), look.font(self._size, self._weight))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        step = look.px(self._size * 1.43)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, self.lines * step + (step - line.height()) / 2))
            self.last = line.naturalTextWidth()
            self.widest = max(self.widest, self.last)
            self.lines += 1
        layout.endLayout()
        self._layout = layout
        self.height = self.lines * step
        return self.height

    def line_height(self, look: Look) -> int:
        """The height of one line."""
        return look.px(self._size * 1.43)

    def draw(self, painter: QPainter, look: Look, x: float, y: float, colour: str) -> None:
        """Draw the text with its upper left corner there."""
        if self.height and self._layout is not None:
            painter.setPen(look.colour(colour))
            self._layout.draw(painter, QPointF(x, y))


def draw_tick(painter: QPainter, box: QRectF, colour: QColor, width: float) -> None:
    """A tick inside a box."""
    painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    points = ((0.08, 0.55), (0.38, 0.85), (0.92, 0.2))
    painter.drawPolyline(QPolygonF([QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in points]))


def draw_cross(painter: QPainter, box: QRectF, colour: QColor, width: float) -> None:
    """A cross inside a box."""
    painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    inner = box.adjusted(box.width() * 0.14, box.height() * 0.14, -box.width() * 0.14, -box.height() * 0.14)
    painter.drawLine(inner.topLeft(), inner.bottomRight())
    painter.drawLine(inner.topRight(), inner.bottomLeft())


def draw_key(painter: QPainter, look: Look, x: float, y: float, text: str) -> float:
    """A keycap with its upper left corner there; returns where the next thing may begin."""
    width, height = look.key_width(text), look.px(19)
    cap = QRectF(x + 0.5, y + 0.5, width - 1, height - 1)
    radius = look.px(4)
    painter.setPen(look.pen("line"))
    painter.setBrush(QBrush(look.colour("surface")))
    painter.drawRoundedRect(cap, radius, radius)
    painter.drawLine(QPointF(cap.left() + radius, cap.bottom() - 1), QPointF(cap.right() - radius, cap.bottom() - 1))
    painter.setPen(look.colour("muted"))
    painter.setFont(look.font(11, MEDIUM))
    painter.drawText(cap.adjusted(0, 0, 0, -1), Qt.AlignmentFlag.AlignCenter, text)
    return x + width


def draw_chip(painter: QPainter, look: Look, at: QPointF, text: str, colour: str) -> None:
    """A small rounded chip of that colour on its own tint."""
    x, y = at.x(), at.y()
    width, height = look.metrics(12, MEDIUM).horizontalAdvance(text) + look.px(18), look.px(20)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(colour + "_tint"))
    painter.drawRoundedRect(QRectF(x, y, width, height), height / 2, height / 2)
    painter.setPen(look.colour(colour))
    painter.setFont(look.font(12, MEDIUM))
    painter.drawText(QRectF(x, y, width, height), Qt.AlignmentFlag.AlignCenter, text)
