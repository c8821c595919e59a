"""How a person's card is shown: the words to compare by telephone, and the QR code of the keys."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.exchange.cards import ASSESSOR, DEPUTY, LEAD, Card, qr_modules
from app.ui.parts import label, px, spaced
from app.ui.words import tr

_IN_A_ROW = 4
QUIET = 4
"""The empty edge that a reader needs around a QR code, in modules."""


def role_words(role: str) -> str:
    """What somebody does in the inspection, in words."""
    return {LEAD: tr("lead"), DEPUTY: tr("deputy"), ASSESSOR: tr("assessor")}.get(role, role)


class Words(QWidget):
    """Twelve numbered words, four in a row, large enough to be read out."""

    def __init__(self, card: Card) -> None:
        """Show the words of a card."""
        super().__init__()
        words = card.words
        self.setAccessibleName(tr("Words of {name}: {words}", name=card.name, words=" ".join(words)))
        grid = spaced(QGridLayout(self), spacing=6)
        grid.setHorizontalSpacing(px(18))
        for at, word in enumerate(words):
            row, column = divmod(at, _IN_A_ROW)
            grid.addWidget(label(str(at + 1), "small"), row, 2 * column)
            grid.addWidget(label(word, "word"), row, 2 * column + 1)
        grid.setColumnStretch(2 * _IN_A_ROW, 1)


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
