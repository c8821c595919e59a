"""What children and victims told: tables, sentences drafted from them, and those that the lead keeps and binds.

A kept sentence is a finding whose criterion is the voice, so that keeping_findings.py orders, edits, mends, merges,
removes and undoes it as it does any other; only drafting, binding and checking are of its own.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from secrets import token_hex

from app.casework.findings import MET, SHORT, TOLD, Binding, Finding, Span, clean_text
from app.casework.forms import clean_voice
from app.casework.subjects import FINDING
from app.errors import KnownError
from app.instrument.model import VOICES, Instrument, Sentence, text
from app.instrument.routing import Routed
from app.operations.fields import counted_forms, questionnaire, routed_form
from app.operations.findings import (
    Disagreement,
    finding_disagreements,
    findings,
    stored_findings,
    typed,
)
from app.operations.inspection import Changes, Inspection
from app.operations.keeping_findings import bind_words, keep_findings
from app.operations.own import can_redo, can_undo
from app.scoring.bindings import Misfit, unfit_words
from app.scoring.findings import Figure, sentence_for
from app.scoring.phrases import FEW, Quantity, say
from app.scoring.tables import QuestionTable, answers_key, figure, key_of, published, tabulate
from app.scoring.vocabulary import MANY, ONE, Vocabulary, vocabulary


@dataclass(frozen=True, slots=True)
class DraftedSentence:
    """A sentence drafted from a table; `text` is empty where nobody answered, `few` warns of fewer than three forms.

    `key` names its figure as bindings do; `kept_in` are the ids of the kept sentences that speak of it.
    """

    key: str
    question: str
    choices: tuple[str, ...]
    text: str
    bindings: tuple[Binding, ...]
    figure: Figure
    few: bool
    kept_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Voice:
    """All that is known of what one voice told; `forms` is how many count. The rest is as for findings."""

    voice: str
    forms: int
    tables: tuple[QuestionTable, ...]
    drafts: tuple[DraftedSentence, ...]
    kept: tuple[Finding, ...]
    typed: Mapping[str, str]
    removed: tuple[Finding, ...]
    misfits: tuple[Misfit, ...]
    disagreements: tuple[Disagreement, ...]
    can_undo: bool
    can_redo: bool


def voice_tables(inspection: Inspection, voice: str, *, public: bool = False) -> tuple[QuestionTable, ...]:
    """A table for each question over the forms that count, for an edition that is `public` with small numbers left out.

    Raises KnownError(voice_unknown).
    """
    form, readings = _told(inspection, voice)
    tables = tabulate(form, readings)
    if not public:
        return tables
    sources = {question.name: inspection.forms.sources(voice, question.name) for question in form.questions}
    return published(tables, sources, len(readings))


def open_voice(inspection: Inspection, voice: str) -> Voice:
    """Tables, drafts, kept sentences and what does not fit, as they stand."""
    form, readings = _told(inspection, voice)
    kept = findings(inspection, voice)
    return Voice(
        voice=voice,
        forms=len(readings),
        tables=tabulate(form, readings),
        drafts=_drafts(form, readings, kept),
        kept=kept,
        typed=typed(inspection),
        removed=stored_findings(inspection, voice, removed=True),
        misfits=_misfits(form, readings, kept),
        disagreements=finding_disagreements(inspection, voice),
        can_undo=can_undo(inspection, FINDING),
        can_redo=can_redo(inspection, FINDING),
    )


def draft_sentences(inspection: Inspection, voice: str) -> tuple[DraftedSentence, ...]:
    """The draft of every sentence that the questionnaire has, in its order."""
    form, readings = _told(inspection, voice)
    return _drafts(form, readings, findings(inspection, voice))


def take_sentence(inspection: Inspection, voice: str, key: str) -> Changes:
    """Keep a draft as a sentence of the report, last of its voice.

    Raises KnownError: lead_only, not_a_question, finding_unsupported where nobody answered.
    """
    found = next((one for one in draft_sentences(inspection, voice) if one.key == key), None)
    asked = questionnaire(inspection, voice)
    if found is None:
        raise KnownError("not_a_question", name=key, instrument=asked.id)
    if not found.text:
        raise KnownError("finding_unsupported", number=asked.question(found.question).number)
    return keep_findings(inspection, [_finding(voice, found)])


def take_sentences(inspection: Inspection, voice: str) -> Changes:
    """Keep the drafts that no kept sentence speaks of yet; raises KnownError(lead_only)."""
    drafts = draft_sentences(inspection, voice)
    return keep_findings(inspection, (_finding(voice, one) for one in drafts if one.text and not one.kept_in))


def write_sentence(inspection: Inspection, voice: str, words: str) -> Changes:
    """A sentence in the lead's own words, last of its voice; raises KnownError(finding_unfit, lead_only)."""
    return keep_findings(inspection, [Finding(token_hex(6), clean_voice(voice), TOLD, clean_text(words))])


