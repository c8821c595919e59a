"""The lead's evening: where the cases stand by assessor, what came, what is outstanding, what the scores would be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.casework.evidence import Integrity
from app.exchange.people import Member
from app.operations.inspections import Changes, Inspection
from app.operations.opening import Received
from app.scoring.scores import Scores


@dataclass(frozen=True, slots=True)
class Load:
    """One assessor's cases by status; `member` is None for initials of nobody in the team, '' for nobody's cases.

    `last` is when something last came from them (UTC), empty where nothing did.
    """

    initials: str
    member: Member | None
    cases: Mapping[str, tuple[str, ...]]
    last: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """A case whose record is doubted."""

    reference: str
    integrity: Integrity


@dataclass(frozen=True, slots=True)
class Evening:
    """All that the page shows. `outstanding` are the cases of the sample that are not complete.

    `waiting` names, for each device, how many of its entries are held until those before them come.
    `final` and `provisional` carry the number of cases that they rest on.
    """

    loads: tuple[Load, ...]
    outstanding: tuple[str, ...]
    today: tuple[Received, ...]
    disputed: Mapping[str, frozenset[str]]
    doubts: tuple[Doubt, ...]
    compare: tuple[Member, ...]
    waiting: Mapping[str, int]
    final: Scores
    provisional: Scores


def evening(inspection: Inspection, *, today: str = "") -> Evening:
    """The lead's page as it stands; `today` is a local date in ISO 8601, this day where it is not given."""
    raise NotImplementedError


def status_document(inspection: Inspection, found: Evening) -> dict[str, object]:
    """The page as the command line prints it in JSON."""
    raise NotImplementedError


def reallocate(inspection: Inspection, references: Sequence[str], initials: str) -> Changes:
    """Give cases to somebody of the team, or with '' to nobody; what was recorded stays.

    Raises KnownError: lead_only, person_unknown, case_unknown.
    """
    raise NotImplementedError
