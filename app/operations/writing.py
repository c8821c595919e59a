"""Files that a person asked for: written whole or not at all."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from app.durable import sync_folder
from app.errors import KnownError


def write_whole(path: Path, data: bytes) -> None:
    """Write a new or existing file; raises KnownError(target_unwritable) and leaves what was there."""
    fresh: Path | None = None
    try:
        with NamedTemporaryFile(dir=path.parent, prefix=".casewalk-", delete=False) as file:
            fresh = Path(file.name)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
        sync_folder(path.parent)
    except BaseException as error:
        if fresh is not None:
            fresh.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise KnownError("target_unwritable", file=str(path), reason=error.strerror or "input/output") from error
        raise
