"""Commands about keys and copies: passphrase, recovery, backup, restore, verify."""

import os
from pathlib import Path

import click

from app.cli.context import RECOVERY, Context, opened_workspace
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
    from app.operations.workspace import change_passphrase

    with opened_workspace(context) as workspace:
        new = os.environ.get(NEW_PASSPHRASE) or str(
            click.prompt("The new passphrase", hide_input=True, confirmation_prompt=True, err=True)
        )
        found = strength(new, (workspace.name, workspace.who))
        click.echo(f"Somebody with the files and large machines guesses it {SPANS[found.span]}.")
        if found.level == WEAK:
            click.echo("That is weak: a few words that only you would put together are better.")
        change_passphrase(workspace, new)
        click.echo("The passphrase is changed. Copies made before still open with the former one.")


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
