"""The furniture of every page: labels, chips, buttons with their keys, lengths that follow the text scale."""

from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from app.ui.theme import BODY
from app.ui.words import tr

AnyLayout = TypeVar("AnyLayout", bound=QLayout)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
TIGHT, TIGHT_BELOW = 12, 420
RUNNING = 520
"""The widest line of running text in pixels of the design: about 75 characters."""
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_J: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_K: -1}
"""The keys that move through a list, and which way."""


def px(size: float) -> int:
    """Scale a length of the design to the text scale in force."""
    app = QApplication.instance()
    body = app.font().pixelSize() if isinstance(app, QApplication) else BODY
    return round(size * (body if body > 0 else BODY) / BODY)


def spaced(layout: AnyLayout, margins: tuple[int, int, int, int] = (0, 0, 0, 0), spacing: int = 0) -> AnyLayout:
    """Give a layout margins and spacing of the design, kept so that respace can follow the text scale."""
    layout.setProperty("design", [*margins, spacing])
    _space(layout)
    return layout


def respace(root: QWidget) -> None:
    """Bring every layout, column and line of running text below a widget to the text scale in force."""
    for layout in root.findChildren(QLayout):
        _space(layout)
    for column in root.findChildren(Middle):
        column.rescale()
    for widget in root.findChildren(QWidget):
        _measure(widget)


def _space(layout: QLayout) -> None:
    design = layout.property("design")
    if design:
        left, top, right, bottom, spacing = (px(each) for each in design)
        layout.setContentsMargins(left, top, right, bottom)
        layout.setSpacing(spacing)


def inset(widget: QWidget, left: int, top: int, right: int = 0, bottom: int = 0) -> None:
    """Keep the contents of a widget away from its edges by lengths of the design, which follow the text scale."""
    widget.setProperty("inset", [left, top, right, bottom])
    _measure(widget)


def at_least(widget: QWidget, width: int) -> None:
    """Have a widget be no narrower than a length of the design, which follows the text scale."""
    widget.setProperty("least", width)
    _measure(widget)


def at_most(widget: QWidget, width: int) -> None:
    """Have a widget be no wider than a length of the design, which follows the text scale."""
    widget.setProperty("widest", width)
    _measure(widget)


def _measure(widget: QWidget) -> None:
    inside, least, widest = (widget.property(each) for each in ("inset", "least", "widest"))
    if inside:
        widget.setContentsMargins(*(px(each) for each in inside))
    if least:
        widget.setMinimumWidth(px(least))
    if widest:
        widget.setMaximumWidth(px(widest))


