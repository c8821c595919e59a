"""The feedback on a case leaves out what the lead leaves out, and names nobody."""

from pathlib import Path

import pytest

from app.casework.evidence import Practice
from app.errors import KnownError
from app.operations import evidence, walking
from app.operations.feedback import feedback_sheet, leave_out, left_out, put_back, write_feedback_sheet
from app.operations.inspection import Inspection
from app.operations.scoring import score_sample
from app.report.feedback import FeedbackSheet
from tests.journeys.walker import answer_everything, insufficient
from tests.report.printed import text_of

NOTE = "Told by the grandmother."


@pytest.fixture
def case(inspection: Inspection) -> Inspection:
    answer_everything(inspection, "LS-1", insufficient, {"rosh_screening_completed": "yes"})
    walking.note(inspection, "LS-1", "rosh_screening_timely", NOTE)
    return inspection


def numbers(sheet: FeedbackSheet) -> tuple[set[str], set[str]]:
    """The numbers of what was well and of what fell short."""
    well = {one.number for part in sheet.parts for one in part.well}
    short = {one.number for part in sheet.parts for group in part.short for one in group.judgements}
    return well, short


def test_every_judgement_that_counts_is_there_once_under_its_side(case: Inspection) -> None:
    well, short = numbers(feedback_sheet(case, "LS-1"))
    tallies = score_sample(case, provisional=True).questions
    by_number = {question.number: tallies[question.name] for question in case.instrument.scored()}
    assert well == {number for number, tally in by_number.items() if tally.sufficient}
    assert short == {number for number, tally in by_number.items() if tally.applicable > tally.sufficient}
    assert well
    assert short


def test_judgements_that_share_their_reasons_stand_together_with_them(case: Inspection) -> None:
    walking.answer(case, "LS-1", "rosh_assessment_reasons", "late other")
    part = feedback_sheet(case, "LS-1").parts[0]
    group = next(one for one in part.short if any(each.number == "1.1-02" for each in one.judgements))
    assert {one.number for one in group.judgements} >= {"1.1-02", "1.1-03"}
    assert group.reasons == ("Late", "Other")


def test_the_row_of_a_grid_is_asked_in_full(case: Inspection) -> None:
    walking.answer(case, "LS-1", "phases", "community")
    part = next(one for one in feedback_sheet(case, "LS-1").parts if one.title.startswith("1.2"))
    asked = [one.question for group in part.short for one in group.judgements]
    assert any(question.endswith("Police") and len(question) > 30 for question in asked)


def test_what_is_left_out_is_not_on_the_sheet_until_it_is_put_back(case: Inspection) -> None:
    before = feedback_sheet(case, "LS-1")
    scores = score_sample(case, provisional=True)
    changes = leave_out(case, "LS-1", "rosh_screening_timely")
    assert [(one.unit, one.reading, one.value) for one in changes.entries] == [(case.unit("LS-1"), None, True)]
    leave_out(case, "LS-1", "1.1-01")
    leave_out(case, "LS-1", "rosh_assessment_reasons")
    assert left_out(case, "LS-1") == {
        "rosh_screening_timely", "rosh_screening_completed", "rosh_assessment_reasons",
    }  # fmt: skip
    sheet = feedback_sheet(case, "LS-1")
    assert numbers(sheet)[0] == numbers(before)[0] - {"1.1-01"}
    assert numbers(sheet)[1] == numbers(before)[1] - {"1.1-02"}
    assert all(not group.reasons for group in sheet.parts[0].short if group.judgements[0].number == "1.1-03")
    assert score_sample(case, provisional=True) == scores
    assert left_out(case, "LS-2") == frozenset()
    for question in ("rosh_screening_timely", "rosh_screening_completed", "rosh_assessment_reasons"):
        put_back(case, "LS-1", question)
    assert feedback_sheet(case, "LS-1", at=before.at) == before
    assert put_back(case, "LS-1", "1.1-01").entries == ()


@pytest.mark.parametrize("question", ["nonsense", "F-01", "mappa"])
def test_only_judgements_and_their_reasons_can_be_left_out(case: Inspection, question: str) -> None:
    with pytest.raises(KnownError) as refused:
        leave_out(case, "LS-1", question)
    assert refused.value.code == "not_a_question"


def test_it_names_nobody_and_has_notes_only_where_they_are_chosen(case: Inspection, tmp_path: Path) -> None:
    evidence.put_practice(case, "LS-1", Practice("", "A plan in her words", "She wrote it.", ("1.2",)))
    walking.correct_fact(case, "LS-1", "case_manager", "QZX")
    path = tmp_path / "sheet.pdf"
    path.write_text("what was there before", "utf-8")
    write_feedback_sheet(case, "LS-1", path)
    plain = text_of(path.read_bytes())
    write_feedback_sheet(case, "LS-1", path, notes=True)
    noted = text_of(path.read_bytes())
    assert "LS-1" in plain
    assert "A plan in her words" in plain
    assert NOTE not in plain
    assert NOTE in noted
    assert "QZX" not in noted
    assert list(tmp_path.glob(".casewalk-*")) == []


def test_a_case_that_nobody_walked_or_that_left_the_sample(case: Inspection, tmp_path: Path) -> None:
    sheet = feedback_sheet(case, "LS-2")
    assert sheet.parts == ()
    assert not sheet.complete
    walking.withdraw(case, "LS-2", "not_reached")
    for call in (lambda: feedback_sheet(case, "LS-2"), lambda: leave_out(case, "LS-2", "1.1-01")):
        with pytest.raises(KnownError) as refused:
            call()
        assert refused.value.code == "case_withdrawn"
    with pytest.raises(KnownError) as unwritable:
        write_feedback_sheet(case, "LS-1", tmp_path)
    assert unwritable.value.code == "target_unwritable"
    assert list(tmp_path.parent.glob(".casewalk-*")) == []
