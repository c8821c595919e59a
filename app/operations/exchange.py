"""Packs, bundles, receipts: the files that go out, and what is owed until a receipt names it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from app.casework.chains import Head
from app.casework.entries import Entry, now
from app.casework.subjects import FORM, REFERENCE, STATUS, fact_subject
from app.exchange.cards import Card
from app.exchange.envelope import compose, name_of, seal
from app.exchange.lines import write_lines
from app.exchange.manifest import BUNDLE, FORMAT, PACK, RECEIPT, Bundle, Had, Kind, Pack, Receipt, Taken, runs_of
from app.exchange.people import Member
from app.operations.inspection import Inspection
from app.operations.team import member_of, must_lead
from app.operations.writing import write_whole
from db.exchanged import ExchangedFile

INVITATION: Final = "invitation"
WRITTEN = "written"
SENT = "sent"
OWED = "owed"
ARRIVED = "arrived"
REPLACED = "replaced"
"""States of a file that goes out: written by hand, lying at the destination, not there yet, named by a receipt, and not
there yet when a later one took its place."""

OPENED = "opened"
REFUSED = "refused"
OTHERS = "others"
"""States of a file that came: opened, refused (also of one that went out, by its receipt), none of our business."""

_ASSESSOR = fact_subject("assessor")


@dataclass(frozen=True, slots=True)
class Parcel:
    """A file that is ready to travel: encrypted, under a name that says nothing but its kind.

    `kind` is pack, bundle, receipt or invitation; `to` are the initials of those who can open it besides its author.
    """

    name: str
    kind: Kind | Literal["invitation"]
    data: bytes
    to: tuple[str, ...]
    entries: int


@dataclass(frozen=True, slots=True)
class Owed:
    """What is in this person's outbox: entries that nobody who leads has acknowledged, and the oldest's time (UTC)."""

    entries: int
    cases: frozenset[str]
    since: str


@dataclass(frozen=True, slots=True)
class Sending:
    """One line of the outbox: a file that goes out, and since when it is in its state (UTC).

    `size` is in bytes; `state` is written, sent, owed, arrived (a receipt names it) or refused; `fault` is a code of
    the catalogue or empty.
    """

    name: str
    kind: str
    at: str
    size: int
    entries: int
    state: str
    fault: str


# from those who lead


def pack(inspection: Inspection, person: str) -> Parcel:
    """The pack for one person (initials or fingerprint): the instrument, the team, the cases allocated to them.

    For somebody who leads it holds everything. Raises KnownError: lead_only, person_unknown.
    """
    must_lead(inspection)
    return _pack_for(inspection, member_of(inspection, person), list(inspection.store.entries()))


def packs(inspection: Inspection) -> tuple[Parcel, ...]:
    """The packs for everybody else who takes part; raises KnownError(lead_only)."""
    must_lead(inspection)
    entries = list(inspection.store.entries())
    return tuple(_pack_for(inspection, member, entries) for member in _others(inspection))


def _pack_for(inspection: Inspection, member: Member, entries: Sequence[Entry]) -> Parcel:
    text, count = pack_text(inspection, entries, member.card.initials, whole=member.leads)
    return _parcel(inspection, PACK, text, [member.card], count)


def pack_text(
    inspection: Inspection,
    entries: Sequence[Entry],
    initials: str,
    *,
    whole: bool,
    name: str = "",
    token: str | None = None,
) -> tuple[bytes, int]:
    """The lines of a pack, and how many of all entries it holds: everything, or what concerns whose initials it is."""
    if not whole:
        entries = _allocated(inspection, entries, initials)
    meaning = inspection.instrument.meaning
    asked = inspection.forms.stored()
    manifest = Pack(
        format=FORMAT,
        inspection=inspection.id,
        instrument=meaning,
        author=inspection.me,
        devices=sorted(inspection.workspace.devices),
        initials=initials,
        whole=whole,
        properties=inspection.travelling_properties,
        runs=runs_of(entries),
        have=_had(inspection.store.arrived(entries)),
        name=name,
        token=token,
        questionnaires=asked,
    )
    forms = (inspection.store.instrument(asked[voice]) for voice in sorted(asked))
    lines = (inspection.store.instrument(meaning), *forms, *write_lines(entries))
    return compose(manifest, lines, inspection.workspace.identity), len(entries)


def _allocated(inspection: Inspection, entries: Sequence[Entry], initials: str) -> list[Entry]:
    """What concerns the whole inspection, the cases of one person, and of cases that were theirs whose they are now.

    Of the forms it is which numbers are taken and what became of them, so that nobody takes one twice; what children
    and victims said stays with whoever typed it and those who lead.
    """
    theirs = {row.unit for row in inspection.store.present() if row.subject == _ASSESSOR and row.value == initials}
    were = {one.unit for one in entries if one.subject == _ASSESSOR and one.value == initials}
    return [
        one
        for one in entries
        if one.unit is None
        or one.unit in theirs
        or (one.unit in were and one.subject in {REFERENCE, _ASSESSOR})
        or (one.subject.startswith((FORM, STATUS)) and inspection.forms.at(one.unit) is not None)
    ]


def receipts(inspection: Inspection) -> tuple[Parcel, ...]:
    """A receipt for every person from whom a file came: what arrived, and what is safe here.

    Raises KnownError(lead_only).
    """
    must_lead(inspection)
    came: dict[str, list[ExchangedFile]] = {}
    for file in inspection.store.exchanged_files():
        if file.direction == "in" and file.kind != RECEIPT and file.sender:
            came.setdefault(file.sender, []).append(file)
    return tuple(
        _receipt(inspection, member.card, came[member.card.fingerprint], member.devices)
        for member in _others(inspection)
        if member.card.fingerprint in came
    )


def _receipt(inspection: Inspection, card: Card, files: Sequence[ExchangedFile], devices: Collection[str]) -> Parcel:
    taken = [Taken(file.name, file.entries, file.reason) for file in sorted(files, key=lambda one: one.name)]
    waiting: dict[str, int] = {}
    for gap in inspection.store.held():
        if gap.device in devices:
            waiting[gap.device] = waiting.get(gap.device, 0) + gap.waiting
    manifest = Receipt(
        format=FORMAT,
        inspection=inspection.id,
        author=inspection.me,
        to=card.fingerprint,
        files=taken,
        have=_had(inspection.store.heads()),
        waiting=waiting,
    )
    return _parcel(inspection, RECEIPT, compose(manifest, (), inspection.workspace.identity), [card], 0)


# to those who lead


def bundle(inspection: Inspection, *, everything: bool = False) -> Parcel | None:
    """What the lead and the deputies do not all have, for them and the author; None where there is nothing.

    An assessor's holds what was recorded on their own laptops; that of somebody who leads what came from others too.
    As long as the author is not in the team it holds the card, and goes out even where nothing was recorded.
    `everything` leaves receipts aside, for the day when those who lead have lost what they had.
    The same entries give the same name.
    """
    readers = [member.card for member in inspection.team.leading if member.card.fingerprint != inspection.me]
    missing: dict[str, Entry] = {}
    for card in readers:
        for one in _beyond(inspection, () if everything else inspection.store.acknowledged(card.fingerprint)):
            missing[one.id] = one
    entries = [one for one in _beyond(inspection, ()) if one.id in missing]
    newcomer = inspection.team.by_fingerprint(inspection.me) is None
    if not readers or not (entries or newcomer):
        return None
    manifest = Bundle(
        format=FORMAT,
        inspection=inspection.id,
        instrument=inspection.instrument.meaning,
        author=inspection.me,
        devices=sorted(inspection.workspace.devices),
        runs=runs_of(entries),
        card=inspection.workspace.identity.card() if newcomer else None,
        token=inspection.token if newcomer else None,
        questionnaires=_questionnaires(inspection, entries),
    )
    text = compose(manifest, write_lines(entries), inspection.workspace.identity)
    return _parcel(inspection, BUNDLE, text, readers, len(entries))


def _questionnaires(inspection: Inspection, entries: Sequence[Entry]) -> dict[str, str]:
    """The meanings of the questionnaires that forms among the entries belong to."""
    voices = {form.voice for one in entries if (form := inspection.forms.at(one.unit)) is not None}
    return {voice: meaning for voice, meaning in inspection.forms.stored().items() if voice in voices}


def owed(inspection: Inspection) -> Owed:
    """What this person has recorded and nobody who leads has acknowledged; nothing where nobody else leads."""
    readers = [member.card for member in inspection.team.leading if member.card.fingerprint != inspection.me]
    unknown: dict[str, Entry] | None = None
    for card in readers:
        beyond = _beyond(inspection, inspection.store.acknowledged(card.fingerprint))
        unknown = {one.id: one for one in beyond if unknown is None or one.id in unknown}
    waiting = list((unknown or {}).values())
    return Owed(
        len(waiting),
        inspection.cases_of(one.unit for one in waiting),
        min((one.at for one in waiting), default=""),
    )


def _beyond(inspection: Inspection, known: Collection[Head]) -> list[Entry]:
    found = inspection.store.beyond(known)
    if inspection.leads:
        return found
    return [one for one in found if one.device in inspection.workspace.devices]


def save(inspection: Inspection, parcel: Parcel, folder: Path) -> Path:
    """Write a parcel into a folder, whole or not at all, and keep in the outbox that it went; returns its path.

    Raises KnownError(target_unwritable).
    """
    path = folder / parcel.name
    write_whole(path, parcel.data)
    note(inspection, parcel, WRITTEN)
    return path


def note(inspection: Inspection, parcel: Parcel, state: str, fault: str = "") -> None:
    """Keep in the outbox what became of a parcel; an invitation is kept in the team."""
    if parcel.kind != INVITATION:
        size, kind = len(parcel.data), parcel.kind
        file = ExchangedFile(parcel.name, kind, "out", size, now(), state, fault, entries=parcel.entries)
        inspection.store.note_file(file)


def outbox(inspection: Inspection) -> tuple[Sending, ...]:
    """Every file that was made here to go out, the latest first; owed() says what is in none of them yet."""
    return tuple(
        Sending(file.name, file.kind, file.at, file.bytes, file.entries, file.state, file.reason)
        for file in inspection.store.exchanged_files()
        if file.direction == "out" and file.state != REPLACED
    )


def _others(inspection: Inspection) -> list[Member]:
    return [member for member in inspection.team.present if member.card.fingerprint != inspection.me]


def _had(heads: Collection[Head]) -> list[Had]:
    return [(head.device, head.sequence, head.id) for head in heads]


def _parcel(inspection: Inspection, kind: Kind, text: bytes, readers: Sequence[Card], count: int) -> Parcel:
    own = inspection.workspace.identity.card()
    initials = tuple(card.initials for card in readers)
    return Parcel(name_of(text, kind), kind, seal(text, [*readers, own]), initials, count)
