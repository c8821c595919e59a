"""Answers as a table, one row an answer: out for whoever wants to check, in from elsewhere, all or nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.casework.answers import clean_answer
from app.casework.entries import Act
from app.casework.subjects import answer_subject, fact_subject, note_subject
from app.casework.units import is_fact
from app.casework.walk import COMPLETE
from app.errors import KnownError, Problem, refused
from app.operations.cases import header_problems, read_table, write_table
from app.operations.inspection import Changes, Inspection

COLUMNS = ("case", "question", "answer", "note", "assessor", "at")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")
_MOST_INITIALS = 6


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One row of the table; an empty answer is a relevant question that is unanswered."""

    case: str
    question: str
    answer: str
    note: str
    assessor: str
    at: str


def escaped(text: str) -> str:
    """The text so that no spreadsheet takes it for a formula; unescaped() gives it back exactly."""
    return "'" + text if text.startswith(_FORMULA) else text


def unescaped(text: str) -> str:
    """The text that escaped() was given."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text


def answer_rows(inspection: Inspection, *, kept: bool = False) -> list[AnswerRow]:
    """Every relevant question of every case in form order, unanswered ones with an empty answer.

    What routing has set aside is left out unless `kept` is asked for; withdrawn cases are included.
    """
    rows = []
    for reference in inspection.references:
        routed = inspection.routed(reference)
        answers, notes = inspection.answers(reference), inspection.notes(reference)
        reading = inspection.reading(reference)
        unit = inspection.unit(reference)
        for question in inspection.instrument.questions:
            name = question.name
            if name not in routed.relevant and not (kept and (name in answers or name in notes)):
                continue
            fact = is_fact(inspection.instrument, name)
            place = (unit, None, fact_subject(name)) if fact else (unit, reading, answer_subject(name))
            standing = inspection.standing(place) or inspection.standing((unit, reading, note_subject(name)))
            rows.append(
                AnswerRow(
                    reference,
                    name,
                    answers.get(name, ""),
                    notes.get(name, ""),
                    standing.who if standing else "",
                    standing.at if standing else "",
                )
            )
    return rows


def export_answers(inspection: Inspection, path: Path, *, kept: bool = False) -> int:
    """Write the table to a new or existing file, whole or not at all; returns the number of rows."""
    rows = answer_rows(inspection, kept=kept)
    cells = ((row.case, row.question, row.answer, row.note, row.assessor, row.at) for row in rows)
    write_table(path, COLUMNS, (map(escaped, each) for each in cells))
    return len(rows)


def import_answers(inspection: Inspection, path: Path) -> Changes:
    """Take a table of answers in; raises KnownError(answers_refused) with every problem, importing nothing.

    Empty cells change nothing. Who and when are the file's where it gives them.
    """
    header, lines = read_table(path)
    problems = header_problems(header, COLUMNS, ("case", "question", "answer"))
    if problems:
        raise refused("answers_refused", path.name, problems)
    acts: dict[tuple[str, str, str], list[Act]] = {}
    seen: dict[tuple[str, str], int] = {}
    for line, escaped_cells in lines:
        cells = {column: unescaped(cell) for column, cell in escaped_cells.items()}
        case, question = cells.get("case", "").strip(), cells.get("question", "").strip()
        if (case, question) in seen:
            first = seen[case, question]
            problems.append(Problem(f"row {line}", f"{case} {question} stands in row {first} already.", "Keep one."))
            continue
        seen[case, question] = line
        found, made = _row(inspection, line, cells)
        problems += found
        acts[case, question, ""] = made
    if problems:
        raise refused("answers_refused", path.name, problems)
    return inspection.record(act for made in acts.values() for act in made)


def _row(inspection: Inspection, line: int, cells: Mapping[str, str]) -> tuple[list[Problem], list[Act]]:
    case, name = cells.get("case", "").strip(), cells.get("question", "").strip()
    where = f"row {line}" + (f" ({case[:20]} {name[:48]})" if case or name else "")
    problems = []
    if "" in cells:
        problems.append(Problem(where, "the row has more cells than the header.", "Quote cells that hold commas."))
    if case not in inspection.references:
        problems.append(Problem(where, f"there is no case {case[:40]!r}.", "Import the list of cases first."))
    elif inspection.withdrawn(case):
        problems.append(Problem(where, "the case was withdrawn.", "Take the withdrawal back first."))
    elif inspection.status(case) == COMPLETE and _differs(inspection, case, name, cells):
        problems.append(Problem(where, "the case is complete.", "Reopen it first; the reopening is recorded."))
    who = cells.get("assessor", "").strip().upper()
    if who and not (who.isalnum() and len(who) <= _MOST_INITIALS):
        problems.append(Problem(where, f"{who[:40]!r} are no initials.", "Write 1 to 6 letters or digits."))
    at = _moment(cells.get("at", "").strip())
    if at is None:
        problems.append(
            Problem(where, "at is no date and time.", "Write it as 2010-09-14T10:30:00Z, or leave it empty.")
        )
    question = inspection.instrument.by_name.get(name)
    answer = ""
    if question is None:
        problems.append(Problem(where, f"there is no question {name[:60]!r}.", "Use the names of `instrument show`."))
    else:
        try:
            answer = clean_answer(question, cells.get("answer", ""))
        except KnownError as error:
            problems.append(Problem(where, error.what, error.do))
    if problems or question is None:
        return problems, []
    note = cells.get("note", "")
    subject = fact_subject(name) if is_fact(inspection.instrument, name) else answer_subject(name)
    made = []
    if answer:
        made.append(inspection.act(inspection.place(case, subject), answer, who=who or None, at=at or None))
    if note.strip():
        made.append(inspection.act(inspection.place(case, note_subject(name)), note, who=who or None, at=at or None))
    return [], [act for act in made if act is not None]


def _differs(inspection: Inspection, case: str, name: str, cells: Mapping[str, str]) -> bool:
    answer, note = cells.get("answer", "").strip(), cells.get("note", "")
    return (bool(answer) and inspection.answers(case).get(name, "") != answer) or (
        bool(note.strip()) and inspection.notes(case).get(name, "") != note
    )


def _moment(text: str) -> str | None:
    """The moment in UTC as entries carry it; empty stays empty, None where it is none."""
    if not text:
        return ""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
