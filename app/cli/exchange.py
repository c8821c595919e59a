"""Commands for what travels: invitations, packs, bundles, receipts, and files that came."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.context import Context, opened_workspace, report, with_inspection
from app.errors import KnownError

if TYPE_CHECKING:
    from app.operations.exchange import Parcel
    from app.operations.opening import Delivery
    from app.operations.workspace import Workspace

PHRASE = "CASEWALK_PHRASE"

_FOLDER = click.option(
    "--to", "folder", type=click.Path(path_type=Path, file_okay=False), default=Path(), help="The folder or stick."
)


@click.command()
@with_inspection
@click.option("--initials", required=True, help="Whose cases are theirs; recorded beside each of their answers.")
@click.option("--name", required=True)
@click.option("--role", default="assessor", help="lead, deputy or assessor")
@_FOLDER
def invite(inspection: Any, initials: str, name: str, role: str, folder: Path) -> None:  # noqa: ANN401
    """Invite somebody: a file for them, and a phrase to tell them by telephone."""
    from app.operations.invitations import invite as made

    phrase, parcel = made(inspection, name, initials, role)
    _saved(inspection, [parcel], folder)
    click.echo(f"The phrase, to be told by telephone and never sent with the file: {phrase}")


@click.command()
@with_inspection
@click.option("--for", "person", default=None, help="Initials; everybody who takes part where not given.")
@_FOLDER
def pack(inspection: Any, person: str | None, folder: Path) -> None:  # noqa: ANN401
    """Write the packs: the criteria, the team, the cases allocated to each person."""
    from app.operations import exchange

    made = [exchange.pack(inspection, person)] if person else exchange.packs(inspection)
    _saved(inspection, made, folder)
    if not made:
        click.echo("Nobody else takes part yet. Invite them with `casewalk invite`.")


@click.command()
@with_inspection
@click.option("--everything", is_flag=True, help="Also what was acknowledged, for a lead who lost it.")
@_FOLDER
def bundle(inspection: Any, folder: Path, *, everything: bool) -> None:  # noqa: ANN401
    """Write the bundle: what was recorded here and is not acknowledged yet."""
    from app.operations import exchange

    made = exchange.bundle(inspection, everything=everything)
    if made is None:
        click.echo("Nothing is owed: all that was recorded here is acknowledged.")
    else:
        _saved(inspection, [made], folder)


@click.command()
@with_inspection
@_FOLDER
def receipt(inspection: Any, folder: Path) -> None:  # noqa: ANN401
    """Write the receipts: what arrived here, for everybody from whom something came."""
    from app.operations import exchange

    made = exchange.receipts(inspection)
    _saved(inspection, made, folder)
    if not made:
        click.echo("Nothing has come from anybody yet.")


def _saved(inspection: Any, parcels: Iterable["Parcel"], folder: Path) -> None:  # noqa: ANN401
    from app.operations.exchange import save

    for parcel in parcels:
        path = save(inspection, parcel, folder)
        click.echo(f"{path}  {parcel.kind} for {', '.join(parcel.to)}, {parcel.entries} entries")


@click.command("open")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.pass_obj
def open_(context: Context, files: tuple[Path, ...]) -> int:
    """Open files that came: packs, bundles, receipts, or an invitation, which needs no other set-up."""
    from app.operations.invitations import needs_phrase
    from app.operations.opening import open_file, open_files
    from app.operations.workspace import has_workspace

    sealed = [path for path in files if not needs_phrase(path)]
    refusals = 0
    for path in files:
        if path in sealed:
            continue
        phrase = _phrase(path)
        person = None if has_workspace(context.folder) else _invitee(path, phrase)
        with opened_workspace(context, create=True, person=person) as workspace:
            _tell(path, open_file(workspace, path, phrase=phrase), workspace)
    if sealed:
        with opened_workspace(context) as workspace:
            for one in open_files(workspace, sealed):
                if one.delivery is not None:
                    _tell(one.path, one.delivery, workspace)
                elif one.fault is not None:
                    refusals += 1
                    click.echo(f"{one.path}:", err=True)
                    report(one.fault)
    return 1 if refusals else 0


def _phrase(path: Path) -> str:
    given = os.environ.get(PHRASE)
    if given:
        return given
    if not sys.stdin.isatty():
        raise KnownError("phrase_missing", file=path.name)
    return str(click.prompt("The phrase that you were told", err=True))


def _invitee(path: Path, phrase: str) -> tuple[str, str]:
    """Name and initials for whom the invitation is, so that a fresh laptop's workspace is made for them."""
    from app.operations.invitations import read_invitation

    found = read_invitation(path, phrase)
    click.echo(f"The invitation is for {found.name} ({found.initials}), to the inspection {found.inspection}.")
    return found.name, found.initials


