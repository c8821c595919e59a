"""What is said of the inspection itself and can be undone in a sitting: findings, and all else of the report."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Protocol

import msgspec

from app.casework.entries import Value, now
from app.operations.inspection import Changes, Inspection
from app.operations.undoing import can_redo_step, can_undo_step, record_step, redo_step, undo_step
from db.store import Draft

OWN = ""
"""What the inspection itself is filed under, where a case has its reference or unit."""

GAP = 1 << 20
"""The distance between neighbours in order: room to move others between them many times over."""


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


def typed(inspection: Inspection, prefix: str) -> dict[str, dict[str, Value]]:
    """What was being typed under subjects with that prefix and is no entry yet, by the rest of the subject."""
    found = {}
    for draft in inspection.store.drafts(OWN):
        if draft.subject.startswith(prefix):
            with suppress(msgspec.DecodeError):
                value = msgspec.json.decode(draft.value)
                if isinstance(value, dict):
                    found[draft.subject.removeprefix(prefix)] = value
    return found


def type_value(inspection: Inspection, subject: str, value: dict[str, Value] | None) -> None:
    """Keep what is being typed, as durable as an entry; None forgets it."""
    if value is None:
        inspection.store.drop_draft(OWN, OWN, subject)
        return
    text = msgspec.json.encode(seen(value)).decode()
    inspection.store.save_draft(Draft(OWN, OWN, subject, text, now()))


def seen(value: Value) -> Value:
    """The value without halves of characters, which no file can hold."""
    if isinstance(value, str):
        return value.encode("utf-8", "ignore").decode("utf-8")
    if isinstance(value, list):
        return [seen(one) for one in value]
    if isinstance(value, dict):
        return {name: seen(one) for name, one in value.items()}
    return value


def record(inspection: Inspection, said: Iterable[tuple[str, Value]], about: str) -> Changes:
    """Record what is said, all or none, as one step that can be undone; `about` names what kind of thing it is."""
    return record_step(inspection, OWN, None, None, dict(said), about=about)


def can_undo(inspection: Inspection, about: str | None = None) -> bool:
    """Whether an act of this sitting can be taken back, of one kind or of any."""
    return can_undo_step(inspection, OWN, about)


def can_redo(inspection: Inspection, about: str | None = None) -> bool:
    """Whether something undone can be done again, of one kind or of any."""
    return can_redo_step(inspection, OWN, about)


def undo(inspection: Inspection, about: str | None = None) -> Changes | None:
    """Take back the last act of this sitting, of one kind or of any; None where there is none."""
    return undo_step(inspection, OWN, about)


def redo(inspection: Inspection, about: str | None = None) -> Changes | None:
    """Do again what was undone last; None where there is nothing."""
    return redo_step(inspection, OWN, about)
