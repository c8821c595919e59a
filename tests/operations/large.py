"""A hundred cases with as many answers as they may have."""

from collections.abc import Iterable
from random import Random

from app.casework.entries import Act
from app.casework.subjects import answer_subject
from app.instrument.model import FACT
from app.operations.inspection import Inspection


def answer_at_random(inspection: Inspection, references: Iterable[str], questions: int, seed: int = 1) -> int:
    """Answer so many questions of each case, at moments of their own; returns how many answers that makes."""
    asked = [one for one in inspection.instrument.questions if one.choices and one.kind != FACT][:questions]
    assert len(asked) == questions
    chance = Random(seed)  # noqa: S311 - a table, the same every time
    acts = [
        Act(
            *inspection.place(reference, answer_subject(one.name)),
            chance.choice(one.choice_names),
            (),
            None,
            _moment(chance),
        )
        for reference in references
        for one in asked
    ]
    return len(inspection.record(acts).entries)


def _moment(chance: Random) -> str:
    day, hour, minute, thousandth = (chance.randint(*span) for span in ((10, 28), (10, 17), (10, 59), (100, 999)))
    return f"2010-09-{day}T{hour}:{minute}:10.{thousandth}Z"
