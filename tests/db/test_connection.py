"""Opening is one ceremony: newer files are refused, older ones are copied before they are migrated."""

from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlite_utils import Database

from app.casework.entries import Act
from app.errors import KnownError
from db import connection
from db.connection import create, open_database
from db.migrations import migrations
from db.store import open_store

KEY = bytes(range(32))
DATABASES = Path(__file__).parents[1] / "data" / "databases"
"""One file of each released step, never written again; all have this key."""
ENTRY = [
    "id", "inspection", "unit", "reading", "subject", "value", "replaces", "who", "device", "sequence", "at", "prev",
]  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "one.casewalk"
    create(found, KEY).close()
    return found


def test_the_whole_schema(path: Path) -> None:
    db = open_database(path, KEY)
    assert set(db.table_names()) == {
        "_sqlite_migrations", "property", "instrument", "entry", "replaced", "present", "draft", "place", "held",
        "uneven", "acknowledged", "exchanged",
    }  # fmt: skip
    tables = ("entry", "held", "present", "draft")
    assert {table: [column.name for column in db[table].columns] for table in tables} == {
        "entry": ENTRY,
        "held": ENTRY,
        "present": ["unit", "reading", "subject", "entry", "value", "who", "at"],
        "draft": ["unit", "reading", "subject", "value", "at"],
    }  # fmt: skip
    strict = {name for name, is_strict in db.execute("select name, strict from pragma_table_list") if is_strict}
    assert strict == set(db.table_names()) - {"_sqlite_migrations"}
    assert {row[0] for row in db.execute("select name from sqlite_master where type = 'trigger'")} == {
        "entry_is_never_changed",
        "entry_is_never_deleted",
    }
    db.close()


def test_every_commit_reaches_the_disk(path: Path) -> None:
    db = open_database(path, KEY)
    assert db.execute("pragma synchronous").fetchone()[0] == 2
    assert db.execute("pragma journal_mode").fetchone()[0] == "wal"
    assert db.execute("pragma cipher_version").fetchone()[0]
    db.close()


def test_a_file_of_a_newer_version_is_refused_unchanged(path: Path) -> None:
    db = open_database(path, KEY)
    db.execute(
        "insert into _sqlite_migrations (migration_set, name, applied_at) values ('casewalk', 'm999_later', 'now')"
    )
    db.execute("pragma wal_checkpoint(truncate)")
    db.close()
    before = path.read_bytes()
    with pytest.raises(KnownError) as refused:
        open_database(path, KEY)
    assert refused.value.code == "file_newer"
    assert "m999_later" in refused.value.what
    assert path.read_bytes() == before


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as refused:
        open_database(tmp_path / "gone.casewalk", KEY)
    assert refused.value.code == "file_missing"
    assert list(tmp_path.iterdir()) == []


def test_a_file_cut_short_is_said_to_be_unreadable(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:3000])
    with pytest.raises(KnownError) as refused:
        open_database(path, KEY)
    assert refused.value.code == "file_unreadable"


def test_a_locked_file_is_said_to_be_locked(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.05)
    other = open_database(path, KEY)
    other.execute("begin exclusive")
    store = open_store(path, KEY, "leeds")
    with pytest.raises(KnownError) as refused:
        store.record([Act("u", "r", "answer/a", "yes")], who="AE", device="d")
    assert refused.value.code == "file_locked"
    other.execute("rollback")
    assert len(store.record([Act("u", "r", "answer/a", "yes")], who="AE", device="d")) == 1
    other.close()


def test_a_file_of_the_first_version_migrates_with_all_that_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "one.casewalk"
    path.write_bytes((DATABASES / "m001.casewalk").read_bytes())
    store = open_store(path, KEY, "leeds")
    entries = list(store.entries())
    assert [(one.device, one.sequence, one.subject, one.value) for one in entries] == [
        ("d1", 1, "answer/a", "yes"),
        ("d1", 2, "answer/b", "no"),
        ("d1", 3, "answer/a", None),
        ("d1", 4, "memo/1", {"text": "look again", "at": "t"}),
        ("d2", 1, "answer/a", "no"),
        ("d2", 2, "answer/b", "na"),
        ("d2", 3, "fact/office", "East"),
        ("d2", 4, "inspection/area", "Leeds"),
    ]
    assert store.check_chain() == len(entries)
    assert {row.entry for row in store.present()} == {one.id for one in entries[1:]}
    assert [draft.value for draft in store.drafts()] == ["typed so far"]
    assert store.places() == [("u", {"question": "b"})]
    assert store.properties() == {"instrument": "a-meaning", "pattern": "[A-Z]+", "demo": "yes"}
    assert store.instrument("a-meaning") == b"compiled"
    assert set(store._db.execute("select unit, reading, subject, id from replaced").fetchall()) == {
        ("u", "r", "answer/a", entries[0].id),
        ("u", "", "fact/office", "f" * 64),  # replaced before it came
    }
    assert [(head.device, head.sequence) for head in store.heads()] == [("d1", 4), ("d2", 4)]
    store.close()


def test_a_file_of_the_second_version_opens_with_all_that_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "one.casewalk"
    path.write_bytes((DATABASES / "m002.casewalk").read_bytes())
    store = open_store(path, KEY, "leeds")
    assert [(one.device, one.sequence, one.subject, one.value) for one in store.entries()] == [
        ("d1", 1, "answer/a", "yes"),
        ("d1", 2, "answer/a", None),
        ("d2", 1, "answer/a", "no"),
    ]
    assert store.verify() == (3, ())
    assert [(gap.device, gap.waiting) for gap in store.held()] == [("d2", 1)]
    assert [draft.value for draft in store.drafts()] == ["typed so far"]
    assert store.places() == [("u", {"question": "b"})]
    assert store.properties() == {"instrument": "a-meaning", "pattern": "[A-Z]+", "demo": "yes"}
    store.close()


def test_one_file_of_every_released_step_is_kept() -> None:
    assert {path.stem for path in DATABASES.iterdir()} == {step.name[:4] for step in migrations._migrations}


def test_an_older_file_is_copied_before_it_is_migrated(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = open_store(path, KEY, "leeds")
    store.record([Act("u", "r", "answer/a", "yes")], who="AE", device="d")
    store.close()
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "_migrations", list(migrations._migrations))

        @migrations()  # type: ignore[untyped-decorator]
        def m002_later(db: Database) -> None:
            db.execute("create table later (name text) strict")

        db = open_database(path, KEY)
        assert "later" in db.table_names()
        db.close()
    (copy,) = (path.parent / "backups").iterdir()
    old = sqlcipher.connect(str(copy))
    old.execute(f"pragma key = \"x'{KEY.hex()}'\"")
    assert old.execute("select count(*) from entry").fetchone()[0] == 1
    assert old.execute("select count(*) from sqlite_master where name = 'later'").fetchone()[0] == 0
    old.close()


def test_a_migration_that_fails_leaves_the_file_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "_migrations", list(migrations._migrations))

        @migrations()  # type: ignore[untyped-decorator]
        def m002_broken(db: Database) -> None:
            db.execute("create table later (name text) strict")
            raise RuntimeError("broken")

        with pytest.raises(RuntimeError, match="broken"):
            open_database(path, KEY)
    db = open_database(path, KEY)
    assert "later" not in db.table_names()
    db.close()
