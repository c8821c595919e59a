"""Every share has one phrase, phrases follow the share, and a phrase is passed only while it is true."""

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.scoring.phrases import Found, Share, find, fits, instead, say
from app.scoring.vocabulary import ALL, COUNT, EXCEPT, RATIO, SHARE, Phrase, vocabulary

ENGLISH = vocabulary("English (en)")
MOST = 200
SHARES = [
    Share(count, of, narrowed) for of in range(1, MOST + 1) for count in range(of + 1) for narrowed in (False, True)
]
SHARE_PHRASES = [phrase for phrase in ENGLISH.phrases if phrase.says == SHARE]
WRITTEN = [phrase for phrase in SHARE_PHRASES if phrase.cases is not None]

FRACTIONS = {"half": "1/2", "third": "1/3", "two-thirds": "2/3", "quarter": "1/4", "three-quarters": "3/4"}
NEAR = 7
"""A phrase may be accepted so many points beyond the shares for which it is written, and no further."""

shares = st.integers(1, MOST).flatmap(lambda of: st.builds(Share, st.integers(0, of), st.just(of), st.booleans()))


def phrase_of(words: str) -> Found:
    (found,) = find(ENGLISH, f"It was so in {words}.")
    assert found.words == words
    return found


def test_every_share_has_one_phrase_which_is_read_back_and_is_true() -> None:
    for share in SHARES:
        found = phrase_of(say(ENGLISH, share).words)
        assert fits(ENGLISH, found, share), (share, found)
        assert ("relevant" in found.words) == share.narrowed


def test_phrases_follow_the_share_within_a_sample() -> None:
    for of in range(1, MOST + 1):
        words = [say(ENGLISH, Share(count, of)).words for count in range(of + 1)]
        runs = [one for place, one in enumerate(words) if place == 0 or words[place - 1] != one]
        assert len(runs) == len(set(runs)), "a phrase comes back after another"


def test_phrases_follow_the_share_across_samples() -> None:
    ranks = {phrase.text: -place for place, phrase in enumerate(WRITTEN)}
    said = [(share.exact, ranks[phrase_of(say(ENGLISH, share).words).phrase.text]) for share in SHARES
            if phrase_of(say(ENGLISH, share).words).phrase.text in ranks]  # fmt: skip
    ordered = sorted(said)
    assert [rank for _, rank in ordered] == sorted(rank for _, rank in ordered)


def test_a_shortfall_of_one_or_two_is_counted_at_any_size() -> None:
    for share in SHARES:
        if share.of - share.count in {1, 2} and 4 * share.count >= 3 * share.of:
            assert say(ENGLISH, share).words.startswith(("all except one ", "all except two "))


@pytest.mark.parametrize("of", range(3, 10))
def test_small_samples_are_counted(of: int) -> None:
    assert all(ENGLISH.say_number(of) in say(ENGLISH, Share(count, of)).words.split() for count in range(of + 1))


def test_most_is_understood_from_70_to_92_and_never_written() -> None:
    assert not any("most" in say(ENGLISH, share).words.split() for share in SHARES)
    most = phrase_of("most relevant cases")
    assert {share for share in SHARES if fits(ENGLISH, most, share)} == {
        share for share in SHARES if 70 <= share.exact <= 92
    }


@pytest.mark.parametrize("phrase", SHARE_PHRASES, ids=lambda phrase: phrase.text)
def test_bounds_agree_with_the_words(phrase: Phrase) -> None:
    """More than half is never said of half, almost half never of it; no inequality is passed that is false."""
    named = [name for name in sorted(FRACTIONS, key=len, reverse=True) if re.search(rf"{name}\b", phrase.text)]
    if not named:
        return
    value = 100 * Fraction(FRACTIONS[named[0]])
    if re.search(r"\b(over|more than)\b", phrase.text):
        assert phrase.at_least > value
    elif re.search(r"\b(under|less than|fewer than|almost|nearly)\b", phrase.text):
        assert phrase.at_most < value
    else:
        assert phrase.at_least <= value <= phrase.at_most


@pytest.mark.parametrize("phrase", WRITTEN, ids=lambda phrase: phrase.text)
def test_a_phrase_is_accepted_near_the_shares_for_which_it_is_written(phrase: Phrase) -> None:
    assert phrase.percent.first is not None
    assert phrase.percent.last is not None
    assert phrase.percent.first - NEAR <= phrase.at_least
    assert phrase.at_most <= phrase.percent.last + NEAR


