"""One finding of the report: its number, its text to be edited in place, what does not fit in it, what is behind it."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from app.casework.findings import Finding
from app.instrument.model import FINDINGS, Instrument
from app.operations.findings import Disagreement
from app.scoring.bindings import Misfit
from app.scoring.findings import Figure
from app.ui.findings.misfits import MisfitLine, Misfits
from app.ui.findings.sentence import FITS, Mark, Sentence
from app.ui.findings.words import kind_chip, kind_words, named, tone_of
from app.ui.parts import Button, CardButton, Flow, at_least, chip, label, restyle, spaced
from app.ui.theme import Theme
from app.ui.words import number, tr


class ReasonForm(QFrame):
    """Asks why a finding is reported against its figures."""

    given = Signal(str, str)
    closed = Signal()

    def __init__(self) -> None:
        """Begin hidden."""
        super().__init__()
        self._kind = ""
        self.setAccessibleName(tr("The reason"))
        column = spaced(QVBoxLayout(self), (0, 4, 0, 0), 6)
        self._ask = label(wraps=True)
        column.addWidget(self._ask)
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("Why it is reported so"))
        self.field.setPlaceholderText(tr("Why it is reported so"))
        self.field.setMaxLength(300)
        self.field.returnPressed.connect(self.submit)
        column.addWidget(self.field)
        record = Button(tr("Record"), "Enter", primary=True)
        record.clicked.connect(lambda _on=False: self.submit())
        cancel = Button(tr("Cancel"), "Esc")
        cancel.clicked.connect(lambda _on=False: self.close_it())
        buttons = spaced(Flow(), spacing=8)
        buttons.addWidget(record)
        buttons.addWidget(cancel)
        column.addLayout(buttons)
        self.hide()

    def ask(self, kind: str, reason: str) -> None:
        """Ask for the reason to report it as that kind."""
        self._kind = kind
        self._ask.setText(tr("The figures say otherwise. Why is it reported as: {kind}?", kind=kind_words(kind)))
        if not self.field.text():
            self.field.setText(reason)
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Hand over the reason; without one the field keeps the focus."""
        if self.field.text().strip():
            self.hide()
            self.given.emit(self._kind, self.field.text())
        else:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_it(self) -> None:
        """Put the form away; what was typed is there when it is opened again."""
        self.hide()
        self.closed.emit()


