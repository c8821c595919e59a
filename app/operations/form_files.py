"""Forms as a table, one row a form: in from elsewhere (CSV or XLSX), all or nothing, and out for whoever checks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.casework.entries import Act, Value
from app.casework.forms import (
    BLANK,
    COUNTED,
    Form,
    clean_number,
    clean_state,
    form_unit,
    state_of,
)
from app.casework.subjects import FORM, STATUS
from app.casework.units import reading_id
from app.errors import KnownError, Problem, refused
from app.instrument.model import SELECT_MULTIPLE, SELECT_ONE, Instrument, Question
from app.operations.answer_files import escaped, unescaped
from app.operations.cases import header_problems, read_table, write_table
from app.operations.fields import clean_field, field_subject, form_answers, forms, questionnaire, state_at
from app.operations.inspection import Changes, Inspection
from app.operations.spreadsheets import read_spreadsheet
from app.steps import Ask, Tell, in_steps, never, share, untold

NUMBER, STATE = "form", "state"
_MOST_CELL = 10_000


@dataclass(frozen=True, slots=True)
class _Row:
    """One form of a file, cleaned."""

    form: Form
    state: str
    answers: Mapping[str, str]


def import_forms(
    inspection: Inspection, voice: str, path: Path, *, progress: Tell = untold, cancelled: Ask = never
) -> Changes:
    """Take forms in from a .csv or .xlsx file, one row each, under their numbers.

    Columns are `form`, `state` where it is not as the answers have it, and questions by name, number or wording;
    answers by name or wording, several separated by blanks or semicolons. A form that is here already and says the same
    is passed over, so importing twice changes nothing. Raises KnownError(forms_refused) with every problem, cancelled,
    voice_unknown, source_missing, source_unreadable; then nothing is imported.
    """
    inspection.refresh()
    asked = questionnaire(inspection, voice)
    sheet, header, lines = _table(path)
    where = f"{sheet}, " if sheet else ""
    columns = {head: _column(asked, head) for head in header}
    known = (NUMBER, STATE, *(question.name for question in asked.questions))
    problems = [
        Problem(f"{where}{one.where}", one.what, one.mend)
        for one in header_problems([columns[head] for head in header], known, (NUMBER,))
    ]
    if not problems and not lines:
        problems = [Problem(f"{where}row 2", "there is no form.", "Add one row for each form.")]
    rows: list[_Row] = []
    seen: dict[int, str] = {}
    if not problems:
        for number, cells in in_steps(lines, share(progress, 0, 1, 2), cancelled):
            renamed = {columns.get(head, head): cell for head, cell in cells.items()}
            found, row = _row(inspection, asked, renamed, f"{where}row {number}", seen)
            problems += found
            if row is not None:
                rows.append(row)
    if problems:
        raise refused("forms_refused", path.name, problems)
    acts = (act for row in rows for act in _acts(inspection, asked, row))
    return inspection.record(acts, share(progress, 1, 2, 2), cancelled)


def export_forms(inspection: Inspection, voice: str, path: Path) -> int:
    """Write every form as one row, whole or not at all; returns how many. The file is not encrypted.

    Raises KnownError(voice_unknown, target_unwritable).
    """
    head, rows = form_table(inspection, voice)
    write_table(path, head, (map(escaped, row) for row in rows))
    return len(rows)


def form_table(inspection: Inspection, voice: str) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The names of the columns, and a row for every form of a voice; raises KnownError(voice_unknown)."""
    names = [question.name for question in questionnaire(inspection, voice).questions]
    rows = []
    for form in forms(inspection, voice):
        answers = form_answers(inspection, form)
        rows.append((str(form.number), state_at(inspection, form), *(answers.get(name, "") for name in names)))
    return (NUMBER, STATE, *names), rows


def _table(path: Path) -> tuple[str, list[str], list[tuple[int, dict[str, str]]]]:
    suffix = path.suffix.lower()
    if suffix == ".xlsx":
        return read_spreadsheet(path)
    if suffix == ".csv":
        return ("", *read_table(path))
    raise KnownError("source_unreadable", file=str(path), reason="only .csv and .xlsx hold forms")


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip("?.:")


