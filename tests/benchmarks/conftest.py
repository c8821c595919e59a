"""Prints the ratios at the end of the run."""

import pytest

from tests.benchmarks.ratio import FIGURES


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if FIGURES.lines:
        terminalreporter.section("ratios to a baseline of the same run")
        for line in FIGURES.lines:
            terminalreporter.line(line)
