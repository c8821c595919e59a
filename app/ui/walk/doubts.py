"""What sits oddly together in a case: which questions to ask about it, where, and what was answered for."""

from dataclasses import dataclass

from app.casework.walk import Walk
from app.instrument.model import Contradiction, Question, text
from app.instrument.routing import Routing


@dataclass(frozen=True)
class Doubt:
    """Answers that sit oddly together, asked as a question; `values` are those that it is about."""

    name: str
    words: str
    about: tuple[Question, ...]
    values: tuple[str, ...]


class Doubts:
    """Finds what to check in the case on the screen; what was dismissed rests while its answers stay."""

    def __init__(self) -> None:
        """Begin with nothing dismissed."""
        self._dismissed: set[tuple[str, str, tuple[str, ...]]] = set()
        self._latest: dict[str, None] = {}
        self._reference = ""
        self.found: dict[str, tuple[Doubt, ...]] = {}

    def begin(self, reference: str) -> None:
        """Turn to a case; what was dismissed in it before stays so."""
        self._reference = reference
        self._latest = {}

    def answered(self, name: str) -> None:
        """Remember which answer came last: a doubt is asked beneath it."""
        self._latest.pop(name, None)
        self._latest[name] = None

    def dismiss(self, doubt: Doubt) -> None:
        """Leave the answers as they are."""
        self._dismissed.add((self._reference, doubt.name, doubt.values))

    def look(self, walk: Walk, routing: Routing, language: str) -> None:
        """Find what holds now, under the question that it is asked beneath."""
        self.found = {}
        for rule in routing.contradictions(walk.routed):
            about = tuple(walk.instrument.question(name) for name in rule.about if walk.applies(name))
            values = tuple(walk.value(question.name) for question in about)
            host = self._host(rule, walk)
            if host is not None and (self._reference, rule.name, values) not in self._dismissed:
                doubt = Doubt(rule.name, text(rule.label, language), about, values)
                self.found[host] = (*self.found.get(host, ()), doubt)

    def _host(self, rule: Contradiction, walk: Walk) -> str | None:
        order = list(self._latest)
        shown = [name for name in rule.about if walk.applies(name)]
        recent = [name for name in shown if name in self._latest]
        return max(recent, key=order.index) if recent else next(reversed(shown), None)

    @property
    def count(self) -> int:
        """How many there are to check."""
        return sum(len(doubts) for doubts in self.found.values())

    def next_host(self, walk: Walk, after: str | None) -> str | None:
        """The next question with something to check beneath it, from the beginning again after the last."""
        order = [name for page in walk.layout.pages for name in walk.order(page)]
        start = order.index(after) + 1 if after in order else 0
        return next((name for name in (*order[start:], *order[:start]) if name in self.found), None)