def _column(asked: Instrument, head: str) -> str:
    """The name that a column goes by here: of a question, however it is called; as it stands where none is meant."""
    plain = _plain(head.rpartition("/")[2])
    for question in asked.questions:
        if plain in {question.name, question.number.casefold(), *map(_plain, question.label.values())}:
            return question.name
    return plain if plain in {NUMBER, STATE} else head


def _row(
    inspection: Inspection, asked: Instrument, cells: Mapping[str, str], where: str, seen: dict[int, str]
) -> tuple[list[Problem], _Row | None]:
    """A row's form, or what is wrong with it; neither where it is here already and says the same."""
    problems: list[Problem] = []
    if "" in cells:
        problems.append(Problem(where, "the row has more cells than the header.", "Quote cells that hold commas."))
    number = 0
    try:
        number = clean_number(cells.get(NUMBER, ""))
    except KnownError as error:
        problems.append(Problem(f"{where}, column {NUMBER}", error.what, error.do))
    if number in seen:
        problems.append(Problem(f"{where}, column {NUMBER}", f"it stands in {seen[number]} already.", "Keep one."))
    elif number:
        seen[number] = where
    wrong, answers = _answers(asked, cells, where)
    problems += wrong
    try:
        state = _state(cells.get(STATE, ""), state_of(asked, inspection.forms.route(asked.voice, answers)))
    except KnownError as error:
        problems.append(Problem(f"{where}, column {STATE}", error.what, error.do))
    if problems:
        return problems, None
    row = _Row(Form(asked.voice, number), state, answers)
    if inspection.forms.at(form_unit(inspection.id, row.form)) is None:
        return [], row
    if form_answers(inspection, row.form) == answers and state_at(inspection, row.form) == state:
        return [], None
    return [Problem(where, f"form {number} is here already and says something else.", "Mend it there.")], None


def _answers(asked: Instrument, cells: Mapping[str, str], where: str) -> tuple[list[Problem], dict[str, str]]:
    problems: list[Problem] = []
    answers: dict[str, str] = {}
    for question in asked.questions:
        try:
            answers[question.name] = _answer(question, cells.get(question.name, ""))
        except KnownError as error:
            problems.append(Problem(f"{where}, column {question.name}", error.what, error.do))
    return problems, {name: answer for name, answer in answers.items() if answer}


def _state(cell: str, fitting: str) -> str:
    """The state that a row gives its form: how much of it is filled in is decided by its answers."""
    state = clean_state(cell.strip().lower() or fitting)
    if fitting == BLANK and state in COUNTED:
        raise KnownError("form_state_unfit", rule="It has no answers: say blank, refused or spoiled.")
    if fitting != BLANK and state == BLANK:
        raise KnownError("form_state_unfit", rule="It has answers, so it is not blank.")
    return fitting if state in COUNTED else state


def _answer(question: Question, cell: str) -> str:
    if len(cell) > _MOST_CELL:
        rule = f"Write at most {_MOST_CELL} characters."
        raise KnownError("answer_unfit", value="The text", number=question.number, rule=rule)
    if question.type not in {SELECT_ONE, SELECT_MULTIPLE}:
        return clean_field(question, unescaped(cell))
    names = {_plain(choice.name): choice.name for choice in question.choices}
    for choice in question.choices:
        names |= {_plain(label): choice.name for label in choice.label.values()}
    plain = _plain(cell)
    if plain in names:
        return names[plain]
    if question.type == SELECT_MULTIPLE and cell.strip():
        several = cell.split(";") if ";" in cell else cell.split()
        return clean_field(question, " ".join(names.get(_plain(one), one.strip()) for one in several if one.strip()))
    return clean_field(question, cell)


def _acts(inspection: Inspection, asked: Instrument, row: _Row) -> Iterable[Act | None]:
    unit = form_unit(inspection.id, row.form)
    reading = reading_id(unit)

    def act(of: str | None, subject: str, value: Value) -> Act | None:
        return inspection.act((unit, of, subject), value)

    yield act(None, FORM + row.form.voice, row.form.number)
    for name, value in row.answers.items():
        yield act(reading, field_subject(asked.question(name)), value)
    yield act(reading, STATUS, row.state)
