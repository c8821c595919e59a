"""PDFs are tagged as PDF/UA-1 asks: a checker finds nothing, and the structure is what the pages show."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pdfua import validate

from app.report.pdf import draw
from tests.report.awkward import TEXTS, saying, without_cases
from tests.report.sample import report
from tests.report.structure import Node, Tagged, tagged
from tests.report.test_pdf import EVERYTHING

SAMPLE = draw(report())
KIDS = {
    "Table": {"Caption", "THead", "TBody"}, "THead": {"TR"}, "TBody": {"TR"}, "TR": {"TH", "TD"}, "L": {"LI"},
    "LI": {"Lbl", "LBody"}, "TOC": {"TOCI"}, "TOCI": {"Lbl", "Reference"},
}  # fmt: skip
WITHIN = {"TR": {"THead", "TBody"}, "LI": {"L"}, "TOCI": {"TOC"}, "Lbl": {"LI", "TOCI"}, "LBody": {"LI"}}


@pytest.fixture(scope="module")
def sample() -> Tagged:
    return tagged(SAMPLE)


@pytest.mark.parametrize("name", ["sample", "sheet", "without cases", "markup", "emoji", "nothing", "blank"])
def test_the_checker_finds_nothing_and_could_try_every_rule(name: str, tmp_path: Path) -> None:
    document = {"sample": report(), "sheet": EVERYTHING, "without cases": without_cases()}.get(name)
    path = tmp_path / "a.pdf"
    path.write_bytes(draw(document or saying(TEXTS[name])))
    found = validate(str(path))
    assert [f"{one.rule_id}: {one.message}" for one in found.findings] == []


def test_everything_that_is_painted_is_marked_once_and_every_mark_has_one_owner(sample: Tagged) -> None:
    assert (sample.unmarked, sample.nested) == (0, 0)
    owned = sample.root.all_marks()
    assert len(owned) == len(set(owned))
    marked = {(at, number) for at, page in enumerate(sample.pages) for _, number in page if number is not None}
    assert set(owned) == marked
    for at, page in enumerate(sample.pages):
        numbers = [number for _, number in page if number is not None]
        assert sorted(numbers) == list(range(len(numbers)))
        assert {role for role, number in page if number is None} <= {"Artifact"}, at


def test_the_parent_tree_leads_from_each_mark_and_each_link_to_its_element(sample: Tagged) -> None:
    numbers = sample.pdf.Root.StructTreeRoot.ParentTree.Nums
    tree: dict[int, Any] = {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}
    for page, marks in zip(sample.pdf.pages, sample.pages, strict=True):
        assert page.obj.Tabs == "/S"
        owners = tree[int(page.obj.StructParents)]
        for role, number in marks:
            if number is not None:
                assert str(owners[number].S) == f"/{role}"
        for annotation in page.obj.get("/Annots", []):
            assert tree[int(annotation.StructParent)].S == "/Link"
            assert str(annotation.Contents).strip()
    links = [link for node in sample.root.walk() for link in node.links]
    assert len(links) == sum(len(page.obj.get("/Annots", [])) for page in sample.pdf.pages) > 20


def test_lists_tables_and_contents_are_built_of_their_parts(sample: Tagged) -> None:
    def check(node: Node) -> None:
        for kid in node.kids:
            assert kid.role in KIDS.get(node.role, {kid.role}), (node.role, kid.role)
            assert node.role in WITHIN.get(kid.role, {node.role}), (node.role, kid.role)
            check(kid)

    check(sample.root)
    tables = [node for node in sample.root.walk() if node.role == "Table"]
    assert len(tables) == 2
    for table in tables:
        rows = [row for row in table.walk() if row.role == "TR"]
        assert len({sum(cell.spans for cell in row.kids) for row in rows}) == 1
        assert all(cell.scope for row in rows for cell in row.kids if cell.role == "TH")
    assert {cell.scope for cell in tables[0].walk() if cell.role == "TH"} == {"Column", "Row"}


def test_headings_go_down_one_step_at_a_time_and_each_stands_before_text_on_its_page(sample: Tagged) -> None:
    order = list(sample.root.walk())
    levels = [int(node.role[1]) for node in order if node.role in {"H1", "H2", "H3", "H4"}]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    for at, node in enumerate(order):
        if node.role in {"H2", "H3", "H4"}:
            following = next(mark for other in order[at + 1 :] for mark in other.marks)
            assert node.marks[-1][0] == following[0], node


def test_a_row_stands_on_one_page_and_the_head_is_repeated_as_an_artefact(sample: Tagged) -> None:
    annex = [node for node in sample.root.walk() if node.role == "Table"][-1]
    rows = [row for row in annex.walk() if row.role == "TR"]
    assert len(rows) == 61
    assert all(len({page for page, _ in row.all_marks()}) == 1 for row in rows)
    pages = sorted({page for row in rows for page, _ in row.all_marks()})
    assert len(pages) > 4
    assert {page for page, _ in rows[0].all_marks()} == {pages[0]}


def test_figures_and_notes_say_what_they_are(sample: Tagged) -> None:
    figures = [node for node in sample.root.walk() if node.role == "Figure"]
    assert len(figures) == 7
    assert "2.3 Safeguarding the child or young person: withheld" in figures[0].alternative
    notes = [node for node in sample.root.walk() if node.role == "Note"]
    assert len(notes) == 1
    around = next(node for node in sample.root.walk() if notes[0] in node.kids)
    assert [kid.role for kid in around.kids] == ["Reference", "Note", "Link"]
    assert {page for page, _ in around.marks} == {page for page, _ in notes[0].marks}


def test_all_type_is_embedded_and_can_be_read_back(sample: Tagged) -> None:
    for page in sample.pdf.pages:
        fonts: Any = page.obj.Resources.Font
        steps = pikepdf.parse_content_stream(page)
        used = {str(step.operands[0]) for step in steps if str(step.operator) == "Tf"}
        assert used <= set(fonts.keys()) | {"/F1"}
        for font in fonts.values():
            assert "/FontFile2" in font.FontDescriptor
            assert "/ToUnicode" in font


def test_the_file_says_what_it_is(sample: Tagged) -> None:
    with sample.pdf.open_metadata() as told:
        assert told["pdfuaid:part"] == "1"
        assert told["dc:title"] == "Report on youth offending work in Example Borough"
        assert told["dc:identifier"] == "ISBN 978-0-00-000000-2"
        assert told["dc:date"] == ["2026"]
        assert told["dc:coverage"] == "Example Borough"
    assert sample.pdf.Root.MarkInfo.Marked
    assert sample.pdf.Root.Lang == "en"
    assert sample.pdf.Root.ViewerPreferences.DisplayDocTitle
    assert "/CreationDate" not in sample.pdf.docinfo
