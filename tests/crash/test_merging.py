"""A process killed while it merges: all of a merge is there, or nothing; what was merged before stays."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.casework.entries import present
from db.merging import held_entries
from db.store import Store, create_store, open_store
from tests.benchmarks.entries import recorded

KEY = bytes(range(32))
SENT = recorded("leeds", 6, 60, assessors=1)
FIRST, GAP = SENT[:100] + SENT[200:], SENT[100:200]
EVERY = 500
"""So many steps of the database lie between two moments at which the process can fall."""

CHILD = """
import os, sys
from pathlib import Path
from tests.crash.test_merging import EVERY, FIRST, GAP, KEY, open_store

store = open_store(Path(sys.argv[1]), KEY, "leeds")
left = int(sys.argv[2])

def step():
    global left
    left -= 1
    if left < 0:
        os.kill(os.getpid(), 9)
    return 0

print(len(store.merge(FIRST).entries), flush=True)
store._db.conn.set_progress_handler(step, EVERY)
print(len(store.merge(GAP).entries), flush=True)
os.kill(os.getpid(), 9)
"""


@pytest.fixture(scope="module")
def moments(tmp_path_factory: pytest.TempPathFactory) -> int:
    """How many moments the second merge has."""
    store = create_store(tmp_path_factory.mktemp("whole") / "one.casewalk", KEY, "leeds")
    store.merge(FIRST)
    passed = []
    store._db.conn.set_progress_handler(lambda: passed.append(1), EVERY)
    store.merge(GAP)
    store._db.conn.set_progress_handler(None, 0)
    store.close()
    return len(passed)


def ids(store: Store) -> set[str]:
    return {one.id for one in store.entries()}


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.9, 0.99, 2.0])
def test_a_merge_that_falls_is_whole_or_not_at_all(tmp_path: Path, moments: int, share: float) -> None:
    assert moments > 10
    path = tmp_path / "one.casewalk"
    create_store(path, KEY, "leeds").close()
    fallen = subprocess.run(
        [sys.executable, "-c", CHILD, str(path), str(int(moments * share))],
        stdout=subprocess.PIPE,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert fallen.returncode != 0
    finished = fallen.stdout.split() == ["100", str(len(SENT) - 100)]
    assert finished == (share > 1)

    store = open_store(path, KEY, "leeds")
    expected = SENT if finished else SENT[:100]
    assert ids(store) == {one.id for one in expected}
    assert len(held_entries(store._db)) == (0 if finished else len(SENT) - 200)
    assert bool(store.held()) == (not finished)
    store.check_chain()
    rebuilt = {one.id for standing in present(store.entries()).values() for one in standing}
    assert {row.entry for row in store.present()} == rebuilt
    store.merge(SENT)
    assert ids(store) == {one.id for one in SENT}
    assert store.held() == ()
    store.close()
