"""A card is who its owner says, and two people can compare it by ear or by eye."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from msgspec import structs

from app.errors import KnownError
from app.exchange.cards import Card, clean_card, fingerprint_words, qr_svg, read_card, word_list
from app.exchange.identity import Identity, new_keys

ANN = Identity("Ann Example", "AE", *new_keys())


def test_the_words_are_of_the_keys_only_and_differ_with_each_of_them() -> None:
    other = Identity("Ann Example", "AE", *new_keys())
    assert len(ANN.card().words) == 12
    assert set(ANN.card().words) <= set(word_list())
    assert replace(ANN, name="Anna", initials="X").card("lead").words == ANN.card().words
    for changed in (replace(ANN, age=other.age), replace(ANN, signing=other.signing)):
        assert changed.card().words != ANN.card().words


def test_the_words_are_the_published_ones() -> None:
    # test vectors of BIP-39, which anyone can check by another program
    assert " ".join(fingerprint_words("7f" * 16)) == (
        "legal winner thank year wave sausage worth useful legal winner thank yellow"
    )
    assert fingerprint_words("00" * 16) == ("abandon",) * 11 + ("about",)


def test_no_two_words_share_their_first_four_letters() -> None:
    assert len({word[:4] for word in word_list()}) == len(word_list()) == 2048


def test_a_card_file_gives_the_card_back() -> None:
    assert read_card(ANN.card_file("deputy")) == ANN.card("deputy")


def test_a_card_file_with_any_byte_changed_is_refused() -> None:
    good = ANN.card_file()
    for place in range(len(good) - 1):
        altered = bytearray(good)
        altered[place] ^= 0x01
        with pytest.raises(KnownError):
            read_card(bytes(altered))
    for cut in range(0, len(good) - 1, 7):
        with pytest.raises(KnownError):
            read_card(good[:cut])


def test_a_newer_card_is_told_from_a_broken_one() -> None:
    with pytest.raises(KnownError) as refused:
        read_card(b'{"casewalk":"card","format":2,"anything":[]}')
    assert refused.value.code == "exchange_newer"
    with pytest.raises(KnownError) as refused:
        read_card(b"x" * 20_000)
    assert refused.value.code == "card_unfit"


@pytest.mark.parametrize(
    "changes",
    [
        {"name": ""},
        {"name": "A\u202eB"},
        {"name": "x" * 81},
        {"name": " Ann"},
        {"initials": "ae"},
        {"initials": "A E"},
        {"initials": "ABCDEFG"},
        {"role": "chief"},
        {"recipient": "age1x"},
        {"verify": "00"},
        {"verify": "g" * 64},
    ],
)
def test_an_unfit_card_is_refused(changes: dict[str, str]) -> None:
    card: Card = structs.replace(ANN.card(), **changes)
    with pytest.raises(KnownError) as refused:
        clean_card(card)
    assert refused.value.code == "card_unfit"


def test_the_qr_code_is_a_drawing_that_is_named() -> None:
    drawn = ET.fromstring(qr_svg(ANN.card()))  # noqa: S314 - our own
    assert drawn.tag.endswith("svg")
    assert drawn.get("viewBox")
    assert [node.text for node in drawn if node.tag.endswith("title")] == [" ".join(ANN.card().words)]
