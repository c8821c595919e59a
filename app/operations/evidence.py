"""Evidence beside the free note: what to ask, what was said, references, memos, good practice, integrity."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from app.casework.entries import Value, now
from app.casework.evidence import (
    Integrity,
    Memo,
    Practice,
    Source,
    clean_integrity,
    clean_practice,
    clean_source,
    integrity_of,
    memo_of,
    practice_of,
    source_of,
)
from app.casework.subjects import (
    FLAG,
    INTEGRITY,
    MEMO,
    PRACTICE,
    SAID,
    SOURCE,
    named,
    note_subject,
    parts,
    source_subject,
)
from app.errors import KnownError
from app.operations.inspection import Changes, Inspection
from db.store import Draft


@dataclass(frozen=True, slots=True)
class Beside:
    """All that stands beside the answers of one case.

    `sources` are by question in the order of their documents; `memos` the oldest first; `said` by question.
    """

    flagged: frozenset[str]
    said: dict[str, str]
    sources: dict[str, tuple[Source, ...]]
    memos: tuple[Memo, ...]
    practices: tuple[Practice, ...]
    integrity: Integrity | None


@dataclass(frozen=True, slots=True)
class Told:
    """One account of good practice with the case that it comes from."""

    reference: str
    practice: Practice


def beside(inspection: Inspection, reference: str) -> Beside:
    """What stands beside the answers of a case."""
    values = inspection.values(reference, inspection.reading(reference))
    sources: dict[str, list[Source]] = {}
    for key, value in parts(values, SOURCE).items():
        question, _, id_ = key.partition("/")
        sources.setdefault(question, []).append(source_of(id_, value))
    doubt = inspection.values(reference, None).get(INTEGRITY)
    return Beside(
        flagged=frozenset(subject.removeprefix(FLAG) for subject, value in values.items() if _flagged(subject, value)),
        said=named(values, SAID),
        sources={name: tuple(sorted(each, key=lambda one: (one.document, one.id))) for name, each in sources.items()},
        memos=tuple(sorted((memo_of(id_, v) for id_, v in parts(values, MEMO).items()), key=lambda one: one.at)),
        practices=tuple(
            sorted((practice_of(id_, v) for id_, v in parts(values, PRACTICE).items()), key=lambda one: one.title)
        ),
        integrity=integrity_of(doubt) if isinstance(doubt, dict) else None,
    )


def _flagged(subject: str, value: Value) -> bool:
    return subject.startswith(FLAG) and value is True


# to ask


def flag(inspection: Inspection, reference: str, question: str, *, ask: bool) -> Changes:
    """Flag a question for the case manager, or take the flag away."""
    return _record(inspection, reference, [(FLAG + question, True if ask else None)])


def write_said(inspection: Inspection, reference: str, question: str, text: str) -> Changes:
    """Record what the case manager said about a question; it stands with the question's evidence."""
    changes = _record(inspection, reference, [(SAID + question, text if text.strip() else None)])
    if not changes.entries:
        inspection.store.drop_draft(inspection.unit(reference), inspection.reading(reference), SAID + question)
    return changes


def type_said(inspection: Inspection, reference: str, question: str, text: str) -> None:
    """Keep what the case manager says while it is typed, as durable as an entry."""
    unit, reading = inspection.unit(reference), inspection.reading(reference)
    if inspection.values(reference, reading).get(SAID + question, "") == text:
        inspection.store.drop_draft(unit, reading, SAID + question)
    else:
        inspection.store.save_draft(Draft(unit, reading, SAID + question, text, now()))


def take_up_said(inspection: Inspection, reference: str) -> Changes:
    """Make entries of what was being typed before a fall; a withdrawn case keeps its drafts."""
    if inspection.withdrawn(reference):
        return Changes((), frozenset(), "")
    unit, reading = inspection.unit(reference), inspection.reading(reference)
    return _record(
        inspection,
        reference,
        [
            (draft.subject, draft.value if draft.value.strip() else None)
            for draft in inspection.store.drafts(unit)
            if draft.reading == reading and draft.subject.startswith(SAID)
        ],
    )


