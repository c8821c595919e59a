"""One question with what was answered, as a table with its bars, and the sentences drafted from it."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.operations.voices import DraftedSentence
from app.scoring.tables import Cell, QuestionTable
from app.ui.parts import Button, Flow, Fold, at_least, chip, clear, label, px, readable, spaced
from app.ui.theme import Theme
from app.ui.words import counted, number, tr

_BAR = 12


@dataclass(frozen=True)
class Tabled:
    """What is shown of one question; `hidden` figures of it a public edition leaves out, `lead` may keep its drafts.

    `written` is how many wrote something, where it asks for words.
    """

    table: QuestionTable
    hidden: int
    drafts: tuple[DraftedSentence, ...]
    lead: bool
    written: int | None = None


class Bar(QWidget):
    """A share of a hundred as a bar; the figure beside it says the same."""

    def __init__(self, percent: int, theme: Theme) -> None:
        """Show the share."""
        super().__init__()
        self._percent, self._theme = percent, theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        at_least(self, 40)

    def sizeHint(self) -> QSize:
        return QSize(px(200), px(_BAR + 6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colours = QPainter(self), self._theme.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        high = px(_BAR)
        whole = QRectF(0, (self.height() - high) / 2, self.width(), high)
        painter.setBrush(colours.colour("na_tint"))
        painter.drawRoundedRect(whole, px(3), px(3))
        if self._percent:
            whole.setWidth(max(self.width() * self._percent / 100, px(3)))
            painter.setBrush(colours.colour("accent"))
            painter.drawRoundedRect(whole, px(3), px(3))
        painter.end()


class DraftLine(QFrame):
    """A drafted sentence; it is kept, or it stands in the report already."""

    kept = Signal(str)

    def __init__(self, key: str) -> None:
        """Stand for the draft of that figure, still empty."""
        super().__init__()
        self.key = key
        self.setProperty("told", True)
        self._words = label(wraps=True)
        row = Fold(460, spacing=10)
        row.add(readable(self._words), 1)
        spaced(QVBoxLayout(self), (12, 6, 8, 6)).addWidget(row)
        self.keep = Button(tr("Keep"))
        self.keep.setProperty("small", True)
        self.keep.clicked.connect(lambda _on=False: self.kept.emit(self.key))
        self._there = chip(tr("in the report"), "good")
        row.add(self._there)
        row.add(self.keep)

    def show_draft(self, found: DraftedSentence, *, lead: bool) -> None:
        """Show the draft as it stands."""
        self._words.setText(found.text)
        self.keep.setAccessibleName(tr("Keep: {words}", words=found.text))
        self._there.setVisible(bool(found.kept_in))
        self.keep.setVisible(lead and not found.kept_in)


class TableCard(QFrame):
    """A question of the questionnaire; its number keeps the next of its drafts."""

    kept = Signal(str)
    read_wanted = Signal(str)

    def __init__(self, name: str, theme: Theme) -> None:
        """Stand for that question, still empty."""
        super().__init__()
        self.name = name
        self._theme = theme
        self._shown: Tabled | None = None
        self.setProperty("card", True)
        row = spaced(QHBoxLayout(self), (8, 8, 16, 12), 4)
        self.head = Button("", link=True)
        at_least(self.head, 34)
        self.head.clicked.connect(lambda _on=False: self.go_on())
        beside = spaced(QVBoxLayout())
        beside.addWidget(self.head)
        beside.addStretch(1)
        row.addLayout(beside)
        column = spaced(QVBoxLayout(), (0, 3, 0, 0), 6)
        row.addLayout(column, 1)
        self._wording = label(role="heading", wraps=True)
        column.addWidget(self._wording)
        self._about = label(role="small", wraps=True)
        column.addWidget(self._about)
        self._marks = spaced(Flow(), spacing=6)
        column.addLayout(self._marks)
        self._grid = spaced(QGridLayout(), spacing=8)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 3)
        for at, room in ((2, 40), (3, 46)):
            self._grid.setColumnMinimumWidth(at, px(room))
        column.addLayout(self._grid)
        self.read = Button(tr("Read what they wrote"), link=True)
        self.read.clicked.connect(lambda _on=False: self.read_wanted.emit(self.name))
        column.addWidget(self.read)
        self._drafts = spaced(QVBoxLayout(), spacing=4)
        column.addLayout(self._drafts)
        self.lines: dict[str, DraftLine] = {}

    def show_table(self, found: Tabled) -> None:
        """Show what was answered and drafted; of what is the same nothing moves."""
        before, self._shown = self._shown, found
        table = found.table
        if before is None or (before.table, before.hidden) != (table, found.hidden):
            self._fill(found)
        self.read.setVisible(bool(found.written))
        if found.written:
            self.read.setText(counted("Read what 1 person wrote", "Read what {n} people wrote", found.written))
            self.read.setAccessibleName(f"{self.read.text()}: {table.label}")
        for draft in found.drafts:
            if draft.key not in self.lines:
                line = self.lines[draft.key] = DraftLine(draft.key)
                line.kept.connect(self.kept)
                self._drafts.addWidget(line)
            self.lines[draft.key].show_draft(draft, lead=found.lead)
            self.lines[draft.key].setVisible(bool(draft.text))

    def _fill(self, found: Tabled) -> None:
        table = found.table
        short = table.number.rpartition("-")[2].lstrip("0")
        self.head.setText(short)
        self.setAccessibleName(f"{short} {table.label}")
        self._wording.setText(table.label)
        self._about.setText(n_words(table))
        self.head.setAccessibleName(f"{short} {table.label}: {self._about.text()}")
        clear(self._marks)
        if table.withheld:
            self._marks.addWidget(chip(tr("left out: too few answered"), "star"))
        elif found.hidden:
            words = counted(
                "a public edition leaves out 1 figure", "a public edition leaves out {n} figures", found.hidden
            )
            self._marks.addWidget(chip(words, "star"))
        clear(self._grid)
        for line, cell in enumerate(() if table.withheld else table.cells):
            self._add(line, cell)

    def _add(self, line: int, cell: Cell) -> None:
        self._grid.addWidget(label(cell.label, wraps=True), line, 0)
        if cell.count is None:
            self._grid.addWidget(label(tr("left out"), "muted"), line, 1)
            return
        if cell.percent is not None:
            self._grid.addWidget(Bar(cell.percent, self._theme), line, 1)
        count = label(number(cell.count))
        count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(count, line, 2)
        share = label(tr("{n}%", n=number(cell.percent)) if cell.percent is not None else "–", "heading")
        share.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        at_least(share, 46)
        self._grid.addWidget(share, line, 3)

    def go_on(self) -> None:
        """Keep the next of its drafts, or read what was written."""
        line = next((line for line in self.lines.values() if not line.keep.isHidden() and not line.isHidden()), None)
        if line is not None:
            line.keep.click()
        elif not self.read.isHidden():
            self.read.click()


def n_words(table: QuestionTable) -> str:
    """Of how many it speaks: who answered, who skipped it, who was not asked."""
    if table.answered is None:
        return ""
    parts = [tr("n = {n}", n=number(table.answered)), tr("{n} skipped it", n=number(table.skipped or 0))]
    if table.not_asked:
        parts.append(tr("{n} not asked", n=number(table.not_asked)))
    if table.several:
        parts.append(tr("several answers possible"))
    return " · ".join(parts)


def hidden_in(public: QuestionTable, whole: QuestionTable) -> int:
    """How many figures of a table a public edition leaves out."""
    if public.withheld:
        return len(whole.cells)
    return sum(cell.count is None for cell in public.cells)
