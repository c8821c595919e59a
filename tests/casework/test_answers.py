"""Only what a question offers is an answer."""

import pytest

from app.casework.answers import clean_answer, falls_short, toggled
from app.errors import KnownError
from tests.instrument.test_routing import CCI


def test_choices_are_kept_in_the_order_of_the_form() -> None:
    question = CCI.question("rmp_reasons")
    first, second, *_ = question.choice_names
    assert clean_answer(question, f"{second}  {first} {second}") == f"{first} {second}"


def test_turning_a_choice_over_twice_changes_nothing() -> None:
    question = CCI.question("rmp_reasons")
    for choice in question.choice_names:
        once = toggled(question, "late", choice)
        assert toggled(question, once, choice) == "late"


@pytest.mark.parametrize(("name", "value"), [("phases", "prison"), ("rmp_reasons", "late lazy"), ("victim", "YES")])
def test_anything_else_is_refused_and_the_choices_are_named(name: str, value: str) -> None:
    with pytest.raises(KnownError) as refused:
        clean_answer(CCI.question(name), value)
    assert CCI.question(name).choice_names[0] in refused.value.do


def test_not_applicable_never_falls_short() -> None:
    question = CCI.question("home_visits_roh")
    assert [falls_short(question, value) for value in ("yes", "no", "na", "", None)] == [
        False,
        True,
        False,
        False,
        False,
    ]
    assert not falls_short(CCI.question("rmp_required"), "no")
