"""Files that came: open a pack, a bundle, a receipt or an invitation; all of it is taken up, or nothing."""

import secrets
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from app.casework.chains import Fork, Gap, Head, ends
from app.casework.entries import Entry, now
from app.casework.subjects import REFERENCE
from app.errors import KnownError
from app.exchange.envelope import Letter, check_signature, read_bounded, read_letter, unseal
from app.exchange.invitation import is_invitation, open_by_phrase
from app.exchange.keys import InspectionKey, new_key
from app.exchange.manifest import Bundle, Had, Manifest, Pack, Receipt, kind_of
from app.exchange.people import Member
from app.operations.exchange import ARRIVED, OPENED, OTHERS, REFUSED
from app.operations.forms import keep_questionnaire
from app.operations.inspection import Changes, Inspection
from app.operations.inspections import open_inspection
from app.operations.invitations import Invitation, of_invitation
from app.operations.letters import OUT_OF_ORDER, Checked, author_of, check
from app.operations.workspace import Workspace
from db.exchanged import ExchangedFile
from db.store import new_store


@dataclass(frozen=True, slots=True)
class Delivery:
    """What one opened file brought.

    `sender` is who signed it; `compare` is set where that person came with an invitation, so that the words of the card
    are to be compared now. `new` entries came to stand, `known` were here; `held` are the gaps that others wait for;
    `forked` is where a device went on twice from a restored backup; `refused` entries were made after their author
    was removed. `disputed` are cases at which different values came to stand side by side. `created` is set where
    the inspection is new in this workspace.
    """

    inspection: str
    name: str
    kind: str
    sender: Member
    changes: Changes
    new: int = 0
    known: int = 0
    held: tuple[Gap, ...] = ()
    forked: tuple[Fork, ...] = ()
    refused: int = 0
    disputed: frozenset[str] = frozenset()
    compare: bool = False
    created: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """One of several files: what it brought, or why it was refused."""

    path: Path
    delivery: Delivery | None
    fault: KnownError | None


@dataclass(frozen=True, slots=True)
class Received:
    """One line of the inbox: a file that came, when, from whom (initials), what it held, why it was refused.

    `size` is in bytes, `entries` is how many it held, `fault` is a code of the catalogue or empty.
    """

    name: str
    kind: str
    at: str
    size: int
    sender: str
    entries: int
    fault: str


def open_file(workspace: Workspace, path: Path, *, inspection: Inspection | None = None, phrase: str = "") -> Delivery:
    """Open a file that came: a pack, a bundle, a receipt, or an invitation with its phrase.

    `inspection` is the one that is open, if any; a file of another one is taken up in that other's file. All of it is
    taken up or, where anything is wrong, nothing. Raises KnownError with the name of what is wrong.
    """
    return open_data(workspace, path.name, read_bounded(path), inspection=inspection, phrase=phrase)


def open_data(
    workspace: Workspace, name: str, data: bytes, *, inspection: Inspection | None = None, phrase: str = ""
) -> Delivery:
    """Open the bytes of a file that came, as open_file does; `name` is what the file is called."""
    if is_invitation(data):
        if not phrase:
            raise KnownError("phrase_missing", file=name)
        return _accept(workspace, read_letter(open_by_phrase(data, phrase)), len(data), inspection)
    letter = read_letter(unseal(data, workspace.identity))
    with _inspection_of(workspace, letter.manifest.inspection, inspection) as found:
        return receive(found, letter, len(data))


def open_files(
    workspace: Workspace, paths: Sequence[Path], *, inspection: Inspection | None = None
) -> tuple[Opened, ...]:
    """Open several files; one that is refused does not keep the others from coming in.

    A file that may only have come too early is tried again after the others: they may bring what it needs.
    """
    found: dict[Path, Opened] = {}
    waiting = list(dict.fromkeys(paths))
    while waiting:
        for path in waiting:
            try:
                found[path] = Opened(path, open_file(workspace, path, inspection=inspection), None)
            except KnownError as error:
                found[path] = Opened(path, None, error)
        left = [path for path in waiting if (fault := found[path].fault) and fault.code in OUT_OF_ORDER]
        waiting = left if len(left) < len(waiting) else []
    return tuple(found[path] for path in dict.fromkeys(paths))


def receive(inspection: Inspection, letter: Letter, size: int) -> Delivery:
    """Take up an unsealed letter in its inspection; `size` is that of its file in bytes. Raises KnownError."""
    inspection.refresh()
    author, invited = author_of(inspection, letter.manifest)
    check_signature(letter, author.card)
    try:
        checked = check(inspection, letter, author, invited)
    except KnownError as error:
        inspection.store.note_file(_file(letter, size, author, REFUSED, reason=error.code))
        raise
    return _taken_up(inspection, letter, size, author, checked, compare=invited is not None)


def inbox(inspection: Inspection) -> tuple[Received, ...]:
    """Every file that was opened here, the latest first."""
    senders = {member.card.fingerprint: member.card.initials for member in inspection.team.members}
    return tuple(
        Received(file.name, file.kind, file.at, file.bytes, senders.get(file.sender, ""), file.entries, file.reason)
        for file in inspection.store.exchanged_files()
        if file.direction == "in" and file.state != OTHERS
    )


# what is changed, all of it or nothing


