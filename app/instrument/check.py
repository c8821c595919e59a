"""Every fault of a form at once, each with sheet, row and mending; pyxform itself stops at its first."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from lxml import etree

from app.errors import Problem
from app.instrument.check_findings import bands, reasons_in_words, sentences, thresholds
from app.instrument.check_questionnaires import questionnaire
from app.instrument.model import (
    ASKED,
    FACT,
    KINDS,
    NO_EVIDENCE,
    NOT_APPLICABLE,
    REASONS,
    SCORED,
    SELECT_MULTIPLE,
    SELECT_ONE,
    TYPES,
)
from app.instrument.routing import OPENROSA as OURS
from app.instrument.routing import XPATH_1_0, compile_xpath, unknown_functions
from app.instrument.sheets import (
    CHOICES,
    COMMENTS,
    CONTRADICTIONS,
    CRITERIA,
    QUESTIONNAIRE_COLUMNS,
    REQUIRED_COLUMNS,
    SECTIONS,
    SETTINGS,
    SURVEY,
    THEMES,
    Row,
    Sheets,
)

NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.\-]*\Z")
REFERENCE = re.compile(r"\$\{([^}]*)\}")
SHOWN_OF_CHOICES = ("label", "image", "audio", "video")
EXPRESSIONS = ("relevant", "constraint", "calculation")
BEGIN = ("begin_group", "begin group")
END = ("end_group", "end group")
PHASES = ("case", "custody", "community")
TEXTS = (
    *("label", "hint", "guidance_hint", "constraint_message", "required_message", "short", "title", "statement"),
    *("strength", "improvement", "words"),
)
"""The columns that can be there in several languages."""


def is_group(row: Row) -> bool:
    """Whether the row opens or closes a group."""
    return row.get("type") in BEGIN + END


def problems(sheets: Sheets) -> list[Problem]:
    """All faults of the rows, in the order of the sheets; empty where the form may be compiled."""
    found = list(_missing(sheets))
    if found:
        return found
    checks: tuple[Callable[[Sheets], Iterator[Problem]], ...] = (
        _settings,
        _languages,
        _choices,
        _structure,
        _names,
        _types,
        _placing,
        _scoring,
        _reasons,
        _expressions,
        _circles,
        _contradictions,
        sentences,
        reasons_in_words,
        thresholds,
    )
    if sheets.voice:
        checks = (_settings, _choices, _structure, _names, _types, _expressions, _circles, questionnaire)
    return [problem for check in checks for problem in check(sheets)]


def question_rows(sheets: Sheets) -> list[Row]:
    """The survey's rows that ask something."""
    return [row for row in sheets.of(SURVEY) if not is_group(row)]


def choice_lists(sheets: Sheets) -> dict[str, list[Row]]:
    """The rows of each choice list."""
    lists: dict[str, list[Row]] = {}
    for row in sheets.of(CHOICES):
        lists.setdefault(row.get("list_name"), []).append(row)
    return lists


def split_type(row: Row) -> tuple[str, str]:
    """A question's type and, for a select, the name of its choice list."""
    kind, _, rest = row.get("type").partition(" ")
    return kind, rest.strip()


def _missing(sheets: Sheets) -> Iterator[Problem]:
    for sheet, columns in (QUESTIONNAIRE_COLUMNS if sheets.voice else REQUIRED_COLUMNS).items():
        if sheet not in sheets.columns:
            yield Problem(sheet, "the sheet is missing.", f"Add a sheet {sheet} with the columns {', '.join(columns)}.")
            continue
        heads = {head.partition("::")[0] for head in sheets.columns[sheet]}
        for column in columns:
            if column not in heads:
                yield Problem(f"{sheet}, row 1", f"the column {column} is missing.", f"Add a column headed {column}.")
        if not sheets.of(sheet):
            yield Problem(sheet, "the sheet has no rows.", "Fill it.")


def _settings(sheets: Sheets) -> Iterator[Problem]:
    row = sheets.of(SETTINGS)[0]
    for column in ("form_id", "form_title"):
        if not row.get(column):
            yield Problem(row.where, f"{column} is empty.", "Fill it in.")


