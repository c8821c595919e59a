"""The annex of the edition for the inspection's own use: what stands behind every figure."""

from collections.abc import Iterator

from app.instrument.model import text
from app.report.content import MUTED, Block, Heading, Paragraph, Table
from app.report.gathered import Behind, Gathered, Sourced
from app.scoring.precision import Interval
from app.scoring.scores import Tally


def annex(found: Gathered) -> Iterator[Block]:
    """Every sentence with a figure: question, figure, interval, cases; and every score with its judgements."""
    words = found.words
    yield Heading(words.say("part/annex"), 1, anchor="annex", new_page=True)
    yield Paragraph(words.say("annex/intro"))
    yield Heading(words.say("annex/sentences"), 2, anchor="annex-sentences")
    if not found.sourced:
        yield Paragraph(words.say("annex/no_sentences"), MUTED)
    for one in found.sourced:
        yield _sentence(found, one)
    yield Heading(words.say("annex/scores"), 2, anchor="annex-scores")
    yield _scores(found)


def _sentence(found: Gathered, one: Sourced) -> Block:
    words = found.words
    head = tuple(words.say(f"annex/{name}") for name in ("words", "question", "figure", "interval", "cases"))
    rows = [_behind(found, each) for each in one.behind]
    none = words.say("annex/none")
    rows += [(each, words.say("annex/left"), none, none, none) for each in one.left]
    rows += [(each, words.say("annex/unbound"), none, none, none) for each in one.unbound]
    return Table(
        head,
        tuple(rows),
        (4, 2.2, 1.8, 1.8, 5),
        caption=f"{one.place}: {one.text}",
        named=True,
    )


def _behind(found: Gathered, each: Behind) -> tuple[str, ...]:
    words = found.words
    none = words.say("annex/none")
    return (
        each.words,
        each.number,
        words.say("annex/of", count=each.figure[0], of=each.figure[1]) if each.figure is not None else none,
        _limits(found, each.interval) or none,
        ", ".join(each.cases) or none,
    )


def _limits(found: Gathered, within: tuple[int, int] | None) -> str:
    return found.words.say("annex/limits", lower=within[0], upper=within[1]) if within is not None else ""


def _scores(found: Gathered) -> Block:
    words, form = found.words, found.form
    rows: list[tuple[str, ...]] = []
    strong: set[int] = set()

    def row(label: str, tally: Tally, within: Interval | None, *, bold: bool = False) -> None:
        if bold:
            strong.add(len(rows))
        none = words.say("annex/none")
        percent = f"{tally.percent}%" if tally.percent is not None else none
        limits = _limits(found, within.percents if within is not None else None) or none
        figure = words.say("annex/of", count=tally.sufficient, of=tally.applicable)
        rows.append((label, percent, limits, figure))

    for theme in form.themes:
        title = text(theme.title, form.language)
        row(title, found.scores.headlines[theme.name], found.intervals.headlines[theme.name], bold=True)
    for section in form.sections:
        for criterion in form.criteria_of(section.number):
            label = f"{criterion.number} {text(criterion.title, form.language)}"
            number = criterion.number
            row(label, found.scores.criteria[number], found.intervals.criteria[number])
        label = words.say("chart/overall", number=section.number)
        row(label, found.scores.sections[section.number], found.intervals.sections[section.number], bold=True)
    head = ("", words.say("word/score"), words.say("annex/interval"), words.say("annex/judgements"))
    return Table(head, tuple(rows), (7, 2, 3, 4), frozenset((1, 2, 3)), frozenset(strong), named=True)
