"""What may lie on a disk when the power fails: what was synced, and any part of what was not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from random import Random

from tests.power.shim import Event

SECTOR = 512
"""So many bytes a disk writes whole or not at all."""

Files = dict[str, bytes]
"""Every file by its path."""


@dataclass(eq=False)
class _File:
    """What is surely on the disk, and what was done to the file since."""

    synced: bytes = b""
    pending: list[Event] = field(default_factory=list)

    def content(self, chosen: Iterable[Event]) -> bytes:
        data = bytearray(self.synced)
        for one in chosen:
            if one.kind == "cut":
                data[one.offset :] = bytes(max(0, one.offset - len(data)))
            else:
                data.extend(bytes(max(0, one.offset - len(data))))
                data[one.offset : one.offset + len(one.data)] = one.data
        return bytes(data)


class Disk:
    """Takes what a process did, one event after another; says what may be left of it at that moment.

    A file's content is sure once it was synced; that a file has its name, once its folder was. What was not synced may
    be there or not, in any order and in part; names follow one another in order.
    """

    def __init__(self, files: Mapping[str, bytes]) -> None:
        """Begin with files that are surely there."""
        self._sure = {path: _File(data) for path, data in files.items()}
        self._names = dict(self._sure)
        self._renamed: list[tuple[str, str, _File | None]] = []
        self._last: Event | None = None

    def take(self, event: Event) -> None:
        """Do to the disk what the process did."""
        self._last = event
        known = self._names.get(event.path)
        if event.kind in {"open", "make"}:
            if known is None:
                self._name(event.path, _File())
            elif event.kind == "make":
                known.pending.append(Event("cut", event.path))
        elif event.kind in {"write", "cut"}:
            if known is not None:  # else it has no name any more
                known.pending.append(event)
        elif event.kind == "gone":
            self._name(event.path, None)
        elif event.kind == "move":
            self._name(event.data.decode(), known)
            self._name(event.path, None)
        elif known is not None:
            known.synced, known.pending = known.content(known.pending), []
        else:
            self._folder_synced(event.path)

    def _name(self, path: str, file: _File | None) -> None:
        self._renamed.append((str(PurePath(path).parent), path, file))
        _put(self._names, path, file)

    def _folder_synced(self, folder: str) -> None:
        for where, path, file in self._renamed:
            if where == folder:
                _put(self._sure, path, file)
        self._renamed = [each for each in self._renamed if each[0] != folder]

    # what may be there

    def everything(self) -> Files:
        """All that was done, synced or not."""
        return {path: file.content(file.pending) for path, file in self._names.items()}

    def nothing_unsure(self) -> Files:
        """Only what was synced."""
        return {path: file.synced for path, file in self._sure.items()}

    def torn(self, chance: Random) -> Files:
        """All, but of the last write only its first sectors."""
        found = self.everything()
        last = self._last
        if last is not None and last.kind == "write" and last.path in found:
            file = self._names[last.path]
            kept = SECTOR * chance.randrange(len(last.data) // SECTOR + 1)
            found[last.path] = file.content(
                [*file.pending[:-1], Event("write", last.path, last.offset, last.data[:kept])]
            )
        return found

    def some(self, chance: Random) -> Files:
        """Some of what was not synced, in part: sectors of some writes, the first so many of the names."""
        names = dict(self._sure)
        for _, path, file in self._renamed[: chance.randrange(len(self._renamed) + 1)]:
            _put(names, path, file)
        return {path: file.content(self._parts(file.pending, chance)) for path, file in names.items()}

    def _parts(self, pending: list[Event], chance: Random) -> Iterable[Event]:
        for one in pending:
            if one.kind == "cut":
                if chance.random() < 0.5:
                    yield one
                continue
            for at in range(0, len(one.data), SECTOR):
                if chance.random() < 0.7:
                    yield Event("write", one.path, one.offset + at, one.data[at : at + SECTOR])


def _put(names: dict[str, _File], path: str, file: _File | None) -> None:
    if file is None:
        names.pop(path, None)
    else:
        names[path] = file


def read_files(folder: Path) -> Files:
    """Every file below a folder."""
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def lay_down(files: Files, root: Path, folder: Path) -> None:
    """Write files whose paths lie below a root into another folder that is empty."""
    for name, data in files.items():
        path = folder / PurePath(name).relative_to(root)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
