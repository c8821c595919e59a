"""Questionnaires printed blank, as PDF, for whoever fills them in by hand."""

import re
from pathlib import Path

from app.instrument.model import Instrument, Question, text
from app.operations.fields import questionnaire
from app.operations.inspection import Inspection
from app.operations.writing import write_whole
from app.report.content import language_code
from app.report.questionnaire import Paper, PaperPart, PaperQuestion, document

_ONE_ANSWER = re.compile(r"\$\{(\w+)\}\s*=\s*['\"](\w+)['\"]\Z")


def paper(inspection: Inspection, voice: str) -> Paper:
    """What a blank form of a voice's questionnaire says; raises KnownError(voice_unknown)."""
    form = questionnaire(inspection, voice)
    language = form.language
    parts = tuple(
        PaperPart(
            text(part.label, language),
            text(part.guidance, language),
            tuple(_question(form, one) for one in form.questions if one.part == part.name),
        )
        for part in form.parts
    )
    loose = tuple(_question(form, one) for one in form.questions if not one.part)
    return Paper(
        form.title,
        text(form.introduction, language),
        inspection.about("area"),
        (*((PaperPart(form.title, "", loose),) if loose else ()), *parts),
        language_code(language),
    )


def write_blank_form(inspection: Inspection, voice: str, path: Path) -> None:
    """Write a blank form, whole or not at all; raises KnownError(voice_unknown, target_unwritable)."""
    from app.report.pdf import draw

    write_whole(path, draw(document(paper(inspection, voice))))


def _question(form: Instrument, question: Question) -> PaperQuestion:
    return PaperQuestion(
        _number(question),
        text(question.label, form.language),
        text(question.guidance, form.language),
        tuple(text(choice.label, form.language) for choice in question.choices),
        _only_if(form, question),
    )


def _number(question: Question) -> str:
    """A question's number on paper: 7 of C-07."""
    return question.number.rpartition("-")[2].lstrip("0") or question.number


def _only_if(form: Instrument, question: Question) -> tuple[str, str] | None:
    """The one answer that leads to a question, in words; None where none does, or more than one answer decides."""
    found = _ONE_ANSWER.match(question.relevant.strip())
    if found is None:
        return None
    source = form.question(found[1])
    choice = next((one for one in source.choices if one.name == found[2]), None)
    return (text(choice.label, form.language), _number(source)) if choice is not None else None
