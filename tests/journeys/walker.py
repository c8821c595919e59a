"""A walk without a window: answers question after question as an assessor would, following the routing."""

from collections.abc import Callable, Mapping

from app.casework.walk import Walk
from app.instrument.model import NO_EVIDENCE, Question
from app.operations import walking
from app.operations.inspection import Inspection


def sufficient(question: Question) -> str:
    """The answer that does best: sufficient, otherwise the first choice."""
    return question.sufficient or question.choice_names[0]


def insufficient(question: Question) -> str:
    """The answer that falls short, with no evidence as the reason."""
    if question.reasons_for:
        return NO_EVIDENCE
    return "no" if question.sufficient else question.choice_names[-1]


def answer_everything(
    inspection: Inspection,
    reference: str,
    choose: Callable[[Question], str] = sufficient,
    fixed: Mapping[str, str] | None = None,
) -> int:
    """Answer until nothing is open; returns how many answers that took. `fixed` answers stand before the walk."""
    for name, value in (fixed or {}).items():
        walking.answer(inspection, reference, name, value)
    walk = Walk(inspection.layout, inspection.routing, inspection.answers(reference))
    count = 0
    at = walk.next_unanswered()
    while at is not None:
        value = choose(inspection.instrument.question(at))
        walk.set(at, value)
        walking.answer(inspection, reference, at, value)
        count += 1
        at = walk.next_unanswered(at)
    return count
