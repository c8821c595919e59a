"""Pages of a document: cover, heads and feet, notes at the foot; set again until all numbers hold."""

from collections.abc import Callable
from io import BytesIO
from typing import Any, cast

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import (
    ActionFlowable,
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
)

from app.report.content import Document, places, shortened, texts
from app.report.pdf.blocks import flowables
from app.report.pdf.cover import draw_cover
from app.report.pdf.flowables import Lines, Opening, height_of, notes_of
from app.report.pdf.form import form_head_and_foot
from app.report.pdf.setting import Setting
from app.report.pdf.structure import PAGINATION, Element, MarkedCanvas
from app.report.pdf.style import FORM, REGULAR, REPORT, SHEET, STRONG, Look, colours, signs
from app.report.type import lacks, printable, sane

MOST_TITLE, MOST_SUBTITLE = 120, 400
NAMED = "[…] a sign that cannot be printed here"
_MOST_SETTINGS = 5
_RULE_ROOM = 9.0
"""Between text and the notes beneath it."""

Step = Callable[[int, int], None]


class Drawn:
    """A document as it was set once: its bytes, how many pages, on which page each place is, and its structure."""

    def __init__(self, data: bytes, pages: int, places: dict[str, str], root: Element, canvas: MarkedCanvas) -> None:
        self.data = data
        self.pages = pages
        self.places = places
        self.root = root
        self.described = canvas.described


def set_until_right(document: Document, step: Step) -> Drawn:
    """The document with numbers that hold: it is set again until the pages are those that it says.

    `step(done, total)` is called while it is set, in thousandths.
    """
    drawn: Drawn | None = None
    again = 2
    for number in range(_MOST_SETTINGS):
        done = min(number, again - 1)
        before = drawn
        drawn = _set(document, before, _part(step, done, again + 1))
        if before is not None and (before.pages, before.places) == (drawn.pages, drawn.places):
            break
    assert drawn is not None  # noqa: S101 - it was set at least once
    return drawn


def set_once(document: Document) -> Drawn:
    """The document set a single time, which tells how many pages it has."""
    return _set(document, None, lambda _done, _total: None)


def _part(step: Step, begin: int, of: int) -> Step:
    return lambda done, total: step(begin * total + done, of * total)


def _set(document: Document, before: Drawn | None, step: Step) -> Drawn:
    look = FORM if document.to_fill_in else REPORT if document.cover else SHEET
    root = Element("Document", language=document.language)
    setting = Setting(document, look, root, before.places if before else {}, places(document))
    story = _story(setting, document, look, root)
    buffer = BytesIO()
    made: list[MarkedCanvas] = []

    def canvas(*args: Any, **told: Any) -> MarkedCanvas:
        made.append(MarkedCanvas(*args, **told))
        made[0].targets = setting.targets
        return made[0]

    template = _Template(buffer, document, look, pages=before.pages if before else 0, step=step, length=len(story))
    template.build(story, canvasmaker=canvas)
    return Drawn(buffer.getvalue(), template.page, template.places, root, made[0])


def _story(setting: Setting, document: Document, look: Look, root: Element) -> list[Flowable]:
    has = signs()
    if document.cover is not None:
        opening: list[Flowable] = [_Cover(document, root.add("Sect")), NextPageTemplate("page"), PageBreak()]
        setting.level = 1
    else:
        title = setting.lines(shortened(printable(document.title, has), MOST_TITLE), "title", root.add("H1"))
        subtitle = setting.lines(shortened(printable(document.subtitle, has), MOST_SUBTITLE), "subtitle", root.add("P"))
        opening = [title, subtitle]
    return [*opening, *flowables(setting, document.blocks, look.width, root)]


class _Cover(Flowable):
    """The cover, drawn over its whole page."""

    def __init__(self, document: Document, own: Element) -> None:
        super().__init__()
        self.document, self.own = document, own

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: ARG002
        return availWidth, 1

    def draw(self) -> None:
        canvas = cast("MarkedCanvas", self.canv)
        x, y = canvas.absolutePosition(0, 0)
        canvas.saveState()
        canvas.translate(-x, -y)
        draw_cover(canvas, self.document, self.own)
        canvas.restoreState()


