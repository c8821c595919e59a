"""A disk that fails: `python -m tests.faults [--tries N] [--seed S]`.

In the middle of so many operations writing, syncing, making or renaming a file fails. Prints how many operations
that struck, by which sentences they were refused, and what went wrong: an exception that is no sentence, a thing done
by half, something that could not be done when the disk was well again. Exits 1 where anything did.
"""

import argparse
import sys
from collections.abc import Sequence
from secrets import randbelow

from tests.faults.campaign import run, total
from tests.power.shim import AVAILABLE


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--tries", type=int, default=480)
    parser.add_argument("--seed", type=int, default=randbelow(2**32))
    given = parser.parse_args(arguments)
    if not AVAILABLE:
        print("Only on Linux with a C compiler can faults be injected; nothing was tried.")
        return 1
    print(f"seed {given.seed}", flush=True)
    found = total(list(run(given.tries, given.seed)))
    for code, times in sorted(found.refused.items()):
        print(f"    {times:6} {code}")
    for each in found.wrong:
        print(f"    {each}")
    print(f"operations {found.tried}, faults injected {found.injected}, wrong {len(found.wrong)}")
    return 1 if found.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
