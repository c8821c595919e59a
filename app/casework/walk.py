"""The walk through one case: what to ask, in what order, what is open, and where things unfold."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from app.casework.answers import falls_short
from app.instrument.model import REASONS, Instrument, Question
from app.instrument.routing import Routed, Routing

OPENING = None
"""The opening page: the facts of the case, which belong to no criterion."""

NOT_STARTED = "not_started"
IN_PROGRESS = "in_progress"
COMPLETE = "complete"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a page or a case is: answered of relevant."""

    answered: int
    relevant: int

    @property
    def done(self) -> bool:
        """Whether nothing that applies is unanswered."""
        return self.answered == self.relevant


@dataclass(frozen=True, slots=True)
class Row:
    """One question as it stands on a card; `reasons` unfold under it, `explained_in` names the row that has them."""

    question: Question
    depth: int
    reasons: tuple[Question, ...] = ()
    explained_in: Question | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A question with the follow-ups that unfold in it, or the rows of a grid under their shared label."""

    name: str
    rows: tuple[Row, ...]
    grid: str | None = None


class Layout:
    """The fixed part of the walk, worked out once per instrument: pages, cards, hosts of follow-ups."""

    def __init__(self, instrument: Instrument, routing: Routing) -> None:
        """Find for each question the card that it belongs to."""
        self.instrument = instrument
        self.pages: tuple[str | None, ...] = (OPENING, *(criterion.number for criterion in instrument.criteria))
        self.reasons_of: dict[str, tuple[Question, ...]] = {}
        for question in instrument.questions:
            for judged in question.reasons_for:
                self.reasons_of[judged] = (*self.reasons_of.get(judged, ()), question)
        self._parent = {page: self._parents(page, routing) for page in self.pages}

    def _parents(self, page: str | None, routing: Routing) -> dict[str, str | None]:
        """Each asked question's card-giver: the question it follows up, where the two stand together."""
        parents: dict[str, str | None] = {}
        roots: dict[str, str] = {}
        last_root: str | None = None
        for question in self.instrument.of_criterion(page):
            if question.kind == REASONS:
                continue
            near = [
                source
                for source in routing.sources(question.name)
                if page is not OPENING and source in parents and roots[source] == last_root
            ]
            parent = None if question.grid or not near else near[-1]
            parents[question.name] = parent
            last_root = roots[parent] if parent else question.name
            roots[question.name] = last_root
        return parents

    def root(self, page: str | None, name: str) -> str:
        """The question that heads the card in which this one stands."""
        parent = self._parent[page][name]
        return name if parent is None else self.root(page, parent)

    def asked(self, page: str | None) -> Iterable[Question]:
        """The questions of a page that stand in rows of their own, in form order; reasons unfold instead."""
        return (self.instrument.question(name) for name in self._parent[page])


