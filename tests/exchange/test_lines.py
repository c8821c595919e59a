"""Entries travel as lines and are the same entries when they arrive, ids and all."""

import pytest
from hypothesis import given, settings

from app.casework.entries import Act, Entry, entry, recomputed_id
from app.errors import KnownError
from app.exchange.lines import read_lines, write_lines
from app.exchange.manifest import check_runs, runs_of
from tests.exchange.chains import INSPECTION, recorded


@given(recorded())
@settings(max_examples=200, deadline=None)
def test_what_arrives_is_what_was_recorded(entries: list[Entry]) -> None:
    lines = list(write_lines(entries))
    assert read_lines(INSPECTION, lines) == entries
    check_runs(runs_of(entries), entries)
    assert list(write_lines(read_lines(INSPECTION, lines))) == lines


@given(recorded())
@settings(max_examples=50, deadline=None)
def test_in_another_inspection_they_would_be_other_entries(entries: list[Entry]) -> None:
    runs = runs_of(entries)
    if entries:
        with pytest.raises(KnownError):
            check_runs(runs, read_lines("york", write_lines(entries)))


def run(count: int) -> list[Entry]:
    made: list[Entry] = []
    for number in range(1, count + 1):
        act = Act("0" * 32, "1" * 32, f"answer/q{number}", "yes")
        before = made[-1].id if made else None
        made.append(
            entry(
                act,
                inspection=INSPECTION,
                who="AE",
                device="d1",
                sequence=number,
                at="2010-09-14T10:30:00.000Z",
                prev=before,
            )  # fmt: skip
        )
    return made


def test_what_can_be_recomputed_does_not_travel() -> None:
    entries = run(3)
    text = b"\n".join(write_lines(entries)).decode()
    assert not any(one.id in text for one in entries)
    assert text.splitlines()[1] == '{"subject":"answer/q2","value":"yes"}'


@pytest.mark.parametrize(
    "line",
    [
        b"", b"[]", b"{", b'{"subject":"a"}', b'{"device":"d1","sequence":1,"prev":null,"subject":"a"}',
        b'{"device":"D 1","sequence":1,"prev":null,"unit":null,"reading":null,"who":"AE","at":"2010-01-01T00:00:00Z","subject":"a"}',
        b'{"device":"d1","sequence":0,"prev":null,"unit":null,"reading":null,"who":"AE","at":"2010-01-01T00:00:00Z","subject":"a"}',
        b'{"device":"d1","sequence":1,"prev":null,"unit":null,"reading":null,"who":"AE","at":"yesterday","subject":"a"}',
        b'{"device":"d1","sequence":1,"prev":null,"unit":null,"reading":null,"who":"","at":"2010-01-01T00:00:00Z","subject":"a"}',
        b'{"device":"d1","sequence":1,"prev":null,"unit":null,"reading":null,"who":"AE","at":"2010-01-01T00:00:00Z","subject":""}',
        b'{"device":"d1","sequence":1,"prev":null,"unit":null,"reading":null,"who":"AE","at":"2010-01-01T00:00:00Z","subject":"a","value":1.5}',
        b'{"device":"d1","sequence":1,"prev":null,"unit":null,"reading":null,"who":"AE","at":"2010-01-01T00:00:00Z","subject":"a","value":99999999999999999999}',
        b'{"device":"d1","sequence":1,"prev":null,"unit":null,"reading":null,"who":"AE","at":"2010-01-01T00:00:00Z","subject":"a","replaces":[1]}',
        b'{"device":"d1","sequence":1,"prev":null,"unit":null,"reading":null,"who":"AE","at":"2010-01-01T00:00:00Z","subject":"a","more":1}',
        b'{"device":"d1","sequence":1,"prev":null,"unit":null,"reading":"00000000000000000000000000000000","who":"AE","at":"2010-01-01T00:00:00Z","subject":"a"}',
        b'{"device":"d1","sequence":1,"prev":null,"unit":null,"reading":null,"who":"AE","at":"2010-01-01T00:00:00Z","subject":"a","value":'
        + b"[" * 5000 + b"]" * 5000 + b"}",
        b'{"device":"d1","sequence":1,"prev":null,"unit":null,"reading":null,"who":"AE","at":"2010-01-01T00:00:00Z","subject":"\xff"}',
    ],
)  # fmt: skip
def test_a_line_that_does_not_fit_is_refused(line: bytes) -> None:
    with pytest.raises(KnownError) as refused:
        read_lines(INSPECTION, [line])
    assert refused.value.code == "exchange_altered"


def test_a_sequence_beyond_all_counting_is_refused() -> None:
    first = b'{"device":"d1","sequence":9007199254740992,"prev":"' + b"0" * 64
    first += b'","unit":null,"reading":null,"who":"AE","at":"2010-01-01T00:00:00Z","subject":"a"}'
    with pytest.raises(KnownError):
        read_lines(INSPECTION, [first, b'{"subject":"a"}'])


def test_an_entry_that_stands_twice_is_refused() -> None:
    entries = run(2)
    with pytest.raises(KnownError):
        check_runs(runs_of([*entries, entries[1]]), [*entries, entries[1]])


def test_ids_are_those_that_the_store_would_give() -> None:
    assert all(recomputed_id(one) == one.id for one in read_lines(INSPECTION, write_lines(run(5))))
