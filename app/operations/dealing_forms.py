"""The demo's forms: invented children and victims whose answers come to given counts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from app.instrument.model import SELECT_MULTIPLE, SELECT_ONE, Instrument, Question
from app.instrument.routing import Routing

ALONE = "none"
"""The choice that nobody ticks beside another."""

_MOOD = 0.8


@dataclass(frozen=True, slots=True)
class FormCounts:
    """How many forms there are, and by question how many have each choice; the choice "" is how many answer at all.

    `words` are what some of those who are asked a question wrote, each once.
    """

    forms: int
    choices: Mapping[str, Mapping[str, int]]
    words: Mapping[str, Sequence[str]]


def form_counts(voice: str, counts: Iterable[Mapping[str, str]], words: Iterable[Mapping[str, str]]) -> FormCounts:
    """The counts of one voice from the rows of the demo's two tables."""
    forms = 0
    choices: dict[str, dict[str, int]] = {}
    for row in counts:
        if row["voice"] != voice:
            continue
        if row["question"]:
            choices.setdefault(row["question"], {})[row["choice"]] = int(row["forms"])
        else:
            forms = int(row["forms"])
    written: dict[str, list[str]] = {}
    for row in words:
        if row["voice"] == voice:
            written.setdefault(row["question"], []).append(row["words"])
    return FormCounts(forms, choices, written)


def deal_forms(form: Instrument, counts: FormCounts, seed: int) -> tuple[dict[str, str], ...]:
    """The answers of each form, the same for the same seed; whoever is content is so throughout, more or less.

    Raises ValueError that names the question to which too few forms lead for its counts.
    """
    rng = Random(seed)  # noqa: S311 - a demo, the same every time
    routing = Routing(form)
    dealt: list[dict[str, str]] = [{} for _ in range(counts.forms)]
    moods = [rng.gauss(0, 1) for _ in dealt]
    for question in form.questions:
        asked = [at for at, answers in enumerate(dealt) if question.name in routing.route(answers).relevant]
        ranked = sorted(asked, key=lambda at: -(_MOOD * moods[at] + rng.gauss(0, 1)))
        for at, answer in _answers(question, ranked, counts, rng):
            dealt[at][question.name] = answer
    return tuple(dealt)


def _answers(question: Question, ranked: list[int], counts: FormCounts, rng: Random) -> Iterable[tuple[int, str]]:
    """Who answers what; `ranked` are those who are asked, the most content first."""
    wanted = dict(counts.choices.get(question.name, {}))
    if question.type == SELECT_ONE:
        answers = [choice for choice, forms in wanted.items() for _ in range(forms)]
        _must_be_enough(question, len(answers), ranked)
        return zip(ranked, answers, strict=False)
    if question.type == SELECT_MULTIPLE:
        ticking = rng.sample(ranked, _must_be_enough(question, wanted.pop(""), ranked))
        return _ticks(question, ticking, wanted, rng)
    words = counts.words.get(question.name, ())
    return zip(rng.sample(ranked, _must_be_enough(question, len(words), ranked)), words, strict=True)


def _ticks(question: Question, ticking: list[int], wanted: dict[str, int], rng: Random) -> Iterable[tuple[int, str]]:
    """Several ticks each and one at least: those who have none yet come first."""
    ticked: dict[int, set[str]] = {at: set() for at in ticking}
    alone = ticking[: wanted.pop(ALONE, 0)]
    others = ticking[len(alone) :]
    for at in alone:
        ticked[at].add(ALONE)
    for choice, forms in sorted(wanted.items(), key=lambda one: -one[1]):
        _must_be_enough(question, forms, others)
        for at in sorted(others, key=lambda one: (bool(ticked[one]), rng.random()))[:forms]:
            ticked[at].add(choice)
    if not all(ticked.values()):
        raise ValueError(f"{question.name}: fewer ticks than forms")
    return ((at, " ".join(name for name in question.choice_names if name in own)) for at, own in ticked.items())


def _must_be_enough(question: Question, forms: int, of: Sequence[int]) -> int:
    if forms > len(of):
        raise ValueError(f"{question.name}: {forms} forms, but {len(of)} are asked")
    return forms
