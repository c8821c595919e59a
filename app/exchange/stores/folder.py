"""A folder: on a stick, on a network drive, or one that another program carries to a cloud."""

import os
from contextlib import suppress
from pathlib import Path

from fsspec.implementations.local import LocalFileSystem

from app.durable import sync_folder
from app.exchange.address import Address
from app.exchange.stores.store import Files, of_system

explained = of_system


def connect(address: Address) -> "Folder":
    """The folder; it need not be there yet, and is not created: an unplugged stick's folder would hide the truth."""
    return Folder(LocalFileSystem(skip_instance_cache=True), Path(address.path).as_posix())


class Folder(Files):
    """A folder of this system."""

    def sizes(self) -> dict[str, int]:
        """The regular files right in the folder."""
        if not self._system.isdir(self._root):
            raise FileNotFoundError(self._root)  # of a file the library would list the file
        return super().sizes()

    def create(self, name: str, data: bytes) -> None:
        """Write a new file and have the disk confirm it."""
        with self._system.open(self.path(name), "xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())

    def move(self, temporary: str, name: str) -> None:
        """Rename without ever replacing a file that is there."""
        old, new = Path(self.path(temporary)), Path(self.path(name))
        if os.name == "nt":
            old.rename(new)  # Windows replaces nothing
            return
        try:
            new.hardlink_to(old)
        except FileExistsError:
            raise
        except OSError:
            # FAT and some network drives know no second name for a file
            if new.exists():
                raise FileExistsError(new) from None
            old.rename(new)
        else:
            old.unlink()
        self._settle()

    def close(self) -> None:
        """Nothing is held open."""

    def _settle(self) -> None:
        """Have the disk confirm the names; not every system can."""
        with suppress(OSError):
            sync_folder(Path(self._root))
