"""A passphrase's strength is what guessing it would take, whatever signs it is made of."""

from app.exchange.strength import FAIR, STRONG, WEAK, strength


def test_well_known_ones_are_weak_however_they_are_dressed_up() -> None:
    for passphrase in ("", "password", "P@ssw0rd1!", "qwertyuiop", "Leeds2010", "aaaaaaaaaaaaaaaa"):
        assert strength(passphrase).level == WEAK, passphrase


def test_a_few_unrelated_words_are_strong_without_a_sign_or_a_digit() -> None:
    assert strength("otter lantern gravel sideways").level == STRONG
    assert strength("otter lantern gravel sideways").span == "centuries"
    assert strength("otter lantern gr").level in {FAIR, STRONG}


def test_what_anybody_knows_of_the_person_counts_for_nothing() -> None:
    assert strength("Ann Example", ("Ann Example", "AE")).seconds < strength("Ann Example").seconds
    assert strength("Ann Example", ("Ann Example", "AE")).span == "seconds"


def test_a_very_long_one_is_answered_too() -> None:
    assert strength("otter lantern gravel sideways " * 40).level == STRONG
