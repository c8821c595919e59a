"""Tables, definitions, and blocks side by side."""

from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.platypus import Flowable, Spacer

from app.report.content import Definitions, Table, Text
from app.report.pdf.grid import Cell, Grid, beside, rows_of
from app.report.pdf.setting import Setting
from app.report.pdf.structure import Element
from app.report.pdf.style import REGULAR, SHEET, colours

_MOST_HEAD = 0.3
"""A head that takes more of the page is not repeated."""

_MOST_ROW = 0.6
"""A row that takes more of the page is broken into parts, so that it fits beneath a head."""


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
    side, above, below = (4.0, 3.6, 4.0) if setting.look is not SHEET else (2.0, 1.8, 2.2)
    inner = [max(width - 2 * side, 1) for width in widths]
    most = setting.look.height * _MOST_HEAD
    whole = _rows_of_head(setting, block, own)
    rows = [part for row in whole for part in rows_of(row, inner, most)]
    heads, repeated = len(rows), len(rows) == len(whole) and bool(block.rows)
    body = own.add("TBody")
    ends = []
    for number, texts in enumerate(block.rows):
        row = body.add("TR")
        cells = [row.add("TH", scope="Row") if block.named and at == 0 else row.add("TD") for at in range(len(texts))]
        made = _row(setting, block, texts, cells, "strong" if number in block.strong else "cell")
        rows += rows_of(made, inner, setting.look.height * _MOST_ROW)
        ends.append(len(rows) - 1)
    return Grid(
        rows or [[[] for _ in widths]],
        colWidths=widths,
        repeatRows=heads if repeated else 0,
        hAlign="LEFT",
        style=[
            ("FONTNAME", (0, 0), (-1, -1), REGULAR),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), side),
            ("RIGHTPADDING", (0, 0), (-1, -1), side),
            ("TOPPADDING", (0, 0), (-1, -1), above),
            ("BOTTOMPADDING", (0, 0), (-1, -1), below),
            *_rules(setting, heads, ends),
            *(_over_rules(block) if heads == len(whole) else ()),
        ],
    )


def _rows_of_head(setting: Setting, block: Table, own: Element) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    head = own.add("THead")
    if block.over:
        rows.append(_over(setting, block, head.add("TR")))
    if block.head:
        row = head.add("TR")
        cells = [row.add("TH", scope="Column") for _ in block.head]
        rows.append(_row(setting, block, block.head, cells, "head"))
    return rows


def _rules(setting: Setting, heads: int, ends: list[int]) -> list[Any]:
    line, strong = colours()["line"], colours()["strong_line"]
    found: list[Any] = [("LINEBELOW", (0, end), (-1, end), 0.4, line) for end in ends]
    if heads:
        found += [
            ("VALIGN", (0, 0), (-1, heads - 1), "BOTTOM"),
            ("LINEBELOW", (0, heads - 1), (-1, heads - 1), 0.7, strong),
        ]
        if setting.look is not SHEET:
            found.append(("BACKGROUND", (0, 0), (-1, heads - 1), colours()["accent_tint"]))
    return found


def _over_rules(block: Table) -> Iterator[Any]:
    """What stands over several columns is one cell with a rule beneath it."""
    at = 0
    for over in block.over:
        if over.columns > 1:
            yield ("SPAN", (at, 0), (at + over.columns - 1, 0))
        if over.text:
            yield ("LINEBELOW", (at, 0), (at + over.columns - 1, 0), 0.4, colours()["strong_line"])
        at += over.columns


def _over(setting: Setting, block: Table, row: Element) -> list[Cell]:
    cells: list[Cell] = []
    for over in block.over:
        role = row.add("TH", scope="Column", spans=over.columns) if over.text else row.add("TD", spans=over.columns)
        align = "centre" if over.columns > 1 else "right" if len(cells) in block.numeric else ""
        cells.append([setting.lines(over.text, "head", role, align=align)])
        cells += [[] for _ in range(over.columns - 1)]
    return cells


def _row(setting: Setting, block: Table, texts: Sequence[Text], cells: list[Element], name: str) -> list[Cell]:
    return [
        [setting.lines(text, name, cell, align="right" if at in block.numeric else "")]
        for at, (text, cell) in enumerate(zip(texts, cells, strict=True))
    ]


def definitions(setting: Setting, block: Definitions, width: float, within: Element) -> list[Flowable]:
    """Terms beside their meanings, a list in the structure."""
    listing = within.add("L")
    left = width * block.share
    rows: list[list[Cell]] = []
    ends = []
    for entry in block.entries:
        item = listing.add("LI")
        term: Cell = [setting.lines(entry.term, "term", item.add("Lbl"))]
        meaning: Cell = [setting.lines(entry.meaning, "cell", item.add("LBody"))]
        rows += rows_of((term, meaning), (left - 8, width - left - 8), setting.look.height * _MOST_ROW)
        ends.append(len(rows) - 1)
    if not rows:
        return []
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
            *(("LINEBELOW", (0, end), (-1, end), 0.4, colours()["line"]) for end in ends),
        ],
    )
    return [grid, Spacer(0, 10)]


def columns(
    setting: Setting, left: Sequence[Flowable], right: Sequence[Flowable], widths: tuple[float, float, float]
) -> list[Flowable]:
    """Blocks side by side."""
    return [beside([list(left), [], list(right)], widths, setting.look.height)]
