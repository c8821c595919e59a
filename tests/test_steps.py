"""Work that lasts tells how far it is, never backwards, and leaves nothing behind where it is cancelled."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import KnownError
from app.operations.cases import import_cases
from app.operations.inspection import Inspection
from app.operations.inspections import list_inspections, open_inspection
from app.operations.workspace import Workspace
from app.steps import in_steps, share

Steps = list[tuple[int, int]]
COUNT = 40
ACTS = 4 * COUNT
"""What an import of so many cases records: each has a reference and three facts."""


def shares(steps: Steps) -> list[float]:
    return [done / total for done, total in steps if total]


def after(count: int) -> Callable[[], bool]:
    """Cancelled from the given question on."""
    asked = iter(range(1, 1_000_000))
    return lambda: next(asked) >= count


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "sample.csv"
    rows = (f"LS-{100 + at},East,both,high" for at in range(COUNT))
    path.write_text("\n".join(("reference,office,phases,rosh", *rows)), "utf-8")
    return path


@given(st.lists(st.integers(), max_size=30))
def test_every_item_is_a_step_and_the_last_is_the_whole(items: list[int]) -> None:
    steps: Steps = []
    assert list(in_steps(items, lambda *step: steps.append(step))) == items
    assert steps == [(done, len(items)) for done in range(len(items) + 1)]


@given(st.lists(st.integers(1, 7), min_size=1, max_size=9))
def test_shares_add_up_to_the_whole_and_never_go_back(parts: list[int]) -> None:
    steps: Steps = []
    begun = 0
    for part in parts:
        tell = share(lambda *step: steps.append(step), begun, begun + part, sum(parts))
        list(in_steps(range(5), tell))
        begun += part
    told = shares(steps)
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.0, 1.0)


def test_an_import_tells_how_far_it_is(inspection: Inspection, sample: Path) -> None:
    steps: Steps = []
    import_cases(inspection, sample, progress=lambda *step: steps.append(step))
    told = shares(steps)
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.0, 1.0)
    assert len(told) > COUNT + 4 * ACTS
    assert len(inspection.references) == COUNT + 2


@pytest.mark.parametrize("at", [1, COUNT, COUNT + 1, 3 * COUNT, COUNT + ACTS + 1, COUNT + 4 * ACTS])
def test_an_import_that_is_cancelled_leaves_nothing(
    inspection: Inspection, workspace: Workspace, sample: Path, at: int
) -> None:
    with pytest.raises(KnownError) as raised:
        import_cases(inspection, sample, cancelled=after(at))
    assert raised.value.code == "cancelled"
    assert inspection.references == ("LS-1", "LS-2")
    again = open_inspection(workspace, inspection.id)
    assert again.references == ("LS-1", "LS-2")
    again.close()
    import_cases(inspection, sample)
    assert len(inspection.references) == COUNT + 2


def test_an_inspection_whose_opening_was_cancelled_opens_again(inspection: Inspection, workspace: Workspace) -> None:
    for operation in (lambda: open_inspection(workspace, inspection.id, cancelled=after(3)),
                      lambda: list_inspections(workspace, cancelled=after(3))):  # fmt: skip
        with pytest.raises(KnownError) as raised:
            operation()
        assert raised.value.code == "cancelled"
    steps: Steps = []
    assert [one.cases for one in list_inspections(workspace, progress=lambda *step: steps.append(step))] == [2]
    assert shares(steps)[-1] == 1.0
