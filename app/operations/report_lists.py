"""The report's lists: recommendations, who is thanked, and the terms that the lead explains."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from secrets import token_hex
from typing import Generic, TypeVar

from app.casework.entries import Value
from app.casework.report_lists import (
    Recommendation,
    Term,
    Thanks,
    clean_recommendation,
    clean_term,
    clean_thanks,
    recommendation_of,
    term_of,
    thanks_of,
)
from app.casework.subjects import RECOMMENDATION, RECOMMENDATION_ORDER, TERM, THANKS, THANKS_ORDER
from app.errors import KnownError
from app.operations.inspection import Changes, Inspection
from app.operations.own import order_of, orders, record, type_value, typed

Line = TypeVar("Line", Recommendation, Thanks, Term)


@dataclass(frozen=True)
class ReportList(Generic[Line]):
    """One of the lists: the subjects of its lines and of their order, none where it is sorted by its words."""

    subject: str
    order: str
    read: Callable[[str, Mapping[str, Value], int], Line]
    clean: Callable[[Line], Line]


RECOMMENDATIONS = ReportList(RECOMMENDATION, RECOMMENDATION_ORDER, recommendation_of, clean_recommendation)
ACKNOWLEDGED = ReportList(THANKS, THANKS_ORDER, thanks_of, clean_thanks)
TERMS = ReportList(TERM, "", term_of, clean_term)


def recommendations(inspection: Inspection) -> tuple[Recommendation, ...]:
    """The recommendations in the lead's order."""
    return lines(inspection, RECOMMENDATIONS)


def acknowledged(inspection: Inspection) -> tuple[Thanks, ...]:
    """The roles and names that the report acknowledges, in the lead's order."""
    return lines(inspection, ACKNOWLEDGED)


def terms(inspection: Inspection) -> tuple[Term, ...]:
    """The terms that the lead explains, by name; the program's own are not among them."""
    return lines(inspection, TERMS)


def lines(inspection: Inspection, of: ReportList[Line], *, removed: bool = False) -> tuple[Line, ...]:
    """The lines of a list in their order; what people left in different words is not among them."""
    stored = [
        of.read(id_, standing.value, _order(inspection, of, id_))
        for id_, standing in inspection.own(of.subject).items()
        if isinstance(standing.value, dict)
    ]
    return tuple(sorted((one for one in stored if one.removed == removed), key=_place))


def typed_lines(inspection: Inspection, of: ReportList[Line]) -> dict[str, Line]:
    """The lines that were being typed and are no entries yet, by id."""
    return {
        id_: of.read(id_, value, _order(inspection, of, id_)) for id_, value in typed(inspection, of.subject).items()
    }


def shown_lines(inspection: Inspection, of: ReportList[Line]) -> tuple[Line, ...]:
    """The lines of a list as a person left them; new ones that are being typed come last."""
    standing = {one.id: one for one in lines(inspection, of)}
    found = standing | typed_lines(inspection, of)
    shown = (one for one in found.values() if not one.removed)
    return tuple(sorted(shown, key=lambda one: (one.id not in standing, *_place(one))))


def type_line(inspection: Inspection, of: ReportList[Line], one: Line) -> None:
    """Keep a line while it is typed, as durable as an entry; a new one has an id that new_id() made."""
    same = inspection.value_at((None, None, of.subject + one.id)) == one.value()
    type_value(inspection, of.subject + one.id, None if same else one.value())


def forget_line(inspection: Inspection, of: ReportList[Line], id_: str) -> None:
    """Forget what was being typed in a line; what stands stays."""
    type_value(inspection, of.subject + id_, None)


def new_id() -> str:
    """An id for a line that is to be written."""
    return token_hex(6)


def put_line(inspection: Inspection, of: ReportList[Line], one: Line) -> Changes:
    """Record a line, last in its list where it is new; its draft becomes the entry.

    Raises KnownError(report_unfit); what was typed is kept.
    """
    clean = of.clean(one if one.id else replace(one, id=new_id()))
    said: list[tuple[str, Value]] = [(of.subject + clean.id, clean.value())]
    if of.order and inspection.standing((None, None, of.subject + clean.id)) is None:
        placed = orders([clean.id], lines(inspection, of), None)
        said += [(of.order + id_, order) for id_, order in placed.items()]
    changes = record(inspection, said, of.subject)
    type_value(inspection, of.subject + clean.id, None)
    return changes


def take_up_lines(inspection: Inspection, of: ReportList[Line]) -> tuple[Changes, ...]:
    """Make entries of what was being typed, as after a fall; what does not fit yet stays a draft."""
    made = []
    for one in typed_lines(inspection, of).values():
        try:
            made.append(put_line(inspection, of, one))
        except KnownError as error:
            if error.code != "report_unfit":
                raise
    return tuple(made)


def move_line(inspection: Inspection, of: ReportList[Line], id_: str, before: str | None) -> Changes:
    """Place a line before another, or last where `before` is None; raises KnownError(report_item_gone)."""
    _line(inspection, of, id_)
    placed = orders([id_], lines(inspection, of), before)
    return record(inspection, ((of.order + each, order) for each, order in placed.items()), of.subject)


def remove_line(inspection: Inspection, of: ReportList[Line], id_: str) -> Changes:
    """Take a line out of the report, on the record; raises KnownError(report_item_gone)."""
    return put_line(inspection, of, replace(_line(inspection, of, id_), removed=True))


def restore_line(inspection: Inspection, of: ReportList[Line], id_: str) -> Changes:
    """Put a removed line back; raises KnownError(report_item_gone)."""
    return put_line(inspection, of, replace(_line(inspection, of, id_, removed=True), removed=False))


def _line(inspection: Inspection, of: ReportList[Line], id_: str, *, removed: bool = False) -> Line:
    found = next((one for one in lines(inspection, of, removed=removed) if one.id == id_), None)
    if found is None:
        raise KnownError("report_item_gone")
    return found


def _order(inspection: Inspection, of: ReportList[Line], id_: str) -> int:
    return order_of(inspection, of.order + id_) if of.order else 0


def _place(one: Recommendation | Thanks | Term) -> tuple[int, str, str]:
    return (one.order, one.term.casefold() if isinstance(one, Term) else "", one.id)
