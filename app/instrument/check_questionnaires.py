"""Faults that only a questionnaire can have: whose voice it is, its themes, and what the report says of its answers."""

from collections.abc import Iterator

from app.errors import Problem
from app.instrument.check_findings import sentence_problems
from app.instrument.model import NOT_APPLICABLE, VOICES
from app.instrument.sheets import CHOICES, SENTENCES, SETTINGS, SURVEY, THEMES, Sheets


def questionnaire(sheets: Sheets) -> Iterator[Problem]:
    """What is wrong with a questionnaire besides what any form can have."""
    setting = sheets.of(SETTINGS)[0]
    if sheets.voice not in VOICES:
        yield Problem(setting.where, f"the voice {sheets.voice!r} is not known.", f"Use one of: {', '.join(VOICES)}.")
    themes = {row.get("name") for row in sheets.of(THEMES)}
    lists = {row.get("name"): row.get("type").partition(" ")[2].strip() for row in sheets.of(SURVEY)}
    for row in sheets.of(SURVEY):
        for theme in row.get("themes").split():
            if theme not in themes:
                yield Problem(row.where, f"there is no theme {theme!r}.", "Add it to the sheet themes.")
    choices = {(row.get("list_name"), row.get("name")) for row in sheets.of(CHOICES)}
    for row in sheets.of(SENTENCES):
        of_list = lists.get(row.get("question"), "")
        if not of_list:
            yield Problem(row.where, f"{row.get('question')!r} is no question with choices.", "Correct its name.")
        for choice in row.get("choices").split():
            if (of_list, choice) not in choices or choice == NOT_APPLICABLE:
                yield Problem(row.where, f"{choice!r} is no answer that can be counted.", "Name choices of its list.")
        if not row.get("choices"):
            yield Problem(row.where, "the sentence names no choices.", "Name those that it speaks of.")
        if row.get("counted") not in {"", "yes"}:
            yield Problem(row.where, f"counted is {row.get('counted')!r}.", "Write yes, or leave the cell empty.")
        for language, label in row.wording("label").items():
            yield from sentence_problems(row, f"label ({language})", label)
