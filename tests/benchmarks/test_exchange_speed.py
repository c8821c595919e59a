"""A bundle from its file to what stands, against inserting the same rows with nothing opened and nothing checked."""

from pathlib import Path
from statistics import median
from time import perf_counter

from app.operations.cases import add_cases
from tests.benchmarks.ratio import FIGURES
from tests.benchmarks.test_merging_speed import inserting
from tests.journeys.laptops import invited, lead
from tests.operations.large import answer_at_random

CASES, ANSWERS, ROUNDS = 100, 190, 2


def test_a_bundle_of_a_hundred_cases_is_opened_and_merged(tmp_path: Path) -> None:
    leading = lead(tmp_path)
    aaron = invited(leading, tmp_path, "Aaron A", "AA")
    opening, again, packing, baseline = [], [], [], []
    for number in range(ROUNDS):
        cases = [f"R{number}-{case}" for case in range(CASES)]
        add_cases(leading.inspection, [(one, {"phases": "both", "assessor": "AA"}) for one in cases])
        aaron.takes(leading.packs("AA"))
        assert answer_at_random(aaron.inspection, cases, ANSWERS) == CASES * ANSWERS
        begun = perf_counter()
        path = aaron.bundles()
        packed = perf_counter()
        found = leading.takes(path)
        opened = perf_counter()
        assert leading.takes(path).new == 0
        again.append((perf_counter() - opened) * 1000)
        opening.append((opened - packed) * 1000)
        packing.append((packed - begun) * 1000)
        assert found.new == CASES * ANSWERS
        baseline.append(inserting(tmp_path / f"{number}.bare", list(found.changes.entries)))
        aaron.takes(leading.receipts()["AA"])
    # 3 s is the most to open and merge, 0.5 s to find that all is known; the bare rows take about 0.2 s there
    FIGURES.check("opening and merging a bundle of 100 cases x 190 answers", median(opening), median(baseline), aim=8)
    FIGURES.check("opening the same again", median(again), median(baseline), aim=2.5)
    FIGURES.check("making the bundle", median(packing), median(baseline), aim=6)
    for one in (leading, aaron):
        one.close()
