"""Commands about keys and copies: passphrase, recovery, backup, restore, verify, erase."""

import os
from pathlib import Path
from typing import Any

import click

from app.cli.context import RECOVERY, Context, known_passphrase, opened_workspace, report
from app.errors import KnownError

NEW_PASSPHRASE = "CASEWALK_NEW_PASSPHRASE"  # noqa: S105 - the name of a variable

SPANS = {
    "seconds": "within seconds",
    "minutes": "within minutes",
    "hours": "within hours",
    "days": "within days",
    "months": "within months",
    "years": "within years",
    "centuries": "not within a century",
}


@click.command()
@click.pass_obj
def passphrase(context: Context) -> None:
    """Change the passphrase; what is encrypted stays as it is. Scripts set CASEWALK_NEW_PASSPHRASE."""
    from app.exchange.strength import WEAK, strength
    from app.operations.passphrase import change_passphrase

    with opened_workspace(context) as workspace:
        new = os.environ.get(NEW_PASSPHRASE) or str(
            click.prompt("The new passphrase", hide_input=True, confirmation_prompt=True, err=True)
        )
        found = strength(new, (workspace.name, workspace.who))
        click.echo(f"Somebody with the files and large machines guesses it {SPANS[found.span]}.")
        if found.level == WEAK:
            click.echo("That is weak: a few words that only you would put together are better.")
        change_passphrase(workspace, new)
        click.echo("The passphrase is changed. Copies of the workspace elsewhere still open with the former one.")


@click.command()
@click.option("--sheet", type=click.Path(path_type=Path), help="Write the sheet to print to this PDF.")
@click.pass_obj
def recovery(context: Context, *, sheet: Path | None) -> None:
    """Make a recovery key that opens the workspace besides the passphrase; it is shown once."""
    from app.operations.recovery import NewRecovery, keep_recovery, write_recovery_sheet

    with opened_workspace(context) as workspace:
        new = NewRecovery()
        click.echo("The recovery key. It is shown this once; copy it by hand or print the sheet:\n")
        click.echo(f"    {'  '.join(new.groups[:4])}\n    {'  '.join(new.groups[4:])}\n")
        if sheet is not None:
            write_recovery_sheet(workspace, new, sheet)
            click.echo(f"Written to {sheet}. The file is not encrypted: print it and delete it.")
        click.echo("To show that it is kept, type these groups from your copy.")
        while True:
            typed = [str(click.prompt(f"Group {at + 1}", err=True)) for at in new.asked]
            try:
                keep_recovery(workspace, new, typed)
                break
            except KnownError as error:
                if error.code != "recovery_unproved":
                    raise
                click.echo(f"{error.what} {error.do}", err=True)
        click.echo(f"The recovery key is in force; earlier ones are not. Scripts give it in {RECOVERY}.")


def _every(workspace: Any, inspection: str | None) -> tuple[str, ...]:  # noqa: ANN401
    """The inspection that was named, or all of the workspace."""
    return (inspection,) if inspection else tuple(sorted(known.id for known in workspace.keyring.contents.inspections))


@click.command()
@click.argument("inspection", required=False)
@click.option("--to", "folder", type=click.Path(path_type=Path), help="Keep a safety copy of everything there instead.")
@click.pass_obj
def backup(context: Context, inspection: str | None, *, folder: Path | None) -> None:
    """Copy one inspection or all of them, encrypted alike, to the folder backups; or everything to another disk."""
    from app.operations.backups import back_up_inspection
    from app.operations.safety_copy import Copies, begin_safety_copy

    with opened_workspace(context) as workspace:
        if folder is not None:
            target = begin_safety_copy(workspace, folder)
            state = Copies().bring_up(workspace, str(target))
            if state.fault is not None:
                raise state.fault
            click.echo(f"Copied to {target}.")
            return
        for each in _every(workspace, inspection):
            click.echo(f"{each}: copied to {back_up_inspection(workspace, each)}.")


