"""Contradictions are rules kept with the instrument, asked and never enforced."""

from app.instrument.routing import Routing
from app.instrument.xlsform import check, compile_instrument
from tests.instrument.forms import REST, judged, source
from tests.instrument.test_routing import CCI, ROUTING

RULES = """| contradictions |
| | name | when | label::English (en) |
| | odd | ${a} = 'no' and ${b} = 'yes' | Not done, yet in time? |
"""


def test_a_rule_holds_only_among_answers_that_count() -> None:
    form = compile_instrument(source(judged("a", "1.1-01") + judged("b", "1.1-02", "${a} != ''"), rest=REST + RULES))
    routing = Routing(form)
    for answers, holds in (
        ({"a": "no", "b": "yes"}, True),
        ({"a": "no", "b": "no"}, False),
        ({"a": "", "b": "yes"}, False),
        ({}, False),
    ):
        found = routing.contradictions(routing.route(answers))
        assert [one.name for one in found] == (["odd"] if holds else [])
    assert form.contradictions[0].about == ("a", "b")


def test_a_faulty_rule_is_named() -> None:
    found = check(source(judged("a", "1.1-01"), rest=REST + RULES))
    assert any("${b}" in problem.what and problem.where.startswith("contradictions, row 2") for problem in found)


def test_the_built_in_rules_can_hold() -> None:
    answers = {"rosh": "high", "rosh_analysis_required": "no", "roh_issues": "no", "rmp_required": "no"}
    found = {one.name for one in ROUTING.contradictions(ROUTING.route(answers))}
    assert {"high_without_analysis", "harm_fact_and_classification", "high_without_rmp"} <= found
    assert all(one.about for one in CCI.contradictions)
