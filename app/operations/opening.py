"""Files that came: open a pack, a bundle, a receipt or an invitation; all of it is taken up, or nothing."""

import re
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from app.casework.chains import Fork, Gap, Head, ends
from app.casework.entries import Entry, now
from app.casework.subjects import INVITED, for_leads_only, person_subject
from app.errors import KnownError
from app.exchange.cards import Card, clean_card
from app.exchange.envelope import Letter, check_signature, read_bounded, read_letter, unseal
from app.exchange.invitation import is_invitation, open_by_phrase, token_hash
from app.exchange.keys import InspectionKey, new_key
from app.exchange.lines import read_lines
from app.exchange.manifest import Bundle, Had, Pack, Receipt, check_runs
from app.exchange.people import LEADING, Member, team_of
from app.instrument.xlsform import decode, hashed
from app.operations.inspections import Changes, Inspection, open_inspection
from app.operations.team import taking_up
from app.operations.workspace import Workspace
from db.exchanged import ExchangedFile
from db.store import create_store

OPENED = "opened"
REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Delivery:
    """What one opened file brought.

    `sender` is who signed it; `compare` is set where that person came with an invitation, so that the words of the card
    are to be compared now. `new` entries came to stand, `known` were here; `held` are the gaps that others wait for;
    `forked` is where a device went on twice from a restored backup; `refused` entries were made after their author
    was removed. `disputed` are cases at which different values came to stand side by side. `created` is set where
    the inspection is new in this workspace.
    """

    inspection: str
    name: str
    kind: str
    sender: Member
    changes: Changes
    new: int = 0
    known: int = 0
    held: tuple[Gap, ...] = ()
    forked: tuple[Fork, ...] = ()
    refused: int = 0
    disputed: frozenset[str] = frozenset()
    compare: bool = False
    created: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """One of several files: what it brought, or why it was refused."""

    path: Path
    delivery: Delivery | None
    fault: KnownError | None


@dataclass(frozen=True, slots=True)
class Received:
    """One line of the inbox: a file that came, when, from whom (initials), what it held, why it was refused."""

    name: str
    kind: str
    at: str
    sender: str
    entries: int
    fault: str
