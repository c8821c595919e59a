"""The lead's evening: where the cases stand by assessor, what came, what is outstanding, what the scores would be."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from app.casework.chains import Gap
from app.casework.evidence import Integrity, integrity_of
from app.casework.subjects import INTEGRITY, fact_subject
from app.casework.walk import COMPLETE
from app.errors import KnownError
from app.exchange.people import Invited, Member
from app.operations.inspection import Changes, Inspection
from app.operations.opening import Received, inbox
from app.operations.scoring import score_sample, scores_document
from app.operations.team import must_lead
from app.scoring.scores import Scores

WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Load:
    """One person's cases by status (not_started, in_progress, complete, withdrawn).

    `member` is None for initials of nobody in the team, and for the cases that are nobody's, whose initials are empty.
    `last` is when something came from them last (UTC), empty where nothing did.
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
    """All that the page shows, each list in the order of references or initials.

    `outstanding` are the cases of the sample that are not complete. `disputed` gives the subjects at which different
    values stand side by side. `compare` are those whose words were not compared yet, `invited` those who have not come.
    `waiting` are the gaps for which entries are held. Both scores carry the number of cases that they rest on.
    """

    loads: tuple[Load, ...]
    outstanding: tuple[str, ...]
    today: tuple[Received, ...]
    disputed: Mapping[str, frozenset[str]]
    doubts: tuple[Doubt, ...]
    compare: tuple[Member, ...]
    invited: tuple[Invited, ...]
    waiting: tuple[Gap, ...]
    final: Scores
    provisional: Scores


def evening(inspection: Inspection, *, today: str = "") -> Evening:
    """The lead's page as it stands; `today` is a local date in ISO 8601, this day where it is not given."""
    inspection.refresh()
    day = today or datetime.now().astimezone().date().isoformat()
    received = inbox(inspection)
    sampled = [reference for reference in inspection.references if not inspection.withdrawn(reference)]
    disputed = {reference: inspection.disputed(reference) for reference in inspection.references}
    return Evening(
        loads=tuple(_loads(inspection, received)),
        outstanding=tuple(reference for reference in sampled if inspection.status(reference) != COMPLETE),
        today=tuple(one for one in received if _local_day(one.at) == day),
        disputed={reference: subjects for reference, subjects in disputed.items() if subjects},
        doubts=tuple(_doubts(inspection)),
        compare=tuple(
            one for one in inspection.team.present if not one.compared and one.card.fingerprint != inspection.me
        ),
        invited=inspection.team.pending,
        waiting=inspection.store.held(),
        final=score_sample(inspection),
        provisional=score_sample(inspection, provisional=True),
    )


def _loads(inspection: Inspection, received: Sequence[Received]) -> Iterator[Load]:
    by_initials: dict[str, dict[str, list[str]]] = {member.card.initials: {} for member in inspection.team.present}
    for reference in inspection.references:
        status = WITHDRAWN if inspection.withdrawn(reference) else inspection.status(reference)
        initials = inspection.case(reference).facts.get("assessor", "")
        by_initials.setdefault(initials, {}).setdefault(status, []).append(reference)
    last: dict[str, str] = {}
    for one in received:
        last[one.sender] = max(last.get(one.sender, ""), one.at)
    for initials, cases in sorted(by_initials.items(), key=lambda each: (not each[0], each[0])):
        grouped = {status: tuple(references) for status, references in sorted(cases.items())}
        yield Load(initials, inspection.team.by_initials(initials), grouped, last.get(initials, "") if initials else "")


def _doubts(inspection: Inspection) -> Iterator[Doubt]:
    for reference in inspection.references:
        value = inspection.value_at(inspection.place(reference, INTEGRITY))
        if isinstance(value, dict):
            yield Doubt(reference, integrity_of(value))


def _local_day(at: str) -> str:
    return datetime.fromisoformat(at).astimezone().date().isoformat()


def status_document(inspection: Inspection, found: Evening) -> dict[str, object]:
    """The page as the command line prints it in JSON."""
    return {
        "inspection": inspection.id,
        "assessors": [
            {
                "initials": load.initials,
                "name": load.member.card.name if load.member else None,
                "role": load.member.role if load.member else None,
                "cases": {status: list(references) for status, references in load.cases.items()},
                "last_received": load.last or None,
            }
            for load in found.loads
        ],
        "outstanding": list(found.outstanding),
        "received_today": [asdict(one) for one in found.today],
        "disputed": {reference: sorted(subjects) for reference, subjects in found.disputed.items()},
        "integrity": [
            {"reference": doubt.reference, "reason": doubt.integrity.reason, "detail": doubt.integrity.detail}
            for doubt in found.doubts
        ],
        "words_to_compare": [member.card.initials for member in found.compare],
        "invited": [{"initials": one.initials, "name": one.name, "since": one.at} for one in found.invited],
        "waiting": [asdict(gap) for gap in found.waiting],
        "scores": scores_document(inspection),
        "provisional_scores": scores_document(inspection, provisional=True),
    }


def reallocate(inspection: Inspection, references: Sequence[str], initials: str) -> Changes:
    """Give cases to somebody who takes part or was invited, or with '' to nobody; what was recorded stays.

    Raises KnownError: lead_only, person_unknown, case_unknown.
    """
    must_lead(inspection)
    initials = initials.strip().upper()
    invited = {one.initials for one in inspection.team.pending}
    if initials and initials not in invited and inspection.team.by_initials(initials) is None:
        raise KnownError("person_unknown", person=initials, inspection=inspection.id)
    places = [inspection.place(reference, fact_subject("assessor")) for reference in references]
    return inspection.record(inspection.act(place, initials or None) for place in places)
