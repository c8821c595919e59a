"""A whole programme merged into one file: `python -m tests.tasks.programme [--inspections N]`; it takes some minutes.

158 inspections of 62 cases with 190 entries each, 1.86 million entries, one bundle an inspection. Prints its counts,
the time of the last tenth of the merges against the first, and the most memory held; fails beyond the aims.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

import psutil  # type: ignore[import-untyped]

from db.store import create_store
from tests.benchmarks.entries import recorded

INSPECTIONS, CASES, ENTRIES = 158, 62, 190
SLOWER, MEGABYTES = 1.3, 500
FEWEST = 40
"""With fewer inspections a tenth is too short a time to be compared."""


@dataclass(frozen=True)
class Figures:
    """What a run counted: seconds of each merge by the clock and of the processor, most memory and size in bytes."""

    entries: int
    standing: int
    devices: int
    clock: tuple[float, ...]
    processor: tuple[float, ...]
    memory: int
    size: int


def merge_all(inspections: int, cases: int, entries: int) -> Figures:
    """Merge so many inspections one after another; raises AssertionError where anything is missing at the end."""
    process = psutil.Process()
    clock, processor = [], []
    memory = total = 0
    with TemporaryDirectory(prefix="casewalk-programme-") as folder:
        store = create_store(Path(folder) / "programme.casewalk", bytes(32), "programme")
        try:
            for number in range(inspections):
                sent = recorded("programme", cases, entries, of=f"{number:04}-")
                begun = perf_counter(), process_time()
                merged = store.merge(sent)
                clock.append(perf_counter() - begun[0])
                processor.append(process_time() - begun[1])
                memory = max(memory, process.memory_info().rss)
                assert len(merged.entries) == len(sent)
                total += len(sent)
            assert store.merge(sent).known == len(sent)
            assert store.held() == ()
            heads = store.heads()
            assert sum(head.sequence for head in heads) == total
            standing = store._db.execute("select count(*) from present").fetchone()[0]
            assert store._db.execute("select count(*) from entry").fetchone()[0] == total
            memory = max(memory, process.memory_info().rss)
        finally:
            store.close()
        size = store.path.stat().st_size
    return Figures(total, standing, len(heads), tuple(clock), tuple(processor), memory, size)


def last_to_first(seconds: Sequence[float]) -> float:
    """How much longer the last tenth took than the first."""
    tenth = max(len(seconds) // 10, 1)
    return sum(seconds[-tenth:]) / sum(seconds[:tenth])


def main(arguments: Sequence[str] | None = None) -> int:
    """Run and print; the number of aims missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.tasks.programme")
    parser.add_argument("--inspections", type=int, default=INSPECTIONS)
    parser.add_argument("--cases", type=int, default=CASES)
    parser.add_argument("--entries", type=int, default=ENTRIES)
    asked = parser.parse_args(arguments)
    found = merge_all(asked.inspections, asked.cases, asked.entries)
    ratio, megabytes = last_to_first(found.clock), found.memory / 1e6
    print(f"{asked.inspections} inspections x {asked.cases} cases x {asked.entries} entries, one file")
    print(f"merged {found.entries} entries of {found.devices} devices, {found.standing} stand, none held, none missing")
    print(f"{sum(found.clock):.1f} s ({sum(found.processor):.1f} s of the processor), file {found.size / 1e6:.0f} MB")
    print(f"last tenth to first: {ratio:.2f} (aim <= {SLOWER}), {last_to_first(found.processor):.2f} of the processor")
    print(f"most memory: {megabytes:.0f} MB (aim <= {MEGABYTES})")
    slow = asked.inspections >= FEWEST and ratio > SLOWER
    return int(slow) + int(megabytes > MEGABYTES)


if __name__ == "__main__":
    sys.exit(main())
