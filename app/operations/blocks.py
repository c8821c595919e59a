"""What the lead writes in the report, block by block: write, order, bind, put back; each act is entries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from secrets import token_hex

from app.casework.blocks import Block, block_of, clean_block, clean_runs
from app.casework.entries import Value
from app.casework.findings import Span
from app.casework.subjects import BLOCK, BLOCK_ORDER
from app.errors import KnownError
from app.operations.findings import Bindable, bindable_sides, counted_figures
from app.operations.inspection import Changes, Inspection
from app.operations.keeping_findings import binding, bound, left
from app.operations.own import order_of, orders, record, type_value, typed
from app.report.outline import criteria_about
from app.scoring.bindings import Misfit, carried, misfits
from app.scoring.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Apart:
    """A block that two people left in different words; each version is a whole block. settle() decides it."""

    id: str
    versions: tuple[Block, ...]


def blocks(inspection: Inspection, part: str | None = None, *, removed: bool = False) -> tuple[Block, ...]:
    """The blocks of a part, or of all, in their order; what was being typed and is no entry yet is not among them."""
    stored = [
        block_of(id_, standing.value, order_of(inspection, BLOCK_ORDER + id_))
        for id_, standing in inspection.own(BLOCK).items()
        if isinstance(standing.value, dict)
    ]
    return _ordered(one for one in stored if one.removed == removed and part in {None, one.part})


def typed_blocks(inspection: Inspection) -> dict[str, Block]:
    """The blocks that were being typed and are no entries yet, new ones among them, by id."""
    found = {}
    for id_, value in typed(inspection, BLOCK).items():
        order = value.get("order")
        found[id_] = block_of(id_, value, order if isinstance(order, int) else 0)
    return found


def shown_blocks(inspection: Inspection, part: str | None = None) -> tuple[Block, ...]:
    """The blocks of a part, or of all, as a person left them, with what was being typed: where the page goes on."""
    found = {one.id: one for one in blocks(inspection)} | typed_blocks(inspection)
    return _ordered(one for one in found.values() if part in {None, one.part} and not one.removed)


def apart(inspection: Inspection) -> tuple[Apart, ...]:
    """The blocks that people left in different words; none of their versions stands in the report."""
    return tuple(
        Apart(
            id_,
            tuple(
                block_of(id_, value, order_of(inspection, BLOCK_ORDER + id_))
                for value in standing.apart
                if isinstance(value, dict)
            ),
        )
        for id_, standing in inspection.own(BLOCK).items()
        if standing.apart
    )


def new_block(inspection: Inspection, part: str, kind: str, *, before: str | None = None) -> Block:
    """An empty block before another of its part, or last; nothing is recorded until something is written in it."""
    id_ = token_hex(6)
    neighbours = shown_blocks(inspection, part)
    placed = orders([id_], neighbours, before)
    if len(placed) > 1:  # there was no room: the neighbours move, on the record
        record(inspection, ((BLOCK_ORDER + each, at) for each, at in placed.items() if each != id_), BLOCK)
    return Block(id_, part, kind, order=placed[id_])


def type_block(inspection: Inspection, block: Block) -> None:
    """Keep a block while it is typed, as durable as an entry; one that was not there yet too."""
    standing = inspection.value_at((None, None, BLOCK + block.id))
    fresh = _carried(inspection, block).value()
    same = standing == fresh or (standing is None and not block.text)
    type_value(inspection, BLOCK + block.id, None if same else {**fresh, "order": block.order})


def put_blocks(inspection: Inspection, changed: Iterable[Block]) -> Changes:
    """Record blocks as they are now, new ones among them, as one step; drafts become entries.

    One without words is removed, keeping those that it had, or never begun. What is bound goes with its words where
    `bindings` and `left` are those that stand. Raises KnownError(block_unfit), recording nothing; what was typed is
    kept.
    """
    said: list[tuple[str, Value]] = []
    over: list[str] = []
    for block in changed:
        over.append(block.id)
        clean = _cleaned(inspection, _carried(inspection, block))
        standing = inspection.standing((None, None, BLOCK + block.id))
        if not clean.text and standing is None:
            continue
        if not clean.text and standing is not None and isinstance(standing.value, dict):
            clean = replace(block_of(block.id, standing.value, block.order), removed=True)
        said.append((BLOCK + block.id, clean.value()))
        if standing is None:
            said.append((BLOCK_ORDER + block.id, block.order))
    changes = record(inspection, said, BLOCK)
    for id_ in over:
        type_value(inspection, BLOCK + id_, None)
    return changes


def take_up_blocks(inspection: Inspection) -> Changes:
    """Make entries of what was being typed, as after a fall."""
    return put_blocks(inspection, typed_blocks(inspection).values())


def move_blocks(inspection: Inspection, ids: Sequence[str], part: str, before: str | None) -> Changes:
    """Place blocks, in that order, before another of a part, or last where `before` is None.

    Raises KnownError(block_gone).
    """
    take_up_blocks(inspection)
    moved = [block(inspection, id_) for id_ in ids]
    placed = orders(list(ids), blocks(inspection, part), before)
    said: list[tuple[str, Value]] = [(BLOCK_ORDER + id_, order) for id_, order in placed.items()]
    said += [(BLOCK + one.id, replace(one, part=part).value()) for one in moved if one.part != part]
    return record(inspection, said, BLOCK)


def restore_block(inspection: Inspection, id_: str) -> Changes:
    """Put a removed block back where it was; raises KnownError(block_gone)."""
    return put_blocks(inspection, [replace(block(inspection, id_, removed=True), removed=False)])


def settle_block(inspection: Inspection, version: Block) -> Changes:
    """Make one version of a block stand where two people left different ones; it cannot be undone."""
    return inspection.record([inspection.act((None, None, BLOCK + version.id), clean_block(version).value())])


def bind_block(inspection: Inspection, id_: str, span: Span, *, question: str, side: str, reason: str = "") -> Changes:
    """Bind words of a block to one side of a judgement's figure; raises KnownError as bind does for findings."""
    one = _shown(inspection, id_)
    wanted = binding(inspection, span, question=question, side=side, reason=reason)
    return put_blocks(inspection, [one.with_bound(bound(inspection, one.sentence, wanted))])


