"""How a sample divides by one fact of its cases, and which of the numbers may be published."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.scoring.tables import FEWEST, left_out


@dataclass(frozen=True, slots=True)
class Part:
    """The cases of one value; the count is None where it is not to be shown. Empty is not recorded."""

    value: str
    count: int | None


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A sample by one fact: each case is in one part."""

    fact: str
    parts: tuple[Part, ...]
    cases: int

    @property
    def small(self) -> tuple[Part, ...]:
        """The parts that are too small to be published."""
        return tuple(part for part in self.parts if part.count is not None and 0 < part.count < FEWEST)

    @property
    def hidden(self) -> bool:
        """Whether no number is shown."""
        return all(part.count is None for part in self.parts)


def breakdown(fact: str, values: Iterable[str], order: Iterable[str] = ()) -> Breakdown:
    """The sample by the values of a fact: those of `order` in that order, others by their number, none recorded last.

    Whole numbers, as ages are, go by size.
    """
    counts = Counter(values)
    cases = counts.total()
    known = [value for value in order if value in counts]
    rest = [value for value in counts if value and value not in known]
    if all(value.isascii() and value.isdigit() for value in rest):
        rest.sort(key=int)
    else:
        rest.sort(key=lambda value: (-counts[value], value.casefold(), value))
    last = [""] if "" in counts else []
    return Breakdown(fact, tuple(Part(value, counts[value]) for value in (*known, *rest, *last)), cases)


def suppressed(whole: Breakdown) -> Breakdown:
    """The breakdown with small numbers left out, and as many others as it takes that none can be worked out.

    The total counts as known; where nothing can stand, every number is left out.
    """
    hidden = left_out([part.count or 0 for part in whole.parts])
    return replace(
        whole,
        parts=tuple(
            replace(part, count=None) if hidden is None or place in hidden else part
            for place, part in enumerate(whole.parts)
        ),
    )
