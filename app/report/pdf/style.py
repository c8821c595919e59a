"""Type, colours and measures of printed documents: those of the sheets, and those of a report."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import Literal

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont

from app.report.palette import palette

REGULAR, STRONG, ITALIC, STRONG_ITALIC = "Inter", "Inter-SemiBold", "Inter-Italic", "Inter-SemiBoldItalic"

_FILES = {
    REGULAR: "Inter-Regular.ttf",
    STRONG: "Inter-SemiBold.ttf",
    ITALIC: "Inter-Italic.ttf",
    STRONG_ITALIC: "Inter-SemiBoldItalic.ttf",
}
_ALIGNED: dict[str, Literal[0, 1, 2]] = {"": 0, "centre": 1, "right": 2}
"""The numbers that ReportLab has for them."""

_SLANTED = {REGULAR: ITALIC, STRONG: STRONG_ITALIC}

Measure = tuple[float, float, str, str, float, float]
"""Size, distance of lines, colour, type, space before and after."""


@dataclass(frozen=True, slots=True)
class Look:
    """How one kind of document is set: its margins in points and its styles by name."""

    name: str
    side: float
    top: float
    bottom: float
    measures: Mapping[str, Measure]

    @property
    def width(self) -> float:
        """The width of a line."""
        return A4[0] - 2 * self.side

    @property
    def height(self) -> float:
        """The height of a page between head and foot."""
        return A4[1] - self.top - self.bottom

    def __hash__(self) -> int:
        return hash(self.name)


SHEET = Look(
    "sheet",
    16 * mm,
    24 * mm,
    18 * mm,
    {
        "title": (17, 21, "ink", STRONG, 0, 1),
        "subtitle": (9.5, 13, "muted", REGULAR, 0, 8),
        "heading1": (11.5, 15, "accent", STRONG, 9, 3),
        "heading2": (9.5, 13, "ink", STRONG, 6, 2),
        "heading3": (8.5, 12, "muted", STRONG, 4, 1),
        "plain": (9, 12.5, "ink", REGULAR, 0, 4),
        "lead": (9.5, 13.5, "ink", REGULAR, 0, 5),
        "muted": (8, 11, "muted", REGULAR, 0, 4),
        "warning": (8.5, 12, "bad", REGULAR, 0, 4),
        "key": (21, 32, "ink", STRONG, 2, 2),
        "aside": (8.5, 11.5, "ink", REGULAR, 0, 6),
        "quotation": (9, 12.5, "ink", REGULAR, 0, 2),
        "point": (8.8, 12, "ink", REGULAR, 0, 2.5),
        "beneath": (8, 11, "muted", REGULAR, 0, 2.5),
        "caption": (8.4, 11, "ink", STRONG, 2, 3),
        "head": (7.6, 10, "muted", STRONG, 0, 0),
        "cell": (8.4, 11, "ink", REGULAR, 0, 0),
        "strong": (8.4, 11, "ink", STRONG, 0, 0),
        "note": (7.2, 9.6, "muted", REGULAR, 0, 1.5),
        "box": (9.5, 13, "ink", STRONG, 0, 2),
        "kind": (7.6, 10, "muted", STRONG, 0, 1),
        "score": (17, 20, "accent", STRONG, 0, 0),
        "comment": (9.5, 13, "ink", STRONG, 4, 0),
        "term": (8.8, 12, "ink", STRONG, 0, 0),
        "contents1": (9.5, 13, "ink", STRONG, 5, 1),
        "contents2": (9, 12.5, "ink", REGULAR, 0, 1),
    },
)

REPORT = Look(
    "report",
    25 * mm,
    29 * mm,
    25 * mm,
    {
        "title": (30, 36, "ink", STRONG, 0, 6),
        "subtitle": (12, 17, "muted", REGULAR, 0, 10),
        "heading1": (20, 25, "accent", STRONG, 22, 9),
        "heading2": (13.5, 18, "accent", STRONG, 17, 6),
        "heading3": (10.5, 14.5, "ink", STRONG, 11, 4),
        "heading4": (10, 14, "muted", STRONG, 8, 3),
        "plain": (10, 14.6, "ink", REGULAR, 0, 7),
        "lead": (11.2, 16.4, "ink", REGULAR, 0, 9),
        "muted": (8.8, 12.4, "muted", REGULAR, 0, 6),
        "warning": (9.6, 13.6, "bad", REGULAR, 0, 6),
        "key": (21, 32, "ink", STRONG, 2, 2),
        "aside": (9.4, 13.4, "ink", REGULAR, 0, 7),
        "quotation": (10, 14.6, "ink", ITALIC, 0, 3),
        "point": (10, 14.6, "ink", REGULAR, 0, 5),
        "beneath": (9, 12.8, "muted", REGULAR, 0, 4),
        "caption": (9.2, 12.6, "ink", STRONG, 4, 5),
        "head": (8.4, 11.2, "ink", STRONG, 0, 0),
        "cell": (9, 12.2, "ink", REGULAR, 0, 0),
        "strong": (9, 12.2, "ink", STRONG, 0, 0),
        "note": (8, 10.8, "muted", REGULAR, 0, 2),
        "box": (11, 15, "ink", STRONG, 0, 3),
        "kind": (8, 11, "muted", STRONG, 0, 1.5),
        "score": (24, 28, "accent", STRONG, 0, 0),
        "comment": (11, 15, "ink", STRONG, 8, 0),
        "term": (9.4, 13.2, "ink", STRONG, 0, 0),
        "contents1": (10.4, 14.6, "ink", STRONG, 8, 2),
        "contents2": (10, 14, "ink", REGULAR, 0, 2),
    },
)


FORM = Look(
    "form",
    18 * mm,
    30 * mm,
    22 * mm,
    {
        **REPORT.measures,
        "title": (26, 32, "ink", STRONG, 0, 6),
        "subtitle": (14.5, 20, "ink", REGULAR, 0, 12),
        "heading1": (19, 24, "accent", STRONG, 14, 6),
        "plain": (14.5, 20, "ink", REGULAR, 0, 6),
        "first": (14.5, 20, "accent", STRONG, 0, 2),
        "question": (16, 21, "ink", STRONG, 6, 3),
        "option": (15, 20, "ink", REGULAR, 0, 0),
    },
)
"""Large type, for whoever reads with difficulty."""


@cache
def colours() -> dict[str, Color]:
    """The theme's light colours by name."""
    return {name: HexColor(value) for name, value in palette("light").items()}


