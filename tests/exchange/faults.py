"""A destination in memory, and one that fails at its n-th operation in every way in which one can fail."""

from collections.abc import Callable
from enum import Enum
from typing import TypeVar

from app.exchange.destination import Destination
from app.exchange.stores.store import Failure, Store, of_system

T = TypeVar("T")


class Fault(Enum):
    """How an operation fails."""

    BEFORE = "the network is away for a moment, and nothing was done"
    AFTER = "it was done, and the answer was lost on its way"
    TORN = "half of the file was written, and then the network was away"
    SHORT = "half of the file was written, and all was said to be well"
    DENIED = "it is not allowed, and nothing was done"
    KILLED = "the laptop's battery died: nothing more happens, no tidying either"


class Killed(BaseException):
    """The program is gone."""


class Memory:
    """A place in memory that refuses what no honest store would do; `whole` as S3 is, or not."""

    def __init__(self, *, whole: bool = False) -> None:
        self.whole = whole
        self.files: dict[str, bytes] = {}

    def sizes(self) -> dict[str, int]:
        return {name: len(data) for name, data in self.files.items()}

    def size(self, name: str) -> int | None:
        return len(self.files[name]) if name in self.files else None

    def read(self, name: str, limit: int) -> bytes:
        del limit
        if name not in self.files:
            raise FileNotFoundError(name)
        return self.files[name]

    def create(self, name: str, data: bytes) -> None:
        if name in self.files:
            raise FileExistsError(name)
        self.files[name] = data

    def move(self, temporary: str, name: str) -> None:
        if name in self.files:
            raise FileExistsError(name)
        self.files[name] = self.files.pop(temporary)

    def remove(self, temporary: str) -> None:
        assert temporary.endswith(".tmp"), "nothing but our own unfinished files is ever removed"
        del self.files[temporary]

    def close(self) -> None:
        pass

    def place(self) -> Destination:
        return Destination("memory", lambda: self)


class Faulty:
    """A store whose operations fail as `fault` says: it is asked with the number of each, from 1."""

    def __init__(self, store: Store, fault: Callable[[int], Fault | None]) -> None:
        self._store = store
        self._fault = fault
        self.whole = store.whole
        self.operations = 0
        self.dead = False

    def sizes(self) -> dict[str, int]:
        return self._try(self._store.sizes)

    def size(self, name: str) -> int | None:
        return self._try(lambda: self._store.size(name))

    def read(self, name: str, limit: int) -> bytes:
        return self._try(lambda: self._store.read(name, limit))

    def create(self, name: str, data: bytes) -> None:
        torn = None if self.whole else lambda: self._store.create(name, data[: len(data) // 2])
        self._try(lambda: self._store.create(name, data), torn)

    def move(self, temporary: str, name: str) -> None:
        self._try(lambda: self._store.move(temporary, name))

    def remove(self, temporary: str) -> None:
        self._try(lambda: self._store.remove(temporary))

    def close(self) -> None:
        """The connection below is kept for the next try: connecting is proved elsewhere."""

    def place(self, explained: Callable[[Exception], Failure | None] = of_system) -> Destination:
        return Destination("faulty", lambda: self, explained)

    def _try(self, act: Callable[[], T], torn: Callable[[], T] | None = None) -> T:
        self.operations += 1
        fault = Fault.KILLED if self.dead else self._fault(self.operations)
        match fault:
            case None:
                return act()
            case Fault.DENIED:
                raise PermissionError(13, "Permission denied")
            case Fault.KILLED:
                self.dead = True
                raise Killed
            case Fault.AFTER:
                act()
            case Fault.TORN if torn:
                torn()
            case Fault.SHORT:
                return (torn or act)()
        raise ConnectionResetError(104, "Connection reset by peer")
