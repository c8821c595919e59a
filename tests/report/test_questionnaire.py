"""The blank form is large, plain and complete: every question, every box, room to write, a number box on each page."""

import re
from collections import Counter
from pathlib import Path

import pytest

from app.errors import KnownError
from app.instrument.model import VOICES, text
from app.operations.blank_forms import paper, write_blank_form
from app.operations.inspection import Inspection
from app.report.content import FormField
from app.report.pdf import draw
from app.report.questionnaire import document
from tests.report.printed import reader, text_of

SMALLEST = 14
FREE = 3


@pytest.fixture(params=VOICES)
def voice(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_every_question_and_answer_is_printed_in_large_type(inspection: Inspection, voice: str) -> None:
    data = draw(document(paper(inspection, voice)))
    form = inspection.forms.questionnaire(voice)
    printed = text_of(data)
    for question in form.questions:
        assert text(question.label, form.language) in printed
        for choice in question.choices:
            assert text(choice.label, form.language) in printed
    sizes: Counter[float] = Counter()
    for page in reader(data).pages:
        page.extract_text(visitor_text=lambda said, _cm, _tm, _font, size: sizes.update([size] if said.strip() else []))
    assert min(sizes) >= SMALLEST


def test_there_is_a_box_for_each_answer_and_one_for_the_number_on_every_page(
    inspection: Inspection, voice: str
) -> None:
    data = draw(document(paper(inspection, voice)))
    pages = reader(data).pages
    form = inspection.forms.questionnaire(voice)
    drawn = "".join(page.get_contents().get_data().decode("latin-1") for page in pages)  # type: ignore[union-attr]
    boxes = sum(len(question.choices) for question in form.questions)
    assert drawn.count(" re S") + drawn.count(" re s") == len(pages)
    assert len(re.findall(r"(?:[\d.]+ ){6}c\b", drawn)) == 4 * boxes, "a box to tick has four round corners"
    for number, page in enumerate(pages, start=1):
        said = page.extract_text()
        assert "form number" in said
        assert f"Page {number} of {len(pages)}" in said


def test_every_type_that_a_page_names_is_there(inspection: Inspection, voice: str) -> None:
    for page in reader(draw(document(paper(inspection, voice)))).pages:
        contents = page.get_contents()
        assert contents is not None
        named = set(re.findall(r"(/F\d+(?:\+\d+)?) [\d.]+ Tf", contents.get_data().decode("latin-1")))
        resources = page["/Resources"]["/Font"]  # type: ignore[index]
        assert named
        assert named <= set(resources)


def test_what_follows_an_answer_says_so_and_free_text_has_room(inspection: Inspection) -> None:
    fields = {
        one.text.split(".")[0]: one for one in document(paper(inspection, "child")).blocks if isinstance(one, FormField)
    }
    assert fields["8"].first == "Only if you ticked “Yes” at question 7:"
    assert fields["18"].first == "Only if you ticked “Yes, it is better” at question 17:"
    assert fields["7"].first == ""
    assert all((one.lines >= FREE) == (not one.options) for one in fields.values())
    assert fields["23"].lines > fields["10"].lines


def test_it_is_the_same_every_time_and_names_the_area(inspection: Inspection, tmp_path: Path, voice: str) -> None:
    for name in ("one.pdf", "other.pdf"):
        write_blank_form(inspection, voice, tmp_path / name)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "other.pdf").read_bytes()
    assert "Leeds" in text_of((tmp_path / "one.pdf").read_bytes())
    with pytest.raises(KnownError) as refused:
        write_blank_form(inspection, voice, tmp_path / "none" / "one.pdf")
    assert refused.value.code == "target_unwritable"


def test_no_question_is_torn_over_two_pages(inspection: Inspection, voice: str) -> None:
    pages = [" ".join(page.extract_text().split()) for page in reader(draw(document(paper(inspection, voice)))).pages]
    form = inspection.forms.questionnaire(voice)
    for question in form.questions:
        label = text(question.label, form.language)
        (page,) = [one for one in pages if label in one]
        assert all(text(choice.label, form.language) in page for choice in question.choices)
