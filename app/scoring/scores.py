"""Scores: how often the work judged met the level of quality looked for, pooled over questions and cases."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from app.instrument.model import NOT_APPLICABLE, CommentBand, Instrument


@dataclass(frozen=True, slots=True)
class Tally:
    """Judgements counted: `sufficient` of `applicable` (relevant, answered, not "not applicable")."""

    sufficient: int = 0
    applicable: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        """Both pooled."""
        return Tally(self.sufficient + other.sufficient, self.applicable + other.applicable)

    @property
    def percent(self) -> int | None:
        """Whole percent, halves up; None where nothing was applicable."""
        if self.applicable == 0:
            return None
        return (200 * self.sufficient + self.applicable) // (2 * self.applicable)


@dataclass(frozen=True, slots=True)
class Scores:
    """Every score of a sample: by question, general criterion, section and headline, and how many cases counted."""

    questions: Mapping[str, Tally]
    criteria: Mapping[str, Tally]
    sections: Mapping[str, Tally]
    headlines: Mapping[str, Tally]
    cases: int


def scores(instrument: Instrument, readings: Iterable[Mapping[str, str]]) -> Scores:
    """Pool the answers that count (those that routing left standing) of each reading."""
    scored = tuple(instrument.scored())
    sufficient = dict.fromkeys((question.name for question in scored), 0)
    applicable = dict.fromkeys(sufficient, 0)
    cases = 0
    for values in readings:
        cases += 1
        for question in scored:
            value = values.get(question.name)
            if value and value != NOT_APPLICABLE:
                applicable[question.name] += 1
                sufficient[question.name] += value == question.sufficient
    tallies = {name: Tally(sufficient[name], applicable[name]) for name in sufficient}

    def pooled(criteria: Collection[str]) -> Tally:
        return sum((tallies[question.name] for question in scored if question.criterion in criteria), Tally())

    def themed(theme: str) -> Tally:
        return sum((tallies[question.name] for question in scored if theme in question.themes), Tally())

    return Scores(
        questions=tallies,
        criteria={each.number: pooled((each.number,)) for each in instrument.criteria},
        sections={
            each.number: pooled([inside.number for inside in instrument.criteria_of(each.number)])
            for each in instrument.sections
        },
        headlines={each.name: themed(each.name) for each in instrument.themes},
        cases=cases,
    )


def comment(instrument: Instrument, tally: Tally) -> CommentBand | None:
    """The comment that goes with a score, by its rounded percent; None where there is no score."""
    percent = tally.percent
    if percent is None:
        return None
    return next(band for band in instrument.comments if percent >= band.from_percent)
