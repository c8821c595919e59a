"""A full disk, a broken one, one that cannot be written to, and one that is pulled out: sentences, and nothing lost."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from app.errors import CATALOGUE, KnownError
from app.operations import walking
from app.operations.backups import verify_inspection
from app.operations.cases import add_cases
from app.operations.comparison import known_areas
from app.operations.inspection import Inspection
from app.operations.inspections import create_inspection, open_inspection
from app.operations.passphrase import change_passphrase
from app.operations.workspace import Workspace, create_workspace, open_workspace
from tests.conftest import CHEAP
from tests.faults.campaign import run, total
from tests.power.shim import AVAILABLE

QUESTION = "rosh_screening_completed"
MS_RDONLY, MS_REMOUNT, MNT_DETACH = 1, 32, 2


@pytest.mark.skipif(not AVAILABLE, reason="faults can be injected on Linux with a C compiler only")
def test_whatever_fails_in_the_middle_is_refused_by_a_sentence_and_can_be_done_again() -> None:
    found = total(list(run(48, 8)))
    assert found.wrong == []
    assert found.injected > 10
    assert {"file_write_failed"} <= found.refused.keys() <= CATALOGUE.keys()


class Disk:
    """A small file system of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._libc = ctypes.CDLL(None, use_errno=True)

    def mount(self, flags: int = 0) -> bool:
        size = b"size=3m"
        target = os.fsencode(self.folder)
        return bool(self._libc.mount(b"tmpfs", target, b"tmpfs", flags, size) == 0)

    def unmount(self) -> None:
        self._libc.umount2(os.fsencode(self.folder), MNT_DETACH)

    def fill(self) -> None:
        with (self.folder / "ballast").open("ab", buffering=0) as file, suppress(OSError):
            while True:
                file.write(bytes(4096))

    def make_room(self) -> None:
        (self.folder / "ballast").unlink()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    if not sys.platform.startswith("linux"):
        pytest.skip("small disks are mounted on Linux only")
    made = Disk(tmp_path / "disk")
    made.folder.mkdir()
    if not made.mount():
        pytest.skip("this user may not mount a small disk")
    yield made
    made.unmount()


def worked_on(home: Path) -> tuple[Workspace, Inspection]:
    workspace = create_workspace(home, "correct horse", "Ann Example", "AE", CHEAP)
    create_inspection(workspace, "leeds", "Leeds")
    inspection = open_inspection(workspace, "leeds")
    add_cases(inspection, [("LS-1", {"phases": "both"})])
    walking.answer(inspection, "LS-1", QUESTION, "yes")
    return workspace, inspection


def refusal(operation: Callable[[], object]) -> str:
    with pytest.raises(KnownError) as refused:
        operation()
    assert refused.value.do
    return refused.value.code


def test_a_full_disk_is_said_and_takes_everything_when_there_is_room(disk: Disk) -> None:
    workspace, inspection = worked_on(disk.folder / "home")
    disk.fill()
    text = "words " * 20_000
    assert refusal(lambda: walking.note(inspection, "LS-1", QUESTION, text)) == "file_write_failed"
    assert refusal(lambda: walking.type_note(inspection, "LS-1", QUESTION, text)) == "file_write_failed"
    unwritable = {"file_write_failed", "workspace_unwritable"}
    assert refusal(lambda: create_inspection(workspace, "york", "York")) in unwritable
    assert refusal(lambda: change_passphrase(workspace, "battery staple")) == "workspace_unwritable"
    fault = inspection.close()
    assert fault is not None
    assert fault.code in unwritable
    disk.make_room()
    again = open_inspection(open_workspace(disk.folder / "home", "correct horse"), "leeds")
    assert again.answers("LS-1")[QUESTION] == "yes"
    walking.note(again, "LS-1", QUESTION, text)
    assert again.close() is None
    assert verify_inspection(workspace, "leeds").faults == ()
    assert not list((disk.folder / "home").rglob("*.part*"))
    assert {known.file for known in workspace.keyring.reload().inspections} == {
        path.name for path in (disk.folder / "home").glob("*.casewalk*")
    }


