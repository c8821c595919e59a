"""Findings that the lead keeps: sentences of the report whose quantity words stay bound to the figures behind them."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.casework.entries import Value

STRENGTH = "strength"
IMPROVEMENT = "improvement"
KINDS = (STRENGTH, IMPROVEMENT)
"""What a finding is: a strength, or an area for improvement."""

MET = "met"
SHORT = "short"
APPLIES = "applies"
REASON = "reason"
SIDES = (MET, SHORT, APPLIES, REASON)
"""What words can stand for: the cases that met the judgement of those judged, those that fell short, the cases to
which the question applies of the whole sample, and those given one reason of those that fell short."""


@dataclass(frozen=True, slots=True)
class Span:
    """Words of a finding's text: the characters from `start` to `end`."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Binding:
    """Words that stand for one side of a question's figure; `reason` names the choice where the side is REASON.

    Where they name no quantity and the side is REASON, they claim that it is one of the main reasons.
    """

    span: Span
    question: str
    side: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One numbered sentence of the report; `overruled` is the reason why its kind goes against the threshold.

    `left` are quantity phrases that deliberately stand for no figure. `order` sorts the findings of one kind.
    """

    id: str
    criterion: str
    kind: str
    text: str
    bindings: tuple[Binding, ...] = ()
    left: tuple[Span, ...] = ()
    overruled: str = ""
    order: int = 0

    def value(self) -> Value:
        """What an entry says of it; its order is a subject of its own."""
        raise NotImplementedError


def finding_of(id_: str, value: Mapping[str, Value], order: int) -> Finding:
    """The finding that an entry recorded."""
    raise NotImplementedError
