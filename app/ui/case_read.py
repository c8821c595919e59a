"""A case as the store has it, read for the pages that look at it from outside the walk."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from app.casework.subjects import questions_of
from app.casework.units import Case
from app.casework.walk import COMPLETE, Walk
from app.errors import KnownError
from app.instrument.model import Contradiction, Instrument, Question, text
from app.operations import evidence, walking
from app.operations.evidence import Beside
from app.operations.inspection import Inspection
from app.operations.walking import OpenCase
from app.ui.session import Session
from app.ui.walk.look import BAD, GOOD, tone
from app.ui.words import tr
from app.ui.worker import Lasting


@dataclass(frozen=True)
class CaseRead:
    """One case with what routing makes of it; `notes` are as on the screen, drafts included.

    `veiled` says that somebody looks on who must not see answers, notes and doubts.
    """

    reference: str
    case: Case
    status: str
    walk: Walk
    notes: Mapping[str, str]
    beside: Beside
    odd: tuple[Contradiction, ...]
    veiled: bool = False

    @property
    def instrument(self) -> Instrument:
        """The instrument that the case is walked by."""
        return self.walk.instrument

    @property
    def complete(self) -> bool:
        """Whether it was declared complete and nothing has come to apply since."""
        return self.status == COMPLETE

    @property
    def withdrawn(self) -> bool:
        """Whether it left the sample."""
        return self.case.withdrawal is not None

    @property
    def contradictory(self) -> frozenset[str]:
        """The questions whose answers sit oddly together."""
        return frozenset(name for one in self.odd for name in one.about if self.walk.applies(name))


def _opened(inspection: Inspection, reference: str) -> OpenCase:
    evidence.take_up_said(inspection, reference)
    return walking.open_case(inspection, reference)


def read_case(
    session: Session,
    reference: str,
    done: Callable[[CaseRead], None],
    failed: Callable[[KnownError], None],
    unsaved: Mapping[str, str] | None = None,
    *,
    veiled: bool = False,
) -> None:
    """Read a case; `unsaved` holds answers that the person gave and the store has not confirmed."""

    def take(found: OpenCase) -> None:
        if session.layout is None or session.routing is None:
            return
        disputed = questions_of(found.disputed) - (unsaved or {}).keys()
        walk = Walk(session.layout, session.routing, {**found.answers, **(unsaved or {})}, disputed)
        odd = session.routing.contradictions(walk.routed)
        notes = {**found.notes, **found.drafts}
        done(CaseRead(reference, found.case, found.status, walk, notes, found.beside, odd, veiled))

    session.call(_opened, reference, done=take, failed=failed, lasting=Lasting(tr("Reading the case…"), in_steps=False))


def answer_words(question: Question, value: str, language: str) -> str:
    """The answer as the form words it; several choices with commas between them, nothing for no answer."""
    if not question.choices:
        return value
    given = value.split()
    return ", ".join(text(one.label, language) for one in question.choices if one.name in given)


def answer_chip(question: Question, value: str, language: str) -> tuple[str, str]:
    """The answer for a chip: its words with the sign of its meaning, and its colour."""
    words = answer_words(question, value, language)
    if not words:
        return tr("not answered yet"), "plain"
    kind = tone(question, value)
    sign = {GOOD: "✓ ", BAD: "✗ "}.get(kind, "")
    return sign + words, kind if sign else "plain"


def short(question: Question, language: str) -> str:
    """The few words that a question goes by."""
    return text(question.short, language) or text(question.label, language)


def page_title(instrument: Instrument, number: str | None, language: str) -> str:
    """The page of the walk that a criterion's number stands for, in words."""
    if number is None:
        return tr("The case")
    return f"{number} {text(instrument.criterion(number).title, language)}"


def in_order(instrument: Instrument, names: Iterable[str]) -> tuple[Question, ...]:
    """The questions of those names in form order; a name that the form does not have is passed over."""
    wanted = frozenset(names)
    return tuple(question for question in instrument.questions if question.name in wanted)
