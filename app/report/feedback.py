"""The feedback sheet: what was done well in one case and what fell short, for the case manager's manager."""

from dataclasses import dataclass
from datetime import datetime

from app.report.content import (
    ASIDE,
    CROSS,
    MUTED,
    TICK,
    WARNING,
    Block,
    Document,
    Heading,
    Paragraph,
    Point,
    Points,
    counted,
    moment,
    shortened,
)

_MOST_TITLE = 90


@dataclass(frozen=True, slots=True)
class Judgement:
    """One judgement: its number, the question, the answer in words, and the evidence note where it was chosen."""

    number: str
    question: str
    answer: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Shortfall:
    """Judgements that fell short, with the reasons that were given for them together."""

    judgements: tuple[Judgement, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One general criterion."""

    title: str
    well: tuple[Judgement, ...]
    short: tuple[Shortfall, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """An account of good practice, its names altered."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class FeedbackSheet:
    """What the sheet says; it names the case by its reference and nobody. `unanswered` questions still apply."""

    title: str
    reference: str
    at: datetime
    complete: bool
    unanswered: int
    parts: tuple[Part, ...]
    practices: tuple[Account, ...]
    language: str


def document(sheet: FeedbackSheet) -> Document:
    """The sheet as it is printed."""
    well = sum(len(part.well) for part in sheet.parts)
    short = sum(len(group.judgements) for part in sheet.parts for group in part.short)
    blocks: list[Block] = []
    if not sheet.complete:
        left = counted(sheet.unanswered, "question has", "questions have")
        blocks.append(Paragraph(f"The case is not complete: {left} no answer yet, and this may change.", WARNING))
    if not well and not short:
        blocks.append(Paragraph("No judgement has been recorded yet.", MUTED))
    for part in sheet.parts:
        blocks += _part(part)
    if sheet.practices:
        blocks.append(Heading("Good practice in this case"))
        for told in sheet.practices:
            blocks += [Heading(told.title, 2), Paragraph(told.text)]
    return Document(
        title=f"Feedback on case {shortened(sheet.reference, _MOST_TITLE)}",
        subtitle=f"{shortened(sheet.title, _MOST_TITLE)}, {moment(sheet.at)}. "
        f"Of {counted(well + short, 'judgement', 'judgements')}, {well} met the level of quality looked for and "
        f"{short} fell short.",
        mark="FEEDBACK" if sheet.complete else "FEEDBACK · THE CASE IS NOT COMPLETE",
        provisional=not sheet.complete,
        foot=f"{shortened(sheet.reference, 40)} · {shortened(sheet.title, 60)}",
        language=sheet.language,
        blocks=tuple(blocks),
    )


def _part(part: Part) -> list[Block]:
    blocks: list[Block] = [Heading(part.title)]
    if part.well:
        blocks += [Heading("Done well", 2), Points(tuple(_point(one, one.question) for one in part.well), TICK)]
    if part.short:
        blocks.append(Heading("Fell short", 2))
    for group in part.short:
        blocks.append(Points(tuple(_point(one, f"{one.question} – {one.answer}") for one in group.judgements), CROSS))
        if group.reasons:
            of = f" (all {len(group.judgements)})" if len(group.judgements) > 1 else ""
            blocks.append(Paragraph(f"Why{of}: {'; '.join(group.reasons)}.", ASIDE))
    return blocks


def _point(one: Judgement, text: str) -> Point:
    return Point(text, one.number, (one.note,) if one.note else ())
