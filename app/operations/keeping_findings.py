"""What the lead does with findings: take drafts, write, order, merge, edit, bind, overrule, remove, undo."""

from collections.abc import Iterable
from dataclasses import replace
from secrets import token_hex

from app.casework.entries import Value, now
from app.casework.findings import REASON, SIDES, Binding, Finding, Span, clean_kind, clean_text
from app.casework.subjects import FINDING, FINDING_ORDER
from app.errors import KnownError
from app.instrument.model import VOICES
from app.instrument.model import text as worded
from app.operations.findings import (
    Figures,
    counted_figures,
    draft_findings,
    findings,
    judgement,
    standing_finding,
    typed,
)
from app.operations.inspection import Changes, Inspection
from app.operations.own import GAP, OWN, orders, record, redo, undo
from app.scoring.bindings import KIND, carried, joined, misfits, quantity_at, reworded
from app.scoring.findings import Draft, draft
from app.scoring.vocabulary import Vocabulary, vocabulary
from db.store import Draft as Typed


def take_draft(
    inspection: Inspection, question: str, *, kind: str = "", reason: str = "", provisional: bool = False
) -> Changes:
    """Keep the draft of a judgement as a finding, last of its kind.

    Raises KnownError: not_a_question, finding_unsupported where nothing was judged, finding_unexplained where another
    kind than the threshold's has no reason.
    """
    asked = judgement(inspection, question)
    figure = counted_figures(inspection, provisional=provisional)[question]
    if not figure.judged:
        raise KnownError("finding_unsupported", number=asked.number)
    usual = draft(inspection.instrument, question, figure)
    chosen = usual if not kind else draft(inspection.instrument, question, figure, clean_kind(kind))
    against = chosen.kind != usual.kind
    if against and not reason.strip():
        raise KnownError("finding_unexplained", number=asked.number)
    return keep_findings(inspection, [replace(kept(chosen), overruled=reason.strip() if against else "")])


def take_drafts(inspection: Inspection, criterion: str | None = None, *, provisional: bool = False) -> Changes:
    """Keep the drafts of all judgements that no finding speaks of yet."""
    told = {binding.question for finding in findings(inspection) for binding in finding.bindings}
    drafts = draft_findings(inspection, criterion, provisional=provisional)
    return keep_findings(inspection, (kept(one) for one in drafts if one.text and one.question not in told))


def write_finding(inspection: Inspection, criterion: str, kind: str, text: str) -> Changes:
    """A finding in the lead's own words, last of its kind; raises KnownError(finding_unfit)."""
    if criterion not in {one.number for one in inspection.instrument.criteria}:
        raise KnownError("finding_unfit", rule="Choose the criterion that it belongs to.")
    return keep_findings(inspection, [Finding(token_hex(6), criterion, clean_kind(kind), clean_text(text))])


def kept(one: Draft) -> Finding:
    """The finding that a draft becomes, with an id of its own."""
    return Finding(token_hex(6), one.criterion, one.kind, one.text, one.bindings)


def keep_findings(inspection: Inspection, made: Iterable[Finding]) -> Changes:
    """Keep findings as they are, each last of its kind."""
    said: list[tuple[str, Value]] = []
    last: dict[tuple[str, str], int] = {}
    for one in made:
        place = (one.criterion, one.kind)
        last[place] = last.get(place, _last(inspection, *place)) + GAP
        said += [_said(one), (FINDING_ORDER + one.id, last[place])]
    return _record(inspection, said)


def move_finding(inspection: Inspection, id_: str, before: str | None) -> Changes:
    """Place a finding before another of its criterion and kind, or last where `before` is None."""
    moved = _finding(inspection, id_)
    others = [one for one in findings(inspection, moved.criterion) if one.kind == moved.kind]
    placed = orders([id_], others, before)
    return _record(inspection, ((FINDING_ORDER + each, order) for each, order in placed.items()))


def merge_findings(inspection: Inspection, first: str, second: str) -> Changes:
    """Put the second's sentences after the first's, with what is bound in them; the second is removed.

    Raises KnownError(finding_unfit) where they are one, or of different criteria.
    """
    one, other = _finding(inspection, first), _finding(inspection, second)
    if first == second or one.criterion != other.criterion:
        raise KnownError("finding_unfit", rule="Merge two findings of one criterion.")
    both = joined(one, other)
    clean_text(both.text)
    return _record(inspection, [_said(both), _said(replace(other, removed=True))])


def type_finding(inspection: Inspection, id_: str, text: str) -> None:
    """Keep a finding's text while it is typed, as durable as an entry."""
    if standing_finding(inspection, id_).text == text:
        inspection.store.drop_draft(OWN, OWN, FINDING + id_)
    else:
        inspection.store.save_draft(Typed(OWN, OWN, FINDING + id_, text, now()))


