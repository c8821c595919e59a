"""Undo and redo: each is one more entry, so that what was undone stays on the record."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.casework.entries import Place, Value
from app.casework.history import Step
from app.operations.inspection import Changes, Inspection
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


def record_step(
    inspection: Inspection,
    under: str,
    unit: str | None,
    reading: str | None,
    said: Mapping[str, Value],
    *,
    about: str = "",
) -> Changes:
    """Record what is said by subject at one unit and reading, all or none, as one step that undo_step takes back.

    `under` is what the steps of this sitting are filed under, `about` what kind of thing they are about.
    """
    before = {subject: inspection.value_at((unit, reading, subject)) for subject in said}
    changes = inspection.record(inspection.act((unit, reading, subject), value) for subject, value in said.items())
    if changes.entries:
        inspection.history(under).note(Step((unit, reading, about), before, dict(said)))
    return changes


def can_undo_step(inspection: Inspection, under: str, about: str | None = None) -> bool:
    """Whether a step can be taken back, of one kind or of any."""
    return any(about in {None, step.place[2]} for step in inspection.history(under).done)


def can_redo_step(inspection: Inspection, under: str, about: str | None = None) -> bool:
    """Whether something undone can be done again, of one kind or of any."""
    return any(about in {None, step.place[2]} for step in inspection.history(under).undone)


def undo_step(inspection: Inspection, under: str, about: str | None = None) -> Changes | None:
    """Take back the last step, of one kind or of any; None where there is none.

    A step whose places say something else by now is passed over: that is somebody else's word.
    """
    history = inspection.history(under)
    return _turn_step(inspection, history.done, history.undone, about, lambda step: (step.after, step.before))


def redo_step(inspection: Inspection, under: str, about: str | None = None) -> Changes | None:
    """Do again what was undone last; None where there is nothing."""
    history = inspection.history(under)
    return _turn_step(inspection, history.undone, history.done, about, lambda step: (step.before, step.after))


def _turn_step(
    inspection: Inspection,
    source: list[Step],
    target: list[Step],
    about: str | None,
    values: Callable[[Step], tuple[Value, Value]],
) -> Changes | None:
    """Move the last step that still stands to the other list; `values` are what stands and what is to stand."""
    for at in range(len(source) - 1, -1, -1):
        unit, reading, kind = source[at].place
        if about not in {None, kind}:
            continue
        step = source.pop(at)
        standing, wanted = (value if isinstance(value, dict) else {} for value in values(step))
        if all(inspection.value_at((unit, reading, subject)) == value for subject, value in standing.items()):
            changes = inspection.record(
                inspection.act((unit, reading, subject), value) for subject, value in wanted.items()
            )
            target.append(step)
            return changes
    return None
