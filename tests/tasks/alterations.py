"""Ten thousand alterations of a large bundle: `python -m tests.tasks.alterations [COUNT] [SEED]` counts them.

The bundle holds the answers of a hundred cases. Nothing that is altered may be taken up; the task ends with an error
where anything is, or where the program fails otherwise than by name.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from app.operations.cases import add_cases
from tests.journeys.laptops import invited, lead
from tests.operations.alterations import Lead
from tests.operations.large import answer_at_random


def main(count: int = 10_000, seed: int = 4) -> None:
    with TemporaryDirectory() as folder:
        leading = lead(Path(folder))
        add_cases(
            leading.inspection, [(f"BIG-{number}", {"phases": "both", "assessor": "AA"}) for number in range(100)]
        )
        aaron = invited(leading, Path(folder), "Aaron A", "AA")
        answers = answer_at_random(aaron.inspection, aaron.inspection.references, questions=190)
        path = aaron.bundles()
        taken = leading.takes(path)
        assert taken.new == answers
        receiving = Lead(leading, aaron.workspace.identity, path.read_bytes())
        print(f"a bundle of {answers} answers, {len(receiving.data)} bytes, {len(receiving.text)} before packing")
        begun = perf_counter()
        for number, data in enumerate(receiving.mutations(count, seed), 1):
            receiving.opens(data)
            if number % 1000 == 0:
                assert receiving.unchanged(), "something changed"
                print(f"{number} alterations, {perf_counter() - begun:.0f} s", flush=True)
        assert receiving.unchanged(), "something changed"
        for code, times in receiving.counts.most_common():
            print(f"{times:6} {code}")
        print(f"{sum(receiving.counts.values())} alterations, nothing changed")
        leading.close()
        aaron.close()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
