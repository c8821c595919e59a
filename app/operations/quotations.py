"""Quotations from forms: pick words, tie them to a theme, say that they name nobody, take them away."""

import secrets
from dataclasses import dataclass, replace

from app.casework.forms import Form
from app.casework.quotations import Quotation, clean_words, is_said, quotation_of
from app.casework.subjects import QUOTATION, parts
from app.errors import KnownError
from app.operations.fields import (
    counted_forms,
    field_of,
    form_answers,
    forms,
    questionnaire,
    routed_form,
    unit_of,
)
from app.operations.inspection import Changes, Inspection
from app.operations.undoing import record_step, redo_step, undo_step

_FILED = "\0quotations"
"""What the steps are kept under that can be undone: no reference of a case looks like it."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation and the form that it comes from; it does not `stand` where the form says something else by now."""

    form: Form
    quotation: Quotation
    stands: bool

    @property
    def printable(self) -> bool:
        """Whether it may be printed."""
        return self.stands and self.quotation.anonymous


@dataclass(frozen=True, slots=True)
class Written:
    """What somebody wrote at one question of a form whose answers count."""

    form: Form
    question: str
    words: str


def written(inspection: Inspection, voice: str) -> tuple[Written, ...]:
    """Everything that was written on the forms of a voice that count, by question and form."""
    asked = questionnaire(inspection, voice)
    counting = [(form, routed_form(inspection, form).values) for form in counted_forms(inspection, voice)]
    return tuple(
        Written(form, question.name, values[question.name])
        for question in asked.questions
        if question.type == "text"
        for form, values in counting
        if values.get(question.name)
    )


def quotations(inspection: Inspection, voice: str, *, theme: str = "") -> tuple[Quoted, ...]:
    """The quotations of a voice, or of one theme, by theme in the questionnaire's order and by form."""
    themes = {one.name: place for place, one in enumerate(questionnaire(inspection, voice).themes)}
    found = []
    for form in forms(inspection, voice):
        picked = parts(inspection.at_unit(unit_of(inspection, form), None), QUOTATION)
        written = form_answers(inspection, form) if picked else {}
        for id_, value in picked.items():
            one = quotation_of(id_, value)
            if theme in {"", one.theme}:
                found.append(Quoted(form, one, is_said(one.words, written.get(one.question, ""))))
    return tuple(
        sorted(found, key=lambda one: (themes.get(one.quotation.theme, len(themes)), one.form, one.quotation.id))
    )


def pick_quotation(
    inspection: Inspection, form: Form, question: str, words: str, theme: str = "", *, anonymous: bool = False
) -> Changes:
    """Pick words of a form; the theme is the question's where none is given.

    Raises KnownError: form_unknown, not_a_question, quotation_unfit.
    """
    asked = field_of(inspection, form.voice, question)
    one = Quotation(secrets.token_hex(6), question, words, theme or next(iter(asked.themes), ""), anonymous)
    return _record(inspection, form, one)


def change_quotation(
    inspection: Inspection,
    form: Form,
    id_: str,
    *,
    words: str | None = None,
    theme: str | None = None,
    anonymous: bool | None = None,
) -> Changes:
    """Change a quotation, or say that somebody looked and it names nobody; other words have to be looked at anew.

    Raises KnownError: form_unknown, quotation_gone, quotation_unfit.
    """
    one = _standing(inspection, form, id_)
    if words is not None and words != one.words:
        one = replace(one, words=words, anonymous=False)
    if theme is not None:
        one = replace(one, theme=theme)
    if anonymous is not None:
        one = replace(one, anonymous=anonymous)
    return _record(inspection, form, one)


def remove_quotation(inspection: Inspection, form: Form, id_: str) -> Changes:
    """Take a quotation away, on the record; raises KnownError(form_unknown, quotation_gone)."""
    _standing(inspection, form, id_)
    return record_step(inspection, _FILED, unit_of(inspection, form), None, {QUOTATION + id_: None})


def undo_quotation(inspection: Inspection) -> Changes | None:
    """Take back the last act on quotations of this sitting; None where there is none."""
    return undo_step(inspection, _FILED)


def redo_quotation(inspection: Inspection) -> Changes | None:
    """Do again what was undone last; None where there is nothing."""
    return redo_step(inspection, _FILED)


def _standing(inspection: Inspection, form: Form, id_: str) -> Quotation:
    value = inspection.value_at((unit_of(inspection, form), None, QUOTATION + id_))
    if not isinstance(value, dict):
        raise KnownError("quotation_gone")
    return quotation_of(id_, value)


def _record(inspection: Inspection, form: Form, one: Quotation) -> Changes:
    unit = unit_of(inspection, form)
    words = clean_words(one.words, form_answers(inspection, form).get(one.question, ""))
    if one.theme not in {theme.name for theme in questionnaire(inspection, form.voice).themes}:
        raise KnownError("quotation_unfit", rule="Choose one of the questionnaire's themes.")
    return record_step(inspection, _FILED, unit, None, {QUOTATION + one.id: replace(one, words=words).value()})
