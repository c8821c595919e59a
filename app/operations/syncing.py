"""Sync: what came to the destination is opened, then what is owed goes there."""

import os
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from app.casework.entries import now
from app.errors import KnownError
from app.exchange import credentials
from app.exchange.destination import Destination, destination
from app.exchange.manifest import KINDS
from app.exchange.sync import Synced, synchronise
from app.operations import exchange, team
from app.operations.exchange import ARRIVED, OTHERS, OWED, REFUSED, REPLACED, SENT, Parcel
from app.operations.inspection import Inspection
from app.operations.inspections import open_inspection
from app.operations.letters import OUT_OF_ORDER
from app.operations.opening import Delivery, open_data
from app.operations.workspace import Workspace
from app.steps import Ask, Tell, never, untold
from db.exchanged import ExchangedFile

_FINAL = {
    "card_unfit", "device_of_another", "entry_altered", "exchange_altered", "exchange_foreign", "exchange_too_large",
    "signature_wrong",
}  # fmt: skip
"""Faults of a file itself, which no other file and no later day mends: it is not read again."""

_NOT_OURS = {"exchange_not_for_us", "exchange_other_inspection"}


@dataclass(frozen=True, slots=True)
class Report:
    """What a sync did.

    `deliveries` are the files that were opened, `sent` the parcels that went out; `refused` files came and are wrong,
    `unread` could not be read yet, `owed` could not be sent yet, each with the reason. `stopped` is what ended the
    sync before everything had its turn.
    """

    deliveries: tuple[Delivery, ...]
    sent: tuple[Parcel, ...]
    refused: Mapping[str, KnownError]
    unread: Mapping[str, KnownError]
    owed: Mapping[str, KnownError]
    stopped: KnownError | None


def sync(
    workspace: Workspace,
    id_: str,
    *,
    at: str = "",
    progress: Tell = untold,
    cancelled: Ask = never,
    environment: Mapping[str, str] = os.environ,
    wait: Callable[[float], object] = time.sleep,
) -> Report:
    """Exchange with the inspection's destination, or with the one given; may take long and opens its own file.

    Pulls first, so that what goes out answers what came: packs with the newest, receipts, what is still owed.
    `progress(done, total)` counts the files of the pull, then those of the push; `cancelled` is asked between files.
    Raises KnownError where nothing could be begun: destination_unset, or what the address or its credentials lack.
    """
    inspection = open_inspection(workspace, id_)
    try:
        url = at or team.destination(inspection)
        if not url:
            raise KnownError("destination_unset", id=id_)
        with destination(url, credentials.find(url, environment)) as place:
            passes: dict[str, Any] = {"progress": progress, "cancelled": cancelled, "wait": wait}
            return _Sync(workspace, inspection, place, passes).run()
    finally:
        inspection.close()


def outgoing(inspection: Inspection) -> tuple[Parcel, ...]:
    """Everything that is owed now: the bundle, and from those who lead the packs and receipts."""
    made = exchange.bundle(inspection)
    parcels = [] if made is None else [made]
    if inspection.leads:
        parcels += [*exchange.packs(inspection), *exchange.receipts(inspection)]
    return tuple(parcels)


class _Sync:
    """One sync under way: what is seen already, what came, what is wrong, and what is tried again after the others."""

    def __init__(
        self, workspace: Workspace, inspection: Inspection, place: Destination, passes: Mapping[str, Any]
    ) -> None:
        self._workspace = workspace
        self._inspection = inspection
        self._place = place
        self._passes = passes
        self._noted = {file.name: file for file in inspection.store.exchanged_files()}
        self._seen = {
            name for name, file in self._noted.items() if file.state != REFUSED or file.reason in _FINAL | _NOT_OURS
        }
        self._deliveries: list[Delivery] = []
        self._refused: dict[str, KnownError] = {}
        self._early: dict[str, bytes] = {}

    def __contains__(self, name: object) -> bool:
        """Whether a file at the destination needs no reading: it was read, it is ours, or only a phrase opens it."""
        return name in self._seen or str(name).endswith(".invitation")

    def run(self) -> Report:
        """Pull, then push unless the pull was stopped."""
        pulled = synchronise(self._place, {}, self, self._take, **self._passes)
        self._take_early()
        parcels = {parcel.name: parcel for parcel in outgoing(self._inspection)}
        if pulled.stopped is None:
            pushed = synchronise(self._place, _data_of(parcels), self, self._take, **self._passes)
        else:
            pushed = Synced(owed=dict.fromkeys(parcels, pulled.stopped), stopped=pulled.stopped)
        self._keep(parcels, pushed)
        return Report(
            deliveries=tuple(self._deliveries),
            sent=tuple(parcels[name] for name in pushed.pushed),
            refused=self._refused,
            unread={**pulled.unread, **pushed.unread},
            owed=pushed.owed,
            stopped=pushed.stopped,
        )

    def _take(self, name: str, data: bytes) -> None:
        """Open one file; raises KnownError for a broken one, after keeping whether it need not be read again."""
        self._seen.add(name)
        self._refused.pop(name, None)
        try:
            delivery = open_data(self._workspace, name, data, inspection=self._inspection)
        except KnownError as fault:
            if fault.code in _NOT_OURS:
                self._note(name, data, OTHERS)
                return
            if fault.code in _FINAL:
                self._note(name, data, REFUSED, fault.code)
            if fault.code in OUT_OF_ORDER:
                self._early[name] = data
            self._refused[name] = fault
            raise
        self._deliveries.append(delivery)
        if delivery.name != name or delivery.inspection != self._inspection.id:
            self._note(name, data, OTHERS)

    def _take_early(self) -> None:
        """Try files again that came before the one that says who their author is, while that helps."""
        before = -1
        while self._early and before < len(self._deliveries):
            early, self._early, before = self._early, {}, len(self._deliveries)
            for name, data in early.items():
                with suppress(KnownError):  # it stands among those refused
                    self._take(name, data)

    def _note(self, name: str, data: bytes, state: str, fault: str = "") -> None:
        """Keep a file of which its inspection has kept nothing itself."""
        if all(file.name != name for file in self._inspection.store.exchanged_files()):
            kind = next(kind for kind in KINDS if kind in name)
            file = ExchangedFile(name, kind, "in", len(data), now(), state, fault)
            self._inspection.store.note_file(file)

    def _keep(self, parcels: Mapping[str, Parcel], pushed: Synced) -> None:
        """Keep in the outbox what lies there now, what does not and why, and what a later file replaces."""
        for name, parcel in parcels.items():
            fault = pushed.owed.get(name)
            if fault is not None:
                exchange.note(self._inspection, parcel, OWED, fault.code)
            elif name not in self._noted or self._noted[name].state not in {SENT, ARRIVED}:
                exchange.note(self._inspection, parcel, SENT)
        for name, file in self._noted.items():
            if file.state == OWED and name not in parcels:
                self._inspection.store.note_file(replace(file, state=REPLACED))


def _data_of(parcels: Mapping[str, Parcel]) -> dict[str, Callable[[], bytes]]:
    return {name: partial(getattr, parcel, "data") for name, parcel in parcels.items()}
