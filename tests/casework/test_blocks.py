"""Blocks keep their words and what stands out in them, however they are stored."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.casework.blocks import (
    MOST_CHARACTERS,
    Block,
    Run,
    block_of,
    clean_block,
    clean_runs,
)
from app.casework.findings import MET, Binding, Span
from app.casework.plain import plain
from app.errors import KnownError

RUNS = st.lists(st.builds(Run, st.text(max_size=12), st.booleans(), st.booleans()), max_size=6)


@given(RUNS)
def test_runs_are_stored_once_cleaned_joined_and_without_blanks_around(runs: list[Run]) -> None:
    stored = clean_runs(runs)
    text = "".join(run.text for run in stored)
    assert clean_runs(stored) == stored
    assert text == text.strip()
    assert all((one.bold, one.italic) != (two.bold, two.italic) for one, two in pairwise(stored))
    assert text.replace(" ", "") == plain("".join(run.text for run in runs)).strip().replace(" ", "") or "\n" in text


def test_a_block_is_read_as_it_was_recorded() -> None:
    text = (Run("Almost all cases", bold=True), Run(" were good"))
    bound = Binding(Span(0, 16, "Almost all cases"), "q", MET)
    block = Block("b", "foreword", runs=text, bindings=(bound,), left=(Span(17, 21, "were"),), order=7)
    assert block_of("b", block.value(), 7) == block
    assert block_of("b", {"runs": "no list", "bindings": [{"start": 3}], "kind": None}, 0).text == ""


def test_what_is_no_block_is_refused_with_its_rule() -> None:
    for block in (Block("b", "foreword", "verse"), Block("b", "foreword", runs=(Run("a" * (MOST_CHARACTERS + 1)),))):
        with pytest.raises(KnownError) as refused:
            clean_block(block)
        assert refused.value.code == "block_unfit"
