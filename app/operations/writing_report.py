"""The page on which a report is written: all that it shows, what was being typed, and one line of undo."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.casework.blocks import Block
from app.casework.report_lists import Recommendation, Term, Thanks
from app.operations.blocks import Apart, apart, shown_blocks, take_up_blocks
from app.operations.findings import typed as typed_findings
from app.operations.inspections import Changes, Inspection
from app.operations.keeping_findings import edit_finding
from app.operations.own import can_redo, can_undo, redo, undo
from app.operations.report import parts
from app.operations.report_lists import (
    ACKNOWLEDGED,
    RECOMMENDATIONS,
    TERMS,
    shown_lines,
    take_up_lines,
)
from app.report.outline import Part


@dataclass(frozen=True, slots=True)
class Writing:
    """All that the page shows, with what was being typed; blocks are by part, findings have a page of their own."""

    parts: tuple[Part, ...]
    blocks: Mapping[str, tuple[Block, ...]]
    recommendations: tuple[Recommendation, ...]
    thanks: tuple[Thanks, ...]
    terms: tuple[Term, ...]
    apart: tuple[Apart, ...]
    can_undo: bool
    can_redo: bool


def open_writing(inspection: Inspection) -> Writing:
    """The page as it stands."""
    inspection.refresh()
    known = parts(inspection)
    shown = shown_blocks(inspection)
    return Writing(
        parts=known,
        blocks={part.name: tuple(one for one in shown if one.part == part.name) for part in known if part.written},
        recommendations=shown_lines(inspection, RECOMMENDATIONS),
        thanks=shown_lines(inspection, ACKNOWLEDGED),
        terms=shown_lines(inspection, TERMS),
        apart=apart(inspection),
        can_undo=can_undo(inspection),
        can_redo=can_redo(inspection),
    )


def take_up_writing(inspection: Inspection) -> None:
    """Make entries of all that was being typed, as before an undo or after a fall; what does not fit stays a draft."""
    for id_, text in typed_findings(inspection).items():
        if text.strip():
            edit_finding(inspection, id_, text)
    take_up_blocks(inspection)
    take_up_lines(inspection, RECOMMENDATIONS)
    take_up_lines(inspection, ACKNOWLEDGED)
    take_up_lines(inspection, TERMS)


def undo_writing(inspection: Inspection) -> Changes | None:
    """Take back the last act on the report of this sitting, findings among it; what is being typed is the last act."""
    take_up_writing(inspection)
    return undo(inspection)


def redo_writing(inspection: Inspection) -> Changes | None:
    """Do again what was undone last; None where there is nothing."""
    return redo(inspection)
