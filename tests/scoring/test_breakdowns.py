"""How a sample divides by a fact, and that nothing small can be worked out of what is published."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from app.scoring.breakdowns import breakdown, suppressed
from app.scoring.tables import FEWEST

COUNTS = st.lists(st.integers(0, 30), min_size=1, max_size=8)


def values(counts: list[int]) -> list[str]:
    return [f"value {place}" for place, count in enumerate(counts) for _ in range(count)]


def test_values_stand_in_the_order_given_ages_by_size_and_the_unknown_last() -> None:
    assert [part.value for part in breakdown("age", ["16", "9", "", "16"]).parts] == ["9", "16", ""]
    levels = breakdown("rosh", ["high", "low", "high", "odd"], ("low", "medium", "high"))
    assert [(part.value, part.count) for part in levels.parts] == [("low", 1), ("high", 2), ("odd", 1)]


@given(COUNTS)
def test_no_small_number_is_shown_or_can_be_worked_out(counts: list[int]) -> None:
    whole = breakdown("sentence", values(counts))
    shown = suppressed(whole)
    known = [part.count for part in shown.parts]
    assert sum(part.count or 0 for part in whole.parts) == whole.cases
    assert all(count is None or count >= FEWEST for count in known)
    assert all(count in {None, part.count} for count, part in zip(known, whole.parts, strict=True))
    if not whole.small:
        assert shown == whole
    if shown.hidden or None not in known:
        return
    hidden = [part.count or 0 for part, count in zip(whole.parts, known, strict=True) if count is None]
    others = len(hidden) - 1
    assert others > 0
    assert sum(hidden) - others >= FEWEST  # any of them could be no small number


def test_what_is_hidden_leaves_several_possibilities() -> None:
    whole = breakdown("sentence", values([4, 40, 6, 50]))
    hidden = [part.value for part in suppressed(whole).parts if part.count is None]
    assert len(hidden) == 2
    assert len([pair for pair in product(range(1, 11), repeat=2) if sum(pair) == 10]) > 5
