"""A new inspection by a form of one's own: taken whole, or refused with every problem and nothing left behind."""

from pathlib import Path

import pytest
from pyxform.xls2json_backends import md_table_to_workbook

from app.errors import KnownError
from app.instrument.xlsform import built_in
from app.operations.cases import add_cases
from app.operations.inspections import create_inspection, list_inspections, open_inspection
from app.operations.workspace import Workspace
from tests.conftest import TWO_LANGUAGES


def spreadsheet(folder: Path) -> Path:
    """The form of two languages as most people keep theirs."""
    path = folder / "form.xlsx"
    md_table_to_workbook(TWO_LANGUAGES.read_text("utf-8")).save(path)
    return path


@pytest.mark.parametrize("kind", ["md", "xlsx"])
def test_cases_are_walked_by_a_form_of_ones_own(workspace: Workspace, tmp_path: Path, kind: str) -> None:
    form = TWO_LANGUAGES if kind == "md" else spreadsheet(tmp_path)
    create_inspection(workspace, "own", "Gwynedd", form=form)
    inspection = open_inspection(workspace, "own")
    add_cases(inspection, [("GW-1", {"phases": "custody"})])
    assert inspection.instrument.id == "two-languages"
    assert "custody_told" in inspection.routed("GW-1").relevant
    assert "offer_reasons" not in inspection.routed("GW-1").relevant
    inspection.close()


def test_a_faulty_form_is_refused_with_every_problem_and_nothing_is_left(workspace: Workspace, tmp_path: Path) -> None:
    before = sorted(workspace.home.iterdir())
    faulty = tmp_path / "faulty.md"
    faulty.write_text(
        TWO_LANGUAGES.read_text("utf-8")
        .replace("select_one yes_no_na | reviewed", "select_one yes_perhaps | reviewed")
        .replace("${offered} = 'no'", "${oferred} = 'no'"),
        "utf-8",
    )
    with pytest.raises(KnownError) as refusal:
        create_inspection(workspace, "own", "Gwynedd", form=faulty)
    assert refusal.value.code == "instrument_refused"
    wheres = {problem.where for problem in refusal.value.problems}
    assert {"survey, row 7 (offer_reasons)", "survey, row 14 (reviewed)"} <= wheres
    assert sorted(workspace.home.iterdir()) == before
    assert list_inspections(workspace) == ()


def test_a_file_that_is_no_form_is_a_sentence(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04 no spreadsheet")
    for path, code in (
        (tmp_path / "broken.xlsx", "form_unreadable"),
        (tmp_path / "absent.xlsx", "source_missing"),
        (tmp_path / "form.pdf", "source_missing"),
    ):
        with pytest.raises(KnownError) as refusal:
            create_inspection(workspace, "own", "Gwynedd", form=path)
        assert refusal.value.code == code


def test_a_questionnaire_is_no_criteria(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "children.md"
    path.write_bytes(built_in("children").data)
    with pytest.raises(KnownError) as refused:
        create_inspection(workspace, "own", "Gwynedd", form=path)
    assert refused.value.code == "instrument_refused"
    assert "questionnaire" in str(refused.value.problems[0])
    assert list_inspections(workspace) == ()
