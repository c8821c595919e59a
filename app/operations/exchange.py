"""Packs, bundles and receipts: make the files that travel, open those that come; the outbox and the inbox."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.errors import KnownError
from app.exchange.people import Member
from app.operations.inspections import Changes, Inspection
from app.operations.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Parcel:
    """A file that is ready to travel: encrypted, under a name that says nothing but its kind.

    `kind` is pack, bundle, receipt or invitation; `to` are the initials of those who can open it.
    """

    name: str
    kind: str
    data: bytes
    to: tuple[str, ...]
    entries: int


@dataclass(frozen=True, slots=True)
class Arrival:
    """What one opened file brought.

    `sender` is who signed it; `compare` is set where that person came with an invitation and the words of the card are
    to be compared. `new` entries were taken up, `known` were here, `held` wait for `gap` entries before them, `forked`
    belong to a chain that went on from a restored backup, `refused` came after a person was removed. `disputed` are the
    cases at which different values now stand side by side. `changes` names the cases that look different.
    """

    inspection: str
    name: str
    kind: str
    sender: Member | None
    compare: bool
    new: int
    known: int
    held: int
    forked: int
    refused: int
    disputed: frozenset[str]
    changes: Changes
    created: bool = False


@dataclass(frozen=True, slots=True)
class Owed:
    """The outbox: how many of this person's entries nobody who leads has acknowledged, and since when (UTC)."""

    entries: int
    cases: frozenset[str]
    since: str


@dataclass(frozen=True, slots=True)
class Received:
    """One line of the inbox: a file that was opened, when, from whom (initials), what it held, or why it was refused."""

    name: str
    kind: str
    at: str
    sender: str
    entries: int
    fault: str


@dataclass(frozen=True, slots=True)
class Opened:
    """One of several files: what it brought, or why it was refused."""

    path: Path
    arrival: Arrival | None
    fault: KnownError | None


def pack(inspection: Inspection, person: str) -> Parcel:
    """The pack for one person (initials or fingerprint): the instrument, the team, the cases allocated to them.

    A lead's or deputy's pack holds everything. Raises KnownError: lead_only, person_unknown.
    """
    raise NotImplementedError


def packs(inspection: Inspection) -> tuple[Parcel, ...]:
    """The packs for everybody else who takes part; raises KnownError(lead_only)."""
    raise NotImplementedError


def owed(inspection: Inspection) -> Owed:
    """What this person has recorded and nobody who leads has acknowledged."""
    raise NotImplementedError


def bundle(inspection: Inspection, *, everything: bool = False) -> Parcel | None:
    """What the lead and the deputies have not acknowledged, for them and the author; None where nothing is owed.

    `everything` is for the day when the lead's laptop is gone. The same entries give the same name.
    """
    raise NotImplementedError


def receipts(inspection: Inspection) -> tuple[Parcel, ...]:
    """A receipt for every person from whom something came: what is safe here; raises KnownError(lead_only)."""
    raise NotImplementedError


def save(parcel: Parcel, folder: Path) -> Path:
    """Write a parcel into a folder, whole or not at all; returns its path. Raises KnownError(target_unwritable)."""
    raise NotImplementedError


def needs_phrase(path: Path) -> bool:
    """Whether the file is an invitation; raises KnownError where it cannot be read."""
    raise NotImplementedError


def open_file(workspace: Workspace, path: Path, *, inspection: Inspection | None = None, phrase: str = "") -> Arrival:
    """Open a file that came: a pack, a bundle, a receipt, or an invitation with its phrase.

    `inspection` is the one that is open, if any; a file of another one is taken up in that other's file. All of it is
    taken up or, where anything is wrong, nothing. Raises KnownError with the name of what is wrong.
    """
    raise NotImplementedError


def open_files(
    workspace: Workspace, paths: Sequence[Path], *, inspection: Inspection | None = None
) -> tuple[Opened, ...]:
    """Open several files; one that is refused does not keep the others from coming in."""
    raise NotImplementedError


def inbox(inspection: Inspection) -> tuple[Received, ...]:
    """Every file that was opened here, the latest first."""
    raise NotImplementedError
