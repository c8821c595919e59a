"""What to do first, in a few calm steps that tick themselves off; over nothing, and left with Esc at any time."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.errors import KnownError
from app.operations.demo import add_demo
from app.operations.first_steps import (
    ANSWER,
    COMPLETION,
    EVIDENCE,
    INSPECTION,
    LOOK,
    SAMPLE,
    STEPS,
    FirstSteps,
    first_steps,
)
from app.ui.cases.example import ask_for_example, example_words
from app.ui.key_line import KeyLine
from app.ui.page import Notice, Page
from app.ui.parts import Button, Middle, Scroll, Steps, label, px, readable, restyle, spaced, spaced_row
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.walk.look import STRONG, draw_tick
from app.ui.words import counted, tr
from app.ui.worker import Lasting

KEYS = (
    ("↑ ↓", "choose"),
    ("Enter", "do it"),
    ("Esc", "leave the first steps"),
)
STEP_KEYS = {
    ANSWER: (("Y N A", "answer yes, no, not applicable"), ("U", "next unanswered")),
    EVIDENCE: (("E", "write evidence"), ("Esc", "back to the question")),
    COMPLETION: (("Ctrl+D", "complete this case"), ("S", "scores, from the cases")),
}
"""The keys that a step is about."""

WIDTH = 820
READ = 500
"""The widest line of running text, in design pixels."""

NARROW = 560
"""Below this width of the design a step's button stands under its words."""


def title_of(step: str) -> str:
    """What a step is called."""
    return {
        LOOK: tr("Look around with invented cases"),
        INSPECTION: tr("Make an inspection"),
        SAMPLE: tr("Import the list of its cases"),
        ANSWER: tr("Open a case and answer"),
        EVIDENCE: tr("Write evidence"),
        COMPLETION: tr("Complete the case and see the scores"),
    }[step]


def about(step: str) -> str:
    """What a step is about, in a few words."""
    return {
        LOOK: tr("Nobody in it is real. It comes beside your own inspections; try anything."),
        INSPECTION: tr("It needs an area, a short id, and criteria: built in, or your own."),
        SAMPLE: tr("A CSV table with a row for each case, taken whole or not at all."),
        ANSWER: tr("Each answer is saved, encrypted, at once: see the time at the top right."),
        EVIDENCE: tr("Beside every question is a note. It is kept while you type."),
        COMPLETION: tr("Only complete cases count. Enter on a figure shows what is behind it."),
    }[step]


def call_of(step: str, *, done: bool) -> str:
    """What the button of a step says."""
    return {
        LOOK: tr("Look around"),
        INSPECTION: tr("New inspection…"),
        SAMPLE: tr("Go to its cases"),
        ANSWER: tr("Open a case"),
        EVIDENCE: tr("Go to the case"),
        COMPLETION: tr("See the scores") if done else tr("Go to the case"),
    }[step]


def reached(step: str, found: FirstSteps) -> str:
    """What of a step is there already, in words."""
    return {
        LOOK: tr("It is among your inspections."),
        INSPECTION: found.title or found.inspection,
        SAMPLE: counted("1 case in the sample", "{n} cases in the sample", found.cases),
        ANSWER: counted("1 case begun", "{n} cases begun", found.begun),
        EVIDENCE: counted("1 note", "{n} notes", found.notes),
        COMPLETION: counted("1 case complete", "{n} cases complete", found.complete),
    }[step]


class StepSign(QWidget):
    """The number of a step, or a tick once it is done."""

    def __init__(self, number: int, theme: Theme) -> None:
        """Show the number."""
        super().__init__()
        self._number = str(number)
        self._theme = theme
        self.done = self.following = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, theme: Theme, *, done: bool, following: bool) -> None:
        """Show how it stands with the step, in a theme."""
        self._theme, self.done, self.following = theme, done, following
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(28), self._theme.px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, px_ = self._theme.colours, self._theme.px
        kind = "good" if self.done else "accent" if self.following else "na"
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour(f"{kind}_tint"))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        if self.done:
            inner = QRectF(self.rect()).adjusted(px_(9), px_(9), -px_(9), -px_(9))
            draw_tick(painter, inner, colours.colour(kind), max(1.8, px_(2)))
        else:
            painter.setPen(colours.colour(kind))
            painter.setFont(self._theme.font(weight=STRONG))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._number)
        painter.end()


