"""The parts that open a report: from the foreword to good practice."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from app.instrument.model import text
from app.report.content import (
    MUTED,
    NUMBER,
    Block,
    Definition,
    Definitions,
    Heading,
    Over,
    Paragraph,
    Point,
    Points,
    Practice,
    Quotation,
    ScoreBox,
    Signature,
    Table,
)
from app.report.gathered import Gathered
from app.report.outline import SUMMARY, Part
from app.report.prose import heading, prose, score, standing_prose, written
from app.scoring.comparison import HEADLINES
from app.scoring.scores import comment

PLAN_DUE = timedelta(weeks=4)
"""How long after its publication a report's improvement plan is due."""

Parts = Mapping[str, Part]


def foreword(found: Gathered, part: Part, parts: Parts) -> Iterator[Block]:
    """What the report is about, the headline scores beside those of other areas, the view of whoever signs."""
    words = found.words
    yield heading(part, new_page=True)
    standing = words.text_of(part.name)
    yield from standing_prose(
        (one for one in standing if one.kind == "paragraph"),
        part.level + 1,
        area=found.area,
        cases=words.cases(found.scores.cases),
    )
    percents = {name: _headline(found, name) for name in HEADLINES}
    if all(percents.values()):
        kind = "scores_alone" if parts[SUMMARY].off else "scores"
        for one in standing:
            if one.kind == kind:
                yield Paragraph(one.text.format(summary=parts[SUMMARY].number, **percents))
    yield from written(found.blocks.get(part.name, ()), part.level + 1)
    if found.signed is not None:
        yield Signature(found.signed.name, found.signed.office, found.signed.when)
    yield from _comparison(found)


def _headline(found: Gathered, name: str) -> str:
    """A headline score as it is printed; empty where it is withheld or there is none, as in a form without it."""
    tally = found.scores.headlines.get(name)
    percent = tally.percent if tally is not None else None
    return "" if percent is None or f"headline/{name}" in found.withheld else f"{percent}%"


def _comparison(found: Gathered) -> Iterator[Block]:
    words = found.words
    lines = [one for one in found.compared.lines if one.headline in found.scores.headlines]
    if not lines and found.compared.lines:
        return  # the form has none of the headlines that other areas were given
    if not lines:
        yield Paragraph(found.compared.basis, MUTED)
        return
    rows = tuple(
        (
            _theme(found, one.headline),
            f"{one.lowest}%",
            f"{one.highest}%",
            f"{one.average}%",
            _headline(found, one.headline) or "–",
        )
        for one in lines
    )
    yield Table(
        ("", *(words.say(f"comparison/{name}") for name in ("lowest", "highest", "average")), found.area),
        rows,
        (6, 2, 2, 2, 2.4),
        frozenset((1, 2, 3, 4)),
        caption=words.say("comparison/title"),
        named=True,
        over=(Over("", 1), Over(words.say("comparison/over"), 3), Over("", 1)),
        note=found.compared.basis,
    )


def _theme(found: Gathered, name: str) -> str:
    label = f"headline/{name}"
    if label in found.words.words:
        return found.words.say(label)
    return next((text(one.title, found.form.language) for one in found.form.themes if one.name == name), name)


def acknowledgements(found: Gathered, part: Part, _: Parts) -> Iterator[Block]:
    """Thanks, and who carried the inspection out."""
    yield heading(part, new_page=True)
    yield from prose(found, part, found.words.text_of(part.name))
    if found.thanks:
        yield Definitions(tuple(Definition(one.role, one.names) for one in found.thanks))


def scoring(found: Gathered, part: Part, _: Parts) -> Iterator[Block]:
    """How scores are made and what they mean, with the headline scores and their comments."""
    words = found.words
    yield heading(part, new_page=True)
    yield from standing_prose(words.text_of(part.name), part.level + 1)
    for theme in found.form.themes:
        name = f"headline/{theme.name}"
        tally = found.scores.headlines[theme.name]
        said = comment(found.form, tally)
        box = ScoreBox(
            _theme(found, theme.name),
            None,
            text=" ".join(one.text for one in words.text_of(name)),
            comment=text(said.label, found.form.language) if said is not None else "",
        )
        yield score(found, name, tally, found.intervals.headlines[theme.name], box)
    yield from standing_prose(words.text_of("scoring_after"), part.level + 1)
    yield from written(found.blocks.get(part.name, ()), part.level + 1)


def recommendations(found: Gathered, part: Part, _: Parts) -> Iterator[Block]:
    """What should change, numbered, each with who is responsible."""
    if not found.recommendations:
        return
    yield heading(part, new_page=True)
    yield Paragraph(found.words.say("responsible"), MUTED)
    yield from prose(found, part, found.words.text_of(part.name))
    start, points = 1, list[Point]()
    for number, one in enumerate(found.recommendations, start=1):
        if one.before:
            if points:
                yield Points(tuple(points), NUMBER, start)
            start, points = number, []
            yield Paragraph(one.before)
        points.append(Point(f"{one.text} ({one.responsible})" if one.responsible else one.text))
    yield Points(tuple(points), NUMBER, start)


def next_steps(found: Gathered, part: Part, _: Parts) -> Iterator[Block]:
    """When the improvement plan is due: four weeks after the publication, to the day where that is known."""
    words, when = found.words, found.published
    yield heading(part)
    if when is None:
        name, values = "next_steps_unknown", dict[str, object]()
    elif when.first == when.last:
        name, values = "next_steps_day", {"due": _day(found, when.first + PLAN_DUE)}
    else:
        whole_month = (when.first.year, when.first.month) == (when.last.year, when.last.month)
        month = words.date(when.first.year, when.first.month) if whole_month else found.year or str(when.first.year)
        name = "next_steps_between"
        values = {
            "published": month,
            "first": _day(found, when.first + PLAN_DUE),
            "last": _day(found, when.last + PLAN_DUE),
        }
    yield from standing_prose(words.text_of(name), part.level + 1, **values)
    yield from written(found.blocks.get(part.name, ()), part.level + 1)


def _day(found: Gathered, day: date) -> str:
    return found.words.date(day.year, day.month, day.day)


def service_users(found: Gathered, part: Part, _: Parts) -> Iterator[Block]:
    """What children, young people and victims told on their forms, and what the lead writes of it."""
    own = tuple(written(found.blocks.get(part.name, ()), part.level + 1))
    told = [one for one in found.told if one.forms or one.sentences]
    if not own and not told:
        return
    words = found.words
    yield heading(part, new_page=True)
    for one in told:
        yield Heading(words.say(f"voice/{one.voice}"), part.level + 1, listed=False)
        number = "one" if one.forms == 1 else "many"
        yield Paragraph(words.say(f"forms/{one.voice}/{number}", count=one.forms))
        if one.sentences:
            yield Points(tuple(Point(each) for each in one.sentences))
        yield from (Quotation(each, words.say(f"quoted/{one.voice}")) for each in one.quotations)
    yield from own


def good_practice(found: Gathered, part: Part, _: Parts) -> Iterator[Block]:
    """Examples of good practice, each with the part of the work that it belongs to."""
    if not found.practices:
        return
    yield heading(part, new_page=True)
    yield from prose(found, part, found.words.text_of(part.name))
    yield from standing_prose(found.words.text_of("good_practice_names"), part.level + 1)
    for one in found.practices:
        told = {number.partition(".")[0] for number in one.criteria}
        titles = [text(each.title, found.form.language) for each in found.form.sections if each.number in told]
        places = (*titles, f"{found.words.say('criterion')} {', '.join(one.criteria)}")
        yield Practice(one.title, one.account, places)
