"""What goes out and what came: sync with the destination, files by hand, outbox and inbox, each with its reason."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.casework.chains import Gap
from app.errors import KnownError
from app.operations import exchange, team
from app.operations.exchange import Owed, Parcel, Sending
from app.operations.inspection import Changes, Inspection
from app.operations.opening import Received, inbox
from app.operations.syncing import Report, sync
from app.ui.exchange.arrivals import Arrivals, delivery_words, entries_words, kind_words
from app.ui.exchange.lines import received_line, sending_line
from app.ui.exchange.login import LoginForm, asks_for_login
from app.ui.note import Note
from app.ui.page import Action, Notice, Page
from app.ui.parts import (
    Button,
    Fold,
    Middle,
    Scroll,
    clear,
    clock,
    focus_on,
    label,
    running,
    spaced,
    when,
    wrapped,
)
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.words import counted, file_words, mending, number, sentence, tr
from app.ui.worker import Lasting

HINTS = (
    ("S", "sync"),
    ("O", "open files"),
    ("B", "write a bundle"),
    ("T", "team"),
    ("Esc", "back"),
)
KEYS = (
    *HINTS,
    ("L", "login at the destination, where it is a server"),
    ("P", "write packs, where you lead"),
    ("R", "write receipts, where you lead"),
)
WIDEST = 900
MOST_LINES = 20


@dataclass(frozen=True)
class Standing:
    """All that the page shows."""

    leads: bool
    destination: str
    owed: Owed
    outbox: tuple[Sending, ...]
    inbox: tuple[Received, ...]
    waiting: tuple[Gap, ...]


def _standing(inspection: Inspection) -> Standing:
    inspection.refresh()
    return Standing(
        inspection.leads,
        team.destination(inspection),
        exchange.owed(inspection),
        exchange.outbox(inspection),
        inbox(inspection),
        inspection.store.held(),
    )


def _write(inspection: Inspection, which: str, folder: Path) -> tuple[Path, ...]:
    """Write the files of a kind into a folder; nothing is written where nothing is owed."""
    made: Sequence[Parcel | None]
    if which == "packs":
        made = exchange.packs(inspection)
    elif which == "receipts":
        made = exchange.receipts(inspection)
    else:
        made = (exchange.bundle(inspection),)
    return tuple(exchange.save(inspection, parcel, folder) for parcel in made if parcel is not None)


class ExchangePage(Page):
    """The lead's and the assessors' way to each other."""

    left = Signal()
    team_wanted = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        """Lay out the page; arrive fills it."""
        super().__init__(session, theme, tr("Exchange"))
        self.found: Standing | None = None
        self._syncing = False
        self.arrivals = Arrivals(session, inside=True)
        self.on_key("Esc", self._escaped)
        self.on_key("S", self.sync)
        self.on_key("O", self.arrivals.choose)
        self.on_key("T", self.team_wanted.emit)
        self.on_key("L", self._ask_login)
        for key, which in (("B", "bundle"), ("P", "packs"), ("R", "receipts")):
            self.on_key(key, partial(self._choose_folder, which))
        self._lay_out()

    def _lay_out(self) -> None:
        outer = spaced(QVBoxLayout(self))
        inside = QWidget()
        middle = Middle(WIDEST)
        inside.setLayout(middle.centred((26, 0, 26, 0)))
        column = spaced(QVBoxLayout(middle), (0, 20, 0, 16), 14)
        self._open = Button(tr("Open files…"), "O")
        self._open.clicked.connect(lambda _on=False: self.arrivals.choose())
        top = Fold(380)
        top.add(label(tr("Exchange"), "title"), 1)
        top.add(self._open)
        column.addWidget(top)
        self.notice = Notice()
        self.notice.closed.connect(self._to_work)
        column.addWidget(self.notice)
        self.arrivals.opened.connect(self.refresh)
        self.arrivals.closed.connect(self._to_work)
        column.addWidget(self.arrivals)
        column.addWidget(self._destination_card())
        column.addWidget(label(tr("Outbox").upper(), "caps"))
        self._outbox = self._list_card(column, tr("Outbox"))
        column.addWidget(label(tr("Inbox").upper(), "caps"))
        self._inbox = self._list_card(column, tr("Inbox"))
        column.addStretch(1)
        self.pane = Scroll(inside, tr("Exchange"))
        outer.addWidget(self.pane, 1)
        foot = spaced(QHBoxLayout(), (12, 4, 12, 8))
        foot.addWidget(self.key_line(HINTS))
        outer.addLayout(foot)

    def _destination_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("card", True)
        card.setAccessibleName(tr("Where files are exchanged"))
        column = spaced(QVBoxLayout(card), (20, 14, 20, 14), 10)
        self.sync_button = Button(tr("Sync now"), "S", primary=True)
        self.sync_button.clicked.connect(lambda _on=False: self.sync())
        self._place = Note()
        self._change = Button(tr("Change…"))
        self._change.clicked.connect(lambda _on=False: self._ask_destination())
        head = Fold(520, spacing=12)
        where = QWidget()
        words = spaced(QVBoxLayout(where), spacing=2)
        words.addWidget(label(tr("Where files are exchanged"), "heading", wraps=True))
        words.addWidget(self._place)
        head.add(where, 1)
        buttons = QWidget()
        self._login = Button(tr("Login…"), "L")
        self._login.clicked.connect(lambda _on=False: self._ask_login())
        self._login.hide()
        buttons.setLayout(wrapped(self._change, self._login, self.sync_button))
        head.add(buttons)
        column.addWidget(head)
        self._asking = QWidget()
        asking = spaced(QVBoxLayout(self._asking), spacing=8)
        self.url = QLineEdit()
        self.url.setAccessibleName(tr("Folder or address"))
        self.url.setPlaceholderText(tr("a folder, or webdav+https://…, s3://…, sftp://…"))
        self.url.returnPressed.connect(self._set_destination)
        folder = Button(tr("Choose a folder…"))
        folder.clicked.connect(lambda _on=False: self._choose_destination())
        row = Fold(420)
        row.add(self.url, 1)
        row.add(folder)
        asking.addWidget(row)
        hint = tr("It travels to everybody with the next packs. Names and passwords are never part of it.")
        asking.addLayout(running(hint, "small", 460))
        keep = Button(tr("Keep it"), "Enter", primary=True)
        keep.clicked.connect(lambda _on=False: self._set_destination())
        cancel = Button(tr("Cancel"), "Esc")
        cancel.clicked.connect(lambda _on=False: self._fold())
        asking.addLayout(wrapped(keep, cancel))
        self._asking.hide()
        column.addWidget(self._asking)
        self.login = LoginForm(self.session)
        self.login.kept.connect(self._login_kept)
        self.login.closed.connect(self._to_work)
        column.addWidget(self.login)
        self._synced = spaced(QVBoxLayout(), spacing=6)
        column.addLayout(self._synced)
        return card

    def _list_card(self, column: QVBoxLayout, name: str) -> QVBoxLayout:
        card = QFrame()
        card.setProperty("card", True)
        card.setAccessibleName(name)
        inside = spaced(QVBoxLayout(card), (20, 14, 20, 14), 10)
        column.addWidget(card)
        return inside

    # what the window asks

    def crumbs(self) -> tuple[str, ...]:
        return (self.session.title, tr("Exchange"))

    def bar_actions(self) -> tuple[Action, ...]:
        return (Action(tr("Team"), "T", self.team_wanted.emit),)

    def arrive(self) -> None:
        """Read outbox and inbox anew."""
        self.setFocus()
        self.refresh()

    def refresh(self) -> None:
        """Read outbox and inbox as they stand."""
        reading = Lasting(tr("Reading what came and went…"), in_steps=False)
        self.session.call(_standing, done=self._take, failed=self.notice.show_error, lasting=reading)

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open files that were dropped on the window."""
        self.arrivals.take(paths)

    # showing

    def _take(self, found: Standing) -> None:
        self.found = found
        self._place.setText(found.destination or tr("Not set yet. Files can be taken by stick at any time."))
        self._change.setVisible(found.leads)
        self._login.setVisible(asks_for_login(found.destination))
        self.sync_button.setEnabled(bool(found.destination) and not self._syncing)
        self._show_outbox(found)
        self._show_inbox(found)
        self._to_work()

    def _show_outbox(self, found: Standing) -> None:
        clear(self._outbox)
        owed = found.owed
        if owed.entries:
            cases = counted("1 case", "{n} cases", len(owed.cases))
            words = tr(
                "{entries} in {cases} have not arrived at the lead's yet, the oldest of {when}.",
                entries=entries_words(owed.entries),
                cases=cases,
                when=when(owed.since),
            )
        else:
            words = tr("Nothing of yours waits to be sent.")
        self._outbox.addLayout(running(words, "heading"))
        buttons = [(tr("Write a bundle…"), "B", "bundle")]
        if found.leads:
            buttons += [(tr("Write packs…"), "P", "packs"), (tr("Write receipts…"), "R", "receipts")]
        made = []
        for text, key, which in buttons:
            button = Button(text, key)
            button.clicked.connect(lambda _on=False, one=which: self._choose_folder(one))
            made.append(button)
        self._outbox.addLayout(wrapped(*made))
        for one in found.outbox[:MOST_LINES]:
            self._outbox.addWidget(sending_line(one))
        self._rest(self._outbox, len(found.outbox))

    def _show_inbox(self, found: Standing) -> None:
        clear(self._inbox)
        for gap in found.waiting:
            words = tr(
                "{n} are held: those from {first} to {last} of the same laptop have not come yet.",
                n=entries_words(gap.waiting),
                first=number(gap.first),
                last=number(gap.last),
            )
            self._inbox.addLayout(running(words, "warning"))
        if not found.inbox:
            self._inbox.addLayout(running(tr("Nothing came yet. Files can be dropped on this window."), "muted"))
        for one in found.inbox[:MOST_LINES]:
            self._inbox.addWidget(received_line(one))
        self._rest(self._inbox, len(found.inbox))

    @staticmethod
    def _rest(column: QVBoxLayout, count: int) -> None:
        if count > MOST_LINES:
            column.addWidget(label(tr("and {n} more", n=number(count - MOST_LINES)), "muted"))

    def _to_work(self) -> None:
        if not self.isVisible() or not self.notice.isHidden() or not self.arrivals.isHidden():
            return
        if self._asking.isHidden() and self.login.isHidden():
            focus_on(self.sync_button if self.sync_button.isEnabled() else self._open)

    # the destination

    def _ask_destination(self) -> None:
        self.url.setText(self.found.destination if self.found is not None else "")
        self._asking.show()
        self.url.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold(self) -> None:
        self._asking.hide()
        self._to_work()

    def _choose_destination(self) -> None:
        self._folder_dialog(tr("Where files are exchanged"), lambda folder: self.url.setText(str(folder)))

    def _set_destination(self) -> None:
        self.saving.emit()
        self.session.call(team.set_destination, self.url.text(), done=self._destination_set, failed=self._refused)

    def _destination_set(self, changes: Changes) -> None:
        self.saved.emit(clock(changes.at) if changes.at else "")
        self._asking.hide()
        self.refresh()

    def _refused(self, error: KnownError) -> None:
        self.saved.emit("")
        self.notice.show_error(error)

    def _ask_login(self) -> None:
        if self.found is not None and asks_for_login(self.found.destination):
            self._asking.hide()
            self.login.open_for(self.found.destination)

    def _login_kept(self) -> None:
        clear(self._synced)
        self._synced.addWidget(Note(tr("The login is kept in this laptop's keyring.")))

    # sync

    def sync(self) -> None:
        """Exchange with the destination, on a thread of its own: walking goes on meanwhile."""
        workspace = self.session.workspace
        if self.found is None or not self.found.destination or workspace is None or self._syncing:
            return
        self._syncing = True
        self.setFocus()
        self.sync_button.setEnabled(False)
        clear(self._synced)
        self._synced.addWidget(label(tr("Exchanging…"), "muted"))
        self.session.afar.run(
            partial(sync, workspace, self.session.inspection_id),
            self._done,
            self._not_begun,
            Lasting(tr("Exchanging…")),
        )

    def _done(self, report: Report) -> None:
        self._syncing = False
        clear(self._synced)
        lines: list[tuple[str, str]] = []
        if report.stopped is not None:
            lines.append((f"{sentence(report.stopped)} {mending(report.stopped)}", "error"))
        lines += [(delivery_words(one), "") for one in report.deliveries]
        sent: dict[str, int] = {}
        for parcel in report.sent:
            sent[parcel.kind] = sent.get(parcel.kind, 0) + 1
        if sent:
            kinds = ", ".join(tr("{n} {kind}", n=number(count), kind=kind_words(kind)) for kind, count in sent.items())
            lines.append((tr("Sent: {files}.", files=kinds), ""))
        for name, fault in (*report.refused.items(), *report.unread.items(), *report.owed.items()):
            lines.append((f"{file_words(name)}: {sentence(fault)} {mending(fault)}", "error"))
        if not lines:
            lines.append((tr("Nothing new on either side."), "muted"))
        for words, role in lines[:MOST_LINES]:
            self._synced.addWidget(Note(words, role))
        self.refresh()

    def _not_begun(self, error: KnownError) -> None:
        self._syncing = False
        clear(self._synced)
        self._synced.addWidget(Note(f"{sentence(error)} {mending(error)}", "error"))
        self.refresh()

    # files by hand

    def _choose_folder(self, which: str) -> None:
        if self.found is not None and (which == "bundle" or self.found.leads):
            self._folder_dialog(tr("Where are the files to lie?"), partial(self.write, which))

    def _folder_dialog(self, title: str, chosen: Callable[[Path], object]) -> None:
        dialog = QFileDialog(self, title, str(Path.home()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda folder: chosen(Path(folder)))
        dialog.open()

    def write(self, which: str, folder: Path) -> None:
        """Write a bundle, packs or receipts into a folder."""
        self.session.call(
            _write,
            which,
            folder,
            done=partial(self._written, folder),
            failed=self.notice.show_error,
            lasting=Lasting(tr("Writing the files…"), in_steps=False),
        )

    def _written(self, folder: Path, paths: tuple[Path, ...]) -> None:
        clear(self._synced)
        if paths:
            files = counted("1 file", "{n} files", len(paths))
            words = tr("{files} written to {folder}.", files=files, folder=str(folder))
        else:
            words = tr("There is nothing to write: nothing is owed.")
        self._synced.addWidget(Note(words))
        self.refresh()

    def _escaped(self) -> None:
        if not self.notice.isHidden():
            self.notice.close_it()
        elif not self.arrivals.isHidden():
            self.arrivals.close_it()
        elif not self._asking.isHidden():
            self._fold()
        elif not self.login.isHidden():
            self.login.close_it()
        else:
            self.left.emit()
