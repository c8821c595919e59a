"""The demo inspection: invented cases and answers, dealt from counts so that the sample pools to them exactly."""

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from importlib.resources import files
from random import Random

from app.casework.units import COLUMNS
from app.casework.walk import Layout, Walk, missing
from app.instrument.model import NOT_APPLICABLE, REASONS, Instrument, Question
from app.instrument.routing import Routing

DEMO = "leeds-2010"
SEED = 2010

MUST = 100.0
"""The weight from which a leaning is no longer a tendency but a rule."""

NOTED = {"no": 0.6, "yes": 0.03}
"""How often an assessor writes evidence down, by the answer given."""

POOR_WORK = 0.12
"""The share of cases whose work is poor throughout."""

_HALF_DAYS = tuple(
    datetime(2010, 9, day, hour, minute, tzinfo=UTC)
    for day in (6, 7, 8, 9, 10, 13, 14, 15, 16, 17)
    for hour, minute in ((8, 20), (12, 30))
)
_LAST_RECORD = date(2010, 8, 27)
_MONTHS = ("", "January", "February", "March", "April", "May", "June", "July", "August")
_FRIDAY = 4

When = tuple[tuple[str, str], ...]
"""Facts and answers, each a name and a value, that must all hold in a case."""


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
    """The cases of the demo, as a sample list has them, and their answers case by case in walking order."""

    cases: tuple[dict[str, str], ...]
    answers: tuple[DealtAnswer, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """How many answers to one question are applicable, and how many of these sufficient."""

    applicable: int
    sufficient: int


@dataclass(frozen=True, slots=True)
class Share:
    """How many cases, among those that fit, have this choice; `by` says which of them come first, empty means chance."""

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
    """All that is dealt out: counts of judgements and of facts, what goes with what, and evidence notes."""

    judged: Mapping[str, Judged]
    shares: tuple[Share, ...]
    leanings: Mapping[str, tuple[Leaning, ...]]
    notes: Mapping[tuple[str, str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Hand:
    """One case while it is dealt: what is known of it, its place in each order, how well it was worked by criterion."""

    known: dict[str, str]
    place: Mapping[str, float]
    care: Mapping[str | None, float]


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

    Raises ValueError that names the question whose counts routing, or another answer, leaves no room for.
    """
    rng = Random(seed)  # noqa: S311 - anyone shall be able to deal the same sample again: no secret is made here
    routing = Routing(instrument)
    hands = _hands(instrument, counts, rng)
    _deal_facts(hands, counts, rng)
    _deal_answers(instrument, routing, hands, counts, rng)
    _keep_rules(hands, counts)
    return _recorded(instrument, routing, hands, counts, rng)


def _rows(table: str) -> Iterable[dict[str, str]]:
    file = files("resources").joinpath("demo", DEMO, f"{table}.csv")
    return csv.DictReader(file.read_text(encoding="utf-8").splitlines())


def _when(terms: str) -> When:
    """Terms `name=value` set apart by blanks; a word without `=` belongs to the value before it."""
    found: list[tuple[str, str]] = []
    for word in terms.split():
        name, equals, value = word.partition("=")
        found.append((name, value) if equals else (found[-1][0], f"{found.pop()[1]} {word}"))
    return tuple(found)


def _hands(instrument: Instrument, counts: Counts, rng: Random) -> list[_Hand]:
    hands = []
    number = 380
    for _ in range(sum(share.cases for share in counts.shares if share.question == counts.shares[0].question)):
        number += rng.choice((1, 1, 2, 3, 4, 6, 9, 13, 17))
        risk = rng.gauss(0, 1)
        need = 0.4 * risk + rng.gauss(0, 1)
        place = {"risk": risk, "need": need, "risk_loosely": risk + rng.gauss(0, 1), "need_loosely": need + rng.gauss(0, 1)}
        care = rng.gauss(0, 1) - (2.0 if rng.random() < POOR_WORK else 0.0)
        by_criterion = {criterion.number: care + rng.gauss(0, 0.5) for criterion in instrument.criteria}
        hands.append(_Hand({"reference": f"LS-{number:04}"}, place, by_criterion))
    return hands


def _deal_facts(hands: Sequence[_Hand], counts: Counts, rng: Random) -> None:
    for share in counts.shares:
        eligible = [hand for hand in hands if share.question not in hand.known and _holds(share.among, hand)]
        if share.cases > len(eligible):
            raise ValueError(f"{share.question}: {share.choice} for {share.cases} cases, but {len(eligible)} are open")

        def rank(hand: _Hand, share: Share = share) -> float:
            place = hand.place[share.by] if share.by else rng.gauss(0, 1)
            return place + _pull(counts, share.question, hand, share.choice)

        for hand in _first(eligible, share.cases, rank):
            hand.known[share.question] = share.choice


def _deal_answers(
    instrument: Instrument, routing: Routing, hands: Sequence[_Hand], counts: Counts, rng: Random
) -> None:
    """Deal in rounds: a question's turn comes when all that decides on it is known, so one routing serves a round."""
    waiting = {q.name: q for q in instrument.questions if q.sufficient is not None or q.kind == REASONS}
    needs = {
        name: {*routing.sources(name), *(term for leaning in counts.leanings.get(name, ()) for term, _ in leaning.when)}
        for name in waiting
    }
    while waiting:
        ready = [question for name, question in waiting.items() if waiting.keys().isdisjoint(needs[name])]
        if not ready:
            raise ValueError(f"{', '.join(waiting)}: each leans on another, so none can be dealt first")
        relevant = [routing.route(hand.known).relevant for hand in hands]
        for question in ready:
            asked = [hand for hand, names in zip(hands, relevant, strict=True) if question.name in names]
            if question.kind == REASONS:
                for hand in asked:
                    hand.known[question.name] = _reasons(question, hand, counts, rng)
            else:
                _judge(question, asked, counts, rng)
            del waiting[question.name]


def _judge(question: Question, asked: Sequence[_Hand], counts: Counts, rng: Random) -> None:
    judged = counts.judged.get(question.name)
    if judged is None:
        raise ValueError(f"{question.number} {question.name}: no counts")
    spare = len(asked) - judged.applicable
    if spare < 0 or (spare and NOT_APPLICABLE not in question.choice_names):
        raise ValueError(
            f"{question.number} {question.name}: {judged.applicable} applicable, but routing asks {len(asked)} cases"
        )

    def out_of_place(hand: _Hand) -> float:
        return rng.gauss(0, 1) + _pull(counts, question.name, hand, NOT_APPLICABLE)

    def well_done(hand: _Hand) -> float:
        return hand.care[question.criterion] + rng.gauss(0, 1) + _pull(counts, question.name, hand, sufficient)

    sufficient = question.sufficient or ""
    insufficient = next(name for name in question.choice_names if name not in {sufficient, NOT_APPLICABLE})
    for hand in _first(asked, spare, out_of_place):
        hand.known[question.name] = NOT_APPLICABLE
    applicable = [hand for hand in asked if question.name not in hand.known]
    for hand in _first(applicable, judged.sufficient, well_done):
        hand.known[question.name] = sufficient
    for hand in applicable:
        hand.known.setdefault(question.name, insufficient)


def _reasons(question: Question, hand: _Hand, counts: Counts, rng: Random) -> str:
    fitting = [leaning for leaning in counts.leanings.get(question.name, ()) if _holds(leaning.when, hand)]
    if not fitting:
        raise ValueError(f"{question.number} {question.name}: no reason fits {hand.known['reference']}")
    ticked = {leaning.answer for leaning in fitting if 100 * rng.random() < leaning.weight}
    ticked = ticked or {max(fitting, key=lambda leaning: leaning.weight).answer}
    return " ".join(name for name in question.choice_names if name in ticked)


def _holds(when: When, hand: _Hand) -> bool:
    return all(hand.known.get(name) == value for name, value in when)


def _pull(counts: Counts, question: str, hand: _Hand, towards: str) -> float:
    """What draws a case to this answer; what draws it to another one counts against, except for "not applicable"."""
    return sum(
        leaning.weight if leaning.answer == towards else -leaning.weight
        for leaning in counts.leanings.get(question, ())
        if (leaning.answer == towards or NOT_APPLICABLE not in {leaning.answer, towards}) and _holds(leaning.when, hand)
    )


def _first(hands: Sequence[_Hand], number: int, rank: Callable[[_Hand], float]) -> list[_Hand]:
    return sorted(hands, key=rank, reverse=True)[:number]


def _keep_rules(hands: Sequence[_Hand], counts: Counts) -> None:
    for question, leanings in counts.leanings.items():
        for hand in hands:
            given = hand.known.get(question)
            for leaning in leanings:
                rules = given is not None and leaning.weight >= MUST and _holds(leaning.when, hand)
                if rules and leaning.answer not in (given or "").split():
                    because = " and ".join(f"{name} is {value}" for name, value in leaning.when)
                    raise ValueError(f"{question}: {given} in {hand.known['reference']}, although {because}")


def _recorded(
    instrument: Instrument, routing: Routing, hands: Sequence[_Hand], counts: Counts, rng: Random
) -> Sample:
    """Each assessor's cases fall into half days of the fieldwork; within a case the answers follow the walk."""
    load = Counter(hand.known["assessor"] for hand in hands)
    diary = {assessor: rng.sample(_HALF_DAYS, cases) for assessor, cases in load.items()}
    layout = Layout(instrument, routing)
    told: Counter[tuple[str, str]] = Counter()
    cases, answers = [], []
    for hand in hands:
        known = hand.known
        case = {**dict.fromkeys(COLUMNS, ""), **{column: known[column] for column in COLUMNS if column in known}}
        start = _weekday(date.fromisoformat(f"{known['sentence_start']}-01"), 28, rng)
        cases.append({**case, "sentence_start": start.isoformat()})
        walk = Walk(layout, routing, known)
        for question in (*missing(instrument, walk.routed), *map(instrument.question, walk.routed.set_aside)):
            raise ValueError(f"{question.number} {question.name}: not as routing wants it in {known['reference']}")
        at = diary[known["assessor"]].pop() + timedelta(minutes=rng.randrange(10))
        for name in (name for page in layout.pages for name in walk.order(page) if name not in case):
            texts = counts.notes.get((name, known[name]), ())
            note = ""
            if texts and rng.random() < NOTED.get(known[name], 0.0):
                note = _dated(texts[told[name, known[name]] % len(texts)], start, rng)
                told[name, known[name]] += 1
            at += timedelta(milliseconds=rng.randrange(60_000, 150_000) if note else rng.randrange(8_000, 45_000))
            stamp = at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
            answers.append(DealtAnswer(known["reference"], name, known[name], note, known["assessor"], stamp))
    return Sample(tuple(cases), tuple(answers))


def _dated(note: str, start: date, rng: Random) -> str:
    """The note with a `{date}` of the sentence and a `{later}` one."""
    day = _weekday(start + timedelta(days=5), (_LAST_RECORD - start).days - 14, rng)
    later = _weekday(day + timedelta(days=3), max(1, min(40, (_LAST_RECORD - day).days - 3)), rng)
    return note.format(date=f"{day.day} {_MONTHS[day.month]}", later=f"{later.day} {_MONTHS[later.month]}")


def _weekday(start: date, days: int, rng: Random) -> date:
    """A day from Monday to Friday out of so many, a weekend's days moved to the Friday before."""
    day = start + timedelta(days=rng.randrange(days))
    return day - timedelta(days=max(0, day.weekday() - _FRIDAY))
