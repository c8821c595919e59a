"""One inspection's file: entries in, the present out."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import msgspec
from sqlite_utils import Database

from app.casework.chains import Gap, Head, ancestry
from app.casework.entries import Act, Entry, entry, later, now, recomputed_id
from app.casework.subjects import TYPED
from app.errors import KnownError
from db import exchanged, merging, verifying
from db.connection import abandon, back_up, create, identity, in_memory, open_database, transaction, world
from db.entries import COLUMNS, PRESENT_COLUMNS, Present, Watch, entry_of, present_of, unwatched, write
from db.exchanged import ExchangedFile
from db.merging import Merged


class Draft(msgspec.Struct, frozen=True):
    """Text that is being typed and is no entry yet."""

    unit: str
    reading: str
    subject: str
    value: str
    at: str


class Store:
    """One inspection's open file; serves the thread that opened it."""

    def __init__(self, db: Database, path: Path, inspection: str, key: bytes = b"") -> None:
        """Take over an open database; use create_store and open_store."""
        self._db = db
        self.path = path
        self._key = key
        self._identity = identity(path)
        self._sure = self._identity == identity(path)  # some file systems number their files anew at every look
        self.inspection = inspection
        self._closed = False
        self._version = int(db.execute("pragma data_version").fetchone()[0])
        self._before = db.conn.total_changes
        self._places = 0

    @property
    def changed(self) -> bool:
        """Whether anything was written here since the file was opened, but for where somebody is; False once closed."""
        return not self._closed and bool(self._db.conn.total_changes - self._before > self._places)

    def back_up(self, key: bytes, target: Path) -> Path:
        """A copy of the file as it is now, under its key; raises KnownError where the disk does not take it."""
        with world(target):
            return back_up(self._db, key, target)

    def verify(self) -> tuple[int, tuple[KnownError, ...]]:
        """How many entries there are, and everything that is wrong with the file: nothing is mended."""
        with world(self.path):
            return verifying.verify(self._db, self.path)

    def close(self) -> None:
        """Fold the write-ahead log into the file and close it; closing twice does no harm."""
        if self._closed:
            return
        self._closed = True
        if self._moved(identity(self.path)):
            abandon(self._db)
            return
        with world(self.path):
            self._db.execute("pragma wal_checkpoint(truncate)")
            self._db.close()

    @contextmanager
    def together(self) -> Iterator[None]:
        """All that is recorded, merged and kept inside, or nothing: one transaction.

        Raises KnownError(file_missing) where the file was deleted or its disk was pulled out: the system would go on
        writing to what is lost with the last that holds it open.
        """
        self._find_again()
        with transaction(self._db, self.path):
            yield
        if self._moved(identity(self.path)):
            raise KnownError("file_missing", path=str(self.path))

    def _moved(self, found: tuple[int, int] | None) -> bool:
        """Whether what lies at the path is not the file that is open."""
        return found is None or (self._sure and found != self._identity)

    def _find_again(self) -> None:
        """Open what lies at the path now, where it is another file than the one that is open."""
        found = identity(self.path)
        if not self._moved(found) or self._db.conn.in_transaction:
            return
        if found is None:
            raise KnownError("file_missing", path=str(self.path))
        fresh = open_database(self.path, self._key)
        abandon(self._db)
        self._db, self._identity, self._version = (
            fresh,
            found,
            -1,
        )  # whoever asks whether it changed is told that it did
        self._before, self._places = fresh.conn.total_changes, -1

    # what is recorded

    def record(self, acts: Iterable[Act], *, who: str, device: str, watch: Watch = unwatched) -> list[Entry]:
        """Record acts as entries, durable and all or none; a draft at the same place is taken up by its entry.

        What raises while the acts are asked for leaves nothing recorded, and so does what `watch` raises while they
        are written. Raises KnownError where the disk does not take them.
        """
        with self.together():
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
                prev = one.id
                recorded.append(one)
            write(self._db, recorded, watch)
            for one in recorded:
                if one.subject.startswith(TYPED):
                    self._db.execute(
                        "delete from draft where unit = ? and reading = ? and subject = ?",
                        [one.unit or "", one.reading or "", one.subject],
                    )
            return recorded

    def entries(self) -> Iterator[Entry]:
        """Every entry, device by device in sequence."""
        rows = self._db.execute(f"select {COLUMNS} from entry order by device, sequence, id")  # noqa: S608 - a constant
        for row in rows:
            yield entry_of(row)

    def check_chain(self) -> int:
        """How many entries match their own hash; raises KnownError(entry_altered) at the first that does not."""
        count = 0
        for one in self.entries():
            if recomputed_id(one) != one.id:
                raise KnownError("entry_altered", id=one.id[:12], device=one.device, sequence=one.sequence)
            count += 1
        return count

    # what comes from others, and what they are owed

    def merge(self, entries: Sequence[Entry], *, whole: bool = True) -> Merged:
        """Take entries in, all or none and durable; the same again changes nothing.

        An entry whose predecessor on its device is not here is held until it comes. Where what comes is not `whole`
        (a selection of cases) nothing of it is held: gaps are its nature. Raises KnownError, with nothing changed:
        entry_altered where an id does not match, entry_foreign, or what the disk says.
        """
        with self.together():
            return merging.merge(self._db, self.inspection, entries, whole=whole)

    def held(self) -> tuple[Gap, ...]:
        """What is missing of each device while something that came waits for it."""
        with world(self.path):
            return merging.held(self._db)

    def give_up_gap(self, device: str) -> Merged:
        """Take in what waits for a gap of a device that will never be filled, because the device is lost."""
        with self.together():
            return merging.merge(self._db, self.inspection, merging.held_entries(self._db, device), whole=False)

    def heads(self) -> tuple[Head, ...]:
        """What is here: each device's last entries before which nothing is missing, several where it forked."""
        with world(self.path):
            return merging.heads(self._db)

    def arrived(self, entries: Collection[Entry]) -> tuple[Head, ...]:
        """What a receipt for these entries may name: those of their ends that are here with all that comes before.

        It names more than heads() where the sender holds a selection of somebody else's entries.
        """
        with world(self.path):
            return merging.arrived(self._db, entries)

    def beyond(self, known: Collection[Head]) -> list[Entry]:
        """What is owed to somebody who has these heads: all else that is here, each device in chain order.

        A head that is not here says nothing of what is: the device may have forked.
        """
        with world(self.path):
            return list(merging.beyond(self._db, known))

    def acknowledge(self, reader: str, heads: Collection[Head], *, lacking: Collection[str] = ()) -> None:
        """Keep that a reader has these heads and all that comes before them, besides what was acknowledged earlier.

        The order in which receipts come does not matter. Where the reader says that something of a device is missing
        (it restored a backup), name the device in `lacking`: then the heads stand in place of the earlier ones.
        """
        with self.together():
            exchanged.acknowledge(self._db, reader, heads, lacking)

    def acknowledged(self, reader: str) -> tuple[Head, ...]:
        """The heads that a reader is known to have, for beyond()."""
        with world(self.path):
            return exchanged.acknowledged(self._db, reader)

    def forget_acknowledged(self) -> None:
        """Offer everything to everybody again: after a backup was put back, others may have less than it says."""
        with self.together():
            exchanged.forget_acknowledged(self._db)

    def note_file(self, file: ExchangedFile) -> None:
        """Keep what is known of a file that came or goes, in place of what was known of it before."""
        with self.together():
            exchanged.note_file(self._db, file)

    def exchanged_files(self) -> list[ExchangedFile]:
        """Every file that came or goes, the latest first."""
        with world(self.path):
            return exchanged.exchanged_files(self._db)

    # what stands

    def present(self, unit: str | None = None) -> list[Present]:
        """What stands in one case, its reading and its facts; with "" what is said of the inspection; or everything."""
        where, values = ("where unit = ?", [unit]) if unit is not None else ("", [])
        with world(self.path):
            rows = self._db.execute(f"select {PRESENT_COLUMNS} from present {where} order by subject, entry", values)  # noqa: S608
            return [present_of(row) for row in rows]

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
        with self.together():
            self._db.execute(
                "insert into draft (unit, reading, subject, value, at) values (?, ?, ?, ?, ?) "
                "on conflict (unit, reading, subject) do update set value = excluded.value, at = excluded.at",
                [draft.unit, draft.reading, draft.subject, draft.value, draft.at],
            )

    def drop_draft(self, unit: str, reading: str, subject: str) -> None:
        """Forget a draft that says what its entry says already."""
        with self.together():
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
        """Remember where in a case the person is; later than everywhere else, also within the clock's last step."""
        self._places += 1
        with self.together():
            (latest,) = self._db.execute("select coalesce(max(at), '') from place").fetchone()
            self._db.execute(
                "insert into place (unit, value, at) values (?, ?, ?) "
                "on conflict (unit) do update set value = excluded.value, at = excluded.at",
                [unit, msgspec.json.encode(value).decode(), later(latest)],
            )

    def places(self) -> list[tuple[str, dict[str, Any]]]:
        """Where the person was in each case, the latest first."""
        with world(self.path):
            rows = self._db.execute("select unit, value from place order by at desc, unit")
            return [(unit, msgspec.json.decode(value)) for unit, value in rows]

    # what the inspection is

    def set_properties(self, properties: Mapping[str, str]) -> None:
        """Keep what is true of the file itself and no entry says."""
        with self.together():
            for name, value in properties.items():
                self._db.execute(
                    "insert into property (name, value) values (?, ?) "
                    "on conflict (name) do update set value = excluded.value",
                    [name, value],
                )

    def properties(self) -> dict[str, str]:
        """What is true of the file itself and no entry says."""
        with world(self.path):
            return dict(self._db.execute("select name, value from property").fetchall())

    def keep_instrument(self, meaning: str, wording: str, compiled: bytes) -> None:
        """Store a compiled instrument under the hash of its meaning."""
        with self.together():
            self._db.execute(
                "insert into instrument (meaning, wording, compiled) values (?, ?, ?) "
                "on conflict (meaning) do update set wording = excluded.wording, compiled = excluded.compiled",
                [meaning, wording, compiled],
            )

    def instruments(self) -> list[tuple[str, str, bytes]]:
        """Every instrument in the file: the hashes of its meaning and of its wording, and its compiled form."""
        with world(self.path):
            rows = self._db.execute("select meaning, wording, compiled from instrument order by meaning")
            return [(meaning, wording, bytes(compiled)) for meaning, wording, compiled in rows]

    def instrument(self, meaning: str) -> bytes:
        """The compiled instrument of that meaning; raises KeyError where the file has none."""
        row = self._db.execute("select compiled from instrument where meaning = ?", [meaning]).fetchone()
        if row is None:
            raise KeyError(meaning)
        return bytes(row[0])