class Walk:
    """The state of one reading on the screen: its answers, and what routing makes of them."""

    def __init__(
        self, layout: Layout, routing: Routing, answers: Mapping[str, str], disputed: Iterable[str] = ()
    ) -> None:
        """Take over the answers of a reading, the facts of its case among them, and the names of the disputed ones."""
        self.layout = layout
        self.instrument = layout.instrument
        self._routing = routing
        self._answers = {name: value for name, value in answers.items() if value}
        self.disputed = set(disputed)
        self.routed: Routed = routing.route(self._answers)

    @property
    def answers(self) -> Mapping[str, str]:
        """Every answer given, those set aside by routing included."""
        return self._answers

    def value(self, name: str) -> str:
        """The answer to a question, empty where there is none."""
        return self._answers.get(name, "")

    def applies(self, name: str) -> bool:
        """Whether routing says that the question applies."""
        return name in self.routed.relevant

    def set(self, name: str, value: str) -> frozenset[str]:
        """Record an answer on the screen; returns the questions that came to apply or ceased to."""
        before = self.routed.relevant
        self.disputed.discard(name)
        if value:
            self._answers[name] = value
        else:
            self._answers.pop(name, None)
        self.routed = self._routing.route(self._answers)
        return before ^ self.routed.relevant

    def cards(self, page: str | None) -> tuple[Card, ...]:
        """The cards of one page with the questions that apply, in form order."""
        cards: list[Card] = []
        gathered: dict[str, list[Row]] = {}
        grids: dict[str, str | None] = {}
        for question in self.layout.asked(page):
            if not self.applies(question.name):
                continue
            head = question.grid or self.layout.root(page, question.name)
            gathered.setdefault(head, []).append(self._row(page, question))
            grids[head] = question.grid
        cards.extend(Card(head, tuple(rows), grids[head]) for head, rows in gathered.items())
        return tuple(cards)

    def _row(self, page: str | None, question: Question) -> Row:
        here: list[Question] = []
        elsewhere: Question | None = None
        for reasons in self.layout.reasons_of.get(question.name, ()):
            host = self.host(reasons)
            if host is question:
                here.append(reasons)
            elif host is not None and falls_short(question, self.value(question.name)):
                elsewhere = host
        depth = 0 if self.layout.root(page, question.name) == question.name else 1
        return Row(question, depth, tuple(here), elsewhere)

    def host(self, reasons: Question) -> Question | None:
        """The row in which reasons unfold: the first judgement that they explain and that fell short."""
        if not self.applies(reasons.name):
            return None
        for name in reasons.reasons_for:
            judged = self.instrument.question(name)
            if self.applies(name) and falls_short(judged, self.value(name)):
                return judged
        return None

    def order(self, page: str | None) -> tuple[str, ...]:
        """The questions of a page as focus passes through them, reasons after the judgement that opened them."""
        return tuple(
            name
            for card in self.cards(page)
            for row in card.rows
            for name in (row.question.name, *(reasons.name for reasons in row.reasons))
        )

    def unanswered(self, page: str | None) -> tuple[str, ...]:
        """The questions of a page that apply, must be answered and are not or are disputed, in walking order."""
        return tuple(name for name in self.order(page) if self._open(name))

    def all_unanswered(self) -> tuple[str, ...]:
        """The unanswered questions of the whole case, in walking order."""
        return tuple(name for page in self.layout.pages for name in self.unanswered(page))

    def next_unanswered(self, after: str | None = None) -> str | None:
        """The unanswered question that follows, from the beginning again where none is left below; None if none is."""
        everything = [name for page in self.layout.pages for name in self.order(page)]
        start = everything.index(after) + 1 if after in everything else 0
        for name in (*everything[start:], *everything[:start]):
            if self._open(name) and name != after:
                return name
        return after if after is not None and self._open(after) else None

    def progress(self, page: str | None) -> Progress:
        """Answered of relevant on one page."""
        relevant = [question.name for question in self.instrument.of_criterion(page) if self.applies(question.name)]
        return Progress(sum(1 for name in relevant if self.value(name)), len(relevant))

    def total(self) -> Progress:
        """Answered of relevant in the whole case."""
        return progress(self.routed)

    def page_of(self, name: str) -> str | None:
        """The page that a question stands on."""
        return self.instrument.question(name).criterion

    def _open(self, name: str) -> bool:
        question = self.instrument.question(name)
        return self.applies(name) and ((question.required and not self.value(name)) or name in self.disputed)


def progress(routed: Routed) -> Progress:
    """Answered of relevant, from what routing makes of a reading."""
    return Progress(sum(1 for name in routed.relevant if routed.values.get(name)), len(routed.relevant))


def missing(instrument: Instrument, routed: Routed, disputed: Collection[str] = ()) -> tuple[Question, ...]:
    """The questions that apply and are open, in form order: required and without an answer, or with disputed ones."""
    return tuple(
        question
        for question in instrument.questions
        if question.name in routed.relevant
        and ((question.required and not routed.values.get(question.name)) or question.name in disputed)
    )


def status(
    recorded: str | None, routed: Routed, instrument: Instrument, *, touched: bool, disputed: Collection[str] = ()
) -> str:
    """Where a reading stands: complete only while nothing that applies is unanswered or disputed."""
    if recorded == COMPLETE and not missing(instrument, routed, disputed):
        return COMPLETE
    return IN_PROGRESS if touched or recorded else NOT_STARTED
