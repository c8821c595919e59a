"""A lead and two assessors whose laptops were made once; each test works on a copy, and may forge what comes."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from msgspec import structs

from app.casework.entries import Act, Entry, entry
from app.errors import KnownError
from app.exchange.envelope import compose, name_of, seal
from app.exchange.identity import Identity
from app.exchange.lines import write_lines
from app.exchange.manifest import Bundle, runs_of
from app.operations.cases import add_cases
from app.operations.workspace import open_workspace
from tests.journeys.laptops import Laptop, invited, lead


@dataclass
class Three:
    """A lead, and two assessors with a case each."""

    leading: Laptop
    aaron: Laptop
    betty: Laptop
    folder: Path

    def lawful(self) -> Bundle:
        """The manifest of a bundle of Aaron's in which nothing is wrong yet."""
        aaron = self.aaron.inspection
        return Bundle(
            format=1,
            inspection="leeds",
            instrument=aaron.instrument.meaning,
            author=aaron.me,
            devices=[aaron.device],
            runs={},
        )

    def forged(self, entries: list[Entry], *, by: Identity | None = None, **changes: object) -> Path:
        """A bundle that says what its author's program would never write."""
        manifest = structs.replace(self.lawful(), **{"runs": runs_of(entries), **changes})
        return self.posted(compose(manifest, write_lines(entries), by or self.aaron.workspace.identity))

    def posted(self, text: bytes) -> Path:
        path = self.folder / name_of(text, "bundle")
        path.write_bytes(seal(text, [self.leading.workspace.identity.card(), self.aaron.workspace.identity.card()]))
        return path

    def act(self, subject: str, value: str, *, unit: str | None = "0" * 32, device: str = "aa") -> list[Entry]:
        said = Act(unit, None, subject, value)
        at = "2010-09-14T10:30:00.000Z"
        return [entry(said, inspection="leeds", who="AA", device=device, sequence=1, at=at, prev=None)]

    def refused(self, path: Path) -> str:
        """The code for which the lead's program refuses a file; it must leave everything as it was."""
        before, standing = self.leading.ids(), self.leading.stands()
        with pytest.raises(KnownError) as refused:
            self.leading.takes(path)
        assert (self.leading.ids(), self.leading.stands()) == (before, standing)
        return refused.value.code


@pytest.fixture(scope="session")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three laptops, made once; each test works on a copy."""
    folder = tmp_path_factory.mktemp("three")
    leading = lead(folder)
    add_cases(
        leading.inspection,
        [
            ("LS-1", {"phases": "community", "assessor": "AA"}),
            ("LS-2", {"phases": "both", "assessor": "BB"}),
        ],
    )
    for one in (invited(leading, folder, "Aaron A", "AA"), invited(leading, folder, "Betty B", "BB"), leading):
        one.close()
    return folder


@pytest.fixture
def three(grown: Path, tmp_path: Path) -> Iterator[Three]:
    folder = tmp_path / "three"
    shutil.copytree(grown, folder)  # every file of it is closed
    laptops = [Laptop(open_workspace(folder / who, "correct horse"), folder / "stick") for who in ("ll", "aa", "bb")]
    leading, aaron, betty = laptops
    for one in (aaron, betty):
        one.takes(leading.packs(one.workspace.who))
    yield Three(leading, aaron, betty, folder / "stick")
    for one in laptops:
        one.close()
