"""Sync: what came to the destination is opened, then what is owed goes there."""

import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from app.casework.entries import now
from app.errors import KnownError
from app.exchange import credentials
from app.exchange.destination import Destination, destination
from app.exchange.manifest import KINDS
from app.exchange.sync import Synced, synchronise
from app.operations import exchange, team
from app.operations.exchange import OWED, SENT, Parcel
from app.operations.inspections import Inspection, open_inspection
from app.operations.opening import ARRIVED, OTHERS, REFUSED, Delivery, open_data
from app.operations.workspace import Workspace
from db.exchanged import ExchangedFile

_LATER = {"signer_unknown", "invitation_void", "exchange_newer", "exchange_instrument_unknown", "file_locked"}
"""Faults of a file that may pass by themselves: it is read again at the next sync."""

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
    progress: Callable[[int, int], object] = lambda done, total: None,  # noqa: ARG005 - the names are the contract
    cancelled: Callable[[], bool] = lambda: False,
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
    """One sync under way: what is seen already, what came, and what is tried again after the others."""

    def __init__(
        self, workspace: Workspace, inspection: Inspection, place: Destination, passes: Mapping[str, Any]
    ) -> None:
        self._workspace = workspace
        self._inspection = inspection
        self._place = place
        self._passes = passes
        self._outbox = {one.name: one.state for one in exchange.outbox(inspection)}
        self._seen = {file.name for file in inspection.store.exchanged_files() if file.reason not in _LATER}
        self._deliveries: list[Delivery] = []
        self._waiting: dict[str, bytes] = {}

    def __contains__(self, name: object) -> bool:
        """Whether a file at the destination needs no reading: it was read, it is ours, or only a phrase opens it."""
        return name in self._seen or str(name).endswith(".invitation")

    def run(self) -> Report:
        """Pull, then push unless the pull was stopped."""
        pulled = synchronise(self._place, {}, self, self._take, **self._passes)
        refused = {**pulled.quarantined, **self._again()}
        parcels = {parcel.name: parcel for parcel in outgoing(self._inspection)}
        if pulled.stopped is None:
            pushed = synchronise(self._place, _data_of(parcels), self, self._take, **self._passes)
            refused |= pushed.quarantined
        else:
            pushed = Synced(owed=dict.fromkeys(parcels, pulled.stopped), stopped=pulled.stopped)
        self._keep(parcels, pushed)
        opened = {one.name for one in self._deliveries}
        return Report(
            deliveries=tuple(self._deliveries),
            sent=tuple(parcels[name] for name in pushed.pushed),
            refused={name: fault for name, fault in refused.items() if name not in opened},
            unread={**pulled.unread, **pushed.unread},
            owed=pushed.owed,
            stopped=pushed.stopped,
        )

    def _take(self, name: str, data: bytes) -> None:
        """Open one file; raises KnownError for a broken one, after keeping that it need not be read again."""
        self._seen.add(name)
        try:
            delivery = open_data(self._workspace, name, data, inspection=self._inspection)
        except KnownError as fault:
            if fault.code in _NOT_OURS:
                self._note(name, data, OTHERS)
                return
            if fault.code in _LATER:
                self._waiting[name] = data
            else:
                self._note(name, data, REFUSED, fault.code)
            raise
        self._deliveries.append(delivery)
        if delivery.name != name or delivery.inspection != self._inspection.id:
            self._note(name, data, OTHERS)

    def _again(self) -> dict[str, KnownError]:
        """Try files again whose signer another file may have brought; returns what is still wrong with them."""
        faults: dict[str, KnownError] = {}
        while True:
            waiting, self._waiting, before = self._waiting, {}, len(self._deliveries)
            for name, data in waiting.items():
                try:
                    self._take(name, data)
                except KnownError as fault:
                    faults[name] = fault
            if len(self._deliveries) == before:
                return faults

    def _note(self, name: str, data: bytes, state: str, fault: str = "") -> None:
        """Keep a file of which nothing else is known; one that its inspection has noted stays as it is."""
        if all(file.name != name for file in self._inspection.store.exchanged_files()):
            kind = next(kind for kind in KINDS if kind in name)
            file = ExchangedFile(name, kind, "in", len(data), now(), state, fault)
            self._inspection.store.note_file(file)

    def _keep(self, parcels: Mapping[str, Parcel], pushed: Synced) -> None:
        """Keep in the outbox what lies there now, and what does not and why."""
        for name, parcel in parcels.items():
            fault = pushed.owed.get(name)
            if fault is not None:
                exchange.note(self._inspection, parcel, OWED, fault.code)
            elif self._outbox.get(name) not in {SENT, ARRIVED}:
                exchange.note(self._inspection, parcel, SENT)


def _data_of(parcels: Mapping[str, Parcel]) -> dict[str, Callable[[], bytes]]:
    return {name: partial(getattr, parcel, "data") for name, parcel in parcels.items()}
