"""Readers given files that nobody would write: each is taken whole or refused by a sentence, and soon."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import thread_time
from traceback import extract_tb

from app.errors import KnownError
from tests.fuzz.readers import Desk, Reader

SLOW = 1.0
"""Seconds of work after which a reader keeps somebody waiting."""

LOOK_EVERY = 50
"""After so many inputs it is looked whether everything is as it was."""


@dataclass
class Count:
    """What came of the inputs of one reader."""

    inputs: int = 0
    refused: int = 0
    taken: int = 0
    slowest: float = 0.0
    crashes: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        counted = f"inputs {self.inputs}, refused {self.refused}, taken {self.taken}"
        return f"{counted}, crashes {len(self.crashes)}, slowest {self.slowest:.2f} s"


def total(counts: dict[str, Count]) -> Count:
    """All readers together."""
    made = Count()
    for count in counts.values():
        made.inputs += count.inputs
        made.refused += count.refused
        made.taken += count.taken
        made.slowest = max(made.slowest, count.slowest)
        made.crashes += count.crashes
    return made


def give(reader: Reader, data: bytes, count: Count) -> None:
    """Give a reader one input and count what it made of it."""
    begun = thread_time()
    try:
        reader.read(data)
        count.taken += 1
    except KnownError:
        count.refused += 1
    except Exception as error:
        last = extract_tb(error.__traceback__)[-1]
        count.crashes.append(f"{type(error).__name__} at {Path(last.filename).name}:{last.lineno}: {error!s:.120}")
    lasted = thread_time() - begun
    count.inputs += 1
    count.slowest = max(count.slowest, lasted)
    if lasted > SLOW:
        count.crashes.append(f"{lasted:.1f} s for {len(data)} bytes that begin with {data[:60]!r}")


def run(inputs: int, seed: int, chosen: tuple[str, ...] = ()) -> Iterator[tuple[str, Count]]:
    """Give every reader its share of the inputs, and the huge ones besides; yields each as it is done."""
    with TemporaryDirectory(prefix="casewalk-fuzz-") as folder:
        desk = Desk(Path(folder))
        readers = {name: one for name, one in desk.readers().items() if not chosen or name in chosen}
        huge = desk.huge(readers)
        weights = sum(one.weight for one in readers.values())
        for name, reader in readers.items():
            chance, count = Random(f"{seed} {name}"), Count()  # noqa: S311
            for sample in (*reader.samples, *huge.get(name, ())):
                give(reader, sample, count)
            for number in range(max(1, inputs * reader.weight // weights)):
                data = chance.choice(reader.mutations)(chance.choice(reader.samples), chance)
                give(reader, data, count)
                if number % LOOK_EVERY == 0 and not reader.unchanged():
                    count.crashes.append("something was taken in by half")
                    break
            if not reader.unchanged():
                count.crashes.append("something was taken in by half")
            yield name, count
