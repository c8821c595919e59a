"""The feedback sheet of one case: what is left out of it, and saving it as PDF."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.casework.answers import falls_short
from app.errors import KnownError
from app.instrument.model import NOT_APPLICABLE, REASONS, Question, text
from app.operations.feedback import leave_out, left_out, put_back, write_feedback_sheet
from app.operations.inspections import Changes, Inspection
from app.ui.case_read import CaseRead, answer_chip, page_title, read_case
from app.ui.column_page import ColumnPage
from app.ui.long_column import LongColumn
from app.ui.parts import Button, CardButton, Flow, chip, clock, label, px, restyle, running, spaced
from app.ui.pdf_file import ask_for_pdf
from app.ui.session import Session
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
        words = text(question.label, language)
        super().__init__(f"{question.number} {words}")
        self.name = question.name
        self.setCheckable(True)
        grid = spaced(QGridLayout(self), (14, 9, 14, 9), 6)
        beside = label(question.number, "muted")
        beside.setMinimumWidth(px(58))
        grid.addWidget(beside, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(running(words), 0, 1)
        marks = spaced(Flow(), spacing=8)
        said, kind = answer_chip(question, answer, language)
        if question.kind == REASONS:
            marks.addWidget(label(said, "small", wraps=True))
        else:
            marks.addWidget(chip(said, kind))
        self.state = chip("", "plain")
        marks.addWidget(self.state)
        grid.addLayout(marks, 1, 1)
        grid.setColumnStretch(1, 1)
        self.setAccessibleDescription(said)
        self.clicked.connect(lambda _on=False: self.turned.emit(self.name))

    def show_out(self, *, out: bool) -> None:
        """Show whether it is left out."""
        self.setChecked(not out)
        self.state.setText(tr("left out") if out else tr("on the sheet"))
        restyle(self.state, chip="star" if out else "plain")
        restyle(self, quiet=out)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())


class FeedbackPage(ColumnPage):
    """Everything that was judged in a case, by criterion, each of it on the sheet or left out."""

    def __init__(self, session: Session, theme: Theme) -> None:
        """Begin without a case; open takes one."""
        super().__init__(session, theme, tr("Feedback sheet"), keys=KEYS, widest=WIDEST)
        self.reference = ""
        self.out: frozenset[str] = frozenset()
        self._told: dict[str, Question] = {}
        self._case: CaseRead | None = None
        self._count = label(role="muted", wraps=True)
        self.head.addWidget(self._count)
        self.save = Button(tr("Save as PDF…"), "Ctrl+S", primary=True)
        self.save.clicked.connect(lambda _on=False: self.choose_file())
        self.notes = Button(tr("With the evidence notes"), "N")
        self.notes.setCheckable(True)
        buttons = QWidget()
        line = spaced(Flow(), spacing=8)
        buttons.setLayout(line)
        line.addWidget(self.save)
        line.addWidget(self.notes)
        self.column.addWidget(buttons)
        self._said = label(role="muted", wraps=True)
        self._said.hide()
        self.column.addWidget(self._said)
        self.column.addLayout(
            running(
                tr(
                    "For the case manager's manager. It names the case and nobody; notes may name people. What is left "
                    "out counts towards scores as before. The file is not encrypted."
                ),
                "muted",
            )
        )
        self.list = LongColumn[str](self.pane, self._make, _head, gap=8)
        self.column.addWidget(self.list)
        self.on_key("N", self.notes.toggle)
        self.on_key("Ctrl+S", self.choose_file)
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
        self.notice.hide()
        self._said.hide()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.waiting.begin(tr("Reading the case…"))
        read_case(self.session, self.reference, self._take, self.refused)

    def retheme(self, theme: Theme) -> None:
        self.list.forget()
        super().retheme(theme)

    def first(self) -> QWidget | None:
        name = next(iter(self._told), None)
        return self.list.reveal(name, 40) if name is not None else self.save

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
            heading = label(page_title(found.instrument, name, language), "heading", wraps=True)
            heading.setContentsMargins(0, px(8), 0, 0)
            return heading
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
            self._count.setText(tr("nothing is judged in {case} yet", case=self.reference))
            return
        said = tr("{n} judgements and reasons in {case}", n=number(len(told)), case=self.reference)
        parts = [said, tr("{n} left out", n=number(gone)) if gone else ""]
        if not found.complete:
            parts.append(tr("the case is not complete yet"))
        self._count.setText(" · ".join(part for part in parts if part))

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

    def choose_file(self) -> None:
        """Ask for a file and write the sheet there."""
        ask_for_pdf(self, tr("Save the feedback sheet as PDF"), f"{self.reference}-feedback", self.save_pdf)

    def save_pdf(self, path: Path) -> None:
        """Write the sheet to that file."""
        self.waiting.begin(tr("Drawing the sheet…"))
        notes = self.notes.isChecked()
        self.session.call(_write, self.reference, path, notes=notes, done=self._written, failed=self.refused)

    def _written(self, path: Path) -> None:
        self.waiting.end()
        self._said.setText(tr("The sheet is in {file}.", file=str(path)))
        self._said.show()


def _head(card: QWidget) -> QWidget | None:
    return card if isinstance(card, JudgementCard) else None


def _write(inspection: Inspection, reference: str, path: Path, *, notes: bool) -> Path:
    write_feedback_sheet(inspection, reference, path, notes=notes)
    return path


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
