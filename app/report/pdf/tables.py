"""Tables, definitions, and blocks side by side."""

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable, Spacer

from app.report.content import Definitions, Table, Text
from app.report.pdf.flowables import Grid, beside
from app.report.pdf.setting import Setting
from app.report.pdf.structure import Element
from app.report.pdf.style import REGULAR, SHEET, colours

_MOST_HEAD = 0.4
"""A head that takes more of the page is not repeated."""


def table(setting: Setting, block: Table, width: float, within: Element) -> list[Flowable]:
    """A table with its caption, whose head is repeated on every page that it goes over."""
    own = within.add("Table")
    found: list[Flowable] = []
    if block.caption:
        caption = setting.lines(block.caption, "caption", own.add("Caption"))
        caption.stays = True
        found.append(caption)
    scale = width / sum(block.shares)
    grid = _grid(setting, block, own, [share * scale for share in block.shares])
    found.append(grid)
    if block.note:
        found += [Spacer(0, 3), setting.lines(block.note, "muted", within.add("P"))]
    return [*found, Spacer(0, 5 if setting.look is SHEET else 10)]


def _grid(setting: Setting, block: Table, own: Element, widths: list[float]) -> Grid:
    rows: list[list[object]] = []
    head = own.add("THead")
    if block.over:
        rows.append(_over(setting, block, head.add("TR")))
    if block.head:
        row = head.add("TR")
        cells = [row.add("TH", scope="Column") for _ in block.head]
        rows.append(_row(setting, block, block.head, cells, "head"))
    heads = len(rows)
    body = own.add("TBody")
    for number, texts in enumerate(block.rows):
        row = body.add("TR")
        cells = [row.add("TH", scope="Row") if block.named and at == 0 else row.add("TD") for at in range(len(texts))]
        rows.append(_row(setting, block, texts, cells, "strong" if number in block.strong else "cell"))
    roomy = setting.look is not SHEET
    grid = Grid(
        rows or [[""] * len(widths)],
        colWidths=widths,
        repeatRows=heads if block.rows else 0,
        hAlign="LEFT",
        style=[
            ("FONTNAME", (0, 0), (-1, -1), REGULAR),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("VALIGN", (0, 0), (-1, heads - 1), "BOTTOM"),
            ("LEFTPADDING", (0, 0), (-1, -1), 4 if roomy else 2),
            ("RIGHTPADDING", (0, 0), (-1, -1), 4 if roomy else 2),
            ("TOPPADDING", (0, 0), (-1, -1), 3.6 if roomy else 1.8),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 4 if roomy else 2.2),
            *_rules(block, heads, roomy=roomy),
        ],
    )
    grid.body = setting.look.height
    if sum(grid.heights(sum(widths))[:heads]) > setting.look.height * _MOST_HEAD:
        grid.repeatRows = 0
    return grid


def _rules(block: Table, heads: int, *, roomy: bool) -> list[Any]:
    line, strong = colours()["line"], colours()["strong_line"]
    found: list[Any] = [("LINEBELOW", (0, heads), (-1, -1), 0.4, line)]
    if heads:
        found.append(("LINEBELOW", (0, heads - 1), (-1, heads - 1), 0.7, strong))
    if roomy and heads:
        found.append(("BACKGROUND", (0, 0), (-1, heads - 1), colours()["accent_tint"]))
    at = 0
    for over in block.over:
        if over.columns > 1:
            found.append(("SPAN", (at, 0), (at + over.columns - 1, 0)))
        if over.text:
            found.append(("LINEBELOW", (at, 0), (at + over.columns - 1, 0), 0.4, strong))
        at += over.columns
    return found


def _over(setting: Setting, block: Table, row: Element) -> list[object]:
    cells: list[object] = []
    for over in block.over:
        role = row.add("TH", scope="Column", spans=over.columns) if over.text else row.add("TD", spans=over.columns)
        align = "centre" if over.columns > 1 else "right" if len(cells) in block.numeric else ""
        cells.append([setting.lines(over.text, "head", role, align=align)])
        cells += [""] * (over.columns - 1)
    return cells


def _row(setting: Setting, block: Table, texts: Sequence[Text], cells: list[Element], name: str) -> list[object]:
    return [
        [setting.lines(text, name, cell, align="right" if at in block.numeric else "")]
        for at, (text, cell) in enumerate(zip(texts, cells, strict=True))
    ]


def definitions(setting: Setting, block: Definitions, width: float, within: Element) -> list[Flowable]:
    """Terms beside their meanings, a list in the structure."""
    listing = within.add("L")
    rows: list[list[object]] = []
    for entry in block.entries:
        item = listing.add("LI")
        rows.append(
            [
                [setting.lines(entry.term, "term", item.add("Lbl"))],
                [setting.lines(entry.meaning, "cell", item.add("LBody"))],
            ]
        )
    if not rows:
        return []
    left = width * block.share
    grid = Grid(
        rows,
        colWidths=[left, width - left],
        hAlign="LEFT",
        style=[
            ("FONTNAME", (0, 0), (-1, -1), REGULAR),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 8),
            ("TOPPADDING", (0, 0), (-1, -1), 4),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 4.4),
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, colours()["line"]),
        ],
    )
    grid.body = setting.look.height
    return [grid, Spacer(0, 10)]


def columns(
    setting: Setting, left: Sequence[Flowable], right: Sequence[Flowable], widths: tuple[float, float, float]
) -> list[Flowable]:
    """Blocks side by side."""
    return [beside([list(left), "", list(right)], widths, setting.look.height)]
