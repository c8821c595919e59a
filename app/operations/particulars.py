"""What is said of the inspection itself: when its report was published, and how many cases the area has in all."""

from app.casework.periods import RULE, Period, period_of
from app.casework.subjects import inspection_subject
from app.errors import KnownError
from app.operations.inspections import Changes, Inspection

PUBLISHED = "published"
CASELOAD = "caseload"


def describe(inspection: Inspection, *, published: str | None = None, caseload: str | None = None) -> Changes:
    """Record when the report was published, and the caseload from which the sample was drawn; empty takes it back.

    Raises KnownError(particular_unfit) where a value does not fit; None leaves what stands.
    """
    acts = []
    if published is not None:
        text = published.strip()
        if text and period_of(text) is None:
            raise KnownError("particular_unfit", value=repr(text[:40]), name="the date of publication", rule=RULE)
        acts.append(inspection.act((None, None, inspection_subject(PUBLISHED)), text or None))
    if caseload is not None:
        text = caseload.strip()
        sampled = sum(1 for reference in inspection.references if not inspection.withdrawn(reference))
        if text and not (text.isascii() and text.isdigit() and int(text) >= max(sampled, 1)):
            rule = f"Write how many cases the sample was drawn from: a whole number, at least the {sampled} sampled."
            raise KnownError("particular_unfit", value=repr(text[:40]), name="the caseload", rule=rule)
        acts.append(inspection.act((None, None, inspection_subject(CASELOAD)), text or None))
    return inspection.record(acts)


def published_of(inspection: Inspection) -> Period | None:
    """When the report was published; None where that is not known."""
    return period_of(inspection.about(PUBLISHED))


def caseload_of(inspection: Inspection) -> int | None:
    """How many cases the area has in all; None where that is not known."""
    text = inspection.about(CASELOAD)
    return int(text) if text.isascii() and text.isdigit() else None
