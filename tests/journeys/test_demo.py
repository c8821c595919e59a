"""The demo is built once, says that it is invented, and scores as the published report does."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from app.cli import Screen, run
from app.errors import KnownError
from app.operations.answer_files import answer_rows
from app.operations.demo import TO_WALK, open_demo
from app.operations.evidence import beside, practices
from app.operations.inspections import open_inspection

PUBLISHED = Path(__file__).parent.parent / "data" / "leeds_published.csv"


def nothing(*_: object) -> Any:
    raise AssertionError("there is no screen")


SCREEN = Screen(trouble=lambda: KnownError("no_screen"), open=nothing, pictures=lambda *_: [])


def test_the_program_s_own_scores_are_the_fourteen_that_were_published(
    demo_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--home", str(demo_home), "scores", "leeds-2010", "--json"], SCREEN) == 0
    document = json.loads(capsys.readouterr().out)
    found = {
        (kind, name): figure["percent"]
        for kind in ("headlines", "criteria", "sections")
        for name, figure in document[kind].items()
    }
    published = list(csv.DictReader(PUBLISHED.read_text("utf-8").splitlines()))
    assert len(published) == 14
    assert found == {(row["kind"], row["name"]): int(row["percent"]) for row in published}
    assert 90 <= document["cases"] <= 120


def test_it_is_built_once_and_is_said_to_be_synthetic(demo_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    again = open_demo(demo_home)
    assert not again.built
    assert run(["--home", str(demo_home), "demo", "--no-window"], SCREEN) == 0
    printed = capsys.readouterr().out
    assert "synthetic" in printed
    assert "Likelihood of Reoffending" in printed


def test_without_a_screen_it_says_so_and_still_prints_the_scores(
    demo_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--home", str(demo_home), "demo"], SCREEN) == 0
    said = capsys.readouterr()
    assert "There is no screen here" in said.err
    assert "100 cases" in said.out


def test_its_files_hold_together_and_some_cases_wait_to_be_walked(demo_home: Path) -> None:
    found = open_demo(demo_home)
    inspection = open_inspection(found.workspace, found.inspection)
    assert inspection.store.check_chain() > 10_000
    assert inspection.demo
    waiting = [reference for reference in inspection.references if inspection.status(reference) == "not_started"]
    assert waiting == sorted(facts["reference"] for facts in TO_WALK)
    assert not [row for row in answer_rows(inspection) if not row.answer and row.case not in waiting]
    told = practices(inspection)
    assert len(told) == 6
    assert sum(len(beside(inspection, reference).sources) for reference in inspection.references) > 100
    assert sum(beside(inspection, reference).integrity is not None for reference in inspection.references) == 2
    inspection.close()