class _Body(Frame):
    """The room for text on a page; what brings notes leaves room for them at the foot."""

    _y1: float

    def __init__(self, look: Look) -> None:
        super().__init__(
            look.side, look.bottom, look.width, look.height,
            leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0, id="body",
        )  # fmt: skip
        self.width = look.width
        self.notes: list[Lines] = []

    def _reset(self) -> None:
        super()._reset()  # type: ignore[misc]
        self.notes = []
        self._y1p = self._y1

    def _lift(self, notes: list[Lines]) -> float:
        """How much room further notes need."""
        rule = _RULE_ROOM if notes and not self.notes else 0.0
        return rule + sum(height_of(note, self.width) + note.getSpaceAfter() for note in notes)

    def _add(self, flowable: Flowable, canv: Any, trySplit: int = 0) -> Any:
        notes = [note for note in notes_of(flowable) if note not in self.notes]
        lift = self._lift(notes)
        self._y1p += lift
        added = super()._add(flowable, canv, trySplit)  # type: ignore[misc]
        if added:
            self.notes += notes
        else:
            self._y1p -= lift
        return added

    add = _add

    def split(self, flowable: Flowable, canv: Any) -> Any:
        lift = self._lift([note for note in notes_of(flowable) if note not in self.notes])
        self._y1p += lift
        try:
            return super().split(flowable, canv)
        finally:
            self._y1p -= lift


class _Template(BaseDocTemplate):
    """The document's pages."""

    def __init__(self, file: BytesIO, document: Document, look: Look, *, pages: int, step: Step, length: int) -> None:
        has = signs()
        super().__init__(
            file, pagesize=A4, title=printable(document.title, has), subject=printable(document.subtitle, has),
            author=sane(document.details.author) or "Casewalk", creator="Casewalk", lang=document.language, invariant=1,
            initialFontName=REGULAR, keywords=[sane(word) for word in document.details.keywords],
        )  # fmt: skip
        self.document, self.look, self.pages = document, look, pages
        self.step, self.length, self.begun = step, max(length, 1), 0
        self.places: dict[str, str] = {}
        self.section = self.running = ""
        self.fresh = True
        self.named = any(lacks(text, has) for text in texts(document))
        body = PageTemplate(id="page", frames=[_Body(look)], onPageEnd=self._end)
        cover = PageTemplate(id="cover", frames=[_Body(look)], onPageEnd=self._end_cover)
        self.addPageTemplates([cover, body] if document.cover else [body])

    def handle_flowable(self, flowables: list[Flowable]) -> None:
        self.begun += 1
        self.step(min(self.begun, self.length), self.length)
        super().handle_flowable(flowables)

    def beforePage(self) -> None:
        self.running, self.fresh = self.section, True

    def afterFlowable(self, flowable: Flowable) -> None:
        if isinstance(flowable, Opening) and flowable.place:
            self.places[flowable.place] = str(self.page)
            if flowable.opens:
                self.section = " ".join(flowable.words.split())
                self.running = self.section if self.fresh or not self.running else self.running
        if not isinstance(flowable, ActionFlowable | CondPageBreak):
            self.fresh = False

    def _end_cover(self, canvas: Any, _template: object) -> None:
        _draft(canvas, self.document)

    def _end(self, canvas: Any, _template: object) -> None:
        canvas.saveState()
        _notes(canvas, self.look, cast("_Body", self.pageTemplate.frames[0]).notes)
        with canvas.marked(None, PAGINATION):
            if self.document.to_fill_in:
                form_head_and_foot(canvas, self.document, self.look, self.page, self.pages)
            elif self.document.cover:
                _report_head_and_foot(canvas, self.document, self.look, self.page, self.running)
            else:
                _sheet_head_and_foot(canvas, self.document, self.look, self.page, self.pages)
            if self.named:
                _named(canvas, self.look)
        _draft(canvas, self.document)
        canvas.restoreState()


