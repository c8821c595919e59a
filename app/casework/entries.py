"""One recorded act: immutable, chained by hash to the acts that it replaces and to its device's previous act."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import msgspec

Value = str | int | bool | None | dict[str, "Value"] | list["Value"]
"""What an entry says; None takes back what was said before."""

Place = tuple[str | None, str | None, str]
"""What an entry is about: unit, reading, subject. Unit and reading are None for acts on the whole inspection."""

REFERENCE = "reference"
STATUS = "status"
WITHDRAWAL = "withdrawal"
_ANSWER = "answer/"
_NOTE = "note/"
_FACT = "fact/"
_INSPECTION = "inspection/"


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
    """The entries that nothing replaced, by what they are about; several at one place stand side by side."""
    known = list(entries)
    replaced = {replaced for one in known for replaced in one.replaces}
    found: dict[Place, tuple[Entry, ...]] = {}
    for one in sorted(known, key=lambda each: each.id):
        if one.id not in replaced:
            found[one.place] = (*found.get(one.place, ()), one)
    return found


def agreed(entries: Iterable[Entry]) -> Value:
    """The one value that present entries share, or None where they disagree or say nothing."""
    values = [one.value for one in entries]
    return values[0] if values and all(value == values[0] for value in values) else None


def now() -> str:
    """This moment as entries carry it: UTC, milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def answer_subject(question: str) -> str:
    """The subject of an answer."""
    return _ANSWER + question


def note_subject(question: str) -> str:
    """The subject of an evidence note."""
    return _NOTE + question


def fact_subject(name: str) -> str:
    """The subject of one fact of a case."""
    return _FACT + name


def inspection_subject(name: str) -> str:
    """The subject of one property of the inspection itself."""
    return _INSPECTION + name


def named(values: Mapping[str, Value], prefix: str) -> dict[str, str]:
    """The text values whose subject begins with the prefix, under the rest of it."""
    return {
        subject.removeprefix(prefix): value
        for subject, value in values.items()
        if subject.startswith(prefix) and isinstance(value, str)
    }


def answers_in(values: Mapping[str, Value]) -> dict[str, str]:
    """The answers among a place's values: question -> value."""
    return named(values, _ANSWER)


def notes_in(values: Mapping[str, Value]) -> dict[str, str]:
    """The evidence notes among a place's values: question -> text."""
    return named(values, _NOTE)


def facts_in(values: Mapping[str, Value]) -> dict[str, str]:
    """The facts among a place's values: name -> value."""
    return named(values, _FACT)
