"""An invitation opens with its phrase, however it is typed, and with nothing else."""

import msgspec
import pytest

from app.errors import KnownError
from app.exchange.cards import word_list
from app.exchange.invitation import (
    clean_phrase,
    is_invitation,
    new_phrase,
    new_token,
    open_by_phrase,
    seal_by_phrase,
    token_hash,
)
from tests.conftest import CHEAP

PHRASE = "legal winner thank year wave sausage"
TEXT = b'{"casewalk":"pack"}\n'
SEALED = seal_by_phrase(TEXT, PHRASE, CHEAP)


def fault(data: bytes, phrase: str = PHRASE) -> str:
    with pytest.raises(KnownError) as refused:
        open_by_phrase(data, phrase)
    return refused.value.code


@pytest.mark.parametrize(
    "typed", [PHRASE, PHRASE.upper(), "  legal-winner-thank-year-wave-sausage ", "lega winn than year wave saus"]
)
def test_it_opens_with_the_phrase_as_people_type_it(typed: str) -> None:
    assert is_invitation(SEALED)
    assert open_by_phrase(SEALED, typed) == TEXT


def test_another_phrase_is_refused_and_a_misheard_word_is_named() -> None:
    assert fault(SEALED, "legal winner thank year wave wave") == "phrase_wrong"
    assert fault(SEALED, "legal winner thank year wave") == "phrase_unfit"
    with pytest.raises(KnownError, match="'weiner' is none of its words"):
        clean_phrase("legal weiner thank year wave sausage")


def test_nothing_of_it_can_be_read_and_no_phrase_is_made_twice() -> None:
    assert b"pack" not in SEALED.partition(b"\n")[2]
    phrases = {new_phrase() for _ in range(50)}
    assert len(phrases) == 50
    assert all(set(phrase.split()) <= set(word_list()) and len(phrase.split()) == 6 for phrase in phrases)
    assert token_hash(new_token()) != token_hash(new_token())


def test_any_byte_changed_is_refused() -> None:
    for place in range(len(SEALED)):
        altered = bytearray(SEALED)
        altered[place] ^= 0x01
        assert fault(bytes(altered)) in {"exchange_foreign", "exchange_altered", "phrase_wrong", "exchange_newer"}
    for length in range(0, len(SEALED), 5):
        assert fault(SEALED[:length]) in {"exchange_foreign", "exchange_altered", "phrase_wrong"}


def test_one_that_would_keep_the_laptop_busy_is_refused_at_once() -> None:
    first, _, rest = SEALED.partition(b"\n")
    head = msgspec.json.decode(first)
    for greedy in ({"operations": 1000}, {"memory": 2**40}, {"operations": 0}, {"memory": 1}, {"salt": "AA=="}):
        assert fault(msgspec.json.encode({**head, **greedy}) + b"\n" + rest) == "exchange_altered"
    assert fault(msgspec.json.encode({**head, "format": 2, "more": 1}) + b"\n" + rest) == "exchange_newer"
