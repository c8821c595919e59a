"""Erasing an inspection for good: file, drafts, copies and key are destroyed; a tombstone and a certificate stay.

The key is what counts: without it nothing that is left anywhere can be read. No program can be sure that a disk of
flash memory overwrites what it is told to.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.casework.entries import now
from app.durable import sync_folder
from app.errors import KnownError
from app.exchange.keys import Tombstone
from app.operations.backups import back_up_keyring, drop_keyring_backups
from app.operations.inspections import open_inspection
from app.operations.safety_copy import Copies
from app.operations.team import destination
from app.operations.workspace import KEYRING, Workspace, read_settings
from app.operations.writing import write_whole
from app.report.erasure import Erasure, certificate
from db.backups import files_of

CERTIFICATES = "certificates"


@dataclass(frozen=True, slots=True)
class Erased:
    """What was erased and where its certificate lies; `unreached` names what may still lie elsewhere.

    Where the certificate could not be written, `fault` says why; erasing again writes it.
    """

    inspection: str
    files: int
    unreached: tuple[str, ...]
    certificate: Path | None
    fault: KnownError | None = None


def erase_inspection(workspace: Workspace, id_: str, typed: str, *, copies: Sequence[Path] = ()) -> Erased:
    """Destroy an inspection that is not open: its files, its copies within reach, its key; then certify it.

    `typed` must be its id; `copies` are folders of safety copies besides the one that is kept current. Done again it
    destroys what came into reach meanwhile, and certifies that. Raises KnownError: inspection_unknown,
    erase_unconfirmed, erase_unfinished, workspace_unwritable.
    """
    stone = _stone(workspace, id_)
    if typed.strip() != id_:
        raise KnownError("erase_unconfirmed", typed=repr(typed.strip()[:40]), id=id_)
    workspace.keyring.change(lambda contents: contents)  # where the keyring cannot be written, nothing is begun
    elsewhere = _elsewhere(workspace, id_)
    files, stuck = _remove(workspace.home, stone.file)
    try:
        drop_keyring_backups(workspace.home)
        workspace.keyring.bury(stone)
    except KnownError as error:
        reason = str(error.details.get("reason", error.code))
        raise KnownError("erase_unfinished", id=id_, reason=reason) from error
    with suppress(KnownError):  # the next file that is closed tries again
        back_up_keyring(workspace.home)
    in_copies, unreached = _clear_copies(workspace, stone.file, copies)
    found = Erasure(
        inspection=id_,
        at=datetime.fromisoformat(stone.at),
        initials=stone.who,
        name=workspace.name,
        device=workspace.device,
        files=tuple(each.relative_to(workspace.home).as_posix() for each in files),
        copies=tuple(map(str, in_copies)),
        unreached=(*(str(each) for each in stuck), *unreached, *elsewhere),
    )
    count = len(files) + len(in_copies)
    try:
        return Erased(id_, count, found.unreached, _certify(workspace, found))
    except KnownError as error:
        return Erased(id_, count, found.unreached, None, error)


def _stone(workspace: Workspace, id_: str) -> Tombstone:
    """The tombstone to be put up, or the one that stands where it was erased before."""
    contents = workspace.keyring.reload()
    for stone in contents.tombstones:
        if stone.id == id_:
            return stone
    path, _ = workspace.file_of(id_)
    return Tombstone(id_, path.name, now(), workspace.who)


def _elsewhere(workspace: Workspace, id_: str) -> tuple[str, ...]:
    """What was exchanged, and who else has a workspace with it: both as far as the file still says so."""
    try:
        inspection = open_inspection(workspace, id_)
    except KnownError:
        return ()
    try:
        others = sorted(
            member.card.initials for member in inspection.team.members if member.card.fingerprint != inspection.me
        )
        place = destination(inspection)
        files = len(inspection.store.exchanged_files())
    finally:
        inspection.store.close()
    where = f" at {place} or on sticks" if place else " on sticks"
    return (
        *((f"{files} exchanged file(s){where}, sealed for the people whom they were sent to",) if files else ()),
        *((f"the workspaces of {', '.join(others)}, who erase theirs",) if others else ()),
    )


def _remove(folder: Path, file: str) -> tuple[list[Path], list[Path]]:
    """Remove every file of an inspection below a folder; those that are gone, and those that the disk keeps."""
    gone: list[Path] = []
    stuck: list[Path] = []
    for each in files_of(folder, file):
        try:
            each.unlink()
            sync_folder(each.parent)
            gone.append(each)
        except OSError:
            stuck.append(each)
        with suppress(OSError):  # what was moved aside has a folder of its own
            if each.parent != folder:
                each.parent.rmdir()
    return gone, stuck


def _clear_copies(workspace: Workspace, file: str, also: Sequence[Path]) -> tuple[list[Path], list[str]]:
    """Clear the safety copies of the inspection and of its key; what was removed there, and which were not reached."""
    kept = read_settings(workspace.home).safety_copy
    gone: list[Path] = []
    unreached = []
    for folder in dict.fromkeys([*((Path(kept),) if kept else ()), *also]):
        if folder.is_dir() and not workspace.keyring.same_as(folder / KEYRING):
            unreached.append(f"{folder}, which is no safety copy of this workspace")
            continue
        there = files_of(folder, file)
        state = Copies().bring_up(workspace, str(folder))
        gone += [each for each in there if not each.exists()]
        if state.fault is not None:
            unreached.append(f"the safety copy at {folder}")
    return gone, unreached


def _certify(workspace: Workspace, found: Erasure) -> Path:
    from app.report.pdf import draw

    folder = workspace.home / CERTIFICATES
    try:
        folder.mkdir(exist_ok=True, mode=0o700)
    except OSError as error:
        raise KnownError("target_unwritable", file=str(folder), reason=error.strerror or "input/output") from error
    path = folder / f"erased-{found.inspection}-{datetime.now(UTC):%Y%m%dT%H%M%S%f}.pdf"
    write_whole(path, draw(certificate(found)))
    return path
