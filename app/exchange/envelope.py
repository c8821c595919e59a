"""The envelope: lines with a signature as the last of them, packed by gzip and sealed by age.

The lines are the same for the same entries and the same person, byte for byte; a file is named by their hash.
"""

import gzip
import hashlib
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import msgspec
import pyrage
from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

from app.errors import KnownError
from app.exchange.cards import Card
from app.exchange.identity import Identity
from app.exchange.manifest import Manifest, kind_of, read_manifest

MOST_SEALED = 64 * 1024 * 1024
"""The largest file that is read, in bytes."""

MOST_PLAIN = 128 * 1024 * 1024
"""The most that a file may hold once it is unpacked, in bytes: ten times the largest inspection seen."""

MAGIC = b"age-encryption.org/"
_NAME_CHARACTERS = 32


class _Signature(msgspec.Struct, forbid_unknown_fields=True):
    signature: str


@dataclass(frozen=True, slots=True)
class Letter:
    """Unsealed lines whose signature was not checked yet: the manifest, the lines after it, what was signed."""

    name: str
    manifest: Manifest
    lines: Sequence[bytes]
    signed: bytes
    signature: bytes


def compose(manifest: Manifest, lines: Iterable[bytes], identity: Identity) -> bytes:
    """The lines of a file with their author's signature as the last."""
    signed = b"".join(line + b"\n" for line in (msgspec.json.encode(manifest, order="deterministic"), *lines))
    return signed + _last_line(identity.sign(signed))


def _last_line(signature: bytes) -> bytes:
    return msgspec.json.encode(_Signature(signature.hex())) + b"\n"


def name_of(text: bytes, kind: str) -> str:
    """The name of a file by what its lines are, before they are sealed."""
    return f"{hashlib.sha256(text).hexdigest()[:_NAME_CHARACTERS]}.{kind}.age"


def seal(text: bytes, readers: Iterable[Card]) -> bytes:
    """The lines packed and encrypted so that each of the readers can open them."""
    recipients = {card.recipient for card in readers}
    return bytes(pyrage.encrypt(packed(text), [pyrage.x25519.Recipient.from_str(one) for one in sorted(recipients)]))


def packed(text: bytes) -> bytes:
    """The lines as gzip, without name and time."""
    file = BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=file, mtime=0) as stream:
        stream.write(text)
    return file.getvalue()


def read_bounded(path: Path) -> bytes:
    """A file's bytes; raises KnownError(source_missing, exchange_unreadable, exchange_too_large)."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_SEALED + 1)
    except FileNotFoundError as error:
        raise KnownError("source_missing", file=str(path)) from error
    except OSError as error:
        raise KnownError("exchange_unreadable", reason=error.strerror or "input/output") from error
    if len(data) > MOST_SEALED:
        raise KnownError("exchange_too_large", most=MOST_SEALED // 2**20)
    return data


def unseal(data: bytes, identity: Identity) -> bytes:
    """The lines of a sealed file.

    Raises KnownError: exchange_foreign (no sealed file), exchange_not_for_us, exchange_altered, exchange_too_large.
    """
    if not data.startswith(MAGIC):
        raise KnownError("exchange_foreign")
    try:
        return unpacked(pyrage.decrypt(data, [pyrage.x25519.Identity.from_str(identity.age)]))
    except pyrage.DecryptError as error:
        if "No matching keys" in str(error):
            raise KnownError("exchange_not_for_us") from error
        raise KnownError("exchange_altered") from error


def unpacked(data: bytes) -> bytes:
    """The lines out of gzip; raises KnownError(exchange_altered, exchange_too_large)."""
    unpacking = zlib.decompressobj(wbits=31)
    try:
        text = unpacking.decompress(data, MOST_PLAIN)
    except zlib.error as error:
        raise KnownError("exchange_altered") from error
    if unpacking.unconsumed_tail:
        raise KnownError("exchange_too_large", most=MOST_PLAIN // 2**20)
    if not unpacking.eof or unpacking.unused_data:
        raise KnownError("exchange_altered")
    return text


def read_letter(text: bytes) -> Letter:
    """The parts of a file's lines; raises KnownError: exchange_altered, exchange_newer, exchange_foreign."""
    first, _, rest = text.partition(b"\n")
    manifest = read_manifest(first)
    body, newline, last = rest.removesuffix(b"\n").rpartition(b"\n")
    try:
        signature = bytes.fromhex(msgspec.json.decode(last, type=_Signature).signature)
    except (msgspec.MsgspecError, ValueError) as error:
        raise KnownError("exchange_altered") from error
    if last + b"\n" != _last_line(signature) or not text.endswith(last + b"\n"):
        raise KnownError("exchange_altered")  # the same signature written otherwise would give the file another name
    signed = text[: len(first) + 1 + len(body) + len(newline)]
    return Letter(
        name_of(text, kind_of(manifest)), manifest, tuple(body.split(b"\n")) if newline else (), signed, signature
    )


def check_signature(letter: Letter, card: Card) -> None:
    """Raise KnownError(signature_wrong) where the lines are not signed by that person."""
    try:
        VerifyKey(bytes.fromhex(card.verify)).verify(letter.signed, letter.signature)
    except (BadSignatureError, ValueError) as error:
        raise KnownError("signature_wrong", who=card.initials) from error
