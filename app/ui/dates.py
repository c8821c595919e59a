"""Dates of documents: read as people write them, shown short, kept as YYYY-MM-DD."""

import re
from datetime import date

from PySide6.QtCore import QDate, QLocale

_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s.]+([^\W\d]+)\.?,?(?:\s+(\d{4}|\d{2}))?\Z")
_FIGURES = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?\Z")


def to_iso(words: str, today: date) -> str:
    """The date as it is kept; what is no date comes back as it is, a day without a year is the last one there was."""
    plain = " ".join(words.split())
    found = _WORDS.match(plain) or _FIGURES.match(plain)
    if found is None:
        return plain
    day, month, year = found.groups()
    number = int(month) if month.isdecimal() else _month(month)
    try:
        if year:
            return date(int(year) + (2000 if len(year) == 2 else 0), number, int(day)).isoformat()
        this_year = date(today.year, number, int(day))
        return (this_year if this_year <= today else this_year.replace(year=today.year - 1)).isoformat()
    except ValueError:
        return plain


def _month(name: str) -> int:
    """The number of a month by the beginning of its name; 0 where there is none of that name."""
    for locale in (QLocale(), QLocale(QLocale.Language.English)):
        for month in range(1, 13):
            if len(name) >= 3 and locale.monthName(month).lower().startswith(name.lower()):
                return month
    return 0


def short(iso: str, today: date) -> str:
    """A date on a chip: the year only where it is not this one."""
    return _shown(iso, "d MMM" if iso[:4] == str(today.year) else "d MMM yyyy")


def in_full(iso: str) -> str:
    """A date for those who hear it."""
    return _shown(iso, "d MMMM yyyy")


def _shown(iso: str, form: str) -> str:
    return QLocale().toString(QDate.fromString(iso, "yyyy-MM-dd"), form) if iso else ""
