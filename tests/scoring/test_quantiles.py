"""Quantiles agree with SciPy's over everything that a sample can ask for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import beta, t

from app.scoring.quantiles import beta_quantile, beta_share, t_quantile

TAILS = st.sampled_from((0.005, 0.025, 0.05, 0.5, 0.95, 0.975, 0.995))


@given(TAILS, st.floats(0.05, 10_000), st.floats(0.05, 10_000))
def test_the_beta_quantile_is_scipy_s(share: float, met: float, short: float) -> None:
    for a, b in ((met, short + 1), (met + 1, short)):
        assert beta_quantile(share, a, b) == pytest.approx(float(beta.ppf(share, a, b)), rel=1e-7, abs=1e-12)


@given(st.floats(0.05, 10_000), st.floats(0.05, 10_000), st.floats(0, 1))
def test_the_beta_distribution_is_scipy_s(a: float, b: float, x: float) -> None:
    assert beta_share(a, b, x) == pytest.approx(float(beta.cdf(x, a, b)), abs=1e-9)


@given(st.sampled_from((0.9, 0.95, 0.975, 0.995)), st.floats(1, 10_000))
def test_the_t_quantile_is_scipy_s(share: float, freedom: float) -> None:
    assert t_quantile(share, freedom) == pytest.approx(float(t.ppf(share, freedom)), rel=1e-8)


def test_the_ends_of_the_distribution() -> None:
    assert beta_share(3, 4, 0) == 0
    assert beta_share(3, 4, 1) == 1
    assert beta_quantile(0, 3, 4) == 0
    assert beta_quantile(1, 3, 4) == 1
