"""Undo and redo of answers: each is one more entry, so that what was undone stays on the record."""

from collections.abc import Callable
from dataclasses import dataclass

from app.casework.entries import Place, Value
from app.casework.history import Step
from app.operations.inspections import Changes, Inspection
from app.operations.walking import must_be_open


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo or redo did: the changes, and the question or fact concerned; nothing where there was no step."""

    changes: Changes
    name: str
    value: str


def undo(inspection: Inspection, reference: str) -> Undone | None:
    """Put back what stood before the last answer of this sitting; None where there is none.

    A step whose place holds something else by now is passed over: it is somebody else's word. Raises KnownError
    where the case takes no answers.
    """
    history = inspection.history(reference)
    return _turn(inspection, reference, history.done, history.undone, lambda step: (step.after, step.before))


def redo(inspection: Inspection, reference: str) -> Undone | None:
    """Record again what was undone last; None where there is nothing. Raises KnownError as undo does."""
    history = inspection.history(reference)
    return _turn(inspection, reference, history.undone, history.done, lambda step: (step.before, step.after))


def _turn(
    inspection: Inspection,
    reference: str,
    source: list[Step],
    target: list[Step],
    values: Callable[[Step], tuple[Value, Value]],
) -> Undone | None:
    """Move the last step that still stands to the other list; `values` are what stands and what is to stand."""
    must_be_open(inspection, reference)
    while source:
        step = source[-1]
        standing, wanted = values(step)
        said = _say(inspection, step.place, wanted) if inspection.value_at(step.place) == standing else None
        source.pop()
        if said is not None:
            target.append(step)
            return said
    return None


def _say(inspection: Inspection, place: Place, value: Value) -> Undone:
    changes = inspection.record([inspection.act(place, value)])
    return Undone(changes, place[2].partition("/")[2], value if isinstance(value, str) else "")
