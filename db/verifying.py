"""Whether a file is what it should be: its pages, their seals, every entry's hash, and the present that they make."""

from pathlib import Path

from sqlite_utils import Database

from app.casework.entries import present, recomputed_id
from app.errors import KnownError
from db.entries import COLUMNS, PRESENT_COLUMNS, entry_of, present_of

_SHOWN = 12


def verify(db: Database, path: Path) -> tuple[int, tuple[KnownError, ...]]:
    """How many entries there are, and each fault as a sentence: file_damaged, entry_altered, present_differs."""
    faults = [
        KnownError("file_damaged", path=str(path), found=str(row[0]))
        for pragma in ("cipher_integrity_check", "integrity_check")
        for row in db.execute(f"pragma {pragma}").fetchall()
        if row[0] != "ok"
    ]
    if faults:  # what else is read of such a file says nothing more
        return 0, tuple(faults[:_SHOWN])
    entries = [entry_of(row) for row in db.execute(f"select {COLUMNS} from entry order by device, sequence, id")]  # noqa: S608
    faults += [
        KnownError("entry_altered", id=one.id[:12], device=one.device, sequence=one.sequence)
        for one in entries
        if recomputed_id(one) != one.id
    ]
    rows = (present_of(row) for row in db.execute(f"select {PRESENT_COLUMNS} from present"))  # noqa: S608
    does = {(row.place, row.entry): row.value for row in rows}
    should = {(one.place, one.id): one.value for standing in present(entries).values() for one in standing}
    wrong = sum(
        1 for key in does.keys() | should.keys() if (key in does, does.get(key)) != (key in should, should.get(key))
    )
    if wrong:
        faults.append(KnownError("present_differs", path=str(path), count=wrong))
    return len(entries), tuple(faults)
