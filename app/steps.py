"""Steps of work that may last: between two of them it tells how far it is, and stops where nobody wants it any more.

Operations that may last take `progress` and `cancelled` as keywords: `progress(done, total)` is called often and costs
little, `cancelled()` is asked between two steps. What is all or nothing raises KnownError(cancelled).
"""

from collections.abc import Callable, Collection, Iterator
from typing import TypeVar

from app.errors import KnownError

Item = TypeVar("Item")
Tell = Callable[[int, int], object]
Ask = Callable[[], bool]


def untold(_done: int, _total: int) -> None:
    """Tell nobody how far the work is."""


def never() -> bool:
    """The answer where nobody can cancel: it is not cancelled."""
    return False


def share(progress: Tell, begin: int, end: int, of: int) -> Tell:
    """What tells of one part of some work: it begins and ends at so many of equal shares."""
    return lambda done, total: progress(begin * total + (end - begin) * done, of * total)


def in_steps(items: Collection[Item], progress: Tell = untold, cancelled: Ask = never) -> Iterator[Item]:
    """The items in order, each a step; raises KnownError(cancelled) before the next once that is asked for."""
    step = stepping(progress, cancelled)
    for done, item in enumerate(items):
        step(done, len(items))
        yield item
    progress(len(items), len(items))


def stepping(progress: Tell, cancelled: Ask) -> Tell:
    """What tells of a step that is about to be taken; raises KnownError(cancelled) once that is asked for."""

    def step(done: int, total: int) -> None:
        progress(done, total)
        if cancelled():
            raise KnownError("cancelled")

    return step
