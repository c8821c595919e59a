"""Processes killed at random moments in the middle of a story; each time what they acknowledged is looked for.

Each child is a fork of this process, which has all modules read already, so that a kill costs a fraction of a second.
"""

import multiprocessing
import os
import shutil
import signal
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import monotonic

from tests.crash.checks import Said, look
from tests.crash.stories import STORIES, Laid, lay_out

TRIES = 20
"""So often is a story begun anew where it was over before the kill."""


@dataclass
class Count:
    """What came of the kills of one writer."""

    kills: int = 0
    acknowledged: int = 0
    lost: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"kills {self.kills}, acknowledged {self.acknowledged}, lost {len(self.lost)}, damaged {len(self.damaged)}"
        )


def total(counts: dict[str, Count]) -> Count:
    """All writers together."""
    made = Count()
    for count in counts.values():
        made.kills += count.kills
        made.acknowledged += count.acknowledged
        made.lost += count.lost
        made.damaged += count.damaged
    return made


def run(kills: int, seed: int, writers: tuple[str, ...] = tuple(STORIES)) -> Iterator[tuple[str, Count]]:
    """Kill the writers in turn; gives the name and the count so far of each after every kill."""
    chance = Random(seed)  # noqa: S311 - the same moments every time, as far as the machine keeps pace
    counts = {name: Count() for name in writers}
    lasts: dict[str, float] = {}
    with TemporaryDirectory(prefix="casewalk-crash-") as folder:
        pristine = lay_out(Path(folder) / "pristine")
        for number in range(kills):
            name = writers[number % len(writers)]
            count = counts[name]
            if name not in lasts:
                lasts[name] = _told_to_the_end(name, pristine, Path(folder) / name, chance, count)
            for _ in range(TRIES):
                if _killed(name, pristine, Path(folder) / "fallen", (chance, lasts[name]), count):
                    break
            else:
                count.damaged.append("no kill came in time")
            yield name, count


def _told_to_the_end(name: str, pristine: Laid, folder: Path, chance: Random, count: Count) -> float:
    """A story that nothing interrupts: how many seconds it lasts; and everything that it says is found."""
    said, lasted, code = _play(name, pristine, folder, chance, None)
    if code != 0:
        count.damaged.append(f"{name} ended with {code}")
    found = look(Laid(folder), said)
    count.lost += found.lost
    count.damaged += found.damaged
    shutil.rmtree(folder)
    return lasted


def _killed(name: str, pristine: Laid, folder: Path, when: tuple[Random, float], count: Count) -> bool:
    """Whether the kill came before the story was over; then what it found is counted."""
    chance, lasts = when
    said, _, code = _play(name, pristine, folder, chance, chance.uniform(0, lasts))
    if code == -signal.SIGKILL:
        found = look(Laid(folder), said)
        count.kills += 1
        count.acknowledged += found.acknowledged
        count.lost += [f"{name}: {each}" for each in found.lost]
        count.damaged += [f"{name}: {each}" for each in found.damaged]
    elif code != 0:
        count.damaged.append(f"{name} ended with {code}")
    shutil.rmtree(folder)
    return code == -signal.SIGKILL


def _play(
    name: str, pristine: Laid, folder: Path, chance: Random, after: float | None
) -> tuple[list[Said], float, int | None]:
    """Have a child tell a story on a copy of the laptop, and kill it so many seconds after it was ready."""
    shutil.copytree(pristine.folder, folder)  # every file of it is closed
    ours, theirs = multiprocessing.Pipe(duplex=False)
    context = multiprocessing.get_context("fork")
    child = context.Process(target=_tell_story, args=(name, Laid(folder), chance.randrange(2**32), theirs))
    child.start()
    theirs.close()
    said: list[Said] = []
    begun = ended = 0.0
    try:
        while not begun or after is None or ours.poll(max(0.0, begun + after - monotonic())):
            said.append(ours.recv())
            if said[-1] == ("ready",):
                begun = monotonic()
        os.kill(child.pid or 0, signal.SIGKILL)
        while True:
            said.append(ours.recv())
    except (EOFError, OSError):  # the end of what it said, perhaps in the middle of a word
        ended = monotonic()
    child.join()
    code = child.exitcode
    child.close()
    ours.close()
    return said, ended - begun, code


def _tell_story(name: str, laid: Laid, seed: int, pipe: Connection) -> None:
    STORIES[name](laid, Random(seed), lambda *said: pipe.send(said))  # noqa: S311
