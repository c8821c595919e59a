"""Questions that are answered by hand: boxes to tick beside their options, lines to write on."""

from collections.abc import Iterator
from typing import cast

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Spacer

from app.report.content import FormField
from app.report.pdf.flowables import Box, beside
from app.report.pdf.setting import Setting
from app.report.pdf.structure import Element, MarkedCanvas
from app.report.pdf.style import colours

_TICK, _GAP = 6.5 * mm, 4 * mm
_BETWEEN = 10 * mm
_WRITING = 11 * mm


def form_field(setting: Setting, block: FormField, width: float, within: Element) -> list[Flowable]:
    """A question with room to answer it, on one page; its options in one row where they fit."""
    own = within.add("Sect")
    content: list[Flowable] = []
    if block.first:
        content.append(setting.lines(block.first, "first", own.add("P")))
    content.append(setting.lines(block.text, "question", own.add("P")))
    if block.hint:
        content.append(setting.lines(block.hint, "plain", own.add("P")))
    if block.options:
        content += _options(setting, block, width, own.add("L"))
    content += [_Line() for _ in range(block.lines)]
    return [Box(content, setting.look.height, ground=None, bar=None, inside=0, after=14)]


def _options(setting: Setting, block: FormField, width: float, listing: Element) -> Iterator[Flowable]:
    chosen = setting.style("option")
    widths = [
        _TICK + _GAP + stringWidth(option, chosen.fontName, chosen.fontSize) + _BETWEEN for option in block.options
    ]
    rows = [block.options] if sum(widths) <= width else [(option,) for option in block.options]
    for row in rows:
        cells: list[object] = []
        columns: list[float] = []
        for option, own in zip(row, widths if len(rows) == 1 else [width], strict=True):
            body = listing.add("LI").add("LBody")
            cells += [[_Tick()], [setting.lines(option, "option", body)]]
            columns += [_TICK + _GAP, own - _TICK - _GAP]
        yield Spacer(0, 3)
        yield beside(cells, columns, setting.look.height)
        yield Spacer(0, 3)


class _Tick(Flowable):
    """A box to tick."""

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: ARG002
        return _TICK, _TICK

    def draw(self) -> None:
        canvas = cast("MarkedCanvas", self.canv)
        with canvas.marked(None):
            canvas.setStrokeColor(colours()["ink"])
            canvas.setLineWidth(1.2)
            canvas.roundRect(0, 0, _TICK, _TICK, 1.2 * mm)


class _Line(Flowable):
    """A line to write on, with room above it."""

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: ARG002
        self.width = availWidth
        return availWidth, _WRITING

    def draw(self) -> None:
        canvas = cast("MarkedCanvas", self.canv)
        with canvas.marked(None):
            canvas.setStrokeColor(colours()["strong_line"])
            canvas.setLineWidth(0.8)
            canvas.line(0, 0, self.width, 0)
