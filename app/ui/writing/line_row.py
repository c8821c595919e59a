"""One line of a list of the report: its fields, the ways up and down, and out of the report."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from app.casework.report_lists import Recommendation, Term, Thanks
from app.ui.ask.card import SaidEdit
from app.ui.parts import Button, Flow, at_least, label, spaced
from app.ui.words import number, tr

AnyLine = Recommendation | Thanks | Term


@dataclass(frozen=True)
class Asked:
    """One field of a line: the attribute that it is, what it is called, and whether it takes more than a few words."""

    name: str
    words: str
    long: bool = False


class LineRow(QFrame):
    """A line that is edited in place; `typed` has it as it is now, `left` says that the focus went elsewhere."""

    typed = Signal(object)
    left = Signal(str)
    moved = Signal(str, int)
    removed = Signal(str)
    challenged = Signal(str)

    def __init__(self, line: AnyLine, asked: Sequence[Asked], *, ordered: bool, challenges: bool) -> None:
        """Stand for a line; one that is `ordered` has a number and can be moved."""
        super().__init__()
        self.line = line
        self._loading = False
        self._asked = tuple(asked)
        self.setProperty("card", True)
        row = spaced(QHBoxLayout(self), (10, 10, 12, 10), 8)
        self._number = label(role="muted")
        at_least(self._number, 22)
        row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        self._number.setVisible(ordered)
        column = spaced(QVBoxLayout(), spacing=4)
        row.addLayout(column, 1)
        self.fields: dict[str, QLineEdit | SaidEdit] = {}
        for one in self._asked:
            column.addWidget(label(one.words, "field"))
            field = SaidEdit() if one.long else QLineEdit()
            if isinstance(field, SaidEdit):
                field.textChanged.connect(self._typed)
            else:
                field.textEdited.connect(lambda _words: self._typed())
            field.installEventFilter(self)
            self.fields[one.name] = field
            column.addWidget(field)
        self._trouble = label(role="error", wraps=True)
        self._trouble.hide()
        column.addWidget(self._trouble)
        buttons = spaced(Flow(), spacing=6)
        self.buttons: list[Button] = []
        for words, run in (
            *(((tr("Up"), lambda: self.moved.emit(self.line.id, -1)),) if ordered else ()),
            *(((tr("Down"), lambda: self.moved.emit(self.line.id, 1)),) if ordered else ()),
            *(((tr("Challenged…"), lambda: self.challenged.emit(self.line.id)),) if challenges else ()),
            (tr("Take out"), lambda: self.removed.emit(self.line.id)),
        ):
            button = Button(words, link=True)
            button.clicked.connect(lambda _on=False, act=run: act())
            button.installEventFilter(self)
            self.buttons.append(button)
            buttons.addWidget(button)
        column.addLayout(buttons)
        self.show_line(line, 1)

    @property
    def head(self) -> QLineEdit | SaidEdit:
        """The field that says most, where work in the line begins."""
        long = next((one.name for one in self._asked if one.long), self._asked[0].name)
        return self.fields[long]

    def show_line(self, line: AnyLine, at: int, *, typing: bool = False) -> None:
        """Show what stands, with its number; what is being typed here stays."""
        self._number.setText(f"{number(at)}.")
        for one in self._asked:
            self.fields[one.name].setAccessibleName(tr("{what}, line {n}", what=one.words, n=number(at)))
        for button in self.buttons:
            button.setAccessibleName(tr("{what}, line {n}", what=button.text(), n=number(at)))
        self.setAccessibleName(tr("Line {n}", n=number(at)))
        if typing:
            return
        self.line = line
        self._loading = True
        for name, field in self.fields.items():
            words = str(getattr(line, name))
            if isinstance(field, SaidEdit):
                if field.toPlainText().strip() != words:
                    field.setPlainText(words)
            elif field.text().strip() != words:
                field.setText(words)
        self._loading = False

    def show_trouble(self, said: str) -> None:
        """Say why it was not taken, or nothing."""
        self._trouble.setText(said)
        self._trouble.setVisible(bool(said))

    @property
    def _words(self) -> Mapping[str, Any]:
        return {
            name: field.toPlainText() if isinstance(field, SaidEdit) else field.text()
            for name, field in self.fields.items()
        }

    @property
    def blank(self) -> bool:
        """Whether nothing stands in it."""
        return not any(words.strip() for words in self._words.values())

    @property
    def holds(self) -> bool:
        """Whether the focus is in it."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _typed(self) -> None:
        if not self._loading:
            self.line = replace(self.line, **self._words)
            self.show_trouble("")
            self.typed.emit(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._look_away)
        return super().eventFilter(watched, event)

    def _look_away(self) -> None:
        if not self.holds and self.window().isActiveWindow():
            self.left.emit(self.line.id)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())
