"""Findings: drafted from the data, kept by the lead, and checked against the data ever after."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.casework.findings import Binding, Finding, Span
from app.operations.inspections import Changes, Inspection
from app.operations.scoring import Shortfall
from app.scoring.findings import Draft, Figure


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft, and the ids of the kept findings that speak of its question."""

    draft: Draft
    kept_in: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Misfit:
    """Something in a kept finding that the data do not bear out, or that has nothing behind it.

    `fault` is one of WORDS (a bound phrase no longer fits its figure), KIND (the figure is on the other side of the
    threshold and no reason is given), REASON (what is named as a main reason is none now), UNBOUND (a quantity phrase
    that is neither bound nor left) or FEW (a warning only: it rests on fewer than three cases). `span` are the words
    concerned, the whole text for KIND. `fitting` are the words that would fit, the best first; `figure` the (count, of)
    that the words stand for, None for UNBOUND.
    """

    finding: str
    criterion: str
    fault: str
    span: Span
    question: str
    side: str
    reason: str
    fitting: tuple[str, ...]
    figure: tuple[int, int] | None


WORDS = "words"
KIND = "kind"
MAIN_REASON = "reason"
UNBOUND = "unbound"
FEW = "few"


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind one bound phrase: its question, its figure, and the cases that fell short with their notes."""

    binding: Binding
    figure: Figure
    shortfalls: tuple[Shortfall, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One finding that two people left in different words; each version is a whole finding."""

    id: str
    versions: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """All that the findings page shows, of one criterion or of all.

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


# what is known


def open_findings(inspection: Inspection, criterion: str | None = None, *, provisional: bool = False) -> Findings:
    """Drafts, kept findings and what does not fit, as they stand."""
    raise NotImplementedError


def draft_findings(
    inspection: Inspection, criterion: str | None = None, *, provisional: bool = False
) -> tuple[Draft, ...]:
    """The draft for every judgement, in form order."""
    raise NotImplementedError


def findings(inspection: Inspection, criterion: str | None = None) -> tuple[Finding, ...]:
    """The kept findings by criterion, strengths first, in the lead's order."""
    raise NotImplementedError


def check_findings(
    inspection: Inspection, criterion: str | None = None, *, provisional: bool = False
) -> tuple[Misfit, ...]:
    """Everything in the kept findings that the data do not bear out, in the findings' order."""
    raise NotImplementedError


def behind(inspection: Inspection, id_: str, *, provisional: bool = False) -> tuple[Behind, ...]:
    """From a finding to its questions, to the cases that fell short and their notes; raises KnownError(finding_gone)."""
    raise NotImplementedError


# what is done; each raises KnownError(finding_gone) where there is no such finding


def take_draft(
    inspection: Inspection, question: str, *, kind: str = "", reason: str = "", provisional: bool = False
) -> Changes:
    """Keep the draft of a question as a finding, last of its kind; another kind than the threshold's needs a reason."""
    raise NotImplementedError


def take_drafts(inspection: Inspection, criterion: str | None = None, *, provisional: bool = False) -> Changes:
    """Keep the drafts of all judgements that no finding speaks of yet."""
    raise NotImplementedError


def write_finding(inspection: Inspection, criterion: str, kind: str, text: str) -> Changes:
    """A finding in the lead's own words; raises KnownError(finding_unfit) where it is empty."""
    raise NotImplementedError


def move_finding(inspection: Inspection, id_: str, before: str | None) -> Changes:
    """Place a finding before another of its criterion and kind, or last."""
    raise NotImplementedError


def merge_findings(inspection: Inspection, first: str, second: str) -> Changes:
    """Put the second's sentences after the first's, with their bindings; the second is removed. Of one criterion."""
    raise NotImplementedError


def type_finding(inspection: Inspection, id_: str, text: str) -> None:
    """Keep a finding's text while it is typed, as durable as an entry."""
    raise NotImplementedError


def edit_finding(inspection: Inspection, id_: str, text: str) -> Changes:
    """Record a finding's text when its field is left; bindings go with their words, the draft becomes the entry."""
    raise NotImplementedError


def mend_finding(inspection: Inspection, id_: str, span: Span, words: str) -> Changes:
    """Put other words, one of a misfit's `fitting`, in the place of a bound phrase; it stays bound."""
    raise NotImplementedError


def overrule(inspection: Inspection, id_: str, kind: str, reason: str) -> Changes:
    """Make a finding a strength or an area for improvement against the threshold; an empty reason is refused."""
    raise NotImplementedError


def bind(inspection: Inspection, id_: str, span: Span, question: str, side: str, reason: str = "") -> Changes:
    """Bind a phrase to one side of a question's figure; raises KnownError(binding_unfit) where it cannot be."""
    raise NotImplementedError


def leave(inspection: Inspection, id_: str, span: Span) -> Changes:
    """Let a quantity phrase deliberately stand for no figure; a binding of it is taken away."""
    raise NotImplementedError


def remove_finding(inspection: Inspection, id_: str) -> Changes:
    """Take a finding out of the report, on the record."""
    raise NotImplementedError


def restore_finding(inspection: Inspection, id_: str) -> Changes:
    """Put a removed finding back where it was."""
    raise NotImplementedError


def settle_finding(inspection: Inspection, version: Finding) -> Changes:
    """Make one version of a finding stand where two people left different ones."""
    raise NotImplementedError


def undo_finding(inspection: Inspection) -> Changes | None:
    """Take back the last act on findings of this sitting; None where there is none."""
    raise NotImplementedError


def redo_finding(inspection: Inspection) -> Changes | None:
    """Do again what was undone last; None where there is nothing."""
    raise NotImplementedError
