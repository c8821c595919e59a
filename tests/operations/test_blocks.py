"""What the lead writes is durable as typed, in order, undone in order, merged, and never two things at once."""

from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest

from app.casework.blocks import BULLET, HEADING, PARAGRAPH, Block, Run
from app.casework.findings import MET, Span
from app.casework.report_lists import Recommendation, Term
from app.errors import KnownError
from app.operations import blocks as written
from app.operations import keeping_findings as keeping
from app.operations.blocks import blocks, shown_blocks, typed_blocks
from app.operations.findings import findings, open_findings
from app.operations.inspection import Inspection
from app.operations.inspections import open_inspection
from app.operations.own import can_redo, can_undo, redo, undo
from app.operations.report_lists import RECOMMENDATIONS, TERMS, put_line, type_line
from app.operations.workspace import open_workspace
from app.operations.writing_report import open_writing, redo_writing, undo_writing

PART = "foreword"


def write(inspection: Inspection, text: str, *, part: str = PART, kind: str = PARAGRAPH) -> Block:
    made = written.new_block(inspection, part, kind)
    made = Block(made.id, part, kind, (Run(text),), order=made.order)
    written.put_blocks(inspection, [made])
    return made


def texts(inspection: Inspection, part: str = PART) -> list[str]:
    return [one.text for one in blocks(inspection, part)]


def test_what_is_written_outlasts_the_program_and_so_does_what_is_being_typed(
    inspection: Inspection, tmp_path: Path
) -> None:
    first = write(inspection, "The first paragraph.")
    fresh = written.new_block(inspection, PART, BULLET)
    typed = Block(fresh.id, PART, BULLET, (Run("half a "), Run("sent", bold=True)), order=fresh.order)
    written.type_block(inspection, typed)
    written.type_block(
        inspection, Block(first.id, PART, runs=(Run("The first paragraph, changed"),), order=first.order)
    )
    other = open_inspection(open_workspace(copytree(tmp_path / "home", tmp_path / "other"), "correct horse"), "leeds")
    assert texts(other) == ["The first paragraph."]
    assert [one.text for one in shown_blocks(other, PART)] == ["The first paragraph, changed", "half a sent"]
    assert typed_blocks(other)[fresh.id].runs == typed.runs
    written.take_up_blocks(other)
    assert texts(other) == ["The first paragraph, changed", "half a sent"]
    assert typed_blocks(other) == {}
    assert blocks(other, PART)[1].runs == (Run("half a "), Run("sent", bold=True))
    other.close()


def test_an_empty_block_is_never_begun_and_one_that_was_emptied_is_removed(inspection: Inspection) -> None:
    fresh = written.new_block(inspection, PART, PARAGRAPH)
    written.type_block(inspection, fresh)
    assert written.put_blocks(inspection, [fresh]).entries == ()
    kept = write(inspection, "Words.")
    written.put_blocks(inspection, [Block(kept.id, PART, runs=(Run("  "),))])
    assert texts(inspection) == []
    assert written.restore_block(inspection, kept.id).entries
    with pytest.raises(KnownError) as refused:
        written.block(inspection, "nothing")
    assert refused.value.code == "block_gone"


def test_blocks_are_moved_within_a_part_and_to_another(inspection: Inspection) -> None:
    made = [write(inspection, text) for text in ("a", "b", "c", "d")]
    written.move_blocks(inspection, [made[2].id, made[3].id], PART, made[0].id)
    assert texts(inspection) == ["c", "d", "a", "b"]
    for _ in range(30):  # the room between two neighbours is used up, and made anew
        written.move_blocks(inspection, [blocks(inspection, PART)[3].id], PART, blocks(inspection, PART)[1].id)
    assert sorted(texts(inspection)) == ["a", "b", "c", "d"]
    orders = [one.order for one in blocks(inspection, PART)]
    assert len(set(orders)) == 4
    written.move_blocks(inspection, [made[0].id], "context", None)
    assert texts(inspection, "context") == ["a"]
    undo(inspection)
    assert texts(inspection, "context") == []


def test_one_line_of_undo_for_the_page_and_the_findings_can_have_theirs(inspection: Inspection) -> None:
    keeping.write_finding(inspection, "1.1", "strength", "Screenings were good.")
    block = write(inspection, "Text.")
    written.put_blocks(inspection, [Block(block.id, PART, HEADING, (Run("Title"),))])
    assert open_findings(inspection).can_undo
    keeping.undo_finding(inspection)
    assert findings(inspection) == ()
    assert [one.kind for one in blocks(inspection, PART)] == [HEADING]
    undo(inspection)
    assert [(one.kind, one.text) for one in blocks(inspection, PART)] == [(PARAGRAPH, "Text.")]
    undo(inspection)
    assert texts(inspection) == []
    assert not can_undo(inspection)
    redo(inspection)
    assert texts(inspection) == ["Text."]
    keeping.redo_finding(inspection)
    assert [one.text for one in findings(inspection)] == ["Screenings were good."]
    assert can_redo(inspection)


