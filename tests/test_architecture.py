"""The house: every module has its room, and imports go one way."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_the_contracts_of_the_rooms_hold() -> None:
    found = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout + found.stderr


def test_the_command_line_loads_no_qt_no_form_parser_and_nothing_that_draws() -> None:
    code = (
        "import sys; from app import start; from app.cli import casewalk; "
        "import app.operations.walking, app.operations.scoring, app.operations.friday, app.operations.feedback; "
        "print([name for name in ('PySide6', 'pyxform', 'openpyxl', 'reportlab') if name in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
