"""Where a workspace may lie: not where a program for synchronising, or another machine, writes to its files too.

SQLite relies on locks and on the order of writes; a folder that is synchronised or on another machine gives neither.
"""

import os
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from app.errors import KnownError

ANYWHERE = "CASEWALK_ANYWHERE"
"""The variable that allows any folder; the settings of a workspace can allow its own."""

_VARIABLES = {"OneDrive": "OneDrive", "OneDriveCommercial": "OneDrive", "OneDriveConsumer": "OneDrive"}
_NAMES = (
    (re.compile(r"onedrive( - .+)?", re.IGNORECASE), "OneDrive"),
    (re.compile(r"dropbox( \(.+\))?", re.IGNORECASE), "Dropbox"),
    (re.compile(r"google ?drive|my drive", re.IGNORECASE), "Google Drive"),
    (re.compile(r"icloud ?drive|mobile documents|com~apple~clouddocs", re.IGNORECASE), "iCloud"),
    (re.compile(r"cloudstorage", re.IGNORECASE), "a cloud provider"),
    (re.compile(r"nextcloud\d*|owncloud", re.IGNORECASE), "Nextcloud"),
    (re.compile(r"box sync", re.IGNORECASE), "Box"),
)
_MARKERS = {
    ".849C9593-D756-4E56-8D6E-42412F2A707B": "OneDrive",
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
    ".stfolder": "Syncthing",
    ".owncloudsync.log": "Nextcloud",
    ".nextcloudsync.log": "Nextcloud",
}
_NETWORK = frozenset(
    {
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "smb2", "ncpfs", "afs", "ceph", "davfs", "fuse.davfs2", "fuse.sshfs",
        "fuse.rclone", "fuse.gvfsd-fuse", "fuse.glusterfs", "fuse.s3fs", "fuse.onedriver",
        "fuse.google-drive-ocamlfuse",
    }
)  # fmt: skip
_ESCAPED = re.compile(r"\\([0-7]{3})")


@dataclass(frozen=True)
class World:
    """What is looked at of the machine: variables, whether a file is there, mounts as (folder, type), remote drives."""

    environment: Mapping[str, str] = field(default_factory=dict)
    exists: Callable[[PurePath], bool] = lambda _path: False
    mounts: tuple[tuple[str, str], ...] = ()
    is_remote: Callable[[PurePath], bool] = lambda _path: False


def unfit(home: PurePath, world: World) -> KnownError | None:
    """Why a workspace should not lie there, or None; `home` is absolute, its links followed."""
    places = (home, *home.parents)
    for name, service in _VARIABLES.items():
        root = world.environment.get(name)
        if root and type(home)(root) in places:
            return KnownError("home_synchronised", home=str(home), service=service)
    for place in places:
        for pattern, service in _NAMES:
            if pattern.fullmatch(place.name):
                return KnownError("home_synchronised", home=str(home), service=service)
    for place in places:
        for marker, service in _MARKERS.items():
            # Dropbox keeps its settings in ~/.dropbox, which makes no synchronised folder of the home
            if world.exists(place / marker) and not (
                marker == ".dropbox" and world.exists(place / marker / "instance1")
            ):
                return KnownError("home_synchronised", home=str(home), service=service)
    if _kind_of_mount(home, world) in _NETWORK or str(home).startswith(("\\\\", "//")) or world.is_remote(home):
        return KnownError("home_on_network", home=str(home))
    return None


def _kind_of_mount(home: PurePath, world: World) -> str:
    """The type of the file system that the folder lies on, by the innermost mount; empty where that is not known."""
    found = ("", "")
    places = {str(place) for place in (home, *home.parents)}
    for folder, kind in world.mounts:
        if folder in places and len(folder) >= len(found[0]):  # a later mount hides an earlier one at the same place
            found = (folder, kind)
    return found[1]


def read_mounts(text: str) -> tuple[tuple[str, str], ...]:
    """Folders and types of /proc/self/mounts, with its escapes undone."""
    rows = (line.split(" ")[1:3] for line in text.splitlines())
    return tuple(
        (_ESCAPED.sub(lambda found: chr(int(found[1], 8)), row[0]), row[1])
        for row in rows
        if len(row) == len(("folder", "type"))
    )


def this_machine() -> World:
    """The machine that this runs on."""
    mounts = ""
    if sys.platform == "linux":
        try:
            mounts = Path("/proc/self/mounts").read_text("utf-8", "replace")
        except OSError:
            mounts = ""
    return World(os.environ, _exists, read_mounts(mounts), _is_remote)


def _exists(path: PurePath) -> bool:
    try:
        return Path(path).exists()
    except OSError:
        return False


def _is_remote(path: PurePath) -> bool:
    """Whether Windows calls the drive a remote one."""
    if sys.platform == "win32":
        import ctypes

        remote = 4
        return bool(ctypes.windll.kernel32.GetDriveTypeW(f"{path.drive}\\") == remote)
    return False


def check_home(home: Path, *, allowed: bool, world: World | None = None) -> None:
    """Raise KnownError(home_synchronised, home_on_network) where a workspace should not lie and nobody allowed it.

    It may wait for a disk.
    """
    world = world or this_machine()
    if allowed or world.environment.get(ANYWHERE):
        return
    fault = unfit(home.resolve(), world)
    if fault is not None:
        raise fault
