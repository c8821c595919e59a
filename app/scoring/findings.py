"""What the data say of each judgement: its figure, strength or area for improvement, and the sentence for it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from app.casework.answers import falls_short
from app.casework.findings import APPLIES, MET, REASON, SHORT, Binding, Span
from app.instrument.model import IMPROVEMENT, NOT_APPLICABLE, STRENGTH, Choice, Instrument, Question, text
from app.instrument.routing import Routed
from app.scoring.phrases import FEW, Quantity, Share, say
from app.scoring.scores import Tally
from app.scoring.vocabulary import ONE, Vocabulary, vocabulary

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_MOST_REASONS = 3


@dataclass(frozen=True, slots=True)
class ReasonCount:
    """How many of the cases that fell short were given one reason, which `question` asks for.

    `words` is the reason as a clause, empty where no sentence names it; `apart` marks those that only say that the work
    was not done or late; `main` says that the draft gives it as a main reason.
    """

    question: str
    choice: str
    words: str
    count: int
    apart: bool
    main: bool


@dataclass(frozen=True, slots=True)
class Figure:
    """`met` of `judged` (relevant, answered, not "not applicable"), in a sample with `whole` cases of its phase.

    `reasons` say why the others fell short, the most frequent first.
    """

    met: int
    judged: int
    whole: int
    reasons: tuple[ReasonCount, ...] = ()

    @property
    def short(self) -> int:
        """How many fell short."""
        return self.judged - self.met

    @property
    def percent(self) -> int | None:
        """Whole percent that met the judgement, halves up, as the scores have it; None where nothing was judged."""
        return Tally(self.met, self.judged).percent

    def share(self, side: str, reason: str = "") -> Share:
        """The cases that one side stands for; of nothing where a reason is not among those asked for."""
        if side == APPLIES:
            return Share(self.judged, self.whole)
        if side == REASON:
            counts = [one.count for one in self.reasons if one.choice == reason]
            return Share(sum(counts), self.short if counts else 0)
        return Share(self.met if side == MET else self.short, self.judged, narrowed=self.judged < self.whole)


@dataclass(frozen=True, slots=True)
class Draft:
    """The sentence for one judgement; kind and text are empty where nothing was judged.

    `few` warns that it rests on fewer than three cases.
    """

    question: str
    criterion: str
    kind: str
    text: str
    bindings: tuple[Binding, ...]
    figure: Figure
    few: bool


def figures(instrument: Instrument, readings: Iterable[Routed]) -> dict[str, Figure]:
    """The figure of every judgement over the readings that count, in form order."""
    scored = tuple(instrument.scored())
    told = {
        question.name: tuple(one for one in instrument.questions if question.name in one.reasons_for)
        for question in scored
    }
    phases = {
        phase: frozenset(question.name for question in instrument.questions if question.phase == phase)
        for phase in {question.phase for question in scored}
    }
    met, judged, whole = Counter[str](), Counter[str](), Counter[str]()
    ticked: dict[str, Counter[tuple[str, str]]] = {question.name: Counter() for question in scored}
    explained = Counter[str]()
    for reading in readings:
        values = reading.values
        whole.update(phase for phase, names in phases.items() if not names.isdisjoint(reading.relevant))
        for question in scored:
            value = values.get(question.name)
            if not value or value == NOT_APPLICABLE:
                continue
            judged[question.name] += 1
            if not falls_short(question, value):
                met[question.name] += 1
                continue
            given = [(one, name) for one in told[question.name] for name in values.get(one.name, "").split()]
            ticked[question.name].update((one.name, name) for one, name in given)
            explained[question.name] += any(not _choice(one, name).apart for one, name in given)
    return {
        question.name: Figure(
            met[question.name],
            judged[question.name],
            whole[question.phase],
            _ranked(instrument, question, told[question.name], ticked[question.name], explained[question.name]),
        )
        for question in scored
    }


def _choice(question: Question, name: str) -> Choice:
    return question.choices[question.choice_names.index(name)]


def _ranked(
    instrument: Instrument,
    judged: Question,
    asking: Sequence[Question],
    ticked: Mapping[tuple[str, str], int],
    explained: int,
) -> tuple[ReasonCount, ...]:
    """The reasons by how often they were given, in form order where equally often.

    Up to three are main reasons: given half as often as the first at least, and in a quarter of the cases in which a
    reason was given that says more than not done or late. The rule is ours; the report's was not published.
    """
    counted = [
        ReasonCount(
            one.name,
            choice.name,
            text(choice.reason, instrument.language) if judged.name in (one.told_for or one.reasons_for) else "",
            ticked[one.name, choice.name],
            choice.apart,
            main=False,
        )
        for one in asking
        for choice in one.choices
    ]
    counted.sort(key=lambda reason: -reason.count)
    top = next((one.count for one in counted if one.words and not one.apart), 0)
    found: list[ReasonCount] = []
    for one in counted:
        main = (
            bool(one.words and one.count and not one.apart)
            and 2 * one.count >= top
            and 4 * one.count >= explained
            and sum(each.main for each in found) < _MOST_REASONS
        )
        found.append(replace(one, main=main))
    return tuple(found)


def kind_of(instrument: Instrument, figure: Figure) -> str:
    """STRENGTH or IMPROVEMENT by the instrument's threshold; empty where nothing was judged.

    It goes by the rounded percent, as comments do, so that what is printed as the threshold always counts as reaching
    it. A form without thresholds of its own takes the lower bound of its best comment.
    """
    percent = figure.percent
    if percent is None:
        return ""
    for band in instrument.findings:
        if percent >= band.from_percent:
            return band.name
    return STRENGTH if percent >= instrument.comments[0].from_percent else IMPROVEMENT


def draft(instrument: Instrument, name: str, figure: Figure, kind: str = "") -> Draft:
    """The sentence for a judgement, of the kind that the threshold makes it where none is given."""
    question = instrument.question(name)
    known = vocabulary(instrument.language)
    chosen = kind or kind_of(instrument, figure)
    criterion = question.criterion or ""
    if not figure.judged:
        return Draft(name, criterion, "", "", (), figure, few=True)
    side = MET if chosen == STRENGTH else SHORT
    template = text(question.strength if chosen == STRENGTH else question.improvement, instrument.language)
    if not template:
        template = known.frame(side).replace("{label}", text(question.short, instrument.language))
    sentence, span = sentence_for(template, say(known, figure.share(side)))
    bindings = [Binding(span, name, side)]
    if chosen == IMPROVEMENT:
        why, bound = _why(known, name, figure)
        if why:
            bindings += [replace(one, span=one.span.moved(len(sentence) + 1)) for one in bound]
            sentence = f"{sentence} {why}"
    return Draft(name, criterion, chosen, sentence, tuple(bindings), figure, few=figure.judged < FEW)


def sentence_for(template: str, quantity: Quantity) -> tuple[str, Span]:
    """A template with its quantity, and where that stands; its first letter is a capital."""
    made, start, end, last = "", 0, 0, 0
    for match in _PLACEHOLDER.finditer(template):
        made += template[last : match.start()]
        if match[1] == "quantity":
            start = len(made)
            made += quantity.words
            end = len(made)
        else:
            one, _, many = match[1].partition("|")
            made += one if quantity.number == ONE else many
        last = match.end()
    made += template[last:]
    made = made[0].upper() + made[1:]
    return made, Span(start, end, made[start:end])


def _why(known: Vocabulary, name: str, figure: Figure) -> tuple[str, list[Binding]]:
    """The sentence that gives the main reasons, and where each stands in it."""
    main = [one for one in figure.reasons if one.main]
    apart = [one.words for one in figure.reasons if one.apart and one.words and one.count]
    others = any(one.count and not one.apart for one in figure.reasons)
    if not main and (others or not apart):
        return "", []
    reasons = _list(known, [one.words for one in main], "another", "last")
    exceptions = _list(known, apart, "or", "or")
    if main and apart:
        frame = "apart"
    elif main:
        frame = "because" if len(main) == 1 and main[0].count == figure.short else "mainly"
    else:
        frame = "only_apart"
    sentence = known.frame(frame).format(reasons=reasons, apart=exceptions)
    bound: list[Binding] = []
    for one in main:
        start = sentence.index(one.words, bound[-1].span.end if bound else len(exceptions) * bool(apart))
        bound.append(Binding(Span(start, start + len(one.words), one.words), name, REASON, one.choice))
    return sentence, bound


def _list(known: Vocabulary, clauses: Sequence[str], another: str, last: str) -> str:
    listed = ""
    for place, clause in enumerate(clauses):
        frame = last if place == len(clauses) - 1 else another
        listed = known.frame(frame).format(before=listed, reason=clause) if listed else clause
    return listed
