"""Answers travel as a table and come back the same, and a bad row lets nothing in."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import KnownError
from app.operations import walking
from app.operations.answer_files import COLUMNS, answer_rows, escaped, export_answers, import_answers, unescaped
from app.operations.cases import add_cases
from app.operations.inspection import Inspection
from app.operations.inspections import create_inspection, open_inspection
from app.operations.workspace import Workspace
from tests.conftest import TWO_LANGUAGES
from tests.journeys.walker import answer_everything, insufficient


def table(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text("utf-8").splitlines()))


def test_what_is_exported_imports_to_the_same(inspection: Inspection, workspace: Workspace, tmp_path: Path) -> None:
    answer_everything(inspection, "LS-1", insufficient)
    walking.note(inspection, "LS-1", "victim", '=1+1, "quoted"\nand a second line; <b>')
    export_answers(inspection, tmp_path / "out.csv")
    create_inspection(workspace, "copy", "Leeds")
    copy = open_inspection(workspace, "copy")
    add_cases(copy, [("LS-1", {"phases": "both"}), ("LS-2", {"phases": "community"})])
    import_answers(copy, tmp_path / "out.csv")
    given_ = [replace(row, at="") for row in answer_rows(inspection)]
    assert [replace(row, at="") for row in answer_rows(copy)] == given_
    assert import_answers(copy, tmp_path / "out.csv").entries == ()
    copy.close()


def test_unanswered_not_applicable_and_not_relevant_are_three_things(inspection: Inspection, tmp_path: Path) -> None:
    walking.answer(inspection, "LS-1", "home_visits_roh", "na")
    walking.answer(inspection, "LS-1", "rosh_screening_completed", "yes")
    walking.answer(inspection, "LS-1", "rosh_screening_timely", "yes")
    walking.answer(inspection, "LS-1", "rosh_screening_completed", "no")
    export_answers(inspection, tmp_path / "out.csv")
    rows = {row["question"]: row["answer"] for row in table(tmp_path / "out.csv") if row["case"] == "LS-1"}
    assert rows["home_visits_roh"] == "na"
    assert rows["victim"] == ""
    assert "rosh_screening_timely" not in rows
    export_answers(inspection, tmp_path / "kept.csv", kept=True)
    kept = {row["question"]: row["answer"] for row in table(tmp_path / "kept.csv") if row["case"] == "LS-1"}
    assert kept["rosh_screening_timely"] == "yes"


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("LS-9,victim,yes,,,", "no case 'LS-9'"),
        ("LS-1,nonsense,yes,,,", "no question 'nonsense'"),
        ("LS-1,victim,perhaps,,,", "'perhaps'"),
        ("LS-1,victim,yes,,Jane Doe,", "no initials"),
        ("LS-1,victim,yes,,AE,last Tuesday", "no date"),
        ("LS-1,victim,yes,,,,extra", "more cells"),
        ("LS-1,roh_issues,no,,,", "already"),
    ],
)
def test_a_bad_row_is_named_and_nothing_is_imported(
    inspection: Inspection, tmp_path: Path, row: str, what: str
) -> None:
    path = tmp_path / "in.csv"
    path.write_text(",".join(COLUMNS) + f"\nLS-1,roh_issues,yes,,,\n{row}\n", encoding="utf-8")
    before = list(inspection.store.entries())
    with pytest.raises(KnownError) as refused:
        import_answers(inspection, path)
    assert [problem.where.startswith("row 3") and what in problem.what for problem in refused.value.problems] == [True]
    assert list(inspection.store.entries()) == before


def test_who_and_when_are_those_of_the_file(inspection: Inspection, tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_text(",".join(COLUMNS) + "\nLS-1,victim,yes,seen,jo,2010-09-14T10:30:00+01:00\n", encoding="utf-8")
    entries = import_answers(inspection, path).entries
    assert {(one.who, one.at) for one in entries} == {("JO", "2010-09-14T09:30:00.000Z")}
    assert [row.assessor for row in answer_rows(inspection) if row.question == "victim" and row.answer] == ["JO"]


def test_a_complete_case_takes_nothing_in(inspection: Inspection, tmp_path: Path) -> None:
    answer_everything(inspection, "LS-1")
    walking.complete(inspection, "LS-1")
    path = tmp_path / "in.csv"
    path.write_text(",".join(COLUMNS) + "\nLS-1,victim,no,,,\n", encoding="utf-8")
    with pytest.raises(KnownError) as refused:
        import_answers(inspection, path)
    assert "complete" in refused.value.problems[0].what


def test_a_target_that_cannot_be_written_is_said_so(inspection: Inspection, tmp_path: Path) -> None:
    with pytest.raises(KnownError) as refused:
        export_answers(inspection, tmp_path / "gone" / "out.csv")
    assert refused.value.code == "target_unwritable"


@given(st.text(max_size=20))
def test_no_text_is_taken_for_a_formula_and_all_come_back(text: str) -> None:
    assert unescaped(escaped(text)) == text
    assert not escaped(text).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_no_cell_of_an_export_is_a_formula_and_an_import_undoes_that(workspace: Workspace, tmp_path: Path) -> None:
    """Free answers and references of a form and a pattern of one's own can begin as formulas do."""
    create_inspection(workspace, "own", "Bath", form=TWO_LANGUAGES, pattern=r"[=-].+")
    create_inspection(workspace, "again", "Bath", form=TWO_LANGUAGES, pattern=r"[=-].+")
    first, second = (open_inspection(workspace, name) for name in ("own", "again"))
    for each in (first, second):
        add_cases(each, [("=1+1", {"phases": "both"})])
    walking.answer(first, "=1+1", "language_notes", "-2+3")
    walking.note(first, "=1+1", "offered", "@SUM(A1)")
    path = tmp_path / "out.csv"
    export_answers(first, path)
    with path.open(encoding="utf-8", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    import_answers(second, path)
    assert second.answers("=1+1")["language_notes"] == "-2+3"
    assert second.notes("=1+1") == {"offered": "@SUM(A1)"}
    first.close()
    second.close()
