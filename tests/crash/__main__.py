"""Writers killed while they write: `python -m tests.crash [--kills N] [--writer NAME] [--seed S]`.

Prints for each writer, and in all, how many operations had returned when it was killed, how many of them are not there
when the workspace is opened again, and what is damaged; exits 1 where anything is.
"""

import argparse
import sys
from collections.abc import Sequence
from secrets import randbelow

from tests.crash.campaign import run, total
from tests.crash.stories import STORIES


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.crash", description=__doc__)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--writer", choices=STORIES, action="append")
    parser.add_argument("--seed", type=int, default=randbelow(2**32))
    given = parser.parse_args(arguments)
    print(f"seed {given.seed}", flush=True)
    counts = dict(run(given.kills, given.seed, tuple(given.writer or STORIES)))
    for name, count in counts.items():
        print(f"{name:12} {count}")
        for each in (*count.lost, *count.damaged):
            print(f"    {each}")
    found = total(counts)
    print(f"{'all':12} {found}")
    return 1 if found.lost or found.damaged else 0


if __name__ == "__main__":
    sys.exit(main())
