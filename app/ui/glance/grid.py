"""The case as a grid of small cells: one for every question that applies, its colour and sign saying how it stands."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.instrument.model import Instrument, text
from app.ui.case_read import CaseRead, answer_words
from app.ui.glance.cells import FLAGGED, GAP, HIGH, ODD, OPEN, WIDE, Cell, Standing, kind_words
from app.ui.parts import clear, inset, label, px, spaced
from app.ui.walk.look import Look
from app.ui.words import number, tr

NAMED = 200
_ACROSS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_L: 1, Qt.Key.Key_H: -1}
_DOWN = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}


class CellBox(QWidget):
    """The cells of one criterion, line after line; all are of one size, so their places are reckoned."""

    def __init__(self, look: Look) -> None:
        """Begin empty."""
        super().__init__()
        self._look = look
        self.cells: list[Cell] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_cells(self, cells: list[Cell]) -> None:
        """Show these and no others."""
        for one in self.cells:
            one.setVisible(one in cells)
        self.cells = cells
        self._arrange()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        across = self._across(width)
        lines = -(-len(self.cells) // across)
        return max(lines * (self._look.px(HIGH) + self._look.px(GAP)) - self._look.px(GAP), 0)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(WIDE) * 4, self._look.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(WIDE), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _across(self, width: int) -> int:
        gap = self._look.px(GAP)
        return max((width + gap) // (self._look.px(WIDE) + gap), 1)

    def _arrange(self) -> None:
        look, across = self._look, self._across(self.width())
        wide, high, gap = look.px(WIDE), look.px(HIGH), look.px(GAP)
        for at, cell in enumerate(self.cells):
            cell.setGeometry(at % across * (wide + gap), at // across * (high + gap), wide, high)
            cell.show()


@dataclass(frozen=True)
class _Row:
    """One criterion: its name, how much is answered, and its cells."""

    line: QBoxLayout
    head: QWidget
    name: QLabel
    count: QLabel
    box: CellBox


class Grid(QWidget):
    """The cells under their sections and criteria; one of them is in the Tab order, arrows move among all."""

    wanted = Signal(str)
    moved = Signal(object)

    def __init__(self, look: Look) -> None:
        """Begin without a case."""
        super().__init__()
        self._look = look
        self._down = False
        self._instrument: Instrument | None = None
        self.cells: dict[str, Cell] = {}
        self._made: dict[str, Cell] = {}
        self._rows: dict[str | None, _Row] = {}
        self._captions: list[QLabel] = []
        self._column = spaced(QVBoxLayout(self), spacing=8)
        self.setAccessibleName(tr("Questions of the case"))

    def show_case(self, read: CaseRead, found: tuple[Standing, ...], language: str) -> None:
        """Show how every question stands; cells that are there already are used again."""
        if read.instrument is not self._instrument:
            self._lay_out(read.instrument, language)
        by_page: dict[str | None, list[Standing]] = {page: [] for page in self._rows}
        for one in found:
            by_page.setdefault(one.question.criterion, []).append(one)
        self.cells = {}
        for page, row in self._rows.items():
            mine = by_page[page]
            row.box.show_cells([self._cell(row.box, read, one, language) for one in mine])
            answered = sum(1 for one in mine if one.kind != OPEN)
            said = tr("{n} of {all}", n=number(answered), all=number(len(mine))) if mine else tr("nothing asked")
            row.count.setText(said)

    def _lay_out(self, instrument: Instrument, language: str) -> None:
        clear(self._column)
        self._instrument = instrument
        self._made, self._rows, self._captions = {}, {}, []
        self._row(None)
        for section in instrument.sections:
            caption = label(role="caps")
            inset(caption, 0, 8)
            self._captions.append(caption)
            self._column.addWidget(caption)
            for criterion in instrument.criteria_of(section.number):
                self._row(criterion.number)
        self._column.addStretch(1)
        self._title(instrument, language)
        self.fold(down=self._down)

    def _title(self, instrument: Instrument, language: str) -> None:
        """Name sections and criteria in a language."""
        for caption, section in zip(self._captions, instrument.sections, strict=True):
            caption.setText(f"{section.number} {text(section.title, language)}".upper())
        for page, row in self._rows.items():
            name = tr("The case") if page is None else f"{page} {text(instrument.criterion(page).short, language)}"
            row.name.setText(name)
            row.box.setAccessibleName(name)

    def reword(self, read: CaseRead, found: tuple[Standing, ...], language: str) -> None:
        """Show the same in another language."""
        self._title(read.instrument, language)
        self.show_case(read, found, language)

    def _row(self, page: str | None) -> None:
        line = spaced(QBoxLayout(QBoxLayout.Direction.LeftToRight), spacing=12)
        count = label(role="small")
        head = QWidget()
        inside = spaced(QVBoxLayout(head), (0, 5, 0, 0), 1)
        name = label(wraps=True)
        inside.addWidget(name)
        inside.addWidget(count)
        inside.addStretch(1)
        box = CellBox(self._look)
        line.addWidget(head)
        line.addWidget(box, 1)
        self._rows[page] = _Row(line, head, name, count, box)
        self._column.addLayout(line)

    def _cell(self, box: CellBox, read: CaseRead, one: Standing, language: str) -> Cell:
        question = one.question
        said = [kind_words(one.kind)]
        words = answer_words(question, read.walk.value(question.name), language)
        if words and not read.veiled:
            said.insert(0, words)
        said += [kind_words(mark) for mark, there in ((FLAGGED, one.flagged), (ODD, one.odd)) if there]
        cell = self._made.get(question.name)
        if cell is None:
            cell = Cell(self._look, one, box)
            cell.clicked.connect(lambda _on=False: self.wanted.emit(question.name))
            self._made[question.name] = cell
        cell.take(one, f"{question.number} {text(question.label, language)}", ", ".join(said))
        self.cells[question.name] = cell
        return cell

    def fold(self, *, down: bool) -> None:
        """Put the names of the criteria above their cells where there is little room."""
        self._down = down
        for row in self._rows.values():
            row.line.setDirection(QBoxLayout.Direction.TopToBottom if down else QBoxLayout.Direction.LeftToRight)
            row.head.setMinimumWidth(0 if down else px(NAMED))
            row.head.setMaximumWidth(16777215 if down else px(NAMED))

    def retype(self) -> None:
        """Take on the type in force."""
        self.fold(down=self._down)
        for row in self._rows.values():
            row.box.show_cells(row.box.cells)

    # the focus

    def go_to(self, name: str) -> bool:
        """Put the focus on a question; says whether there is such a cell."""
        cell = self.cells.get(name)
        if cell is None:
            return False
        for one in self._made.values():
            if one.focusPolicy() == Qt.FocusPolicy.StrongFocus and one is not cell:
                one.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        cell.setFocus(Qt.FocusReason.OtherFocusReason)
        self.moved.emit(cell)
        return True

    @property
    def current(self) -> str:
        """The question whose cell has the focus, empty where none has."""
        return next((name for name, cell in self.cells.items() if cell.hasFocus()), "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, name = Qt.Key(event.key()), self.current
        names = list(self.cells)
        if not name or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in _ACROSS:
            self.go_to(names[max(0, min(len(names) - 1, names.index(name) + _ACROSS[key]))])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.go_to(names[0 if key == Qt.Key.Key_Home else -1])
        elif key in _DOWN:
            self.go_to(self._beyond(name, _DOWN[key]))
        else:
            event.ignore()

    def _beyond(self, name: str, by: int) -> str:
        """The nearest cell in the next line of cells, upwards or downwards."""
        here = self._place(self.cells[name])
        others = [(each, self._place(cell)) for each, cell in self.cells.items()]
        ahead = [(each, at) for each, at in others if (at.y() - here.y()) * by > 0]
        if not ahead:
            return name
        line = min(ahead, key=lambda one: abs(one[1].y() - here.y()))[1].y()
        return min((one for one in ahead if one[1].y() == line), key=lambda one: abs(one[1].x() - here.x()))[0]

    def _place(self, cell: Cell) -> QPoint:
        return cell.mapTo(self, QPoint(0, 0))
