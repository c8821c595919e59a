"""Inspections: create one, list them, open one for work."""

import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from app.casework.entries import Act
from app.casework.subjects import (
    inspection_subject,
)
from app.casework.units import DEFAULT_PATTERN
from app.casework.walk import COMPLETE
from app.errors import KnownError, Problem, refused
from app.exchange.cards import LEAD
from app.exchange.keys import InspectionKey, new_key
from app.exchange.people import founding
from app.instrument.model import VOICES, Instrument
from app.instrument.sheets import read_source
from app.instrument.xlsform import built_in, compile_instrument, encode
from app.operations.forms import compiled, keep_questionnaire
from app.operations.inspection import Inspection
from app.operations.workspace import Workspace
from app.steps import Ask, Tell, never, share, untold
from db.store import new_store, open_store

BUILT_IN = "cci"
DESTROY_BY = "destroy_by"
"""What is said of an inspection: the last day on which its data may be kept."""

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,39}\Z")


@dataclass(frozen=True, slots=True)
class Summary:
    """One line of the list of inspections; `fault` is the sentence that says why it cannot be opened.

    Where its cases are invented it is a `demo`. It is to be erased by the day `destroy_by`, empty where none is set.
    """

    id: str
    area: str
    title: str
    cases: int
    complete: int
    fault: KnownError | None = None
    demo: bool = False
    destroy_by: str = ""

    @property
    def overdue(self) -> bool:
        """Whether it should have been erased by now, on this laptop's clock."""
        return bool(self.destroy_by) and self.destroy_by < f"{datetime.now().astimezone():%Y-%m-%d}"


def read_form(path: Path) -> Instrument:
    """The criteria in an XLSForm of one's own, .xlsx or .md; raises KnownError, with every problem that it has."""
    source = read_source(path)
    found = compile_instrument(source)
    if found.voice:
        problem = Problem("settings, row 2", "the form is a questionnaire, not criteria.", "Take the cell voice out.")
        raise refused("instrument_refused", source.file, [problem])
    return found


def create_inspection(
    workspace: Workspace,
    id_: str,
    area: str,
    *,
    title: str = "",
    pattern: str = DEFAULT_PATTERN,
    demo: bool = False,
    form: Path | None = None,
    fill: Callable[[Inspection], None] | None = None,
) -> None:
    """A new inspection, empty or filled, with the built-in instrument or that of an XLSForm (.xlsx or .md).

    Raises KnownError where the id is unfit or taken, and where the form has problems, with all of them.
    The file is made first and its key kept last: a fall in between leaves an unreadable file and no broken inspection,
    and what is refused in between nothing.
    """
    if not _ID.match(id_):
        raise KnownError("inspection_id_unfit", id=id_)
    if any(known.id == id_ for known in workspace.keyring.reload().inspections):
        raise KnownError("inspection_exists", id=id_)
    workspace.refuse_erased(id_)
    re.compile(pattern)
    instrument = read_form(form) if form is not None else compile_instrument(built_in(BUILT_IN))
    key, name = new_key(), f"{secrets.token_hex(8)}.casewalk"
    with new_store(workspace.home / name, key, id_) as store:
        store.keep_instrument(instrument.meaning, instrument.wording, encode(instrument))
        for voice in VOICES:
            keep_questionnaire(store, compiled(voice))
        card = workspace.identity.card(LEAD)
        store.set_properties(
            {
                "instrument": instrument.meaning,
                "pattern": pattern,
                "demo": "yes" if demo else "no",
                "founder": card.fingerprint,
            }
        )
        acts = [*founding(card, workspace.device), Act(None, None, inspection_subject("area"), area.strip())]
        if title.strip():
            acts.append(Act(None, None, inspection_subject("title"), title.strip()))
        store.record(acts, who=workspace.who, device=workspace.device)
        if fill is not None:
            fill(Inspection(store, workspace))
        store.close()
        workspace.keyring.add(InspectionKey(id_, name, key))


def open_inspection(workspace: Workspace, id_: str, *, progress: Tell = untold, cancelled: Ask = never) -> Inspection:
    """An inspection open for work; raises KnownError and changes nothing where it cannot be opened."""
    path, key = workspace.file_of(id_)
    store = open_store(path, key, id_)
    try:
        return Inspection(store, workspace, progress, cancelled)
    except (KeyError, msgspec.DecodeError) as error:
        store.close()
        raise KnownError("file_damaged", path=str(path), found="it holds no criteria that can be read") from error
    except KnownError:
        store.close()
        raise


def list_inspections(workspace: Workspace, *, progress: Tell = untold, cancelled: Ask = never) -> tuple[Summary, ...]:
    """All inspections of the workspace, those that cannot be opened with the reason."""
    found = []
    every = sorted(workspace.keyring.reload().inspections, key=lambda each: each.id)
    for done, known in enumerate(every):
        own = share(progress, done, done + 1, len(every))
        try:
            inspection = open_inspection(workspace, known.id, progress=own, cancelled=cancelled)
        except KnownError as error:
            if error.code == "cancelled":
                raise
            found.append(Summary(known.id, "", "", 0, 0, error))
            continue
        try:
            found.append(summary(inspection))
        finally:
            inspection.close()
    return tuple(found)


def summary(inspection: Inspection) -> Summary:
    """One line about an open inspection; withdrawn cases are not counted."""
    sampled = [reference for reference in inspection.references if not inspection.withdrawn(reference)]
    complete = sum(1 for reference in sampled if inspection.status(reference) == COMPLETE)
    area = inspection.about("area")
    title = inspection.about("title") or area
    by = inspection.about(DESTROY_BY)
    return Summary(inspection.id, area, title, len(sampled), complete, demo=inspection.demo, destroy_by=by)
