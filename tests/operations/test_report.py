"""The report's document: the parts of the published one in its order, its figures, and whatever somebody wrote."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from shutil import copytree

import pytest

from app.casework.blocks import BULLET, NUMBERED, PARAGRAPH, QUOTATION, Block, Run
from app.casework.report_lists import Recommendation, Term
from app.errors import KnownError
from app.instrument.model import STRENGTH
from app.operations import keeping_findings as keeping
from app.operations.blocks import new_block, put_blocks, type_block
from app.operations.demo import open_demo
from app.operations.inspection import Inspection
from app.operations.inspections import create_inspection, open_inspection
from app.operations.particulars import describe, describe_report
from app.operations.publication import open_publishing, write_report
from app.operations.report import fallen_back, parts, report_document, switch, withhold
from app.operations.report_lists import RECOMMENDATIONS, TERMS, put_line
from app.operations.workspace import Workspace
from app.operations.writing_report import open_writing
from app.report.content import (
    Chart,
    Charts,
    Contents,
    Definitions,
    Document,
    Heading,
    Points,
    Quotation,
    ScoreBox,
    Signature,
    Table,
    said,
    texts,
)
from app.report.gathered import INTERNAL, PUBLIC
from tests.conftest import TWO_LANGUAGES
from tests.journeys.walker import answer_everything, sufficient
from tests.report.printed import text_of

HARD = (
    "<b>no & markup</b>",
    "👩‍👩‍👧 emoji",
    "שלום עולם and مرحبا",
    "supercalifragilistic" * 15,
    "Cymru: ŵ ŷ",
)


@pytest.fixture(scope="module")
def demo(demo_home: Path) -> Iterator[Inspection]:
    found = open_demo(demo_home)
    inspection = open_inspection(found.workspace, found.inspection)
    yield inspection
    inspection.close()


@pytest.fixture(scope="module")
def report(demo: Inspection) -> Document:
    return report_document(demo)


def every(document: Document, kind: type) -> list[object]:
    return list(_within(document.blocks, kind))


def _within(part: object, kind: type) -> Iterator[object]:
    if isinstance(part, kind):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from _within(one, kind)
    elif is_dataclass(part):
        for field in fields(part):
            yield from _within(getattr(part, field.name), kind)


def words(document: Document) -> str:
    return "\n".join(texts(document.blocks))


def titles(document: Document) -> list[str]:
    found = [one for one in document.blocks if isinstance(one, Heading)]
    return [f"{one.number} {one.text}".strip() for one in found if one.level <= 2 and (one.listed or one.anchor)]


def test_it_has_the_parts_of_the_published_report_in_their_order(report: Document) -> None:
    assert titles(report) == [
        "Foreword",
        "Acknowledgements",
        "Contents",
        "Scoring – and summary table",
        "Recommendations",
        "Next steps",
        "Service users' perspective",
        "Sharing good practice",
        "1 Assessment and Sentence Planning",
        "1.1 Risk of Harm to others",
        "1.2 Likelihood of Reoffending",
        "1.3 Safeguarding",
        "2 Delivery and Review of Interventions",
        "2.1 Protecting the public: minimising Risk of Harm",
        "2.2 Reducing the Likelihood of Reoffending",
        "2.3 Safeguarding the child or young person",
        "3 Outcomes",
        "3.1 Achievement of outcomes",
        "3.2 Sustaining outcomes",
        "Appendix 1: Summary",
        "Appendix 2: Contextual information",
        "Appendix 3a: Inspection data charts",
        "Appendix 3b: Inspection data",
        "Appendix 4: Role of the inspectorate and code of practice",
        "Appendix 5: Glossary",
    ]
    assert isinstance(report.blocks[report.blocks.index(_heading(report, "Contents")) + 1], Contents)
    assert report.cover is not None
    assert (report.cover.area, report.cover.lines) == ("Leeds", ("ISBN 978-0-00-000000-2", "2011"))


def _heading(document: Document, text: str) -> Heading:
    return next(one for one in document.blocks if isinstance(one, Heading) and one.text == text)


def test_the_published_figures_for_leeds_stand_in_it(report: Document) -> None:
    boxes = [one for one in every(report, ScoreBox) if isinstance(one, ScoreBox)]
    assert [one.percent for one in boxes] == [84, 76, 83, 77, 81, 81, 81, 78, 90, 90, 87, 69, 90, 76]
    assert [str(one.comment).split()[0] for one in boxes[:3]] == ["MINIMUM"] * 3
    assert str(boxes[-3].comment) == "MODERATE improvement required"
    assert [one.comment for one in boxes if str(one.title).startswith("Overall")] == ["", "", ""]
    table = next(one for one in report.blocks if isinstance(one, Table))
    assert [row[1:] for row in table.rows] == [
        ("38%", "91%", "67%", "84%"),
        ("36%", "85%", "62%", "76%"),
        ("50%", "87%", "69%", "83%"),
    ]
    assert "January 2011" in said(table.note)
    (chart,) = [one for one in report.blocks if isinstance(one, Chart)]
    assert [bar.value for bar in chart.bars] == [77, 81, 81, 81, 78, 90, 90, 87, 69, 90, 76]


def test_recommendations_are_numbered_through_and_name_who_is_responsible(report: Document) -> None:
    at = report.blocks.index(_heading(report, "Recommendations"))
    lists = [one for one in report.blocks[at : at + 8] if isinstance(one, Points)]
    assert [one.start for one in lists] == [1, 5]
    assert all(said(point.text).endswith(("(head of service)", "(management board)")) for point in lists[0].points)


def test_the_plan_is_due_four_weeks_after_the_publication(inspection: Inspection) -> None:
    assert "four weeks after this report is published." in words(report_document(inspection))
    describe(inspection, published="2012-02-01")
    assert "due on 29 February 2012, four weeks" in words(report_document(inspection))
    describe(inspection, published="2012-02")
    assert "report of February 2012 falls between 29 February 2012 and 28 March 2012" in words(
        report_document(inspection)
    )


def test_the_glossary_has_the_terms_that_are_used_and_no_others(inspection: Inspection) -> None:
    def glossary() -> dict[str, str]:
        document = report_document(inspection)
        found = [one for one in document.blocks if isinstance(one, Definitions)]
        return {one.term: said(one.meaning) for one in (found[-1].entries if found else ())}

    assert "CAMHS" not in glossary()
    write(inspection, "context", "CAMHS and a Kestrel panel helped. The lead explains MAPPA.")
    for name, meaning in (("MAPPA", "as we see it"), ("Kestrel panel", "a panel"), ("unused term", "nothing")):
        put_line(inspection, TERMS, Term("", name, meaning))
    found = glossary()
    assert (found["MAPPA"], found["Kestrel panel"]) == ("as we see it", "a panel")
    assert "CAMHS" in found
    assert "unused term" not in found


def test_small_numbers_are_left_out_for_the_public_and_stand_in_the_other_edition(demo: Inspection) -> None:
    def bars(edition: str) -> list[tuple[str, str, str]]:
        document = report_document(demo, edition=edition)
        charts = [one for one in every(document, Charts) if isinstance(one, Charts)]
        return [(chart.title, bar.label, bar.shown) for one in charts for chart in one.charts for bar in chart.bars]

    public, internal = bars(PUBLIC), bars(INTERNAL)
    assert [one[:2] for one in public] == [one[:2] for one in internal]
    assert ("Phase of the sentence", "Custody only", "4") in internal
    assert not any(shown.isdigit() and 0 < int(shown) < 5 for _, _, shown in public)
    hidden = {title for title, _, shown in public if shown == "Not shown"}
    assert all(sum(title == one and shown == "Not shown" for one, _, shown in public) > 1 for title in hidden)


def test_the_annex_gives_question_figure_interval_and_cases_of_every_sentence(demo: Inspection) -> None:
    document = report_document(demo, edition=INTERNAL)
    assert document.mark == "INTERNAL, not for publication · DEMONSTRATION, invented cases"
    at = next(place for place, one in enumerate(document.blocks) if isinstance(one, Heading) and one.anchor == "annex")
    tables = [one for one in document.blocks[at:] if isinstance(one, Table)]
    first = next(one for one in tables if one.caption.startswith("1.1 strength (1): "))
    assert [row[2] for row in first.rows] == ["98 of 100", "85 of 98"]
    assert [len(str(row[4]).split(", ")) for row in first.rows] == [2, 13]
    assert all(" to " in str(row[3]) for row in first.rows)
    assert len(tables) > 60
    references = [reference for reference in demo.references if reference in words(report_document(demo))]
    assert references == []
    assert all(box.interval is None for box in every(report_document(demo), ScoreBox) if isinstance(box, ScoreBox))


def test_parts_that_are_switched_off_are_gone_and_appendices_close_the_gap(inspection: Inspection) -> None:
    write(inspection, "context", "The area.")
    switch(inspection, "summary", on=False)
    switch(inspection, "section/2", on=False)
    found = titles(report_document(inspection))
    assert "Appendix 1: Contextual information" in found
    assert not any("Interventions" in title or title.startswith("2.") for title in found)
    assert {one.name for one in parts(inspection) if one.off} >= {"summary", "section/2", "criterion/2.1"}
    with pytest.raises(KnownError) as refused:
        switch(inspection, "preface", on=False)
    assert refused.value.code == "part_unknown"


def test_a_score_is_withheld_everywhere_with_its_reason(demo_home: Path, tmp_path: Path) -> None:
    found = open_demo(copytree(demo_home, tmp_path / "home"))
    inspection = open_inspection(found.workspace, found.inspection)
    withhold(inspection, "criterion/1.1", "Too many records were altered.")
    withhold(inspection, "headline/safeguarding", "It is being looked into.")
    document = report_document(inspection)
    box = next(one for one in document.blocks if isinstance(one, ScoreBox) and one.kind)
    assert (box.percent, box.withheld) == (None, "Too many records were altered.")
    (chart,) = [one for one in document.blocks if isinstance(one, Chart)]
    assert (chart.bars[0].value, chart.bars[0].shown) == (None, "Withheld")
    assert "77%" not in words(document)
    assert "84%" not in words(document)
    withhold(inspection, "criterion/1.1", "")
    assert "77%" in words(report_document(inspection))
    inspection.close()


def test_a_draft_has_a_version_of_its_own_content(inspection: Inspection) -> None:
    first = report_document(inspection)
    assert first.draft.startswith("DRAFT 1-")
    assert report_document(inspection) == first
    write(inspection, "foreword", "More.")
    assert report_document(inspection).draft != first.draft
    typed = new_block(inspection, "foreword", PARAGRAPH)
    type_block(inspection, Block(typed.id, "foreword", runs=(Run("and being typed"),), order=typed.order))
    assert "and being typed" not in words(report_document(inspection))
    assert "and being typed" in words(report_document(inspection, as_typed=True))


@pytest.mark.parametrize("ending", ["pdf", "html"])
def test_an_inspection_without_cases_and_one_without_answers_give_a_report(
    workspace: Workspace, inspection: Inspection, tmp_path: Path, ending: str
) -> None:
    create_inspection(workspace, "empty", "Nowhere")
    empty = open_inspection(workspace, "empty")
    for one in (empty, inspection):
        for edition in (PUBLIC, INTERNAL):
            write_report(one, tmp_path / f"out.{ending}", edition=edition)
            assert (tmp_path / f"out.{ending}").stat().st_size > 1000
    document = report_document(empty)
    assert all(box.percent is None for box in every(document, ScoreBox) if isinstance(box, ScoreBox))
    assert "read 0 cases in depth" in words(document)
    empty.close()


@pytest.mark.parametrize("ending", ["pdf", "html"])
def test_whatever_is_written_comes_out_as_it_was_written(inspection: Inspection, tmp_path: Path, ending: str) -> None:
    for kind in (PARAGRAPH, BULLET, NUMBERED, QUOTATION):
        for text in HARD:
            write(inspection, "context", text, kind)
    write(inspection, "service_users", "word " * 10_000)
    put_line(inspection, RECOMMENDATIONS, Recommendation("", " ".join(HARD), HARD[2], HARD[0]))
    keeping.write_finding(inspection, "1.1", STRENGTH, " ".join(HARD))
    describe_report(inspection, signed_by=HARD[2], signed_as=HARD[0])
    answer_everything(inspection, "LS-1", sufficient)
    document = report_document(inspection)
    assert all(words(document).count(text) >= 6 for text in HARD)
    assert len(every(document, Quotation)) == len(HARD)
    assert any(isinstance(one, Signature) for one in document.blocks)
    path = tmp_path / f"out.{ending}"
    write_report(inspection, path)
    data = path.read_bytes()
    assert ("<b>no & markup</b>" in text_of(data)) if ending == "pdf" else (b"&lt;b&gt;no &amp; markup" in data)


def test_a_file_is_replaced_whole_or_not_at_all(inspection: Inspection, tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    path.write_bytes(b"before")
    with pytest.raises(KnownError) as stopped:
        write_report(inspection, path, cancelled=lambda: True)
    assert stopped.value.code == "cancelled"
    assert path.read_bytes() == b"before"
    for name, code in (("out.docx", "report_format_unknown"), ("none/out.pdf", "target_unwritable")):
        with pytest.raises(KnownError) as refused:
            write_report(inspection, tmp_path / name)
        assert refused.value.code == code
    assert [one.name for one in tmp_path.glob("*") if one.is_file()] == ["out.pdf"]
    with pytest.raises(KnownError) as refused:
        report_document(inspection, edition="secret")
    assert refused.value.code == "edition_unknown"


def write(inspection: Inspection, part: str, text: str, kind: str = PARAGRAPH) -> None:
    made = new_block(inspection, part, kind)
    put_blocks(inspection, [Block(made.id, part, kind, (Run(text),), order=made.order)])


def test_texts_that_fall_back_to_english_are_said_to(workspace: Workspace, tmp_path: Path) -> None:
    form = tmp_path / "welsh.md"
    form.write_text(TWO_LANGUAGES.read_text("utf-8").replace("| English (en) |", "| Cymraeg (cy) |"), "utf-8")
    for id_, asked, expected in (("welsh", form, True), ("english", TWO_LANGUAGES, False)):
        create_inspection(workspace, id_, "Gwynedd", form=asked)
        found = open_inspection(workspace, id_)
        assert found.instrument.language == ("Cymraeg (cy)" if expected else "English (en)")
        assert (fallen_back(found), open_publishing(found).fallen_back, open_writing(found).fallen_back) == (
            expected,
            expected,
            expected,
        )
        assert report_document(found).language == "en"
        found.close()
