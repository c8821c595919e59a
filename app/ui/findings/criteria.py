"""The general criteria: a list at the left, or one line that steps through them where there is little room."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from app.instrument.model import Criterion, Instrument, text
from app.ui.findings.words import DRAFTS, REPORT
from app.ui.parts import Button, Flow, Scroll, label, px, spaced
from app.ui.words import counted, number, tr


@dataclass(frozen=True)
class Counts:
    """How many findings a criterion has, and how many things in them do not fit."""

    kept: int = 0
    wrong: int = 0


class CriterionButton(Button):
    """One criterion with its digit and counts; as much of its name as fits."""

    def __init__(self, criterion: Criterion, key: str, language: str) -> None:
        """Name the criterion."""
        self._whole = _name(criterion, language)
        self._counts = ""
        super().__init__(self._whole, key)
        self.setCheckable(True)
        self.setProperty("criterion", True)

    def show_counts(self, criterion: Criterion, counts: Counts, language: str) -> None:
        """Name it, and say how many findings it has, and how many things do not fit."""
        self._whole = _name(criterion, language)
        self._counts = f"   ✕ {number(counts.wrong)}" if counts.wrong else ""
        said = counted("1 finding", "{n} findings", counts.kept)
        wrong = tr("{n} do not fit", n=number(counts.wrong)) if counts.wrong else ""
        self.setAccessibleName(", ".join(part for part in (self._whole, said, wrong) if part))
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(px(236), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        room = self.width() - px(54) - metrics.horizontalAdvance(self._counts)
        self.setText(metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, room) + self._counts)
        self.setToolTip(self.accessibleName())


def _name(criterion: Criterion, language: str) -> str:
    return f"{criterion.number}  {text(criterion.short, language) or text(criterion.title, language)}"


class CriteriaList(QWidget):
    """All criteria, one below the other."""

    chosen = Signal(str)

    def __init__(self) -> None:
        """Begin without an instrument."""
        super().__init__()
        self.buttons: dict[str, CriterionButton] = {}
        self._group = QButtonGroup(self)
        inside = QWidget()
        self._column = spaced(QVBoxLayout(inside), (0, 0, 8, 0), 4)
        self._column.addStretch(1)
        outer = spaced(QVBoxLayout(self))
        outer.addWidget(Scroll(inside, tr("Criteria")))
        self.rescale()

    def rescale(self) -> None:
        """Take on the text scale in force."""
        self.setFixedWidth(px(250))

    def show_criteria(self, instrument: Instrument) -> None:
        """Offer the criteria of an instrument, the first nine with their digits."""
        if list(self.buttons) == [each.number for each in instrument.criteria]:
            return
        for button in self.buttons.values():
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        self.buttons = {}
        for at, criterion in enumerate(instrument.criteria, 1):
            button = CriterionButton(criterion, str(at) if at < 10 else "", instrument.language)
            button.clicked.connect(lambda _on=False, name=criterion.number: self.chosen.emit(name))
            self._group.addButton(button)
            self.buttons[criterion.number] = button
            self._column.insertWidget(self._column.count() - 1, button)

    def show_counts(self, chosen: str, counts: Mapping[str, Counts], instrument: Instrument, language: str) -> None:
        """Mark the chosen criterion, and say how it stands with each."""
        for name, button in self.buttons.items():
            button.setChecked(name == chosen)
            button.show_counts(instrument.criterion(name), counts.get(name, Counts()), language)


class CriteriaStrip(QWidget):
    """One line for all this where there is little room: the criterion with its neighbours, and which side is shown."""

    stepped = Signal(int)
    side_wanted = Signal(str)

    def __init__(self) -> None:
        """Begin hidden."""
        super().__init__()
        line = spaced(Flow(), spacing=8)
        self.setLayout(line)
        before, after = Button("‹"), Button("›")
        for button, name, key in (
            (before, tr("The criterion before"), "PgUp"),
            (after, tr("The next criterion"), "PgDn"),
        ):
            button.setAccessibleName(name)
            button.setAccessibleDescription(tr("Key {key}", key=key))
            button.setToolTip(f"{name} · {key}")
        before.clicked.connect(lambda _on=False: self.stepped.emit(-1))
        after.clicked.connect(lambda _on=False: self.stepped.emit(1))
        self._title = label(role="heading", wraps=True)
        self.sides = {REPORT: Button(tr("In the report")), DRAFTS: Button(tr("Drafts"), "D")}
        for side, button in self.sides.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, one=side: self.side_wanted.emit(one))
        for widget in (before, after, self._title, *self.sides.values()):
            line.addWidget(widget)
        self.hide()

    def show_criterion(self, title: str, kept: int) -> None:
        """Name the criterion, and how many findings it has."""
        self._title.setText(title)
        self.sides[REPORT].setText(tr("In the report: {n}", n=number(kept)))

    def fold(self, side: str, *, shown: bool, sides: bool) -> None:
        """Stand here or not, with the choice of the side or without it."""
        self.setVisible(shown)
        for name, button in self.sides.items():
            button.setVisible(sides)
            button.setChecked(name == side)
