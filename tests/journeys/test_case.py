"""A whole case from import to score, without a window."""

import pytest

from app.operations import walking
from app.operations.inspection import Inspection
from app.operations.inspections import open_inspection
from app.operations.scoring import score_sample, shortfalls
from app.operations.workspace import Workspace, open_workspace
from tests.journeys.walker import answer_everything, insufficient, sufficient


@pytest.mark.parametrize("phases", ["custody", "community", "both"])
@pytest.mark.parametrize("choose", [sufficient, insufficient])
def test_a_case_is_walked_completed_and_scored(inspection: Inspection, phases: str, choose: object) -> None:
    count = answer_everything(inspection, "LS-1", choose, {"phases": phases})  # type: ignore[arg-type]
    assert count > 60
    walking.complete(inspection, "LS-1")
    found = score_sample(inspection)
    assert found.cases == 1
    wanted = 100 if choose is sufficient else 0
    assert {tally.percent for tally in found.criteria.values()} == {wanted}
    assert {tally.percent for tally in found.headlines.values()} == {wanted}


def test_only_complete_cases_count_unless_provisional(inspection: Inspection) -> None:
    answer_everything(inspection, "LS-1")
    walking.answer(inspection, "LS-2", "rosh_screening_completed", "no")
    assert score_sample(inspection).cases == 0
    walking.complete(inspection, "LS-1")
    assert score_sample(inspection).cases == 1
    assert score_sample(inspection, provisional=True).cases == 2
    walking.withdraw(inspection, "LS-2", "not_reached")
    assert score_sample(inspection, provisional=True).cases == 1


def test_from_a_figure_to_the_words_behind_it(inspection: Inspection) -> None:
    answer_everything(inspection, "LS-1", insufficient)
    walking.note(inspection, "LS-1", "rosh_screening_completed", "No screening on file, <b>nor</b> in the diary.")
    walking.complete(inspection, "LS-1")
    (found,) = shortfalls(inspection, "rosh_screening_completed")
    assert found.reference == "LS-1"
    assert found.answer == "no"
    assert found.reasons == ("No evidence on record",)
    assert found.note == "No screening on file, <b>nor</b> in the diary."


def test_everything_is_there_on_the_next_day(inspection: Inspection, workspace: Workspace) -> None:
    answer_everything(inspection, "LS-1")
    walking.remember_place(inspection, "LS-1", {"page": "2.3", "question": "child_kept_safe", "field": "note"})
    answers = inspection.answers("LS-1")
    inspection.close()
    again = open_inspection(open_workspace(workspace.home, "correct horse"), "leeds")
    assert again.answers("LS-1") == answers
    assert walking.open_case(again, "LS-1").place["page"] == "2.3"
    assert again.store.check_chain() == len(list(again.store.entries()))
    again.close()
