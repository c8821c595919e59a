"""The structure of a tagged PDF, read back from its bytes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf

_PAINTS = {"Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh"}


@dataclass
class Node:
    """One element; `marks` are (page, number) of its own content, `links` the annotations that belong to it."""

    role: str
    kids: list["Node"] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    links: list[Any] = field(default_factory=list)
    alternative: str = ""
    scope: str = ""
    spans: int = 1

    def walk(self) -> Iterator["Node"]:
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def all_marks(self) -> list[tuple[int, int]]:
        return [mark for node in self.walk() for mark in node.marks]


@dataclass
class Tagged:
    """A PDF with its tree, the marks on its pages, and what is painted outside any."""

    pdf: pikepdf.Pdf
    root: Node
    pages: list[list[tuple[str, int | None]]]
    unmarked: int
    nested: int


def tagged(data: bytes) -> Tagged:
    pdf = pikepdf.open(BytesIO(data))
    numbers = {page.obj.objgen: at for at, page in enumerate(pdf.pages)}
    top = pdf.Root.StructTreeRoot.K
    root = _node(top[0] if isinstance(top, pikepdf.Array) else top, numbers)
    pages, unmarked, nested = [], 0, 0
    for page in pdf.pages:
        opened: list[tuple[str, int | None]] = []
        depth = 0
        for step in pikepdf.parse_content_stream(page):
            operands, operator = step.operands, step.operator
            name = str(operator)
            if name in {"BDC", "BMC"}:
                nested += depth
                depth += 1
                told: Any = operands[1] if name == "BDC" else {}
                opened.append((str(operands[0])[1:], int(told["/MCID"]) if "/MCID" in told else None))
            elif name == "EMC":
                depth -= 1
            elif name in _PAINTS and not depth:
                unmarked += 1
        assert depth == 0
        pages.append(opened)
    return Tagged(pdf, root, pages, unmarked, nested)


def _node(element: Any, numbers: dict[Any, int]) -> Node:
    node = Node(str(element.S)[1:], alternative=str(element.get("/Alt", "")))
    told = element.get("/A", pikepdf.Array())
    for one in told if isinstance(told, pikepdf.Array) else [told]:
        node.scope = str(one.get("/Scope", ""))[1:] or node.scope
        node.spans = int(one.get("/ColSpan", 1))
    kids = element.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            node.marks.append((numbers[element.Pg.objgen], kid))
        elif kid.get("/Type") == "/MCR":
            node.marks.append((numbers[kid.Pg.objgen], int(kid.MCID)))
        elif kid.get("/Type") == "/OBJR":
            node.links.append(kid.Obj)
        else:
            assert kid.P.objgen == element.objgen
            node.kids.append(_node(kid, numbers))
    return node
