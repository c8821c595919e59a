"""The comparison register of a workspace: what the program knows, what was imported, and the own inspections."""

import csv
import re
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from io import StringIO
from pathlib import Path

from app.casework.periods import RULE, Period, period_of
from app.errors import KnownError, Problem, refused
from app.exchange.keys import Contents
from app.operations.cases import header_problems, read_table
from app.operations.inspection import Inspection
from app.operations.inspections import open_inspection
from app.operations.particulars import PUBLISHED, published_of
from app.operations.scoring import CAUTION, score_sample
from app.operations.workspace import Workspace
from app.scoring.comparison import (
    BUILT_IN,
    HEADLINES,
    IMPORTED,
    OWN,
    Aggregate,
    Area,
    Comparison,
    Spread,
    compare,
)

COLUMNS = (
    "area",
    "region",
    "published",
    *HEADLINES,
    *(f"{headline}_comment" for headline in HEADLINES),
    "source",
)
"""The columns of a table of areas; comments may be there and are not used."""

_MOST_CHARACTERS = {"area": 80, "region": 80, "source": 400}
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
_HIGHEST = 100


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison with the scores that it stands beside.

    `published` is the report's date as it was given, empty where the report is still to come: everything published
    by today counts then. `unreadable` are own inspections that could not be opened and are not counted.
    """

    area: str
    published: str
    comparison: Comparison
    scores: Mapping[str, int | None]
    unreadable: tuple[str, ...]


def compare_inspection(workspace: Workspace, inspection: Inspection, *, provisional: bool = False) -> Compared:
    """What may stand beside an inspection's headline scores."""
    found = score_sample(inspection, provisional=provisional)
    today = datetime.now(UTC).date()
    report = published_of(inspection) or Period(today, today)
    own, unreadable = _own(workspace, inspection.id)
    areas = (*built_in_areas(), *workspace.keyring.reload().areas, *own)
    return Compared(
        area=inspection.about("area"),
        published=inspection.about(PUBLISHED),
        comparison=compare(inspection.about("area"), report, areas, built_in_aggregates()),
        scores={name: tally.percent for name, tally in found.headlines.items()},
        unreadable=unreadable,
    )


def known_areas(workspace: Workspace) -> tuple[Area, ...]:
    """Every area that the register knows, own inspections with a date of publication included, by name."""
    own, _ = _own(workspace, None)
    return tuple(
        sorted((*built_in_areas(), *workspace.keyring.reload().areas, *own), key=lambda one: one.name.casefold())
    )


def import_areas(workspace: Workspace, path: Path) -> tuple[Area, ...]:
    """Take areas from a table into the register of the workspace; returns them.

    One that is there already with the same date takes its place. Raises KnownError(areas_refused) with every
    problem, importing nothing. They are kept in the keyring, sealed like everything that no inspection owns.
    """
    header, rows = read_table(path)
    problems = header_problems(header, COLUMNS, ("area", "published", "source"))
    if not any(headline in header for headline in HEADLINES):
        problems.append(Problem("row 1", "there is no column of scores.", f"Add one of: {', '.join(HEADLINES)}."))
    if not problems and not rows:
        problems = [Problem("row 2", "there is no area.", "Add one row for each area.")]
    fresh: dict[tuple[str, str], Area] = {}
    lines: dict[tuple[str, str], int] = {}
    if not problems:
        for line, cells in rows:
            found, area = _row(line, cells)
            key = (area.name.casefold(), area.published)
            if key in lines:
                found.append(Problem(f"row {line}", f"the area stands in row {lines[key]} already.", "Keep one."))
            lines.setdefault(key, line)
            fresh[key] = area
            problems += found
    if problems:
        raise refused("areas_refused", path.name, problems)

    def added(contents: Contents) -> Contents:
        kept = [area for area in contents.areas if (area.name.casefold(), area.published) not in fresh]
        return replace(contents, areas=(*kept, *fresh.values()))

    workspace.keyring.change(added)
    return tuple(fresh.values())


def remove_area(workspace: Workspace, name: str) -> int:
    """Take an imported area out of the register; returns how many rows went. Raises KnownError(area_unknown)."""
    wanted = name.strip().casefold()
    gone = 0

    def without(contents: Contents) -> Contents:
        nonlocal gone
        kept = tuple(area for area in contents.areas if area.name.casefold() != wanted)
        gone = len(contents.areas) - len(kept)
        if not gone:
            raise KnownError("area_unknown", name=name)
        return replace(contents, areas=kept)

    workspace.keyring.change(without)
    return gone


@cache
def built_in_areas() -> tuple[Area, ...]:
    """The published areas that come with the program."""
    return tuple(_area(row, BUILT_IN) for row in _resource("areas.csv"))


@cache
def built_in_aggregates() -> tuple[Aggregate, ...]:
    """What reports printed of the areas inspected by then."""
    found: dict[tuple[str, str], Aggregate] = {}
    for row in _resource("aggregates.csv"):
        spread = Spread(
            int(row["lowest"]), int(row["highest"]), int(row["average"]), int(row["areas"]) if row["areas"] else None
        )
        key = (row["published"], row["area"])
        known = found.get(key)
        spreads = {**(known.spreads if known is not None else {}), row["headline"]: spread}
        found[key] = Aggregate(row["published"], row["area"], row["scope"], row["source"], spreads)
    return tuple(found.values())


