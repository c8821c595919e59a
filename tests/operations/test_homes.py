"""A workspace is refused where other programs write to its files, and nowhere else."""

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from app.errors import KnownError
from app.operations.homes import World, check_home, read_mounts, unfit

MOUNTS = r"""
/dev/sda2 / ext4 rw 0 0
server:/export /mnt/share nfs4 rw 0 0
//server/data /mnt/with\040space cifs rw 0 0
/dev/sdb1 /mnt/share/stick vfat rw 0 0
me@host:/ /home/ann/far fuse.sshfs rw 0 0
"""


def found(home: str, **world: object) -> str:
    fault = unfit(PurePosixPath(home), World(mounts=read_mounts(MOUNTS), **world))  # type: ignore[arg-type]
    return "" if fault is None else f"{fault.code} {fault.details.get('service', '')}".strip()


@pytest.mark.parametrize(
    ("home", "said"),
    [
        ("/home/ann/.local/share/casewalk", ""),
        ("/home/ann/OneDrive/work/casewalk", "home_synchronised OneDrive"),
        ("/home/ann/OneDrive - Council of Leeds/casewalk", "home_synchronised OneDrive"),
        ("/home/ann/onedrives/casewalk", ""),
        ("/home/ann/Dropbox (Personal)/casewalk", "home_synchronised Dropbox"),
        ("/home/ann/Google Drive/casewalk", "home_synchronised Google Drive"),
        ("/Users/ann/Library/Mobile Documents/com~apple~CloudDocs/x", "home_synchronised iCloud"),
        ("/Users/ann/Library/CloudStorage/OneDrive-X/casewalk", "home_synchronised a cloud provider"),
        ("/home/ann/Nextcloud/casewalk", "home_synchronised Nextcloud"),
        ("/mnt/share/casewalk", "home_on_network"),
        ("/mnt/with space/casewalk", "home_on_network"),
        ("/mnt/share/stick/casewalk", ""),
        ("/home/ann/far/casewalk", "home_on_network"),
    ],
)
def test_names_and_mounts_tell(home: str, said: str) -> None:
    assert found(home) == said


def test_variables_and_markers_tell_where_names_do_not() -> None:
    assert found("/home/ann/files/cases", environment={"OneDrive": "/home/ann/files"}) == "home_synchronised OneDrive"
    assert found("/home/ann/other/cases", environment={"OneDrive": "/home/ann/files"}) == ""
    for marker, service in (
        (".dropbox.cache", "Dropbox"),
        (".stfolder", "Syncthing"),
        (".tmp.driveupload", "Google Drive"),
    ):
        there = PurePosixPath("/home/ann/files") / marker
        assert found("/home/ann/files/a/b", exists=there.__eq__) == f"home_synchronised {service}"
        assert found("/home/ann/c", exists=there.__eq__) == ""


def test_the_settings_of_dropbox_make_no_synchronised_home() -> None:
    settings = {PurePosixPath("/home/ann/.dropbox"), PurePosixPath("/home/ann/.dropbox/instance1")}
    assert found("/home/ann/casewalk", exists=settings.__contains__) == ""


def test_windows_is_read_as_windows() -> None:
    def told(home: str, **world: object) -> str:
        fault = unfit(PureWindowsPath(home), World(**world))  # type: ignore[arg-type]
        return fault.code if fault is not None else ""

    assert told(r"\\server\share\casewalk") == "home_on_network"
    assert told(r"C:\Users\ann\AppData\Local\casewalk") == ""
    assert (
        told(r"c:\users\ann\onedrive\casewalk", environment={"OneDrive": r"C:\Users\Ann\OneDrive"})
        == "home_synchronised"
    )
    assert told(r"H:\casewalk", is_remote=lambda path: path.drive == "H:") == "home_on_network"


def test_it_can_be_allowed(tmp_path: Path) -> None:
    home = tmp_path / "Dropbox" / "casewalk"
    with pytest.raises(KnownError) as refused:
        check_home(home, allowed=False, world=World())
    assert refused.value.code == "home_synchronised"
    check_home(home, allowed=True, world=World())
    check_home(home, allowed=False, world=World({"CASEWALK_ANYWHERE": "1"}))
    check_home(tmp_path, allowed=False)
