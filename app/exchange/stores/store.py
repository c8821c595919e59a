"""What every kind of destination can do, and how its failures are said."""

import errno
from contextlib import suppress
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Protocol

from app.errors import KnownError

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

PIECE = 1 << 20
"""Bytes asked for at once, so that a file which never ends is noticed."""

PASSING = frozenset({"destination_unreachable", "destination_busy"})
"""The failures that may have passed a moment later."""


class Store(Protocol):
    """One connection to one place. Failures are the library's own or OSError; names hold no path."""

    whole: bool
    """Whether a file that is being created is seen by nobody before it is complete."""

    def sizes(self) -> dict[str, int]:
        """The regular files that lie right in the place, with their sizes in bytes."""

    def size(self, name: str) -> int | None:
        """The size in bytes of one file, None where there is none."""

    def read(self, name: str, limit: int) -> bytes:
        """The content, or its first `limit` bytes at least where it is longer."""

    def create(self, name: str, data: bytes) -> None:
        """A new file; raises FileExistsError where `whole` and there is one."""

    def move(self, temporary: str, name: str) -> None:
        """Rename; raises FileExistsError where `name` is taken, and leaves both as they are."""

    def remove(self, temporary: str) -> None:
        """Take away a file that this connection created under a temporary name."""

    def close(self) -> None:
        """Let go of the connection; never fails."""


class Files:
    """The part of a store that fsspec's file systems do alike; `root` is the place within the system."""

    whole = False

    def __init__(self, system: "AbstractFileSystem", root: str) -> None:
        """Take over an open file system."""
        self._system = system
        self._root = root

    def path(self, name: str) -> str:
        """Where a file lies, in the words of the file system."""
        return f"{self._root.rstrip('/')}/{name}" if self._root else name

    def sizes(self) -> dict[str, int]:
        """The regular files right in the place."""
        return {
            str(entry["name"]).rstrip("/").rpartition("/")[2]: int(entry["size"] or 0)
            for entry in self._system.ls(self._root, detail=True)
            if entry["type"] == "file" and not entry.get("islink")
        }

    def size(self, name: str) -> int | None:
        """The size of one file."""
        try:
            return int(self._system.info(self.path(name))["size"] or 0)
        except FileNotFoundError:
            return None

    def read(self, name: str, limit: int) -> bytes:
        """The content, piece by piece."""
        with self._system.open(self.path(name), "rb") as file:
            return pieces(file, limit)

    def remove(self, temporary: str) -> None:
        """Take away a temporary file."""
        self._system.rm_file(self.path(temporary))


def pieces(file: Any, limit: int) -> bytes:  # noqa: ANN401 - every library has its own kind of open file
    """What an open file holds, no more than one piece beyond the limit."""
    found = bytearray()
    while len(found) <= limit and (piece := file.read(PIECE)):
        found += piece
    return bytes(found)


def of_system(error: Exception, place: str, name: str) -> KnownError | None:
    """The sentence for a failure that the operating system, or a library in its words, reports; None for a defect."""
    if not isinstance(error, OSError):
        return None
    reason = error.strerror or str(error) or type(error).__name__
    found: KnownError
    match error:
        case FileNotFoundError() | NotADirectoryError():
            found = missing(place, name)
        case PermissionError():
            found = forbidden(place, name, reason)
        case OSError(errno=errno.EROFS):
            found = forbidden(place, name, reason)
        case OSError(errno=errno.ENOSPC | errno.EDQUOT | errno.EFBIG):
            found = full(place, name, reason)
        case OSError(errno=errno.EBUSY | errno.EAGAIN | errno.ETXTBSY):
            found = busy(place, name, reason)
        case _:
            found = unreachable(place, reason)
    return found


def of_http(status: int, place: str, name: str, reason: str) -> KnownError:
    """The sentence for what a server answered."""
    with suppress(ValueError):
        reason = reason or HTTPStatus(status).phrase
    reason = f"{status} {reason}".strip()
    match status:
        case 401:
            found = KnownError("destination_credentials_refused", place=place, reason=reason)
        case 403:
            found = forbidden(place, name, reason)
        case 404 | 410:
            found = missing(place, name)
        case 413 | 507:
            found = full(place, name, reason)
        case 408 | 409 | 423 | 425 | 429 | 500 | 502 | 503 | 504 | 509:
            found = busy(place, name, reason)
        case _:
            found = refused(place, name, reason)
    return found


def missing(place: str, name: str) -> KnownError:
    """The place is not there, or a file of it is not."""
    if name:
        return KnownError("destination_file_missing", place=place, name=name)
    return KnownError("destination_missing", place=place)


def forbidden(place: str, name: str, reason: str) -> KnownError:
    """Somebody does not allow it."""
    return KnownError("destination_forbidden", place=place, name=name or place, reason=reason)


def full(place: str, name: str, reason: str) -> KnownError:
    """There is no room."""
    return KnownError("destination_full", place=place, name=name or place, reason=reason)


def busy(place: str, name: str, reason: str) -> KnownError:
    """It is there, and says: not now."""
    return KnownError("destination_busy", place=place, name=name or place, reason=reason)


def refused(place: str, name: str, reason: str) -> KnownError:
    """It says no for a reason of its own."""
    return KnownError("destination_refused", place=place, name=name or place, reason=reason)


def unreachable(place: str, reason: str) -> KnownError:
    """There is no way to it at the moment."""
    return KnownError("destination_unreachable", place=place, reason=reason)
