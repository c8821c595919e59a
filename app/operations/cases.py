"""The sample: import its list, show it, all or nothing."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from app.casework.entries import Act
from app.casework.subjects import REFERENCE, fact_subject
from app.casework.units import COLUMNS, FACTS, Case, clean_fact, unit_id
from app.casework.walk import Progress, progress
from app.errors import KnownError, Problem, refused
from app.operations.evidence import beside
from app.operations.inspection import Changes, Inspection
from app.operations.writing import write_whole
from app.steps import Ask, Tell, in_steps, never, share, untold

EXAMPLE: tuple[dict[str, str], ...] = (
    {"reference": "EX-001", "office": "North", "gender": "female", "age": "15", "ethnicity": "White British",
     "sentence": "Referral order", "phases": "community", "sentence_start": "2010-03-01", "rosh": "low",
     "vulnerability": "medium", "looked_after": "no", "case_manager": "CM", "assessor": "PA"},
    {"reference": "EX-002", "office": "North", "gender": "male", "age": "17", "ethnicity": "Mixed",
     "sentence": "Detention and training order", "phases": "both", "sentence_start": "2010-01-18", "rosh": "high",
     "vulnerability": "high", "looked_after": "yes", "case_manager": "CM", "assessor": "PA"},
    {"reference": "EX-003", "phases": "custody"},
)  # fmt: skip
"""Invented cases that show how a sample list is filled in: all of a row, or only what must be there."""

_MOST_BYTES = 20_000_000
_CHECKING = 6
"""How many times as long as the checking of a list it takes to check and record it."""


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One line of the list of cases."""

    case: Case
    status: str
    progress: Progress
    notes: int
    disputed: int
    mine: bool
    to_ask: int
    practices: int
    doubted: bool


@dataclass(frozen=True, slots=True)
class Sample:
    """The list of cases, and the case that was walked last with the number of the question where the person was."""

    lines: tuple[CaseLine, ...]
    last: str | None
    last_number: str


def read_table(path: Path) -> tuple[list[str], list[tuple[int, dict[str, str]]]]:
    """The header and the rows of a CSV file, each row with its line; raises KnownError where it cannot be read."""
    if not path.is_file():
        raise KnownError("source_missing", file=str(path))
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise KnownError("source_unreadable", file=str(path), reason="it is larger than 20 MB")
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise KnownError("source_unreadable", file=str(path), reason=error.strerror or "input/output") from error
    except UnicodeDecodeError as error:
        raise KnownError("source_unreadable", file=str(path), reason="it is not UTF-8") from error
    first = text.partition("\n")[0]
    delimiter = ";" if ";" in first and "," not in first else ","
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        header = [cell.strip() for cell in next(reader, [])]
        rows = []
        for cells in reader:
            if any(cell.strip() for cell in cells):
                extra = {"": "more cells than the header"} if len(cells) > len(header) else {}
                rows.append((reader.line_num, dict(zip(header, cells, strict=False)) | extra))
    except csv.Error as error:
        reason = f"row {reader.line_num}: {error}"
        raise KnownError("source_unreadable", file=str(path), reason=reason) from error
    return header, rows