class StepCard(QFrame):
    """One step: what it is about, the keys that it needs, and the way to it."""

    wanted = Signal(str)
    example_wanted = Signal()

    def __init__(self, step: str, theme: Theme) -> None:
        """Stand undone."""
        super().__init__()
        self.step = step
        self.setProperty("card", True)
        self.sign = StepSign(STEPS.index(step) + 1, theme)
        self._about = label(about(step), "muted", wraps=True)
        self._keys = KeyLine(theme, ((keys, tr(meaning)) for keys, meaning in STEP_KEYS.get(step, ())))
        self.go = Button(call_of(step, done=False))
        self.go.setAccessibleDescription(title_of(step))
        self.go.clicked.connect(lambda _on=False: self.wanted.emit(step))
        self.example = Button(tr("Save an example list…"), link=True)
        self.example.clicked.connect(lambda _on=False: self.example_wanted.emit())
        row = spaced(QHBoxLayout(self), (16, 7, 16, 8), 14)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        self._row = spaced(QBoxLayout(QBoxLayout.Direction.LeftToRight), spacing=14)
        column = spaced(QVBoxLayout(), (0, 5, 0, 0), 4)
        column.addWidget(label(title_of(step), "heading", wraps=True))
        column.addLayout(readable(self._about, READ))
        column.addWidget(self._keys)
        column.addLayout(spaced_row(self.example, None))
        self._row.addLayout(column, 1)
        self._row.addLayout(spaced_row(None, self.go))
        row.addLayout(self._row, 1)

    def fold(self, *, down: bool) -> None:
        """Put the way to the step below its words where there is little room beside them."""
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if down else QBoxLayout.Direction.LeftToRight)

    def show_steps(self, found: FirstSteps, theme: Theme) -> None:
        """Show how it stands with the step."""
        done, following = self.step in found.done, self.step == found.following
        self.sign.show_state(theme, done=done, following=following)
        self._about.setText(reached(self.step, found) if done else about(self.step))
        self.go.setText(call_of(self.step, done=done))
        self.go.setAccessibleName(self.go.text())
        self._keys.setVisible(following and self.step in STEP_KEYS)
        self.go.setVisible(self.step in found.possible and not (done and self.step == INSPECTION))
        self.example.setVisible(self.step == SAMPLE and not done)
        restyle(self.go, primary=following)
        restyle(self, following=following)
        said = tr("done") if done else tr("next") if following else ""
        self.setAccessibleName(", ".join(each for each in (title_of(self.step), said) if each))
        self.setAccessibleDescription(self._about.text())


