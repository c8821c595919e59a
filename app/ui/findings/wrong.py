"""All that does not fit in the findings, in the order in which one goes through it, and how many a criterion has."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.casework.findings import Span
from app.instrument.model import Instrument
from app.operations.findings import Findings
from app.ui.findings.criteria import Counts


@dataclass(frozen=True)
class Wrong:
    """One thing that does not fit: words of a finding, or no `span` where the finding is disputed as a whole."""

    criterion: str
    finding: str
    span: Span | None = None


def all_wrong(found: Findings, instrument: Instrument) -> list[Wrong]:
    """All that does not fit, in the order of the report; disputed findings come first."""
    disputed = [Wrong(one.versions[0].criterion, one.id) for one in found.disagreements]
    misfits = [Wrong(one.criterion, one.finding, one.span) for one in found.misfits if not one.warning]
    order = {each.number: at for at, each in enumerate(instrument.criteria)}
    return sorted([*disputed, *misfits], key=lambda one: order.get(one.criterion, len(order)))


def following(wrong: Sequence[Wrong], here: Wrong | None) -> Wrong:
    """What comes after one of them, the first after the last and after anything else."""
    return wrong[(wrong.index(here) + 1) % len(wrong) if here in wrong else 0]


def counts(found: Findings, wrong: Sequence[Wrong], instrument: Instrument) -> dict[str, Counts]:
    """How many findings each criterion has, and how much in them does not fit."""
    return {
        each.number: Counts(
            sum(one.criterion == each.number for one in found.kept), sum(one.criterion == each.number for one in wrong)
        )
        for each in instrument.criteria
    }
