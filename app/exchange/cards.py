"""Cards: who somebody is to the others of an inspection, their public keys, and how two people compare them."""

import hashlib
import re
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

import msgspec
import pyrage
from mnemonic import Mnemonic
from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

from app.errors import KnownError

if TYPE_CHECKING:
    from segno import QRCode

FORMAT = 1
LEAD = "lead"
DEPUTY = "deputy"
ASSESSOR = "assessor"
ROLES = (LEAD, DEPUTY, ASSESSOR)

MOST_INITIALS = 6
MOST_NAME = 80
_MOST_BYTES = 10_000
_FINGERPRINT_BYTES = 16
_VERIFY = re.compile(r"[0-9a-f]{64}\Z")


class Card(msgspec.Struct, frozen=True):
    """One person as others know them: `recipient` is the age key to seal for, `verify` the Ed25519 key in hexadecimal.

    `role` is what the person says; what they may do is decided by the team of the inspection.
    """

    name: str
    initials: str
    role: str
    recipient: str
    verify: str

    @property
    def fingerprint(self) -> str:
        """What identifies the keys: the first 128 bits of the SHA-256 of both, in hexadecimal."""
        return hashlib.sha256(f"card\0{self.recipient}\0{self.verify}".encode()).hexdigest()[: 2 * _FINGERPRINT_BYTES]

    @property
    def words(self) -> tuple[str, ...]:
        """The fingerprint as twelve words that two people read to each other."""
        return fingerprint_words(self.fingerprint)


class _File(msgspec.Struct, forbid_unknown_fields=True):
    casewalk: str
    format: int
    card: Card
    signature: str


class _Head(msgspec.Struct):
    casewalk: str
    format: int


@cache
def word_list() -> tuple[str, ...]:
    """The 2,048 English words of BIP-39, of which any two differ within their first four letters."""
    return tuple(Mnemonic("english").wordlist)


def fingerprint_words(fingerprint: str) -> tuple[str, ...]:
    """A fingerprint as twelve words; the last carries four bits that check the others."""
    return tuple(Mnemonic("english").to_mnemonic(bytes.fromhex(fingerprint)).split())


def qr_svg(card: Card) -> str:
    """The card's keys and fingerprint as a QR code, an SVG drawing without size that scales to its place."""
    drawn = BytesIO()
    _code(card).save(drawn, kind="svg", border=4, omitsize=True, xmldecl=False, title=" ".join(card.words))
    return drawn.getvalue().decode()


def qr_modules(card: Card) -> tuple[tuple[bool, ...], ...]:
    """The same QR code as rows of modules, True where it is dark, without the empty edge."""
    return tuple(tuple(bool(module) for module in row) for row in _code(card).matrix)


def _code(card: Card) -> "QRCode":
    import segno

    return segno.make(f"CASEWALK:{card.fingerprint}:{card.recipient}:{card.verify}", error="m", micro=False)


def clean_card(card: Card) -> Card:
    """The card if it is fit to be taken up; raises KnownError(card_unfit)."""
    name = " ".join(card.name.split())
    fits = (
        bool(name)
        and name == card.name
        and len(name) <= MOST_NAME
        and name.isprintable()
        and card.initials.isalnum()
        and card.initials == card.initials.upper()
        and len(card.initials) <= MOST_INITIALS
        and card.role in ROLES
        and _VERIFY.match(card.verify) is not None
    )
    try:
        pyrage.x25519.Recipient.from_str(card.recipient)
    except pyrage.RecipientError:
        fits = False
    if not fits:
        raise KnownError("card_unfit")
    return card


def canonical(card: Card) -> bytes:
    """The bytes of a card that its owner signs."""
    return b"casewalk card\0" + msgspec.json.encode(card, order="deterministic")


def write_card(card: Card, signature: bytes) -> bytes:
    """The card as a small file: one line of JSON with its owner's signature."""
    return msgspec.json.encode(_File("card", FORMAT, card, signature.hex())) + b"\n"


def read_card(data: bytes) -> Card:
    """The card of a file; raises KnownError(card_unfit, exchange_newer) where it is altered, no card, or newer."""
    try:
        if len(data) > _MOST_BYTES:
            raise KnownError("card_unfit")
        head = msgspec.json.decode(data, type=_Head)
        if head.casewalk == "card" and head.format > FORMAT:
            raise KnownError("exchange_newer", found=head.format, known=FORMAT)
        file = msgspec.json.decode(data, type=_File)
        card, signature = clean_card(file.card), bytes.fromhex(file.signature)
        VerifyKey(bytes.fromhex(card.verify)).verify(canonical(card), signature)
        if write_card(card, signature) != data:
            raise KnownError("card_unfit")
    except (msgspec.MsgspecError, BadSignatureError, ValueError, UnicodeDecodeError, RecursionError) as error:
        raise KnownError("card_unfit") from error
    return card
