"""What an entry can be about: the names of subjects, built and taken apart here only.

Answers, notes, flags, what the case manager said, sources, memos and good practice belong to a reading, and so do
somebody's own words on a form; the reference, facts, the withdrawal, the integrity flag, what its feedback leaves out,
the number of a form and quotations from it to the unit; properties, people, findings and all else of the report,
evidence in advance and what cites it to the inspection.
"""

from collections.abc import Iterable, Mapping

from app.casework.entries import Value

REFERENCE = "reference"
STATUS = "status"
WITHDRAWAL = "withdrawal"
INTEGRITY = "integrity"

ANSWER = "answer/"
NOTE = "note/"
FLAG = "flag/"
SAID = "said/"
SOURCE = "source/"
MEMO = "memo/"
PRACTICE = "practice/"
FACT = "fact/"
LEFT_OUT = "left_out/"
FORM = "form/"
WORDS = "words/"
QUOTATION = "quotation/"
FINDING = "finding/"
FINDING_ORDER = "finding-order/"
BLOCK = "block/"
BLOCK_ORDER = "block-order/"
RECOMMENDATION = "recommendation/"
RECOMMENDATION_ORDER = "recommendation-order/"
THANKS = "thanks/"
THANKS_ORDER = "thanks-order/"
TERM = "term/"
CHALLENGE = "challenge/"
SWITCHED_OFF = "off/"
WITHHELD = "withheld/"
CONFIRMED = "confirmed/"
PUBLICATION = "publication/"
PERSON = "person/"
INVITED = "invited/"
DOCUMENT = "document/"
DOCUMENT_NOTE = "document-note/"
CITES = "cites/"
_INSPECTION = "inspection/"

TYPED = (NOTE, SAID, FINDING, BLOCK, RECOMMENDATION, THANKS, TERM, WORDS, DOCUMENT_NOTE)
"""Subjects whose text is kept as a draft while it is typed."""

OF_THE_UNIT = (FACT, REFERENCE, WITHDRAWAL, INTEGRITY, LEFT_OUT, FORM, QUOTATION)


def answer_subject(question: str) -> str:
    """The subject of an answer."""
    return ANSWER + question


def note_subject(question: str) -> str:
    """The subject of an evidence note."""
    return NOTE + question


def fact_subject(name: str) -> str:
    """The subject of one fact of a case."""
    return FACT + name


def inspection_subject(name: str) -> str:
    """The subject of one property of the inspection itself."""
    return _INSPECTION + name


def person_subject(fingerprint: str, what: str) -> str:
    """The subject of one thing that is said of a person: card, role, compared, removed, device/ID."""
    return f"{PERSON}{fingerprint}/{what}"


def source_subject(question: str, id_: str) -> str:
    """The subject of one reference from a question's evidence to a document."""
    return f"{SOURCE}{question}/{id_}"


def for_leads_only(unit: str | None, subject: str) -> bool:
    """Whether only a lead or a deputy may say it.

    That is all that concerns the whole inspection, who walks which case, and what a case's feedback leaves out.
    """
    return unit is None or subject == FACT + "assessor" or subject.startswith(LEFT_OUT)


def questions_of(subjects: Iterable[str]) -> frozenset[str]:
    """The questions and facts whose answers are among the subjects."""
    return frozenset(subject.partition("/")[2] for subject in subjects if subject.startswith((ANSWER, FACT)))


def named(values: Mapping[str, Value], prefix: str) -> dict[str, str]:
    """The text values whose subject begins with the prefix, under the rest of it."""
    return {
        subject.removeprefix(prefix): value
        for subject, value in values.items()
        if subject.startswith(prefix) and isinstance(value, str)
    }


def parts(values: Mapping[str, Value], prefix: str) -> dict[str, dict[str, Value]]:
    """The values with parts whose subject begins with the prefix, under the rest of it."""
    return {
        subject.removeprefix(prefix): value
        for subject, value in values.items()
        if subject.startswith(prefix) and isinstance(value, dict)
    }
