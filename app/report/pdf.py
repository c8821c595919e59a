"""Documents as PDF, and the only place that knows ReportLab: page, type, signs, tables.

Equal documents give equal bytes. Everything from a person is escaped before ReportLab reads it as markup, and a sign
that the type lacks is named.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache, lru_cache
from importlib.resources import as_file, files
from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily, stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, KeepTogether, PageTemplate, Spacer
from reportlab.platypus import Paragraph as Lines
from reportlab.platypus import Table as Grid
from reportlab.platypus.doctemplate import LayoutError

from app.report.content import (
    ASIDE,
    CROSS,
    DOT,
    TICK,
    Block,
    Columns,
    Document,
    Heading,
    Paragraph,
    Points,
    Table,
    shortened,
)
from app.report.type import lacks, printable

REGULAR, STRONG = "Inter", "Inter-SemiBold"
SIDE, TOP, BOTTOM = 16 * mm, 24 * mm, 18 * mm
WIDTH = A4[0] - 2 * SIDE
GUTTER = 7 * mm
MOST_TITLE, MOST_SUBTITLE = 120, 400
SIGNS = {DOT: ("•", "muted"), TICK: ("✓", "good"), CROSS: ("✗", "bad")}
NAMED = "[…] a sign that cannot be printed here"


def draw(document: Document) -> bytes:
    """The document as a PDF on A4."""
    _, pages = _drawn(document, 0)
    return _drawn(document, pages)[0]


def fits_on_one_page(document: Document) -> bool:
    """Whether the whole document stands on a single page."""
    try:
        return _drawn(document, 0)[1] == 1
    except LayoutError:  # columns are never broken over pages
        return False


def _drawn(document: Document, pages: int) -> tuple[bytes, int]:
    """The PDF, and how many pages it has; `pages` is what stands after "of" where it is known already."""
    has = signs()
    named = any(lacks(text, has) for text in _texts(document))
    buffer = BytesIO()

    def frame(canvas: Canvas, template: BaseDocTemplate) -> None:
        if template.page == 1:
            canvas.setViewerPreference("DisplayDocTitle", "true")
        _head_and_foot(canvas, document, template.page, pages, named=named)

    template = BaseDocTemplate(
        buffer,
        pagesize=A4,
        title=printable(document.title, has),
        subject=printable(document.subtitle, has),
        author="Casewalk",
        creator="Casewalk",
        lang=document.language,
        invariant=1,
        initialFontName=REGULAR,
    )
    inner = Frame(
        SIDE, BOTTOM, WIDTH, A4[1] - TOP - BOTTOM, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0
    )
    template.addPageTemplates(PageTemplate(id="page", frames=[inner], onPage=frame))
    template.build(
        [
            _lines(shortened(printable(document.title, has), MOST_TITLE), _style("title")),
            _lines(shortened(printable(document.subtitle, has), MOST_SUBTITLE), _style("subtitle")),
            *_flowables(document.blocks, WIDTH),
        ]
    )
    return buffer.getvalue(), template.page


# type and colours


@cache
def _colours() -> dict[str, Color]:
    tokens = json.loads(files("resources").joinpath("theme", "tokens.json").read_text("utf-8"))
    return {name: HexColor(value) for name, value in tokens["light"].items()}


@cache
def signs() -> frozenset[int]:
    """The code points that the embedded type has; registers it the first time."""
    known: frozenset[int] = frozenset()
    for name, file in ((STRONG, "Inter-SemiBold.ttf"), (REGULAR, "Inter-Regular.ttf")):
        with as_file(files("resources").joinpath("fonts", file)) as path:
            font = TTFont(name, str(path))
        font.face.name = name.encode()  # the files share one PostScript name, by which a PDF would take them for one
        registerFont(font)
        known = frozenset(font.face.charToGlyph) & (known or frozenset(font.face.charToGlyph))
    registerFontFamily(REGULAR, normal=REGULAR, bold=STRONG, italic=REGULAR, boldItalic=STRONG)
    return known


@cache
def _style(name: str) -> ParagraphStyle:
    """One of the few styles: title, subtitle, headings 1 to 3, the tones, points and what is beneath, cells."""
    signs()
    colours = _colours()
    size, lead, colour, font, before, after = {
        "title": (17, 21, "ink", STRONG, 0, 1),
        "subtitle": (9.5, 13, "muted", REGULAR, 0, 8),
        "heading1": (11.5, 15, "accent", STRONG, 9, 3),
        "heading2": (9.5, 13, "ink", STRONG, 6, 2),
        "heading3": (8.5, 12, "muted", STRONG, 4, 1),
        "plain": (9, 12.5, "ink", REGULAR, 0, 4),
        "muted": (8, 11, "muted", REGULAR, 0, 4),
        "warning": (8.5, 12, "bad", REGULAR, 0, 4),
        "key": (21, 32, "ink", STRONG, 2, 2),
        "aside": (8.5, 11.5, "ink", REGULAR, 0, 6),
        "point": (8.8, 12, "ink", REGULAR, 0, 0),
        "beneath": (8, 11, "muted", REGULAR, 0, 0),
        "head": (7.6, 10, "muted", STRONG, 0, 0),
        "cell": (8.4, 11, "ink", REGULAR, 0, 0),
        "strong": (8.4, 11, "ink", STRONG, 0, 0),
    }[name]
    return ParagraphStyle(
        name,
        fontName=font,
        fontSize=size,
        leading=lead,
        textColor=colours[colour],
        spaceBefore=before,
        spaceAfter=after,
        splitLongWords=1,
        embeddedHyphenation=0,
        allowWidows=0,
        allowOrphans=0,
    )


@cache
def _to_the_right(name: str) -> ParagraphStyle:
    return ParagraphStyle(f"{name}-right", parent=_style(name), alignment=TA_RIGHT)


def _lines(text: str, style: ParagraphStyle) -> Lines:
    """A person's text as a paragraph."""
    return Lines(_safe(text), style)


