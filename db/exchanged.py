"""What others have, by what they acknowledged, and the files that came and went."""

from collections.abc import Collection
from dataclasses import astuple, dataclass
from typing import Literal

from sqlite_utils import Database

from app.casework.chains import Head
from db.merging import fewest, those_here

_COLUMNS = "name, kind, direction, bytes, at, state, reason, sender, entries"


@dataclass(frozen=True, slots=True)
class ExchangedFile:
    """A file that came or goes; `bytes` is its size, `reason` says why it is in its state where that needs saying.

    `sender` is the fingerprint of whoever signed a file that came, empty where that is not known.
    """

    name: str
    kind: Literal["pack", "bundle", "receipt"]
    direction: Literal["in", "out"]
    bytes: int
    at: str
    state: str
    reason: str = ""
    sender: str = ""
    entries: int = 0


def acknowledge(db: Database, reader: str, heads: Collection[Head], lacking: Collection[str]) -> None:
    """Add heads to what a reader has; within a transaction. See Store.acknowledge."""
    before = acknowledged(db, reader)
    for device in sorted({head.device for head in heads} | set(lacking)):
        old = {head for head in before if head.device == device}
        said = {head for head in heads if head.device == device}
        standing = those_here(db, said if device in lacking else said | old)
        new = fewest(db, device, standing) | (said - standing)
        db.conn.executemany(
            "delete from acknowledged where reader = ? and device = ? and sequence = ? and id = ?",
            [(reader, head.device, head.sequence, head.id) for head in old - new],
        )
        db.conn.executemany(
            "insert into acknowledged (reader, device, sequence, id) values (?, ?, ?, ?) on conflict do nothing",
            [(reader, head.device, head.sequence, head.id) for head in new - old],
        )


def acknowledged(db: Database, reader: str) -> tuple[Head, ...]:
    """The heads that a reader is known to have."""
    rows = db.execute(
        "select device, sequence, id from acknowledged where reader = ? order by device, sequence, id", [reader]
    )
    return tuple(Head(*row) for row in rows)


def forget_acknowledged(db: Database) -> None:
    """Nobody is known to have anything; within a transaction."""
    db.execute("delete from acknowledged")


def note_file(db: Database, file: ExchangedFile) -> None:
    """Keep what is known of a file, in place of what was known before; within a transaction."""
    db.execute(
        f"insert into exchanged ({_COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?, ?) "  # noqa: S608 - a constant
        "on conflict (direction, name) do update set kind = excluded.kind, bytes = excluded.bytes, at = excluded.at, "
        "state = excluded.state, reason = excluded.reason, sender = excluded.sender, entries = excluded.entries",
        list(astuple(file)),
    )


def exchanged_files(db: Database) -> list[ExchangedFile]:
    """Every file that came or goes, the latest first."""
    rows = db.execute(f"select {_COLUMNS} from exchanged order by at desc, name")  # noqa: S608 - a constant
    return [ExchangedFile(*row) for row in rows]
