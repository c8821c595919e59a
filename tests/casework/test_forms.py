"""Which forms are typed twice, what their numbers and states are, which quotations say what was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.casework.forms import BLANK, COMPLETE, PARTLY, Form, clean_number, clean_state, form_unit, is_chosen, state_of
from app.casework.quotations import is_said
from app.casework.units import unit_id
from app.errors import KnownError
from app.instrument.routing import Routing
from app.operations.forms import compiled


@given(st.integers(1, 40), st.text(max_size=8), st.sampled_from(["child", "victim"]), st.integers(0, 30))
def test_of_each_so_many_forms_in_a_row_one_is_typed_twice(every: int, seed: str, voice: str, row: int) -> None:
    numbers = range(row * every + 1, (row + 1) * every + 1)
    assert sum(is_chosen(Form(voice, number), every, seed) for number in numbers) == 1


def test_chance_goes_by_the_seed() -> None:
    def drawn(seed: str) -> list[int]:
        return [number for number in range(1, 201) if is_chosen(Form("child", number), 10, seed)]

    assert drawn("a") == drawn("a") != drawn("b")


def test_units_of_forms_are_none_of_cases_and_none_of_each_other() -> None:
    units = {form_unit("leeds", Form("child", 1)), form_unit("leeds", Form("victim", 1)), unit_id("leeds", "1")}
    assert len(units) == 3
    assert form_unit("leeds", Form("child", 1)) == unit_id("leeds", "1", "child")


@pytest.mark.parametrize("number", ["", "0", "-1", "1.5", "100000", "x", "²", "1" * 5000])
def test_what_is_no_number_of_a_form_is_refused(number: str) -> None:
    with pytest.raises(KnownError) as refused:
        clean_number(number)
    assert refused.value.code == "form_number_unfit"


def test_leading_zeros_and_blanks_are_no_part_of_a_number() -> None:
    assert clean_number(" 017 ") == 17


def test_a_state_that_there_is_not_is_refused() -> None:
    with pytest.raises(KnownError):
        clean_state("lost")


def test_a_form_is_complete_with_every_box_that_applies_and_words_do_not_matter() -> None:
    form = compiled("victim")
    routing = Routing(form)
    answers = {question.name: question.choices[0].name for question in form.questions if question.choices}
    assert state_of(form, routing.route(answers)) == COMPLETE
    assert state_of(form, routing.route({"comments": "Thank you."})) == PARTLY
    assert state_of(form, routing.route({})) == BLANK


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("rang when she said", True),
        ("The worker … she said she would.", True),
        ("[Name] rang when [she] said she would.", True),
        ("she would … The worker", False),
        ("The worker never rang", False),
        ("…", False),
        ("[all of it]", False),
    ],
)
def test_a_quotation_says_what_was_written(words: str, said: bool) -> None:
    assert is_said(words, "The worker rang  when\nshe said she would.") is said
