"""A part as an editor has it: durable at every pause, an entry when it is left; what is bound goes with its words."""

from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.casework.blocks import PARAGRAPH, QUOTATION, Block, Run
from app.casework.findings import MET, Binding, Finding, Span
from app.errors import KnownError
from app.operations.blocks import bind_block, blocks, leave_in_block, shown_blocks, typed_blocks
from app.operations.inspection import Inspection
from app.operations.inspections import open_inspection
from app.operations.own import redo, undo
from app.operations.part_text import Edit, put_sentence, put_text, type_text
from app.operations.workspace import open_workspace

PART = "foreword"
ASKED = "rosh_screening_completed"
FIRST, SECOND = "Almost all cases were screened.", "Half of cases were late."


def said(id_: str, text: str, kind: str = PARAGRAPH) -> Block:
    return Block(id_, PART, kind, (Run(text),) if text else ())


def edit(*here: Block, gone: tuple[str, ...] = ()) -> Edit:
    return Edit(PART, here, gone, tuple(one.id for one in here))


def texts(inspection: Inspection) -> list[str]:
    return [one.text for one in blocks(inspection, PART)]


def bound(inspection: Inspection) -> dict[str, list[str]]:
    """What is bound or left in each block, by the block's words."""
    return {
        one.text: [each.span.words for each in one.bindings] + [each.words for each in one.left]
        for one in blocks(inspection, PART)
    }


def test_what_is_typed_outlasts_the_program_block_by_block(inspection: Inspection, tmp_path: Path) -> None:
    put_text(inspection, edit(said("a", "First."), said("b", "Second.")))
    type_text(inspection, edit(said("a", "First, longer."), said("c", "Between."), said("d", ""), gone=("b",)))
    other = open_inspection(open_workspace(copytree(tmp_path / "home", tmp_path / "other"), "correct horse"), "leeds")
    assert texts(other) == ["First.", "Second."]
    assert [one.text for one in shown_blocks(other, PART)] == ["First, longer.", "Between."]
    other.close()


def test_leaving_the_text_is_one_step_and_undone_as_one(inspection: Inspection) -> None:
    put_text(inspection, edit(said("a", "First."), said("b", "Second.")))
    put_text(inspection, edit(said("a", "First, longer."), said("c", "Between.", QUOTATION), gone=("b",)))
    assert texts(inspection) == ["First, longer.", "Between."]
    assert typed_blocks(inspection) == {}
    undo(inspection)
    assert texts(inspection) == ["First.", "Second."]
    redo(inspection)
    assert [one.kind for one in blocks(inspection, PART)] == [PARAGRAPH, QUOTATION]


def test_what_was_taken_back_before_it_was_left_leaves_no_trace(inspection: Inspection) -> None:
    put_text(inspection, edit(said("a", "First.")))
    type_text(inspection, edit(said("a", "Fir"), said("b", "new")))
    type_text(inspection, Edit(PART, (said("a", "First."),), ("b",), ("a",)))
    assert typed_blocks(inspection) == {}
    assert put_text(inspection, Edit(PART, (said("a", "First."),), ("b",), ("a",))).entries == ()


def test_what_others_wrote_meanwhile_stays(inspection: Inspection) -> None:
    put_text(inspection, edit(said("a", "First."), said("b", "Second.")))
    put_text(inspection, Edit(PART, (said("x", "Of somebody else."),), (), ("a", "b", "x")))
    put_text(inspection, Edit(PART, (said("a", "Changed."),), ("b",), ("a",)))
    assert texts(inspection) == ["Changed.", "Of somebody else."]


def test_what_is_bound_goes_with_its_words_into_another_block_and_back(inspection: Inspection) -> None:
    put_text(inspection, edit(said("a", f"{FIRST} {SECOND}")))
    bind_block(inspection, "a", Span(0, 16, "Almost all cases"), question=ASKED, side=MET)
    leave_in_block(inspection, "a", Span(32, 45, "Half of cases"))
    put_text(inspection, edit(said("a", FIRST), said("b", SECOND)))
    assert bound(inspection) == {FIRST: ["Almost all cases"], SECOND: ["Half of cases"]}
    put_text(inspection, edit(said("a", f"{FIRST} {SECOND}"), gone=("b",)))
    assert bound(inspection) == {f"{FIRST} {SECOND}": ["Almost all cases", "Half of cases"]}
    type_text(inspection, edit(said("a", f"Now: {FIRST} {SECOND}")))
    type_text(inspection, edit(said("a", f"Now: {FIRST}"), said("c", SECOND)))
    put_text(inspection, edit(said("a", f"Now: {FIRST}"), said("c", SECOND)))
    assert bound(inspection) == {f"Now: {FIRST}": ["Almost all cases"], SECOND: ["Half of cases"]}


def test_a_sentence_is_put_in_with_what_is_bound_in_it(inspection: Inspection) -> None:
    put_text(inspection, edit(said("a", "First."), said("b", "Second.")))
    binding = Binding(Span(0, 16, "Almost all cases"), ASKED, MET)
    put_sentence(inspection, PART, Finding("", "1.1", "strength", FIRST, (binding,)), before="b")
    assert texts(inspection) == ["First.", FIRST, "Second."]
    assert bound(inspection)[FIRST] == ["Almost all cases"]


def test_what_is_too_long_is_refused_and_stays_a_draft(inspection: Inspection) -> None:
    put_text(inspection, edit(said("a", "First.")))
    with pytest.raises(KnownError) as refused:
        put_text(inspection, edit(said("a", "word " * 30_000)))
    assert refused.value.code == "block_unfit"
    assert texts(inspection) == ["First."]
    assert len(typed_blocks(inspection)["a"].text) > 100_000


States = st.lists(st.lists(st.tuples(st.sampled_from("abcdefg"), st.sampled_from(("", "one", "two")))), max_size=6)


@given(States, st.booleans())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_done_in_the_editor_what_stands_is_what_it_shows(
    inspection: Inspection, states: list[list[tuple[str, str]]], leave: bool
) -> None:
    """A block that is cut and put elsewhere is another one, so each keeps its place among the others."""
    known = {one.id for one in shown_blocks(inspection, PART)}
    for state in states:
        here = [said(id_, text) for id_, text in sorted(dict(state).items())]
        gone = tuple(known - {one.id for one in here})
        (put_text if leave else type_text)(inspection, edit(*here, gone=gone))
        assert [(one.id, one.text) for one in shown_blocks(inspection, PART)] == [
            (one.id, one.text) for one in here if one.text
        ]
        known |= {one.id for one in here}
    put_text(inspection, replace(edit(), gone=tuple(known)))
    assert texts(inspection) == []
