"""What every kind of destination can do, and how its failures are said."""

import errno
import socket
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

PIECE = 1 << 20
"""Bytes asked for at once, so that a file which never ends is noticed."""

CONNECT_SECONDS = 20
ANSWER_SECONDS = 60
"""How long a silent server is waited for."""

PASSING = frozenset({"destination_unreachable", "destination_busy"})
"""The failures that may have passed a moment later."""

Kinds = Sequence[tuple[type[BaseException] | tuple[type[BaseException], ...], str]]
"""Exceptions of a library, and the code of the catalogue that each stands for; the first that fits holds."""

_SYSTEM: Kinds = (
    ((FileNotFoundError, NotADirectoryError), "destination_file_missing"),
    (PermissionError, "destination_forbidden"),
    ((ConnectionError, TimeoutError, socket.gaierror), "destination_unreachable"),
)
_ERRNO = {
    name: code
    for code, names in {
        "destination_forbidden": "EROFS",
        "destination_full": "ENOSPC EDQUOT EFBIG",
        "destination_busy": "EBUSY EAGAIN",
        # a cable or a stick that was pulled out
        "destination_unreachable": "EIO ENODEV ENXIO ESTALE ENETDOWN ENETUNREACH EHOSTDOWN EHOSTUNREACH EREMOTEIO",
    }.items()
    for name in names.split()
}
_NO_MEDIUM = frozenset({21, 1167})
"""Windows: the drive is not ready; the device is not connected. Python counts the first among permissions."""

_HTTP = {
    401: "destination_credentials_refused",
    403: "destination_forbidden",
    404: "destination_file_missing",
    410: "destination_file_missing",
    413: "destination_full",
    507: "destination_full",
} | dict.fromkeys((408, 409, 423, 425, 429, 500, 502, 503, 504, 509), "destination_busy")


class Failure(NamedTuple):
    """What failed: a code of the catalogue, and the words of whoever reported it."""

    code: str
    reason: str


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


def of_kind(error: BaseException, kinds: Kinds) -> Failure | None:
    """What an exception stands for by its class, with its own words as the reason."""
    code = next((code for classes, code in kinds if isinstance(error, classes)), None)
    return Failure(code, words(error)) if code else None


def of_system(error: Exception) -> Failure | None:
    """What the operating system, or a library in its words, reports; None for a defect."""
    if not isinstance(error, OSError):
        return None
    if getattr(error, "winerror", None) in _NO_MEDIUM:
        return Failure("destination_missing", words(error))
    code = _ERRNO.get(errno.errorcode.get(error.errno or 0, ""), "destination_refused")
    return of_kind(error, _SYSTEM) or Failure(code, words(error))


def of_http(status: int, reason: str) -> Failure:
    """What a server answered."""
    return Failure(_HTTP.get(status, "destination_refused"), f"{status} {reason}".strip())


def words(error: BaseException) -> str:
    """The first line of what an exception says, or its name."""
    said = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return str(said).splitlines()[0]
