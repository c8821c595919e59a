"""A thousand forms: in from a file and into tables, against plain work on as much."""

import csv
from collections import Counter
from pathlib import Path
from random import Random
from time import perf_counter

from pytest_benchmark.fixture import BenchmarkFixture

from app.casework.entries import Act
from app.operations.fields import form_answers, questionnaire
from app.operations.form_files import import_forms
from app.operations.inspection import Inspection
from app.operations.voices import voice_tables
from tests.benchmarks.ratio import FIGURES, milliseconds

FORMS = 1000


def written(inspection: Inspection, path: Path) -> int:
    """A file of forms of which every question is answered; returns how many cells are filled."""
    chance = Random(1)  # noqa: S311 - no secret
    questions = questionnaire(inspection, "child").questions
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["form", *(question.name for question in questions)])
        for number in range(1, FORMS + 1):
            writer.writerow([number, *(chance.choice(q.choice_names) if q.choices else "words" for q in questions)])
    return FORMS * len(questions)


def test_a_thousand_forms_come_in_and_are_tabulated(
    inspection: Inspection, tmp_path: Path, benchmark: BenchmarkFixture
) -> None:
    cells = written(inspection, tmp_path / "forms.csv")
    acts = [Act(f"u{number % FORMS}", "r", f"answer/{number}", "yes") for number in range(cells)]
    begun = perf_counter()
    inspection.store.record(acts, who="AE", device="baseline")
    recorded = (perf_counter() - begun) * 1000
    told: list[tuple[int, int]] = []
    begun = perf_counter()
    import_forms(inspection, "child", tmp_path / "forms.csv", progress=lambda *told_of: told.append(told_of))
    taken = (perf_counter() - begun) * 1000
    assert len(told) > FORMS
    # 5 s is the aim; recording as many entries takes about 500 ms where that was set
    FIGURES.check("taking in 1,000 forms", taken, recorded, aim=10)

    forms = inspection.forms.of("child")
    answers = [form_answers(inspection, form) for form in forms]

    def count_once() -> None:
        Counter((name, value) for each in answers for name, value in each.items())

    def tabulate_anew() -> None:
        inspection.forms._routed.clear()
        voice_tables(inspection, "child")

    benchmark(tabulate_anew)
    # 200 ms is the aim; one plain count over the same answers takes about 4 ms where that was set
    baseline = milliseconds(count_once)
    FIGURES.check("routing and tabulating 1,000 forms", milliseconds(tabulate_anew, 5), baseline, aim=50)
    FIGURES.check(
        "tabulating 1,000 forms", milliseconds(lambda: voice_tables(inspection, "child"), 5), baseline, aim=50
    )
