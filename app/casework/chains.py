"""The chain of each device: every entry names the one before it, so that what is missing or forked is seen.

An entry's `prev` is the id of its device's previous entry, whose sequence is one less; a device's first has none. Two
entries of one device after the same one are a fork: a restored backup went on. *Chain order* is device, sequence, id,
so that an entry comes after the one before it.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol


class Linked(Protocol):
    """What a chain is made of; entries are."""

    @property
    def device(self) -> str: ...
    @property
    def sequence(self) -> int: ...
    @property
    def id(self) -> str: ...
    @property
    def prev(self) -> str | None: ...


class Link(NamedTuple):
    """An entry without what it says."""

    device: str
    sequence: int
    id: str
    prev: str | None


@dataclass(frozen=True, slots=True, order=True)
class Head:
    """An entry that stands for itself and all that comes before it on its device."""

    device: str
    sequence: int
    id: str


@dataclass(frozen=True, slots=True, order=True)
class Fork:
    """Where a device went on twice: the entries that came to have the same sequence."""

    device: str
    sequence: int
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class Gap:
    """What is missing of a device: the sequences from `first` to `last`; `waiting` entries are held until it comes."""

    device: str
    first: int
    last: int
    waiting: int


def chain_order(link: Linked) -> tuple[str, int, str]:
    """The key that sorts entries so that each comes after the one before it."""
    return (link.device, link.sequence, link.id)


def ends(links: Collection[Linked]) -> tuple[Head, ...]:
    """Those of the entries that no other of them follows, in chain order."""
    followed = {link.prev for link in links}
    return tuple(sorted(Head(link.device, link.sequence, link.id) for link in links if link.id not in followed))


def unbroken(links: Iterable[Linked]) -> set[str]:
    """The ids of the entries before which nothing is missing; `links` are in chain order."""
    found: set[str] = set()
    for link in links:
        if link.prev is None or link.prev in found:
            found.add(link.id)
    return found


def ancestry(links: Sequence[Linked], ids: Iterable[str]) -> set[str]:
    """The ids given and those of all that comes before them among the entries; `links` are in chain order."""
    found = set(ids)
    for link in reversed(links):
        if link.id in found and link.prev is not None:
            found.add(link.prev)
    return found


def forks(links: Collection[Linked]) -> tuple[Fork, ...]:
    """Where the entries went on twice after the same one, or, where that one is not among them, side by side."""
    here = {link.id for link in links}
    at: dict[tuple[str, int], list[Linked]] = defaultdict(list)
    for link in links:
        at[link.device, link.sequence].append(link)
    found = []
    for (device, sequence), side_by_side in at.items():
        if len(side_by_side) == 1:
            continue
        after: dict[str | None, list[str]] = defaultdict(list)
        for link in side_by_side:
            after[link.prev].append(link.id)
        if any(prev is not None and prev not in here for prev in after):
            after = {None: [link.id for link in side_by_side]}
        found += [Fork(device, sequence, tuple(sorted(ids))) for ids in after.values() if len(ids) > 1]
    return tuple(sorted(found))


def gaps(held: Collection[Linked], last_before: Callable[[str, int], int]) -> tuple[Gap, ...]:
    """What the held entries wait for; `last_before` gives a device's last sequence below one that is here, or 0."""
    first_held: dict[str | None, Linked] = {}
    waits_for: dict[str, str | None] = {}
    waiting: dict[str | None, int] = defaultdict(int)
    for link in sorted(held, key=chain_order):
        missing = waits_for.get(link.prev or "", link.prev)
        waits_for[link.id] = missing
        waiting[missing] += 1
        first_held.setdefault(missing, link)
    found = []
    for missing, link in first_held.items():
        last = link.sequence - 1
        known = [other.sequence for other in held if other.device == link.device and other.sequence < link.sequence]
        first = max(last_before(link.device, link.sequence), *known, 0) + 1
        found.append(Gap(link.device, min(first, last), last, waiting[missing]))
    return tuple(sorted(found))
