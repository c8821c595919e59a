"""The command line: thin commands that call operations."""

import getpass
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import click

from app.errors import KnownError
from app.instrument.model import Instrument, text

PASSPHRASE = "CASEWALK_PASSPHRASE"  # noqa: S105 - the name of a variable
INITIALS = "CASEWALK_INITIALS"
NAME = "CASEWALK_NAME"


@dataclass(frozen=True)
class Screen:
    """The window as the command line sees it; the composition root hands it in.

    `trouble` says why there can be no window, or None; `open` runs it; `pictures` draws its pages into a folder.
    """

    trouble: Callable[[], KnownError | None]
    open: Callable[[Path, Any, str | None], int]
    pictures: Callable[[Path, Any, str, Path], list[Path]]


@dataclass(frozen=True)
class Context:
    """What every command needs to know."""

    home: Path | None
    screen: Screen

    @property
    def folder(self) -> Path:
        """The workspace's folder."""
        from app.operations.workspace import default_home

        return self.home or default_home()


def run(arguments: list[str], screen: Screen) -> int:
    """Run one command; a failure of the world prints its sentence and gives 1."""
    try:
        result = casewalk.main(args=arguments, prog_name="casewalk", standalone_mode=False, obj=screen)
    except KnownError as error:
        report(error)
        return 1
    except click.exceptions.Abort:
        click.echo("Stopped. Nothing was changed.", err=True)
        return 130
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.exceptions.Exit as error:
        return error.exit_code
    return result if isinstance(result, int) else 0


def report(error: KnownError) -> None:
    """Say on standard error what happened and what to do, with every single problem."""
    for problem in error.problems:
        click.echo(str(problem), err=True)
    click.echo(f"{error.what}\n{error.do}", err=True)


@click.group(invoke_without_command=True)
@click.version_option(package_name="casewalk")
@click.option("--home", type=click.Path(path_type=Path), envvar="CASEWALK_HOME", help="The workspace's folder.")
@click.pass_context
def casewalk(context: click.Context, home: Path | None) -> int | None:
    """Walk sampled cases against the inspection criteria. Without a command the window opens."""
    context.obj = Context(home, context.obj)
    if context.invoked_subcommand is not None:
        return None
    trouble = context.obj.screen.trouble()
    if trouble is not None:
        raise trouble
    return int(context.obj.screen.open(context.obj.folder, None, None))


# the workspace


def _passphrase(home: Path) -> str | None:
    """The passphrase from the environment, the published one of a demo workspace, or None."""
    from app.operations.workspace import DEMO_PASSPHRASE, read_settings

    given = os.environ.get(PASSPHRASE)
    if given:
        return given
    return DEMO_PASSPHRASE if read_settings(home).demo else None


@contextmanager
def _workspace(context: Context, *, create: bool = False) -> Iterator[Any]:
    from app.operations.workspace import create_workspace, has_workspace, open_workspace

    home = context.folder
    passphrase = _passphrase(home)
    if create and not has_workspace(home):
        yield create_workspace(home, passphrase or _new_passphrase(home), *_person())
        return
    if not has_workspace(home):
        raise KnownError("workspace_missing", home=str(home))
    if passphrase is None:
        if not sys.stdin.isatty():
            raise KnownError("passphrase_missing", home=str(home))
        passphrase = click.prompt("Passphrase", hide_input=True, err=True)
    yield open_workspace(home, str(passphrase))


def _new_passphrase(home: Path) -> str:
    if not sys.stdin.isatty():
        raise KnownError("passphrase_missing", home=str(home))
    return str(click.prompt("Choose a passphrase", hide_input=True, confirmation_prompt=True, err=True))


def _person() -> tuple[str, str]:
    """Name and initials of a new workspace: from the environment, the terminal, or the login where there is neither."""
    name, initials = os.environ.get(NAME, ""), os.environ.get(INITIALS, "")
    if not (name and initials) and sys.stdin.isatty():
        name = name or str(click.prompt("Your name", err=True))
        initials = initials or str(click.prompt("Your initials", err=True))
    if not name:
        name = getpass.getuser()
    if not initials:
        initials = "".join(word[0] for word in name.split() if word[0].isalnum())[:6].upper() or "X"
        click.echo(f"Recording as {initials} ({name}); set {NAME} and {INITIALS} to choose.", err=True)
    return name, initials


@contextmanager
def _inspection(context: Context, id_: str) -> Iterator[Any]:
    from app.operations.inspections import open_inspection

    with _workspace(context) as workspace:
        inspection = open_inspection(workspace, id_)
        try:
            yield inspection
        finally:
            inspection.close()


