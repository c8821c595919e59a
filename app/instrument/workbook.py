"""What an .xlsx may be: one that would grow beyond bounds while it is read is refused before it is unpacked."""

import re
import zlib
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

MOST_BYTES = 20_000_000
_MOST_MEMBERS = 1_000
_MOST_COLUMNS = 500
_MOST_TEXT = 200_000
"""Bytes of one shared text with its mark-up; a spreadsheet's cell holds 32,767 characters."""
_ORDINARY_TEXT = 5_000
_MOST_TEXTS = 500_000_000
"""Bytes that all cells together could come to, each holding the longest text, where that is no ordinary one."""
_CHUNK = 1 << 16

_CELL = re.compile(rb"""<(?:\w+:)?(?:c|row)\b[^>]*?\sr\s*=\s*["']([^"']*)["']""")
_PLACE = re.compile(rb"([A-Z]{0,3})([1-9]\d{0,6})\Z")
_END_OF_TEXT = re.compile(rb"</(?:\w+:)?si\s*>")


@dataclass(frozen=True, slots=True)
class Bounds:
    """How far a workbook may go: bytes when unpacked, rows of a sheet, and rows with cells in all."""

    unpacked: int = 100_000_000
    rows: int = 20_000
    cells: int = 2_000_000


TABLE, FORM = Bounds(), Bounds(20_000_000, 4_000, 40_000)
"""A table of many rows, and the few sheets of a form, which are read many times over."""


def check_workbook(data: bytes, bounds: Bounds = TABLE) -> None:
    """Raise ValueError, which says why, where a file is no .xlsx, or would grow beyond bounds while it is read.

    The readers lay a sheet out as a rectangle up to its last cell, and give each cell its text anew: so what a sheet
    says of its cells' places and the longest text are looked at before. A spreadsheet has no document type; one that
    is there would bring in other files, or grow.
    """
    if len(data) > MOST_BYTES:
        raise ValueError("it is larger than 20 MB")
    try:
        with ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
            names = {member.filename for member in members}
            if not {"[Content_Types].xml", "xl/workbook.xml"} <= names:
                raise ValueError("it is no .xlsx spreadsheet")
            if len(members) > _MOST_MEMBERS or sum(member.file_size for member in members) > bounds.unpacked:
                raise ValueError(f"it unpacks to more than {bounds.unpacked // 1_000_000} MB")
            cells, longest = 0, 0
            for member in members:  # whatever it is called: what is a sheet is said elsewhere
                part = _unpacked(archive, member)
                if b"<!DOCTYPE" in part:
                    raise ValueError("it has a document type, which no spreadsheet has")
                cells += _cells(part, bounds.rows)
                if cells > bounds.cells:
                    raise ValueError(f"it has more than {bounds.cells} cells")
                longest = max(longest, *map(len, _END_OF_TEXT.split(part)[:-1]), 0)
    except (BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, zlib.error) as error:
        raise ValueError("it is no whole .xlsx spreadsheet") from error
    if longest > _MOST_TEXT or (longest > _ORDINARY_TEXT and longest * cells > _MOST_TEXTS):
        raise ValueError("a cell holds far more text than an answer has")


def _unpacked(archive: ZipFile, member: ZipInfo) -> bytes:
    """A member unpacked, no further than it says of itself; the archive's check sums tell where it says wrong."""
    parts = []
    with archive.open(member) as stream:
        while part := stream.read(_CHUNK):
            parts.append(part)
    return b"".join(parts)


def _cells(part: bytes, rows: int) -> int:
    """How many cells and rows a part names; raises ValueError where one lies far out."""
    if b"<\0" in part[:4] or b"\0<" in part[:4]:
        raise ValueError("it is not in UTF-8")
    count = 0
    for found in _CELL.finditer(part):
        place = _PLACE.match(found[1])
        if place is None:
            raise ValueError("a cell has no place")
        count += 1
        if int(place[2]) > rows or _column(place[1]) > _MOST_COLUMNS:
            raise ValueError(f"it has cells beyond row {rows} or column {_MOST_COLUMNS}")
    return count


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + letter - ord("A") + 1
    return number
