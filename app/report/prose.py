"""What was written for a report, and its standing texts, as blocks of the document."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from app.casework import blocks as written_as
from app.report.content import (
    DOT,
    NUMBER,
    Block,
    Heading,
    Paragraph,
    Point,
    Points,
    Quotation,
    Run,
    ScoreBox,
    Text,
)
from app.report.gathered import Gathered
from app.report.outline import Part
from app.report.standing import StandingText
from app.scoring.precision import Interval
from app.scoring.scores import Tally


def heading(part: Part, *, new_page: bool = False) -> Heading:
    """The heading of a part, which stands in the contents unless it lies too deep."""
    return Heading(part.title, part.level, part.number, part.name.replace("/", "-"), new_page=new_page)


def prose(found: Gathered, part: Part, standing: Iterable[StandingText] = (), **values: object) -> Iterator[Block]:
    """What the lead wrote in a part, or its standing text where nothing is written."""
    own = found.blocks.get(part.name, ())
    yield from written(own, part.level + 1) if own else standing_prose(standing, part.level + 1, **values)


def written(own: Iterable[written_as.Block], level: int) -> Iterator[Block]:
    """Blocks of the lead's as they are set; points that follow each other are one list."""
    for kind, together in groupby(own, key=lambda one: one.kind):
        yield from _set(kind, [_text(one) for one in together], level)


def standing_prose(texts: Iterable[StandingText], level: int, **values: object) -> Iterator[Block]:
    """Standing texts with their placeholders filled in."""
    for kind, together in groupby(texts, key=lambda one: one.kind):
        yield from _set(kind, [one.text.format(**values) for one in together], level)


def score(found: Gathered, name: str, tally: Tally, within: Interval | None, box: ScoreBox) -> ScoreBox:
    """The box with its score, or why it has none; with its interval in the edition for the inspection's own use.

    `name` is what a score is withheld by: criterion/N, section/N, headline/NAME.
    """
    if name in found.withheld:
        return ScoreBox(box.title, None, box.kind, box.text, withheld=found.withheld[name])
    percents = within.percents if within is not None and found.internal else None
    return ScoreBox(box.title, tally.percent, box.kind, box.text, box.comment if tally.applicable else "", percents)


def _set(kind: str, texts: list[Text], level: int) -> Iterator[Block]:
    if kind in {written_as.NUMBERED, written_as.BULLET}:
        sign = NUMBER if kind == written_as.NUMBERED else DOT
        yield Points(tuple(Point(one) for one in texts), sign)
        return
    for one in texts:
        if kind == written_as.HEADING:
            yield Heading("".join(run.text for run in one) if isinstance(one, tuple) else one, level, listed=False)
        elif kind == written_as.QUOTATION:
            yield Quotation(one)
        else:
            yield Paragraph(one)


def _text(one: written_as.Block) -> Text:
    if not any(run.bold or run.italic for run in one.runs):
        return one.text
    return tuple(Run(run.text, run.bold, run.italic) for run in one.runs)
