"""The chapters of a report: a section, its general criteria with their findings, its score and commentary."""

from collections.abc import Iterator, Mapping

from app.instrument.model import IMPROVEMENT, STRENGTH, Criterion, text
from app.report.content import MUTED, NUMBER, Block, Heading, Paragraph, Point, Points, ScoreBox
from app.report.gathered import Gathered
from app.report.outline import CRITERION, SECTION, Part
from app.report.prose import heading, prose, score, written
from app.scoring.scores import comment


def section(found: Gathered, part: Part, _: Mapping[str, Part]) -> Iterator[Block]:
    """The heading of a section, with what opens it."""
    yield heading(part, new_page=True)
    yield from prose(found, part, found.words.text_of(part.name))


def criterion(found: Gathered, part: Part, _: Mapping[str, Part]) -> Iterator[Block]:
    """One general criterion: its text, score and comment, its strengths and areas for improvement, numbered."""
    number = part.name.removeprefix(CRITERION)
    asked: Criterion = found.form.criterion(number)
    tally = found.scores.criteria[number]
    said = comment(found.form, tally)
    yield heading(part)
    box = ScoreBox(
        "",
        None,
        found.words.say("criterion"),
        text(asked.statement, found.form.language),
        text(said.label, found.form.language) if said is not None else "",
    )
    yield score(found, part.name, tally, found.intervals.criteria[number], box)
    yield from written(found.blocks.get(part.name, ()), part.level + 1)
    here = [one for one in found.findings if one.criterion == number]
    if not here:
        yield Paragraph(found.words.say("no_findings"), MUTED)
    for kind, one_title, title in (
        (STRENGTH, "strengths", "strengths"),
        (IMPROVEMENT, "improvement", "improvements"),
    ):
        points = tuple(Point(one.text) for one in here if one.kind == kind)
        if points:
            label = found.words.say(one_title if len(points) == 1 else title)
            yield Heading(label, part.level + 1, listed=False)
            yield Points(points, NUMBER)


def commentary(found: Gathered, part: Part, parts: Mapping[str, Part]) -> Iterator[Block]:
    """The score of a whole section, and the commentary on it."""
    number = part.name.partition("/")[2]
    title = parts[SECTION + number].title
    box = ScoreBox(found.words.say("overall", section=title), None)
    yield score(found, SECTION + number, found.scores.sections[number], found.intervals.sections[number], box)
    own = tuple(written(found.blocks.get(part.name, ()), part.level + 1))
    if own:
        yield Heading(part.title, part.level, anchor=part.name.replace("/", "-"), listed=False)
        yield from own