def edit_finding(inspection: Inspection, id_: str, text: str) -> Changes:
    """Record a finding's text when its field is left; what is bound goes with its words, the draft becomes the entry.

    Raises KnownError(finding_unfit) where the text is empty; what was typed is kept.
    """
    found = standing_finding(inspection, id_)
    changes = _record(inspection, [_said(carried(_known(inspection, found), found, clean_text(text)))])
    if not changes.entries:
        inspection.store.drop_draft(OWN, OWN, FINDING + id_)
    return changes


def mend_finding(inspection: Inspection, id_: str, span: Span, words: str) -> Changes:
    """Put other words, one of a misfit's `fitting`, in the place of bound ones; they stay bound.

    A reason in other words is bound to the reason that has them. Raises KnownError(binding_unfit).
    """
    finding = _finding(inspection, id_)
    bound = next((one for one in finding.bindings if one.span == span), None)
    if bound is None or not words.strip():
        raise KnownError("binding_unfit", rule="The words are no longer there; look at the finding again.")
    mended = reworded(finding, span, words)
    if bound.side == REASON and quantity_at(_known(inspection, finding), finding.text, span) is None:
        choice = _reason_in_words(inspection, bound, words)
        moved = mended.bindings
        mended = replace(
            mended,
            bindings=tuple(replace(one, reason=choice) if one.span.start == span.start else one for one in moved),
        )
    return _record(inspection, [_said(mended)])


def overrule(inspection: Inspection, id_: str, kind: str, reason: str, *, provisional: bool = False) -> Changes:
    """Make a finding a strength or an area for improvement, against the threshold with a reason.

    A draft that nobody has edited is put in the words of its new kind. Raises KnownError(finding_unexplained).
    """
    finding = _finding(inspection, id_)
    found = counted_figures(inspection, provisional=provisional)
    changed = replace(_reworded_as(inspection, found, finding, clean_kind(kind)), kind=kind, overruled="")
    against = [one for one in misfits(inspection.instrument, found, changed) if one.fault == KIND]
    if against:
        if not reason.strip():
            raise KnownError("finding_unexplained", number=inspection.instrument.question(against[0].question).number)
        changed = replace(changed, overruled=reason.strip())
    said: list[tuple[str, Value]] = [_said(changed)]
    if changed.kind != finding.kind:
        said.append((FINDING_ORDER + id_, _last(inspection, finding.criterion, kind) + GAP))
    return _record(inspection, said)


def bind(
    inspection: Inspection,
    id_: str,
    span: Span,
    *,
    question: str,
    side: str,
    reason: str = "",
    also: bool = False,
) -> Changes:
    """Bind words to one side of a judgement's figure, in the place of what they were bound to or `also`.

    Words that name no quantity can be bound to a reason only. Raises KnownError: not_a_question, binding_unfit.
    """
    finding = _finding(inspection, id_)
    wanted = binding(inspection, span, question=question, side=side, reason=reason)
    return _record(inspection, [_said(bound(inspection, finding, wanted, also=also))])


def bind_words(inspection: Inspection, id_: str, wanted: Binding, *, also: bool = False) -> Changes:
    """Bind the words that a binding names, whatever figure it names, as bind does; raises KnownError(binding_unfit)."""
    return _record(inspection, [_said(bound(inspection, _finding(inspection, id_), wanted, also=also))])


def leave(inspection: Inspection, id_: str, span: Span) -> Changes:
    """Let a quantity phrase deliberately stand for no figure; what it was bound to is taken away."""
    return _record(inspection, [_said(left(inspection, _finding(inspection, id_), span))])


def remove_finding(inspection: Inspection, id_: str) -> Changes:
    """Take a finding out of the report, on the record."""
    return _record(inspection, [_said(replace(_finding(inspection, id_), removed=True))])


def restore_finding(inspection: Inspection, id_: str) -> Changes:
    """Put a removed finding back where it was."""
    return _record(inspection, [_said(replace(standing_finding(inspection, id_, removed=True), removed=False))])


def settle_finding(inspection: Inspection, version: Finding) -> Changes:
    """Make one version of a finding stand where two people left different ones.

    It cannot be undone: what stood there before was no single thing.
    """
    subject, value = _said(version)
    return inspection.record([inspection.act((None, None, subject), value)])


def undo_finding(inspection: Inspection) -> Changes | None:
    """Take back the last act on findings of this sitting; None where there is none.

    An act whose findings say something else by now is passed over: that is somebody else's word.
    """
    for id_, text in typed(inspection).items():  # what is being typed is the last act
        if text.strip():
            edit_finding(inspection, id_, text)
    return undo(inspection, FINDING)


