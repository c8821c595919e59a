"""Words bound to figures: carried along when a finding is edited or merged, and checked against what the data say."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from app.casework.findings import MET, REASON, SHORT, Binding, Finding, Span
from app.instrument.model import STRENGTH, Instrument
from app.scoring.findings import Figure, kind_of
from app.scoring.phrases import FEW, Found, find, fits, instead
from app.scoring.vocabulary import Vocabulary, vocabulary

WORDS = "words"
KIND = "kind"
MAIN_REASON = "reason"
UNBOUND = "unbound"
FEW_CASES = "few"

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Misfit:
    """Something in a finding that the data do not bear out, or that has nothing behind it.

    `fault` is WORDS (a bound phrase no longer fits its figure), KIND (the figure is on the other side of the threshold
    and no reason is given), MAIN_REASON (what is given as a main reason is none now), UNBOUND (a quantity phrase is
    neither bound nor left) or FEW_CASES, which is a warning only. `span` are the words concerned, the whole text for
    KIND. `fitting` are words that would fit in their place and all that is bound to it, the best first. `figure` is
    (count, of), None for UNBOUND.
    """

    finding: str
    criterion: str
    fault: str
    span: Span
    question: str = ""
    side: str = ""
    reason: str = ""
    fitting: tuple[str, ...] = ()
    figure: tuple[int, int] | None = None

    @property
    def warning(self) -> bool:
        """Whether it is only to be borne in mind."""
        return self.fault == FEW_CASES


def quantity_at(known: Vocabulary, text: str, span: Span) -> Found | None:
    """The quantity phrase that a span names or lies in; the longest where it covers several."""
    over = [found for found in find(known, text) if found.start < span.end and span.start < found.end]
    return max(over, key=lambda found: min(found.end, span.end) - max(found.start, span.start), default=None)


def quantities(known: Vocabulary, text: str) -> tuple[Span, ...]:
    """Where the quantity phrases of a text are."""
    return tuple(Span(found.start, found.end, found.words) for found in find(known, text))


# carried along


def carried(known: Vocabulary, finding: Finding, text: str) -> Finding:
    """The finding with another text: what is bound or left goes with its words.

    Words that were moved are found again where they are unique; a quantity phrase that another replaced in its place
    passes on what it stood for. What else is gone is bound no longer.
    """
    if text == finding.text:
        return finding
    place = _mapping(finding.text, text)
    taken: list[Span] = []
    spans: dict[Span, Span | None] = {}
    for span in sorted(set(_spans(finding)), key=lambda one: one.start):
        if quantity_at(known, finding.text, span) is None:
            spans[span] = _carried_words(text, span, place, taken)
        else:
            spans[span] = _carried_quantity(known, text, span, place, taken)
        taken += [new for new in (spans[span],) if new is not None]
    return replace(
        finding,
        text=text,
        bindings=tuple(replace(one, span=new) for one in finding.bindings if (new := spans[one.span]) is not None),
        left=tuple(new for one in finding.left if (new := spans[one]) is not None),
    )


def joined(first: Finding, second: Finding) -> Finding:
    """The first finding with the second's sentences after its own, and everything that is bound or left in both."""
    by = len(first.text) + 1
    return replace(
        first,
        text=f"{first.text} {second.text}",
        bindings=first.bindings + tuple(replace(one, span=one.span.moved(by)) for one in second.bindings),
        left=first.left + tuple(span.moved(by) for span in second.left),
        overruled=" ".join(dict.fromkeys(part for part in (first.overruled, second.overruled) if part)),
    )


def reworded(finding: Finding, span: Span, words: str) -> Finding:
    """The finding with other words in the place of a span; what is bound to it stays bound, the rest moves along."""
    by = len(words) - len(span.words)

    def shifted(one: Span) -> Span:
        if one == span:
            return Span(span.start, span.start + len(words), words)
        return one.moved(by) if one.start >= span.end else one

    return replace(
        finding,
        text=finding.text[: span.start] + words + finding.text[span.end :],
        bindings=tuple(replace(one, span=shifted(one.span)) for one in finding.bindings),
        left=tuple(shifted(one) for one in finding.left),
    )


def _spans(finding: Finding) -> tuple[Span, ...]:
    return (*(one.span for one in finding.bindings), *finding.left)


Place = Callable[[Span], tuple[int, int, bool]]
"""Where a span of the old text is in the new one: start, end, and whether its words are untouched."""


def _mapping(old: str, new: str) -> Place:
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    starts_before, starts_after = _starts(before), _starts(after)
    blocks = [
        (tag == "equal", starts_before[a], starts_before[b], starts_after[c], starts_after[d])
        for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    ]

    def place(span: Span) -> tuple[int, int, bool]:
        over = [block for block in blocks if block[1] < span.end and span.start < block[2]]
        (equal, first, _, start, _), (last_equal, last, _, _, end) = over[0], over[-1]
        untouched = equal and len(over) == 1
        if equal:
            start += span.start - first
        if last_equal:
            end = over[-1][3] + span.end - last
        return start, end, untouched

    return place


