"""The Friday sheet of an inspection: gathered from what stands, and written as PDF."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from app.casework.walk import COMPLETE, NOT_STARTED
from app.instrument.model import IMPROVEMENT, STRENGTH, text
from app.operations.findings import Findings, open_findings
from app.operations.inspection import Inspection
from app.operations.scoring import CAUTION, sample_intervals, score_sample
from app.operations.writing import write_whole
from app.report.content import language_code, shortened
from app.report.friday import FridaySheet, Outstanding, Score, Statement, fitted
from app.scoring.bindings import UNBOUND
from app.scoring.findings import Figure
from app.scoring.precision import Interval, Intervals
from app.scoring.scores import Scores, Tally


def friday_sheet(inspection: Inspection, *, provisional: bool = True, at: datetime | None = None) -> FridaySheet:
    """What is emerging: findings, provisional scores, and the cases outstanding by assessor.

    Unfinished cases count too unless they are not wanted. The findings are those that the lead keeps, or, where none is
    kept, the drafts that rest on three cases or more; the clearest come first, since the page may not hold all.
    """
    found = open_findings(inspection, provisional=provisional)
    scores = score_sample(inspection, provisional=provisional)
    within = sample_intervals(inspection, provisional=provisional)
    sampled = [reference for reference in inspection.references if not inspection.withdrawn(reference)]
    area = inspection.about("area")
    return FridaySheet(
        title=inspection.about("title") or area,
        at=at or datetime.now().astimezone(),
        sampled=len(sampled),
        complete=sum(1 for reference in sampled if inspection.status(reference) == COMPLETE),
        cases=scores.cases,
        strengths=_clearest(found, within, STRENGTH),
        improvements=_clearest(found, within, IMPROVEMENT),
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


def _statements(found: Findings) -> Iterator[tuple[str, str, Statement]]:
    """Each finding with its kind and the question that it rests on first, empty where it rests on none."""
    if not found.kept:
        for each in found.drafts:
            one = each.draft
            if one.text and not one.few:
                yield one.kind, one.question, Statement(one.criterion, one.text, _basis(one.figure, one.kind))
        return
    figures = {one.draft.question: one.draft.figure for one in found.drafts}
    doubts = _doubts(found)
    for kept in found.kept:
        question = next((one.question for one in kept.bindings if one.question in figures), "")
        basis = _basis(figures[question], kept.kind) if question else None
        yield kept.kind, question, Statement(kept.criterion, kept.text, basis, "; ".join(doubts.get(kept.id, ())))


def _clearest(found: Findings, within: Intervals, kind: str) -> tuple[Statement, ...]:
    """The findings of one kind, those first whose interval lies furthest on its side, those without a figure last."""
    ranked: list[tuple[float, Statement]] = []
    for of_kind, question, statement in _statements(found):
        interval = within.questions.get(question)
        if of_kind == kind:
            furthest = 1.0 if interval is None else -interval.lower if kind == STRENGTH else interval.upper - 1
            ranked.append((furthest, statement))
    return tuple(statement for _, statement in sorted(ranked, key=lambda one: one[0]))


def _basis(figure: Figure, kind: str) -> tuple[int, int]:
    """The cases that the sentence speaks of: those that met the judgement, or those that fell short."""
    return figure.met if kind == STRENGTH else figure.short, figure.judged


def _doubts(found: Findings) -> dict[str, list[str]]:
    """What no longer fits about the words of each kept finding, as sentences without an end."""
    doubts: dict[str, list[str]] = {}
    for misfit in found.misfits:
        if misfit.warning:
            continue
        if misfit.fault == UNBOUND:
            said = f"“{misfit.span.words}” stands for no figure"
        else:
            words = f"“{shortened(misfit.span.words, 60)}”"
            said = f"{words} does not fit the figures" + (f"; “{misfit.fitting[0]}” would" if misfit.fitting else "")
        doubts.setdefault(misfit.finding, []).append(said)
    return doubts


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
