"""Every passage that was written for the report, with where it stands."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from app.casework.subjects import (
    BLOCK,
    FINDING,
    PRACTICE,
    QUOTATION,
    RECOMMENDATION,
    SWITCHED_OFF,
    TERM,
    THANKS,
    WITHHELD,
    inspection_subject,
)
from app.casework.units import FACTS_BY_NAME
from app.instrument.model import VOICES
from app.operations.blocks import blocks
from app.operations.findings import findings
from app.operations.inspection import Inspection
from app.operations.particulars import SIGNED_AS
from app.operations.quotations import quotations
from app.operations.report import parts, printed_practices, sample_breakdowns, switched_off, withheld
from app.operations.report_lists import acknowledged, recommendations, terms
from app.operations.sources import place_of
from app.report import outline
from app.report.outline import Part
from app.report.standing import standing


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the report that somebody wrote, with the subject and the place at which they stand."""

    subject: str
    place: str
    text: str


def written(inspection: Inspection) -> Iterator[Passage]:
    """Every passage in the order of the report; parts that are switched off are left out."""
    for part in parts(inspection):
        if part.off:
            continue
        for block in blocks(inspection, part.name):
            if block.text:
                yield Passage(BLOCK + block.id, part.title, block.text)
        listed = _LISTED.get(part.name) or (_findings if part.name.startswith(outline.CRITERION) else None)
        if listed is not None:
            yield from listed(inspection, part)
    for name, reason in withheld(inspection).items():
        yield Passage(WITHHELD + name, standing(inspection.instrument.language).say("word/withheld"), reason)


def _signature(inspection: Inspection, part: Part) -> Iterator[Passage]:
    office = inspection.about(SIGNED_AS)
    if office:
        yield Passage(inspection_subject(SIGNED_AS), part.title, office)


def _thanks(inspection: Inspection, part: Part) -> Iterator[Passage]:
    """The roles only: the names of those who are thanked are the report's team list."""
    for one in acknowledged(inspection):
        if one.role:
            yield Passage(THANKS + one.id, part.title, one.role)


def _recommendations(inspection: Inspection, part: Part) -> Iterator[Passage]:
    for number, one in enumerate(recommendations(inspection), start=1):
        said = "\n".join(each for each in (one.before, one.text, one.responsible) if each)
        yield Passage(RECOMMENDATION + one.id, f"{part.title} ({number})", said)


def _practices(inspection: Inspection, part: Part) -> Iterator[Passage]:
    for one in printed_practices(inspection, switched_off(inspection)):
        yield Passage(PRACTICE + one.id, part.title, f"{one.title}\n{one.account}")


def _voices(inspection: Inspection, part: Part) -> Iterator[Passage]:
    for voice in VOICES:
        for one in findings(inspection, voice):
            yield Passage(FINDING + one.id, part.title, one.text)
        for quoted in quotations(inspection, voice):
            if quoted.printable:
                yield Passage(QUOTATION + quoted.quotation.id, part.title, quoted.quotation.words)


def _findings(inspection: Inspection, part: Part) -> Iterator[Passage]:
    words = standing(inspection.instrument.language)
    numbers: dict[str, int] = {}
    for one in findings(inspection, part.number):
        numbers[one.kind] = numbers.get(one.kind, 0) + 1
        yield Passage(FINDING + one.id, place_of(words, one, numbers[one.kind]), one.text)


def _sample(inspection: Inspection, part: Part) -> Iterator[Passage]:
    """What somebody wrote as a fact of a case and a chart would show."""
    for one in sample_breakdowns(inspection, switched_off(inspection)):
        values = "\n".join(each.value for each in one.parts if each.value)
        if not FACTS_BY_NAME[one.fact].choices and values:
            yield Passage(SWITCHED_OFF + outline.CHART + one.fact, part.title, values)


def _terms(inspection: Inspection, part: Part) -> Iterator[Passage]:
    for one in terms(inspection):
        yield Passage(TERM + one.id, part.title, f"{one.term}\n{one.meaning}")


_LISTED: Mapping[str, Callable[[Inspection, Part], Iterator[Passage]]] = {
    outline.FOREWORD: _signature,
    outline.ACKNOWLEDGEMENTS: _thanks,
    outline.RECOMMENDATIONS: _recommendations,
    outline.SERVICE_USERS: _voices,
    outline.GOOD_PRACTICE: _practices,
    outline.SAMPLE: _sample,
    outline.GLOSSARY: _terms,
}
