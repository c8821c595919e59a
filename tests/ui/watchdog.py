"""Watches that the window's thread comes round to its events: a long turn is a window that does not answer.

What counts is the time for which the thread itself kept the event loop from turning: what it computed, and what it
waited for a disk or a lock. The time in which it was ready to run and the machine gave it no processor is taken off,
as Linux counts it (elsewhere nothing is), and what is left is reckoned in the time of the reference machine.
"""

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import monotonic_ns, thread_time_ns

from PySide6.QtCore import QObject, Qt, QTimer

EVERY = 5
"""Milliseconds between two beats of a window that has nothing to do."""

MOST = 100
"""The longest turn that a person may meet with, in milliseconds of the reference machine."""

REFERENCE = 2.0
"""What `pace` takes on the reference machine, in milliseconds: one core of a 2.6 GHz server of 2023 in Python 3.11."""

_SCHEDULE = Path("/proc/thread-self/schedstat")


def _reckon() -> int:
    total, seen = 0, dict[str, int]()
    for each in range(6000):
        key = f"row {each % 97}"
        seen[key] = seen.get(key, 0) + each
        total += len(sorted((each % 7, each % 11, each % 13)))
    return total


def pace() -> float:
    """How many times as long as the reference machine this one takes for a fixed reckoning, never below 1."""
    taken = []
    for _ in range(5):
        begun = thread_time_ns()
        _reckon()
        taken.append((thread_time_ns() - begun) / 1e6)
    return max(1.0, median(taken) / REFERENCE)


class Waits:
    """How long the calling thread has been ready to run without a processor."""

    def __init__(self) -> None:
        self._file = os.open(_SCHEDULE, os.O_RDONLY) if _SCHEDULE.exists() else None

    def until_now(self) -> int:
        """Nanoseconds since the thread began; always 0 where the system does not tell."""
        return int(os.pread(self._file, 80, 0).split()[1]) if self._file is not None else 0

    def close(self) -> None:
        if self._file is not None:
            os.close(self._file)


@dataclass(frozen=True)
class Turn:
    """One turn of the loop: how long it took by the clock, what of it was waiting for a processor and collecting."""

    clock: float
    waited: float
    garbage: float
    doing: str
    pace: float

    @property
    def taken(self) -> float:
        """Milliseconds for which the thread kept the loop from turning, in time of the reference machine."""
        return (self.clock - self.waited) / self.pace

    def __str__(self) -> str:
        return (
            f"{self.taken:6.1f} ms  {self.doing} (by the clock {self.clock:.0f}, without a processor {self.waited:.0f}, "
            f"garbage {self.garbage:.0f}, machine {self.pace:.2f} times the reference)"
        )


class Watchdog(QObject):
    """Measures every turn of the loop, and what went on meanwhile."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self._turned)
        self._waits = Waits()
        self._last: tuple[int, int] | None = None
        self._garbage, self._collecting = 0, 0
        self._pace = 1.0
        self.turns: list[Turn] = []
        self.doing = ""

    def start(self) -> None:
        """Watch from now on."""
        gc.callbacks.append(self._collected)
        self._pace = pace()
        self._garbage = 0
        self._last = (monotonic_ns(), self._waits.until_now())
        self._timer.start()

    def stop(self) -> None:
        """Watch no longer; what has been done up to now is counted."""
        if self._last is not None:
            self._turned()
        self._timer.stop()
        self._last = None
        if self._collected in gc.callbacks:
            gc.callbacks.remove(self._collected)

    def close(self) -> None:
        self.stop()
        self._waits.close()

    @contextmanager
    def watching(self, doing: str) -> Iterator[None]:
        """Count what is done in here under that name."""
        self.doing = doing
        self.start()
        try:
            yield
        finally:
            self.stop()

    def _turned(self) -> None:
        now = (monotonic_ns(), self._waits.until_now())
        if self._last is not None:
            clock, waited = ((here - before) / 1e6 for here, before in zip(now, self._last, strict=True))
            self.turns.append(Turn(clock - EVERY, waited, self._garbage / 1e6, self.doing, self._pace))
        self._last, self._garbage = now, 0

    def _collected(self, phase: str, _about: dict[str, int]) -> None:
        now = monotonic_ns()
        if phase == "start":
            self._collecting = now
        else:
            self._garbage += now - self._collecting

    def longest(self, count: int | None = 10) -> list[Turn]:
        """The longest turns, each act once."""
        of_act: dict[str, Turn] = {}
        for turn in self.turns:
            known = of_act.get(turn.doing)
            if known is None or turn.taken > known.taken:
                of_act[turn.doing] = turn
        return sorted(of_act.values(), key=lambda turn: -turn.taken)[:count]


def told(turns: list[Turn]) -> str:
    """The turns, a line each."""
    return "\n".join(str(turn) for turn in turns) if turns else f"no turns on {sys.platform}"
