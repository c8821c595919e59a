"""What this process keeps from others: files are its user's alone, and no image of its memory is written.

Swap and hibernation are the system's own; docs/security.md says what to do about them.
"""

import ctypes
import os
import sys

PRIVATE = 0o077
_PR_SET_DUMPABLE = 4


def harden() -> None:
    """Make new files private to the user, and turn core dumps off where the system can; asking twice does no harm."""
    os.umask(PRIVATE)
    if sys.platform == "win32":  # it keeps crash images only where somebody configured that for the machine
        return
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, most))
    if sys.platform == "linux":
        try:
            # besides dumps, it keeps other programs of the same user from reading this one's memory
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
        except (OSError, AttributeError):  # another libc: the limit above holds
            return
