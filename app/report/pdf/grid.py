"""Cells side by side and beneath each other: broken over pages between rows, and before that where one is too high."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any, cast

from reportlab.platypus import Flowable
from reportlab.platypus import Table as Lattice

from app.report.pdf.flowables import ENDLESS, Lines, height_of, notes_of
from app.report.pdf.structure import MarkedCanvas
from app.report.pdf.style import REGULAR

_HAIR = 1e-3
_PART = 0.2
"""Of a page, for the parts of a row that is higher than one."""


class Grid(Lattice):
    """A table whose grounds and rules are artefacts; it is broken over pages between rows alone."""

    _cellvalues: list[list[Any]]
    _rowHeights: list[float]

    def heights(self, width: float) -> list[float]:
        """The heights of its rows at that width."""
        self.wrap(width, ENDLESS)
        return self._rowHeights

    @property
    def brings(self) -> tuple[Lines, ...]:
        """The notes in its cells."""
        cells = (cell for row in self._cellvalues for cell in row)
        return tuple(note for cell in cells for one in cell for note in notes_of(one))

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        # the sum of the columns may be more by a rounding, and then nothing would be split
        return list(super().split(availWidth + _HAIR, availHeight))

    def _drawBkgrnd(self) -> None:
        with cast("MarkedCanvas", self.canv).marked(None):
            super()._drawBkgrnd()  # type: ignore[misc]

    def _drawLines(self) -> None:
        with cast("MarkedCanvas", self.canv).marked(None):
            super()._drawLines()  # type: ignore[misc]


Cell = list[Flowable]


def rows_of(cells: Sequence[Cell], widths: Sequence[float], body: float) -> list[list[Cell]]:
    """The cells as one row, or as several beneath each other where they are higher than a page."""
    if max((_height(cell, width) for cell, width in zip(cells, widths, strict=True)), default=0) <= body:
        return [list(cells)]
    parts = [list(_parts(cell, width, body * _PART)) for cell, width in zip(cells, widths, strict=True)]
    return [[part or [] for part in row] for row in zip_longest(*parts)]


def _height(cell: Cell, width: float) -> float:
    return sum(one.getSpaceBefore() + height_of(one, width) + one.getSpaceAfter() for one in cell)


def _parts(cell: Cell, width: float, highest: float) -> Iterator[Cell]:
    """What stands in a cell in parts of that height; what cannot be split is a part of its own."""
    part: Cell = []
    room = highest
    waiting = list(cell)
    while waiting:
        one = waiting.pop(0)
        height = height_of(one, width)
        if height > room:
            pieces = one.split(width, room) if room > 0 else []
            if len(pieces) > 1:
                yield [*part, pieces[0]]
                part, room, waiting = [], highest, [*pieces[1:], *waiting]
                continue
            if part:
                yield part
                part, room, waiting = [], highest, [one, *waiting]
                continue
        part.append(one)
        room -= height + one.getSpaceAfter()
    if part:
        yield part


def beside(cells: Sequence[Cell], widths: Sequence[float], body: float, *, inside: float = 0) -> Grid:
    """Cells side by side without rules; `inside` is the room at the right of each."""
    return Grid(
        rows_of(cells, [width - inside for width in widths], body),
        colWidths=list(widths),
        hAlign="LEFT",
        style=[
            ("FONTNAME", (0, 0), (-1, -1), REGULAR),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), inside),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
        ],
    )
