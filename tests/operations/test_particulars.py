"""The date of publication and the caseload are recorded like all else, and refused where they cannot be right."""

import pytest

from app.errors import KnownError
from app.operations import walking
from app.operations.inspection import Inspection
from app.operations.particulars import caseload_of, describe, published_of
from app.operations.scoring import sample_intervals
from tests.journeys.walker import answer_everything, sufficient


def test_both_are_kept_and_taken_back(inspection: Inspection) -> None:
    assert published_of(inspection) is None
    assert caseload_of(inspection) is None
    describe(inspection, published=" 2011-01 ", caseload="420")
    assert inspection.about("published") == "2011-01"
    assert caseload_of(inspection) == 420
    assert describe(inspection, published="2011-01").entries == ()
    describe(inspection, caseload="")
    assert caseload_of(inspection) is None
    assert published_of(inspection) is not None


@pytest.mark.parametrize("said", [{"published": "soon"}, {"caseload": "many"}, {"caseload": "1"}, {"caseload": "-4"}])
def test_what_cannot_be_right_is_refused_whole(inspection: Inspection, said: dict[str, str]) -> None:
    with pytest.raises(KnownError) as refused:
        describe(inspection, **{"published": "2011", **said})
    assert refused.value.code == "particular_unfit"
    assert inspection.about("published") == ""


def test_a_known_caseload_makes_the_scores_more_precise(inspection: Inspection) -> None:
    answer_everything(inspection, "LS-1", sufficient)
    walking.complete(inspection, "LS-1")
    before = sample_intervals(inspection).criteria["1.1"]
    describe(inspection, caseload="2")
    after = sample_intervals(inspection).criteria["1.1"]
    assert before is not None
    assert after is not None
    assert after.lower > before.lower
