"""Files that were altered on their way, at random, and what the lead's program makes of each.

Three ways in: the encrypted file; what stands in it, sealed again for the lead, as whoever knows her card can do; and
the same signed anew by its author, so that the checks behind the signature are reached.
"""

import zlib
from collections import Counter
from collections.abc import Iterator
from random import Random

import pyrage

from app.errors import KnownError
from app.exchange.envelope import read_letter, unseal
from app.exchange.identity import Identity
from app.operations.opening import receive
from tests.journeys.laptops import Laptop


def altered(data: bytes, chance: Random) -> bytes:
    """The bytes with one thing done to them: flipped, cut, dropped, doubled, swapped or put in."""
    place = chance.randrange(len(data))
    length = chance.randint(1, min(64, len(data) - place))
    kind = chance.randrange(6)
    if kind == 0:
        return data[:place] + bytes([data[place] ^ (1 << chance.randrange(8))]) + data[place + 1 :]
    if kind == 1:
        return data[:place]
    if kind == 2:
        return data[:place] + data[place + length :]
    if kind == 3:
        return data[:place] + data[place : place + length] * 2 + data[place + length :]
    if kind == 4:
        other = chance.randrange(len(data))
        first, second = sorted((place, other))
        return data[:first] + data[second:] + data[first:second]
    return data[:place] + chance.randbytes(length) + data[place + length :]


class Lead:
    """The lead's program, which has taken the unaltered file up: nothing that is altered may change anything."""

    def __init__(self, laptop: Laptop, author: Identity, data: bytes) -> None:
        """Remember how things stand."""
        self.laptop = laptop
        self.author = author
        self.data = data
        self.text = unseal(data, laptop.workspace.identity)
        self.before = (laptop.ids(), laptop.stands())
        self.counts: Counter[str] = Counter()

    def unchanged(self) -> bool:
        """Whether everything is as it was."""
        return (self.laptop.ids(), self.laptop.stands()) == self.before

    def opens(self, data: bytes) -> None:
        """Open a file's bytes as the program does; whatever is not refused must say exactly what the good one says."""
        try:
            text = unseal(data, self.laptop.workspace.identity)
            delivery = receive(self.laptop.inspection, read_letter(text), len(data))
        except KnownError as error:
            self.counts[error.code] += 1
            return
        assert text == self.text or delivery.new == 0, "altered lines brought something"
        self.counts["the same"] += 1

    def resealed(self, text: bytes) -> bytes:
        """The lines sealed anew by somebody who knows the lead's card; packed in haste."""
        packing = zlib.compressobj(1, wbits=31)
        return self.sealed(packing.compress(text) + packing.flush())

    def sealed(self, packed: bytes) -> bytes:
        recipient = self.laptop.workspace.identity.card().recipient
        return bytes(pyrage.encrypt(packed, [pyrage.x25519.Recipient.from_str(recipient)]))

    def signed(self, text: bytes) -> bytes:
        """The lines but for the last, with the author's signature for what they say now."""
        body = text[: text.rstrip(b"\n").rfind(b"\n") + 1]
        return body + b'{"signature":"' + self.author.sign(body).hex().encode() + b'"}\n'

    def flips(self) -> Iterator[bytes]:
        """Every byte of the file, and every byte of its lines, inverted in turn."""
        for place in range(len(self.data)):
            yield self.data[:place] + bytes([self.data[place] ^ 0xFF]) + self.data[place + 1 :]
        for place in range(len(self.text)):
            for changed in (0xFF, 0x01):
                yield self.resealed(self.text[:place] + bytes([self.text[place] ^ changed]) + self.text[place + 1 :])

    def mutations(self, count: int, seed: int) -> Iterator[bytes]:
        """Random alterations in turn of the file, of its lines, and of its lines signed anew."""
        chance = Random(seed)  # noqa: S311 - the same every time
        for number in range(count):
            if number % 3 == 0:
                yield altered(self.data, chance)
            elif number % 3 == 1:
                yield self.resealed(altered(self.text, chance))
            else:
                yield self.resealed(self.signed(altered(self.text, chance)))
