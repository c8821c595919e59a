"""Documents become PDFs: the same bytes for the same words, any text, its language and title known."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.report.content import (
    ASIDE,
    CROSS,
    MUTED,
    PLAIN,
    TICK,
    WARNING,
    Block,
    Columns,
    Document,
    Heading,
    Paragraph,
    Point,
    Points,
    Table,
)
from app.report.pdf import draw, fits_on_one_page
from tests.report.printed import pages_of, reader, text_of

ROOT = Path(__file__).parent.parent.parent
LONG = "Dwr-" + "x" * 683


def document(*blocks: Block, title: str = "Tŷ Gwyn", mark: str = "DRAFT", foot: str = "foot") -> Document:
    return Document(title, "a subtitle", mark, False, foot, "cy", blocks)


EVERYTHING = document(
    Heading("One"),
    Paragraph("Plain & <b>not bold</b>\nnext line"),
    *(Paragraph(f"{tone} tone", tone) for tone in (PLAIN, MUTED, ASIDE, WARNING)),
    Points((Point("met", "1.1-01", ("beneath <i>it</i>",)),), TICK),
    Points((Point("short"), Point(LONG)), CROSS),
    Table(("Name", "Score"), (("ŵ", "84%"), ("<a href='x'>", "–")), (3, 1), frozenset((1,)), frozenset((0,))),
    Heading("Two", 2),
    Columns((Heading("Left", 3), Paragraph("l")), (Points(()), Paragraph("r"))),
)


def test_all_blocks_are_drawn_and_a_person_s_text_is_no_markup() -> None:
    said = text_of(draw(EVERYTHING))
    for words in (
        "Tŷ Gwyn", "a subtitle", "DRAFT", "foot", "Plain & <b>not bold</b> next line", "warning tone", "1.1-01 met",
        "beneath <i>it</i>", "ŵ 84%", "<a href='x'>", "Left", "1 of 1",
    ):  # fmt: skip
        assert words in said
    assert "".join(said.split()).count("x" * 683) == 1


def test_equal_documents_give_equal_bytes_in_another_process_too() -> None:
    code = (
        "import sys, hashlib; from tests.report.test_pdf import EVERYTHING; from app.report.pdf import draw; "
        "print(hashlib.sha256(draw(EVERYTHING)).hexdigest())"
    )
    hashes = {
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    }
    assert len(hashes) == 1
    assert draw(EVERYTHING) == draw(EVERYTHING)


def test_title_and_language_are_told_to_the_reader_and_the_type_is_embedded() -> None:
    found = reader(draw(EVERYTHING))
    assert found.metadata is not None
    assert found.metadata.title == "Tŷ Gwyn"
    root: Any = found.trailer["/Root"]
    page: Any = found.pages[0]
    assert root["/Lang"] == "cy"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    used = {
        font["/BaseFont"]
        for font in (one.get_object() for one in page["/Resources"]["/Font"].values())
        if "/FontDescriptor" in font
    }
    assert {name.partition("+")[2] for name in used} == {"Inter", "Inter-SemiBold"}


@settings(deadline=None, max_examples=25)
@given(st.text(max_size=300), st.sampled_from((TICK, CROSS)))
def test_any_text_can_be_printed_anywhere(text: str, sign: str) -> None:
    blocks = (
        Heading(text), Paragraph(text), Points((Point(text, text[:8], (text,)),), sign),
        Table((text[:20], "b"), ((text[:60], text[:9]),), (2, 1)),
    )  # fmt: skip
    data = draw(document(*blocks, title=text, mark=text, foot=text))
    assert pages_of(data) >= 1


@pytest.mark.parametrize("text", [LONG * 3, "word " * 8000, "😀" * 3000, "line\n" * 900, "מ" * 5000, ""])
def test_long_texts_go_over_as_many_pages_as_they_need(text: str) -> None:
    data = draw(document(Heading("h" * 900), Paragraph(text), Points((Point(text, beneath=(text,)),)), title=text))
    found = reader(data)
    for number, page in enumerate(found.pages, 1):
        assert f"{number} of {len(found.pages)}" in page.extract_text()


def test_what_could_not_be_printed_is_explained_at_the_foot() -> None:
    assert "cannot be printed here" in text_of(draw(document(Paragraph("☂️ 🦊"))))
    assert "cannot be printed here" not in text_of(draw(document(Paragraph("plain"))))


def test_whether_it_fits_on_one_page_is_known() -> None:
    assert fits_on_one_page(EVERYTHING)
    assert not fits_on_one_page(document(Paragraph("word " * 5000)))
    assert not fits_on_one_page(document(Columns((Paragraph("word " * 5000),), ())))
