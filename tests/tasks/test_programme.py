"""The programme's task runs and counts; whole it takes minutes and is run by hand."""

import subprocess
import sys
from pathlib import Path

from tests.tasks.programme import last_to_first

ROOT = Path(__file__).parents[2]


def test_a_small_programme_is_merged_and_counted() -> None:
    """In a process of its own, since the memory of this one is not the programme's."""
    small = ("--inspections", "3", "--cases", "4", "--entries", "30")  # too short to be judged by the clock
    done = subprocess.run(
        [sys.executable, "-m", "tests.tasks.programme", *small], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "merged 360 entries of 12 devices" in done.stdout
    assert "none held, none missing" in done.stdout


def test_the_last_tenth_is_compared_with_the_first() -> None:
    assert last_to_first([1.0, 1.0, *[5.0] * 16, 2.0, 4.0]) == 3
    assert last_to_first([2.0, 3.0]) == 1.5