class FirstStepsPage(Page):
    """The steps, one below the other; what was done is read anew whenever the page is shown."""

    of_inspection = False

    left = Signal()
    inspection_wanted = Signal()
    cases_wanted = Signal(str)
    case_wanted = Signal(str, str)
    scores_wanted = Signal(str)

    def __init__(self, session: Session, theme: Theme) -> None:
        """Lay out the page; arrive fills it."""
        super().__init__(session, theme, tr("First steps"))
        self.found = FirstSteps()
        outer = spaced(QVBoxLayout(self))
        inside = QWidget()
        middle = Middle(WIDTH)
        inside.setLayout(middle.centred())
        column = spaced(QVBoxLayout(middle), (16, 18, 16, 12), 8)
        self._leave = Button(tr("Leave"), "Esc")
        self._leave.clicked.connect(lambda _on=False: self.leave())
        column.addLayout(spaced_row(label(tr("First steps"), "title", wraps=True), self._leave))
        self._says = label(role="muted", wraps=True)
        column.addLayout(readable(self._says))
        self.notice = Notice()
        self.notice.closed.connect(self.to_work)
        column.addWidget(self.notice)
        self.pane = Scroll(inside, tr("First steps"))
        self.steps = Steps(self, self.pane)
        self.cards: dict[str, StepCard] = {}
        for step in STEPS:
            card = StepCard(step, theme)
            card.wanted.connect(self.take)
            card.example_wanted.connect(self.choose_example)
            self.steps.add(card.go)
            self.cards[step] = card
            column.addWidget(card)
        column.addStretch(1)
        outer.addWidget(self.pane, 1)
        self.on_key("Esc", self.leave)
        foot = spaced(QHBoxLayout(), (12, 4, 12, 8))
        foot.addWidget(self.key_line(KEYS))
        outer.addLayout(foot)
        self._show()
        self._scale()

    # what the window asks

    def crumbs(self) -> tuple[str, ...]:
        return (tr("First steps"),)

    def arrive(self) -> None:
        """Read what was done already."""
        self.setFocus()
        self.session.with_workspace(first_steps, done=self._take_up, failed=self.notice.show_error)

    def retheme(self, theme: Theme) -> None:
        super().retheme(theme)
        self._scale()
        self._show()

    def _scale(self) -> None:
        for card in self.cards.values():
            card.fold(down=self.width() < px(NARROW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scale()

    # showing

    def _take_up(self, found: FirstSteps) -> None:
        self.found = found
        self._show()
        self.to_work()

    def _show(self) -> None:
        for card in self.cards.values():
            card.show_steps(self.found, self.theme)
        self.steps.widgets[:] = [card.go for card in self.cards.values() if not card.go.isHidden()]
        self._say(
            tr("In any order. Each ticks itself off; F1 brings you back from anywhere.")
            if self.found.following
            else tr("You have done all of it. ? shows the keys of every page.")
        )

    def _say(self, words: str) -> None:
        self._says.setText(words)

    def to_work(self) -> None:
        """Put the focus on the step that comes next."""
        if self.isVisible() and self.notice.isHidden():
            card = self.cards.get(self.found.following)
            (card.go if card is not None and not card.go.isHidden() else self._leave).setFocus()

    # what the person does

    def leave(self) -> None:
        """Put a notice away, or go back to where the person came from."""
        if self.notice.isHidden():
            self.left.emit()
        else:
            self.notice.close_it()

    def take(self, step: str) -> None:
        """Go where a step is done."""
        found = self.found
        if step == LOOK and found.demo:
            self.cases_wanted.emit(found.demo)
        elif step == LOOK:
            self.look_around()
        elif step == INSPECTION:
            self.inspection_wanted.emit()
        elif step == SAMPLE:
            self.cases_wanted.emit(found.inspection)
        elif step == COMPLETION and COMPLETION in found.done:
            self.scores_wanted.emit(found.scored)
        else:
            self.case_wanted.emit(found.walked_in, found.reference)

    def look_around(self) -> None:
        """Make the inspection of invented cases, and open it."""
        inventing = Lasting(tr("Inventing the cases…"), in_steps=False)
        self._busy(busy=True)
        self.session.with_workspace(add_demo, done=self._look, failed=self._failed, lasting=inventing)

    def _look(self, inspection: str) -> None:
        self._busy(busy=False)
        self._show()
        if self.isVisible():  # whoever went elsewhere meanwhile stays there
            self.cases_wanted.emit(inspection)

    def _failed(self, error: KnownError) -> None:
        self._busy(busy=False)
        self._show()
        self.notice.show_error(error)

    def _busy(self, *, busy: bool) -> None:
        for card in self.cards.values():
            card.go.setEnabled(not busy)

    def choose_example(self) -> None:
        """Ask where the example list is to go, and write it there."""
        ask_for_example(self, self._written, self._failed)

    def _written(self, path: Path) -> None:
        self._say(example_words(path))
        self.cards[SAMPLE].go.setFocus()
