"""The parts of a report in their order, their titles, and where the lead can write."""

from collections.abc import Collection
from dataclasses import dataclass

from app.instrument.model import Instrument, text
from app.report.standing import Standing

FOREWORD, ACKNOWLEDGEMENTS, SCORING, RECOMMENDATIONS = "foreword", "acknowledgements", "scoring", "recommendations"
NEXT_STEPS, SERVICE_USERS, GOOD_PRACTICE = "next_steps", "service_users", "good_practice"
SUMMARY, CONTEXT, SAMPLE, EVIDENCE = "summary", "context", "sample", "evidence"
ROLE, GLOSSARY, ANNEX = "role", "glossary", "annex"
SECTION, CRITERION, COMMENTARY, CHART, PRACTICE = "section/", "criterion/", "commentary/", "chart/", "practice/"

CHARTS = ("age", "gender", "ethnicity", "sentence", "rosh", "phases")
MORE_CHARTS = ("vulnerability", "looked_after", "office")
"""The facts that the sample is shown by, and those that it is shown by only where the lead asks for it."""

_BEFORE = (FOREWORD, ACKNOWLEDGEMENTS, SCORING, RECOMMENDATIONS, NEXT_STEPS, SERVICE_USERS, GOOD_PRACTICE)
_APPENDICES = ((SUMMARY,), (CONTEXT,), (SAMPLE, EVIDENCE), (ROLE,), (GLOSSARY,))
_NOT_WRITTEN_IN = (SUMMARY, SAMPLE, GLOSSARY)


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the report; `number` is its number, of a section or an appendix, `level` that of its heading.

    `written` says whether blocks can be put in it.
    """

    name: str
    title: str
    number: str
    level: int
    written: bool = True
    off: bool = False


def outline(form: Instrument, words: Standing, off: Collection[str] = ()) -> tuple[Part, ...]:
    """Every part in the order of the report; the numbers of appendices pass over those that are switched off."""
    found = [_part(words, name, "", off) for name in _BEFORE]
    for section in form.sections:
        title = text(section.title, form.language)
        whole = SECTION + section.number in off
        found.append(Part(SECTION + section.number, title, section.number, 1, off=whole))
        for criterion in form.criteria_of(section.number):
            name, inside = CRITERION + criterion.number, text(criterion.title, form.language)
            found.append(Part(name, inside, criterion.number, 2, off=whole or name in off))
        name = COMMENTARY + section.number
        found.append(Part(name, words.say("part/commentary", section=title), "", 3, off=whole or name in off))
    count = 0
    for group in _APPENDICES:
        standing = [name for name in group if name not in off]
        count += bool(standing)
        for name in group:
            letter = "abc"[standing.index(name)] if len(standing) > 1 and name in standing else ""
            found.append(_part(words, name, f"{count}{letter}" if name in standing else "", off))
    return tuple(found)


def parts_known(form: Instrument) -> tuple[str, ...]:
    """The names of everything that can be switched off, good practice apart."""
    sections = [SECTION + one.number for one in form.sections]
    criteria = [CRITERION + one.number for one in form.criteria]
    commentaries = [COMMENTARY + one.number for one in form.sections]
    appendices = [name for group in _APPENDICES for name in group]
    charts = [CHART + name for name in (*CHARTS, *MORE_CHARTS)]
    return (*_BEFORE, *sections, *criteria, *commentaries, *appendices, *charts)


def criteria_about(form: Instrument, name: str) -> tuple[str, ...]:
    """The general criteria that a part is about: its own, those of its section, or all where it is about the whole."""
    kind, _, number = name.partition("/")
    if f"{kind}/" == CRITERION:
        return (number,)
    if f"{kind}/" in {SECTION, COMMENTARY}:
        return tuple(one.number for one in form.criteria_of(number))
    return tuple(one.number for one in form.criteria)


def _part(words: Standing, name: str, number: str, off: Collection[str]) -> Part:
    return Part(name, words.say(f"part/{name}"), number, 1, name not in _NOT_WRITTEN_IN, name in off)
