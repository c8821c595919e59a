"""Files opened in any order, twice or never: whatever was acknowledged is there, and in the end everybody is equal."""

from pathlib import Path
from random import Random

import pytest

from app.operations import exchange, walking
from app.operations.evening import reallocate
from tests.journeys.laptops import Laptop, invited
from tests.journeys.three import Three

QUESTIONS = ("rosh_screening_completed", "rosh_screening_timely", "rosh_screening_accurate")
STEPS = 40


class Week:
    """Four people who now and then record, send and open something."""

    def __init__(self, three: Three, deputy: Laptop, seed: int) -> None:
        self.leading, self.deputy = three.leading, deputy
        self.assessors = (three.aaron, three.betty)
        self.chance = Random(seed)  # noqa: S311 - the same every time
        self.posted: dict[str, list[Path]] = {"LL": [], "DD": [], "AA": [], "BB": []}

    @property
    def everybody(self) -> tuple[Laptop, ...]:
        return (self.leading, self.deputy, *self.assessors)

    def acknowledged(self, who: Laptop, reader: Laptop) -> set[str]:
        """What somebody would not send to a reader any more."""
        store = who.inspection.store
        return who.ids() - {one.id for one in store.beyond(store.acknowledged(reader.inspection.me))}

    def step(self) -> None:
        who = self.chance.choice(self.everybody)
        act = self.chance.choice((self.answer, self.answer, self.send, self.send, self.open, self.open, self.allocate))
        act(who)

    def answer(self, who: Laptop) -> None:
        reference = self.chance.choice(who.inspection.references)
        walking.answer(who.inspection, reference, self.chance.choice(QUESTIONS), self.chance.choice(("yes", "no")))

    def allocate(self, who: Laptop) -> None:
        if who.inspection.leads:
            reallocate(who.inspection, [self.chance.choice(("LS-1", "LS-2"))], self.chance.choice(("AA", "BB")))

    def send(self, who: Laptop) -> None:
        made = [exchange.bundle(who.inspection)]
        if who.inspection.leads:
            made += [*exchange.packs(who.inspection), *exchange.receipts(who.inspection)]
        for parcel in made:
            if parcel is not None:
                path = who.saves(parcel)
                for reader in parcel.to:
                    self.posted[reader].append(path)

    def open(self, who: Laptop) -> None:
        waiting = self.posted[who.workspace.who]
        if waiting:
            who.takes(self.chance.choice(waiting))

    def open_all(self, who: Laptop) -> None:
        for path in dict.fromkeys(self.posted[who.workspace.who]):
            who.takes(path)


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_it_ends_equal(three: Three, seed: int) -> None:
    deputy = invited(three.leading, three.folder.parent, "Dora D", "DD", "deputy")
    for one in (deputy, three.aaron, three.betty):
        one.takes(three.leading.packs(one.workspace.who))
    week = Week(three, deputy, seed)
    for _ in range(STEPS):
        week.step()
        for one in week.everybody:
            for reader in (week.leading, week.deputy):
                assert week.acknowledged(one, reader) <= reader.ids()
    for _ in range(2):
        for who in week.everybody:
            week.send(who)
        for who in week.everybody:
            week.open_all(who)
    assert week.leading.ids() == week.deputy.ids()
    assert week.leading.stands() == week.deputy.stands()
    for one in week.assessors:
        assert one.ids() <= week.leading.ids()
        assert exchange.owed(one.inspection).entries == 0
        mine = {row.entry for row in one.inspection.store.present() if row.who == one.workspace.who}
        assert mine <= week.leading.ids()
    assert week.leading.inspection.store.held() == week.deputy.inspection.store.held() == ()
    for who in week.everybody:
        assert who.inspection.store.check_chain() == len(who.ids())
    deputy.close()