def bind_answers(
    inspection: Inspection,
    id_: str,
    span: Span,
    *,
    question: str,
    choices: Iterable[str],
    others: bool = False,
    also: bool = False,
) -> Changes:
    """Bind words of a kept sentence to those who gave one of some answers, or with `others` to those who did not.

    Raises KnownError: finding_gone, binding_unfit, lead_only.
    """
    voice = next((one.criterion for one in _all(inspection) if one.id == id_), None)
    if voice is None:
        raise KnownError("finding_gone")
    asked, wanted = questionnaire(inspection, voice), frozenset(choices)
    known = asked.by_name[question].choice_names if question in asked.by_name else ()
    key = answers_key(question, (name for name in known if name in wanted))
    if wanted - set(known) or figure(asked, (), key) is None:
        raise KnownError("binding_unfit", rule="Choose answers of one question of the questionnaire.")
    return bind_words(inspection, id_, Binding(span, key, SHORT if others else MET), also=also)


def check_sentences(inspection: Inspection, voice: str) -> tuple[Misfit, ...]:
    """Everything in the kept sentences of a voice that the forms do not bear out, in the sentences' order."""
    form, readings = _told(inspection, voice)
    return _misfits(form, readings, findings(inspection, voice))


def sentence_text(form: Instrument, sentence: Sentence, found: Figure) -> tuple[str, Span]:
    """A questionnaire's sentence for a figure of at least one form, and where its quantity stands."""
    known = vocabulary(form.language, form.voice)
    share = found.share(MET)
    is_counted = sentence.counted and 0 < found.met < found.judged
    quantity = _counted(known, found.met) if is_counted else say(known, share)
    return sentence_for(text(sentence.label, form.language), quantity)


# how it is done


def _told(inspection: Inspection, voice: str) -> tuple[Instrument, tuple[Routed, ...]]:
    """The questionnaire of a voice, and what its forms that count say."""
    counting = counted_forms(inspection, voice)
    return questionnaire(inspection, voice), tuple(routed_form(inspection, form) for form in counting)


def _all(inspection: Inspection) -> tuple[Finding, ...]:
    return tuple(one for voice in VOICES for one in findings(inspection, voice))


def _drafts(form: Instrument, readings: tuple[Routed, ...], kept: Iterable[Finding]) -> tuple[DraftedSentence, ...]:
    spoken = {one.id: {binding.question for binding in one.bindings} for one in kept}
    drafts = []
    for sentence in form.sentences:
        key = key_of(sentence)
        found = figure(form, readings, key) or Figure(0, 0, 0)
        words, bindings = "", tuple[Binding, ...]()
        if found.judged:
            words, span = sentence_text(form, sentence, found)
            bindings = (Binding(span, key, MET),)
        drafts.append(
            DraftedSentence(
                key,
                sentence.question,
                sentence.choices,
                words,
                bindings,
                found,
                found.judged < FEW,
                tuple(id_ for id_, keys in spoken.items() if key in keys),
            )
        )
    return tuple(drafts)


def _counted(known: Vocabulary, count: int) -> Quantity:
    """Those who are told by their number."""
    number = ONE if count == 1 else MANY
    return Quantity(f"{known.say_number(count)} {known.noun(number, narrowed=False)}", number)


def _finding(voice: str, draft: DraftedSentence) -> Finding:
    return Finding(token_hex(6), voice, TOLD, draft.text, draft.bindings)


def _misfits(form: Instrument, readings: tuple[Routed, ...], kept: Iterable[Finding]) -> tuple[Misfit, ...]:
    known = vocabulary(form.language, form.voice)
    found: dict[str, Figure] = {}
    for key in {binding.question for one in kept for binding in one.bindings}:
        reckoned = figure(form, readings, key)
        if reckoned is not None:
            found[key] = reckoned
    return tuple(fault for one in kept for fault in unfit_words(known, found, one))
