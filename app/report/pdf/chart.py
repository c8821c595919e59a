"""Charts as vector graphics, one figure of the structure each."""

from dataclasses import replace
from typing import cast

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing, Line, Rect, String
from reportlab.lib.colors import Color
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Spacer

from app.report.charts import (
    BAR,
    GRID,
    INK,
    MUTED,
    STRONG_BAR,
    TRACK,
    Picture,
    Rectangle,
    Shape,
    Stroke,
    described,
    laid_out,
    scale_end,
)
from app.report.content import Bar, Chart, Charts, shortened
from app.report.pdf.grid import beside
from app.report.pdf.setting import Setting
from app.report.pdf.structure import Element, MarkedCanvas
from app.report.pdf.style import REGULAR, STRONG, colours, signs
from app.report.type import printable

_MOST_HEIGHT = 0.8
"""Of a page, for one figure."""

_MOST_LABEL = 160
_TONES = {BAR: "accent", STRONG_BAR: "ink", TRACK: "accent_tint", GRID: "line", INK: "ink", MUTED: "muted"}
_GUTTER = 22.0


class Figure(Flowable):
    """A picture that is one figure, with what it says in words."""

    def __init__(self, picture: Picture, element: Element) -> None:
        super().__init__()
        self.picture = picture
        self.element = element
        self.spaceAfter = 12

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: ARG002
        self.width, self.height = self.picture.width, self.picture.height
        return self.width, self.height

    def draw(self) -> None:
        canvas = cast("MarkedCanvas", self.canv)
        drawing = Drawing(self.picture.width, self.picture.height, initialFontName=REGULAR)
        for shape in self.picture.shapes:
            drawing.add(_shape(shape, self.picture.height))
        x, y = canvas.absolutePosition(0, 0)
        self.element.box = (x, y, x + self.width, y + self.height)
        with canvas.marked(self.element):
            renderPDF.draw(drawing, canvas, 0, 0)


def _shape(shape: Shape, height: float) -> Rect | Line | String:
    colour: Color = colours()[_TONES[shape.tone]]
    if isinstance(shape, Rectangle):
        flipped = height - shape.y - shape.height
        made = Rect(shape.x, flipped, shape.width, shape.height)
        made.fillColor, made.strokeColor = colour, None
        return made
    if isinstance(shape, Stroke):
        return Line(
            shape.x1, height - shape.y1, shape.x2, height - shape.y2,
            strokeColor=colour, strokeWidth=0.5 if shape.tone == GRID else 0.9,
        )  # fmt: skip
    return String(
        shape.x, height - shape.y, shape.text,
        fontName=STRONG if shape.strong else REGULAR, fontSize=shape.size, fillColor=colour, textAnchor=shape.anchor,
    )  # fmt: skip


def chart(setting: Setting, block: Chart, width: float, within: Element) -> list[Flowable]:
    """A chart over the whole width; one that is higher than a page goes on in further figures."""
    found: list[Flowable] = []
    if block.title:
        title = setting.lines(block.title, "caption", within.add("P"))
        title.stays = True
        found.append(title)
    return [*found, *_figures(setting, block, width, within)]


def charts(setting: Setting, block: Charts, width: float, within: Element) -> list[Flowable]:
    """Small charts, two in a row."""
    half = (width - _GUTTER) / 2
    cells: list[list[Flowable]] = []
    for one in block.charts:
        caption = setting.lines(one.title, "caption", within.add("P"))
        figures = _figures(setting, one, half, within)
        cells += [[caption, *figures[:1]], *([more] for more in figures[1:])]
    found: list[Flowable] = []
    for begin in range(0, len(cells), 2):
        pair = cells[begin : begin + 2]
        cells_of_row = [pair[0], [], pair[1] if len(pair) > 1 else []]
        grid = beside(cells_of_row, (half, _GUTTER, half), setting.look.height)
        found += [grid, Spacer(0, 12)]
    return found


def _figures(setting: Setting, block: Chart, width: float, within: Element) -> list[Flowable]:
    """The chart in as few figures as fit on pages."""
    highest = setting.look.height * _MOST_HEIGHT
    most = max(len(block.bars), 1)
    end = scale_end(block)
    while True:
        parts = [
            replace(block, most=end, bars=block.bars[at : at + most]) for at in range(0, max(len(block.bars), 1), most)
        ]
        pictures = [laid_out(_printed(part), width, _measured) for part in parts]
        if most == 1 or all(picture.height <= highest for picture in pictures):
            break
        most = (most + 1) // 2
    return [
        Figure(picture, within.add("Figure", alternative=described(part)))
        for part, picture in zip(parts, pictures, strict=True)
    ]


def _printed(block: Chart) -> Chart:
    """The chart in signs of the type, on the one scale that all its parts have."""
    return replace(block, bars=tuple(_printed_bar(bar) for bar in block.bars))


def _printed_bar(bar: Bar) -> Bar:
    has = signs()
    return replace(
        bar,
        label=shortened(printable(bar.label, has), _MOST_LABEL),
        shown=shortened(printable(bar.shown, has), _MOST_LABEL),
        group=shortened(printable(bar.group, has), _MOST_LABEL),
    )


def _measured(text: str, size: float, strong: bool) -> float:
    return stringWidth(text, STRONG if strong else REGULAR, size)
