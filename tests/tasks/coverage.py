"""How often the intervals hold the truth: `python -m tests.tasks.coverage [ROUNDS]` draws samples and counts.

Each case has a propensity of its own from a beta distribution around the true share, so that its judgements go
together as strongly as the intra-case correlation says; as many judgements as a score of the instrument has, of which
a share that differs from case to case applies. Beside the program's interval stands the plain one of Korn and
Graubard, reckoned here from SciPy.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any

import numpy as np
from scipy.stats import beta, t

from app.instrument.xlsform import built_in, compile_instrument
from app.scoring.precision import interval
from app.scoring.scores import Tally

CASES = (38, 62, 100)
SHARES = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.97)
CORRELATIONS = (0.0, 0.05, 0.1, 0.2, 0.3)
SCORES = ("question", "3.2", "3.1", "1.1", "2.1", "2.3", "1.2")
"""A single question, and criteria from the smallest to the largest."""

CASELOAD = 150
AIM = 0.93
SEED = 1
_APPLIES = (6, 4)
"""Parameters of the beta distribution of the part of a case's questions that applies: three in five."""


@dataclass(frozen=True)
class Cell:
    """One setting of the simulation, and how many of its rounds held the truth: with the program, and plainly."""

    cases: int
    share: float
    correlation: float
    score: str
    rounds: int
    held: int
    plain: int


@cache
def sizes() -> dict[str, int]:
    """How many judgements of one case each score has at most."""
    counts = Counter(question.criterion or "" for question in compile_instrument(built_in("cci")).scored())
    return {score: counts.get(score, 1) for score in SCORES}


def drawn(
    generator: np.random.Generator, cases: int, share: float, correlation: float, size: int
) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """The sufficient and the applicable judgements of each case."""
    applies = generator.beta(*_APPLIES, cases) if size > 1 else np.ones(cases)
    made = generator.binomial(size, applies)
    propensity = np.full(cases, share)
    if correlation:
        weight = (1 - correlation) / correlation
        propensity = generator.beta(share * weight, (1 - share) * weight, cases)
    return generator.binomial(made, propensity), made


def plain_interval(met: np.ndarray[Any, Any], made: np.ndarray[Any, Any]) -> tuple[float, float]:
    """The interval of Korn and Graubard without any addition, from the cases with some judgement."""
    met, made = met[made > 0], made[made > 0]
    cases, total = len(made), int(made.sum())
    share = met.sum() / total
    variance = cases / (cases - 1) * ((met - share * made) ** 2).sum() / total**2
    worth = float(total)
    if variance > 0:
        worth = share * (1 - share) / variance * (t.ppf(0.975, total - 1) / t.ppf(0.975, cases - 1)) ** 2
    worth = min(worth, total)
    lower = beta.ppf(0.025, share * worth, (1 - share) * worth + 1) if share > 0 else 0.0
    upper = beta.ppf(0.975, share * worth + 1, (1 - share) * worth) if share < 1 else 1.0
    return float(lower), float(upper)


def covered(cases: int, share: float, correlation: float, score: str, rounds: int, *, plainly: bool = True) -> Cell:
    """One setting, drawn so many times."""
    setting = (SEED, cases, round(100 * share), round(100 * correlation), SCORES.index(score))
    generator = np.random.default_rng(setting)
    size = sizes()[score]
    held = plain = 0
    for _ in range(rounds):
        met, made = drawn(generator, cases, share, correlation, size)
        found = interval([Tally(int(one), int(other)) for one, other in zip(met, made, strict=True)])
        held += found is not None and found.lower <= share <= found.upper
        if plainly:
            lower, upper = plain_interval(met, made)
            plain += lower <= share <= upper
    return Cell(cases, share, correlation, score, rounds, held, plain)


def covered_of_caseload(cases: int, share: float, correlation: float, score: str, rounds: int) -> float:
    """How often the interval holds the share of a whole caseload of which so many cases were read."""
    generator = np.random.default_rng((SEED, cases, round(100 * share)))
    size = sizes()[score]
    held = 0
    for _ in range(rounds):
        met, made = drawn(generator, CASELOAD, share, correlation, size)
        truth = met.sum() / made.sum()
        found = interval(
            [Tally(int(one), int(other)) for one, other in zip(met[:cases], made[:cases], strict=True)],
            caseload=CASELOAD,
        )
        held += found is not None and found.lower <= truth <= found.upper
    return held / rounds


def cells(rounds: int) -> Iterator[Cell]:
    for cases, share, correlation, score in product(CASES, SHARES, CORRELATIONS, SCORES):
        if score == "question" and correlation:
            continue  # one judgement a case has nothing to go together with
        yield covered(cases, share, correlation, score, rounds)


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    found = list(cells(rounds))
    print(f"{len(found)} settings, {rounds} samples each; lowest coverage over scores and correlations, in per cent")
    print("cases  share  program  plain Korn and Graubard")
    for cases, share in product(CASES, SHARES):
        here = [cell for cell in found if (cell.cases, cell.share) == (cases, share)]
        print(
            f"{cases:5}  {share:5}  {100 * min(cell.held for cell in here) / rounds:7.1f}"
            f"  {100 * min(cell.plain for cell in here) / rounds:7.1f}"
        )
    below = [cell for cell in found if cell.held < AIM * rounds]
    plainly = [cell for cell in found if cell.plain < AIM * rounds]
    print(f"settings below {100 * AIM:.0f} per cent: program {len(below)}, plain {len(plainly)}")
    for cell in below:
        print(f"  {cell}")
    print(f"of a caseload of {CASELOAD}, correlation 0.1, criterion 1.1:")
    for cases, share in product(CASES, (0.5, 0.8, 0.97)):
        print(f"  {cases:3} read, share {share}: {100 * covered_of_caseload(cases, share, 0.1, '1.1', rounds):.1f}")
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
