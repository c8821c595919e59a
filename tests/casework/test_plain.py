"""Text as it is stored holds nothing that is not seen, and every letter that is."""

import unicodedata

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from app.casework.plain import line, plain

ANYTHING = st.text(st.characters(codec=None))


@given(ANYTHING)
def test_what_is_stored_is_seen_composed_and_stays_as_it_is(text: str) -> None:
    stored = plain(text)
    assert plain(stored) == stored
    assert unicodedata.is_normalized("NFC", stored)
    assert not any(unicodedata.category(sign) in {"Cc", "Cs"} and sign != "\n" for sign in stored)
    assert not any(unicodedata.bidirectional(sign) in {"LRE", "RLE", "LRO", "RLO", "PDF"} for sign in stored)
    assert msgspec.json.decode(msgspec.json.encode(stored)) == stored
    assert "\n" not in line(text)


def test_letters_from_right_to_left_joined_emoji_and_fixed_spaces_stay() -> None:
    for text in ("שלום עולם", "مرحبا", "👩‍👩‍👧 and 🏳️‍🌈", "10\u00a0cases", "ŵ ŷ"):
        assert plain(text) == text
    assert plain("re\u202etaw\u202c and a\u200bb\ufeff") == "retaw and ab"
    assert plain("one\r\ntwo\u2028three\ttabbed  twice") == "one\ntwo\nthree tabbed twice"
