"""Commands that show: scores, instruments, the demo."""

import json
import os
from pathlib import Path
from textwrap import wrap
from typing import Any

import click

from app.cli.context import PASSPHRASE, Context, report, with_inspection
from app.errors import KnownError
from app.instrument.model import Instrument, text

WIDTH = 100
"""How wide running text is printed."""


@click.command()
@with_inspection
@click.option("--provisional", is_flag=True, help="Count the answers of unfinished cases too.")
@click.option("--json", "as_json", is_flag=True)
def scores(inspection: Any, *, provisional: bool, as_json: bool) -> None:  # noqa: ANN401
    """Print the scores of the sample, each with its 95 per cent interval."""
    from app.operations.scoring import scores_document

    document = scores_document(inspection, provisional=provisional)
    click.echo(json.dumps(document, indent=2) if as_json else scores_text(inspection.instrument, document))


def scores_text(instrument: Instrument, document: dict[str, Any]) -> str:
    """The scores as lines for a terminal."""

    def line(label: str, figure: dict[str, Any]) -> str:
        percent = "  -" if figure["percent"] is None else f"{figure['percent']:3}"
        within = figure["interval"]
        limits = f"{_whole(within['lower'])} to {_whole(within['upper'])}" if within else ""
        return (
            f"{label:<58} {percent}%  {limits:>9}  {figure['sufficient']:>5} of {figure['applicable']:>5}  "
            f"{figure.get('comment') or ''}".rstrip()
        )

    lines = [f"{document['cases']} cases; beside each score its {document['level']} per cent interval"]
    lines += [line(text(one.title, instrument.language), document["headlines"][one.name]) for one in instrument.themes]
    for section in instrument.sections:
        lines += [
            line(f"{one.number} {text(one.title, instrument.language)}", document["criteria"][one.number])
            for one in instrument.criteria_of(section.number)
        ]
        lines.append(
            line(
                f"Section {section.number} {text(section.title, instrument.language)}",
                document["sections"][section.number],
            )
        )
    return "\n".join([*lines, *wrap(document["caution"], WIDTH)])


def _whole(percent: float) -> int:
    """Whole percent, halves up as scores are."""
    return int(percent + 0.5)


@click.group()
def instrument() -> None:
    """Check and show instruments."""


@instrument.command("check")
@click.argument("file", type=click.Path(path_type=Path))
def instrument_check(file: Path) -> int:
    """List every problem of an XLSForm with sheet, row and mending."""
    from app.instrument.sheets import read_source
    from app.instrument.xlsform import check, untranslated

    source = read_source(file)
    problems = check(source)
    for problem in problems or untranslated(source):
        click.echo(str(problem))
    click.echo(f"{file.name}: {len(problems)} problem(s)." if problems else f"{file.name} is sound.")
    return 1 if problems else 0


@instrument.command("show")
@click.argument("id_", metavar="ID_OR_FILE")
@click.option("--json", "as_json", is_flag=True)
def instrument_show(id_: str, *, as_json: bool) -> None:
    """Show the questions of a built-in instrument or of a file."""
    from app.instrument.sheets import read_source
    from app.instrument.show import document
    from app.instrument.xlsform import built_in, compile_instrument

    path = Path(id_)
    form = compile_instrument(read_source(path) if path.suffix in {".md", ".xlsx"} else built_in(id_))
    if as_json:
        click.echo(json.dumps(document(form), indent=2, ensure_ascii=False))
        return
    for question in form.questions:
        click.echo(f"{question.number:8} {question.name:48} {text(question.label, form.language)}")


@click.command()
@click.option("--no-window", is_flag=True, help="Build the demo and print its scores.")
@click.pass_obj
def demo(context: Context, *, no_window: bool) -> int:
    """Open a synthetic inspection: invented cases, nobody in it is real."""
    from app.operations.demo import open_demo
    from app.operations.inspections import open_inspection
    from app.operations.scoring import scores_document
    from app.operations.workspace import default_home

    home = context.home or (
        default_home() if "CASEWALK_HOME" in os.environ else default_home().with_name("casewalk-demo")
    )
    found = open_demo(home, os.environ.get(PASSPHRASE) or None)
    click.echo(
        f"The demo inspection {found.inspection} is synthetic: its cases and answers are invented. It is in {home}"
    )
    trouble = None if no_window else context.screen.trouble()
    if trouble is not None:
        report(trouble)
    elif not no_window:
        return context.screen.open(home, found.workspace, found.inspection)
    inspection = open_inspection(found.workspace, found.inspection)
    try:
        document = scores_document(inspection)
        click.echo(scores_text(inspection.instrument, document))
    finally:
        inspection.close()
    if trouble is not None:
        try:
            for picture in context.screen.pictures(home, found.workspace, found.inspection, Path("casewalk-pictures")):
                click.echo(f"Picture: {picture}")
        except KnownError as error:
            report(error)
    return 0
