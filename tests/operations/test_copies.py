"""Backups at close, the safety copy, the check, and putting back: nothing is lost, and nothing is overwritten."""

import shutil
from pathlib import Path
from random import Random

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from app.errors import KnownError
from app.operations.backups import backups, newest_good_backup, verify_inspection
from app.operations.inspection import Inspection
from app.operations.inspections import open_inspection
from app.operations.passphrase import change_passphrase
from app.operations.restoring import newer_in, restore_inspection, restore_workspace
from app.operations.safety_copy import Copies, begin_safety_copy
from app.operations.walking import answer
from app.operations.workspace import Workspace, open_workspace
from db.backups import backups_of
from db.store import open_store

QUESTION = "rosh_screening_completed"


def answered(workspace: Workspace, reference: str, value: str) -> None:
    found = open_inspection(workspace, "leeds")
    answer(found, reference, QUESTION, value)
    assert found.close() is None


def test_closing_makes_a_backup_where_something_changed_and_only_there(
    workspace: Workspace, inspection: Inspection
) -> None:
    inspection.close()
    made = backups(workspace, "leeds")
    assert made
    again = open_inspection(workspace, "leeds")
    again.store.save_place(again.unit("LS-1"), {"page": "1.1"})
    again.close()
    assert backups(workspace, "leeds") == made
    answered(workspace, "LS-1", "yes")
    newest = backups(workspace, "leeds")[0]
    assert newest not in made
    assert newest.path.stat().st_mode & 0o077 == 0
    store = open_store(newest.path, workspace.file_of("leeds")[1], "leeds")
    assert any(row.subject == f"answer/{QUESTION}" for row in store.present())
    store.close()
    assert backups_of(workspace.home / "keyring.json")


def test_a_backup_that_the_disk_does_not_take_is_said_and_the_work_is_there(
    workspace: Workspace, inspection: Inspection
) -> None:
    inspection.close()
    shutil.rmtree(workspace.home / "backups")
    (workspace.home / "backups").write_text("no folder")
    found = open_inspection(workspace, "leeds")
    answer(found, "LS-1", QUESTION, "yes")
    fault = found.close()
    assert fault is not None
    assert fault.code == "workspace_unwritable"
    assert open_inspection(workspace, "leeds").answers("LS-1")[QUESTION] == "yes"


def test_another_passphrase_leaves_no_copy_of_the_keyring_that_the_former_one_opens(
    workspace: Workspace, inspection: Inspection
) -> None:
    inspection.close()
    change_passphrase(workspace, "battery staple")
    copies = backups_of(workspace.home / "keyring.json")
    assert len(copies) == 1
    assert copies[0].path.read_bytes() == (workspace.home / "keyring.json").read_bytes()


