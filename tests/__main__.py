"""The whole check: `python -m tests`. Brings Qt's system libraries where it may, then style, types and tests."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from app.screen import missing_libraries

ROOT = Path(__file__).parent.parent


def bring_libraries() -> None:
    """Install what Qt lacks where this is a Debian system and we may; otherwise say what is missing."""
    lacking = missing_libraries(screen=True)
    if lacking is None:
        return
    packages = str(lacking.details["packages"]).split()
    print(lacking.what, flush=True)
    may = hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get")
    if may:
        subprocess.run(["apt-get", "update", "-qq"], check=True)
        subprocess.run(["apt-get", "install", "-y", "-qq", *packages], check=True, stdout=subprocess.DEVNULL)
    if missing_libraries(screen=False) is not None:
        sys.exit(lacking.do)


def main() -> int:
    bring_libraries()
    tools = Path(sys.executable).parent
    steps: tuple[list[str], ...] = (
        [str(tools / "ruff"), "check", "."],
        [str(tools / "ruff"), "format", "--check", "."],
        [str(tools / "mypy")],
        [sys.executable, "-m", "pytest", *sys.argv[1:]],
    )
    for step in steps:
        print("+", Path(step[0]).name, *step[1:], flush=True)
        found = subprocess.run(step, cwd=ROOT, check=False)
        if found.returncode:
            return found.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
