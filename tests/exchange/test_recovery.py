"""The recovery key is read as it was shown, and every slip of the hand is found in its group."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import KnownError
from app.exchange.recovery import (
    GROUPS,
    LETTERS,
    PROVED,
    SIGNS,
    check_proof,
    groups,
    new_recovery_key,
    read_recovery_key,
    to_prove,
)

keys = st.text(SIGNS, min_size=32, max_size=32)
places = st.integers(0, GROUPS * LETTERS - 1)


@given(keys, st.sampled_from(["", " ", "-", "\n"]), st.booleans())
def test_what_is_shown_is_read_however_it_is_typed(key: str, between: str, small: bool) -> None:
    typed = between.join(groups(key)).replace("0", "O").replace("1", "l")
    assert read_recovery_key(typed.lower() if small else typed) == key


@given(keys, places, st.sampled_from(SIGNS))
def test_every_wrong_sign_is_found_in_its_group(key: str, at: int, sign: str) -> None:
    typed = list("".join(groups(key)))
    if typed[at] == sign:
        return
    typed[at] = sign
    with pytest.raises(KnownError) as refused:
        read_recovery_key("".join(typed))
    assert (refused.value.code, refused.value.details["groups"]) == ("recovery_key_slip", str(at // LETTERS + 1))


@given(keys, st.integers(0, GROUPS - 1), st.integers(0, GROUPS - 1))
def test_groups_in_each_others_place_are_found(key: str, one: int, other: int) -> None:
    typed = list(groups(key))
    if one == other:
        return
    typed[one], typed[other] = typed[other], typed[one]
    with pytest.raises(KnownError) as refused:
        read_recovery_key("".join(typed))
    assert refused.value.details["groups"] == ", ".join(str(at + 1) for at in sorted((one, other)))


@given(st.text(max_size=60))
def test_anything_else_is_refused_with_its_sentence(typed: str) -> None:
    with pytest.raises(KnownError) as refused:
        read_recovery_key(typed)
    assert refused.value.code in {"recovery_key_length", "recovery_key_slip"}


def test_keys_are_random_and_the_proof_asks_for_some_groups() -> None:
    assert len({new_recovery_key() for _ in range(50)}) == 50
    key, asked = new_recovery_key(), to_prove()
    assert len(set(asked)) == PROVED
    check_proof(key, asked, [groups(key)[at].lower() for at in asked])
    with pytest.raises(KnownError) as refused:
        check_proof(key, asked, [groups(key)[asked[0]], "AAAAA", "AAAAA"])
    assert refused.value.details["group"] == asked[1] + 1
