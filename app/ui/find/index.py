"""Finding a question by its number or by words of its label, guidance and note."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.casework.walk import Walk
from app.instrument.model import Instrument, Question, text
from app.ui.words import tr

MOST = 60
"""How many are shown of each kind: whoever types a further letter sees the rest."""


@dataclass(frozen=True)
class Hit:
    """A question that was found, and the passage in which where it was not its number, short name or label."""

    question: Question
    asked: bool
    where: str = ""


@dataclass(frozen=True)
class _Words:
    question: Question
    number: str
    name: str
    guidance: str


class FindIndex:
    """The words of an instrument, made ready once."""

    def __init__(self, instrument: Instrument, language: str) -> None:
        """Fold the case of every wording."""
        self.instrument = instrument
        self.language = language
        self._words = [
            _Words(
                question,
                question.number.casefold(),
                f"{text(question.short, language)} {text(question.label, language)}".casefold(),
                text(question.guidance, language).casefold(),
            )
            for question in instrument.questions
        ]

    def find(self, typed: str, walk: Walk, notes: Mapping[str, str]) -> tuple[Hit, ...]:
        """What fits, the questions of this case first: by number, then by name, then by note and guidance."""
        terms = typed.casefold().split()
        if not terms:
            return ()
        ranked: dict[bool, list[tuple[int, int, Hit]]] = {True: [], False: []}
        for at, words in enumerate(self._words):
            name = words.question.name
            found = self._fits(words, terms, notes.get(name, ""))
            if found is not None:
                asked = walk.applies(name)
                ranked[asked].append((found[0], at, Hit(words.question, asked, found[1])))
        return tuple(
            hit for asked in (True, False) for _, _, hit in sorted(ranked[asked], key=lambda one: one[:2])[:MOST]
        )

    def _fits(self, words: _Words, terms: list[str], note: str) -> tuple[int, str] | None:
        if len(terms) == 1 and words.number.startswith(terms[0]):
            return 0, ""
        if len(terms) == 1 and terms[0] in words.number:
            return 1, ""
        near = f"{words.number} {words.name}"
        if all(term in near for term in terms):
            return 2, ""
        folded = note.casefold()
        if note and all(term in near or term in folded for term in terms):
            return 3, tr("note: {passage}", passage=_passage(note, folded, terms))
        if all(term in near or term in folded or term in words.guidance for term in terms):
            guidance = text(words.question.guidance, self.language)
            return 4, tr("guidance: {passage}", passage=_passage(guidance, words.guidance, terms))
        return None


def _passage(whole: str, folded: str, terms: list[str]) -> str:
    """Some words before and after the first of the terms; as typed, on one line."""
    at = min((place for place in (folded.find(term) for term in terms) if place >= 0), default=0)
    begin = whole.rfind(" ", 0, max(at - 24, 0)) + 1 if at > 24 else 0
    passage = " ".join(whole[begin : at + 90].split())
    return f"… {passage}" if begin else passage
