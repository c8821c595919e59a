"""The cases of an inspection: sort, filter, open, continue, import a list, withdraw."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QStandardPaths, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.casework.walk import COMPLETE, IN_PROGRESS, NOT_STARTED
from app.errors import KnownError
from app.operations.cases import CaseLine, Sample, import_cases, list_cases
from app.operations.inspection import Changes
from app.ui.cases.example import ask_for_example, example_words
from app.ui.cases.model import LINE_ROLE, CasesModel, CasesOrder, Column
from app.ui.cases.table import CasesView
from app.ui.cases.withdrawal import WithdrawalStrip
from app.ui.note import Note
from app.ui.page import Action, Notice, Page, Waiting
from app.ui.parts import (
    Button,
    Flow,
    Middle,
    Scroll,
    chip,
    clear,
    clock,
    label,
    px,
    running,
    spaced,
    spaced_row,
    wrapped,
)
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.words import number, tr
from app.ui.worker import Lasting

HINTS = (
    ("↑ ↓", "choose"),
    ("Enter", "open"),
    ("/", "filter"),
    ("Ctrl+1…8", "sort by a column"),
    ("W", "withdraw or put back"),
    ("I", "import a list"),
    ("Esc", "inspections"),
)
KEYS = (
    *HINTS,
    ("C", "continue where you were"),
    ("S", "scores"),
    ("P", "good practice"),
    ("E", "the evening"),
    ("D", "disagreements"),
    ("T", "team"),
    ("X", "exchange"),
    ("F", "findings"),
    ("Q", "questionnaires"),
    ("V", "what children and victims told"),
    ("Shift+R", "evidence in advance"),
    ("R", "the report"),
    ("1 2 3 4", "mine, custody, high RoSH, unfinished"),
    ("Home End", "first case, last case"),
)
WIDEST = 1600
LEAST_ROWS = 4
"""So many cases are seen at least: where the window is too low for that, the whole page scrolls."""
NARROW = 800
"""Below this width of the design what stands side by side above the table goes one under the other."""


class CasesPage(Page):
    """The list of cases with everything that can be done from it."""

    opened = Signal(str)
    scores_wanted = Signal()
    practices_wanted = Signal()
    evening_wanted = Signal()
    team_wanted = Signal()
    exchange_wanted = Signal()
    disagreements_wanted = Signal()
    findings_wanted = Signal()
    forms_wanted = Signal()
    voices_wanted = Signal()
    register_wanted = Signal()
    report_wanted = Signal()
    left = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        """Lay out the page; refresh fills it."""
        super().__init__(session, theme, tr("Cases"))
        self.sample = Sample((), None, "")
        self._focus_on = ""
        self._arriving = False
        self.model = CasesModel()
        self.order = CasesOrder(self.model)
        self._known = False
        self._lay_out(theme)

    def _lay_out(self, theme: Theme) -> None:
        whole = spaced(QVBoxLayout(self))
        inside, middle = QWidget(), Middle(WIDEST)
        inside.setLayout(middle.centred((26, 20, 26, 4)))
        self.pane = Scroll(inside, tr("Cases"))
        whole.addWidget(self.pane, 1)
        outer = spaced(QVBoxLayout(middle), spacing=12)
        self._about = label(role="muted")
        self._counts = spaced(Flow(), spacing=8)
        self._top = top = spaced(QBoxLayout(QBoxLayout.Direction.LeftToRight), spacing=14)
        top.addLayout(spaced_row(label(tr("Cases"), "title"), self._about, None, spacing=14), 1)
        top.addLayout(self._counts)
        outer.addLayout(top)
        self.notice = Notice()
        self.notice.closed.connect(self._to_work)
        outer.addWidget(self.notice)
        self._filters = self._filter_line()
        outer.addWidget(self._filters)
        self.strip = WithdrawalStrip(self.session)
        self.strip.closed.connect(self._to_work)
        self.strip.saving.connect(self.saving)
        self.strip.done.connect(self._changed)
        self.strip.failed.connect(self._failed)
        outer.addWidget(self.strip)
        self._waiting = Waiting()
        outer.addWidget(self._waiting)
        self._frame = self._table_card(theme)
        outer.addWidget(self._frame, 1)
        self._empty = self._empty_card()
        outer.addWidget(self._empty)
        outer.addStretch(0)
        self._stretch = outer.count() - 1
        self._outer = outer
        self._keys()
        foot = spaced(QHBoxLayout(), (12, 4, 12, 8))
        foot.addWidget(self.key_line(HINTS))
        whole.addLayout(foot)
        self.table.rescale(theme)
        self._shape()

    def _table_card(self, theme: Theme) -> QFrame:
        card = QFrame()
        card.setProperty("card", True)
        card.setAccessibleName(tr("Cases"))
        within = spaced(QVBoxLayout(card), (1, 4, 1, 8))
        self.table = CasesView(self.order, theme)
        self.table.activated.connect(self._activated)
        self.table.selectionModel().currentChanged.connect(self._current_changed)
        within.addWidget(self.table, 1)
        words = tr("No case fits. Esc clears the filter line; 1 to 4 turn the others on and off.")
        self._nothing = QWidget()
        spaced(QVBoxLayout(self._nothing), (14, 8, 14, 8)).addLayout(running(words, "muted"))
        within.addWidget(self._nothing)
        return card

    def _filter_line(self) -> QWidget:
        box = QWidget()
        self._line = row = spaced(QBoxLayout(QBoxLayout.Direction.LeftToRight, box), spacing=10)
        self.filter = QLineEdit()
        self.filter.setAccessibleName(tr("Filter the cases"))
        self.filter.setPlaceholderText(tr("Type to filter: reference, office, sentence, phase, assessor, status…"))
        self.filter.textChanged.connect(self._narrow)
        self.filter.returnPressed.connect(self._to_table)
        self.filter.setTextMargins(0, 0, px(28), 0)
        inner = spaced(QHBoxLayout(self.filter), (0, 0, 12, 0))
        inner.addStretch(1)
        inner.addWidget(label("/", "key"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.filter, 1)
        self.toggles: dict[str, Button] = {}
        for key, name, text in (
            ("1", "mine", tr("Mine")),
            ("2", "custody", tr("Custody")),
            ("3", "high", tr("High RoSH")),
            ("4", "unfinished", tr("Unfinished")),
        ):
            button = Button(text, key)
            button.setCheckable(True)
            button.toggled.connect(self._narrow)
            self.toggles[name] = button
        row.addLayout(wrapped(*self.toggles.values(), spacing=10))
        return box

    def _empty_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("card", True)
        card.setAccessibleName(tr("No cases yet"))
        column = spaced(QVBoxLayout(card), (24, 22, 24, 22), 8)
        column.addWidget(label(tr("No cases yet"), "heading"))
        how = tr(
            "The sample comes in as a list: a CSV file with one row for each case and a header that names "
            "the columns, reference and phases at least. It is taken whole or not at all."
        )
        column.addLayout(running(how))
        self._import = Button(tr("Import a list…"), "I", primary=True)
        self._import.clicked.connect(self.choose_list)
        column.addSpacing(4)
        self._example = Button(tr("Save an example list…"), link=True)
        self._example.clicked.connect(lambda _on=False: ask_for_example(self, self._example_written, self._failed))
        self._example_is = Note(role="muted")
        self._example_is.hide()
        column.addLayout(wrapped(self._import, self._example))
        column.addWidget(self._example_is)
        column.addSpacing(4)
        column.addWidget(label(tr("Or in a terminal:"), "muted"))
        self._command = label(wraps=True)
        self._command.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._command.setAccessibleName(tr("The command that imports a list"))
        column.addWidget(self._command)
        card.hide()
        return card

    def _keys(self) -> None:
        self.acts["Enter"] = lambda: self._activated(self.table.currentIndex())
        self.on_key("/", self._to_filter)
        self.on_key("Esc", self._escaped)
        self.on_key("C", self.go_on)
        self.on_key("S", self.scores_wanted.emit)
        self.on_key("P", self.practices_wanted.emit)
        self.on_key("E", self.evening_wanted.emit)
        self.on_key("X", self.exchange_wanted.emit)
        self.on_key("T", self.team_wanted.emit)
        self.on_key("D", self.disagreements_wanted.emit)
        self.on_key("F", self.findings_wanted.emit)
        self.on_key("Q", self.forms_wanted.emit)
        self.on_key("V", self.voices_wanted.emit)
        self.on_key("Shift+R", self.register_wanted.emit)
        self.on_key("R", self.report_wanted.emit)
        self.on_key("W", self.withdraw)
        self.on_key("I", self.choose_list)
        for at, button in enumerate(self.toggles.values(), 1):
            self.on_key(str(at), button.toggle)
        for column in Column:
            self.on_key(f"Ctrl+{column + 1}", partial(self.table.sort_by, int(column)))

    # what the window asks

    def crumbs(self) -> tuple[str, ...]:
        return (self.session.title, tr("Cases"))

    def bar_actions(self) -> tuple[Action, ...]:
        found = [Action(tr("Questionnaires"), "Q", self.forms_wanted.emit, short=tr("Forms"), spare=True)]
        if self.sample.lines:
            found.append(Action(tr("Report"), "R", self.report_wanted.emit, spare=True))
            if any(line.disputed for line in self.sample.lines):
                found.append(Action(tr("Disagreements"), "D", self.disagreements_wanted.emit))
            found.append(Action(tr("Evening"), "E", self.evening_wanted.emit))
            found.append(Action(tr("Findings"), "F", self.findings_wanted.emit))
            found.append(Action(tr("Scores"), "S", self.scores_wanted.emit))
        if self._begun is not None:
            text = " ".join(part for part in (tr("Continue"), self._begun, self.sample.last_number) if part)
            found.append(Action(text, "C", self.go_on, primary=True, short=tr("Continue")))
        return tuple(found)

    def arrive(self) -> None:
        """Read the cases anew and put the focus on the table."""
        self._arriving = True
        self.refresh()
        self._to_work()

    def arrive_at(self, reference: str) -> None:
        """Come back with the focus on one case."""
        self._focus_on = reference
        self.arrive()

    @property
    def _begun(self) -> str | None:
        """The case where the person was last, if there is anything left to do in it."""
        last = self.sample.last
        done = any(line.case.reference == last and line.status == COMPLETE for line in self.sample.lines)
        return None if done else last

    def idle_keys(self) -> frozenset[str]:
        found = set() if self._begun is not None else {"C"}
        if self.current() is None or not self._frame.isVisible():
            found |= {"W", "Enter"}
        return frozenset(found if self.sample.lines else found | {"S", "P", "F", "/"})

    def refresh(self) -> None:
        """Read the cases as they stand."""
        if not self._known:
            self._waiting.begin(tr("Reading the cases…"))
        reading = Lasting(tr("Reading the cases…"), in_steps=False)
        self.session.call(list_cases, done=self._filled, failed=self._failed, lasting=reading)

    def reset(self) -> None:
        """Forget the inspection before."""
        self._focus_on = ""
        self.filter.clear()
        for button in self.toggles.values():
            button.setChecked(False)
        self.notice.hide()
        self.strip.hide()
        self.sample = Sample((), None, "")
        self._known = False
        self.model.show_lines(())
        self._say_counts()
        self._shape()

    def retheme(self, theme: Theme) -> None:
        super().retheme(theme)
        self.table.rescale(theme)
        self._shape()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shape()

    # the list

    def _filled(self, sample: Sample) -> None:
        current = self.current()
        keep = self._focus_on or (current.case.reference if current else "") or sample.last or ""
        self._focus_on = ""
        self.sample, self._known = sample, True
        self._waiting.end()
        self.model.show_lines(sample.lines)
        self._say_counts()
        self._select(keep)
        if self._import.hasFocus():
            self._arriving = True  # it goes with the first cases, and the focus must not wander off with it
            self.setFocus()
        self._shape()
        if self._arriving and self.strip.isHidden() and self.notice.isHidden():
            self._to_work()
        self._arriving = False
        self.header_changed.emit()

    def _say_counts(self) -> None:
        sampled = [line for line in self.sample.lines if line.case.withdrawal is None]
        mine = sum(1 for line in sampled if line.mine)
        self._about.setText(tr("{n} in the sample · {mine} yours", n=number(len(sampled)), mine=number(mine)))
        self._about.setVisible(bool(self.sample.lines))
        clear(self._counts)
        if not self.sample.lines:
            return
        gone = len(self.sample.lines) - len(sampled)
        for text, kind, count in (
            (tr("{n} complete"), "good", sum(1 for line in sampled if line.status == COMPLETE)),
            (tr("{n} in progress"), "accent", sum(1 for line in sampled if line.status == IN_PROGRESS)),
            (tr("{n} not started"), "plain", sum(1 for line in sampled if line.status == NOT_STARTED)),
        ):
            self._counts.addWidget(chip(text.format(n=number(count)), kind))
        to_ask = sum(line.to_ask for line in sampled)
        if to_ask:
            self._counts.addWidget(chip(tr("{n} to ask", n=number(to_ask)), "ask"))
        if gone:
            self._counts.addWidget(chip(tr("{n} withdrawn", n=number(gone)), "plain"))

    def _narrow(self) -> None:
        current = self.current()
        only = frozenset(name for name, button in self.toggles.items() if button.isChecked())
        self.order.narrow(self.filter.text(), only)
        self._select(current.case.reference if current else "")
        self._shape()
        if self.order.rowCount() == 0 and self.table.hasFocus():
            on = [button for button in self.toggles.values() if button.isChecked()]
            (on[0] if on else self.filter).setFocus()

    def _select(self, reference: str) -> None:
        rows = self.order.rowCount()
        found = 0
        for row in range(rows):
            line: CaseLine = self.order.index(row, 0).data(LINE_ROLE)
            if line.case.reference == reference:
                found = row
                break
        if rows:
            self.table.setCurrentIndex(self.order.index(found, 0))
            self.table.scrollTo(self.order.index(found, 0))

    def current(self) -> CaseLine | None:
        """Give the case on which the person stands."""
        index = self.table.currentIndex()
        return index.data(LINE_ROLE) if index.isValid() else None

    def _shape(self) -> None:
        """Let the card end with its last row, and say so where there is none."""
        rows, all_ = self.order.rowCount(), len(self.model.lines)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        for line in (self._top, self._line):
            line.setDirection(down if self.width() < px(NARROW) else across)
        self._frame.setVisible(all_ > 0)
        self._filters.setVisible(all_ > 0)
        self._nothing.setVisible(all_ > 0 and rows == 0)
        self._empty.setVisible(all_ == 0 and self._known)
        self._command.setText(f"casewalk cases import {self.session.inspection_id} sample.csv")
        below = rows * self.table.verticalHeader().defaultSectionSize() if rows else 0
        self.table.setMaximumHeight(self.table.titles.height() + below)
        least = min(rows, LEAST_ROWS) * self.table.verticalHeader().defaultSectionSize()
        self.table.setMinimumHeight(self.table.titles.height() + least)
        height = (
            self.table.titles.height() + (below or self._nothing.heightForWidth(self._frame.width() - 2)) + px(12) + 2
        )
        self._frame.setMaximumHeight(height)
        self._outer.setStretch(self._stretch, 0 if rows and height > self.height() else 1)
        self._outer.setStretchFactor(self._frame, 1000)
        self.table.share_out()

    # keys

    def _to_work(self) -> None:
        if self.model.lines:
            self.table.setFocus()
        elif self._empty.isVisible():
            self._import.setFocus()
        else:
            self.setFocus()

    def _to_filter(self) -> None:
        self.filter.setFocus()
        self.filter.selectAll()

    def _to_table(self) -> None:
        self.table.setFocus()

    def _current_changed(self, current: QModelIndex, _: QModelIndex) -> None:
        self.table.viewport().update()
        if not self.strip.isHidden() and current.isValid():
            line: CaseLine = current.data(LINE_ROLE)
            self.strip.show_case(line)
        if self.table.hasFocus():
            self.pane.follow()

    def _activated(self, index: QModelIndex) -> None:
        if index.isValid():
            line: CaseLine = index.data(LINE_ROLE)
            self.opened.emit(line.case.reference)

    def go_on(self) -> None:
        """Open the case where the person was last."""
        if self._begun is not None:
            self.opened.emit(self._begun)

    def _escaped(self) -> None:
        if not self.notice.isHidden():
            self.notice.close_it()
        elif not self.strip.isHidden():
            self.strip.close_it()
        elif self.filter.hasFocus() or self.filter.text():
            self.filter.clear()
            self._to_table()
        else:
            self.left.emit()

    # changes

    def withdraw(self) -> None:
        """Unfold the strip on the case that is chosen."""
        line = self.current()
        if line is not None and self._frame.isVisible():
            self.strip.show_case(line)
            self.strip.begin()

    def choose_list(self) -> None:
        """Ask for a sample list and take it in."""
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, tr("Import a list of cases"), place, tr("Tables (*.csv);;All files (*)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.import_list(Path(chosen)))
        dialog.open()

    def import_list(self, path: Path) -> None:
        """Take in a sample list, whole or not at all."""
        importing = Lasting(tr("Importing the list…"))
        self.session.call(import_cases, path, done=self._changed, failed=self._failed, lasting=importing)

    def _example_written(self, path: Path) -> None:
        self._example_is.setText(example_words(path))
        self._example_is.show()
        self._import.setFocus()

    def _changed(self, changes: Changes) -> None:
        self.notice.hide()
        self.saved.emit(clock(changes.at) if changes.at else "")
        self.refresh()

    def _failed(self, error: KnownError) -> None:
        self._waiting.end()
        self.saved.emit("")
        self.notice.show_error(error)
