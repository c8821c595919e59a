"""Faults in what a form says of findings: sentences with placeholders, reasons in words, thresholds."""

import re
from collections.abc import Iterator

from app.errors import Problem
from app.instrument.model import FINDINGS as KINDS
from app.instrument.model import SCORED
from app.instrument.sheets import CHOICES, FINDINGS, REASONS, SURVEY, Row, Sheets

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
ALTERNATIVES = re.compile(r"[^|]+\|[^|]+\Z")


def sentences(sheets: Sheets) -> Iterator[Problem]:
    """What is wrong with the sentences of findings; a form may have none."""
    for row in sheets.of(SURVEY):
        wordings = {column: row.wording(column) for column in KINDS}
        for column, wording in wordings.items():
            for language, sentence in wording.items():
                yield from sentence_problems(row, f"{column} ({language})", sentence)
        if any(wordings.values()) and row.get("kind") != SCORED:
            yield Problem(row.where, "only judgements become findings.", "Empty the cells strength and improvement.")
        elif len({frozenset(wording) for wording in wordings.values()}) > 1:
            yield Problem(row.where, "strength and improvement go together.", "Write both in every language, or none.")


def reasons_in_words(sheets: Sheets) -> Iterator[Problem]:
    """What is wrong with the clauses for reasons."""
    choices = {(row.get("list_name"), row.get("name")) for row in sheets.of(CHOICES)}
    for row in sheets.of(REASONS):
        if (row.get("list_name"), row.get("name")) not in choices:
            yield Problem(
                row.where, f"there is no choice {row.get('name')!r} in {row.get('list_name')!r}.", "Correct either."
            )
        if not row.wording("words"):
            yield Problem(row.where, "the reason has no words.", "Write it as a clause, or delete the row.")
        if row.get("apart") not in {"", "yes"}:
            yield Problem(row.where, f"apart is {row.get('apart')!r}.", "Write yes, or leave the cell empty.")


def sentence_problems(row: Row, where: str, sentence: str) -> Iterator[Problem]:
    """What is wrong with one sentence that has a place for a quantity."""
    inside = PLACEHOLDER.findall(sentence)
    if inside.count("quantity") != 1:
        yield Problem(row.where, f"{where} does not have {{quantity}} once.", "Put it where the cases are named.")
    for name in inside:
        if name != "quantity" and not ALTERNATIVES.match(name):
            yield Problem(
                row.where,
                f"{where} has {{{name}}}, which is not known.",
                "Use {quantity}, and {was|were} for words that go by its number.",
            )
    if re.search(r"[{}]", PLACEHOLDER.sub("", sentence)):
        yield Problem(row.where, f"{where} has a brace without its partner.", "Close it or delete it.")
    if not sentence.endswith("."):
        yield Problem(row.where, f"{where} does not end in a full stop.", "Add it.")


def thresholds(sheets: Sheets) -> Iterator[Problem]:
    """What is wrong with the thresholds between the kinds of findings; a form may have none."""
    if sheets.of(FINDINGS):
        yield from bands(sheets, FINDINGS, "finding")
    for row in sheets.of(FINDINGS):
        if row.get("name") not in KINDS:
            yield Problem(row.where, f"{row.get('name')!r} is no finding.", f"Use one of: {', '.join(KINDS)}.")
        if not row.get("source"):
            yield Problem(row.where, "the threshold has no source.", "Say where it comes from.")


def bands(sheets: Sheets, sheet: str, what: str) -> Iterator[Problem]:
    """What is wrong with rows that each begin at a percent; the lowest must begin at 0."""
    for row in sheets.of(sheet):
        if not re.fullmatch(r"\d{1,3}", row.get("from_percent")) or int(row.get("from_percent")) > 100:  # noqa: PLR2004
            yield Problem(
                row.where, f"from_percent is {row.get('from_percent')!r}.", "Write a whole number from 0 to 100."
            )
    if not any(row.get("from_percent") == "0" for row in sheets.of(sheet)):
        yield Problem(sheet, f"no {what} begins at 0.", f"Add the lowest {what} with from_percent 0.")
