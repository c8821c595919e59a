"""The report of an inspection: its parts, what is left out or withheld, and the document made of all that stands."""

import hashlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from importlib.metadata import version as version_of

import msgspec

from app.casework.blocks import Block
from app.casework.evidence import Practice
from app.casework.plain import line
from app.casework.subjects import PUBLICATION, SWITCHED_OFF, WITHHELD
from app.casework.units import FACTS_BY_NAME
from app.errors import KnownError
from app.instrument.model import VOICES
from app.operations.blocks import blocks, shown_blocks
from app.operations.comparison import compare_inspection
from app.operations.evidence import practices
from app.operations.evidence_in_advance import register
from app.operations.fields import counted_forms
from app.operations.findings import findings
from app.operations.inspection import Changes, Inspection
from app.operations.own import record
from app.operations.particulars import (
    FIELDWORK,
    ISBN,
    SIGNED_AS,
    SIGNED_BY,
    SIGNED_ON,
    YEAR,
    caseload_of,
    published_of,
)
from app.operations.quotations import quotations
from app.operations.report_lists import TERMS, acknowledged, lines, recommendations, terms
from app.operations.scoring import counted, sample_intervals, score_sample
from app.operations.sources import sourced
from app.report import outline
from app.report.content import Document, language_code
from app.report.gathered import EDITIONS, INTERNAL, PUBLIC, Beside, Compared, Gathered, Signed, Told
from app.report.inspection import document
from app.report.standing import Standing, standing
from app.scoring.breakdowns import Breakdown, breakdown, suppressed

_MOST_CHARACTERS = 500


@dataclass(frozen=True)
class Outside:
    """What a report is made of besides the inspection's entries; a publication keeps it.

    `wording` is the hash of the instrument's texts, `program` the version of Casewalk.
    """

    words: Standing
    compared: Compared
    wording: str
    program: str


# parts that are left out, scores that are withheld


def parts(inspection: Inspection) -> tuple[outline.Part, ...]:
    """The parts of the report in their order, those that are switched off among them."""
    return outline.outline(inspection.instrument, standing(inspection.instrument.language), switched_off(inspection))


def switched_off(inspection: Inspection) -> frozenset[str]:
    """What is left out of the report: parts, charts as chart/age, accounts of good practice as practice/ID."""
    said = {name: found.value for name, found in inspection.own(SWITCHED_OFF).items()}
    off = {outline.CHART + name for name in outline.MORE_CHARTS} - {name for name, value in said.items() if not value}
    return frozenset(off | {name for name, value in said.items() if value is True})


def switch(inspection: Inspection, name: str, *, on: bool) -> Changes:
    """Leave a part, a chart or an account of good practice out of the report, or put it in.

    Raises KnownError(part_unknown).
    """
    known = outline.parts_known(inspection.instrument)
    told = [outline.PRACTICE + one.practice.id for one in practices(inspection)]
    if name not in known and name not in told:
        raise KnownError("part_unknown", name=repr(name[:40]), known=", ".join(known))
    return record(inspection, [(SWITCHED_OFF + name, not on)], SWITCHED_OFF)


def withheld(inspection: Inspection) -> dict[str, str]:
    """The reasons for which scores are withheld, by criterion/N, section/N or headline/NAME."""
    return {
        name: found.value
        for name, found in inspection.own(WITHHELD).items()
        if isinstance(found.value, str) and found.value
    }


def withhold(inspection: Inspection, name: str, reason: str) -> Changes:
    """Print a reason in the place of a score, named criterion/N, section/N or headline/NAME; empty prints it again.

    Raises KnownError(part_unknown, report_unfit).
    """
    form = inspection.instrument
    known = [
        *(f"criterion/{one.number}" for one in form.criteria),
        *(f"section/{one.number}" for one in form.sections),
        *(f"headline/{one.name}" for one in form.themes),
    ]
    if name not in known:
        raise KnownError("part_unknown", name=repr(name[:40]), known=", ".join(known))
    text = line(reason)
    if len(text) > _MOST_CHARACTERS:
        raise KnownError("report_unfit", rule=f"Give the reason in up to {_MOST_CHARACTERS} characters.")
    return record(inspection, [(WITHHELD + name, text or None)], WITHHELD)


# the document


def report_document(
    inspection: Inspection,
    *,
    edition: str = PUBLIC,
    outside: Outside | None = None,
    published: bool = False,
    as_typed: bool = False,
) -> Document:
    """The report as it stands, in one edition; a draft says so on every page, with a version of its own content.

    Only complete cases count. `outside` is what a publication kept; a page that draws often keeps one for itself, since
    finding out looks into every inspection of the workspace. `as_typed` shows blocks with what is being typed. Raises
    KnownError(edition_unknown).
    """
    found = gather(inspection, edition=edition, outside=outside or outside_of(inspection), as_typed=as_typed)
    whole = document(found)
    if published:
        return whole
    number = len(inspection.own(PUBLICATION)) + 1
    return document(replace(found, version=f"{number}-{content_hash(whole)[:6]}"))