def create_store(path: Path, key: bytes, inspection: str) -> Store:
    """A new file for an inspection; raises KnownError where it cannot be written."""
    return Store(create(path, key), path, inspection, key)


@contextmanager
def new_store(path: Path, key: bytes, inspection: str) -> Iterator[Store]:
    """A new file for an inspection, to be filled inside; where anything is raised there nothing of it is left."""
    store = None
    try:
        store = create_store(path, key, inspection)
        yield store
        store.close()
    except BaseException:
        if store is not None:
            with suppress(KnownError):
                store.close()
        for end in ("", "-wal", "-shm", "-journal"):
            with suppress(OSError):
                path.with_name(path.name + end).unlink(missing_ok=True)
        raise


def open_store(path: Path, key: bytes, inspection: str) -> Store:
    """The file of an inspection; raises KnownError, with nothing changed, where it cannot be opened."""
    return Store(open_database(path, key), path, inspection, key)


def past(store: Store, heads: Collection[Head], instrument: str) -> Store:
    """What stood when a device had these heads and all that comes before them, under the instrument of that meaning.

    It is kept in memory only and cannot be written to. Raises KnownError(publication_incomplete) where some of it is
    not here.
    """
    every = list(store.entries())
    wanted = ancestry(every, (head.id for head in heads))
    missing = wanted - {one.id for one in every}
    if missing:
        raise KnownError("publication_incomplete", count=len(missing))
    db = in_memory()
    made = Store(db, store.path, store.inspection)
    with transaction(db, store.path):
        write(db, [one for one in every if one.id in wanted])
        for form in store.instruments():
            made.keep_instrument(*form)
        made.set_properties({**store.properties(), "instrument": instrument})
    db.execute("pragma query_only = on")
    return made
