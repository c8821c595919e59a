"""Evidence in advance: keep the register of documents received, write notes on them, say what cites them.

All of it concerns the whole inspection, so only those who lead write it; packs bring it to everybody.
"""

import secrets
from dataclasses import dataclass, replace

from app.casework.entries import Value, now
from app.casework.evidence_in_advance import (
    CITING,
    FINDING_CITES,
    Citation,
    ReceivedDocument,
    clean_document,
    document_of,
)
from app.casework.subjects import CITES, DOCUMENT, DOCUMENT_NOTE
from app.errors import KnownError
from app.operations.findings import standing_finding
from app.operations.inspection import Changes, Inspection
from app.operations.own import OWN
from app.operations.undoing import record_step, redo_step, undo_step
from db.store import Draft

_FILED = "\0register"
"""What the steps are kept under that can be undone: no reference of a case looks like it."""


@dataclass(frozen=True, slots=True)
class Registered:
    """One line of the register; `typed` is the note as it was being typed, or None; `disputed` where people disagree.

    `who` and `at` say who entered it last, and when in UTC.
    """

    document: ReceivedDocument
    note: str
    typed: str | None
    cited_by: tuple[Citation, ...]
    who: str
    at: str
    disputed: bool


def register(inspection: Inspection, *, criterion: str = "", removed: bool = False) -> tuple[Registered, ...]:
    """The documents received, or those that bear on one criterion, by date and title; with `removed` those taken out.

    Of two versions that people left side by side the first is shown, marked as disputed.
    """
    inspection.refresh()
    notes, cited = inspection.own(DOCUMENT_NOTE), _citations(inspection)
    drafts = {
        one.subject.removeprefix(DOCUMENT_NOTE): one.value
        for one in inspection.store.drafts(OWN)
        if one.subject.startswith(DOCUMENT_NOTE)
    }
    found = []
    for id_, standing in inspection.own(DOCUMENT).items():
        value = standing.value or next((each for each in standing.apart if each is not None), None)
        if not isinstance(value, dict):
            continue
        document = document_of(id_, value)
        if document.removed != removed or (criterion and criterion not in document.criteria):
            continue
        note = notes.get(id_)
        found.append(
            Registered(
                document,
                note.value if note is not None and isinstance(note.value, str) else "",
                drafts.get(id_),
                tuple(sorted(cited.get(id_, ()))),
                standing.who,
                standing.at,
                disputed=bool(standing.apart) or (note is not None and bool(note.apart)),
            )
        )
    return tuple(sorted(found, key=lambda one: (one.document.dated, one.document.title, one.document.id)))


def put_document(inspection: Inspection, document: ReceivedDocument) -> Changes:
    """Enter a document, new where its id is empty, or change what is said of it.

    Raises KnownError: lead_only, document_unfit.
    """
    fitting = clean_document(document, tuple(one.number for one in inspection.instrument.criteria))
    id_ = fitting.id or secrets.token_hex(6)
    return _record(inspection, DOCUMENT + id_, fitting.value())


def remove_document(inspection: Inspection, id_: str) -> Changes:
    """Take a document out of the register, on the record; raises KnownError(lead_only, document_gone)."""
    return _say(inspection, replace(_standing(inspection, id_), removed=True))


def restore_document(inspection: Inspection, id_: str) -> Changes:
    """Put a document back that was taken out; raises KnownError(lead_only, document_gone)."""
    return _say(inspection, replace(_standing(inspection, id_, removed=True), removed=False))


def type_document_note(inspection: Inspection, id_: str, text: str) -> None:
    """Keep a note on a document while it is typed, as durable as an entry."""
    _standing(inspection, id_)
    if (inspection.value_at((None, None, DOCUMENT_NOTE + id_)) or "") == text:
        inspection.store.drop_draft(OWN, OWN, DOCUMENT_NOTE + id_)
    else:
        inspection.store.save_draft(Draft(OWN, OWN, DOCUMENT_NOTE + id_, text, now()))


def note_document(inspection: Inspection, id_: str, text: str) -> Changes:
    """Record a note on a document when its field is left; the draft becomes the entry.

    Raises KnownError: lead_only, document_gone.
    """
    _standing(inspection, id_)
    changes = _record(inspection, DOCUMENT_NOTE + id_, text if text.strip() else None)
    if not changes.entries:
        inspection.store.drop_draft(OWN, OWN, DOCUMENT_NOTE + id_)
    return changes


def cite(inspection: Inspection, id_: str, kind: str, of: str) -> Changes:
    """Link a finding (by id) or the commentary on a criterion (by number) to a document that bears it out.

    Raises KnownError: lead_only, document_gone, finding_gone, criterion_unknown, document_unfit.
    """
    _standing(inspection, id_)
    known = tuple(one.number for one in inspection.instrument.criteria)
    if kind not in CITING:
        raise KnownError("document_unfit", rule=f"Say what cites it: {', '.join(CITING)}.")
    if kind == FINDING_CITES:
        standing_finding(inspection, of)
    elif of not in known:
        raise KnownError("criterion_unknown", number=of, known=", ".join(known))
    return _record(inspection, _cites(id_, kind, of), value=True)


def cite_no_more(inspection: Inspection, id_: str, kind: str, of: str) -> Changes:
    """Take such a link away, on the record; raises KnownError(lead_only)."""
    return _record(inspection, _cites(id_, kind, of), None)


def cited(inspection: Inspection, kind: str, of: str) -> tuple[Registered, ...]:
    """The documents that a finding or the commentary on a criterion cites."""
    wanted = Citation(kind, of)
    return tuple(one for one in register(inspection) if wanted in one.cited_by)


def undo_register(inspection: Inspection) -> Changes | None:
    """Take back the last act on the register of this sitting; None where there is none."""
    return undo_step(inspection, _FILED)


def redo_register(inspection: Inspection) -> Changes | None:
    """Do again what was undone last; None where there is nothing."""
    return redo_step(inspection, _FILED)


def _record(inspection: Inspection, subject: str, value: Value) -> Changes:
    return record_step(inspection, _FILED, None, None, {subject: value})


def _standing(inspection: Inspection, id_: str, *, removed: bool = False) -> ReceivedDocument:
    value = inspection.value_at((None, None, DOCUMENT + id_))
    found = document_of(id_, value) if isinstance(value, dict) else None
    if found is None or found.removed != removed:
        raise KnownError("document_gone")
    return found


def _say(inspection: Inspection, document: ReceivedDocument) -> Changes:
    return _record(inspection, DOCUMENT + document.id, document.value())


def _cites(id_: str, kind: str, of: str) -> str:
    return f"{CITES}{id_}/{kind}/{of}"


def _citations(inspection: Inspection) -> dict[str, list[Citation]]:
    found: dict[str, list[Citation]] = {}
    for rest, standing in inspection.own(CITES).items():
        id_, kind, of = rest.split("/", 2)
        if standing.value is True:
            found.setdefault(id_, []).append(Citation(kind, of))
    return found
