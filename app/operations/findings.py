"""What is known of findings: drafts from the data, what the lead kept, what no longer fits, the way to the cases."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from app.casework.findings import APPLIES, MET, REASON, SHORT, Binding, Finding, Span, finding_of
from app.casework.subjects import FINDING, FINDING_ORDER
from app.errors import KnownError
from app.instrument.model import STRENGTH, VOICES, Question
from app.instrument.model import text as worded
from app.operations.inspection import Inspection
from app.operations.own import OWN, can_redo, can_undo, order_of
from app.operations.scoring import Shortfall, counted, shortfalls
from app.scoring.bindings import Misfit, misfits, quantity_at
from app.scoring.findings import Draft, Figure, draft, figures
from app.scoring.phrases import fits
from app.scoring.vocabulary import vocabulary

Figures = Mapping[str, Figure]


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft, and the ids of the kept findings that speak of its question."""

    draft: Draft
    kept_in: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind one bound phrase: its question, its figure, and the cases that fell short with their notes."""

    binding: Binding
    figure: Figure
    shortfalls: tuple[Shortfall, ...]


@dataclass(frozen=True, slots=True)
class Bindable:
    """What words can be bound to: one side of a judgement's figure, `count` of `of`.

    `words` are the reason's, where the side is REASON; `fits` says whether the words to be bound are true of it.
    """

    question: str
    side: str
    reason: str
    words: str
    count: int
    of: int
    fits: bool


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One finding that two people left in different words; each version is a whole finding."""

    id: str
    versions: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """All that is known of the findings, of one criterion or of all.

    `drafts` are in form order; `kept` by criterion, strengths first, in the lead's order; `typed` holds text that was
    being typed, by finding; `removed` can be restored; `cases` is how many cases count.
    """

    drafts: tuple[Drafted, ...]
    kept: tuple[Finding, ...]
    typed: Mapping[str, str]
    removed: tuple[Finding, ...]
    misfits: tuple[Misfit, ...]
    disagreements: tuple[Disagreement, ...]
    cases: int
    can_undo: bool
    can_redo: bool


def open_findings(inspection: Inspection, criterion: str | None = None, *, provisional: bool = False) -> Findings:
    """Drafts, kept findings and what does not fit, as they stand."""
    inspection.refresh()
    cases = tuple(counted(inspection, provisional=provisional))
    found = _figures(inspection, cases)
    kept = findings(inspection, criterion)
    return Findings(
        drafts=tuple(
            Drafted(one, tuple(each.id for each in kept if one.question in {b.question for b in each.bindings}))
            for one in drafts_of(inspection, found, criterion)
        ),
        kept=kept,
        typed=typed(inspection),
        removed=stored_findings(inspection, criterion, removed=True),
        misfits=_misfits(inspection, found, kept),
        disagreements=finding_disagreements(inspection, criterion),
        cases=len(cases),
        can_undo=can_undo(inspection, FINDING),
        can_redo=can_redo(inspection, FINDING),
    )


def draft_findings(
    inspection: Inspection, criterion: str | None = None, *, provisional: bool = False
) -> tuple[Draft, ...]:
    """The draft for every judgement, in form order."""
    inspection.refresh()
    return drafts_of(inspection, counted_figures(inspection, provisional=provisional), criterion)


def findings(inspection: Inspection, criterion: str | None = None) -> tuple[Finding, ...]:
    """The kept findings by criterion, strengths first, in the lead's order; disagreements are not among them.

    Sentences on what a voice told come only where the voice is asked for in the criterion's place.
    """
    return stored_findings(inspection, criterion, removed=False)


def check_findings(
    inspection: Inspection, criterion: str | None = None, *, provisional: bool = False
) -> tuple[Misfit, ...]:
    """Everything in the kept findings that the data do not bear out, in the findings' order."""
    inspection.refresh()
    found = counted_figures(inspection, provisional=provisional)
    return _misfits(inspection, found, findings(inspection, criterion))


def behind(inspection: Inspection, id_: str, *, provisional: bool = False) -> tuple[Behind, ...]:
    """What stands behind a finding, down to the notes of the cases that fell short; raises KnownError(finding_gone)."""
    inspection.refresh()
    found = counted_figures(inspection, provisional=provisional)
    return tuple(
        Behind(one, found[one.question], shortfalls(inspection, one.question, provisional=provisional))
        for one in standing_finding(inspection, id_).bindings
        if one.question in found
    )


def bindables(inspection: Inspection, id_: str, span: Span, *, provisional: bool = False) -> tuple[Bindable, ...]:
    """What the words of a finding can be bound to among its criterion's judgements that have a figure, in form order.

    Raises KnownError(finding_gone).
    """
    inspection.refresh()
    finding = standing_finding(inspection, id_)
    return bindable_sides(inspection, finding.text, span, {finding.criterion}, provisional=provisional)


