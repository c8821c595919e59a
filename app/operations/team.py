"""The people of an inspection: invite them, compare words, give roles, remove; each act is an entry."""

from app.exchange.cards import ASSESSOR, Card
from app.exchange.keys import MODERATE, Cost
from app.exchange.people import Team
from app.operations.exchange import Parcel
from app.operations.inspections import Changes, Inspection


def team(inspection: Inspection) -> Team:
    """Everybody who takes part or took part, and who was invited; the person of this workspace is among them.

    An inspection that was made before there were teams has its owner as the lead.
    """
    raise NotImplementedError


def own_role(inspection: Inspection) -> str:
    """What the person of this workspace is in the inspection: lead, deputy or assessor."""
    raise NotImplementedError


def own_card(inspection: Inspection) -> Card:
    """The card of this workspace; its `words` are what the others compare, cards.qr_svg(card) draws it."""
    raise NotImplementedError


def invite(
    inspection: Inspection, name: str, initials: str, role: str = ASSESSOR, *, cost: Cost = MODERATE
) -> tuple[str, Parcel]:
    """An invitation: the phrase that is told by telephone, and the file that it opens.

    A second invitation for the same initials makes the first one void. Raises KnownError: lead_only, person_incomplete,
    initials_taken.
    """
    raise NotImplementedError


def call_off(inspection: Inspection, initials: str) -> Changes:
    """Make a pending invitation void; raises KnownError(lead_only, person_unknown)."""
    raise NotImplementedError


def add(inspection: Inspection, card: Card, role: str = ASSESSOR) -> Changes:
    """Take up somebody whose card was handed over, words not yet compared; raises KnownError(lead_only, initials_taken)."""
    raise NotImplementedError


def confirm(inspection: Inspection, person: str) -> Changes:
    """Record that the words of a person (initials or fingerprint) were compared; raises KnownError(lead_only, person_unknown)."""
    raise NotImplementedError


def give_role(inspection: Inspection, person: str, role: str) -> Changes:
    """Make a person lead, deputy or assessor.

    Raises KnownError: lead_only, person_unknown, role_unknown, last_lead (nobody would be left to lead).
    """
    raise NotImplementedError


def remove(inspection: Inspection, person: str) -> Changes:
    """Remove a person: what came from them so far stays, what they send later is refused.

    Raises KnownError: lead_only, person_unknown, last_lead.
    """
    raise NotImplementedError


def destination(inspection: Inspection) -> str:
    """The URL at which files are exchanged, empty where there is none."""
    raise NotImplementedError


def set_destination(inspection: Inspection, url: str) -> Changes:
    """Say where files are exchanged; packs carry it to everybody. Raises KnownError(lead_only)."""
    raise NotImplementedError
