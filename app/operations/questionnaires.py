"""Typing paper forms in a batch: begin one, answer field by field, say what became of it, mend an earlier one.

A field is one entry, durable before the call returns; free text is a draft while it is typed. `which` names the typing:
FIRST, SECOND (by somebody else, blind) or SETTLED; double_entry.py says which forms are typed twice.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.casework.entries import Act, Place, Value, now
from app.casework.forms import (
    BLANK,
    COUNTED,
    Form,
    clean_number,
    clean_state,
    clean_voice,
    form_unit,
    state_of,
)
from app.casework.subjects import ANSWER, FORM, STATUS, WORDS
from app.casework.units import FIRST, SECOND, SETTLED, reading_id
from app.errors import KnownError
from app.operations.fields import (
    answers_in,
    chosen,
    clean_field,
    field_of,
    field_place,
    form_answers,
    forms,
    must_be_second,
    questionnaire,
    routed_form,
    routed_in,
    state_at,
    typist,
    unit_of,
)
from app.operations.inspection import Changes, Inspection
from app.operations.undoing import record_step, redo_step, undo_step
from db.store import Draft


@dataclass(frozen=True, slots=True)
class OpenForm:
    """All that the screen shows of one typing of one form.

    `state` is empty as long as it is not finished, `fitting` the state that its answers make it. `answers` are by
    question, those set aside by routing among them; `relevant` the questions that apply, in form order; `drafts` free
    text that was being typed; `disputed` the questions at which different values stand side by side; `place` where the
    person was. `twice` says that the form is to be typed a second time.
    """

    form: Form
    which: str
    state: str
    fitting: str
    answers: Mapping[str, str]
    relevant: tuple[str, ...]
    drafts: Mapping[str, str]
    disputed: frozenset[str]
    place: Mapping[str, Any]
    who: str
    twice: bool


@dataclass(frozen=True, slots=True)
class Count:
    """How many forms of a voice there are, by state; `unfinished` are those that nobody has finished typing.

    `mine` is how many of all of them the person of this workspace typed; `last` is the form typed last here, or None.
    """

    forms: int
    states: Mapping[str, int]
    unfinished: tuple[Form, ...]
    mine: int
    last: Form | None

    @property
    def counted(self) -> int:
        """How many forms the tables rest on."""
        return sum(self.states.get(state, 0) for state in COUNTED)


@dataclass(frozen=True, slots=True)
class FormLine:
    """One line of the list of forms; `answered` of `relevant` questions, `clash` where two people gave its number.

    `second` is the state of the second typing, empty where there is none; `chosen` says whether there is to be one.
    """

    form: Form
    state: str
    answered: int
    relevant: int
    who: str
    at: str
    chosen: bool
    second: str
    clash: bool


# what is known


def count_forms(inspection: Inspection, voice: str) -> Count:
    """The running count."""
    states: Counter[str] = Counter()
    unfinished: list[Form] = []
    mine = 0
    found = forms(inspection, voice)
    for form in found:
        state = state_at(inspection, form)
        if state:
            states[state] += 1
        else:
            unfinished.append(form)
        mine += typist(inspection, form) == inspection.who
    return Count(len(found), dict(states), tuple(unfinished), mine, previous_form(inspection, voice))


def list_forms(inspection: Inspection, voice: str) -> tuple[FormLine, ...]:
    """Every form of a voice with what became of it, by number."""
    form_of = questionnaire(inspection, voice)
    names = frozenset(question.name for question in form_of.questions)
    lines = []
    for form in forms(inspection, voice):
        unit = unit_of(inspection, form)
        routed = routed_form(inspection, form)
        number = inspection.standing((unit, None, FORM + voice))
        status = inspection.standing((unit, reading_id(unit), STATUS))
        said = status or number
        lines.append(
            FormLine(
                form=form,
                state=state_at(inspection, form),
                answered=sum(1 for name in names & routed.relevant if routed.values.get(name)),
                relevant=len(names & routed.relevant),
                who=typist(inspection, form),
                at=said.at if said is not None else "",
                chosen=chosen(inspection, form),
                second=state_at(inspection, form, SECOND),
                clash=number is not None and len(number.ids) > 1,
            )
        )
    return tuple(lines)


def next_number(inspection: Inspection, voice: str) -> int:
    """The number to write on the next paper: one more than the greatest."""
    return max((form.number for form in forms(inspection, voice)), default=0) + 1


def free_form(inspection: Inspection, voice: str, number: int | str) -> Form:
    """The form with a number that nobody has given yet.

    Raises KnownError: voice_unknown, form_number_unfit, form_number_taken.
    """
    form = Form(clean_voice(voice), clean_number(number))
    inspection.refresh()
    if inspection.forms.at(form_unit(inspection.id, form)) is not None:
        raise KnownError("form_number_taken", number=form.number, who=typist(inspection, form) or "somebody")
    return form


def previous_form(inspection: Inspection, voice: str, before: Form | None = None) -> Form | None:
    """The form of a voice that was typed last on this laptop, or the last before that one; None where there is none."""
    inspection.refresh()
    here = [
        form
        for unit, _ in inspection.store.places()
        if (form := inspection.forms.at(unit)) is not None and form.voice == clean_voice(voice)
    ]
    if before is None:
        return here[0] if here else None
    at = here.index(before) + 1 if before in here else 0
    return here[at] if at < len(here) else None


def open_form(inspection: Inspection, form: Form, which: str = FIRST) -> OpenForm:
    """A form as it stands, the first typing with what was settled; or a second typing, blind to the first.

    Raises KnownError: form_unknown, and for a second typing form_own_second and form_not_chosen.
    """
    inspection.refresh()
    unit = unit_of(inspection, form)
    if which == SECOND:
        must_be_second(inspection, form)
    readings = _readings(unit, which)
    answers = answers_in(inspection, form, which) if which == SECOND else form_answers(inspection, form)
    routed = routed_in(inspection, form, which)
    asked = questionnaire(inspection, form.voice)
    return OpenForm(
        form=form,
        which=which,
        state=state_at(inspection, form, which),
        fitting=state_of(asked, routed),
        answers=answers,
        relevant=tuple(one.name for one in asked.questions if one.name in routed.relevant),
        drafts={
            draft.subject.removeprefix(WORDS): draft.value
            for draft in inspection.store.drafts(unit)
            if draft.reading in readings and draft.subject.startswith(WORDS)
        },
        disputed=frozenset(
            place[2].partition("/")[2]
            for place in inspection.disputes_of(unit)
            if place[1] in readings and place[2].startswith((ANSWER, WORDS))
        ),
        place=dict(inspection.store.places()).get(unit, {}),
        who=typist(inspection, form, which),
        twice=chosen(inspection, form),
    )


# what is done


def begin_form(inspection: Inspection, voice: str, number: int | str | None = None) -> OpenForm:
    """A new form, with the next number where none is given.

    Raises KnownError: voice_unknown, form_number_unfit, form_number_taken.
    """
    form = free_form(inspection, voice, next_number(inspection, voice) if number is None else number)
    unit = form_unit(inspection.id, form)
    questionnaire(inspection, voice)
    inspection.record([inspection.act((unit, None, FORM + voice), form.number)])
    inspection.store.save_place(unit, {})
    return open_form(inspection, form)


def answer_field(inspection: Inspection, form: Form, question: str, value: str, which: str = FIRST) -> Changes:
    """Record what one field says, or take it back with an empty value; a form that is finished is mended by it.

    Raises KnownError: form_unknown, not_a_question, answer_unfit, and of a second typing what open_form raises.
    """
    asked = field_of(inspection, form.voice, question)
    unit, reading, subject = field_place(inspection, form, asked, which)
    taken_back = "" if reading == reading_id(unit or "", SETTLED) else None
    said = {subject: clean_field(asked, value) or taken_back}
    changes = record_step(inspection, _filed(inspection, form, which), unit, reading, said)
    if not changes.entries and subject.startswith(WORDS):
        inspection.store.drop_draft(unit or "", reading or "", subject)
    return changes


def type_field(inspection: Inspection, form: Form, question: str, text: str, which: str = FIRST) -> None:
    """Keep free text while it is typed, as durable as an entry; answer_field makes it one when the field is left."""
    asked = field_of(inspection, form.voice, question)
    unit, reading, subject = field_place(inspection, form, asked, which)
    if (inspection.value_at((unit, reading, subject)) or "") == text:
        inspection.store.drop_draft(unit or "", reading or "", subject)
    else:
        inspection.store.save_draft(Draft(unit or "", reading or "", subject, text, now()))


def finish_form(inspection: Inspection, form: Form, state: str | None = None, which: str = FIRST) -> Changes:
    """Say what became of a form: by its answers where no state is given. What was being typed becomes an entry first.

    Raises KnownError: form_unknown, form_state_unfit where the answers say otherwise.
    """
    taken = _take_up_drafts(inspection, form, which)
    fitting = state_of(questionnaire(inspection, form.voice), routed_in(inspection, form, which))
    chosen = clean_state(state) if state is not None else fitting
    if chosen == BLANK and fitting != BLANK:
        raise KnownError("form_state_unfit", rule="It has answers, so it is not blank. Clear them first.")
    if chosen in COUNTED and chosen != fitting:
        rule = (
            "It has no answers: say blank, refused or spoiled."
            if fitting == BLANK
            else f"By its answers it is {fitting}."
        )
        raise KnownError("form_state_unfit", rule=rule)
    said = inspection.record([inspection.act(_status_place(inspection, form, which), chosen)])
    inspection.store.save_place(unit_of(inspection, form), {})
    return Changes((*taken.entries, *said.entries), said.cases, said.at or taken.at, said.forms | taken.forms)


def remember_field(inspection: Inspection, form: Form, place: Mapping[str, Any]) -> None:
    """Remember where in a form the person is, to come back to exactly there."""
    inspection.store.save_place(unit_of(inspection, form), place)


def renumber_form(inspection: Inspection, form: Form, number: int | str) -> Changes:
    """Move a form with all that was typed to the number that stands on its paper.

    Raises KnownError: form_unknown, form_number_unfit, form_number_taken.
    """
    fresh = Form(form.voice, clean_number(number))
    if fresh == form:
        return Changes((), frozenset(), "")
    free_form(inspection, form.voice, fresh.number)
    for which in (FIRST, SECOND):
        _take_up_drafts(inspection, form, which)
    old, new = unit_of(inspection, form), form_unit(inspection.id, fresh)
    readings = {reading_id(old, which): reading_id(new, which) for which in (FIRST, SECOND, SETTLED)}
    acts: list[Act | None] = []
    for (_, reading, subject), standing in inspection.stands_at(old).items():
        if standing.value is None:
            continue
        value: Value = fresh.number if subject == FORM + form.voice else standing.value
        acts.append(inspection.act((new, readings[reading] if reading else None, subject), value))
        acts.append(inspection.act((old, reading, subject), None))
    changes = inspection.record(acts)
    inspection.store.save_place(new, {})
    return changes


def remove_form(inspection: Inspection, form: Form) -> Changes:
    """Take a form back that was begun by mistake, with all that was typed of it; its entries stay on the record."""
    unit = unit_of(inspection, form)
    return inspection.record(inspection.act(place, None) for place in inspection.stands_at(unit))


def keep_number(inspection: Inspection, form: Form) -> Changes:
    """Say that a number that two people gave stands for one form: from then on it is no clash.

    What they said differently is decided as any disagreement; the other paper is typed under a number of its own.
    """
    place = (unit_of(inspection, form), None, FORM + form.voice)
    standing = inspection.standing(place)
    ids = standing.ids if standing is not None else ()
    return inspection.record([Act(*place, form.number, ids)] if len(ids) > 1 else [])


def undo_field(inspection: Inspection, form: Form, which: str = FIRST) -> Changes | None:
    """Put back what stood before the last field of this sitting; None where there is none.

    A field that says something else by now is passed over: that is somebody else's word.
    """
    return undo_step(inspection, _filed(inspection, form, which))


def redo_field(inspection: Inspection, form: Form, which: str = FIRST) -> Changes | None:
    """Record again what was undone last; None where there is nothing."""
    return redo_step(inspection, _filed(inspection, form, which))


# how it is done


def _status_place(inspection: Inspection, form: Form, which: str) -> Place:
    unit = unit_of(inspection, form)
    settled = (unit, reading_id(unit, SETTLED), STATUS)
    if which == FIRST and inspection.value_at(settled) is not None:
        return settled
    return (unit, reading_id(unit, which), STATUS)


def _readings(unit: str, which: str) -> frozenset[str]:
    """The readings that one typing shows: the first with what was settled."""
    return frozenset(reading_id(unit, one) for one in ((SECOND,) if which == SECOND else (FIRST, SETTLED)))


def _take_up_drafts(inspection: Inspection, form: Form, which: str) -> Changes:
    """Make entries of all free text of one typing that was being typed."""
    unit = unit_of(inspection, form)
    acts = [
        inspection.act((unit, draft.reading, draft.subject), draft.value.strip() or None)
        for draft in inspection.store.drafts(unit)
        if draft.reading in _readings(unit, which) and draft.subject.startswith(WORDS)
    ]
    return inspection.record(acts)


def _filed(inspection: Inspection, form: Form, which: str) -> str:
    """Under what a typing's steps are kept: no reference of a case looks like it."""
    return f"{form_unit(inspection.id, form)}\0{which}"
