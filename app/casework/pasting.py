"""What is pasted into the report, as structure: which blocks it has and what stands out in them, and nothing else."""

import re
from collections.abc import Iterator

from lxml import html as lxml_html
from lxml.etree import ParserError

from app.casework.blocks import BULLET, HEADING, NUMBERED, PARAGRAPH, QUOTATION, Run, clean_runs
from app.casework.plain import plain as without_unseen

Pasted = tuple[str, tuple[Run, ...]]
"""The kind of a block, and its runs."""

_BULLET = re.compile(r"\s*[•◦▪‣·♦♦➢*–-]\s+(?=\S)")
_NUMBER = re.compile(r"\s*(?:\(\d{1,3}\)|\d{1,3}[.)])\s+(?=\S)")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_BLOCKS = frozenset(
    ("p", "div", "li", "blockquote", "td", "th", "tr", "table", "ul", "ol", "section", "article", "pre", "dt", "dd")
)
_BOLD, _ITALIC = frozenset(("b", "strong")), frozenset(("i", "em", "cite"))
_IGNORED = frozenset(("script", "style", "head", "title", "template", "noscript", "object", "iframe"))


def pasted(text: str, html: str = "") -> tuple[Pasted, ...]:
    """The blocks of what was copied: of the HTML where there is some with words, otherwise of the plain text."""
    found = _of_html(html) if html.strip() else ()
    return found or _of_text(text)


def _of_text(text: str) -> tuple[Pasted, ...]:
    """Every line that has words is a block; what looks like a list's sign makes it a point of one."""
    found = []
    for each in without_unseen(text).split("\n"):
        kind, words = _kind_of_line(each)
        runs = clean_runs([Run(words)])
        if runs:
            found.append((kind, runs))
    return tuple(found)


def _kind_of_line(words: str) -> tuple[str, str]:
    for kind, pattern in ((BULLET, _BULLET), (NUMBERED, _NUMBER)):
        match = pattern.match(words)
        if match is not None:
            return kind, words[match.end() :]
    return PARAGRAPH, words


def _of_html(html: str) -> tuple[Pasted, ...]:
    try:
        tree = lxml_html.document_fromstring(_NO_XML.sub("", html))
    except (ParserError, ValueError):
        return ()
    found: list[Pasted] = []
    kind: str = PARAGRAPH
    gathered: list[Run] = []
    for mark in _marks(tree, PARAGRAPH, bold=False, italic=False):
        if isinstance(mark, Run):
            gathered.append(mark)
            continue
        runs = clean_runs(gathered)
        if runs:
            found.append((kind, runs))
        gathered, kind = [], mark
    runs = clean_runs(gathered)
    return (*found, (kind, runs)) if runs else tuple(found)


def _marks(element: lxml_html.HtmlElement, kind: str, *, bold: bool, italic: bool) -> Iterator[Run | str]:
    """The runs in an element, and at each place where a block begins or ends the kind of what follows."""
    tag = element.tag if isinstance(element.tag, str) else ""
    if not tag or tag in _IGNORED:
        return
    inside = _kind_of(element, tag, kind)
    apart = tag in _BLOCKS or tag in _HEADINGS
    bold = bold or tag in _BOLD or _styled(element, "font-weight", ("bold", "600", "700", "800", "900"))
    italic = italic or tag in _ITALIC or _styled(element, "font-style", ("italic", "oblique"))
    if _styled(element, "font-weight", ("normal", "400")):
        bold = False
    bold = bold and inside != HEADING
    if apart:
        yield inside
    if tag == "br":
        yield Run("\n")
    if element.text:
        yield Run(_flowing(element.text, tag), bold, italic)
    for child in element:
        yield from _marks(child, inside, bold=bold, italic=italic)
        if child.tail:
            yield Run(_flowing(child.tail, tag), bold, italic)
    if apart:
        yield kind


def _kind_of(element: lxml_html.HtmlElement, tag: str, kind: str) -> str:
    if tag in _HEADINGS:
        return HEADING
    if tag == "li":
        parent = element.getparent()
        return NUMBERED if parent is not None and parent.tag == "ol" else BULLET
    return QUOTATION if tag == "blockquote" else kind


def _styled(element: lxml_html.HtmlElement, name: str, values: tuple[str, ...]) -> bool:
    style = element.get("style") or ""
    stated = [part.partition(":") for part in style.lower().split(";")]
    return any(key.strip() == name and value.strip() in values for key, _, value in stated)


def _flowing(text: str, tag: str) -> str:
    """Text of HTML, in which line breaks are blanks unless they are preformatted."""
    return text if tag == "pre" else re.sub(r"[ \t\r\n]+", " ", text)
