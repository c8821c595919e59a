"""The people of one inspection, as its entries name them: who leads, who was invited, who was removed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec
from msgspec import structs

from app.casework.entries import Act, Value
from app.casework.subjects import INVITED, PERSON, person_subject
from app.exchange.cards import ASSESSOR, DEPUTY, LEAD, ROLES, Card

LEADING = (LEAD, DEPUTY)
"""The roles that may say everything; they are equal in what they can do."""

Said = Mapping[str, Sequence[Value]]
"""Subject -> the values that stand there, side by side where they differ."""


@dataclass(frozen=True, slots=True)
class Member:
    """One person of the team.

    `compared` says whether the words of the fingerprint were compared; `devices` are the laptops whose entries came
    under this person's signature; `removed` holds, for a person who was removed, the last sequence number that is
    accepted of each device, and is None for all others.
    """

    card: Card
    role: str
    compared: bool = False
    devices: tuple[str, ...] = ()
    removed: Mapping[str, int] | None = None

    @property
    def leads(self) -> bool:
        """Whether this person may say everything about the inspection."""
        return self.removed is None and self.role in LEADING


@dataclass(frozen=True, slots=True)
class Invited:
    """Somebody who was invited; `token` is the hash of what the invitation carries, `taken` who came with it."""

    token: str
    name: str
    initials: str
    role: str
    at: str
    taken: str | None = None


@dataclass(frozen=True, slots=True)
class Team:
    """Everybody who takes part or took part, in the order of their initials."""

    members: tuple[Member, ...] = ()
    invited: tuple[Invited, ...] = ()

    def by_fingerprint(self, fingerprint: str) -> Member | None:
        """The person with these keys, removed or not, or None."""
        return next((one for one in self.members if one.card.fingerprint == fingerprint), None)

    def by_initials(self, initials: str) -> Member | None:
        """The person with these initials who takes part, or None."""
        return next((one for one in self.present if one.card.initials == initials), None)

    def of_device(self, device: str) -> Member | None:
        """The person whose laptop this is, removed or not, or None."""
        return next((one for one in self.members if device in one.devices), None)

    @property
    def present(self) -> tuple[Member, ...]:
        """Those who were not removed."""
        return tuple(one for one in self.members if one.removed is None)

    @property
    def leading(self) -> tuple[Member, ...]:
        """The lead and the deputies."""
        return tuple(one for one in self.members if one.leads)

    @property
    def pending(self) -> tuple[Invited, ...]:
        """The invitations with which nobody has come yet."""
        return tuple(one for one in self.invited if one.taken is None)


def founding(card: Card, device: str) -> list[Act]:
    """The acts that make somebody the lead of a new inspection."""
    said: dict[str, Value] = {"card": structs.asdict(card), "role": LEAD, "compared": True, f"device/{device}": True}
    return [Act(None, None, person_subject(card.fingerprint, what), value) for what, value in said.items()]


def team_of(said: Said) -> Team:
    """The team that stands in an inspection.

    Where a lead and a deputy said different things at the same time, the lesser role holds, a removal holds over none,
    and of two last accepted numbers the later one, so that nothing which either had accepted is given up.
    """
    people: dict[str, dict[str, Sequence[Value]]] = {}
    invited = []
    for subject, values in said.items():
        if subject.startswith(PERSON):
            fingerprint, _, what = subject.removeprefix(PERSON).partition("/")
            people.setdefault(fingerprint, {})[what] = values
        elif subject.startswith(INVITED):
            invited += list(_invited(subject.removeprefix(INVITED), values))
    members = [member for fingerprint, facets in people.items() for member in _member(fingerprint, facets)]
    members.sort(key=lambda one: (one.card.initials, one.card.fingerprint))
    return Team(tuple(members), tuple(sorted(invited, key=lambda one: (one.at, one.token))))


def _member(fingerprint: str, facets: Mapping[str, Sequence[Value]]) -> Iterator[Member]:
    for value in facets.get("card", ()):
        try:
            card = msgspec.convert(value, Card)
        except msgspec.ValidationError:
            continue
        if card.fingerprint == fingerprint:
            roles = [str(role) for role in facets.get("role", ()) if role in ROLES]
            removals = [removal for removal in facets.get("removed", ()) if isinstance(removal, dict)]
            yield Member(
                card,
                max(roles, key=ROLES.index, default=ASSESSOR),
                any(value is True for value in facets.get("compared", ())),
                tuple(
                    sorted(
                        what.removeprefix("device/")
                        for what, values in facets.items()
                        if what.startswith("device/") and any(value is True for value in values)
                    )
                ),
                _latest(removals) if removals else None,
            )
            return


def _latest(removals: Sequence[Mapping[str, Value]]) -> dict[str, int]:
    latest: dict[str, int] = {}
    for removal in removals:
        for device, sequence in removal.items():
            if isinstance(sequence, int):
                latest[device] = max(sequence, latest.get(device, 0))
    return latest


def _invited(token: str, values: Sequence[Value]) -> Iterator[Invited]:
    for value in values:
        if isinstance(value, dict):
            taken = value.get("taken")
            yield Invited(
                token,
                str(value.get("name") or ""),
                str(value.get("initials") or ""),
                str(value.get("role") or ASSESSOR),
                str(value.get("at") or ""),
                str(taken) if taken else None,
            )
