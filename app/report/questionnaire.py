"""A questionnaire on paper: large type, plain words, boxes to tick and room to write."""

from dataclasses import dataclass

from app.report.content import Block, Document, FormField, Heading, Paragraph, shortened

_LINES, _MORE_LINES = 3, 7
_MOST_FOOT = 30


@dataclass(frozen=True, slots=True)
class PaperQuestion:
    """One question; without options it is answered in words. `only_if` is the answer and the number that lead to it."""

    number: str
    text: str
    hint: str
    options: tuple[str, ...]
    only_if: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class PaperPart:
    """Questions under one heading."""

    title: str
    hint: str
    questions: tuple[PaperQuestion, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """The whole questionnaire; `area` is whose service it asks about, empty where it is any."""

    title: str
    introduction: str
    area: str
    parts: tuple[PaperPart, ...]
    language: str


def document(paper: Paper) -> Document:
    """The questionnaire as it is printed."""
    blocks: list[Block] = []
    for part in paper.parts:
        blocks.append(Heading(part.title))
        if part.hint:
            blocks.append(Paragraph(part.hint))
        blocks += [_field(question) for question in part.questions]
    blocks.append(Paragraph("Thank you."))
    return Document(
        title=paper.title,
        subtitle=paper.introduction,
        mark="For the office: form number",
        provisional=False,
        foot=shortened(paper.area, _MOST_FOOT),
        language=paper.language,
        blocks=tuple(blocks),
        to_fill_in=True,
    )


def _field(question: PaperQuestion) -> FormField:
    first = ""
    if question.only_if is not None:
        answer, number = question.only_if
        first = f"Only if you ticked “{answer}” at question {number}:"
    lines = 0 if question.options else _MORE_LINES if question.only_if is None else _LINES
    return FormField(f"{question.number}. {question.text}", question.hint, first, question.options, lines)
