"""Routing is right about blanks, phases and chains, and what it sets aside counts nowhere."""

from hypothesis import given
from hypothesis import strategies as st

from app.instrument.model import Instrument
from app.instrument.routing import Routing
from app.instrument.xlsform import built_in, compile_instrument, decode, encode
from tests.instrument.forms import judged, source

CCI = compile_instrument(built_in("cci"))
ROUTING = Routing(CCI)


def tiny(survey: str) -> Routing:
    return Routing(compile_instrument(source(survey)))


def any_answers() -> st.SearchStrategy[dict[str, str]]:
    """Any answers to any of the built-in questions, sensible together or not."""
    return st.dictionaries(st.sampled_from([q.name for q in CCI.questions]), st.just(""), max_size=120).flatmap(
        lambda names: st.fixed_dictionaries(
            {name: st.sampled_from(("", *CCI.question(name).choice_names)) for name in names}
        )
    )


@given(any_answers())
def test_what_counts_is_relevant_and_nothing_given_is_lost(answers: dict[str, str]) -> None:
    routed = ROUTING.route(answers)
    given_ = {name: value for name, value in answers.items() if value}
    assert routed.values.keys() <= routed.relevant
    assert routed.values | routed.set_aside == given_
    assert not routed.values.keys() & routed.set_aside.keys()


@given(any_answers())
def test_what_was_set_aside_changes_nothing(answers: dict[str, str]) -> None:
    routed = ROUTING.route(answers)
    again = ROUTING.route(routed.values)
    assert (again.relevant, again.values) == (routed.relevant, routed.values)


@given(any_answers())
def test_remembered_results_are_those_of_a_fresh_evaluation(answers: dict[str, str]) -> None:
    assert Routing(CCI).route(answers) == ROUTING.route(answers)


def test_a_chain_ends_where_its_first_link_is_set_aside() -> None:
    routing = tiny(
        judged("a", "1.1-01") + judged("b", "1.1-02", "${a} = 'yes'") + judged("c", "1.1-03", "${b} = 'yes'")
    )
    assert routing.route({"a": "yes", "b": "yes", "c": "no"}).relevant == {"a", "b", "c"}
    routed = routing.route({"a": "no", "b": "yes", "c": "no"})
    assert routed.relevant == {"a"}
    assert routed.set_aside == {"b": "yes", "c": "no"}


def test_a_group_passes_its_condition_to_what_stands_in_it() -> None:
    routing = tiny(
        judged("a", "1.1-01")
        + "| | begin_group | g | G | ${a} = 'yes' |\n"
        + judged("b", "1.1-02")
        + "| | end_group |\n"
    )
    assert routing.route({"a": "no"}).relevant == {"a"}
    assert routing.route({"a": "yes"}).relevant == {"a", "b"}
    assert routing.sources("b") == ("a",)


def test_functions_of_openrosa() -> None:
    reasons = "| | select_multiple why | why | Why? | | | yes | reasons | 1.1 | 1.1-00 | | a | | |\n"
    for condition, chosen, relevant in (
        ("selected(${why}, 'late')", "late no_evidence", True),
        ("selected(${why}, 'late')", "no_evidence", False),
        ("count-selected(${why}) > 1", "late no_evidence", True),
        ("count-selected(${why}) > 1", "", False),
        ("if(selected(${why}, 'late'), 1, 0) = 1", "late", True),
        ("coalesce(${why}, 'x') = 'x'", "", True),
        ("not(${why} = '')", "", False),
        ("regex(${why}, '^late')", "late", True),
        ("string-length(${why}) = 0", "", True),
        ("decimal-date-time('2010-09-02') - decimal-date-time('2010-09-01') = 1", "", True),
        ("boolean-from-string('true')", "", True),
        ("selected-at(${why}, 1) = 'no_evidence'", "late no_evidence", True),
        ("round(2.5) = 3", "", True),
    ):
        routing = tiny(reasons + judged("a", "1.1-01") + judged("b", "1.1-02", condition))
        assert ("b" in routing.route({"why": chosen}).relevant) is relevant, condition


def test_a_constraint_is_checked_only_where_something_is_said() -> None:
    routing = tiny(judged("a", "1.1-01", "", ". != 'na'"))
    assert routing.route({"a": "na"}).violated == {"a"}
    assert routing.route({"a": "yes"}).violated == frozenset()
    assert routing.route({}).violated == frozenset()


def test_phases_open_their_own_questions(cci: Instrument, routing: Routing) -> None:
    by_phase = {
        chosen: {cci.question(name).phase for name in routing.route({"phases": chosen}).relevant}
        for chosen in ("custody", "community", "both")
    }
    assert by_phase == {
        "custody": {"case", "custody"},
        "community": {"case", "community"},
        "both": {"case", "custody", "community"},
    }


def test_the_compiled_form_survives_the_store(cci: Instrument) -> None:
    assert decode(encode(cci)) == cci


def test_wording_has_a_hash_of_its_own() -> None:
    plain = source(judged("a", "1.1-01"))
    reworded = source(judged("a", "1.1-01").replace("Was a?", "Was it a?"))
    rerouted = source(judged("a", "1.1-01", "1 = 1"))
    first, second, third = (compile_instrument(one) for one in (plain, reworded, rerouted))
    assert (first.meaning, first.wording) != (second.meaning, second.wording)
    assert first.meaning == second.meaning
    assert third.meaning != first.meaning
    assert third.wording == first.wording
