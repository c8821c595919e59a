"""The demo inspection: invented cases and answers, dealt so that they pool exactly to given counts."""

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

MUST = 100.0  # the weight from which a leaning is no longer a tendency but a rule
NOTED = {"no": 0.6, "yes": 0.03}  # how often an assessor writes evidence down, by the answer given
ANSWERING = (8_000, 45_000)  # from how many milliseconds to how many an answer takes
NOTING = (60_000, 150_000)  # and with a note
POOR_WORK = 0.12  # the share of cases whose work is poor throughout

_DAYS = (6, 7, 8, 9, 10, 13, 14, 15, 16, 17)
_HALF_DAYS = [datetime(2010, 9, day, *at, tzinfo=UTC) for day in _DAYS for at in ((8, 20), (12, 30))]
_LAST_RECORD = date(2010, 8, 27)
_MONTHS = ("", "January", "February", "March", "April", "May", "June", "July", "August")
_FRIDAY = 4

When = tuple[tuple[str, str], ...]  # facts and answers, each a name and a value, that must all hold in a case


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
class Share:
    """How many cases, among those that fit, have this choice; `by` orders them, empty leaves it to chance."""

    question: str
    choice: str
    cases: int
    among: When
    by: str


@dataclass(frozen=True, slots=True)
class Leaning:
    """What pulls towards an answer where `when` holds; for reasons `weight` is a chance in percent."""

    when: When
    answer: str
    weight: float


@dataclass(frozen=True, slots=True)
class Counts:
    """All that is dealt: by question applicable and sufficient judgements, shares, leanings and notes."""

    judged: Mapping[str, tuple[int, int]]
    shares: tuple[Share, ...]
    leanings: Mapping[str, Sequence[Leaning]]
    notes: Mapping[tuple[str, str], Sequence[tuple[When, str]]]


@dataclass(frozen=True, slots=True)
class _Hand:
    """One case while it is dealt: what is known of it, its place in each order, the care it got."""

    known: dict[str, str]
    place: Mapping[str, float]
    care: Mapping[str, float]


def read_counts() -> Counts:
    """Read the demo's counts, which come with the program."""
    leanings: dict[str, list[Leaning]] = {}
    for row in _rows("leanings"):
        for question in row["question"].split():
            leaning = Leaning(_when(row["when"]), row["answer"], float(row["weight"]))
            leanings.setdefault(question, []).append(leaning)
    notes: dict[tuple[str, str], list[tuple[When, str]]] = {}
    for row in _rows("notes"):
        for question in row["question"].split():
            notes.setdefault((question, row["choice"]), []).append((_when(row["when"]), row["note"]))
    judged = {row["question"]: (int(row["applicable"]), int(row["sufficient"])) for row in _rows("counts")}
    shares = tuple(
        Share(row["question"], row["choice"], int(row["cases"]), _when(row["among"]), row["by"])
        for row in _rows("cohort")
    )
    return Counts(judged, shares, leanings, notes)


def deal(instrument: Instrument, counts: Counts, seed: int = SEED) -> Sample:
    """Deal invented cases whose answers pool to the counts, the same sample for the same seed.

    Raises ValueError that names the question whose counts routing, or another answer, leaves no room for.
    """
    rng = Random(seed)  # noqa: S311 - anyone shall be able to deal the same sample again: no secret is made here
    routing = Routing(instrument)
    hands = _hands(instrument, counts, rng)
    _deal_facts(hands, counts, rng)
    _answer(instrument, routing, hands, counts, rng)
    _keep_rules(hands, counts)
    return _recorded(instrument, routing, hands, counts, rng)


def _rows(table: str) -> Iterable[dict[str, str]]:
    folder = files("resources").joinpath("demo", DEMO)
    return csv.DictReader(folder.joinpath(f"{table}.csv").read_text(encoding="utf-8").splitlines())


