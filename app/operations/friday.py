"""The Friday sheet of an inspection: gathered from what stands, and written as PDF."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from app.casework.walk import COMPLETE, NOT_STARTED
from app.instrument.model import STRENGTH, text
from app.operations.findings import Findings, open_findings
from app.operations.inspections import Inspection
from app.operations.scoring import CAUTION, sample_intervals, score_sample
from app.operations.writing import write_whole
from app.report.content import language_code
from app.report.friday import FridaySheet, Outstanding, Score, Statement, fitted
from app.scoring.precision import Interval, Intervals
from app.scoring.scores import Scores, Tally


def friday_sheet(inspection: Inspection, *, provisional: bool = True, at: datetime | None = None) -> FridaySheet:
    """What is emerging: findings, provisional scores, and the cases outstanding by assessor.

    Unfinished cases count too unless they are not wanted. The findings that the lead keeps are shown in the lead's
    order; where none is kept, the drafts that rest on three cases or more, the clearest first.
    """
    found = open_findings(inspection, provisional=provisional)
    scores = score_sample(inspection, provisional=provisional)
    within = sample_intervals(inspection, provisional=provisional)
    sampled = [reference for reference in inspection.references if not inspection.withdrawn(reference)]
    strengths, improvements = _kept(found) if found.kept else _drafted(found, within)
    area = inspection.about("area")
    return FridaySheet(
        title=inspection.about("title") or area,
        at=at or datetime.now().astimezone(),
        sampled=len(sampled),
        complete=sum(1 for reference in sampled if inspection.status(reference) == COMPLETE),
        cases=scores.cases,
        strengths=strengths,
        improvements=improvements,
        scores=tuple(_scores(inspection, scores, within)),
        outstanding=_outstanding(inspection, sampled),
        caution=CAUTION,
        language=language_code(inspection.instrument.language),
    )


def write_friday_sheet(inspection: Inspection, path: Path, *, provisional: bool = True) -> None:
    """Write the sheet, always one page of A4, whole or not at all; raises KnownError(target_unwritable)."""
    from app.report.pdf import draw, fits_on_one_page

    sheet = friday_sheet(inspection, provisional=provisional)
    write_whole(path, draw(fitted(sheet, fits_on_one_page)))


def _kept(found: Findings) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
    """Strengths and areas for improvement that the lead keeps, each with what no longer fits about its words."""
    figures = {one.draft.question: one.draft.figure for one in found.drafts}
    doubts: dict[str, list[str]] = {}
    for misfit in found.misfits:
        if not misfit.warning:
            better = f"; “{misfit.fitting[0]}” would" if misfit.fitting else ""
            doubts.setdefault(misfit.finding, []).append(f"“{misfit.span.words}” does not fit the figures{better}")
    sides: tuple[list[Statement], list[Statement]] = ([], [])
    for one in found.kept:
        bound = next((figures[each.question] for each in one.bindings if each.question in figures), None)
        basis = f"{bound.met} of {bound.judged}" if bound is not None else ""
        sides[one.kind != STRENGTH].append(Statement(one.criterion, one.text, basis, "; ".join(doubts.get(one.id, ()))))
    return tuple(sides[0]), tuple(sides[1])


def _drafted(found: Findings, within: Intervals) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
    """Strengths and areas for improvement as drafted, those first whose interval lies furthest on its side."""
    sides: tuple[list[tuple[float, Statement]], list[tuple[float, Statement]]] = ([], [])
    for each in found.drafts:
        one, interval = each.draft, within.questions.get(each.draft.question)
        if not one.text or one.few or interval is None:
            continue
        statement = Statement(one.criterion, one.text, f"{one.figure.met} of {one.figure.judged}")
        if one.kind == STRENGTH:
            sides[0].append((-interval.lower, statement))
        else:
            sides[1].append((interval.upper, statement))
    strengths, improvements = (
        tuple(statement for _, statement in sorted(side, key=lambda told: told[0])) for side in sides
    )
    return strengths, improvements


def _scores(inspection: Inspection, scores: Scores, within: Intervals) -> Iterator[Score]:
    """Headlines, then criteria under their sections."""
    form = inspection.instrument
    for theme in form.themes:
        title = text(theme.title, form.language)
        yield _score(title, scores.headlines[theme.name], within.headlines[theme.name], strong=True)
    for section in form.sections:
        for criterion in form.criteria_of(section.number):
            number = criterion.number
            label = f"{number} {text(criterion.short, form.language) or text(criterion.title, form.language)}"
            yield _score(label, scores.criteria[number], within.criteria[number])
        label = f"Section {section.number}"
        yield _score(label, scores.sections[section.number], within.sections[section.number], strong=True)


def _score(label: str, tally: Tally, interval: Interval | None, *, strong: bool = False) -> Score:
    limits = interval.percents if interval is not None else None
    return Score(label, tally.percent, limits, interval.cases if interval is not None else 0, strong)


def _outstanding(inspection: Inspection, sampled: list[str]) -> tuple[Outstanding, ...]:
    cases: dict[str, tuple[list[str], list[str]]] = {}
    for reference in sampled:
        status = inspection.status(reference)
        if status != COMPLETE:
            assessor = inspection.case(reference).facts.get("assessor", "")
            cases.setdefault(assessor, ([], []))[status == NOT_STARTED].append(reference)
    found = [Outstanding(assessor, tuple(begun), tuple(waiting)) for assessor, (begun, waiting) in cases.items()]
    return tuple(sorted(found, key=lambda one: (-one.count, one.assessor)))
