"""The demo's forms bear out every sentence that the Leeds report of 2011 printed of what its service users said."""

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.operations.demo import open_demo
from app.operations.double_entry import agreement
from app.operations.evidence_in_advance import register
from app.operations.fields import questionnaire
from app.operations.inspection import Inspection
from app.operations.inspections import open_inspection
from app.operations.questionnaires import count_forms
from app.operations.quotations import quotations
from app.operations.voices import check_sentences, draft_sentences, open_voice, voice_tables
from app.scoring.phrases import find, fits
from app.scoring.tables import answers_key
from app.scoring.vocabulary import vocabulary

PRINTED = list(
    csv.DictReader((Path(__file__).parents[1] / "data" / "leeds_voices.csv").read_text("utf-8").splitlines())
)
FORMS = {"child": 154, "victim": 22}


@pytest.fixture(scope="module")
def demo(demo_home: Path) -> Iterator[Inspection]:
    found = open_demo(demo_home)
    inspection = open_inspection(found.workspace, found.inspection)
    yield inspection
    inspection.close()


@pytest.mark.parametrize(("voice", "forms"), FORMS.items())
def test_as_many_filled_in_a_questionnaire_as_the_report_says(demo: Inspection, voice: str, forms: int) -> None:
    count = count_forms(demo, voice)
    assert (count.forms, count.counted, count.unfinished) == (forms, forms, ())


@pytest.mark.parametrize("printed", PRINTED, ids=lambda row: f"{row['question']}-{row['choices']}")
def test_the_words_that_were_printed_fit_the_tables(demo: Inspection, printed: dict[str, str]) -> None:
    key = answers_key(printed["question"], printed["choices"].split())
    (draft,) = [one for one in draft_sentences(demo, printed["voice"]) if one.key == key]
    known = vocabulary("English (en)", printed["voice"])
    (found,) = find(known, printed["words"])
    assert found.words == printed["words"]
    assert fits(known, found, draft.figure.share("met")), (draft.figure.met, draft.figure.judged)


def test_what_was_printed_without_a_figure_fits_too(demo: Inspection) -> None:
    tables = {one.question: one for one in voice_tables(demo, "child")}

    def share(question: str, choice: str) -> float:
        table = tables[question]
        return next(cell.count or 0 for cell in table.cells if cell.choice == choice) / (table.answered or 1)

    for some in ("words", "read_out", "methods", "questions"):
        assert 0.05 < share("easy_how", some) < share("easy_how", "explained")
    assert 0.05 < share("harder", "yes") < 0.3
    assert 0.1 < share("health_how", "fitness") < 0.5
    for many in (("health_how", "substances"), ("better_what", "family")):
        assert share(*many) > 0.4


@pytest.mark.parametrize("voice", FORMS)
def test_every_sentence_that_is_kept_fits_and_every_draft_is_kept(demo: Inspection, voice: str) -> None:
    found = open_voice(demo, voice)
    assert check_sentences(demo, voice) == found.misfits == ()
    assert all(len(one.kept_in) == 1 for one in found.drafts)
    assert len(found.kept) == len(questionnaire(demo, voice).sentences)


def test_one_of_ten_was_typed_twice_and_the_tables_are_what_the_paper_says(demo: Inspection) -> None:
    for voice, forms in FORMS.items():
        found = agreement(demo, voice)
        assert found.forms == found.chosen == forms // 10
        assert (found.waiting, found.unsettled) == ((), 0)
    children = agreement(demo, "child")
    assert 0 < children.first_wrong < children.differing
    assert children.error_rate is not None
    assert 0 < children.error_rate < 3


def test_quotations_are_our_own_words_tied_to_themes_and_looked_at(demo: Inspection) -> None:
    for voice in FORMS:
        found = quotations(demo, voice)
        assert all(one.stands for one in found)
        assert {one.quotation.theme for one in found} <= {theme.name for theme in questionnaire(demo, voice).themes}
        assert Counter(one.quotation.anonymous for one in found)[True] >= 4
    assert any(not one.printable for one in quotations(demo, "child"))


def test_the_register_holds_what_was_sent_in_advance(demo: Inspection) -> None:
    found = register(demo)
    assert len(found) == 6
    assert all(one.document.dated and one.document.shows and one.document.criteria for one in found)
    assert {one.kind for document in found for one in document.cited_by} == {"commentary"}
