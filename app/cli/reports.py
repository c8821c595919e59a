"""Commands that write, check and publish the report."""

from pathlib import Path
from typing import Any

import click

from app.cli.context import with_inspection

EDITIONS = ("internal", "public")


@click.command("report")
@with_inspection
@click.argument("file", metavar="[OUT.pdf|OUT.html]", required=False, type=click.Path(path_type=Path))
@click.option("--edition", type=click.Choice(EDITIONS), default=None, help="public where it is not said.")
@click.option("--check", is_flag=True, help="Print what is to be mended or confirmed first; 1 while anything is.")
@click.option("--published", "version", default="", metavar="VERSION", help="The report as it was published then.")
def report_(inspection: Any, file: Path | None, *, edition: str | None, check: bool, version: str) -> int:  # noqa: ANN401
    """Write the report as PDF or HTML; a file that is there is replaced whole or not at all.

    With --check nothing is written while anything is open.
    """
    from app.operations.guard import open_doubts
    from app.operations.publication import write_report
    from app.operations.report import fallen_back

    if file is None and not check:
        raise click.UsageError("Name the file to write, or use --check.")
    if check:
        found = open_doubts(inspection)
        for one in found:
            click.echo(doubt_text(inspection.instrument, one))
        click.echo(f"{len(found)} thing(s) to mend or confirm.")
        if found:
            return 1
    if file is not None:
        rebuilt = write_report(inspection, file, edition=edition or ("" if version else "public"), version=version)
        click.echo(f"Written to {file}. The file is not encrypted.")
        if fallen_back(inspection):
            click.echo("The program's own texts are there in English only, and stand so in it.", err=True)
        if rebuilt is not None and not rebuilt.same:
            click.echo(
                f"It was published with Casewalk {rebuilt.publication.program}, which set it otherwise: "
                "the data are the same, the wording or the order is not.",
                err=True,
            )
    return 0


@click.command()
@with_inspection
@click.argument("keys", nargs=-1, required=True)
@click.option("--why", default="", help="Why it may stand as it is.")
def confirm(inspection: Any, keys: tuple[str, ...], *, why: str) -> None:  # noqa: ANN401
    """Confirm what `casewalk report --check` lists, by the keys in brackets; it lapses when the text changes."""
    from app.operations.guard import confirm as confirm_doubts

    changes = confirm_doubts(inspection, keys, why)
    click.echo(f"{len(changes.entries)} thing(s) confirmed.")


@click.command()
@with_inspection
@click.option("--edition", type=click.Choice(EDITIONS), default="public")
@click.option("--list", "listed", is_flag=True, help="Show what was published so far.")
def publish(inspection: Any, *, edition: str, listed: bool) -> None:  # noqa: ANN401
    """Freeze the report as it stands under the next version; refused while anything is neither mended nor confirmed."""
    from app.operations.publication import publications
    from app.operations.publication import publish as publish_report

    if listed:
        for one in publications(inspection):
            click.echo(f"{one.version}  {one.edition}  {one.at}  {one.who}  Casewalk {one.program}  {one.id}")
        return
    made = publish_report(inspection, edition=edition)
    click.echo(f"Published as version {made.version}, edition {made.edition}.")
    click.echo(f"Write it with `casewalk report {inspection.id} OUT.pdf --published {made.version}`.")


def doubt_text(form: Any, doubt: Any) -> str:  # noqa: ANN401
    """One thing to mend or confirm as a line: where, what, and the key that confirms it."""
    from app.operations import guard
    from app.scoring.bindings import KIND, UNBOUND

    words = f"“{doubt.span.words}”"
    misfit = doubt.misfit
    said = {
        guard.NAME: f"{words} may name somebody who is not in the team list.",
        guard.REFERENCE: f"{words} is the reference of a case.",
        guard.INITIALS: f"{words} may be a case manager's initials.",
        guard.BREAKDOWN: f"small numbers ({doubt.span.words}); the public edition leaves them out.",
        guard.EMPTY: "nothing is written yet.",
        guard.CHALLENGED: f"the area's challenge is not decided: {words}.",
        guard.APART: f"{doubt.subject} was left in different words by two people.",
        guard.TYPED: f"{words} is still being typed.",
    }.get(doubt.kind, "")
    if misfit is not None and misfit.fault == UNBOUND:
        said = f"{words} stands for no figure."
    elif misfit is not None:
        count, of = misfit.figure
        known = form.by_name.get(misfit.question)
        number = f"question {known.number}" if known is not None else misfit.question
        wrong = "the figure is on the other side of the threshold:" if misfit.fault == KIND else f"{words} does not fit"
        fitting = f" Fitting: {'; '.join(f'“{one}”' for one in misfit.fitting)}." if misfit.fitting else ""
        said = f"{wrong} {number} ({count} of {of}).{fitting}"
    return f"{doubt.place + ': ' if doubt.place else ''}{said} [{doubt.key}]"
