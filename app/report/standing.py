"""The words that every report has in one language, from `resources/report`: texts of its parts, titles, labels."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import StringIO

from app.instrument.glossary import Term, glossary
from app.report.content import Words, language_code

_DEFAULT = "en"
_MONTH_DIGITS = 2


@dataclass(frozen=True, slots=True)
class StandingText:
    """One block of a text that the program brings; it can hold {placeholders}."""

    part: str
    kind: str
    text: str


@dataclass(frozen=True)
class Standing:
    """All words of a report that are not written for it; a publication keeps them, since a later program has others."""

    language: str
    words: Mapping[str, str]
    texts: tuple[StandingText, ...]
    terms: tuple[Term, ...]

    def say(self, name: str, **values: object) -> str:
        """A label or sentence with its placeholders filled in."""
        return self.words[name].format(**values)

    def text_of(self, part: str) -> tuple[StandingText, ...]:
        """The standing text of a part, empty where it has none."""
        return tuple(one for one in self.texts if one.part == part)

    @property
    def of_rendering(self) -> Words:
        """The words that a rendering adds."""
        given = {name.removeprefix("word/"): text for name, text in self.words.items() if name.startswith("word/")}
        return Words(**given)

    def date(self, year: int, month: int, day: int | None = None) -> str:
        """A month, or a day, as a reader writes it."""
        name = self.words[f"month/{month}"]
        if day is None:
            return self.say("date/month", month=name, year=year)
        return self.say("date/day", day=day, month=name, year=year)

    def period(self, text: str) -> str:
        """A day or a month as a reader writes it; years, and what is no date, stand as they are."""
        parts = text.split("-")
        if len(parts) == 1 or len(parts[1]) > _MONTH_DIGITS or not all(part.isdecimal() for part in parts):
            return text
        return self.date(*(int(part) for part in parts))

    def cases(self, count: int) -> str:
        """A number of cases with its noun."""
        return self.say("cases/one" if count == 1 else "cases/many", count=count)


def standing(language: str) -> Standing:
    """The words of a language by its name or code; those of English where the program has none for it."""
    code = language_code(language)
    known = code.isalpha() and files("resources").joinpath("report", code, "words.csv").is_file()
    return _standing(code if known else _DEFAULT)


@cache
def _standing(code: str) -> Standing:
    words = {row["name"]: row["text"] for row in _rows(code, "words")}
    texts = tuple(StandingText(row["part"], row["kind"], row["text"]) for row in _rows(code, "texts"))
    return Standing(code, words, texts, tuple(sorted(glossary(), key=lambda each: each.term.casefold())))


def _rows(code: str, name: str) -> Iterator[dict[str, str]]:
    text = files("resources").joinpath("report", code, f"{name}.csv").read_text("utf-8")
    yield from csv.DictReader(StringIO(text))
