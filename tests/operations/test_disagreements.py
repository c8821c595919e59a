"""Different values stand side by side and count as none until somebody decides, on the record."""

import pytest

from app.casework.subjects import MEMO, answer_subject, fact_subject, note_subject
from app.errors import KnownError
from app.operations import walking
from app.operations.answer_files import answer_rows
from app.operations.disagreements import disagreements, settle
from app.operations.evidence import drop_memo, file_memo
from app.operations.inspection import Inspection
from app.operations.scoring import score_sample
from app.scoring.scores import Tally
from tests.journeys.walker import answer_everything
from tests.operations.test_merging import exchange

QUESTION = "rosh_screening_completed"


def disagree(inspection: Inspection, colleague: Inspection, question: str = QUESTION) -> None:
    """Two people answer one question of LS-1 apart, each with a note, and meet."""
    for each, value in ((inspection, "yes"), (colleague, "no")):
        walking.answer(each, "LS-1", question, value)
        walking.note(each, "LS-1", question, f"{each.who} saw {value}")
    exchange(inspection, colleague)


def test_both_values_are_listed_with_who_when_and_the_note(inspection: Inspection, colleague: Inspection) -> None:
    disagree(inspection, colleague)
    answer, note = disagreements(inspection)
    assert answer.question is not None
    assert (answer.reference, answer.question.number, answer.subject) == ("LS-1", "1.1-01", answer_subject(QUESTION))
    assert {(side.value, side.said[0].who, side.note) for side in answer.sides} == {
        ("yes", "AE", "AE saw yes"),
        ("no", "JO", "JO saw no"),
    }
    assert all(side.said[0].at.endswith("Z") for side in answer.sides)
    assert note.subject == note_subject(QUESTION)
    assert {side.value for side in note.sides} == {"AE saw yes", "JO saw no"}
    assert disagreements(colleague) == disagreements(inspection)


def test_the_same_value_twice_is_one_answer(inspection: Inspection, colleague: Inspection) -> None:
    for value in ("yes", ""):
        for each in (inspection, colleague):
            walking.answer(each, "LS-1", QUESTION, value)
        exchange(inspection, colleague)
        assert disagreements(inspection) == ()
        assert inspection.answers("LS-1").get(QUESTION, "") == value
        assert walking.answer(inspection, "LS-1", QUESTION, value).entries == ()


def test_a_disputed_answer_counts_nowhere(inspection: Inspection, colleague: Inspection) -> None:
    answer_everything(inspection, "LS-1", fixed={QUESTION: "yes"})
    walking.complete(inspection, "LS-1")
    assert score_sample(inspection).questions[QUESTION] == Tally(1, 1)
    walking.answer(colleague, "LS-1", QUESTION, "no")
    exchange(inspection, colleague)
    assert inspection.status("LS-1") == "in_progress"
    assert QUESTION not in inspection.answers("LS-1")
    assert score_sample(inspection).cases == 0
    assert score_sample(inspection, provisional=True).questions[QUESTION] == Tally()
    assert [row.answer for row in answer_rows(inspection) if (row.case, row.question) == ("LS-1", QUESTION)] == [""]
    assert QUESTION in {question.name for question in walking.unfinished(inspection, "LS-1")}
    with pytest.raises(KnownError, match=r"1\.1-01"):
        walking.complete(inspection, "LS-1")


def test_a_case_with_nothing_but_a_disputed_answer_was_started(inspection: Inspection, colleague: Inspection) -> None:
    for each, value in ((inspection, "yes"), (colleague, "no")):
        walking.answer(each, "LS-1", QUESTION, value)
    exchange(inspection, colleague)
    assert inspection.status("LS-1") == "in_progress"


@pytest.mark.parametrize("decision", ["yes", "no", "third", ""])
def test_a_decision_is_one_more_entry_that_replaces_all(
    inspection: Inspection, colleague: Inspection, decision: str
) -> None:
    question = inspection.instrument.question("home_visits_roh")
    name = question.name
    walking.correct_fact(inspection, "LS-1", "rosh", "high")
    exchange(inspection, colleague)
    disagree(inspection, colleague, name)
    third = next(choice for choice in question.choice_names if choice not in {"yes", "no"})
    value = third if decision == "third" else decision
    found = disagreements(inspection)[0]
    changes = settle(inspection, found.place, value)
    (one,) = changes.entries
    assert len(one.replaces) == 2
    assert changes.cases == {"LS-1"}
    exchange(inspection, colleague)
    for each in (inspection, colleague):
        assert each.answers("LS-1").get(name, "") == value
        assert [left.subject for left in disagreements(each)] == [note_subject(name)]


