"""All keys of the page that is open, over it, until Esc or ? puts them away."""

import sys
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.ui.page import LOCK
from app.ui.parts import Button, Fold, Scroll, clear, inset, label, px, respace, spaced, wrapped
from app.ui.theme import Theme, dress
from app.ui.words import tr
from app.ui.working import CANCEL

Pairs = tuple[tuple[str, str], ...]
EVERYWHERE: Pairs = (
    ("?", "all keys"),
    ("F10", "menu of all that can be done"),
    ("F1", "first steps"),
    ("Ctrl+T", "light, dark, high contrast, as the system"),
    ("Ctrl++", "larger text"),
    ("Ctrl+-", "smaller text"),
    ("Ctrl+0", "usual text"),
    ("Tab", "to the next thing that can be used"),
    (CANCEL, "cancel what is going on"),
    (LOCK, "lock"),
    ("Ctrl+Q", "close Casewalk"),
)
WIDTH = 860
_LONG = 6
"""From so many keys on a group stands in two columns, unless the window is narrow."""
_NARROW = 800


def keys_of(page: QWidget | None) -> Pairs:
    """The keys of a page, from the constant in its file or, where that has none, from the file of keys beside it."""
    module = type(page).__module__ if page is not None else ""
    for name in (module, f"{module.rpartition('.')[0]}.keys"):
        found = getattr(sys.modules.get(name), "KEYS", None)
        if found:
            return tuple((str(key), str(meaning)) for key, meaning in found)
    return ()


class KeysHelp(QFrame):
    """Covers the page with its keys; nothing below it is touched."""

    closed = Signal()
    first_steps_wanted = Signal()

    def __init__(self, over: QWidget, theme: Theme) -> None:
        """Lie hidden over a widget."""
        super().__init__(over.parentWidget() or over)  # a stack tells a screen reader of its present page alone
        self._over = over
        self.setObjectName("keyshelp")
        self.setAccessibleName(tr("All keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.theme = theme
        dress(self, theme)
        self._before: QWidget | None = None
        self.page = ""
        self.pairs: Pairs = ()
        across = spaced(QHBoxLayout(self), (24, 20, 24, 20))
        across.addStretch(1)
        self._card = QFrame()
        self._card.setProperty("card", True)
        self._card.setAccessibleName(tr("All keys"))
        column = spaced(QVBoxLayout(self._card), (24, 16, 12, 12), 6)
        self._title = label(tr("All keys"), "title")
        self.shut = Button(tr("Close"), "Esc")
        self.shut.clicked.connect(lambda _on=False: self.close_it())
        self.first = Button(tr("First steps"), "F1", link=True)
        self.first.clicked.connect(lambda _on=False: self._to_first_steps())
        head = Fold(400)
        head.add(self._title, 1)
        buttons = QWidget()
        buttons.setLayout(wrapped(self.first, self.shut))
        head.add(buttons)
        column.addWidget(head)
        inside = QWidget()
        self._groups = spaced(QVBoxLayout(inside), (0, 0, 12, 8), 4)
        self.pane = Scroll(inside, tr("All keys"))
        self.pane.setProperty("plain", True)
        column.addWidget(self.pane, 1)
        across.addWidget(self._card, 1000)
        across.addStretch(1)
        over.installEventFilter(self)
        self.hide()

    def open(self, page: str, pairs: Pairs) -> None:
        """Show the keys of a page, and those that hold everywhere."""
        if self.isHidden():
            self._before = self.window().focusWidget()
        self.page, self.pairs = page, pairs
        self._fill()
        self.show()
        self.raise_()
        self.shut.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        """Cover the page as it is now, in as many columns as it has room for."""
        clear(self._groups)
        if self.pairs:
            self._group(self.page, self.pairs)
        known = {key for key, _ in self.pairs}
        self._group(tr("Everywhere"), (pair for pair in EVERYWHERE if pair[0] not in known))
        self._groups.addStretch(1)
        self._card.setMaximumWidth(px(WIDTH))
        respace(self)
        self._cover()

    def retheme(self, theme: Theme) -> None:
        """Take on another theme or text scale."""
        larger, self.theme = theme.scale != self.theme.scale, theme
        dress(self, theme)
        if larger and not self.isHidden():
            self.open(self.page, self.pairs)

    def close_it(self) -> None:
        """Put the keys away, the focus where it was."""
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def _to_first_steps(self) -> None:
        self.close_it()
        self.first_steps_wanted.emit()

    def _group(self, title: str, pairs: Iterable[tuple[str, str]]) -> None:
        heading = label(title, "heading")
        inset(heading, 0, 10, 0, 2)
        self._groups.addWidget(heading)
        shown = list(pairs)
        columns = 2 if len(shown) >= _LONG and self._over.width() >= px(_NARROW) else 1
        lines = -(-len(shown) // columns)
        grid = spaced(QGridLayout(), spacing=7)
        for at, (keys, meaning) in enumerate(shown):
            row, column = at % lines, at // lines * 2
            grid.addLayout(_caps(keys), row, column)
            words = label(tr(meaning), wraps=True)
            words.setAccessibleName(f"{keys}: {tr(meaning)}")
            grid.addWidget(words, row, column + 1)
        for column in range(columns):
            grid.setColumnMinimumWidth(column * 2, px(132 if columns > 1 else 110))
            grid.setColumnStretch(column * 2 + 1, 1)
        self._groups.addLayout(grid)

    def _cover(self) -> None:
        over = self._over
        self.setGeometry(over.rect() if over is self.parentWidget() else over.geometry())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize and not self.isHidden():
            self._fill()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and not _of_the_window(event):
            event.accept()  # the page below must not act on keys while it is covered
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        bar = self.pane.verticalScrollBar()
        steps = {Qt.Key.Key_Down: 40, Qt.Key.Key_Up: -40, Qt.Key.Key_PageDown: 300, Qt.Key.Key_PageUp: -300}
        if key in {Qt.Key.Key_Escape, Qt.Key.Key_Question}:
            self.close_it()
        elif key == Qt.Key.Key_F1 and not self.first.isHidden():
            self._to_first_steps()
        elif Qt.Key(key) in steps:
            bar.setValue(bar.value() + px(steps[Qt.Key(key)]))

    def focusNextPrevChild(self, _onwards: bool) -> bool:
        """Keep the focus on what can be pressed here: what is below is covered."""
        other = self.first if self.shut.hasFocus() and not self.first.isHidden() else self.shut
        other.setFocus(Qt.FocusReason.TabFocusReason)
        return True


def _of_the_window(event: QKeyEvent) -> bool:
    wanted = QKeySequence(event.keyCombination())
    return any(keys.startswith("Ctrl") and wanted == QKeySequence(keys) for keys, _ in EVERYWHERE)


def _caps(keys: str) -> QLayout:
    row = spaced(QHBoxLayout(), spacing=4)
    for one in keys.split():
        row.addWidget(label(one, "key"), 0, Qt.AlignmentFlag.AlignVCenter)
    row.addStretch(1)
    return row
