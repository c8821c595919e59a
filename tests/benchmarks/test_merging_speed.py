"""Merging, against inserting the same rows with nothing checked."""

from collections.abc import Iterator
from functools import partial
from itertools import count
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from app.casework.entries import Entry
from db.entries import row_of
from db.store import Store, create_store
from tests.benchmarks.entries import recorded
from tests.benchmarks.ratio import FIGURES, milliseconds

CASES, ANSWERS, ROUNDS = 100, 190, 3


@pytest.fixture(scope="module")
def sent() -> list[Entry]:
    return recorded("leeds", CASES, ANSWERS)


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[Iterator[Store]]:
    """One empty store after another."""
    made: list[Store] = []

    def fresh() -> Iterator[Store]:
        for number in count():
            made.append(create_store(tmp_path / f"{number}.casewalk", bytes(32), "leeds"))
            yield made[-1]

    yield fresh()
    for store in made:
        store.close()


def inserting(path: Path, sent: list[Entry]) -> float:
    """The milliseconds that the rows take in a table that checks nothing, and again in one of what stands."""
    bare = sqlcipher.connect(str(path), isolation_level=None)
    bare.execute(f"pragma key = \"x'{bytes(32).hex()}'\"")
    bare.execute("pragma journal_mode = wal")
    bare.execute("pragma synchronous = full")
    fields = "id, inspection, unit, reading, subject, value, replaces, who, device, sequence, at, prev"
    bare.execute(f"create table entry ({fields}, primary key (device, sequence)) without rowid")
    bare.execute("create table present (unit, reading, subject, entry, value, who, at, primary key (entry))")
    rows = [row_of(one) for one in sent]
    begun = perf_counter()
    bare.execute("begin")
    bare.executemany("insert into entry values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    bare.executemany(
        "insert into present values (?, ?, ?, ?, ?, ?, ?)",
        [(row[2], row[3], row[4], row[0], row[5], row[7], row[10]) for row in rows],
    )
    bare.execute("commit")
    taken = (perf_counter() - begun) * 1000
    bare.close()
    return taken


def test_a_bundle_of_a_hundred_cases(sent: list[Entry], stores: Iterator[Store], tmp_path: Path) -> None:
    merging, again, baseline = [], [], []
    for number in range(ROUNDS):
        store = next(stores)
        baseline.append(inserting(tmp_path / f"{number}.bare", sent))
        begun = perf_counter()
        merged = store.merge(sent)
        merging.append((perf_counter() - begun) * 1000)
        assert len(merged.entries) == len(sent) == CASES * ANSWERS
        again.append(milliseconds(partial(store.merge, sent), 1))
        assert store.merge(sent).entries == ()
    # 3 s is the most; the bare rows take about 0.2 s where that was set
    FIGURES.check("merging 100 cases x 190 answers", median(merging), median(baseline), aim=5)
    # and 0.5 s
    FIGURES.check("merging the same again", median(again), median(baseline), aim=0.8)
