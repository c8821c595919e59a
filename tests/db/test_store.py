"""What is recorded stays, whole and encrypted; the present is what the entries say."""

import sqlite3
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from app.casework.entries import Act, present
from app.errors import KnownError
from db.store import Draft, Store, create_store, open_store

KEY = bytes(range(32))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return create_store(tmp_path / "one.casewalk", KEY, "leeds")


def record(store: Store, *acts: Act) -> list[str]:
    return [one.id for one in store.record(list(acts), who="AE", device="d1")]


def standing(store: Store) -> dict[str, object]:
    return {row.subject: row.value for row in store.present()}


def test_what_was_recorded_is_there_after_opening_again(store: Store) -> None:
    record(store, Act("u", "r", "answer/a", "yes"), Act("u", "r", "note/a", "<b>"))
    store.close()
    again = open_store(store.path, KEY, "leeds")
    assert standing(again) == {"answer/a": "yes", "note/a": "<b>"}
    assert again.check_chain() == 2


def test_an_entry_can_be_neither_changed_nor_deleted(store: Store) -> None:
    record(store, Act("u", "r", "answer/a", "yes"))
    for statement in ("update entry set value = '\"no\"'", "delete from entry", "update entry set who = 'ZZ'"):
        with pytest.raises(sqlcipher.DatabaseError, match="never"):
            store._db.execute(statement)
    assert standing(store) == {"answer/a": "yes"}


def test_acts_are_recorded_all_or_none(store: Store) -> None:
    unfit = Act("u", "r", "answer/b", "no")
    object.__setattr__(unfit, "subject", None)  # what no caller can do the table must refuse too
    with pytest.raises(sqlcipher.DatabaseError):
        record(store, Act("u", "r", "answer/a", "yes"), unfit)
    assert standing(store) == {}
    record(store, Act("u", "r", "answer/a", "no"))
    assert standing(store) == {"answer/a": "no"}


def test_what_is_done_together_is_kept_together_or_not_at_all(store: Store) -> None:
    def falls() -> None:
        with store.together():
            record(store, Act("u", "r", "answer/a", "yes"))
            store.set_properties({"pattern": "x"})
            with store.together():
                record(store, Act("u", "r", "answer/b", "yes"))
            raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError, match="in the middle"):
        falls()
    assert (standing(store), store.properties()) == ({}, {})
    with store.together():
        record(store, Act("u", "r", "answer/a", "yes"))
        store.set_properties({"pattern": "x"})
        store.set_properties({"pattern": "y"})
    assert (standing(store), store.properties()) == ({"answer/a": "yes"}, {"pattern": "y"})


def test_sequence_and_chain_go_on_per_device(store: Store) -> None:
    record(store, Act("u", "r", "answer/a", "yes"))
    store.record([Act("u", "r", "answer/b", "yes")], who="JO", device="d2")
    record(store, Act("u", "r", "answer/c", "yes"))
    chain = [(one.device, one.sequence, one.prev) for one in store.entries()]
    first = next(one.id for one in store.entries() if one.device == "d1")
    assert [(device, sequence) for device, sequence, _ in chain] == [("d1", 1), ("d1", 2), ("d2", 1)]
    assert [prev for _, _, prev in chain] == [None, first, None]


def test_a_draft_becomes_its_entry(store: Store) -> None:
    store.save_draft(Draft("u", "r", "note/a", "typed so f", "t"))
    store.save_draft(Draft("u", "r", "note/a", "typed so far", "t"))
    assert [draft.value for draft in store.drafts("u")] == ["typed so far"]
    record(store, Act("u", "r", "note/a", "typed so far"))
    assert store.drafts() == []


def test_the_file_is_encrypted_and_private(store: Store) -> None:
    marker = "Evidence-Marker-7261"
    record(store, Act("u", "r", "note/a", marker))
    store.save_draft(Draft("u", "r", "note/b", marker, "t"))
    for file in store.path.parent.iterdir():
        data = file.read_bytes()
        assert marker.encode() not in data
        assert b"SQLite format 3" not in data
        assert file.stat().st_mode & 0o077 == 0
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(store.path).execute("select * from entry")


def test_another_key_does_not_open_it(store: Store) -> None:
    store.close()
    before = store.path.read_bytes()
    with pytest.raises(KnownError) as refused:
        open_store(store.path, b"x" * 32, "leeds")
    assert refused.value.code == "file_unreadable"
    assert store.path.read_bytes() == before


def test_a_place_is_remembered_the_latest_first(store: Store) -> None:
    store.save_place("u1", {"question": "a"})
    store.save_place("u2", {"question": "b"})
    store.save_place("u1", {"question": "c"})
    assert dict(store.places())["u1"] == {"question": "c"}
    assert [unit for unit, _ in store.places()] == ["u1", "u2"]


def test_the_place_saved_last_comes_first_within_a_step_of_the_clock_and_after_it_was_set_back(store: Store) -> None:
    units = [f"u{number}" for number in range(50)]
    for unit in units:
        store.save_place(unit, {})
    assert [unit for unit, _ in store.places()] == units[::-1]
    store._db.execute("update place set at = '2099-12-31T23:59:59.999Z' where unit = 'u7'")
    store.save_place("u3", {})
    assert [unit for unit, _ in store.places()][:2] == ["u3", "u7"]


def test_what_another_program_wrote_is_noticed(store: Store) -> None:
    other = open_store(store.path, KEY, "leeds")
    assert not store.changed_elsewhere()
    record(store, Act("u", "r", "answer/a", "yes"))
    assert not store.changed_elsewhere()
    other.record([Act("u", "r", "answer/b", "yes")], who="JO", device="d2")
    assert store.changed_elsewhere()
    other.close()


class Recording(RuleBasedStateMachine):
    """Any sequence of answering, replacing and reopening leaves present equal to what the entries rebuild."""

    @initialize(data=st.data())
    def begin(self, data: st.DataObject) -> None:
        from tempfile import mkdtemp

        del data
        self.folder = Path(mkdtemp(prefix="casewalk-test-"))
        self.store = create_store(self.folder / "one.casewalk", KEY, "leeds")

    @rule(
        subject=st.sampled_from(["answer/a", "answer/b", "note/a"]),
        value=st.one_of(st.none(), st.sampled_from(["yes", "no"])),
        knows=st.booleans(),
        device=st.sampled_from(["d1", "d2"]),
    )
    def act(self, subject: str, value: str | None, device: str, *, knows: bool) -> None:
        shown = tuple(row.entry for row in self.store.present() if row.subject == subject)
        act = Act("u", "r", subject, value, shown if knows else ())
        self.store.record([act], who="AE", device=device)

    @rule()
    def open_again(self) -> None:
        self.store.close()
        self.store = open_store(self.folder / "one.casewalk", KEY, "leeds")

    @invariant()
    def present_is_what_the_entries_rebuild(self) -> None:
        rebuilt = {one.id: one.value for entries in present(self.store.entries()).values() for one in entries}
        assert {row.entry: row.value for row in self.store.present()} == rebuilt
        self.store.check_chain()

    def teardown(self) -> None:
        from shutil import rmtree

        self.store.close()
        rmtree(self.folder)


Recording.TestCase.settings = settings(max_examples=15, stateful_step_count=12, deadline=None)
TestRecording = Recording.TestCase
