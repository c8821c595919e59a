"""Tables in .xlsx files, read within bounds: a file that would unpack beyond them is refused before it is unpacked."""

import re
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from app.errors import KnownError

_MOST_BYTES = 20_000_000
_MOST_UNPACKED = 100_000_000
_MOST_MEMBERS = 1_000
_MOST_ROWS, _MOST_COLUMNS = 20_000, 500
_MOST_TEXT = 200_000
"""Bytes of one shared text with its mark-up; a spreadsheet's cell holds 32,767 characters."""
_ORDINARY_TEXT = 5_000
_MOST_TEXTS = 500_000_000
"""Bytes that all cells together could come to, each holding the longest text, where that is no ordinary one."""
_CHUNK = 1 << 16

_CELL = re.compile(rb"""<(?:\w+:)?(?:c|row)\b[^>]*?\sr\s*=\s*["']([^"']*)["']""")
_PLACE = re.compile(rb"([A-Z]{0,3})([1-9]\d{0,6})\Z")
_END_OF_TEXT = re.compile(rb"</(?:\w+:)?si\s*>")


def read_spreadsheet(path: Path) -> tuple[str, list[str], list[tuple[int, dict[str, str]]]]:
    """The name of the first sheet, its header, and its rows with their numbers, as read_table gives those of a CSV.

    A formula comes as what it came to. Raises KnownError(source_missing, source_unreadable).
    """
    if not path.is_file():
        raise KnownError("source_missing", file=str(path))
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise _unreadable(path, "it is larger than 20 MB")
        data = path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error.strerror or "input/output") from error
    _check(path, data)
    return _first_sheet(path, data)


def _unreadable(path: Path, reason: str) -> KnownError:
    return KnownError("source_unreadable", file=str(path), reason=reason)


def _check(path: Path, data: bytes) -> None:
    """Raise KnownError(source_unreadable) where a file is no .xlsx, or would grow beyond bounds while it is read.

    The reader lays a sheet out as a rectangle up to its last cell, and gives each cell its text anew: so what a sheet
    says of its cells' places and the longest text are looked at before.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
            names = {member.filename for member in members}
            if not {"[Content_Types].xml", "xl/workbook.xml"} <= names:
                raise _unreadable(path, "it is no .xlsx spreadsheet")
            if len(members) > _MOST_MEMBERS or sum(member.file_size for member in members) > _MOST_UNPACKED:
                raise _unreadable(path, "it unpacks to more than 100 MB")
            cells, longest = 0, 0
            for member in members:  # whatever it is called: what is a sheet is said elsewhere
                part = _unpacked(archive, member)
                cells += _cells(path, part)
                longest = max(longest, *map(len, _END_OF_TEXT.split(part)[:-1]), 0)
    except (BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as error:
        raise _unreadable(path, "it is no whole .xlsx spreadsheet") from error
    if longest > _MOST_TEXT or (longest > _ORDINARY_TEXT and longest * cells > _MOST_TEXTS):
        raise _unreadable(path, "a cell holds far more text than an answer has")


def _unpacked(archive: ZipFile, member: ZipInfo) -> bytes:
    """A member unpacked, no further than it says of itself; the archive's check sums tell where it says wrong."""
    parts = []
    with archive.open(member) as stream:
        while part := stream.read(_CHUNK):
            parts.append(part)
    return b"".join(parts)


def _cells(path: Path, part: bytes) -> int:
    """How many cells and rows a part names; raises KnownError where one lies far out."""
    if b"<\0" in part[:4] or b"\0<" in part[:4]:
        raise _unreadable(path, "it is not in UTF-8")
    count = 0
    for found in _CELL.finditer(part):
        place = _PLACE.match(found[1])
        if place is None:
            raise _unreadable(path, "a cell has no place")
        count += 1
        if int(place[2]) > _MOST_ROWS or _column(place[1]) > _MOST_COLUMNS:
            raise _unreadable(path, f"it has cells beyond row {_MOST_ROWS} or column {_MOST_COLUMNS}")
    return count


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + letter - ord("A") + 1
    return number


def _first_sheet(path: Path, data: bytes) -> tuple[str, list[str], list[tuple[int, dict[str, str]]]]:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        name = book.sheet_names[0]
        lines = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except (CalamineError, IndexError, ValueError, OSError) as error:
        raise _unreadable(path, "it is no whole .xlsx spreadsheet") from error
    header = [_text(cell).strip() for cell in lines[0]] if lines else []
    while header and not header[-1]:
        header.pop()
    rows = []
    for number, line in enumerate(lines[1:], start=2):
        cells = [_text(cell) for cell in line]
        if any(cell.strip() for cell in cells):
            beyond = {"": "more cells than the header"} if any(cell.strip() for cell in cells[len(header) :]) else {}
            rows.append((number, dict(zip(header, cells, strict=False)) | beyond))
    return name, header, rows


def _text(cell: object) -> str:
    """A cell as a person reads it: whole numbers without a point, dates as YYYY-MM-DD, true and false as yes and no."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == datetime.min.time() else cell.isoformat(sep=" ")
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell)
