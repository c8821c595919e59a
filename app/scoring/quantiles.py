"""Quantiles of the beta and of Student's distribution, in plain Python.

SciPy has them and takes about 200 MB on a laptop; mpmath's incomplete beta function takes a millisecond and more a
call, and the intervals of one sample need some two thousand. The route is the usual one: the continued fraction of the
regularised incomplete beta function, evaluated by Lentz's method (DiDonato and Morris, ACM Transactions on
Mathematical Software 18, 1992, algorithm 708; NIST Digital Library of Mathematical Functions, 8.17.22), and inverted
by Newton steps that a bisection keeps in bounds. The tests compare both with SciPy.
"""

from functools import lru_cache
from math import exp, inf, lgamma, log, log1p, sqrt
from statistics import NormalDist

_TINY = 1e-300
_PRECISION = 1e-15
_MOST_TERMS = 100_000
_MOST_STEPS = 200
_CLOSE = 1e-9
"""A Newton step this small, relative to where it starts, leaves an error of the order of its square."""


def beta_share(a: float, b: float, x: float) -> float:
    """The regularised incomplete beta function: the probability that a beta(a, b) variable is at most x."""
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    front = exp(_log_front(a, b, x))
    if x < (a + 1) / (a + b + 2):
        return front * _fraction(a, b, x) / a
    return 1 - front * _fraction(b, a, 1 - x) / b


@lru_cache(maxsize=4096)
def beta_quantile(share: float, a: float, b: float) -> float:
    """The x below which a beta(a, b) variable, a and b positive, falls with the probability `share`."""
    if share <= 0:
        return 0.0
    if share >= 1:
        return 1.0
    low, high = 0.0, 1.0
    mean = a / (a + b)
    x = mean + NormalDist().inv_cdf(share) * sqrt(mean * (1 - mean) / (a + b + 1))
    if not low < x < high:
        x = mean
    for _ in range(_MOST_STEPS):
        over = beta_share(a, b, x) - share
        low, high = (low, x) if over > 0 else (x, high)
        density = exp(_log_front(a, b, x) - log(x) - log1p(-x))
        better = x - over / density if density > 0 else inf
        if not low < better < high:
            better = (low + high) / 2
        if abs(better - x) <= _CLOSE * x:
            return better
        x = better
    return x


@lru_cache(maxsize=4096)
def t_quantile(share: float, freedom: float) -> float:
    """The value below which Student's t with `freedom` degrees falls with the probability `share`, above one half."""
    x = beta_quantile(2 * (1 - share), freedom / 2, 0.5)
    return sqrt(freedom * (1 / x - 1))


def _log_front(a: float, b: float, x: float) -> float:
    return lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)


def _fraction(a: float, b: float, x: float) -> float:
    c, d = 1.0, 1 / _apart(1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, _MOST_TERMS):
        for term in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 / _apart(1 + term * d)
            c = _apart(1 + term / c)
            value *= c * d
        if abs(c * d - 1) <= _PRECISION:
            break
    return value


def _apart(value: float) -> float:
    """The value, kept away from zero."""
    return value if abs(value) > _TINY else _TINY
