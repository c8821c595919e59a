"""What must hold when a workspace is opened again after its process fell."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from app.casework.entries import Entry
from app.errors import KnownError
from app.operations.backups import backups, newest_good_backup, verify_inspection
from app.operations.erasing import erase_inspection
from app.operations.fields import forms
from app.operations.inspection import Inspection
from app.operations.inspections import open_inspection
from app.operations.own import OWN
from app.operations.workspace import Workspace, open_workspace
from db.backups import files_of
from db.store import Store, open_store
from tests.crash.stories import BUNDLES, FORMS, OLD, OTHER_PASSPHRASE, PASSPHRASE, Laid
from tests.journeys.laptops import ID

MARK = re.compile(r"§(\d+)§")
"""Stands in every text that a story types; a later text has a higher number."""

Said = tuple[Any, ...]
"""One thing that a story said: its kind, then facts."""

COUNTED = {"recorded", "typed", "backup", "copied", "changed", "area", "made", "erased"}
"""What is said after an operation returned."""


@dataclass(frozen=True)
class Found:
    """How many operations had returned, what of them is not there, and what is not as it should be."""

    acknowledged: int
    lost: tuple[str, ...]
    damaged: tuple[str, ...]


def look(laid: Laid, said: Sequence[Said]) -> Found:
    """Open the workspace as the next morning and hold it against what was said."""
    acknowledged = sum(1 for one in said if one[0] in COUNTED)
    try:
        workspace = _unlocked(laid, said)
    except KnownError as error:
        return Found(acknowledged, ("the workspace",), (f"the keyring: {error.code}",))
    try:
        _erase_to_the_end(workspace, said)
        return Found(acknowledged, tuple(_lost(laid, workspace, said)), tuple(_damaged(laid, workspace, said)))
    except KnownError as error:
        return Found(acknowledged, ("what could not be opened",), (error.code,))


def _unlocked(laid: Laid, said: Sequence[Said]) -> Workspace:
    """By the passphrase that was in force, or the one that it was being changed to."""
    last = next((one[1] for one in reversed(said) if one[0] in {"changing", "changed"}), PASSPHRASE)
    try:
        return open_workspace(laid.home, last)
    except KnownError:
        if any(one == ("changed", last) for one in said[-1:]):
            raise
        return open_workspace(laid.home, PASSPHRASE if last == OTHER_PASSPHRASE else OTHER_PASSPHRASE)


def _said(said: Sequence[Said], kind: str) -> Iterator[Said]:
    return (one[1:] for one in said if one[0] == kind)


def _erase_to_the_end(workspace: Workspace, said: Sequence[Said]) -> None:
    """What fell in the middle of being erased is whole or can be erased again; then nothing of it is left."""
    over = {name for (name,) in _said(said, "erased")}
    for name, _ in _said(said, "erasing"):
        if name not in over:
            erase_inspection(workspace, name, name)


# lost


def _lost(laid: Laid, workspace: Workspace, said: Sequence[Said]) -> Iterator[str]:
    there: dict[str, set[str]] = {}
    for name, ids in _said(said, "recorded"):
        if name not in there:
            there[name] = _ids(workspace, name)
        yield from (f"entry {id_[:12]} of {name}" for id_ in ids if id_ not in there[name])
    yield from _typed_lost(workspace, said)
    for name, entries in list(_said(said, "backup"))[-1:]:
        good = newest_good_backup(workspace, ID)
        if good is None or name not in {each.path.name for each in backups(workspace, ID)}:
            yield f"backup {name}"
        elif _count(workspace, good.path) < entries:
            yield f"entries of backup {name}"
    for folder, entries in list(_said(said, "copied"))[-1:]:
        path = laid.folder / "copies" / folder / workspace.file_of(ID)[0].name
        if not path.is_file() or _count(workspace, path) < entries:
            yield "the safety copy"
    areas = {area.name for area in workspace.keyring.contents.areas}
    yield from (f"area {name}" for (name,) in _said(said, "area") if name not in areas)
    for name, file in _said(said, "erasing"):
        if files_of(laid.home, file) or any(each.id == name for each in workspace.keyring.contents.inspections):
            yield f"the erasing of {name}"
    known = {each.id for each in workspace.keyring.contents.inspections}
    yield from (f"inspection {name}" for (name,) in _said(said, "made") if name not in known)


def _typed_lost(workspace: Workspace, said: Sequence[Said]) -> Iterator[str]:
    """Each text that was typed last at its place is there, as a draft or as an entry, or a later one is."""
    last = {(unit, subject): number for unit, subject, number in _said(said, "typed")}
    if not last:
        return
    texts: dict[tuple[str | None, str], list[str]] = {}
    store = open_store(*workspace.file_of(ID), ID)
    for draft in store.drafts():
        texts.setdefault((None if draft.unit == OWN else draft.unit, draft.subject), []).append(draft.value)
    for one in store.entries():
        texts.setdefault((one.unit, one.subject), []).append(str(one.value))
    store.close()
    for (unit, subject), number in last.items():
        found = [int(mark) for text in texts.get((unit, subject), ()) for mark in MARK.findall(text)]
        if max(found, default=-1) < number:
            yield f"text {number} at {unit or 'the report'} {subject}"


def _ids(workspace: Workspace, name: str) -> set[str]:
    store = open_store(*workspace.file_of(name), name)
    try:
        return {one.id for one in store.entries()}
    finally:
        store.close()


def _count(workspace: Workspace, copy: Any) -> int:
    store = open_store(copy, workspace.file_of(ID)[1], ID)
    try:
        return sum(1 for _ in store.entries())
    finally:
        store.close()


# damaged


def _damaged(laid: Laid, workspace: Workspace, said: Sequence[Said]) -> Iterator[str]:
    for known in workspace.keyring.contents.inspections:
        for fault in verify_inspection(workspace, known.id).faults:
            yield f"{known.id}: {fault.code}"
    for each in backups(workspace, ID):
        if _unsound(each.path, workspace):
            yield f"backup {each.path.name}"
    for folder in (laid.folder / "copies").glob("*"):
        copy = folder / workspace.file_of(ID)[0].name
        if copy.is_file() and _unsound(copy, workspace):
            yield "the safety copy"
    for name in {each.id for each in workspace.keyring.contents.inspections} & set(OLD):
        store = open_store(*workspace.file_of(name), name)
        if len({one.id for one in store.entries() if one.device in {"d1", "d2"}}) != 8:
            yield f"{name}: what was in it before"
        store.close()
    inspection = open_inspection(workspace, ID)
    yield from _broken_chains(inspection.store)
    yield from _halves(inspection, said)
    inspection.close()


def _unsound(copy: Any, workspace: Workspace) -> bool:
    try:
        store = open_store(copy, workspace.file_of(ID)[1], ID)
    except KnownError:
        return True
    try:
        return bool(store.verify()[1])
    finally:
        store.close()


def _broken_chains(store: Store) -> Iterator[str]:
    """Each device's entries follow one another without a gap."""
    lines: dict[str, list[Entry]] = {}
    for one in store.entries():
        lines.setdefault(one.device, []).append(one)
    for device, line in lines.items():
        first = line[0]
        if (first.sequence, first.prev) != (1, None):
            yield f"the chain of {device} has no beginning"
        if any((after.sequence, after.prev) != (one.sequence + 1, one.id) for one, after in pairwise(line)):
            yield f"the chain of {device}"


def _halves(inspection: Inspection, said: Sequence[Said]) -> Iterator[str]:
    """What is taken in all or not at all is not there by half."""
    for prefix, size in _said(said, "in hand"):
        if sum(1 for one in inspection.references if one.startswith(prefix)) not in {0, size}:
            yield f"half of {prefix}"
        if len(forms(inspection, "child")) not in {0, FORMS}:
            yield "half of the forms"
    for (before,) in _said(said, "before"):
        others = sum(1 for one in inspection.store.entries() if one.device != inspection.device)
        if others - before not in {0, *BUNDLES}:
            yield "half of a bundle"
