"""Commands on inspections, cases and answers."""

import json
from pathlib import Path
from typing import Any

import click

from app.cli.context import Context, opened_workspace, report, with_inspection
from app.errors import KnownError


@click.group()
def inspections() -> None:
    """Create and list inspections."""


@inspections.command("create")
@click.option("--id", "id_", required=True, help="Small letters, digits and hyphens.")
@click.option("--area", required=True)
@click.option("--title", default="", help="How the inspection is called on the screen; the area where not given.")
@click.option("--pattern", default=None, help="Regular expression that references of cases match.")
@click.option(
    "--instrument",
    "form",
    type=click.Path(path_type=Path),
    help="An XLSForm of your own, .xlsx or .md; the Core Case Inspection criteria where not given.",
)
@click.pass_obj
def inspections_create(
    context: Context, *, id_: str, area: str, title: str, pattern: str | None, form: Path | None
) -> None:
    """Create an inspection with the Core Case Inspection criteria, or with a form of your own."""
    from app.casework.units import DEFAULT_PATTERN
    from app.operations.inspections import create_inspection

    with opened_workspace(context, create=True) as workspace:
        create_inspection(workspace, id_, area, title=title, pattern=pattern or DEFAULT_PATTERN, form=form)
    click.echo(f"Created {id_}.")


@inspections.command("list")
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def inspections_list(context: Context, *, as_json: bool) -> None:
    """List the inspections of the workspace."""
    from app.operations.inspections import list_inspections

    with opened_workspace(context) as workspace:
        found = list_inspections(workspace)
    if as_json:
        click.echo(json.dumps([
            {"id": one.id, "area": one.area, "title": one.title, "cases": one.cases, "complete": one.complete,
             "destroy_by": one.destroy_by,
             "fault": one.fault.what if one.fault else None}
            for one in found
        ], indent=2))  # fmt: skip
        return
    for one in found:
        click.echo(
            f"{one.id}  {one.title}  "
            + (one.fault.what if one.fault else f"{one.complete} of {one.cases} cases complete")
            + (f"  destroy by {one.destroy_by}{', overdue' if one.overdue else ''}" if one.destroy_by else "")
        )
    if not found:
        click.echo("There is no inspection yet. Create one with `casewalk inspections create`.")


@inspections.command("describe")
@with_inspection
@click.option("--published", default=None, help="When the report was published: 2012-04-17, 2012-04 or 2012.")
@click.option("--caseload", default=None, help="How many cases the area has, from which the sample was drawn.")
@click.option("--destroy-by", default=None, help="The last day on which its data may be kept: 2018-04-30.")
@click.option("--isbn", default=None, help="The report's ISBN, 13 digits.")
@click.option("--year", default=None, help="The year on the report's cover.")
@click.option("--fieldwork", default=None, help="When the cases were read, as the report says it.")
@click.option("--signed-by", default=None, help="Who signs the foreword.")
@click.option("--signed-as", default=None, help="In which office.")
@click.option("--signed-on", default=None, help="When, as it is printed.")
def inspections_describe(
    inspection: Any,  # noqa: ANN401
    *,
    published: str | None,
    caseload: str | None,
    destroy_by: str | None,
    **of_the_report: str | None,
) -> None:
    """Say what the inspection and its report are: publication, caseload, ISBN, signature; empty takes it back."""
    from app.operations.particulars import describe, describe_report, keep_until

    changes = describe(inspection, published=published, caseload=caseload)
    said = describe_report(inspection, **{name: text for name, text in of_the_report.items() if text is not None})
    kept = keep_until(inspection, destroy_by).entries if destroy_by is not None else ()
    click.echo(f"{len(changes.entries) + len(said.entries) + len(kept)} change(s) recorded.")


@click.group()
def cases() -> None:
    """Import the sample, show it, and say where a case stands."""


@cases.command("import")
@with_inspection
@click.argument("file", type=click.Path(path_type=Path))
def cases_import(inspection: Any, file: Path) -> None:  # noqa: ANN401
    """Import a sample list; every problem is named and nothing is imported unless all is good."""
    from app.operations.cases import import_cases

    changes = import_cases(inspection, file)
    click.echo(f"{len(changes.cases)} new case(s); {len(inspection.references)} in the inspection.")


@cases.command("list")
@with_inspection
def cases_list(inspection: Any) -> None:  # noqa: ANN401
    """List the cases with status and progress."""
    from app.operations.cases import list_cases

    for line in list_cases(inspection).lines:
        state = f"withdrawn ({line.case.withdrawal.reason})" if line.case.withdrawal else line.status
        click.echo(f"{line.case.reference}  {state}  {line.progress.answered} of {line.progress.relevant}")


