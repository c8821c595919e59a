"""Documents as one HTML file: semantic, without script, for telephones, screens in light and dark, and paper.

Everything from a person goes through lxml as text, so that it is never markup.
"""

from collections.abc import Callable, Iterable
from importlib.resources import files
from typing import Any

from lxml import html
from lxml.builder import ElementMaker

from app.errors import KnownError
from app.report.content import (
    NUMBER,
    Block,
    Chart,
    Charts,
    Columns,
    Contents,
    Definitions,
    Document,
    FormField,
    Heading,
    Paragraph,
    Point,
    Points,
    Practice,
    Quotation,
    Run,
    ScoreBox,
    Signature,
    Table,
    Text,
    leads_to,
    places,
    runs,
    said,
)
from app.report.palette import palette
from app.report.picture import svg
from app.report.type import sane
from app.steps import Ask, Tell, never, untold

E = ElementMaker(makeelement=html.html_parser.makeelement)
Made = Any
"""An element of lxml, or a text."""

_DEEPEST = 6


def draw(
    document: Document,
    *,
    progress: Tell = untold,
    cancelled: Ask = never,
) -> bytes:
    """The document as one self-contained HTML file in UTF-8.

    `progress(done, total)` is called often, `cancelled()` is asked as often; raises KnownError(cancelled).
    """

    def step(done: int, total: int) -> None:
        progress(done, total)
        if cancelled():
            raise KnownError("cancelled")

    made: bytes = html.tostring(_Page(document).whole(step), encoding="utf-8", doctype="<!DOCTYPE html>")
    return made


