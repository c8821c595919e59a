"""How a person's card is shown: the words to compare by telephone, and the QR code of the keys."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.exchange.cards import ASSESSOR, DEPUTY, LEAD, Card, qr_modules
from app.ui.parts import label, px, spaced
from app.ui.words import tr

_IN_A_ROW = (4, 3, 2)
QUIET = 4
"""The empty edge that a reader needs around a QR code, in modules."""


def role_words(role: str) -> str:
    """What somebody does in the inspection, in words."""
    return {LEAD: tr("lead"), DEPUTY: tr("deputy"), ASSESSOR: tr("assessor")}.get(role, role)


class Words(QWidget):
    """Twelve numbered words, four in a row or as many as have room, large enough to be read out."""

    def __init__(self, card: Card) -> None:
        """Show the words of a card."""
        super().__init__()
        words = card.words
        self.setAccessibleName(tr("Words of {name}: {words}", name=card.name, words=" ".join(words)))
        self._grid = spaced(QGridLayout(self), spacing=8)
        self._grid.setColumnStretch(2 * _IN_A_ROW[0], 1)
        self._pairs = [(label(str(at), "small"), label(word, "word")) for at, word in enumerate(words, 1)]
        self._in_a_row = 0
        self._place(_IN_A_ROW[0])

    def _place(self, in_a_row: int) -> None:
        if in_a_row == self._in_a_row:
            return
        self._in_a_row = in_a_row
        for at, pair in enumerate(self._pairs):
            row, column = divmod(at, in_a_row)
            for beside, words in enumerate(pair):
                self._grid.addWidget(words, row, 2 * column + beside)
        self.updateGeometry()

    def _width(self, in_a_row: int) -> int:
        """The width that so many words in a row need."""
        for words in (words for pair in self._pairs for words in pair):
            words.ensurePolished()
        columns = [self._pairs[at::in_a_row] for at in range(in_a_row)]
        widths = [max(pair[side].sizeHint().width() for pair in column) for column in columns for side in (0, 1)]
        return sum(widths) + self._grid.horizontalSpacing() * len(widths)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(_IN_A_ROW[-1]), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fitting = (many for many in _IN_A_ROW if self._width(many) <= self.width())
        self._place(next(fitting, _IN_A_ROW[-1]))


class QrCode(QWidget):
    """A card as a QR code, dark on light in every theme, as cameras read it."""

    def __init__(self, card: Card) -> None:
        """Show a card's keys and fingerprint."""
        super().__init__()
        self._modules = qr_modules(card)
        self.setAccessibleName(tr("QR code of the keys of {name}", name=card.name))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        across = (len(self._modules) + 2 * QUIET) * max(px(2), 2)
        return QSize(across, across)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        side = min(self.width(), self.height()) // (len(self._modules) + 2 * QUIET)
        painter.fillRect(self.rect(), QColor("#FFFFFF"))
        ink = QColor("#000000")
        for down, row in enumerate(self._modules):
            for across, dark in enumerate(row):
                if dark:
                    painter.fillRect((across + QUIET) * side, (down + QUIET) * side, side, side, ink)
        painter.end()