@cases.command("complete")
@with_inspection
@click.argument("references", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="Every case in which nothing is unanswered.")
def cases_complete(inspection: Any, references: tuple[str, ...], *, everything: bool) -> int:  # noqa: ANN401
    """Declare cases complete; one with unanswered questions is refused and named."""
    from app.casework.walk import COMPLETE
    from app.operations import walking

    chosen = references or (
        tuple(
            one for one in inspection.references
            if not inspection.withdrawn(one) and inspection.status(one) != COMPLETE
        ) if everything else ()
    )  # fmt: skip
    if not chosen:
        raise click.UsageError("Name the cases to complete, or use --all.")
    refusals = 0
    for reference in chosen:
        try:
            walking.complete(inspection, reference)
        except KnownError as error:
            refusals += 1
            report(error)
    click.echo(f"{len(chosen) - refusals} case(s) complete, {refusals} refused.")
    return 1 if refusals else 0


@cases.command("reopen")
@with_inspection
@click.argument("reference")
def cases_reopen(inspection: Any, reference: str) -> None:  # noqa: ANN401
    """Reopen a complete case, on the record."""
    from app.operations import walking

    walking.reopen(inspection, reference)
    click.echo(f"{reference} is open again.")


@cases.command("withdraw")
@with_inspection
@click.argument("reference")
@click.option("--reason", required=True, help="not_reached, not_a_case or conflict_of_interest")
@click.option("--detail", default="")
@click.option("--replaced-by", default=None, help="The reference of the case that takes its place.")
def cases_withdraw(inspection: Any, reference: str, reason: str, detail: str, replaced_by: str | None) -> None:  # noqa: ANN401
    """Take a case out of the sample; it stays visible and leaves the scores."""
    from app.operations import walking

    walking.withdraw(inspection, reference, reason, detail=detail, replaced_by=replaced_by)
    click.echo(f"{reference} is withdrawn.")


@cases.command("leave-out")
@with_inspection
@click.argument("reference")
@click.argument("questions", nargs=-1, required=True)
def cases_leave_out(inspection: Any, reference: str, questions: tuple[str, ...]) -> None:  # noqa: ANN401
    """Leave judgements, by number or name, out of the case's feedback sheet; they count as before."""
    from app.operations.feedback import leave_out

    for question in questions:
        leave_out(inspection, reference, question)
    click.echo(f"Left out of the feedback on {reference}: {', '.join(questions)}.")


@cases.command("put-back")
@with_inspection
@click.argument("reference")
@click.argument("questions", nargs=-1, required=True)
def cases_put_back(inspection: Any, reference: str, questions: tuple[str, ...]) -> None:  # noqa: ANN401
    """Put judgements back that were left out of the case's feedback sheet."""
    from app.operations.feedback import put_back

    for question in questions:
        put_back(inspection, reference, question)
    click.echo(f"Back in the feedback on {reference}: {', '.join(questions)}.")


@cases.command("allocate")
@with_inspection
@click.argument("references", nargs=-1, required=True)
@click.option("--to", "initials", required=True, help="Initials of somebody in the team; '' for nobody.")
def cases_allocate(inspection: Any, references: tuple[str, ...], initials: str) -> None:  # noqa: ANN401
    """Give cases to somebody; what was recorded moves with them in the next packs."""
    from app.operations.evening import reallocate

    changes = reallocate(inspection, references, initials)
    click.echo(f"{len(changes.entries)} case(s) allocated. The next packs say so.")


@click.group()
def answers() -> None:
    """Answers as a table: case,question,answer,note,assessor,at."""


@answers.command("export")
@with_inspection
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--kept", is_flag=True, help="Also what routing has set aside.")
def answers_export(inspection: Any, file: Path, *, kept: bool) -> None:  # noqa: ANN401
    """Write every relevant question of every case; an empty answer is an unanswered one."""
    from app.operations.answer_files import export_answers

    count = export_answers(inspection, file, kept=kept)
    click.echo(f"{count} rows in {file.name}. The file is not encrypted: it holds what the assessors wrote.")


@answers.command("import")
@with_inspection
@click.argument("file", type=click.Path(path_type=Path))
def answers_import(inspection: Any, file: Path) -> None:  # noqa: ANN401
    """Take a table of answers in; every bad row is named and nothing is imported unless all is good."""
    from app.operations.answer_files import import_answers

    changes = import_answers(inspection, file)
    aside = sum(len(inspection.routed(reference).set_aside) for reference in changes.cases)
    click.echo(f"{len(changes.entries)} answers and notes recorded in {len(changes.cases)} case(s).")
    if aside:
        click.echo(f"{aside} answers are kept but do not count: routing says that their questions do not apply.")


@click.command("data-pack")
@with_inspection
@click.argument("file", type=click.Path(path_type=Path))
def data_pack(inspection: Any, file: Path) -> None:  # noqa: ANN401
    """Write all that the inspection rests on as tables in one .zip file: cases, answers, forms, register, findings."""
    from app.operations.data_pack import write_data_pack

    rows = write_data_pack(inspection, file)
    click.echo(", ".join(f"{count} {name}" for name, count in rows.items()))
    click.echo(f"Written to {file}. The file is not encrypted: it holds what was written of children.")
