"""The first start of somebody who was invited: the file and its phrase say who they are."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from app.errors import KnownError
from app.ui.note import Note
from app.ui.parts import Button, spaced, spaced_row
from app.ui.session import Session
from app.ui.words import file_words, mending, sentence, tr
from app.ui.worker import Lasting

if TYPE_CHECKING:  # a laptop that was not invited need not read it
    from app.operations.invitations import Invitee


class Invited(QWidget):
    """Unfolds above the fields of a new person; `known` tells for whom the invitation is."""

    known = Signal(object)

    def __init__(self, session: Session) -> None:
        """Begin with a link; choosing a file unfolds the field for the phrase."""
        super().__init__()
        self._session = session
        self.path: Path | None = None
        self.opened = ""
        self.setAccessibleName(tr("Invitation"))
        column = spaced(QVBoxLayout(self), spacing=6)
        self.link = Button(tr("I was sent an invitation…"), link=True)
        self.link.clicked.connect(lambda _on=False: self._choose())
        column.addLayout(spaced_row(self.link, None))
        self._which = Note(role="field")
        self.phrase = QLineEdit()
        self.phrase.setAccessibleName(tr("The phrase of the invitation"))
        self.phrase.setPlaceholderText(tr("the six words that you were told"))
        self.phrase.returnPressed.connect(self.read)
        self._trouble = Note(role="error")
        for widget in (self._which, self.phrase, self._trouble):
            widget.hide()
            column.addWidget(widget)

    def _choose(self) -> None:
        dialog = QFileDialog(self, tr("The invitation"), "", tr("Invitations (*.invitation);;All files (*)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.take(Path(chosen)))
        dialog.open()

    def take(self, path: Path) -> None:
        """Ask for the phrase of a file."""
        self.path, self.opened = path, ""
        self._which.setText(tr("Phrase of {file}, told to you by telephone:", file=file_words(path.name)))
        self._which.show()
        self.phrase.show()
        self._trouble.hide()
        self.phrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def read(self) -> None:
        """Look into the file with the phrase that stands there; nothing is taken up yet."""
        words = self.phrase.text().strip()
        if self.path is None or not words:
            return
        self._session.worker.run(
            partial(_invitee, self.path, words),
            partial(self._read, words),
            self._failed,
            Lasting(tr("Opening the invitation…"), in_steps=False),
        )

    def _read(self, words: str, found: "Invitee") -> None:
        self.opened = words
        self._trouble.hide()
        self.known.emit(found)

    def _failed(self, error: KnownError) -> None:
        self._trouble.setText(f"{sentence(error)} {mending(error)}")
        self._trouble.show()
        self.phrase.setFocus(Qt.FocusReason.OtherFocusReason)
        self.phrase.selectAll()


def _invitee(path: Path, words: str) -> "Invitee":
    from app.operations.invitations import read_invitation

    return read_invitation(path, words)
