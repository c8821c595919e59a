"""Files that a person asked for: written whole or not at all."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from app.errors import KnownError


def write_whole(path: Path, data: bytes) -> None:
    """Write a new or existing file; raises KnownError(target_unwritable) and leaves what was there."""
    try:
        with NamedTemporaryFile(dir=path.parent, prefix=".casewalk-", delete=False) as file:
            try:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
                file.close()  # Windows renames no open file
                Path(file.name).replace(path)
            except BaseException:
                Path(file.name).unlink(missing_ok=True)
                raise
    except OSError as error:
        raise KnownError("target_unwritable", file=str(path), reason=error.strerror or "input/output") from error
