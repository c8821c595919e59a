"""The only SQL: entries in, the present out."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec
from sqlite_utils import Database

from app.casework.entries import Act, Entry, Place, Value, entry, now, recomputed_id
from app.casework.subjects import TYPED
from app.errors import KnownError
from db.connection import create, open_database, transaction, world

_COLUMNS = "id, inspection, unit, reading, subject, value, replaces, who, device, sequence, at, prev"
_PRESENT = "unit, reading, subject, entry, value, who, at"


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


class Draft(msgspec.Struct, frozen=True):
    """Text that is being typed and is no entry yet."""

    unit: str
    reading: str
    subject: str
    value: str
    at: str


class Store:
    """One inspection's open file; serves the thread that opened it."""

    def __init__(self, db: Database, path: Path, inspection: str) -> None:
        """Take over an open database; use create_store and open_store."""
        self._db = db
        self.path = path
        self.inspection = inspection
        self._closed = False
        self._version = int(db.execute("pragma data_version").fetchone()[0])

    def close(self) -> None:
        """Fold the write-ahead log into the file and close it; closing twice does no harm."""
        if self._closed:
            return
        self._closed = True
        with world(self.path):
            self._db.execute("pragma wal_checkpoint(truncate)")
            self._db.close()

    # what is recorded

    def record(self, acts: Iterable[Act], *, who: str, device: str) -> list[Entry]:
        """Record acts as entries, durable and all or none; a draft at the same place is taken up by its entry.

        What raises while the acts are asked for leaves nothing recorded. Raises KnownError where the disk does not
        take them.
        """
        with transaction(self._db, self.path):
            row = self._db.execute(
                "select sequence, id from entry where device = ? order by sequence desc limit 1", [device]
            ).fetchone()
            sequence, prev = row or (0, None)
            at = now()
            recorded = []
            for act in acts:
                sequence += 1
                one = entry(
                    act, inspection=self.inspection, who=who, device=device, sequence=sequence, at=at, prev=prev
                )
                self._insert(one)
                if one.subject.startswith(TYPED):
                    self._db.execute(
                        "delete from draft where unit = ? and reading = ? and subject = ?",
                        [one.unit or "", one.reading or "", one.subject],
                    )
                prev = one.id
                recorded.append(one)
            return recorded

    def _insert(self, one: Entry) -> None:
        value = msgspec.json.encode(one.value, order="sorted").decode()
        self._db.execute(
            f"insert into entry ({_COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - a constant
            [
                one.id, one.inspection, one.unit, one.reading, one.subject, value,
                msgspec.json.encode(one.replaces).decode(), one.who, one.device, one.sequence, one.at, one.prev,
            ],
        )  # fmt: skip
        place = [one.unit or "", one.reading or "", one.subject]
        for gone in one.replaces:
            removed = self._db.execute(
                "delete from present where unit = ? and reading = ? and subject = ? and entry = ?", [*place, gone]
            )
            if removed.rowcount == 0:  # it may still be on its way, and must not stand when it arrives
                self._db.execute("insert into replaced (id) values (?) on conflict (id) do nothing", [gone])
        self._db.execute(
            f"insert into present ({_PRESENT}) "  # noqa: S608 - a constant
            "select ?, ?, ?, ?, ?, ?, ? where not exists (select 1 from replaced where id = ?)",
            [*place, one.id, value, one.who, one.at, one.id],
        )

    def entries(self) -> Iterator[Entry]:
        """Every entry, device by device in sequence."""
        rows = self._db.execute(f"select {_COLUMNS} from entry order by device, sequence, id")  # noqa: S608 - a constant
        for row in rows:
            yield _entry(row)

    def check_chain(self) -> int:
        """How many entries match their own hash; raises KnownError(entry_altered) at the first that does not."""
        count = 0
        for one in self.entries():
            if recomputed_id(one) != one.id:
                raise KnownError("entry_altered", id=one.id[:12], path=str(self.path))
            count += 1
        return count

    # what stands

    def present(self, unit: str | None = None) -> list[Present]:
        """What stands in one case, its reading and its facts, or in the whole inspection."""
        where, values = ("where unit = ?", [unit]) if unit is not None else ("", [])
        with world(self.path):
            rows = self._db.execute(f"select {_PRESENT} from present {where} order by subject, entry", values)  # noqa: S608
            return [_present(row) for row in rows]

    def changed_elsewhere(self) -> bool:
        """Whether another program wrote to the file since this was last asked."""
        with world(self.path):
            version = int(self._db.execute("pragma data_version").fetchone()[0])
        changed = version != self._version
        self._version = version
        return changed

    # what is being typed, and where the person is

    def save_draft(self, draft: Draft) -> None:
        """Keep text while it is typed, as durable as an entry."""
        with transaction(self._db, self.path):
            self._db.execute(
                "insert into draft (unit, reading, subject, value, at) values (?, ?, ?, ?, ?) "
                "on conflict (unit, reading, subject) do update set value = excluded.value, at = excluded.at",
                [draft.unit, draft.reading, draft.subject, draft.value, draft.at],
            )

    def drop_draft(self, unit: str, reading: str, subject: str) -> None:
        """Forget a draft that says what its entry says already."""
        with transaction(self._db, self.path):
            self._db.execute(
                "delete from draft where unit = ? and reading = ? and subject = ?", [unit, reading, subject]
            )

    def drafts(self, unit: str | None = None) -> list[Draft]:
        """The drafts of one case, or all of them."""
        with world(self.path):
            rows = self._db.execute(
                "select unit, reading, subject, value, at from draft where ?1 is null or unit = ?1 order by at", [unit]
            )
            return [Draft(*row) for row in rows]

    def save_place(self, unit: str, value: Mapping[str, Any]) -> None:
        """Remember where in a case the person is."""
        with transaction(self._db, self.path):
            self._db.execute(
                "insert into place (unit, value, at) values (?, ?, ?) "
                "on conflict (unit) do update set value = excluded.value, at = excluded.at",
                [unit, msgspec.json.encode(value).decode(), now()],
            )

    def places(self) -> list[tuple[str, dict[str, Any]]]:
        """Where the person was in each case, the latest first."""
        with world(self.path):
            rows = self._db.execute("select unit, value from place order by at desc, unit")
            return [(unit, msgspec.json.decode(value)) for unit, value in rows]

    # what the inspection is

    def set_properties(self, properties: Mapping[str, str]) -> None:
        """Fix what never changes about the file."""
        with transaction(self._db, self.path):
            for name, value in properties.items():
                self._db.execute("insert into property (name, value) values (?, ?)", [name, value])

    def properties(self) -> dict[str, str]:
        """What never changes about the file."""
        with world(self.path):
            return dict(self._db.execute("select name, value from property").fetchall())

    def keep_instrument(self, meaning: str, wording: str, compiled: bytes) -> None:
        """Store a compiled instrument under the hash of its meaning."""
        with transaction(self._db, self.path):
            self._db.execute(
                "insert into instrument (meaning, wording, compiled) values (?, ?, ?) "
                "on conflict (meaning) do update set wording = excluded.wording, compiled = excluded.compiled",
                [meaning, wording, compiled],
            )

    def instrument(self, meaning: str) -> bytes:
        """The compiled instrument of that meaning; raises KeyError where the file has none."""
        row = self._db.execute("select compiled from instrument where meaning = ?", [meaning]).fetchone()
        if row is None:
            raise KeyError(meaning)
        return bytes(row[0])


def create_store(path: Path, key: bytes, inspection: str) -> Store:
    """A new file for an inspection; raises KnownError where it cannot be written."""
    return Store(create(path, key), path, inspection)


def open_store(path: Path, key: bytes, inspection: str) -> Store:
    """The file of an inspection; raises KnownError, with nothing changed, where it cannot be opened."""
    return Store(open_database(path, key), path, inspection)


def _entry(row: tuple[Any, ...]) -> Entry:
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


def _present(row: tuple[Any, ...]) -> Present:
    unit, reading, subject, entry_id, value, who, at = row
    return Present(unit or None, reading or None, subject, entry_id, msgspec.json.decode(value), who, at)
