"""The feedback sheet of one case: what is left out of it, and saving it as PDF."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.casework.answers import falls_short
from app.errors import KnownError
from app.instrument.model import NOT_APPLICABLE, REASONS, Instrument, Question, text
from app.operations.feedback import leave_out, left_out, put_back, write_feedback_sheet
from app.operations.inspection import Changes
from app.ui.case_read import CaseRead, answer_chip, page_title, read_case
from app.ui.long_column import LongColumn
from app.ui.parts import Button, CardButton, Flow, at_least, chip, clock, inset, label, readable, restyle, spaced
from app.ui.session import Session
from app.ui.sheet_page import Draw, SheetPage
from app.ui.theme import Theme
from app.ui.words import number, tr

KEYS = (
    ("↑ ↓", "choose"),
    ("Space", "leave out, or put back"),
    ("N", "with the evidence notes, or without"),
    ("Ctrl+S", "save as PDF"),
    ("Esc", "back"),
)
WIDEST = 700


class JudgementCard(CardButton):
    """One judgement or its reasons; pressed, it is left out of the sheet or put back."""

    turned = Signal(str)

    def __init__(self, question: Question, answer: str, language: str) -> None:
        """Show the question and what was answered."""
        super().__init__(question.number)
        self.name = question.name
        self.setCheckable(True)
        grid = spaced(QGridLayout(self), (14, 9, 14, 9), 6)
        self._question, self._answer = question, answer
        beside = label(question.number, "muted")
        at_least(beside, 58)
        grid.addWidget(beside, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._words = label(wraps=True)
        grid.addLayout(readable(self._words), 0, 1)
        marks = spaced(Flow(), spacing=8)
        kind = answer_chip(question, answer, language)[1]
        self._said = label(role="small", wraps=True) if question.kind == REASONS else chip("", kind)
        marks.addWidget(self._said)
        self.state = chip("", "plain")
        marks.addWidget(self.state)
        grid.addLayout(marks, 1, 1)
        grid.setColumnStretch(1, 1)
        self.reword(language)
        self.clicked.connect(lambda _on=False: self.turned.emit(self.name))

    def reword(self, language: str) -> None:
        """Show question and answer in a language."""
        words, said = text(self._question.label, language), answer_chip(self._question, self._answer, language)[0]
        self.setAccessibleName(f"{self._question.number} {words}")
        self.setAccessibleDescription(said)
        self._words.setText(words)
        self._said.setText(said)

    def show_out(self, *, out: bool) -> None:
        """Show whether it is left out."""
        self.setChecked(not out)
        self.state.setText(tr("left out") if out else tr("on the sheet"))
        restyle(self.state, chip="star" if out else "plain")
        restyle(self, quiet=out)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())


class _Heading(QLabel):
    """Names a criterion above what was judged of it."""

    def __init__(self, instrument: Instrument, criterion: str, language: str) -> None:
        super().__init__()
        self._instrument, self._criterion = instrument, criterion
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("role", "heading")
        inset(self, 0, 8)
        self.reword(language)

    def reword(self, language: str) -> None:
        self.setText(page_title(self._instrument, self._criterion, language))


class FeedbackPage(SheetPage):
    """Everything that was judged in a case, by criterion, each of it on the sheet or left out."""

    def __init__(self, session: Session, theme: Theme) -> None:
        """Begin without a case; open takes one."""
        super().__init__(session, theme, tr("Feedback sheet"), keys=KEYS, widest=WIDEST)
        self.reference = ""
        self.out: frozenset[str] = frozenset()
        self._told: dict[str, Question] = {}
        self._case: CaseRead | None = None
        self.notes = Button(tr("With the evidence notes"), "N")
        self.lay_out(
            self.notes,
            "N",
            tr(
                "For the case manager's manager. It names the case and nobody; notes may name people. What is left "
                "out counts towards scores as before. The file is not encrypted."
            ),
        )
        self.list = LongColumn[str](self.pane, self._make, _head, gap=8)
        self.column.addWidget(self.list)
        self.show_keys()

    # what the window asks

    def crumbs(self) -> tuple[str, ...]:
        return (tr("Cases"), self.reference, tr("Feedback sheet"))

    def open(self, reference: str) -> None:
        """Take up a case."""
        self.reference = reference
        self.notes.setChecked(False)
        self._case = None
        self._told = {}
        self.list.show_values(())

    def arrive(self) -> None:
        """Read the case anew."""
        self.begin()
        self.waiting.begin(tr("Reading the case…"))
        read_case(self.session, self.reference, self._take, self.refused)

    def retheme(self, theme: Theme) -> None:
        self.list.forget()
        super().retheme(theme)

    def reword(self) -> None:
        for card in self.list.made.values():
            if isinstance(card, JudgementCard | _Heading):
                card.reword(self.session.language)

    def first(self) -> QWidget | None:
        name = next(iter(self._told), None)
        return self.list.reveal(name, 40) if name is not None else self.save

    def asking(self) -> tuple[str, str]:
        return tr("Save the feedback sheet as PDF"), f"{self.reference}-feedback"

    def draw(self) -> Draw:
        reference, notes = self.reference, self.notes.isChecked()
        return lambda inspection, path: write_feedback_sheet(inspection, reference, path, notes=notes)

    # showing

    def _take(self, found: CaseRead) -> None:
        if found.reference == self.reference:
            self._case = found
            self.session.call(left_out, self.reference, done=partial(self._fill, found), failed=self.refused)

    def _fill(self, found: CaseRead, out: frozenset[str]) -> None:
        if found is not self._case:
            return
        self.waiting.end()
        self.out = out
        self._told, shown = {}, list[str]()
        for criterion in found.instrument.criteria:
            told = [one for one in found.instrument.of_criterion(criterion.number) if _is_told(found, one)]
            self._told |= {one.name: one for one in told}
            shown += [criterion.number, *(one.name for one in told)] if told else []
        self.list.show_values(())  # every card is made anew, with what stands now
        self.list.show_values(shown)
        self._say_count()
        self.to_work()
        self.header_changed.emit()

    def _make(self, name: str) -> QWidget:
        found, language = self._case, self.session.language
        if found is None:
            raise RuntimeError("no case is shown")
        if name not in self._told:
            return _Heading(found.instrument, name, language)
        card = JudgementCard(self._told[name], found.walk.value(name) or "", language)
        card.turned.connect(self.turn)
        card.show_out(out=name in self.out)
        return card

    @property
    def cards(self) -> dict[str, JudgementCard]:
        """The cards that are there: those near to what is seen."""
        return {name: card for name, card in self.list.made.items() if isinstance(card, JudgementCard)}

    def _say_count(self) -> None:
        found = self._case
        if found is None:
            return
        told = [one.name for one in found.instrument.questions if one.criterion and _is_told(found, one)]
        gone = len(self.out.intersection(told))
        if not told:
            self.summary.setText(tr("nothing is judged in {case} yet", case=self.reference))
            return
        said = tr("{n} judgements and reasons in {case}", n=number(len(told)), case=self.reference)
        parts = [said, tr("{n} left out", n=number(gone)) if gone else ""]
        if not found.complete:
            parts.append(tr("the case is not complete yet"))
        self.summary.setText(" · ".join(part for part in parts if part))

    # what is done

    def turn(self, name: str) -> None:
        """Leave a judgement out of the sheet, or put it back."""
        out = name in self.out
        self.out = self.out - {name} if out else self.out | {name}
        if name in self.cards:
            self.cards[name].show_out(out=not out)
        self._say_count()
        self.saving.emit()
        operation = put_back if out else leave_out
        failed = partial(self._not_turned, name, out=out)
        self.session.call(operation, self.reference, name, done=self._turned, failed=failed)

    def _turned(self, changes: Changes) -> None:
        self.saved.emit(clock(changes.at) if changes.at else "")

    def _not_turned(self, name: str, error: KnownError, *, out: bool) -> None:
        self.out = self.out | {name} if out else self.out - {name}
        if name in self.cards:
            self.cards[name].show_out(out=out)
        self._say_count()
        self.refused(error)


def _head(card: QWidget) -> QWidget | None:
    return card if isinstance(card, JudgementCard) else None


def _is_told(found: CaseRead, question: Question) -> bool:
    """Whether the sheet would tell it: a judgement that was made, or reasons given for one that fell short."""
    value = found.walk.value(question.name)
    if not found.walk.applies(question.name) or not value or value == NOT_APPLICABLE:
        return False
    if question.kind == REASONS:
        return any(
            falls_short(found.instrument.question(name), found.walk.value(name)) for name in question.reasons_for
        )
    return question.sufficient is not None
