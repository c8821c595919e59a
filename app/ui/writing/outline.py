"""The parts of the report in their order, each with how it stands: left out, empty, written, with what does not fit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.report.outline import Part
from app.ui.parts import Button, Scroll, Steps, px, spaced
from app.ui.words import counted, tr

WIDE = 252


@dataclass(frozen=True)
class State:
    """How a part stands: whether it is left out, whether anything was written for it, how much does not fit."""

    off: bool = False
    written: bool = False
    own: bool = True
    wrong: int = 0

    @property
    def sign(self) -> str:
        """The sign beside its name."""
        if self.off:
            return "–"
        if self.wrong:
            return "✕"
        return "●" if self.written else "○" if self.own else ""

    @property
    def words(self) -> str:
        """What the sign says."""
        if self.off:
            return tr("left out of the report")
        if self.wrong:
            return counted("✕ 1 thing does not fit", "✕ {n} things do not fit", self.wrong)
        return tr("written") if self.written else tr("nothing written yet") if self.own else ""


class PartButton(Button):
    """One part, set in by its level; as much of its name as fits."""

    def __init__(self, name: str, title: str, level: int) -> None:
        """Name the part."""
        self.name = name
        self._whole, self._sign = title, ""
        self._indent = "   " * (level - 1)
        super().__init__(title)
        self.setCheckable(True)
        self.setProperty("criterion", True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_part(self, title: str, state: State) -> None:
        """Name it, and say how it stands."""
        self._whole, self._sign = title, state.sign
        self.setAccessibleName(", ".join(each for each in (self._whole, state.words) if each))
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(px(WIDE - 18), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        before = f"{self._sign or ' '}   {self._indent}"
        room = self.width() - px(32) - metrics.horizontalAdvance(before)
        words = before + metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        if words != self.text():  # else the column would be laid out again for every button, again and again
            self.setText(words)
        self.setToolTip(self.accessibleName())


class OutlineList(QWidget):
    """All parts, one below the other; Up and Down choose, Enter goes into the text."""

    chosen = Signal(str)
    entered = Signal()

    def __init__(self) -> None:
        """Begin without an inspection."""
        super().__init__()
        self.buttons: dict[str, PartButton] = {}
        inside = QWidget()
        self._column = spaced(QVBoxLayout(inside), (0, 0, 8, 0), 1)
        self._column.addStretch(1)
        self.pane = Scroll(inside, tr("Parts of the report"))
        spaced(QVBoxLayout(self)).addWidget(self.pane)
        self.steps = Steps(self, self.pane)
        self._said: tuple[tuple[str, str, int], ...] = ()
        self._current = ""

    def show_parts(self, parts: Sequence[Part], states: Mapping[str, State], current: str) -> None:
        """Show the parts with how they stand, one of them chosen."""
        said = tuple((each.name, f"{each.number} {each.title}".strip(), each.level) for each in parts)
        made = [one[0] for one in said] != [one[0] for one in self._said]
        if made:
            self.pane.hide()  # laid out once, when all are there: in sight it would be again and again
            self._make(said)
        self._said, self._current = said, current
        for name, title, _ in said:
            button = self.buttons[name]
            button.setChecked(name == current)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name == current else Qt.FocusPolicy.ClickFocus)
            button.show_part(title, states.get(name, State()))
        if made:
            self.pane.show()

    def _make(self, said: Sequence[tuple[str, str, int]]) -> None:
        for button in self.buttons.values():
            button.hide()
            button.deleteLater()
        self.buttons, self.steps.widgets = {}, []
        for name, title, level in said:
            button = PartButton(name, title, level)
            button.clicked.connect(lambda _on=False, one=name: self._clicked(one))
            self.buttons[name] = button
            self.steps.add(button)
            button.installEventFilter(self)
            self._column.insertWidget(self._column.count() - 1, button)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moved = isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() == Qt.FocusReason.TabFocusReason
        if moved and isinstance(watched, PartButton) and watched.name != self._current:
            self.chosen.emit(watched.name)
        return super().eventFilter(watched, event)

    def _clicked(self, name: str) -> None:
        self.buttons[name].setChecked(True)
        if name != self._current:
            self.chosen.emit(name)
        self.entered.emit()

    def to_work(self) -> None:
        """Put the focus on the part that is chosen."""
        button = self.buttons.get(self._current)
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
