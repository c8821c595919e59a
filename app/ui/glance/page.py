"""A case at a glance: every question that applies as a small cell, what is left, and what is said of the record."""

from collections.abc import Iterable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.casework.evidence import Integrity, clean_integrity
from app.errors import KnownError
from app.operations import evidence, walking
from app.operations.inspection import Changes
from app.ui.case_read import CaseRead, read_case
from app.ui.glance.cells import Cell, Legend, standings
from app.ui.glance.grid import Grid
from app.ui.glance.side import IntegrityCard, Lists, StateBar
from app.ui.page import Action, Notice, Page
from app.ui.parts import Flow, Middle, Scroll, clock, label, px, spaced
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.walk.case import chips_of
from app.ui.walk.look import Look
from app.ui.walk.saving import ANSWER, FACT, Job
from app.ui.words import number, tr

KEYS = (
    ("← → ↑ ↓", "move"),
    ("Enter", "the question in the walk"),
    ("U", "next unanswered"),
    ("A", "what to ask"),
    ("I", "doubt the record"),
    ("S", "feedback sheet"),
    ("Ctrl+D", "complete this case"),
    ("Ctrl+R", "reopen this case"),
    ("Esc", "back"),
)
IN_THE_BAR = frozenset({"S", "A"})
"""Keys that stand on a button of the top bar, and need no room at the foot."""

WIDEST = 1640
SIDE = 320
FOLDS_BELOW = 1000
NAMES_ABOVE_BELOW = 620


