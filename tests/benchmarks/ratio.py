"""A speed is a ratio to a baseline measured in the same run, because machines differ and drift."""

from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median
from time import perf_counter

SLACK = 3
"""A figure fails only beyond this many times its aim."""


@dataclass
class Figures:
    """The figures of a run, printed at its end."""

    lines: list[str] = field(default_factory=list)

    def check(self, what: str, measured: float, baseline: float, aim: float, unit: str = "ms") -> None:
        """Note the ratio of a figure to its baseline, and fail where it is beyond three times its aim."""
        ratio = measured / baseline
        self.lines.append(
            f"{what}: {measured:.2f} {unit}, baseline {baseline:.2f} {unit}, ratio {ratio:.2f} (aim <= {aim:g})"
        )
        assert ratio <= SLACK * aim, self.lines[-1]


FIGURES = Figures()


def milliseconds(call: Callable[[], object], rounds: int = 15) -> float:
    """The median time of a call, after one that is not counted."""
    call()
    taken = []
    for _ in range(rounds):
        begun = perf_counter()
        call()
        taken.append((perf_counter() - begun) * 1000)
    return median(taken)
