"""The safety copy: a second folder, on a stick for example, kept current while somebody works."""

import os
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from app.durable import sync_folder
from app.errors import KnownError
from app.exchange.keys import overwritten
from app.operations.workspace import KEYRING, Workspace
from db.backups import files_of
from db.connection import copy_database

PREFIX = "casewalk-copy-"


@dataclass(frozen=True, slots=True)
class CopyState:
    """How the copy stands: when it was last seen to be current, on this laptop's clock, and why it is not now."""

    at: str | None
    fault: KnownError | None = None


def begin_safety_copy(workspace: Workspace, chosen: Path) -> Path:
    """Make the folder of the copy in one that was chosen; raises KnownError(copy_unwritable, copy_at_home).

    Only here is it made: where it is missing later the stick is away, and what lies under its name is another disk.
    """
    folder = chosen / f"{PREFIX}{workspace.device[:8]}"
    if folder.resolve().is_relative_to(workspace.home.resolve()):
        raise KnownError("copy_at_home", path=str(chosen))
    try:
        folder.mkdir(exist_ok=True, mode=0o700)
    except OSError as error:
        raise KnownError("copy_unwritable", path=str(chosen), reason=error.strerror or "input/output") from error
    return folder


@dataclass
class Copies:
    """Remembers what was copied already; serves one thread."""

    _copied: dict[Path, tuple[object, ...]] = field(default_factory=dict)
    _at: str | None = None

    def bring_up(self, workspace: Workspace, folder: str) -> CopyState:
        """Copy every file that changed since it was last copied there; each is replaced once its copy is whole.

        What fails is in the state, with when all was last current; the next call tries again.
        """
        try:
            self._bring_up(workspace, Path(folder))
        except KnownError as error:
            return CopyState(self._at, error)
        self._at = f"{datetime.now().astimezone():%H:%M}"
        return CopyState(self._at)

    def _bring_up(self, workspace: Workspace, folder: Path) -> None:
        if not folder.is_dir():
            self._copied.clear()  # another stick may come back in its place
            raise KnownError("copy_away", path=str(folder))
        try:
            contents = workspace.keyring.reload()
            for stone in contents.tombstones:
                for gone in files_of(folder, stone.file):
                    gone.unlink()
                    sync_folder(gone.parent)
            for known in contents.inspections:
                path, target = workspace.home / known.file, folder / known.file
                if path.is_file() and self._differs(path, target):
                    found = _signature(path)
                    copy_database(path, known.key, target)
                    self._copied[target] = found
            keyring, target = workspace.home / KEYRING, folder / KEYRING
            data = keyring.read_bytes()
            if not target.is_file() or target.read_bytes() != data:
                _replace(target, data)
        except KnownError as error:
            if error.code in {"workspace_unwritable", "file_write_failed"}:
                raise KnownError("copy_unwritable", path=str(folder), reason=str(error.details["reason"])) from error
            raise
        except OSError as error:
            raise KnownError("copy_unwritable", path=str(folder), reason=error.strerror or "input/output") from error

    def _differs(self, path: Path, target: Path) -> bool:
        return not target.is_file() or self._copied.get(target) != _signature(path)


def _signature(path: Path) -> tuple[object, ...]:
    """What changes with every write: size and time of the file and of its write-ahead log."""
    found: list[object] = []
    for each in (path, path.with_name(path.name + "-wal")):
        try:
            about = each.stat()
        except FileNotFoundError:
            continue
        if about.st_size:
            found += [each.name, about.st_size, about.st_mtime_ns]
    return tuple(found)


def _replace(target: Path, data: bytes) -> None:
    part = target.with_name(target.name + ".part")
    with part.open("wb") as file:
        part.chmod(0o600)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    with overwritten(target):
        part.replace(target)
        sync_folder(target.parent)
