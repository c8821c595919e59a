"""A batch of paper forms to type: where it goes on, which number comes next, what waits for a second typing."""

from dataclasses import dataclass

from app.casework.forms import Form
from app.casework.units import FIRST, SECOND
from app.instrument.model import Instrument
from app.operations.double_entry import waiting
from app.operations.fields import questionnaire, state_at, typist
from app.operations.inspection import Inspection
from app.operations.questionnaires import Count, OpenForm, count_forms, next_number, open_form, previous_form


@dataclass(frozen=True, slots=True)
class Batch:
    """What a person needs to go on typing a voice's forms.

    `going_on` is the form that this person had begun here and not finished, or None; `next` the number after the
    greatest; `waiting` the forms that this person may type a second time, in order.
    """

    voice: str
    which: str
    asked: Instrument
    going_on: OpenForm | None
    next: int
    count: Count
    waiting: tuple[Form, ...]


def open_batch(inspection: Inspection, voice: str, which: str = FIRST) -> Batch:
    """Where the typing of a voice's forms goes on; raises KnownError(voice_unknown)."""
    last = previous_form(inspection, voice)
    mine = last is not None and typist(inspection, last) == inspection.who and not state_at(inspection, last)
    going_on = open_form(inspection, last) if last is not None and mine and which == FIRST else None
    return Batch(
        voice,
        which,
        questionnaire(inspection, voice),
        going_on,
        next_number(inspection, voice),
        count_forms(inspection, voice),
        waiting(inspection, voice, mine=True) if which == SECOND else (),
    )
