"""Commands that write sheets to print."""

from pathlib import Path
from typing import Any

import click

from app.cli.context import with_inspection


@click.command()
@with_inspection
@click.argument("file", metavar="OUT.pdf", type=click.Path(path_type=Path))
@click.option("--complete-only", is_flag=True, help="Count complete cases only.")
def friday(inspection: Any, file: Path, *, complete_only: bool) -> None:  # noqa: ANN401
    """Write the Friday sheet: one page of emerging findings, provisional scores and cases outstanding."""
    from app.operations.friday import write_friday_sheet

    write_friday_sheet(inspection, file, provisional=not complete_only)
    click.echo(f"Written to {file}. The file is not encrypted.")


@click.command()
@with_inspection
@click.argument("case")
@click.argument("file", metavar="OUT.pdf", type=click.Path(path_type=Path))
@click.option("--notes", is_flag=True, help="Print the evidence notes too; they may name people.")
def feedback(inspection: Any, case: str, file: Path, *, notes: bool) -> None:  # noqa: ANN401
    """Write the feedback sheet of one case for the case manager's manager."""
    from app.operations.feedback import left_out, write_feedback_sheet

    write_feedback_sheet(inspection, case, file, notes=notes)
    click.echo(f"Written to {file}. The file is not encrypted.")
    hidden = [inspection.instrument.question(name).number for name in sorted(left_out(inspection, case))]
    if hidden:
        click.echo(f"Left out: {', '.join(hidden)}.")