def _heads(sheets: Sheets, sheet: str) -> Iterator[tuple[str, str, str]]:
    """The columns of a sheet that hold texts: head, column and language, which is empty where it names none."""
    for head in sheets.columns.get(sheet, ()):
        column, _, language = head.partition("::")
        if column in TEXTS:
            yield head, column, language


def _languages(sheets: Sheets) -> Iterator[Problem]:
    """A form in several languages names one at the head of every text; a slip there would be a language of its own."""
    asked = dict.fromkeys(language for _, column, language in _heads(sheets, SURVEY) if column == "label")
    named = [language for language in asked if language]
    for sheet in sheets.columns:
        for head, column, language in _heads(sheets, sheet):
            if language and language not in asked:
                known = ", ".join(named) or "none"
                yield Problem(
                    f"{sheet}, row 1",
                    f"{head} is in a language in which no question is asked.",
                    f"Correct it, or add a column label::{language} to the survey; its languages are: {known}.",
                )
            elif not language and named:
                yield Problem(
                    f"{sheet}, row 1",
                    f"the column {head} does not say in which language it is.",
                    f"Head it {column}::{named[0]}, as the survey has label::{named[0]}.",
                )
    settings = sheets.of(SETTINGS)[0]
    default = settings.get("default_language")
    if default and named and default not in asked:
        yield Problem(
            settings.where,
            f"no question is asked in {default}, the default_language.",
            f"Use one of: {', '.join(named)}.",
        )


def gaps(sheets: Sheets) -> Iterator[Problem]:
    """The texts that a form has in one of its languages and lacks in another; each is shown in the one that has it.

    Where only a short name lacks, the whole wording stands for it.
    """
    languages = [language for _, column, language in _heads(sheets, SURVEY) if column == "label"]
    for sheet in sheets.columns:
        columns = dict.fromkeys(column for _, column, _ in _heads(sheets, sheet) if column != "short")
        for row in sheets.of(sheet):
            for column in columns:
                wording = row.wording(column)
                for language in languages if wording else ():
                    if language not in wording:
                        shown = next(iter(wording))
                        yield Problem(
                            row.where,
                            f"{column} has no {language}.",
                            f"Until it has, {shown} is shown, marked as such.",
                        )


def _choices(sheets: Sheets) -> Iterator[Problem]:
    for head in sheets.columns[CHOICES]:
        column, _, language = head.partition("::")
        if language and column not in SHOWN_OF_CHOICES:  # pyxform falls over a translated column that it does not know
            yield Problem(
                f"{CHOICES}, row 1", f"the column {head} cannot be translated.", f"Use {', '.join(SHOWN_OF_CHOICES)}."
            )
    for name, rows in choice_lists(sheets).items():
        if not name:
            yield Problem(rows[0].where, "a choice has no list_name.", "Name the list that it belongs to.")
        counts = Counter(row.get("name") for row in rows)
        for row in rows:
            if not NAME.match(row.get("name")) and not row.get("name").isdigit():
                yield Problem(
                    row.where, f"{row.get('name')!r} does not fit as a choice name.", "Use letters, digits and _."
                )
            elif counts[row.get("name")] > 1:
                yield Problem(row.where, f"{row.get('name')} stands twice in the list {name}.", "Rename one of them.")
            if not row.get("label"):
                yield Problem(row.where, "the choice has no label.", "Write what the assessor reads.")


def _structure(sheets: Sheets) -> Iterator[Problem]:
    open_groups: list[Row] = []
    for row in sheets.of(SURVEY):
        if row.get("type") in BEGIN:
            open_groups.append(row)
        elif row.get("type") in END:
            if not open_groups:
                yield Problem(
                    row.where, "a group ends that was never begun.", "Delete this row or add its begin_group."
                )
            else:
                yield from _grid(open_groups.pop(), row, sheets)
    for row in open_groups:
        yield Problem(row.where, "the group is never ended.", "Add an end_group after its last question.")