def test_every_phrase_says_where_it_comes_from() -> None:
    assert all(phrase.source for phrase in ENGLISH.phrases)
    assert all("inferred" in phrase.source for phrase in WRITTEN)


@given(shares, shares)
def test_a_counted_phrase_fits_only_its_own_count(one: Share, other: Share) -> None:
    found = phrase_of(say(ENGLISH, one).words)
    if found.phrase.says != SHARE and fits(ENGLISH, found, other):
        counts = {(name, ENGLISH.numbers[number]) for name, number in found.numbers}
        truth = {"short": other.of - other.count, "count": other.count, "of": other.of}
        assert counts <= set(truth.items())
        assert (found.phrase.says == ALL) == (other.count == other.of) or found.phrase.says in {COUNT, RATIO}
        assert found.phrase.says != EXCEPT or 2 * other.count > other.of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The great majority of these were timely.", ["The great majority of"]),
        ("Only two-thirds remembered, three quarters did not.", ["two-thirds", "three quarters"]),
        ("Nineteen said so, as did twenty-one of the thirty.", ["Nineteen", "twenty-one of the thirty"]),
        ("One hundred and five cases, 76% of them.", ["One hundred and five cases", "76% of"]),
        ("In over three-quarters, 24 of 31 and 76 per cent of cases.",
         ["over three-quarters", "24 of 31", "76 per cent of cases"]),
        ("In half of these cases and all relevant custodial cases.",
         ["half of these cases", "all relevant custodial cases"]),
        ("All except two had one; all but three relevant cases.", ["All except two", "all but three relevant cases"]),
        ("The most common reason, in most cases.", ["most cases"]),
        ("A 17 year old, aged 16, at level 2, on 10 June 2010, one-to-one, for two weeks in section 90.", []),
        ("All reasonable action; the case managers of both case files; a minority ethnic group.", []),
    ],
)  # fmt: skip
def test_quantities_are_found_in_free_sentences(text: str, words: list[str]) -> None:
    assert [found.words for found in find(ENGLISH, text)] == words


@pytest.mark.parametrize(
    ("text", "share", "words"),
    [
        ("Done in all except two cases.", Share(85, 98), "the great majority of cases"),
        ("Done in the great majority of relevant cases.", Share(97, 98, narrowed=True), "all except one relevant case"),
        ("The great majority of these were timely.", Share(97, 98), "All except one of"),
        ("The great majority of plans were timely.", Share(96, 100), "Almost all"),
        ("Almost all plans were timely.", Share(85, 100), "The great majority of"),
        ("Two-thirds remembered.", Share(85, 100), "The great majority"),
        ("Nineteen said so.", Share(21, 40), "Twenty-one"),
        ("It was 19.", Share(21, 40), "21"),
        ("It was 76% of cases.", Share(21, 40), "53% of cases"),
        ("It was 52.0% of cases.", Share(21, 40), "52.5% of cases"),
        ("In 24 of the 31 cases.", Share(21, 40), "21 of the 40 cases"),
        ("In half of these cases.", Share(3, 5), "three of these cases"),
    ],
)
def test_the_words_that_would_fit_read_well_in_their_place(text: str, share: Share, words: str) -> None:
    (found,) = find(ENGLISH, text)
    assert not fits(ENGLISH, found, share)
    assert instead(ENGLISH, text, found, share)[0] == words


@given(shares, st.sampled_from([
    "Done in {}.", "{} had it.", "{} of these were in time.", "The rest, {} of plans, was not.",
]), shares)  # fmt: skip
def test_whatever_would_fit_is_a_phrase_that_fits(share: Share, frame: str, other: Share) -> None:
    text = frame.format(say(ENGLISH, other).words)
    found = find(ENGLISH, text)[0]
    for words in instead(ENGLISH, text, found, share):
        mended = text[: found.start] + words + text[found.end :]
        assert any(fits(ENGLISH, one, share) for one in find(ENGLISH, mended)), mended


@given(st.text(alphabet="alexcptwofthrd -,.%0123456789 ", max_size=80))
def test_whatever_is_written_is_read_without_overlaps(text: str) -> None:
    ends = 0
    for found in find(ENGLISH, text):
        assert ends <= found.start < found.end
        assert text[found.start : found.end] == found.words
        ends = found.end
