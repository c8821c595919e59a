"""The lead's page says what stands, what came, what is missing and what is doubtful, each with its case."""

import json

from app.casework.evidence import Integrity
from app.operations import evidence, team, walking
from app.operations.evening import WITHDRAWN, evening, status_document
from app.operations.scoring import score_sample
from tests.journeys.three import Three
from tests.journeys.walker import answer_everything, insufficient

QUESTION = "rosh_screening_completed"


def test_an_evening(three: Three) -> None:
    leading, aaron = three.leading.inspection, three.aaron.inspection
    answer_everything(aaron, "LS-1", insufficient)
    walking.complete(aaron, "LS-1")
    evidence.doubt(aaron, "LS-1", Integrity("dated_after", "signed in July"))
    team.confirm(leading, "AA")
    path = three.aaron.bundles()
    three.leading.takes(path)
    walking.answer(leading, "LS-2", QUESTION, "no")
    found = evening(leading)
    assert {load.initials: dict(load.cases) for load in found.loads} == {
        "AA": {"complete": ("LS-1",)},
        "BB": {"in_progress": ("LS-2",)},
        "LL": {},
    }
    assert {load.initials: bool(load.last) for load in found.loads} == {"AA": True, "BB": True, "LL": False}
    assert found.outstanding == ("LS-2",)
    assert found.today[0].name == path.name
    assert [(doubt.reference, doubt.integrity.reason) for doubt in found.doubts] == [("LS-1", "dated_after")]
    assert [member.card.initials for member in found.compare] == ["BB"]
    assert (found.final.cases, found.provisional.cases) == (1, 2)
    assert found.final == score_sample(leading)
    assert evening(leading, today="1999-01-01").today == ()

    walking.withdraw(leading, "LS-2", "not_reached")
    assert evening(leading).outstanding == ()
    assert evening(leading).loads[1].cases == {WITHDRAWN: ("LS-2",)}


def test_a_case_of_nobody_and_one_of_somebody_unknown_are_seen(three: Three) -> None:
    leading = three.leading.inspection
    walking.correct_fact(leading, "LS-1", "assessor", "")
    walking.correct_fact(leading, "LS-2", "assessor", "ZZ")
    loads = {load.initials: load for load in evening(leading).loads}
    assert loads[""].cases == {"not_started": ("LS-1",)}
    assert (loads["ZZ"].member, loads["ZZ"].cases) == (None, {"not_started": ("LS-2",)})
    assert list(loads)[-1] == ""


def test_what_waits_for_a_gap_is_on_the_page(three: Three) -> None:
    for name in (QUESTION, "rosh_screening_timely"):
        walking.answer(three.aaron.inspection, "LS-1", name, "no")
    entries = [one for one in three.aaron.inspection.store.entries() if one.device == three.aaron.inspection.device]
    path = three.forged(entries[1:], devices=[three.aaron.inspection.device])
    (gap,) = three.leading.takes(path).held
    assert evening(three.leading.inspection).waiting == (gap,)
    document = status_document(three.leading.inspection, evening(three.leading.inspection))
    assert json.loads(json.dumps(document))["waiting"] == [
        {"device": gap.device, "first": 1, "last": 1, "waiting": 1},
    ]
