"""Laptops apart: bundles lost, doubled, cut and shuffled, backups restored; in the end all have the same."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random
from shutil import rmtree
from tempfile import TemporaryDirectory, mkdtemp

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.casework.chains import Head, ancestry, chain_order
from app.casework.entries import Act, Entry, present
from db.merging import held_entries
from db.store import create_store, open_store

KEY = bytes(range(32))
LAPTOPS = 3
MOST_ROUNDS = 20

laptops = st.integers(0, LAPTOPS - 1)
cuts = st.integers(0, 6)


@dataclass
class Laptop:
    """A store with a device and a clock of its own, and its backups."""

    folder: Path
    device: str
    backups: list[bytes] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.path = self.folder / f"{self.device}.casewalk"
        self.restore(empty())

    def open(self) -> None:
        self.store = open_store(self.path, KEY, "leeds")
        self.store._db.execute("pragma synchronous = off")  # the disk is not what is tested

    def back_up(self) -> None:
        self.store.close()
        self.backups.append(self.path.read_bytes())
        self.open()

    def restore(self, backup: bytes) -> None:
        self.path.write_bytes(backup)
        self.open()

    def ids(self) -> set[str]:
        return {one.id for one in self.store.entries()}

    def waiting(self) -> set[str]:
        return {one.id for one in held_entries(self.store._db)}


@cache
def empty() -> bytes:
    """The file of a store in which nothing is: to make one costs more than a whole run."""
    with TemporaryDirectory(prefix="casewalk-test-") as folder:
        store = create_store(Path(folder) / "empty.casewalk", KEY, "leeds")
        store.close()
        return store.path.read_bytes()


@dataclass(frozen=True)
class Bundle:
    """Entries on their way."""

    sender: int
    entries: list[Entry]
    whole: bool


class Apart(RuleBasedStateMachine):
    """Each laptop records with a clock that is wrong; what travels between them is arbitrary."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp(prefix="casewalk-test-"))
        self.laptops = [Laptop(self.folder, f"d{number}") for number in range(LAPTOPS)]
        self.travelling: list[Bundle] = []
        self.acknowledged: set[str] = set()
        self.lost = False

    @initialize()
    def begin(self) -> None:
        """Everybody has said something, and the first two have a backup of the time before."""
        for number in range(LAPTOPS):
            self.record(number, ["yes", "no"], "u", "answer/a", 2010, knows=False)
        self.keep_a_backup(0)
        self.keep_a_backup(1)
        for number in range(LAPTOPS):
            self.record(number, ["no", None, "yes"], "v", "answer/a", 2010, knows=True)

    @rule(
        number=laptops,
        values=st.lists(st.sampled_from([None, "yes", "no"]), min_size=1, max_size=3),
        unit=st.sampled_from("uv"),
        subject=st.sampled_from(["answer/a", "note/a"]),
        year=st.integers(1970, 2040),
        knows=st.booleans(),
    )
    def record(self, number: int, values: list[str | None], unit: str, subject: str, year: int, *, knows: bool) -> None:
        laptop = self.laptops[number]
        for value in values:
            shown = [row.entry for row in laptop.store.present(unit) if row.subject == subject]
            act = Act(unit, "r", subject, value, tuple(shown) if knows else (), None, f"{year}-01-01T00:00:00.000Z")
            laptop.store.record([act], who=laptop.device.upper(), device=laptop.device)

    @rule(number=laptops, reader=laptops, first=cuts, many=cuts, again=st.booleans(), arrives=st.booleans())
    def send(self, number: int, reader: int, first: int, many: int, *, again: bool, arrives: bool) -> None:
        """Whatever part of what is owed; it goes astray, or arrives and is confirmed."""
        store = self.laptops[number].store
        owed = store.beyond(() if again else store.acknowledged(self.laptops[reader].device))
        part = owed[first : first + many + 1]
        self.travelling.append(Bundle(number, part, whole=True))
        if arrives:
            self.laptops[reader].store.merge(part)
            self.confirm(number, reader, part)

    @rule(number=laptops, reader=laptops, unit=st.sampled_from("uv"), arrives=st.booleans())
    def select(self, number: int, reader: int, unit: str, *, arrives: bool) -> None:
        chosen = [one for one in self.laptops[number].store.entries() if one.unit == unit]
        self.travelling.append(Bundle(number, chosen, whole=False))
        if arrives:
            self.laptops[reader].store.merge(chosen, whole=False)

    @precondition(lambda self: self.travelling)
    @rule(
        number=laptops,
        which=cuts,
        chance=st.randoms(use_true_random=False),
        kept=st.booleans(),
        confirmed=st.booleans(),
    )
    def deliver(self, number: int, which: int, chance: Random, *, kept: bool, confirmed: bool) -> None:
        place = which % len(self.travelling)
        bundle = self.travelling[place] if kept else self.travelling.pop(place)
        shuffled = bundle.entries + bundle.entries[:2]
        chance.shuffle(shuffled)
        store = self.laptops[number].store
        before = {one.id for one in store.entries()} | {one.id for one in held_entries(store._db)}
        merged = store.merge(shuffled, whole=bundle.whole)
        given = {one.id for one in bundle.entries}
        assert merged.known == len(given & before) - len({one.id for one in merged.entries} & given & before)
        assert set(merged.held) <= set(store.held())
        if confirmed:
            self.confirm(bundle.sender, number, bundle.entries)

    def confirm(self, sender: int, number: int, entries: list[Entry]) -> None:
        reader = self.laptops[number]
        arrived = reader.store.arrived(entries)
        self.laptops[sender].store.acknowledge(reader.device, arrived)
        self.acknowledged |= self.before(reader, arrived)

    @staticmethod
    def before(laptop: Laptop, heads: tuple[Head, ...]) -> set[str]:
        return ancestry(sorted(laptop.store.entries(), key=chain_order), [head.id for head in heads])

    @precondition(lambda self: self.travelling)
    @rule(which=cuts)
    def lose(self, which: int) -> None:
        self.travelling.pop(which % len(self.travelling))

    @rule(number=laptops)
    def keep_a_backup(self, number: int) -> None:
        self.laptops[number].back_up()

    @precondition(lambda self: any(laptop.backups for laptop in self.laptops))
    @rule(which=cuts, again=cuts)
    def put_back_a_backup(self, which: int, again: int) -> None:
        """The device goes on from there under its name, and says what it has now."""
        kept = [number for number, laptop in enumerate(self.laptops) if laptop.backups]
        number = kept[again % len(kept)]
        laptop = self.laptops[number]
        laptop.store.close()
        laptop.restore(laptop.backups[which % len(laptop.backups)])
        self.lost = True
        laptop.store.forget_acknowledged()
        self.acknowledged &= set().union(*(each.ids() for each in self.laptops))
        for other in self.laptops:
            devices = {head.device for head in other.store.acknowledged(laptop.device)}
            other.store.acknowledge(laptop.device, laptop.store.heads(), lacking=devices)
        self.record(number, ["yes", "no"], "u", "note/a", 2011, knows=False)

    @invariant()
    def the_present_is_what_the_entries_say(self) -> None:
        for laptop in self.laptops:
            rebuilt = {one.id for standing in present(laptop.store.entries()).values() for one in standing}
            assert {row.entry for row in laptop.store.present()} == rebuilt

    @invariant()
    def who_acknowledged_something_has_it_with_all_before_it(self) -> None:
        for laptop in self.laptops:
            for reader in self.laptops:
                heads = laptop.store.acknowledged(reader.device)
                there = self.before(reader, heads)
                assert {head.id for head in heads} <= there <= reader.ids()
                assert self.before(laptop, heads) <= there

    @invariant()
    def every_gap_is_seen_while_it_lasts(self) -> None:
        for laptop in self.laptops:
            assert sum(gap.waiting for gap in laptop.store.held()) == len(laptop.waiting())
            assert laptop.waiting().isdisjoint(laptop.ids())

    @invariant()
    def heads_claim_no_more_than_is_here(self) -> None:
        for laptop in self.laptops:
            assert self.before(laptop, laptop.store.heads()) <= laptop.ids()

    def teardown(self) -> None:
        try:
            self.meet()
            if not self.lost:
                assert not any(laptop.waiting() for laptop in self.laptops)
            while any(laptop.waiting() for laptop in self.laptops):
                for laptop in self.laptops:
                    for gap in laptop.store.held():
                        laptop.store.give_up_gap(gap.device)
                self.meet()
            first = self.laptops[0]
            everything = first.ids()
            assert everything >= self.acknowledged
            for laptop in self.laptops:
                assert laptop.ids() == everything
                assert laptop.store.present() == first.store.present()
                assert laptop.store.heads() == first.store.heads()
                laptop.store.check_chain()
        finally:
            for laptop in self.laptops:
                laptop.store.close()
            rmtree(self.folder)

    def meet(self) -> None:
        """Everybody gives everybody what is owed until nothing new comes."""
        for _ in range(MOST_ROUNDS):
            news = [self.give(a, b) for a in range(LAPTOPS) for b in range(LAPTOPS) if a != b]
            if not any(news):
                break
        else:
            raise AssertionError("it never ends")

    def give(self, number: int, reader: int) -> bool:
        owed = self.laptops[number].store.beyond(self.laptops[number].store.acknowledged(self.laptops[reader].device))
        before = self.laptops[reader].waiting()
        merged = self.laptops[reader].store.merge(owed)
        self.confirm(number, reader, owed)
        return bool(merged.entries) or self.laptops[reader].waiting() != before


Apart.TestCase.settings = settings(max_examples=40, stateful_step_count=40, deadline=None)
TestApart = Apart.TestCase
