"""The lead's evening on one page: who has come how far, what came, what is to be looked at, what scores would be."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import KnownError
from app.instrument.model import text
from app.operations.evening import Evening, Load, evening, reallocate
from app.operations.inspection import Changes
from app.operations.opening import Received
from app.ui.evening.loads import LoadLine, Reallocation
from app.ui.exchange.arrivals import kind_words
from app.ui.glance.side import doubt_words
from app.ui.page import Action, Notice, Page
from app.ui.parts import (
    Button,
    Middle,
    Scroll,
    Steps,
    chip,
    clear,
    clock,
    focus_on,
    label,
    px,
    running,
    spaced,
    when,
    wrapped,
)
from app.ui.scores.bars import Headline, Line, percent_words, said
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.words import counted, mending, number, sentence, tr
from app.ui.worker import Lasting

HINTS = (
    ("↑ ↓", "choose"),
    ("Enter", "give cases to somebody else"),
    ("D", "disagreements"),
    ("T", "team"),
    ("X", "exchange"),
    ("S", "scores"),
    ("W", "the report"),
    ("Esc", "cases"),
)
KEYS = (*HINTS, ("R", "read everything anew"), ("A", "all cases of that person"))
NARROW = 980
HEADLINES = 760
"""The least width at which the three headlines stand side by side."""
WIDEST = 1560
MOST_LINES = 12
"""How many lines a list of this page shows; the rest is counted and stands on its own page."""


class EveningPage(Page):
    """Everything that a lead inspector looks at once a day, and the way to each of it."""

    left = Signal()
    opened = Signal(str)
    scores_wanted = Signal()
    report_wanted = Signal()
    team_wanted = Signal()
    exchange_wanted = Signal()
    disagreements_wanted = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        """Lay out the page; arrive fills it."""
        super().__init__(session, theme, tr("The evening"))
        self.found: Evening | None = None
        self.lines: list[LoadLine] = []
        self._focus_on: str | None = None
        self.on_key("Esc", self._escaped)
        self.on_key("D", self.disagreements_wanted.emit)
        self.on_key("T", self.team_wanted.emit)
        self.on_key("X", self.exchange_wanted.emit)
        self.on_key("S", self.scores_wanted.emit)
        self.on_key("W", self.report_wanted.emit)
        self.on_key("R", self.arrive)
        self.on_key("A", self._all)
        self._lay_out()

    def _lay_out(self) -> None:
        outer = spaced(QVBoxLayout(self))
        inside = QWidget()
        middle = Middle(WIDEST)
        inside.setLayout(middle.centred((26, 0, 26, 0)))
        column = spaced(QVBoxLayout(middle), (0, 20, 0, 16), 14)
        self._count = label(role="muted")
        column.addLayout(wrapped(label(tr("The evening"), "title"), self._count, spacing=12))
        self.notice = Notice()
        self.notice.closed.connect(self._to_work)
        column.addWidget(self.notice)
        self._headlines = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns = spaced(QBoxLayout(QBoxLayout.Direction.LeftToRight), spacing=18)
        column.addLayout(self._columns)
        column.addStretch(1)
        self._people = spaced(QVBoxLayout(), spacing=10)
        self._beside = spaced(QVBoxLayout(), spacing=14)
        for part, stretch in ((self._people, 5), (self._beside, 6)):
            side = spaced(QVBoxLayout(), spacing=0)
            side.addLayout(part)
            side.addStretch(1)
            self._columns.addLayout(side, stretch)
        self.strip = Reallocation()
        self.strip.wanted.connect(self._give)
        self.strip.closed.connect(self._to_work)
        self.strip.setParent(self)
        self.pane = Scroll(inside, tr("The evening"))
        outer.addWidget(self.pane, 1)
        foot = spaced(QHBoxLayout(), (12, 4, 12, 8))
        foot.addWidget(self.key_line(HINTS))
        outer.addLayout(foot)
        self.steps = Steps(self, self.pane)
        self._shape()

    # what the window asks

    def crumbs(self) -> tuple[str, ...]:
        return (self.session.title, tr("The evening"))

    def bar_actions(self) -> tuple[Action, ...]:
        return (
            Action(tr("Team"), "T", self.team_wanted.emit),
            Action(tr("Exchange"), "X", self.exchange_wanted.emit),
        )

    def arrive(self) -> None:
        """Read everything anew."""
        self.setFocus()
        reading = Lasting(tr("Reading the cases…"), in_steps=False)
        self.session.call(evening, done=self._take, failed=self.notice.show_error, lasting=reading)

    def retheme(self, theme: Theme) -> None:
        super().retheme(theme)
        self._shape()
        if self.found is not None:
            self._fill(self.found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shape()

    def _shape(self) -> None:
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        beside = self.width() >= px(NARROW)
        self._columns.setDirection(across if beside else down)
        room = self.width() * 6 // 11 if beside else self.width()
        self._headlines.setDirection(across if room >= px(HEADLINES) else down)

    # showing

    def _take(self, found: Evening) -> None:
        self.found = found
        self.notice.hide()
        self._fill(found)
        self._to_work()
        self.header_changed.emit()

    def _fill(self, found: Evening) -> None:
        if self.isVisible() and QApplication.focusWidget() is not None:
            self.setFocus()
        self.strip.hide()
        self.strip.setParent(self)
        clear(self._people)
        clear(self._beside)
        self.steps.widgets.clear()
        outstanding = len(found.outstanding)
        if not outstanding:
            self._count.setText(tr("Every case is complete"))
        else:
            self._count.setText(counted("1 case outstanding", "{n} cases outstanding", outstanding))
        self._show_people(found)
        self._show_scores(found)
        self._show_pressing(found)
        self._show_came(found)

    def _show_people(self, found: Evening) -> None:
        self._people.addWidget(label(tr("Cases by assessor").upper(), "caps"))
        self.lines = []
        for load in found.loads:
            line = LoadLine(load, self.theme)
            line.clicked.connect(lambda _on=False, one=line: self._unfold(one))
            self.lines.append(line)
            self.steps.add(line)
            self._people.addWidget(line)
        if not found.loads:
            self._people.addWidget(label(tr("There are no cases and no team yet."), "muted", wraps=True))

    def _show_scores(self, found: Evening) -> None:
        instrument = self.session.instrument
        if instrument is None:
            return
        rests = found.provisional.cases
        head = counted("Provisional scores · 1 case", "Provisional scores · {n} cases", rests)
        self._beside.addWidget(label(head.upper(), "caps"))
        row = QWidget()
        self._headlines = cards = spaced(QBoxLayout(QBoxLayout.Direction.LeftToRight, row), spacing=10)
        for theme in instrument.themes:
            tally = found.provisional.headlines[theme.name]
            title = text(theme.title, self.session.language)
            line = Line(theme.name, title, tally, said(instrument, tally, self.session.language))
            card = Headline(line, provisional=False)
            card.clicked.connect(lambda _on=False: self.scores_wanted.emit())
            self.steps.add(card)
            cards.addWidget(card, 1)
        self._beside.addWidget(row)
        self._shape()
        final = ", ".join(
            f"{text(theme.title, self.session.language)} {percent_words(found.final.headlines[theme.name])}"
            for theme in instrument.themes
        )
        complete = tr("Complete cases only ({n}): {scores}", n=number(found.final.cases), scores=final)
        self._beside.addLayout(running(complete, "muted"))

    def _show_pressing(self, found: Evening) -> None:
        lines: list[tuple[str, str, str, object]] = []
        disputed = sum(len(subjects) for subjects in found.disputed.values())
        if disputed:
            words = counted("1 disagreement to decide", "{n} disagreements to decide", disputed)
            lines.append((words, ", ".join(found.disputed), "D", self.disagreements_wanted.emit))
        if found.compare:
            who = ", ".join(f"{member.card.initials} ({member.card.name})" for member in found.compare)
            lines.append((tr("Words to compare by telephone"), who, "T", self.team_wanted.emit))
        if found.invited:
            who = ", ".join(f"{invited.initials} ({invited.name})" for invited in found.invited)
            lines.append((tr("Invited, not here yet"), who, "T", self.team_wanted.emit))
        for gap in found.waiting:
            members = [load.member for load in found.loads if load.member is not None]
            whose = next((one.card.initials for one in members if gap.device in one.devices), gap.device[:6])
            words = tr("Entries {first} to {last} of {who} are missing", first=gap.first, last=gap.last, who=whose)
            more = tr("{n} later ones are here and wait for them. Ask for their next bundle.", n=number(gap.waiting))
            lines.append((words, more, "X", self.exchange_wanted.emit))
        for doubt in found.doubts:
            words = tr("Integrity of {case} in doubt", case=doubt.reference)
            more = doubt.integrity.detail or doubt_words(doubt.integrity.reason)
            lines.append((words, more, "", partial(self.opened.emit, doubt.reference)))
        card = self._card(tr("To look at"))
        if not lines:
            card.addWidget(label(tr("Nothing waits for you."), "muted"))
        for words, more, key, run in lines:
            self._line(card, words, more, key, run)

    def _line(self, column: QVBoxLayout, words: str, more: str, key: str, run: object) -> None:
        row = QWidget()
        inside = spaced(QHBoxLayout(row), spacing=10)
        both = spaced(QVBoxLayout(), spacing=2)
        both.addWidget(label(words, "heading", wraps=True))
        if more:
            both.addWidget(label(more, "small", wraps=True))
        inside.addLayout(both, 1)
        go = Button(tr("Open"), key)
        go.setAccessibleName(f"{words}: {tr('Open')}")
        if callable(run):
            go.clicked.connect(lambda _on=False: run())
        self.steps.add(go)
        inside.addWidget(go, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(row)

    def _card(self, title: str) -> QVBoxLayout:
        self._beside.addWidget(label(title.upper(), "caps"))
        frame = QFrame()
        frame.setProperty("card", True)
        frame.setAccessibleName(title)
        column = spaced(QVBoxLayout(frame), (18, 12, 14, 12), 12)
        self._beside.addWidget(frame)
        return column

    def _show_came(self, found: Evening) -> None:
        column = self._card(tr("Came today"))
        if not found.today:
            column.addWidget(label(tr("Nothing came today."), "muted"))
        for one in found.today[:MOST_LINES]:
            column.addWidget(self._came(one))
        if len(found.today) > MOST_LINES:
            column.addWidget(label(tr("and {n} more", n=number(len(found.today) - MOST_LINES)), "muted"))

    def _came(self, one: Received) -> QWidget:
        row = QWidget()
        inside = spaced(QHBoxLayout(row), spacing=10)
        inside.addWidget(label(when(one.at), "muted"))
        inside.addWidget(label(one.sender or "–", "heading"))
        words = tr("{kind}, {n} entries", kind=kind_words(one.kind), n=number(one.entries))
        inside.addWidget(label(one.fault or words, "error" if one.fault else "", wraps=True), 1)
        if one.fault:
            inside.addWidget(chip(tr("refused"), "bad"))
        return row

    # giving cases to somebody else

    def _unfold(self, line: LoadLine) -> None:
        if self.found is None:
            return
        if not self.strip.isHidden() and self._focus_on == line.load.initials:
            self.strip.close_it()
            return
        self._focus_on = line.load.initials
        people = [(load.initials, load.member.card.name) for load in self.found.loads if load.member is not None]
        people += [(one.initials, one.name) for one in self.found.invited]
        self._people.removeWidget(self.strip)
        self._people.insertWidget(self._people.indexOf(line) + 1, self.strip)
        self.strip.open(line.load, [*dict(people).items(), ("", "")])

    def _all(self) -> None:
        if not self.strip.isHidden():
            self.strip.choose_all()

    def _give(self, references: tuple[str, ...], initials: str) -> None:
        self.saving.emit()
        self.session.call(reallocate, references, initials, done=self._given, failed=self._refused)

    def _given(self, changes: Changes) -> None:
        self.saved.emit(clock(changes.at) if changes.at else "")
        self.arrive()

    def _refused(self, error: KnownError) -> None:
        self.saved.emit("")
        self.strip.show_trouble(f"{sentence(error)} {mending(error)}")

    # the focus

    def _to_work(self) -> None:
        if not self.isVisible() or not self.notice.isHidden():
            return
        wanted: Load | None = None
        for line in self.lines:
            if line.load.initials == self._focus_on:
                wanted = line.load
                focus_on(line)
        if wanted is None and self.lines:
            focus_on(self.lines[0])

    def _escaped(self) -> None:
        if not self.notice.isHidden():
            self.notice.close_it()
        elif not self.strip.isHidden():
            self.strip.close_it()
        else:
            self.left.emit()
