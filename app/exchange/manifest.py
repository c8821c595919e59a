"""What the first line of a file says: what it is, of which inspection, by whom, and what it holds."""

from collections.abc import Iterable, Sequence
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta

from app.casework.entries import Entry
from app.errors import KnownError
from app.exchange.cards import Card
from app.exchange.lines import Device, Id, Sequence_

FORMAT = 2
"""The format that is written; files of every earlier one are read. From 2 on questionnaires travel too."""

BUNDLE: Final = "bundle"
PACK: Final = "pack"
RECEIPT: Final = "receipt"
Kind = Literal["bundle", "pack", "receipt"]
KINDS: tuple[Kind, ...] = (BUNDLE, PACK, RECEIPT)

Fingerprint = Annotated[str, Meta(pattern=r"^[0-9a-f]{32}\Z")]
InspectionId = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9-]{0,39}\Z")]
Token = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]
Voice = Annotated[str, Meta(pattern=r"^(child|victim)\Z")]
FileName = Annotated[str, Meta(pattern=r"^[0-9a-f]{32}\.(bundle|pack|receipt)\.age\Z")]

Had = tuple[Device, Sequence_, Id]
"""An entry that the sender has with all that comes before it on its device: a Head."""


class Run(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a file holds of one device: first and last sequence number, how many entries, and the id of the last."""

    first: Sequence_
    last: Sequence_
    entries: Annotated[int, Meta(ge=1)]
    head: Id


class Bundle(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="casewalk", tag=BUNDLE
):
    """Entries on their way to those who lead.

    `devices` are the author's own. `card` and `token` come as long as the author knows of nobody who has them.
    `questionnaires` are the meanings of those that forms among the entries belong to, by voice.
    """

    format: int
    inspection: InspectionId
    instrument: Id
    author: Fingerprint
    devices: list[Device]
    runs: dict[Device, Run]
    card: Card | None = None
    token: Token | None = None
    questionnaires: dict[Voice, Id] = {}


class Pack(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="casewalk", tag=PACK):
    """What one person needs for the work; `whole` where it leaves nothing out.

    The line after this one is the compiled instrument; after it come those that `questionnaires` names, by voice in
    the order of the alphabet. `have` is a receipt: what of these
    entries the author has with all that comes before.
    `name` and `token` are those of an invitation.
    """

    format: int
    inspection: InspectionId
    instrument: Id
    author: Fingerprint
    devices: list[Device]
    initials: str
    whole: bool
    properties: dict[str, str]
    runs: dict[Device, Run]
    have: list[Had]
    name: str = ""
    token: Token | None = None
    questionnaires: dict[Voice, Id] = {}


class Taken(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One file as it arrived: how many entries it held, or the code of why it was refused."""

    name: FileName
    entries: int
    fault: str = ""


class Receipt(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, tag_field="casewalk", tag=RECEIPT
):
    """What arrived of one person's files, and what the signer has.

    `waiting` says of a device how many of its entries wait for some before them, which are to be sent again.
    """

    format: int
    inspection: InspectionId
    author: Fingerprint
    to: Fingerprint
    files: list[Taken]
    have: list[Had]
    waiting: dict[Device, Annotated[int, Meta(ge=1)]] = {}


Manifest = Bundle | Pack | Receipt

_DECODER: msgspec.json.Decoder[Manifest] = msgspec.json.Decoder(Manifest)


class _Head(msgspec.Struct):
    casewalk: str
    format: int


def read_manifest(line: bytes) -> Manifest:
    """The manifest of a first line; raises KnownError: exchange_newer, exchange_foreign, exchange_altered."""
    try:
        head = msgspec.json.decode(line, type=_Head)
        if head.format > FORMAT:
            raise KnownError("exchange_newer", found=head.format, known=FORMAT)
        if head.casewalk not in {BUNDLE, PACK, RECEIPT} or head.format < 1:
            raise KnownError("exchange_foreign")
        return _DECODER.decode(line)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise KnownError("exchange_altered") from error


def kind_of(manifest: Manifest) -> Kind:
    """What sort of file a manifest belongs to."""
    match manifest:
        case Bundle():
            return BUNDLE
        case Pack():
            return PACK
        case Receipt():
            return RECEIPT


def runs_of(entries: Iterable[Entry]) -> dict[str, Run]:
    """What a file says of its entries, which stand in order."""
    found: dict[str, Run] = {}
    for one in entries:
        known = found.get(one.device)
        found[one.device] = Run(
            one.sequence if known is None else known.first,
            one.sequence,
            1 if known is None else known.entries + 1,
            one.id,
        )
    return found


def check_runs(runs: dict[str, Run], entries: Sequence[Entry]) -> None:
    """Raise KnownError(exchange_altered) where entries are not what the manifest says, or one stands there twice."""
    if runs_of(entries) != runs or len({one.id for one in entries}) != len(entries):
        raise KnownError("exchange_altered")
