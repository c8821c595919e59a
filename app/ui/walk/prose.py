"""Text of the right column: the field that evidence is written in, and running text with the leading of the design."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from app.ui.walk.choice_row import COMMANDS
from app.ui.walk.look import Look, Paragraph


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

    @property
    def text(self) -> str:
        """The words that are shown."""
        return self._paragraph.text

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
