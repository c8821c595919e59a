"""The command that shows, drafts and checks findings."""

import json
from collections.abc import Mapping
from typing import Any

import click

from app.cli.context import with_inspection
from app.errors import KnownError


@click.command()
@with_inspection
@click.option("--criterion", default=None, metavar="NUMBER", help="Only this general criterion, for example 1.1.")
@click.option("--provisional", is_flag=True, help="Count the answers of unfinished cases too.")
@click.option("--draft", "take", is_flag=True, help="Keep the drafts of all judgements that no finding speaks of yet.")
@click.option("--check", is_flag=True, help="Print what no longer fits the data; 1 where anything does not.")
@click.option("--json", "as_json", is_flag=True)
def findings(
    inspection: Any,  # noqa: ANN401
    *,
    criterion: str | None,
    provisional: bool,
    take: bool,
    check: bool,
    as_json: bool,
) -> int:
    """Show the findings that are kept, or the drafts where none is."""
    from app.operations.findings import open_findings
    from app.operations.keeping_findings import take_drafts

    known = [one.number for one in inspection.instrument.criteria]
    if criterion is not None and criterion not in known:
        raise KnownError("criterion_unknown", number=criterion, known=", ".join(known))
    if take:
        take_drafts(inspection, criterion, provisional=provisional)
    found = open_findings(inspection, criterion, provisional=provisional)
    if as_json:
        click.echo(json.dumps(findings_document(inspection.instrument, found), indent=2, ensure_ascii=False))
    elif check:
        for one in found.misfits:
            click.echo(misfit_text(inspection.instrument, found, one))
    else:
        click.echo("\n".join(_lines(inspection.instrument, found)))
    wrong = [one for one in found.misfits if not one.warning]
    if check and not as_json:
        click.echo(f"{len(found.kept)} finding(s), {len(wrong)} thing(s) to mend.")
    return 1 if check and wrong else 0


def findings_document(form: Any, found: Any) -> dict[str, object]:  # noqa: ANN401
    """The findings, drafts and misfits as JSON has them."""
    return {
        "cases": found.cases,
        "findings": [
            {"id": one.id, "number": _number(found, one), "criterion": one.criterion, "kind": one.kind,
             "text": one.text, "overruled": one.overruled or None,
             "bound": [
                 {"words": bound.span.words, "question": form.question(bound.question).number, "side": bound.side,
                  "reason": bound.reason or None}
                 for bound in one.bindings
             ]}
            for one in found.kept
        ],
        "drafts": [
            {"question": form.question(one.draft.question).number, "criterion": one.draft.criterion,
             "kind": one.draft.kind or None, "text": one.draft.text, "met": one.draft.figure.met,
             "judged": one.draft.figure.judged, "few": one.draft.few, "kept_in": list(one.kept_in),
             "reasons": [
                 {"choice": reason.choice, "cases": reason.count}
                 for reason in one.draft.figure.reasons if reason.count
             ]}
            for one in found.drafts
        ],
        "misfits": [
            {"finding": one.finding, "fault": one.fault, "words": one.span.words,
             "question": form.question(one.question).number if one.question else None,
             "figure": list(one.figure) if one.figure else None, "fitting": list(one.fitting)}
            for one in found.misfits
        ],
    }  # fmt: skip


def misfit_text(form: Any, found: Any, misfit: Any) -> str:  # noqa: ANN401
    """One misfit as a line: which finding, which words, why they do not fit, what would."""
    from app.scoring.bindings import FEW_CASES, KIND, MAIN_REASON, UNBOUND

    finding = next(one for one in found.kept if one.id == misfit.finding)
    place = f"{finding.criterion} {finding.kind} {_number(found, finding)}"
    words = f"“{misfit.span.words}”"
    if misfit.fault == UNBOUND:
        return f"{place}: {words} stands for no figure. Bind it to a question or leave it on purpose."
    count, of = misfit.figure
    question = f"question {form.question(misfit.question).number} ({count} of {of})"
    if misfit.fault == FEW_CASES:
        return f"{place}: {words} rests on {of} case(s) only, {question}."
    if misfit.fault == KIND:
        return f"{place}: {question} is on the other side of the threshold. Give a reason, or take it back."
    fitting = "; ".join(f"“{one}”" for one in misfit.fitting)
    wrong = "is no main reason at" if misfit.fault == MAIN_REASON else "does not fit"
    return f"{place}: {words} {wrong} {question}." + (f" Fitting: {fitting}." if fitting else "")


def _lines(form: Any, found: Any) -> list[str]:  # noqa: ANN401
    from app.instrument.model import text

    titles: Mapping[str, str] = {one.number: text(one.title, form.language) for one in form.criteria}
    lines = [f"{found.cases} cases"] + ([] if found.kept else ["No finding is kept yet; these are the drafts."])
    last = ""
    for one in found.kept or [each.draft for each in found.drafts]:
        if one.criterion != last:
            last = one.criterion
            lines += ["", f"{last} {titles[last]}"]
        lines.append(_kept_line(found, one) if found.kept else _draft_line(form, one))
    return lines


def _kept_line(found: Any, finding: Any) -> str:  # noqa: ANN401
    return f"{finding.kind:<11} {_number(found, finding):>2}  {finding.text}"


def _draft_line(form: Any, draft: Any) -> str:  # noqa: ANN401
    figure = draft.figure
    number = form.question(draft.question).number
    said = draft.text or "Judged in no case that counts."
    return f"{draft.kind:<11} {number}  {said} [{figure.met} of {figure.judged}]" + (
        " (fewer than three cases)" if draft.few else ""
    )


def _number(found: Any, finding: Any) -> int:  # noqa: ANN401
    """The number that a finding has among those of its criterion and kind, from 1."""
    same = [one.id for one in found.kept if (one.criterion, one.kind) == (finding.criterion, finding.kind)]
    return same.index(finding.id) + 1