def write_table(path: Path, header: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """Write a CSV file, new or in place of one, whole or not at all; raises KnownError where it cannot be written."""
    table = StringIO(newline="")
    writer = csv.writer(table)
    writer.writerow(header)
    writer.writerows(rows)
    write_whole(path, table.getvalue().encode())


def header_problems(header: list[str], known: tuple[str, ...], required: tuple[str, ...]) -> list[Problem]:
    """What is wrong with a header: columns that are not known, missing or there twice."""
    found = [
        Problem("row 1", f"the column {column!r} is not known.", f"Delete it. Known are: {', '.join(known)}.")
        for column in header
        if column not in known
    ]
    found += [
        Problem("row 1", f"the column {column} is missing.", "Add it.") for column in required if column not in header
    ]
    found += [
        Problem("row 1", f"the column {column} stands twice.", "Keep one of them.")
        for column in dict.fromkeys(header)
        if header.count(column) > 1
    ]
    return found


def import_cases(inspection: Inspection, path: Path, *, progress: Tell = untold, cancelled: Ask = never) -> Changes:
    """Take a sample list into the inspection; raises KnownError(cases_refused) with every problem, importing nothing.

    A case that is there already with the same facts is left as it is, so importing twice changes nothing.
    """
    header, rows = read_table(path)
    problems = header_problems(header, COLUMNS, ("reference", "phases"))
    if not problems and not rows:
        problems = [Problem("row 2", "there is no case.", "Add one row for each case.")]
    if not problems:
        cleaned: list[tuple[str, dict[str, str]]] = []
        seen: dict[str, int] = {}
        for line, cells in in_steps(rows, share(progress, 0, 1, _CHECKING), cancelled):
            found, case = _row(inspection, line, cells, seen)
            problems += found
            if case is not None:
                cleaned.append(case)
    if problems:
        raise refused("cases_refused", path.name, problems)
    return add_cases(inspection, cleaned, share(progress, 1, _CHECKING, _CHECKING), cancelled)


def write_example(path: Path) -> Path:
    """Write a sample list of three invented cases to be filled in; returns its path, raises KnownError."""
    write_table(path, COLUMNS, ([case.get(column, "") for column in COLUMNS] for case in EXAMPLE))
    return path


def add_cases(
    inspection: Inspection,
    cases: list[tuple[str, dict[str, str]]],
    progress: Tell = untold,
    cancelled: Ask = never,
) -> Changes:
    """Record cases with cleaned facts; those that are known already are passed over."""
    acts = []
    known = set(inspection.references)
    for reference, facts in cases:
        if reference in known:
            continue
        unit = unit_id(inspection.id, reference)
        acts.append(Act(unit, None, REFERENCE, reference))
        acts.extend(Act(unit, None, fact_subject(name), value) for name, value in facts.items() if value)
    return inspection.record(acts, progress, cancelled)


def _row(
    inspection: Inspection, line: int, cells: Mapping[str, str], seen: dict[str, int]
) -> tuple[list[Problem], tuple[str, dict[str, str]] | None]:
    reference = cells.get("reference", "").strip()
    where = f"row {line}" + (f" ({reference[:20]})" if reference else "")
    problems = []
    if "" in cells:
        problems.append(Problem(where, "the row has more cells than the header.", "Quote cells that hold commas."))
    if not re.fullmatch(inspection.pattern, reference):
        problems.append(
            Problem(where, f"the reference {reference[:40]!r} does not match {inspection.pattern}.", "Correct it.")
        )
    elif reference in seen:
        problems.append(Problem(where, f"the reference stands in row {seen[reference]} already.", "Keep one of them."))
    seen.setdefault(reference, line)
    facts: dict[str, str] = {}
    for fact in FACTS:
        try:
            facts[fact.name] = clean_fact(fact.name, cells.get(fact.name, ""))
        except KnownError as error:
            problems.append(Problem(where, f"column {fact.name}: {error.what}", error.do))
    if problems:
        return problems, None
    if reference in inspection.references:
        problems = list(_differences(inspection.case(reference), facts, where))
    return problems, (reference, facts)


def _differences(known: Case, facts: Mapping[str, str], where: str) -> Iterator[Problem]:
    for name, value in facts.items():
        if value and known.facts.get(name, "") != value:
            yield Problem(
                where,
                f"the case is here already, with {known.facts.get(name, 'nothing')!r} as {name}.",
                "Correct facts on the case's opening page, or leave the row out.",
            )


def list_cases(inspection: Inspection) -> Sample:
    """Every case with its status and progress, and where the person was last."""
    from app.operations.walking import last_case

    inspection.refresh()
    last = last_case(inspection)
    number = ""
    if last is not None:
        place = dict(inspection.store.places()).get(inspection.unit(last), {})
        question = inspection.instrument.by_name.get(str(place.get("question")))
        number = question.number if question is not None else ""
    return Sample(tuple(case_line(inspection, reference) for reference in inspection.references), last, number)


def case_line(inspection: Inspection, reference: str) -> CaseLine:
    """One case as the list shows it."""
    case = inspection.case(reference)
    also = beside(inspection, reference)
    return CaseLine(
        case=case,
        status=inspection.status(reference),
        progress=progress(inspection.routed(reference)),
        notes=len(inspection.notes(reference)),
        disputed=len(inspection.disputed(reference)),
        mine=case.facts.get("assessor", "") == inspection.who,
        to_ask=len(also.flagged),
        practices=len(also.practices),
        doubted=also.integrity is not None,
    )
