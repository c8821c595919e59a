"""What is bound goes with its words, and what no longer fits is never passed."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.casework.findings import MET, REASON, SHORT, Binding, Finding, Span
from app.instrument.model import IMPROVEMENT, STRENGTH
from app.scoring.bindings import (
    FEW_CASES,
    KIND,
    MAIN_REASON,
    UNBOUND,
    WORDS,
    carried,
    joined,
    misfits,
    reworded,
)
from app.scoring.findings import Figure, ReasonCount, draft
from app.scoring.phrases import find, fits
from app.scoring.vocabulary import vocabulary
from tests.instrument.test_routing import CCI
from tests.scoring.test_phrases import shares

ENGLISH = vocabulary("en")
SCORED = [question.name for question in CCI.scored()]
ASSET = "reduced_asset_score"


def kept(name: str, figure: Figure, kind: str = "") -> Finding:
    one = draft(CCI, name, figure, kind)
    return Finding("f", one.criterion, one.kind, one.text, one.bindings)


def bound(text: str, *parts: str, question: str = ASSET, side: str = MET) -> Finding:
    spans = [Span(text.index(part), text.index(part) + len(part), part) for part in parts]
    return Finding("f", "3.1", STRENGTH, text, tuple(Binding(span, question, side) for span in spans))


# carried along


@settings(deadline=None)
@given(
    st.sampled_from(SCORED), shares, st.integers(0, 200), st.integers(0, 30),
    st.text(alphabet="abcdefgh ,.'", max_size=30),
)  # fmt: skip
def test_an_edit_beside_bound_words_leaves_them_bound(
    name: str, share: object, start: int, length: int, words: str
) -> None:
    figure = Figure(share.count, share.of, share.of + share.narrowed)  # type: ignore[attr-defined]
    finding = kept(name, figure)
    span = finding.bindings[0].span
    end = min(start + length, len(finding.text))
    assume(end <= span.start - 1 or start > span.end)
    text = finding.text[:start] + f" {words} " + finding.text[end:]
    after = carried(ENGLISH, finding, text)
    assert len(after.bindings) == len(finding.bindings)
    assert after.bindings[0].span.words.lower() == span.words.lower()
    assert all(text[b.span.start : b.span.end] == b.span.words for b in after.bindings)


@pytest.mark.parametrize(
    ("before", "words", "after", "still"),
    [
        ("It fell in one-third of cases.", "one-third of cases", "It fell in over one-third of cases.",
         "over one-third of cases"),
        ("It fell in almost half of cases.", "almost half of cases", "It fell in most cases.", "most cases"),
        ("It fell in almost half of cases.", "almost half of cases", "In most of them, it fell.", "most of"),
        ("It fell in half of cases. It rose.", "half of cases", "It rose. In half of cases it fell.", "half of cases"),
        ("It fell in half of cases.", "half of cases", "It fell often.", None),
        ("It fell in half of cases.", "half of cases", "Nothing of the kind.", None),
    ],
)  # fmt: skip
def test_a_phrase_that_replaces_another_stands_for_the_same(
    before: str, words: str, after: str, still: str | None
) -> None:
    carried_on = carried(ENGLISH, bound(before, words), after)
    assert [one.span.words for one in carried_on.bindings] == ([] if still is None else [still])


def test_two_phrases_of_one_text_are_never_bound_to_the_same_words() -> None:
    finding = bound("It fell in half of cases and in one-third of cases.", "half of cases", "one-third of cases")
    after = carried(ENGLISH, finding, "It fell in two-thirds of cases.")
    assert len({one.span for one in after.bindings}) == len(after.bindings) == 1


@given(st.text(max_size=80))
def test_whatever_the_text_becomes_all_that_is_bound_is_in_it(text: str) -> None:
    finding = kept(ASSET, Figure(37, 87, 100))
    after = carried(ENGLISH, finding, text)
    assert all(text[one.span.start : one.span.end] == one.span.words for one in after.bindings)
    assert carried(ENGLISH, finding, finding.text) is finding


def test_merged_findings_keep_what_both_were_bound_to() -> None:
    both = joined(kept(ASSET, Figure(9, 100, 100)), kept("kept_safe", Figure(95, 100, 100)))
    assert [one.question for one in both.bindings] == [ASSET, "kept_safe"]
    assert all(both.text[one.span.start : one.span.end] == one.span.words for one in both.bindings)


# checked


@settings(deadline=None)
@given(st.sampled_from(SCORED), shares, shares)
def test_words_are_passed_only_while_they_are_true(name: str, then: object, now: object) -> None:
    was = Figure(then.count, then.of, then.of + then.narrowed)  # type: ignore[attr-defined]
    is_ = Figure(now.count, now.of, now.of + now.narrowed)  # type: ignore[attr-defined]
    finding = kept(name, was)
    side = finding.bindings[0].side
    (phrase,) = find(ENGLISH, finding.text)
    faults = {fault.fault: fault for fault in misfits(CCI, {name: is_}, finding)}
    assert (WORDS in faults) != fits(ENGLISH, phrase, is_.share(side))
    if WORDS in faults:
        assert faults[WORDS].figure == (is_.share(side).count, is_.judged)
        mended = reworded(finding, faults[WORDS].span, faults[WORDS].fitting[0])
        again = {fault.fault for fault in misfits(CCI, {name: is_}, mended)}
        assert again <= {KIND, FEW_CASES}
    assert (FEW_CASES in faults) == (is_.judged < 3 and WORDS not in faults)


def test_a_figure_that_crossed_the_threshold_is_said_until_there_is_a_reason() -> None:
    finding = kept(ASSET, Figure(75, 100, 100))
    crossed = {ASSET: Figure(74, 100, 100)}
    assert [fault.fault for fault in misfits(CCI, crossed, finding)] == [KIND]
    reasoned = Finding("f", "3.1", STRENGTH, finding.text, finding.bindings, overruled="better than others")
    assert misfits(CCI, crossed, reasoned) == ()


def test_a_quantity_that_stands_for_nothing_is_listed_until_it_is_left() -> None:
    finding = bound("It fell in half of cases; most cases were short.", "half of cases")
    figure = {ASSET: Figure(50, 100, 100)}
    unbound = [fault for fault in misfits(CCI, figure, finding) if fault.fault == UNBOUND]
    assert [fault.span.words for fault in unbound] == ["most cases"]
    left = Finding("f", "3.1", IMPROVEMENT, finding.text, finding.bindings, (unbound[0].span,))
    assert misfits(CCI, figure, left) == ()


def test_a_reason_that_is_no_main_one_any_more_is_said_with_those_that_are() -> None:
    def figure(*counts: tuple[str, int, bool]) -> Figure:
        reasons = tuple(ReasonCount("why", one, f"it was {one}", count, False, main) for one, count, main in counts)
        return Figure(60, 100, 100, reasons)

    text = "Done badly in well over one-third of cases because it was vague."
    spans = [Span(text.index(part), text.index(part) + len(part), part)
             for part in ("well over one-third of cases", "it was vague")]  # fmt: skip
    finding = Finding("f", "1.1", IMPROVEMENT, text, (
        Binding(spans[0], "rmp_quality", SHORT), Binding(spans[1], "rmp_quality", REASON, "vague"),
    ))  # fmt: skip
    assert misfits(CCI, {"rmp_quality": figure(("vague", 20, True), ("weak", 5, False))}, finding) == ()
    (fault,) = misfits(CCI, {"rmp_quality": figure(("weak", 30, True), ("vague", 5, False))}, finding)
    assert (fault.fault, fault.fitting, fault.figure) == (MAIN_REASON, ("it was weak",), (5, 40))


def test_a_question_that_is_gone_from_the_form_fits_nothing() -> None:
    finding = bound("It fell in half of cases.", "half of cases", question="long_gone")
    assert [(one.fault, one.fitting) for one in misfits(CCI, {}, finding)] == [(WORDS, ())]
