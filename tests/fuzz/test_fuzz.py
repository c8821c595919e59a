"""Every reader of bytes from outside, given what nobody would write: taken whole or refused by a sentence, and soon."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.campaign import Count, give
from tests.fuzz.mutations import of_json, of_text, of_workbook
from tests.fuzz.readers import Desk, Reader, sheet_of

A_FEW = settings(
    max_examples=20, deadline=None, database=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    made = Desk(tmp_path_factory.mktemp("desk"))
    yield made
    made.leading.close()
    made.aaron.close()


@pytest.fixture(scope="module")
def readers(desk: Desk) -> dict[str, Reader]:
    return desk.readers()


NAMES = (
    "instrument .md", "instrument .xlsx", "cases .csv", "answers .csv", "forms .csv", "forms .xlsx", "areas .csv",
    "bundle", "bundle, sealed anew", "pack", "pack, sealed anew", "receipt, sealed anew",
    "invitation", "card", "keyring", "settings", "wrong attempts",
    "recovery key", "phrase", "destination", "pasted HTML", "database",
)  # fmt: skip


def test_every_reader_is_among_them(readers: dict[str, Reader]) -> None:
    assert tuple(readers) == NAMES


@pytest.mark.filterwarnings("ignore:Title is more than 31 characters")
@pytest.mark.parametrize("name", NAMES)
@A_FEW
@given(chance=st.randoms(use_true_random=False), which=st.integers(0, 9), made=st.none() | st.binary(max_size=200))
def test_what_nobody_would_write_is_taken_or_refused(
    readers: dict[str, Reader], name: str, chance: Random, which: int, made: bytes | None
) -> None:
    reader, count = readers[name], Count()
    sample = reader.samples[which % len(reader.samples)]
    give(reader, reader.mutations[which % len(reader.mutations)](sample, chance) if made is None else made, count)
    assert count.crashes == []
    assert count.refused + count.taken == 1
    assert reader.unchanged()


@pytest.mark.parametrize("name", ["cases .csv", "forms .csv", "areas .csv", "pasted HTML", "recovery key", "phrase"])
def test_a_cell_of_ten_million_letters_keeps_nobody_waiting(desk: Desk, readers: dict[str, Reader], name: str) -> None:
    count = Count()
    for data in desk.huge(readers)[name]:
        give(readers[name], data, count)
    assert count.crashes == []


def test_a_reader_that_fails_is_seen(tmp_path: Path) -> None:
    def read(data: bytes) -> None:
        (tmp_path / "x").write_bytes(data)
        raise IndexError("no such cell")

    count = Count()
    give(Reader([b"x"], (), read), b"x", count)
    assert [each.partition(" at ")[0] for each in count.crashes] == ["IndexError"]


def test_mutations_change_what_they_are_given() -> None:
    chance = Random(1)  # noqa: S311
    book = sheet_of("a,b\n1,2\n")
    for mutation, data in ((of_workbook, book), (of_text, b"a,b\n1,2\n"), (of_json, b'{"a":1,"b":"x"}')):
        assert len({mutation(data, chance) for _ in range(20)} - {data}) > 5
