"""Commands on the comparison register."""

import json
from contextlib import closing
from pathlib import Path
from textwrap import wrap
from typing import Any

import click
from click_default_group import DefaultGroup

from app.cli.context import Context, opened_workspace
from app.cli.figures import WIDTH
from app.instrument.model import Instrument, text

comparison: click.Group = DefaultGroup(
    "comparison", default="show", help="What may stand beside the headline scores: the areas inspected before."
)


@comparison.command("show")
@click.argument("inspection")
@click.option("--provisional", is_flag=True, help="Count the answers of unfinished cases too.")
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def comparison_show(context: Context, inspection: str, *, provisional: bool, as_json: bool) -> None:
    """Lowest, highest and average of what was published before this report; `show` may be left out."""
    from app.operations.comparison import compare_inspection, comparison_document
    from app.operations.inspections import open_inspection

    with opened_workspace(context) as workspace, closing(open_inspection(workspace, inspection)) as found:
        compared = compare_inspection(workspace, found, provisional=provisional)
        document = comparison_document(compared)
        click.echo(json.dumps(document, indent=2) if as_json else comparison_text(found.instrument, document))


def comparison_text(instrument: Instrument, document: dict[str, Any]) -> str:
    """A comparison as lines for a terminal."""
    titles = {theme.name: text(theme.title, instrument.language) for theme in instrument.themes}
    when = f"published {document['published']}" if document["published"] else "not published yet"
    lines = wrap(f"{document['area']}, {when}. {document['basis_in_words']}", WIDTH)
    if document["headlines"]:
        lines.append(f"{'':<40} lowest  highest  average  {document['area'][:30]}")
    for name, one in document["headlines"].items():
        score = "-" if one["score"] is None else f"{one['score']}%"
        lines.append(
            f"{titles.get(name, name)[:40]:<40} {one['lowest']:5}%  {one['highest']:6}%  {one['average']:6}%  {score}"
        )
    lines += [
        f"  {area['published']:<10} {area['area']}: "
        + ", ".join(f"{titles.get(name, name)} {area[name]}%" for name in titles if area.get(name) is not None)
        for area in document["areas"]
        if document["basis"] == "areas"
    ]
    for names, why in (
        (document["undated"], "never counted, because no date of publication is known"),
        (document["unreadable"], "not counted, because the inspection cannot be opened"),
    ):
        if names:
            lines += wrap(f"{', '.join(names)}: {why}.", WIDTH)
    return "\n".join([*lines, *wrap(document["caution"], WIDTH)])


@comparison.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def comparison_import(context: Context, file: Path) -> None:
    """Take areas from a table into the register; every problem is named and nothing is imported unless all is good."""
    from app.operations.comparison import import_areas

    with opened_workspace(context) as workspace:
        areas = import_areas(workspace, file)
    click.echo(f"{len(areas)} area(s) imported.")
    undated = [area.name for area in areas if not area.published]
    if undated:
        click.echo(f"Without a date of publication, and so never counted: {', '.join(undated)}.")


@comparison.command("list")
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def comparison_list(context: Context, *, as_json: bool) -> None:
    """List every area of the register with its date, its scores and where it is known from."""
    from app.operations.comparison import area_document, known_areas
    from app.scoring.comparison import HEADLINES

    with opened_workspace(context) as workspace:
        areas = [area_document(area) for area in known_areas(workspace)]
    if as_json:
        click.echo(json.dumps(areas, indent=2))
        return
    for area in areas:
        scores = "  ".join("  -" if area[name] is None else f"{area[name]:3}" for name in HEADLINES)
        click.echo(
            f"{area['published'] or '':<10} {area['area']!s:<32.32} {scores}  {area['origin']}: {area['source']}"
        )


@comparison.command("remove")
@click.argument("area")
@click.pass_obj
def comparison_remove(context: Context, area: str) -> None:
    """Take an imported area out of the register."""
    from app.operations.comparison import remove_area

    with opened_workspace(context) as workspace:
        gone = remove_area(workspace, area)
    click.echo(f"{gone} row(s) of {area} removed.")
