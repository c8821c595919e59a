"""What a printed document says, as plain blocks; how it looks is decided where it is drawn."""

import re
from dataclasses import dataclass
from datetime import datetime

PLAIN, MUTED, ASIDE, WARNING, KEY = "plain", "muted", "aside", "warning", "key"
"""How a paragraph speaks; an aside is set in, and belongs to the points above it; a key is copied sign by sign."""

DOT, TICK, CROSS = "dot", "tick", "cross"
"""The sign before a point: just a point, met, fell short."""

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_ELLIPSIS = "…"
_SENTENCE = re.compile(r"[.!?] (?=[A-Z“])")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the largest below the title."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; its line breaks are kept."""

    text: str
    tone: str = PLAIN


@dataclass(frozen=True, slots=True)
class Point:
    """One line of a list, with a small label before it and further lines beneath it."""

    text: str
    label: str = ""
    beneath: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Points:
    """A list."""

    points: tuple[Point, ...]
    sign: str = DOT


@dataclass(frozen=True, slots=True)
class Table:
    """Short texts in columns; `shares` are the columns' widths in relation, `numeric` the columns set to the right.

    `strong` are the rows in bold.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...]
    numeric: frozenset[int] = frozenset()
    strong: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Columns:
    """Two columns side by side, on one page; `share` is the part of the width that the left one has."""

    left: tuple["Block", ...]
    right: tuple["Block", ...]
    share: float = 0.5


Block = Heading | Paragraph | Points | Table | Columns


@dataclass(frozen=True, slots=True)
class Document:
    """A printed document; `mark` stands at the head of every page, in the colour of a warning where `provisional`.

    `foot` stands at the foot of every page; `language` is a code as en.
    """

    title: str
    subtitle: str
    mark: str
    provisional: bool
    foot: str
    language: str
    blocks: tuple[Block, ...]


def shortened(text: str, most: int) -> str:
    """The text in at most so many characters, cut at a word where there is one."""
    plain = " ".join(text.split())
    if len(plain) <= most:
        return plain
    cut = plain[: most - 1]
    words = cut.rsplit(" ", 1)[0]
    return (words if len(words) > most // 2 else cut).rstrip(" ,;:.") + _ELLIPSIS


def sentences(text: str, most: int) -> str:
    """As many whole sentences as have at most so many characters, shortened where the first has more."""
    plain = " ".join(text.split())
    if len(plain) <= most:
        return plain
    ends = [found.end() for found in _SENTENCE.finditer(plain[:most])]
    return f"{plain[: ends[-1]].rstrip()} {_ELLIPSIS}" if ends else shortened(plain, most)


def moment(at: datetime) -> str:
    """A day and time as a reader writes it."""
    return f"{at.day} {_MONTHS[at.month - 1]} {at.year}, {at:%H:%M}"


def counted(count: int, one: str, many: str) -> str:
    """A count with its noun."""
    return f"{count} {one if count == 1 else many}"


def language_code(name: str) -> str:
    """The code of a language as an XLSForm names it: en of English (en)."""
    _, opened, rest = name.rpartition("(")
    return rest.rstrip(")") if opened else name
