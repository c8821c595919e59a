"""What a printed document says, as plain blocks; how it looks is decided where it is drawn.

Nothing here is markup: what stands out, links or carries a note is a run of its own.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import datetime

PLAIN, MUTED, ASIDE, WARNING, LEAD, KEY = "plain", "muted", "aside", "warning", "lead", "key"
"""How a paragraph speaks; an aside is set in, and belongs to the points above it; a lead opens a part.

A key is copied by hand, sign by sign.
"""

DOT, TICK, CROSS, NUMBER = "dot", "tick", "cross", "number"
"""The sign before a point: just a point, met, fell short, or its number in brackets."""


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_SCHEMES = ("https:", "http:", "mailto:")
_BLANK = re.compile(r"[\s\x00-\x1f]")
_ELLIPSIS = "…"
_SENTENCE = re.compile(r"[.!?] (?=[A-Z“])")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that is set alike.

    `link` is an address (https:, mailto:) or # with the anchor of a heading; `note` is the text of a footnote to it;
    `language` is a code where it is not the document's.
    """

    text: str
    strong: bool = False
    italic: bool = False
    link: str = ""
    note: str = ""
    language: str = ""


Text = str | tuple[Run, ...]
"""Running text; a plain string is one plain run. Its line breaks are kept."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the largest below the title.

    A heading that is `listed` stands in the contents, with its `number` before it. `anchor` is a name to link to,
    unlike any other in the document.
    """

    text: str
    level: int = 1
    number: str = ""
    anchor: str = ""
    listed: bool = True
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: Text
    tone: str = PLAIN


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody said or wrote, with who it was where that may be told."""

    text: Text
    by: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """One line of a list, with a small label before it and further lines beneath it."""

    text: Text
    label: str = ""
    beneath: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Points:
    """A list; numbers go on from `start`, so that a list may continue one above it."""

    points: tuple[Point, ...]
    sign: str = DOT
    start: int = 1


@dataclass(frozen=True, slots=True)
class Over:
    """A heading over several columns of a table; an empty one stands over columns that have none."""

    text: str
    columns: int


@dataclass(frozen=True, slots=True)
class Table:
    """Short texts in columns; `shares` are the columns' widths in relation, `numeric` the columns set to the right.

    `strong` are the rows in bold. Where `named`, the first cell of each row is its heading. `over` stands above the
    head and covers all columns. A `note` stands beneath.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[Text, ...], ...]
    shares: tuple[float, ...]
    numeric: frozenset[int] = frozenset()
    strong: frozenset[int] = frozenset()
    caption: str = ""
    named: bool = False
    over: tuple[Over, ...] = ()
    note: Text = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """Two columns side by side, on one page; `share` is the part of the width that the left one has."""

    left: tuple["Block", ...]
    right: tuple["Block", ...]
    share: float = 0.5


@dataclass(frozen=True, slots=True)
class FormField:
    """One question of a form that is filled in by hand: boxes to tick beside its options, or lines to write on.

    `hint` explains it; `first` says when it is to be answered, empty where always.
    """

    text: str
    hint: str = ""
    first: str = ""
    options: tuple[str, ...] = ()
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Contents:
    """The list of the headings that are listed, to that level, with their pages where there are pages."""

    depth: int = 2


@dataclass(frozen=True, slots=True)
class ScoreBox:
    """A score with what it measures.

    `kind` names the text ("General criterion"), which may be empty. `percent` is None where it is `withheld` for the
    reason given, or where nothing was judged. `comment` is what stands after "Comment"; empty, there is none.
    The title is no heading and may be empty: one that belongs in the contents stands before the box.
    """

    title: str
    percent: int | None
    kind: str = ""
    text: Text = ""
    comment: Text = ""
    interval: tuple[int, int] | None = None
    withheld: str = ""


@dataclass(frozen=True, slots=True)
class Practice:
    """An example of good practice: its title, what was done, and which parts of the work it belongs to."""

    title: str
    text: Text
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Definition:
    """A term, or a role, with what it means or who had it."""

    term: str
    meaning: Text