def test_a_disk_that_cannot_be_written_to_is_said(disk: Disk) -> None:
    workspace, inspection = worked_on(disk.folder / "home")
    inspection.close()
    command = ["mount", "-o", "remount,ro", str(disk.folder)]
    if subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("this user may not remount")
    reading = {refusal(lambda: open_inspection(workspace, "leeds"))}
    assert reading <= {"file_write_failed", "workspace_unwritable"}
    assert refusal(lambda: change_passphrase(workspace, "battery staple")) == "workspace_unwritable"
    assert known_areas(workspace)
    subprocess.run(["mount", "-o", "remount,rw", str(disk.folder)], check=True)
    assert open_inspection(workspace, "leeds").close() is None


def test_a_folder_that_is_pulled_out_takes_nothing_and_everything_when_it_is_back(tmp_path: Path) -> None:
    home = tmp_path / "home"
    workspace, inspection = worked_on(home)
    home.rename(tmp_path / "pulled out")
    assert refusal(lambda: walking.answer(inspection, "LS-1", QUESTION, "no")) == "file_missing"
    assert refusal(lambda: walking.type_note(inspection, "LS-1", QUESTION, "typed")) == "file_missing"
    assert refusal(lambda: change_passphrase(workspace, "battery staple")) == "workspace_missing"
    assert not home.exists()  # nothing is made in its place
    (tmp_path / "pulled out").rename(home)
    walking.answer(inspection, "LS-1", QUESTION, "no")
    assert inspection.close() is None
    again = open_inspection(workspace, "leeds")
    assert again.answers("LS-1")[QUESTION] == "no"
    again.close()
    assert verify_inspection(workspace, "leeds").faults == ()


def test_a_deleted_file_takes_nothing_more(tmp_path: Path) -> None:
    workspace, inspection = worked_on(tmp_path / "home")
    path = workspace.file_of("leeds")[0]
    path.unlink()
    assert refusal(lambda: walking.answer(inspection, "LS-1", QUESTION, "no")) == "file_missing"
    inspection.close()
    assert refusal(lambda: open_inspection(workspace, "leeds")) == "file_missing"


def test_a_stick_that_comes_back_as_another_device_is_taken_up_with_what_was_in_its_log(tmp_path: Path) -> None:
    """What lies there is the same file under another number, its log beside it; that log must not be lost."""
    home = tmp_path / "home"
    workspace, inspection = worked_on(home)
    walking.answer(inspection, "LS-1", QUESTION, "no")
    stick = tmp_path / "stick"
    shutil.copytree(home, stick)  # nothing is under way: as good as the stick itself
    home.rename(tmp_path / "gone")
    stick.rename(home)
    walking.note(inspection, "LS-1", QUESTION, "after it was back")
    assert inspection.refresh()
    assert inspection.answers("LS-1")[QUESTION] == "no"
    assert inspection.close() is None
    again = open_inspection(workspace, "leeds")
    assert (again.answers("LS-1")[QUESTION], again.notes("LS-1")[QUESTION]) == ("no", "after it was back")
    again.close()
    assert verify_inspection(workspace, "leeds").faults == ()


def test_closing_what_was_replaced_leaves_the_log_of_what_is_there_now(tmp_path: Path) -> None:
    workspace, inspection = worked_on(tmp_path / "home")
    path = workspace.file_of("leeds")[0]
    for each in sorted(path.parent.glob(f"{path.name}*")):
        shutil.copyfile(each, each.with_name(f"copy-of-{each.name}"))
        each.unlink()
        each.with_name(f"copy-of-{each.name}").rename(each)
    log = path.with_name(path.name + "-wal")
    before = log.read_bytes()
    assert before
    inspection.close()
    assert log.read_bytes() == before
    again = open_inspection(workspace, "leeds")
    assert again.answers("LS-1")[QUESTION] == "yes"
    again.close()
