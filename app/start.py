"""Where the parts are put together: the command line is handed the window; Qt is loaded only for one."""

import os
from pathlib import Path

from app.cli import Screen, run
from app.hardening import harden
from app.operations.workspace import Workspace
from app.screen import missing_libraries, trouble


def open_window(home: Path, workspace: Workspace | None, inspection: str | None) -> int:
    """Show the window until it is closed; returns the exit code."""
    from app.ui.application import run_window

    return run_window(home, workspace, inspection)


def draw_pictures(home: Path, workspace: Workspace, inspection: str, folder: Path) -> list[Path]:
    """Pictures of every page, drawn without a screen; raises KnownError where Qt lacks a library."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    lacking = missing_libraries(screen=False)
    if lacking is not None:
        raise lacking
    from app.ui.pictures import pictures

    return pictures(home, workspace, inspection, folder)


def main(arguments: list[str]) -> int:
    """Run one command; without one the window opens. Returns the exit code."""
    harden()
    return run(arguments, Screen(trouble, open_window, draw_pictures))
