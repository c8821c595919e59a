"""The private half of a card: opens what was sealed for this person and signs what they send."""

from dataclasses import dataclass, field

import pyrage
from nacl.signing import SigningKey

from app.exchange.cards import ASSESSOR, Card, canonical, write_card


@dataclass(frozen=True, slots=True)
class Identity:
    """One person's keys: the age identity as its text, and the Ed25519 seed. Neither is ever shown."""

    name: str
    initials: str
    age: str = field(repr=False)
    signing: bytes = field(repr=False)

    def card(self, role: str = ASSESSOR) -> Card:
        """What the others know of this person."""
        recipient = str(pyrage.x25519.Identity.from_str(self.age).to_public())
        verify = bytes(SigningKey(self.signing).verify_key).hex()
        return Card(self.name, self.initials, role, recipient, verify)

    def card_file(self, role: str = ASSESSOR) -> bytes:
        """The card as a small signed file."""
        card = self.card(role)
        return write_card(card, self.sign(canonical(card)))

    def sign(self, message: bytes) -> bytes:
        """The Ed25519 signature of a message: the same for the same message."""
        return SigningKey(self.signing).sign(message).signature


def new_keys() -> tuple[str, bytes]:
    """A new age identity and a new Ed25519 seed."""
    return str(pyrage.x25519.Identity.generate()), bytes(SigningKey.generate())
