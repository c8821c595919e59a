"""Where in the window something of the report can be mended: what a voice told has its own page."""

from app.casework.subjects import FINDING, QUOTATION
from app.operations import questionnaires
from app.operations.inspection import Inspection
from app.operations.keeping_findings import write_finding
from app.operations.places import FINDINGS, QUOTED, SENTENCES, TEXT, Place, place_at
from app.operations.quotations import pick_quotation, quotations
from app.operations.voices import open_voice, write_sentence
from app.report import outline


def test_a_sentence_and_a_quotation_are_mended_where_their_voice_is(inspection: Inspection) -> None:
    form = questionnaires.begin_form(inspection, "victim").form
    questionnaires.answer_field(inspection, form, "comments", "They rang me.")
    pick_quotation(inspection, form, "comments", "They rang me.")
    write_sentence(inspection, "child", "Staff listened.")
    (quoted,), (kept,) = quotations(inspection, "victim"), open_voice(inspection, "child").kept
    assert place_at(inspection, QUOTATION + quoted.quotation.id) == Place(QUOTED, "victim")
    assert place_at(inspection, FINDING + kept.id) == Place(SENTENCES, "child")


def test_a_finding_is_mended_at_its_criterion_and_what_is_gone_in_the_text(inspection: Inspection) -> None:
    changes = write_finding(inspection, "1.2", "strength", "Plans were written together.")
    id_ = next(entry.subject.removeprefix(FINDING) for entry in changes.entries if entry.subject.startswith(FINDING))
    assert place_at(inspection, FINDING + id_) == Place(FINDINGS, "1.2")
    for gone in (FINDING, QUOTATION):
        assert place_at(inspection, gone + "0") == Place(TEXT, outline.SERVICE_USERS)