@click.command()
@click.argument("inspection", required=False)
@click.pass_obj
def verify(context: Context, inspection: str | None) -> int:
    """Check one inspection or all: pages, their seals, every entry's hash, and what stands. Exits 1 on a fault."""
    from app.operations.backups import made_at, newest_good_backup, verify_inspection

    faulty = False
    with opened_workspace(context) as workspace:
        for each in _every(workspace, inspection):
            found = verify_inspection(workspace, each)
            if not found.faults:
                entries = "1 entry" if found.entries == 1 else f"{found.entries} entries"
                click.echo(f"{each}: sound; {entries}, each with its own hash, and what stands is what they say.")
                continue
            faulty = True
            for fault in found.faults:
                click.echo(f"{each}: {fault.what} {fault.do}")
            good = newest_good_backup(workspace, each)
            click.echo(f"{each}: the newest good backup is of {made_at(good)}." if good else f"{each}: no good backup.")
    return 1 if faulty else 0


@click.command()
@click.argument("inspection", required=False)
@click.option("--from", "source", type=click.Path(path_type=Path), help="A backup, or the folder of a safety copy.")
@click.pass_obj
def restore(context: Context, inspection: str | None, *, source: Path | None) -> None:
    """Put back an inspection from its newest good backup or from a file; without one, a workspace from a safety copy.

    What was there is moved aside whole. This laptop goes on under a new device id, so that nothing recorded since the
    copy is mistaken for something else.
    """
    from app.operations.backups import made_at, newest_good_backup
    from app.operations.restoring import restore_inspection, restore_workspace

    if inspection is None:
        if source is None:
            raise click.UsageError("Name an inspection, or give the folder of a safety copy with --from.")
        workspace = restore_workspace(context.folder, source, known_passphrase(source))
        click.echo(
            f"The workspace is at {context.folder}, with {len(workspace.keyring.contents.inspections)} inspections."
        )
        return
    with opened_workspace(context) as workspace:
        path = source
        if path is None:
            good = newest_good_backup(workspace, inspection)
            if good is None:
                raise KnownError("backup_none", id=inspection)
            click.echo(f"Putting back the backup of {made_at(good)}.")
            path = good.path
        done = restore_inspection(workspace, inspection, path)
        click.echo(f"{inspection} is put back.")
        if done.aside is not None:
            click.echo(f"What was there lies whole in {done.aside}.")
        click.echo(newer_words(done.newer))


@click.command()
@click.argument("inspection")
@click.option("--confirm", default=None, help="The id once more, for scripts; asked for where it is not given.")
@click.option(
    "--copy", "copies", multiple=True, type=click.Path(path_type=Path), help="The folder of a further safety copy."
)
@click.pass_obj
def erase(context: Context, inspection: str, *, confirm: str | None, copies: tuple[Path, ...]) -> None:
    """Destroy an inspection for good: its key, its file with drafts, its backups and safety copies within reach.

    What comes for it later is refused. A certificate without content is written to the folder certificates.
    """
    from app.operations.erasing import erase_inspection
    from app.operations.holding import hold

    with opened_workspace(context) as workspace:
        if confirm is None:
            click.echo(f"{inspection} will be destroyed, with its backups. Nobody can bring it back.", err=True)
            confirm = str(click.prompt(f"Type {inspection} to erase it", err=True))
        held = hold(workspace.home)
        try:
            done = erase_inspection(workspace, inspection, confirm, copies=copies)
        finally:
            held.release()
        files = "1 file" if done.files == 1 else f"{done.files} files"
        click.echo(f"{inspection} is erased: its key and {files}.")
        if done.fault is None:
            click.echo(f"The certificate is {done.certificate}.")
        else:
            report(done.fault)
            click.echo("The certificate is written when it is erased once more.", err=True)
        for each in done.unreached:
            click.echo(f"Not in reach: {each}.")


def newer_words(newer: Any) -> str:  # noqa: ANN401 - a Newer or None
    """What the file that was moved aside says that the backup does not."""
    if newer is None:
        return "Nothing could be read of it."
    if not newer.entries:
        return "It says nothing that the backup does not."
    count = "1 entry" if newer.entries == 1 else f"{newer.entries} entries"
    cases = f", about {', '.join(newer.cases)}" if newer.cases else ""
    return f"{count} in it came after the backup{cases}: look there again."
