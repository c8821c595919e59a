"""Watches that the window's thread comes round to its events: a long turn is a window that does not answer.

What counts is the time for which the thread itself kept the event loop from turning: what it computed, and what it
waited for a disk or a lock. Taken off is the time in which the machine gave it no processor though it was ready to run,
and the time in which it waited for another thread of ours that was in that plight, as Linux counts both (elsewhere
nothing is taken off). What is left is reckoned in the time of the reference machine.
"""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from statistics import median
from threading import get_native_id
from time import monotonic_ns, thread_time_ns

from PySide6.QtCore import QObject, Qt, QTimer

EVERY = 5
"""Milliseconds between two beats of a window that has nothing to do."""

MOST = 100
"""The longest turn that a person may meet with, in milliseconds of the reference machine."""

REFERENCE = (2.0, 0.95)
"""What the two reckonings of `pace` take on the reference machine when it is idle, in milliseconds.

It has two cores of an Intel Xeon (family 6, 2 MB of cache to each) in a virtual machine, with Python 3.11.
"""

AGAIN = 25
"""How many rounds the pace is measured for again after a turn that seems too long: about as long as such a turn."""

_TASKS = Path("/proc/self/task")
_NAMES = [f"row {each}" for each in range(60_000)]
Random(7).shuffle(_NAMES)  # noqa: S311 - only to be out of order


def _within_the_cache() -> int:
    total, seen = 0, dict[str, int]()
    for each in range(6000):
        key = f"row {each % 97}"
        seen[key] = seen.get(key, 0) + each
        total += len(sorted((each % 7, each % 11, each % 13)))
    return total


def _beyond_the_cache() -> int:
    return sum(map(len, _NAMES))


def pace(rounds: int = 3) -> float:
    """How many times as long as on the reference machine things take here and now, never below 1.

    The mean of two reckonings: a slow processor shows in the first, neighbours that crowd the cache in the second.
    """
    ratios = []
    for reckon, reference in zip((_within_the_cache, _beyond_the_cache), REFERENCE, strict=True):
        taken = []
        for _ in range(rounds):
            begun = thread_time_ns()
            reckon()
            taken.append((thread_time_ns() - begun) / 1e6)
        ratios.append(median(taken) / reference)
    return max(1.0, sum(ratios) / len(ratios))


@dataclass(frozen=True)
class Moment:
    """What the clocks say, in nanoseconds: the wall's, this thread's, and how long threads were kept from running."""

    clock: int
    computed: int
    waited: dict[int, int]

    @staticmethod
    def now() -> "Moment":
        return Moment(monotonic_ns(), thread_time_ns(), _waited())


def _waited() -> dict[int, int]:
    """For how long each thread of this process has been ready to run without a processor; nothing where none tells."""
    found = {}
    try:
        for task in os.listdir(_TASKS):  # noqa: PTH208 - thousands of times a second
            with open(f"{_TASKS}/{task}/schedstat", "rb") as told:  # noqa: PTH123
                found[int(task)] = int(told.read().split()[1])
    except (FileNotFoundError, ProcessLookupError):
        return found  # a system that does not tell, or a thread that has just ended
    return found


@dataclass(frozen=True)
class Turn:
    """One turn of the loop: how long it took by the clock, what of it was no doing of ours, what was garbage."""

    clock: float
    kept: float
    garbage: float
    doing: str
    pace: float

    @property
    def taken(self) -> float:
        """Milliseconds for which the thread kept the loop from turning, in time of the reference machine."""
        return max(self.clock - self.kept, 0.0) / self.pace

    def __str__(self) -> str:
        return (
            f"{self.taken:6.1f} ms  {self.doing} (by the clock {self.clock:.0f}, of that without a processor "
            f"{self.kept:.0f}; garbage {self.garbage:.0f}; {self.pace:.2f} times as slow as the reference)"
        )


def turn_between(before: Moment, after: Moment, *, garbage: int, doing: str, pace: float) -> Turn:
    """The turn between two beats."""
    clock, computed = after.clock - before.clock, after.computed - before.computed
    mine = get_native_id()
    kept = {task: waited - before.waited.get(task, waited) for task, waited in after.waited.items()}
    own = min(kept.pop(mine, 0), clock)
    asleep = max(clock - computed - own, 0)
    behind = min(asleep, max(kept.values(), default=0))
    return Turn(clock / 1e6 - EVERY, (own + behind) / 1e6, garbage / 1e6, doing, pace)


class Watchdog(QObject):
    """Measures every turn of the loop, and what went on meanwhile."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self._turned)
        self._last: Moment | None = None
        self._garbage, self._collecting = 0, 0
        self._pace, self._alone = 1.0, True
        self.turns: list[Turn] = []
        self.doing = ""

    def start(self, *, alone: bool = True) -> None:
        """Watch from now on; where other threads of ours are at work, the pace measured before is kept."""
        gc.callbacks.append(self._collected)
        self._alone = alone
        if alone:
            self._pace = pace()
        self._garbage = 0
        self._last = Moment.now()
        self._timer.start()

    def stop(self) -> None:
        """Watch no longer; what has been done up to now is counted."""
        if self._last is not None:
            self._turned()
        self._timer.stop()
        self._last = None
        if self._collected in gc.callbacks:
            gc.callbacks.remove(self._collected)

    @contextmanager
    def watching(self, doing: str, *, alone: bool = True) -> Iterator[None]:
        """Count what is done in here under that name."""
        self.doing = doing
        self.start(alone=alone)
        try:
            yield
        finally:
            self.stop()

    def _turned(self) -> None:
        now = Moment.now()
        if self._last is not None:
            found = turn_between(self._last, now, garbage=self._garbage, doing=self.doing, pace=self._pace)
            if found.taken > MOST and self._alone:  # the neighbours may have come since
                found = replace(found, pace=max(found.pace, pace(AGAIN)))
                now = Moment.now()
            self.turns.append(found)
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
