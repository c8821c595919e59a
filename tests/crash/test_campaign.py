"""Twenty processes killed at random moments, two of each writer: nothing acknowledged is lost, nothing is damaged."""

import re
import subprocess
import sys
from pathlib import Path

from app.operations.backups import back_up_inspection
from tests.crash.checks import look
from tests.crash.stories import STORIES, lay_out
from tests.journeys.laptops import ID


def test_nothing_acknowledged_is_lost_in_twenty_kills() -> None:
    task = subprocess.run(
        [sys.executable, "-m", "tests.crash", "--kills", "20", "--seed", "8"],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert task.returncode == 0, task.stdout + task.stderr
    *each, whole = re.findall(r"^(\w+) +kills (\d+), acknowledged (\d+), lost 0, damaged 0$", task.stdout, re.MULTILINE)
    assert [name for name, _, _ in each] == list(STORIES)
    assert whole[:2] == ("all", "20")
    assert int(whole[2]) > 20


def test_what_is_lost_or_damaged_is_seen(tmp_path: Path) -> None:
    laid = lay_out(tmp_path)
    backup = back_up_inspection(laid.workspace(), ID)
    assert look(laid, [("ready",)]).damaged == ()
    never = [("recorded", ID, ["0" * 64]), ("typed", None, "block/b1", 7), ("backup", "none", 1), ("area", "Nowhere")]
    found = look(laid, never)
    assert (found.acknowledged, len(found.lost), found.damaged) == (4, 4, ())
    backup.write_bytes(backup.read_bytes()[:-4096] + bytes(4096))
    assert look(laid, []).damaged == (f"backup {backup.name}",)
