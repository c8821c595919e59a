"""Disagreements: different values that stand side by side at one place, and the decision that replaces them all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.casework.answers import clean_answer
from app.casework.entries import Place, Value
from app.casework.forms import Form
from app.casework.subjects import ANSWER, FACT, NOTE, SAID, WORDS, note_subject
from app.casework.units import FACTS_BY_NAME, clean_fact, reading_id
from app.errors import KnownError
from app.instrument.model import Instrument, Question
from app.operations.inspection import Changes, Inspection
from db.entries import Present


@dataclass(frozen=True, slots=True)
class Said:
    """Who said something, and when in UTC."""

    who: str
    at: str


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values, everybody who said it, and the evidence note that goes with it, empty where there is none."""

    value: Value
    said: tuple[Said, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A place and what is said there; `question` is what is asked there, or what a note stands with.

    The reference is empty where the inspection itself is concerned, or the `form` of a child or a victim.
    """

    reference: str
    place: Place
    question: Question | None
    sides: tuple[Side, ...]
    form: Form | None = None

    @property
    def subject(self) -> str:
        """What it is about, as entries name it."""
        return self.place[2]


def disagreements(inspection: Inspection) -> tuple[Disagreement, ...]:
    """Everything that waits for a decision: by case and form, questions in their order with their notes after them."""
    inspection.refresh()
    orders = {
        voice: {question.name: number for number, question in enumerate(_asked(inspection, voice).questions)}
        for voice in ("", *{form.voice for form in inspection.forms.units().values()})
    }

    def by_form(found: Disagreement) -> tuple[str, Form, int, str]:
        order = orders[found.form.voice if found.form is not None else ""]
        number = order[found.question.name] if found.question is not None else len(order)
        return (found.reference, found.form or Form("", 0), number, found.subject)

    return tuple(sorted(_disagreements(inspection), key=by_form))


def _asked(inspection: Inspection, voice: str) -> Instrument:
    return inspection.forms.questionnaire(voice) if voice else inspection.instrument


def _disagreements(inspection: Inspection) -> Iterator[Disagreement]:
    references = {inspection.unit(reference): reference for reference in inspection.references}
    places: dict[str | None, list[Place]] = {}
    for place in inspection.disputes():
        places.setdefault(place[0], []).append(place)
    for unit, disputed in places.items():
        present = inspection.store.present(unit or "")
        form = inspection.forms.at(unit)
        asked = _asked(inspection, form.voice if form is not None else "")
        for place in disputed:
            question = asked.by_name.get(place[2].partition("/")[2].partition("/")[0])
            yield Disagreement(references.get(unit or "", ""), place, question, _sides(place, present), form)


def _sides(place: Place, present: Sequence[Present]) -> tuple[Side, ...]:
    unit, reading, subject = place
    notes: list[Present] = []
    if unit is not None and subject.startswith((ANSWER, FACT)):
        noted = (unit, reading or reading_id(unit), note_subject(subject.partition("/")[2]))
        notes = [row for row in present if row.place == noted]
    values: list[Value] = []
    said: list[list[Present]] = []
    for row in (row for row in present if row.place == place):
        if row.value not in values:
            values.append(row.value)
            said.append([])
        said[values.index(row.value)].append(row)
    return tuple(
        Side(value, tuple(Said(row.who, row.at) for row in rows), _note({row.who for row in rows}, notes))
        for value, rows in zip(values, said, strict=True)
    )


def _note(who: set[str], notes: Sequence[Present]) -> str:
    """The note that the same people wrote; where only one note stands, that one."""
    theirs = [row for row in notes if row.who in who] or (notes if len(notes) == 1 else [])
    return "\n".join(dict.fromkeys(row.value for row in theirs if isinstance(row.value, str)))


def settle(inspection: Inspection, place: Place, value: Value) -> Changes:
    """Decide a disagreement by one of its values or a third: one more entry, which replaces them all.

    Raises KnownError: disagreement_gone where nothing is disputed there, answer_unfit or fact_unfit where a third value
    does not fit, disagreement_unfit where only one of the values can be chosen.
    """
    standing = inspection.standing(place)
    if standing is None or not standing.apart:
        raise KnownError("disagreement_gone", subject=place[2])
    form = inspection.forms.at(place[0])
    asked = _asked(inspection, form.voice if form is not None else "")
    decided = value if value in standing.apart else _third(asked, place[2], value)
    return inspection.record([inspection.act(place, decided)])


def _third(asked: Instrument, subject: str, value: Value) -> Value:
    """A value that nobody gave, cleaned; empty takes back what was said."""
    kind, _, name = subject.partition("/")
    text = value if isinstance(value, str) else ""
    question = asked.by_name.get(name)
    if f"{kind}/" in {ANSWER, FACT, WORDS} and question is not None:
        return clean_answer(question, text) or None
    if f"{kind}/" == FACT and name in FACTS_BY_NAME:
        return clean_fact(name, text) or None
    if f"{kind}/" in {NOTE, SAID}:
        return text if text.strip() else None
    raise KnownError("disagreement_unfit", value=repr(value), subject=subject)