def _notes(canvas: MarkedCanvas, look: Look, notes: list[Lines]) -> None:
    """The notes of a page, in their order."""
    if not notes:
        return
    at = look.bottom + sum(height_of(note, look.width) + note.getSpaceAfter() for note in notes)
    with canvas.marked(None):
        canvas.setStrokeColor(colours()["strong_line"])
        canvas.setLineWidth(0.5)
        canvas.line(look.side, at + 1, look.side + 40 * mm, at + 1)
    for note in notes:
        at -= height_of(note, look.width) + note.getSpaceAfter()
        note.drawOn(canvas, look.side, at + note.getSpaceAfter())


def _report_head_and_foot(canvas: MarkedCanvas, document: Document, look: Look, page: int, section: str) -> None:
    has, palette = signs(), colours()
    right = A4[0] - look.side
    head = A4[1] - look.top + 9 * mm
    canvas.setStrokeColor(palette["line"])
    canvas.setLineWidth(0.5)
    canvas.line(look.side, head - 2.6 * mm, right, head - 2.6 * mm)
    canvas.setFont(STRONG, 8)
    canvas.setFillColor(palette["bad" if document.provisional else "accent"])
    canvas.drawString(look.side, head, within(printable(document.mark, has), look.width * 0.56, 8))
    canvas.setFont(REGULAR, 8)
    canvas.setFillColor(palette["muted"])
    canvas.drawRightString(right, head, within(section, look.width * 0.4, 8))
    foot = look.bottom - 11 * mm
    canvas.drawString(look.side, foot, within(printable(document.foot, has), look.width * 0.8, 8))
    canvas.setFont(STRONG, 9)
    canvas.setFillColor(palette["ink"])
    canvas.drawRightString(right, foot, str(page))


def _sheet_head_and_foot(canvas: MarkedCanvas, document: Document, look: Look, page: int, pages: int) -> None:
    has, palette = signs(), colours()
    right = A4[0] - look.side
    canvas.setStrokeColor(palette["line"])
    canvas.setLineWidth(0.5)
    canvas.line(look.side, A4[1] - look.top + 4 * mm, right, A4[1] - look.top + 4 * mm)
    canvas.line(look.side, look.bottom - 3 * mm, right, look.bottom - 3 * mm)
    canvas.setFillColor(palette["bad" if document.provisional else "accent"])
    canvas.setFont(STRONG, 8.5)
    canvas.drawString(
        look.side, A4[1] - look.top + 6 * mm, within(printable(document.mark, has), look.width * 0.8, 8.5)
    )
    canvas.setFillColor(palette["muted"])
    canvas.setFont(REGULAR, 7.5)
    canvas.drawRightString(right, A4[1] - look.top + 6 * mm, "Casewalk")
    canvas.drawString(look.side, look.bottom - 7 * mm, within(printable(document.foot, has), look.width * 0.55, 7.5))
    number = f"{page} {document.words.of} {pages}" if pages else str(page)
    canvas.drawRightString(right, look.bottom - 7 * mm, number)


def _named(canvas: MarkedCanvas, look: Look) -> None:
    """Says at the foot what signs in square brackets are."""
    canvas.setFillColor(colours()["muted"])
    canvas.setFont(REGULAR, 7)
    canvas.drawCentredString(A4[0] / 2, look.bottom - (11 if look is SHEET else 15) * mm, NAMED)


def _draft(canvas: MarkedCanvas, document: Document) -> None:
    """The watermark of what is not published, across the whole page."""
    if not document.draft:
        return
    text = printable(document.draft, signs())
    size = max(min(84.0, 84.0 * A4[1] * 0.72 / max(stringWidth(text, STRONG, 84.0), 1)), 18.0)
    with canvas.marked(None, PAGINATION):
        canvas.saveState()
        canvas.translate(A4[0] / 2, A4[1] / 2)
        canvas.rotate(56)
        canvas.setFillColor(colours()["bad"], alpha=0.09)
        canvas.setFont(STRONG, size)
        canvas.drawCentredString(0, -size / 3, within(text, A4[1] * 0.8, size))
        canvas.restoreState()


def within(text: str, width: float, size: float) -> str:
    """The text in one line of that width, its end left out where it is longer."""
    whole = " ".join(text.split())
    line = whole
    while line and stringWidth(line, STRONG, size) > width:
        whole = whole[: min(len(whole) - 1, int(len(whole) * width / stringWidth(line, STRONG, size)) + 1)]
        line = f"{whole}…"
    return line
