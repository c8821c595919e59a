"""A bar chart laid out as strokes, bars and words, for whatever draws it; lengths are points, y goes down."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import ceil, floor, log10
from typing import Literal

from app.report.content import Bar, Chart

BAR, STRONG_BAR, TRACK, GRID, INK, MUTED = "bar", "strong-bar", "track", "grid", "ink", "muted"
"""What a shape is, by which its colour is chosen."""

Anchor = Literal["start", "middle", "end"]
START: Anchor = "start"
MIDDLE: Anchor = "middle"
END: Anchor = "end"
"""Which end of words stands at their x."""

Measure = Callable[[str, float, bool], float]
"""The width of words of that size, strong or not."""

_NARROW = 330.0
_TEXT = 9.0
_SMALL = 8.0
_LEAD = 1.3
_THICK, _THIN = 11.0, 8.0
_GAP = 7.0
_LABELS_SHARE = 0.36
_VALUE_ROOM = 6.0
_STEPS = (1, 2, 2.5, 5, 10)
_TICKS = 4
_LEAST = 1e-6


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A bar, or the ground that it stands on."""

    x: float
    y: float
    width: float
    height: float
    tone: str


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line from one point to another."""

    x1: float
    y1: float
    x2: float
    y2: float
    tone: str


@dataclass(frozen=True, slots=True)
class Lettering:
    """Words on a base line at y."""

    x: float
    y: float
    text: str
    size: float
    anchor: Anchor = START
    strong: bool = False
    tone: str = INK


Shape = Rectangle | Stroke | Lettering


@dataclass(frozen=True, slots=True)
class Picture:
    """Shapes in the order in which they are drawn."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


def scale_end(chart: Chart) -> float:
    """The end of the scale: what the chart says, or the first round number that all values fit below."""
    if chart.most:
        return chart.most
    values = [bar.value for bar in chart.bars if bar.value is not None]
    ends = [bar.interval[1] for bar in chart.bars if bar.interval]
    highest = max([*values, *ends], default=0)
    if highest < _LEAST:
        return 1
    power = 10.0 ** floor(log10(highest))
    return next(step * power for step in _STEPS if step * power >= highest * 0.999999)


def laid_out(chart: Chart, width: float, measure: Measure) -> Picture:
    """The chart at that width: labels stand beside the bars where there is room, above them where there is not."""
    narrow = width < _NARROW
    left = 0.0 if narrow else width * _LABELS_SHARE
    value_room = max((measure(bar.shown, _TEXT, True) for bar in chart.bars), default=0) + _VALUE_ROOM
    value_room = min(value_room, width * 0.4)
    room = max(width - left - value_room, width * 0.1)
    end = scale_end(chart)
    shapes: list[Shape] = []
    at = 0.0
    group = ""
    for bar in chart.bars:
        if bar.group and bar.group != group:
            at += _GAP if group else 0
            for line in wrapped(bar.group, width, _SMALL, True, measure):
                at += _SMALL * _LEAD
                shapes.append(Lettering(0, at, line, _SMALL, strong=True, tone=MUTED))
            at += _GAP
        group = bar.group
        drawn, at = _bar(bar, at, (left, room, width), end, measure)
        shapes += drawn
    if not narrow:
        axis, at = _axis(chart, at, left, room, end)
        shapes = [*axis, *shapes]
    return Picture(width, max(at, 1.0), tuple(shapes))


def _bar(
    bar: Bar, at: float, across: tuple[float, float, float], end: float, measure: Measure
) -> tuple[list[Shape], float]:
    """The shapes of one bar, and where the next begins."""
    left, room, width = across
    thick = _THICK if left else _THIN
    labels = wrapped(bar.label, (left or width) - 8 if left else width, _TEXT, bar.strong, measure)
    lead = _TEXT * _LEAD
    high = lead * len(labels)
    shapes: list[Shape] = []
    if left:
        tall = max(high, thick)
        top = at + (tall - thick) / 2
        first = at + (tall - high) / 2
    else:
        tall = high + thick + 2
        top = at + high + 2
        first = at
    shapes += [
        Lettering(0, first + lead * number + _TEXT, line, _TEXT, strong=bar.strong)
        for number, line in enumerate(labels)
    ]
    length = room * min(max(bar.value or 0, 0), end) / end
    shapes.append(Rectangle(left, top, room, thick, TRACK))
    if length > 0:
        shapes.append(Rectangle(left, top, length, thick, STRONG_BAR if bar.strong else BAR))
    if bar.interval is not None:
        shapes += _whisker(bar.interval, left, room / end, top + thick / 2)
    base = top + thick / 2 + _TEXT * 0.36
    tone = INK if bar.value is not None else MUTED
    for number, line in enumerate(wrapped(bar.shown, width - left - room - 4, _TEXT, True, measure)):
        shapes.append(Lettering(width, base + number * lead, line, _TEXT, END, strong=True, tone=tone))
    return shapes, at + tall + _GAP


def _whisker(interval: tuple[float, float], left: float, unit: float, middle: float) -> Iterator[Shape]:
    low, high = (left + value * unit for value in interval)
    yield Stroke(low, middle, high, middle, INK)
    for end in (low, high):
        yield Stroke(end, middle - 2.5, end, middle + 2.5, INK)


def _axis(chart: Chart, at: float, left: float, room: float, end: float) -> tuple[list[Shape], float]:
    """Thin lines at round values with their numbers beneath, and where the picture ends."""
    shapes: list[Shape] = []
    for number in range(_TICKS + 1):
        x = left + room * number / _TICKS
        value = end * number / _TICKS
        shapes.append(Stroke(x, 0, x, at, GRID))
        shapes.append(Lettering(x, at + _SMALL * 1.2, f"{value:g}{chart.unit}", _SMALL, MIDDLE, tone=MUTED))
    return shapes, at + ceil(_SMALL * 1.2 + 4)


def wrapped(text: str, width: float, size: float, strong: bool, measure: Measure) -> list[str]:
    """The words in lines of that width; a word that is longer than a line is cut."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        tried = f"{line} {word}" if line else word
        if measure(tried, size, strong) <= width:
            line = tried
            continue
        if line:
            lines.append(line)
        line = word
        while measure(line, size, strong) > width and len(line) > 1:
            cut = max(1, floor(len(line) * width / measure(line, size, strong)))
            while cut > 1 and measure(line[:cut], size, strong) > width:
                cut -= 1
            lines.append(line[:cut])
            line = line[cut:]
    return [*lines, line]


def described(chart: Chart) -> str:
    """The chart in words: what it shows, then every bar."""
    bars = "; ".join(f"{bar.label}: {bar.shown}" for bar in chart.bars)
    return ". ".join(part.rstrip(". ") for part in (chart.summary, bars) if part) + "."
