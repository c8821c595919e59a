"""The demo inspection: invented cases and answers, dealt from counts so that the sample pools to them exactly."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from importlib.resources import files
from random import Random

from app.casework.units import COLUMNS
from app.casework.walk import Layout, Walk
from app.instrument.model import FACT, NOT_APPLICABLE, REASONS, ROUTING, Instrument, Question
from app.instrument.routing import Routing

DEMO = "leeds-2010"
SEED = 2010

MUST = 100.0
"""The weight from which a leaning is no longer a tendency but a rule."""

NOTED = {"no": 0.6, "yes": 0.03}
"""How often an assessor writes evidence down, by the answer given."""

_HALF_DAYS = tuple(
    datetime(2010, 9, day, hour, minute, tzinfo=UTC)
    for day in (6, 7, 8, 9, 10, 13, 14, 15, 16, 17)
    for hour, minute in ((8, 20), (12, 30))
)
_LAST_RECORD = date(2010, 8, 27)
_MONDAY_TO_FRIDAY = range(5)

When = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DealtAnswer:
    """One answer as an assessor gave it; `at` is UTC."""

    case: str
    question: str
    answer: str
    note: str
    assessor: str
    at: str


@dataclass(frozen=True, slots=True)
class Sample:
    """The cases of the demo, ready for a sample list, and their answers in walking order, case by case."""

    cases: tuple[dict[str, str], ...]
    answers: tuple[DealtAnswer, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """How many answers to one question are applicable, and how many of these sufficient."""

    applicable: int
    sufficient: int


@dataclass(frozen=True, slots=True)
class Share:
    """How many cases among those that fit `among` have this choice; `by` says which of them come first."""

    question: str
    choice: str
    cases: int
    among: When
    by: str


@dataclass(frozen=True, slots=True)
class Leaning:
    """What pulls a question towards an answer where `when` holds; for reasons `weight` is a chance in percent."""

    when: When
    answer: str
    weight: float


@dataclass(frozen=True, slots=True)
class Counts:
    """Everything that is dealt out: counts of judgements and of facts, what goes with what, and evidence notes."""

    judged: Mapping[str, Judged]
    shares: tuple[Share, ...]
    leanings: Mapping[str, tuple[Leaning, ...]]
    notes: Mapping[tuple[str, str], tuple[str, ...]]


@dataclass(slots=True)
class _Hand:
    """One case while it is dealt: what is known of it, and how risky, needy and well worked it is."""

    known: dict[str, str]
    order: dict[str, float]
    care: float
    care_in: dict[str | None, float]


def read_counts() -> Counts:
    """The demo's counts, as they come with the program."""
    leanings: dict[str, list[Leaning]] = {}
    for row in _rows("leanings"):
        for question in row["question"].split():
            leanings.setdefault(question, []).append(Leaning(_when(row["when"]), row["answer"], float(row["weight"])))
    notes: dict[tuple[str, str], list[str]] = {}
    for row in _rows("notes"):
        for question in row["question"].split():
            notes.setdefault((question, row["choice"]), []).append(row["note"])
    return Counts(
        judged={row["question"]: Judged(int(row["applicable"]), int(row["sufficient"])) for row in _rows("counts")},
        shares=tuple(
            Share(row["question"], row["choice"], int(row["cases"]), _when(row["among"]), row["by"])
            for row in _rows("cohort")
        ),
        leanings={question: tuple(found) for question, found in leanings.items()},
        notes={key: tuple(found) for key, found in notes.items()},
    )


def deal(instrument: Instrument, counts: Counts, seed: int = SEED) -> Sample:
    """Invented cases whose answers pool to the counts; the same seed deals the same sample.

    Raises ValueError that names the question whose counts the routing, or another answer, leaves no room for.
    """
    rng = Random(seed)  # noqa: S311 - a sample that anyone can deal again is wanted, not a secret
    routing = Routing(instrument)
    hands = _hands(instrument, counts, rng)
    _deal_facts(hands, counts, rng)
    _deal_answers(instrument, routing, hands, counts, rng)
    return _recorded(instrument, routing, hands, counts, rng)


def _rows(table: str) -> Iterator[dict[str, str]]:
    file = files("resources").joinpath("demo", DEMO, f"{table}.csv")
    return csv.DictReader(file.read_text(encoding="utf-8").splitlines())


def _when(condition: str) -> When:
    """Terms `name=value` set apart by blanks; a word without `=` goes on with the value before it."""
    terms: list[tuple[str, str]] = []
    for word in condition.split():
        name, equals, value = word.partition("=")
        if equals:
            terms.append((name, value))
        else:
            terms[-1] = (terms[-1][0], f"{terms[-1][1]} {word}")
    return tuple(terms)


def _holds(when: When, known: Mapping[str, str]) -> bool:
    return all(known.get(name) == value for name, value in when)


def _hands(instrument: Instrument, counts: Counts, rng: Random) -> list[_Hand]:
    first = counts.shares[0].question
    size = sum(share.cases for share in counts.shares if share.question == first)
    number = 380
    hands = []
    for _ in range(size):
        number += rng.choice((1, 1, 2, 3, 4, 6, 9, 13, 17))
        risk = rng.gauss()
        need = 0.4 * risk + rng.gauss()
        care = rng.gauss() - (1.8 if rng.random() < 0.12 else 0.0)  # noqa: PLR2004 - about one case in eight is poor work
        order = {"risk": risk, "need": need, "risk_loosely": risk + rng.gauss(), "need_loosely": need + rng.gauss()}
        pages = {criterion.number: 0.5 * rng.gauss() for criterion in instrument.criteria}
        hands.append(_Hand({"reference": f"LS-{number:04}"}, order, care, {None: 0.0, **pages}))
    return hands


def _deal_facts(hands: Sequence[_Hand], counts: Counts, rng: Random) -> None:
    for share in counts.shares:
        open_ = [hand for hand in hands if share.question not in hand.known and _holds(share.among, hand.known)]
        pull = counts.leanings.get(share.question, ())
        rank = {
            hand.known["reference"]: _pull(pull, hand, share.choice)
            - sum(_pull(pull, hand, other) for other in {leaning.answer for leaning in pull} - {share.choice})
            + (hand.order[share.by] if share.by else rng.gauss())
            for hand in open_
        }
        if share.cases > len(open_):
            raise ValueError(f"{share.question}: {share.cases} cases with {share.choice}, but only {len(open_)} are open")
        for hand in _first(open_, share.cases, rank):
            hand.known[share.question] = share.choice
    for hand in hands:
        if hand.known.keys() >= {"sentence_start"}:
            hand.order["start"] = _weekday(hand.known["sentence_start"], rng).toordinal()


def _weekday(month: str, rng: Random) -> date:
    day = date.fromisoformat(f"{month}-01") + timedelta(days=rng.randrange(28))
    return day if day.weekday() in _MONDAY_TO_FRIDAY else day - timedelta(days=day.weekday() - 4)


def _pull(leanings: Iterable[Leaning], hand: _Hand, answer: str) -> float:
    return sum(leaning.weight for leaning in leanings if leaning.answer == answer and _holds(leaning.when, hand.known))


def _first(hands: Sequence[_Hand], number: int, rank: Mapping[str, float]) -> list[_Hand]:
    return sorted(hands, key=lambda hand: -rank[hand.known["reference"]])[:number]
