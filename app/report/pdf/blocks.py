"""Blocks of a document as what ReportLab lays out: headings, text, lists, contents; boxes and tables stand beside."""

from collections.abc import Iterable, Iterator

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, Spacer

from app.report.content import (
    ASIDE,
    CROSS,
    DOT,
    NUMBER,
    TICK,
    Block,
    Chart,
    Charts,
    Columns,
    Contents,
    Definitions,
    FormField,
    Heading,
    Paragraph,
    Point,
    Points,
    Practice,
    Quotation,
    Run,
    ScoreBox,
    Signature,
    Table,
    runs,
    shortened,
)
from app.report.pdf.boxes import practice, quotation, score_box
from app.report.pdf.chart import chart, charts
from app.report.pdf.flowables import Box, Entry, Label, Lines, height_of, notes_of
from app.report.pdf.form import form_field
from app.report.pdf.grid import Grid
from app.report.pdf.setting import Setting
from app.report.pdf.structure import Element, Target
from app.report.pdf.style import SHEET, signs
from app.report.pdf.tables import columns, definitions, table
from app.report.type import printable

SIGNS = {DOT: ("•", "muted"), TICK: ("✓", "good"), CROSS: ("✗", "bad")}
_FIRST_LINES = 2
_MOST_HEADING_LEVEL = 4
_MOST_ENTRY = 160
_UNNAMED = "–"


def flowables(
    setting: Setting, blocks: Iterable[Block], width: float, within: Element, *, broken: bool = True
) -> list[Flowable]:
    """The blocks in their order; where they may be broken over pages, a heading stays with what follows it."""
    found: list[Flowable] = []
    headings: list[Flowable] = []
    for block in blocks:
        if isinstance(block, Heading):
            if block.new_page and broken:
                found += [*headings, CondPageBreak(setting.look.height - 1)]
                headings = []
            headings.append(heading(setting, block, within))
            continue
        laid = _block(setting, block, width, within)
        while laid and getattr(laid[0], "stays", False):
            headings.append(laid.pop(0))
        if headings:
            found += [_room(setting, headings, laid, width), *headings] if broken else headings
            headings = []
        found += [*laid, *setting.loose_notes(width)]
    return [*found, *headings]


def _room(setting: Setting, headings: list[Flowable], laid: list[Flowable], width: float) -> Flowable:
    """Goes to the next page where headings and the beginning of what follows do not fit on this one."""
    above = sum(one.getSpaceBefore() + height_of(one, width) + one.getSpaceAfter() for one in headings)
    needed = above + sum(_beginning(one, width) for one in laid[:1])
    return CondPageBreak(min(needed, setting.look.height - 1))


def _beginning(one: Flowable, width: float) -> float:
    """The height of the least of it that may stand beneath a heading."""
    whole = height_of(one, width) + sum(height_of(note, width) for note in notes_of(one))
    if isinstance(one, Grid):
        return sum(one.heights(width)[: one.repeatRows + 1])
    if isinstance(one, Box):
        return whole
    if isinstance(one, Lines):
        return min(whole, (_FIRST_LINES + 1) * one.style.leading)
    return whole


def heading(setting: Setting, block: Heading, within: Element) -> Flowable:
    """A heading with its place; its level in the structure goes down by one step at most."""
    level = min(max(block.level, 1), _MOST_HEADING_LEVEL)
    tag = min(level + 1, setting.level + 1, 6)
    setting.level = tag
    text = f"{block.number}\u00a0 {block.text}" if block.number else block.text
    name = f"heading{min(level, 3) if setting.look is SHEET else level}"
    made = setting.opening(text, name, within.add(f"H{tag}"))
    made.place = setting.place(block)
    made.words = printable(block.text, signs())
    if block.listed:
        made.title = shortened(printable(text, signs()), _MOST_ENTRY)
        made.outline = setting.outline = min(level - 1, setting.outline + 1)
    made.opens = level == 1
    return made


