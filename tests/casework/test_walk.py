"""The walk shows what applies, unfolds reasons where they were called for, and finds what is open."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.casework.walk import Layout, Walk, missing, status
from tests.instrument.test_routing import CCI, ROUTING, any_answers

LAYOUT = Layout(CCI, ROUTING)


def walk(**answers: str) -> Walk:
    return Walk(LAYOUT, ROUTING, answers)


@settings(deadline=None)
@given(any_answers())
def test_each_relevant_question_stands_on_exactly_one_page(answers: dict[str, str]) -> None:
    shown = [name for page in LAYOUT.pages for name in Walk(LAYOUT, ROUTING, answers).order(page)]
    assert len(shown) == len(set(shown))
    assert set(shown) == walk(**answers).routed.relevant


@settings(deadline=None)
@given(any_answers(), st.data())
def test_next_unanswered_goes_round_through_all_that_is_open(answers: dict[str, str], data: st.DataObject) -> None:
    here = walk(**answers)
    open_ = set(here.all_unanswered())
    at = data.draw(st.sampled_from(sorted(here.routed.relevant)))
    seen = set()
    for _ in range(len(open_)):
        found = here.next_unanswered(at)
        assert found in open_
        seen.add(found)
        at = found or at
    assert seen == open_ or len(open_) == 0


@settings(deadline=None)
@given(any_answers())
def test_nothing_is_missing_exactly_when_all_pages_are_done(answers: dict[str, str]) -> None:
    here = walk(**answers)
    left = {question.name for question in missing(CCI, here.routed)}
    assert left == set(here.all_unanswered())
    assert (not left) == all(here.progress(page).done for page in LAYOUT.pages)


def test_reasons_unfold_in_the_first_judgement_that_fell_short() -> None:
    here = walk(rosh_screening_completed="yes", rosh_screening_timely="no", rosh_screening_accurate="no")
    rows = {row.question.name: row for card in here.cards("1.1") for row in card.rows}
    assert [one.name for one in rows["rosh_screening_timely"].reasons] == ["rosh_assessment_reasons"]
    accurate = rows["rosh_screening_accurate"]
    assert accurate.reasons == ()
    assert accurate.explained_in is CCI.question("rosh_screening_timely")


def test_follow_ups_stand_in_the_card_that_called_for_them() -> None:
    here = walk(rosh_screening_completed="yes")
    first = here.cards("1.1")[0]
    assert [row.question.number for row in first.rows] == ["1.1-01", "1.1-02", "1.1-03"]
    assert [row.depth for row in first.rows] == [0, 1, 1]


def test_grids_stand_together_under_their_shared_label() -> None:
    grids = [card for card in walk(phases="both").cards("2.3") if card.grid]
    assert [len(card.rows) for card in grids] == [7, 7]


def test_an_answer_tells_what_came_to_apply() -> None:
    here = walk()
    assert here.set("rosh_screening_completed", "yes") == {"rosh_screening_timely", "rosh_screening_accurate"}
    assert here.set("rosh_screening_completed", "") == {"rosh_screening_timely", "rosh_screening_accurate"}


def test_a_case_is_complete_only_while_nothing_is_missing() -> None:
    routed = ROUTING.route({})
    assert status("complete", routed, CCI, touched=True) == "in_progress"
    assert status(None, routed, CCI, touched=False) == "not_started"
    assert status(None, routed, CCI, touched=True) == "in_progress"


def test_a_disputed_question_is_open_until_it_is_answered_whether_required_or_not() -> None:
    here = Walk(LAYOUT, ROUTING, {"rosh_screening_completed": "yes"}, ["rosh_screening_completed", "never_asked"])
    assert "rosh_screening_completed" in here.all_unanswered()
    left = missing(CCI, here.routed, here.disputed)
    assert "rosh_screening_completed" in {question.name for question in left}
    here.set("rosh_screening_completed", "no")
    assert "rosh_screening_completed" not in here.all_unanswered()
