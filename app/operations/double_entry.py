"""Typing twice: a share of the forms is typed again by somebody else, blind; what differs is settled by the paper."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass

from app.casework.entries import Act, Value
from app.casework.forms import BLANK, COUNTED, STATE_FIELD, Form, clean_state
from app.casework.subjects import STATUS
from app.casework.units import FIRST, SECOND, SETTLED, reading_id
from app.errors import KnownError
from app.instrument.model import Question
from app.operations.fields import (
    SECOND_SHARE,
    answers_in,
    chosen,
    clean_field,
    field_of,
    field_subject,
    forms,
    questionnaire,
    share,
    state_at,
    typist,
    unit_of,
)
from app.operations.inspection import Changes, Inspection

_MOST_EVERY = 1000


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that two people typed differently, or the state that they gave the form, whose question is None.

    `settled` is what the paper says, None as long as nobody has looked; empty text stands for nothing ticked.
    """

    form: Form
    question: Question | None
    first: str
    second: str
    settled: str | None

    @property
    def field(self) -> str:
        """The name that settle_field takes."""
        return self.question.name if self.question is not None else STATE_FIELD


@dataclass(frozen=True, slots=True)
class Agreement:
    """How sure the typing is, of one voice or of both.

    `every` is the share (one of so many), None where nothing is typed twice; `chosen` forms are to be typed twice,
    `waiting` of them are not yet. `fields` were compared in `forms`, `differing` of them differ, `unsettled` of these
    wait for a look at the paper; `first_wrong` and `second_wrong` are those in which a typing was not what it says.
    """

    every: int | None
    chosen: int
    waiting: tuple[Form, ...]
    forms: int
    fields: int
    differing: int
    unsettled: int
    first_wrong: int
    second_wrong: int

    @property
    def error_rate(self) -> float | None:
        """Wrong fields of 100 fields of the first typing, which is what counts; None where nothing was compared.

        Fields that wait to be settled count as wrong: the rate is never made to look better by not looking.
        """
        return 100 * (self.first_wrong + self.unsettled) / self.fields if self.fields else None


def choose_share(inspection: Inspection, every: int | None, seed: str = "") -> Changes:
    """Have one form of each `every` in a row typed twice, None for none; chance is the seed's, a new one if not given.

    Raises KnownError: lead_only, share_unfit.
    """
    place = (None, None, SECOND_SHARE)
    if every is None:
        return inspection.record([inspection.act(place, None)])
    if not 1 <= every <= _MOST_EVERY:
        raise KnownError("share_unfit", every=repr(every))
    value: Value = {"every": every, "seed": seed or secrets.token_hex(8)}
    return inspection.record([inspection.act(place, value)])


def waiting(inspection: Inspection, voice: str, *, mine: bool = False) -> tuple[Form, ...]:
    """The forms that are finished and wait for a second typing; with `mine` those that this person may type."""
    return tuple(
        form
        for form in forms(inspection, voice)
        if chosen(inspection, form)
        and state_at(inspection, form)
        and not state_at(inspection, form, SECOND)
        and not (mine and typist(inspection, form) == inspection.who)
    )


def differences(inspection: Inspection, voice: str, *, settled: bool = False) -> tuple[Difference, ...]:
    """What two people typed differently and nobody has settled, by form and field; with `settled` those that were too.

    Text differs where more than case, blanks and the full stop at its end does.
    """
    found = (one for form in _compared(inspection, voice) for one in _differences(inspection, form))
    return tuple(one for one in found if settled or one.settled is None)


def settle_field(inspection: Inspection, form: Form, field: str, value: str) -> Changes:
    """Record what the paper says at a field that differs (or its state, by the field "state"); it counts from then on.

    Raises KnownError: form_unsettled where nothing differs there, not_a_question, answer_unfit, form_state_unfit.
    """
    apart = {one.field for one in _differences(inspection, form)}
    unit = unit_of(inspection, form)
    if field == STATE_FIELD:
        subject, said = STATUS, clean_state(value)
    else:
        asked = field_of(inspection, form.voice, field)
        subject, said = field_subject(asked), clean_field(asked, value)
    if field not in apart:
        raise KnownError("form_unsettled", number=form.number)
    place = (unit, reading_id(unit, SETTLED), subject)
    standing = inspection.standing(place)
    if standing is not None and standing.value == said and not standing.apart:
        return Changes((), frozenset(), "")
    return inspection.record([Act(*place, said, standing.ids if standing is not None else ())])


def agreement(inspection: Inspection, voice: str) -> Agreement:
    """How sure the typing of a voice's forms is."""
    every = share(inspection)
    compared = tuple(_compared(inspection, voice))
    apart = [one for form in compared for one in _differences(inspection, form)]
    looked = [one for one in apart if one.settled is not None]
    return Agreement(
        every=every[0] if every is not None else None,
        chosen=sum(chosen(inspection, form) for form in forms(inspection, voice)),
        waiting=waiting(inspection, voice),
        forms=len(compared),
        fields=sum(len(tuple(_fields(inspection, form))) for form in compared),
        differing=len(apart),
        unsettled=len(apart) - len(looked),
        first_wrong=sum(not _same(one.question, one.first, one.settled or "") for one in looked),
        second_wrong=sum(not _same(one.question, one.second, one.settled or "") for one in looked),
    )


def _compared(inspection: Inspection, voice: str) -> Iterator[Form]:
    """The forms that were finished by both."""
    for form in forms(inspection, voice):
        if state_at(inspection, form, SECOND) and inspection.value_at(_status(inspection, form, FIRST)):
            yield form


def _status(inspection: Inspection, form: Form, which: str) -> tuple[str, str, str]:
    unit = unit_of(inspection, form)
    return (unit, reading_id(unit, which), STATUS)


def _fields(inspection: Inspection, form: Form) -> Iterator[tuple[Question | None, str, str]]:
    """The state, and every field that applies to either typing, with what each says."""
    said = [answers_in(inspection, form, which) for which in (FIRST, SECOND)]
    applies = frozenset[str]().union(*(inspection.forms.route(form.voice, each).relevant for each in said))
    first, second = (inspection.value_at(_status(inspection, form, which)) for which in (FIRST, SECOND))
    yield None, str(first or ""), str(second or "")
    for question in questionnaire(inspection, form.voice).questions:
        if question.name in applies:
            yield question, said[0].get(question.name, ""), said[1].get(question.name, "")


def _differences(inspection: Inspection, form: Form) -> Iterator[Difference]:
    unit = unit_of(inspection, form)
    settled = inspection.at_unit(unit, reading_id(unit, SETTLED))
    for question, first, second in _fields(inspection, form):
        if not _same(question, first, second):
            value = settled.get(field_subject(question) if question is not None else STATUS)
            yield Difference(form, question, first, second, value if isinstance(value, str) else None)


def _same(question: Question | None, one: str, other: str) -> bool:
    if question is None:  # how much of it is filled in differs where its fields do
        return one == other or {one, other} <= {*COUNTED, BLANK}
    return _plain(one) == _plain(other) if question.type == "text" else one == other


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")
