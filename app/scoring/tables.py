"""Questionnaires counted: a table for each question, small numbers suppressed for the public, shares for sentences."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from app.instrument.model import NOT_APPLICABLE, SELECT_MULTIPLE, SELECT_ONE, Instrument, Question, Sentence, text
from app.instrument.routing import Routed
from app.scoring.findings import Figure
from app.scoring.scores import Tally

FEWEST = 5
"""Counts of one up to less than this are not published."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One answer: how many gave it, and whole percent of those to whom it applies; None where it is suppressed.

    "Not applicable" has a count and no percent.
    """

    choice: str
    label: str
    count: int | None
    percent: int | None


@dataclass(frozen=True, slots=True)
class QuestionTable:
    """What the counted forms say at one question.

    `answered` is n: those who answered, "not applicable" among them; `skipped` were asked and did not; routing did not
    ask `not_asked`. `cells` are in the order of the form, none where it asks for words; they are what a chart draws. Of
    a question that takes several answers they overlap. `withheld` says that so few answered, or so few of another
    group, that nothing can be published; then every figure is None.
    """

    question: str
    number: str
    label: str
    several: bool
    answered: int | None
    skipped: int | None
    not_asked: int | None
    cells: tuple[Cell, ...]
    withheld: bool = False

    @property
    def suppressed(self) -> bool:
        """Whether any of its figures is left out."""
        return self.withheld or any(cell.count is None for cell in self.cells)

    def counts(self) -> tuple[int, ...]:
        """The counts of a table of which nothing is left out."""
        return tuple(cell.count or 0 for cell in self.cells)


def tabulate(form: Instrument, readings: Iterable[Routed]) -> tuple[QuestionTable, ...]:
    """A table for each question of a questionnaire, in its order."""
    counts: dict[str, Counter[str]] = {question.name: Counter() for question in form.questions}
    asked, answered = Counter[str](), Counter[str]()
    forms = 0
    for reading in readings:
        forms += 1
        asked.update(reading.relevant)
        for name, value in reading.values.items():
            if value:
                answered[name] += 1
                counts[name].update(value.split() if form.by_name[name].type == SELECT_MULTIPLE else (value,))
    return tuple(
        _table(
            form,
            question,
            counts[question.name],
            answered=answered[question.name],
            asked=asked[question.name],
            forms=forms,
        )
        for question in form.questions
    )


def _table(
    form: Instrument, question: Question, counts: Mapping[str, int], *, answered: int, asked: int, forms: int
) -> QuestionTable:
    base = answered - counts.get(NOT_APPLICABLE, 0)
    return QuestionTable(
        question.name,
        question.number,
        text(question.label, form.language),
        question.type == SELECT_MULTIPLE,
        answered,
        asked - answered,
        forms - asked,
        tuple(
            Cell(
                choice.name,
                text(choice.label, form.language),
                counts.get(choice.name, 0),
                None if choice.name == NOT_APPLICABLE else Tally(counts.get(choice.name, 0), base).percent,
            )
            for choice in (question.choices if question.type in {SELECT_ONE, SELECT_MULTIPLE} else ())
        ),
    )


# for the public


def published(
    tables: Sequence[QuestionTable], sources: Mapping[str, Sequence[str]], forms: int
) -> tuple[QuestionTable, ...]:
    """The tables without what could point at somebody; nothing that is left out can be worked out from the rest.

    `sources` names for each question those that decide whether it is asked, `forms` is how many forms there are. A
    question that is asked of too small a group, or of a group whose number is itself left out, is withheld. How many
    skipped a question stands: they told nothing.
    """
    found: dict[str, QuestionTable] = {}
    for table in tables:
        hangs_on = [found[name] for name in sources.get(table.question, ()) if name in found]
        asked = (table.answered or 0) + (table.skipped or 0)
        groups = (asked, forms - asked, table.answered or 0)
        small = any(0 < group < FEWEST for group in groups) or forms < FEWEST
        if small or any(one.suppressed for one in hangs_on):
            found[table.question] = _withheld(table)
        else:
            found[table.question] = _suppressed(table)
    return tuple(found.values())


def _withheld(table: QuestionTable) -> QuestionTable:
    return replace(
        table,
        answered=None,
        skipped=None,
        not_asked=None,
        cells=tuple(replace(cell, count=None, percent=None) for cell in table.cells),
        withheld=True,
    )


def _suppressed(table: QuestionTable) -> QuestionTable:
    hidden = _overlapping(table) if table.several else left_out(table.counts())
    if hidden is None:
        return _withheld(table)
    if not hidden:
        return table
    base_is_known = all(cell.choice != NOT_APPLICABLE for at, cell in enumerate(table.cells) if at in hidden)
    return replace(
        table,
        cells=tuple(
            replace(
                cell,
                count=None if at in hidden else cell.count,
                percent=cell.percent if at not in hidden and base_is_known else None,
            )
            for at, cell in enumerate(table.cells)
        ),
    )


def _overlapping(table: QuestionTable) -> frozenset[int]:
    """The cells of a question with several answers that are small, or that all but a few ticked."""
    answered = table.answered or 0
    return frozenset(
        at for at, count in enumerate(table.counts()) if 0 < count < FEWEST or 0 < answered - count < FEWEST
    )


def left_out(counts: Sequence[int]) -> frozenset[int] | None:
    """The cells to leave out of some that add up to a known number; None where nothing can stand.

    The small ones, and then the smallest others until there are two at least and each could be five or more by what
    is known: that those left out are one at least each, since zeros stand, and what they are together.
    """
    hidden = {at for at, count in enumerate(counts) if 0 < count < FEWEST}
    if not hidden:
        return frozenset()
    others = sorted((count, at) for at, count in enumerate(counts) if count >= FEWEST)
    while len(hidden) < 2 or sum(counts[at] for at in hidden) - (len(hidden) - 1) < FEWEST:  # noqa: PLR2004
        if not others:
            return None
        hidden.add(others.pop(0)[1])
    return frozenset(hidden)


# for sentences


def key_of(sentence: Sentence) -> str:
    """What a sentence's quantity is bound to: a question and the answers that are meant."""
    return answers_key(sentence.question, sentence.choices)


def answers_key(question: str, choices: Iterable[str]) -> str:
    """The name of the figure for those who gave one of some answers to a question."""
    return f"{question}={' '.join(choices)}"


def figure(form: Instrument, readings: Sequence[Routed], key: str) -> Figure | None:
    """Those who gave one of the answers, of those who answered and to whom the question applies; None for no key.

    `whole` is how many forms there are.
    """
    name, _, listed = key.partition("=")
    question, choices = form.by_name.get(name), frozenset(listed.split())
    if question is None or not choices or choices - set(question.choice_names):
        return None
    given = [value for reading in readings if (value := reading.values.get(name)) and value != NOT_APPLICABLE]
    return Figure(sum(not choices.isdisjoint(value.split()) for value in given), len(given), len(readings))