@lru_cache(maxsize=2048)
def _safe(text: str) -> str:
    """A person's text in signs of the type, escaped, so that ReportLab reads no markup in it."""
    return escape(printable(text, signs())).replace("\n", "<br/>")


def _texts(part: object) -> Iterator[str]:
    """Every text in a document."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from _texts(each)
    elif is_dataclass(part):
        for field in fields(part):
            yield from _texts(getattr(part, field.name))


# blocks


def _flowables(blocks: Iterable[Block], width: float, *, broken: bool = True) -> list[Flowable]:
    """What ReportLab lays out; where it may be broken over pages, a heading stays with what follows it."""
    found: list[Flowable] = []
    waiting: list[Flowable] = []
    for block in blocks:
        if isinstance(block, Heading):
            waiting.append(_lines(block.text, _style(f"heading{block.level}")))
            continue
        laid = _block(block, width)
        found += [KeepTogether([*waiting, *laid[:1]]), *laid[1:]] if waiting and broken else [*waiting, *laid]
        waiting = []
    return [*found, *waiting]


def _block(block: Block, width: float) -> list[Flowable]:
    if isinstance(block, Paragraph):
        return [_lines(block.text, _hanging("aside") if block.tone == ASIDE else _style(block.tone))]
    if isinstance(block, Points):
        return list(_points(block))
    if isinstance(block, Table):
        return [_table(block, width), Spacer(0, 5)]
    if isinstance(block, Columns):
        return [_columns(block, width)]
    raise TypeError(block)


def _points(block: Points) -> Iterator[Flowable]:
    sign, colour = SIGNS[block.sign]
    marked = _hanging("point", colour)
    for point in block.points:
        label = f'<font color="{_web("muted")}" size="7.5">{_safe(point.label)}</font>  '
        yield Lines((label if point.label else "") + _safe(point.text), marked, bulletText=sign)
        for text in point.beneath:
            yield _lines(text, _hanging("beneath"))
        yield Spacer(0, 2.5)


@cache
def _hanging(name: str, colour: str = "muted") -> ParagraphStyle:
    """A style set in, with room for a sign of that colour before it."""
    return ParagraphStyle(
        f"{name}-{colour}-hanging",
        parent=_style(name),
        leftIndent=11,
        bulletIndent=0,
        bulletFontName=STRONG,
        bulletFontSize=8.8,
        bulletColor=_colours()[colour],
    )


def _web(name: str) -> str:
    return f"#{_colours()[name].hexval()[2:]}"


def _table(block: Table, width: float) -> Grid:
    scale = width / sum(block.shares)
    rows = [
        [_cell(text, "head", right=at in block.numeric) for at, text in enumerate(block.head)],
        *(
            [
                _cell(text, "strong" if number in block.strong else "cell", right=at in block.numeric)
                for at, text in enumerate(row)
            ]
            for number, row in enumerate(block.rows)
        ),
    ]
    line = _colours()["line"]
    return Grid(
        rows,
        colWidths=[share * scale for share in block.shares],
        repeatRows=1,
        hAlign="LEFT",
        style=[
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 2),
            ("RIGHTPADDING", (0, 0), (-1, -1), 2),
            ("TOPPADDING", (0, 0), (-1, -1), 1.8),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2.2),
            ("LINEBELOW", (0, 0), (-1, 0), 0.7, _colours()["strong_line"]),
            ("LINEBELOW", (0, 1), (-1, -1), 0.4, line),
        ],
    )


def _cell(text: str, style: str, *, right: bool) -> Lines:
    return _lines(text, _to_the_right(style) if right else _style(style))


def _columns(block: Columns, width: float) -> Grid:
    left = (width - GUTTER) * block.share
    right = width - GUTTER - left
    return Grid(
        [[_flowables(block.left, left, broken=False), "", _flowables(block.right, right, broken=False)]],
        colWidths=[left, GUTTER, right],
        style=[
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
        ],
    )


# head and foot


def _head_and_foot(canvas: Canvas, document: Document, page: int, pages: int, *, named: bool) -> None:
    colours, has = _colours(), signs()
    canvas.saveState()
    canvas.setStrokeColor(colours["line"])
    canvas.setLineWidth(0.5)
    canvas.line(SIDE, A4[1] - TOP + 4 * mm, A4[0] - SIDE, A4[1] - TOP + 4 * mm)
    canvas.line(SIDE, BOTTOM - 3 * mm, A4[0] - SIDE, BOTTOM - 3 * mm)
    canvas.setFillColor(colours["bad" if document.provisional else "accent"])
    canvas.setFont(STRONG, 8.5)
    canvas.drawString(SIDE, A4[1] - TOP + 6 * mm, _within(printable(document.mark, has), WIDTH * 0.8))
    canvas.setFillColor(colours["muted"])
    canvas.setFont(REGULAR, 7.5)
    canvas.drawRightString(A4[0] - SIDE, A4[1] - TOP + 6 * mm, "Casewalk")
    foot = _within(printable(document.foot, has), WIDTH * 0.55)
    canvas.drawString(SIDE, BOTTOM - 7 * mm, foot + (f"   {NAMED}" if named else ""))
    number = f"{page} of {pages}" if pages else str(page)
    canvas.drawRightString(A4[0] - SIDE, BOTTOM - 7 * mm, number)
    canvas.restoreState()


def _within(text: str, width: float) -> str:
    """The text in one line of that width, its end left out where it is longer."""
    whole = " ".join(text.split())
    line = whole
    while line and stringWidth(line, STRONG, 8.5) > width:
        whole = whole[:-1]
        line = f"{whole}…"
    return line