def bindable_sides(
    inspection: Inspection, text: str, span: Span, criteria: Collection[str], *, provisional: bool = False
) -> tuple[Bindable, ...]:
    """What the words of a sentence can be bound to among the judgements of some criteria, as for bindables."""
    form = inspection.instrument
    known = vocabulary(form.language)
    phrase = quantity_at(known, text, span)
    found = []
    for name, figure in counted_figures(inspection, provisional=provisional).items():
        if form.question(name).criterion not in criteria or not figure.judged:
            continue
        sides = [(MET, "", ""), (SHORT, "", ""), (APPLIES, "", "")]
        for one in figure.reasons:
            if one.count:
                asked = form.question(one.question)
                label = next(worded(each.label, form.language) for each in asked.choices if each.name == one.choice)
                sides.append((REASON, one.choice, label))
        for side, reason, words in sides:
            share = figure.share(side, reason)
            true = phrase is not None and fits(known, phrase, share)
            found.append(Bindable(name, side, reason, words, share.count, share.of, true))
    return tuple(found)


# what operations on findings share


def counted_figures(inspection: Inspection, *, provisional: bool = False) -> Figures:
    """The figure of every judgement over the cases that count."""
    return _figures(inspection, counted(inspection, provisional=provisional))


def standing_finding(inspection: Inspection, id_: str, *, removed: bool = False) -> Finding:
    """A finding as it stands; raises KnownError(finding_gone), for removed ones too unless they are asked for."""
    standing = inspection.own(FINDING).get(id_)
    if standing is None or not isinstance(standing.value, dict):
        raise KnownError("finding_gone")
    found = finding_of(id_, standing.value, order_of(inspection, FINDING_ORDER + id_))
    if found.removed and not removed:
        raise KnownError("finding_gone")
    return found


def typed(inspection: Inspection) -> dict[str, str]:
    """The text of findings that was being typed and is no entry yet, by finding."""
    return {
        one.subject.removeprefix(FINDING): one.value
        for one in inspection.store.drafts(OWN)
        if one.subject.startswith(FINDING)
    }


def judgement(inspection: Inspection, name: str) -> Question:
    """The judgement of that name; raises KnownError(not_a_question)."""
    found = inspection.instrument.by_name.get(name)
    if found is None or found.sufficient is None:
        raise KnownError("not_a_question", name=name, instrument=inspection.instrument.id)
    return found


def _figures(inspection: Inspection, cases: Iterable[str]) -> Figures:
    return figures(inspection.instrument, (inspection.routed(reference) for reference in cases))


def drafts_of(inspection: Inspection, found: Figures, criterion: str | None = None) -> tuple[Draft, ...]:
    """The drafts that figures give, of one criterion or of all, in form order."""
    return tuple(
        draft(inspection.instrument, name, figure)
        for name, figure in found.items()
        if criterion in {None, inspection.instrument.question(name).criterion}
    )


def stored_findings(inspection: Inspection, criterion: str | None, *, removed: bool) -> tuple[Finding, ...]:
    """The kept findings, or those that were removed, in their order."""
    places = {one.number: place for place, one in enumerate(inspection.instrument.criteria)}
    stored = [
        finding_of(id_, standing.value, order_of(inspection, FINDING_ORDER + id_))
        for id_, standing in inspection.own(FINDING).items()
        if isinstance(standing.value, dict)
    ]
    chosen = [one for one in stored if one.removed == removed and _is_of(one, criterion)]
    return tuple(
        sorted(
            chosen, key=lambda one: (places.get(one.criterion, len(places)), one.kind != STRENGTH, one.order, one.id)
        )
    )


def _is_of(finding: Finding, criterion: str | None) -> bool:
    return finding.criterion == criterion if criterion is not None else finding.criterion not in VOICES


def _misfits(inspection: Inspection, found: Figures, kept: Iterable[Finding]) -> tuple[Misfit, ...]:
    return tuple(fault for one in kept for fault in misfits(inspection.instrument, found, one))


def finding_disagreements(inspection: Inspection, criterion: str | None) -> tuple[Disagreement, ...]:
    """The findings that two people left in different words."""
    split = {id_ for id_, standing in inspection.own(FINDING).items() if standing.apart}
    if not split:
        return ()
    versions: dict[str, list[Finding]] = {}
    for row in inspection.store.present(OWN):
        id_ = row.subject.removeprefix(FINDING)
        if id_ in split and row.subject == FINDING + id_ and isinstance(row.value, dict):
            versions.setdefault(id_, []).append(finding_of(id_, row.value, order_of(inspection, FINDING_ORDER + id_)))
    return tuple(
        Disagreement(id_, tuple(each)) for id_, each in versions.items() if any(_is_of(one, criterion) for one in each)
    )
