"""The raw rows of an XLSForm, from a Markdown table or an .xlsx file, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import chain
from pathlib import Path
from zipfile import BadZipFile

from app.errors import KnownError
from app.instrument.workbook import FORM, MOST_BYTES, check_workbook

_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

SURVEY = "survey"
CHOICES = "choices"
SETTINGS = "settings"
SECTIONS = "sections"
CRITERIA = "criteria"
THEMES = "themes"
COMMENTS = "comments"
CONTRADICTIONS = "contradictions"
DOCUMENTS = "documents"
REASONS = "reasons"
FINDINGS = "findings"
SENTENCES = "sentences"

QUESTIONNAIRE_COLUMNS: dict[str, tuple[str, ...]] = {
    SURVEY: ("type", "name", "label", "number", "kind"),
    CHOICES: ("list_name", "name", "label"),
    SETTINGS: ("form_id", "form_title"),
    THEMES: ("name", "title", "source"),
    SENTENCES: ("question", "choices", "label"),
}
REQUIRED_COLUMNS: dict[str, tuple[str, ...]] = {
    SURVEY: QUESTIONNAIRE_COLUMNS[SURVEY],
    CHOICES: QUESTIONNAIRE_COLUMNS[CHOICES],
    SETTINGS: QUESTIONNAIRE_COLUMNS[SETTINGS],
    SECTIONS: ("number", "title"),
    CRITERIA: ("number", "section", "title", "statement"),
    THEMES: ("name", "title", "source"),
    COMMENTS: ("from_percent", "name", "label", "source"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a sheet; `number` counts from 1 with the header, as a spreadsheet shows it."""

    sheet: str
    number: int
    cells: dict[str, str]

    @property
    def where(self) -> str:
        """The place as a person names it."""
        name = self.cells.get("name") or self.cells.get("number") or ""
        return f"{self.sheet}, row {self.number}" + (f" ({name})" if name else "")

    def get(self, column: str) -> str:
        """The cell of that column, or of its first language; empty where there is none."""
        if column in self.cells:
            return self.cells[column]
        return next((value for head, value in self.cells.items() if head.startswith(column + "::")), "")

    def wording(self, column: str) -> dict[str, str]:
        """All languages of a translated column: language -> text."""
        found = {
            head.partition("::")[2]: value
            for head, value in self.cells.items()
            if head.startswith(column + "::") and value
        }
        if self.cells.get(column):
            found.setdefault("default", self.cells[column])
        return found


@dataclass(frozen=True, slots=True)
class Sheets:
    """All sheets of one form, by name; `file` is what messages call it."""

    file: str
    rows: dict[str, tuple[Row, ...]]
    columns: dict[str, tuple[str, ...]]

    def of(self, sheet: str) -> tuple[Row, ...]:
        """The rows of a sheet; none where the form has no such sheet."""
        return self.rows.get(sheet, ())

    @property
    def voice(self) -> str:
        """Who fills the form in, as its settings say; empty where it is no questionnaire."""
        return next((row.get("voice") for row in self.of(SETTINGS)), "")


@dataclass(frozen=True, slots=True)
class Source:
    """A form as it came: its bytes and the file type that pyxform calls it by."""

    file: str
    data: bytes
    type: str


def read_source(path: Path) -> Source:
    """The form in a .md or .xlsx file; raises KnownError where it is missing or unreadable."""
    if not path.is_file():
        raise KnownError("source_missing", file=str(path))
    suffix = path.suffix.lower()
    if suffix not in {".md", ".xlsx"}:
        raise KnownError("form_unreadable", file=str(path), reason="only .md and .xlsx are XLSForms here")
    try:
        if path.stat().st_size > MOST_BYTES:
            raise KnownError("form_unreadable", file=str(path), reason="it is larger than 20 MB")
        return Source(path.name, path.read_bytes(), suffix)
    except OSError as error:
        raise KnownError("form_unreadable", file=str(path), reason=error.strerror or "input/output") from error


def read_sheets(source: Source) -> Sheets:
    """Every row of every sheet; raises KnownError where the file is no table at all."""
    try:
        if source.type == ".md":
            _refuse_unseen(source.data.decode("utf-8"))
        else:
            check_workbook(source.data, FORM)
        tables = dict(_markdown_tables(source) if source.type == ".md" else _workbook_tables(source.data))
    except (ValueError, UnicodeDecodeError) as error:
        raise KnownError("form_unreadable", file=source.file, reason=str(error) or "no table") from error
    except Exception as error:
        raise KnownError("form_unreadable", file=source.file, reason="it is no whole table") from error
    rows: dict[str, tuple[Row, ...]] = {}
    columns: dict[str, tuple[str, ...]] = {}
    for sheet, table in tables.items():
        head, *body = table or [[]]
        columns[sheet] = tuple(head)
        rows[sheet] = tuple(
            Row(sheet, number, {column: cell for column, cell in zip(head, line, strict=False) if column and cell})
            for number, line in enumerate(body, start=2)
            if any(line)
        )
    return Sheets(source.file, rows, columns)


def _refuse_unseen(text: str) -> None:
    """Raise ValueError where a text has signs that no spreadsheet and no XForm can hold."""
    found = _NO_XML.search(text)
    if found is not None:
        line = text.count("\n", 0, found.start()) + 1
        raise ValueError(f"line {line} has a control character, {found[0]!r}")


def _markdown_tables(source: Source) -> Iterator[tuple[str, list[list[str]]]]:
    from pyxform.xls2json_backends import md_table_to_workbook

    kept = BytesIO()
    md_table_to_workbook(source.data.decode("utf-8")).save(kept)
    yield from _workbook_tables(kept.getvalue())


def _workbook_tables(data: bytes) -> Iterator[tuple[str, list[list[str]]]]:
    from openpyxl import load_workbook  # type: ignore[import-untyped]

    try:
        book = load_workbook(BytesIO(data), read_only=True, data_only=True)
    except BadZipFile as error:
        raise ValueError("it is no spreadsheet") from error
    for sheet in book.worksheets:
        lines = [["" if cell is None else str(cell).strip() for cell in row] for row in sheet.values]
        for cell in chain.from_iterable(lines):
            _refuse_unseen(cell)
        yield sheet.title, lines
