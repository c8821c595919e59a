"""Evidence in advance: the documents that came before the fieldwork, the notes on them, and what cites them."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from app.casework.evidence_in_advance import ReceivedDocument
from app.errors import KnownError
from app.instrument.model import Instrument, text
from app.operations import evidence_in_advance as received
from app.operations.evidence_in_advance import Registered
from app.operations.inspection import Changes, Inspection
from app.operations.own import OWN
from app.ui.column_page import ColumnPage
from app.ui.findings.acts import PAUSE
from app.ui.long_column import LongColumn
from app.ui.parts import Button, clear, clock, label, running, wrapped
from app.ui.register.card import Citable, DocumentCard
from app.ui.register.form import DocumentForm
from app.ui.register.known import Known, citable, read_register
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.walk.saving import NOTE, STEP, Job, Saving
from app.ui.words import counted, number, tr

KEYS = (
    ("N", "enter a document"),
    ("↑ ↓", "choose"),
    ("Enter", "change what is said of it"),
    ("E", "notes on it"),
    ("L", "what it bears out"),
    ("Del", "take it out"),
    ("1–9", "documents on a criterion"),
    ("0", "all documents"),
    ("Ctrl+Z", "undo"),
    ("Ctrl+Y", "redo"),
    ("Esc", "back"),
)
WIDEST = 980


class RegisterPage(ColumnPage):
    """The list of documents, all of them or those on one criterion, and the form for one of them."""

    def __init__(self, session: Session, theme: Theme) -> None:
        """Lay out the page; arrive fills it."""
        super().__init__(session, theme, tr("Evidence in advance"), keys=KEYS, widest=WIDEST)
        self.known: Known | None = None
        self._citing: tuple[Citable, ...] = ()
        self.only = ""
        self._current = self._goal = self._about = ""
        self._fresh = True
        self._unwritten: dict[str, str] = {}
        self.store = Saving(session, self)
        self.store.saving.connect(self.saving)
        self.store.saved.connect(self.saved)
        self.store.trouble.connect(self.trouble)
        self.store.unfit.connect(self._unfit)
        self._steps = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._keep)
        self._count = label(role="muted")
        self.head.addWidget(self._count)
        self.enter = Button(tr("Enter a document…"), "N", primary=True)
        self.enter.clicked.connect(lambda _on=False: self.begin())
        self.head.addWidget(self.enter)
        how = tr(
            "What the service sent before the fieldwork: enter each document, say what it shows and which criteria it "
            "bears on, and link it to the findings and the commentary that rest on it."
        )
        self.column.addLayout(running(how, "muted"))
        self._filters = QWidget()
        self._row = wrapped()
        self._filters.setLayout(self._row)
        self.filters: dict[str, Button] = {}
        self.column.addWidget(self._filters)
        self.form = DocumentForm()
        self.form.given.connect(self._given)
        self.form.closed.connect(self._closed)
        self.column.addWidget(self.form)
        self._none = label(tr("Nothing has been entered yet."), "muted", wraps=True)
        self.column.addWidget(self._none)
        self.list = LongColumn[str](self.pane, self._card, lambda card: getattr(card, "head", None), self._holds)
        self.list.came.connect(self._came)
        self.column.addWidget(self.list)
        self._shortcuts()

    def _shortcuts(self) -> None:
        for keys, run in (
            ("N", self.begin),
            ("E", self._edit),
            ("L", self._link),
            ("Del", self._remove),
            ("0", partial(self.narrow, "")),
            ("Ctrl+Z", partial(self._do, received.undo_register)),
            ("Ctrl+Y", partial(self._do, received.redo_register)),
        ):
            self.on_key(keys, run)
        for digit in range(1, 10):
            self.on_key(str(digit), partial(self._narrow_at, digit - 1))
        self.show_keys()

    # what the window asks

    def crumbs(self) -> tuple[str, ...]:
        found = (self.session.title, tr("Evidence in advance"))
        return (*found, self.only) if self.only else found

    def idle_keys(self) -> frozenset[str]:
        leads = self.known is not None and self.known.leads
        idle = set() if self._at() is not None and leads else {"E", "L", "Del", "Enter"}
        return frozenset(idle if leads else idle | {"N"})

    def arrive(self, criterion: str = "") -> None:
        """Read the register anew, those documents first that bear on a criterion where one is named."""
        self.notice.hide()
        self.only, self._about, self._fresh = criterion, criterion, True
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.read()

    def read(self) -> None:
        """Read the register as it stands."""
        if self.known is None:
            self.waiting.begin(tr("Reading the register…"))
        self.session.call(read_register, done=self._take, failed=self.refused)

    def retheme(self, theme: Theme) -> None:
        self.list.forget()
        super().retheme(theme)

    def reword(self) -> None:
        self._show()

    def flush(self) -> None:
        """Send what is being written; nothing is lost by leaving now."""
        self._pause.stop()
        for id_ in tuple(self._unwritten):
            self._record(id_)
        self.store.send_all()

    def first(self) -> QWidget | None:
        return self.enter if not self.enter.isHidden() else None

    def to_work(self) -> None:
        """Put the focus on the form, on the document where it was, on the first, or where one is entered."""
        if not self.isVisible() or not self.notice.isHidden() or self.known is None:
            return
        if not self.form.isHidden():
            self.form.title.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        shown = self._shown()
        wanted = self._goal or self._current
        self._goal = ""
        target = wanted if wanted in shown else next(iter(shown), "")
        if not (target and self.list.focus(target)):
            super().to_work()

    # showing

    @property
    def _instrument(self) -> Instrument:
        if self.session.instrument is None:
            raise RuntimeError("the register stands on an open inspection")
        return self.session.instrument

    def _take(self, found: Known) -> None:
        self.waiting.end()
        fresh, self._fresh, self.known = self._fresh, False, found
        self._show()
        if fresh or self._goal:
            self.to_work()

    def _documents(self) -> dict[str, Registered]:
        found = self.known
        every = (*found.documents, *found.removed) if found is not None else ()
        return {one.document.id: one for one in every if not self.only or self.only in one.document.criteria}

    def _shown(self) -> list[str]:
        return list(self._documents())

    def _show(self) -> None:
        found = self.known
        if found is None:
            return
        self._citing = citable(found.findings, self._instrument, self.session.language)
        self._count.setText(counted("1 document", "{n} documents", len(found.documents)))
        self.enter.setVisible(found.leads)
        self._offer(found)
        shown = self._documents()
        self._none.setText(
            tr("Nothing bears on {criterion} yet.", criterion=self.only)
            if self.only
            else tr("Nothing has been entered yet.")
        )
        self._none.setVisible(not shown)
        self.list.show_values(shown)
        for id_, card in self.list.made.items():
            self._fill(id_, card)
        self.header_changed.emit()

    def _offer(self, found: Known) -> None:
        """A button for each criterion on which a document bears, with how many."""
        counts = {
            each.number: sum(each.number in one.document.criteria for one in found.documents)
            for each in self._instrument.criteria
        }
        wanted = ["", *(each for each, many in counts.items() if many or each == self.only)]
        if list(self.filters) != wanted:
            focus = QApplication.focusWidget()
            if focus is not None and self._filters.isAncestorOf(focus):
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            clear(self._row)
            self.filters = {}
            keys = {each.number: str(at) for at, each in enumerate(self._instrument.criteria, 1) if at < 10}
            for name in wanted:
                button = Button(name or tr("All"), keys.get(name, "") if name else "0")
                button.setProperty("small", True)
                button.setCheckable(True)
                button.clicked.connect(lambda _on=False, one=name: self.narrow(one))
                self.filters[name] = button
                self._row.addWidget(button)
        for name, button in self.filters.items():
            button.setChecked(name == self.only)
            if name:
                criterion = self._instrument.criterion(name)
                button.setText(f"{name} · {number(counts[name])}")
                button.setAccessibleName(f"{button.text()} {text(criterion.short, self.session.language)}")
                button.setToolTip(button.accessibleName())
        self._filters.setVisible(len(wanted) > 1)

    def _card(self, id_: str) -> QWidget:
        card = DocumentCard(id_, lead=self.known is not None and self.known.leads)
        card.change_wanted.connect(self._change)
        card.typed.connect(self._written)
        card.left.connect(self._record)
        card.cited.connect(self._cite)
        card.put_back.connect(partial(self._do, received.restore_document))
        self._fill(id_, card)
        return card

    def _fill(self, id_: str, card: QWidget) -> None:
        found = self._documents().get(id_)
        if found is not None and isinstance(card, DocumentCard):
            kept = found.typed if found.typed is not None else found.note
            waiting = {job.name: str(job.value) for job in self.store.waiting(OWN) if job.kind == NOTE}
            note = self._unwritten.get(id_, waiting.get(id_, kept))
            card.show_document(found, note, self._citing)
            card.show_trouble(self.store.troubles(OWN).get((NOTE, id_)))

    def _holds(self, card: QWidget) -> bool:
        return isinstance(card, DocumentCard) and (card.id in self._unwritten or card.form is not None)

    def _came(self, id_: str) -> None:
        self._current = id_

    def _at(self) -> DocumentCard | None:
        """The document that keys act on."""
        card = self.list.made.get(self._current)
        return card if isinstance(card, DocumentCard) else None

    def narrow(self, criterion: str) -> None:
        """Show the documents on one criterion, or all of them."""
        self.only = criterion
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show()
        self.to_work()

    def _narrow_at(self, place: int) -> None:
        if place < len(self._instrument.criteria):
            self.narrow(self._instrument.criteria[place].number)

    # what is done

    def begin(self) -> None:
        """Enter a document."""
        if self.known is not None and self.known.leads and self.form.isHidden():
            document = ReceivedDocument("", "", "", criteria=(self.only,) if self.only else ())
            self.form.ask(document, self._instrument, self.session.language)

    def _change(self, id_: str) -> None:
        found = self._documents().get(id_)
        if found is not None and self.known is not None and self.known.leads and not found.document.removed:
            self._goal = id_
            self.form.ask(found.document, self._instrument, self.session.language)

    def _given(self, document: ReceivedDocument) -> None:
        self.saving.emit()
        self.session.call(received.put_document, document, done=self._put, failed=self._not_put)

    def _put(self, changes: Changes) -> None:
        self.saved.emit(clock(changes.at) if changes.at else "")
        ids = (entry.subject.rpartition("/")[2] for entry in changes.entries)
        self._goal = next(ids, self._goal)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.hide()
        self._fresh = True
        self.read()

    def _not_put(self, error: KnownError) -> None:
        self.saved.emit("")
        self.form.refuse(error)

    def _closed(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.hide()
        self.to_work()

    def _edit(self) -> None:
        card = self._at()
        if card is not None and not card.note.isHidden():
            card.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _link(self) -> None:
        card = self._at()
        if card is not None and not card.link.isHidden():
            card.unfold()

    def _remove(self) -> None:
        card = self._at()
        if card is not None and self.known is not None and self.known.leads:
            self._do(received.remove_document, card.id)

    def _cite(self, id_: str, kind: str, of: str, on: bool) -> None:
        self._do(received.cite if on else received.cite_no_more, id_, kind, of)

    def _do(self, operation: Any, *args: str) -> None:  # noqa: ANN401
        for id_ in tuple(self._unwritten):
            self._record(id_)
        self._steps += 1
        self.store.send(partial(_call, operation, args), OWN, STEP, str(self._steps), None, done=lambda _: self.read())

    # notes

    def _written(self, id_: str, words: str) -> None:
        self._unwritten[id_] = words
        if not self._pause.isActive():
            self._pause.start()
            self.store.saving.emit()

    def _keep(self) -> None:
        for id_, words in self._unwritten.items():
            self.store.send(_type, OWN, NOTE, id_, words)

    def _record(self, id_: str) -> None:
        if id_ in self._unwritten:
            self._pause.stop()
            self.store.send(_note, OWN, NOTE, id_, self._unwritten.pop(id_), done=lambda _: self.read())

    def _unfit(self, job: Job) -> None:
        if job.error is not None:
            self.refused(job.error)
        self.read()

    def escaped(self) -> None:
        card, focus = self._at(), QApplication.focusWidget()
        if not self.notice.isHidden():
            self.notice.close_it()
        elif not self.form.isHidden():
            self.form.close_it()
        elif card is not None and card.form is not None:
            card.unfold()
        elif card is not None and isinstance(focus, QLineEdit | QPlainTextEdit):
            card.head.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.only != self._about:
            self.narrow(self._about)
        else:
            self.flush()
            self.left.emit()


def _call(operation: Any, args: tuple[str, ...], inspection: Inspection, *_: object) -> Any:  # noqa: ANN401
    return operation(inspection, *args)


def _type(inspection: Inspection, _own: str, id_: str, words: str) -> None:
    received.type_document_note(inspection, id_, words)


def _note(inspection: Inspection, _own: str, id_: str, words: str) -> Changes:
    return received.note_document(inspection, id_, words)
