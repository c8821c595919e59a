"""A search for planted words through every byte below some folders: plain, in UTF-16, and in packed streams."""

import base64
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_STREAM = re.compile(rb"\x1f\x8b\x08|\x78[\x01\x5e\x9c\xda]")
"""How gzip and zlib begin."""

MOST_UNPACKED = 50_000_000


@dataclass(frozen=True)
class Searched:
    """How many bytes were looked through, unpacked ones among them, and in which files a word was found."""

    bytes: int
    found: tuple[tuple[str, str], ...]


def search(folders: Sequence[Path], words: Sequence[str]) -> Searched:
    """Look for the words in every file below the folders, and in the names of files."""
    wanted = {form: word for word in words for form in _forms(word)}
    pattern = re.compile(b"|".join(map(re.escape, wanted)))
    count = 0
    found: list[tuple[str, str]] = []
    for path in (each for folder in folders for each in sorted(folder.rglob("*"))):
        name = str(path).encode()
        data = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
        for part in (name, data, *_unpacked(data)):
            count += len(part)
            found += sorted({(str(path), wanted[each]) for each in pattern.findall(part)})
    return Searched(count, tuple(found))


def _forms(word: str) -> Iterator[bytes]:
    """A word as a file may hold it; base64 at each of the three places where it may begin."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        data = word.encode(encoding)
        yield data
        for before in range(3):
            whole = base64.b64encode(bytes(before) + data)
            yield whole[(before * 8 + 5) // 6 : len(whole) // 4 * 4 - 4]
    yield word.encode().hex().encode()


def _unpacked(data: bytes) -> Iterator[bytes]:
    """What every packed stream in some bytes unpacks to, as far as it goes."""
    for begins in _STREAM.finditer(data):
        unpacking = zlib.decompressobj(wbits=47)
        parts: list[bytes] = []
        left, size = data[begins.start() :], 0
        try:
            while left and not unpacking.eof and size < MOST_UNPACKED:
                parts.append(unpacking.decompress(left[:4096], 1 << 20))
                left = unpacking.unconsumed_tail + left[4096:]
                size += len(parts[-1])
        except zlib.error:
            pass  # hardly any of what looks like the beginning of a stream is one
        if size:
            yield b"".join(parts)
