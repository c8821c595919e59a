"""The recovery key: shown once, printed, proved to be kept, and only then in force."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from app.exchange.recovery import check_proof, groups, new_recovery_key, to_prove
from app.operations.workspace import Workspace
from app.operations.writing import write_whole
from app.report.recovery import recovery_sheet

SHORT_DEVICE = 6
"""So many signs of the laptop's id stand on a sheet, to tell sheets apart."""


@dataclass(frozen=True)
class NewRecovery:
    """A recovery key that is not in force yet; `asked` are the groups to be typed, counted from 0."""

    key: str = field(default_factory=new_recovery_key, repr=False)
    asked: tuple[int, ...] = field(default_factory=to_prove)

    @property
    def groups(self) -> tuple[str, ...]:
        """The key as it is shown."""
        return groups(self.key)


def sheet_of(workspace: Workspace, new: NewRecovery) -> bytes:
    """The sheet to print, as a PDF on A4."""
    from app.report.pdf import draw

    device = workspace.device[:SHORT_DEVICE]
    made = datetime.now().astimezone()
    return draw(recovery_sheet(new.groups, initials=workspace.who, device=device, made=made))


def write_recovery_sheet(workspace: Workspace, new: NewRecovery, path: Path) -> None:
    """Write the sheet, whole or not at all; the file is not encrypted. Raises KnownError(target_unwritable)."""
    write_whole(path, sheet_of(workspace, new))


def keep_recovery(workspace: Workspace, new: NewRecovery, typed: Sequence[str]) -> None:
    """Put the key in force once the groups that were asked for are typed as they were shown.

    Raises KnownError(recovery_unproved), with the earlier key still in force, or what the disk says.
    """
    check_proof(new.key, new.asked, typed)
    workspace.keyring.seal_by_recovery(new.key)
