"""Benchmarks run alone; their ratios are printed at the end of the run."""

from pathlib import Path

import pytest

from tests.benchmarks.ratio import FIGURES


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.alone)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if FIGURES.lines:
        terminalreporter.section("ratios to a baseline of the same run")
        for line in FIGURES.lines:
            terminalreporter.line(line)