# references


def put_source(inspection: Inspection, reference: str, question: str, source: Source) -> Changes:
    """Record a reference, new where its id is empty; raises KnownError(source_unfit)."""
    fitting = clean_source(source)
    subject = source_subject(question, fitting.id or secrets.token_hex(6))
    return _record(inspection, reference, [(subject, fitting.value())])


def remove_source(inspection: Inspection, reference: str, question: str, id_: str) -> Changes:
    """Take a reference away, on the record."""
    return _record(inspection, reference, [(source_subject(question, id_), None)])


def documents(inspection: Inspection, reference: str) -> tuple[str, ...]:
    """The documents to choose from: those of this case first, then those of the whole inspection."""
    own = _documents(inspection, reference)
    others = {name for one in inspection.references for name in _documents(inspection, one)}
    return (*sorted(own), *sorted(others - own))


def _documents(inspection: Inspection, reference: str) -> set[str]:
    values = inspection.values(reference, inspection.reading(reference))
    return {str(value["document"]) for value in parts(values, SOURCE).values() if value.get("document")}


# memos


def drop_memo(inspection: Inspection, reference: str, text: str, *, id_: str = "", at: str = "") -> Changes:
    """Keep a passing thought with its time, to be filed to a question later; id and time are new where not given."""
    if not text.strip():
        return Changes((), frozenset(), "")
    said: Value = {"text": text.strip(), "at": at or now()}
    return _record(inspection, reference, [(MEMO + (id_ or secrets.token_hex(6)), said)])


def file_memo(inspection: Inspection, reference: str, id_: str, question: str) -> Changes:
    """Move a memo into the evidence note of a question, both or neither; raises KnownError(memo_gone)."""
    memo = _memo(inspection, reference, id_)
    present = inspection.notes(reference).get(question, "")
    text = f"{present}\n{memo.text}" if present else memo.text
    return _record(inspection, reference, [(note_subject(question), text), (MEMO + id_, None)])


def remove_memo(inspection: Inspection, reference: str, id_: str) -> Changes:
    """Take a memo away, on the record."""
    _memo(inspection, reference, id_)
    return _record(inspection, reference, [(MEMO + id_, None)])


def _memo(inspection: Inspection, reference: str, id_: str) -> Memo:
    for memo in beside(inspection, reference).memos:
        if memo.id == id_:
            return memo
    raise KnownError("memo_gone")


# good practice


def put_practice(inspection: Inspection, reference: str, practice: Practice) -> Changes:
    """Record an account of good practice, new where its id is empty; raises KnownError(practice_unfit)."""
    fitting = clean_practice(practice)
    return _record(inspection, reference, [(PRACTICE + (fitting.id or secrets.token_hex(6)), fitting.value())])


def remove_practice(inspection: Inspection, reference: str, id_: str) -> Changes:
    """Take an account away, on the record."""
    return _record(inspection, reference, [(PRACTICE + id_, None)])


def practices(inspection: Inspection) -> tuple[Told, ...]:
    """The good practice of the whole inspection, by criterion and title."""
    told = [
        Told(reference, practice)
        for reference in inspection.references
        for practice in beside(inspection, reference).practices
    ]
    return tuple(sorted(told, key=lambda one: (one.practice.criteria, one.practice.title)))


# integrity


def doubt(inspection: Inspection, reference: str, integrity: Integrity | None) -> Changes:
    """Flag the record of a case as doubtful, with the reason, or take that back; raises KnownError(integrity_unfit)."""
    return _record(inspection, reference, [(INTEGRITY, clean_integrity(integrity).value() if integrity else None)])


def _record(inspection: Inspection, reference: str, said: Iterable[tuple[str, Value]]) -> Changes:
    if inspection.withdrawn(reference):
        raise KnownError("case_withdrawn", reference=reference)
    return inspection.record(inspection.act(inspection.place(reference, subject), value) for subject, value in said)
