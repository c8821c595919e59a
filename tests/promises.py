"""Every campaign on what the program promises: `python -m tests.promises [--quick] [--seed S]`.

Processes killed while they write, power cuts replayed, faults of the disk injected, readers given what nobody would
write, and what a day of work leaves searched for what was written in it. Prints the figures of each and a summary;
exits 1 where anything was lost, damaged, wrong or found. The whole lasts about an hour, `--quick` a few minutes.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from secrets import randbelow
from time import monotonic

import tests.crash.__main__ as crash
import tests.faults.__main__ as faults
import tests.fuzz.__main__ as fuzz
import tests.leaks.__main__ as leaks
import tests.power.__main__ as power


@dataclass(frozen=True)
class Size:
    """How much of each campaign: kills, states of each writer, operations, inputs."""

    kills: int
    states: int
    tries: int
    inputs: int


WHOLE, QUICK = Size(1000, 600, 960, 100_000), Size(40, 15, 96, 3_000)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.promises", description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--seed", type=int, default=randbelow(2**32))
    given = parser.parse_args(arguments)
    size, seed = QUICK if given.quick else WHOLE, ["--seed", str(given.seed)]
    failed = []
    campaigns: dict[str, Callable[[], int]] = {
        "killed while writing": lambda: crash.main(["--kills", str(size.kills), *seed]),
        "power cuts": lambda: power.main(["--states", str(size.states), *seed]),
        "faults of the disk": lambda: faults.main(["--tries", str(size.tries), *seed]),
        "what nobody would write": lambda: fuzz.main(["--inputs", str(size.inputs), *seed]),
        "what a day leaves": leaks.main,
    }
    for name, run in campaigns.items():
        print(f"== {name}", flush=True)
        begun = monotonic()
        if run():
            failed.append(name)
        print(f"   {monotonic() - begun:.0f} s", flush=True)
    print(f"promises kept: {'no, see ' + ', '.join(failed) if failed else 'all'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