def _grid(begin: Row, end: Row, sheets: Sheets) -> Iterator[Problem]:
    if "table-list" not in begin.get("appearance"):
        return
    inside = [row for row in question_rows(sheets) if begin.number < row.number < end.number]
    if len({row.get("type") for row in inside}) > 1:
        yield Problem(begin.where, "the rows of this grid use different choice lists.", "Give all of them one list.")


def _names(sheets: Sheets) -> Iterator[Problem]:
    rows = [row for row in sheets.of(SURVEY) if row.get("type") not in END]
    names = Counter(row.get("name") for row in rows)
    numbers = Counter(row.get("number") for row in rows if row.get("number"))
    for row in rows:
        if not row.get("name"):
            yield Problem(row.where, "the row has no name.", "Give it a name of letters, digits and _.")
        elif not NAME.match(row.get("name")):
            yield Problem(
                row.where,
                f"{row.get('name')!r} does not fit as a name.",
                "Begin with a letter; use letters, digits, _.",
            )
        elif names[row.get("name")] > 1:
            yield Problem(row.where, f"the name {row.get('name')} is used more than once.", "Rename one of them.")
        if numbers[row.get("number")] > 1:
            yield Problem(
                row.where, f"the number {row.get('number')} is used more than once.", "Number each question once."
            )


def _types(sheets: Sheets) -> Iterator[Problem]:
    lists = choice_lists(sheets)
    for row in question_rows(sheets):
        kind, list_name = split_type(row)
        if kind not in TYPES:
            yield Problem(
                row.where, f"the type {row.get('type')!r} is not known here.", f"Use one of: {', '.join(TYPES)}."
            )
        elif kind in {SELECT_ONE, SELECT_MULTIPLE} and list_name not in lists:
            yield Problem(
                row.where, f"there is no choice list {list_name!r}.", "Add it to the sheet choices or correct the type."
            )
        for column in ("label", "number"):
            if not row.get(column):
                yield Problem(row.where, f"the question has no {column}.", "Fill the cell in.")
        kinds = (ASKED,) if sheets.voice else tuple(kind for kind in KINDS if kind != ASKED)
        if row.get("kind") not in kinds:
            yield Problem(row.where, f"the kind {row.get('kind')!r} is not known.", f"Use one of: {', '.join(kinds)}.")


def _placing(sheets: Sheets) -> Iterator[Problem]:
    sections = {row.get("number") for row in sheets.of(SECTIONS)}
    criteria = {row.get("number") for row in sheets.of(CRITERIA)}
    themes = {row.get("name") for row in sheets.of(THEMES)}
    for row in sheets.of(CRITERIA):
        if row.get("section") not in sections:
            yield Problem(row.where, f"there is no section {row.get('section')!r}.", "Add it to the sheet sections.")
    for row in question_rows(sheets):
        criterion = row.get("criterion")
        if criterion and criterion not in criteria:
            yield Problem(row.where, f"there is no criterion {criterion!r}.", "Add it to the sheet criteria.")
        if not criterion and row.get("kind") != FACT:
            yield Problem(row.where, "the question belongs to no criterion.", "Fill in the column criterion.")
        if row.get("phase") and row.get("phase") not in PHASES:
            yield Problem(
                row.where, f"the phase {row.get('phase')!r} is not known.", f"Use one of: {', '.join(PHASES)}."
            )
        for theme in row.get("themes").split():
            if theme not in themes:
                yield Problem(row.where, f"there is no theme {theme!r}.", "Add it to the sheet themes.")


def _scoring(sheets: Sheets) -> Iterator[Problem]:
    yield from bands(sheets, COMMENTS, "comment")
    lists = choice_lists(sheets)
    for row in question_rows(sheets):
        names = [choice.get("name") for choice in lists.get(split_type(row)[1], [])]
        sufficient = row.get("sufficient")
        if row.get("kind") == SCORED and not sufficient:
            yield Problem(row.where, "a scored question names no sufficient choice.", "Fill in the column sufficient.")
        if sufficient and (sufficient not in names or sufficient == NOT_APPLICABLE):
            yield Problem(
                row.where, f"{sufficient!r} is no choice that can be sufficient.", f"Use one of: {', '.join(names)}."
            )


