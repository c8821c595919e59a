"""The first steps tick themselves off: what is there says what was done."""

from pathlib import Path

import pytest

from app.casework.units import COLUMNS
from app.errors import KnownError
from app.operations import walking
from app.operations.cases import import_cases, list_cases, read_table, write_example
from app.operations.demo import PERSON, TO_WALK, add_demo, open_demo
from app.operations.first_steps import (
    ANSWER,
    COMPLETION,
    EVIDENCE,
    INSPECTION,
    LOOK,
    SAMPLE,
    STEPS,
    first_steps,
)
from app.operations.inspections import create_inspection, list_inspections, open_inspection
from app.operations.workspace import Workspace
from tests.conftest import TWO_LANGUAGES

FORM = {"offered": "yes", "offer_recorded": "no", "suited_home": "na", "suited_school": "yes", "reviewed": "yes"}
FACTS = {"welsh_speaker": "yes", "first_meeting": "2010-02-01", "language_notes": "Welsh", "review_shared": "no"}


def test_each_act_ticks_its_step_off_and_makes_the_next_possible(workspace: Workspace, tmp_path: Path) -> None:
    found = first_steps(workspace)
    assert (found.done, found.following) == (frozenset(), LOOK)
    assert found.possible == {LOOK, INSPECTION}

    create_inspection(workspace, "own", "Gwynedd", form=TWO_LANGUAGES)
    found = first_steps(workspace)
    assert found.done == {INSPECTION}
    assert (found.inspection, found.title) == ("own", "Gwynedd")
    assert found.possible == {LOOK, INSPECTION, SAMPLE}

    inspection = open_inspection(workspace, "own")
    import_cases(inspection, write_example(tmp_path / "sample.csv"))
    found = first_steps(workspace)
    assert found.done == {INSPECTION, SAMPLE}
    assert (found.cases, found.walked_in, found.reference) == (3, "own", "EX-001")
    assert found.possible == frozenset(STEPS)

    walking.answer(inspection, "EX-001", "offered", "yes")
    assert first_steps(workspace).done == {INSPECTION, SAMPLE, ANSWER}
    walking.note(inspection, "EX-001", "offered", "The offer is in the first letter.")
    assert first_steps(workspace).done == {INSPECTION, SAMPLE, ANSWER, EVIDENCE}

    for name, value in {**FORM, **FACTS}.items():
        walking.answer(inspection, "EX-001", name, value)
    walking.complete(inspection, "EX-001")
    found = first_steps(workspace)
    assert found.done == {INSPECTION, SAMPLE, ANSWER, EVIDENCE, COMPLETION}
    assert (found.following, found.scored, found.reference) == (LOOK, "own", "EX-002")

    walking.answer(inspection, "EX-003", "offered", "yes")
    walking.remember_place(inspection, "EX-003", {"page": "1.1", "question": "offered"})
    assert first_steps(workspace).reference == "EX-003"
    inspection.close()


def test_what_stands_in_the_demo_was_not_done_by_the_person(workspace: Workspace) -> None:
    demo = add_demo(workspace)
    found = first_steps(workspace)
    assert found.done == {LOOK}
    assert (found.demo, found.following, found.walked_in) == (demo, INSPECTION, demo)
    inspection = open_inspection(workspace, demo)
    walking.answer(inspection, TO_WALK[0]["reference"], "victim", "yes")
    inspection.close()
    assert first_steps(workspace).done == {LOOK, ANSWER}


def test_ones_own_inspection_comes_before_the_demo(workspace: Workspace) -> None:
    demo = add_demo(workspace)
    for id_ in ("bath", "leeds"):
        create_inspection(workspace, id_, id_.title())
    inspection = open_inspection(workspace, "leeds")
    import_cases(inspection, write_example(workspace.home / "sample.csv"))
    inspection.close()
    found = first_steps(workspace)
    assert (found.demo, found.inspection, found.walked_in) == (demo, "leeds", "leeds")


def test_the_demo_is_built_once_and_beside_an_inspection_of_the_same_name(workspace: Workspace) -> None:
    create_inspection(workspace, "leeds-2010", "Leeds")
    create_inspection(workspace, "demo-leeds-2010", "Not a demo")
    first = add_demo(workspace)
    assert add_demo(workspace) == first
    summaries = {each.id: each.demo for each in list_inspections(workspace)}
    assert summaries == {"leeds-2010": False, "demo-leeds-2010": False, first: True}
    inspection = open_inspection(workspace, first)
    mine = {line.case.reference for line in list_cases(inspection).lines if line.mine}
    assert mine >= {case["reference"] for case in TO_WALK}
    inspection.close()


def test_the_demo_of_its_own_workspace_is_known(tmp_path: Path) -> None:
    found = open_demo(tmp_path / "demo")
    assert found.workspace.who == PERSON[1]
    assert first_steps(found.workspace).demo == found.inspection


def test_an_inspection_that_cannot_be_opened_is_passed_over(workspace: Workspace) -> None:
    create_inspection(workspace, "gone", "Gone")
    workspace.file_of("gone")[0].unlink()
    assert first_steps(workspace).done == frozenset()


def test_the_example_has_every_column_and_is_taken_as_it_is(workspace: Workspace, tmp_path: Path) -> None:
    path = write_example(tmp_path / "sample.csv")
    header, rows = read_table(path)
    assert tuple(header) == COLUMNS
    create_inspection(workspace, "leeds", "Leeds")
    inspection = open_inspection(workspace, "leeds")
    assert len(import_cases(inspection, path).cases) == len(rows)
    inspection.close()


def test_an_example_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as refusal:
        write_example(tmp_path / "nowhere" / "sample.csv")
    assert refusal.value.code == "target_unwritable"
