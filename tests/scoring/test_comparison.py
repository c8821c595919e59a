"""Beside a report stands only what was published before it, and it is said on how many areas that rests."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.casework.periods import Period, period_of
from app.scoring.comparison import BUILT_IN, HEADLINES, IMPORTED, ORIGINS, OWN, Aggregate, Area, Spread, compare

DATES = st.one_of(
    st.integers(2009, 2014).map(str),
    st.tuples(st.integers(2009, 2014), st.integers(1, 12)).map(lambda part: f"{part[0]}-{part[1]:02}"),
    st.dates(date(2009, 1, 1), date(2014, 12, 31)).map(date.isoformat),
    st.integers(2009, 2013).map(lambda year: f"{year}-{year + 1}"),
    st.just(""),
)
SCORES = st.dictionaries(st.sampled_from(HEADLINES), st.integers(0, 100), min_size=1)
AREAS = st.lists(
    st.builds(Area, st.sampled_from("ABCDEFGH"), st.just(""), DATES, SCORES, st.just("x"), st.sampled_from(ORIGINS)),
    max_size=12,
)


def period(text: str) -> Period:
    found = period_of(text)
    assert found is not None
    return found


def area(name: str, published: str, score: int, origin: str = BUILT_IN) -> Area:
    return Area(name, "", published, dict.fromkeys(HEADLINES, score), "x", origin)


def printed(published: str, of: str = "Leeds") -> Aggregate:
    return Aggregate(published, of, "everywhere", "x", dict.fromkeys(HEADLINES, Spread(30, 90, 60, None)))


@given(AREAS, st.dates(date(2009, 1, 1), date(2014, 12, 31)), st.integers(0, 400))
def test_only_what_was_surely_published_before_counts_and_each_area_once(
    areas: list[Area], first: date, long: int
) -> None:
    report = Period(first, first + timedelta(long))
    found = compare("Z", report, areas, ())
    for one in found.areas:
        assert period(one.published).last < report.first
    before = {one.name for one in areas if one.published and period(one.published).last < report.first}
    assert sorted(one.name for one in found.areas) == sorted(before)
    assert set(found.undated) == {one.name for one in areas if not one.published}
    assert found.rests_on == max((spread.areas or 0 for spread in found.spreads.values()), default=0)
    for headline, spread in found.spreads.items():
        scores = [one.scores[headline] for one in found.areas if headline in one.scores]
        assert (spread.lowest, spread.highest, spread.areas) == (min(scores), max(scores), len(scores))
        assert abs(spread.average - sum(scores) / len(scores)) <= 0.5


def test_of_two_accounts_of_an_area_the_later_counts_and_then_the_nearer() -> None:
    report = period("2012")
    areas = [
        area("A", "2010", 50),
        area("a", "2011-02", 60),
        area("B", "2010", 70, OWN),
        area("B", "2010", 40, IMPORTED),
    ]
    found = compare("Z", report, areas, ())
    assert [one.scores[HEADLINES[0]] for one in found.areas] == [60, 70]


def test_the_row_that_was_printed_in_this_report_is_what_is_printed() -> None:
    for when in ("2011-01", "2011-01-20", "2011"):
        found = compare("leeds", period(when), [area("A", "2009", 50)], [printed("2009-05"), printed("2011-01")])
        assert found.as_printed
        assert found.rests_on is None
        assert found.spreads == printed("2011-01").spreads


def test_a_row_of_another_report_counts_only_from_the_day_after() -> None:
    assert compare("Hull", period("2011-01"), (), [printed("2011-01")]).spreads == {}
    assert compare("Hull", period("2011-02"), (), [printed("2011-01")]).as_printed


def test_once_later_areas_are_known_their_own_scores_are_printed() -> None:
    areas = [area("A", "2009", 50), area("B", "2012-02", 71)]
    found = compare("Z", period("2012-03"), areas, [printed("2011-01")])
    assert not found.as_printed
    assert found.rests_on == 2
    assert found.spreads[HEADLINES[0]] == Spread(50, 71, 61, 2)
    assert found.printed is not None
    assert compare("Z", period("2012-02"), areas, [printed("2011-01")]).as_printed