def block_bindables(inspection: Inspection, id_: str, span: Span) -> tuple[Bindable, ...]:
    """What the words of a block can be bound to: judgements of the criterion or section that its part is about, or any.

    Raises KnownError(block_gone).
    """
    inspection.refresh()
    one = _shown(inspection, id_)
    return bindable_sides(inspection, one.text, span, criteria_about(inspection.instrument, one.part))


def leave_in_block(inspection: Inspection, id_: str, span: Span) -> Changes:
    """Let a quantity phrase of a block deliberately stand for no figure."""
    one = _shown(inspection, id_)
    return put_blocks(inspection, [one.with_bound(left(inspection, one.sentence, span))])


def check_blocks(inspection: Inspection, *, provisional: bool = False) -> tuple[Misfit, ...]:
    """Everything in the blocks that the data do not bear out, or that is bound to nothing; `finding` is the block."""
    inspection.refresh()
    found = counted_figures(inspection, provisional=provisional)
    return tuple(fault for one in blocks(inspection) for fault in misfits(inspection.instrument, found, one.sentence))


def block(inspection: Inspection, id_: str, *, removed: bool = False) -> Block:
    """A block as it stands; raises KnownError(block_gone), for removed ones too unless they are asked for."""
    value = inspection.value_at((None, None, BLOCK + id_))
    found = block_of(id_, value, order_of(inspection, BLOCK_ORDER + id_)) if isinstance(value, dict) else None
    if found is None or (found.removed and not removed):
        raise KnownError("block_gone")
    return found


def _shown(inspection: Inspection, id_: str) -> Block:
    """A block with what was being typed in it."""
    return typed_blocks(inspection).get(id_) or block(inspection, id_)


def _ordered(found: Iterable[Block]) -> tuple[Block, ...]:
    return tuple(sorted(found, key=lambda one: (one.order, one.id)))


def _cleaned(inspection: Inspection, block: Block) -> Block:
    """The block as it is stored, with what is bound in it at the words as they are then."""
    runs = clean_runs(block.runs)
    text = "".join(run.text for run in runs)
    moved = block.with_bound(carried(vocabulary(inspection.instrument.language), block.sentence, text))
    return clean_block(replace(moved, runs=runs))


def _carried(inspection: Inspection, changed: Block) -> Block:
    """The block with what is bound in it at its words, where only its words were changed."""
    value = inspection.value_at((None, None, BLOCK + changed.id))
    if not isinstance(value, dict):
        return changed
    known = block_of(changed.id, value, 0)
    if (known.bindings, known.left) != (changed.bindings, changed.left) or known.text == changed.text:
        return changed
    return changed.with_bound(carried(vocabulary(inspection.instrument.language), known.sentence, changed.text))
