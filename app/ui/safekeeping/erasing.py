"""How long an inspection is kept, and erasing it: by typing its id, at the place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from app.errors import KnownError
from app.operations.erasing import Erased, erase_inspection
from app.operations.inspections import Summary
from app.operations.particulars import keep_inspection_until
from app.ui.note import Note
from app.ui.page import Notice
from app.ui.parts import Button, Fold, label, running, spaced, wrapped
from app.ui.session import Session
from app.ui.words import counted, tr
from app.ui.worker import Lasting


class Erasing(QFrame):
    """Unfolds over the list; what is typed must be the inspection's id, letter for letter, before it can be erased."""

    changed = Signal()
    closed = Signal()

    def __init__(self, session: Session) -> None:
        """Begin hidden."""
        super().__init__()
        self._session = session
        self._one: Summary | None = None
        self.setProperty("card", True)
        self.setAccessibleName(tr("Keeping and erasing"))
        column = spaced(QVBoxLayout(self), (20, 16, 20, 16), 10)
        self._title = label(role="heading", wraps=True)
        column.addWidget(self._title)
        self._until = self._until_row()
        column.addWidget(self._until)
        self._asking = self._asking_rows()
        column.addWidget(self._asking)
        self._done = Note()
        self._done.hide()
        column.addWidget(self._done)
        self.notice = Notice()
        column.addWidget(self.notice)
        self._close = Button(tr("Close"), "Esc")
        self._close.clicked.connect(lambda _on=False: self.close_it())
        column.addLayout(wrapped(self._close))
        self.hide()

    def _until_row(self) -> QWidget:
        name = tr("Destroy by")
        above = label(name, "field")
        self.day = QLineEdit()
        above.setBuddy(self.day)
        self.day.setAccessibleName(name)
        self.day.setPlaceholderText(tr("for example 2018-04-30; empty for no date"))
        self.day.setMaxLength(10)
        self.day.returnPressed.connect(self._keep)
        self._keep_button = Button(tr("Keep the date"), "Enter")
        self._keep_button.clicked.connect(lambda _on=False: self._keep())
        row = Fold(420)
        row.add(self.day, 1)
        row.add(self._keep_button)
        whole = QWidget()
        lines = spaced(QVBoxLayout(whole), spacing=6)
        lines.addWidget(above)
        lines.addWidget(row)
        return whole

    def _asking_rows(self) -> QWidget:
        whole = QWidget()
        lines = spaced(QVBoxLayout(whole), (0, 8, 0, 0), 6)
        lines.addWidget(label(tr("Erase it for good"), "field"))
        lines.addLayout(
            running(
                tr(
                    "Its key, its file with drafts, its backups and its safety copies are destroyed. Nobody can bring "
                    "it back. What still comes for it is refused; a certificate stays."
                ),
                widest=480,
            )
        )
        self._which = label(wraps=True)
        lines.addWidget(self._which)
        self.typed = QLineEdit()
        self.typed.setAccessibleName(tr("The id of what is to be erased"))
        self.typed.setMaxLength(60)
        self.typed.textChanged.connect(self._typed)
        self.typed.returnPressed.connect(self._erase)
        self._erase_button = Button(tr("Erase"), "Enter")
        self._erase_button.clicked.connect(lambda _on=False: self._erase())
        row = Fold(420)
        row.add(self.typed, 1)
        row.add(self._erase_button)
        lines.addWidget(row)
        return whole

    def open_it(self, one: Summary) -> None:
        """Ask about one inspection; what was typed before is gone."""
        self._one = one
        self._title.setText(one.title or one.area or one.id)
        self.day.setText(one.destroy_by)
        self._until.setVisible(one.fault is None)
        words = tr("Type {id} to erase it.", id=one.id)
        self._which.setText(words)
        self.typed.setAccessibleName(words)
        self.typed.clear()
        self._typed("")
        self._asking.show()
        self._done.hide()
        self.notice.hide()
        self.show()
        (self.typed if one.fault is not None else self.day).setFocus()

    def _typed(self, words: str) -> None:
        self._erase_button.setEnabled(self._one is not None and words.strip() == self._one.id)

    def _keep(self) -> None:
        if self._one is None:
            return
        self.notice.hide()
        self._session.close_and(
            keep_inspection_until,
            self._one.id,
            self.day.text(),
            done=self._kept,
            failed=self._refused,
            lasting=Lasting(tr("Keeping the date…"), in_steps=False),
        )

    def _kept(self, _: object) -> None:
        self._say(tr("The date is kept."))
        self.changed.emit()

    def _erase(self) -> None:
        if self._one is None or not self._erase_button.isEnabled():
            return
        self._erase_button.setEnabled(False)
        self.notice.hide()
        self._session.close_and(
            erase_inspection,
            self._one.id,
            self.typed.text(),
            done=self._erased,
            failed=self._refused,
            lasting=Lasting(tr("Erasing the inspection…"), in_steps=False),
        )

    def _erased(self, done: Erased) -> None:
        self._until.hide()
        self._asking.hide()
        said = [
            tr("{id} is erased: its key and {files}.", id=done.inspection, files=_files(done.files)),
            *((tr("The certificate is {path}.", path=done.certificate),) if done.certificate is not None else ()),
            *(tr("Not in reach: {place}.", place=place) for place in done.unreached),
        ]
        self._say("\n".join(said))
        self._close.setFocus()
        if done.fault is not None:
            self.notice.show_error(done.fault)
        self.changed.emit()

    def _say(self, words: str) -> None:
        self._done.setText(words)
        self._done.setAccessibleName(words)
        self._done.show()

    def _refused(self, error: KnownError) -> None:
        self._typed(self.typed.text())
        self.notice.show_error(error)

    def close_it(self) -> None:
        """Put it away."""
        self.hide()
        self.closed.emit()


def _files(count: int) -> str:
    return counted("1 file", "{n} files", count)
