"""Copies of a database beside it: what they are called, which are kept as time goes by, and which is the newest."""

import glob
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

FOLDER = "backups"
STAMP = "%Y%m%dT%H%M%S%f"
_NAME = re.compile(r"(?P<stem>.+)-(?P<at>\d{8}T\d{12})(?P<suffix>\.\w+)\Z")

RECENT, DAYS, WEEKS = 5, 7, 8
"""How many are kept: the latest ones, the last one of each of so many days, the last one of each of so many weeks."""


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy and when it was made."""

    path: Path
    at: datetime


def backup_path(path: Path, at: datetime | None = None) -> Path:
    """Where a copy of a file belongs that is made at that moment, now where none is given."""
    return path.parent / FOLDER / f"{path.stem}-{at or datetime.now(UTC):{STAMP}}{path.suffix}"


def backups_of(path: Path) -> list[Backup]:
    """The copies of a file, the newest first."""
    found = []
    for one in (path.parent / FOLDER).glob(f"{path.stem}-*{path.suffix}"):
        name = _NAME.match(one.name)
        if name is not None and name["stem"] == path.stem:
            found.append(Backup(one, datetime.strptime(name["at"], STAMP).replace(tzinfo=UTC)))
    return sorted(found, key=lambda each: each.at, reverse=True)


def files_of(folder: Path, file: str) -> list[Path]:
    """Everything below a folder that belongs to a database of that name: itself, its log, its copies, their parts."""
    stem = re.escape(Path(file).stem)
    name = re.compile(rf"\.?{stem}(\W.*)?", re.DOTALL)
    inside = re.compile(rf"{stem}-\d{{8}}T\d{{12}}")
    return sorted(
        each
        for each in folder.rglob(f"*{glob.escape(Path(file).stem)}*")
        if each.is_file() and (name.fullmatch(each.name) or inside.fullmatch(each.parent.name))
    )


def kept(moments: Iterable[datetime]) -> set[datetime]:
    """Which of the moments at which copies were made are kept: recent, daily, weekly. The newest always is."""
    newest_first = sorted(set(moments), reverse=True)
    found = set(newest_first[:RECENT])
    spans: tuple[tuple[Callable[[datetime], object], int], ...] = (
        (lambda at: at.date(), DAYS),
        (lambda at: at.isocalendar()[:2], WEEKS),
    )
    for span, most in spans:
        last: dict[object, datetime] = {}
        for at in newest_first:
            last.setdefault(span(at), at)
        found |= set(list(last.values())[:most])
    return found


def thin(path: Path) -> None:
    """Take away the copies of a file that are not kept, and what was left of one that was never finished."""
    found = backups_of(path)
    wanted = kept(each.at for each in found)
    for each in found:
        if each.at not in wanted:
            each.path.unlink(missing_ok=True)
    for part in (path.parent / FOLDER).glob(f"{path.stem}-*.part*"):
        part.unlink(missing_ok=True)
