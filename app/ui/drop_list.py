"""A list that drops down from its field, with an arrow in the type's own colour."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QComboBox

from app.ui.parts import px


class DropList(QComboBox):
    """One of several things to choose, in little room; the style's arrow is left out by the stylesheet."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls; what is chosen never changes because the pointer happens to be over it

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().text().color(), 1.6))
        x, y, step = self.width() - px(17), self.height() / 2 - 1.5, px(4)
        painter.drawPolyline(QPolygonF([QPointF(x - step, y), QPointF(x, y + step), QPointF(x + step, y)]))
