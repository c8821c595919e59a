"""Findings that the lead keeps: sentences of the report whose quantity words stay bound to the figures behind them."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.casework.entries import Value
from app.casework.plain import line
from app.errors import KnownError
from app.instrument.model import FINDINGS, STRENGTH

TOLD = "told"
"""The kind of a sentence on what children or victims told: neither a strength nor an area for improvement."""

MET = "met"
SHORT = "short"
APPLIES = "applies"
REASON = "reason"
SIDES = (MET, SHORT, APPLIES, REASON)
"""What words can stand for: the cases that met a judgement, of those judged; those that fell short, of those judged;
those judged, of the whole sample; and those given one reason, of those that fell short."""

_MOST_CHARACTERS = 5_000


@dataclass(frozen=True, slots=True)
class Span:
    """Words of a finding's text: the characters from `start` to `end`."""

    start: int
    end: int
    words: str

    def value(self) -> dict[str, Value]:
        """What an entry says of it."""
        return {"start": self.start, "end": self.end, "words": self.words}

    def moved(self, by: int) -> "Span":
        """The same words so many characters further on."""
        return Span(self.start + by, self.end + by, self.words)

    def overlaps(self, other: "Span") -> bool:
        """Whether both have a character in common."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Binding:
    """Words that stand for one side of a question's figure; `reason` names the choice where the side is REASON.

    Words that name no quantity and whose side is REASON claim that it is one of the main reasons.
    """

    span: Span
    question: str
    side: str
    reason: str = ""

    def value(self) -> dict[str, Value]:
        """What an entry says of it."""
        return self.span.value() | {"question": self.question, "side": self.side, "reason": self.reason}


@dataclass(frozen=True, slots=True)
class Finding:
    """One numbered sentence of the report; `overruled` is the reason why its kind goes against the threshold.

    A sentence on what a voice told has the voice for its criterion, and its bindings name answers, not judgements.

    `left` are quantity phrases that deliberately stand for no figure. A `removed` finding is kept, so that it can be
    restored. `order` sorts the findings of one kind.
    """

    id: str
    criterion: str
    kind: str
    text: str
    bindings: tuple[Binding, ...] = ()
    left: tuple[Span, ...] = ()
    overruled: str = ""
    removed: bool = False
    order: int = 0

    def value(self) -> Value:
        """What an entry says of it; its order is a subject of its own, so that moving and editing never disagree."""
        return {
            "criterion": self.criterion,
            "kind": self.kind,
            "text": self.text,
            "bindings": [binding.value() for binding in self.bindings],
            "left": [span.value() for span in self.left],
            "overruled": self.overruled,
            "removed": self.removed,
        }


def finding_of(id_: str, value: Mapping[str, Value], order: int) -> Finding:
    """The finding that an entry recorded; what is bound to words that are not there is passed over."""
    text = str(value.get("text") or "")
    return Finding(
        id_,
        str(value.get("criterion") or ""),
        str(value.get("kind") or STRENGTH),
        text,
        bindings_of(value, text),
        spans_of(value, text),
        str(value.get("overruled") or ""),
        value.get("removed") is True,
        order,
    )


def bindings_of(value: Mapping[str, Value], text: str) -> tuple[Binding, ...]:
    """What an entry says is bound in a text; what is bound to words that are not there is passed over."""
    bound = ((each, _span(each, text)) for each in _listed(value, "bindings"))
    return tuple(
        Binding(span, str(each.get("question") or ""), str(each.get("side") or MET), str(each.get("reason") or ""))
        for each, span in bound
        if span is not None
    )


def spans_of(value: Mapping[str, Value], text: str) -> tuple[Span, ...]:
    """The words of a text that an entry says are left."""
    return tuple(span for each in _listed(value, "left") if (span := _span(each, text)) is not None)


def clean_text(text: str) -> str:
    """A finding's text as it is stored: one line, single spaces; raises KnownError(finding_unfit)."""
    sentence = line(text)
    if not sentence or len(sentence) > _MOST_CHARACTERS:
        raise KnownError("finding_unfit", rule=f"Write a sentence of up to {_MOST_CHARACTERS} characters.")
    return sentence


def shortened(text: str) -> str:
    """As much of a text as a finding may have."""
    return line(text)[:_MOST_CHARACTERS]


def clean_kind(kind: str) -> str:
    """A finding's kind; raises KnownError(finding_unfit) where there is no such kind."""
    if kind not in FINDINGS:
        raise KnownError("finding_unfit", rule=f"Choose what it is: {', '.join(FINDINGS)}.")
    return kind


def _listed(value: Mapping[str, Value], name: str) -> list[dict[str, Value]]:
    listed = value.get(name)
    return [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []


def _span(value: Mapping[str, Value], text: str) -> Span | None:
    start, end = value.get("start"), value.get("end")
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start < end <= len(text):
        return None
    return Span(start, end, text[start:end])
