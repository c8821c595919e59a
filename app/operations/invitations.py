"""Invitations: make one, call it off, look into one that came."""

from dataclasses import dataclass
from pathlib import Path

from app.casework.entries import Act, Entry, Value, now, present
from app.casework.subjects import INVITED
from app.errors import KnownError
from app.exchange.cards import ASSESSOR
from app.exchange.envelope import Letter, check_signature, name_of, read_bounded, read_letter
from app.exchange.invitation import is_invitation, new_phrase, new_token, open_by_phrase, seal_by_phrase, token_hash
from app.exchange.keys import MODERATE, Cost
from app.exchange.manifest import Pack
from app.exchange.people import LEADING, Invited, Member, team_of
from app.instrument.model import Instrument
from app.operations.exchange import INVITATION, Parcel, pack_text
from app.operations.inspection import Changes, Inspection
from app.operations.letters import of_pack
from app.operations.team import founded, must_be_free, must_be_role, must_lead
from app.operations.workspace import clean_person


@dataclass(frozen=True, slots=True)
class Invitation:
    """An opened invitation: its pack, whoever made it, and what it brings."""

    pack: Pack
    author: Member
    instrument: Instrument
    questionnaires: tuple[Instrument, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Invitee:
    """For whom an invitation is, and to which inspection."""

    name: str
    initials: str
    inspection: str


def invite(
    inspection: Inspection, name: str, initials: str, role: str = ASSESSOR, *, cost: Cost = MODERATE
) -> tuple[str, Parcel]:
    """An invitation: the phrase that is told by telephone, and the file that it opens.

    A second invitation for the same initials makes the first one void. Raises KnownError: lead_only, person_incomplete,
    initials_taken, role_unknown.
    """
    must_lead(inspection)
    name, initials = clean_person(name, initials)
    must_be_role(role)
    must_be_free(inspection, initials)
    token, phrase = new_token(), new_phrase()
    value: dict[str, Value] = {"name": name, "initials": initials, "role": role, "at": now()}
    void = [_void(inspection, one) for one in inspection.team.pending if one.initials == initials]
    inspection.record([*founded(inspection), *void, Act(None, None, INVITED + token_hash(token), value)])
    entries = list(inspection.store.entries())
    text, count = pack_text(inspection, entries, initials, whole=role in LEADING, name=name, token=token)
    file = name_of(text, INVITATION).removesuffix(".age")
    return phrase, Parcel(file, INVITATION, seal_by_phrase(text, phrase, cost), (initials,), count)


def call_off(inspection: Inspection, initials: str) -> Changes:
    """Make a pending invitation void; raises KnownError(lead_only, person_unknown)."""
    void = [_void(inspection, one) for one in inspection.team.pending if one.initials == initials.upper()]
    if not void:
        raise KnownError("person_unknown", person=initials, inspection=inspection.id)
    return inspection.record(void)


def _void(inspection: Inspection, one: Invited) -> Act | None:
    return inspection.act((None, None, INVITED + one.token), None)


def needs_phrase(path: Path) -> bool:
    """Whether the file is an invitation; raises KnownError where it cannot be read."""
    return is_invitation(read_bounded(path))


def read_invitation(path: Path, phrase: str) -> Invitee:
    """For whom an invitation is, so that a fresh laptop's workspace can be made for them; nothing is taken up.

    Raises KnownError as open_file does.
    """
    pack = of_invitation(read_letter(open_by_phrase(read_bounded(path), phrase))).pack
    return Invitee(pack.name, pack.initials, pack.inspection)


def of_invitation(letter: Letter) -> Invitation:
    """What an opened invitation brings; that its author leads is said by its own entries, under the phrase.

    Raises KnownError: exchange_altered, signature_wrong.
    """
    pack = letter.manifest
    if not isinstance(pack, Pack) or pack.token is None:
        raise KnownError("exchange_altered")
    found = of_pack(pack, letter.lines)
    said = {place[2]: [one.value for one in here] for place, here in present(found.entries).items() if place[0] is None}
    author = team_of(said).by_fingerprint(pack.author)
    if author is None or not author.leads:
        raise KnownError("exchange_altered")
    check_signature(letter, author.card)
    return Invitation(pack, author, found.instrument, found.questionnaires, found.entries)
