"""What stands beside an answer: references to documents, loose memos, good practice, and doubts about the record."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.casework.entries import Value
from app.errors import KnownError

STRENGTHS = ("documented", "told", "absent")
"""How strong a piece of evidence is: on record, told by the case manager, or looked for and not there."""

INTEGRITY_REASONS = ("dated_after", "altered_before_visit", "other")
"""Why a record is doubted: dated after the event, altered before the visit, something else."""

_CRITERION = re.compile(r"[1-9]\.[1-9][a-z]?\Z")
_MOST_CHARACTERS = 120
_MOST_WORDS = 5_000


@dataclass(frozen=True, slots=True)
class Source:
    """One reference from a question's evidence to a document; `dated` is an ISO date or empty."""

    id: str
    document: str
    dated: str = ""
    page: str = ""
    strength: str = "documented"

    def value(self) -> Value:
        """What an entry says of it."""
        return {"document": self.document, "dated": self.dated, "page": self.page, "strength": self.strength}


@dataclass(frozen=True, slots=True)
class Memo:
    """A note dropped in passing, not yet filed to a question; `at` is UTC in ISO 8601."""

    id: str
    text: str
    at: str


@dataclass(frozen=True, slots=True)
class Practice:
    """A short account of good practice, its names altered, with the criteria that it illustrates."""

    id: str
    title: str
    account: str
    criteria: tuple[str, ...]

    def value(self) -> Value:
        """What an entry says of it."""
        return {"title": self.title, "account": self.account, "criteria": list(self.criteria)}


@dataclass(frozen=True, slots=True)
class Integrity:
    """A doubt about the record of a case."""

    reason: str
    detail: str = ""

    def value(self) -> Value:
        """What an entry says of it."""
        return {"reason": self.reason, "detail": self.detail}


def source_of(id_: str, value: Mapping[str, Value]) -> Source:
    """The reference that an entry recorded."""
    return Source(
        id_,
        str(value.get("document") or ""),
        str(value.get("dated") or ""),
        str(value.get("page") or ""),
        str(value.get("strength") or STRENGTHS[0]),
    )


def memo_of(id_: str, value: Mapping[str, Value]) -> Memo:
    """The memo that an entry recorded."""
    return Memo(id_, str(value.get("text") or ""), str(value.get("at") or ""))


def practice_of(id_: str, value: Mapping[str, Value]) -> Practice:
    """The account that an entry recorded."""
    criteria = value.get("criteria")
    return Practice(
        id_,
        str(value.get("title") or ""),
        str(value.get("account") or ""),
        tuple(str(one) for one in criteria) if isinstance(criteria, list) else (),
    )


def integrity_of(value: Mapping[str, Value]) -> Integrity:
    """The doubt that an entry recorded."""
    return Integrity(str(value.get("reason") or ""), str(value.get("detail") or ""))


def clean_source(source: Source) -> Source:
    """The reference as it is stored; raises KnownError(source_unfit) with the rule that it breaks."""
    document = " ".join(source.document.split())
    if not document or len(document) > _MOST_CHARACTERS:
        raise KnownError("source_unfit", rule="Name the document in up to 120 characters.")
    if source.dated:
        try:
            date.fromisoformat(source.dated)
        except ValueError as error:
            raise KnownError("source_unfit", rule="Write the date as YYYY-MM-DD, or leave it empty.") from error
    if source.strength not in STRENGTHS:
        raise KnownError("source_unfit", rule=f"Choose its strength: {', '.join(STRENGTHS)}.")
    return Source(source.id, document, source.dated, " ".join(source.page.split())[:20], source.strength)


def clean_practice(practice: Practice) -> Practice:
    """The account as it is stored; raises KnownError(practice_unfit) with the rule that it breaks."""
    title = " ".join(practice.title.split())
    if not title or len(title) > _MOST_CHARACTERS:
        raise KnownError("practice_unfit", rule="Give it a title of up to 120 characters.")
    if not practice.account.strip() or len(practice.account.split()) > _MOST_WORDS:
        raise KnownError("practice_unfit", rule="Tell in a few sentences what was done and what came of it.")
    if not practice.criteria or any(not _CRITERION.match(one) for one in practice.criteria):
        raise KnownError("practice_unfit", rule="Name the criteria that it illustrates, for example 1.2 or 1.2h.")
    return Practice(practice.id, title, practice.account.strip(), tuple(dict.fromkeys(practice.criteria)))


def clean_integrity(integrity: Integrity) -> Integrity:
    """The doubt as it is stored; raises KnownError(integrity_unfit) with the rule that it breaks."""
    if integrity.reason not in INTEGRITY_REASONS:
        raise KnownError("integrity_unfit", rule=f"Choose a reason: {', '.join(INTEGRITY_REASONS)}.")
    detail = " ".join(integrity.detail.split())
    if integrity.reason == "other" and not detail:
        raise KnownError("integrity_unfit", rule="Say in a few words what is wrong.")
    return Integrity(integrity.reason, detail)
