"""An inspection that cannot be opened: what its newest good backup holds, what is newer, and putting it back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.errors import KnownError
from app.operations.backups import made_at
from app.operations.restoring import Damage, Newer, Restored, look_into_damage, restore_inspection
from app.ui.page import Notice
from app.ui.parts import Button, label, spaced, wrapped
from app.ui.session import Session
from app.ui.words import counted, mending, sentence, tr
from app.ui.worker import Lasting

MENDED = frozenset({"file_unreadable", "file_missing", "file_damaged", "entry_altered", "present_differs"})
"""What a backup mends."""


def newer_words(newer: Newer | None) -> str:
    """What the damaged file says that the backup does not."""
    if newer is None:
        return tr("Nothing can be read of the damaged file.")
    if not newer.entries:
        return tr("What can be read of the damaged file is in the backup too.")
    words = counted(
        "1 entry of the damaged file came after the backup.",
        "{n} entries of the damaged file came after the backup.",
        newer.entries,
    )
    cases = tr("Look again at: {cases}", cases=", ".join(newer.cases)) if newer.cases else ""
    return f"{words} {cases}".rstrip()


class Mending(QFrame):
    """Unfolds over the list; nothing is changed before it is asked for, and nothing is ever deleted."""

    mended = Signal()
    closed = Signal()

    def __init__(self, session: Session) -> None:
        """Begin hidden."""
        super().__init__()
        self._session = session
        self._id = ""
        self._damage: Damage | None = None
        self.setProperty("card", True)
        self.setAccessibleName(tr("A damaged file"))
        column = spaced(QVBoxLayout(self), (20, 16, 20, 16), 10)
        self._title = label(role="heading", wraps=True)
        self._fault = label(role="error", wraps=True)
        self._found = label(wraps=True)
        self._newer = label(wraps=True)
        self.notice = Notice()
        self.put_back = Button(tr("Put the backup back"), primary=True)
        self.put_back.clicked.connect(lambda _on=False: self._restore())
        self.leave = Button(tr("Leave it as it is"), "Esc")
        self.leave.clicked.connect(lambda _on=False: self.close_it())
        for widget in (self._title, self._fault, self._found, self._newer, self.notice):
            column.addWidget(widget)
        column.addLayout(wrapped(self.put_back, self.leave))
        self.hide()

    def open_it(self, inspection: str, title: str, fault: KnownError) -> None:
        """Say what is wrong and look for a backup."""
        self._id, self._damage = inspection, None
        self._title.setText(title)
        self._fault.setText(f"{sentence(fault)} {mending(fault)}")
        self._found.setText(tr("Looking for a good backup…"))
        self._newer.setText("")
        self._newer.hide()
        self.notice.hide()
        self.put_back.hide()
        self.show()
        self.leave.setFocus()
        looking = Lasting(tr("Looking for a good backup…"), in_steps=False)
        self._session.with_workspace(
            look_into_damage, inspection, done=self._found_out, failed=self.notice.show_error, lasting=looking
        )

    def _found_out(self, damage: Damage) -> None:
        self._damage = damage
        if damage.backup is None:
            self._found.setText(tr("There is no good backup beside it. Look for the safety copy."))
            return
        self._found.setText(
            tr(
                "The newest good backup is of {time}. The damaged file is moved aside whole when it is put back.",
                time=made_at(damage.backup),
            )
        )
        self._newer.setText(newer_words(damage.newer))
        self._newer.show()
        self.put_back.show()
        self.put_back.setFocus()

    def _restore(self) -> None:
        if self._damage is None or self._damage.backup is None:
            return
        self.put_back.setEnabled(False)
        self._session.with_workspace(
            restore_inspection,
            self._id,
            self._damage.backup.path,
            done=self._restored,
            failed=self._refused,
            lasting=Lasting(tr("Putting the backup back…"), in_steps=False),
        )

    def _restored(self, done: Restored) -> None:
        self.put_back.setEnabled(True)
        self.put_back.hide()
        self._fault.setText("")
        self._found.setText(
            tr("The backup is put back. What was there lies in {folder}.", folder=done.aside)
            if done.aside is not None
            else tr("The backup is put back.")
        )
        self.leave.setFocus()
        self.mended.emit()

    def _refused(self, error: KnownError) -> None:
        self.put_back.setEnabled(True)
        self.notice.show_error(error)

    def close_it(self) -> None:
        """Put it away."""
        self.hide()
        self.closed.emit()
