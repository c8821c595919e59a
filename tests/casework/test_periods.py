"""A date may be known by its year only; what it is before must hold for every day that it may be."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.casework.periods import Period, period_of

DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2012-04-17", date(2012, 4, 17), date(2012, 4, 17)),
        (" 2012-02 ", date(2012, 2, 1), date(2012, 2, 29)),
        ("2011", date(2011, 1, 1), date(2011, 12, 31)),
        ("2010-2011", date(2010, 1, 1), date(2011, 12, 31)),
    ],
)
def test_a_date_in_part_stands_for_all_its_days(text: str, first: date, last: date) -> None:
    assert period_of(text) == Period(first, last)


@pytest.mark.parametrize(
    "text", ["", "soon", "2012-13", "2012-02-30", "2011-2010", "0000", "2012-4", "٢٠١٢", "2012-04-"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert period_of(text) is None


@given(DAYS, st.integers(0, 900), DAYS, st.integers(0, 900))
def test_surely_before_holds_for_every_day(one: date, long: int, other: date, longer: int) -> None:
    first = Period(one, one + timedelta(long))
    second = Period(other, other + timedelta(longer))
    assert first.surely_before(second) == (first.last < second.first)
    assert not (first.surely_before(second) and first.may_be(second))
    assert first.may_be(second) == (not first.surely_before(second) and not second.surely_before(first))
