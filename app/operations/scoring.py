"""The sample's scores, and the way from a figure to the answers behind it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import isfinite

from app.casework.answers import falls_short
from app.casework.walk import COMPLETE
from app.instrument.model import Question, text
from app.operations.inspection import Inspection
from app.operations.particulars import caseload_of
from app.scoring.precision import LEVEL, Interval, Intervals, intervals
from app.scoring.scores import Scores, Tally, comment, scores

CAUTION = (
    "Scores are a summary of one area and no league table: samples differ in size and in the cases they hold, and a "
    "score could have come out anywhere within its interval had other cases been drawn. Use them to see what to "
    "improve in this area, not to set areas closely against each other."
)


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
    return scores(inspection.instrument, _readings(inspection, provisional=provisional))


def sample_intervals(inspection: Inspection, *, provisional: bool = False) -> Intervals:
    """The 95 per cent interval of every score of the sample, for the caseload where it is known."""
    inspection.refresh()
    readings = _readings(inspection, provisional=provisional)
    return intervals(inspection.instrument, readings, caseload=caseload_of(inspection))


def _readings(inspection: Inspection, *, provisional: bool) -> Iterator[Mapping[str, str]]:
    for reference in counted(inspection, provisional=provisional):
        yield inspection.routed(reference).values


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


def scores_document(inspection: Inspection, *, provisional: bool = False) -> dict[str, object]:
    """The scores with their intervals as the command line prints them in JSON."""
    found = score_sample(inspection, provisional=provisional)
    within = sample_intervals(inspection, provisional=provisional)

    def figures(
        tallies: Mapping[str, Tally], bounds: Mapping[str, Interval | None], *, commented: bool
    ) -> dict[str, object]:
        plain: dict[str, object] = {}
        for name, tally in tallies.items():
            said = comment(inspection.instrument, tally)
            plain[name] = {
                "sufficient": tally.sufficient,
                "applicable": tally.applicable,
                "percent": tally.percent,
                **({"comment": said.name if said else None} if commented else {}),
                "interval": _interval_document(bounds[name]),
            }
        return plain

    return {
        "headlines": figures(found.headlines, within.headlines, commented=True),
        "criteria": figures(found.criteria, within.criteria, commented=True),
        "sections": figures(found.sections, within.sections, commented=False),
        "questions": figures(found.questions, within.questions, commented=False),
        "cases": found.cases,
        "caseload": caseload_of(inspection),
        "level": LEVEL,
        "caution": CAUTION,
    }


def _interval_document(interval: Interval | None) -> dict[str, object] | None:
    """An interval in per cent; no effective number where every case of the caseload was read."""
    if interval is None:
        return None
    return {
        "lower": round(100 * interval.lower, 1),
        "upper": round(100 * interval.upper, 1),
        "cases": interval.cases,
        "effective": round(interval.effective, 1) if isfinite(interval.effective) else None,
    }