def content_hash(whole: Document) -> str:
    """What identifies the content of a document: the SHA-256 of its parts in one order, in hexadecimal."""
    return hashlib.sha256(msgspec.json.encode(whole, order="deterministic")).hexdigest()


def outside_of(inspection: Inspection) -> Outside:
    """What the report is made of besides the inspection's entries, as it is today."""
    words = standing(inspection.instrument.language)
    return Outside(words, _compared(inspection, words), inspection.instrument.wording, version_of("casewalk"))


def fallen_back(inspection: Inspection) -> bool:
    """Whether the form is in a language that the program has no texts in, so that its own stand in another, English."""
    language = inspection.instrument.language
    return standing(language).language != language_code(language)


def gather(inspection: Inspection, *, edition: str, outside: Outside, as_typed: bool = False) -> Gathered:
    """Everything that the report says; raises KnownError(edition_unknown)."""
    if edition not in EDITIONS:
        raise KnownError("edition_unknown", edition=repr(edition[:20]), known=", ".join(EDITIONS))
    inspection.refresh()
    off = switched_off(inspection)
    published = published_of(inspection)
    intervals = sample_intervals(inspection)
    own = tuple(one for one in (shown_blocks(inspection) if as_typed else blocks(inspection)) if one.text)
    kept = findings(inspection)
    internal = edition == INTERNAL
    return Gathered(
        form=inspection.instrument,
        words=outside.words,
        edition=edition,
        version="",
        demo=inspection.demo,
        area=inspection.about("area"),
        isbn=inspection.about(ISBN),
        year=inspection.about(YEAR) or (str(published.first.year) if published is not None else ""),
        published=published,
        fieldwork=inspection.about(FIELDWORK),
        caseload=caseload_of(inspection),
        signed=_signed(inspection),
        off=off,
        blocks=_by_part(own),
        recommendations=recommendations(inspection),
        thanks=acknowledged(inspection),
        terms=(*terms(inspection), *lines(inspection, TERMS, removed=True)),
        findings=kept,
        practices=tuple(printed_practices(inspection, off)),
        scores=score_sample(inspection),
        intervals=intervals,
        withheld=withheld(inspection),
        compared=outside.compared,
        breakdowns=tuple(
            one if internal else suppressed(one) for one in sample_breakdowns(inspection, off) if one.cases
        ),
        told=tuple(_told(inspection)),
        documents=len(register(inspection)),
        sourced=sourced(inspection, outside.words, off, intervals) if internal else (),
    )


def printed_practices(inspection: Inspection, off: Collection[str]) -> Iterator[Practice]:
    """The accounts of good practice that the report prints, by criterion and title."""
    for one in practices(inspection):
        if outline.PRACTICE + one.practice.id not in off and not inspection.withdrawn(one.reference):
            yield one.practice


def sample_breakdowns(inspection: Inspection, off: Collection[str]) -> Iterator[Breakdown]:
    """The sample by each fact that it is shown by, with every number."""
    cases = [inspection.case(reference).facts for reference in counted(inspection)]
    for name in (*outline.CHARTS, *outline.MORE_CHARTS):
        if outline.CHART + name not in off:
            yield breakdown(name, (facts.get(name, "") for facts in cases), FACTS_BY_NAME[name].choices)


def _told(inspection: Inspection) -> Iterator[Told]:
    for voice in VOICES:
        kept = tuple(one.text for one in findings(inspection, voice))
        quoted = tuple(one.quotation.words for one in quotations(inspection, voice) if one.printable)
        yield Told(voice, len(counted_forms(inspection, voice)), kept, quoted)


def _by_part(own: Iterable[Block]) -> dict[str, tuple[Block, ...]]:
    found: dict[str, tuple[Block, ...]] = {}
    for one in own:
        found[one.part] = (*found.get(one.part, ()), one)
    return found


def _signed(inspection: Inspection) -> Signed | None:
    name = inspection.about(SIGNED_BY)
    return Signed(name, inspection.about(SIGNED_AS), inspection.about(SIGNED_ON)) if name else None


def _compared(inspection: Inspection, words: Standing) -> Compared:
    comparison = compare_inspection(inspection.workspace, inspection).comparison
    lines = tuple(
        Beside(name, spread.lowest, spread.highest, spread.average) for name, spread in comparison.spreads.items()
    )
    printed = comparison.printed
    if printed is not None and comparison.as_printed:
        name = "comparison/printed" if comparison.rests_on is None else "comparison/printed_areas"
        basis = words.say(
            name, published=words.period(printed.published), scope=printed.scope, count=comparison.rests_on
        )
    elif lines:
        basis = words.say("comparison/areas", count=comparison.rests_on)
    else:
        basis = words.say("comparison/none")
    return Compared(lines, basis)
