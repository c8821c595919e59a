"""What is answered is recorded, replaced, taken back, completed, reopened and withdrawn, all on the record."""

import pytest

from app.casework.entries import present
from app.errors import KnownError
from app.operations import walking
from app.operations.inspection import Inspection
from tests.journeys.walker import answer_everything


def test_an_answer_replaces_the_one_that_was_on_the_screen(inspection: Inspection) -> None:
    first = walking.answer(inspection, "LS-1", "rosh_screening_completed", "yes").entries[0]
    second = walking.answer(inspection, "LS-1", "rosh_screening_completed", "no").entries[0]
    assert second.replaces == (first.id,)
    assert walking.answer(inspection, "LS-1", "rosh_screening_completed", "no").entries == ()
    taken_back = walking.answer(inspection, "LS-1", "rosh_screening_completed", "").entries[0]
    assert (taken_back.value, taken_back.replaces) == (None, (second.id,))
    assert "rosh_screening_completed" not in inspection.answers("LS-1")


def test_what_stands_in_memory_is_what_the_file_says(inspection: Inspection) -> None:
    walking.answer(inspection, "LS-1", "rosh_screening_completed", "yes")
    walking.note(inspection, "LS-1", "rosh_screening_completed", "seen")
    walking.answer(inspection, "LS-1", "rosh", "low")
    before = {name: inspection.values("LS-1", name) for name in (None, inspection.reading("LS-1"))}
    inspection.reload()
    assert before == {name: inspection.values("LS-1", name) for name in (None, inspection.reading("LS-1"))}
    assert len({row.entry for row in inspection.store.present()}) == sum(
        len(entries) for entries in present(inspection.store.entries()).values()
    )


def test_a_fact_is_of_the_case_and_one_subject(inspection: Inspection) -> None:
    walking.answer(inspection, "LS-1", "rosh", "low")
    walking.correct_fact(inspection, "LS-1", "office", "North")
    walking.answer(inspection, "LS-1", "victim", "yes")
    facts = inspection.case("LS-1").facts
    assert (facts["rosh"], facts["office"], facts["victim"]) == ("low", "North", "yes")
    assert {one.reading for one in inspection.store.entries() if one.subject.startswith("fact/")} == {None}


def test_an_answer_that_routing_sets_aside_is_kept(inspection: Inspection) -> None:
    walking.answer(inspection, "LS-1", "rosh_screening_completed", "yes")
    walking.answer(inspection, "LS-1", "rosh_screening_timely", "no")
    walking.answer(inspection, "LS-1", "rosh_screening_completed", "no")
    assert inspection.routed("LS-1").set_aside == {"rosh_screening_timely": "no"}
    walking.answer(inspection, "LS-1", "rosh_screening_completed", "yes")
    assert inspection.routed("LS-1").values["rosh_screening_timely"] == "no"


def test_a_note_that_was_being_typed_is_taken_up_where_it_was(inspection: Inspection) -> None:
    walking.type_note(inspection, "LS-1", "victim", "half a sen")
    assert walking.open_case(inspection, "LS-1").drafts == {"victim": "half a sen"}
    walking.note(inspection, "LS-1", "victim", "half a sentence")
    opened = walking.open_case(inspection, "LS-1")
    assert (opened.drafts, opened.notes) == ({}, {"victim": "half a sentence"})
    walking.type_note(inspection, "LS-1", "victim", "changed")
    walking.type_note(inspection, "LS-1", "victim", "half a sentence")
    assert walking.open_case(inspection, "LS-1").drafts == {}


def test_an_unfinished_case_cannot_be_complete_and_says_what_is_missing(inspection: Inspection) -> None:
    with pytest.raises(KnownError) as refused:
        walking.complete(inspection, "LS-1")
    assert refused.value.code == "case_not_complete"
    assert "1.1-01" in refused.value.what
    answer_everything(inspection, "LS-1")
    walking.answer(inspection, "LS-1", "outcomes_sustainable_community", "")
    with pytest.raises(KnownError, match=r"3\.2-04"):
        walking.complete(inspection, "LS-1")


def test_a_complete_case_is_closed_until_it_is_reopened_on_the_record(inspection: Inspection) -> None:
    answer_everything(inspection, "LS-1")
    walking.complete(inspection, "LS-1")
    assert inspection.status("LS-1") == "complete"
    with pytest.raises(KnownError) as refused:
        walking.answer(inspection, "LS-1", "victim", "no")
    assert refused.value.code == "case_complete"
    with pytest.raises(KnownError) as refused:
        walking.correct_fact(inspection, "LS-1", "office", "South")
    assert refused.value.code == "case_complete"
    walking.reopen(inspection, "LS-1")
    assert inspection.status("LS-1") == "in_progress"
    walking.answer(inspection, "LS-1", "victim", "no")
    states = [one.value for one in inspection.store.entries() if one.subject == "status"]
    assert states == ["complete", "in_progress"]


def test_completing_takes_up_what_was_being_typed(inspection: Inspection) -> None:
    answer_everything(inspection, "LS-1")
    walking.type_note(inspection, "LS-1", "victim", "typed")
    walking.complete(inspection, "LS-1")
    opened = walking.open_case(inspection, "LS-1")
    assert (opened.notes["victim"], opened.drafts) == ("typed", {})


def test_a_withdrawn_case_stays_visible_with_reason_and_replacement(inspection: Inspection) -> None:
    walking.withdraw(inspection, "LS-1", "not_reached", detail="file at court", replaced_by="LS-2")
    case = inspection.case("LS-1")
    assert case.withdrawal is not None
    assert (case.withdrawal.reason, case.withdrawal.replaced_by) == ("not_reached", "LS-2")
    assert "LS-1" in inspection.references
    with pytest.raises(KnownError) as refused:
        walking.answer(inspection, "LS-1", "victim", "yes")
    assert refused.value.code == "case_withdrawn"
    walking.take_back_withdrawal(inspection, "LS-1")
    walking.answer(inspection, "LS-1", "victim", "yes")
    for reason, by, code in (
        ("boring", None, "withdrawal_reason_unknown"),
        ("not_a_case", "LS-9", "case_unknown"),
        ("not_a_case", "LS-1", "case_withdrawn"),
    ):
        with pytest.raises(KnownError) as refused:
            walking.withdraw(inspection, "LS-1", reason, replaced_by=by)
        assert refused.value.code == code


def test_unknown_cases_questions_and_answers_are_refused(inspection: Inspection) -> None:
    for reference, question, value, code in (
        ("LS-9", "victim", "yes", "case_unknown"),
        ("LS-1", "nonsense", "yes", "not_a_question"),
        ("LS-1", "victim", "perhaps", "answer_unfit"),
    ):
        with pytest.raises(KnownError) as refused:
            walking.answer(inspection, reference, question, value)
        assert refused.value.code == code
