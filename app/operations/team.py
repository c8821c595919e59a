"""The people of an inspection: invite them, compare words, give roles, remove; each act is an entry."""

from collections.abc import Iterable
from pathlib import Path

from msgspec import structs

from app.casework.entries import Act, Value
from app.casework.subjects import inspection_subject, person_subject
from app.errors import KnownError
from app.exchange import address
from app.exchange.cards import ASSESSOR, ROLES, Card, clean_card, read_card
from app.exchange.envelope import read_bounded
from app.exchange.people import LEADING, Member, founding
from app.operations.inspection import Changes, Inspection

_DESTINATION = inspection_subject("destination")


def own_card(inspection: Inspection) -> Card:
    """The card of this workspace; its `words` are what the others compare, cards.qr_svg(card) draws it."""
    return inspection.workspace.identity.card(inspection.role)


def own_card_file(inspection: Inspection) -> bytes:
    """The card of this workspace as a small signed file."""
    return inspection.workspace.identity.card_file(inspection.role)


def card_of(path: Path) -> Card:
    """The card in a file that was handed over; raises KnownError(source_missing, exchange_unreadable, card_unfit)."""
    return read_card(read_bounded(path))


def add(inspection: Inspection, card: Card, role: str = ASSESSOR) -> Changes:
    """Take up somebody whose card was handed over, words not yet compared.

    Raises KnownError: lead_only, card_unfit, initials_taken, role_unknown.
    """
    must_be_role(role)
    if inspection.team.by_fingerprint(card.fingerprint) is None:
        must_be_free(inspection, card.initials)
    return inspection.record([*founded(inspection), *taking_up(inspection, clean_card(card), role)])


def taking_up(inspection: Inspection, card: Card, role: str) -> list[Act | None]:
    """The acts that make somebody a member; none where they stand already."""
    return [
        _said(inspection, card.fingerprint, "card", structs.asdict(card)),
        _said(inspection, card.fingerprint, "role", role),
    ]


def confirm(inspection: Inspection, person: str) -> Changes:
    """Record that the words of a person (initials or fingerprint) were compared.

    Raises KnownError: lead_only, person_unknown.
    """
    member = member_of(inspection, person)
    return inspection.record([_said(inspection, member.card.fingerprint, "compared", value=True)])


def give_role(inspection: Inspection, person: str, role: str) -> Changes:
    """Make a person lead, deputy or assessor.

    Raises KnownError: lead_only, person_unknown, role_unknown, last_lead (nobody would be left to lead).
    """
    must_be_role(role)
    member = member_of(inspection, person)
    if role not in LEADING:
        _must_leave_a_lead(inspection, member)
    return inspection.record([*founded(inspection), _said(inspection, member.card.fingerprint, "role", role)])


def remove(inspection: Inspection, person: str) -> Changes:
    """Remove a person: what came from them so far stays, what they send later is refused.

    Raises KnownError: lead_only, person_unknown, last_lead.
    """
    member = member_of(inspection, person)
    _must_leave_a_lead(inspection, member)
    last: dict[str, int] = dict.fromkeys(member.devices, 0)
    for head in inspection.store.heads():
        if head.device in last:
            last[head.device] = max(last[head.device], head.sequence)
    return inspection.record([*founded(inspection), _said(inspection, member.card.fingerprint, "removed", dict(last))])


def take_back(inspection: Inspection, fingerprint: str) -> Changes:
    """Take the removal of a person back; raises KnownError(lead_only, person_unknown, initials_taken)."""
    member = inspection.team.by_fingerprint(fingerprint)
    if member is None or member.removed is None:
        raise KnownError("person_unknown", person=fingerprint, inspection=inspection.id)
    must_be_free(inspection, member.card.initials)
    return inspection.record([_said(inspection, fingerprint, "removed", None)])


def destination(inspection: Inspection) -> str:
    """The URL at which files are exchanged, empty where there is none."""
    return inspection.about("destination")


def set_destination(inspection: Inspection, url: str) -> Changes:
    """Say where files are exchanged; packs carry it to everybody.

    Raises KnownError: lead_only, or what does not fit about the URL: it must hold no password, for others see it.
    """
    if url.strip():
        address.parse(url.strip())
    return inspection.record([inspection.act((None, None, _DESTINATION), url.strip() or None)])


def member_of(inspection: Inspection, person: str) -> Member:
    """Somebody who takes part, by initials or fingerprint; raises KnownError(person_unknown)."""
    team = inspection.team
    found = team.by_initials(person.upper()) or team.by_fingerprint(person.lower())
    if found is None or found.removed is not None:
        raise KnownError("person_unknown", person=person, inspection=inspection.id)
    return found


def founded(inspection: Inspection) -> Iterable[Act | None]:
    """What an inspection made before there were teams has to say first: who leads it."""
    card = own_card(inspection)
    if inspection.leads and inspection.standing((None, None, person_subject(card.fingerprint, "card"))) is None:
        return founding(card, inspection.device)
    return ()


def _said(inspection: Inspection, fingerprint: str, what: str, value: Value) -> Act | None:
    return inspection.act((None, None, person_subject(fingerprint, what)), value)


def must_lead(inspection: Inspection) -> None:
    """Raise KnownError(lead_only) where the person of this workspace is neither lead nor deputy."""
    if not inspection.leads:
        raise KnownError("lead_only")


def must_be_role(role: str) -> None:
    """Raise KnownError(role_unknown) where a role is none."""
    if role not in ROLES:
        raise KnownError("role_unknown", role=repr(role[:20]))


def must_be_free(inspection: Inspection, initials: str) -> None:
    """Raise KnownError(initials_taken) where somebody who takes part has these initials."""
    taken = inspection.team.by_initials(initials)
    if taken is not None:
        raise KnownError("initials_taken", initials=initials, name=taken.card.name)


def _must_leave_a_lead(inspection: Inspection, member: Member) -> None:
    if [one.card.fingerprint for one in inspection.team.leading] == [member.card.fingerprint]:
        raise KnownError("last_lead")
