"""Beside the grid: what is left to do, whether the record is doubted, and how it stands with the case."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.casework.evidence import INTEGRITY_REASONS, Integrity
from app.errors import KnownError
from app.instrument.model import Contradiction, Question, text
from app.ui.case_read import CaseRead, in_order, short
from app.ui.note import Note
from app.ui.parts import Button, Flow, Fold, chip, clear, clock, label, px, readable, restyle, spaced, spaced_row
from app.ui.words import mending, number, sentence, tr

MOST = 8
"""How many unanswered questions are listed; all of them are in the grid."""
_MOST_NUMBERS = 8


def doubt_words(reason: str) -> str:
    """Why a record is doubted, in words."""
    return {
        "dated_after": tr("dated after the event"),
        "altered_before_visit": tr("altered before the visit"),
        "other": tr("something else"),
    }.get(reason, reason)


class QuestionLine(Button):
    """One question of a list, as much of it as fits; pressed, it is gone to in the walk."""

    def __init__(self, question: Question, language: str) -> None:
        """Name the question."""
        super().__init__("", link=True)
        self._question = question
        self.setProperty("line", True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.reword(language)

    def reword(self, language: str) -> None:
        """Name the question in a language."""
        self._whole = f"{self._question.number}  {short(self._question, language)}"
        self.setAccessibleName(self._whole)
        self.setToolTip(text(self._question.label, language))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width() - px(12))
        if shown != self.text():
            self.setText(shown)


class Lists(QFrame):
    """What is unanswered, to ask, contradictory and not filed; what there is none of takes one line."""

    wanted = Signal(str)

    def __init__(self) -> None:
        """Begin without a case."""
        super().__init__()
        self.setProperty("card", True)
        self.setAccessibleName(tr("Left to do"))
        self._column = spaced(QVBoxLayout(self), (16, 12, 16, 14), 2)
        self.lines: list[QuestionLine] = []
        self._odd: list[tuple[QLabel, Contradiction]] = []

    def reword(self, language: str) -> None:
        """Name what is listed in another language."""
        for line in self.lines:
            line.reword(language)
        for words, one in self._odd:
            words.setText(text(one.label, language))

    def show_case(self, read: CaseRead, language: str) -> None:
        """List what is left in a case."""
        clear(self._column)
        self.lines, self._odd = [], []
        left = [read.instrument.question(name) for name in read.walk.all_unanswered()]
        self._head(tr("Unanswered"), len(left), "accent")
        self._questions(left[:MOST], language)
        if len(left) > MOST:
            self._column.addWidget(label(tr("and {n} more, in the grid", n=number(len(left) - MOST)), "small"))
        flagged = in_order(read.instrument, read.beside.flagged)
        self._head(tr("To ask"), len(flagged), "ask")
        self._questions(flagged, language, read)
        self._head(tr("Contradictory"), len(read.odd), "bad")
        for one in read.odd:
            words = label(text(one.label, language), wraps=True)
            self._odd.append((words, one))
            self._column.addWidget(words)
            self._questions(in_order(read.instrument, one.about), language, read)
        self._head(tr("Memos not filed"), len(read.beside.memos), "star")
        for memo in read.beside.memos:
            self._column.addWidget(label(clock(memo.at)[:5], "small"))
            self._column.addWidget(Note(memo.text))

    def _head(self, words: str, count: int, kind: str) -> None:
        row = spaced_row(label(words, "heading"), chip(number(count), kind if count else "plain"), None, spacing=8)
        if self._column.count():
            spaced(row, (0, 10, 0, 0), 8)
        self._column.addLayout(row)

    def _questions(self, questions: Iterable[Question], language: str, read: CaseRead | None = None) -> None:
        for question in questions:
            line = QuestionLine(question, language)
            line.setEnabled(read is None or read.walk.applies(question.name))
            line.clicked.connect(lambda _on=False, name=question.name: self.wanted.emit(name))
            self.lines.append(line)
            self._column.addWidget(line)


class IntegrityCard(QFrame):
    """Whether the record of the case is doubted, and the form that says so."""

    said = Signal(object)
    folded = Signal()

    def __init__(self) -> None:
        """Begin folded."""
        super().__init__()
        self.setProperty("card", True)
        self.setAccessibleName(tr("Integrity of the record"))
        column = spaced(QVBoxLayout(self), (16, 12, 16, 14), 8)
        self._head = label(tr("Integrity of the record"), "heading")
        self._chip = chip(tr("in doubt"), "bad")
        self.open = Button(tr("Doubt it…"), "I")
        self.open.clicked.connect(lambda _on=False: self.unfold())
        column.addLayout(spaced_row(self._head, self._chip, None))
        self._now = Note("")
        column.addWidget(self._now)
        column.addLayout(spaced_row(self.open, None))
        self.form = QWidget()
        self.form.setAccessibleName(tr("Why the record is doubted"))
        inside = spaced(QVBoxLayout(self.form), spacing=8)
        self.group = QButtonGroup(self)
        self.detail = QLineEdit()
        self.reasons: dict[str, Button] = {}
        choices = QWidget()
        flow = spaced(Flow(), spacing=6)
        choices.setLayout(flow)
        for at, reason in enumerate(INTEGRITY_REASONS, 1):
            button = Button(doubt_words(reason), str(at))
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False: self.detail.setFocus(Qt.FocusReason.OtherFocusReason))
            self.group.addButton(button)
            self.reasons[reason] = button
            flow.addWidget(button)
        inside.addWidget(choices)
        self.detail.setAccessibleName(tr("What is wrong, in a few words"))
        self.detail.setPlaceholderText(tr("What is wrong, in a few words"))
        self.detail.setMaxLength(300)
        self.detail.returnPressed.connect(self.submit)
        inside.addWidget(self.detail)
        self._fault = label(role="error", wraps=True)
        self._fault.hide()
        inside.addWidget(self._fault)
        self._record = Button(tr("Record"), "Enter", primary=True)
        self._record.clicked.connect(lambda _on=False: self.submit())
        self._back = Button(tr("Take it back"))
        self._back.clicked.connect(lambda _on=False: self.said.emit(None))
        cancel = Button(tr("Cancel"), "Esc")
        cancel.clicked.connect(lambda _on=False: self.fold())
        buttons = QWidget()
        row = spaced(Flow(), spacing=8)
        buttons.setLayout(row)
        for each in (self._record, self._back, cancel):
            row.addWidget(each)
        inside.addWidget(buttons)
        self.form.hide()
        column.addWidget(self.form)

    def show_case(self, found: Integrity | None, *, locked: bool) -> None:
        """Show what is said of the record now."""
        self._chip.setVisible(found is not None)
        if found is None:
            self._now.setText(tr("Nothing is said against it."))
        else:
            words = doubt_words(found.reason)
            self._now.setText(f"{words[:1].upper()}{words[1:]}. {found.detail}".strip())
            self.reasons[found.reason].setChecked(True) if found.reason in self.reasons else None
        self._now.setProperty("role", "muted" if found is None else "")
        restyle(self._now)
        self._now.updateGeometry()
        if self.form.isHidden():
            self.detail.setText(found.detail if found is not None else "")
            self.detail.setCursorPosition(0)
        self.open.setText(tr("Change it…") if found is not None else tr("Doubt it…"))
        self.open.setEnabled(not locked)
        self._back.setVisible(found is not None)

    def unfold(self) -> None:
        """Show the form, the focus on its first question."""
        if not self.open.isEnabled():
            return
        self.form.show()
        self.open.hide()
        checked = self.group.checkedButton() or next(iter(self.reasons.values()))
        checked.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, at: int) -> None:
        """Choose a reason by its number."""
        reasons = list(self.reasons.values())
        if self.form.isVisible() and at < len(reasons):
            reasons[at].click()

    def fold(self) -> None:
        """Put the form away without recording anything."""
        self.form.hide()
        self._fault.hide()
        self.open.show()
        self.open.setFocus(Qt.FocusReason.OtherFocusReason)
        self.folded.emit()

    def submit(self) -> None:
        """Say what was filled in."""
        chosen = next((reason for reason, button in self.reasons.items() if button.isChecked()), None)
        if chosen is None:
            next(iter(self.reasons.values())).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.said.emit(Integrity(chosen, self.detail.text()))

    def refuse(self, error: KnownError) -> None:
        """Say at the place what does not fit."""
        self._fault.setText(f"{sentence(error)} {mending(error)}")
        self._fault.show()
        self.detail.setFocus(Qt.FocusReason.OtherFocusReason)


class StateBar(QFrame):
    """How it stands with the case, and the button that changes it."""

    def __init__(self) -> None:
        """Begin with nothing to say."""
        super().__init__()
        self.setObjectName("casestate")
        self.words = label(wraps=True)
        self.complete = Button(tr("Complete this case"), "Ctrl+D", primary=True)
        self.reopen = Button(tr("Reopen"), "Ctrl+R")
        self.next = Button(tr("Next unanswered"), "U")
        row = Fold(420, spacing=10)
        row.add(readable(self.words), 1)
        for button in (self.next, self.complete, self.reopen):
            row.add(button)
        spaced(QVBoxLayout(self), (16, 10, 12, 10)).addWidget(row)
        self.hide()

    def show_case(self, read: CaseRead, refusal: KnownError | None) -> None:
        """Say how it stands, the last refusal first."""
        left = len(read.walk.all_unanswered())
        kind = "open"
        if read.withdrawn:
            words, kind = tr("This case was withdrawn from the sample."), "withdrawn"
        elif refusal is not None:
            error = brief(refusal)
            words, kind = f"{sentence(error)} {mending(error)}", "refused"
        elif read.complete:
            words, kind = (
                tr("This case is complete. To change an answer, reopen it; the reopening is recorded."),
                "complete",
            )
        elif not left:
            words, kind = tr("Nothing is left to answer."), "ready"
        else:
            words = tr("{n} left to answer before the case can be completed.", n=number(left))
        self.words.setText(words)
        self.setAccessibleName(words)
        self.next.setVisible(kind in {"open", "refused"} and left > 0)
        self.complete.setVisible(kind == "ready")
        self.reopen.setVisible(kind == "complete")
        restyle(self, kind=kind)
        self.show()


def brief(error: KnownError) -> KnownError:
    """The refusal with the first of its numbers: a sentence is no list."""
    numbers = str(error.details.get("numbers", "")).split(", ")
    if len(numbers) <= _MOST_NUMBERS:
        return error
    shown = ", ".join((*numbers[:_MOST_NUMBERS], "…"))
    return KnownError(error.code, error.problems, **{**error.details, "numbers": shown})
