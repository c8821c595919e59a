"""The comparison register: headline scores of the areas inspected before, and what a report prints of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.casework.periods import Period, period_of

HEADLINES = ("safeguarding", "risk_of_harm", "likelihood_of_reoffending")
"""The headlines of a Core Case Inspection, which is what published scores are of."""

BUILT_IN, IMPORTED, OWN = "built_in", "imported", "own"
ORIGINS = (BUILT_IN, IMPORTED, OWN)
"""Where an area is known from: the program, a file of the workspace, an inspection of the workspace; later ones win."""


@dataclass(frozen=True, slots=True)
class Area:
    """The headline scores of one area in whole percent; `published` is a date in part, empty where it is not known."""

    name: str
    region: str
    published: str
    scores: Mapping[str, int]
    source: str
    origin: str


@dataclass(frozen=True, slots=True)
class Spread:
    """How one headline came out over several areas, in whole percent; `areas` is None where that was not printed."""

    lowest: int
    highest: int
    average: int
    areas: int | None


@dataclass(frozen=True, slots=True)
class Aggregate:
    """What one report printed of the areas inspected by then; `area` is the area of that report."""

    published: str
    area: str
    scope: str
    source: str
    spreads: Mapping[str, Spread]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What stands beside the scores of one report.

    `spreads` are what is printed; they are those of `printed` where `as_printed`, otherwise those of `areas`, which
    are all that were surely published before the report. `undated` are areas that can never be counted.
    """

    spreads: Mapping[str, Spread]
    as_printed: bool
    printed: Aggregate | None
    areas: tuple[Area, ...]
    undated: tuple[str, ...]

    @property
    def rests_on(self) -> int | None:
        """On how many areas it rests; None where that was not printed."""
        counts = [spread.areas for spread in self.spreads.values() if spread.areas is not None]
        return max(counts) if counts else None if self.as_printed else 0


def compare(name: str, report: Period, areas: Iterable[Area], aggregates: Iterable[Aggregate]) -> Comparison:
    """What may stand beside the report of the area `name`, published within `report`.

    An area counts once, and only where every day on which it may have been published lies before the report; its last
    report counts, and of two accounts of it the one from nearer by. The latest aggregate that was printed before the
    report, or in it, is what is printed as long as no area is known that was published after it.
    """
    dated: dict[str, tuple[Period, Area]] = {}
    undated = []
    for area in sorted(areas, key=lambda one: ORIGINS.index(one.origin)):
        when = period_of(area.published)
        if when is None:
            undated.append(area.name)
        elif when.surely_before(report):
            known = dated.get(area.name.casefold())
            if known is None or when.last >= known[0].last:
                dated[area.name.casefold()] = (when, area)
    counted = tuple(sorted((area for _, area in dated.values()), key=lambda one: one.name.casefold()))
    printed = _latest(name, report, aggregates)
    since = period_of(printed.published) if printed is not None else None
    as_printed = since is not None and not any(since.surely_before(when) for when, _ in dated.values())
    return Comparison(
        spreads=printed.spreads if printed is not None and as_printed else spreads(counted),
        as_printed=as_printed,
        printed=printed,
        areas=counted,
        undated=tuple(dict.fromkeys(undated)),
    )


def spreads(areas: Iterable[Area]) -> dict[str, Spread]:
    """Lowest, highest and average (of the areas, halves up) of each headline that some area has."""
    known = tuple(areas)
    found = {}
    for headline in HEADLINES:
        scores = [area.scores[headline] for area in known if headline in area.scores]
        if scores:
            average = (2 * sum(scores) + len(scores)) // (2 * len(scores))
            found[headline] = Spread(min(scores), max(scores), average, len(scores))
    return found


def _latest(name: str, report: Period, aggregates: Iterable[Aggregate]) -> Aggregate | None:
    found: list[tuple[Period, Aggregate]] = []
    for aggregate in aggregates:
        when = period_of(aggregate.published)
        if when is None:
            continue
        in_this_report = aggregate.area.casefold() == name.casefold() and when.may_be(report)
        if in_this_report or when.surely_before(report):
            found.append((when, aggregate))
    return max(found, key=lambda one: one[0].last)[1] if found else None
