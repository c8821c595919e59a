"""What the lead writes in the report: blocks of text in order, each of one kind, with what stands out as runs."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from app.casework.entries import Value
from app.casework.findings import Binding, Finding, Span, bindings_of, spans_of
from app.casework.plain import plain
from app.errors import KnownError

HEADING, PARAGRAPH, NUMBERED, BULLET, QUOTATION = "heading", "paragraph", "numbered", "bullet", "quotation"
BLOCKS = (HEADING, PARAGRAPH, NUMBERED, BULLET, QUOTATION)

MOST_CHARACTERS = 100_000
"""More than ten thousand words; nobody writes them in one block, but somebody pastes them."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text that is set alike."""

    text: str
    bold: bool = False
    italic: bool = False

    def value(self) -> dict[str, Value]:
        """What an entry says of it."""
        return {
            "text": self.text,
            **({"bold": True} if self.bold else {}),
            **({"italic": True} if self.italic else {}),
        }


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a part of the report; `bindings` and `left` are what a finding has: quantities and their figures.

    A `removed` block is kept, so that it can be restored. `order` sorts the blocks of a part.
    """

    id: str
    part: str
    kind: str = PARAGRAPH
    runs: tuple[Run, ...] = ()
    bindings: tuple[Binding, ...] = ()
    left: tuple[Span, ...] = ()
    removed: bool = False
    order: int = 0

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(run.text for run in self.runs)

    @property
    def sentence(self) -> Finding:
        """The block as a finding has its words and what is bound in them; it is of no kind, so none is checked."""
        return Finding(self.id, "", "", self.text, self.bindings, self.left, overruled=self.part)

    def with_bound(self, sentence: Finding) -> "Block":
        """The block with what is bound in a finding of the same words."""
        return replace(self, bindings=sentence.bindings, left=sentence.left)

    def value(self) -> dict[str, Value]:
        """What an entry says of it; its order is a subject of its own, so that moving and editing never disagree."""
        return {
            "part": self.part,
            "kind": self.kind,
            "runs": [run.value() for run in self.runs],
            "bindings": [binding.value() for binding in self.bindings],
            "left": [span.value() for span in self.left],
            "removed": self.removed,
        }


def block_of(id_: str, value: Mapping[str, Value], order: int) -> Block:
    """The block that an entry recorded; what is bound to words that are not there is passed over."""
    listed = value.get("runs")
    runs = tuple(_runs_of(listed if isinstance(listed, list) else []))
    text = "".join(run.text for run in runs)
    return Block(
        id_,
        str(value.get("part") or ""),
        str(value.get("kind") or PARAGRAPH),
        runs,
        bindings_of(value, text),
        spans_of(value, text),
        value.get("removed") is True,
        order,
    )


def _runs_of(listed: list[Value]) -> Iterator[Run]:
    for each in listed:
        if isinstance(each, dict) and each.get("text"):
            yield Run(str(each["text"]), each.get("bold") is True, each.get("italic") is True)


def clean_runs(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The runs as they are stored: plain text, neighbours alike joined, no blanks around; raises block_unfit."""
    joined: list[Run] = []
    for run in runs:
        text = plain(run.text)
        if not text:
            continue
        if joined and joined[-1].text[-1].isspace():
            text = text.lstrip(" ")
        last = joined[-1] if joined else None
        if last is not None and (last.bold, last.italic) == (run.bold, run.italic):
            joined[-1] = replace(last, text=last.text + text)
        elif text:
            joined.append(Run(text, run.bold, run.italic))
    while joined and not joined[0].text.strip():
        del joined[0]
    while joined and not joined[-1].text.strip():
        del joined[-1]
    if joined:
        joined[0] = replace(joined[0], text=joined[0].text.lstrip())
        joined[-1] = replace(joined[-1], text=joined[-1].text.rstrip())
    if sum(len(run.text) for run in joined) > MOST_CHARACTERS:
        raise KnownError("block_unfit", rule=f"Write up to {MOST_CHARACTERS} characters, or divide it.")
    return tuple(joined)


def clean_block(block: Block) -> Block:
    """The block as it is stored; raises KnownError(block_unfit). What is bound to words that are gone is dropped."""
    if block.kind not in BLOCKS:
        raise KnownError("block_unfit", rule=f"Choose what it is: {', '.join(BLOCKS)}.")
    clean = replace(block, runs=clean_runs(block.runs))
    text = clean.text

    def stands(span: Span) -> bool:
        return bool(span.words) and text[span.start : span.end] == span.words

    return replace(
        clean,
        bindings=tuple(one for one in block.bindings if stands(one.span)),
        left=tuple(one for one in block.left if stands(one)),
    )
