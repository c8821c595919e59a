"""Erasing: nothing that is left opens anything that is left of it, and nothing of it comes back."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from app.errors import KnownError
from app.exchange import keys
from app.operations import walking
from app.operations.backups import back_up_inspection, back_up_keyring
from app.operations.demo import add_demo
from app.operations.erasing import erase_inspection
from app.operations.inspection import Inspection
from app.operations.inspections import create_inspection, list_inspections, open_inspection
from app.operations.particulars import keep_inspection_until, keep_until
from app.operations.passphrase import change_passphrase
from app.operations.restoring import restore_inspection
from app.operations.safety_copy import Copies, begin_safety_copy
from app.operations.workspace import Settings, Workspace, create_workspace, open_workspace, write_settings
from db.connection import open_unchecked
from tests.conftest import CHEAP
from tests.journeys.three import Three
from tests.report.printed import text_of

PASSPHRASES = ("correct horse", "battery staple")


def keys_left(folder: Path) -> set[bytes]:
    """The key of every inspection in every keyring below a folder, whatever it is called."""
    found: set[bytes] = set()
    for path in folder.rglob("keyring*.json*"):
        for passphrase in PASSPHRASES:
            with suppress(KnownError):
                found |= {known.key for known in keys.unlock(path, passphrase).contents.inspections}
    return found


def opened_by(path: Path, left: set[bytes], scratch: Path) -> list[bytes]:
    """Which of the keys open a file, in a copy of it."""
    found = []
    for key in left:
        copy = scratch / "tried.casewalk"
        shutil.copyfile(path, copy)
        with suppress(KnownError):
            open_unchecked(copy, key).close()
            found.append(key)
        copy.unlink()
    return found


@pytest.fixture
def stray(workspace: Workspace, inspection: Inspection, tmp_path: Path) -> Path:
    """In a workspace of two inspections with drafts, backups and two safety copies: a copy made by other means."""
    create_inspection(workspace, "bradford", "Bradford")
    walking.type_note(inspection, "LS-1", "rosh_screening_completed", "typed and not left")
    for name in ("kept", "away"):
        (tmp_path / name).mkdir()
        folder = begin_safety_copy(workspace, tmp_path / name)
        assert Copies().bring_up(workspace, str(folder)).fault is None
        if name == "kept":
            write_settings(workspace.home, Settings(safety_copy=str(folder)))
    inspection.close()
    back_up_inspection(workspace, "leeds")
    restore_inspection(workspace, "leeds", back_up_inspection(workspace, "leeds"))
    back_up_inspection(workspace, "bradford")
    change_passphrase(workspace, "battery staple")
    back_up_keyring(workspace.home)
    stray = tmp_path / "stray.casewalk"
    shutil.copyfile(workspace.file_of("leeds")[0], stray)
    return stray


def test_no_key_that_is_left_opens_what_is_left_and_one_that_was_kept_does(
    workspace: Workspace, stray: Path, tmp_path: Path
) -> None:
    (doomed, key), (control, kept) = workspace.file_of("leeds"), workspace.file_of("bradford")
    away = next((tmp_path / "away").iterdir())
    assert opened_by(stray, keys_left(tmp_path), tmp_path) == [key]

    done = erase_inspection(workspace, "leeds", "leeds", copies=[away, tmp_path / "nowhere"])

    left = keys_left(tmp_path)
    assert kept in left
    assert key not in left
    assert opened_by(stray, left, tmp_path) == []
    assert opened_by(control, left, tmp_path) == [kept]
    assert not [path for path in tmp_path.rglob("*") if doomed.stem in path.name]
    every = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert not any(form in path.read_bytes() for path in every for form in (key, key.hex().encode()))
    assert done.files >= 6  # itself, what was moved aside, two backups, two safety copies
    assert done.unreached == (f"the safety copy at {tmp_path / 'nowhere'}",)


def test_the_certificate_says_what_was_destroyed_and_nothing_of_what_it_said(workspace: Workspace, stray: Path) -> None:
    assert stray.is_file()
    file = workspace.file_of("leeds")[0].name
    path = erase_inspection(workspace, "leeds", "leeds").certificate
    assert path is not None
    said = text_of(path.read_bytes())
    for words in ("Certificate of erasure", "leeds", "Ann Example (AE)", workspace.device, file):
        assert words in said
    for content in ("LS-1", "typed and not left", "Leeds", "East"):
        assert content not in said


def test_a_name_that_is_not_typed_right_destroys_nothing(workspace: Workspace, inspection: Inspection) -> None:
    inspection.close()
    for typed in ("", "leed", "LEEDS"):
        with pytest.raises(KnownError) as refused:
            erase_inspection(workspace, "leeds", typed)
        assert refused.value.code == "erase_unconfirmed"
    assert open_inspection(workspace, "leeds").close() is None


def test_it_is_gone_for_every_operation_and_its_id_is_taken(workspace: Workspace, inspection: Inspection) -> None:
    inspection.close()
    erase_inspection(workspace, "leeds", "leeds")
    again = open_workspace(workspace.home, "correct horse")
    assert list_inspections(again) == ()
    operations: tuple[Callable[[], object], ...] = (
        lambda: open_inspection(again, "leeds"),
        lambda: create_inspection(again, "leeds", "Leeds"),
        lambda: back_up_inspection(again, "leeds"),
    )
    for operation in operations:
        with pytest.raises(KnownError) as refused:
            operation()
        assert refused.value.code == "inspection_erased"
    (again.home / "certificates").rename(again.home / "filed")
    (again.home / "certificates").touch()
    failed = erase_inspection(again, "leeds", "leeds")
    assert failed.fault is not None
    assert failed.fault.code == "target_unwritable"
    (again.home / "certificates").unlink()
    assert erase_inspection(again, "leeds", "leeds").fault is None
    with pytest.raises(KnownError) as unknown:
        erase_inspection(again, "york", "york")
    assert unknown.value.code == "inspection_unknown"


def test_what_comes_late_is_refused(three: Three) -> None:
    walking.answer(three.aaron.inspection, "LS-1", "rosh_screening_completed", "no")
    late = three.aaron.bundles()
    pack = three.leading.packs("AA")
    for laptop in (three.leading, three.aaron):
        laptop.close()
    done = erase_inspection(three.leading.workspace, "leeds", "leeds")
    assert any("AA, BB" in each for each in done.unreached)
    assert any("exchanged file" in each for each in done.unreached)
    erase_inspection(three.aaron.workspace, "leeds", "leeds")
    for laptop, path in ((three.leading, late), (three.aaron, pack)):
        with pytest.raises(KnownError) as refused:
            laptop.takes(path)
        assert refused.value.code == "inspection_erased"


def test_a_copy_that_was_away_is_cleared_when_it_comes_back(
    workspace: Workspace, inspection: Inspection, tmp_path: Path
) -> None:
    stick = begin_safety_copy(workspace, tmp_path)
    Copies().bring_up(workspace, str(stick))
    inspection.close()
    file = workspace.file_of("leeds")[0].name
    stick.rename(tmp_path / "pulled out")
    write_settings(workspace.home, Settings(safety_copy=str(stick)))
    assert erase_inspection(workspace, "leeds", "leeds").unreached == (f"the safety copy at {stick}",)
    (tmp_path / "pulled out").rename(stick)
    assert (stick / file).is_file()
    assert Copies().bring_up(workspace, str(stick)).fault is None
    assert not (stick / file).exists()
    assert keys_left(stick) == set()


def test_a_folder_that_is_no_copy_of_this_workspace_is_left_alone(
    workspace: Workspace, inspection: Inspection, tmp_path: Path
) -> None:
    other = create_workspace(tmp_path / "other", "correct horse", "Jo Example", "JO", CHEAP)
    create_inspection(other, "leeds", "Leeds")
    before = {path: path.read_bytes() for path in other.home.iterdir()}
    inspection.close()
    done = erase_inspection(workspace, "leeds", "leeds", copies=[other.home])
    assert done.unreached == (f"{other.home}, which is no safety copy of this workspace",)
    assert {path: path.read_bytes() for path in other.home.iterdir()} == before


def test_an_inspection_whose_file_is_damaged_or_gone_can_be_erased(workspace: Workspace) -> None:
    for id_ in ("one", "two"):
        create_inspection(workspace, id_, "Somewhere")
    workspace.file_of("one")[0].write_bytes(b"x")
    workspace.file_of("two")[0].unlink()
    for id_ in ("one", "two"):
        erase_inspection(workspace, id_, id_)
    assert list_inspections(workspace) == ()


def test_a_keyring_that_cannot_be_written_leaves_everything(
    workspace: Workspace, inspection: Inspection, monkeypatch: pytest.MonkeyPatch
) -> None:
    inspection.close()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("app.exchange.keys.os.fsync", full)
        with pytest.raises(KnownError) as refused:
            erase_inspection(workspace, "leeds", "leeds")
    assert refused.value.code == "workspace_unwritable"
    assert open_inspection(workspace, "leeds").references == ("LS-1", "LS-2")


def test_the_last_day_of_keeping_is_listed(workspace: Workspace, inspection: Inspection) -> None:
    keep_until(inspection, "2999-12-31")
    inspection.close()
    (line,) = list_inspections(workspace)
    assert (line.destroy_by, line.overdue) == ("2999-12-31", False)
    keep_inspection_until(workspace, "leeds", "2012-04-30")
    assert list_inspections(workspace)[0].overdue
    with pytest.raises(KnownError) as refused:
        keep_inspection_until(workspace, "leeds", "soon")
    assert refused.value.code == "particular_unfit"
    keep_inspection_until(workspace, "leeds", "")
    assert not list_inspections(workspace)[0].overdue


def test_the_demo_can_be_erased_and_made_anew(workspace: Workspace) -> None:
    first = add_demo(workspace)
    erase_inspection(workspace, first, first)
    assert add_demo(workspace) != first
