"""What is said of the inspection itself and can be undone in a sitting: findings, and all else of the report."""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from app.casework.entries import Value
from app.casework.history import Step
from app.operations.inspections import Changes, Inspection

OWN = ""
"""What the inspection itself is filed under, where a case has its reference or unit."""

GAP = 1 << 20
"""The distance between neighbours in order: room to move others between them many times over."""

Said = Iterable[tuple[str, Value]]
"""Subjects of the inspection, and what is to stand there."""


class Ordered(Protocol):
    """What has a place among its neighbours."""

    @property
    def id(self) -> str: ...
    @property
    def order(self) -> int: ...


def order_of(inspection: Inspection, subject: str) -> int:
    """The order that stands at a subject; 0 where nothing does, or where people disagree."""
    value = inspection.value_at((None, None, subject))
    return value if isinstance(value, int) else 0


def last_order(neighbours: Iterable[Ordered]) -> int:
    """The order of whatever comes after all of them."""
    return max((one.order for one in neighbours), default=0) + GAP


def orders(moved: Sequence[str], neighbours: Sequence[Ordered], before: str | None) -> dict[str, int]:
    """The orders that put things, in that order, before one of their neighbours, or last where it is none of them.

    The neighbours keep theirs unless there is no room left between them.
    """
    others = [one for one in neighbours if one.id not in moved]
    place = next((at for at, one in enumerate(others) if one.id == before), len(others))
    low = others[place - 1].order if place else 0
    high = others[place].order if place < len(others) else low + (len(moved) + 1) * GAP
    step = (high - low) // (len(moved) + 1)
    if step > 0:
        return {id_: low + step * at for at, id_ in enumerate(moved, start=1)}
    ids = [one.id for one in others]
    ids[place:place] = moved
    return {id_: at * GAP for at, id_ in enumerate(ids, start=1)}


def record(inspection: Inspection, said: Said, about: str) -> Changes:
    """Record what is said, all or none, as one step that can be undone; `about` names what kind of thing it is."""
    wanted = dict(said)
    before = {subject: inspection.value_at((None, None, subject)) for subject in wanted}
    changes = inspection.record(inspection.act((None, None, subject), value) for subject, value in wanted.items())
    if changes.entries:
        inspection.history(OWN).note(Step((None, None, about), before, wanted))
    return changes


def can_undo(inspection: Inspection, about: str | None = None) -> bool:
    """Whether an act of this sitting can be taken back, of one kind or of any."""
    return any(about in {None, step.place[2]} for step in inspection.history(OWN).done)


def can_redo(inspection: Inspection, about: str | None = None) -> bool:
    """Whether something undone can be done again, of one kind or of any."""
    return any(about in {None, step.place[2]} for step in inspection.history(OWN).undone)


def undo(inspection: Inspection, about: str | None = None) -> Changes | None:
    """Take back the last act of this sitting, of one kind or of any; None where there is none.

    An act whose places say something else by now is passed over: that is somebody else's word.
    """
    history = inspection.history(OWN)
    return _turn(inspection, history.done, history.undone, about, lambda step: (step.after, step.before))


def redo(inspection: Inspection, about: str | None = None) -> Changes | None:
    """Do again what was undone last; None where there is nothing."""
    history = inspection.history(OWN)
    return _turn(inspection, history.undone, history.done, about, lambda step: (step.before, step.after))


def _turn(
    inspection: Inspection,
    source: list[Step],
    target: list[Step],
    about: str | None,
    values: Callable[[Step], tuple[Value, Value]],
) -> Changes | None:
    """Move the last step that still stands to the other list; `values` are what stands and what is to stand."""
    for at in range(len(source) - 1, -1, -1):
        if about not in {None, source[at].place[2]}:
            continue
        step = source.pop(at)
        standing, wanted = (value if isinstance(value, dict) else {} for value in values(step))
        if all(inspection.value_at((None, None, subject)) == value for subject, value in standing.items()):
            changes = inspection.record(
                inspection.act((None, None, subject), value) for subject, value in wanted.items()
            )
            target.append(step)
            return changes
    return None
