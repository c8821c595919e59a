"""The last step of a PDF: its structure tree, what it says of itself, and its links as parts of the structure.

PDF/UA-1 is ISO 14289-1; the structure is that of ISO 32000-1, 14.7 and 14.8.
"""

from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from app.report.content import Document
from app.report.pdf.pages import Drawn
from app.report.pdf.structure import Annotation, Element, Mark
from app.report.type import sane

_KEPT_EMPTY = {"TH", "TD"}
"""Cells stay without content too: a row has as many as its table has columns."""

_PDFUA = "http://www.aiim.org/pdfua/ns/id/"


def finished(drawn: Drawn, document: Document) -> bytes:
    """The PDF with its structure; equal settings give equal bytes."""
    with pikepdf.open(BytesIO(drawn.data)) as pdf:
        _structure(pdf, drawn)
        _catalogue(pdf, document)
        _only_embedded_type(pdf)
        buffer = BytesIO()
        pdf.save(
            buffer,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            min_version="1.7",
        )
        return buffer.getvalue()


def _structure(pdf: pikepdf.Pdf, drawn: Drawn) -> None:
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    tree = _Tree(pdf, drawn)
    whole = tree.built(drawn.root, root)
    if whole is None:
        whole = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=root, K=Array()))
    root.K = Array([whole])
    numbers: list[Any] = []
    for key, page in enumerate(pdf.pages):
        page.obj.StructParents = key
        page.obj.Tabs = Name.S
        numbers += [key, pdf.make_indirect(Array(tree.owners.get(key, [])))]
    for key, owner in enumerate(tree.linked, len(pdf.pages)):
        numbers += [key, owner]
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(numbers)))
    root.ParentTreeNextKey = len(pdf.pages) + len(tree.linked)
    if tree.idents:
        names = Array()
        for name, element in sorted(tree.idents.items()):
            names.extend([String(name), element])
        root.IDTree = pdf.make_indirect(Dictionary(Names=names))
    pdf.Root.StructTreeRoot = root


class _Tree:
    """The elements as objects of the file, with who owns each marked stretch and each link."""

    def __init__(self, pdf: pikepdf.Pdf, drawn: Drawn) -> None:
        self.pdf = pdf
        self.described = drawn.described
        self.pages = [page.obj for page in pdf.pages]
        self.owners: dict[int, list[Any]] = {}
        self.linked: list[Any] = []
        self.idents: dict[str, Any] = {}

    def built(self, element: Element, parent: Any) -> Any | None:
        """The object of an element with all within it; None where nothing of it was drawn."""
        own = self.pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{element.role}"), P=parent))
        kids = [made for kid in element.kids if (made := self._kid(kid, own)) is not None]
        if not kids and element.role not in _KEPT_EMPTY:
            return None
        first = next((kid.page for kid in element.kids if isinstance(kid, Mark)), None)
        if first is not None:
            own.Pg = self.pages[first]
            kids = [
                made.MCID
                if isinstance(made, Dictionary) and made.get("/Type") == Name.MCR and made.Pg == own.Pg
                else made
                for made in kids
            ]
        own.K = kids[0] if len(kids) == 1 else Array(kids)
        self._attributes(element, own)
        return own

    def _kid(self, kid: Element | Mark | Annotation, own: Any) -> Any | None:
        if isinstance(kid, Element):
            return self.built(kid, own)
        if isinstance(kid, Annotation):
            return self._link(kid, own)
        owners = self.owners.setdefault(kid.page, [])
        owners += [None] * (kid.number + 1 - len(owners))
        owners[kid.number] = own
        return Dictionary(Type=Name.MCR, Pg=self.pages[kid.page], MCID=kid.number)

    def _link(self, kid: Annotation, own: Any) -> Any:
        annotation = self.pages[kid.page].Annots[kid.index]
        annotation.StructParent = len(self.pages) + len(self.linked)
        annotation.Contents = String(sane(self.described[kid]))
        annotation.F = 4
        self.linked.append(own)
        return Dictionary(Type=Name.OBJR, Pg=self.pages[kid.page], Obj=annotation)

    def _attributes(self, element: Element, own: Any) -> None:
        if element.alternative:
            own.Alt = String(sane(element.alternative))
        if element.language:
            own.Lang = String(element.language)
        if element.ident:
            own.ID = String(element.ident)
            self.idents[element.ident] = own
        told = []
        if element.scope or element.spans > 1:
            cell = Dictionary(O=Name.Table)
            if element.scope:
                cell.Scope = Name(f"/{element.scope}")
            if element.spans > 1:
                cell.ColSpan = element.spans
            told.append(cell)
        if element.numbering:
            told.append(Dictionary(O=Name.List, ListNumbering=Name(f"/{element.numbering}")))
        if element.box is not None:
            box = Array([round(value, 2) for value in element.box])
            told.append(Dictionary(O=Name.Layout, BBox=box, Placement=Name.Block))
        if told:
            own.A = told[0] if len(told) == 1 else Array(told)


def _catalogue(pdf: pikepdf.Pdf, document: Document) -> None:
    details = document.details
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pdf.Root.Lang = String(document.language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    for name in ("/CreationDate", "/ModDate", "/Trapped"):
        if name in pdf.docinfo:
            del pdf.docinfo[name]
    title = _told(document.title) or _told(document.mark) or "–"
    pdf.docinfo.Title = String(title)
    with pdf.open_metadata(set_pikepdf_as_editor=False) as told:
        told.register_xml_namespace(_PDFUA, "pdfuaid")
        told["pdfuaid:part"] = "1"
        told["dc:title"] = title
        told["dc:language"] = {document.language}
        told["dc:creator"] = [_told(details.author) or "Casewalk"]
        told["xmp:CreatorTool"] = "Casewalk"
        told["pdf:Producer"] = "ReportLab, pikepdf"
        single = {
            "dc:description": _told(document.subtitle),
            "pdf:Keywords": _told(", ".join(details.keywords)),
            "dc:identifier": _told(f"ISBN {details.isbn}" if details.isbn else ""),
            "dc:coverage": _told(details.area),
        }
        for name, value in single.items():
            if value:
                told[name] = value
        if details.keywords:
            told["dc:subject"] = {_told(word) for word in details.keywords}
        if details.year:
            told["dc:date"] = [_told(details.year)]


def _told(text: str) -> str:
    return " ".join(sane(text).split())


def _only_embedded_type(pdf: pikepdf.Pdf) -> None:
    """Forget the standard type that ReportLab names on every page and nothing uses."""
    for page in pdf.pages:
        fonts = page.obj.get("/Resources", Dictionary()).get("/Font", Dictionary())
        for name in list(fonts.keys()):
            if "/FontDescriptor" not in fonts[name]:
                del fonts[name]
