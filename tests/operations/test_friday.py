"""The Friday sheet gathers what is emerging from what stands."""

from datetime import UTC, datetime
from pathlib import Path

from app.instrument.model import IMPROVEMENT
from app.operations import walking
from app.operations.demo import open_demo
from app.operations.friday import friday_sheet, write_friday_sheet
from app.operations.inspection import Inspection
from app.operations.inspections import open_inspection
from app.operations.keeping_findings import take_draft, write_finding
from app.operations.scoring import sample_intervals, score_sample
from app.report.friday import Outstanding
from tests.journeys.walker import answer_everything, sufficient
from tests.report.printed import pages_of, text_of

AT = datetime(2010, 9, 24, 15, 5, tzinfo=UTC)


def test_of_the_demo_it_is_one_page_with_the_scores_and_what_is_clearest(demo_home: Path, tmp_path: Path) -> None:
    demo = open_demo(demo_home)
    inspection = open_inspection(demo.workspace, demo.inspection)
    sheet = friday_sheet(inspection, at=AT)
    scores, within = score_sample(inspection), sample_intervals(inspection)
    assert (sheet.cases, sheet.complete, sheet.sampled) == (100, 100, 103)
    assert [one.percent for one in sheet.scores[:3]] == [84, 76, 83]
    interval = within.headlines["safeguarding"]
    assert interval is not None
    assert sheet.scores[0].interval == interval.percents
    assert len(sheet.scores) == len(scores.headlines) + len(scores.criteria) + len(scores.sections)
    assert len(sheet.strengths) > 20
    assert len(sheet.improvements) > 20
    shares = [one.basis[0] / one.basis[1] for one in sheet.strengths if one.basis]
    assert shares[0] > 0.97
    assert shares[0] > shares[-1]
    assert sheet.outstanding == (Outstanding("PA", (), ("LS-0903", "LS-0911", "LS-0926")),)
    path = tmp_path / "friday.pdf"
    write_friday_sheet(inspection, path)
    assert pages_of(path.read_bytes()) == 1
    assert "Safeguarding 84%" in text_of(path.read_bytes())
    inspection.close()


def test_nothing_walked_yet_gives_a_sheet_that_says_so(inspection: Inspection, tmp_path: Path) -> None:
    sheet = friday_sheet(inspection, at=AT)
    assert sheet.strengths == sheet.improvements == ()
    assert all(one.percent is None for one in sheet.scores)
    assert sheet.outstanding == (Outstanding("AE", (), ("LS-1",)), Outstanding("JO", (), ("LS-2",)))
    write_friday_sheet(inspection, tmp_path / "friday.pdf")
    assert "None yet." in text_of((tmp_path / "friday.pdf").read_bytes())


def test_unfinished_cases_count_unless_they_are_not_wanted(inspection: Inspection) -> None:
    answer_everything(inspection, "LS-1", sufficient)
    assert friday_sheet(inspection, at=AT).cases == 1
    assert friday_sheet(inspection, provisional=False, at=AT).cases == 0
    assert friday_sheet(inspection, at=AT).outstanding[0] == Outstanding("AE", ("LS-1",), ())
    walking.complete(inspection, "LS-1")
    walking.withdraw(inspection, "LS-2", "not_reached")
    sheet = friday_sheet(inspection, provisional=False, at=AT)
    assert (sheet.cases, sheet.complete, sheet.sampled, sheet.outstanding) == (1, 1, 1, ())


def test_what_the_lead_keeps_is_shown_with_what_no_longer_fits(inspection: Inspection) -> None:
    for reference in ("LS-1", "LS-2"):
        answer_everything(inspection, reference, sufficient)
    take_draft(inspection, "rosh_screening_completed", provisional=True)
    write_finding(inspection, "2.1", IMPROVEMENT, "Home visits were rare.")
    sheet = friday_sheet(inspection, at=AT)
    assert [(one.criterion, one.basis, one.doubt) for one in sheet.strengths] == [("1.1", (2, 2), "")]
    assert [one.text for one in sheet.improvements] == ["Home visits were rare."]
    walking.answer(inspection, "LS-1", "rosh_screening_completed", "no")
    assert "does not fit the figures" in friday_sheet(inspection, at=AT).strengths[0].doubt