def test_a_case_that_was_complete_is_so_again_once_it_is_settled(inspection: Inspection, colleague: Inspection) -> None:
    answer_everything(inspection, "LS-1", fixed={QUESTION: "yes"})
    walking.complete(inspection, "LS-1")
    walking.answer(colleague, "LS-1", QUESTION, "no")
    exchange(inspection, colleague)
    settle(inspection, disagreements(inspection)[0].place, "yes")
    assert inspection.status("LS-1") == "complete"


def test_a_decision_must_fit_and_be_needed(inspection: Inspection, colleague: Inspection) -> None:
    disagree(inspection, colleague)
    place = inspection.place("LS-1", answer_subject(QUESTION))
    with pytest.raises(KnownError) as refused:
        settle(inspection, place, "perhaps")
    assert refused.value.code == "answer_unfit"
    settle(inspection, place, "yes")
    with pytest.raises(KnownError) as refused:
        settle(inspection, place, "no")
    assert refused.value.code == "disagreement_gone"
    assert inspection.answers("LS-1")[QUESTION] == "yes"


def test_notes_and_facts_take_a_third_text(inspection: Inspection, colleague: Inspection) -> None:
    disagree(inspection, colleague)
    for each, office in ((inspection, "North"), (colleague, "South")):
        walking.correct_fact(each, "LS-2", "office", office)
    exchange(inspection, colleague)
    settle(inspection, inspection.place("LS-1", note_subject(QUESTION)), "both were seen")
    settle(inspection, inspection.place("LS-2", fact_subject("office")), "  North   East ")
    assert inspection.notes("LS-1")[QUESTION] == "both were seen"
    assert inspection.case("LS-2").facts["office"] == "North East"


def test_what_has_parts_is_chosen_never_rewritten(inspection: Inspection, colleague: Inspection) -> None:
    drop_memo(inspection, "LS-1", "ask the worker", id_="m1")
    exchange(inspection, colleague)
    place = inspection.place("LS-1", MEMO + "m1")
    standing = inspection.value_at(place)
    file_memo(inspection, "LS-1", "m1", QUESTION)
    drop_memo(colleague, "LS-1", "ask the parent", id_="m1")
    exchange(inspection, colleague)
    with pytest.raises(KnownError) as refused:
        settle(inspection, place, standing)
    assert refused.value.code == "disagreement_unfit"
    (found,) = disagreements(inspection)
    kept = next(side.value for side in found.sides if side.value is not None)
    settle(inspection, place, kept)
    assert inspection.value_at(place) == kept


def test_a_case_withdrawn_for_two_reasons_is_withdrawn(inspection: Inspection, colleague: Inspection) -> None:
    for each, reason in ((inspection, "not_reached"), (colleague, "not_a_case")):
        walking.withdraw(each, "LS-1", reason)
    exchange(inspection, colleague)
    (found,) = disagreements(inspection)
    assert inspection.withdrawn("LS-1")
    assert inspection.case("LS-1") == colleague.case("LS-1")
    assert inspection.case("LS-1").withdrawal is not None
    settle(inspection, found.place, found.sides[0].value)
    assert inspection.withdrawn("LS-1")


def test_whether_a_case_was_withdrawn_can_be_disputed(inspection: Inspection, colleague: Inspection) -> None:
    walking.withdraw(inspection, "LS-1", "not_reached")
    exchange(inspection, colleague)
    walking.take_back_withdrawal(inspection, "LS-1")
    place = inspection.place("LS-1", "withdrawal")
    colleague.record([colleague.act(place, {"reason": "not_a_case", "detail": "", "replaced_by": None})])
    exchange(inspection, colleague)
    assert not inspection.withdrawn("LS-1")
    (found,) = disagreements(inspection)
    settle(inspection, found.place, None)
    assert disagreements(inspection) == ()
    assert not inspection.withdrawn("LS-1")
