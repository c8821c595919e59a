"""Dates as they are known: a day, a month, a year, or several years."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?|-(\d{4}))?", re.ASCII)

RULE = "Write it as 2012-04-17, 2012-04, 2012 or 2010-2011."


@dataclass(frozen=True, slots=True)
class Period:
    """The days on which something may have happened, from the first to the last."""

    first: date
    last: date

    def surely_before(self, other: "Period") -> bool:
        """Whether every day of this period lies before every day of the other."""
        return self.last < other.first

    def may_be(self, other: "Period") -> bool:
        """Whether both have a day in common."""
        return self.first <= other.last and other.first <= self.last


def period_of(text: str) -> Period | None:
    """The period that a date names: 2012-04-17, 2012-04, 2012 or 2010-2011; None where it is none of these."""
    found = _FORM.fullmatch(text.strip())
    if found is None:
        return None
    year, month, day, until = (int(part) if part else None for part in found.groups())
    try:
        if until:
            first, last = date(year or 0, 1, 1), date(until, 12, 31)
            return Period(first, last) if first <= last else None
        first = date(year or 0, month or 1, day or 1)
        ending = month or 12
        return Period(first, date(first.year, ending, day or monthrange(first.year, ending)[1]))
    except ValueError:
        return None
