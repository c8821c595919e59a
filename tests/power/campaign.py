"""The power fails at every moment of a recorded story: what may then lie on the disk is opened and looked at."""

import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import msgspec

from tests.crash.checks import Said, look
from tests.crash.stories import STORIES, Laid, lay_out
from tests.power.disk import Disk, Files, lay_down, read_files
from tests.power.shim import Event, compiled, environment, events
from tests.power.teller import SAID

ROOT = Path(__file__).parents[2]
IN_MEMORY = Path("/dev/shm")  # noqa: S108 - states are laid down and opened by the thousand; real syncs are not wanted


@dataclass
class Count:
    """What came of one story."""

    syncs: int = 0
    states: int = 0
    tears: int = 0
    lost: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        tried = f"states tried {self.states}, of which torn or in part {self.tears}"
        return f"syncs {self.syncs}, {tried}, lost {len(self.lost)}, damaged {len(self.damaged)}"


def total(counts: dict[str, Count]) -> Count:
    """All stories together."""
    made = Count()
    for count in counts.values():
        made.syncs += count.syncs
        made.states += count.states
        made.tears += count.tears
        made.lost += count.lost
        made.damaged += count.damaged
    return made


@dataclass(frozen=True)
class Recording:
    """What a writer did to the disk: the folder it worked in, what was there before, and every event."""

    writer: str
    root: Path
    before: Files
    events: list[Event]


@contextmanager
def laid_out() -> Iterator[Path]:
    """A folder in memory with a laptop in it that every recording begins with a copy of."""
    with TemporaryDirectory(prefix="casewalk-power-", dir=IN_MEMORY if IN_MEMORY.is_dir() else None) as folder:
        lay_out(Path(folder) / "pristine")
        yield Path(folder)


def run(states: int | None, seed: int, writers: Sequence[str] = tuple(STORIES)) -> Iterator[tuple[str, Count]]:
    """Record the stories and try so many states of each, or all of them."""
    chance = Random(seed)  # noqa: S311
    with laid_out() as folder:
        for name in writers:
            recording = record(name, folder, chance.randrange(2**32))
            yield name, replay(recording, chance, states)
            shutil.rmtree(recording.root)


def record(writer: str, folder: Path, seed: int, most: int = 60) -> Recording:
    """Have a writer tell its story, until it has said so many things, on a copy of the laptop in the folder."""
    root, log = folder / writer, folder / f"{writer}.log"
    shutil.copytree(folder / "pristine", root)
    before = read_files(root)
    command = [sys.executable, "-m", "tests.power.teller", writer, str(root), str(seed), str(most)]
    subprocess.run(command, check=True, cwd=ROOT, env=environment(compiled(folder), root, log))
    recorded = list(events(log))
    log.unlink()
    return Recording(writer, root, before, recorded)


def replay(recording: Recording, chance: Random, states: int | None) -> Count:
    """Open what may lie on the disk after so many of the events, or after all of them."""
    root, recorded = recording.root, recording.events
    count = Count(syncs=sum(1 for one in recorded if one.kind == "sync"))
    chosen = _chosen(recorded, chance, states)
    disk, said = Disk(recording.before), b""
    scratch = root.with_name(f"{root.name}-after")
    tried: set[int] = set()
    for at, event in enumerate(recorded):
        if event.path == str(root / SAID):
            said += event.data
        else:
            disk.take(event)
        for kind in chosen.get(at, ()):
            files = _state(disk, kind, chance)
            mark = hash((said, tuple(sorted(files.items()))))
            if mark in tried:
                continue
            tried.add(mark)
            count.states += 1
            count.tears += kind in {"torn", "some"}
            lay_down(files, root, scratch)
            found = look(Laid(scratch), _facts(said))
            where = f"{recording.writer}, event {at} of {len(recorded)}, {kind}"
            count.lost += [f"{where}: {each}" for each in found.lost]
            count.damaged += [f"{where}: {each}" for each in found.damaged]
            shutil.rmtree(scratch)
    return count


def _chosen(recorded: list[Event], chance: Random, states: int | None) -> dict[int, set[str]]:
    """At which events which kinds of states are tried: after syncs what is sure, after all else what may be."""
    every = [(at, kind) for at, event in enumerate(recorded) for kind in _kinds(event)]
    if states is not None and states < len(every):
        every = chance.sample(every, states)
    found: dict[int, set[str]] = {}
    for at, kind in every:
        found.setdefault(at, set()).add(kind)
    return found


def _kinds(event: Event) -> tuple[str, ...]:
    if event.kind == "sync":
        return ("sure", "some")
    return ("all", "sure", "torn", "some") if event.kind == "write" else ("all", "sure", "some")


def _state(disk: Disk, kind: str, chance: Random) -> Files:
    if kind == "torn":
        return disk.torn(chance)
    if kind == "some":
        return disk.some(chance)
    return disk.everything() if kind == "all" else disk.nothing_unsure()


def _facts(said: bytes) -> list[Said]:
    return [tuple(msgspec.json.decode(line)) for line in said.splitlines()]
