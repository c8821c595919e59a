"""The recovery key: random, in groups of letters and digits that can be copied by hand, each with a check."""

import secrets
from collections.abc import Iterable, Sequence
from random import SystemRandom

from app.errors import KnownError

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O, which are read as 1 and 0, and no U."""

GROUPS = 8
OWN = 4
LETTERS = OWN + 1
"""A group has four signs of the key, twenty bits, and one that checks them."""

PROVED = 3
"""So many groups are typed to prove that the key was kept."""

_ALIKE = str.maketrans("ILO", "110")
_BETWEEN = " -–\t\r\n\u00a0"


def new_recovery_key() -> str:
    """A random key of 160 bits: 32 signs, without their checks."""
    return "".join(secrets.choice(SIGNS) for _ in range(GROUPS * OWN))


def groups(key: str) -> tuple[str, ...]:
    """The key as it is shown: groups of five signs, the last of each its check."""
    parts = [key[at : at + OWN] for at in range(0, len(key), OWN)]
    return tuple(part + _check(at, part) for at, part in enumerate(parts))


def read_recovery_key(typed: str) -> str:
    """The key from what somebody typed, in any case and with any spaces and hyphens.

    Raises KnownError: recovery_key_length, or recovery_key_slip with the groups that do not fit their checks.
    """
    signs = _signs(typed)
    if len(signs) != GROUPS * LETTERS:
        raise KnownError("recovery_key_length", found=len(signs), wanted=GROUPS * LETTERS)
    parts = [signs[at : at + LETTERS] for at in range(0, len(signs), LETTERS)]
    wrong = [at for at, part in enumerate(parts) if not set(part) <= set(SIGNS) or _check(at, part[:OWN]) != part[OWN]]
    if wrong:
        raise KnownError("recovery_key_slip", groups=", ".join(str(at + 1) for at in wrong))
    return "".join(part[:OWN] for part in parts)


def to_prove() -> tuple[int, ...]:
    """Which groups are to be typed, counted from 0: a few at random, in order."""
    return tuple(sorted(SystemRandom().sample(range(GROUPS), PROVED)))


def check_proof(key: str, asked: Iterable[int], typed: Sequence[str]) -> None:
    """Raise KnownError(recovery_unproved) with the first group that was typed otherwise than it was shown."""
    shown = groups(key)
    for at, words in zip(asked, typed, strict=True):
        if _signs(words) != shown[at]:
            raise KnownError("recovery_unproved", group=at + 1)


def _signs(typed: str) -> str:
    return "".join(sign for sign in typed.upper() if sign not in _BETWEEN).translate(_ALIKE)


def _check(at: int, part: str) -> str:
    """The check of a group: a hybrid system of ISO 7064 over 32 signs, the group's place first.

    It finds every wrong sign, and groups in each other's place.
    """
    size = len(SIGNS)
    left = size
    for value in (at, *(SIGNS.index(sign) for sign in part)):
        left = ((left or size) * 2 % (size + 1) + value) % size
    return SIGNS[(1 - (left or size) * 2 % (size + 1)) % size]
