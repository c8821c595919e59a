"""Synchronising with a destination: what is owed goes there, what is new comes here, and nothing is ever removed."""

import time
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from app.errors import KnownError
from app.exchange.destination import LIMIT, Destination, passing, too_large
from app.steps import Ask, Tell, never, untold

PAUSES = (1.0, 3.0, 9.0)
"""Seconds before the second, third and fourth try of what may pass."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Synced:
    """What one sync did. Every name that was owed or new stands in one of these, unless the sync ended before."""

    pushed: tuple[str, ...] = ()
    """Written there now."""
    there: tuple[str, ...] = ()
    """Owed, and lying there already."""
    owed: Mapping[str, KnownError] = field(default_factory=dict)
    """Not there yet, and why not."""
    pulled: tuple[str, ...] = ()
    """Read, and taken here."""
    quarantined: Mapping[str, KnownError] = field(default_factory=dict)
    """Read, and not taken, with what is wrong with it."""
    unread: Mapping[str, KnownError] = field(default_factory=dict)
    """New there and not read yet, and why not."""
    stopped: KnownError | None = None
    """What ended the sync before everything had its turn: the destination went away, or somebody stopped it."""


def synchronise(
    destination: Destination,
    owed: Mapping[str, Callable[[], bytes]],
    seen: Container[str],
    take: Callable[[str, bytes], object],
    *,
    progress: Tell = untold,
    cancelled: Ask = never,
    wait: Callable[[float], object] = time.sleep,
) -> Synced:
    """Push every owed file that is not there, then pull every file that is neither owed nor seen.

    `owed` gives a file's bytes when they are needed; `take` keeps a file durably and raises KnownError for a broken
    one. `progress(done, total)` counts files; `cancelled` is asked between them; `wait(seconds)` is the pause before
    another try of what may pass. Returns what was done, however far it came: the next sync goes on from there.
    A failure of one file is named beside it and the rest goes on.
    """
    run = _Run(destination, take, cancelled, wait)
    try:
        there = run.patiently(destination.names)
    except KnownError as error:
        return Synced(owed=dict.fromkeys(owed, error), stopped=error)
    # an empty file under one of our names is nobody's: writing it tells what is wrong
    pushes = [name for name in owed if not there.get(name)]
    pulls = sorted(name for name in there if name not in owed and name not in seen)
    total = len(pushes) + len(pulls)
    progress(0, total)
    for done, name in enumerate([*pushes, *pulls], 1):
        if run.stopped is None and cancelled():
            run.stopped = KnownError("sync_cancelled")
        if run.stopped is not None:
            (run.owed if name in owed else run.unread)[name] = run.stopped
            continue
        if name in owed:
            run.push(name, owed[name])
        else:
            run.pull(name, there[name])
        progress(done, total)
    return Synced(
        pushed=tuple(run.pushed),
        there=tuple(name for name in owed if there.get(name)),
        owed=run.owed,
        pulled=tuple(run.pulled),
        quarantined=run.quarantined,
        unread=run.unread,
        stopped=run.stopped,
    )


class _Run:
    """One sync under way: what it has done, and whether it still goes on."""

    def __init__(
        self,
        destination: Destination,
        take: Callable[[str, bytes], object],
        cancelled: Ask,
        wait: Callable[[float], object],
    ) -> None:
        self._destination = destination
        self._take = take
        self._cancelled = cancelled
        self._wait = wait
        self.pushed: list[str] = []
        self.pulled: list[str] = []
        self.owed: dict[str, KnownError] = {}
        self.quarantined: dict[str, KnownError] = {}
        self.unread: dict[str, KnownError] = {}
        self.stopped: KnownError | None = None

    def patiently(self, act: Callable[[], T]) -> T:
        """The result of an act, tried again with growing pauses while its failure may pass."""
        for pause in PAUSES:
            try:
                return act()
            except KnownError as error:
                if not passing(error) or self._cancelled():
                    raise
                self._wait(pause)
        return act()

    def push(self, name: str, content: Callable[[], bytes]) -> None:
        try:
            data = content()
        except KnownError as error:
            self.owed[name] = error
            return
        try:
            self.patiently(lambda: self._destination.write(name, data))
        except KnownError as error:
            self.owed[name] = error
            self._still_there()
        else:
            self.pushed.append(name)

    def pull(self, name: str, size: int) -> None:
        try:
            data = self._read(name, size)
        except KnownError as error:
            self.unread[name] = error
            self._still_there()
            return
        try:
            self._take(name, data)
        except KnownError as error:
            self.quarantined[name] = error
        else:
            self.pulled.append(name)

    def _read(self, name: str, size: int) -> bytes:
        place = self._destination.place
        if size > LIMIT:
            raise too_large(name, place)
        data = self.patiently(lambda: self._destination.read(name)) if size else b""
        if not data or len(data) != size:
            raise KnownError("destination_file_short", name=name, place=place, found=len(data), expected=size)
        return data

    def _still_there(self) -> None:
        """After a failure: whether it was the file's, or the whole place has gone."""
        try:
            self.patiently(self._destination.names)
        except KnownError as error:
            self.stopped = error
