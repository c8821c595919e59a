"""Undo and redo are entries: nothing that was said disappears."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import KnownError
from app.operations import walking
from app.operations.inspection import Inspection
from app.operations.undoing import redo, undo
from tests.journeys.walker import answer_everything

ACTS = st.lists(
    st.tuples(st.sampled_from(["victim", "rosh_screening_completed", "rosh"]), st.sampled_from(["first", "last", ""])),
    min_size=1,
    max_size=8,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(ACTS)
def test_undoing_all_goes_back_and_redoing_all_comes_again(inspection: Inspection, acts: list[tuple[str, str]]) -> None:
    while undo(inspection, "LS-1"):
        pass
    inspection.history("LS-1").undone.clear()
    states = [inspection.answers("LS-1")]
    for name, which in acts:
        choices = inspection.instrument.question(name).choice_names
        value = {"first": choices[0], "last": choices[-1], "": ""}[which]
        if walking.answer(inspection, "LS-1", name, value).entries:
            states.append(inspection.answers("LS-1"))
    count = len(list(inspection.store.entries()))
    for state in reversed(states[:-1]):
        assert undo(inspection, "LS-1") is not None
        assert inspection.answers("LS-1") == state
    assert undo(inspection, "LS-1") is None
    for state in states[1:]:
        assert redo(inspection, "LS-1") is not None
        assert inspection.answers("LS-1") == state
    assert redo(inspection, "LS-1") is None
    assert len(list(inspection.store.entries())) == count + 2 * (len(states) - 1)


def test_what_somebody_else_said_since_is_not_undone(inspection: Inspection) -> None:
    walking.answer(inspection, "LS-1", "victim", "yes")
    place = inspection.place("LS-1", "fact/victim")
    inspection.record([inspection.act(place, "no", who="JO")])
    assert undo(inspection, "LS-1") is None
    assert inspection.answers("LS-1")["victim"] == "no"


def test_an_answer_after_an_undo_takes_the_redo_away(inspection: Inspection) -> None:
    walking.answer(inspection, "LS-1", "victim", "yes")
    undone = undo(inspection, "LS-1")
    assert undone is not None
    assert (undone.name, undone.value) == ("victim", "")
    walking.answer(inspection, "LS-1", "roh_issues", "yes")
    assert redo(inspection, "LS-1") is None


def test_a_complete_case_is_not_undone(inspection: Inspection) -> None:
    answer_everything(inspection, "LS-1")
    walking.complete(inspection, "LS-1")
    with pytest.raises(KnownError) as refused:
        undo(inspection, "LS-1")
    assert refused.value.code == "case_complete"
    walking.reopen(inspection, "LS-1")
    assert undo(inspection, "LS-1") is not None