def with_inspection(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the open inspection that its first argument names."""

    @wraps(command)
    def opened(inspection: str, **options: Any) -> Any:  # noqa: ANN401 - click passes what was declared
        with _inspection(click.get_current_context().obj, inspection) as found:
            return command(found, **options)

    return click.argument("inspection")(opened)


# inspections and cases


@casewalk.group()
def inspections() -> None:
    """Create and list inspections."""


@inspections.command("create")
@click.option("--id", "id_", required=True, help="Small letters, digits and hyphens.")
@click.option("--area", required=True)
@click.option("--title", default="", help="How the inspection is called on the screen; the area where not given.")
@click.option("--pattern", default=None, help="Regular expression that references of cases match.")
@click.pass_obj
def inspections_create(context: Context, id_: str, area: str, title: str, pattern: str | None) -> None:
    """Create an inspection with the Core Case Inspection criteria."""
    from app.casework.units import DEFAULT_PATTERN
    from app.operations.inspections import create_inspection

    with _workspace(context, create=True) as workspace:
        create_inspection(workspace, id_, area, title=title, pattern=pattern or DEFAULT_PATTERN)
    click.echo(f"Created {id_}.")


@inspections.command("list")
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def inspections_list(context: Context, *, as_json: bool) -> None:
    """List the inspections of the workspace."""
    from app.operations.inspections import list_inspections

    with _workspace(context) as workspace:
        found = list_inspections(workspace)
    if as_json:
        click.echo(json.dumps([
            {"id": one.id, "area": one.area, "title": one.title, "cases": one.cases, "complete": one.complete,
             "fault": one.fault.what if one.fault else None}
            for one in found
        ], indent=2))  # fmt: skip
        return
    for one in found:
        click.echo(
            f"{one.id}  {one.title}  "
            + (one.fault.what if one.fault else f"{one.complete} of {one.cases} cases complete")
        )
    if not found:
        click.echo("There is no inspection yet. Create one with `casewalk inspections create`.")


@casewalk.group()
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


@casewalk.group()
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


# scores


@casewalk.command()
@with_inspection
@click.option("--provisional", is_flag=True, help="Count the answers of unfinished cases too.")
@click.option("--json", "as_json", is_flag=True)
def scores(inspection: Any, *, provisional: bool, as_json: bool) -> None:  # noqa: ANN401
    """Print the scores of the sample."""
    from app.operations.scoring import score_sample, scores_document

    document = scores_document(inspection, score_sample(inspection, provisional=provisional))
    click.echo(json.dumps(document, indent=2) if as_json else scores_text(inspection.instrument, document))


def scores_text(instrument: Instrument, document: dict[str, Any]) -> str:
    """The scores as lines for a terminal."""

    def line(label: str, figure: dict[str, Any]) -> str:
        percent = "  -" if figure["percent"] is None else f"{figure['percent']:3}"
        return (
            f"{label:<58} {percent}%  {figure['sufficient']:>5} of {figure['applicable']:>5}  "
            f"{figure.get('comment') or ''}".rstrip()
        )

    lines = [f"{document['cases']} cases"]
    lines += [line(text(one.title, instrument.language), document["headlines"][one.name]) for one in instrument.themes]
    for section in instrument.sections:
        lines += [
            line(f"{one.number} {text(one.title, instrument.language)}", document["criteria"][one.number])
            for one in instrument.criteria_of(section.number)
        ]
        lines.append(
            line(
                f"Section {section.number} {text(section.title, instrument.language)}",
                document["sections"][section.number],
            )
        )
    return "\n".join(lines)


# the instrument


@casewalk.group()
def instrument() -> None:
    """Check and show instruments."""


@instrument.command("check")
@click.argument("file", type=click.Path(path_type=Path))
def instrument_check(file: Path) -> int:
    """List every problem of an XLSForm with sheet, row and mending."""
    from app.instrument.sheets import read_source
    from app.instrument.xlsform import check

    problems = check(read_source(file))
    for problem in problems:
        click.echo(str(problem))
    click.echo(f"{file.name}: {len(problems)} problem(s)." if problems else f"{file.name} is sound.")
    return 1 if problems else 0


@instrument.command("show")
@click.argument("id_", metavar="ID_OR_FILE")
@click.option("--json", "as_json", is_flag=True)
def instrument_show(id_: str, *, as_json: bool) -> None:
    """Show the questions of a built-in instrument or of a file."""
    from app.instrument.sheets import read_source
    from app.instrument.show import document
    from app.instrument.xlsform import built_in, compile_instrument

    path = Path(id_)
    form = compile_instrument(read_source(path) if path.suffix in {".md", ".xlsx"} else built_in(id_))
    if as_json:
        click.echo(json.dumps(document(form), indent=2, ensure_ascii=False))
        return
    for question in form.questions:
        click.echo(f"{question.number:8} {question.name:48} {text(question.label, form.language)}")


# the demo


@casewalk.command()
@click.option("--no-window", is_flag=True, help="Build the demo and print its scores.")
@click.pass_obj
def demo(context: Context, *, no_window: bool) -> int:
    """Open a synthetic inspection: invented cases, nobody in it is real."""
    from app.operations.demo import open_demo
    from app.operations.inspections import open_inspection
    from app.operations.scoring import score_sample, scores_document
    from app.operations.workspace import default_home

    home = context.home or (
        default_home() if "CASEWALK_HOME" in os.environ else default_home().with_name("casewalk-demo")
    )
    found = open_demo(home, os.environ.get(PASSPHRASE) or None)
    click.echo(
        f"The demo inspection {found.inspection} is synthetic: its cases and answers are invented. It is in {home}"
    )
    trouble = None if no_window else context.screen.trouble()
    if trouble is not None:
        report(trouble)
    elif not no_window:
        return context.screen.open(home, found.workspace, found.inspection)
    inspection = open_inspection(found.workspace, found.inspection)
    try:
        document = scores_document(inspection, score_sample(inspection))
        click.echo(scores_text(inspection.instrument, document))
    finally:
        inspection.close()
    if trouble is not None:
        try:
            for picture in context.screen.pictures(home, found.workspace, found.inspection, Path("casewalk-pictures")):
                click.echo(f"Picture: {picture}")
        except KnownError as error:
            report(error)
    return 0
