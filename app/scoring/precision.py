"""How near a score is to what all cases of the area would have given: a 95 per cent interval for a sample of cases.

A case is drawn as a whole, so its judgements are one cluster. The variance of the pooled share comes from the cases
(linearisation of a ratio); how many independent judgements the sample is worth follows from it after Korn and Graubard
(Survey Methodology 24, 1998, 193-201), with t on the number of cases less one, at most the judgements made; the limits
are those of Clopper and Pearson for that many.

Taken plainly this covers too little where nearly everything is sufficient, because then a few cases carry the whole
variance and it is poorly known (`python -m tests.tasks.coverage` prints by how much). Three rules mend that:

- The degrees of freedom are those that the kurtosis of the cases' contributions leaves, where these are fewer than
  cases less one (Valliant and Rust, Journal of Official Statistics 26, 2010, 585-602).
- That rule never makes the sample worth less than if all judgements of a case agreed, each case counting for about
  one: no stronger dependence within cases is possible.
- Where nothing, or everything, fell short, the cases show no variance at all. Korn and Graubard take the judgements
  made then; that they are independent is just what such a sample cannot show, so it is taken as the limit of one in
  which next to nothing fell short.

A question asked once a case has no clusters, and its interval is the exact one. Where the caseload is known, the part
of it that was not read is what is uncertain: the effective number is divided by one less the share that was read.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from app.instrument.model import NOT_APPLICABLE, Instrument
from app.scoring.quantiles import beta_quantile, t_quantile
from app.scoring.scores import Tally

LEVEL = 95
"""Per cent of samples whose interval holds the true share."""

_CRITERION, _SECTION, _HEADLINE = "criterion", "section", "headline"

_BELOW = (1 - LEVEL / 100) / 2
_NORMAL_KURTOSIS = 3


@dataclass(frozen=True, slots=True)
class Interval:
    """Where the share lies, as proportions from 0 to 1.

    `cases` is how many cases gave a judgement, `effective` how many independent judgements they are worth; it is
    infinite where every case of the caseload was read.
    """

    lower: float
    upper: float
    cases: int
    effective: float

    @property
    def percents(self) -> tuple[int, int]:
        """Both limits in whole percent, halves up as scores are."""
        return int(100 * self.lower + 0.5), int(100 * self.upper + 0.5)


@dataclass(frozen=True, slots=True)
class Intervals:
    """The interval of every score, in the order of Scores; None where nothing was applicable."""

    questions: Mapping[str, Interval | None]
    criteria: Mapping[str, Interval | None]
    sections: Mapping[str, Interval | None]
    headlines: Mapping[str, Interval | None]


def intervals(
    instrument: Instrument, readings: Iterable[Mapping[str, str]], *, caseload: int | None = None
) -> Intervals:
    """The interval of every score over the readings that count; `caseload` is how many cases the area has in all."""
    scored = tuple(instrument.scored())
    section_of = {criterion.number: criterion.section for criterion in instrument.criteria}
    pools: list[tuple[str, str]] = [
        *((_CRITERION, each.number) for each in instrument.criteria),
        *((_SECTION, each.number) for each in instrument.sections),
        *((_HEADLINE, each.name) for each in instrument.themes),
    ]
    pooled_in = {
        question.name: [
            at
            for at, (kind, name) in enumerate(pools)
            if (kind == _CRITERION and name == question.criterion)
            or (kind == _SECTION and name == section_of.get(question.criterion or ""))
            or (kind == _HEADLINE and name in question.themes)
        ]
        for question in scored
    }
    asked = {question.name: [0, 0] for question in scored}
    clusters: list[list[Tally]] = [[] for _ in pools]
    cases = 0
    for values in readings:
        cases += 1
        met, made = [0] * len(pools), [0] * len(pools)
        for question in scored:
            value = values.get(question.name)
            if value and value != NOT_APPLICABLE:
                sufficient = value == question.sufficient
                asked[question.name][sufficient] += 1
                for at in pooled_in[question.name]:
                    met[at] += sufficient
                    made[at] += 1
        for at, count in enumerate(made):
            if count:
                clusters[at].append(Tally(met[at], count))
    read = _read(cases, caseload)
    found = {pool: _interval(judged, read) for pool, judged in zip(pools, clusters, strict=True)}

    def of(kind: str) -> dict[str, Interval | None]:
        return {name: one for (which, name), one in found.items() if which == kind}

    return Intervals(
        questions={
            name: _interval([Tally(0, 1)] * short + [Tally(1, 1)] * met, read) for name, (short, met) in asked.items()
        },
        criteria=of(_CRITERION),
        sections=of(_SECTION),
        headlines=of(_HEADLINE),
    )


def interval(clusters: Collection[Tally], *, caseload: int | None = None) -> Interval | None:
    """The interval of one pooled share from the tally of each case read; None where nothing was applicable.

    A caseload smaller than the cases read is passed over: it cannot be right, and without it the interval is wider.
    """
    return _interval([tally for tally in clusters if tally.applicable], _read(len(clusters), caseload))


def _read(cases: int, caseload: int | None) -> float:
    """The share of the caseload that was read; none of it where the caseload is not known."""
    return cases / caseload if caseload and caseload >= cases else 0.0


def _interval(judged: Sequence[Tally], read: float) -> Interval | None:
    """The interval from the cases in which something was applicable."""
    if not judged:
        return None
    pooled = Tally(sum(one.sufficient for one in judged), sum(one.applicable for one in judged))
    share = pooled.sufficient / pooled.applicable
    if read >= 1:
        return Interval(share, share, len(judged), inf)
    worth = _worth(judged, pooled) / (1 - read)
    met = worth if pooled.sufficient == pooled.applicable else share * worth
    short = worth - met
    return Interval(
        lower=beta_quantile(_BELOW, met, short + 1) if met > 0 else 0.0,
        upper=beta_quantile(1 - _BELOW, met + 1, short) if short > 0 else 1.0,
        cases=len(judged),
        effective=worth,
    )


def _worth(judged: Sequence[Tally], pooled: Tally) -> float:
    """How many independent judgements the judgements of these cases are worth."""
    cases, made, met = len(judged), pooled.applicable, pooled.sufficient
    if made == cases:
        return made
    agreeing = made**2 / sum(tally.applicable**2 for tally in judged)
    if cases == 1:
        return agreeing
    squares = [(made * tally.sufficient - met * tally.applicable) ** 2 for tally in judged]
    total = sum(squares)
    if total:
        plain = met * (made - met) * made**2 * (cases - 1) / (cases * total)
        kurtosis = cases * sum(square**2 for square in squares) / total**2
    elif 0 < met < made:  # every case has the same share
        return made
    else:  # the limit of one case that differs by next to nothing
        plain, kurtosis = made, cases - 2 + 1 / (cases - 1)
    freedom = 2 / (max(0.0, kurtosis - _NORMAL_KURTOSIS) / cases + 2 / (cases - 1))
    apart = t_quantile(1 - _BELOW, made - 1)
    usual = plain * (apart / t_quantile(1 - _BELOW, cases - 1)) ** 2
    allowed = plain * (apart / t_quantile(1 - _BELOW, freedom)) ** 2
    return min(made, usual, max(allowed, agreeing))
