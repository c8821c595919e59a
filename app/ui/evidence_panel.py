"""The right column of the walk: guidance, terms and the evidence note of the question in focus."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.instrument.model import Question, text
from app.ui.choice_row import COMMANDS
from app.ui.guidance import Term, terms_for
from app.ui.parts import label, restyle, spaced
from app.ui.walk_look import Look, Paragraph
from app.ui.words import tr

WIDE = 330
FOLDED = 226
ROOMY = 1366
MOST_MORE = 130


class NoteEdit(QPlainTextEdit):
    """The evidence note; only Esc and the page's Ctrl keys are not for typing."""

    left = Signal()
    entered = Signal()

    def __init__(self) -> None:
        """Stand empty; Tab leaves it."""
        super().__init__()
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape or (control and event.key() in COMMANDS):
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self.left.emit()

    def sizeHint(self) -> QSize:
        return QSize(200, 120)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 60)


class Prose(QWidget):
    """Running text with the leading of the design, which a label cannot have; shows it as typed."""

    def __init__(self, look: Look, colour: str) -> None:
        """Stand empty."""
        super().__init__()
        self._look = look
        self._colour = colour
        self._paragraph = Paragraph()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, words: str) -> None:
        """Show other words."""
        if self._paragraph.set(words):
            self.setAccessibleName(words)
            self.updateGeometry()
            self.update()

    def retype(self) -> None:
        """Measure anew, the type having changed."""
        self._paragraph.forget()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._paragraph.lay_out(self._look, width)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._paragraph.line_height(self._look))

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._paragraph.lay_out(self._look, self.width())
        self._paragraph.draw(QPainter(self), self._look, 0, 0, self._colour)


class _TermBox(QFrame):
    """One term and what it means."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("term", True)
        self._term = label(role="term")
        self._meaning = Prose(look, "ink")
        column = spaced(QVBoxLayout(self), (12, 9, 12, 9), 2)
        column.addWidget(self._term)
        column.addWidget(self._meaning)

    def show_term(self, term: Term) -> None:
        self._term.setText(term.term)
        self._meaning.say(term.meaning)


class EvidencePanel(QFrame):
    """Belongs to the question in focus, always."""

    typed = Signal(str, str)
    note_left = Signal(str)
    note_entered = Signal()

    def __init__(self, look: Look) -> None:
        """Begin without a question."""
        super().__init__()
        self._look = look
        self._question = ""
        self._folded = False
        self.setObjectName("evidence")
        self.setAccessibleName(tr("Guidance and evidence"))
        self._title = label(role="heading", wraps=True)
        self._guidance = Prose(look, "muted")
        self._boxes: list[_TermBox] = []
        self._heading = label(tr("Evidence"), "heading")
        self._key = label("E", "key")
        self._state = label(role="small")
        self._hint = label(tr("Esc returns to the question"), "small")
        self._trouble = label(role="error", wraps=True)
        self.note = NoteEdit()
        self.note.textChanged.connect(self._typed)
        self.note.left.connect(lambda: self.note_left.emit(self._question))
        self.note.entered.connect(self.note_entered)
        self._loading = False
        self._compose()

    def _compose(self) -> None:
        self._inside = QWidget()
        self._help = spaced(QVBoxLayout(self._inside), (18, 18, 18, 0), 8)
        self._help.addWidget(self._title)
        self._help.addWidget(self._guidance)
        self._help.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setAccessibleName(tr("Guidance"))
        self._scroll.setWidget(self._inside)
        self._lower = QWidget()
        column = spaced(QVBoxLayout(self._lower), (18, 12, 18, 16), 6)
        top = spaced(QHBoxLayout(), spacing=8)
        top.addWidget(self._heading)
        top.addWidget(self._state)
        top.addStretch(1)
        top.addWidget(self._key)
        column.addLayout(top)
        column.addWidget(self.note, 1)
        column.addWidget(self._trouble)
        column.addWidget(self._hint)
        self._trouble.hide()
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        spaced(self._box)
        self._box.addWidget(self._scroll, 8)
        self._box.addWidget(self._lower, 5)
        self._scroll.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._scroll.viewport():
            self._inside.setMaximumWidth(self._scroll.viewport().width())
        return super().eventFilter(watched, event)

    def show_question(self, question: Question, language: str, note: str) -> None:
        """Take up another question."""
        if question.name != self._question:
            self._title.setText(f"{question.number} {text(question.short, language)}")
            self._guidance.say(text(question.guidance, language))
            self._show_terms(terms_for(question, language))
            self._scroll.verticalScrollBar().setValue(0)
            self.note.setAccessibleName(tr("Evidence for {number}", number=question.number))
        self._question = question.name
        if self.note.toPlainText() != note:
            self._loading = True
            self.note.setPlainText(note)
            self.note.moveCursor(QTextCursor.MoveOperation.End)
            self._loading = False

    def _show_terms(self, terms: tuple[Term, ...]) -> None:
        while len(self._boxes) < len(terms):
            box = _TermBox(self._look)
            self._boxes.append(box)
            self._help.insertWidget(self._help.count() - 1, box)
        for box, term in zip(self._boxes, terms, strict=False):
            box.show_term(term)
        for index, box in enumerate(self._boxes):
            box.setVisible(index < len(terms))

    def show_state(self, *, draft: bool, trouble: str, locked: bool, disputed: bool) -> None:
        """Say truthfully how it stands with the note."""
        words = tr("two notes – to be settled") if disputed else tr("being typed") if draft else ""
        self._state.setText(words)
        self.note.setAccessibleDescription(". ".join(each for each in (words, trouble) if each))
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        if self.note.isReadOnly() != locked:
            self.note.setReadOnly(locked)
            restyle(self.note, locked=locked)

    @property
    def cursor_at(self) -> int:
        """Where in the note the cursor stands."""
        return self.note.textCursor().position()

    def enter(self, cursor: int | None = None) -> None:
        """Put the focus into the note, the cursor where it was."""
        if cursor is not None:
            place = self.note.textCursor()
            place.setPosition(max(0, min(cursor, len(self.note.toPlainText()))))
            self.note.setTextCursor(place)
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fold(self, *, under: bool, page: QSize) -> None:
        """Stand beside the cards of a page of that size, or below them where there is no room."""
        self._folded = under
        direction = QBoxLayout.Direction.LeftToRight if under else QBoxLayout.Direction.TopToBottom
        self._box.setDirection(direction)
        if self.property("folded") != under:
            restyle(self, folded=under)
        self._box.setContentsMargins(0 if under else 1, 1 if under else 0, 0, 0)
        self._box.setStretch(0, 1 if under else 8)
        self._box.setStretch(1, 1 if under else 5)
        if under:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16777215)
            self.setFixedHeight(min(self._look.px(FOLDED), int(page.height() * 0.36)))
        else:
            self.setMinimumHeight(0)
            self.setMaximumHeight(16777215)
            more = (page.width() - self._look.px(ROOMY)) // 4
            self.setFixedWidth(self._look.px(WIDE) + max(0, min(more, self._look.px(MOST_MORE))))

    def retype(self) -> None:
        """Measure anew, the type having changed."""
        for prose in self.findChildren(Prose):
            prose.retype()

    def _typed(self) -> None:
        if not self._loading and self._question:
            self.typed.emit(self._question, self.note.toPlainText())
