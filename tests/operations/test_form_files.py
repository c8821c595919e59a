"""Forms from a CSV or a spreadsheet: all or nothing, each bad row named, within bounds; the same again is nothing."""

import csv
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook  # type: ignore[import-untyped]

from app.casework.forms import Form
from app.errors import KnownError
from app.operations import questionnaires as typing
from app.operations.fields import form_answers
from app.operations.form_files import export_forms, import_forms
from app.operations.inspection import Inspection

HEADER = ("form", "state", "V-01", "worries", "How satisfied are you with the service that you received?", "comments")
ROWS = (
    (1, "", "yes", "Yes", "Mainly satisfied", "=HYPERLINK(A1)"),
    (2, "", "no", "", "not_at_all", "“ŵ” and\na second line"),
    (7, "refused", "", "", "", ""),
    (8, "", "", "", "", ""),
)
Write = Callable[..., Path]


@pytest.fixture(params=["csv", "xlsx"])
def write(request: pytest.FixtureRequest, tmp_path: Path) -> Write:
    def write_table(rows: Sequence[Sequence[object]] = ROWS, header: Sequence[str] = HEADER) -> Path:
        path = tmp_path / f"forms.{request.param}"
        if request.param == "csv":
            with path.open("w", newline="", encoding="utf-8") as file:
                csv.writer(file).writerows([header, *rows])
        else:
            book = Workbook()
            sheet = book.active
            sheet.title = "answers"
            for row in (header, *rows):
                sheet.append(list(row))
            for line in sheet.iter_rows():
                for cell in line:
                    if isinstance(cell.value, str) and cell.value.startswith("="):
                        cell.data_type = "s"
            book.save(path)
        return path

    return write_table


def refused(inspection: Inspection, path: Path, voice: str = "victim") -> KnownError:
    before = [one.id for one in inspection.store.entries()]
    with pytest.raises(KnownError) as found:
        import_forms(inspection, voice, path)
    assert [one.id for one in inspection.store.entries()] == before
    assert inspection.forms.of(voice) == ()
    return found.value


def test_forms_come_in_under_their_numbers_however_columns_and_answers_are_called(
    inspection: Inspection, write: Write
) -> None:
    changes = import_forms(inspection, "victim", write())
    assert {form.number for form in changes.forms} == {1, 2, 7, 8}
    assert [(line.form.number, line.state) for line in typing.list_forms(inspection, "victim")] == [
        (1, "partly"),
        (2, "partly"),
        (7, "refused"),
        (8, "blank"),
    ]
    assert form_answers(inspection, Form("victim", 1)) == {
        "needs": "yes",
        "worries": "yes",
        "satisfaction": "mainly",
        "comments": "=HYPERLINK(A1)",
    }
    assert form_answers(inspection, Form("victim", 2))["comments"] == "“ŵ” and\na second line"


def test_the_same_again_changes_nothing_and_something_else_is_refused(inspection: Inspection, write: Write) -> None:
    import_forms(inspection, "victim", write())
    assert import_forms(inspection, "victim", write()).entries == ()
    with pytest.raises(KnownError) as found:
        import_forms(inspection, "victim", write([(1, "", "no", "", "", "")]))
    assert "here already" in str(found.value.problems[0])


def test_what_goes_out_comes_in_again(inspection: Inspection, write: Write, tmp_path: Path) -> None:
    import_forms(inspection, "victim", write())
    out = tmp_path / "out.csv"
    assert export_forms(inspection, "victim", out) == 4
    assert "'=HYPERLINK" in out.read_text("utf-8")
    assert import_forms(inspection, "victim", out).entries == ()


def test_every_bad_row_is_named_with_its_place_and_nothing_comes_in(inspection: Inspection, write: Write) -> None:
    path = write(
        [
            (1, "", "yes", "yes", "mainly", "fine"),
            (1, "", "yes", "", "", ""),
            ("x", "", "perhaps", "", "", ""),
            (3, "lost", "", "", "", ""),
            (4, "complete", "", "", "", ""),
            (5, "blank", "yes", "", "", ""),
            (6, "", "", "", "", "w" * 10_001),
        ]
    )
    error = refused(inspection, path)
    assert (error.code, error.details["count"]) == ("forms_refused", 7)
    said = [str(one) for one in error.problems]
    place = "answers, row" if path.suffix == ".xlsx" else "row"
    for row, column in ((3, "form"), (4, "form"), (4, "V-01"), (5, "state"), (6, "state"), (7, "state"), (8, "comm")):
        name = "needs" if column == "V-01" else column
        assert any(one.startswith(f"{place} {row}, column {name}") for one in said), (row, column, said)


@pytest.mark.parametrize(
    ("header", "wrong"),
    [
        (("form", "needs", "shoe size"), "'shoe size' is not known"),
        (("needs", "worries"), "the column form is missing"),
        (("form", "needs", "V-01"), "the column needs stands twice"),
    ],
)
def test_columns_that_are_not_known_or_missing_or_there_twice(
    inspection: Inspection, write: Write, header: Sequence[str], wrong: str
) -> None:
    assert wrong in str(refused(inspection, write([tuple("1" * len(header))], header)).problems[0])


