"""Cases are known by the same id everywhere, and facts are cleaned or refused with a rule."""

import pytest

from app.casework.units import clean_fact, reading_id, unit_id
from app.errors import KnownError


def test_a_unit_has_the_same_id_on_every_laptop() -> None:
    assert unit_id("leeds", "LS-1") == unit_id("leeds", "LS-1")
    assert len({unit_id("leeds", "LS-1"), unit_id("leeds", "LS-2"), unit_id("york", "LS-1")}) == 3
    assert reading_id("u", "first") != reading_id("u", "second")


@pytest.mark.parametrize(
    ("name", "value", "stored"),
    [
        ("phases", "Both", "both"),
        ("rosh", "Very high", "very_high"),
        ("age", "16", "16"),
        ("assessor", "ab", "AB"),
        ("office", "  East   Leeds ", "East Leeds"),
        ("sentence_start", "2010-03-01", "2010-03-01"),
        ("looked_after", "", ""),
        ("office", "<b>", "<b>"),
    ],
)
def test_a_fitting_fact_is_stored_in_one_spelling(name: str, value: str, stored: str) -> None:
    assert clean_fact(name, value) == stored


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("phases", ""),
        ("phases", "prison"),
        ("age", "sixteen"),
        ("age", "3"),
        ("case_manager", "Jane Doe"),
        ("assessor", "A.B."),
        ("sentence_start", "1.3.2010"),
        ("office", "x" * 61),
        ("office", "East\u202eLeeds"),
        ("rosh", "enormous"),
    ],
)
def test_an_unfit_fact_is_refused_with_its_rule(name: str, value: str) -> None:
    with pytest.raises(KnownError) as refused:
        clean_fact(name, value)
    assert refused.value.code == "fact_unfit"
    assert name in refused.value.what
    assert refused.value.do
