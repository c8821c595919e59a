"""A disk that fails in the middle of operations: each refusal is a sentence, and what was refused can be done again."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from tests.crash.stories import lay_out
from tests.faults.trier import Count
from tests.power.shim import compiled, environment

ROOT = Path(__file__).parents[2]
A_LAPTOP = 96
"""So many operations one laptop goes through."""


def run(tries: int, seed: int) -> Iterator[Count]:
    """Try so many operations; gives the count of each laptop."""
    while tries > 0:
        with TemporaryDirectory(prefix="casewalk-faults-") as folder:
            laid = lay_out(Path(folder) / "laptop")
            told = [str(laid.folder), str(seed), str(min(tries, A_LAPTOP))]
            found = subprocess.run(
                [sys.executable, "-m", "tests.faults.trier", *told],
                stdout=subprocess.PIPE,
                check=True,
                cwd=ROOT,
                env=environment(compiled(Path(folder)), laid.folder),
            )
            yield msgspec.json.decode(found.stdout, type=Count)
        tries, seed = tries - A_LAPTOP, seed + 1


def total(counts: list[Count]) -> Count:
    """All laptops together."""
    made = Count()
    for count in counts:
        made.tried += count.tried
        made.injected += count.injected
        made.wrong += count.wrong
        for code, times in count.refused.items():
            made.refused[code] = made.refused.get(code, 0) + times
    return made
