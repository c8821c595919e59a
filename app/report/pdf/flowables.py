"""What ReportLab lays out, with the element of the structure that each belongs to, and the notes that it brings."""

from collections.abc import Sequence
from copy import copy
from typing import Any, TypeVar, cast

from reportlab.lib.abag import ABag
from reportlab.lib.colors import Color
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable
from reportlab.platypus import Paragraph as Lettering
from reportlab.platypus.paraparser import ParaFrag

from app.report.pdf.structure import MARK, Element, MarkedCanvas, Target

ENDLESS = 1e6
"""A height that nothing has."""

_ABOVE = 9.0
"""The room above a box: it must not touch what it follows."""


class Lines(Lettering):
    """Running text; its pieces on several pages are one element.

    What was drawn already, as the head of a table that is repeated, is an artefact the second time. `brings` are the
    notes that must stand on its page; a note that is loose is set like any text. What stays stands on one page with
    the beginning of what follows it. Where some of it has elements of its own, `inner`, it is marked piece by piece.
    """

    blPara: Any  # the text in lines
    _broken: tuple[float, Any] | None = None
    element: Element | None = None
    label: "Label | None" = None
    brings: tuple["Lines", ...] = ()
    drawn = False
    loose = False
    stays = False
    inner = False

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """Break the text into lines, once for each width: it is asked for again and again."""
        if self._broken is not None and self._broken[0] == availWidth:
            self.width, self.blPara = self._broken
            self.height = len(self.blPara.lines) * self.style.leading
            return self.width, self.height
        taken = super().wrap(availWidth, availHeight)
        self._broken = (availWidth, self.blPara)
        return taken

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        self.wrap(availWidth, availHeight)
        broken = self.blPara
        pieces = cast("list[Lines]", super().split(availWidth, availHeight))
        for number, piece in enumerate(pieces):
            if piece is not self:
                piece.element = self.element
                piece.label = None if number else self.label
                piece.inner = self.inner
                piece.brings = _brought(piece.frags) if self.brings else ()
        if len(pieces) > 1:
            end = len(pieces[0].blPara.lines)
            pieces[0]._broken = (availWidth, _some(broken, 0, end))
            pieces[1]._broken = (availWidth, _some(broken, end, len(broken.lines)))
        return list(pieces)

    def draw(self) -> None:
        canvas = cast("MarkedCanvas", self.canv)
        element = None if self.drawn else self.element
        self.drawn = True
        if self.label is not None and self.blPara.lines:
            self.label.draw(canvas, self.height, artefact=element is None)
        if element is None or not self.inner:
            with canvas.marked(element):
                super().draw()
        elif self.blPara.kind == 0:
            own = self.blPara.element
            if own is not element:
                element.takes(own)
            with canvas.marked(own):
                super().draw()
        else:
            self._draw_in_stretches(canvas, element)

    def _draw_in_stretches(self, canvas: MarkedCanvas, element: Element) -> None:
        """Draw with an operator wherever the element changes; the lines themselves stay as they were."""
        kept = [line.words for line in self.blPara.lines]
        current: Element | None = None
        for line in self.blPara.lines:
            words = []
            for word in line.words:
                own = getattr(word, "element", None)
                if own is not None and own is not current and not hasattr(word, "cbDefn"):
                    words.append(_sign(word, ("EMC" if current else "", own, element)))
                    current = own
                words.append(word)
            line.words = words
        if current is not None:
            last = self.blPara.lines[-1]
            last.words = [*last.words, _sign(last.words[-1], None)]
        try:
            with canvas.marking_itself():
                super().draw()
        finally:
            for line, words in zip(self.blPara.lines, kept, strict=True):
                line.words = words


class Label:
    """What stands before the first line of a point: its sign or number."""

    def __init__(self, text: str, style: ParagraphStyle, element: Element | None) -> None:
        self.text = text
        self.style = style
        self.element = element

    def draw(self, canvas: MarkedCanvas, height: float, *, artefact: bool) -> None:
        """Draw it where the first line stands."""
        with canvas.marked(None if artefact else self.element):
            canvas.setFillColor(self.style.textColor)
            canvas.setFont(self.style.fontName, self.style.fontSize)
            canvas.drawString(0, height - self.style.fontSize, self.text)