@dataclass(frozen=True, slots=True)
class Definitions:
    """A glossary, or roles with names; `share` is the part of the width that the terms have."""

    entries: tuple[Definition, ...]
    share: float = 0.28


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart; `shown` is its value in words as 77%, or why it has none where that is None.

    Bars of the same `group` that follow each other stand together under its name.
    """

    label: str
    value: float | None
    shown: str
    group: str = ""
    interval: tuple[float, float] | None = None
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """A bar chart as data; `summary` says in a sentence what it shows, for who does not see it.

    `labels` and `values` name what the bars are and what is measured; `most` is the end of the scale, or None for
    what the values need, `unit` what stands after its numbers.
    """

    title: str
    summary: str
    bars: tuple[Bar, ...]
    labels: str
    values: str
    most: float | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Charts:
    """Small charts side by side."""

    charts: tuple[Chart, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed, in which office, and when."""

    name: str
    office: str = ""
    when: str = ""


Block = (
    Heading
    | Paragraph
    | Quotation
    | Points
    | Table
    | Columns
    | Contents
    | ScoreBox
    | Practice
    | Definitions
    | Chart
    | Charts
    | Signature
    | FormField
)


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page of a report: what kind it is, what it says, of which area, and lines as ISBN and year.

    `lines` stand at the foot of the page.
    """

    kind: str
    title: str
    area: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Details:
    """What the file itself tells of the document; what is not known is empty."""

    author: str = ""
    area: str = ""
    year: str = ""
    isbn: str = ""
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """The words that a rendering adds, in the document's language."""

    contents: str = "Contents"
    page: str = "Page"
    of: str = "of"
    score: str = "Score"
    comment: str = "Comment"
    withheld: str = "Withheld"
    interval: str = "95% interval"
    good_practice: str = "Good practice"
    figures: str = "The figures of this chart"
    notes: str = "Notes"
    note: str = "Note"
    back: str = "Back to the text"
    skip: str = "Skip to the report"
    not_judged: str = "Nothing was judged"
    table: str = "Table"


@dataclass(frozen=True, slots=True)
class Document:
    """A printed document; `mark` stands at the head of every page, in the colour of a warning where `provisional`.

    `foot` stands at the foot of every page; `language` is a code as en. A document with a cover is a report and set
    as one: then `draft` lies across every page where it says something, as DRAFT with the version. A document
    `to_fill_in` is in large type, with a box at the head of every page for what `mark` names.
    """

    title: str
    subtitle: str
    mark: str
    provisional: bool
    foot: str
    language: str
    blocks: tuple[Block, ...]
    cover: Cover | None = None
    draft: str = ""
    details: Details = Details()
    words: Words = field(default_factory=Words)
    to_fill_in: bool = False


def runs(text: Text) -> tuple[Run, ...]:
    """The text as runs."""
    return (Run(text),) if isinstance(text, str) else text


def said(text: Text) -> str:
    """The words of a text, without its notes."""
    return "".join(run.text for run in runs(text))


def leads_to(link: str, anchors: Collection[str]) -> str:
    """Where a run leads: an address of the web or of mail, or # with one of these anchors; empty for anything else."""
    if link.startswith("#"):
        return link if link[1:] in anchors else ""
    return link if link.lower().startswith(_SCHEMES) and not _BLANK.search(link) else ""


def headings(blocks: Iterable[Block]) -> Iterator[Heading]:
    """Every heading in its order, those in columns too."""
    for block in blocks:
        if isinstance(block, Heading):
            yield block
        elif isinstance(block, Columns):
            yield from headings(block.left)
            yield from headings(block.right)


def places(document: Document) -> dict[int, str]:
    """The name of each heading to link to, by its id(): its anchor, or one that it is given."""
    return {id(one): one.anchor or f"section-{number}" for number, one in enumerate(headings(document.blocks), 1)}


def texts(part: object) -> Iterator[str]:
    """Every string in a document or a part of one."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from texts(each)
    elif is_dataclass(part):
        for one in fields(part):
            yield from texts(getattr(part, one.name))


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
