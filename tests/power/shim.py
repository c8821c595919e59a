"""The shim between a process and the disk, compiled where there is a compiler, and what it wrote down."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

COMPILER = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
AVAILABLE = COMPILER is not None and sys.platform == "linux"
"""Elsewhere than on Linux, or without a C compiler, nothing can be put in between."""

SOURCE = Path(__file__).with_name("shim.c")


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that was done to a file: write, cut, sync, make (new or emptied), open (new or there), gone, move."""

    kind: str
    path: str
    offset: int = 0
    data: bytes = b""


def compiled(folder: Path) -> Path:
    """The shim as a library, in a folder."""
    target = folder / "shim.so"
    if not target.exists():
        assert COMPILER is not None
        command = [COMPILER, "-shared", "-fPIC", "-O1", "-o", str(target), str(SOURCE), "-ldl", "-lpthread"]
        subprocess.run(command, check=True, capture_output=True)
    return target


def environment(library: Path, root: Path, log: Path | None = None) -> dict[str, str]:
    """The variables of a process that has the shim between itself and the files below a folder."""
    found = {**os.environ, "LD_PRELOAD": str(library), "CASEWALK_DISK_ROOT": str(root)}
    return found if log is None else found | {"CASEWALK_DISK_LOG": str(log)}


def events(log: Path) -> Iterator[Event]:
    """What was written down, in order."""
    with log.open("rb") as file:
        while head := file.readline():
            kind, path, offset, length = head.decode().rstrip("\n").split("\t")
            data = file.read(int(length))
            assert file.read(1) == b"\n"
            yield Event(kind, path, int(offset), data)
