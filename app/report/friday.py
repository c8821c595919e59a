"""The Friday sheet: one page for the meeting that ends the fieldwork, with what is emerging and what is outstanding."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from app.report.content import (
    CROSS,
    DOT,
    MUTED,
    TICK,
    Block,
    Columns,
    Document,
    Heading,
    Paragraph,
    Point,
    Points,
    Table,
    counted,
    moment,
    sentences,
    shortened,
)

MARK = "PROVISIONAL"
_MOST_TITLE = 90
_MOST_WORDS = 280
_MOST_REFERENCES = 6
_MOST_FINDINGS = 60
"""More than a page has lines for."""

_LEFT_SHARE = 0.57
_FIXED_SPACE = "\u00a0"


@dataclass(frozen=True, slots=True)
class Statement:
    """One emerging finding; `basis` is its figure, 70 of 98, `doubt` what no longer fits about its words."""

    criterion: str
    text: str
    basis: tuple[int, int] | None = None
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """One provisional score in whole percent with its interval; None where nothing was judged. `strong` is bold."""

    label: str
    percent: int | None
    interval: tuple[int, int] | None
    cases: int
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Outstanding:
    """The cases that one assessor, by initials, has still to complete; empty initials are nobody's."""

    assessor: str
    in_progress: tuple[str, ...]
    not_started: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many cases they are."""
        return len(self.in_progress) + len(self.not_started)


@dataclass(frozen=True, slots=True)
class FridaySheet:
    """What the sheet says; findings with the most telling first, assessors with the most outstanding first.

    `cases` count towards the scores, `complete` of the `sampled` cases are complete.
    """

    title: str
    at: datetime
    sampled: int
    complete: int
    cases: int
    strengths: tuple[Statement, ...]
    improvements: tuple[Statement, ...]
    scores: tuple[Score, ...]
    outstanding: tuple[Outstanding, ...]
    caution: str
    language: str


@dataclass(frozen=True, slots=True)
class Room:
    """How much of each part the page has room for."""

    findings: int
    assessors: int
    scores: int


def fitted(sheet: FridaySheet, fits: Callable[[Document], bool]) -> Document:
    """The sheet with as much as fits: all scores first, then the assessors, then findings in the room that is left."""
    scores = _most(len(sheet.scores), lambda count: fits(document(sheet, Room(0, 0, count))))
    assessors = _most(len(sheet.outstanding), lambda count: fits(document(sheet, Room(0, count, scores))))
    every = len(sheet.strengths) + len(sheet.improvements)
    findings = _most(min(every, _MOST_FINDINGS), lambda count: fits(document(sheet, Room(count, assessors, scores))))
    return document(sheet, Room(findings, assessors, scores))


def _most(most: int, fits: Callable[[int], bool]) -> int:
    """The largest count up to `most` that fits, none fitting always."""
    low, high = (most, most) if fits(most) else (0, max(most - 1, 0))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle) else (low, middle - 1)
    return low


def document(sheet: FridaySheet, room: Room) -> Document:
    """The sheet with so much of each part; what is left out is counted."""
    improving = min(len(sheet.improvements), max(room.findings // 2, room.findings - len(sheet.strengths)))
    left = (
        *_findings("Strengths", TICK, sheet.strengths, room.findings - improving),
        *_findings("Areas for improvement", CROSS, sheet.improvements, improving),
    )
    right = (*_scores(sheet, room.scores), *_outstanding(sheet, room.assessors))
    rests = counted(sheet.cases, "case", "cases")
    return Document(
        title=f"Emerging findings: {shortened(sheet.title, _MOST_TITLE)}",
        subtitle=f"As it stood on {moment(sheet.at)}. {sheet.complete} of {sheet.sampled} cases complete; "
        f"the figures rest on {rests} and will change.",
        mark=f"{MARK} · {moment(sheet.at)}",
        provisional=True,
        foot=shortened(sheet.title, _MOST_TITLE),
        language=sheet.language,
        blocks=(Columns(left, right, _LEFT_SHARE),),
    )


def _findings(title: str, sign: str, found: tuple[Statement, ...], most: int) -> tuple[Block, ...]:
    blocks: list[Block] = [Heading(title)]
    if not found:
        return (*blocks, Paragraph("None yet.", MUTED))
    points = tuple(
        Point(
            sentences(one.text, _MOST_WORDS) + _basis(one),
            one.criterion,
            (shortened(one.doubt, _MOST_WORDS),) if one.doubt else (),
        )
        for one in found[: max(most, 0)]
    )
    if points:
        blocks.append(Points(points, sign))
    return (*blocks, *_more(len(found) - len(points)))


def _basis(one: Statement) -> str:
    """The figure in brackets, never broken over lines."""
    return f" ({_FIXED_SPACE.join((str(one.basis[0]), 'of', str(one.basis[1])))})" if one.basis else ""


def _scores(sheet: FridaySheet, most: int) -> tuple[Block, ...]:
    shown = sheet.scores[:most]
    rows = tuple(
        (
            shortened(one.label, 60),
            "–" if one.percent is None else f"{one.percent}%",
            f"{one.interval[0]} to {one.interval[1]}" if one.interval else "–",
            str(one.cases),
        )
        for one in shown
    )
    blocks: list[Block] = [Heading("Provisional scores")]
    if rows:
        strong = frozenset(at for at, one in enumerate(shown) if one.strong)
        head = ("", "Score", "95% interval", "Cases")
        blocks.append(Table(head, rows, (10, 3.6, 5.8, 3.6), frozenset((1, 2, 3)), strong))
    more = _more(len(sheet.scores) - len(shown))
    return (*blocks, *more, Paragraph(sheet.caution, MUTED))


def _outstanding(sheet: FridaySheet, most: int) -> tuple[Block, ...]:
    total = sum(one.count for one in sheet.outstanding)
    heading = Heading(f"Cases outstanding: {total}")
    if not sheet.outstanding:
        said = "Every case of the sample is complete." if sheet.sampled else "The sample has no case yet."
        return (heading, Paragraph(said, MUTED))
    shown = sheet.outstanding[:most]
    points = tuple(
        Point(
            f"{one.assessor or 'No assessor'}: {one.count}",
            beneath=tuple(
                f"{words}: {_references(cases)}"
                for words, cases in (("in progress", one.in_progress), ("not started", one.not_started))
                if cases
            ),
        )
        for one in shown
    )
    blocks: tuple[Block, ...] = (Points(points, DOT),) if points else ()
    return (heading, *blocks, *_more(len(sheet.outstanding) - len(shown), "assessor", "assessors"))


def _references(cases: tuple[str, ...]) -> str:
    shown = ", ".join(cases[:_MOST_REFERENCES])
    rest = len(cases) - _MOST_REFERENCES
    return f"{shown} and {rest} more" if rest > 0 else shown


def _more(count: int, one: str = "", many: str = "") -> tuple[Block, ...]:
    what = one if count == 1 else many
    return (Paragraph(f"and {count} more {what}".rstrip(), MUTED),) if count > 0 else ()