class FindingCard(QFrame):
    """A finding that the lead keeps; its number leads to what is behind it."""

    behind_wanted = Signal(str)
    typed = Signal(str, str)
    left = Signal(str)
    met = Signal(str)
    misfit_wanted = Signal(str, object, str, str)
    reasoned = Signal(str, str, str)

    def __init__(self, id_: str, instrument: Instrument, theme: Theme) -> None:
        """Stand for that finding, still empty."""
        super().__init__()
        self.id = id_
        self._instrument = instrument
        self.finding: Finding | None = None
        self._form: ReasonForm | None = None
        self._said: tuple[object, ...] = ()
        self.setProperty("card", True)
        row = spaced(QHBoxLayout(self), (8, 8, 12, 10), 4)
        self.head = Button("", link=True)
        at_least(self.head, 34)
        self.head.clicked.connect(lambda _on=False: self.behind_wanted.emit(self.id))
        beside = spaced(QVBoxLayout(), (0, 4, 0, 0))
        beside.addWidget(self.head)
        beside.addStretch(1)
        row.addLayout(beside)
        self._column = column = spaced(QVBoxLayout(), spacing=6)
        row.addLayout(column, 1)
        self.field = Sentence(theme)
        self.field.written.connect(lambda words: self.typed.emit(self.id, words))
        self.field.left.connect(lambda: self.left.emit(self.id))
        self.field.onwards.connect(lambda: self.head.setFocus(Qt.FocusReason.OtherFocusReason))
        column.addWidget(self.field)
        self.misfits = Misfits()
        self.misfits.wanted.connect(partial(self.misfit_wanted.emit, self.id))
        self.misfits.left.connect(lambda: self.head.setFocus(Qt.FocusReason.OtherFocusReason))
        self.misfits.met.connect(lambda: self.met.emit(self.id))
        column.addWidget(self.misfits)
        self._about = label(role="small", wraps=True)
        indented = spaced(QVBoxLayout(), (9, 0, 0, 0))
        indented.addWidget(self._about)
        column.addLayout(indented)
        self._merging = chip(tr("to be merged"), "accent")
        self._merging.hide()
        column.addWidget(self._merging)
        self._trouble = label(role="error", wraps=True)
        self._trouble.hide()
        column.addWidget(self._trouble)
        for each in (self.head, self.field):
            each.installEventFilter(self)

    @property
    def form(self) -> ReasonForm:
        """Asks for a reason, below what does not fit; few findings ever need it."""
        if self._form is None:
            self._form = ReasonForm()
            self._form.given.connect(lambda kind, reason: self.reasoned.emit(self.id, kind, reason))
            self._form.closed.connect(lambda: self.head.setFocus(Qt.FocusReason.OtherFocusReason))
            self._form.field.installEventFilter(self)
            self._column.insertWidget(self._column.indexOf(self.misfits) + 1, self._form)
        return self._form

    @property
    def asking(self) -> bool:
        """Whether it asks for a reason."""
        return self._form is not None and not self._form.isHidden()

    @property
    def in_hand(self) -> bool:
        """Whether keys act on it, or something has been begun with it."""
        return bool(self.property("current")) or not self._merging.isHidden() or self._form is not None

    def show_finding(
        self,
        found: Finding,
        at: int,
        text: str,
        misfits: Sequence[Misfit],
        figures: Mapping[str, Figure],
    ) -> None:
        """Show a finding with its number, the text as it was typed last, and what does not fit; nothing else moves."""
        said = (found, at, text, tuple(misfits), tuple(figures.get(each.question) for each in found.bindings))
        before = self.finding
        if not self.field.hasFocus() or (before is not None and self.field.toPlainText() == before.text):
            self.field.show_text(text)
        if said == self._said:
            return
        self._said, self.finding = said, found
        self.head.setText(number(at))
        name = named(found.kind, at)
        self.head.setAccessibleName(f"{name}: {text}")
        self.setAccessibleName(name)
        self.field.setAccessibleName(tr("The words of: {finding}", finding=name))
        wrong = {misfit.span: tone_of(misfit) for misfit in misfits if misfit.span.words != found.text}
        spans = {each.span: FITS for each in found.bindings} | wrong
        self.field.show_marks(found.text, (Mark(span, tone) for span, tone in spans.items()))
        self.misfits.show_misfits(misfits, found.kind)
        self.field.setAccessibleDescription(self.misfits.said)
        self._about.setText(_about(found, figures, self._instrument))
        self._about.setVisible(bool(self._about.text()))

    @property
    def lines(self) -> list[MisfitLine]:
        """What does not fit, as far as it is shown."""
        return self.misfits.lines

    def show_trouble(self, words: str) -> None:
        """Say why what was typed or done is not in the store."""
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))

    def show_current(self, *, on: bool) -> None:
        """Have it stand out as the one that keys act on."""
        if bool(self.property("current")) != on:
            restyle(self, current=on)

    def show_merging(self, *, on: bool) -> None:
        """Have it stand out as the one that another is to be merged into."""
        self._merging.setVisible(on)

    def retheme(self, theme: Theme) -> None:
        """Take on another theme."""
        self.field.retheme(theme)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.head.setFocus(Qt.FocusReason.MouseFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.met.emit(self.id)
        return super().eventFilter(watched, event)


def _about(found: Finding, figures: Mapping[str, Figure], instrument: Instrument) -> str:
    """The figures that the finding speaks of, and why it is reported against them."""
    parts = []
    for question in dict.fromkeys(each.question for each in found.bindings):
        figure = figures.get(question)
        name = question.partition("=")[0]  # a sentence of a questionnaire is bound to answers of a question
        if figure is not None and name in instrument.by_name:
            said = tr("{n} of {all}", n=number(figure.met), all=number(figure.judged))
            parts.append(f"{instrument.question(name).number}: {said}")
    lines = [" · ".join(parts)] if parts else []
    if found.overruled:
        lines.append(tr("Against the figures: {reason}", reason=found.overruled))
    return "\n".join(lines)


class DisputedCard(QFrame):
    """One version of a finding that two people left in different words: one of them is made to stand."""

    settled = Signal(object)

    def __init__(self, found: Disagreement, at: int) -> None:
        """Show that version as a whole; the first one says what it is about."""
        super().__init__()
        self.id = found.id
        version = found.versions[at]
        self.setProperty("misfit", "ask")
        self.setAccessibleName(tr("Left in different words"))
        column = spaced(QVBoxLayout(self), (12, 10, 12, 12), 8)
        if not at:
            asked = tr("? Two people left this finding in different words. Which are to stand?")
            column.addWidget(label(asked, wraps=True))
        words = tr("taken out of the report") if version.removed else version.text
        self.version = CardButton(tr("Keep version {n}: {words}", n=number(at + 1), words=words))
        inside = spaced(QVBoxLayout(self.version), (14, 10, 14, 10), 6)
        inside.addWidget(label(words, wraps=True))
        marks = spaced(Flow(), spacing=6)
        if version.kind in FINDINGS:
            marks.addWidget(chip(*kind_chip(version.kind)))
        marks.addWidget(label(tr("Keep this one"), "small"))
        inside.addLayout(marks)
        self.version.clicked.connect(lambda _on=False: self.settled.emit(version))
        column.addWidget(self.version)


class RemovedCard(CardButton):
    """A finding that was taken out; pressed, it is put back."""

    def __init__(self, found: Finding) -> None:
        """Show its words, quietly."""
        super().__init__(tr("Put back: {words}", words=found.text))
        self.id = found.id
        column = spaced(QVBoxLayout(self), (14, 10, 14, 10), 6)
        column.addWidget(label(found.text, "muted", wraps=True))
        column.addWidget(label(tr("Put it back"), "small"))
