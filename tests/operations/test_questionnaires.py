"""A batch of paper forms as an office types them: numbered, mended, undone, counted, and apart from the cases."""

import pytest

from app.casework.forms import Form
from app.errors import KnownError
from app.operations import questionnaires as typing
from app.operations.cases import list_cases
from app.operations.fields import forms
from app.operations.inspection import Inspection
from app.operations.inspections import create_inspection, open_inspection, summary
from app.operations.scoring import score_sample
from app.operations.workspace import Workspace


def begun(inspection: Inspection, voice: str = "child", number: int | None = None) -> Form:
    return typing.begin_form(inspection, voice, number).form


def code_of(call: object, *arguments: object, **options: object) -> str:
    assert callable(call)
    with pytest.raises(KnownError) as refused:
        call(*arguments, **options)
    return refused.value.code


def test_numbers_go_on_from_the_greatest_and_each_voice_has_its_own(inspection: Inspection) -> None:
    assert [begun(inspection).number, begun(inspection, number=40).number, begun(inspection).number] == [1, 40, 41]
    assert begun(inspection, "victim").number == 1
    assert code_of(begun, inspection, "child", 40) == "form_number_taken"
    assert code_of(begun, inspection, "parent") == "voice_unknown"


def test_each_field_is_one_entry_and_is_there_when_the_file_is_opened_again(
    inspection: Inspection, workspace: Workspace
) -> None:
    form = begun(inspection)
    for name, value in (("easy", "yes"), ("easy_how", "words explained"), ("own_words", "It is all right.")):
        assert len(typing.answer_field(inspection, form, name, value).entries) == 1
    assert typing.answer_field(inspection, form, "easy", "yes").entries == ()
    typing.type_field(inspection, form, "own_words", "It is all right. And")
    again = open_inspection(workspace, "leeds")
    opened = typing.open_form(again, form)
    assert opened.answers == {"easy": "yes", "easy_how": "explained words", "own_words": "It is all right."}
    assert opened.drafts == {"own_words": "It is all right. And"}
    assert opened.state == ""
    assert typing.finish_form(again, form).forms == {form}
    assert typing.open_form(again, form).answers["own_words"] == "It is all right. And"
    again.close()


def test_routing_opens_and_closes_fields(inspection: Inspection) -> None:
    form = begun(inspection)
    assert "afraid_helped" not in typing.open_form(inspection, form).relevant
    typing.answer_field(inspection, form, "afraid", "yes")
    assert "afraid_helped" in typing.open_form(inspection, form).relevant
    assert code_of(typing.answer_field, inspection, form, "afraid_helped", "perhaps") == "answer_unfit"
    assert code_of(typing.answer_field, inspection, form, "nothing", "yes") == "not_a_question"
    assert code_of(typing.answer_field, inspection, Form("child", 9), "afraid", "yes") == "form_unknown"


def test_what_became_of_a_form_is_said_and_must_fit_its_answers(inspection: Inspection) -> None:
    blank, refused, spoiled, partly, whole = (begun(inspection, "victim") for _ in range(5))
    typing.finish_form(inspection, blank)
    typing.finish_form(inspection, refused, "refused")
    typing.answer_field(inspection, spoiled, "needs", "no")
    assert code_of(typing.finish_form, inspection, spoiled, "blank") == "form_state_unfit"
    assert code_of(typing.finish_form, inspection, spoiled, "complete") == "form_state_unfit"
    assert code_of(typing.finish_form, inspection, blank, "partly") == "form_state_unfit"
    typing.finish_form(inspection, spoiled, "spoiled")
    typing.answer_field(inspection, partly, "needs", "yes")
    typing.finish_form(inspection, partly)
    for name in ("needs", "worries", "benefited", "safety"):
        typing.answer_field(inspection, whole, name, "yes")
    typing.answer_field(inspection, whole, "satisfaction", "mainly")
    typing.finish_form(inspection, whole)
    lines = typing.list_forms(inspection, "victim")
    assert [line.state for line in lines] == ["blank", "refused", "spoiled", "partly", "complete"]
    assert [(lines[3].answered, lines[3].relevant), lines[4].answered] == [(1, 6), 5]
    count = typing.count_forms(inspection, "victim")
    assert (count.forms, count.counted, count.mine, count.unfinished, count.last) == (5, 2, 5, (), whole)


