"""Memos: a thought dropped in passing with its time, later filed to a question."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.casework.evidence import Memo
from app.ui.parts import ENTER, Button, Fold, clear, label, spaced, when, wrapped
from app.ui.walk.look import Look
from app.ui.walk.prose import Prose
from app.ui.words import tr


class _Line(QLineEdit):
    """The one line of a memo."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {*ENTER, Qt.Key.Key_Escape}:
            event.ignore()
            return
        super().keyPressEvent(event)


class MemoStrip(QFrame):
    """A strip below the cards that takes one line."""

    dropped = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        """Begin hidden."""
        super().__init__()
        self.setObjectName("memo")
        self.setAccessibleName(tr("Memo"))
        self.field = _Line()
        self.field.setAccessibleName(tr("Memo"))
        self.field.setPlaceholderText(tr("A thought to file later"))
        keep = Button(tr("Keep"), "Enter", primary=True)
        keep.clicked.connect(lambda _on=False: self._drop())
        cancel = Button(tr("Cancel"), "Esc")
        cancel.clicked.connect(lambda _on=False: self._close())
        row = Fold(420)
        row.add(label(tr("Memo"), "heading"))
        row.add(self.field, 1)
        buttons = QWidget()
        buttons.setLayout(wrapped(keep, cancel))
        row.add(buttons)
        spaced(QVBoxLayout(self), (16, 10, 12, 10)).addWidget(row)
        self.hide()

    def open(self) -> None:
        """Take a thought."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take(self) -> str:
        """What is written, which the field then holds no more."""
        words = self.field.text().strip()
        self.field.clear()
        return words

    def _drop(self) -> None:
        words = self.take()
        self.hide()
        if words:
            self.dropped.emit(words)
        self.closed.emit()

    def _close(self) -> None:
        self.take()
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._drop()
        elif event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            event.ignore()


class MemoList(QWidget):
    """The memos that are not filed yet."""

    filed = Signal(str)
    removed = Signal(str)

    def __init__(self, look: Look) -> None:
        """Begin empty."""
        super().__init__()
        self._look = look
        self.setAccessibleName(tr("Memos"))
        self._shown: tuple[object, ...] = ()
        self._column = spaced(QVBoxLayout(self), (0, 4, 0, 0), 6)
        self.hide()

    @property
    def any(self) -> bool:
        """Whether there is a memo to be filed."""
        return self._column.count() > 0

    @property
    def stops(self) -> list[QWidget]:
        """What Tab comes to, in order."""
        items = (self._column.itemAt(at) for at in range(self._column.count()))
        widgets = [item.widget() for item in items if item is not None]
        return [button for widget in widgets if widget is not None for button in widget.findChildren(Button)]

    def show_memos(self, memos: tuple[Memo, ...], number: str, *, locked: bool) -> bool:
        """Show the memos, to be filed to the question of that number; returns whether that changed anything."""
        shown = (memos, number if memos else "", locked)
        if shown == self._shown:
            return False
        self._shown = shown
        clear(self._column)
        if memos:
            self._column.addWidget(label(tr("Memos"), "field"))
        for memo in memos:
            self._column.addWidget(self._item(memo, number, locked=locked))
        self.setVisible(bool(memos))
        return True

    def _item(self, memo: Memo, number: str, *, locked: bool) -> QWidget:
        item = QFrame()
        item.setProperty("memo", True)
        words = Prose(self._look, "ink")
        words.say(memo.text)
        column = spaced(QVBoxLayout(item), (10, 7, 8, 6), 2)
        column.addWidget(words)
        line = spaced(QHBoxLayout(), spacing=4)
        line.addWidget(label(when(memo.at), "small"))
        line.addStretch(1)
        acts: tuple[tuple[str, str, Callable[[], None]], ...] = (
            (tr("file here"), tr("File to {number}", number=number), lambda: self.filed.emit(memo.id)),
            (tr("remove"), tr("Remove"), lambda: self.removed.emit(memo.id)),
        )
        for words_on_it, name, act in acts:
            button = Button(words_on_it, link=True)
            button.setAccessibleName(f"{name}: {memo.text}")
            button.setEnabled(not locked)
            button.clicked.connect(lambda _on=False, act=act: act())
            line.addWidget(button)
        column.addLayout(line)
        return item
