"""The cover of a report."""

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from app.report.content import Document, shortened
from app.report.pdf.flowables import Lines, fragment, lines_of
from app.report.pdf.structure import Element, MarkedCanvas
from app.report.pdf.style import REGULAR, STRONG, colours, signs
from app.report.type import printable

_SIDE = 25 * mm
_BAND = 0.62
"""The part of the page that the coloured ground has."""

_MOST = 220
_SIZES = (46, 40, 34, 28, 22, 17)


def draw_cover(canvas: MarkedCanvas, document: Document, own: Element) -> None:
    """The cover over the whole page: its title is the first heading of the document."""
    cover = document.cover
    if cover is None:
        return
    palette = colours()
    width, height = A4
    floor = height * (1 - _BAND)
    with canvas.marked(None):
        canvas.setFillColor(palette["accent"])
        canvas.rect(0, floor, width, height - floor, stroke=0, fill=1)
        canvas.setFillColor(palette["star"])
        canvas.rect(_SIDE, floor - 2.2 * mm, 46 * mm, 2.2 * mm, stroke=0, fill=1)
    _put(canvas, _set(cover.kind, own.add("P"), (14.5, 20), REGULAR, "on_accent"), height - 34 * mm)
    title = own.add("H1")
    bottom = floor + 20 * mm
    room = height - 78 * mm - bottom
    for size in _SIZES:
        area = _set(cover.area, title, (size, size * 1.14), STRONG, "on_accent")
        above = _set(cover.title, title, (max(size * 0.5, 14), max(size * 0.64, 18)), REGULAR, "on_accent")
        high = [one.wrap(width - 2 * _SIDE, room)[1] for one in (above, area)]
        if sum(high) + 4 * mm <= room:
            break
    with canvas.marked(title):
        above.drawOn(canvas, _SIDE, bottom + high[1] + 4 * mm)
        area.drawOn(canvas, _SIDE, bottom)
    at = floor - 20 * mm
    for line in cover.lines:
        at = _put(canvas, _set(line, own.add("P"), (11, 17), REGULAR, "ink"), at)
    if document.draft:
        _put(canvas, _set(document.draft, own.add("P"), (13, 18), STRONG, "bad"), at - 4 * mm)


def _put(canvas: MarkedCanvas, made: Lines, top: float) -> float:
    """Draw a text from `top` down; where the next begins."""
    _, high = made.wrap(A4[0] - 2 * _SIDE, A4[1])
    made.drawOn(canvas, _SIDE, top - high)
    return top - high - 2


def _set(text: str, element: Element, size: tuple[float, float], face: str, colour: str) -> Lines:
    signs()
    style = ParagraphStyle(
        f"cover-{size[0]}-{colour}-{face}",
        fontName=face,
        fontSize=size[0],
        leading=size[1],
        textColor=colours()[colour],
        splitLongWords=1,
        embeddedHyphenation=0,
    )
    made = lines_of([fragment(shortened(printable(text, signs()), _MOST), style, element)], style, Lines)
    made.element = element
    return made
