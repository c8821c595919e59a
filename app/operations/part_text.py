"""The text of one part of the report as an editor has it: a draft at every pause, entries when it is left."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from app.casework.blocks import PARAGRAPH, Block, Run
from app.casework.findings import Finding, Span
from app.casework.subjects import BLOCK, BLOCK_ORDER
from app.operations.blocks import new_block, put_blocks, shown_blocks, type_block, typed_blocks
from app.operations.inspection import Changes, Inspection
from app.operations.own import orders, record, type_value
from app.scoring.bindings import carried
from app.scoring.vocabulary import Vocabulary, vocabulary


@dataclass(frozen=True, slots=True)
class Edit:
    """What was done to a part since it was shown: the blocks that were changed or begun, and those that are `gone`.

    `order` has the ids of all blocks as they now follow each other. What is bound in the blocks is of no account here:
    it goes with its words, into another block too. Doing an edit twice changes nothing more.
    """

    part: str
    changed: tuple[Block, ...]
    gone: tuple[str, ...]
    order: tuple[str, ...]


def type_text(inspection: Inspection, edit: Edit) -> None:
    """Keep what is being typed, all of it or nothing, as durable as entries."""
    shown = {one.id: one for one in shown_blocks(inspection, edit.part)}
    changed = [one for one in edit.changed if one.text or one.id in shown]
    blank = {one.id for one in changed if not one.text} | set(edit.gone)
    with inspection.store.together():
        places = _places(inspection, edit, shown, {one.id for one in changed} - blank)
        for one in _with_bound(vocabulary(inspection.instrument.language), shown, changed, edit.order):
            if one.id not in blank:
                type_block(inspection, replace(one, part=edit.part, order=places.get(one.id, one.order)))
        for id_ in blank:
            _type_away(inspection, shown, id_)


def put_text(inspection: Inspection, edit: Edit) -> Changes:
    """Record what was typed in a part, as one step; raises KnownError(block_unfit), what was typed is kept."""
    type_text(inspection, edit)
    return put_blocks(inspection, [one for one in typed_blocks(inspection).values() if one.part == edit.part])


def put_sentence(inspection: Inspection, part: str, sentence: Finding, before: str | None = None) -> Changes:
    """Take a finding's sentence, or a draft's, into the text with what is bound in it, before a block or last."""
    fresh = new_block(inspection, part, PARAGRAPH, before=before)
    return put_blocks(inspection, [replace(fresh, runs=(Run(sentence.text),)).with_bound(sentence)])


def _type_away(inspection: Inspection, shown: Mapping[str, Block], id_: str) -> None:
    """Have a block without words be gone; what it said last stays in its entry."""
    stands = inspection.value_at((None, None, BLOCK + id_))
    if isinstance(stands, dict) and id_ in shown:
        type_value(inspection, BLOCK + id_, {**stands, "removed": True, "order": shown[id_].order})
    elif not isinstance(stands, dict):
        type_value(inspection, BLOCK + id_, None)


def _places(inspection: Inspection, edit: Edit, shown: Mapping[str, Block], wanted: set[str]) -> dict[str, int]:
    """The orders of the edit's blocks; what had an order before and gets another moves on the record."""
    places = {id_: one.order for id_, one in shown.items()}
    for fresh, before in _runs(edit.order, shown, wanted):
        placed = orders(fresh, list(shown.values()), before)
        again = {id_ for id_ in fresh if inspection.standing((None, None, BLOCK + id_)) is not None}
        moved = {id_: at for id_, at in placed.items() if id_ not in fresh or id_ in again}
        if moved:
            record(inspection, ((BLOCK_ORDER + id_, at) for id_, at in moved.items()), BLOCK)
        places |= placed
    return places


def _runs(order: Iterable[str], shown: Mapping[str, Block], wanted: set[str]) -> Iterator[tuple[list[str], str | None]]:
    """The new blocks that follow each other, with the block before which they stand; the last stand at the end."""
    fresh: list[str] = []
    for id_ in order:
        if id_ in shown:
            if fresh:
                yield fresh, id_
            fresh = []
        elif id_ in wanted:
            fresh.append(id_)
    if fresh:
        yield fresh, None


def _with_bound(
    known: Vocabulary, shown: Mapping[str, Block], changed: Iterable[Block], order: tuple[str, ...]
) -> tuple[Block, ...]:
    """The changed blocks with what is bound in the words of all of them, wherever those stand now."""
    after = sorted(changed, key=lambda one: order.index(one.id) if one.id in order else len(order))
    touched = {one.id for one in after} | (set(shown) - set(order))
    before = [one for id_, one in shown.items() if id_ in touched]
    if not any(one.bindings or one.left for one in before):
        return tuple(replace(one, bindings=(), left=()) for one in after)
    if {one.id for one in before} == {one.id for one in after}:
        return tuple(one.with_bound(carried(known, shown[one.id].sentence, one.text)) for one in after)
    whole = _joined(before)
    moved = carried(known, whole, "\n".join(one.text for one in after))
    found, start = [], 0
    for one in after:
        found.append(one.with_bound(_between(moved, start, start + len(one.text))))
        start += len(one.text) + 1
    return tuple(found)


def _joined(blocks: Iterable[Block]) -> Finding:
    """The blocks as one sentence, each on a line of its own."""
    text, whole = "", Finding("", "", "", "")
    for one in blocks:
        by = len(text)
        text += f"{one.text}\n"
        whole = replace(
            whole,
            bindings=whole.bindings + tuple(replace(each, span=each.span.moved(by)) for each in one.bindings),
            left=whole.left + tuple(span.moved(by) for span in one.left),
        )
    return replace(whole, text=text.removesuffix("\n"))


def _between(whole: Finding, start: int, end: int) -> Finding:
    """What is bound within a stretch, at its places there."""

    def inside(span: Span) -> bool:
        return start <= span.start and span.end <= end

    return replace(
        whole,
        bindings=tuple(replace(one, span=one.span.moved(-start)) for one in whole.bindings if inside(one.span)),
        left=tuple(span.moved(-start) for span in whole.left if inside(span)),
    )
