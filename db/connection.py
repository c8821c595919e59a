"""The only way to a database: open its file with its key, refuse what is newer, check, back up, migrate."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from sqlite_utils import Database

from app.durable import sync_folder
from app.errors import KnownError
from db.backups import backup_path
from db.migrations import migrations

BUSY_SECONDS = 2.0
SMALLEST = 4096
"""A page of SQLCipher: no file is smaller."""

_WRITE_FAILURES = ("full", "readonly", "read-only", "i/o", "unable to open")


def create(path: Path, key: bytes) -> Database:
    """A new, migrated database at a path where nothing is; raises KnownError where it cannot be written."""
    with world(path):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.touch(mode=0o600, exist_ok=False)
        db = _connect(path, key)
        migrations.apply(db)
        return db


def in_memory() -> Database:
    """A new, migrated database that no file holds; it is gone when it is closed."""
    db = _connect(Path(":memory:"), bytes(32))
    migrations.apply(db)
    return db


def open_database(path: Path, key: bytes) -> Database:
    """The database at the path, up to date; raises KnownError and changes nothing where it cannot be opened.

    A file that needs a migration is first copied, by SQLite's own backup, beside itself under `backups`.
    """
    if not path.is_file():
        raise KnownError("file_missing", path=str(path))
    with world(path):
        size = path.stat().st_size
    if size < SMALLEST and not path.with_name(path.name + "-wal").exists():  # SQLite would make a new one of it
        raise KnownError("file_unreadable", path=str(path))
    with world(path):
        db = _connect(path, key)
        try:
            if not db.execute("select count(*) from sqlite_master").fetchone()[0]:  # cut off before its first page
                raise KnownError("file_unreadable", path=str(path))
            _refuse_newer(db, path)
            if migrations.pending(db):
                back_up(db, key, backup_path(path))
                migrations.apply(db)
        except BaseException:
            db.close()
            raise
        return db


def back_up(db: Database, key: bytes, target: Path) -> Path:
    """A copy of an open database under the same key, by the backup API; an open file is never copied as bytes.

    What is at the target is replaced once the copy is whole and on the disk.
    """
    if not target.parent.is_dir():  # only that: where the disk is away nothing is made in its place
        target.parent.mkdir(exist_ok=True, mode=0o700)
        sync_folder(target.parent.parent)
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    part.touch(mode=0o600)
    try:
        copy = _connect(part, key, alone=True)
        try:
            db.conn.backup(copy.conn)
            copy.execute("pragma wal_checkpoint(truncate)")
        finally:
            copy.close()
        part.replace(target)
        sync_folder(target.parent)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    return target


def copy_database(path: Path, key: bytes, target: Path) -> Path:
    """A copy of a database that others may be writing to, as it is: not migrated, not checked; as back_up makes it.

    Raises KnownError with the path of the side that failed: file_missing, or what SQLite and the disk say.
    """
    if not path.is_file():
        raise KnownError("file_missing", path=str(path))
    with world(path):
        db = _connect(path, key)
    try:
        with world(target):
            return back_up(db, key, target)
    finally:
        db.close()


def identity(path: Path) -> tuple[int, int] | None:
    """Which file it is that lies at a path, whatever it is called; None where none does."""
    try:
        about = path.stat()
    except OSError:
        return None
    return about.st_dev, about.st_ino


def abandon(db: Database) -> None:
    """Let go of a database whose file is not at its path any more, and never close it.

    Closing it would remove, by its name, the log of whatever lies at the path now.
    """
    ctypes.pythonapi.Py_IncRef(ctypes.py_object(db.conn))


def open_unchecked(path: Path, key: bytes) -> Database:
    """The database as it is, for reading what can be read of it; raises KnownError where it does not open at all."""
    with world(path):
        return _connect(path, key)


def _connect(path: Path, key: bytes, *, alone: bool = False) -> Database:
    """A connection to the file; one that is `alone` needs no memory shared with others, which sticks may lack."""
    connection = sqlcipher.connect(str(path), timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=True)
    try:
        connection.execute(f"pragma key = \"x'{key.hex()}'\"")
        for pragma in (
            *(("locking_mode = exclusive",) if alone else ()),
            "temp_store = memory",
            "journal_mode = wal",
            "synchronous = full",
            "fullfsync = on",
            "checkpoint_fullfsync = on",
            "foreign_keys = on",
            "trusted_schema = off",
        ):
            connection.execute(f"pragma {pragma}")
        connection.execute("select count(*) from sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return Database(connection)


def _refuse_newer(db: Database, path: Path) -> None:
    known = {step.name for step in migrations.pending(db)} | {step.name for step in migrations.applied(db)}
    steps = {step.name for step in migrations._migrations}  # noqa: SLF001 - the set offers no list of its steps
    for name in sorted(known - steps):
        raise KnownError("file_newer", path=str(path), found=name)
    fault = db.execute("pragma quick_check(1)").fetchone()[0]
    if fault != "ok":
        raise KnownError("file_unreadable", path=str(path))


@contextmanager
def world(path: Path) -> Iterator[None]:
    """Turn what SQLite and the disk say into sentences of the catalogue; `path` names the file concerned."""
    try:
        yield
    except sqlcipher.DatabaseError as error:
        raise _sentence(error, path) from error
    except OSError as error:
        raise KnownError("workspace_unwritable", path=str(path), reason=error.strerror or "input/output") from error


def _sentence(error: Exception, path: Path) -> Exception:
    said = str(error).lower()
    if "locked" in said or "busy" in said:
        return KnownError("file_locked", path=str(path))
    if "not a database" in said or "malformed" in said or "hmac" in said:
        return KnownError("file_unreadable", path=str(path))
    if any(sign in said for sign in _WRITE_FAILURES):
        return KnownError("file_write_failed", reason=str(error), path=str(path))
    return error


@contextmanager
def transaction(db: Database, path: Path) -> Iterator[None]:
    """All that is written inside, or nothing; durable when it returns. Inside another it is a part of that one."""
    with world(path):
        if db.conn.in_transaction:
            yield
            return
        db.execute("begin immediate")
        try:
            yield
        except BaseException:
            _roll_back(db)
            raise
        try:
            db.execute("commit")
        except BaseException:
            _roll_back(db)
            raise


def _roll_back(db: Database) -> None:
    with suppress(sqlcipher.DatabaseError):
        db.execute("rollback")
