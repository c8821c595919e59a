"""A sample list is taken whole or not at all, and every bad row is named."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import KnownError
from app.operations.cases import import_cases, list_cases
from app.operations.inspection import Inspection

HEADER = (
    "reference,office,gender,age,ethnicity,sentence,phases,sentence_start,rosh,vulnerability,looked_after,"
    "case_manager,assessor\n"
)


def listed(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "cases.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_good_list_is_imported_and_importing_twice_changes_nothing(inspection: Inspection, tmp_path: Path) -> None:
    path = listed(
        tmp_path,
        HEADER
        + "YO/17-a,East,female,16,White British,Referral order,community,2010-03-01,Very high,low,yes,KV,ae\n"
        + "YO/18,,,,,,both,,,,,,\n",
    )
    assert import_cases(inspection, path).cases == {"YO/17-a", "YO/18"}
    assert inspection.case("YO/17-a").facts["rosh"] == "very_high"
    assert inspection.answers("YO/17-a")["rosh"] == "very_high"
    assert import_cases(inspection, path).entries == ()


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("reference,name,phases\nYO-1,Kim,both\n", "row 1", "'name' is not known"),
        ("reference,date_of_birth,phases\nYO-1,1995-01-01,both\n", "row 1", "'date_of_birth' is not known"),
        ("reference,office\nYO-1,East\n", "row 1", "phases is missing"),
        ("reference,phases,phases\nYO-1,both,both\n", "row 1", "stands twice"),
        ("reference,phases\n", "row 2", "no case"),
        ("reference,phases\nYO-1,both\nYO 2,both\n", "row 3 (YO 2)", "does not match"),
        (f"reference,phases\n{'Y' * 21},both\n", f"row 2 ({'Y' * 20})", "does not match"),
        ("reference,phases\nYO-1,both\nYO-1,both\n", "row 3 (YO-1)", "row 2 already"),
        ("reference,phases\nYO-1,prison\n", "row 2 (YO-1)", "phases"),
        ("reference,phases,case_manager\nYO-1,both,Jane Doe\n", "row 2 (YO-1)", "case_manager"),
        ("reference,phases\nYO-1,both,more\n", "row 2 (YO-1)", "more cells"),
        ("reference,phases,office\nLS-1,both,South\n", "row 2 (LS-1)", "here already"),
    ],
)
def test_a_bad_row_is_named_and_nothing_is_imported(
    inspection: Inspection, tmp_path: Path, text: str, where: str, what: str
) -> None:
    before = list(inspection.store.entries())
    with pytest.raises(KnownError) as refused:
        import_cases(inspection, listed(tmp_path, text))
    assert any(problem.where == where and what in problem.what for problem in refused.value.problems), (
        refused.value.problems
    )
    assert list(inspection.store.entries()) == before


def test_every_bad_row_is_named_not_only_the_first(inspection: Inspection, tmp_path: Path) -> None:
    rows = "".join(f"YO {number},both\n" for number in range(30))
    with pytest.raises(KnownError) as refused:
        import_cases(inspection, listed(tmp_path, "reference,phases\nYO-1,both\n" + rows))
    assert len(refused.value.problems) == 30


def test_a_list_saved_by_a_continental_spreadsheet_is_read(inspection: Inspection, tmp_path: Path) -> None:
    path = tmp_path / "cases.csv"
    path.write_bytes("\ufeffreference;phases;office\r\nYO-1;both;Łódź\r\n".encode())
    import_cases(inspection, path)
    assert inspection.case("YO-1").facts["office"] == "Łódź"


def test_a_missing_or_unreadable_list_is_said_so(inspection: Inspection, tmp_path: Path) -> None:
    with pytest.raises(KnownError) as refused:
        import_cases(inspection, tmp_path / "gone.csv")
    assert refused.value.code == "source_missing"
    (tmp_path / "latin.csv").write_bytes(b"reference,phases\n\xff\xfe,both\n")
    with pytest.raises(KnownError) as refused:
        import_cases(inspection, tmp_path / "latin.csv")
    assert refused.value.code == "source_unreadable"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.text(alphabet='referncphasYO-1both,;"\n\r \t\0<', max_size=80))
def test_whatever_the_file_holds_it_is_imported_or_refused(inspection: Inspection, tmp_path: Path, text: str) -> None:
    before = len(inspection.references)
    try:
        import_cases(inspection, listed(tmp_path, "reference,phases\n" + text))
    except KnownError:
        assert len(inspection.references) == before


def test_the_list_shows_progress_and_where_the_person_was(inspection: Inspection) -> None:
    from app.operations import walking

    walking.answer(inspection, "LS-2", "victim", "yes")
    walking.remember_place(inspection, "LS-2", {"page": "1.1", "question": "rosh_screening_completed"})
    sample = list_cases(inspection)
    assert (sample.last, sample.last_number) == ("LS-2", "1.1-01")
    assert [(line.case.reference, line.status, line.mine) for line in sample.lines] == [
        ("LS-1", "not_started", True),
        ("LS-2", "in_progress", False),
    ]
    assert sample.lines[1].progress.answered == 2
