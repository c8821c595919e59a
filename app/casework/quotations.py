"""Quotations: what somebody wrote on a form, picked for the report, with its theme and whether it names nobody."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from app.casework.entries import Value
from app.errors import KnownError

_ALTERED = re.compile(r"\[[^\[\]]*\]|…|\.\.\.")
_MOST_CHARACTERS = 1_000


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words from one question of a form; `anonymous` says that somebody looked and nobody can be known by them.

    What is left out is marked by … and what was altered stands in square brackets.
    """

    id: str
    question: str
    words: str
    theme: str
    anonymous: bool = False

    def value(self) -> Value:
        """What an entry says of it."""
        return {"question": self.question, "words": self.words, "theme": self.theme, "anonymous": self.anonymous}


def quotation_of(id_: str, value: Mapping[str, Value]) -> Quotation:
    """The quotation that an entry recorded."""
    return Quotation(
        id_,
        str(value.get("question") or ""),
        str(value.get("words") or ""),
        str(value.get("theme") or ""),
        value.get("anonymous") is True,
    )


def clean_words(words: str, written: str) -> str:
    """A quotation's words as they are stored; raises KnownError(quotation_unfit) where the form does not say them."""
    plain = " ".join(words.split())
    if not plain or len(plain) > _MOST_CHARACTERS:
        raise KnownError("quotation_unfit", rule=f"Pick some words, up to {_MOST_CHARACTERS} characters.")
    if not is_said(plain, written):
        raise KnownError(
            "quotation_unfit",
            rule="The form does not say that. Mark what you leave out by … and put what you alter in square brackets.",
        )
    return plain


def is_said(words: str, written: str) -> bool:
    """Whether the parts of a quotation that were not altered stand in what was written, in their order."""
    said, at = " ".join(written.split()), 0
    parts = [part.strip() for part in _ALTERED.split(words) if part.strip()]
    for part in parts:
        at = said.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return bool(parts)