Kind = TypeVar("Kind", bound=Lines)


def lines_of(frags: list[ParaFrag], style: ParagraphStyle, kind: type[Kind]) -> Kind:
    """Running text of these fragments; ReportLab takes them in place of markup."""
    return kind(cast("str", None), style, frags=frags)


def fragment(text: str, style: ParagraphStyle, element: Element | None, **told: Any) -> ParaFrag:
    """A stretch of text that is set alike."""
    base = {
        "text": text,
        "fontName": style.fontName,
        "fontSize": style.fontSize,
        "textColor": style.textColor,
        "rise": 0,
        "bold": 0,
        "italic": 0,
        "greek": 0,
        "link": [],
        "us_lines": [],
        "element": element,
    }
    return ParaFrag(**(base | told))


def line_break(style: ParagraphStyle, element: Element | None) -> ParaFrag:
    """An end of a line."""
    return fragment("", style, element, lineBreak=True)


def _sign(word: Any, label: tuple[str, Element, Element] | None) -> Any:
    """What calls MarkedCanvas.mark between two words."""
    return word.clone(text="", cbDefn=ABag(kind="onDraw", name=MARK, label=label))


def _some(broken: Any, begin: int, end: int) -> Any:
    """Some of the lines, for a piece that has their words alone."""
    lines = broken.lines[begin:end]
    if broken.kind:
        words = lines[0].sFW
        lines = [line.clone(sFW=line.sFW - words) for line in lines]
    return broken.clone(lines=lines)


def _brought(frags: Sequence[Any]) -> tuple[Lines, ...]:
    found: dict[int, Lines] = {}
    for one in _styles(frags):
        note = getattr(one, "brings", None)
        if note is not None:
            found[id(note)] = note
    return tuple(found.values())


def _styles(frags: Sequence[Any]) -> list[Any]:
    """The fragments, whether ReportLab has broken them into words by now or not."""
    found = []
    for one in frags:
        found += [pair[0] for pair in one[1:]] if isinstance(one, list) else [one]
    return found


def notes_of(flowable: object) -> tuple[Lines, ...]:
    """The footnotes that must stand on the page with this."""
    return tuple(note for note in getattr(flowable, "brings", ()) if not note.loose)


def height_of(flowable: Flowable, width: float) -> float:
    """How high it is at that width, without the space around it."""
    return float(flowable.wrap(width, ENDLESS)[1])


class Box(Flowable):
    """Some flowables on a ground of their own; broken over pages only where it is higher than one.

    `bar` is a stroke at its left edge.
    """

    def __init__(
        self,
        content: Sequence[Flowable],
        body: float,
        *,
        ground: Color | None,
        bar: Color | None,
        inside: float = 9,
        after: float = 9,
    ) -> None:
        super().__init__()
        self.content = list(content)
        self.body = body
        self.ground, self.bar, self.inside = ground, bar, inside
        self.spaceBefore, self.spaceAfter = min(after, _ABOVE), after

    @property
    def brings(self) -> tuple[Lines, ...]:
        """The notes of what is in it."""
        return tuple(note for one in self.content for note in notes_of(one))

    @property
    def _edges(self) -> float:
        return self.inside if self.ground else 2

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: ARG002
        self.width = availWidth
        self.height = 2 * self._edges + sum(self._heights(availWidth))
        return availWidth, self.height

    def _heights(self, width: float) -> list[float]:
        """The height of each with the space after it; the last needs none."""
        inner = width - 2 * self.inside
        found = []
        for number, one in enumerate(self.content):
            _, height = one.wrapOn(getattr(self, "canv", cast("MarkedCanvas", None)), inner, ENDLESS)
            found.append(height + (one.getSpaceAfter() if number < len(self.content) - 1 else 0))
        return found

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        if self.wrap(availWidth, ENDLESS)[1] <= self.body:
            return []
        room = availHeight - 2 * self._edges
        first: list[Flowable] = []
        for number, height in enumerate(self._heights(availWidth)):
            one = self.content[number]
            if height - one.getSpaceAfter() <= room:
                first.append(one)
                room -= height
                continue
            pieces = one.splitOn(self.canv, availWidth - 2 * self.inside, room) if room > 0 else []
            if len(pieces) > 1:
                return [self._with([*first, pieces[0]]), self._with([*pieces[1:], *self.content[number + 1 :]])]
            return [self._with(first), self._with(self.content[number:])] if first else []
        return []

    def _with(self, content: list[Flowable]) -> "Box":
        made = copy(self)
        made.content = content
        made.__dict__.pop("_postponed", None)  # ReportLab's note that it was tried on a page already
        return made

    def draw(self) -> None:
        canvas = cast("MarkedCanvas", self.canv)
        with canvas.marked(None):
            if self.ground is not None:
                canvas.setFillColor(self.ground)
                canvas.rect(0, 0, self.width, self.height, stroke=0, fill=1)
            if self.bar is not None:
                canvas.setFillColor(self.bar)
                canvas.rect(0, 0, 2.4, self.height, stroke=0, fill=1)
        at = self.height - self._edges
        heights = self._heights(self.width)
        for one, height in zip(self.content, heights, strict=True):
            after = one.getSpaceAfter() if one is not self.content[-1] else 0
            one.drawOn(canvas, self.inside, at - height + after)
            at -= height


