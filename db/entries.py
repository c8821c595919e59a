"""Entries as rows: written together with the present that they make, and read back."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

import msgspec
from sqlite_utils import Database

from app.casework.entries import Entry, Place, Value

COLUMNS = "id, inspection, unit, reading, subject, value, replaces, who, device, sequence, at, prev"
PRESENT_COLUMNS = "unit, reading, subject, entry, value, who, at"

Row = tuple[Any, ...]
Item = TypeVar("Item")
Watch = Callable[[int, int], object]
"""Is told before each of some steps how many are done and how many there are; what it raises stops them."""

_ROUNDS = 3
"""Entries are turned into rows, added, and made to stand, each in a round of its own."""


class Present(msgspec.Struct, frozen=True):
    """One row of the present: what stands at a place, who said it and when."""

    unit: str | None
    reading: str | None
    subject: str
    entry: str
    value: Value
    who: str
    at: str

    @property
    def place(self) -> Place:
        """What it is about."""
        return (self.unit, self.reading, self.subject)


def unwatched(_done: int, _total: int) -> None:
    """Let every step be taken."""


def write(db: Database, entries: Sequence[Entry], watch: Watch = unwatched) -> None:
    """Add entries that are not there yet, in any order, and bring the present up to date; within a transaction.

    An entry replaces only what stands at its own place.
    """
    rows = [row_of(one) for one in _watched(entries, watch, 0)]
    add(db, "entry", _watched(rows, watch, 1))
    arriving = {_key(one.place, one.id) for one in entries}
    replaced = {_key(one.place, gone) for one in entries for gone in one.replaces}
    for key in replaced - arriving:
        removed = db.execute("delete from present where unit = ? and reading = ? and subject = ? and entry = ?", key)
        if removed.rowcount == 0:  # it may still be on its way, and must not stand when it arrives
            db.execute(
                "insert into replaced (unit, reading, subject, id) values (?, ?, ?, ?) on conflict do nothing", key
            )
    db.conn.executemany(
        f"insert into present ({PRESENT_COLUMNS}) select ?1, ?2, ?3, ?4, ?5, ?6, ?7 where not exists "  # noqa: S608 - a constant
        "(select 1 from replaced where id = ?4 and unit = ?1 and reading = ?2 and subject = ?3)",
        (
            (*key, row[5], one.who, one.at)
            for one, row in _watched(list(zip(entries, rows, strict=True)), watch, 2)
            if (key := _key(one.place, one.id)) not in replaced
        ),
    )


def _watched(items: Sequence[Item], watch: Watch, round_: int) -> Iterator[Item]:
    for done, item in enumerate(items):
        watch(round_ * len(items) + done, _ROUNDS * len(items))
        yield item


def add(db: Database, table: str, rows: Iterable[Row]) -> None:
    """Add rows to `entry` or to `held`, which have the same columns."""
    db.conn.executemany(f"insert into {table} ({COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)  # noqa: S608


def row_of(one: Entry) -> Row:
    """The row of an entry."""
    value = msgspec.json.encode(one.value, order="sorted").decode()
    replaces = msgspec.json.encode(one.replaces).decode() if one.replaces else "[]"
    return (
        one.id, one.inspection, one.unit, one.reading, one.subject, value, replaces, one.who, one.device, one.sequence,
        one.at, one.prev,
    )  # fmt: skip


def entry_of(row: Row) -> Entry:
    """The entry of a row."""
    id_, inspection, unit, reading, subject, value, replaces, who, device, sequence, at, prev = row
    return Entry(
        id_,
        inspection,
        unit,
        reading,
        subject,
        msgspec.json.decode(value),
        tuple(msgspec.json.decode(replaces)),
        who,
        device,
        sequence,
        at,
        prev,
    )


def present_of(row: Row) -> Present:
    """What stands, from its row."""
    unit, reading, subject, entry_id, value, who, at = row
    return Present(unit or None, reading or None, subject, entry_id, msgspec.json.decode(value), who, at)


def _key(place: Place, id_: str) -> tuple[str, str, str, str]:
    unit, reading, subject = place
    return (unit or "", reading or "", subject, id_)
