"""The sample's scores, and the way from a figure to the answers behind it."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.casework.answers import falls_short
from app.casework.walk import COMPLETE
from app.instrument.model import Question, text
from app.operations.inspections import Inspection
from app.scoring.scores import Scores, Tally, comment, scores


@dataclass(frozen=True, slots=True)
class Shortfall:
    """One case that fell short on a question, with the reasons given and the evidence note."""

    reference: str
    answer: str
    reasons: tuple[str, ...]
    note: str


def counted(inspection: Inspection, *, provisional: bool = False) -> Iterator[str]:
    """The cases whose answers count: in the sample and complete, or begun at all where provisional is asked for."""
    for reference in inspection.references:
        if inspection.withdrawn(reference):
            continue
        status = inspection.status(reference)
        if status == COMPLETE or (provisional and status != "not_started"):
            yield reference


def score_sample(inspection: Inspection, *, provisional: bool = False) -> Scores:
    """Every score of the sample as it stands."""
    inspection.refresh()
    return scores(
        inspection.instrument,
        (inspection.routed(reference).values for reference in counted(inspection, provisional=provisional)),
    )


def shortfalls(
    inspection: Inspection, question: str, *, provisional: bool = False, language: str = ""
) -> tuple[Shortfall, ...]:
    """The cases that fell short on a question, in order of reference; the reasons in a language, or the form's own."""
    asked = inspection.instrument.question(question)
    explaining = [one for one in inspection.instrument.questions if question in one.reasons_for]
    return tuple(
        _shortfall(inspection, reference, asked, explaining, language or inspection.instrument.language)
        for reference in counted(inspection, provisional=provisional)
        if falls_short(asked, inspection.routed(reference).values.get(question))
    )


def _shortfall(
    inspection: Inspection, reference: str, asked: Question, explaining: list[Question], language: str
) -> Shortfall:
    values = inspection.routed(reference).values
    reasons = tuple(
        text(choice.label, language)
        for one in explaining
        for choice in one.choices
        if choice.name in values.get(one.name, "").split()
    )
    return Shortfall(reference, values[asked.name], reasons, inspection.notes(reference).get(asked.name, ""))


def scores_document(inspection: Inspection, found: Scores) -> dict[str, object]:
    """The scores as the command line prints them in JSON."""

    def figure(tally: Tally, *, commented: bool = True) -> dict[str, object]:
        said = comment(inspection.instrument, tally) if commented else None
        plain: dict[str, object] = {
            "sufficient": tally.sufficient,
            "applicable": tally.applicable,
            "percent": tally.percent,
        }
        return plain | ({"comment": said.name if said else None} if commented else {})

    return {
        "headlines": {name: figure(tally) for name, tally in found.headlines.items()},
        "criteria": {number: figure(tally) for number, tally in found.criteria.items()},
        "sections": {number: figure(tally, commented=False) for number, tally in found.sections.items()},
        "cases": found.cases,
    }
