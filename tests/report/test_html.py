"""Documents become HTML pages: a person's text is never markup, and a browser finds nothing that shuts anybody out."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from app.errors import KnownError
from app.report.content import Document, Heading, Paragraph, Run
from app.report.html import draw
from tests.report.awkward import TEXTS, saying, without_cases
from tests.report.browser import CHROMIUM, DRIVER, axe_script, browser, show, violations
from tests.report.sample import DRAFT, report
from tests.report.test_pdf import EVERYTHING

SAMPLE = draw(report())


def read(data: bytes) -> Any:
    return html.document_fromstring(data.decode())


@pytest.fixture(scope="module")
def page() -> Any:
    return read(SAMPLE)


def test_it_is_one_file_without_script_that_asks_nobody_for_anything(page: Any) -> None:
    assert SAMPLE.startswith(b"<!DOCTYPE html>")
    assert not page.xpath("//script | //link | //iframe | //img | //@onclick | //*[@src]")
    assert b"url(" not in SAMPLE
    assert b"@import" not in SAMPLE
    assert page.xpath("string(/html/@lang)") == "en"


def test_what_links_lead_to_is_there(page: Any) -> None:
    names = page.xpath("//@id")
    assert len(names) == len(set(names))
    for address in page.xpath("//a/@href"):
        assert address[1:] in names if address.startswith("#") else address == "https://example.org/plan"
    listed = [f"#{name}" for name in page.xpath("//main//h2/@id | //main//h3/@id")]
    assert page.xpath("//nav//a/@href") == [name for name in listed if name in page.xpath("//nav//a/@href")]
    assert len(page.xpath("//nav//a")) > 20


def test_each_part_has_its_element(page: Any) -> None:
    assert len(page.xpath("//h1")) == len(page.xpath("//main")) == len(page.xpath("//nav")) == 1
    assert page.xpath("count(//figure[contains(@class, 'chart')][figcaption][svg/title][details/table])") == 7
    assert page.xpath("count(//table//thead//th[not(@scope)] | //tbody//th[not(@scope='row')])") == 0
    assert page.xpath("count(//article)") == 4
    assert page.xpath("string(//ol[@start='5'][@class='number'])").startswith("the case system is fast enough")
    assert page.xpath("string(//span[@lang='cy'])").startswith("Tŷ Gwyn")
    assert page.xpath("string(//header//*[@class='draft'])") == DRAFT
    assert page.xpath("string(//*[@id='note-1'])").startswith("Scores are whole per cents.")
    assert page.xpath("//a[@id='noteref-1']/@href") == ["#note-1"]
    assert "withheld" in page.xpath("string(//main)")
    levels = [int(one.tag[1]) for one in page.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_published_report_has_no_mark_of_a_draft() -> None:
    assert not read(draw(report(draft=""))).xpath("//*[contains(@class, 'watermark')] | //*[@class='draft']")
    assert b"EX-001" not in draw(report(internal=False))


@settings(deadline=None, max_examples=40)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=80))
def test_a_text_comes_out_as_it_went_in(text: str) -> None:
    document = Document(text, "", "", False, text, "en", (Heading("one"), Paragraph((Run(text, strong=True),))))
    page = read(draw(document))
    kept = "".join(sign for sign in text if sign not in "\ufffe\uffff")
    assert page.xpath("string(//main//p/strong)") == kept
    assert not page.xpath("//main//p/strong/*")


@pytest.mark.parametrize("name", list(TEXTS))
def test_any_text_makes_a_page(name: str) -> None:
    page = read(draw(saying(TEXTS[name])))
    assert page.xpath("//main//table")
    assert not [address for address in page.xpath("//a/@href") if address.startswith("javascript")]


def test_equal_documents_give_equal_bytes() -> None:
    assert draw(report()) == SAMPLE


def test_it_tells_how_far_it_is_and_can_be_cancelled() -> None:
    told: list[tuple[int, int]] = []
    draw(report(), progress=lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]
    with pytest.raises(KnownError, match="Cancelled"):
        draw(report(), cancelled=lambda: len(told) > 0)


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    if not (CHROMIUM and DRIVER and axe_script().exists()):
        pytest.skip("Chromium with its driver and axe-core are not here; python -m tests brings them")
    with browser(tmp_path_factory.mktemp("profile")) as started:
        yield started


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_and_a_telephone_shows_it_whole(driver: Any, tmp_path: Path, width: int, dark: bool) -> None:
    path = tmp_path / "report.html"
    path.write_bytes(SAMPLE)
    show(driver, path, width=width, dark=dark)
    assert violations(driver) == []
    assert driver.execute_script("return document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("name", ["sheet", "without cases", "markup", "long word"])
def test_axe_finds_nothing_in_other_documents(driver: Any, tmp_path: Path, name: str) -> None:
    document = {"sheet": EVERYTHING, "without cases": without_cases()}.get(name)
    path = tmp_path / "page.html"
    path.write_bytes(draw(document or saying(TEXTS[name])))
    show(driver, path, width=390)
    assert violations(driver) == []
    assert driver.execute_script("return document.documentElement.scrollWidth <= innerWidth")