def _reasons(sheets: Sheets) -> Iterator[Problem]:
    scored = {row.get("name") for row in question_rows(sheets) if row.get("kind") == SCORED}
    lists = choice_lists(sheets)
    for row in question_rows(sheets):
        explained = row.get("reasons_for").split()
        if (row.get("kind") == REASONS) != bool(explained):
            yield Problem(row.where, "kind reasons and the column reasons_for go together.", "Fill in both or neither.")
        for name in row.get("told_for").split():
            if name not in explained:
                yield Problem(row.where, f"told_for names {name!r}, which reasons_for does not.", "Name it there too.")
        if not explained:
            continue
        for name in explained:
            if name not in scored:
                yield Problem(
                    row.where, f"reasons_for names {name!r}, which is no judgement.", "Name scored questions."
                )
        if NO_EVIDENCE not in {choice.get("name") for choice in lists.get(split_type(row)[1], [])}:
            yield Problem(row.where, "the reasons lack 'no evidence on record'.", f"Add the choice {NO_EVIDENCE}.")


def _expressions(sheets: Sheets) -> Iterator[Problem]:
    names = {row.get("name") for row in sheets.of(SURVEY)}
    dates = {row.get("name") for row in question_rows(sheets) if row.get("type") == "date"}
    for row in sheets.of(SURVEY):
        for column in EXPRESSIONS:
            expression = row.get(column)
            if expression:
                yield from _expression(row, column, expression, names, dates)


def _expression(row: Row, column: str, expression: str, names: set[str], dates: set[str]) -> Iterator[Problem]:
    used = [name.strip() for name in REFERENCE.findall(expression)]
    for name in used:
        if name not in names:
            yield Problem(row.where, f"{column} names ${{{name}}}, which does not exist.", "Correct the name.")
    as_xpath = REFERENCE.sub("/data/x", expression)
    bare = re.sub(r"'[^']*'|\"[^\"]*\"", "''", as_xpath)
    if re.search(r"\.\./|current\(|/(?!data/x)[A-Za-z]|//", bare.replace("/data/x", "")):
        yield Problem(row.where, f"{column} uses a path of its own.", "Name other questions as ${name} only.")
        return
    try:
        compile_xpath(as_xpath)
    except etree.XPathSyntaxError as error:
        yield Problem(
            row.where, f"{column} cannot be read ({error}): {expression}", "Check brackets, quotes and operators."
        )
        return
    for function in sorted(unknown_functions(as_xpath)):
        known = ", ".join(sorted(XPATH_1_0 | OURS.keys()))
        yield Problem(row.where, f"{column} calls {function}(), which is not provided.", f"Provided are: {known}.")
    if set(used) & dates and re.search(r"[<>]", bare) and "decimal-date-time" not in bare:
        yield Problem(row.where, f"{column} compares a date as text.", "Wrap both sides in decimal-date-time().")


def _contradictions(sheets: Sheets) -> Iterator[Problem]:
    names = {row.get("name") for row in question_rows(sheets)}
    for row in sheets.of(CONTRADICTIONS):
        for column in ("name", "when", "label"):
            if not row.get(column):
                yield Problem(row.where, f"the contradiction has no {column}.", "Fill the cell in.")
        if row.get("when"):
            yield from _expression(row, "when", row.get("when"), names, set())


def _circles(sheets: Sheets) -> Iterator[Problem]:
    from graphlib import CycleError, TopologicalSorter

    graph: dict[str, set[str]] = {}
    open_groups: list[str] = []
    rows: dict[str, Row] = {}
    for row in sheets.of(SURVEY):
        if row.get("type") in END:
            if open_groups:
                open_groups.pop()
            continue
        used = REFERENCE.findall(row.get("relevant") + row.get("calculation"))
        graph[row.get("name")] = {name.strip() for name in used} | set(open_groups[-1:])
        rows[row.get("name")] = row
        if row.get("type") in BEGIN:
            open_groups.append(row.get("name"))
    try:
        tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        circle = [name for name in error.args[1] if name in rows]
        where = rows[circle[0]].where if circle else SURVEY
        yield Problem(where, f"expressions go round in a circle: {' > '.join(circle)}.", "Break it at one of them.")
