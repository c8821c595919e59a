"""A day of work, then a search of everything that it left for what was written in it."""

import gzip
import os
import signal
import subprocess
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.leaks.day import PLANTED, WORDS
from tests.leaks.searching import Searched, search

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Left:
    """What a day left: where things are kept, where temporary ones lie, what was said, what was exported."""

    folder: Path

    @property
    def places(self) -> list[Path]:
        """All but what somebody asked to have written as plain files."""
        return [self.folder / name for name in ("home", "stick", "temporary", "user", "said")]

    @property
    def exported(self) -> Path:
        return self.folder / "exported"


@contextmanager
def lived() -> Iterator[Left]:
    """A whole day; raises where it does not go as it should."""
    with TemporaryDirectory(prefix="casewalk-leaks-") as name:
        left = Left(Path(name))
        for place in left.places:
            if place.name not in {"home", "stick"}:
                place.mkdir()
        ended = [_half(left, half) for half in ("morning", "afternoon")]
        if ended != [-signal.SIGKILL, 0]:
            said = "\n".join(path.read_text("utf-8", "replace") for path in sorted((left.folder / "said").iterdir()))
            raise AssertionError(f"the day ended with {ended}:\n{said}")
        yield left


def _half(left: Left, half: str) -> int:
    own = {"TMPDIR": "temporary", "HOME": "user", "XDG_CACHE_HOME": "user/cache", "XDG_CONFIG_HOME": "user/config"}
    own |= {"XDG_DATA_HOME": "user/data", "XDG_STATE_HOME": "user/state", "XDG_RUNTIME_DIR": "temporary"}
    environment = os.environ | {name: str(left.folder / place) for name, place in own.items()}
    with (left.folder / "said" / half).open("wb") as said:
        return subprocess.run(
            [sys.executable, "-X", "pycache_prefix=", "-m", "tests.leaks.day", str(left.folder), half],
            stdout=said,
            stderr=subprocess.STDOUT,
            check=False,
            cwd=ROOT,
            env=environment,
        ).returncode


def searched(left: Left) -> Searched:
    """What of that which was planted lies anywhere."""
    return search(left.places, PLANTED)


def plant(left: Left) -> set[str]:
    """Hide one word in each of the forms that a search must see; returns in which files."""
    place, word = left.folder / "temporary", WORDS["note"]
    hidden = {
        "plain": word.encode(),
        "utf-16": word.encode("utf-16"),
        "gzip": bytes(99) + gzip.compress(b"x" * 5000 + word.encode()),
        "zlib": b"%PDF" + zlib.compress(word.encode("utf-16-be") + b"y" * 9),
    }
    for name, data in hidden.items():
        (place / f"planted-{name}").write_bytes(data)
    (place / f"planted-{word}").touch()
    return {str(path) for path in place.glob("planted-*")}
