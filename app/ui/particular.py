"""One thing that is said of the inspection itself, in a field that hands it over when it is left."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.errors import KnownError
from app.ui.parts import RUNNING, at_most, label, running, spaced
from app.ui.words import mending, sentence

_SHORT = 40
"""Up to so many characters have room in a short field."""


class Particular(QWidget):
    """A field with its name above and what it is for below; `given` has what it says now, once it has changed."""

    given = Signal(str)

    def __init__(self, name: str, why: str, value: str = "", *, hint: str = "", most: int = 20) -> None:
        """Show what is known, of at `most` so many characters; `hint` stands in the field where nothing is."""
        super().__init__()
        self._known = value
        self._why = why
        column = spaced(QVBoxLayout(self), spacing=4)
        column.addWidget(label(name, "field", wraps=True))
        self.field = QLineEdit(value)
        self.field.setAccessibleName(name)
        self.field.setAccessibleDescription(why)
        self.field.setPlaceholderText(hint)
        self.field.setMaxLength(most)
        at_most(self.field, 220 if most <= _SHORT else RUNNING)
        self.field.editingFinished.connect(self.give)
        column.addWidget(self.field)
        self._fault = label(role="error", wraps=True)
        self._fault.hide()
        column.addWidget(self._fault)
        if why:
            column.addLayout(running(why, "small"))

    def give(self) -> None:
        """Hand over what the field says, if that is something else than before."""
        words = self.field.text().strip()
        if words != self._known:
            self._known = words
            self._fault.hide()
            self.field.setAccessibleDescription(self._why)
            self.given.emit(words)

    def show_value(self, value: str) -> None:
        """Show what stands now, unless something else is being typed."""
        if self.field.text().strip() == self._known and self._fault.isHidden():
            self._known = value
            if value != self.field.text():
                self.field.setText(value)

    def refuse(self, error: KnownError) -> None:
        """Say at the place what does not fit; what was typed stays."""
        self._fault.setText(f"{sentence(error)} {mending(error)}")
        self._fault.show()
        self.field.setAccessibleDescription(self._fault.text())
