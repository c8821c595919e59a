"""A chart as SVG inside an HTML page: it takes its colours from the page and says what it shows."""

from dataclasses import replace
from typing import Any

from lxml import html
from lxml.builder import ElementMaker

from app.report.charts import Lettering, Rectangle, Shape, described, laid_out
from app.report.content import Chart
from app.report.type import sane

E = ElementMaker(makeelement=html.html_parser.makeelement)

_WIDTH = 230.0
"""So narrow that its words are as large as the text around it, on a telephone too."""

_LETTER, _STRONG_LETTER = 0.6, 0.68
"""How wide a letter is on average, in parts of its size; which type a reader has is not known."""


def svg(chart: Chart, name: str) -> Any:
    """The chart as an element; `name` is unlike any other in the page."""
    bars = tuple(
        replace(bar, label=sane(bar.label), shown=sane(bar.shown), group=sane(bar.group)) for bar in chart.bars
    )
    picture = laid_out(replace(chart, bars=bars), _WIDTH, _measured)
    told = {
        "viewBox": f"0 0 {picture.width:g} {picture.height:.4g}",
        "role": "img",
        "aria-labelledby": name,
        "xmlns": "http://www.w3.org/2000/svg",
    }
    return E.svg(told, E.title({"id": name}, sane(described(chart))), *(_shape(shape) for shape in picture.shapes))


def _shape(shape: Shape) -> Any:
    if isinstance(shape, Rectangle):
        return E.rect(_numbers(x=shape.x, y=shape.y, width=shape.width, height=shape.height) | {"class": shape.tone})
    if isinstance(shape, Lettering):
        told = _numbers(x=shape.x, y=shape.y) | {"font-size": f"{shape.size:g}", "class": shape.tone}
        if shape.strong:
            told["font-weight"] = "600"
        return E.text(told | {"text-anchor": shape.anchor}, shape.text)
    return E.line(_numbers(x1=shape.x1, y1=shape.y1, x2=shape.x2, y2=shape.y2) | {"class": shape.tone})


def _numbers(**values: float) -> dict[str, str]:
    return {name: f"{value:.4g}" for name, value in values.items()}


def _measured(text: str, size: float, strong: bool) -> float:
    return len(text) * size * (_STRONG_LETTER if strong else _LETTER)
