"""The field that is typed just now: its question in full, its choices with their keys, or room for words."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.instrument.model import SELECT_MULTIPLE, Choice, Question, text
from app.ui.ask.card import SaidEdit
from app.ui.findings.misfits import WordsButton
from app.ui.forms.words import DIGITS, has_boxes, paper_number
from app.ui.parts import ENTER, label, px, spaced
from app.ui.words import tr

LEAST = 330
"""The height that it has at least, in pixels of the design: with up to six choices nothing below it moves."""

WORDING_LINES = 3
"""The wording has room for so many lines whatever it says, so that the choices below it stay where they are."""


class WordsField(SaidEdit):
    """Room for what somebody wrote; Enter goes on, Shift+Enter begins a line, Up from the first line goes back."""

    back = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in ENTER and not shift:
            self.onwards.emit()
        elif event.key() == Qt.Key.Key_Up and self._at_edge(QTextCursor.MoveOperation.Up):
            self.back.emit()
        elif event.key() == Qt.Key.Key_Down and self._at_edge(QTextCursor.MoveOperation.Down):
            self.onwards.emit()
        else:
            super().keyPressEvent(event)

    def _at_edge(self, move: QTextCursor.MoveOperation) -> bool:
        return not self.textCursor().movePosition(move)


class FieldCard(QFrame):
    """Shows one field at a time; what is pressed here is a choice, what is typed here are words."""

    chosen = Signal(str)
    written = Signal(str)
    onwards = Signal()
    back = Signal()
    left = Signal()

    def __init__(self) -> None:
        """Begin without a field."""
        super().__init__()
        self.question: Question | None = None
        self._loading = False
        self.setProperty("card", True)
        self.setAccessibleName(tr("The field that is typed"))
        column = spaced(QVBoxLayout(self), (18, 14, 18, 16), 8)
        self._number = label(role="caps")
        column.addWidget(self._number)
        self._wording = label(role="word", wraps=True)
        self._wording.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._wording)
        self._hint = label(role="small", wraps=True)
        column.addWidget(self._hint)
        self._choices = QWidget()
        self._box = spaced(QVBoxLayout(self._choices), spacing=4)
        column.addWidget(self._choices)
        self.buttons: dict[str, WordsButton] = {}
        self.field = WordsField()
        self.field.textChanged.connect(self._typed)
        self.field.onwards.connect(self.onwards)
        self.field.back.connect(self.back)
        self.field.left.connect(self.left)
        column.addWidget(self.field)
        column.addStretch(1)
        self.rescale()

    def rescale(self) -> None:
        """Take on the text scale in force."""
        self._wording.setMinimumHeight(WORDING_LINES * px(20))
        self.setMinimumHeight(px(LEAST))

    def show_field(self, question: Question, value: str, language: str, *, asked: bool) -> None:
        """Show a field with what it says."""
        if self.question is not question:
            self.question = question
            self._number.setText(tr("QUESTION {number}", number=paper_number(question)))
            self._wording.setText(text(question.label, language))
            self._make_choices(question, language)
        several = tr("Several can be ticked.") if question.type == SELECT_MULTIPLE else ""
        not_asked = "" if asked else tr("Not asked, after what was answered before. What is typed here does not count.")
        hint = (
            not_asked or several or ("" if has_boxes(question) else tr("As it is written on the paper, without names."))
        )
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        for name, button in self.buttons.items():
            button.setChecked(name in value.split())
        words = not has_boxes(question)
        self.field.setVisible(words)
        self._choices.setVisible(not words)
        if words:
            self.field.setAccessibleName(f"{paper_number(question)} {text(question.label, language)}")
            if self.field.toPlainText() != value:
                self._loading = True
                self.field.setPlainText(value)
                self.field.moveCursor(QTextCursor.MoveOperation.End)
                self._loading = False

    def _make_choices(self, question: Question, language: str) -> None:
        for button in self.buttons.values():
            self._box.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {}
        for at, choice in enumerate(question.choices):
            button = WordsButton(text(choice.label, language), DIGITS[at] if at < len(DIGITS) else "")
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the line of the field keeps it, whose keys these are
            button.clicked.connect(self._choose(choice))
            self.buttons[choice.name] = button
            self._box.addWidget(button)
            button.show()

    def _choose(self, choice: Choice) -> Callable[[bool], None]:
        return lambda _on: self.chosen.emit(choice.name)

    def _typed(self) -> None:
        if not self._loading:
            self.written.emit(self.field.toPlainText())
