"""Signs that the embedded type lacks, drawn: a flag, a star, and a small widget that shows one with its count."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.ui.theme import Theme
from app.ui.walk.signs import draw_flag, draw_star

FLAG = "flag"
STAR = "star"
_COLOURS = {FLAG: "ask", STAR: "star"}


def draw_dot(painter: QPainter, box: QRectF, colour: QColor, width: float) -> None:
    """A small ring inside a box: nothing was answered."""
    radius = box.width() * 0.26
    painter.setPen(QPen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.center(), radius, radius)


def draw_dash(painter: QPainter, box: QRectF, colour: QColor, width: float) -> None:
    """A dash inside a box: not applicable."""
    painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    middle = box.center().y()
    painter.drawLine(
        QPointF(box.left() + box.width() * 0.15, middle), QPointF(box.right() - box.width() * 0.15, middle)
    )


def draw_block(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """A filled square inside a box: answered, and no judgement."""
    side = box.width() * 0.46
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(
        QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side), side * 0.2, side * 0.2
    )


class Sign(QWidget):
    """A flag or a star as large as a line of text; what it means stands beside it."""

    def __init__(self, kind: str, theme: Theme) -> None:
        """Show a flag or a star."""
        super().__init__()
        self._kind = kind
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.retheme(theme)

    def retheme(self, theme: Theme) -> None:
        """Take on another theme or text scale."""
        self._theme = theme
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(14), self._theme.px(14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colours.colour(_COLOURS[self._kind])
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        (draw_flag if self._kind == FLAG else draw_star)(painter, box, colour)
        painter.end()
