"""When to lock by itself: nobody touched the window for some minutes, or the machine slept."""

import ctypes
import sys
import time
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget

EVERY = 5_000
"""Milliseconds between two looks at the clocks."""

SLEPT = 30.0
"""Seconds by which the time of day must run ahead of the time awake before it is called sleep."""

TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


def awake() -> float:
    """Seconds since some moment, without those for which the machine slept."""
    if sys.platform == "win32":  # there monotonic() goes on while it sleeps
        ticks = ctypes.c_ulonglong()
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(ticks))
        return ticks.value / 10_000_000
    return time.monotonic()


@dataclass
class Clocks:
    """The time of day and the time awake when they were last looked at, and the time awake of the last touch."""

    day: float
    awake: float
    touched: float

    def look(self, day: float, awake_now: float, minutes: int) -> bool:
        """Take the clocks as they are now; whether to lock: the machine slept, or nobody touched it for the minutes.

        With 0 minutes only sleep locks. A clock that is set forward counts as sleep; one that is set back does not.
        """
        slept = (day - self.day) - (awake_now - self.awake) > SLEPT
        self.day, self.awake = day, awake_now
        return slept or (minutes > 0 and awake_now - self.touched >= minutes * 60)


class IdleWatch(QObject):
    """Looks at the clocks and at what reaches a window."""

    due = Signal()

    def __init__(self, widget: QWidget, parent: QObject) -> None:
        """Begin with a touch."""
        super().__init__(parent)
        self.minutes = 0
        self._widget = widget
        self._watched: QWindow | None = None
        self._clocks = Clocks(time.time(), awake(), awake())
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def touch(self) -> None:
        """Somebody is there."""
        self._clocks.touched = awake()

    def look(self) -> None:
        """Say that it is time where it is."""
        handle: QWindow | None = self._widget.window().windowHandle()  # there is none before the first show
        if handle is not None and handle is not self._watched:
            self._watched = handle
            handle.installEventFilter(self)
        if self._clocks.look(time.time(), awake(), self.minutes):
            self.touch()
            self.due.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in TOUCHES:
            self.touch()
        return False
