"""The guard before a report is published: what could name somebody, or does not fit, each to be mended or confirmed."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from app.casework.entries import Value
from app.casework.findings import Span
from app.casework.plain import line
from app.casework.subjects import (
    BLOCK,
    CHALLENGE,
    CONFIRMED,
    FINDING,
    RECOMMENDATION,
    SWITCHED_OFF,
    TERM,
    THANKS,
)
from app.errors import KnownError
from app.exchange.cards import word_list
from app.instrument.model import VOICES, Instrument, Text
from app.operations.accuracy import challenges
from app.operations.blocks import blocks, check_blocks, typed_blocks
from app.operations.comparison import built_in_areas
from app.operations.findings import check_findings, findings, typed
from app.operations.inspection import Changes, Inspection
from app.operations.own import record
from app.operations.particulars import SIGNED_BY
from app.operations.passages import Passage, written
from app.operations.report import parts, sample_breakdowns, switched_off
from app.operations.report_lists import acknowledged, recommendations, terms
from app.operations.voices import check_sentences
from app.report import outline
from app.report.names import Known, initials_in, known, names_in, references_in
from app.report.standing import Standing, standing
from app.scoring.bindings import Misfit

NAME, REFERENCE, INITIALS, QUANTITY, BREAKDOWN = "name", "reference", "initials", "quantity", "breakdown"
EMPTY, CHALLENGED, APART, TYPED = "empty", "challenged", "apart", "typed"
KINDS = (NAME, REFERENCE, INITIALS, QUANTITY, BREAKDOWN, EMPTY, CHALLENGED, APART, TYPED)
"""What can be doubtful: somebody's name, a case's reference, a case manager's initials; a quantity phrase that the data
do not bear out or that stands for nothing; a small number in a breakdown of the sample; a part in which nothing is
written; a challenge that nobody decided; what two people left in different words; and what is still being typed."""

_MUST_BE_WRITTEN = (outline.FOREWORD, outline.RECOMMENDATIONS, outline.SERVICE_USERS, outline.CONTEXT)
_BETWEEN_NAMES = re.compile(r"[;,]|\band\b|&")
_MOST_CHARACTERS = 500


@dataclass(frozen=True, slots=True)
class Confirmed:
    """Who confirmed something, when in UTC, and why."""

    who: str
    at: str
    why: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to mend or to confirm.

    `subject` is what it is about, as finding/ID; `place` says where that stands in the report. `span` are the words
    concerned in `text`. `misfit` says what does not fit about a quantity. `key` names it in a confirmation: it is made
    of all this, so that a confirmation lapses when the text or the figures change.
    """

    key: str
    kind: str
    subject: str
    place: str
    text: str
    span: Span
    misfit: Misfit | None = None
    confirmed: Confirmed | None = None


def doubts(inspection: Inspection) -> tuple[Doubt, ...]:
    """Everything to mend or confirm, in the order of the report; what is confirmed comes with its confirmation."""
    inspection.refresh()
    words = standing(inspection.instrument.language)
    off = switched_off(inspection)
    passages = tuple(written(inspection))
    found = [
        *_people(inspection, passages, words),
        *_quantities(inspection, passages),
        *_breakdowns(inspection, words, off),
        *_unfinished(inspection, passages),
    ]
    order = {passage.subject: place for place, passage in enumerate(passages)}
    found.sort(key=lambda one: (order.get(one.subject, len(order)), one.span.start))
    return tuple(replace(one, confirmed=_confirmed(inspection, one.key)) for one in found)


def open_doubts(inspection: Inspection) -> tuple[Doubt, ...]:
    """What is neither mended nor confirmed."""
    return tuple(one for one in doubts(inspection) if one.confirmed is None)


def confirm(inspection: Inspection, keys: Iterable[str], why: str = "") -> Changes:
    """Confirm that things may stand as they are, for a reason; raises KnownError(doubt_gone) where one is not open."""
    known_now = {one.key: one for one in doubts(inspection)}
    said: list[tuple[str, Value]] = []
    for key in keys:
        doubt = known_now.get(key)
        if doubt is None:
            raise KnownError("doubt_gone", key=key[:40], inspection=inspection.id)
        said.append(
            (
                CONFIRMED + key,
                {
                    "kind": doubt.kind,
                    "subject": doubt.subject,
                    "words": doubt.span.words,
                    "why": line(why)[:_MOST_CHARACTERS],
                },
            )
        )
    return record(inspection, said, CONFIRMED)


def take_back_confirmation(inspection: Inspection, key: str) -> Changes:
    """Open again what was confirmed."""
    return record(inspection, [(CONFIRMED + key, None)], CONFIRMED)


# what is looked for


def _people(inspection: Inspection, passages: Sequence[Passage], words: Standing) -> Iterator[Doubt]:
    cases = [inspection.case(reference).facts for reference in inspection.references]
    initials = {facts["case_manager"] for facts in cases if facts.get("case_manager")}
    terms_known = {one.term for one in words.terms}
    about = _names(inspection, passages, words, cases)
    for passage in passages:
        for kind, spans in (
            (NAME, names_in(passage.text, about)),
            (REFERENCE, references_in(passage.text, inspection.references)),
            (INITIALS, initials_in(passage.text, initials, terms_known)),
        ):
            yield from (_doubt(kind, passage, span) for span in spans)


