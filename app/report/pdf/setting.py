"""One setting of a document: texts become lines, their links and notes are numbered, their elements are made."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from reportlab.lib.styles import ParagraphStyle

from app.report.content import Document, Heading, Run, Text, Words, leads_to, runs
from app.report.pdf.flowables import Label, Lines, Opening, fragment, height_of, line_break, lines_of
from app.report.pdf.structure import Element, Target
from app.report.pdf.style import ITALIC, STRONG_ITALIC, Look, colours, font, signs, style
from app.report.type import printable

Kind = TypeVar("Kind", bound=Lines)

_NOTE_ROOM = 0.3
"""The part of a page that the notes of one block may have at its foot; where they need more, they follow it."""


@dataclass(slots=True)
class Setting:
    """What is known while a document is set; `pages` are those of its places in the setting before."""

    document: Document
    look: Look
    root: Element
    pages: dict[str, str]
    names: dict[int, str]
    targets: list[Target] = field(default_factory=list)
    level: int = 1
    outline: int = -1
    notes: int = 0
    pending: list[Lines] = field(default_factory=list)

    @property
    def places(self) -> frozenset[str]:
        """The names that can be linked to."""
        return frozenset(self.names.values())

    def place(self, heading: Heading) -> str:
        """The name of a heading as a place to link to."""
        return self.names[id(heading)]

    @property
    def words(self) -> Words:
        """The words that are added, in the document's language."""
        return self.document.words

    def style(self, name: str, **told: Any) -> ParagraphStyle:
        """A style of the look."""
        return style(self.look, name, **told)

    def lines(
        self,
        text: Text,
        name: str,
        element: Element | None,
        *,
        strong: bool = False,
        **told: Any,
    ) -> Lines:
        """A text in that style, belonging to the element; `told` goes to the style."""
        return self._filled(Lines, text, name, element, strong=strong, **told)

    def opening(self, text: Text, name: str, element: Element) -> Opening:
        """A heading in that style."""
        return self._filled(Opening, text, name, element)

    def _filled(
        self, kind: type[Kind], text: Text, name: str, element: Element | None, *, strong: bool = False, **told: Any
    ) -> Kind:
        chosen = self.style(name, **told)
        parts = list(self._fragments(runs(text), chosen, element, strong=strong))
        made = lines_of(parts or [fragment("", chosen, element)], chosen, kind)
        made.element = element
        made.inner = any(getattr(part, "within", False) for part in parts)
        made.brings = tuple(part.brings for part in parts if getattr(part, "brings", None) is not None)
        self.pending += made.brings
        return made

    def sign(self, text: str, name: str, element: Element | None, **told: Any) -> Label:
        """A sign or number that stands before the first line of a point."""
        return Label(printable(text, signs()), self.style(name, **told), element)

    def loose_notes(self, width: float) -> list[Lines]:
        """The notes since the last call that do not fit at a foot, to follow what they belong to."""
        notes, self.pending = self.pending, []
        if sum(height_of(note, width) + note.getSpaceAfter() for note in notes) <= self.look.height * _NOTE_ROOM:
            return []
        for note in notes:
            note.loose = True
        return notes

    def _fragments(
        self, parts: tuple[Run, ...], chosen: ParagraphStyle, element: Element | None, *, strong: bool
    ) -> Iterator[Any]:
        for run in parts:
            face = font(chosen.fontName, strong=run.strong or strong, italic=run.italic)
            words = printable(run.text, signs(slanted=face in {ITALIC, STRONG_ITALIC}))
            own, told = self._own(run, words, element)
            told["fontName"] = face
            for number, line in enumerate(words.split("\n")):
                if number:
                    yield line_break(chosen, element)
                if line:
                    yield fragment(line, chosen, own, **told)
            if run.note and element is not None:
                yield self._reference(run.note, chosen)

    def _own(self, run: Run, words: str, element: Element | None) -> tuple[Element | None, dict[str, Any]]:
        """The element of a run, its own where it links or speaks another language, and how it differs."""
        leads = leads_to(run.link, self.places)
        if element is None or not (leads or run.language):
            return element, {}
        own = Element("Link" if leads else "Span", language=run.language)
        if not leads:
            return own, {"link": [(self._target(own, "", ""), "")], "within": True}
        number = self._target(own, leads, words)
        return own, {"link": [(number, f"target:{number}")], "within": True, "textColor": colours()["accent"]}

    def _target(self, element: Element, address: str, said: str) -> int:
        self.targets.append(Target(element, address, " ".join(said.split()) or address or element.role))
        return len(self.targets) - 1

    def _reference(self, text: str, chosen: ParagraphStyle) -> Any:
        """The number of a note, which brings the note to the foot of its page."""
        self.notes += 1
        note = Element("Note", ident=f"note-{self.notes}")
        own = Element("Reference", follower=note)
        made = self._note(text, note)
        element_of = self._target(own, "", "")
        return fragment(
            str(self.notes),
            chosen,
            own,
            fontSize=chosen.fontSize * 0.68,
            rise=chosen.fontSize * 0.34,
            link=[(element_of, "")],
            within=True,
            brings=made,
        )

    def _note(self, text: str, note: Element) -> Lines:
        chosen = self.style("note", indent=11)
        made = lines_of([fragment(printable(text, signs()).replace("\n", " "), chosen, note)], chosen, Lines)
        made.element = note
        made.label = Label(str(self.notes), self.style("note"), note)
        return made