def test_the_safety_copy_follows_skips_what_is_the_same_and_outlives_the_stick(
    workspace: Workspace, inspection: Inspection, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    folder, copies = begin_safety_copy(workspace, stick), Copies()
    assert copies.bring_up(workspace, str(folder)).fault is None
    copy = folder / workspace.file_of("leeds")[0].name
    before = copy.stat().st_mtime_ns
    assert copies.bring_up(workspace, str(folder)).fault is None
    assert copy.stat().st_mtime_ns == before
    answer(inspection, "LS-1", QUESTION, "yes")  # the inspection stays open: that is when it matters
    assert copies.bring_up(workspace, str(folder)).fault is None
    there = open_inspection(open_workspace(folder, "correct horse"), "leeds")
    assert there.answers("LS-1")[QUESTION] == "yes"
    there.close()
    stick.rename(tmp_path / "pocket")
    away = copies.bring_up(workspace, str(folder))
    assert away.fault is not None
    assert (away.fault.code, away.at is not None) == ("copy_away", True)
    assert not stick.exists()  # nothing is written where the stick was
    (tmp_path / "pocket").rename(stick)
    assert copies.bring_up(workspace, str(folder)).fault is None
    assert not list(folder.glob("*.part*"))


def test_a_copy_that_cannot_be_written_keeps_the_one_before(
    workspace: Workspace, inspection: Inspection, tmp_path: Path
) -> None:
    folder, copies = begin_safety_copy(workspace, tmp_path), Copies()
    copies.bring_up(workspace, str(folder))
    copy = folder / workspace.file_of("leeds")[0].name
    before = copy.read_bytes()
    copy.with_name(copy.name + ".part").mkdir()
    answer(inspection, "LS-1", QUESTION, "yes")
    state = copies.bring_up(workspace, str(folder))
    assert state.fault is not None
    assert state.fault.code == "copy_unwritable"
    assert copy.read_bytes() == before


def test_the_copy_is_not_kept_in_the_workspace_itself(workspace: Workspace) -> None:
    with pytest.raises(KnownError) as refused:
        begin_safety_copy(workspace, workspace.home)
    assert refused.value.code == "copy_at_home"


def test_a_sound_file_is_called_sound_and_every_tampering_is_found(
    workspace: Workspace, inspection: Inspection
) -> None:
    count = sum(1 for _ in inspection.store.entries())
    assert verify_inspection(workspace, "leeds") == type(verify_inspection(workspace, "leeds"))("leeds", count, ())
    db = inspection.store._db
    db.execute("update present set value = '\"west\"' where subject = 'fact/office'")
    assert [fault.code for fault in verify_inspection(workspace, "leeds").faults] == ["present_differs"]
    db.execute("drop trigger if exists entry_never_changes")
    for (trigger,) in db.execute("select name from sqlite_master where type = 'trigger'").fetchall():
        db.execute(f"drop trigger {trigger}")
    db.execute("update entry set who = 'ZZ' where subject = 'fact/office'")
    codes = {fault.code for fault in verify_inspection(workspace, "leeds").faults}
    assert "entry_altered" in codes


def damaged_at(path: Path, share: float) -> None:
    data = bytearray(path.read_bytes())
    at = int(share * (len(data) - 1))
    data[at] ^= 0xFF
    path.write_bytes(data)


@pytest.mark.parametrize("share", [0.0, 0.001, *sorted(Random(8).random() for _ in range(6)), 1.0])  # noqa: S311
def test_a_flipped_byte_anywhere_is_found_and_what_was_there_is_kept_whole(
    workspace: Workspace, inspection: Inspection, share: float
) -> None:
    inspection.close()
    answered(workspace, "LS-1", "yes")
    path, _ = workspace.file_of("leeds")
    damaged_at(path, share)
    damaged = path.read_bytes()
    assert verify_inspection(workspace, "leeds").faults
    good = newest_good_backup(workspace, "leeds")
    assert good is not None
    before = workspace.device
    done = restore_inspection(workspace, "leeds", good.path)
    assert done.aside is not None
    assert (done.aside / path.name).read_bytes() == damaged
    assert verify_inspection(workspace, "leeds").faults == ()
    again = open_inspection(workspace, "leeds")
    assert again.answers("LS-1")[QUESTION] == "yes"
    again.close()
    assert workspace.device != before
    assert before in workspace.devices


def test_what_is_newer_in_a_damaged_file_is_counted_with_its_cases(
    workspace: Workspace, inspection: Inspection
) -> None:
    inspection.close()
    good = newest_good_backup(workspace, "leeds")
    assert good is not None
    answered(workspace, "LS-2", "yes")
    path, key = workspace.file_of("leeds")
    db = sqlcipher.connect(str(path))
    db.execute(f"pragma key = \"x'{key.hex()}'\"")
    page = int(db.execute("select rootpage from sqlite_master where name = 'present'").fetchone()[0])
    size = int(db.execute("pragma page_size").fetchone()[0])
    db.close()
    damaged_at(path, ((page - 1) * size + 40) / (path.stat().st_size - 1))
    newer = newer_in(workspace, "leeds", good.path)
    assert newer is not None
    assert newer.entries > 0
    assert newer.cases == ("LS-2",)


@pytest.mark.parametrize("keep", [0, 1, 2, 17, 100, 511, 512, 4095, 4096, 0.5])
def test_a_file_cut_short_is_refused_and_left_as_it_is(
    workspace: Workspace, inspection: Inspection, keep: float
) -> None:
    inspection.close()
    path, _ = workspace.file_of("leeds")
    data = path.read_bytes()
    path.write_bytes(data[: int(keep * len(data)) if keep < 1 else int(keep)])
    cut = path.read_bytes()
    with pytest.raises(KnownError) as refused:
        open_inspection(workspace, "leeds")
    assert refused.value.code == "file_unreadable"
    assert path.read_bytes() == cut
    good = newest_good_backup(workspace, "leeds")
    assert good is not None
    done = restore_inspection(workspace, "leeds", good.path)
    assert done.aside is not None
    assert (done.aside / path.name).read_bytes() == cut


def test_a_backup_that_does_not_open_changes_nothing(workspace: Workspace, inspection: Inspection) -> None:
    inspection.close()
    path, _ = workspace.file_of("leeds")
    before, device = path.read_bytes(), workspace.device
    bad = workspace.home / "bad.casewalk"
    bad.write_bytes(b"no database at all" * 500)
    with pytest.raises(KnownError) as refused:
        restore_inspection(workspace, "leeds", bad)
    assert refused.value.code == "file_unreadable"
    assert (path.read_bytes(), workspace.device) == (before, device)
    assert not (workspace.home / "moved-aside").exists()


def test_a_workspace_comes_back_from_its_safety_copy_as_another_device(
    workspace: Workspace, inspection: Inspection, tmp_path: Path
) -> None:
    folder = begin_safety_copy(workspace, tmp_path)
    Copies().bring_up(workspace, str(folder))
    made = restore_workspace(tmp_path / "fresh", folder, "correct horse")
    assert made.device != workspace.device
    assert made.devices >= {workspace.device}
    found = open_inspection(made, "leeds")
    assert found.references == inspection.references
    answer(found, "LS-1", QUESTION, "no")
    assert found.close() is None
    with pytest.raises(KnownError) as refused:
        restore_workspace(tmp_path / "fresh", folder, "correct horse")
    assert refused.value.code == "workspace_exists"
    with pytest.raises(KnownError) as wrong:
        restore_workspace(tmp_path / "other", folder, "wrong")
    assert wrong.value.code == "passphrase_wrong"
    assert not (tmp_path / "other").exists()