@cache
def _signs_by_font() -> dict[str, frozenset[int]]:
    found = {}
    for name, file in _FILES.items():
        with as_file(files("resources").joinpath("fonts", file)) as path:
            font = TTFont(name, str(path))
        font.face.name = name.encode()  # some files share one PostScript name, by which a PDF would take them for one
        registerFont(font)
        found[name] = frozenset(font.face.charToGlyph)
    return found


@cache
def signs(*, slanted: bool = False) -> frozenset[int]:
    """The code points that the embedded upright type has, or its slanted one too; registers it the first time."""
    known = _signs_by_font()
    names = (REGULAR, STRONG, ITALIC, STRONG_ITALIC) if slanted else (REGULAR, STRONG)
    return frozenset.intersection(*(known[name] for name in names))


def font(base: str, *, strong: bool, italic: bool) -> str:
    """The type for a run in text of that base type."""
    upright = STRONG if strong or base in {STRONG, STRONG_ITALIC} else REGULAR
    return _SLANTED[upright] if italic != (base in {ITALIC, STRONG_ITALIC}) else upright


@cache
def style(look: Look, name: str, *, colour: str = "", indent: float = 0, align: str = "") -> ParagraphStyle:
    """One of the styles of a look, with another colour, set in, or to the right or centre where that is said."""
    signs()
    size, lead, own, face, before, after = look.measures[name]
    return ParagraphStyle(
        f"{look.name}-{name}-{colour}-{indent}-{align}",
        fontName=face,
        fontSize=size,
        leading=lead,
        textColor=colours()[colour or own],
        spaceBefore=before,
        spaceAfter=after,
        leftIndent=indent,
        alignment=_ALIGNED[align],
        splitLongWords=1,
        embeddedHyphenation=0,
        allowWidows=0,
        allowOrphans=0,
    )