def restyle(widget: QWidget, **properties: object) -> None:
    """Set style properties and have the style sheet look at the widget again."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def label(text: str = "", role: str = "", *, wraps: bool = False) -> QLabel:
    """Make a label that shows its text as typed."""
    found = QLabel()
    found.setTextFormat(Qt.TextFormat.PlainText)
    found.setText(text)
    found.setWordWrap(wraps)
    if role:
        found.setProperty("role", role)
    return found


def chip(text: str, kind: str) -> QLabel:
    """Make a chip; its kind says which meaning its colour has."""
    found = label(text)
    found.setProperty("chip", kind)
    found.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return found


def running(text: str, role: str = "", widest: int = RUNNING) -> QHBoxLayout:
    """Make lines of running text that stay short enough to read."""
    return readable(label(text, role, wraps=True), widest)


def readable(words: QLabel, widest: int = RUNNING) -> QHBoxLayout:
    """Hold words so that their lines stay short enough to read; a layout, as only that knows their height."""
    at_most(words, widest)
    row = spaced(QHBoxLayout())
    row.addWidget(words, 1)
    row.addStretch(0)
    return row


def clock(at: str) -> str:
    """Give the time of day on this laptop of a recorded moment."""
    return datetime.fromisoformat(at).astimezone().strftime("%H:%M:%S")


def when(at: str) -> str:
    """Give the time of a recorded moment on this laptop, with its day where that is not today."""
    moment = datetime.fromisoformat(at).astimezone()
    today = datetime.now().astimezone().date()
    return moment.strftime("%H:%M") if moment.date() == today else moment.strftime("%d.%m. %H:%M")


def spaced_row(*widgets: QWidget | None, spacing: int = 8) -> QHBoxLayout:
    """Put widgets side by side; None stands for the room that is left over."""
    row = spaced(QHBoxLayout(), spacing=spacing)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row


class Fold(QWidget):
    """Holds things side by side, or one below the other while it is narrower than a width of the design."""

    def __init__(self, below: int, *, spacing: int = 8) -> None:
        """Begin side by side and empty."""
        super().__init__()
        self._below = below
        self.box = spaced(QBoxLayout(QBoxLayout.Direction.LeftToRight, self), spacing=spacing)

    def add(self, part: QWidget | QLayout, stretch: int = 0) -> None:
        """Put one more at the end, with its share of the room that is left over."""
        if isinstance(part, QWidget):
            self.box.addWidget(part, stretch)
        else:
            self.box.addLayout(part, stretch)

    def minimumSizeHint(self) -> QSize:
        items = (self.box.itemAt(at) for at in range(self.box.count()))
        widths = [item.minimumSize().width() for item in items if item is not None and not item.isEmpty()]
        return QSize(max(widths, default=0), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        down = self.width() < px(self._below)
        wanted = QBoxLayout.Direction.TopToBottom if down else QBoxLayout.Direction.LeftToRight
        if wanted != self.box.direction():
            self.box.setDirection(wanted)


def wrapped(*widgets: QWidget, spacing: int = 8) -> "Flow":
    """Put widgets side by side, on the next line where there is no room."""
    row = spaced(Flow(), spacing=spacing)
    for widget in widgets:
        row.addWidget(widget)
    return row


def focus_on(widget: QWidget) -> None:
    """Put the focus on a widget that may be so new that Qt has not shown it yet, which Qt would ignore."""
    unseen: list[QWidget] = []
    one: QWidget | None = widget
    while one is not None and not one.isVisible():
        if one.isHidden() and one.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            break
        unseen.append(one)
        one = one.parentWidget()
    for each in reversed(unseen):
        each.show()
    widget.setFocus(Qt.FocusReason.OtherFocusReason)


class Button(QPushButton):
    """A push button that Enter presses too and that shows its key beside its words."""

    def __init__(self, text: str, key: str = "", *, primary: bool = False, link: bool = False) -> None:
        """Dress the button."""
        super().__init__(text)
        self.setAccessibleName(text)
        self._cap: QLabel | None = None
        if primary:
            self.setProperty("primary", True)
        if link:
            self.setProperty("link", True)
        if key:
            self.setProperty("keyed", True)
            self.setAccessibleDescription(tr("Key {key}", key=key))
            self._cap = label(key, "key")
            self._cap.setParent(self)
            self._cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_on_enter(self, event):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self._cap is not None and not self._cap.isHidden():
            hint.setWidth(hint.width() + self._cap.sizeHint().width() + px(8))
        return hint

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._cap is not None:
            size = self._cap.sizeHint()
            self._cap.setGeometry(
                self.width() - size.width() - px(10),
                (self.height() - size.height()) // 2,
                size.width(),
                size.height(),
            )


class CardButton(QPushButton):
    """A card that can be pressed; what stands on it is laid out inside."""

    def __init__(self, name: str) -> None:
        """Name it for those who do not see it."""
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty("card", True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_on_enter(self, event):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalSizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalMinimumSize() if layout is not None else super().minimumSizeHint()


class Middle(QWidget):
    """What stands in the middle of a page, never wider than is good to look at."""

    def __init__(self, widest: int) -> None:
        """Take the greatest width, in pixels of the design."""
        super().__init__()
        self._widest = widest
        self.rescale()

    def rescale(self) -> None:
        """Take on the text scale in force."""
        self.setMaximumWidth(px(self._widest))

    def centred(self, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
        """Make the row in which it stands, with paper at both sides where there is more room than it takes."""
        row = spaced(QHBoxLayout(), margins)
        row.addStretch(0)
        row.addWidget(self, 1)
        row.addStretch(0)
        return row


class Scroll(QScrollArea):
    """A column that scrolls with the focus; takes no focus itself."""

    def __init__(self, inside: QWidget, name: str) -> None:
        """Hold the column."""
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.setWidget(inside)
        inside.setAccessibleName(name)
        inside.installEventFilter(self)
        self._soon = QTimer(self)  # what is new, and what a resize has moved, has no place yet
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.follow)
        self._away = False
        """Whether a person has scrolled away from what has the focus: nothing brings them back but the focus itself."""

        self.verticalScrollBar().actionTriggered.connect(self._scrolled)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            self._away = False
            self._soon.start()

    def _scrolled(self, _action: int) -> None:
        """A person moves the bar or turns the wheel; where that goes is in the bar, and not seen yet."""
        focus, inside, bar = QApplication.focusWidget(), self.widget(), self.verticalScrollBar()
        if focus is not None and inside is not None and self.isAncestorOf(focus):
            top = focus.mapTo(inside, QPoint(0, 0)).y() - bar.sliderPosition()
            self._away = top >= self.height() or top + focus.height() <= 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        resized = event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest} and watched is self.widget()
        if resized and not self._away:
            self._soon.start()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep less paper at the sides where there is little room."""
        super().resizeEvent(event)
        inside = self.widget()
        layout = inside.layout() if inside is not None else None
        design = layout.property("design") if layout is not None else None
        if layout is not None and design:
            left, top, right, bottom = (px(each) for each in design[:4])
            most = px(TIGHT) if self.width() < px(TIGHT_BELOW) else max(left, right)
            layout.setContentsMargins(min(left, most), top, min(right, most), bottom)

    def follow(self) -> None:
        """Scroll to what has the focus, in a field to its cursor, in a table to its row; to the top if that will do."""
        focus, inside = QApplication.focusWidget(), self.widget()
        if focus is None or inside is None or not inside.isAncestorOf(focus):
            return
        foot = focus.mapTo(inside, focus.rect().bottomLeft()).y()
        if foot + px(24) < self.viewport().height():
            self.verticalScrollBar().setValue(0)
        else:
            whole = self._whole(focus)
            if whole is not None and whole.height() < self.viewport().height():
                self.ensureWidgetVisible(whole, 0, px(12))
            self.ensureWidgetVisible(focus, 0, px(24))

    def _whole(self, focus: QWidget) -> QWidget | None:
        """The form around what has the focus that is to be seen as a whole, as its property `whole` says."""
        around: QWidget | None = focus
        while around is not None and around is not self and not around.property("whole"):
            around = around.parentWidget()
        return around if around is not self else None


