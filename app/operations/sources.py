"""What stands behind the sentences of the report: question, figure, interval and cases of every bound word."""

from collections.abc import Collection, Iterator, Sequence

from app.casework.answers import falls_short
from app.casework.findings import APPLIES, MET, REASON, SHORT, Binding, Finding
from app.instrument.model import STRENGTH, VOICES
from app.operations.blocks import blocks
from app.operations.fields import counted_forms, questionnaire, routed_form
from app.operations.findings import Figures, counted_figures, findings
from app.operations.inspection import Inspection
from app.operations.scoring import counted
from app.report.gathered import Behind, Sourced
from app.report.outline import CRITERION, SERVICE_USERS, Part, outline
from app.report.standing import Standing
from app.scoring.bindings import quantities
from app.scoring.findings import Figure
from app.scoring.precision import Intervals
from app.scoring.tables import figure
from app.scoring.vocabulary import vocabulary

_WHOLE = 100


def sourced(inspection: Inspection, words: Standing, off: Collection[str], intervals: Intervals) -> tuple[Sourced, ...]:
    """Every sentence with a figure in the order of the report, parts that are switched off left out."""
    found = counted_figures(inspection)
    cases = tuple(counted(inspection))
    language = inspection.instrument.language
    made = []
    for part in outline(inspection.instrument, words, off):
        for place, sentence in () if part.off else _sentences(inspection, words, part):
            if sentence.criterion in VOICES:
                behind = tuple(_told(inspection, sentence.criterion, one) for one in sentence.bindings)
            else:
                behind = tuple(_behind(inspection, cases, found, intervals, one) for one in sentence.bindings)
            told = (*(one.span for one in sentence.bindings), *sentence.left)
            known = vocabulary(language, sentence.criterion if sentence.criterion in VOICES else "")
            unbound = [one for one in quantities(known, sentence.text) if not any(map(one.overlaps, told))]
            left = tuple(one.words for one in sentence.left)
            if behind or left or unbound:
                made.append(Sourced(place, sentence.text, behind, left, tuple(one.words for one in unbound)))
    return tuple(made)


def _sentences(inspection: Inspection, words: Standing, part: Part) -> Iterator[tuple[str, Finding]]:
    for block in blocks(inspection, part.name):
        if block.text:
            yield part.title, block.sentence
    if part.name == SERVICE_USERS:
        for voice in VOICES:
            for number, one in enumerate(findings(inspection, voice), start=1):
                yield f"{words.say(f'voice/{voice}')} ({number})", one
    if part.name.startswith(CRITERION):
        numbers: dict[str, int] = {}
        for one in findings(inspection, part.name.removeprefix(CRITERION)):
            numbers[one.kind] = numbers.get(one.kind, 0) + 1
            yield place_of(words, one, numbers[one.kind]), one


def place_of(words: Standing, one: Finding, number: int) -> str:
    """Where a finding stands in the report, as 1.1 strength (2)."""
    kind = "annex/strength" if one.kind == STRENGTH else "annex/improvement"
    return words.say(kind, criterion=one.criterion, number=number)


def _behind(inspection: Inspection, cases: Sequence[str], found: Figures, intervals: Intervals, one: Binding) -> Behind:
    figure = found.get(one.question, Figure(0, 0, 0))
    share = figure.share(one.side, one.reason)
    within = intervals.questions.get(one.question)
    limits = within.percents if within is not None else None
    if limits is not None and one.side == SHORT:
        limits = (_WHOLE - limits[1], _WHOLE - limits[0])
    question = inspection.instrument.by_name.get(one.question)
    return Behind(
        one.span.words,
        question.number if question is not None else one.question,
        (share.count, share.of),
        limits if one.side in {MET, SHORT} else None,
        tuple(_cases(inspection, cases, one)) if question is not None and one.side != APPLIES else (),
    )


def _told(inspection: Inspection, voice: str, one: Binding) -> Behind:
    """What stands behind words about what a voice told: the forms are not named."""
    form = questionnaire(inspection, voice)
    readings = [routed_form(inspection, each) for each in counted_forms(inspection, voice)]
    share = (figure(form, readings, one.question) or Figure(0, 0, 0)).share(one.side)
    question = form.by_name.get(one.question.partition("=")[0])
    number = question.number if question is not None else one.question
    return Behind(one.span.words, number, (share.count, share.of), None, ())


def _cases(inspection: Inspection, cases: Sequence[str], one: Binding) -> Iterator[str]:
    """The cases that fell short, or of these those that were given the reason."""
    form = inspection.instrument
    asked = form.question(one.question)
    asking = [each.name for each in form.questions if one.question in each.reasons_for]
    for reference in cases:
        values = inspection.routed(reference).values
        if not falls_short(asked, values.get(one.question)):
            continue
        if one.side != REASON or any(one.reason in values.get(name, "").split() for name in asking):
            yield reference
