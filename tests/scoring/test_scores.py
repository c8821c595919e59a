"""Scores are pooled, count only what applies, and round halves up."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.scoring.scores import Tally, comment, scores
from tests.instrument.test_routing import CCI, ROUTING, any_answers


@given(st.integers(0, 5000), st.integers(1, 5000))
def test_percent_is_the_nearest_whole_halves_up(sufficient: int, applicable: int) -> None:
    sufficient = min(sufficient, applicable)
    exact = Fraction(100 * sufficient, applicable)
    percent = Tally(sufficient, applicable).percent
    assert percent is not None
    assert -Fraction(1, 2) < percent - exact <= Fraction(1, 2)


def test_nothing_applicable_has_no_score_and_no_comment() -> None:
    assert Tally(0, 0).percent is None
    assert comment(CCI, Tally(0, 0)) is None


@settings(deadline=None)
@given(st.lists(any_answers(), max_size=5), st.randoms(use_true_random=False))
def test_scores_are_pooled_and_blind_to_the_order_of_cases(samples: list[dict[str, str]], random: object) -> None:
    readings = [ROUTING.route(answers).values for answers in samples]
    found = scores(CCI, readings)
    for section in CCI.sections:
        parts = [found.criteria[criterion.number] for criterion in CCI.criteria_of(section.number)]
        assert found.sections[section.number] == sum(parts, Tally())
    assert sum(found.sections.values(), Tally()) == sum(found.questions.values(), Tally())
    random.shuffle(readings)  # type: ignore[attr-defined]
    assert scores(CCI, readings) == found


@settings(deadline=None)
@given(any_answers())
def test_what_routing_set_aside_and_not_applicable_never_count(answers: dict[str, str]) -> None:
    routed = ROUTING.route(answers)
    found = scores(CCI, [routed.values])
    for question in CCI.scored():
        tally = found.questions[question.name]
        counts = routed.values.get(question.name) in {"yes", "no"}
        assert tally.applicable == int(counts)
        assert tally.sufficient == int(routed.values.get(question.name) == question.sufficient)


@pytest.mark.parametrize(
    ("sufficient", "applicable", "name"),
    [
        (75, 100, "MINIMUM"), (745, 1000, "MINIMUM"), (744, 1000, "MODERATE"), (60, 100, "MODERATE"),
        (59, 100, "SUBSTANTIAL"), (45, 100, "SUBSTANTIAL"), (44, 100, "DRASTIC"), (0, 7, "DRASTIC"), (7, 7, "MINIMUM"),
    ],
)  # fmt: skip
def test_the_comment_goes_by_the_rounded_score(sufficient: int, applicable: int, name: str) -> None:
    band = comment(CCI, Tally(sufficient, applicable))
    assert band is not None
    assert band.name == name
