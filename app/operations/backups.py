"""Backups beside the inspections' files: made when a file that changed is closed, thinned, listed, checked."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.errors import KnownError
from app.exchange.keys import overwritten
from app.operations.workspace import KEYRING, Workspace
from app.operations.writing import write_whole
from db.backups import Backup, backup_path, backups_of, thin
from db.connection import copy_database
from db.store import Store, open_store


@dataclass(frozen=True, slots=True)
class Verified:
    """What a check of one inspection found: how many entries there are, and every fault."""

    inspection: str
    entries: int
    faults: tuple[KnownError, ...]


def back_up_store(workspace: Workspace, store: Store) -> Path:
    """A copy of an open file beside it, with the keyring where that changed; older ones are thinned.

    Raises KnownError where the disk does not take it; nothing that is there suffers.
    """
    path, key = workspace.file_of(store.inspection)
    target = store.back_up(key, backup_path(path))
    thin(path)
    back_up_keyring(workspace.home)
    return target


def back_up_inspection(workspace: Workspace, id_: str) -> Path:
    """A copy of an inspection that may be open elsewhere; raises KnownError as back_up_store does."""
    path, key = workspace.file_of(id_)
    target = copy_database(path, key, backup_path(path))
    thin(path)
    back_up_keyring(workspace.home)
    return target


def back_up_keyring(home: Path) -> None:
    """A copy of the keyring where it is not the latest copy already; raises KnownError where it cannot be written."""
    keyring = home / KEYRING
    try:
        data, known = keyring.read_bytes(), backups_of(keyring)
        if known and known[0].path.read_bytes() == data:
            return
        target = backup_path(keyring)
        target.parent.mkdir(exist_ok=True, mode=0o700)
        write_whole(target, data)
        thin(keyring)
    except OSError as error:
        raise KnownError("workspace_unwritable", path=str(home), reason=error.strerror or "input/output") from error


def renew_keyring_backups(home: Path) -> None:
    """Have no copy of the keyring left that the former passphrase opens."""
    drop_keyring_backups(home)
    back_up_keyring(home)


def drop_keyring_backups(home: Path) -> None:
    """Remove every copy of the keyring beside it: what is to be opened no more stands in them.

    Raises KnownError(workspace_unwritable).
    """
    try:
        for each in backups_of(home / KEYRING):
            with overwritten(each.path):
                each.path.unlink(missing_ok=True)
    except OSError as error:
        raise KnownError("workspace_unwritable", path=str(home), reason=error.strerror or "input/output") from error


def backups(workspace: Workspace, id_: str) -> list[Backup]:
    """The backups of an inspection, the newest first."""
    return backups_of(workspace.file_of(id_)[0])


def newest_good_backup(workspace: Workspace, id_: str) -> Backup | None:
    """The newest backup in which nothing is wrong; None where there is none."""
    key = workspace.file_of(id_)[1]
    return next((each for each in backups(workspace, id_) if not _faults(each.path, key, id_)), None)


def verify_inspection(workspace: Workspace, id_: str) -> Verified:
    """Check pages, seals, hashes and what stands; what cannot be opened at all is a fault too."""
    path, key = workspace.file_of(id_)
    try:
        store = open_store(path, key, id_)
        try:
            return Verified(id_, *store.verify())
        finally:
            store.close()
    except KnownError as error:
        return Verified(id_, 0, (error,))


def _faults(path: Path, key: bytes, id_: str) -> tuple[KnownError, ...]:
    """What is wrong with a backup, which is read in a copy: opening it may migrate it."""
    looked_at = path.with_name(path.name + ".part-read")
    try:
        copy_database(path, key, looked_at)
        store = open_store(looked_at, key, id_)
        try:
            return store.verify()[1]
        finally:
            store.close()
    except KnownError as error:
        return (error,)
    finally:
        looked_at.unlink(missing_ok=True)


def made_at(backup: Backup) -> str:
    """The moment of a backup on this laptop, to the minute."""
    return f"{backup.at.astimezone():%Y-%m-%d %H:%M}"


def now_stamp() -> str:
    """This moment in UTC, as it stands in the names of what was moved aside."""
    return f"{datetime.now().astimezone():%Y%m%dT%H%M%S%f}"
