"""The Friday sheet is one page whatever is to be said, and counts what it leaves out."""

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.report.friday import FridaySheet, Outstanding, Room, Score, Statement, document, fitted
from app.report.pdf import draw, fits_on_one_page
from tests.report.printed import pages_of, text_of

AT = datetime(2010, 9, 24, 15, 5, tzinfo=UTC)
SCORES = (
    Score("Safeguarding", 84, (81, 87), 100, strong=True),
    Score("1.1 Risk of Harm", 77, (71, 83), 98),
    Score("3.2 Outcomes", None, None, 0),
)


def sheet(
    strengths: tuple[Statement, ...] = (),
    improvements: tuple[Statement, ...] = (),
    scores: tuple[Score, ...] = SCORES,
    outstanding: tuple[Outstanding, ...] = (),
    title: str = "Leeds, September 2010",
) -> FridaySheet:
    return FridaySheet(title, AT, 103, 100, 100, strengths, improvements, scores, outstanding, "A caution.", "en")


def statements(count: int, text: str = "Work was timely in most cases.") -> tuple[Statement, ...]:
    return tuple(Statement("1.1", f"{number}: {text}", (number, 100)) for number in range(1, count + 1))


def printed(one: FridaySheet) -> str:
    data = draw(fitted(one, fits_on_one_page))
    assert pages_of(data) == 1
    return text_of(data)


def test_it_says_that_it_is_provisional_when_and_on_how_many_cases_it_rests() -> None:
    said = printed(
        sheet(
            (Statement("1.1", "A strength.", (98, 100)),),
            (Statement("2.1", "A shortfall.", (70, 98), "“most” does not fit the figures"),),
            outstanding=(Outstanding("AE", ("LS-1",), ("LS-2", "LS-3")), Outstanding("", (), ("LS-4",))),
        )
    )
    for words in (
        "PROVISIONAL · 24 September 2010, 15:05", "100 of 103 cases complete", "rest on 100 cases",
        "1.1 A strength. (98 of 100)", "2.1 A shortfall. (70 of 98)", "“most” does not fit the figures",
        "Safeguarding 84% 81 to 87 100", "1.1 Risk of Harm 77% 71 to 83 98", "3.2 Outcomes – – 0", "A caution.",
        "Cases outstanding: 4", "AE: 3", "in progress: LS-1", "not started: LS-2, LS-3", "No assessor: 1",
    ):  # fmt: skip
        assert words in said
    assert "more" not in said


def test_with_nothing_to_say_it_says_so() -> None:
    said = printed(sheet(scores=()))
    assert said.count("None yet.") == 2
    assert "Every case of the sample is complete." in said


def test_what_there_is_no_room_for_is_counted_and_the_most_telling_come_first() -> None:
    said = printed(sheet(statements(90), statements(60)))
    rest = [int(count) for count in re.findall(r"and (\d+) more", said)]
    shown = [int(number) for number in re.findall(r"(\d+): Work was timely", said)]
    assert len(rest) == 2
    assert len(shown) + sum(rest) == 150
    assert len(shown) > 20
    split = next(at for at, number in enumerate(shown) if at and number == 1)
    assert shown == [*range(1, split + 1), *range(1, len(shown) - split + 1)]


def test_as_many_findings_as_fit_are_shown() -> None:
    one = sheet(statements(90), statements(60))
    shown = len(re.findall(r"\d+: Work was", printed(one)))
    room = Room(shown + 1, len(one.outstanding), len(one.scores))
    assert not fits_on_one_page(document(one, room))


def test_where_scores_alone_are_too_many_they_are_counted() -> None:
    said = printed(sheet(scores=SCORES * 40, outstanding=(Outstanding("AE", ("LS-1",), ()),)))
    assert re.search(r"and \d+ more", said)
    assert "and 1 more assessor" in said


def test_where_one_side_is_short_the_other_has_its_room() -> None:
    said = printed(sheet(statements(2), statements(60)))
    assert "and" in said
    assert len(re.findall(r"\d+: Work was", said)) > 20


def test_many_assessors_and_many_scores_leave_one_page() -> None:
    outstanding = tuple(
        Outstanding(f"A{number}", tuple(f"C-{at}" for at in range(30)), ("D-1",)) for number in range(60)
    )
    said = printed(sheet(statements(30), statements(30), SCORES * 8, outstanding))
    assert re.search(r"and \d+ more assessors", said)
    assert said.count("Safeguarding 84%") == 8
    assert f"Cases outstanding: {60 * 31}" in said


WORDS = st.one_of(st.text(max_size=40), st.sampled_from(("x" * 683, "😀" * 99, "מילה " * 90, "word " * 200, "W" * 90)))


@settings(deadline=None, max_examples=6)
@given(WORDS, st.integers(0, 15), st.integers(0, 20))
def test_it_is_one_page_whatever_the_words(words: str, count: int, assessors: int) -> None:
    printed(
        sheet(
            statements(count, words),
            (Statement(words, words, (1, 2), words),) * count,
            (Score(words, 50, (40, 60), 9),) * count,
            (Outstanding(words[:6], (words[:20],), ()),) * assessors,
            words,
        )
    )


@pytest.mark.parametrize("title", ["W" * 5000, "😀" * 500, "", "<para>"])
def test_a_title_of_any_length_leaves_one_page(title: str) -> None:
    printed(sheet(statements(9, title), title=title))
