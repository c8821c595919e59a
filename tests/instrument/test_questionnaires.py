"""The two questionnaires ask what a report tells of them, in plain words; a faulty one is refused with all faults."""

import re

import pytest

from app.instrument.model import SELECT_MULTIPLE, SELECT_ONE, Instrument, text
from app.instrument.sheets import Source
from app.instrument.xlsform import built_in, check, compile_instrument, decode, encode

NAMES = ("children", "victims")


@pytest.fixture(scope="module", params=NAMES)
def form(request: pytest.FixtureRequest) -> Instrument:
    return compile_instrument(built_in(request.param))


def test_they_have_no_problem_and_keep_their_form(form: Instrument) -> None:
    assert check(built_in(form.id)) == []
    assert decode(encode(form)) == form


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        (
            "children",
            (
                "understood_why knew_what plan_discussed plan_copy plan_reviewed needs_action easy easy_how harder "
                "harder_what harder_action harder_done afraid afraid_helped help_with school health better better_what "
                "less_likely less_why own_words"
            ),
        ),
        ("victims", "needs worries benefited safety satisfaction comments"),
    ],
)
def test_everything_that_the_report_tells_is_asked(name: str, asked: str) -> None:
    assert set(asked.split()) <= compile_instrument(built_in(name)).by_name.keys()


def test_each_question_but_free_text_has_a_sentence_or_leads_to_one(form: Instrument) -> None:
    told = {sentence.question for sentence in form.sentences}
    assert told <= {one.name for one in form.questions if one.type in {SELECT_ONE, SELECT_MULTIPLE}}
    assert {one.name for one in form.questions if one.type == SELECT_ONE} <= told
    assert all("{quantity}" in text(sentence.label, form.language) for sentence in form.sentences)


def test_children_are_asked_in_short_words_and_sentences() -> None:
    form = compile_instrument(built_in("children"))
    for question in form.questions:
        for said in (question.label, question.guidance, *(choice.label for choice in question.choices)):
            words = re.findall(r"[A-Za-z']+", text(said, form.language))
            assert len(words) <= 21, said
            assert len(words) < 5 or sum(map(len, words)) / len(words) < 5.2, said
    introduction = text(form.introduction, form.language)
    assert max(len(sentence.split()) for sentence in introduction.split(". ")) <= 20


def test_every_part_has_a_heading_and_every_free_text_a_theme(form: Instrument) -> None:
    assert {question.part for question in form.questions} == {part.name for part in form.parts}
    themes = {theme.name for theme in form.themes}
    assert all(set(question.themes) <= themes and question.themes for question in form.questions)


def test_all_faults_of_a_questionnaire_are_named() -> None:
    rows = built_in("victims").data.decode()
    rows = rows.replace("| English (en) | victim |", "| English (en) | nobody |")
    rows = rows.replace("| asked | needs |", "| scored | elsewhere |")
    rows = rows.replace("| satisfaction | completely mainly |  |", "| satisfaction | wholly | maybe |")
    rows = rows.replace("| safety | yes |  | {quantity} who", "| safety | na |  | All who")
    found = " ".join(str(one) for one in check(Source("v.md", rows.encode(), ".md")))
    for word in ("'nobody'", "'scored'", "'elsewhere'", "'wholly'", "'maybe'", "'na'", "{quantity}"):
        assert word in found


def test_criteria_are_not_measured_by_what_a_questionnaire_needs(cci: Instrument) -> None:
    assert (cci.voice, cci.parts, cci.sentences) == ("", (), ())
    assert check(built_in("cci")) == []