def test_the_previous_form_is_mended_without_leaving_the_one_at_hand(inspection: Inspection) -> None:
    first = begun(inspection)
    typing.answer_field(inspection, first, "easy", "yes")
    typing.finish_form(inspection, first)
    second = begun(inspection)
    assert typing.previous_form(inspection, "child", second) == first
    typing.answer_field(inspection, first, "easy", "no")
    assert typing.open_form(inspection, first).state == "partly"
    assert typing.open_form(inspection, second).state == ""
    assert typing.count_forms(inspection, "child").unfinished == (second,)


def test_fields_are_undone_and_redone_on_the_record(inspection: Inspection) -> None:
    form = begun(inspection)
    typing.answer_field(inspection, form, "easy", "yes")
    typing.answer_field(inspection, form, "easy", "no")
    assert typing.undo_field(inspection, form) is not None
    assert typing.open_form(inspection, form).answers["easy"] == "yes"
    assert typing.redo_field(inspection, form) is not None
    assert typing.open_form(inspection, form).answers["easy"] == "no"
    assert typing.undo_field(inspection, form) is not None
    assert typing.undo_field(inspection, form) is not None
    assert typing.open_form(inspection, form).answers == {}
    assert typing.undo_field(inspection, form) is None
    assert typing.redo_field(inspection, begun(inspection)) is None


def test_a_wrong_number_is_put_right_with_all_that_was_typed(inspection: Inspection) -> None:
    form = begun(inspection)
    typing.answer_field(inspection, form, "easy", "yes")
    typing.type_field(inspection, form, "own_words", "half a")
    other = begun(inspection)
    assert code_of(typing.renumber_form, inspection, form, other.number) == "form_number_taken"
    assert typing.renumber_form(inspection, form, 12).forms == {form, Form("child", 12)}
    assert forms(inspection, "child") == (other, Form("child", 12))
    assert typing.open_form(inspection, Form("child", 12)).answers == {"easy": "yes", "own_words": "half a"}
    assert begun(inspection, number=form.number) == form
    assert typing.open_form(inspection, form).answers == {}


def test_a_form_that_was_begun_by_mistake_is_taken_back_and_its_number_is_free(inspection: Inspection) -> None:
    form = begun(inspection)
    typing.answer_field(inspection, form, "easy", "yes")
    typing.remove_form(inspection, form)
    assert forms(inspection, "child") == ()
    assert begun(inspection) == form
    assert typing.open_form(inspection, form).answers == {}
    assert not typing.list_forms(inspection, "child")[0].clash


def test_forms_are_in_no_list_of_cases_and_in_no_score(inspection: Inspection) -> None:
    before = (list_cases(inspection), score_sample(inspection, provisional=True), summary(inspection))
    form = begun(inspection)
    changes = typing.answer_field(inspection, form, "easy", "yes")
    typing.finish_form(inspection, form)
    assert changes.cases == frozenset()
    assert changes.forms == {form}
    assert (list_cases(inspection), score_sample(inspection, provisional=True), summary(inspection)) == before
    assert inspection.references == ("LS-1", "LS-2")


def test_an_older_inspection_is_given_the_questionnaires_when_they_are_first_needed(workspace: Workspace) -> None:
    create_inspection(workspace, "old", "Old")
    older = open_inspection(workspace, "old")
    older.store._db.execute("delete from property where name like 'questionnaire/%'")
    older.store._db.execute("delete from instrument where meaning <> ?", [older.instrument.meaning])
    assert older.forms.stored() == {}
    form = begun(older)
    assert older.forms.stored().keys() == {"child"}
    typing.answer_field(older, form, "easy", "yes")
    older.close()
    again = open_inspection(workspace, "old")
    assert typing.open_form(again, form).answers == {"easy": "yes"}
    again.close()


def test_how_much_is_filled_in_goes_by_the_answers_after_a_form_was_mended(inspection: Inspection) -> None:
    form = begun(inspection, "victim")
    typing.finish_form(inspection, form)
    assert typing.count_forms(inspection, "victim").counted == 0
    typing.answer_field(inspection, form, "needs", "yes")
    assert typing.count_forms(inspection, "victim").states == {"partly": 1}
    for name in ("worries", "benefited", "safety"):
        typing.answer_field(inspection, form, name, "yes")
    typing.answer_field(inspection, form, "satisfaction", "mainly")
    assert typing.count_forms(inspection, "victim").states == {"complete": 1}
    typing.finish_form(inspection, form, "spoiled")
    typing.answer_field(inspection, form, "needs", "")
    assert typing.count_forms(inspection, "victim").states == {"spoiled": 1}
