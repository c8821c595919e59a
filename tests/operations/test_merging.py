"""What colleagues recorded is taken up at once: cases, answers, routing, status."""

from app.casework.chains import Gap
from app.operations import walking
from app.operations.cases import add_cases
from app.operations.inspection import Inspection
from app.operations.undoing import undo
from tests.journeys.walker import answer_everything, insufficient


def snapshot(inspection: Inspection) -> dict[str, object]:
    return {
        reference: (
            inspection.case(reference),
            inspection.answers(reference),
            inspection.notes(reference),
            inspection.disputed(reference),
            inspection.routed(reference).relevant,
            inspection.status(reference),
        )
        for reference in inspection.references
    } | {"area": inspection.about("area")}


def exchange(one: Inspection, other: Inspection) -> None:
    one.merge(other.store.beyond(one.store.heads()))
    other.merge(one.store.beyond(other.store.heads()))


def test_what_is_taken_up_is_what_opening_anew_would_show(inspection: Inspection, colleague: Inspection) -> None:
    snapshot(inspection)
    answer_everything(inspection, "LS-1")
    walking.complete(inspection, "LS-1")
    add_cases(colleague, [("LS-3", {"phases": "community"})])
    answer_everything(colleague, "LS-3", insufficient)
    walking.answer(colleague, "LS-1", "victim", "no")
    walking.answer(colleague, "LS-1", "rosh_screening_completed", "no")
    walking.correct_fact(colleague, "LS-2", "phases", "custody")
    walking.note(colleague, "LS-2", "victim", "seen")
    walking.withdraw(colleague, "LS-2", "not_reached", replaced_by="LS-3")
    exchange(inspection, colleague)
    for each in (inspection, colleague):
        taken_up = snapshot(each)
        each.reload()
        assert taken_up == snapshot(each)
    assert snapshot(inspection) == snapshot(colleague)
    assert inspection.references == ("LS-1", "LS-2", "LS-3")


def test_a_merge_names_the_cases_that_it_touched(inspection: Inspection, colleague: Inspection) -> None:
    walking.answer(colleague, "LS-2", "victim", "yes")
    add_cases(colleague, [("LS-3", {"phases": "community"})])
    sent = colleague.store.beyond(inspection.store.heads())
    arrival = inspection.merge(sent)
    assert arrival.changes.cases == {"LS-2", "LS-3"}
    assert len(arrival.merged.entries) == len(sent)
    again = inspection.merge(sent)
    assert (again.changes.entries, again.changes.cases, again.changes.at) == ((), frozenset(), "")


def test_a_case_alone_can_be_handed_over_and_the_rest_later(inspection: Inspection, colleague: Inspection) -> None:
    walking.answer(inspection, "LS-1", "victim", "yes")
    walking.answer(inspection, "LS-2", "victim", "no")
    unit = inspection.unit("LS-2")
    colleague.merge([one for one in inspection.store.entries() if one.unit == unit], whole=False)
    assert colleague.answers("LS-2")["victim"] == "no"
    assert "victim" not in colleague.answers("LS-1")
    assert colleague.store.held() == ()
    colleague.merge(inspection.store.beyond(colleague.store.heads()))
    assert snapshot(colleague) == snapshot(inspection)


def test_what_waits_for_a_lost_laptop_counts_once_the_gap_is_given_up(
    inspection: Inspection, colleague: Inspection
) -> None:
    known = colleague.store.heads()
    for value in ("yes", "no", "yes"):
        walking.answer(colleague, "LS-1", "victim", value)
    last = colleague.store.beyond(known)[-1:]
    assert inspection.merge(last).merged.held == (Gap(colleague.device, last[0].sequence - 2, last[0].sequence - 1, 1),)
    assert "victim" not in inspection.answers("LS-1")
    assert inspection.give_up_gap(colleague.device).changes.cases == {"LS-1"}
    assert inspection.answers("LS-1")["victim"] == "yes"


def test_what_a_colleague_said_since_is_not_undone(inspection: Inspection, colleague: Inspection) -> None:
    walking.answer(inspection, "LS-1", "victim", "yes")
    exchange(inspection, colleague)
    walking.answer(colleague, "LS-1", "victim", "no")
    exchange(inspection, colleague)
    assert undo(inspection, "LS-1") is None
    assert inspection.answers("LS-1")["victim"] == "no"