def _taken_up(
    inspection: Inspection, letter: Letter, size: int, author: Member, checked: Checked, *, compare: bool
) -> Delivery:
    manifest = letter.manifest
    whole = not isinstance(manifest, Pack) or manifest.whole
    try:
        with inspection.store.together():
            inspection.forms.take_over(checked.questionnaires)
            said = inspection.record(checked.acts)
            arrival = inspection.merge(checked.entries, whole=whole)
            if author.leads and author.card.fingerprint != inspection.me:
                _acknowledge(inspection, author, manifest, checked.entries)
            if isinstance(manifest, Receipt):
                _mark_arrived(inspection, manifest)
            inspection.store.note_file(_file(letter, size, author, OPENED, entries=len(checked.entries)))
    except BaseException:
        inspection.reload()
        raise
    merged = arrival.merged
    changes = Changes(
        (*said.entries, *arrival.changes.entries),
        said.cases | arrival.changes.cases,
        arrival.changes.at or said.at,
        arrival.changes.forms,
    )
    return Delivery(
        inspection=inspection.id,
        name=letter.name,
        kind=kind_of(manifest),
        sender=inspection.team.by_fingerprint(author.card.fingerprint) or author,
        changes=changes,
        new=len(merged.entries),
        known=merged.known,
        held=merged.held,
        forked=merged.forked,
        refused=checked.refused,
        disputed=inspection.cases_of(place[0] for place in merged.disagreements),
        compare=compare,
    )


def _acknowledge(inspection: Inspection, author: Member, manifest: Manifest, entries: Sequence[Entry]) -> None:
    """Keep what the author is known to have, so that it is not sent to them again."""
    if isinstance(manifest, Bundle):
        inspection.store.acknowledge(author.card.fingerprint, ends(entries))
        return
    lacking = manifest.waiting.keys() & inspection.workspace.devices if isinstance(manifest, Receipt) else ()
    inspection.store.acknowledge(author.card.fingerprint, _heads(manifest.have), lacking=lacking)


def _mark_arrived(inspection: Inspection, receipt: Receipt) -> None:
    """Keep in the outbox which of the files arrived and which were refused."""
    taken = {file.name: file for file in receipt.files}
    for file in inspection.store.exchanged_files():
        arrived = taken.get(file.name)
        if file.direction == "out" and arrived is not None:
            state = REFUSED if arrived.fault else ARRIVED
            inspection.store.note_file(replace(file, state=state, reason=arrived.fault))


def _accept(workspace: Workspace, letter: Letter, size: int, inspection: Inspection | None) -> Delivery:
    """Take up an invitation: where the inspection is not here yet, it is made."""
    invitation = of_invitation(letter)
    pack = invitation.pack
    if pack.initials != workspace.who:
        raise KnownError("invitation_for_another", invited=pack.initials, initials=workspace.who)
    if all(known.id != pack.inspection for known in workspace.keyring.reload().inspections):
        workspace.refuse_erased(pack.inspection)
        return _made(workspace, letter, size, invitation)
    with _inspection_of(workspace, pack.inspection, inspection) as found:
        leading = {member.card.fingerprint for member in found.team.leading}
        if found.leads or invitation.author.card.fingerprint not in leading:
            raise KnownError("inspection_not_theirs", id=found.id)
        delivery = receive(found, letter, size)
        found.keep_token(pack.token or "")
        return delivery


def _made(workspace: Workspace, letter: Letter, size: int, invitation: Invitation) -> Delivery:
    """A new inspection out of an invitation; its key is kept last, as create_inspection does."""
    pack, author, instrument = invitation.pack, invitation.author, invitation.instrument
    key, name = new_key(), f"{secrets.token_hex(8)}.casewalk"
    with new_store(workspace.home / name, key, pack.inspection) as store:
        with store.together():
            store.keep_instrument(instrument.meaning, instrument.wording, letter.lines[0])
            for questionnaire in invitation.questionnaires:
                keep_questionnaire(store, questionnaire)
            founded = {"instrument": instrument.meaning, "founder": pack.author, "token": pack.token or ""}
            store.set_properties({"demo": "no", **pack.properties, **founded})
            merged = store.merge(invitation.entries, whole=pack.whole)
            store.acknowledge(pack.author, _heads(pack.have))
            store.note_file(_file(letter, size, author, OPENED, entries=len(invitation.entries)))
        store.close()
        workspace.keyring.add(InspectionKey(pack.inspection, name, key))
    cases = frozenset(str(one.value) for one in merged.entries if one.subject == REFERENCE)
    return Delivery(
        inspection=pack.inspection,
        name=letter.name,
        kind=kind_of(pack),
        sender=author,
        changes=Changes(merged.entries, cases, now()),
        new=len(merged.entries),
        created=True,
    )


@contextmanager
def _inspection_of(workspace: Workspace, id_: str, known: Inspection | None) -> Iterator[Inspection]:
    """The inspection that a file belongs to: the one that is open, or opened for it."""
    if known is not None and known.id == id_:
        yield known
        return
    if all(one.id != id_ for one in workspace.keyring.reload().inspections):
        workspace.refuse_erased(id_)
        raise KnownError("exchange_other_inspection", id=id_)
    found = open_inspection(workspace, id_)
    try:
        yield found
    finally:
        found.close()


def _file(
    letter: Letter, size: int, author: Member, state: str, *, entries: int = 0, reason: str = ""
) -> ExchangedFile:
    kind, sender = kind_of(letter.manifest), author.card.fingerprint
    return ExchangedFile(letter.name, kind, "in", size, now(), state, reason, sender, entries)


def _heads(had: Iterable[Had]) -> list[Head]:
    return [Head(*one) for one in had]
