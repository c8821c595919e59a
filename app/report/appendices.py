"""The appendices of a report: scores as a chart, context, the sample, the evidence, the inspectorate, the glossary."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from app.instrument.glossary import Term, used
from app.instrument.model import text
from app.report.content import (
    MUTED,
    Bar,
    Block,
    Chart,
    Charts,
    Definition,
    Definitions,
    Heading,
    Paragraph,
    Point,
    Points,
)
from app.report.gathered import Gathered
from app.report.outline import CRITERION, SECTION, Part
from app.report.prose import prose, standing_prose, written
from app.scoring.breakdowns import Breakdown
from app.scoring.precision import Interval
from app.scoring.scores import Tally

Parts = Mapping[str, Part]
_WHOLE = 100
_PER_CENT = "%"


def titled(found: Gathered, part: Part) -> Heading:
    """The heading of an appendix."""
    title = found.words.say("appendix", number=part.number, title=part.title)
    return Heading(title, part.level, anchor=part.name, new_page=True)


def summary(found: Gathered, part: Part, parts: Parts) -> Iterator[Block]:
    """The scores of all criteria and sections as one chart."""
    yield titled(found, part)
    yield from written(found.blocks.get(part.name, ()), part.level + 1)
    words, form = found.words, found.form
    bars: list[Bar] = []
    for section in form.sections:
        group = f"{section.number} {text(section.title, form.language)}"
        for criterion in form.criteria_of(section.number):
            name, number = CRITERION + criterion.number, criterion.number
            if not parts[name].off:
                label = f"{number} {text(criterion.short, form.language) or parts[name].title}"
                bar = Bar(label, None, "", group)
                bars.append(_scored(found, name, found.scores.criteria[number], found.intervals.criteria[number], bar))
        name, number = SECTION + section.number, section.number
        if not parts[name].off:
            bar = Bar(words.say("chart/overall", number=number), None, "", group, strong=True)
            bars.append(_scored(found, name, found.scores.sections[number], found.intervals.sections[number], bar))
    yield Chart(
        words.say("chart/summary", area=found.area),
        _summary_said(found, parts),
        tuple(bars),
        words.say("chart/criteria"),
        words.say("chart/score"),
        most=_WHOLE,
        unit=_PER_CENT,
    )


def _scored(found: Gathered, name: str, tally: Tally, within: Interval | None, bar: Bar) -> Bar:
    """The bar with its score, or why it has none."""
    if name in found.withheld or tally.percent is None:
        return replace(bar, shown=found.words.say("word/withheld" if name in found.withheld else "word/not_judged"))
    limits = within.percents if within is not None and found.internal else None
    return replace(bar, value=tally.percent, shown=f"{tally.percent}%", interval=limits)


def _summary_said(found: Gathered, parts: Parts) -> str:
    scores = {
        number: tally.percent
        for number, tally in found.scores.criteria.items()
        if tally.percent is not None and CRITERION + number not in found.withheld and not parts[CRITERION + number].off
    }
    if not scores:
        return found.words.say("chart/summary_none")
    lowest, highest = min(scores.values()), max(scores.values())
    return found.words.say(
        "chart/summary_said",
        count=len(scores),
        lowest=lowest,
        lowest_names=", ".join(number for number, percent in scores.items() if percent == lowest),
        highest=highest,
        highest_names=", ".join(number for number, percent in scores.items() if percent == highest),
    )


def context(found: Gathered, part: Part, _: Parts) -> Iterator[Block]:
    """The area and the service, as the lead describes them."""
    own = tuple(written(found.blocks.get(part.name, ()), part.level + 1))
    if own:
        yield titled(found, part)
        yield from own


def sample(found: Gathered, part: Part, _: Parts) -> Iterator[Block]:
    """The sample by the facts that were chosen; numbers that could point at somebody are not shown to the public."""
    charts = tuple(_sample_chart(found, one) for one in found.breakdowns if not one.hidden)
    closed = [found.words.say(f"fact/{one.fact}") for one in found.breakdowns if one.hidden and one.cases]
    if not charts and not closed:
        return
    yield titled(found, part)
    if charts:
        yield Charts(charts)
    if any(each.count is None for one in found.breakdowns for each in one.parts):
        yield Paragraph(found.words.say("chart/suppressed_said"), MUTED)
    for title in closed:
        yield Paragraph(f"{title}: {found.words.say('chart/all_suppressed')}", MUTED)


def _sample_chart(found: Gathered, one: Breakdown) -> Chart:
    words = found.words
    bars = tuple(
        Bar(
            value_label(found, one.fact, each.value),
            each.count,
            str(each.count) if each.count is not None else words.say("chart/suppressed"),
        )
        for each in one.parts
    )
    most = max((each for each in one.parts if each.count is not None), key=lambda each: each.count or 0)
    said = words.say(
        "chart/said",
        cases=words.cases(one.cases),
        label=value_label(found, one.fact, most.value),
        count=most.count,
    )
    title = words.say(f"fact/{one.fact}")
    return Chart(title, said, bars, title, words.say("chart/cases"))


def value_label(found: Gathered, fact: str, value: str) -> str:
    """A value of a fact as it is printed."""
    if not value:
        return found.words.say("chart/unknown")
    return found.words.words.get(f"value/{fact}/{value}", value)


def evidence(found: Gathered, part: Part, _: Parts) -> Iterator[Block]:
    """How the evidence was gathered, with counts."""
    words = found.words
    yield titled(found, part)
    if found.fieldwork:
        yield Paragraph(words.say("evidence/fieldwork", when=found.fieldwork))
    yield from standing_prose(words.text_of(part.name), part.level + 1)
    judgements = sum(tally.applicable for tally in found.scores.criteria.values())
    points = [
        words.say("evidence/cases", cases=words.cases(found.scores.cases)),
        words.say("evidence/judgements", count=f"{judgements:,}"),
    ]
    points += [
        words.say(f"evidence/{one.voice}/{'one' if one.forms == 1 else 'many'}", count=one.forms)
        for one in found.told
        if one.forms
    ]
    if found.documents:
        points.append(
            words.say(f"evidence/documents/{'one' if found.documents == 1 else 'many'}", count=found.documents)
        )
    yield Points(tuple(Point(one) for one in points))
    if found.caseload is not None:
        yield Paragraph(words.say("evidence/caseload", count=f"{found.caseload:,}"))
    yield from written(found.blocks.get(part.name, ()), part.level + 1)


def role(found: Gathered, part: Part, _: Parts) -> Iterator[Block]:
    """What the inspectorate does, and by what code."""
    yield titled(found, part)
    yield from prose(found, part, found.words.text_of(part.name))


def glossary(found: Gathered, part: Part, said: str) -> Iterator[Block]:
    """The terms that occur in what the report says, and in what it says of them."""
    own = {one.term.casefold(): one for one in found.terms}
    known = [one for one in found.words.terms if one.term.casefold() not in own]
    known += [Term(one.term, one.meaning) for one in found.terms if not one.removed]
    terms: dict[str, Term] = {}
    fresh = used(known, said)
    while fresh:
        terms |= {one.term: one for one in fresh}
        fresh = tuple(one for one in used(known, "\n".join(one.meaning for one in fresh)) if one.term not in terms)
    if terms:
        yield titled(found, part)
        ordered = sorted(terms.values(), key=lambda one: (one.term.casefold(), one.term))
        yield Definitions(tuple(Definition(one.term, one.meaning) for one in ordered))
