"""What the text can be made: the kinds of paragraph, bold and italic, each with its key beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.casework.blocks import BULLET, HEADING, NUMBERED, PARAGRAPH, QUOTATION
from app.ui.parts import Button, Flow, spaced
from app.ui.words import tr
from app.ui.writing.editor import Editor

KINDS = {
    PARAGRAPH: "Ctrl+1",
    HEADING: "Ctrl+2",
    BULLET: "Ctrl+3",
    NUMBERED: "Ctrl+4",
    QUOTATION: "Ctrl+5",
}


def kind_words(kind: str) -> str:
    """What a kind of paragraph is called."""
    return {
        PARAGRAPH: tr("Text"),
        HEADING: tr("Heading"),
        BULLET: tr("• List"),
        NUMBERED: tr("1. List"),
        QUOTATION: tr("Quotation"),
    }[kind]


class Toolbar(QWidget):
    """Shows of what kind the paragraph at the cursor is, and makes it another."""

    def __init__(self, editor: Editor) -> None:
        """Serve an editor."""
        super().__init__()
        self._editor = editor
        line = spaced(Flow(), spacing=4)
        self.setLayout(line)
        self.kinds: dict[str, Button] = {}
        for kind, key in KINDS.items():
            self.kinds[kind] = self._button(kind_words(kind), key)
            self.kinds[kind].clicked.connect(lambda _on=False, one=kind: self._make(one))
        self.bold = self._button(tr("Bold"), "Ctrl+B")
        self.bold.clicked.connect(lambda _on=False: self._embolden())
        self.italic = self._button(tr("Italic"), "Ctrl+I")
        self.italic.clicked.connect(lambda _on=False: self._italicise())
        for button in (*self.kinds.values(), self.bold, self.italic):
            line.addWidget(button)
        editor.shape_changed.connect(self.show_shape)
        self.show_shape()

    @staticmethod
    def _button(words: str, key: str) -> Button:
        found = Button(words, key)
        found.setCheckable(True)
        found.setProperty("small", True)
        found.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # each has its key, and a click leaves the cursor in the text
        return found

    def show_shape(self) -> None:
        """Show what stands at the cursor."""
        kind, bold, italic = self._editor.shape
        for name, button in self.kinds.items():
            button.setChecked(name == kind)
        self.bold.setChecked(bold)
        self.italic.setChecked(italic)

    def _make(self, kind: str) -> None:
        self._editor.make(kind)
        self._back()

    def _embolden(self) -> None:
        self._editor.embolden()
        self._back()

    def _italicise(self) -> None:
        self._editor.italicise()
        self._back()

    def _back(self) -> None:
        self.show_shape()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
