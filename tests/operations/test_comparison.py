"""The register of a workspace: built in, imported all or nothing, and its own published inspections."""

import json
from pathlib import Path

import pytest

from app.errors import KnownError
from app.operations import walking
from app.operations.cases import add_cases
from app.operations.comparison import (
    basis,
    built_in_aggregates,
    built_in_areas,
    compare_inspection,
    import_areas,
    known_areas,
    remove_area,
)
from app.operations.demo import open_demo
from app.operations.inspection import Inspection
from app.operations.inspections import create_inspection, open_inspection
from app.operations.particulars import describe
from app.operations.workspace import Workspace, open_workspace
from app.scoring.comparison import BUILT_IN, HEADLINES, IMPORTED, OWN
from tests.journeys.walker import answer_everything, sufficient

HEADER = "area,published,safeguarding,risk_of_harm,source\n"


def table(folder: Path, rows: str, header: str = HEADER) -> Path:
    path = folder / "areas.csv"
    path.write_text(header + rows, encoding="utf-8")
    return path


def test_each_area_that_comes_with_the_program_has_a_source_and_scores() -> None:
    assert len(built_in_areas()) == 14
    for area in built_in_areas():
        assert area.source
        assert set(area.scores) == set(HEADLINES)
    (aggregate,) = built_in_aggregates()
    assert set(aggregate.spreads) == set(HEADLINES)


def test_beside_leeds_stands_what_its_foreword_printed(demo_home: Path) -> None:
    demo = open_demo(demo_home)
    inspection = open_inspection(demo.workspace, demo.inspection)
    compared = compare_inspection(demo.workspace, inspection)
    assert compared.comparison.as_printed
    rows = {
        name: (one.lowest, one.highest, one.average, compared.scores[name])
        for name, one in compared.comparison.spreads.items()
    }
    published = Path(__file__).parent.parent / "data" / "leeds_comparison.json"
    assert rows == {name: tuple(row) for name, row in json.loads(published.read_text("utf-8")).items()}
    assert "was not printed" in basis(compared.comparison)
    assert [area.name for area in compared.comparison.areas] == ["Oldham", "Wigan"]
    inspection.close()


def test_a_report_that_is_still_to_come_stands_beside_everything_published_by_today(
    workspace: Workspace, inspection: Inspection
) -> None:
    compared = compare_inspection(workspace, inspection)
    assert compared.published == ""
    assert compared.comparison.rests_on == 13
    assert compared.comparison.undated == ("Havering",)
    assert "13 area(s)" in basis(compared.comparison)


def test_an_imported_area_is_kept_sealed_replaced_and_removed(workspace: Workspace, tmp_path: Path) -> None:
    import_areas(workspace, table(tmp_path, "Ynys Môn,2012-07,71%,66,own file\n"))
    import_areas(workspace, table(tmp_path, "Ynys Môn,2012-07,72,66,own file\nHull,2010,,60,own file\n"))
    again = open_workspace(workspace.home, "correct horse")
    imported = [area for area in known_areas(again) if area.origin == IMPORTED]
    assert [(area.name, dict(area.scores)) for area in imported] == [
        ("Hull", {"risk_of_harm": 60}),
        ("Ynys Môn", {"safeguarding": 72, "risk_of_harm": 66}),
    ]
    for path in workspace.home.iterdir():
        assert b"Ynys" not in path.read_bytes()
    assert remove_area(workspace, "ynys môn") == 1
    with pytest.raises(KnownError) as unknown:
        remove_area(workspace, "Leeds")
    assert unknown.value.code == "area_unknown"
    assert any(area.name == "Leeds" and area.origin == BUILT_IN for area in known_areas(workspace))


def test_a_table_with_any_fault_is_refused_whole_and_every_fault_is_named(workspace: Workspace, tmp_path: Path) -> None:
    rows = (
        "Good,2011,50,50,x\n,2011,50,50,x\nA,Jan 2011,50,50,x\nB,2011,101,50,x\nC,2011,,,x\nD,2011,50,50,\n"
        "Good,2011,60,60,x\nE,2011,1.5,50,x\n" + "F" * 90 + ",2011,50,50,x\nG,2011,50,50,x,more\n"
    )
    with pytest.raises(KnownError) as refused:
        import_areas(workspace, table(tmp_path, rows))
    assert refused.value.code == "areas_refused"
    rows_named = {problem.where.partition(" (")[0] for problem in refused.value.problems}
    assert rows_named == {f"row {line}" for line in range(3, 12)}
    assert not [area for area in known_areas(workspace) if area.origin == IMPORTED]


@pytest.mark.parametrize(
    "header", ["area,published,source\n", "area,published,safeguarding\n", "area,published,score,source\n", HEADER]
)
def test_a_table_without_scores_or_rows_is_refused(workspace: Workspace, tmp_path: Path, header: str) -> None:
    with pytest.raises(KnownError) as refused:
        import_areas(workspace, table(tmp_path, "", header))
    assert refused.value.problems


def test_own_inspections_count_once_they_are_published(
    workspace: Workspace, inspection: Inspection, tmp_path: Path
) -> None:
    create_inspection(workspace, "hull", "Hull")
    hull = open_inspection(workspace, "hull")
    add_cases(hull, [("H-1", {"phases": "community"})])
    answer_everything(hull, "H-1", sufficient)
    walking.complete(hull, "H-1")

    def own() -> list[str]:
        return [one.name for one in compare_inspection(workspace, inspection).comparison.areas if one.origin == OWN]

    assert own() == []
    describe(hull, published="2013-01")
    assert own() == ["Hull"]
    describe(inspection, published="2013-01")
    assert own() == []
    describe(inspection, published="2013-02")
    assert own() == ["Hull"]
    hull.close()
    path, _ = workspace.file_of("hull")
    path.rename(tmp_path / "elsewhere")
    compared = compare_inspection(workspace, inspection)
    assert compared.unreadable == ("hull",)
