"""The page on which a report is written: all that it shows, what was being typed, and one line of undo."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.casework.blocks import Block
from app.casework.evidence import Practice
from app.casework.findings import Finding
from app.casework.report_lists import Recommendation, Term, Thanks
from app.operations.blocks import Apart, apart, blocks, shown_blocks, take_up_blocks
from app.operations.evidence import practices
from app.operations.findings import counted_figures, drafts_of, findings
from app.operations.findings import typed as typed_findings
from app.operations.inspection import Changes, Inspection
from app.operations.keeping_findings import edit_finding
from app.operations.own import can_redo, can_undo, redo, undo
from app.operations.particulars import CASELOAD, OF_THE_REPORT, PUBLISHED
from app.operations.report import fallen_back, parts, switched_off, withheld
from app.operations.report_lists import (
    ACKNOWLEDGED,
    RECOMMENDATIONS,
    TERMS,
    lines,
    shown_lines,
    take_up_lines,
)
from app.report.outline import CHART, CHARTS, MORE_CHARTS, PRACTICE, Part
from app.report.standing import standing
from app.scoring.bindings import Misfit, misfits
from app.scoring.findings import Draft


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that is in the report or left out of it, under the name that switch() takes."""

    name: str
    title: str
    on: bool


@dataclass(frozen=True, slots=True)
class Writing:
    """All that the page shows, with what was being typed; blocks are by part, findings have a page of their own.

    `misfits` are of the blocks as they are typed. `findings` are those that are kept, `drafts` what the data give.
    `taken_out` are blocks by part, and lines by the subject of their list, that can be put back; blocks whose words
    still stand in their part are not among them. `withheld` has reasons by the names that withhold() takes,
    `particulars` what describe() and describe_report() recorded. `standing` are the parts that have a text of the
    program's own, which is English where `fallen_back`: the form is in a language that the program has no texts in.
    """

    parts: tuple[Part, ...]
    blocks: Mapping[str, tuple[Block, ...]]
    recommendations: tuple[Recommendation, ...]
    thanks: tuple[Thanks, ...]
    terms: tuple[Term, ...]
    apart: tuple[Apart, ...]
    taken_out: Mapping[str, tuple[Block, ...]]
    taken_out_lines: Mapping[str, tuple[Recommendation | Thanks | Term, ...]]
    misfits: tuple[Misfit, ...]
    findings: tuple[Finding, ...]
    drafts: tuple[Draft, ...]
    charts: tuple[Choice, ...]
    accounts: tuple[Choice, ...]
    withheld: Mapping[str, str]
    particulars: Mapping[str, str]
    standing: frozenset[str]
    fallen_back: bool
    can_undo: bool
    can_redo: bool


def open_writing(inspection: Inspection) -> Writing:
    """The page as it stands."""
    inspection.refresh()
    known = parts(inspection)
    shown = shown_blocks(inspection)
    figures = counted_figures(inspection)
    words, off = standing(inspection.instrument.language), switched_off(inspection)
    told: list[Practice] = [one.practice for one in practices(inspection)]
    return Writing(
        parts=known,
        blocks={part.name: tuple(one for one in shown if one.part == part.name) for part in known if part.written},
        recommendations=shown_lines(inspection, RECOMMENDATIONS),
        thanks=shown_lines(inspection, ACKNOWLEDGED),
        terms=shown_lines(inspection, TERMS),
        apart=apart(inspection),
        taken_out=_taken_out(inspection, shown),
        taken_out_lines={
            RECOMMENDATIONS.subject: lines(inspection, RECOMMENDATIONS, removed=True),
            ACKNOWLEDGED.subject: lines(inspection, ACKNOWLEDGED, removed=True),
            TERMS.subject: lines(inspection, TERMS, removed=True),
        },
        misfits=tuple(each for one in shown for each in misfits(inspection.instrument, figures, one.sentence)),
        findings=findings(inspection),
        drafts=drafts_of(inspection, figures),
        charts=tuple(
            Choice(CHART + name, words.say(f"fact/{name}"), CHART + name not in off) for name in (*CHARTS, *MORE_CHARTS)
        ),
        accounts=tuple(Choice(PRACTICE + one.id, one.title, PRACTICE + one.id not in off) for one in told),
        withheld=withheld(inspection),
        particulars={name: inspection.about(name) for name in (PUBLISHED, CASELOAD, *OF_THE_REPORT)},
        standing=frozenset(one.part for one in words.texts),
        fallen_back=fallen_back(inspection),
        can_undo=can_undo(inspection),
        can_redo=can_redo(inspection),
    )


def _taken_out(inspection: Inspection, shown: Iterable[Block]) -> dict[str, tuple[Block, ...]]:
    """What was taken out of each part; a paragraph that was joined to another is still there."""
    stands: dict[str, str] = {}
    for one in shown:
        stands[one.part] = f"{stands.get(one.part, '')}\n{one.text}"
    found: dict[str, tuple[Block, ...]] = {}
    for one in blocks(inspection, removed=True):
        if one.text and one.text not in stands.get(one.part, ""):
            found[one.part] = (*found.get(one.part, ()), one)
    return found


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
