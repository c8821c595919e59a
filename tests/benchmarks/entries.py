"""What assessors record in a sample, as entries: answers, a note here and there, some answers corrected."""

from app.casework.entries import Act, Entry, entry
from app.casework.subjects import REFERENCE, answer_subject, note_subject
from app.casework.units import reading_id, unit_id

NOTED, CORRECTED = 10, 20
"""Of so many answers one has a note, one is corrected later."""

_NOTE = "The plan names the risk and who is to act on it; the review in the second month does not come back to it."


def recorded(inspection: str, cases: int, answers: int, *, of: str = "", assessors: int = 4) -> list[Entry]:
    """The entries of a sample in which each case has so many answers, device by device; `of` sets samples apart."""
    found: list[Entry] = []
    for assessor in range(assessors):
        last: Entry | None = None
        for case in range(assessor, cases, assessors):
            for act in _acts(inspection, f"{of}{case:04}", answers):
                last = entry(
                    Act(act.unit, act.reading, act.subject, act.value, (found[-1].id,) if act.replaces else ()),
                    inspection=inspection,
                    who=f"A{assessor}",
                    device=f"{of}{assessor:016}",
                    sequence=last.sequence + 1 if last else 1,
                    at=f"2010-09-{6 + case % 20:02}T09:{case % 60:02}:00.000Z",
                    prev=last.id if last else None,
                )
                found.append(last)
    return found


def _acts(inspection: str, reference: str, answers: int) -> list[Act]:
    """The acts of one case; one that replaces anything replaces the act before it."""
    unit = unit_id.__wrapped__(inspection, reference)
    reading = reading_id.__wrapped__(unit)
    acts = [Act(unit, None, REFERENCE, reference)]
    for number in range(1, answers):
        subject = answer_subject(f"question_of_the_instrument_{number}")
        if number % CORRECTED == 0:
            acts.append(Act(unit, reading, acts[-1].subject, "no", ("the act before",)))
        elif number % NOTED == 1:
            acts.append(Act(unit, reading, note_subject(f"question_of_the_instrument_{number}"), _NOTE))
        else:
            acts.append(Act(unit, reading, subject, "yes"))
    return acts
