"""What was taken out of a part or a list, quietly below it; pressed, it is put back."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.parts import CardButton, clear, label, running, spaced
from app.ui.words import tr

_MOST = 12
"""So many are shown, the last that were written; more would be in the way."""


class TakenOut(QWidget):
    """Cards by id with their words; `restored` names one."""

    restored = Signal(str)

    def __init__(self) -> None:
        """Begin hidden: nothing was taken out."""
        super().__init__()
        self.cards: dict[str, CardButton] = {}
        self._said: dict[str, str] = {}
        column = spaced(QVBoxLayout(self), (0, 8, 0, 0), 8)
        column.addWidget(label(tr("Taken out"), "heading"))
        self._column = spaced(QVBoxLayout(), spacing=8)
        column.addLayout(self._column)
        self.hide()

    def show_words(self, words: Mapping[str, str]) -> None:
        """Show what was taken out, by id; nothing is made anew where it is the same."""
        said = dict(list(words.items())[-_MOST:])
        self.setVisible(bool(said))
        if said == self._said:
            return
        self._said, self.cards = said, {}
        clear(self._column)
        for id_, text in said.items():
            card = CardButton(tr("Put back: {words}", words=text))
            card.setProperty("quiet", True)
            column = spaced(QVBoxLayout(card), (14, 10, 14, 10), 6)
            column.addLayout(running(text, "muted"))
            column.addWidget(label(tr("Put it back"), "small"))
            card.clicked.connect(lambda _on=False, one=id_: self.restored.emit(one))
            self.cards[id_] = card
            self._column.addWidget(card)
