"""Beside each score stands where it would lie if all cases of the area had been read."""

from math import inf, isfinite

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.stats import beta

from app.scoring.precision import interval, intervals
from app.scoring.scores import Tally, scores
from tests.instrument.test_routing import CCI, ROUTING, any_answers
from tests.tasks.coverage import AIM, CASES, covered, covered_of_caseload, plain_interval

ROUNDS = 300


@st.composite
def samples(draw: st.DrawFn, most: int = 12) -> list[Tally]:
    sizes = draw(st.lists(st.integers(0, most), min_size=1, max_size=60))
    return [Tally(draw(st.integers(0, size)), size) for size in sizes]


@given(samples())
def test_the_interval_holds_the_score_and_is_worth_no_more_than_the_judgements_made(clusters: list[Tally]) -> None:
    pooled = sum(clusters, Tally())
    found = interval(clusters)
    if pooled.applicable == 0:
        assert found is None
        return
    assert found is not None
    share = pooled.sufficient / pooled.applicable
    assert 0 <= found.lower <= share + 1e-9
    assert share - 1e-9 <= found.upper <= 1
    assert 0 < found.effective <= pooled.applicable
    assert found.cases == sum(1 for one in clusters if one.applicable)
    assert pooled.percent is not None
    assert found.percents[0] <= pooled.percent <= found.percents[1]


@given(samples())
def test_it_is_never_narrower_than_the_plain_interval_of_korn_and_graubard(clusters: list[Tally]) -> None:
    judged = [one for one in clusters if one.applicable]
    assume(len(judged) > 1 and any(one.applicable > 1 for one in judged))
    found = interval(clusters)
    lower, upper = plain_interval(
        np.array([one.sufficient for one in judged]), np.array([one.applicable for one in judged])
    )
    assert found is not None
    assert found.lower <= lower + 1e-7
    assert found.upper >= upper - 1e-7


def test_it_is_the_plain_interval_where_the_cases_are_much_alike() -> None:
    clusters = [Tally(6 + number % 4, 10) for number in range(60)]
    found = interval(clusters)
    lower, upper = plain_interval(np.array([one.sufficient for one in clusters]), np.array([10] * 60))
    assert found is not None
    assert (found.lower, found.upper) == pytest.approx((lower, upper), abs=1e-7)


@given(st.lists(st.integers(0, 1), min_size=1, max_size=120))
def test_a_question_asked_once_a_case_has_the_exact_interval(answers: list[int]) -> None:
    found = interval([Tally(answer, 1) for answer in answers])
    assert found is not None
    made, met = len(answers), sum(answers)
    assert found.effective == made
    assert found.lower == pytest.approx(beta.ppf(0.025, met, made - met + 1) if met else 0, abs=1e-7)
    assert found.upper == pytest.approx(beta.ppf(0.975, met + 1, made - met) if met < made else 1, abs=1e-7)


def test_sameness_within_cases_makes_the_sample_worth_less() -> None:
    alike = interval([Tally(10, 10)] * 30 + [Tally(0, 10)] * 10)
    mixed = interval([Tally(7, 10), Tally(8, 10)] * 20)
    assert alike is not None
    assert mixed is not None
    assert alike.effective < 45
    assert mixed.effective > 300
    assert alike.upper - alike.lower > 2 * (mixed.upper - mixed.lower)


def test_where_all_was_sufficient_the_cases_still_leave_doubt() -> None:
    every = interval([Tally(5, 5)] * 40)
    all_but_one = interval([Tally(5, 5)] * 39 + [Tally(4, 5)])
    assert every is not None
    assert all_but_one is not None
    assert every.upper == 1
    assert 40 <= every.effective < 200
    assert all_but_one.lower < every.lower < 1
    assert all_but_one.effective == pytest.approx(every.effective, rel=0.02)
    assert interval([Tally(0, 5)] * 40) is not None


def test_one_case_is_worth_one_judgement() -> None:
    one = interval([Tally(3, 5)])
    assert one is not None
    assert (one.cases, one.effective) == (1, 1)
    assert one.upper - one.lower > 0.95


@given(samples(), st.integers(0, 200))
def test_a_known_caseload_narrows_the_interval_down_to_the_score_itself(clusters: list[Tally], more: int) -> None:
    without = interval(clusters)
    assume(without is not None)
    within = interval(clusters, caseload=len(clusters) + more)
    assert without is not None
    assert within is not None
    assert without.lower - 1e-9 <= within.lower <= within.upper <= without.upper + 1e-9
    if more == 0:
        assert within.lower == within.upper
        assert within.effective == inf
    else:
        assert isfinite(within.effective)
    if len(clusters) > 1:
        assert interval(clusters, caseload=len(clusters) - 1) == without


@settings(deadline=None)
@given(st.lists(any_answers(), max_size=4))
def test_every_score_of_a_sample_has_the_interval_of_its_own_tallies(sample: list[dict[str, str]]) -> None:
    readings = [ROUTING.route(answers).values for answers in sample]
    found, pooled = intervals(CCI, readings), scores(CCI, readings)
    each = [scores(CCI, [reading]) for reading in readings]
    for kind in ("questions", "criteria", "sections", "headlines"):
        assert list(getattr(found, kind)) == list(getattr(pooled, kind))
        for name, one in getattr(found, kind).items():
            assert one == interval([getattr(case, kind)[name] for case in each])


@pytest.mark.parametrize("cases", CASES)
@pytest.mark.parametrize(("share", "score"), [(0.5, "1.1"), (0.85, "2.3"), (0.97, "3.2"), (0.97, "1.1")])
def test_it_holds_the_truth_in_at_least_93_of_100_samples(cases: int, share: float, score: str) -> None:
    found = covered(cases, share, 0.1, score, ROUNDS, plainly=False)
    assert found.held >= AIM * ROUNDS, found


def test_it_holds_the_truth_of_a_caseload_that_was_partly_read() -> None:
    assert covered_of_caseload(100, 0.8, 0.1, "1.1", ROUNDS) >= AIM
