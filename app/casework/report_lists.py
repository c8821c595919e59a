"""The lists of a report: recommendations, who is thanked, terms of the glossary, and what the area challenged."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.casework.entries import Value
from app.casework.plain import line
from app.errors import KnownError

_MOST_CHARACTERS = 5_000
_MOST_NAMES = 1_000
_MOST_TERM = 120

ACCEPTED, PARTLY, REJECTED = "accepted", "partly", "rejected"
DECISIONS = (ACCEPTED, PARTLY, REJECTED)
"""What became of a challenge; one that is not decided has none."""


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One numbered recommendation and who is responsible for it; `before` is a line that stands above it, or nothing.

    Like all that stands in a list it is kept when it is `removed`.
    """

    id: str
    text: str
    responsible: str = ""
    before: str = ""
    removed: bool = False
    order: int = 0

    def value(self) -> dict[str, Value]:
        """What an entry says of it; its order is a subject of its own."""
        return {"text": self.text, "responsible": self.responsible, "before": self.before, "removed": self.removed}


@dataclass(frozen=True, slots=True)
class Thanks:
    """A role, and the names of those who had it, as the report acknowledges them."""

    id: str
    role: str
    names: str
    removed: bool = False
    order: int = 0

    def value(self) -> dict[str, Value]:
        """What an entry says of it; its order is a subject of its own."""
        return {"role": self.role, "names": self.names, "removed": self.removed}


@dataclass(frozen=True, slots=True)
class Term:
    """A term that the lead explains; it takes the place of the program's own where that has the same name.

    A `removed` term is left out of the glossary, the program's own of that name too.
    """

    id: str
    term: str
    meaning: str
    removed: bool = False
    order: int = 0

    def value(self) -> dict[str, Value]:
        """What an entry says of it."""
        return {"term": self.term, "meaning": self.meaning, "removed": self.removed}


@dataclass(frozen=True, slots=True)
class Challenge:
    """One point of the factual accuracy check.

    `about` is the subject of the sentence that was challenged (a finding, a block, a recommendation) and `sentence` its
    words at that time; `claim` is what the area said and `by` who said it. `decision` is empty until one was made, for
    the reason given.
    """

    id: str
    about: str
    sentence: str
    claim: str
    by: str
    decision: str = ""
    reason: str = ""
    decided_by: str = ""
    decided_at: str = ""

    def value(self) -> dict[str, Value]:
        """What an entry says of it."""
        return {
            "about": self.about,
            "sentence": self.sentence,
            "claim": self.claim,
            "by": self.by,
            "decision": self.decision,
            "reason": self.reason,
            "decided_by": self.decided_by,
            "decided_at": self.decided_at,
        }


def recommendation_of(id_: str, value: Mapping[str, Value], order: int) -> Recommendation:
    """The recommendation that an entry recorded."""
    text, responsible, before = _texts(value, "text", "responsible", "before")
    return Recommendation(id_, text, responsible, before, value.get("removed") is True, order)


def thanks_of(id_: str, value: Mapping[str, Value], order: int) -> Thanks:
    """The acknowledgement that an entry recorded."""
    role, names = _texts(value, "role", "names")
    return Thanks(id_, role, names, value.get("removed") is True, order)


def term_of(id_: str, value: Mapping[str, Value], _: int = 0) -> Term:
    """The term that an entry recorded."""
    term, meaning = _texts(value, "term", "meaning")
    return Term(id_, term, meaning, value.get("removed") is True)


def challenge_of(id_: str, value: Mapping[str, Value]) -> Challenge:
    """The challenge that an entry recorded."""
    names = ("about", "sentence", "claim", "by", "decision", "reason", "decided_by", "decided_at")
    return Challenge(id_, *_texts(value, *names))


def clean_recommendation(one: Recommendation) -> Recommendation:
    """The recommendation as it is stored; raises KnownError(report_unfit)."""
    text = _within(one.text, _MOST_CHARACTERS, "Write what should change, in up to 5000 characters.")
    responsible, before = line(one.responsible)[:_MOST_NAMES], line(one.before)[:_MOST_NAMES]
    return replace(one, text=text, responsible=responsible, before=before)


def clean_thanks(one: Thanks) -> Thanks:
    """The acknowledgement as it is stored; raises KnownError(report_unfit)."""
    names = _within(one.names, _MOST_NAMES, "Name those who are thanked, in up to 1000 characters.")
    return replace(one, role=line(one.role)[:_MOST_NAMES], names=names)


def clean_term(one: Term) -> Term:
    """The term as it is stored; raises KnownError(report_unfit)."""
    term = _within(one.term, _MOST_TERM, "Write the term in up to 120 characters.")
    meaning = line(one.meaning)[:_MOST_CHARACTERS]
    if not meaning and not one.removed:
        raise KnownError("report_unfit", rule="Say what the term means.")
    return replace(one, term=term, meaning=meaning)


def clean_challenge(one: Challenge) -> Challenge:
    """The challenge as it is stored; raises KnownError(report_unfit)."""
    claim = _within(one.claim, _MOST_CHARACTERS, "Write what the area says is wrong.")
    if one.decision and one.decision not in DECISIONS:
        raise KnownError("report_unfit", rule=f"Choose what was decided: {', '.join(DECISIONS)}.")
    reason = line(one.reason)[:_MOST_CHARACTERS]
    if one.decision in {PARTLY, REJECTED} and not reason:
        raise KnownError("report_unfit", rule="Say why it was not accepted as it stands.")
    return replace(one, claim=claim, by=line(one.by)[:_MOST_NAMES], reason=reason)


def _texts(value: Mapping[str, Value], *names: str) -> tuple[str, ...]:
    return tuple(str(value.get(name) or "") for name in names)


def _within(text: str, most: int, rule: str) -> str:
    clean = line(text)
    if not clean or len(clean) > most:
        raise KnownError("report_unfit", rule=rule)
    return clean
