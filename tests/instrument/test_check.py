"""Every fault of a form is found at once and named with its sheet, its row and its mending."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import KnownError
from app.instrument.sheets import Source
from app.instrument.xlsform import check, compile_instrument
from tests.instrument.forms import CHOICES, REST, judged, source

SOUND = judged("done", "1.1-01") + judged("timely", "1.1-02", "${done} = 'yes'")


def test_a_sound_form_has_no_problem() -> None:
    assert check(source(SOUND)) == []


@pytest.mark.parametrize(
    ("survey", "where", "what"),
    [
        (judged("done", "1.1-01") + judged("done", "1.1-02"), "survey, row 2 (done)", "more than once"),
        (judged("a", "1.1-01") + judged("b", "1.1-01"), "survey, row 3 (b)", "number 1.1-01"),
        (judged("a", "1.1-01", "${gone} = 'yes'"), "survey, row 2 (a)", "${gone}, which does not exist"),
        (judged("a", "1.1-01") + judged("b", "1.1-02", "${a} = "), "survey, row 3 (b)", "cannot be read"),
        (judged("a", "1.1-01", "pulldata('x', 'y') = 1"), "survey, row 2 (a)", "pulldata()"),
        (judged("a", "1.1-01", "../b = 'yes'"), "survey, row 2 (a)", "a path of its own"),
        (judged("a", "1.1-01", "${b} = 'yes'") + judged("b", "1.1-02", "${a} = 'yes'"), "survey, row", "in a circle"),
        (judged("1a", "1.1-01"), "survey, row 2 (1a)", "does not fit as a name"),
        (SOUND.replace("scored | 1.1 |", "scored | 9.9 |", 1), "survey, row 2 (done)", "no criterion '9.9'"),
        (SOUND.replace("| yes | | safe", "| maybe | | safe", 1), "survey, row 2 (done)", "'maybe'"),
        (SOUND.replace("safeguarding", "kindness", 1), "survey, row 2 (done)", "no theme 'kindness'"),
        (SOUND.replace("yes_no_na", "nolist", 1), "survey, row 2 (done)", "no choice list 'nolist'"),
        (SOUND.replace("select_one yes_no_na", "geopoint", 1), "survey, row 2 (done)", "type 'geopoint'"),
        (SOUND + "| | end_group |\n", "survey, row 4", "never begun"),
        ("| | begin_group | g | G |\n" + SOUND, "survey, row 2 (g)", "never ended"),
        (
            SOUND + "| | select_multiple yes_no_na | why | Why? | | | yes | reasons | 1.1 | 1.1-03 | | done | | |\n",
            "survey, row 4 (why)",
            "no evidence on record",
        ),
    ],
)
def test_a_fault_is_named_with_its_place(survey: str, where: str, what: str) -> None:
    found = check(source(survey))
    assert any(problem.where.startswith(where) and what in problem.what and problem.mend for problem in found), found


def told(strength: str, improvement: str, kind: str = "scored") -> str:
    """A form with one judgement that has sentences."""
    head = "| survey |\n| | type | name | label::English (en) | kind | criterion | number | sufficient | themes "
    row = f"| | select_one yes_no_na | done | Done? | {kind} | 1.1 | 1.1-01 | {'yes' if kind == 'scored' else ''} | "
    return f"{head}| strength::English (en) | improvement |\n{row}safeguarding | {strength} | {improvement} |\n"


@pytest.mark.parametrize(
    ("survey", "rest", "where", "what"),
    [
        (told("Done in cases.", "Not done in {quantity}."), "", "survey, row 2 (done)", "have {quantity} once"),
        (told("Done in {quantity}, {quantity}.", "No {quantity}."), "", "survey, row 2 (done)", "have {quantity} once"),
        (told("{quantity} {is} done.", "{quantity} is not."), "", "survey, row 2 (done)", "{is}, which is not known"),
        (told("{quantity} done}.", "{quantity} is not."), "", "survey, row 2 (done)", "without its partner"),
        (told("{quantity} done", "{quantity} is not."), "", "survey, row 2 (done)", "full stop"),
        (told("{quantity} done.", ""), "", "survey, row 2 (done)", "go together"),
        (told("{quantity} done.", "{quantity} not.", "routing"), "", "survey, row 2 (done)", "only judgements"),
        (SOUND, "| reasons |\n| | list_name | name | words |\n| | why | gone | it was |\n", "reasons, row 2 (gone)",
         "no choice 'gone'"),
        (SOUND, "| reasons |\n| | list_name | name | words | apart |\n| | why | late | | maybe |\n",
         "reasons, row 2 (late)", "has no words"),
        (SOUND, "| findings |\n| | from_percent | name | source |\n| | 75 | triumph | ours |\n",
         "findings, row 2 (triumph)", "is no finding"),
        (SOUND, "| findings |\n| | from_percent | name | source |\n| | 75 | strength | |\n",
         "findings, row 2 (strength)", "no source"),
        (SOUND, "| findings |\n| | from_percent | name | source |\n| | 75 | strength | ours |\n", "findings",
         "begins at 0"),
    ],
)  # fmt: skip
def test_a_fault_in_what_is_said_of_findings_is_named(survey: str, rest: str, where: str, what: str) -> None:
    form = source(survey, rest=REST + rest)
    if survey.startswith("| survey"):
        form = Source("tiny.md", (survey + CHOICES + REST + rest).encode(), ".md")
    found = check(form)
    assert any(problem.where.startswith(where) and what in problem.what and problem.mend for problem in found), found


def test_sentences_with_words_that_go_by_the_number_are_sound() -> None:
    rows = told(r"{quantity} {was\|were} done.", "{quantity} had not been done.").replace(
        "| improvement |", "| improvement::English (en) |"
    )
    assert check(Source("tiny.md", (rows + CHOICES + REST).encode(), ".md")) == []


def test_a_translated_column_of_choices_that_the_form_compiler_cannot_take_is_named() -> None:
    choices = CHOICES.replace("| label::English (en) |", "| label::English (en) | hint::English (en) |", 1)
    assert any("cannot be translated" in problem.what for problem in check(source(SOUND, choices=choices)))


def test_all_faults_are_listed_not_only_the_first() -> None:
    survey = judged("a", "1.1-01", "${gone} = 'yes'") + judged("b", "1.1-01", "${b2} = 1")
    assert len(check(source(survey))) >= 3


def test_missing_sheets_are_named() -> None:
    found = check(source(SOUND, rest=REST.replace("| themes |", "| topics |")))
    assert [problem.where for problem in found] == ["themes"]


def test_dates_compared_as_text_are_refused() -> None:
    survey = (
        "| | date | day | When? | | | yes | fact | | F-01 | | | | |\n" + judged("a", "1.1-01", "${day} &lt; today()")
    ).replace("&lt;", "<")
    assert any("compares a date as text" in problem.what for problem in check(source(survey)))


def test_a_refused_form_is_not_compiled() -> None:
    with pytest.raises(KnownError) as refused:
        compile_instrument(source(judged("a", "1.1-01", "${gone} = 'yes'")))
    assert refused.value.code == "instrument_refused"
    assert len(refused.value.problems) == 1


@given(st.text(alphabet="|${}'=()<>&\n abyes-/.", max_size=60))
def test_whatever_stands_in_a_cell_gives_problems_or_a_form_never_a_crash(cell: str) -> None:
    row = judged("a", "1.1-01", cell.replace("\n", " "))
    found = check(Source("tiny.md", source(row, choices=CHOICES).data, ".md"))
    assert all(problem.where and problem.what and problem.mend for problem in found)
