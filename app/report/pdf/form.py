"""Forms to fill in by hand: questions with boxes to tick and lines to write on, in large type."""

from typing import cast

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable
from reportlab.platypus import Table as Lattice

from app.report.content import Document, FormField
from app.report.pdf.flowables import Box
from app.report.pdf.setting import Setting
from app.report.pdf.structure import Element, MarkedCanvas
from app.report.pdf.style import REGULAR, Look, colours, signs
from app.report.type import printable

BOX, BESIDE = 6.5 * mm, 4 * mm
WRITING = 11 * mm
_APART = 10 * mm
_NUMBER_BOX = 34 * mm


class _Tick(Flowable):
    """A box to tick; its option beside it says what it is for."""

    def wrap(self, *_room: float) -> tuple[float, float]:
        return BOX, BOX

    def draw(self) -> None:
        canvas = cast("MarkedCanvas", self.canv)
        with canvas.marked(None):
            canvas.setStrokeColor(colours()["ink"])
            canvas.setLineWidth(1.2)
            canvas.roundRect(0, 0, BOX, BOX, 1.2 * mm)


class _Rule(Flowable):
    """A line to write on, with room above it."""

    def __init__(self, width: float) -> None:
        super().__init__()
        self.width = width

    def wrap(self, *_room: float) -> tuple[float, float]:
        return self.width, WRITING

    def draw(self) -> None:
        canvas = cast("MarkedCanvas", self.canv)
        with canvas.marked(None):
            canvas.setStrokeColor(colours()["strong_line"])
            canvas.setLineWidth(0.8)
            canvas.line(0, 0, self.width, 0)


def form_field(setting: Setting, block: FormField, width: float, within: Element) -> list[Flowable]:
    """A question with room to answer, on one page: its options in one row where they fit, else one a row."""
    found: list[Flowable] = []
    if block.first:
        found.append(setting.lines(block.first, "first", within.add("P")))
    found.append(setting.lines(block.text, "question", within.add("P")))
    if block.hint:
        found.append(setting.lines(block.hint, "plain", within.add("P")))
    found += _options(setting, block, width, within)
    found += [_Rule(width) for _ in range(block.lines)]
    return [Box(found, setting.look.height, ground=None, bar=None, inside=0, after=12)]


def _options(setting: Setting, block: FormField, width: float, within: Element) -> list[Flowable]:
    if not block.options:
        return []
    size = setting.style("option").fontSize
    widths = [BOX + BESIDE + stringWidth(option, REGULAR, size) + _APART for option in block.options]
    in_one_row = sum(widths) <= width
    listing = within.add("L", numbering="None")
    found: list[Flowable] = []
    for row in [block.options] if in_one_row else [(option,) for option in block.options]:
        cells: list[Flowable] = []
        for option in row:
            cells += [_Tick(), setting.lines(option, "option", listing.add("LI").add("LBody"))]
        own = widths if in_one_row else [width]
        found.append(
            Lattice(
                [cells],
                colWidths=[part for one in own for part in (BOX + BESIDE, one - BOX - BESIDE)],
                hAlign="LEFT",
                style=[
                    ("FONTNAME", (0, 0), (-1, -1), REGULAR),  # a standard type would be named and is not embedded
                    ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                    ("LEFTPADDING", (0, 0), (-1, -1), 0),
                    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                    ("TOPPADDING", (0, 0), (-1, -1), 3),
                    ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
                ],
            )
        )
    return found


def form_head_and_foot(canvas: MarkedCanvas, document: Document, look: Look, page: int, pages: int) -> None:
    """A box for the office at the head of every page, because pages come apart; the page's number at its foot."""
    has, palette = signs(), colours()
    right, top = A4[0] - look.side, A4[1] - look.top
    canvas.setFillColor(palette["ink"])
    canvas.setStrokeColor(palette["ink"])
    canvas.setLineWidth(1.2)
    canvas.rect(right - _NUMBER_BOX, top + 4 * mm, _NUMBER_BOX, 11 * mm)
    canvas.setFont(REGULAR, 14)
    canvas.drawRightString(right - _NUMBER_BOX - 4 * mm, top + 7.5 * mm, printable(document.mark, has))
    canvas.drawString(look.side, look.bottom - 8 * mm, printable(document.foot, has))
    words = document.words
    number = f"{words.page} {page}" + (f" {words.of} {pages}" if pages else "")
    canvas.drawRightString(right, look.bottom - 8 * mm, number)
