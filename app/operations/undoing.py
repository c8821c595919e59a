"""Undo and redo of answers: each is one more entry, so that what was undone stays on the record."""

from dataclasses import dataclass

from app.casework.entries import Place, Value
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
    must_be_open(inspection, reference)
    history = inspection.history(reference)
    while history.done:
        step = history.done[-1]
        said = _say(inspection, step.place, step.before) if inspection.value_at(step.place) == step.after else None
        history.done.pop()
        if said is not None:
            history.undone.append(step)
            return said
    return None


def redo(inspection: Inspection, reference: str) -> Undone | None:
    """Record again what was undone last; None where there is nothing. Raises KnownError as undo does."""
    must_be_open(inspection, reference)
    history = inspection.history(reference)
    while history.undone:
        step = history.undone[-1]
        said = _say(inspection, step.place, step.after) if inspection.value_at(step.place) == step.before else None
        history.undone.pop()
        if said is not None:
            history.done.append(step)
            return said
    return None


def _say(inspection: Inspection, place: Place, value: Value) -> Undone:
    changes = inspection.record([inspection.act(place, value)])
    return Undone(changes, place[2].partition("/")[2], value if isinstance(value, str) else "")
