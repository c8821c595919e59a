"""The guard finds what could name somebody or does not fit; what was confirmed is open again when its text changes."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

from app.casework.blocks import PARAGRAPH, Block, Run
from app.casework.evidence import Practice
from app.casework.report_lists import Recommendation, Thanks
from app.casework.subjects import BLOCK
from app.errors import KnownError
from app.instrument.model import STRENGTH
from app.operations import accuracy, guard, walking
from app.operations import keeping_findings as keeping
from app.operations.blocks import new_block, put_blocks, type_block
from app.operations.cases import add_cases
from app.operations.demo import open_demo
from app.operations.evidence import put_practice
from app.operations.findings import findings
from app.operations.guard import Doubt, confirm, doubts, open_doubts, take_back_confirmation
from app.operations.inspection import Inspection
from app.operations.inspections import open_inspection
from app.operations.own import undo
from app.operations.report import switch
from app.operations.report_lists import ACKNOWLEDGED, RECOMMENDATIONS, put_line


@pytest.fixture
def guarded(inspection: Inspection) -> Inspection:
    """An inspection of which every part that must be written is written or switched off."""
    add_cases(inspection, [("LS-3", {"phases": "community", "case_manager": "KV"})])
    for name in ("recommendations", "service_users", "commentary/1", "commentary/2", "commentary/3", "context"):
        switch(inspection, name, on=False)
    write(inspection, "The work was good.")
    assert open_doubts(inspection) == ()
    return inspection


def write(inspection: Inspection, text: str, part: str = "foreword") -> str:
    made = new_block(inspection, part, PARAGRAPH)
    put_blocks(inspection, [Block(made.id, part, runs=(Run(text),), order=made.order)])
    return made.id


def edit(inspection: Inspection, id_: str, text: str) -> None:
    put_blocks(inspection, [Block(id_, "foreword", runs=(Run(text),))])


def found(inspection: Inspection) -> list[tuple[str, str]]:
    return [(one.kind, one.span.words) for one in open_doubts(inspection)]


def test_every_kind_of_trace_is_found_wherever_it_is_written(guarded: Inspection) -> None:
    switch(guarded, "recommendations", on=True)
    put_line(guarded, RECOMMENDATIONS, Recommendation("", "Train staff", "Mr Okonkwo"))
    keeping.write_finding(guarded, "1.1", STRENGTH, "Almost all cases were read by KV.")
    put_practice(guarded, "LS-1", Practice("", "A start", "Jade kept to her plan in LS 1.", ("1.1",)))
    write(guarded, "The worker saw Siân and ls-3.")
    assert sorted(found(guarded)) == [
        (guard.INITIALS, "KV"),
        (guard.NAME, "Jade"),
        (guard.NAME, "Okonkwo"),
        (guard.NAME, "Siân"),
        (guard.QUANTITY, "Almost all cases"),
        (guard.REFERENCE, "LS 1"),
        (guard.REFERENCE, "ls-3"),
    ]
    places = {one.span.words: one.place for one in doubts(guarded)}
    assert places["KV"] == "1.1 strength (1)"
    assert places["Okonkwo"] == "Recommendations (1)"


def test_the_team_those_who_are_thanked_and_what_is_switched_off_are_let_be(guarded: Inspection) -> None:
    write(guarded, "Ann Example and Pat Sorrel led the inspection.")
    assert found(guarded) == [(guard.NAME, "Pat Sorrel")]
    put_line(guarded, ACKNOWLEDGED, Thanks("", "Inspectors", "Kim Other; Pat Sorrel"))
    assert found(guarded) == []
    write(guarded, "A note on Jade.", "context")
    assert found(guarded) == []
    switch(guarded, "context", on=True)
    assert found(guarded) == [(guard.NAME, "Jade")]


def test_a_confirmation_holds_for_that_text_only(guarded: Inspection) -> None:
    block = write(guarded, "Jade is an altered name.")
    (doubt,) = open_doubts(guarded)
    confirm(guarded, [doubt.key], "The name was altered.")
    assert open_doubts(guarded) == ()
    (seen,) = doubts(guarded)
    assert seen.confirmed is not None
    assert (seen.confirmed.who, seen.confirmed.why) == ("AE", "The name was altered.")
    edit(guarded, block, "Jade is no altered name.")
    assert found(guarded) == [(guard.NAME, "Jade")]
    edit(guarded, block, "Jade is an altered name.")
    assert found(guarded) == []
    take_back_confirmation(guarded, doubt.key)
    assert found(guarded) == [(guard.NAME, "Jade")]
    undo(guarded)
    edit(guarded, block, "Nobody is named.")
    with pytest.raises(KnownError) as refused:
        confirm(guarded, [doubt.key])
    assert refused.value.code == "doubt_gone"


def test_a_confirmed_quantity_is_open_again_when_the_figure_changes(demo: Inspection) -> None:
    drifted = next(one for one in open_doubts(demo) if one.misfit is not None and one.misfit.figure is not None)
    confirm(demo, [drifted.key])
    assert drifted.key not in {one.key for one in open_doubts(demo)}
    assert drifted.misfit is not None
    judged = drifted.misfit.question
    reference = next(one for one in demo.references if demo.routed(one).values.get(judged))
    walking.reopen(demo, reference)
    again = [one for one in open_doubts(demo) if one.subject == drifted.subject]
    assert [one.key for one in again] != [drifted.key]
    assert again


def test_what_is_unfinished_is_listed(guarded: Inspection) -> None:
    keeping.write_finding(guarded, "1.1", STRENGTH, "Screenings were good.")
    (finding,) = findings(guarded)
    accuracy.challenge(guarded, f"finding/{finding.id}", "They were late.", by="the area")
    typed = new_block(guarded, "foreword", PARAGRAPH)
    type_block(guarded, Block(typed.id, "foreword", runs=(Run("being typed"),), order=typed.order))
    switch(guarded, "commentary/1", on=True)
    kinds = {one.kind: one for one in open_doubts(guarded)}
    assert set(kinds) == {guard.CHALLENGED, guard.TYPED, guard.EMPTY}
    assert kinds[guard.CHALLENGED].place == "1.1 strength (1)"
    accuracy.decide(guarded, accuracy.challenges(guarded)[0].challenge.id, "accepted")
    assert guard.CHALLENGED not in {one.kind for one in open_doubts(guarded)}


def test_what_two_people_left_in_different_words_is_open(guarded: Inspection, colleague: Inspection) -> None:
    block = write(guarded, "Words.")
    colleague.merge(guarded.store.beyond(colleague.store.heads()))
    for one, text in ((guarded, "Words here."), (colleague, "Words there.")):
        edit(one, block, text)
    guarded.merge(colleague.store.beyond(guarded.store.heads()))
    (doubt,) = open_doubts(guarded)
    assert (doubt.kind, doubt.subject) == (guard.APART, BLOCK + block)


@pytest.fixture
def demo(demo_home: Path, tmp_path: Path) -> Iterator[Inspection]:
    made = open_demo(copytree(demo_home, tmp_path / "demo"))
    inspection = open_inspection(made.workspace, made.inspection)
    yield inspection
    inspection.close()


def test_of_the_demo_only_what_is_doubtful_on_purpose_and_small_numbers_are_open(demo: Inspection) -> None:
    open_: tuple[Doubt, ...] = open_doubts(demo)
    assert [one.kind for one in open_ if one.kind != guard.BREAKDOWN] == [guard.QUANTITY, guard.QUANTITY]
    assert {one.subject for one in open_ if one.kind == guard.BREAKDOWN} == {
        f"off/chart/{fact}" for fact in ("age", "ethnicity", "sentence", "rosh", "phases")
    }
