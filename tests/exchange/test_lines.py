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
        act = Act("0" * 32, "1" * 32, f"answer/q{number}", "yes", at="2010-09-14T10:30:00.000Z")
        before = made[-1].id if made else None
        made.append(entry(act, inspection=INSPECTION, who="AE", device="d1", sequence=number, at="", prev=before))
    return made


def test_what_can_be_recomputed_does_not_travel() -> None:
    entries = run(3)
    text = b"\n".join(write_lines(entries)).decode()
    assert not any(one.id in text for one in entries)
    assert text.splitlines()[1] == '{"subject":"answer/q2","value":"yes"}'


WHOLE = (
    b'{"device":"d1","sequence":1,"prev":null,"unit":null,"reading":null,"who":"AE","at":"2010-01-01T00:00:00Z",'
    b'"subject":"a"}'
)


def other(old: bytes, new: bytes) -> bytes:
    assert old in WHOLE
    return WHOLE.replace(old, new)


def test_a_line_that_fits_is_an_entry() -> None:
    (one,) = read_lines(INSPECTION, [WHOLE])
    assert (one.device, one.sequence, one.subject, one.value) == ("d1", 1, "a", None)


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"[]",
        b"{",
        b'{"subject":"a"}',
        other(b'"prev":null,', b""),
        other(b'"at":"2010-01-01T00:00:00Z",', b""),
        other(b'"d1"', b'"D 1"'),
        other(b":1,", b":0,"),
        other(b":1,", b":2,"),
        other(b"2010-01-01T00:00:00Z", b"yesterday"),
        other(b'"AE"', b'""'),
        other(b'"a"', b'""'),
        other(b'"a"', b'"\xff"'),
        other(b'"a"', b'"a","value":1.5'),
        other(b'"a"', b'"a","value":99999999999999999999'),
        other(b'"a"', b'"a","value":' + b"[" * 5000 + b"]" * 5000),
        other(b'"a"', b'"a","replaces":[1]'),
        other(b'"a"', b'"a","replaces":["' + b"0" * 64 + b'","' + b"0" * 64 + b'"]'),
        other(b'"a"', b'"a","more":1'),
        other(b'"reading":null', b'"reading":"00000000000000000000000000000000"'),
    ],
)
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
