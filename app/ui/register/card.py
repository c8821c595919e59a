"""One document of the register: what it is, what it shows, the notes on it, and what cites it."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from app.casework.evidence_in_advance import COMMENTARY_CITES, FINDING_CITES
from app.errors import KnownError
from app.operations.evidence_in_advance import Registered
from app.ui.ask.card import SaidEdit
from app.ui.findings.misfits import WordsButton
from app.ui.note import Note
from app.ui.parts import Button, Flow, chip, clear, label, spaced
from app.ui.register.form import CitationForm
from app.ui.words import mending, sentence, tr


@dataclass(frozen=True)
class Citable:
    """A finding or the commentary on a criterion: kind, id or number, in short, and in full."""

    criterion: str
    kind: str
    of: str
    short: str
    whole: str


class DocumentCard(QFrame):
    """A document; its title opens what is said of it, its field takes notes."""

    change_wanted = Signal(str)
    typed = Signal(str, str)
    left = Signal(str)
    cited = Signal(str, str, str, bool)
    put_back = Signal(str)
    met = Signal(str)

    def __init__(self, id_: str, *, lead: bool) -> None:
        """Stand for that document, still empty."""
        super().__init__()
        self.id, self._lead = id_, lead
        self._loading = False
        self.setProperty("card", True)
        column = spaced(QVBoxLayout(self), (14, 10, 14, 12), 6)
        self.head = WordsButton("")
        self.head.setProperty("link", True)
        self.head.setProperty("small", None)
        self.head.clicked.connect(lambda _on=False: self.change_wanted.emit(self.id))
        line = spaced(Flow(), spacing=8)
        line.addWidget(self.head)
        self._about = label(role="muted", wraps=True)
        line.addWidget(self._about)
        column.addLayout(line)
        self._shows = Note()
        column.addWidget(self._shows)
        self._marks = spaced(Flow(), spacing=6)
        column.addLayout(self._marks)
        self.note = SaidEdit()
        self.note.setPlaceholderText(tr("Notes on it"))
        self.note.setReadOnly(not lead)
        self.note.textChanged.connect(self._typed)
        self.note.left.connect(lambda: self.left.emit(self.id))
        self.note.onwards.connect(lambda: self.head.setFocus(Qt.FocusReason.OtherFocusReason))
        column.addWidget(self.note)
        row = spaced(QHBoxLayout(), spacing=8)
        self.link = Button(tr("What it bears out…"))
        self.link.setProperty("small", True)
        self.link.clicked.connect(lambda _on=False: self.unfold())
        self.back = Button(tr("Put it back"))
        self.back.setProperty("small", True)
        self.back.clicked.connect(lambda _on=False: self.put_back.emit(self.id))
        row.addWidget(self.link)
        row.addWidget(self.back)
        row.addStretch(1)
        column.addLayout(row)
        self._forms = spaced(QVBoxLayout())
        column.addLayout(self._forms)
        self.form: CitationForm | None = None
        self._trouble = label(role="error", wraps=True)
        self._trouble.hide()
        column.addWidget(self._trouble)
        self._citable: tuple[Citable, ...] = ()
        self._found: Registered | None = None

    def show_document(self, found: Registered, note: str, citable: Iterable[Citable]) -> None:
        """Show it as it stands; the note as it was typed last."""
        document = found.document
        self._found, self._citable = found, tuple(citable)
        self.head.say(document.title)
        self.setAccessibleName(document.title)
        parts = [part for part in (document.sender, document.dated) if part]
        self._about.setText(" · ".join(parts))
        self.head.setAccessibleName(", ".join((document.title, *parts)))
        self._shows.setText(document.shows)
        self._shows.setAccessibleName(document.shows)
        self._shows.setVisible(bool(document.shows))
        clear(self._marks)
        for number in document.criteria:
            self._marks.addWidget(chip(number, "accent"))
        words = {(one.kind, one.of): one for one in self._citable}
        for citation in found.cited_by:
            one = words.get((citation.kind, citation.of))
            if one is not None:
                self._marks.addWidget(self._cited(one))
        if found.disputed:
            self._marks.addWidget(chip(tr("two people say different things of it"), "bad"))
        if document.removed:
            self._marks.addWidget(chip(tr("taken out"), "plain"))
        self.note.setAccessibleName(tr("Notes on {title}", title=document.title))
        if not self.note.hasFocus() and self.note.toPlainText() != note:
            self._loading = True
            self.note.setPlainText(note)
            self._loading = False
        self.note.setVisible(not document.removed and (self._lead or bool(note)))
        self.link.setVisible(self._lead and not document.removed)
        self.link.setAccessibleName(tr("What {title} bears out", title=document.title))
        self.back.setVisible(self._lead and document.removed)
        self.back.setAccessibleName(tr("Put back: {title}", title=document.title))
        if self.form is not None:
            cited = {(each.kind, each.of) for each in found.cited_by}
            for key, button in self.form.buttons.items():
                button.setChecked(key in cited)

    def _cited(self, one: Citable) -> QLabel:
        mark = chip(tr("cited by {what}", what=one.short), "good")
        mark.setToolTip(one.whole)
        return mark

    def _typed(self) -> None:
        if not self._loading:
            self.typed.emit(self.id, self.note.toPlainText())

    def unfold(self) -> None:
        """Offer what it can bear out, or put that away."""
        if self.form is not None:
            form, self.form = self.form, None
            self.link.setFocus(Qt.FocusReason.OtherFocusReason)
            form.hide()
            form.deleteLater()
            return
        if self._found is None:
            return
        self.form = CitationForm()
        for title, kind in (
            (tr("The commentary on a criterion"), COMMENTARY_CITES),
            (tr("Findings of the report"), FINDING_CITES),
        ):
            offered = [
                (one.of, one.short if kind == COMMENTARY_CITES else one.whole, one.whole)
                for one in self._citable
                if one.kind == kind and (kind == COMMENTARY_CITES or self._bears(one))
            ]
            self.form.offer(title, kind, offered, frozenset(e.of for e in self._found.cited_by if e.kind == kind))
        self.form.turned.connect(lambda kind, of, on: self.cited.emit(self.id, kind, of, on))
        self._forms.addWidget(self.form)
        self.form.unfold()

    def _bears(self, one: Citable) -> bool:
        """Whether a finding is of a criterion that the document bears on, or cites it already."""
        found = self._found
        cited = found is not None and any(each.of == one.of for each in found.cited_by)
        return cited or (found is not None and one.criterion in found.document.criteria)

    def show_trouble(self, error: KnownError | None) -> None:
        """Say why what was typed is not in the store."""
        if error is not None:
            self._trouble.setText(tr("Not saved yet. {what} {do}", what=sentence(error), do=mending(error)))
        self._trouble.setVisible(error is not None)