@click.command()
@with_inspection
@click.argument("url", required=False)
@click.option("--user", default=None, help="Keep user and password for it in this system's keyring; asks for them.")
def destination(inspection: Any, url: str | None, user: str | None) -> None:  # noqa: ANN401
    """Show or set where files are exchanged: a folder, WebDAV, S3 or SFTP. The URL holds no password."""
    from app.exchange import credentials
    from app.operations import team

    if url is not None:
        team.set_destination(inspection, url)
    here = team.destination(inspection)
    if user is not None and here:
        password = click.prompt("Password", hide_input=True, err=True)
        credentials.keep(here, credentials.Credentials(user, str(password)))
    click.echo(here or "There is no destination yet; files travel by stick.")


@click.command()
@click.argument("inspection")
@click.option(
    "--at", default="", help="Another place than the inspection's destination, this once; a stick for example."
)
@click.pass_obj
def sync(context: Context, inspection: str, at: str) -> int:
    """Open what came to the destination, then send what is owed."""
    from app.operations.syncing import sync as synced

    with opened_workspace(context) as workspace:
        found = synced(workspace, inspection, at=at)
        for delivery in found.deliveries:
            _tell(Path(delivery.name), delivery, workspace)
    for parcel in found.sent:
        click.echo(f"{parcel.name}  {parcel.kind} for {', '.join(parcel.to)}, {parcel.entries} entries")
    wrong = {**found.refused, **found.unread, **found.owed}
    for name, fault in wrong.items():
        click.echo(f"{name}:", err=True)
        report(fault)
    if found.stopped is not None and not wrong:
        report(found.stopped)
    if not (found.deliveries or found.sent or wrong or found.stopped):
        click.echo("Nothing new there, and nothing owed.")
    return 1 if wrong or found.stopped else 0


def _tell(path: Path, delivery: "Delivery", workspace: "Workspace") -> None:
    """Say what one file brought."""
    sender = delivery.sender.card
    click.echo(f"{path}  {delivery.kind} from {sender.initials}: {delivery.new} new, {delivery.known} known")
    if delivery.created:
        click.echo(f"The inspection {delivery.inspection} is here now. Send a bundle, and read these words to")
        click.echo(f"{sender.name} by telephone: {' '.join(workspace.identity.card().words)}")
    if delivery.compare:
        click.echo(f"{sender.name} came with an invitation. Compare these words by telephone: {' '.join(sender.words)}")
        click.echo(f"Then: casewalk team confirm {delivery.inspection} {sender.initials}")
    for gap in delivery.held:
        click.echo(
            f"{gap.waiting} entries wait until number {gap.first} to {gap.last} of device {gap.device} have come."
        )
    for fork in delivery.forked:
        click.echo(f"Device {fork.device} went on from a restored backup at number {fork.sequence}: both are kept.")
    if delivery.refused:
        click.echo(f"{delivery.refused} entries were refused: {sender.initials} was removed before they were made.")
    if delivery.disputed:
        click.echo(f"Different answers now stand side by side in: {', '.join(sorted(delivery.disputed))}")
