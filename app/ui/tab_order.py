"""Tab goes where the eye goes: the order in which things stand in their layouts, however late they were made."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QStackedWidget, QWidget


@runtime_checkable
class Stopping(Protocol):
    """What knows itself what Tab comes to in it."""

    @property
    def stops(self) -> Sequence[QWidget]:
        """What Tab comes to, in its order."""


def tab_in_order(*roots: QWidget) -> None:
    """Have Tab go through what takes the focus below these widgets, in the order of their layouts."""
    for one, two in pairwise(stop for root in roots for stop in stops_in(root)):
        QWidget.setTabOrder(one, two)


def stops_in(widget: QWidget) -> Iterator[QWidget]:
    """What Tab comes to in a widget and below it, in the order of the layouts."""
    if isinstance(widget, Stopping):
        yield from widget.stops
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    if isinstance(widget, QScrollArea):
        inside = [widget.widget()]
    elif isinstance(widget, QStackedWidget):
        inside = [widget.widget(at) for at in range(widget.count())]
    else:
        inside = []
    for each in inside:
        if each is not None:
            yield from stops_in(each)
    if inside:
        return
    if (layout := widget.layout()) is not None:
        yield from _inside(layout)


def _inside(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from stops_in(widget)
        elif inner is not None:
            yield from _inside(inner)
