"""What is said of the inspection itself: its publication, its caseload, and what its report says of itself."""

from datetime import date

from app.casework.periods import RULE, Period, period_of
from app.casework.plain import line
from app.casework.subjects import inspection_subject
from app.errors import KnownError
from app.operations.inspection import Changes, Inspection
from app.operations.inspections import DESTROY_BY, open_inspection
from app.operations.workspace import Workspace

PUBLISHED = "published"
CASELOAD = "caseload"
ISBN, YEAR, FIELDWORK = "isbn", "year", "fieldwork"
SIGNED_BY, SIGNED_AS, SIGNED_ON = "signed_by", "signed_as", "signed_on"
OF_THE_REPORT = (ISBN, YEAR, FIELDWORK, SIGNED_BY, SIGNED_AS, SIGNED_ON)
"""What the report says of itself: when the fieldwork was, and who signs the foreword, in which office and when."""

_MOST_CHARACTERS = 120
_ISBN_DIGITS = 13
_YEAR_DIGITS = 4
_CASELOAD_DIGITS = 9
_NAMES = {
    ISBN: "the ISBN",
    YEAR: "the year",
    FIELDWORK: "the time of the fieldwork",
    SIGNED_BY: "the name under the foreword",
    SIGNED_AS: "the office under the foreword",
    SIGNED_ON: "the date under the foreword",
}


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
        plain = text.isascii() and text.isdigit() and len(text) <= _CASELOAD_DIGITS
        if text and not (plain and int(text) >= max(sampled, 1)):
            rule = f"Write how many cases the sample was drawn from: a whole number, at least the {sampled} sampled."
            raise KnownError("particular_unfit", value=repr(text[:40]), name="the caseload", rule=rule)
        acts.append(inspection.act((None, None, inspection_subject(CASELOAD)), text or None))
    return inspection.record(acts)


def describe_report(inspection: Inspection, **said: str) -> Changes:
    """Record what the report says of itself, by the names in OF_THE_REPORT; empty takes it back.

    Raises KnownError(particular_unfit): an ISBN needs its check digit.
    """
    acts = []
    for name, given in said.items():
        if name not in OF_THE_REPORT:
            raise TypeError(name)
        text = line(given)
        rule = ""
        if len(text) > _MOST_CHARACTERS:
            rule = f"Write up to {_MOST_CHARACTERS} characters."
        elif name == ISBN and text and not is_isbn(text):
            rule = "Write its 13 digits, for example 978-0-306-40615-7; the last one checks the others."
        elif name == YEAR and text and not (text.isascii() and text.isdigit() and len(text) == _YEAR_DIGITS):
            rule = "Write a year, for example 2012."
        if rule:
            raise KnownError("particular_unfit", value=repr(text[:40]), name=_NAMES[name], rule=rule)
        acts.append(inspection.act((None, None, inspection_subject(name)), text or None))
    return inspection.record(acts)


def keep_until(inspection: Inspection, day: str) -> Changes:
    """Record the last day on which the data may be kept, as 2018-04-30; empty takes it back.

    It travels to everybody who takes part. Raises KnownError: particular_unfit, lead_only.
    """
    text = day.strip()
    if text:
        try:
            text = date.fromisoformat(text).isoformat()
        except ValueError:
            rule = "Write a day as 2018-04-30."
            raise KnownError(
                "particular_unfit", value=repr(text[:40]), name="the last day of keeping", rule=rule
            ) from None
    return inspection.record([inspection.act((None, None, inspection_subject(DESTROY_BY)), text or None)])


def keep_inspection_until(workspace: Workspace, id_: str, day: str) -> Changes:
    """Do as keep_until does in an inspection that is not open; raises KnownError as open_inspection does, too."""
    inspection = open_inspection(workspace, id_)
    try:
        return keep_until(inspection, day)
    finally:
        inspection.close()


def is_isbn(text: str) -> bool:
    """Whether a text is an ISBN of 13 digits with the right check digit, hyphens or blanks between."""
    digits = text.replace("-", "").replace(" ", "")
    if not (digits.isascii() and digits.isdigit() and len(digits) == _ISBN_DIGITS):
        return False
    return sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits)) % 10 == 0


def published_of(inspection: Inspection) -> Period | None:
    """When the report was published; None where that is not known."""
    return period_of(inspection.about(PUBLISHED))


def caseload_of(inspection: Inspection) -> int | None:
    """How many cases the area has in all; None where that is not known."""
    text = inspection.about(CASELOAD)
    return int(text) if text.isascii() and text.isdigit() else None
