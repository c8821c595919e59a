"""The structure of a tagged PDF: elements that gather what belongs to them while it is drawn (ISO 32000-1, 14.7).

Whatever is drawn outside an element is an artefact: heads, feet, rules, grounds, and the heads of a table that are
repeated on later pages.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfgen.canvas import Canvas

MARK = "mark"
PAGINATION, LAYOUT = "Pagination", "Layout"
"""What an artefact is there for."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of the content of a page; pages are counted from 0."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation of a page, by its place among them."""

    page: int
    index: int


@dataclass(eq=False, slots=True)
class Element:
    """One element of the structure; its kids come in the order in which they are read.

    `scope` and `spans` are of a cell of a table, `box` is where a figure stands on its page. `ident` names a note,
    which is the `follower` of its reference: it is read right after it, wherever it is drawn.
    """

    role: str
    kids: list["Element | Mark | Annotation"] = field(default_factory=list)
    alternative: str = ""
    language: str = ""
    scope: str = ""
    spans: int = 1
    ident: str = ""
    numbering: str = ""
    box: tuple[float, float, float, float] | None = None
    follower: "Element | None" = None

    def add(self, role: str, **told: str | int) -> "Element":
        """A new element at the end of this one."""
        made = Element(role, **told)  # type: ignore[arg-type]
        self.kids.append(made)
        return made

    def takes(self, kid: "Element") -> None:
        """The element stands at the end of this one, unless it does already."""
        if not any(kid is one for one in self.kids):
            self.kids.append(kid)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads: an address, or # with the name of a place; and the element that it belongs to."""

    element: Element
    address: str
    said: str


class MarkedCanvas(Canvas):
    """A canvas on which all that is drawn belongs to an element or is an artefact."""

    _code: list[str]
    _curr_tx_info: dict[str, Any]

    def __init__(self, *args: object, **told: object) -> None:
        super().__init__(*args, **told)  # type: ignore[arg-type]
        self.targets: list[Target] = []
        self.described: dict[Annotation, str] = {}
        self._marks: dict[int, int] = {}
        self._annotations: dict[int, int] = {}
        self._open = False
        self.setNamedCB(MARK, MarkedCanvas.mark)  # type: ignore[arg-type]  # our label is no text

    @property
    def page(self) -> int:
        """The page that is drawn, counted from 0."""
        return int(self.getPageNumber()) - 1

    def opening(self, element: Element) -> str:
        """The operator that opens a marked stretch of this element on this page."""
        number = self._marks.get(self.page, 0)
        self._marks[self.page] = number + 1
        element.kids.append(Mark(self.page, number))
        return f"/{element.role} <</MCID {number}>> BDC"

    @contextmanager
    def marked(self, element: Element | None, artefact: str = LAYOUT) -> Iterator[None]:
        """What is drawn within belongs to the element, or is an artefact where there is none."""
        if self._open:
            yield
            return
        self._open = True
        self._code.append(self.opening(element) if element else f"/Artifact <</Type /{artefact}>> BDC")
        yield
        self._code.append("EMC")
        self._open = False

    @contextmanager
    def marking_itself(self) -> Iterator[None]:
        """What is drawn within opens and closes its stretches itself."""
        self._open = True
        yield
        self._open = False

    def mark(self, _kind: str, label: tuple[str, Element, Element] | None) -> None:
        """Within text that is being written: end the stretch, and open one of the element that comes next.

        `label` is the operator that ends what is open, the element, and the one that it stands in; None ends only.
        """
        code = self._curr_tx_info["tx"]._code  # the operators of the text that is being written
        if label is None:
            code.append("EMC")
            return
        ends, element, within = label
        if ends:
            code.append(ends)
        if element is not within:
            within.takes(element)
            if element.follower is not None:
                within.takes(element.follower)
        code.append(self.opening(element))

    def linkURL(self, url: str, rect: Any, *_args: object, **_told: object) -> None:
        """A link over that part of the page; `url` is the number of a target."""
        target = self.targets[int(url.partition(":")[2])]
        self.link(target, rect)

    def link(self, target: Target, rect: Any) -> None:
        """A link over a part of the page that leads to the target."""
        index = self._annotations.get(self.page, 0)
        self._annotations[self.page] = index + 1
        annotation = Annotation(self.page, index)
        self.described[annotation] = target.said
        target.element.kids.append(annotation)
        if target.address.startswith("#"):
            self.linkRect("", target.address[1:], rect, relative=1)
        else:
            super().linkURL(target.address, rect, relative=1)