def _names(
    inspection: Inspection, passages: Iterable[Passage], words: Standing, cases: Iterable[Mapping[str, str]]
) -> Known:
    """What is known of names here: the team, those who are thanked and who signs; places, bodies and ordinary words."""
    form = inspection.instrument
    team = [member.card.name for member in inspection.team.members]
    team += [name.strip() for one in acknowledged(inspection) for name in _BETWEEN_NAMES.split(one.names)]
    team.append(inspection.about(SIGNED_BY))
    areas = (*built_in_areas(), *inspection.workspace.keyring.contents.areas)
    proper = [inspection.about("area"), *(facts.get("office", "") for facts in cases)]
    proper += [each for area in areas for each in (area.name, area.region)]
    proper += [one.term for one in words.terms] + [one.term for one in terms(inspection)]
    proper += [words.words[name] for name in words.words if name.startswith(("part/", "headline/", "value/"))]
    prose = [
        *_texts_of(form),
        *(one.text for one in words.texts),
        *(one.meaning for one in words.terms),
        *word_list(),
        *(passage.text for passage in passages),
    ]
    return known(team, prose, proper)


def _texts_of(form: Instrument) -> Iterator[str]:
    asked: list[Text] = [text for one in form.questions for text in (one.label, one.guidance, one.short)]
    asked += [text for one in form.questions for text in (one.strength, one.improvement)]
    asked += [text for one in form.questions for choice in one.choices for text in (choice.label, choice.reason)]
    asked += [text for one in form.criteria for text in (one.title, one.statement)]
    asked += [one.title for one in form.sections] + [one.title for one in form.themes]
    for text in asked:
        yield from (words.lower() if words.istitle() else words for words in text.values())


def _quantities(inspection: Inspection, passages: Iterable[Passage]) -> Iterator[Doubt]:
    shown = {passage.subject: passage for passage in passages}
    told = [misfit for voice in VOICES for misfit in check_sentences(inspection, voice)]
    for subject, found in (
        (FINDING, (*check_findings(inspection), *told)),
        (BLOCK, check_blocks(inspection)),
    ):
        for misfit in found:
            passage = shown.get(subject + misfit.finding)
            if passage is not None and not misfit.warning:
                yield _doubt(QUANTITY, passage, misfit.span, misfit)


def _breakdowns(inspection: Inspection, words: Standing, off: frozenset[str]) -> Iterator[Doubt]:
    if outline.SAMPLE in off:
        return
    for one in sample_breakdowns(inspection, off):
        if one.small:
            named = ((words.words.get(f"value/{one.fact}/{part.value}", part.value), part.count) for part in one.small)
            said = ", ".join(f"{value or words.say('chart/unknown')}: {count}" for value, count in named)
            passage = Passage(SWITCHED_OFF + outline.CHART + one.fact, words.say(f"fact/{one.fact}"), said)
            yield _doubt(BREAKDOWN, passage, Span(0, len(said), said))


def _unfinished(inspection: Inspection, passages: Iterable[Passage]) -> Iterator[Doubt]:
    shown = {passage.subject: passage for passage in passages}
    own = {block.part for block in blocks(inspection) if block.text}
    if any(findings(inspection, voice) for voice in VOICES):
        own.add(outline.SERVICE_USERS)
    if recommendations(inspection):
        own.add(outline.RECOMMENDATIONS)
    for part in parts(inspection):
        empty = part.name not in own
        must = part.name in _MUST_BE_WRITTEN or part.name.startswith(outline.COMMENTARY)
        if must and empty and not part.off:
            yield _doubt(EMPTY, Passage(SWITCHED_OFF + part.name, part.title, ""), Span(0, 0, ""))
    for one in challenges(inspection):
        if not one.challenge.decision:
            passage = shown.get(one.challenge.about) or Passage(one.challenge.about, "", one.now)
            claim = Passage(CHALLENGE + one.challenge.id, passage.place, one.challenge.claim)
            yield _doubt(CHALLENGED, claim, Span(0, len(claim.text), claim.text))
    for place in inspection.disputes():
        subject = place[2]
        if place[0] is None and subject.startswith((FINDING, BLOCK, RECOMMENDATION, THANKS, TERM)):
            yield _doubt(APART, Passage(subject, "", ""), Span(0, 0, ""))
    for id_, text in typed(inspection).items():
        yield _doubt(TYPED, Passage(FINDING + id_, "", text), Span(0, len(text), text))
    for id_, block in typed_blocks(inspection).items():
        yield _doubt(TYPED, Passage(BLOCK + id_, "", block.text), Span(0, len(block.text), block.text))


def _doubt(kind: str, passage: Passage, span: Span, misfit: Misfit | None = None) -> Doubt:
    figure = f"{misfit.fault} {misfit.figure}" if misfit is not None else ""
    parts_ = (kind, passage.subject, str(span.start), span.words, passage.text, figure)
    key = hashlib.sha256("\0".join(parts_).encode()).hexdigest()[:16]
    return Doubt(key, kind, passage.subject, passage.place, passage.text, span, misfit)


def _confirmed(inspection: Inspection, key: str) -> Confirmed | None:
    found = inspection.standing((None, None, CONFIRMED + key))
    if found is None or not isinstance(found.value, dict):
        return None
    return Confirmed(found.who, found.at, str(found.value.get("why") or ""))
