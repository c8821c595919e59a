"""Tables in .xlsx files, read within bounds: a file that would unpack beyond them is refused before it is unpacked."""

from datetime import date, datetime
from io import BytesIO
from pathlib import Path

from app.errors import KnownError
from app.instrument.workbook import MOST_BYTES, check_workbook


def read_spreadsheet(path: Path) -> tuple[str, list[str], list[tuple[int, dict[str, str]]]]:
    """The name of the first sheet, its header, and its rows with their numbers, as read_table gives those of a CSV.

    A formula comes as what it came to. Raises KnownError(source_missing, source_unreadable).
    """
    if not path.is_file():
        raise KnownError("source_missing", file=str(path))
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _unreadable(path, "it is larger than 20 MB")
        data = path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error.strerror or "input/output") from error
    try:
        check_workbook(data)
    except ValueError as error:
        raise _unreadable(path, str(error)) from error
    return _first_sheet(path, data)


def _unreadable(path: Path, reason: str) -> KnownError:
    return KnownError("source_unreadable", file=str(path), reason=reason)


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
