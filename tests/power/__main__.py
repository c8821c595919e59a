"""The power fails: `python -m tests.power [--states N|all] [--writer NAME] [--seed S]`.

Records what writers do to the disk, and opens what may lie on it when the power fails after any of it: all that was
done, only what was synced, the last write torn, some of the rest in part. Prints how many syncs there were, how many
states were tried, and what of that which had been acknowledged was lost or damaged; exits 1 where anything was.
"""

import argparse
import sys
from collections.abc import Sequence
from secrets import randbelow

from tests.crash.stories import STORIES
from tests.power.campaign import run, total
from tests.power.shim import AVAILABLE


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.power", description=__doc__)
    parser.add_argument("--states", default="200", help="so many states of each writer, or all")
    parser.add_argument("--writer", choices=STORIES, action="append")
    parser.add_argument("--seed", type=int, default=randbelow(2**32))
    given = parser.parse_args(arguments)
    if not AVAILABLE:
        print("Only on Linux with a C compiler can it be recorded what is written; nothing was tried.")
        return 1
    states = None if given.states == "all" else int(given.states)
    print(f"seed {given.seed}", flush=True)
    counts = {}
    for name, count in run(states, given.seed, tuple(given.writer or STORIES)):
        counts[name] = count
        print(f"{name:12} {count}", flush=True)
        for each in (*count.lost[:20], *count.damaged[:20]):
            print(f"    {each}")
    found = total(counts)
    print(f"{'all':12} {found}")
    return 1 if found.lost or found.damaged else 0


if __name__ == "__main__":
    sys.exit(main())
