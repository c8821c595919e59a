"""What every command is given: the workspace's folder, the window, and the inspection opened with its passphrase."""

import getpass
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

PASSPHRASE = "CASEWALK_PASSPHRASE"  # noqa: S105 - the name of a variable
RECOVERY = "CASEWALK_RECOVERY"
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


def report(error: KnownError) -> None:
    """Say on standard error what happened and what to do, with every single problem."""
    for problem in error.problems:
        click.echo(str(problem), err=True)
    click.echo(f"{error.what}\n{error.do}", err=True)


def _passphrase(home: Path) -> str | None:
    """The passphrase from the environment, the published one of a demo workspace, or None."""
    from app.operations.workspace import DEMO_PASSPHRASE, read_settings

    given = os.environ.get(PASSPHRASE)
    if given:
        return given
    return DEMO_PASSPHRASE if read_settings(home).demo else None


@contextmanager
def opened_workspace(context: Context, *, create: bool = False, person: tuple[str, str] | None = None) -> Iterator[Any]:
    """The workspace; where there is none and `create` is given it is made, for the person's name and initials."""
    from app.operations.homes import check_home
    from app.operations.workspace import (
        create_workspace,
        has_workspace,
        open_workspace,
        read_settings,
        recover_workspace,
    )

    home = context.folder
    check_home(home, allowed=read_settings(home).anywhere)
    passphrase = _passphrase(home)
    if create and not has_workspace(home):
        yield create_workspace(home, passphrase or _new_passphrase(home), *(person or _person()))
        return
    if not has_workspace(home):
        raise KnownError("workspace_missing", home=str(home))
    if RECOVERY in os.environ:
        yield recover_workspace(home, os.environ[RECOVERY])
        return
    yield open_workspace(home, known_passphrase(home))


def known_passphrase(home: Path) -> str:
    """The passphrase of an existing workspace, from the environment or asked for; KnownError where it cannot be."""
    passphrase = _passphrase(home)
    if passphrase is None:
        if not sys.stdin.isatty():
            raise KnownError("passphrase_missing", home=str(home))
        passphrase = str(click.prompt("Passphrase", hide_input=True, err=True))
    return passphrase


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

    with opened_workspace(context) as workspace:
        inspection = open_inspection(workspace, id_)
        try:
            yield inspection
        finally:
            fault = inspection.close()
            if fault is not None:
                click.echo("Everything is recorded, but no backup could be made.", err=True)
                report(fault)


def with_inspection(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the open inspection that its first argument names."""

    @wraps(command)
    def opened(inspection: str, **options: Any) -> Any:  # noqa: ANN401 - click passes what was declared
        with _inspection(click.get_current_context().obj, inspection) as found:
            return command(found, **options)

    return click.argument("inspection")(opened)