def redo_finding(inspection: Inspection) -> Changes | None:
    """Do again what was undone last; None where there is nothing."""
    return redo(inspection, FINDING)


# what is done to sentences, of findings and of blocks


def binding(inspection: Inspection, span: Span, *, question: str, side: str, reason: str = "") -> Binding:
    """Words bound to one side of a judgement's figure; raises KnownError as bind does."""
    asked = judgement(inspection, question)
    if side not in SIDES:
        raise KnownError("binding_unfit", rule=f"Choose what they stand for: {', '.join(SIDES)}.")
    asking = [one for one in inspection.instrument.questions if question in one.reasons_for]
    if side == REASON and not any(reason in one.choice_names for one in asking):
        raise KnownError("binding_unfit", rule=f"Question {asked.number} has no such reason.")
    return Binding(span, question, side, reason if side == REASON else "")


def bound(inspection: Inspection, sentence: Finding, wanted: Binding, *, also: bool = False) -> Finding:
    """The sentence with the words that a binding names bound as it says; raises KnownError(binding_unfit)."""
    place = _place(inspection, sentence, wanted.span, quantity=wanted.side != REASON)
    fresh = replace(wanted, span=place)
    free = _free(sentence, place)
    before = tuple(one for one in sentence.bindings if also and one.span == place and one != fresh)
    return replace(free, bindings=(*free.bindings, *before, fresh))


def left(inspection: Inspection, sentence: Finding, span: Span) -> Finding:
    """The sentence with a quantity phrase that deliberately stands for no figure."""
    place = _place(inspection, sentence, span, quantity=True)
    free = _free(sentence, place)
    return replace(free, left=(*free.left, place))


# how it is done


def _finding(inspection: Inspection, id_: str) -> Finding:
    """A finding as the person sees it: with what was being typed; raises KnownError(finding_gone)."""
    found = standing_finding(inspection, id_)
    text = typed(inspection).get(id_, "")
    return carried(_known(inspection, found), found, clean_text(text)) if text.strip() else found


def _known(inspection: Inspection, finding: Finding) -> Vocabulary:
    """The words for quantities of a finding: of cases, or of those whose voice it is about."""
    return vocabulary(inspection.instrument.language, finding.criterion if finding.criterion in VOICES else "")


def _last(inspection: Inspection, criterion: str, kind: str) -> int:
    return max((one.order for one in findings(inspection, criterion) if one.kind == kind), default=0)


def _said(one: Finding) -> tuple[str, Value]:
    return FINDING + one.id, one.value()


def _reworded_as(inspection: Inspection, found: Figures, finding: Finding, kind: str) -> Finding:
    """The finding in the words of another kind where it is a draft that nobody edited."""
    for question in dict.fromkeys(one.question for one in finding.bindings):
        if (
            question in found
            and draft(inspection.instrument, question, found[question], finding.kind).text == finding.text
        ):
            other = draft(inspection.instrument, question, found[question], kind)
            return replace(finding, text=other.text, bindings=other.bindings, left=())
    return finding


def _reason_in_words(inspection: Inspection, bound: Binding, words: str) -> str:
    """The reason that has those words among those asked for a judgement; what was bound where none has."""
    form = inspection.instrument
    asking = (one for one in form.questions if bound.question in one.reasons_for)
    return next(
        (choice.name for one in asking for choice in one.choices if worded(choice.reason, form.language) == words),
        bound.reason,
    )


def _place(inspection: Inspection, finding: Finding, span: Span, *, quantity: bool) -> Span:
    """The quantity phrase that a span names, or the span itself where it need name none."""
    if not span.words.strip() or finding.text[span.start : span.end] != span.words:
        raise KnownError("binding_unfit", rule="The words are no longer there; look at the finding again.")
    phrase = quantity_at(_known(inspection, finding), finding.text, span)
    if phrase is not None:
        return Span(phrase.start, phrase.end, phrase.words)
    if quantity:
        raise KnownError("binding_unfit", rule="Choose words that name a quantity, for example: almost all cases.")
    return span


def _free(finding: Finding, span: Span) -> Finding:
    """The finding with nothing bound or left at a span."""
    return replace(
        finding,
        bindings=tuple(one for one in finding.bindings if not one.span.overlaps(span)),
        left=tuple(one for one in finding.left if not one.overlaps(span)),
    )


def _record(inspection: Inspection, said: Iterable[tuple[str, Value]]) -> Changes:
    return record(inspection, said, FINDING)