def test_quantities_in_blocks_are_bound_left_and_carried_as_in_findings(inspection: Inspection) -> None:
    block = write(inspection, "Almost all cases were screened. Half of cases were late.")
    assert [one.span.words for one in written.check_blocks(inspection)] == ["Almost all cases", "Half of cases"]
    written.bind_block(
        inspection, block.id, Span(0, 16, "Almost all cases"), question="rosh_screening_completed", side=MET
    )
    written.leave_in_block(inspection, block.id, Span(32, 45, "Half of cases"))
    (fault,) = written.check_blocks(inspection)
    assert (fault.question, fault.figure) == ("rosh_screening_completed", (0, 0))
    bound = written.block(inspection, block.id)
    written.put_blocks(inspection, [Block(block.id, PART, runs=(Run("And: " + bound.text),))])
    carried = written.block(inspection, block.id)
    assert carried.bindings == ()  # the bindings were not those that stand, so they are taken as they are
    undo(inspection)
    standing = written.block(inspection, block.id)
    written.put_blocks(
        inspection,
        [Block(block.id, PART, runs=(Run("And: " + bound.text),), bindings=standing.bindings, left=standing.left)],
    )
    carried = written.block(inspection, block.id)
    assert [one.span.start for one in carried.bindings] == [5]
    assert [one.start for one in carried.left] == [37]


def test_two_people_who_write_at_once_lose_nothing(inspection: Inspection, colleague: Inspection) -> None:
    write(inspection, "mine")
    write(colleague, "theirs")
    inspection.merge(colleague.store.beyond(inspection.store.heads()))
    colleague.merge(inspection.store.beyond(colleague.store.heads()))
    assert sorted(texts(inspection)) == ["mine", "theirs"]
    assert texts(colleague) == texts(inspection)
    shared = blocks(inspection, PART)[0]
    for one, words in ((inspection, "said here"), (colleague, "said there")):
        written.put_blocks(one, [Block(shared.id, PART, runs=(Run(words),))])
    inspection.merge(colleague.store.beyond(inspection.store.heads()))
    (split,) = written.apart(inspection)
    assert {version.text for version in split.versions} == {"said here", "said there"}
    assert len(blocks(inspection, PART)) == 1
    written.settle_block(inspection, split.versions[0])
    assert split.versions[0].text in texts(inspection)
    assert written.apart(inspection) == ()


def test_blanks_around_do_not_take_what_is_bound_away(inspection: Inspection) -> None:
    block = write(inspection, "Almost all cases were screened.")
    written.bind_block(
        inspection, block.id, Span(0, 16, "Almost all cases"), question="rosh_screening_completed", side=MET
    )
    bound = written.block(inspection, block.id)
    written.type_block(inspection, replace(bound, runs=(Run("   And  almost all cases were screened. "),)))
    written.take_up_blocks(inspection)
    carried = written.block(inspection, block.id)
    assert (carried.text, [one.span.words for one in carried.bindings]) == (
        "And almost all cases were screened.",
        ["almost all cases"],
    )


def test_the_page_shows_what_is_typed_and_takes_it_back_first(inspection: Inspection) -> None:
    block = write(inspection, "Text.")
    put_line(inspection, TERMS, Term("", "YJB", "a board"))
    written.type_block(inspection, replace(written.block(inspection, block.id), runs=(Run("Typed"),)))
    type_line(inspection, RECOMMENDATIONS, Recommendation("new", "Do more", "everybody"))
    page = open_writing(inspection)
    assert [one.text for one in page.blocks[PART]] == ["Typed"]
    assert [one.text for one in page.recommendations] == ["Do more"]
    assert "summary" not in page.blocks
    undo_writing(inspection)
    page = open_writing(inspection)
    assert page.recommendations == ()
    assert [one.text for one in page.blocks[PART]] == ["Typed"]
    undo_writing(inspection)
    assert [one.text for one in open_writing(inspection).blocks[PART]] == ["Text."]
    redo_writing(inspection)
    assert [one.text for one in open_writing(inspection).blocks[PART]] == ["Typed"]
    assert page.can_redo
