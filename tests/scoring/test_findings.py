"""Drafts say what the figures say: kind by the threshold, quantity by the share, reasons by their counts."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.casework.findings import APPLIES, MET, REASON, SHORT, Finding
from app.instrument.model import IMPROVEMENT, STRENGTH
from app.instrument.xlsform import compile_instrument, decode, encode
from app.scoring.bindings import FEW_CASES, misfits
from app.scoring.findings import Figure, draft, figures, kind_of
from app.scoring.scores import Tally, scores
from tests.instrument.forms import judged, source
from tests.instrument.test_routing import CCI, ROUTING, any_answers

SCREENING, ACCURATE = "rosh_screening_completed", "rosh_screening_accurate"
REASONS = "rosh_assessment_reasons"
samples = st.lists(any_answers(), max_size=5).map(lambda answers: [ROUTING.route(one) for one in answers])


def short_of(*reasons: str) -> dict[str, str]:
    """A case whose screening was done and is not accurate, for the reasons given."""
    return {SCREENING: "yes", "rosh_screening_timely": "yes", ACCURATE: "no", REASONS: " ".join(reasons)}


@settings(deadline=None)
@given(samples)
def test_figures_are_those_of_the_scores(sample: list) -> None:  # type: ignore[type-arg]
    tallies = scores(CCI, (reading.values for reading in sample)).questions
    for name, figure in figures(CCI, sample).items():
        assert Tally(figure.met, figure.judged) == tallies[name]
        assert figure.judged <= figure.whole <= len(sample)


@settings(deadline=None)
@given(samples)
def test_a_fresh_draft_always_passes_the_check(sample: list) -> None:  # type: ignore[type-arg]
    found = figures(CCI, sample)
    for name, figure in found.items():
        one = draft(CCI, name, figure)
        assert bool(one.text) == bool(figure.judged)
        kept = Finding("f", one.criterion, one.kind, one.text, one.bindings)
        faults = misfits(CCI, found, kept) if one.text else ()
        assert {fault.fault for fault in faults} <= {FEW_CASES}, one.text
        assert any(fault.warning for fault in faults) == (0 < figure.judged < 3)


@given(st.integers(0, 300), st.integers(1, 300))
def test_the_threshold_goes_by_the_rounded_percent_as_comments_do(met: int, of: int) -> None:
    figure = Figure(min(met, of), of, of)
    percent = Tally(figure.met, of).percent
    assert percent is not None
    assert (kind_of(CCI, figure) == STRENGTH) == (percent >= CCI.findings[0].from_percent)
    assert kind_of(replace(CCI, findings=()), figure) == kind_of(CCI, figure), "a form without thresholds"


def test_nothing_judged_has_no_sentence_and_a_warning() -> None:
    one = draft(CCI, SCREENING, Figure(0, 0, 0))
    assert (one.kind, one.text, one.bindings, one.few) == ("", "", (), True)


def test_relevant_cases_are_named_where_the_sample_was_narrowed() -> None:
    assert "all relevant cases" in draft(CCI, ACCURATE, Figure(90, 90, 100)).text
    assert "all cases" in draft(CCI, SCREENING, Figure(100, 100, 100)).text
    custody = figures(CCI, [ROUTING.route({"phases": "custody", "plan_produced_custody": "yes"})] * 12
                      + [ROUTING.route({"phases": "community"})] * 3)["plan_produced_custody"]  # fmt: skip
    assert (custody.judged, custody.whole) == (12, 12), "a phase is no narrowing: the sentence names it"


def test_reasons_are_ranked_and_named_apart_from_what_says_only_not_done_or_late() -> None:
    given_ = [
        short_of("victims_not_considered", "late"),
        short_of("victims_not_considered", "behaviour_not_considered"),
        short_of("behaviour_not_considered", "victims_not_considered"),
        short_of("not_completed"),
        short_of("information_not_used"),
        *[{SCREENING: "yes", ACCURATE: "yes"}] * 5,
    ]
    found = figures(CCI, [ROUTING.route(answers) for answers in given_])
    assert [(one.choice, one.count) for one in found[ACCURATE].reasons if one.count] == [
        ("victims_not_considered", 3), ("behaviour_not_considered", 2), ("not_completed", 1), ("late", 1),
        ("information_not_used", 1),
    ]  # fmt: skip
    one = draft(CCI, ACCURATE, found[ACCURATE])
    assert one.kind == IMPROVEMENT
    named = [binding for binding in one.bindings if binding.side == REASON]
    assert [binding.reason for binding in named] == ["victims_not_considered", "behaviour_not_considered"]
    assert all(one.text[b.span.start : b.span.end] == b.span.words for b in one.bindings)
    assert "Apart from where there was no screening or analysis, or it was late, this was mainly because" in one.text


def test_reasons_are_told_where_they_explain_and_not_where_they_would_repeat_the_judgement() -> None:
    late = {SCREENING: "yes", "rosh_screening_timely": "no", ACCURATE: "yes", REASONS: "late"}
    found = figures(CCI, [ROUTING.route(late)] * 4)["rosh_screening_timely"]
    assert [one.count for one in found.reasons if one.choice == "late"] == [4], "they are counted all the same"
    assert "because" not in draft(CCI, "rosh_screening_timely", found).text


def test_one_reason_for_all_is_not_called_the_main_one() -> None:
    found = figures(CCI, [ROUTING.route(short_of("victims_not_considered"))] * 4)
    assert "This was because the risk to victims" in draft(CCI, ACCURATE, found[ACCURATE]).text


def test_other_reasons_alone_are_not_named() -> None:
    found = figures(CCI, [ROUTING.route(short_of("other"))] * 4)
    assert "because" not in draft(CCI, ACCURATE, found[ACCURATE]).text


def test_each_side_has_its_share() -> None:
    found = figures(CCI, [ROUTING.route(short_of("late"))] * 3 + [ROUTING.route({SCREENING: "yes", ACCURATE: "yes"})]
                    + [ROUTING.route({SCREENING: "no"})])[ACCURATE]  # fmt: skip
    shares = {side: (found.share(side).count, found.share(side).of) for side in (MET, SHORT, APPLIES)}
    assert shares == {MET: (1, 4), SHORT: (3, 4), APPLIES: (4, 5)}
    late, unknown = found.share(REASON, "late"), found.share(REASON, "moon")
    assert [(one.count, one.of) for one in (late, unknown)] == [(3, 3), (0, 0)]


def test_a_form_without_sentences_has_plain_ones() -> None:
    form = compile_instrument(source(judged("done", "1.1-01")))
    assert draft(form, "done", Figure(9, 10, 10)).text.endswith("this was so in all except one case.")
    assert draft(form, "done", Figure(3, 10, 10)).text.endswith("this was not so in over two-thirds of cases.")


def test_a_form_stored_before_there_were_findings_opens_and_drafts() -> None:
    import msgspec

    stored = msgspec.json.decode(encode(CCI))
    del stored["findings"]
    for question in stored["questions"]:
        for name in ("strength", "improvement", "told_for"):
            del question[name]
        for choice in question["choices"]:
            del choice["reason"], choice["apart"]
    form = decode(msgspec.json.encode(stored))
    assert draft(form, SCREENING, Figure(9, 10, 10)).text == (
        "RoSH screening completed: this was so in all except one case."
    )


@pytest.mark.parametrize("kind", [STRENGTH, IMPROVEMENT])
def test_another_kind_than_the_thresholds_can_be_asked_for(kind: str) -> None:
    one = draft(CCI, "reduced_asset_score", Figure(66, 100, 100), kind)
    assert one.kind == kind
    assert ("had gone down in just under two-thirds of cases" in one.text) == (kind == STRENGTH)
