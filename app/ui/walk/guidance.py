"""What helps with a question: its guidance, and the terms of the glossary that occur in it."""

import csv
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from io import StringIO

from app.instrument.model import Question, text


@dataclass(frozen=True)
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


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(f"(?<!\\w){_form(each.term)}(?!\\w)" for each in glossary()))


def _form(term: str) -> str:
    """Terms written small may begin a sentence and stand in the plural; names and abbreviations stand as they are."""
    escaped = re.escape(term)
    if term != term.lower():
        return escaped
    first = f"[{term[0]}{term[0].upper()}]"
    return f"{first}{re.escape(term[1:])}s?"


@lru_cache(maxsize=512)
def terms_in(words: str) -> tuple[Term, ...]:
    """The terms that occur in a text, in the order in which they do."""
    by_name = {each.term.lower(): each for each in glossary()}
    found: dict[str, Term] = {}
    for match in _pattern().finditer(words):
        name = match.group().lower()
        term = by_name.get(name) or by_name.get(name.removesuffix("s"))
        if term is not None:
            found.setdefault(term.term, term)
    return tuple(found.values())


def terms_for(question: Question, language: str) -> tuple[Term, ...]:
    """The terms that occur in a question and its guidance."""
    return terms_in(f"{text(question.label, language)}\n{text(question.guidance, language)}")
