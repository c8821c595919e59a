"""The whole check: `python -m tests`. Brings what it needs of the system where it may, then style, types and tests.

What measures time runs last and alone; all else runs at once on every processor.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from app.screen import missing_libraries
from tests.exchange.servers import SSHD
from tests.report.browser import CHROMIUM, DRIVER, axe_script, bring_axe

ROOT = Path(__file__).parent.parent


def bring_libraries() -> None:
    """Install what Qt lacks where we may; otherwise say what is missing, for without it nothing can be checked."""
    lacking = missing_libraries(screen=True)
    if lacking is None:
        return
    print(lacking.what, flush=True)
    bring(str(lacking.details["packages"]).split())
    if missing_libraries(screen=False) is not None:
        sys.exit(lacking.do)


def bring_servers() -> None:
    """Install the server that the tests of SFTP start where we may; without it they say that they were not run."""
    if SSHD is None:
        print("OpenSSH's sshd is not installed.", flush=True)
        bring(["openssh-server"])


def bring_age() -> None:
    """Install the program by which the tests open a bundle without ours, where we may."""
    if shutil.which("age") is None:
        print("age is not installed.", flush=True)
        bring(["age"])


def bring_browser() -> None:
    """Install a browser and axe-core for the tests of the HTML report, where we may."""
    if CHROMIUM is None or DRIVER is None:
        print("Chromium with its driver is not installed.", flush=True)
        bring(["chromium", "chromium-driver"])
    if not axe_script().exists():
        print("axe-core is not here.", flush=True)
        bring_axe()


def bring(packages: Sequence[str]) -> None:
    """Install packages where this is a Debian system and we are its administrator; elsewhere do nothing."""
    may = hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get")
    if may:
        quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
        subprocess.run(["apt-get", "update", "-qq"], check=False, env=quiet)
        subprocess.run(install, check=False, env=quiet, stdout=subprocess.DEVNULL)


def main() -> int:
    bring_libraries()
    bring_servers()
    bring_age()
    bring_browser()
    tools = Path(sys.executable).parent
    pytest = [sys.executable, "-m", "pytest"]
    together = ["-n", str(os.cpu_count() or 2), "--dist", "worksteal", "--benchmark-disable", "-m", "not alone"]
    steps: tuple[list[str], ...] = (
        [str(tools / "ruff"), "check", "."],
        [str(tools / "ruff"), "format", "--check", "."],
        [str(tools / "mypy")],
        *([[*pytest, *sys.argv[1:]]] if sys.argv[1:] else [[*pytest, *together], [*pytest, "-m", "alone"]]),
    )
    for step in steps:
        print("+", Path(step[0]).name, *step[1:], flush=True)
        found = subprocess.run(step, cwd=ROOT, check=False)
        if found.returncode:
            return found.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
