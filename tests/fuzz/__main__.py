"""Files that nobody would write: `python -m tests.fuzz [--inputs N] [--reader NAME] [--seed S]`.

Prints for each reader of bytes from outside how many inputs it was given, how many it refused by a sentence and how
many it took, how often it failed otherwise or took longer than a second, and its slowest; exits 1 where any did.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from secrets import randbelow

from tests.fuzz.campaign import run, total


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--reader", action="append", default=[])
    parser.add_argument("--seed", type=int, default=randbelow(2**32))
    given = parser.parse_args(arguments)
    print(f"seed {given.seed}", flush=True)
    counts = {}
    for name, count in run(given.inputs, given.seed, tuple(given.reader)):
        counts[name] = count
        print(f"{name:20} {count}", flush=True)
        for each, times in Counter(count.crashes).most_common(12):
            print(f"    {times} times: {each}")
    found = total(counts)
    print(f"{'all':20} {found}")
    return 1 if found.crashes else 0


if __name__ == "__main__":
    sys.exit(main())
