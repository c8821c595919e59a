"""Several people, each on a laptop of their own, with files as all that travels between them."""

from dataclasses import dataclass
from pathlib import Path

from app.operations import exchange, invitations, opening
from app.operations.exchange import Parcel
from app.operations.inspection import Inspection
from app.operations.inspections import create_inspection, open_inspection
from app.operations.opening import Delivery
from app.operations.workspace import Workspace, create_workspace
from tests.conftest import CHEAP

ID = "leeds"


@dataclass
class Laptop:
    """One person's machine: a workspace, and the inspection open in it; `folder` is the stick."""

    workspace: Workspace
    folder: Path
    opened: Inspection | None = None

    @property
    def inspection(self) -> Inspection:
        if self.opened is None:
            self.opened = open_inspection(self.workspace, ID)
        return self.opened

    def saves(self, parcel: Parcel | None) -> Path:
        assert parcel is not None
        return exchange.save(self.inspection, parcel, self.folder)

    def takes(self, path: Path, phrase: str = "") -> Delivery:
        return opening.open_file(self.workspace, path, inspection=self.opened, phrase=phrase)

    def bundles(self) -> Path:
        return self.saves(exchange.bundle(self.inspection))

    def packs(self, person: str) -> Path:
        return self.saves(exchange.pack(self.inspection, person))

    def receipts(self) -> dict[str, Path]:
        return {parcel.to[0]: self.saves(parcel) for parcel in exchange.receipts(self.inspection)}

    def ids(self) -> set[str]:
        return {one.id for one in self.inspection.store.entries()}

    def stands(self) -> dict[tuple[str | None, str | None, str, str], object]:
        return {(*row.place, row.entry): row.value for row in self.inspection.store.present()}

    def close(self) -> None:
        if self.opened is not None:
            self.opened.close()
            self.opened = None


def laptop(folder: Path, name: str, initials: str) -> Laptop:
    """A fresh laptop of somebody."""
    stick = folder / "stick"
    stick.mkdir(exist_ok=True)
    return Laptop(create_workspace(folder / initials.lower(), "correct horse", name, initials, CHEAP), stick)


def lead(folder: Path) -> Laptop:
    """The laptop of somebody who makes an inspection."""
    made = laptop(folder, "Lena Lead", "LL")
    create_inspection(made.workspace, ID, "Leeds")
    return made


def invited(by: Laptop, folder: Path, name: str, initials: str, role: str = "assessor") -> Laptop:
    """The laptop of somebody who came by an invitation, and whose first bundle was taken up."""
    phrase, parcel = invitations.invite(by.inspection, name, initials, role, cost=CHEAP)
    fresh = laptop(folder, name, initials)
    assert fresh.takes(by.saves(parcel), phrase).created
    assert by.takes(fresh.bundles()).compare
    return fresh
