"""Tells a story of tests/crash in a process of its own, the shim below it: `python -m tests.power.teller`."""

import os
import sys
from pathlib import Path
from random import Random

import msgspec

from tests.crash.stories import STORIES, Laid

SAID = "said"
"""The file in which it says what was done; the shim writes down when."""


def main(writer: str, folder: Path, seed: int, most: int) -> None:
    """Tell the story until so many things were said, then fall."""
    said = os.open(folder / SAID, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    count = 0

    def tell(*facts: object) -> None:
        nonlocal count
        os.write(said, msgspec.json.encode(facts) + b"\n")
        count += 1
        if count == most:
            os._exit(0)

    STORIES[writer](Laid(folder), Random(seed), tell)  # noqa: S311


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
