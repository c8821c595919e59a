"""The factual accuracy check: what the area challenged, which sentence, what was decided, by whom."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from secrets import token_hex

from app.casework.blocks import block_of
from app.casework.entries import Value, now
from app.casework.findings import finding_of
from app.casework.report_lists import DECISIONS, Challenge, challenge_of, clean_challenge, recommendation_of
from app.casework.subjects import BLOCK, CHALLENGE, FINDING, RECOMMENDATION
from app.errors import KnownError
from app.operations.inspection import Changes, Inspection
from app.operations.own import record, type_value, typed

_READ: dict[str, Callable[[Mapping[str, Value]], str]] = {
    FINDING: lambda value: finding_of("", value, 0).text,
    BLOCK: lambda value: block_of("", value, 0).text,
    RECOMMENDATION: lambda value: recommendation_of("", value, 0).text,
}


@dataclass(frozen=True, slots=True)
class Challenged:
    """A challenge beside the sentence as it stands now, which is empty where it is gone; who logged it and when."""

    challenge: Challenge
    now: str
    who: str
    at: str

    @property
    def changed(self) -> bool:
        """Whether the sentence has other words than when it was challenged."""
        return self.now != self.challenge.sentence


def challenges(inspection: Inspection) -> tuple[Challenged, ...]:
    """The log, those first that are not decided, in the order in which they came."""
    found = [
        Challenged(one, sentence_at(inspection, one.about), standing.who, standing.at)
        for id_, standing in inspection.own(CHALLENGE).items()
        if isinstance(standing.value, dict)
        for one in (challenge_of(id_, standing.value),)
    ]
    return tuple(sorted(found, key=lambda each: (each.challenge.decision != "", each.at, each.challenge.id)))


def begin_challenge(inspection: Inspection, about: str) -> Challenge:
    """A challenge to a sentence as it stands now, still to be written; raises KnownError(report_item_gone)."""
    sentence = sentence_at(inspection, about)
    if not sentence:
        raise KnownError("report_item_gone")
    return Challenge(token_hex(6), about, sentence, "", "")


def type_challenge(inspection: Inspection, one: Challenge) -> None:
    """Keep a challenge while it is written, as durable as an entry; one without words is forgotten."""
    type_value(inspection, CHALLENGE + one.id, one.value() if one.claim.strip() else None)


def typed_challenges(inspection: Inspection) -> tuple[Challenge, ...]:
    """The challenges that were being written and are not in the log yet."""
    return tuple(challenge_of(id_, value) for id_, value in sorted(typed(inspection, CHALLENGE).items()))


def log_challenge(inspection: Inspection, one: Challenge) -> Changes:
    """Put a challenge into the log; raises KnownError(report_unfit), what was typed is kept."""
    made = clean_challenge(one)
    changes = record(inspection, [(CHALLENGE + made.id, made.value())], CHALLENGE)
    type_value(inspection, CHALLENGE + made.id, None)
    return changes


def challenge(inspection: Inspection, about: str, claim: str, *, by: str) -> Changes:
    """Log what the area says is wrong with a sentence, a subject as finding/ID, block/ID or recommendation/ID.

    Raises KnownError(report_item_gone, report_unfit).
    """
    made = clean_challenge(replace(begin_challenge(inspection, about), claim=claim, by=by))
    return record(inspection, [(CHALLENGE + made.id, made.value())], CHALLENGE)


def decide(inspection: Inspection, id_: str, decision: str, reason: str = "") -> Changes:
    """Record what became of a challenge, and by whom; empty opens it again.

    Raises KnownError: report_item_gone, report_unfit where a refusal has no reason.
    """
    value = inspection.value_at((None, None, CHALLENGE + id_))
    if not isinstance(value, dict):
        raise KnownError("report_item_gone")
    if decision and decision not in DECISIONS:
        raise KnownError("report_unfit", rule=f"Choose what was decided: {', '.join(DECISIONS)}.")
    decided = replace(
        challenge_of(id_, value),
        decision=decision,
        reason=reason,
        decided_by=inspection.who if decision else "",
        decided_at=now() if decision else "",
    )
    return record(inspection, [(CHALLENGE + id_, clean_challenge(decided).value())], CHALLENGE)


def sentence_at(inspection: Inspection, about: str) -> str:
    """The words that stand at a subject of the report; empty where there are none."""
    value = inspection.value_at((None, None, about))
    if not isinstance(value, dict) or value.get("removed") is True:
        return ""
    for subject, read in _READ.items():
        if about.startswith(subject):
            return read(value)
    return ""
