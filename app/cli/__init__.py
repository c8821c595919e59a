"""The command line: thin commands that call operations."""

from pathlib import Path

import click

from app.cli.casework import answers, cases, data_pack, inspections
from app.cli.comparison import comparison
from app.cli.context import Context, Screen, report
from app.cli.exchange import bundle, destination, invite, open_, pack, receipt, sync
from app.cli.figures import demo, instrument, scores
from app.cli.findings import findings
from app.cli.people import status, team
from app.cli.reports import confirm, publish, report_
from app.cli.safety import backup, erase, passphrase, recovery, restore, verify
from app.cli.sheets import feedback, friday
from app.cli.voices import evidence, forms
from app.errors import KnownError

DEFECT = 70
"""The exit code of a failure of the program itself, as sysexits.h has it."""

__all__ = ["Screen", "casewalk", "run"]


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
    except Exception as error:
        return _defect(error, arguments)
    return result if isinstance(result, int) else 0


def _defect(error: Exception, arguments: list[str]) -> int:
    """Keep the report on a failure of the program itself, and say where it lies."""
    from app.operations.crashes import crash_of, keep_crash, told
    from app.operations.workspace import default_home

    at = arguments.index("--home") + 1 if "--home" in arguments else 0
    home = Path(arguments[at]) if 0 < at < len(arguments) else default_home()
    crash = crash_of(error)
    told(crash)
    path = keep_crash(home, crash)
    report(KnownError("defect_kept", path=path) if path is not None else KnownError("defect"))
    return DEFECT


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


for command in (
    inspections, cases, answers, data_pack, forms, evidence, scores, findings, comparison, friday, feedback, instrument,
    demo, team, invite, pack, bundle, receipt, open_, sync, destination, status, report_, confirm, publish, passphrase,
    recovery, backup, restore, verify, erase,
):  # fmt: skip
    casewalk.add_command(command)