class Steps(QObject):
    """Moves the focus through a list of widgets by Up, Down, J and K, and keeps what is in focus in sight."""

    def __init__(self, parent: QWidget, scroll: QScrollArea | None = None) -> None:
        """Begin with an empty list."""
        super().__init__(parent)
        self.widgets: list[QWidget] = []
        self._scroll = scroll

    def add(self, widget: QWidget) -> None:
        """Put one more at the end of the list."""
        self.widgets.append(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QWidget):
            return False
        if isinstance(event, QFocusEvent) and event.gotFocus() and self._scroll is not None:
            self._scroll.ensureWidgetVisible(watched, 0, px(40))
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not event.modifiers():
            step = STEPS.get(Qt.Key(event.key()))
            if step is not None and watched in self.widgets:
                at = self.widgets.index(watched) + step
                if 0 <= at < len(self.widgets):
                    self.widgets[at].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)


class Flow(QLayout):
    """Lays widgets out like words: side by side, on the next line where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing to lay out."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @property
    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        widths = [item.sizeHint().width() for item in self._shown]
        tallest = max((item.sizeHint().height() for item in self._shown), default=0)
        gaps = self.spacing() * max(len(widths) - 1, 0)
        wide = sum(widths) + gaps + margins.left() + margins.right()
        return QSize(wide, tallest + margins.top() + margins.bottom())

    def minimumSize(self) -> QSize:
        found = QSize()
        for item in self._shown:
            found = found.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return found + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Fill line after line, each item in the middle of its line; returns the height of all."""
        margins = self.contentsMargins()
        inside = rect.adjusted(margins.left(), margins.top(), -margins.right(), -margins.bottom())
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        left = 0
        for item in self._shown:
            size = _fitting(item, max(inside.width(), 1))
            if not lines or left + size.width() > inside.width():
                lines.append([])
                left = 0
            lines[-1].append((item, size))
            left += size.width() + self.spacing()
        y = inside.y()
        for line in lines:
            x, height = inside.x(), max(size.height() for _, size in line)
            for item, size in line:
                if move:
                    item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
                x += size.width() + self.spacing()
            y += height + self.spacing()
        return y - (self.spacing() if lines else 0) - rect.y() + margins.bottom()


def _fitting(item: QLayoutItem, width: int) -> QSize:
    """The size of an item in a line of that width; words that may wrap do so only where the line is too short."""
    words = item.widget()
    if not isinstance(words, QLabel) or not words.wordWrap():
        return item.sizeHint().boundedTo(QSize(width, 16777215))
    words.ensurePolished()
    margins = words.contentsMargins()
    natural = words.fontMetrics().horizontalAdvance(words.text()) + margins.left() + margins.right() + 2
    return QSize(min(natural, width), words.heightForWidth(min(natural, width)))


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and away."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        inner = item.layout()
        if inner is not None:
            clear(inner)


def press_on_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press a button where the key is Enter; says whether it was."""
    if event.key() in ENTER and not event.isAutoRepeat():
        button.click()
        return True
    return False
