"""Putting back: an inspection from a backup, a whole workspace from a safety copy; and what was newer in what is left.

Whoever puts back goes on as a new device, because others may have entries that the copy has not; its former ids are
kept. What was there is moved aside whole and never deleted.
"""

import secrets
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from app.casework.entries import Entry
from app.casework.subjects import REFERENCE
from app.durable import sync_folder
from app.errors import KnownError
from app.exchange.keys import Contents
from app.operations.backups import newest_good_backup, now_stamp
from app.operations.workspace import KEYRING, Workspace, has_workspace, open_workspace
from db.backups import Backup
from db.connection import copy_database
from db.store import Store, open_store

ASIDE = "moved-aside"
SIDECARS = ("", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Newer:
    """What a damaged file still says that a backup has not: how many entries, in which cases; `read` in all."""

    entries: int
    cases: tuple[str, ...]
    read: int


@dataclass(frozen=True, slots=True)
class Damage:
    """The newest good backup of a file that cannot be opened, and what of that file is newer where it can be read."""

    backup: Backup | None
    newer: Newer | None


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back, where what was there lies now, and what of it is newer where that can be read."""

    aside: Path | None
    newer: Newer | None


def newer_in(workspace: Workspace, id_: str, backup: Path) -> Newer | None:
    """What the present file says that the backup has not, as far as it can be read; None where it cannot."""
    path, key = workspace.file_of(id_)
    looked_at = path.with_name(f".{path.name}.read")
    try:
        for end in SIDECARS[:2]:
            source = path.with_name(path.name + end)
            if source.is_file():  # a file that does not open is open nowhere else; its copy is read, it stays untouched
                shutil.copyfile(source, looked_at.with_name(looked_at.name + end))
        there = _read_all(looked_at, key, id_)
        copied = {one.id for one in _read_all(backup, key, id_, copy=True) or ()}
    except OSError:
        return None
    finally:
        for end in SIDECARS:
            looked_at.with_name(looked_at.name + end).unlink(missing_ok=True)
    if there is None:
        return None
    extra = [one for one in there if one.id not in copied]
    names = {one.unit: str(one.value) for one in there if one.subject == REFERENCE}
    cases = sorted({names.get(one.unit, "?") for one in extra if one.unit is not None})
    return Newer(len(extra), tuple(cases), len(there))


def _read_all(path: Path, key: bytes, id_: str, *, copy: bool = False) -> list[Entry] | None:
    """Every entry that can be read of a file and matches its hash; None where none can."""
    from db.salvage import readable_entries

    return readable_entries(path, key, id_, copy=copy)


def look_into_damage(workspace: Workspace, id_: str) -> Damage:
    """What can be put back, and what the file that cannot be opened says that the backup does not; nothing changes."""
    backup = newest_good_backup(workspace, id_)
    path = workspace.file_of(id_)[0]
    there = backup is not None and path.is_file()
    return Damage(backup, newer_in(workspace, id_, backup.path) if backup is not None and there else None)


def restore_inspection(workspace: Workspace, id_: str, backup: Path) -> Restored:
    """Put a backup in the place of an inspection's file, which is moved aside whole; nothing is deleted.

    Raises KnownError, with everything as it was, where the backup does not open or the disk refuses.
    """
    path, key = workspace.file_of(id_)
    newer = newer_in(workspace, id_, backup) if path.is_file() else None
    fresh = path.with_name(f"{path.stem}-restored{path.suffix}")
    copy_database(backup, key, fresh)
    try:
        store = open_store(fresh, key, id_)
        store.forget_acknowledged()
        store.close()
        aside = _move_aside(path)
        fresh.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise KnownError("workspace_unwritable", path=str(path), reason=error.strerror or "input/output") from error
    finally:
        for end in SIDECARS:
            fresh.with_name(fresh.name + end).unlink(missing_ok=True)
    as_new_device(workspace)
    return Restored(aside, newer)


def restore_workspace(home: Path, copy: Path, passphrase: str) -> Workspace:
    """A workspace made of a safety copy in a folder that has none; where it fails, KnownError and nothing there."""
    if has_workspace(home):
        raise KnownError("workspace_exists", home=str(home))
    if not has_workspace(copy):
        raise KnownError("copy_empty", path=str(copy))
    source = open_workspace(copy, passphrase)
    made: list[Path] = []
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        for known in source.keyring.contents.inspections:
            if (copy / known.file).is_file():
                made.append(copy_database(copy / known.file, known.key, home / known.file))
                _forget_acknowledged(home / known.file, known.key, known.id)
        shutil.copyfile(copy / KEYRING, home / KEYRING)
        (home / KEYRING).chmod(0o600)
        made.append(home / KEYRING)
    except BaseException as error:
        for each in made:
            each.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise KnownError("workspace_unwritable", path=str(home), reason=error.strerror or "input/output") from error
        raise
    workspace = open_workspace(home, passphrase)
    as_new_device(workspace)
    return workspace


def _forget_acknowledged(path: Path, key: bytes, id_: str) -> None:
    store: Store = open_store(path, key, id_)
    try:
        store.forget_acknowledged()
    finally:
        store.close()


def as_new_device(workspace: Workspace) -> None:
    """Record under a new device id from now on; the former one stays known as this person's."""

    def renamed(contents: Contents) -> Contents:
        return replace(contents, device=secrets.token_hex(8), former=(*contents.former, contents.device))

    workspace.keyring.change(renamed)


def _move_aside(path: Path) -> Path | None:
    """Move a file with its log into a folder of its own; None where there is none."""
    there = [each for end in SIDECARS if (each := path.with_name(path.name + end)).is_file()]
    if not there:
        return None
    folder = path.parent / ASIDE / f"{path.stem}-{now_stamp()}"
    folder.mkdir(parents=True, mode=0o700)
    for each in there:
        each.rename(folder / each.name)
    return folder


def moved_aside(workspace: Workspace) -> Iterable[Path]:
    """What lies moved aside."""
    return sorted((workspace.home / ASIDE).glob("*"))
