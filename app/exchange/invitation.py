"""An invitation: a pack sealed by a phrase that is told by telephone (argon2id, then SecretBox)."""

import hashlib
import secrets
from collections.abc import Mapping
from functools import cache

import msgspec
from nacl.exceptions import CryptoError
from nacl.pwhash import argon2id
from nacl.secret import SecretBox

from app.errors import KnownError
from app.exchange.cards import word_list
from app.exchange.envelope import packed, unpacked
from app.exchange.keys import MODERATE, MOST, Cost, stretched

FORMAT = 1
WORDS = 6
"""Words of a phrase: 66 bits, each guess at the price of argon2id."""

_BEGINNING = b'{"casewalk":"invitation",'

_TELLING = 4
"""So many letters tell a word of the list from all others."""


class _Head(msgspec.Struct):
    casewalk: str
    format: int
    salt: bytes
    operations: int
    memory: int


def new_phrase() -> str:
    """Six words by chance."""
    return " ".join(secrets.choice(word_list()) for _ in range(WORDS))


def new_token() -> str:
    """What an invitation carries, so that whoever comes with it has known the phrase: 256 bits in hexadecimal."""
    return secrets.token_hex(32)


def token_hash(token: str) -> str:
    """What the team keeps of a token."""
    return hashlib.sha256(f"token\0{token}".encode()).hexdigest()


def clean_phrase(told: str) -> str:
    """The phrase as it was made: capitals, hyphens and shortened words are mended.

    Raises KnownError(phrase_unfit) naming the word that is none of the list, or the number of words.
    """
    words = []
    for heard in told.lower().replace("-", " ").replace(",", " ").split():
        word = _by_beginning().get(heard[:_TELLING])
        if word is None or not word.startswith(heard):
            raise KnownError("phrase_unfit", rule=f"{heard[:20]!r} is none of its words.")
        words.append(word)
    if len(words) != WORDS:
        raise KnownError("phrase_unfit", rule=f"It has {WORDS} words; {len(words)} were typed.")
    return " ".join(words)


@cache
def _by_beginning() -> Mapping[str, str]:
    return {word[:_TELLING]: word for word in word_list()}


def is_invitation(data: bytes) -> bool:
    """Whether a file is one that a phrase opens."""
    return data.startswith(_BEGINNING)


def seal_by_phrase(text: bytes, phrase: str, cost: Cost = MODERATE) -> bytes:
    """The lines of a pack sealed by a phrase; what is needed to open it but the phrase stands before them."""
    salt = secrets.token_bytes(argon2id.SALTBYTES)
    head = msgspec.json.encode(_Head("invitation", FORMAT, salt, cost.operations, cost.memory))
    return head + b"\n" + SecretBox(stretched(phrase, salt, cost)).encrypt(packed(text))


def open_by_phrase(data: bytes, phrase: str) -> bytes:
    """The lines of a pack that was sealed by a phrase.

    Raises KnownError: phrase_unfit, phrase_wrong, exchange_foreign, exchange_newer, exchange_altered,
    exchange_too_large.
    """
    if not is_invitation(data):
        raise KnownError("exchange_foreign")
    first, _, sealed = data.partition(b"\n")
    try:
        head = msgspec.json.decode(first, type=_Head)
    except (msgspec.MsgspecError, ValueError) as error:
        raise KnownError("exchange_altered") from error
    if head.format > FORMAT:
        raise KnownError("exchange_newer", found=head.format, known=FORMAT)
    fits = head.format == FORMAT and first == msgspec.json.encode(head)
    fits &= 1 <= head.operations <= MOST.operations and argon2id.MEMLIMIT_MIN <= head.memory <= MOST.memory
    fits &= head.memory % 1024 == 0  # argon2id counts in such blocks
    if not fits or len(head.salt) != argon2id.SALTBYTES:
        raise KnownError("exchange_altered")
    key = stretched(clean_phrase(phrase), head.salt, Cost(head.operations, head.memory))
    try:
        return unpacked(SecretBox(key).decrypt(sealed))
    except (CryptoError, ValueError) as error:
        raise KnownError("phrase_wrong") from error
