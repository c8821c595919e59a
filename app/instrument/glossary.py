"""The glossary that comes with the program, and which of its terms a text uses."""

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from io import StringIO


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of the glossary."""

    term: str
    meaning: str


@lru_cache(maxsize=1)
def glossary() -> tuple[Term, ...]:
    """Every term that comes with the program, the longest first, so that it is found before its parts."""
    source = files("resources").joinpath("glossary", "en.csv").read_text("utf-8")
    found = [Term(row["term"], row["meaning"]) for row in csv.DictReader(StringIO(source))]
    return tuple(sorted(found, key=lambda each: -len(each.term)))


@lru_cache(maxsize=512)
def terms_in(words: str) -> tuple[Term, ...]:
    """The terms of the program's glossary that occur in a text, in the order in which they do."""
    return used(glossary(), words)


def used(terms: Iterable[Term], words: str) -> tuple[Term, ...]:
    """Those of the terms that occur in a text, in the order in which they do; a longer one hides its parts."""
    by_name = {each.term.lower(): each for each in sorted(terms, key=lambda each: -len(each.term))}
    if not by_name:
        return ()
    pattern = _pattern(tuple(each.term for each in by_name.values()))
    found: dict[str, Term] = {}
    for match in pattern.finditer(words):
        name = match.group().lower()
        term = by_name.get(name) or by_name.get(name.removesuffix("s"))
        if term is not None:
            found.setdefault(term.term, term)
    return tuple(found.values())


@lru_cache(maxsize=16)
def _pattern(terms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?<!\\w){_form(each)}(?!\\w)" for each in terms))


def _form(term: str) -> str:
    """Terms written small may begin a sentence and stand in the plural; names and abbreviations stand as they are."""
    escaped = re.escape(term)
    if term != term.lower():
        return escaped
    first = f"[{re.escape(term[0])}{re.escape(term[0].upper())}]"
    return f"{first}{re.escape(term[1:])}s?"
