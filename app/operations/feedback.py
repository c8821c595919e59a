"""The feedback sheet of one case: what the lead leaves out of it, what it says, and writing it as PDF."""

from datetime import datetime
from pathlib import Path

from app.casework.answers import falls_short
from app.casework.subjects import LEFT_OUT
from app.casework.walk import COMPLETE, missing
from app.errors import KnownError
from app.instrument.model import NOT_APPLICABLE, REASONS, Question, text
from app.operations.evidence import beside
from app.operations.inspection import Changes, Inspection
from app.operations.writing import write_whole
from app.report.content import language_code
from app.report.feedback import Account, FeedbackSheet, Judgement, Part, Shortfall, document


def leave_out(inspection: Inspection, reference: str, question: str) -> Changes:
    """Leave a judgement, or the reasons for one, out of the case's feedback sheet; it counts towards scores as before.

    The question is given by its name or its number. Raises KnownError(not_a_question, case_withdrawn).
    """
    return _record(inspection, reference, question, out=True)


def put_back(inspection: Inspection, reference: str, question: str) -> Changes:
    """Undo leave_out, on the record; raises KnownError as it does."""
    return _record(inspection, reference, question, out=False)


def left_out(inspection: Inspection, reference: str) -> frozenset[str]:
    """The questions that are left out of a case's feedback sheet; where people disagree, a question is left out."""
    unit = inspection.unit(reference)
    return frozenset(
        question.name
        for question in inspection.instrument.questions
        if (standing := inspection.standing((unit, None, LEFT_OUT + question.name))) is not None
        and (standing.value is True or standing.apart)
    )


def feedback_sheet(
    inspection: Inspection, reference: str, *, notes: bool = False, at: datetime | None = None
) -> FeedbackSheet:
    """What was done well in a case and what fell short, by criterion, without what is left out.

    Evidence notes are included only where they are asked for: they may name people. Raises KnownError(case_unknown,
    case_withdrawn).
    """
    inspection.refresh()
    if inspection.withdrawn(reference):
        raise KnownError("case_withdrawn", reference=reference)
    form, routed = inspection.instrument, inspection.routed(reference)
    hidden = left_out(inspection, reference)
    said = inspection.notes(reference) if notes else {}

    def judgement(question: Question) -> Judgement:
        value = routed.values[question.name]
        answer = next((choice for choice in question.choices if choice.name == value), None)
        return Judgement(
            question.number,
            _asked(inspection, question),
            text(answer.label, form.language) if answer is not None else value,
            said.get(question.name, ""),
        )

    parts = []
    for criterion in form.criteria:
        judged = [
            question
            for question in form.of_criterion(criterion.number)
            if question.sufficient is not None
            and question.name not in hidden
            and routed.values.get(question.name, NOT_APPLICABLE) not in {"", NOT_APPLICABLE}
        ]
        groups: dict[tuple[str, ...], list[Question]] = {}
        for question in judged:
            if falls_short(question, routed.values[question.name]):
                told = [
                    one.name for one in inspection.layout.reasons_of.get(question.name, ()) if one.name not in hidden
                ]
                groups.setdefault(tuple(told) or (question.name,), []).append(question)
        part = Part(
            f"{criterion.number} {text(criterion.title, form.language)}",
            tuple(judgement(one) for one in judged if not falls_short(one, routed.values[one.name])),
            tuple(
                Shortfall(tuple(judgement(one) for one in together), _reasons(inspection, reference, told))
                for told, together in groups.items()
            ),
        )
        if part.well or part.short:
            parts.append(part)
    complete = inspection.status(reference) == COMPLETE
    return FeedbackSheet(
        title=inspection.about("title") or inspection.about("area"),
        reference=reference,
        at=at or datetime.now().astimezone(),
        complete=complete,
        unanswered=len(missing(form, routed)),
        parts=tuple(parts),
        practices=tuple(Account(one.title, one.account) for one in beside(inspection, reference).practices),
        language=language_code(form.language),
    )


def write_feedback_sheet(inspection: Inspection, reference: str, path: Path, *, notes: bool = False) -> None:
    """Write the sheet as PDF, whole or not at all; raises KnownError(target_unwritable) and as feedback_sheet does."""
    from app.report.pdf import draw

    write_whole(path, draw(document(feedback_sheet(inspection, reference, notes=notes))))


def _record(inspection: Inspection, reference: str, question: str, *, out: bool) -> Changes:
    if inspection.withdrawn(reference):
        raise KnownError("case_withdrawn", reference=reference)
    asked = next((one for one in inspection.instrument.questions if question in {one.name, one.number}), None)
    if asked is None or (asked.sufficient is None and asked.kind != REASONS):
        raise KnownError("not_a_question", name=question, instrument=inspection.instrument.id)
    place = inspection.place(reference, LEFT_OUT + asked.name)
    return inspection.record([inspection.act(place, True if out else None)])


def _asked(inspection: Inspection, question: Question) -> str:
    """The question in full: of a grid, what its rows share and the row."""
    language = inspection.instrument.language
    label = text(question.label, language)
    grid = next((one for one in inspection.instrument.grids if one.name == question.grid), None)
    return f"{text(grid.label, language)} {label}" if grid is not None else label


def _reasons(inspection: Inspection, reference: str, asking: tuple[str, ...]) -> tuple[str, ...]:
    """The reasons that were given to these questions, in form order."""
    form, values = inspection.instrument, inspection.routed(reference).values
    return tuple(
        text(choice.label, form.language)
        for name in asking
        if form.question(name).kind == REASONS
        for choice in form.question(name).choices
        if choice.name in values.get(name, "").split()
    )