def _block(setting: Setting, block: Block, width: float, within: Element) -> list[Flowable]:  # noqa: PLR0911, PLR0912 - one for each kind
    match block:
        case Paragraph():
            return [_paragraph(setting, block, within)]
        case Points():
            return list(_points(setting, block, within))
        case Table():
            return table(setting, block, width, within)
        case Columns():
            left, gutter = (width - 20) * block.share, 20
            right = width - gutter - left
            return columns(
                setting,
                flowables(setting, block.left, left, within, broken=False),
                flowables(setting, block.right, right, within, broken=False),
                (left, gutter, right),
            )
        case Contents():
            return list(_contents(setting, block, within))
        case ScoreBox():
            return score_box(setting, block, width, within)
        case Practice():
            return practice(setting, block, within)
        case Quotation():
            return quotation(setting, block, within)
        case Definitions():
            return definitions(setting, block, width, within)
        case Chart():
            return chart(setting, block, width, within)
        case Charts():
            return charts(setting, block, width, within)
        case FormField():
            return form_field(setting, block, width, within)
        case Signature():
            return _signature(setting, block, within)
        case Heading():
            return [heading(setting, block, within)]


def _paragraph(setting: Setting, block: Paragraph, within: Element) -> Flowable:
    return setting.lines(block.text, block.tone, within.add("P"), indent=11 if block.tone == ASIDE else 0)


def _points(setting: Setting, block: Points, within: Element) -> Iterator[Flowable]:
    listing = within.add("L", numbering="Decimal" if block.sign == NUMBER else "Disc")
    indent = _indent(setting, block)
    for number, point in enumerate(block.points, block.start):
        sign, colour = SIGNS.get(block.sign, (f"({number})", "ink"))
        item = listing.add("LI")
        label = setting.sign(sign, "point", item.add("Lbl"), colour=colour)
        yield from _point(setting, point, label, item.add("LBody"), indent)


def _point(setting: Setting, point: Point, label: Label, body: Element, indent: float) -> Iterator[Flowable]:
    text = runs(point.text)
    if point.label:
        text = (Run(f"{point.label} ", strong=True), *text)
    made = setting.lines(text, "point", body.add("P") if point.beneath else body, indent=indent)
    made.label = label
    yield made
    for line in point.beneath:
        yield setting.lines(line, "beneath", body.add("P"), indent=indent)


def _indent(setting: Setting, block: Points) -> float:
    if block.sign != NUMBER:
        return 11 if setting.look is SHEET else 14
    longest = f"({block.start + len(block.points) - 1})"
    style: ParagraphStyle = setting.style("point")
    return 9 + style.fontSize * 0.62 * len(longest)


def _contents(setting: Setting, block: Contents, within: Element) -> Iterator[Flowable]:
    toc = within.add("TOC")
    for one in setting.document.blocks:
        if not isinstance(one, Heading) or not one.listed or one.level > block.depth:
            continue
        item = toc.add("TOCI")
        name = f"contents{min(one.level, 2)}"
        indent = 26.0 if one.number or one.level > 1 else 0.0
        number = setting.sign(one.number, name, item.add("Lbl")) if one.number else None
        link = item.add("Reference").add("Link")
        text = shortened(printable(one.text, signs()), _MOST_ENTRY) or _UNNAMED
        title = setting.lines(text, name, link)
        page = setting.pages.get(setting.place(one), "")
        yield Entry(title, number, page, Target(link, f"#{setting.place(one)}", text), indent)
    yield Spacer(0, 6)


def _signature(setting: Setting, block: Signature, within: Element) -> list[Flowable]:
    found: list[Flowable] = [CondPageBreak(70), Spacer(0, 14)]
    for text, name, strong in (
        (block.name, "plain", True),
        (block.office, "muted", False),
        (block.when, "muted", False),
    ):
        if text:
            made = setting.lines(text, name, within.add("P"), strong=strong)
            found.append(made)
    return found
