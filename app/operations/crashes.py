"""When the program itself fails: what a report holds, and keeping it. Of what was being worked on it holds nothing.

The message of an exception may hold a name or an answer, and so may the values of variables: neither is taken, only
types, places in our own code, and versions.
"""

import platform
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from traceback import walk_tb
from types import TracebackType

from app.errors import KnownError
from app.operations.writing import write_whole

FOLDER = "crashes"
KEPT = 20
"""So many of the newest are kept."""

_ROOT = Path(__file__).parents[2]
_OURS = ("app", "db", "main.py")
_LIBRARIES = ("PySide6_Essentials", "sqlcipher3", "pyxform", "reportlab", "msgspec", "PyNaCl", "pyrage")
_LONGEST_CHAIN = 8


@dataclass(frozen=True, slots=True)
class Crash:
    """What failed, without a word of any case: `lines` are the report, `mark` is the same for the same failure."""

    mark: str
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The report, as it is shown and as it is kept."""
        return "\n".join(self.lines) + "\n"


def crash_of(error: BaseException, at: datetime | None = None) -> Crash:
    """The report on an exception and on those that led to it."""
    found: list[str] = []
    one: BaseException | None = error
    for _ in range(_LONGEST_CHAIN):
        if one is None:
            break
        found += [_named(one), *(f"    {place}" for place in _places(one.__traceback__))]
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
        if one is not None:
            found.append("after")
    moment = at or datetime.now(UTC)
    return Crash("\n".join(found), (f"{moment:%Y-%m-%d %H:%M:%S} UTC", *_versions(), "", *found))


def _named(error: BaseException) -> str:
    """The type, and of a sentence of the catalogue its code."""
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    return f"{name} ({error.code})" if isinstance(error, KnownError) else name


def _places(trace: TracebackType | None) -> Iterator[str]:
    """Where in our own code it came by, the last place last; what lies in libraries is told by a stroke."""
    aside = False
    for frame, line in walk_tb(trace):
        path = Path(frame.f_code.co_filename)
        try:
            inside = path.relative_to(_ROOT)
        except ValueError:
            inside = None
        if inside is None or inside.parts[0] not in _OURS:
            aside = True
            continue
        if aside:
            yield "–"
        aside = False
        yield f"{inside.as_posix()}:{line} {frame.f_code.co_name}"
    if aside:
        yield "–"


def _versions() -> Iterator[str]:
    yield f"Casewalk {_version('casewalk')}, Python {platform.python_version()}"
    yield f"{platform.system()} {platform.release()} {platform.machine()}"
    yield ", ".join(f"{name} {_version(name)}" for name in _LIBRARIES)


def _version(package: str) -> str:
    from importlib.metadata import PackageNotFoundError, version  # slow to read, and seldom needed

    try:
        return version(package)
    except PackageNotFoundError:
        return "?"


def keep_crash(home: Path, crash: Crash) -> Path | None:
    """Write a report into the workspace's folder; None where that cannot be: a crash report is never worth another."""
    folder = home / FOLDER
    try:
        folder.mkdir(exist_ok=True, mode=0o700)
        path = folder / f"crash-{datetime.now(UTC):%Y%m%dT%H%M%S%f}.txt"
        write_whole(path, crash.text.encode())
    except (KnownError, OSError):
        return None
    with suppress(OSError):
        for old in sorted(folder.glob("crash-*.txt"))[:-KEPT]:
            old.unlink()
    return path


def told(crash: Crash) -> None:
    """Say on standard error what the report holds: it may end up in the system's own logs."""
    with suppress(OSError, AttributeError):  # a program without a terminal has no standard error
        sys.stderr.write(crash.text)
