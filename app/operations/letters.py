"""A letter against its inspection: who wrote it, what they may say, whether all of it is right; changes nothing."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec

from app.casework.entries import Act, Entry
from app.casework.subjects import INVITED, for_leads_only, person_subject
from app.errors import KnownError
from app.exchange.cards import ASSESSOR, clean_card
from app.exchange.envelope import Letter
from app.exchange.invitation import token_hash
from app.exchange.lines import read_lines
from app.exchange.manifest import Bundle, Manifest, Pack, check_runs, kind_of
from app.exchange.people import LEADING, Invited, Member
from app.instrument.model import Instrument
from app.instrument.xlsform import decode
from app.operations.inspection import Inspection
from app.operations.team import taking_up

OUT_OF_ORDER = frozenset(
    {"signer_unknown", "invitation_void", "person_removed", "exchange_oversteps", "exchange_other_inspection"}
)
"""Faults of a file that may only have come before another, which says who its author is and what they may."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a letter brings once everything about it was found right.

    `questionnaires` are those that the inspection is to have from now on. `acts` is what those who lead say of its
    author at once; `refused` entries were made after the author was removed.
    """

    entries: tuple[Entry, ...] = ()
    questionnaires: tuple[Instrument, ...] = ()
    acts: tuple[Act | None, ...] = ()
    refused: int = 0


@dataclass(frozen=True, slots=True)
class Packed:
    """What a pack holds: the criteria, the questionnaires that come with them, and its entries."""

    instrument: Instrument
    questionnaires: tuple[Instrument, ...]
    entries: tuple[Entry, ...]


def author_of(inspection: Inspection, manifest: Manifest) -> tuple[Member, Invited | None]:
    """Whose the letter says that it is, and for somebody who comes with an invitation, that too.

    Raises KnownError: signer_unknown, invitation_void, card_unfit.
    """
    known = inspection.team.by_fingerprint(manifest.author)
    if known is None and manifest.author == inspection.me:
        known = Member(inspection.workspace.identity.card(), ASSESSOR)
    if known is not None:
        return known, None
    if not isinstance(manifest, Bundle) or manifest.card is None or manifest.token is None:
        raise KnownError("signer_unknown", inspection=inspection.id)
    hashed_token = token_hash(manifest.token)
    invited = next((one for one in inspection.team.pending if one.token == hashed_token), None)
    card = clean_card(manifest.card)
    if invited is None or card.initials != invited.initials or card.fingerprint != manifest.author:
        raise KnownError("invitation_void")
    return Member(card, invited.role), invited


def check(inspection: Inspection, letter: Letter, author: Member, invited: Invited | None) -> Checked:
    """What a letter with the right signature brings, its author's rights and all that it holds being right.

    Raises KnownError: person_removed, exchange_oversteps, exchange_not_for_us, device_of_another,
    exchange_instrument_unknown, exchange_altered.
    """
    manifest = letter.manifest
    if isinstance(manifest, Bundle):
        return _checked_bundle(inspection, manifest, letter.lines, author, invited)
    if author.removed is not None:
        raise KnownError("person_removed", who=author.card.initials)
    if not author.leads:
        raise KnownError("exchange_oversteps", who=author.card.initials, subject=kind_of(manifest))
    if isinstance(manifest, Pack):
        _must_have_instrument(inspection, manifest.instrument)
        found = of_pack(manifest, letter.lines)
        return Checked(found.entries, found.questionnaires, tuple(_devices(inspection, author, manifest)))
    if manifest.to != inspection.me:
        raise KnownError("exchange_not_for_us")
    if letter.lines:
        raise KnownError("exchange_altered")
    return Checked()


def _checked_bundle(
    inspection: Inspection, manifest: Bundle, lines: Sequence[bytes], author: Member, invited: Invited | None
) -> Checked:
    who = author.card.initials
    if not inspection.leads and manifest.author != inspection.me:
        raise KnownError("exchange_not_for_us")
    _must_have_instrument(inspection, manifest.instrument)
    inspection.forms.must_be_asked(manifest.questionnaires, inspection.id)
    entries = entries_of(manifest, lines)
    _check_devices(inspection, author, manifest.devices)
    if author.role not in LEADING:
        for one in entries:
            if for_leads_only(one.unit, one.subject):
                raise KnownError("exchange_oversteps", who=who, subject=one.subject)
            if one.device not in manifest.devices:
                raise KnownError("device_of_another", who=who, device=one.device)
    acts = [*_newcomer(inspection, author, invited), *_devices(inspection, author, manifest)]
    if author.removed is None:
        return Checked(entries, acts=tuple(acts))
    accepted = tuple(one for one in entries if one.sequence <= author.removed.get(one.device, 0))
    if not accepted:
        raise KnownError("person_removed", who=who)
    return Checked(accepted, refused=len(entries) - len(accepted))


def entries_of(manifest: Bundle | Pack, lines: Sequence[bytes]) -> tuple[Entry, ...]:
    """The entries of a letter, as many and such as its manifest says; raises KnownError(exchange_altered)."""
    entries = read_lines(manifest.inspection, lines)
    check_runs(manifest.runs, entries)
    return tuple(entries)


def of_pack(manifest: Pack, lines: Sequence[bytes]) -> Packed:
    """What a pack holds; raises KnownError(exchange_altered)."""
    first = 1 + len(manifest.questionnaires)
    try:
        instrument, *questionnaires = map(decode, lines[:first])
        re.compile(manifest.properties["pattern"])
    except (msgspec.MsgspecError, ValueError, KeyError, re.error) as error:
        raise KnownError("exchange_altered") from error
    found = [(one.voice, one.meaning) for one in questionnaires]
    if instrument.meaning != manifest.instrument or found != sorted(manifest.questionnaires.items()):
        raise KnownError("exchange_altered")
    return Packed(instrument, tuple(questionnaires), entries_of(manifest, lines[first:]))


def _must_have_instrument(inspection: Inspection, meaning: str) -> None:
    if meaning != inspection.instrument.meaning:
        raise KnownError("exchange_instrument_unknown", id=inspection.id)


def _check_devices(inspection: Inspection, author: Member, devices: Iterable[str]) -> None:
    """Raise KnownError(device_of_another) where somebody says that another person's laptop is theirs."""
    for device in devices:
        owner = inspection.team.of_device(device)
        theirs = owner is None or owner.card.fingerprint == author.card.fingerprint
        ours = device in inspection.workspace.devices and author.card.fingerprint != inspection.me
        if not theirs or ours:
            raise KnownError("device_of_another", who=author.card.initials, device=device)


def _newcomer(inspection: Inspection, author: Member, invited: Invited | None) -> list[Act | None]:
    """What is said of somebody who came with an invitation, which is used up by it."""
    if invited is None:
        return []
    place = (None, None, INVITED + invited.token)
    standing = inspection.value_at(place)
    said = dict(standing) if isinstance(standing, dict) else {}
    used = inspection.act(place, {**said, "taken": author.card.fingerprint})
    return [*taking_up(inspection, author.card, author.role), used]


def _devices(inspection: Inspection, author: Member, manifest: Bundle | Pack) -> list[Act | None]:
    """What is said of the author's laptops that are named for the first time, before others can learn of them."""
    if not inspection.leads:
        return []
    return [
        inspection.act((None, None, person_subject(author.card.fingerprint, f"device/{device}")), value=True)
        for device in manifest.devices
        if inspection.team.of_device(device) is None
    ]
