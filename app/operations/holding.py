"""Who has a workspace open in a window: one at a time, and the second one is told who the first is.

The lock is the system's and ends with its process, so that one that was left behind holds nobody up. The command line
does not ask for it: it reads, and what it writes the database keeps apart.
"""

import getpass
import os
import platform
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec
from filelock import BaseFileLock, FileLock, Timeout

from app.errors import KnownError

LOCK, WHO = "window.lock", "window.json"
PATIENCE = 2
"""Seconds for which a window that was closed a moment ago may still be making its backup."""


class Holder(msgspec.Struct, frozen=True):
    """Where a window runs, and since when on that machine's clock."""

    host: str
    user: str
    pid: int
    since: str


@dataclass
class Held:
    """The workspace is held until release."""

    _lock: BaseFileLock
    _who: Path

    def release(self) -> None:
        """Let the next one in."""
        self._who.unlink(missing_ok=True)
        self._lock.release()


def hold(home: Path) -> Held:
    """Hold the workspace for this window; raises KnownError(workspace_open_elsewhere) with who has it."""
    lock = FileLock(home / LOCK, timeout=PATIENCE, mode=0o600, thread_local=False)
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock.acquire()
        me = Holder(platform.node(), getpass.getuser(), os.getpid(), f"{datetime.now().astimezone():%Y-%m-%d %H:%M}")
        (home / WHO).write_bytes(msgspec.json.encode(me))
    except Timeout as error:
        one = holder(home)
        raise KnownError(
            "workspace_open_elsewhere", home=str(home), host=one.host, user=one.user, pid=one.pid, since=one.since
        ) from error
    except OSError as error:
        raise KnownError("workspace_unwritable", path=str(home), reason=error.strerror or "input/output") from error
    return Held(lock, home / WHO)


def holder(home: Path) -> Holder:
    """Who has the workspace open, as far as that is written there."""
    try:
        return msgspec.json.decode((home / WHO).read_bytes(), type=Holder)
    except (OSError, msgspec.DecodeError):
        return Holder("?", "?", 0, "?")
