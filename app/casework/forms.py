"""Paper forms beside the cases: which one it is, what became of it, and whether it is typed twice."""

import hashlib
import re
from typing import NamedTuple

from app.casework.units import unit_id
from app.errors import KnownError
from app.instrument.model import SELECT_MULTIPLE, SELECT_ONE, VOICES, Instrument
from app.instrument.routing import Routed

COMPLETE, PARTLY, BLANK, REFUSED, SPOILED = "complete", "partly", "blank", "refused", "spoiled"
STATES = (COMPLETE, PARTLY, BLANK, REFUSED, SPOILED)
"""What became of a form: everything ticked, some of it, nothing, not wanted, not usable."""

COUNTED = (COMPLETE, PARTLY)
"""The states in which a form's answers count."""

MOST = 99_999
_NUMBER = re.compile(r"0{0,9}[1-9][0-9]{0,4}\Z")
STATE_FIELD = "state"
"""What the state of a form is called where the two typings of it are compared field by field."""


class Form(NamedTuple):
    """One form: whose voice it is (child, victim), and the number that stands on the paper."""

    voice: str
    number: int

    def __str__(self) -> str:
        return f"{self.voice} {self.number}"


def form_unit(inspection: str, form: Form) -> str:
    """The unit id of a form, the same on every laptop."""
    return unit_id(inspection, str(form.number), form.voice)


def clean_number(value: object) -> int:
    """A form's number as it is kept; raises KnownError(form_number_unfit)."""
    text = str(value).strip()
    if not _NUMBER.match(text):
        raise KnownError("form_number_unfit", number=repr(text[:20]), most=MOST)
    return int(text)


def clean_voice(voice: str) -> str:
    """A voice as it is kept; raises KnownError(voice_unknown)."""
    if voice not in VOICES:
        raise KnownError("voice_unknown", voice=repr(voice[:20]), known=", ".join(VOICES))
    return voice


def clean_state(state: str) -> str:
    """What became of a form; raises KnownError(form_state_unfit)."""
    if state not in STATES:
        raise KnownError("form_state_unfit", rule=f"Use one of: {', '.join(STATES)}.")
    return state


def state_of(instrument: Instrument, routed: Routed) -> str:
    """The state that a form's answers make it: complete where each question with boxes that applies is ticked."""
    if not any(routed.values.values()):
        return BLANK
    boxes = (one.name for one in instrument.questions if one.type in {SELECT_ONE, SELECT_MULTIPLE})
    return COMPLETE if all(routed.values.get(name) for name in boxes if name in routed.relevant) else PARTLY


def is_chosen(form: Form, every: int, seed: str) -> bool:
    """Whether a form is typed a second time: one of each `every` numbers in a row, by chance of the seed.

    Every laptop chooses the same, and what is chosen stays so however many forms there are.
    """
    row, place = divmod(form.number - 1, every)
    drawn = hashlib.sha256(f"second\0{seed}\0{form.voice}\0{row}".encode()).digest()
    return int.from_bytes(drawn[:8]) % every == place
