"""What an entry can be about: the names of subjects, built and taken apart here only.

Answers, notes, flags, what the case manager said, sources, memos and good practice belong to a reading; the
reference, facts, the withdrawal, the integrity flag and what its feedback leaves out to the unit; properties, findings
and their order to the inspection.
"""

from collections.abc import Mapping

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
FINDING = "finding/"
FINDING_ORDER = "finding-order/"
_INSPECTION = "inspection/"

TYPED = (NOTE, SAID, FINDING)
"""Subjects whose text is kept as a draft while it is typed."""

OF_THE_UNIT = (FACT, REFERENCE, WITHDRAWAL, INTEGRITY, LEFT_OUT)


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


def source_subject(question: str, id_: str) -> str:
    """The subject of one reference from a question's evidence to a document."""
    return f"{SOURCE}{question}/{id_}"


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