class GlancePage(Page):
    """The whole case on one page."""

    asks = True
    left = Signal()
    question_wanted = Signal(str, str)
    ask_wanted = Signal(str)
    feedback_wanted = Signal(str)

    def __init__(self, session: Session, theme: Theme) -> None:
        """Begin without a case; open takes one."""
        super().__init__(session, theme, tr("Case at a glance"))
        self.look = Look(theme)
        self.reference = ""
        self.read: CaseRead | None = None
        self._current = ""
        self._unsaved: Mapping[str, str] = {}
        self._veiled = False
        self._refusal: KnownError | None = None
        self._lay_out()

    def _shortcuts(self) -> None:
        self.on_key("Esc", self._escaped)
        self.on_key("U", self.next_unanswered)
        self.on_key("A", lambda: self.ask_wanted.emit(self.reference))
        self.on_key("I", self.integrity.unfold)
        self.on_key("S", self._feedback)
        self.on_key("Ctrl+D", self.complete)
        self.on_key("Ctrl+R", self.reopen)
        for at in range(len(self.integrity.reasons)):
            self.on_key(str(at + 1), partial(self.integrity.choose, at))

    def _lay_out(self) -> None:
        outer = spaced(QVBoxLayout(self))
        inside, middle = QWidget(), Middle(WIDEST)
        inside.setLayout(middle.centred((26, 0, 26, 0)))
        column = spaced(QVBoxLayout(middle), (0, 20, 0, 16), 12)
        self._count = label(role="muted")
        head = spaced(Flow(), spacing=14)
        head.addWidget(label(tr("Case at a glance"), "title", wraps=True))
        head.addWidget(self._count)
        column.addLayout(head)
        self.legend = Legend(self.look)
        column.addWidget(self.legend)
        self.notice = Notice()
        self.notice.closed.connect(self._to_work)
        column.addWidget(self.notice)
        self.state = StateBar()
        self.state.complete.clicked.connect(lambda _on=False: self.complete())
        self.state.reopen.clicked.connect(lambda _on=False: self.reopen())
        self.state.next.clicked.connect(lambda _on=False: self.next_unanswered())
        column.addWidget(self.state)
        self._row = spaced(QBoxLayout(QBoxLayout.Direction.LeftToRight), spacing=24)
        self.grid = Grid(self.look)
        self.grid.wanted.connect(self._go)
        self.grid.moved.connect(self._moved)
        self._row.addWidget(self.grid, 1)
        self._side = QWidget()
        side = spaced(QVBoxLayout(self._side), spacing=10)
        self.lists = Lists()
        self.lists.wanted.connect(self._go)
        self.integrity = IntegrityCard()
        self.integrity.said.connect(self._doubt)
        side.addWidget(self.integrity)
        side.addWidget(self.lists)
        side.addStretch(1)
        self._row.addWidget(self._side)
        column.addLayout(self._row)
        column.addStretch(1)
        self.pane = Scroll(inside, tr("Case at a glance"))
        outer.addWidget(self.pane, 1)
        self._shortcuts()
        foot = spaced(QHBoxLayout(), (12, 4, 12, 8))
        foot.addWidget(self.key_line(tuple(pair for pair in KEYS if pair[0] not in IN_THE_BAR)))
        outer.addLayout(foot)
        self._visible(on=False)
        self._fold()

    def _visible(self, *, on: bool) -> None:
        for widget in (self.legend, self.grid, self._side):
            widget.setVisible(on)
        if not on:
            self.state.hide()

    # what the window asks

    def crumbs(self) -> tuple[str, ...]:
        return (tr("Cases"), self.reference, tr("At a glance"))

    def chips(self) -> tuple[tuple[str, str], ...]:
        return chips_of(dict(self.read.case.facts)) if self.read is not None else ()

    def bar_actions(self) -> tuple[Action, ...]:
        if self.read is None:
            return ()
        count = len(self.read.beside.flagged)
        words = tr("To ask {n}", n=number(count)) if count else tr("To ask")
        feedback = Action(tr("Feedback sheet"), "S", self._feedback, short=tr("Feedback"))
        asking = Action(words, "A", lambda: self.ask_wanted.emit(self.reference), short=tr("Ask"))
        return (asking,) if self._closed else (feedback, asking)

    @property
    def _closed(self) -> bool:
        """Whether there is nothing to tell of the case: it left the sample, or somebody looks on."""
        return self.read is None or self.read.withdrawn or self.read.veiled

    def _feedback(self) -> None:
        if not self._closed:
            self.feedback_wanted.emit(self.reference)

    def idle_keys(self) -> frozenset[str]:
        read = self.read
        if read is None or read.withdrawn:
            return frozenset({"U", "I", "S", "Ctrl+D", "Ctrl+R"})
        idle = {"U", "Ctrl+D"} if read.complete else {"Ctrl+R"}
        return frozenset(idle | {"S"} if self._closed else idle)

    def open(self, reference: str, question: str = "", waiting: Iterable[Job] = (), *, veiled: bool = False) -> None:
        """Show a case, on a question where one is named; answers that wait for the disk are shown as given."""
        self.notice.hide()
        self._refusal, self._veiled = None, veiled
        self._unsaved = {job.name: str(job.value) for job in waiting if job.kind in {ANSWER, FACT}}
        if reference != self.reference:
            self.reference, self.read, self._current = reference, None, ""
            self.integrity.form.hide()
            self.integrity.open.show()
            self.integrity.group.setExclusive(False)
            for button in self.integrity.reasons.values():
                button.setChecked(False)
            self.integrity.group.setExclusive(True)
            self._visible(on=False)
            self._count.setText(tr("Reading the case…"))
        self._current = question or self._current
        self._read()

    def arrive(self) -> None:
        self._to_work()

    def retheme(self, theme: Theme) -> None:
        super().retheme(theme)
        self.look.take(theme)
        self.grid.retype()
        self._fold()
        for item in self.legend.items.values():
            item.updateGeometry()
        for widget in self.findChildren(QWidget):
            widget.update()

    def reword(self) -> None:
        if self.read is not None:
            self.grid.reword(self.read, standings(self.read), self.session.language)
            self.lists.reword(self.session.language)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Put what is beside the grid under it where there is little room."""
        under = self.width() < px(FOLDS_BELOW)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if under else across)
        self._side.setMinimumWidth(0 if under else px(SIDE))
        self._side.setMaximumWidth(16777215 if under else px(SIDE))
        self.grid.fold(down=self.width() < px(NAMES_ABOVE_BELOW))

    # showing

    def _read(self) -> None:
        refuse = partial(self._refuse, self.reference)
        read_case(self.session, self.reference, self._take, refuse, self._unsaved, veiled=self._veiled)

    def _refuse(self, reference: str, error: KnownError) -> None:
        if reference == self.reference:
            self._count.setText("")
            self.notice.show_error(error)

    def _take(self, found: CaseRead) -> None:
        if found.reference != self.reference:
            return
        keep = self.grid.current or self._current
        self.read = found
        every = standings(found)
        total = found.walk.total()
        self._count.setText(tr("{n} of {all} answered", n=number(total.answered), all=number(total.relevant)))
        self.legend.show_counts(every)
        self.state.show_case(found, self._refusal)
        asking = self.integrity.form.isVisible()
        if not asking and self.isVisible():
            self.setFocus()  # else the focus would wander through what is taken away
        self.grid.show_case(found, every, self.session.language)
        self.lists.show_case(found, self.session.language)
        self.integrity.show_case(found.beside.integrity, locked=found.withdrawn)
        self._visible(on=True)
        self._side.setVisible(not found.veiled)
        self._current = keep
        if not asking:
            self._to_work()
        self.header_changed.emit()

    # the focus

    def _to_work(self) -> None:
        if self.read is None or not self.isVisible() or not self.notice.isHidden():
            return
        wanted = self._current
        if wanted not in self.grid.cells:
            wanted = next(iter((*self.read.walk.all_unanswered(), *self.grid.cells)), "")
        self.grid.go_to(wanted)

    def _moved(self, cell: Cell) -> None:
        self._current = cell.standing.question.name
        self.pane.ensureWidgetVisible(cell, 0, px(60))

    def _escaped(self) -> None:
        if not self.notice.isHidden():
            self.notice.close_it()
        elif self.integrity.form.isVisible():
            self.integrity.fold()
        elif self._refusal is not None and self.read is not None:
            self._refusal = None
            self.state.show_case(self.read, None)
        else:
            self.left.emit()

    def _go(self, name: str) -> None:
        if self.read is not None and self.read.walk.applies(name):
            self._current = name
            self.question_wanted.emit(self.reference, name)

    def next_unanswered(self) -> None:
        """Go on in the walk at the next question that must be answered."""
        if self.read is not None and not self.read.complete:
            name = self.read.walk.next_unanswered(self._current or None)
            if name is not None:
                self._go(name)

    # what is done

    def complete(self) -> None:
        """Declare the case complete, or say what is missing."""
        if self.read is not None and not self.read.complete and not self.read.withdrawn:
            self.saving.emit()
            self.session.call(walking.complete, self.reference, done=self._done, failed=self._not_now)

    def reopen(self) -> None:
        """Open a complete case again."""
        if self.read is not None and self.read.complete:
            self.saving.emit()
            self.session.call(walking.reopen, self.reference, done=self._done, failed=self._not_now)

    def _not_now(self, error: KnownError) -> None:
        self._refusal = error
        self.saved.emit("")
        if self.read is not None:
            self.state.show_case(self.read, error)
            self.pane.ensureWidgetVisible(self.state)

    def _done(self, changes: Changes) -> None:
        self._refusal = None
        self.saved.emit(clock(changes.at) if changes.at else "")
        self._read()

    def _doubt(self, found: Integrity | None) -> None:
        try:
            fitting = clean_integrity(found) if found is not None else None
        except KnownError as error:
            self.integrity.refuse(error)
            return
        self.saving.emit()
        self.session.call(evidence.doubt, self.reference, fitting, done=self._doubted, failed=self._not_doubted)

    def _doubted(self, changes: Changes) -> None:
        self.integrity.fold()
        self._done(changes)

    def _not_doubted(self, error: KnownError) -> None:
        self.saved.emit("")
        self.integrity.refuse(error)
