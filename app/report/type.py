"""The embedded type: which signs it has, and what stands for those that it lacks."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from itertools import groupby

_DROPPED = {"Cc", "Cf", "Cs", "Mn", "Me"}
"""Controls, marks of direction, halves of signs and accents that the type does not have: nothing to see alone."""

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LETTERS = {"Lu", "Ll", "Lt", "Lm", "Lo", "Mc", "Nd", "Nl", "No"}


def printable(text: str, has: Collection[int]) -> str:
    """The text in signs of the type alone; `has` are the code points that it has.

    A symbol that it lacks is named in square brackets, a run of letters by its script and length: nothing is printed
    as an empty box, and nothing goes without a trace but what has no shape of its own.
    """
    normal = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    shown = [sign for sign in normal if sign == "\n" or ord(sign) in has or unicodedata.category(sign) not in _DROPPED]
    found = []
    for lacking, run in groupby(_parts(shown, has), key=lambda part: part[0]):
        if not lacking:
            found += [sign for _, sign in run]
        else:
            found.append(_named("".join(sign for _, sign in run)))
    return "".join(found)


def sane(text: str) -> str:
    """The text without what no document may hold: controls and halves of signs."""
    return _NOT_IN_XML.sub("", text)


def lacks(text: str, has: Collection[int]) -> bool:
    """Whether something in the text is named because the type lacks it."""
    return any(
        ord(sign) not in has and not sign.isspace() and unicodedata.category(sign) not in _DROPPED for sign in text
    )


def _parts(signs: list[str], has: Collection[int]) -> Iterator[tuple[bool, str]]:
    """Each sign with whether the type lacks it; spaces between two words that it lacks go with them."""
    for at, sign in enumerate(signs):
        if sign == "\n" or (sign != " " and ord(sign) in has):
            yield False, sign
        elif sign.isspace():
            between = 0 < at < len(signs) - 1 and all(
                ord(near) not in has and unicodedata.category(near) in _LETTERS
                for near in (signs[at - 1], signs[at + 1])
            )
            yield between, " "
        else:
            yield True, sign


def _named(run: str) -> str:
    """What stands for a run of signs that the type lacks."""
    found = []
    for letters, part in groupby(run, key=lambda sign: sign == " " or unicodedata.category(sign) in _LETTERS):
        signs = "".join(part)
        if not letters:
            found += [f"[{unicodedata.name(sign, 'unknown sign').lower()}]" for sign in signs]
            continue
        script = unicodedata.name(signs.strip()[:1] or " ", "UNKNOWN").partition(" ")[0]
        written = script if script == "CJK" else script.capitalize()
        count = len(signs.replace(" ", ""))
        found.append(f"[{written}, {count} letter{'' if count == 1 else 's'}]")
    return "".join(found)
