"""A week apart: two assessors, a lead and a deputy, until everything is equal at the lead's and the deputy's."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.operations import disagreements, exchange, team, walking
from app.operations.cases import add_cases
from app.operations.evening import evening, reallocate, status_document
from app.operations.scoring import score_sample
from tests.journeys.laptops import Laptop, invited, lead
from tests.journeys.walker import answer_everything, insufficient

QUESTION = "rosh_screening_completed"


@pytest.fixture
def people(tmp_path: Path) -> Iterator[tuple[Laptop, Laptop, Laptop, Laptop]]:
    """Lead, deputy, and the assessors AA and BB; AA has the cases 1 and 2, BB has 3."""
    leading = lead(tmp_path)
    add_cases(
        leading.inspection,
        [
            (f"LS-{number}", {"phases": "community", "assessor": who})
            for number, who in enumerate(("AA", "AA", "BB"), 1)
        ],
    )
    deputy = invited(leading, tmp_path, "Dora Deputy", "DD", "deputy")
    assessors = [invited(leading, tmp_path, name, name[:2].upper()) for name in ("Aaron Assessor", "Bbetty Assessor")]
    found = (leading, deputy, assessors[0], assessors[1])
    yield found
    for one in found:
        one.close()


def test_nothing_is_lost_and_all_ends_equal(  # noqa: PLR0915 - a week, told in order
    people: tuple[Laptop, Laptop, Laptop, Laptop], monkeypatch: pytest.MonkeyPatch
) -> None:
    leading, deputy, aaron, betty = people

    # Monday: those whose words were compared get their packs
    assert {one.card.initials for one in evening(leading.inspection).compare} == {"AA", "BB", "DD"}
    for who, theirs in (("AA", aaron), ("BB", betty), ("DD", deputy)):
        assert leading.inspection.team.by_initials(who).card.words == team.own_card(theirs.inspection).words  # type: ignore[union-attr]
        team.confirm(leading.inspection, who)
        theirs.takes(leading.packs(who))
    assert aaron.inspection.references == ("LS-1", "LS-2")
    assert betty.inspection.references == ("LS-3",)
    assert deputy.inspection.leads

    # they walk; Aaron's clock is years ahead, Betty's years behind
    monkeypatch.setattr("db.store.now", lambda: "2031-01-01T00:00:00.000Z")
    answer_everything(aaron.inspection, "LS-1")
    walking.complete(aaron.inspection, "LS-1")
    walking.answer(aaron.inspection, "LS-2", QUESTION, "yes")
    first = aaron.bundles()
    walking.answer(aaron.inspection, "LS-2", "rosh_screening_timely", "yes")
    second = aaron.bundles()
    monkeypatch.setattr("db.store.now", lambda: "1999-01-01T00:00:00.000Z")
    answer_everything(betty.inspection, "LS-3", insufficient)
    walking.complete(betty.inspection, "LS-3")
    bettys = betty.bundles()
    monkeypatch.undo()

    # the second bundle comes first; without a receipt it holds all of the first
    assert leading.takes(second).new > 100
    assert leading.takes(first).new == 0
    assert leading.takes(bettys).sender.card.initials == "BB"
    assert score_sample(leading.inspection).cases == 2

    # Wednesday: LS-2 goes to Betty with what Aaron recorded so far, while Aaron still works on it
    reallocate(leading.inspection, ["LS-2"], "BB")
    betty.takes(leading.packs("BB"))
    assert betty.inspection.answers("LS-2")[QUESTION] == "yes"
    walking.answer(betty.inspection, "LS-2", QUESTION, "no")
    answer_everything(betty.inspection, "LS-2")
    walking.answer(aaron.inspection, "LS-2", QUESTION, "")
    walking.answer(aaron.inspection, "LS-2", QUESTION, "yes")
    walking.note(aaron.inspection, "LS-2", QUESTION, "The screening is in the paper file.")
    aaron.takes(leading.packs("AA"))
    assert aaron.inspection.case("LS-2").facts["assessor"] == "BB"
    assert aaron.inspection.notes("LS-2")[QUESTION]

    # receipts: what arrived is offered no more
    before = exchange.owed(betty.inspection).entries
    for who, theirs in (("AA", aaron), ("BB", betty)):
        theirs.takes(leading.receipts()[who])
    assert 0 < exchange.owed(betty.inspection).entries < before + 1
    assert exchange.owed(aaron.inspection).entries == 3

    # Thursday, at the deputy's: her laptop has all that the lead has, and takes what the assessors bring
    deputy.takes(leading.packs("DD"))
    assert deputy.ids() == leading.ids()
    found = deputy.takes(aaron.bundles())
    assert (found.new, found.held) == (3, ())
    found = deputy.takes(betty.bundles())
    assert found.disputed == {"LS-2"}
    (disputed,) = [one for one in disagreements.disagreements(deputy.inspection) if one.subject == f"answer/{QUESTION}"]
    assert {side.value for side in disputed.sides} == {"no", "yes"}
    disagreements.settle(deputy.inspection, disputed.place, "no")

    # Friday: the deputy's bundle brings the lead the rest; receipts go back; nobody owes anything
    leading.takes(deputy.bundles())
    assert leading.ids() == deputy.ids()
    assert leading.stands() == deputy.stands()
    assert score_sample(leading.inspection) == score_sample(deputy.inspection)
    assert leading.inspection.answers("LS-2")[QUESTION] == "no"
    assert not disagreements.disagreements(leading.inspection)
    for theirs in (aaron, betty):
        for one in (leading, deputy):
            path = one.receipts().get(theirs.workspace.who)
            if path is not None:
                theirs.takes(path)
        assert exchange.owed(theirs.inspection).entries == 0
        assert theirs.ids() <= leading.ids()
        theirs.takes(leading.packs(theirs.workspace.who))
    assert betty.inspection.answers("LS-2") == leading.inspection.answers("LS-2")
    assert leading.inspection.store.check_chain() == len(leading.ids())

    page = status_document(leading.inspection, evening(leading.inspection))
    assert page["outstanding"] == ["LS-2"]
    assert page["words_to_compare"] == []