def _starts(tokens: list[str]) -> list[int]:
    starts = [0]
    for token in tokens:
        starts.append(starts[-1] + len(token))
    return starts


def _carried_words(text: str, span: Span, place: Place, taken: list[Span]) -> Span | None:
    start, end, untouched = place(span)
    return Span(start, end, text[start:end]) if untouched else _unique(text, span, taken)


def _carried_quantity(known: Vocabulary, text: str, span: Span, place: Place, taken: list[Span]) -> Span | None:
    start, end, untouched = place(span)
    here = Span(start, max(end, start + 1), "")
    over = _free(known, text, here, taken)
    if len(over) == 1 or (over and untouched):
        return over[0]
    elsewhere = _unique(text, span, taken)
    return next(iter(_free(known, text, elsewhere, taken)), None) if elsewhere is not None else None


def _free(known: Vocabulary, text: str, span: Span, taken: list[Span]) -> list[Span]:
    return [one for one in quantities(known, text) if one.overlaps(span) and not any(map(one.overlaps, taken))]


def _unique(text: str, span: Span, taken: list[Span]) -> Span | None:
    if text.count(span.words) != 1:
        return None
    start = text.index(span.words)
    here = Span(start, start + len(span.words), span.words)
    return None if any(map(here.overlaps, taken)) else here


# checked


def misfits(instrument: Instrument, found: Mapping[str, Figure], finding: Finding) -> tuple[Misfit, ...]:
    """Everything in a finding that the figures do not bear out, in the order of its words."""
    return (
        *_kind(instrument, found, finding),
        *unfit_words(vocabulary(instrument.language), found, finding),
    )


def unfit_words(known: Vocabulary, found: Mapping[str, Figure], finding: Finding) -> tuple[Misfit, ...]:
    """The words of a finding that its figures do not bear out, in their order; its kind is not looked at."""
    faults = [
        *_unbound(known, finding),
        *(fault for binding in finding.bindings for fault in _of_binding(known, found, finding, binding)),
    ]
    return tuple(sorted(faults, key=lambda fault: fault.span.start))


def _unbound(known: Vocabulary, finding: Finding) -> Iterator[Misfit]:
    for span in quantities(known, finding.text):
        if not any(map(span.overlaps, _spans(finding))):
            yield Misfit(finding.id, finding.criterion, UNBOUND, span)


def _of_binding(known: Vocabulary, found: Mapping[str, Figure], finding: Finding, binding: Binding) -> Iterator[Misfit]:
    figure = found.get(binding.question, Figure(0, 0, 0))
    phrase = quantity_at(known, finding.text, binding.span)

    def misfit(fault: str, fitting: tuple[str, ...], count: int, of: int) -> Misfit:
        return Misfit(
            finding.id,
            finding.criterion,
            fault,
            binding.span,
            binding.question,
            binding.side,
            binding.reason,
            fitting,
            (count, of),
        )

    share = figure.share(binding.side, binding.reason)
    if phrase is None and binding.side != REASON:
        yield misfit(WORDS, (), share.count, share.of)
    elif phrase is None:
        if not any(one.main for one in figure.reasons if one.choice == binding.reason):
            main = tuple(one.words for one in figure.reasons if one.main)
            yield misfit(MAIN_REASON, main, share.count, share.of)
    elif not fits(known, phrase, share):
        others = [
            found.get(one.question, Figure(0, 0, 0)).share(one.side, one.reason)
            for one in finding.bindings
            if one.span == binding.span and one != binding
        ]
        fitting = tuple(
            words
            for words in instead(known, finding.text, phrase, share)
            if all(any(fits(known, said, other) for said in find(known, words)) for other in others)
        )
        yield misfit(WORDS, fitting, share.count, share.of)
    elif share.of < FEW:
        yield misfit(FEW_CASES, (), share.count, share.of)


def _kind(instrument: Instrument, found: Mapping[str, Figure], finding: Finding) -> Iterator[Misfit]:
    """Figures that a finding tells in the manner of its kind although they are on the other side of the threshold."""
    if finding.overruled:
        return
    side = MET if finding.kind == STRENGTH else SHORT
    told = dict.fromkeys(one.question for one in finding.bindings if one.side == side)
    for question in told:
        figure = found.get(question)
        if figure is not None and kind_of(instrument, figure) not in {"", finding.kind}:
            share = figure.share(side)
            whole = Span(0, len(finding.text), finding.text)
            yield Misfit(finding.id, finding.criterion, KIND, whole, question, side, figure=(share.count, share.of))
