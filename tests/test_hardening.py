"""What the program writes is its user's alone, and no image of its memory is ever written."""

import subprocess
import sys
from pathlib import Path

import pytest

LOOK = """
import ctypes, os, pathlib, resource, sys
from app.hardening import harden
harden()
pathlib.Path(sys.argv[1], "file").write_text("")
pathlib.Path(sys.argv[1], "folder").mkdir()
dumpable = ctypes.CDLL(None).prctl(3, 0, 0, 0, 0) if sys.platform == "linux" else 0
print(resource.getrlimit(resource.RLIMIT_CORE)[0], dumpable)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither modes nor core files")
def test_files_are_private_and_core_dumps_are_off(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", LOOK, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "0"]
    assert (tmp_path / "file").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "folder").stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_a_workspace_made_by_a_command_is_private_to_its_user(tmp_path: Path) -> None:
    home = tmp_path / "home"
    given = {"CASEWALK_PASSPHRASE": "x", "CASEWALK_NAME": "Ann Example", "CASEWALK_INITIALS": "AE", "PATH": ""}
    command = [sys.executable, "-c", "import os; os.umask(0); from main import main; main()", "--home", str(home)]
    subprocess.run([*command, "inspections", "create", "--id", "leeds", "--area", "Leeds"], env=given, check=False)
    made = [home, *home.rglob("*")]
    assert len(made) > 3
    assert [path.name for path in made if path.stat().st_mode & 0o077] == []
