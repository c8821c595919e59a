"""After a day of work nothing that was written in it lies anywhere as plain text, and a search would find it."""

import base64
import gzip
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.leaks.campaign import Left, lived, plant, searched
from tests.leaks.day import CASE, PASSPHRASE, PLANTED, WORDS
from tests.leaks.searching import search


@pytest.fixture(scope="module")
def left() -> Iterator[Left]:
    with lived() as found:
        yield found


def test_nothing_of_a_day_lies_about_and_what_is_planted_is_found(left: Left) -> None:
    found = searched(left)
    assert found.found == ()
    assert found.bytes > 100_000
    assert plant(left) == {path for path, _ in searched(left).found}


def test_the_day_was_lived(left: Left) -> None:
    """What somebody asked for as plain files holds the words: the search would have seen them elsewhere."""
    assert {WORDS["note"], WORDS["block"], CASE} <= {word for _, word in search([left.exported], PLANTED).found}
    assert list((left.folder / "home" / "crashes").iterdir())
    assert list((left.folder / "home" / "backups").glob("*.casewalk"))
    assert list((left.folder / "stick").glob("*/*.casewalk"))


@pytest.mark.parametrize(
    "hide",
    [
        lambda word: word.encode(),
        lambda word: word.encode("utf-16-le"),
        lambda word: word.encode("utf-16-be"),
        lambda word: gzip.compress(word.encode()),
        lambda word: b"head" + zlib.compress(word.encode("utf-16-le")) + b"tail",
        lambda word: base64.b64encode(b"ab" + word.encode() + b"cd"),
        lambda word: word.encode().hex().encode(),
    ],
    ids=["plain", "utf-16-le", "utf-16-be", "gzip", "zlib", "base64", "hex"],
)
def test_a_word_is_found_in_every_form(tmp_path: Path, hide: Callable[[str], bytes]) -> None:
    (tmp_path / "other").write_bytes(b"\x78\x9c" + bytes(range(256)) * 40)
    assert search([tmp_path], [PASSPHRASE]).found == ()
    (tmp_path / "hidden").write_bytes(hide(PASSPHRASE))
    assert {path for path, _ in search([tmp_path], [PASSPHRASE]).found} == {str(tmp_path / "hidden")}