class _Page:
    """What is known while a page is made: notes so far, the level of the last heading, names of places."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.words = document.words
        self.names = places(document)
        self.anchors = frozenset(self.names.values())
        self.notes: list[str] = []
        self.level = 1
        self.pictures = 0

    def whole(self, step: Callable[[int, int], None]) -> Made:
        """The page; `step` is called for each block."""
        document = self.document
        sections = self._sections(step)
        ends = [self._endnotes()] if self.notes else []
        head = E.head(
            E.meta(charset="utf-8"),
            E.meta(name="viewport", content="width=device-width, initial-scale=1"),
            E.title(sane(document.title) or "–"),
            *self._meta(),
            E.style(_style(document)),
        )
        body = E.body(
            E.a({"class": "skip", "href": "#report"}, self.words.skip),
            *self._watermark(),
            self._cover(),
            *self._contents(),
            E.main({"id": "report", "tabindex": "-1"}, *sections, *ends),
            E.footer(E.p(sane(document.foot))),
        )
        return E.html({"lang": document.language}, head, body)

    def _meta(self) -> Iterable[Made]:
        details = self.document.details
        told = {
            "description": self.document.subtitle,
            "author": details.author,
            "keywords": ", ".join(details.keywords),
            "dcterms.identifier": f"ISBN {details.isbn}" if details.isbn else "",
            "dcterms.date": details.year,
            "dcterms.coverage": details.area,
        }
        return [E.meta(name=name, content=sane(value)) for name, value in told.items() if value]

    def _watermark(self) -> list[Made]:
        """The mark across every page; the header says the same in words that are read."""
        draft = sane(self.document.draft)
        if not draft:
            return []
        place = {"x": "50%", "y": "50%", "text-anchor": "middle", "dominant-baseline": "middle"}
        return [E.svg({"class": "watermark", "aria-hidden": "true"}, E.text(place, draft))]

    def _cover(self) -> Made:
        cover = self.document.cover
        draft = [E.p({"class": "draft"}, sane(self.document.draft))] if self.document.draft else []
        if cover is None:
            mark = E.p({"class": "kind"}, sane(self.document.mark))
            title = E.h1(sane(self.document.title) or "–")
            return E.header({"class": "cover"}, mark, title, E.p(sane(self.document.subtitle)), *draft)
        return E.header(
            {"class": "cover"},
            E.p({"class": "kind"}, sane(cover.kind)),
            E.h1(E.span(sane(cover.title)), " ", E.strong(sane(cover.area))),
            E.ul(*(E.li(sane(line)) for line in cover.lines)),
            *draft,
        )

    # sections

    def _sections(self, step: Callable[[int, int], None]) -> list[Made]:
        """The blocks, each heading of the first level with what follows it in a section of its own."""
        found: list[Made] = []
        section: Made | None = None
        blocks = self.document.blocks
        for number, block in enumerate(blocks):
            step(number, len(blocks))
            after = blocks[number + 1] if number + 1 < len(blocks) else None
            if isinstance(block, Contents) or (isinstance(block, Heading) and isinstance(after, Contents)):
                continue
            made = self._block(block)
            if isinstance(block, Heading) and block.level <= 1:
                section = E.section(
                    {"aria-labelledby": self.names[id(block)]} | ({"class": "page"} if block.new_page else {})
                )
                found.append(section)
            if section is None:
                found += made
            else:
                section.extend(made)
        step(len(blocks), len(blocks))
        return found

    def _contents(self) -> list[Made]:
        """The list of headings, where the document has one."""
        blocks = self.document.blocks
        at = next((number for number, block in enumerate(blocks) if isinstance(block, Contents)), None)
        if at is None:
            return []
        depth = getattr(blocks[at], "depth", 2)
        before = blocks[at - 1] if at else None
        title = before.text if isinstance(before, Heading) else self.words.contents
        top = E.ol()
        current: Made = top
        for one in blocks:
            if not isinstance(one, Heading) or not one.listed or one.level > depth:
                continue
            number = [E.span({"class": "number"}, f"{sane(one.number)} ")] if one.number else []
            entry = E.li(E.a({"href": f"#{self.names[id(one)]}"}, *number, sane(one.text) or "–"))
            if one.level <= 1 or not len(top):
                top.append(entry)
                current = top
                continue
            if current is top:
                current = E.ol()
                top[-1].append(current)
            current.append(entry)
        return [E.nav({"aria-labelledby": "contents"}, E.h2({"id": "contents"}, sane(title)), top)]

    def _endnotes(self) -> Made:
        items = []
        for number, note in enumerate(self.notes, 1):
            back = {"href": f"#noteref-{number}", "role": "doc-backlink", "aria-label": f"{self.words.back} {number}"}
            items.append(E.li({"id": f"note-{number}"}, sane(note), " ", E.a(back, "↩")))
        return E.section(
            {"class": "notes", "role": "doc-endnotes", "aria-labelledby": "notes"},
            E.h2({"id": "notes"}, self.words.notes),
            E.ol(*items),
        )

    # blocks

    def _block(self, block: Block) -> list[Made]:  # noqa: PLR0911, PLR0912 - one for each kind
        match block:
            case Heading():
                return [self._heading(block)]
            case Paragraph():
                return [E.p({"class": block.tone}, *self._text(block.text))]
            case Points():
                return [self._points(block)]
            case Table():
                return self._table(block)
            case Columns():
                left = E.div(*(made for one in block.left for made in self._block(one)))
                right = E.div(*(made for one in block.right for made in self._block(one)))
                return [E.div({"class": "columns"}, left, right)]
            case ScoreBox():
                return [self._score(block)]
            case Practice():
                return [self._practice(block)]
            case Quotation():
                by = [E.figcaption(sane(block.by))] if block.by else []
                return [E.figure({"class": "quotation"}, E.blockquote(E.p(*self._text(block.text))), *by)]
            case Definitions():
                entries = (E.div(E.dt(sane(one.term)), E.dd(*self._text(one.meaning))) for one in block.entries)
                return [E.dl({"class": "definitions"}, *entries)]
            case Chart():
                return [self._chart(block)]
            case Charts():
                return [E.div({"class": "charts"}, *(self._chart(one) for one in block.charts))]
            case Signature():
                lines = (E.span(sane(line)) for line in (block.office, block.when) if line)
                return [E.p({"class": "signature"}, E.strong(sane(block.name)), *lines)]
            case FormField():
                said = [one for one in (block.first, block.text, block.hint) if one]
                options = [E.ul(*(E.li(sane(one)) for one in block.options))] if block.options else []
                return [E.div({"class": "field"}, *(E.p(sane(one)) for one in said), *options)]
            case Contents():
                return []

    def _heading(self, block: Heading) -> Made:
        """A heading; its level goes down by one step at most, so that none is left out."""
        self.level = min(max(block.level, 1) + 1, self.level + 1, _DEEPEST)
        number = [E.span({"class": "number"}, f"{sane(block.number)} ")] if block.number else []
        told = {"id": self.names[id(block)], "class": f"level{min(max(block.level, 1), 4)}"}
        return E(f"h{self.level}", told, *number, sane(block.text) or "–")

    def _points(self, block: Points) -> Made:
        items = [self._point(point) for point in block.points]
        if block.sign == NUMBER:
            return E.ol({"start": str(block.start), "class": NUMBER}, *items)
        return E.ul({"class": block.sign}, *items)

    def _point(self, point: Point) -> Made:
        label = [E.strong({"class": "number"}, sane(point.label)), " "] if point.label else []
        beneath = (E.p({"class": "beneath"}, sane(line)) for line in point.beneath)
        return E.li(*label, *self._text(point.text), *beneath)

    def _score(self, block: ScoreBox) -> Made:
        parts: list[Made] = []
        if block.title:
            parts.append(E.p({"class": "title"}, sane(block.title)))
        if block.kind:
            parts.append(E.p({"class": "kind"}, sane(block.kind)))
        if block.text:
            parts.append(E.p(*self._text(block.text)))
        words = self.words
        pairs: list[Made] = []
        if block.percent is None:
            why = words.withheld if block.withheld else words.not_judged
            pairs.append(E.div(E.dt(words.score), E.dd({"class": "withheld"}, why)))
        else:
            pairs.append(E.div(E.dt(words.score), E.dd({"class": "percent"}, f"{block.percent}%")))
            if block.interval is not None:
                low, high = block.interval
                pairs.append(E.div(E.dt(words.interval), E.dd(f"{low}–{high}%")))
            if block.comment:
                pairs.append(E.div(E.dt(words.comment), E.dd({"class": "comment"}, *self._text(block.comment))))
        reason = [E.p(sane(block.withheld))] if block.percent is None and block.withheld else []
        return E.div({"class": "score"}, *parts, E.dl(*pairs), *reason)

    def _practice(self, block: Practice) -> Made:
        title = E(f"h{min(self.level + 1, _DEEPEST)}", {"class": "title"}, sane(block.title) or "–")
        where = [E.p({"class": "kind"}, sane(" · ".join(block.places)))] if block.places else []
        return E.article({"class": "practice"}, title, *where, E.p(*self._text(block.text)))

    def _table(self, block: Table) -> list[Made]:
        caption = [E.caption(sane(block.caption))] if block.caption else []
        heads: list[Made] = []
        if block.over:
            heads.append(E.tr(*(_over(one.text, one.columns) for one in block.over)))
        if block.head:
            heads.append(E.tr(*(_head(text, at in block.numeric) for at, text in enumerate(block.head))))
        rows = [
            E.tr({"class": "strong"} if number in block.strong else {}, *self._cells(block, row))
            for number, row in enumerate(block.rows)
        ]
        whole = sum(block.shares)
        widths = E.colgroup(*(E.col(style=f"width: {share / whole:.1%}") for share in block.shares))
        table = E.table(*caption, widths, *([E.thead(*heads)] if heads else []), E.tbody(*rows))
        named = {"class": "scroll", "tabindex": "0", "role": "region"}
        named["aria-label"] = sane(block.caption) or self.words.table
        note = [E.p({"class": "muted"}, *self._text(block.note))] if block.note else []
        return [E.div(named, table), *note]

    def _cells(self, block: Table, row: tuple[Text, ...]) -> Iterable[Made]:
        for at, text in enumerate(row):
            told = {"class": "numeric"} if at in block.numeric else {}
            if block.named and at == 0 and said(text):
                yield E.th(told | {"scope": "row"}, *self._text(text))
            else:
                yield E.td(told, *self._text(text))

    def _chart(self, block: Chart) -> Made:
        self.pictures += 1
        head = E.tr(E.th({"scope": "col"}, sane(block.labels)), E.th({"scope": "col"}, sane(block.values)))
        rows = (
            E.tr(E.th({"scope": "row"}, sane(bar.label) or "–"), E.td({"class": "numeric"}, sane(bar.shown)))
            for bar in block.bars
        )
        table = E.table(E.thead(head), E.tbody(*rows))
        return E.figure(
            {"class": "chart"},
            E.figcaption(sane(block.title)),
            svg(block, f"picture-{self.pictures}"),
            E.details(E.summary(self.words.figures), table),
        )

    # text

    def _text(self, text: Text) -> Iterable[Made]:
        for run in runs(text):
            yield from self._run(run)

    def _run(self, run: Run) -> Iterable[Made]:
        made: list[Made] = []
        for number, line in enumerate(sane(run.text).replace("\r\n", "\n").split("\n")):
            made += [E.br(), line] if number else [line]
        if run.italic:
            made = [E.em(*made)]
        if run.strong:
            made = [E.strong(*made)]
        address = leads_to(run.link, self.anchors)
        if address:
            made = [E.a({"href": address}, *made)]
        if run.language:
            made = [E.span({"lang": run.language}, *made)]
        yield from made
        if run.note:
            yield self._reference(run.note)

    def _reference(self, note: str) -> Made:
        self.notes.append(note)
        number = len(self.notes)
        told = {"id": f"noteref-{number}", "href": f"#note-{number}", "role": "doc-noteref"}
        return E.sup(E.a(told | {"aria-label": f"{self.words.note} {number}"}, str(number)))


def _over(text: str, columns: int) -> Made:
    told = {"colspan": str(columns)}
    return E.th(told | {"scope": "colgroup" if columns > 1 else "col"}, sane(text)) if text else E.td(told)


def _head(text: str, numeric: bool) -> Made:
    told = {"class": "numeric"} if numeric else {}
    return E.th(told | {"scope": "col"}, sane(text)) if text else E.td(told)


def _style(document: Document) -> str:
    """The style sheet with the theme's colours, light and dark, and what stands on each page where it is printed."""
    sheet = files("resources").joinpath("theme", "report.css").read_text("utf-8")
    for mode in ("light", "dark"):
        values = " ".join(f"--{name.replace('_', '-')}: {value};" for name, value in palette(mode).items())
        sheet = sheet.replace(f"/* {mode} */", values)
    boxes = {"top-left": _quoted(document.draft or document.mark), "bottom-left": _quoted(document.foot)}
    boxes["bottom-right"] = "counter(page)"
    return sheet.replace(
        "/* foot */", " ".join(f"@{box} {{ content: {content}; font-size: 8pt; }}" for box, content in boxes.items())
    )


def _quoted(text: str) -> str:
    """The text as a string of a style sheet; every sign is written by its number, so that none ends it."""
    return '"' + "".join(f"\\{ord(sign):06x}" for sign in sane(" ".join(text.split()))) + '"'
