"""The small signs of the walk: flag, star, sheet, speech, absence, question, glance; and the chip of what to ask."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from app.ui.walk.look import MEDIUM, STRONG, Look


def draw_flag(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """A flag on its pole inside a box."""
    painter.setPen(QPen(colour, max(1.2, box.width() * 0.13), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(colour)
    x, y, wide, high = box.x() + box.width() * 0.16, box.y() + box.height() * 0.06, box.width(), box.height()
    painter.drawLine(QPointF(x, y), QPointF(x, box.bottom()))
    painter.setPen(Qt.PenStyle.NoPen)
    cloth = ((0.0, 0.0), (0.8, 0.0), (0.58, 0.28), (0.8, 0.56), (0.0, 0.56))
    painter.drawPolygon(QPolygonF([QPointF(x + dx * wide, y + dy * high) for dx, dy in cloth]))


def draw_star(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """A star inside a box."""
    centre, outer = box.center(), box.width() / 2
    reach = [outer if at % 2 == 0 else outer * 0.42 for at in range(10)]
    points = [centre + QPointF(sin(at * pi / 5) * far, -cos(at * pi / 5) * far) for at, far in enumerate(reach)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF(points))


def draw_sheet(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """A written sheet inside a box: it is on record."""
    painter.setPen(QPen(colour, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    sheet = box.adjusted(box.width() * 0.12, 0.5, -box.width() * 0.12, -0.5)
    painter.drawRoundedRect(sheet, 1.5, 1.5)
    for at in (0.3, 0.52, 0.74):
        y = sheet.y() + sheet.height() * at
        painter.drawLine(QPointF(sheet.x() + sheet.width() * 0.24, y), QPointF(sheet.right() - sheet.width() * 0.24, y))


def draw_speech(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """A bubble of speech inside a box: somebody told it."""
    painter.setPen(QPen(colour, 1.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    x, y, wide, high = box.x(), box.y() + box.height() * 0.08, box.width(), box.height() * 0.64
    painter.drawRoundedRect(QRectF(x, y, wide, high), 2.5, 2.5)
    tail = ((0.22, 1.0), (0.22, 1.36), (0.5, 1.0))
    painter.drawPolyline(QPolygonF([QPointF(x + dx * wide, y + dy * high) for dx, dy in tail]))


def draw_absent(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """A ring struck through inside a box: looked for and not there."""
    painter.setPen(QPen(colour, 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ring = box.adjusted(0.8, 0.8, -0.8, -0.8)
    painter.drawEllipse(ring)
    off = ring.width() * 0.15
    painter.drawLine(ring.bottomLeft() + QPointF(off, -off), ring.topRight() + QPointF(-off, off))


def draw_asking(painter: QPainter, look: Look, box: QRectF, colour: str) -> None:
    """A question mark in a round tint: something to check."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(colour))
    painter.drawEllipse(box)
    painter.setPen(look.colour("surface"))
    painter.setFont(look.font(11, STRONG))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")


def draw_glance(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Three short lines inside a box: all of it at once."""
    painter.setPen(QPen(colour, max(1.4, box.width() * 0.14), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for at in (0.2, 0.5, 0.8):
        y, short = box.y() + box.height() * at, 0.3 if at == 0.5 else 0.08
        painter.drawLine(QPointF(box.x() + box.width() * 0.08, y), QPointF(box.right() - box.width() * short, y))


_SIGN = 11


def to_ask_width(look: Look, words: str) -> int:
    """The room that the chip of a flagged question takes."""
    return look.advance(words, 12, MEDIUM) + look.px(18 + _SIGN + 4)


def draw_to_ask(painter: QPainter, look: Look, at: QPointF, words: str) -> None:
    """The violet chip with a flag, its upper left corner there."""
    box = QRectF(at.x(), at.y(), to_ask_width(look, words), look.px(20))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("ask_tint"))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    side = look.px(_SIGN)
    sign = QRectF(box.x() + look.px(9), box.y() + (box.height() - side) / 2, side, side)
    draw_flag(painter, sign, look.colour("ask"))
    painter.setPen(look.colour("ask"))
    painter.setFont(look.font(12, MEDIUM))
    words_box = box.adjusted(look.px(9 + _SIGN + 4), 0, 0, 0)
    painter.drawText(words_box, Qt.AlignmentFlag.AlignVCenter, words)