def test_it_tells_how_far_it_is_and_can_be_cancelled_at_any_step(inspection: Inspection, write: Write) -> None:
    path = write([(number, "", "yes", "", "", "") for number in range(1, 61)])
    told: list[tuple[int, int]] = []

    def stopping_after(steps: int) -> Callable[[], bool]:
        asked = count()
        return lambda: next(asked) >= steps

    for steps in (0, 30, 61, 100):
        with pytest.raises(KnownError) as found:
            import_forms(inspection, "victim", path, cancelled=stopping_after(steps))
        assert found.value.code == "cancelled"
        assert inspection.forms.of("victim") == ()
    import_forms(inspection, "victim", path, progress=lambda done, total: told.append((done, total)))
    parts = [done / total for done, total in told]
    assert parts == sorted(parts)
    assert parts[-1] == 1
    assert any(0.2 < part < 0.4 for part in parts)
    assert len(inspection.forms.of("victim")) == 60


# files that would do harm


def spreadsheet(path: Path, sheet: bytes, texts: bytes = b"<sst></sst>") -> Path:
    """A spreadsheet whose one sheet and shared texts are given."""
    main = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    related = b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    members = {
        "[Content_Types].xml": b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "xl/workbook.xml": b"<workbook %s %s><sheets><sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>"
        % (main, related),
        "_rels/.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b"<Relationship Id='r1' Type='%sofficeDocument' Target='xl/workbook.xml'/></Relationships>" % kind,
        "xl/_rels/workbook.xml.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        b"relationships\"><Relationship Id='r1' Type='%sworksheet' Target='worksheets/sheet1.xml'/><Relationship "
        b"Id='r2' Type='%ssharedStrings' Target='sharedStrings.xml'/></Relationships>" % (kind, kind),
        "xl/worksheets/sheet1.xml": (
            sheet if b"\0" in sheet else b"<worksheet %s><sheetData>%s</sheetData></worksheet>" % (main, sheet)
        ),
        "xl/sharedStrings.xml": texts.replace(b"<sst", b"<sst %s" % main, 1),
    }
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


HEAD = b"<row r='1'><c r='A1' t='inlineStr'><is><t>form</t></is></c></row>"


def test_a_spreadsheet_made_by_hand_is_read(inspection: Inspection, tmp_path: Path) -> None:
    path = spreadsheet(tmp_path / "small.xlsx", HEAD + b"<row r='2'><c r='A2'><v>3</v></c></row>")
    assert import_forms(inspection, "victim", path).forms == {Form("victim", 3)}


@pytest.mark.parametrize(
    ("sheet", "texts", "wrong"),
    [
        (HEAD + b"<row r='2'><c r='XFD1048576'><v>3</v></c></row>", b"<sst/>", "beyond row"),
        (HEAD + b'<row r="2"><c s="1"\n r = "ZZ2"><v>3</v></c></row>', b"<sst/>", "beyond row"),
        (HEAD + b"<row r='2'><c r='&#88;FD9'><v>3</v></c></row>", b"<sst/>", "no place"),
        (HEAD, b"<sst><si><t>" + b"x" * 10_000_000 + b"</t></si></sst>", "far more text"),
        (
            HEAD + b"".join(b"<row r='%d'><c r='A%d' t='s'><v>0</v></c></row>" % (n, n) for n in range(2, 9000)),
            b"<sst><si><t>" + b"x" * 150_000 + b"</t></si></sst>",
            "far more text",
        ),
        (b" " * 101_000_000, b"<sst/>", "more than 100 MB"),
        ("<worksheet/>".encode("utf-16-le"), b"<sst/>", "not in UTF-8"),
    ],
    ids=[
        "far cell",
        "far cell said otherwise",
        "hidden place",
        "10 MB cell",
        "one text in many cells",
        "bomb",
        "utf-16",
    ],
)
def test_a_spreadsheet_that_would_grow_is_refused_before_it_does(
    inspection: Inspection, tmp_path: Path, sheet: bytes, texts: bytes, wrong: str
) -> None:
    error = refused(inspection, spreadsheet(tmp_path / "bad.xlsx", sheet, texts))
    assert error.code in {"source_unreadable", "forms_refused"}
    assert wrong in error.what


def test_a_csv_cell_of_ten_megabytes_is_refused_with_its_row(inspection: Inspection, tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    path.write_text("form,comments\n1,short\n2," + "x" * 10_000_000 + "\n")
    error = refused(inspection, path)
    assert error.code == "source_unreadable"
    assert "row 3" in error.what


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 no", b"\xd0\xcf\x11\xe0 old excel", b"<html>"])
def test_what_is_no_spreadsheet_is_refused(inspection: Inspection, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "none.xlsx"
    path.write_bytes(data)
    assert refused(inspection, path).code == "source_unreadable"


def test_other_files_and_none_are_refused(inspection: Inspection, tmp_path: Path) -> None:
    (tmp_path / "forms.ods").write_bytes(b"x")
    assert refused(inspection, tmp_path / "forms.ods").code == "source_unreadable"
    assert refused(inspection, tmp_path / "none.csv").code == "source_missing"
    assert refused(inspection, tmp_path / "none.xlsx").code == "source_missing"
