"""Watches that the window's thread comes round to its events: a gap is a window that does not answer."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from PySide6.QtCore import QObject, QTimer

EVERY = 10
AIM = 100
"""What a person notices, in milliseconds."""

MOST = 3 * AIM
"""What fails a test: the machines that run it are noisy."""


class Watchdog(QObject):
    """Measures how long it takes from one turn of the event loop to the next, and what went on meanwhile."""

    def __init__(self) -> None:
        """Begin at rest."""
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self._turned)
        self._last: float | None = None
        self.gaps: list[tuple[float, str]] = []
        self.doing = ""

    def start(self) -> None:
        """Watch from the next turn on."""
        self._last = None
        self._timer.start()

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()
        self._last = None

    @contextmanager
    def looking_away(self) -> Iterator[None]:
        """Do not count what a person never waits for: a picture, the making of a window."""
        self.stop()
        try:
            yield
        finally:
            self.start()

    def _turned(self) -> None:
        now = monotonic()
        if self._last is not None:
            self.gaps.append(((now - self._last) * 1000 - EVERY, self.doing))
        self._last = now

    @property
    def worst(self) -> tuple[float, str]:
        """The longest gap in milliseconds, and what was done in it."""
        return max(self.gaps, default=(0.0, ""))
