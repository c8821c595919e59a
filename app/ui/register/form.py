"""What is said of a document received: title, sender, date, what it shows, and the criteria that it bears on."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from app.casework.evidence_in_advance import ReceivedDocument
from app.errors import KnownError
from app.instrument.model import Instrument, text
from app.ui.ask.card import SaidEdit
from app.ui.dates import to_iso
from app.ui.findings.misfits import WordsButton
from app.ui.parts import Button, Fold, label, readable, spaced, wrapped
from app.ui.words import mending, sentence, tr


class DocumentForm(QFrame):
    """Asks for a document, a new one or one that is in the register already; what is typed stays until it fits."""

    given = Signal(object)
    closed = Signal()

    def __init__(self) -> None:
        """Begin hidden and empty."""
        super().__init__()
        self._document = ReceivedDocument("", "", "")
        self.setProperty("card", True)
        self.setProperty("whole", True)
        self.setAccessibleName(tr("Document received"))
        column = spaced(QVBoxLayout(self), (18, 14, 18, 16), 8)
        self._heading = label(role="heading")
        column.addWidget(self._heading)
        self.title = _field(tr("Title"))
        self.whom = _field(tr("From whom"))
        self.dated = _field(tr("Date"), tr("for example 12 Mar 2010"))
        column.addWidget(_under(tr("Title"), self.title))
        line = Fold(520, spacing=12)
        line.add(_under(tr("From whom"), self.whom), 2)
        line.add(_under(tr("Date"), self.dated), 1)
        column.addWidget(line)
        self.shows = SaidEdit()
        self.shows.setAccessibleName(tr("What it shows"))
        self.shows.onwards.connect(self.submit)
        column.addWidget(_under(tr("What it shows"), self.shows))
        column.addWidget(label(tr("Criteria that it bears on"), "field"))
        self._row = wrapped()
        self.criteria: dict[str, Button] = {}
        holder = QWidget()
        holder.setLayout(self._row)
        column.addWidget(holder)
        for each in (self.title, self.whom, self.dated):
            each.returnPressed.connect(self.submit)
        record = Button(tr("Record"), "Enter", primary=True)
        record.clicked.connect(lambda _on=False: self.submit())
        cancel = Button(tr("Cancel"), "Esc")
        cancel.clicked.connect(lambda _on=False: self.close_it())
        buttons = QWidget()
        buttons.setLayout(wrapped(record, cancel))
        self._fault = label(role="error", wraps=True)
        self._fault.hide()
        column.addLayout(readable(self._fault))
        column.addWidget(buttons)
        self.hide()

    def ask(self, document: ReceivedDocument, instrument: Instrument, language: str) -> None:
        """Ask what a document is; one without an id is new."""
        if [*self.criteria] != [each.number for each in instrument.criteria]:
            for criterion in instrument.criteria:
                button = Button(criterion.number)
                button.setProperty("small", True)
                button.setCheckable(True)
                name = f"{criterion.number} {text(criterion.short, language) or text(criterion.title, language)}"
                button.setAccessibleName(name)
                button.setToolTip(name)
                self.criteria[criterion.number] = button
                self._row.addWidget(button)
        self._document = document
        self._heading.setText(tr("Change what is said of it") if document.id else tr("A document that came in advance"))
        for field, words in (
            (self.title, document.title),
            (self.whom, document.sender),
            (self.dated, document.dated),
        ):
            field.setText(words)
        self.shows.setPlainText(document.shows)
        for number, button in self.criteria.items():
            button.setChecked(number in document.criteria)
        self._fault.hide()
        self.show()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Hand over what is said."""
        self.given.emit(
            replace(
                self._document,
                title=self.title.text(),
                sender=self.whom.text(),
                dated=to_iso(self.dated.text(), date.today()),  # noqa: DTZ011 - a day without a year is meant as on the wall
                shows=self.shows.toPlainText(),
                criteria=tuple(number for number, button in self.criteria.items() if button.isChecked()),
            )
        )

    def refuse(self, error: KnownError) -> None:
        """Say at the place what does not fit."""
        self._fault.setText(f"{sentence(error)} {mending(error)}")
        self._fault.show()

    def close_it(self) -> None:
        """Put the form away."""
        if not self.isHidden():
            self.closed.emit()
            self.hide()


def _field(name: str, hint: str = "") -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(hint)
    return field


def _under(name: str, field: QWidget) -> QWidget:
    holder = QWidget()
    column = spaced(QVBoxLayout(holder), spacing=4)
    column.addWidget(label(name, "field"))
    column.addWidget(field)
    return holder


class CitationForm(QFrame):
    """What a document bears out: the commentary on criteria, and findings; each is turned on or off."""

    turned = Signal(str, str, bool)

    def __init__(self) -> None:
        """Begin hidden."""
        super().__init__()
        self.setAccessibleName(tr("What it bears out"))
        self._column = spaced(QVBoxLayout(self), (0, 4, 0, 0), 6)
        self.buttons: dict[tuple[str, str], Button] = {}
        self.hide()

    def offer(self, title: str, kind: str, found: list[tuple[str, str, str]], cited: frozenset[str]) -> None:
        """Offer what can cite it of one kind: id, words on the button, words in full; `cited` are those that do."""
        if not found:
            return
        self._column.addWidget(label(title, "field"))
        row = wrapped() if all(words != whole for _, words, whole in found) else spaced(QVBoxLayout(), spacing=4)
        for of, words, whole in found:
            button = WordsButton(words)
            button.setProperty("small", True)
            button.setCheckable(True)
            button.setChecked(of in cited)
            button.setAccessibleName(whole)
            if words != whole:
                button.setToolTip(whole)
            button.clicked.connect(lambda on=False, one=of: self.turned.emit(kind, one, on))
            self.buttons[kind, of] = button
            row.addWidget(button)
        holder = QWidget()
        holder.setLayout(row)
        self._column.addWidget(holder)

    def unfold(self) -> None:
        """Show what is offered."""
        self.show()
        first = next(iter(self.buttons.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
