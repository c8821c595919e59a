"""A form in several languages: every text follows the language, and what one lacks is shown honestly in another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.instrument.model import Instrument, language_like, text
from app.instrument.sheets import Source, read_source
from app.instrument.xlsform import check, compile_instrument, untranslated
from tests.conftest import TWO_LANGUAGES

ENGLISH, CYMRAEG = "English (en)", "Cymraeg (cy)"


@pytest.fixture(scope="module")
def form() -> Instrument:
    return compile_instrument(read_source(TWO_LANGUAGES))


def changed(old: str, new: str) -> Source:
    words = TWO_LANGUAGES.read_text("utf-8")
    assert old in words
    return Source("form.md", words.replace(old, new).encode(), ".md")


def test_both_languages_are_there_and_the_first_is_the_forms_own(form: Instrument) -> None:
    assert form.languages == (ENGLISH, CYMRAEG)
    assert form.language == ENGLISH


def test_a_text_that_a_language_lacks_is_shown_in_the_one_that_has_it_and_says_so(form: Instrument) -> None:
    shared = form.question("review_shared")
    assert text(shared.label, CYMRAEG) == "Was the review shared with the family? [English]"
    assert text(shared.short, CYMRAEG) == text(shared.label, CYMRAEG)
    assert text(form.question("offered").label, CYMRAEG).startswith("A gynigiwyd")
    assert text({}, CYMRAEG) == ""


def test_a_short_name_that_a_language_lacks_is_the_question_in_that_language() -> None:
    form = compile_instrument(changed(" | Offer on record | Cynnig wedi'i gofnodi |", " | Offer on record |  |"))
    assert text(form.question("offer_recorded").short, CYMRAEG) == "A yw'r cynnig wedi'i gofnodi?"
    assert text(form.question("offer_recorded").short, ENGLISH) == "Offer on record"


@given(
    wording=st.dictionaries(st.sampled_from([ENGLISH, CYMRAEG, "Gaeilge (ga)"]), st.text(min_size=1), min_size=1),
    language=st.sampled_from([ENGLISH, CYMRAEG]),
)
def test_a_text_is_never_missing_and_never_passes_for_another_language(wording: dict[str, str], language: str) -> None:
    shown = text(wording, language)
    if language in wording:
        assert shown == wording[language]
    else:
        first, words = next(iter(wording.items()))
        assert shown == f"{words} [{first.partition(' ')[0]}]"


def test_what_is_not_translated_is_listed_and_keeps_nothing_from_working() -> None:
    source = read_source(TWO_LANGUAGES)
    assert check(source) == []
    assert [(each.where, each.what) for each in untranslated(source)] == [
        ("survey, row 15 (review_shared)", "label has no Cymraeg (cy)."),
        ("survey, row 15 (review_shared)", "guidance_hint has no Cymraeg (cy)."),
    ]


@pytest.mark.parametrize(
    ("old", "new", "where", "what"),
    [
        ("| statement::Cymraeg (cy) |", "| statement::Cymreag (cy) |", "criteria, row 1", "statement::Cymreag (cy) is"),
        ("| short::English (en) | short::C", "| short | short::C", "survey, row 1", "column short does not say"),
        ("| 1 | English (en) |", "| 1 | Gaeilge (ga) |", "settings, row 2", "no question is asked in Gaeilge (ga)"),
    ],
)
def test_a_slip_in_the_name_of_a_language_is_named(old: str, new: str, where: str, what: str) -> None:
    found = check(changed(old, new))
    assert any(each.where.startswith(where) and what in each.what for each in found), found


@pytest.mark.parametrize(
    ("wanted", "languages", "found"),
    [
        (CYMRAEG, (ENGLISH, CYMRAEG), CYMRAEG),
        ("cy", (ENGLISH, CYMRAEG), CYMRAEG),
        ("Welsh (cy)", (ENGLISH, CYMRAEG), CYMRAEG),
        ("cy_GB", (ENGLISH, CYMRAEG), CYMRAEG),
        ("", (ENGLISH, CYMRAEG), None),
        ("Gaeilge (ga)", (ENGLISH, CYMRAEG), None),
        ("default", ("default",), "default"),
    ],
)
def test_a_language_is_known_by_name_or_code(wanted: str, languages: tuple[str, ...], found: str | None) -> None:
    assert language_like(wanted, languages) == found


def test_translating_changes_the_wording_and_not_the_meaning(form: Instrument) -> None:
    translated = compile_instrument(
        changed("Was the review shared with the family? |  |", "Was the review shared with the family? | A rannwyd? |")
    )
    assert translated.meaning == form.meaning
    assert translated.wording != form.wording
