"""What can still be read of a damaged file: entries that match their own hash, page by page."""

from contextlib import suppress
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from app.casework.entries import Entry, recomputed_id
from app.errors import KnownError
from db.connection import copy_database, open_unchecked
from db.entries import COLUMNS, entry_of


def readable_entries(path: Path, key: bytes, inspection: str, *, copy: bool = False) -> list[Entry] | None:
    """The entries that can be read and are whole, in no order; None where the file does not open at all.

    The file may be written to as it is opened: give a copy, or have one made beside it with `copy`.
    """
    if copy:
        made = path.with_name(path.name + ".part-read")
        try:
            return readable_entries(copy_database(path, key, made), key, inspection)
        except KnownError:
            return None
        finally:
            made.unlink(missing_ok=True)
    try:
        db = open_unchecked(path, key)
    except (KnownError, sqlcipher.DatabaseError):
        return None
    found: dict[str, Entry] = {}
    try:
        for order in ("", " order by device desc, sequence desc, id desc"):  # from both ends, as far as each leads
            with suppress(sqlcipher.DatabaseError, ValueError):
                for row in db.execute(f"select {COLUMNS} from entry{order}"):  # noqa: S608 - a constant
                    one = entry_of(row)
                    if one.inspection == inspection and recomputed_id(one) == one.id:
                        found[one.id] = one
    finally:
        with suppress(sqlcipher.DatabaseError):
            db.close()
    return list(found.values())
