"""Keys and copies: the passphrase, the recovery key, when the window locks, and the safety copy."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QVBoxLayout, QWidget

from app.errors import KnownError
from app.operations.passphrase import change_passphrase, check_passphrase
from app.operations.safety_copy import CopyState, begin_safety_copy
from app.operations.workspace import Workspace
from app.ui.drop_list import DropList
from app.ui.page import LOCK, Notice, Page
from app.ui.parts import Button, Middle, Scroll, label, readable, running, spaced, wrapped
from app.ui.safekeeping.copying import Copying
from app.ui.safekeeping.passphrase import ChoosePassphrase
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.words import counted, mending, sentence, tr
from app.ui.worker import Lasting

KEYS = (
    ("Ctrl+R", "make a recovery key"),
    (LOCK, "lock"),
    ("Esc", "back to the inspections"),
)
WIDTH = 640
MINUTES = (5, 10, 15, 30, 60, 0)
"""What can be chosen; 0 is never."""


def minutes_words(minutes: int) -> str:
    """How long the window waits before it locks."""
    return counted("after 1 minute", "after {n} minutes", minutes) if minutes else tr("never")


class SafekeepingPage(Page):
    """Four cards; each act says at its place what became of it."""

    of_inspection = False

    left = Signal()
    recovery_wanted = Signal()
    lock_wanted = Signal()
    idle_chosen = Signal(int)

    def __init__(self, session: Session, theme: Theme, copying: Copying) -> None:
        """Lay out the page; arrive fills it."""
        super().__init__(session, theme, tr("Keys and copies"))
        self._copying = copying
        inside = QWidget()
        outer = spaced(QVBoxLayout(self))
        middle = Middle(WIDTH)
        spaced(QVBoxLayout(inside)).addLayout(middle.centred((16, 32, 16, 16)))
        column = spaced(QVBoxLayout(middle), spacing=14)
        column.addWidget(label(tr("Keys and copies"), "title"))
        self.notice = Notice()
        column.addWidget(self.notice)
        for make in (self._copy_card, self._recovery_card, self._lock_card, self._passphrase_card):
            column.addWidget(make())
        column.addStretch(1)
        outer.addWidget(Scroll(inside, tr("Keys and copies")), 1)
        self.acts[LOCK] = self.lock_wanted.emit  # the window reads this key itself
        self.on_key("Ctrl+R", self.recovery_wanted.emit)
        self.on_key("Esc", self._leave)
        outer.addWidget(self.key_line(KEYS))
        copying.changed.connect(self._say_copy)

    def _card(self, title: str, about: str) -> tuple[QFrame, QVBoxLayout, QLabel]:
        card = QFrame()
        card.setProperty("card", True)
        card.setAccessibleName(title)
        column = spaced(QVBoxLayout(card), (20, 16, 20, 16), 10)
        column.addWidget(label(title, "heading"))
        column.addLayout(running(about, "muted"))
        state = label(wraps=True)
        column.addLayout(readable(state))
        return card, column, state

    def _copy_card(self) -> QFrame:
        card, column, self.copy_state = self._card(
            tr("Safety copy"),
            tr(
                "A second copy of everything, encrypted alike, kept current on a stick while you work. A stick that is "
                "pulled out never disturbs the work; the copy goes on when it is back."
            ),
        )
        self.choose = Button(tr("Choose a folder…"))
        self.choose.clicked.connect(lambda _on=False: self.choose_folder())
        self.stop_copy = Button(tr("Keep no copy"), link=True)
        self.stop_copy.clicked.connect(lambda _on=False: self._keep(""))
        column.addLayout(wrapped(self.choose, self.stop_copy))
        return card

    def _recovery_card(self) -> QFrame:
        card, column, self.recovery_state = self._card(
            tr("Recovery key"),
            tr("It opens the workspace where the passphrase is forgotten; kept on paper, under lock."),
        )
        self.recover = Button(tr("Make a recovery key…"), "Ctrl+R")
        self.recover.clicked.connect(lambda _on=False: self.recovery_wanted.emit())
        column.addLayout(wrapped(self.recover))
        return card

    def _lock_card(self) -> QFrame:
        card, column, state = self._card(
            tr("Lock"),
            tr("The window is blanked and the keys are let go of; what you typed is kept. It locks after sleep too."),
        )
        state.hide()
        name = tr("Where nobody touches it, lock")
        above = label(name, "field")
        self.minutes = DropList()
        self.minutes.setAccessibleName(name)
        self.minutes.view().setAccessibleName(name)
        above.setBuddy(self.minutes)
        own = self.session.settings.idle
        for minutes in MINUTES if own in MINUTES else (own, *MINUTES):
            self.minutes.addItem(minutes_words(minutes), minutes)
        self.minutes.setCurrentIndex(self.minutes.findData(own))
        self.minutes.currentIndexChanged.connect(lambda _at: self.idle_chosen.emit(self.minutes.currentData()))
        self.lock = Button(tr("Lock now"), LOCK)
        self.lock.clicked.connect(lambda _on=False: self.lock_wanted.emit())
        column.addLayout(wrapped(above, self.minutes, self.lock))
        return card

    def _passphrase_card(self) -> QFrame:
        card, column, self.passphrase_state = self._card(
            tr("Passphrase"),
            tr("Another passphrase takes the place of the present one; what is encrypted stays as it is."),
        )
        self.passphrase_state.hide()
        self.form = ChoosePassphrase(self.session, ask_present=True)
        self.form.chosen.connect(self._change)
        column.addWidget(self.form)
        return card

    # what the window asks

    def crumbs(self) -> tuple[str, ...]:
        return (tr("Inspections"), tr("Keys and copies"))

    def arrive(self) -> None:
        """Say how things stand."""
        self._say_copy(self._copying.state)
        self.choose.setFocus()
        self.session.with_workspace(_recoverable, done=self._say_recovery, failed=self.notice.show_error)
        self._copying.look()

    def _say_recovery(self, there: bool) -> None:
        self.recovery_state.setText(
            tr("There is one. A new one takes its place.")
            if there
            else tr("There is none: a forgotten passphrase is lost.")
        )

    # the safety copy

    def _say_copy(self, state: CopyState | None) -> None:
        folder = self.session.settings.safety_copy
        self.stop_copy.setVisible(bool(folder))
        if not folder:
            words = tr("No copy is kept.")
        elif state is None:
            words = tr("In {folder}.", folder=folder)
        elif state.fault is not None:
            words = f"{sentence(state.fault)} {mending(state.fault)}"
        else:
            words = tr("In {folder}, current at {time}.", folder=folder, time=state.at)
        self.copy_state.setText(words)

    def choose_folder(self) -> None:
        """Ask for a folder on another disk."""
        dialog = QFileDialog(self, tr("Where is the safety copy to be kept?"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda chosen: self.use_folder(Path(chosen)))
        dialog.open()

    def use_folder(self, chosen: Path) -> None:
        """Keep the copy in a folder from now on."""
        begin = partial(_begun, self.session.workspace, chosen)
        self.session.copier.run(begin, lambda folder: self._keep(str(folder)), self.notice.show_error)

    def _keep(self, folder: str) -> None:
        self.notice.hide()
        self.session.prefer(safety_copy=folder)
        self._say_copy(None)
        self._copying.look()

    # the passphrase

    def _change(self, present: str, new: str) -> None:
        self.form.setEnabled(False)
        self.session.with_workspace(
            _changed_passphrase,
            present,
            new,
            done=lambda _: self._changed(),
            failed=self._not_changed,
            lasting=Lasting(tr("Sealing the keyring…"), in_steps=False),
        )

    def _changed(self) -> None:
        self.form.setEnabled(True)
        self.form.clear()
        self.passphrase_state.setText(tr("The passphrase is changed."))
        self.passphrase_state.show()
        self.form.arrive()

    def _not_changed(self, error: KnownError) -> None:
        self.form.setEnabled(True)
        self.form.refuse(error, f"{sentence(error)} {mending(error)}")

    def _leave(self) -> None:
        if not self.notice.isHidden():
            self.notice.close_it()
            return
        self.form.clear()
        self.passphrase_state.hide()
        self.left.emit()


def _recoverable(workspace: Workspace) -> bool:
    return workspace.keyring.recoverable


def _begun(workspace: Workspace | None, chosen: Path) -> Path:
    if workspace is None:
        raise KnownError("workspace_locked")
    return begin_safety_copy(workspace, chosen)


def _changed_passphrase(workspace: Workspace, present: str, new: str) -> None:
    check_passphrase(workspace, present)
    change_passphrase(workspace, new)
