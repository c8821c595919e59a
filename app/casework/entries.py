"""One recorded act: immutable, chained by hash to the acts that it replaces and to its device's previous act."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import msgspec

Value = str | int | bool | None | dict[str, "Value"] | list["Value"]
"""What an entry says; None takes back what was said before."""

Place = tuple[str | None, str | None, str]
"""What an entry is about: unit, reading, subject. Unit and reading are None for acts on the whole inspection."""


@dataclass(frozen=True, slots=True)
class Act:
    """What a person did, before it is recorded; `replaces` holds the ids of the entries that were on the screen."""

    unit: str | None
    reading: str | None
    subject: str
    value: Value
    replaces: tuple[str, ...] = ()
    who: str | None = None
    at: str | None = None

    @property
    def place(self) -> Place:
        """What the act is about."""
        return (self.unit, self.reading, self.subject)


@dataclass(frozen=True, slots=True)
class Entry:
    """A recorded act; `at` is UTC in ISO 8601, `sequence` counts from 1 on each device."""

    id: str
    inspection: str
    unit: str | None
    reading: str | None
    subject: str
    value: Value
    replaces: tuple[str, ...]
    who: str
    device: str
    sequence: int
    at: str
    prev: str | None

    @property
    def place(self) -> Place:
        """What the entry is about."""
        return (self.unit, self.reading, self.subject)


def entry(act: Act, *, inspection: str, who: str, device: str, sequence: int, at: str, prev: str | None) -> Entry:
    """The entry for an act; its id is the SHA-256 of its canonical bytes, in hexadecimal."""
    replaces = tuple(sorted(act.replaces))
    fields = (
        inspection, act.unit, act.reading, act.subject, act.value, replaces, act.who or who, device, sequence,
        act.at or at, prev,
    )  # fmt: skip
    return Entry(hashlib.sha256(canonical(fields)).hexdigest(), *fields)


def canonical(fields: tuple[object, ...]) -> bytes:
    """The bytes that an entry's id is the hash of: JSON without spaces, keys sorted, fields in Entry's order."""
    return msgspec.json.encode(fields, order="sorted")


def recomputed_id(one: Entry) -> str:
    """The id that an entry ought to have; another one means that it was altered."""
    fields = (
        one.inspection, one.unit, one.reading, one.subject, one.value, one.replaces, one.who, one.device,
        one.sequence, one.at, one.prev,
    )  # fmt: skip
    return hashlib.sha256(canonical(fields)).hexdigest()


def present(entries: Iterable[Entry]) -> dict[Place, tuple[Entry, ...]]:
    """The entries that nothing replaced, by what they are about; several at one place stand side by side.

    An entry replaces only what stands at its own place.
    """
    known = list(entries)
    replaced = {(one.place, replaced) for one in known for replaced in one.replaces}
    found: dict[Place, tuple[Entry, ...]] = {}
    for one in sorted(known, key=lambda each: each.id):
        if (one.place, one.id) not in replaced:
            found[one.place] = (*found.get(one.place, ()), one)
    return found


def now() -> str:
    """This moment as entries carry it: UTC, milliseconds."""
    return _written(datetime.now(UTC))


def later(than: str) -> str:
    """This moment, or the millisecond after `than` where the clock has not passed it; `than` may be empty."""
    moment = now()
    return moment if moment > than else _written(datetime.fromisoformat(than) + timedelta(milliseconds=1))


def _written(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
