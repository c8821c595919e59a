"""Where in the window what the check lists can be mended: the part of the report, or a page of its own."""

from dataclasses import dataclass

from app.casework.findings import Finding
from app.casework.subjects import (
    BLOCK,
    CHALLENGE,
    FINDING,
    PRACTICE,
    QUOTATION,
    RECOMMENDATION,
    SWITCHED_OFF,
    TERM,
    THANKS,
    WITHHELD,
)
from app.instrument.model import VOICES
from app.operations.blocks import apart, shown_blocks
from app.operations.findings import finding_disagreements, stored_findings
from app.operations.inspection import Inspection
from app.operations.quotations import quotations
from app.report import outline

TEXT, FINDINGS, SENTENCES, QUOTED, LOG = "text", "findings", "sentences", "quoted", "log"
"""The rooms in which the report is mended: its text, its findings, what a voice told, quotations, the challenges."""

_LISTS = {
    RECOMMENDATION: outline.RECOMMENDATIONS,
    THANKS: outline.ACKNOWLEDGEMENTS,
    TERM: outline.GLOSSARY,
    PRACTICE: outline.GOOD_PRACTICE,
}


@dataclass(frozen=True, slots=True)
class Place:
    """A room, and in it a part of the report, a criterion, or a voice."""

    room: str
    name: str = ""


def place_at(inspection: Inspection, subject: str) -> Place:
    """Where what a subject says can be mended; the foreword where nothing is known of it."""
    kind, _, rest = subject.partition("/")
    kind += "/"
    if kind == CHALLENGE:
        return Place(LOG)
    if kind in {FINDING, QUOTATION}:
        return (_finding_place if kind == FINDING else _quotation_place)(inspection, rest)
    if kind == BLOCK:
        return Place(TEXT, _part_of_block(inspection, rest))
    if kind == SWITCHED_OFF:
        return Place(TEXT, outline.SAMPLE if rest.startswith(outline.CHART) else rest)
    if kind == WITHHELD:
        return Place(TEXT, _part_of_score(rest))
    return Place(TEXT, _LISTS.get(kind, outline.FOREWORD))


def _finding_place(inspection: Inspection, id_: str) -> Place:
    known: list[Finding] = []
    for of in (None, *VOICES):  # what a voice told is not among the findings of the criteria
        known += stored_findings(inspection, of, removed=False)
        known += [version for one in finding_disagreements(inspection, of) for version in one.versions]
    criterion = next((one.criterion for one in known if one.id == id_), "")
    if criterion in VOICES:
        return Place(SENTENCES, criterion)
    return Place(FINDINGS, criterion) if criterion else Place(TEXT, outline.SERVICE_USERS)


def _quotation_place(inspection: Inspection, id_: str) -> Place:
    told = ((voice, one.quotation.id) for voice in VOICES for one in quotations(inspection, voice))
    voice = next((voice for voice, known in told if known == id_), "")
    return Place(QUOTED, voice) if voice else Place(TEXT, outline.SERVICE_USERS)


def _part_of_block(inspection: Inspection, id_: str) -> str:
    known = [*shown_blocks(inspection), *(version for one in apart(inspection) for version in one.versions)]
    return next((one.part for one in known if one.id == id_), outline.FOREWORD)


def _part_of_score(name: str) -> str:
    kind, _, number = name.partition("/")
    if kind == "headline":
        return outline.SCORING
    return outline.COMMENTARY + number if f"{kind}/" == outline.SECTION else name
