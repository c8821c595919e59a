"""Words that somebody typed or that name a place: broken where no space is, which a plain label would cut off."""

import math

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QPaintEvent, QTextDocument, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy

from app.ui.parts import RUNNING, px


class Note(QLabel):
    """Shows its words as typed, in lines that are short enough to read."""

    def __init__(self, words: str = "", role: str = "") -> None:
        """Hold the words."""
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(words)
        self.setWordWrap(True)
        if role:
            self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._heights: dict[tuple[str, str, int], int] = {}

    @property
    def measure(self) -> int:
        """How wide its lines may be."""
        return min(self.width(), px(RUNNING))

    def _set(self, width: int) -> QTextDocument:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        words = QTextDocument()
        words.setDocumentMargin(0)
        words.setDefaultTextOption(option)
        words.setDefaultFont(self.font())
        words.setPlainText(self.text())
        words.setTextWidth(width)
        return words

    def heightForWidth(self, width: int) -> int:
        room = min(width, px(RUNNING))
        asked = (self.text(), self.font().key(), room)
        if asked not in self._heights:  # layouts ask again and again
            self._heights[asked] = math.ceil(self._set(room).size().height())
        return self._heights[asked]

    def sizeHint(self) -> QSize:
        return QSize(px(RUNNING), self.heightForWidth(px(RUNNING)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        look = QAbstractTextDocumentLayout.PaintContext()
        look.palette = self.palette()
        words = self._set(self.measure)
        words.documentLayout().draw(painter, look)
        painter.end()