class Opening(Lines):
    """A heading: a place that can be linked to, with an entry in the outline."""

    place = ""
    title = ""
    outline = 0
    words = ""
    opens = False

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        pieces = super().split(availWidth, availHeight)
        for piece in pieces[:1]:
            for name in ("place", "title", "outline", "words", "opens"):
                setattr(piece, name, getattr(self, name))
        return pieces

    def draw(self) -> None:
        canvas = cast("MarkedCanvas", self.canv)
        if self.place and not self.drawn:
            canvas.bookmarkHorizontal(self.place, 0, self.height + 8)
            if self.title:
                canvas.addOutlineEntry(self.title, self.place, self.outline, closed=self.outline > 0)
        super().draw()


class Entry(Flowable):
    """A line of the contents: number, title, and the page at the end of a row of dots, all one link."""

    def __init__(self, title: Lines, number: Label | None, page: str, target: Target, indent: float) -> None:
        super().__init__()
        self.title, self.number, self.page, self.target, self.indent = title, number, page, target, indent
        self.spaceBefore, self.spaceAfter = title.getSpaceBefore(), title.getSpaceAfter()
        self.room = 30.0

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        self.width = availWidth
        _, self.height = self.title.wrap(availWidth - self.indent - self.room, availHeight)
        return availWidth, self.height

    def draw(self) -> None:
        canvas = cast("MarkedCanvas", self.canv)
        style = self.title.style
        if self.number is not None:
            self.number.draw(canvas, self.height, artefact=False)
        self.title.drawOn(canvas, self.indent, 0)
        line = self.height - (len(self.title.blPara.lines) - 1) * style.leading - style.fontSize
        shown = stringWidth(self.page, style.fontName, style.fontSize)
        with canvas.marked(self.target.element):
            canvas.setFillColor(style.textColor)
            canvas.setFont(style.fontName, style.fontSize)
            canvas.drawRightString(self.width, line, self.page)
        with canvas.marked(None):
            self._dots(canvas, line, self.width - shown - 5)
        canvas.link(self.target, (0, 0, self.width, self.height))

    def _dots(self, canvas: MarkedCanvas, line: float, end: float) -> None:
        begin = self.indent + _last_line(self.title) + 6
        if begin >= end:
            return
        canvas.saveState()
        canvas.setStrokeColor(self.title.style.textColor)
        canvas.setLineWidth(0.9)
        canvas.setLineCap(1)
        canvas.setDash([0, 4.5])
        canvas.line(end, line + 0.6, begin, line + 0.6)
        canvas.restoreState()


def _last_line(text: Lines) -> float:
    """How long the last line of a text is."""
    line = text.blPara.lines[-1] if text.blPara.lines else None
    if line is None:
        return 0
    taken = line[0] if isinstance(line, tuple) else line.extraSpace
    width = text.blPara.width if hasattr(text.blPara, "width") else text.width
    return float(width - taken)
