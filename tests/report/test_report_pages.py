"""The pages of a report: contents that lead right, heads and feet, notes at the foot, the mark of a draft."""

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import KnownError
from app.report.content import (
    Block,
    Definition,
    Definitions,
    Document,
    Heading,
    Paragraph,
    Point,
    Points,
    Practice,
    Quotation,
    Run,
    ScoreBox,
    Table,
)
from app.report.pdf import draw
from tests.report.awkward import LONG_WORD, TEXTS, saying, without_cases
from tests.report.printed import pages_of, reader, text_of
from tests.report.sample import AREA, report

ROOT = Path(__file__).parent.parent.parent
SAMPLE = draw(report())
PAGES = [" ".join(page.extract_text().split()) for page in reader(SAMPLE).pages]
WORDS = "word " * 10_000


def with_blocks(*blocks: Block) -> Document:
    return replace(report(draft=""), blocks=blocks)


def test_the_contents_name_the_page_on_which_each_heading_stands() -> None:
    at = next(number for number, text in enumerate(PAGES) if "Contents Foreword" in text)
    listed = [one for one in report().blocks if isinstance(one, Heading) and one.listed and one.level < 3]
    assert len(listed) > 20
    for one in listed:
        shown = re.search(rf"{re.escape(one.text)} (\d+)", PAGES[at])
        assert shown, one
        assert one.text in PAGES[int(shown[1]) - 1], one


def test_the_outline_and_the_links_lead_to_the_same_pages() -> None:
    pdf = reader(SAMPLE)
    listed = [one for one in report().blocks if isinstance(one, Heading) and one.listed]
    flat = [one for part in pdf.outline for one in (part if isinstance(part, list) else [part])]
    titles = [f"{one.number} {one.text}".strip() for one in listed]
    assert [one.title for one in flat] == titles  # type: ignore[union-attr]
    for one, heading in zip(flat, listed, strict=True):
        number = pdf.get_destination_page_number(one)  # type: ignore[arg-type]
        assert number is not None
        assert heading.text in PAGES[number]


def test_each_page_has_its_head_foot_and_number_and_the_cover_none() -> None:
    assert "Core Case Inspection of youth offending work in England and Wales" in PAGES[0]
    assert "2026" in PAGES[0]
    for number, text in enumerate(PAGES[1:], 2):
        assert "Core Case Inspection of youth offending work" in text
        assert f"{AREA} · 2026" in text
        assert re.search(rf"\b{number}\b", text)
        assert "DRAFT · version 3" in text
    assert not [text for text in PAGES if not text]


def test_what_is_published_has_no_mark_of_a_draft_and_no_annex() -> None:
    said = text_of(draw(report(internal=False, draft="")))
    assert "DRAFT" not in said
    assert "EX-001" not in said


def test_a_note_stands_at_the_foot_of_the_page_that_refers_to_it() -> None:
    notes = tuple(
        Paragraph((Run("Something was said.", note=f"What note {number} says."), Run(" And more." * 40)))
        for number in range(1, 60)
    )
    pages = [" ".join(page.extract_text().split()) for page in reader(draw(with_blocks(*notes))).pages][1:]
    assert len(pages) > 3
    told = 0
    for text in pages:
        here = [int(one) for one in re.findall(r"said\. ?(\d+)", text)]
        assert [int(one) for one in re.findall(r"What note (\d+) says", text)] == here
        told += len(here)
    assert told == 59


def test_more_notes_than_a_foot_has_room_for_follow_their_paragraph() -> None:
    many = tuple(Run("word ", note=f"note {number} " + "x " * 200) for number in range(40))
    said = text_of(draw(with_blocks(Heading("One"), Paragraph(many), Paragraph("end"))))
    assert all(f"note {number} x" in said for number in range(40))


def test_a_list_goes_on_where_the_one_before_it_ended() -> None:
    assert "(4)" in PAGES[6 - 1] + PAGES[7 - 1]
    assert re.search(r"And further: \(5\) the case system", " ".join(PAGES))


def test_equal_reports_give_equal_bytes_in_another_process_too() -> None:
    code = (
        "import sys, hashlib; from tests.report.sample import report; from app.report.pdf import draw; "
        "sys.stdout.buffer.write(draw(report()))"
    )
    told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert told.stdout == SAMPLE
    assert draw(report()) == SAMPLE


@pytest.mark.parametrize("name", [name for name in TEXTS if name not in {"ten thousand words", "lines"}])
def test_any_text_can_stand_anywhere_in_a_report(name: str) -> None:
    assert pages_of(draw(saying(TEXTS[name]))) > 1


@pytest.mark.parametrize(
    "block",
    [
        Paragraph(WORDS),
        Paragraph((Run(WORDS), Run(WORDS, italic=True, note="a note"), Run(WORDS, link="https://example.org"))),
        Paragraph(TEXTS["lines"]),
        Points((Point(WORDS, "1.1", (WORDS,)),)),
        Practice("title", WORDS, ("place",)),
        Quotation(TEXTS["lines"]),
        ScoreBox("title", 3, "kind", WORDS, TEXTS["lines"]),
        ScoreBox("title", None, withheld=WORDS),
        Definitions((Definition(LONG_WORD, WORDS), Definition("a", "b"))),
        Table(("a", "b"), (("x", WORDS), ("y", "z")), (1, 3)),
        Table((TEXTS["lines"], "b"), (("x", "y"),) * 90, (1, 3)),
    ],
    ids=lambda block: type(block).__name__,
)
def test_ten_thousand_words_go_over_as_many_pages_as_they_need(block: Block) -> None:
    data = draw(with_blocks(Heading("Before"), block, Heading("After"), Paragraph("the end")))
    pages = reader(data).pages
    assert len(pages) > 8
    assert "the end" in pages[-1].extract_text()


@settings(deadline=None, max_examples=15)
@given(st.text(max_size=60))
def test_any_signs_can_stand_anywhere_in_a_report(text: str) -> None:
    assert pages_of(draw(saying(text))) > 1


def test_an_inspection_without_cases_has_a_report() -> None:
    said = text_of(draw(without_cases()))
    assert "Nothing was judged" in said
    assert "No case was read." in said


def test_only_addresses_of_the_web_and_of_mail_are_links() -> None:
    links = (
        "javascript:alert(1)",
        "file:///etc",
        "https://a b",
        "#nowhere",
        "https://example.org/x",
        "mailto:a@example.org",
    )
    found = reader(draw(with_blocks(Heading("One"), Paragraph(tuple(Run("here ", link=link) for link in links)))))
    there = [
        one.get_object()["/A"]["/URI"]
        for page in found.pages
        for one in page.get("/Annots", [])
        if "/A" in one.get_object() and "/URI" in one.get_object()["/A"]
    ]
    assert there == ["https://example.org/x", "mailto:a@example.org"]


def test_it_tells_how_far_it_is_and_can_be_cancelled() -> None:
    told: list[float] = []
    draw(report(), progress=lambda done, total: told.append(done / total))
    assert told == sorted(told)
    assert told[-1] == 1
    assert len(told) > 500

    def asked() -> bool:
        told.append(0)
        return len(told) > 900

    with pytest.raises(KnownError, match="Cancelled"):
        draw(report(), cancelled=asked)
