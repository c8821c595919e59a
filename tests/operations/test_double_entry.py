"""Typing twice: who may, blind, what differs field by field, what the paper says, how often the typing was wrong."""

from collections.abc import Callable

import pytest

from app.casework.forms import Form
from app.casework.units import SECOND
from app.errors import KnownError
from app.operations import double_entry as twice
from app.operations import questionnaires as typing
from app.operations.fields import form_answers
from app.operations.inspection import Inspection
from app.operations.voices import voice_tables

FIRST_TYPED = {"needs": "yes", "worries": "yes", "satisfaction": "mainly", "comments": "They rang me."}


@pytest.fixture
def typed(inspection: Inspection) -> Callable[..., Form]:
    """A form typed by AE, and once more by BB with what is given in the place of AE's."""

    def type_form(**otherwise: str) -> Form:
        form = typing.begin_form(inspection, "victim").form
        for name, value in FIRST_TYPED.items():
            typing.answer_field(inspection, form, name, value)
        typing.finish_form(inspection, form)
        state = otherwise.pop("state", None)
        own, inspection.who = inspection.who, "BB"
        for name, value in ({} if state == "refused" else FIRST_TYPED | otherwise).items():
            typing.answer_field(inspection, form, name, value, SECOND)
        typing.finish_form(inspection, form, state, SECOND)
        inspection.who = own
        return form

    twice.choose_share(inspection, 1)
    return type_form


def code_of(call: Callable[..., object], *arguments: object) -> str:
    with pytest.raises(KnownError) as refused:
        call(*arguments)
    return refused.value.code


def test_only_somebody_else_types_only_what_is_chosen(inspection: Inspection) -> None:
    form = typing.begin_form(inspection, "child").form
    typing.finish_form(inspection, form, "refused")
    assert code_of(typing.open_form, inspection, form, SECOND) == "form_not_chosen"
    twice.choose_share(inspection, 1, "seed")
    assert code_of(typing.open_form, inspection, form, SECOND) == "form_own_second"
    assert code_of(typing.answer_field, inspection, form, "easy", "yes", SECOND) == "form_own_second"
    assert twice.waiting(inspection, "child") == (form,)
    assert twice.waiting(inspection, "child", mine=True) == ()
    twice.choose_share(inspection, None)
    assert twice.waiting(inspection, "child") == ()
    assert code_of(twice.choose_share, inspection, 0) == "share_unfit"


def test_the_second_typing_is_blind_and_changes_nothing_that_counts(
    inspection: Inspection, typed: Callable[..., Form]
) -> None:
    form = typed(needs="no")
    second = typing.begin_form(inspection, "victim").form
    typing.answer_field(inspection, second, "needs", "yes")
    typing.finish_form(inspection, second)
    inspection.who = "BB"
    assert typing.open_form(inspection, second, SECOND).answers == {}
    assert form_answers(inspection, form) == FIRST_TYPED
    assert voice_tables(inspection, "victim")[0].counts() == (2, 0)


def test_differences_are_settled_by_the_paper_field_by_field(
    inspection: Inspection, typed: Callable[..., Form]
) -> None:
    typed(comments="they  rang me")
    assert twice.differences(inspection, "victim") == ()
    form = typed(needs="no", worries="", comments="They rang us.")
    found = twice.differences(inspection, "victim")
    assert [(one.field, one.first, one.second) for one in found] == [
        ("needs", "yes", "no"),
        ("worries", "yes", ""),
        ("comments", "They rang me.", "They rang us."),
    ]
    assert code_of(twice.settle_field, inspection, form, "satisfaction", "mainly") == "form_unsettled"
    assert code_of(twice.settle_field, inspection, form, "needs", "often") == "answer_unfit"
    twice.settle_field(inspection, form, "needs", "yes")
    twice.settle_field(inspection, form, "worries", "")
    assert [one.field for one in twice.differences(inspection, "victim")] == ["comments"]
    assert form_answers(inspection, form) == {name: FIRST_TYPED[name] for name in ("needs", "satisfaction", "comments")}
    assert voice_tables(inspection, "victim")[1].answered == 1
    inspection.reload()
    assert len(twice.differences(inspection, "victim", settled=True)) == 3


def test_the_error_rate_counts_what_was_wrong_and_what_nobody_looked_at(
    inspection: Inspection, typed: Callable[..., Form]
) -> None:
    assert twice.agreement(inspection, "victim").error_rate is None
    typed()
    form = typed(needs="no", worries="no", satisfaction="partly")
    twice.settle_field(inspection, form, "needs", "no")
    twice.settle_field(inspection, form, "worries", "yes")
    found = twice.agreement(inspection, "victim")
    assert (found.forms, found.fields, found.differing, found.unsettled) == (2, 14, 3, 1)
    assert (found.first_wrong, found.second_wrong) == (1, 1)
    assert found.error_rate == pytest.approx(100 * 2 / 14)


def test_what_became_of_a_form_is_compared_too(inspection: Inspection, typed: Callable[..., Form]) -> None:
    form = typed(state="refused")
    first = twice.differences(inspection, "victim")[0]
    assert (first.field, first.first, first.second, first.question) == ("state", "partly", "refused", None)
    twice.settle_field(inspection, form, "state", "refused")
    assert typing.open_form(inspection, form).state == "refused"
    assert typing.count_forms(inspection, "victim").counted == 0


def test_what_was_settled_is_mended_where_it_was_settled(inspection: Inspection, typed: Callable[..., Form]) -> None:
    form = typed(needs="no")
    twice.settle_field(inspection, form, "needs", "no")
    typing.answer_field(inspection, form, "needs", "yes")
    assert form_answers(inspection, form)["needs"] == typing.open_form(inspection, form).answers["needs"] == "yes"
    typing.answer_field(inspection, form, "needs", "")
    assert "needs" not in typing.open_form(inspection, form).answers, "the first typing does not come back"
    assert typing.undo_field(inspection, form) is not None
    assert typing.open_form(inspection, form).answers["needs"] == "yes"
    assert twice.agreement(inspection, "victim").differing == 1


def test_how_much_is_filled_in_is_no_difference_of_its_own(inspection: Inspection, typed: Callable[..., Form]) -> None:
    typed(needs="", worries="", satisfaction="", comments="")
    assert [one.field for one in twice.differences(inspection, "victim")] == list(FIRST_TYPED)
