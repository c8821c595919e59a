"""Walking a case: open it where the person was, answer, note, correct a fact, complete, reopen, withdraw."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.casework.answers import clean_answer
from app.casework.entries import Value, now
from app.casework.history import Step
from app.casework.subjects import NOTE, STATUS, WITHDRAWAL, answer_subject, fact_subject, note_subject, questions_of
from app.casework.units import FACTS_BY_NAME, WITHDRAWAL_REASONS, Case, clean_fact, is_fact
from app.casework.walk import COMPLETE, IN_PROGRESS, missing
from app.errors import KnownError
from app.instrument.model import Question
from app.operations.evidence import Beside, beside, documents
from app.operations.inspection import Changes, Inspection
from db.store import Draft


@dataclass(frozen=True, slots=True)
class OpenCase:
    """All that the walk shows of one case; drafts are notes that were being typed and are no entry yet.

    `disputed` names the answers, facts and notes at which different values stand side by side.
    `place` is where the person was: page, question and whether in the note.
    """

    case: Case
    status: str
    answers: Mapping[str, str]
    notes: Mapping[str, str]
    drafts: Mapping[str, str]
    disputed: frozenset[str]
    place: Mapping[str, Any]
    beside: Beside
    documents: tuple[str, ...]


def open_case(inspection: Inspection, reference: str) -> OpenCase:
    """A case as it stands, drafts and the last place included; raises KnownError(case_unknown)."""
    inspection.refresh()
    unit, reading = inspection.unit(reference), inspection.reading(reference)
    drafts = {
        draft.subject.removeprefix(NOTE): draft.value
        for draft in inspection.store.drafts(unit)
        if draft.reading == reading and draft.subject.startswith(NOTE)
    }
    return OpenCase(
        case=inspection.case(reference),
        status=inspection.status(reference),
        answers=inspection.answers(reference),
        notes=inspection.notes(reference),
        drafts=drafts,
        disputed=inspection.disputed(reference),
        place=dict(inspection.store.places()).get(unit, {}),
        beside=beside(inspection, reference),
        documents=documents(inspection, reference),
    )


def answer(inspection: Inspection, reference: str, question: str, value: str) -> Changes:
    """Record an answer, or take it back with an empty value; a fact is recorded for the case.

    Raises KnownError: case_withdrawn, case_complete, not_a_question, answer_unfit, or what the disk says.
    """
    asked = _question(inspection, question)
    must_be_open(inspection, reference)
    fitting = clean_answer(asked, value) or None
    return _step(inspection, reference, _subject(inspection, question), fitting)


def correct_fact(inspection: Inspection, reference: str, name: str, value: str) -> Changes:
    """Correct one fact of the sample list; raises KnownError(fact_unfit) where the value does not fit."""
    if name not in FACTS_BY_NAME:
        raise KnownError("fact_unfit", value=repr(value), fact=name, rule=f"Known are: {', '.join(FACTS_BY_NAME)}.")
    must_be_open(inspection, reference)
    return _step(inspection, reference, fact_subject(name), clean_fact(name, value) or None)


def type_note(inspection: Inspection, reference: str, question: str, text: str) -> None:
    """Keep an evidence note while it is typed, as durable as an entry."""
    unit, reading = inspection.unit(reference), inspection.reading(reference)
    if inspection.notes(reference).get(question, "") == text:
        inspection.store.drop_draft(unit, reading, note_subject(question))
    else:
        inspection.store.save_draft(Draft(unit, reading, note_subject(question), text, now()))


def note(inspection: Inspection, reference: str, question: str, text: str) -> Changes:
    """Record an evidence note when its field is left; the draft becomes the entry."""
    _question(inspection, question)
    changes = _record(inspection, reference, note_subject(question), text if text.strip() else None)
    if not changes.entries:
        inspection.store.drop_draft(inspection.unit(reference), inspection.reading(reference), note_subject(question))
    return changes


def take_up_drafts(inspection: Inspection, reference: str) -> Changes:
    """Make entries of all drafts of a case: what was typed before a fall is evidence like any other."""
    opened = open_case(inspection, reference)
    acts = [
        inspection.act(inspection.place(reference, note_subject(question)), text if text.strip() else None)
        for question, text in opened.drafts.items()
    ]
    return inspection.record(acts)


def unfinished(inspection: Inspection, reference: str) -> tuple[Question, ...]:
    """The questions that keep a case from being complete, in form order."""
    disputed = questions_of(inspection.disputed(reference))
    return missing(inspection.instrument, inspection.routed(reference), disputed)


def complete(inspection: Inspection, reference: str) -> Changes:
    """Declare a case complete; raises KnownError(case_not_complete) naming what is unanswered."""
    _must_be_in_sample(inspection, reference)
    take_up_drafts(inspection, reference)
    left = unfinished(inspection, reference)
    if left:
        numbers = ", ".join(question.number for question in left)
        raise KnownError("case_not_complete", reference=reference, count=len(left), numbers=numbers)
    return _record(inspection, reference, STATUS, COMPLETE)


def reopen(inspection: Inspection, reference: str) -> Changes:
    """Open a complete case again, on the record; raises KnownError(case_not_started) where it is not complete."""
    _must_be_in_sample(inspection, reference)
    if inspection.status(reference) != COMPLETE:
        raise KnownError("case_not_started", reference=reference)
    return _record(inspection, reference, STATUS, IN_PROGRESS)


def withdraw(
    inspection: Inspection, reference: str, reason: str, *, detail: str = "", replaced_by: str | None = None
) -> Changes:
    """Take a case out of the sample, with a reason; it stays visible and leaves the scores."""
    _must_be_in_sample(inspection, reference)
    if reason not in WITHDRAWAL_REASONS:
        raise KnownError("withdrawal_reason_unknown", reason=repr(reason), known=", ".join(WITHDRAWAL_REASONS))
    if replaced_by:
        inspection.unit(replaced_by)
        if replaced_by == reference or inspection.withdrawn(replaced_by):
            raise KnownError("case_withdrawn", reference=replaced_by)
    return _record(
        inspection,
        reference,
        WITHDRAWAL,
        {"reason": reason, "detail": " ".join(detail.split()), "replaced_by": replaced_by},
    )


def take_back_withdrawal(inspection: Inspection, reference: str) -> Changes:
    """Put a withdrawn case back into the sample, on the record."""
    return _record(inspection, reference, WITHDRAWAL, None)


def remember_place(inspection: Inspection, reference: str, place: Mapping[str, Any]) -> None:
    """Remember where in a case the person is, to come back to exactly there."""
    inspection.store.save_place(inspection.unit(reference), place)


def last_case(inspection: Inspection) -> str | None:
    """The case that was walked last and is still in the sample, or None."""
    by_unit = {inspection.unit(reference): reference for reference in inspection.references}
    for unit, _ in inspection.store.places():
        reference = by_unit.get(unit)
        if reference is not None and not inspection.withdrawn(reference):
            return reference
    return None


def _subject(inspection: Inspection, question: str) -> str:
    return fact_subject(question) if is_fact(inspection.instrument, question) else answer_subject(question)


def _step(inspection: Inspection, reference: str, subject: str, value: Value) -> Changes:
    """Record what can be undone."""
    place = inspection.place(reference, subject)
    before = inspection.value_at(place)
    changes = inspection.record([inspection.act(place, value)])
    if changes.entries:
        inspection.history(reference).note(Step(place, before, value))
    return changes


def _record(inspection: Inspection, reference: str, subject: str, value: Value) -> Changes:
    return inspection.record([inspection.act(inspection.place(reference, subject), value)])


def _question(inspection: Inspection, name: str) -> Question:
    try:
        return inspection.instrument.question(name)
    except KeyError:
        raise KnownError("not_a_question", name=name, instrument=inspection.instrument.id) from None


def _must_be_in_sample(inspection: Inspection, reference: str) -> None:
    if inspection.withdrawn(reference):
        raise KnownError("case_withdrawn", reference=reference)


def must_be_open(inspection: Inspection, reference: str) -> None:
    """Raise KnownError(case_withdrawn, case_complete) where a case takes no answers."""
    _must_be_in_sample(inspection, reference)
    if inspection.declared_complete(reference) and inspection.status(reference) == COMPLETE:
        raise KnownError("case_complete", reference=reference)
