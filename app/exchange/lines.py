"""Entries as lines of text: what a line shares with the one before it, and what can be recomputed, is left out.

A line is a JSON object. The first of a run names its device, its sequence number and the id of the entry before it;
the next lines of the run continue it, so that their numbers, `prev` and own ids are worked out. Unit, reading, person
and time are left out where they are those of the line before. In `replaces` a number is the line of an entry of the
same file, counted from 1; anything else is a full id.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, Any

import msgspec
from msgspec import UNSET, Meta, UnsetType

from app.casework.entries import Act, Entry, Value, entry
from app.errors import KnownError

MOST_SEQUENCE = 2**53

Id = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]
Unit = Annotated[str, Meta(pattern=r"^[0-9a-f]{32}\Z")]
Device = Annotated[str, Meta(pattern=r"^[0-9a-z-]{1,64}\Z")]
Sequence_ = Annotated[int, Meta(ge=1, lt=MOST_SEQUENCE)]
Person = Annotated[str, Meta(pattern=r"^\w{1,12}\Z")]
Moment = Annotated[str, Meta(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z\Z")]
Subject = Annotated[str, Meta(pattern=r"^[^\x00-\x20\x7f]{1,200}\Z")]

_LARGEST = 2**63
_DEEPEST = 8


class Line(msgspec.Struct, omit_defaults=True, forbid_unknown_fields=True):
    """One entry as it travels."""

    device: Device | UnsetType = UNSET
    sequence: Sequence_ | UnsetType = UNSET
    prev: Id | UnsetType | None = UNSET
    unit: Unit | UnsetType | None = UNSET
    reading: Unit | UnsetType | None = UNSET
    who: Person | UnsetType = UNSET
    at: Moment | UnsetType = UNSET
    subject: Subject = ""
    value: Any = None
    replaces: list[int | Id] = []


_DECODER = msgspec.json.Decoder(Line)
_NOTHING = Entry("", "", None, None, "", None, (), "", "", 0, "", None)


def write_lines(entries: Sequence[Entry]) -> Iterator[bytes]:
    """The lines of entries, which stand in chain order."""
    before: Entry | None = None
    numbers: dict[str, int] = {}
    for number, one in enumerate(entries, 1):
        line = Line(subject=one.subject, value=one.value)
        if before is None or not _continues(before, one):
            line.device, line.sequence, line.prev = one.device, one.sequence, one.prev
        for field in ("unit", "reading", "who", "at"):
            if before is None or getattr(before, field) != getattr(one, field):
                setattr(line, field, getattr(one, field))
        line.replaces = [numbers.get(gone, gone) for gone in one.replaces]
        numbers[one.id] = number
        before = one
        yield msgspec.json.encode(line, order="deterministic")


def _continues(before: Entry, one: Entry) -> bool:
    return before.device == one.device and before.sequence + 1 == one.sequence and before.id == one.prev


def read_lines(inspection: str, lines: Iterable[bytes]) -> list[Entry]:
    """The entries of lines, their ids recomputed; raises KnownError(exchange_altered) where a line does not fit."""
    entries: list[Entry] = []
    for raw in lines:
        try:
            line = _DECODER.decode(raw)
            entries.append(_entry(inspection, line, entries))
        except (msgspec.MsgspecError, ValueError, OverflowError, RecursionError) as error:
            raise KnownError("exchange_altered") from error
    return entries


def _entry(inspection: str, line: Line, entries: Sequence[Entry]) -> Entry:
    if entries:
        before = entries[-1]
    elif UNSET not in {line.unit, line.reading, line.who, line.at}:
        before = _NOTHING
    else:
        raise ValueError("the first line leaves nothing out")
    device, sequence, prev = _link(line, before)
    unit = before.unit if line.unit is UNSET else line.unit
    reading = before.reading if line.reading is UNSET else line.reading
    if reading is not None and unit is None:
        raise ValueError("a reading without its unit")
    act = Act(unit, reading, line.subject, _value(line.value), _replaced(line, entries) if line.replaces else ())
    who = before.who if line.who is UNSET else line.who
    at = before.at if line.at is UNSET else line.at
    return entry(act, inspection=inspection, who=who, device=device, sequence=sequence, at=at, prev=prev)


def _link(line: Line, before: Entry) -> tuple[str, int, str | None]:
    """Device, sequence and the entry before it: said where a run begins, worked out where it goes on."""
    if line.device is UNSET and line.sequence is UNSET and line.prev is UNSET:
        device, sequence, prev = before.device, before.sequence + 1, before.id or None
    elif line.device is not UNSET and line.sequence is not UNSET and line.prev is not UNSET:
        device, sequence, prev = line.device, line.sequence, line.prev
    else:
        raise ValueError("a run begins with all three")
    if not device or sequence >= MOST_SEQUENCE or (sequence == 1) != (prev is None):
        raise ValueError("no place in a chain")
    return device, sequence, prev


def _replaced(line: Line, entries: Sequence[Entry]) -> tuple[str, ...]:
    replaced = []
    for gone in line.replaces:
        if isinstance(gone, int) and not 1 <= gone <= len(entries):
            raise ValueError("no line before this one has that number")
        replaced.append(entries[gone - 1].id if isinstance(gone, int) else gone)
    if len(set(replaced)) != len(replaced):
        raise ValueError("the same entry twice")
    return tuple(replaced)


def _value(value: Any, depth: int = 0) -> Value:  # noqa: ANN401 - that is what is found out here
    if value is None or isinstance(value, str | bool):
        return value
    if isinstance(value, int) and -_LARGEST <= value < _LARGEST:
        return value
    if depth < _DEEPEST and isinstance(value, list):
        return [_value(one, depth + 1) for one in value]
    if depth < _DEEPEST and isinstance(value, dict):
        return {name: _value(one, depth + 1) for name, one in value.items()}
    raise ValueError("no value of an entry")