def _when(terms: str) -> When:
    """Read terms `name=value` set apart by blanks; a word without `=` belongs to the value before it."""
    found: list[tuple[str, str]] = []
    for word in terms.split():
        name, equals, value = word.partition("=")
        found.append((name, value) if equals else (found[-1][0], f"{found.pop()[1]} {word}"))
    return tuple(found)


def _hands(instrument: Instrument, counts: Counts, rng: Random) -> list[_Hand]:
    first = counts.shares[0].question
    hands = []
    number = 380
    for _ in range(sum(share.cases for share in counts.shares if share.question == first)):
        number += rng.choice((1, 1, 2, 3, 4, 6, 9, 13, 17))
        risk = rng.gauss(0, 1)
        need = 0.4 * risk + rng.gauss(0, 1)
        place = {"risk": risk, "need": need}
        place |= {f"{order}_loosely": exactly + rng.gauss(0, 1) for order, exactly in place.items()}
        care = rng.gauss(0, 0.6) - (1.0 if rng.random() < POOR_WORK else 0.0)
        pages = {criterion.number: care + rng.gauss(0, 0.4) for criterion in instrument.criteria}
        hands.append(_Hand({"reference": f"LS-{number:04}"}, place, pages))
    return hands


def _deal_facts(hands: list[_Hand], counts: Counts, rng: Random) -> None:
    for share in counts.shares:
        eligible = [hand for hand in hands if share.question not in hand.known and _holds(share.among, hand)]
        if share.cases > len(eligible):
            raise ValueError(f"{share.question}={share.choice}: {share.cases} cases, but {len(eligible)} fit")

        def rank(hand: _Hand, share: Share = share) -> float:
            place = hand.place[share.by] if share.by else rng.gauss(0, 1)
            return place + _pull(counts, share.question, hand, share.choice)

        for hand in _first(eligible, share.cases, rank):
            hand.known[share.question] = share.choice
    for column in (column for column in COLUMNS for hand in hands if column not in hand.known):
        raise ValueError(f"{column}: too few cases for the whole sample")


def _answer(form: Instrument, routing: Routing, hands: list[_Hand], counts: Counts, rng: Random) -> None:
    """Deal a question once all that decides on it is known, so that one routing serves a whole round."""
    waiting = {q.name: q for q in form.questions if q.sufficient is not None or q.kind == REASONS}
    needs = {name: set(routing.sources(name)) for name in waiting}
    for name in waiting:
        needs[name].update(term for leaning in counts.leanings.get(name, ()) for term, _ in leaning.when)
    while waiting:
        ready = [question for name, question in waiting.items() if waiting.keys().isdisjoint(needs[name])]
        if not ready:
            raise ValueError(f"{', '.join(waiting)}: each leans on another")
        relevant = [routing.route(hand.known).relevant for hand in hands]
        for question in ready:
            asked = [hand for hand, names in zip(hands, relevant, strict=True) if question.name in names]
            if question.kind == REASONS:
                for hand in asked:
                    hand.known[question.name] = _reasons(question, hand, counts, rng)
            else:
                _judge(question, asked, counts, rng)
            del waiting[question.name]


def _judge(question: Question, asked: list[_Hand], counts: Counts, rng: Random) -> None:
    wanted, enough = counts.judged.get(question.name, (0, 0))
    spare = len(asked) - wanted
    if spare < 0 or enough > wanted or (spare and NOT_APPLICABLE not in question.choice_names):
        dealt = f"{enough} sufficient of {wanted} applicable, but routing asks {len(asked)} cases"
        raise ValueError(f"{question.number} {question.name}: {dealt}")
    sufficient = question.sufficient or ""

    def out_of_place(hand: _Hand) -> float:
        return rng.gauss(0, 1) + _pull(counts, question.name, hand, NOT_APPLICABLE)

    def well_done(hand: _Hand) -> float:
        care = hand.care[question.criterion or ""]
        return care + rng.gauss(0, 1) + _pull(counts, question.name, hand, sufficient)

    insufficient = next(name for name in question.choice_names if name not in {sufficient, NOT_APPLICABLE})
    for hand in _first(asked, spare, out_of_place):
        hand.known[question.name] = NOT_APPLICABLE
    applicable = [hand for hand in asked if question.name not in hand.known]
    for hand in _first(applicable, enough, well_done):
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
    """Weigh what draws to this answer against what draws to another; "not applicable" stands by itself."""
    weight = 0.0
    for leaning in counts.leanings.get(question, ()):
        if _holds(leaning.when, hand):
            if leaning.answer == towards:
                weight += leaning.weight
            elif NOT_APPLICABLE not in {leaning.answer, towards}:
                weight -= leaning.weight
    return weight