def basis(comparison: Comparison) -> str:
    """What a comparison rests on, as a sentence."""
    printed, rests_on = comparison.printed, comparison.rests_on
    if printed is not None and comparison.as_printed:
        areas = "on how many areas it rests was not printed" if rests_on is None else f"it rests on {rests_on} areas"
        return f"As printed in {printed.published} ({printed.source}), for {printed.scope}; {areas}."
    if not comparison.areas:
        return "The register knows of no area that was surely published before."
    return f"It rests on the {len(comparison.areas)} area(s) in the register that were surely published before."


def comparison_document(compared: Compared) -> dict[str, object]:
    """A comparison as the command line prints it in JSON."""
    comparison = compared.comparison
    printed = comparison.printed
    return {
        "area": compared.area,
        "published": compared.published or None,
        "basis": "printed" if comparison.as_printed else "areas",
        "basis_in_words": basis(comparison),
        "rests_on": comparison.rests_on,
        "headlines": {
            name: {
                "lowest": spread.lowest,
                "highest": spread.highest,
                "average": spread.average,
                "areas": spread.areas,
                "score": compared.scores.get(name),
            }
            for name, spread in comparison.spreads.items()
        },
        "printed": {
            "published": printed.published,
            "area": printed.area,
            "scope": printed.scope,
            "source": printed.source,
        }
        if printed is not None
        else None,
        "areas": [area_document(area) for area in comparison.areas],
        "undated": list(comparison.undated),
        "unreadable": list(compared.unreadable),
        "caution": CAUTION,
    }


def area_document(area: Area) -> dict[str, object]:
    """One area of the register as the command line prints it in JSON."""
    return {
        "area": area.name,
        "region": area.region,
        "published": area.published or None,
        **{headline: area.scores.get(headline) for headline in HEADLINES},
        "source": area.source,
        "origin": area.origin,
    }


def _own(workspace: Workspace, besides: str | None) -> tuple[tuple[Area, ...], tuple[str, ...]]:
    """The inspections of the workspace that have a date of publication and a score, and those that do not open.

    The demo's cases are invented, so it is never counted.
    """
    areas, unreadable = [], []
    for known in workspace.keyring.reload().inspections:
        if known.id == besides:
            continue
        try:
            with closing(open_inspection(workspace, known.id)) as inspection:
                areas += list(_of_inspection(inspection))
        except KnownError:
            unreadable.append(known.id)
    return tuple(areas), tuple(unreadable)


def _of_inspection(inspection: Inspection) -> Iterator[Area]:
    if inspection.demo or published_of(inspection) is None:
        return
    headlines = score_sample(inspection).headlines
    scores = {
        name: tally.percent for name, tally in headlines.items() if name in HEADLINES and tally.percent is not None
    }
    if scores:
        yield Area(
            inspection.about("area"),
            "",
            inspection.about(PUBLISHED),
            scores,
            f"inspection {inspection.id} of this workspace",
            OWN,
        )


def _resource(name: str) -> list[dict[str, str]]:
    text = files("resources").joinpath("comparison", name).read_text("utf-8")
    return list(csv.DictReader(StringIO(text)))


def _area(cells: Mapping[str, str], origin: str) -> Area:
    return Area(
        name=" ".join(cells.get("area", "").split()),
        region=" ".join(cells.get("region", "").split()),
        published=cells.get("published", "").strip(),
        scores={headline: int(score) for headline in HEADLINES if _is_number(score := _percent(cells, headline))},
        source=" ".join(cells.get("source", "").split()),
        origin=origin,
    )


def _percent(cells: Mapping[str, str], headline: str) -> str:
    text = cells.get(headline, "").strip()
    return text.removesuffix("%").strip() if text.isascii() else text


def _is_number(text: str) -> bool:
    """Whether a text is a whole number of few digits: a long one would not even be read."""
    return text.isascii() and text.isdigit() and len(text) <= len(str(_HIGHEST))


def _row(line: int, cells: Mapping[str, str]) -> tuple[list[Problem], Area]:
    """What is wrong with a row, and the area that it names."""
    area = _area(cells, IMPORTED)
    where = f"row {line}" + (f" ({area.name[:40]})" if area.name else "")
    problems = []
    if "" in cells:
        problems.append(Problem(where, "the row has more cells than the header.", "Quote cells that hold commas."))
    for column, value in (("area", area.name), ("source", area.source)):
        if not value:
            problems.append(Problem(where, f"column {column} is empty.", "Fill it in."))
    for column, most in _MOST_CHARACTERS.items():
        if len(cells.get(column, "")) > most or _CONTROL.search(cells.get(column, "")):
            problems.append(Problem(where, f"column {column} does not fit.", f"Write up to {most} plain characters."))
    if area.published and period_of(area.published) is None:
        problems.append(Problem(where, f"{area.published[:40]!r} is no date of publication.", RULE))
    for headline in HEADLINES:
        text = _percent(cells, headline)
        if text and not (_is_number(text) and int(text) <= _HIGHEST):
            problems.append(
                Problem(where, f"column {headline}: {text[:40]!r} is no score.", "Write a whole percent from 0 to 100.")
            )
    if not any(_percent(cells, headline) for headline in HEADLINES):
        problems.append(Problem(where, "there is no score.", "Give at least one headline's score."))
    return problems, area
