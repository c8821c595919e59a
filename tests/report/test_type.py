"""What the embedded type lacks is named, never printed as a box; what it has goes through as it is."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.report.pdf import signs
from app.report.type import lacks, printable

HAS = signs()


@given(st.text())
def test_only_signs_of_the_type_are_left(text: str) -> None:
    found = printable(text, HAS)
    assert all(sign == "\n" or ord(sign) in HAS for sign in found)
    assert printable(found, HAS) == found
    assert not lacks(found, HAS)


@given(st.text(st.sampled_from("abc ŵŷâêîôûŴŶ éèñ–—“”’…£€°½ Жαβ✓✗→")))
def test_welsh_and_other_letters_of_the_type_go_through(text: str) -> None:
    assert printable(text, HAS) == unicodedata.normalize("NFC", text)
    assert not lacks(text, HAS)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("She smiled 😀.", "She smiled [grinning face]."),
        ("مرحبا بالعالم ok", "[Arabic, 12 letters] ok"),
        ("שלום 7", "[Hebrew, 4 letters] 7"),
        ("日本 語", "[CJK, 3 letters]"),
        ("\u202eabc\u202c\ud800", "abc"),
        ("w\u0302 y\u0302", "ŵ ŷ"),
        ("a\r\nb\tc\x00", "a\nb c"),
        ("👨\u200d👧", "[man][girl]"),
    ],
)
def test_what_the_type_lacks_is_named(text: str, printed: str) -> None:
    assert printable(text, HAS) == printed
    assert lacks(text, HAS) == ("[" in printed)
