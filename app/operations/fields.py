"""Fields of forms: where an entry about one belongs, what it says by now, and which forms are typed twice."""

from app.casework.answers import clean_answer
from app.casework.entries import Place
from app.casework.forms import BLANK, COUNTED, Form, clean_voice, form_unit, is_chosen, state_of
from app.casework.subjects import ANSWER, FORM, STATUS, WORDS, inspection_subject, named
from app.casework.units import FIRST, SECOND, SETTLED, reading_id
from app.errors import KnownError
from app.instrument.model import Instrument, Question
from app.instrument.routing import Routed
from app.operations.inspection import Inspection

SECOND_SHARE = inspection_subject("second_typing")
_MOST_CHARACTERS = 10_000


def questionnaire(inspection: Inspection, voice: str) -> Instrument:
    """The questionnaire for a voice (child, victim); raises KnownError(voice_unknown)."""
    return inspection.forms.questionnaire(voice)


def forms(inspection: Inspection, voice: str) -> tuple[Form, ...]:
    """Every form of a voice, by number."""
    inspection.refresh()
    return inspection.forms.of(clean_voice(voice))


def unit_of(inspection: Inspection, form: Form) -> str:
    """The unit of a form that is here; raises KnownError(form_unknown)."""
    unit = form_unit(inspection.id, form)
    if inspection.forms.at(unit) is None:
        raise KnownError("form_unknown", number=form.number, voice=form.voice)
    return unit


def field_of(inspection: Inspection, voice: str, name: str) -> Question:
    """The question of a questionnaire; raises KnownError(not_a_question)."""
    asked = questionnaire(inspection, voice)
    try:
        return asked.question(name)
    except KeyError:
        raise KnownError("not_a_question", name=name, instrument=asked.id) from None


def field_subject(question: Question) -> str:
    """The subject of a field: ticks are answers, free text is somebody's words."""
    return (WORDS if question.type == "text" else ANSWER) + question.name


def field_place(inspection: Inspection, form: Form, question: Question, which: str) -> Place:
    """Where an entry about a field belongs; what was settled is mended where it was settled.

    Raises KnownError: form_unknown, and of a second typing what open_form raises.
    """
    unit = unit_of(inspection, form)
    if which == SECOND:
        must_be_second(inspection, form)
    subject = field_subject(question)
    settled = (unit, reading_id(unit, SETTLED), subject)
    if which == FIRST and inspection.value_at(settled) is not None:
        return settled
    return (unit, reading_id(unit, which), subject)


def clean_field(question: Question, value: str) -> str:
    """What a field says as it is stored; raises KnownError(answer_unfit)."""
    if question.type == "text" and len(value) > _MOST_CHARACTERS:
        rule = f"Write at most {_MOST_CHARACTERS} characters."
        raise KnownError("answer_unfit", value="The text", number=question.number, rule=rule)
    return clean_answer(question, value)


def state_at(inspection: Inspection, form: Form, which: str = FIRST) -> str:
    """What became of a form in one typing, the first as it was settled; empty while it is not finished.

    How much of a usable form is filled in goes by its answers, whatever they were when it was finished; where these are
    on another laptop it is as was said there.
    """
    unit = unit_of(inspection, form)
    settled = inspection.value_at((unit, reading_id(unit, SETTLED), STATUS)) if which == FIRST else None
    value = settled or inspection.value_at((unit, reading_id(unit, which), STATUS))
    if value in {*COUNTED, BLANK} and any(place[2].startswith((ANSWER, WORDS)) for place in inspection.stands_at(unit)):
        return state_of(questionnaire(inspection, form.voice), routed_in(inspection, form, which))
    return value if isinstance(value, str) else ""


def typist(inspection: Inspection, form: Form, which: str = FIRST) -> str:
    """Whose initials stand under a typing, empty where nobody has begun it."""
    unit = unit_of(inspection, form)
    reading = reading_id(unit, which)
    said = inspection.standing((unit, reading, STATUS))
    if said is None and which == FIRST:
        said = inspection.standing((unit, None, FORM + form.voice))
    if said is None:
        said = next((one for place, one in inspection.stands_at(unit).items() if place[1] == reading), None)
    return said.who if said is not None else ""


def answers_in(inspection: Inspection, form: Form, which: str) -> dict[str, str]:
    """What one typing of a form says, by question; of the settled one an empty text stands for nothing."""
    unit = unit_of(inspection, form)
    values = inspection.at_unit(unit, reading_id(unit, which))
    return named(values, ANSWER) | named(values, WORDS)


def form_answers(inspection: Inspection, form: Form) -> dict[str, str]:
    """What a form says: the first typing, and in its place what was settled."""
    answers = answers_in(inspection, form, FIRST) | answers_in(inspection, form, SETTLED)
    return {name: value for name, value in answers.items() if value}


def routed_form(inspection: Inspection, form: Form) -> Routed:
    """What routing makes of what a form says."""
    unit = unit_of(inspection, form)
    return inspection.forms.routed(form.voice, unit, lambda: form_answers(inspection, form))


def routed_in(inspection: Inspection, form: Form, which: str) -> Routed:
    """What routing makes of one typing, the first as it was settled."""
    if which == SECOND:
        return inspection.forms.route(form.voice, answers_in(inspection, form, which))
    return routed_form(inspection, form)


def counted_forms(inspection: Inspection, voice: str) -> tuple[Form, ...]:
    """The forms whose answers count and are here, by number."""
    return tuple(
        form
        for form in forms(inspection, voice)
        if state_at(inspection, form) in COUNTED and routed_form(inspection, form).values
    )


# which are typed twice


def share(inspection: Inspection) -> tuple[int, str] | None:
    """One of how many forms is typed twice and the seed of the chance; None where none is."""
    value = inspection.value_at((None, None, SECOND_SHARE))
    if not isinstance(value, dict):
        return None
    every, seed = value.get("every"), value.get("seed")
    return (every, seed) if isinstance(every, int) and isinstance(seed, str) and every > 0 else None


def chosen(inspection: Inspection, form: Form) -> bool:
    """Whether a form is to be typed twice."""
    found = share(inspection)
    return found is not None and is_chosen(form, *found)


def must_be_second(inspection: Inspection, form: Form) -> None:
    """Raise KnownError(form_not_chosen, form_own_second) where this person cannot type a form a second time."""
    if not chosen(inspection, form):
        raise KnownError("form_not_chosen", number=form.number)
    first = typist(inspection, form)
    if first == inspection.who:
        raise KnownError("form_own_second", number=form.number, who=first)
