"""One question for the case manager: what is known, and what they said, kept as it is typed."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QResizeEvent, QShowEvent, QTextCursor, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from app.instrument.model import Question, text
from app.ui.case_read import answer_chip
from app.ui.note import Note
from app.ui.parts import Button, at_least, chip, clear, inset, label, px, restyle, running, spaced, spaced_row
from app.ui.words import tr

NARROW = 480
LONG = 60
"""From so many letters on an answer wraps instead of standing on a chip."""
NOTE_WORDS = 60
"""How many words of a note are shown: it is there to remind, the whole of it is in the walk."""


class SaidEdit(QPlainTextEdit):
    """A text field that grows with what is typed; Tab leaves it."""

    least_lines, most_lines = 2, 12
    entered = Signal()
    left = Signal()
    onwards = Signal()

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._asked, self._lines = ("", "", 0), 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())

    def sizeHint(self) -> QSize:
        return QSize(px(200), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(60), self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self.ensurePolished()
        document = self.document()
        room = width - 2 * self.frameWidth() - 2 * int(document.documentMargin())
        asked = (self.toPlainText(), document.defaultFont().key(), room)
        if asked != self._asked:
            self._asked = asked
            self._lines = _lines(self.toPlainText(), document.defaultFont(), room, self.most_lines)
        return max(self.least_lines, self._lines) * self.fontMetrics().lineSpacing() + self.around

    @property
    def around(self) -> int:
        """The height that is no text."""
        return px(18) + 10

    def _grow(self) -> None:
        if self.sizeHint().height() != self.height():
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._grow()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.onwards.emit()
        else:
            super().keyPressEvent(event)


def _lines(text: str, font: QFont, room: int, most: int) -> int:
    """How many lines a text takes in so much room, counted no further than the most."""
    found, option = 0, QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(option)
        layout.beginLayout()
        while found < most and (line := layout.createLine()).isValid():
            line.setLineWidth(max(room, 1))
            found += 1
        layout.endLayout()
    return found


@dataclass(frozen=True)
class Asking:
    """What is known of a question to ask; `answer` is None where nobody may see it."""

    name: str
    answer: str | None
    note: str
    applies: bool
    asked: bool
    locked: bool


class AskCard(QFrame):
    """A question to ask; its number goes to it in the walk, its field holds what was said."""

    wanted = Signal(str)
    typed = Signal(str, str)
    left = Signal(str)
    turned = Signal(str)
    visited = Signal(str)
    onwards = Signal(str)

    def __init__(self, question: Question, language: str) -> None:
        """Stand for that question, still empty."""
        super().__init__()
        self.question = question
        self._language = language
        self._loading = False
        self.setProperty("card", True)
        self.number = Button(question.number, link=True)
        at_least(self.number, 62)
        self.number.clicked.connect(lambda _on=False: self.wanted.emit(question.name))
        self.done = Button(tr("Done"), "D")
        self.done.setCheckable(True)
        self.done.clicked.connect(lambda _on=False: self.turned.emit(question.name))
        self.field = SaidEdit()
        self.field.setAccessibleName(tr("What they said about {number}", number=question.number))
        self.field.setPlaceholderText(tr("What they said"))
        self.field.textChanged.connect(self._typed)
        self.field.left.connect(lambda: self.left.emit(question.name))
        self.field.entered.connect(lambda: self.visited.emit(question.name))
        self.field.onwards.connect(lambda: self.onwards.emit(question.name))
        self._trouble = label(role="error", wraps=True)
        self._trouble.hide()
        self._known = spaced(QHBoxLayout(), spacing=8)
        self._note: Note | None = None
        self._answer: str | None = None
        self._gone = label(tr("No longer asked in this case"), "small")
        self._wording = label(wraps=True)
        inset(self._wording, 0, 2)
        self._grid = spaced(QGridLayout(self), (10, 12, 14, 14), 8)
        self._column = column = spaced(QVBoxLayout(), spacing=8)
        column.addLayout(self._known)
        column.addWidget(self._gone)
        column.addWidget(self.field)
        column.addWidget(self._trouble)
        self._narrow: bool | None = None
        self._stand()
        self.reword(language)

    def _stand(self) -> None:
        """Number, wording and button side by side, or where there is little room the wording below the others."""
        narrow = self.width() < px(NARROW)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        top = Qt.AlignmentFlag.AlignTop
        self._grid.removeItem(self._column)
        self._grid.addWidget(self.number, 0, 0, top)
        self._grid.addWidget(self.done, 0, 2, top)
        if narrow:
            self._grid.addWidget(self._wording, 1, 0, 1, 3)
            self._grid.addLayout(self._column, 2, 0, 1, 3)
        else:
            self._grid.addWidget(self._wording, 0, 1)
            self._grid.addLayout(self._column, 1, 1)
        self._grid.setColumnStretch(1, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand()

    def reword(self, language: str) -> None:
        """Ask in a language, what is known in it too; what is being typed stays."""
        self._language = language
        words = text(self.question.label, language)
        self.setAccessibleName(f"{self.question.number} {words}")
        self.number.setAccessibleName(self.accessibleName())
        self._wording.setText(words)
        self._show_answer()

    def _show_answer(self) -> None:
        clear(self._known)
        if self._answer is not None:
            words, kind = answer_chip(self.question, self._answer, self._language)
            long = len(words) > LONG
            self._known.addWidget(label(words, wraps=True) if long else chip(words, kind), 1 if long else 0)
            if not long:
                self._known.addStretch(1)

    def show_known(self, answer: str | None, note: str, *, applies: bool) -> None:
        """Say what is known: the answer where it may be seen, the note, and whether the question is still asked."""
        self._answer = answer
        self._show_answer()
        self._gone.setVisible(not applies)
        self.number.setEnabled(applies)
        if note.strip():
            parts = note.split()
            shown = note if len(parts) <= NOTE_WORDS else " ".join(parts[:NOTE_WORDS]) + " …"
            self._note = Note(shown)
            self._note.setProperty("role", "muted")
            self._note.setAccessibleName(tr("Evidence: {note}", note=shown))
            self._column.insertWidget(1, self._note)

    def show_said(self, said: str) -> None:
        """Show what was said as it is kept."""
        if said == self.field.toPlainText():
            return
        self._loading = True
        self.field.setPlainText(said)
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self._loading = False

    def show_asked(self, *, asked: bool, locked: bool) -> None:
        """Show whether the question was asked already, and whether anything can be changed."""
        self.done.setChecked(asked)
        self.done.setText(tr("Asked") if asked else tr("Done"))
        self.done.setAccessibleDescription(tr("Key {key}", key="D"))
        self.done.setEnabled(not locked)
        self.field.setReadOnly(locked)
        restyle(self, quiet=asked)

    def show_trouble(self, words: str) -> None:
        """Say why what was typed is not in the store."""
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))
        self.field.setAccessibleDescription(words)

    @property
    def head(self) -> Button:
        """What takes the focus when one moves from question to question."""
        return self.number if self.number.isEnabled() else self.done

    def _typed(self) -> None:
        if not self._loading:
            self.typed.emit(self.question.name, self.field.toPlainText())


def head_of(card: QWidget) -> QWidget | None:
    """What takes the focus in a line of the page: the head of a card, and nothing of a heading."""
    return card.head if isinstance(card, AskCard) else None


class NothingToAsk(QFrame):
    """What the page says where no question is flagged."""

    def __init__(self, leave: Callable[[], None]) -> None:
        """Stand hidden; `leave` goes back to the case."""
        super().__init__()
        self.setProperty("card", True)
        self.setAccessibleName(tr("Nothing to ask"))
        column = spaced(QVBoxLayout(self), (24, 22, 24, 22), 8)
        column.addWidget(label(tr("Nothing to ask"), "heading"))
        how = tr("In the walk, press F on a question that only the case manager can settle. It then stands here.")
        column.addLayout(running(how))
        self.back = Button(tr("Back to the case"), "Esc", primary=True)
        self.back.clicked.connect(lambda _on=False: leave())
        column.addSpacing(4)
        column.addLayout(spaced_row(self.back, None))
        self.hide()
