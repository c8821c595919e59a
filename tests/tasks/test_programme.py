"""The programme's task runs and counts; whole it takes minutes and is run by hand."""

import pytest

from tests.tasks.programme import last_to_first, main


def test_a_small_programme_is_merged_and_counted(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--inspections", "3", "--cases", "4", "--entries", "30"])  # too short to be judged by the clock
    said = capsys.readouterr().out
    assert "merged 360 entries of 12 devices" in said
    assert "none held, none missing" in said


def test_the_last_tenth_is_compared_with_the_first() -> None:
    assert last_to_first([1.0, 1.0, *[5.0] * 16, 2.0, 4.0]) == 3
    assert last_to_first([2.0, 3.0]) == 1.5