def _first(hands: list[_Hand], number: int, rank: Callable[[_Hand], float]) -> list[_Hand]:
    return sorted(hands, key=rank, reverse=True)[:number]


def _keep_rules(hands: list[_Hand], counts: Counts) -> None:
    for question, leanings in counts.leanings.items():
        rules = [leaning for leaning in leanings if leaning.weight >= MUST]
        for hand in (hand for hand in hands if question in hand.known):
            given = hand.known[question]
            for rule in rules:
                if rule.answer not in given.split() and _holds(rule.when, hand):
                    because = " and ".join(f"{name} is {value}" for name, value in rule.when)
                    raise ValueError(f"{question}: {given} in {hand.known['reference']}, but {because}")


def _recorded(form: Instrument, routing: Routing, hands: list[_Hand], counts: Counts, rng: Random) -> Sample:
    """Spread each assessor's cases over half days of the fieldwork; within a case follow the walk."""
    load = Counter(hand.known["assessor"] for hand in hands)
    diary = {assessor: rng.sample(_HALF_DAYS, cases) for assessor, cases in load.items()}
    layout = Layout(form, routing)
    told: Counter[str] = Counter()
    cases, answers = [], []
    for hand in hands:
        known = hand.known
        start = _weekday(date.fromisoformat(f"{known['sentence_start']}-04"), 25, rng)
        case = {column: known[column] for column in COLUMNS} | {"sentence_start": start.isoformat()}
        cases.append(case)
        walk = Walk(layout, routing, known)
        for question in (*missing(form, walk.routed), *map(form.question, walk.routed.set_aside)):
            raise ValueError(f"{question.number} {question.name}: unlike routing in {case['reference']}")
        at = diary[case["assessor"]].pop() + timedelta(minutes=rng.randrange(10))
        for name in (name for page in layout.pages for name in walk.order(page) if name not in case):
            answer = known[name]
            fitting = [text for when, text in counts.notes.get((name, answer), ()) if _holds(when, hand)]
            note = ""
            if fitting and rng.random() < NOTED.get(answer, 0.0):
                # The text told least often so far: a drill-down should not read as a refrain.
                text = min(fitting, key=told.__getitem__)
                told[text] += 1
                note = _dated(text, start, rng)
            at += timedelta(milliseconds=rng.randrange(*(NOTING if note else ANSWERING)))
            stamp = at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
            answers.append(DealtAnswer(case["reference"], name, answer, note, case["assessor"], stamp))
    return Sample(tuple(cases), tuple(answers))


def _dated(note: str, start: date, rng: Random) -> str:
    """Put a day of the sentence into the note for `{date}`, and a later one for `{later}`."""
    day = _weekday(start + timedelta(days=21), max(1, (_LAST_RECORD - start).days - 35), rng)
    later = _weekday(day + timedelta(days=3), max(1, min(40, (_LAST_RECORD - day).days - 3)), rng)
    return note.format(date=f"{day.day} {_MONTHS[day.month]}", later=f"{later.day} {_MONTHS[later.month]}")


def _weekday(start: date, days: int, rng: Random) -> date:
    """Draw a day out of so many; one at a weekend moves to the Friday before."""
    day = start + timedelta(days=rng.randrange(days))
    return day - timedelta(days=max(0, day.weekday() - _FRIDAY))
