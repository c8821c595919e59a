"""What the disk has to keep: the names in a folder, which it may still forget after a file in it was synced."""

import os
from pathlib import Path


def sync_folder(folder: Path) -> None:
    """Have the names in a folder on the disk: what was renamed or removed stays so when the power fails."""
    if os.name == "nt":  # the system offers nothing of the kind
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
