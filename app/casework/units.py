"""Units, cases above all: what identifies one, the facts the sample list carries, how a case leaves the sample."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from app.errors import KnownError
from app.instrument.model import Instrument

CASE = "case"
FIRST = "first"
SECOND = "second"
SETTLED = "settled"
READINGS = (FIRST, SECOND, SETTLED)
DEFAULT_PATTERN = r"[A-Za-z0-9/-]{1,20}"

WITHDRAWAL_REASONS = ("not_reached", "not_a_case", "conflict_of_interest")

_LEVELS = ("low", "medium", "high", "very_high", "none")
_MOST_CHARACTERS = 60
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Fact:
    """One column of the sample list; `choices` closes its values, `pattern` bounds its text."""

    name: str
    rule: str
    choices: tuple[str, ...] = ()
    pattern: str = ""
    required: bool = False


FACTS: tuple[Fact, ...] = (
    Fact("office", "Write up to 60 characters."),
    Fact("gender", "Write up to 60 characters, for example female, male, other."),
    Fact("age", "Write a whole number of years from 8 to 25.", pattern=r"[89]|1\d|2[0-5]"),
    Fact("ethnicity", "Write up to 60 characters."),
    Fact("sentence", "Write up to 60 characters."),
    Fact("phases", "Use custody, community or both.", choices=("custody", "community", "both"), required=True),
    Fact("sentence_start", "Write the date as YYYY-MM-DD."),
    Fact("rosh", "Use low, medium, high, very high or none.", choices=_LEVELS),
    Fact("vulnerability", "Use low, medium, high, very high or none.", choices=_LEVELS),
    Fact("looked_after", "Use yes or no.", choices=("yes", "no")),
    Fact("case_manager", "Write initials only, 1 to 6 letters or digits: never a name.", pattern=r"[A-Za-z0-9]{1,6}"),
    Fact("assessor", "Write initials only, 1 to 6 letters or digits.", pattern=r"[A-Za-z0-9]{1,6}"),
)
FACTS_BY_NAME = {fact.name: fact for fact in FACTS}
COLUMNS = ("reference", *FACTS_BY_NAME)


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Why a case left the sample, and which case took its place."""

    reason: str
    detail: str = ""
    replaced_by: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One sampled case: its unit id, the reference that the service knows it by, and its facts."""

    unit: str
    reference: str
    facts: Mapping[str, str] = field(default_factory=dict)
    withdrawal: Withdrawal | None = None


@cache
def unit_id(inspection: str, reference: str, kind: str = CASE) -> str:
    """The id of a unit, the same on every laptop that imports the same list."""
    return hashlib.sha256(f"unit\0{inspection}\0{kind}\0{reference}".encode()).hexdigest()[:32]


@cache
def reading_id(unit: str, which: str = FIRST) -> str:
    """The id of one pass through a unit: first, second or settled."""
    return hashlib.sha256(f"reading\0{unit}\0{which}".encode()).hexdigest()[:32]


def clean_fact(name: str, value: str) -> str:
    """The value as it is stored; empty stays empty. Raises KnownError(fact_unfit) where it does not fit."""
    fact = FACTS_BY_NAME[name]
    text = " ".join(value.split())
    if not text and not fact.required:
        return ""
    if fact.choices:
        text = text.lower().replace(" ", "_")
    fits = (
        (not fact.choices or text in fact.choices)
        and (not fact.pattern or re.fullmatch(fact.pattern, text) is not None)
        and len(text) <= _MOST_CHARACTERS
        and not _CONTROL.search(value)
    )
    if name == "sentence_start":
        try:
            text = date.fromisoformat(text).isoformat()
        except ValueError:
            fits = False
    if name in {"case_manager", "assessor"}:
        text = text.upper()
    if not fits:
        raise KnownError("fact_unfit", value=repr(value[:_MOST_CHARACTERS]), fact=name, rule=fact.rule)
    return text


def is_fact(instrument: Instrument, name: str) -> bool:
    """Whether a question or a column is a fact of the case rather than an answer of one reading."""
    question = instrument.by_name.get(name)
    return question.kind == "fact" if question is not None else name in FACTS_BY_NAME
