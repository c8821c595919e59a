"""No act of a person keeps the window from its events for long, whatever the page and whatever the key."""

import os
import subprocess
import sys
from pathlib import Path
from threading import get_native_id

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.much import more_than_usual, much_to_decide
from tests.ui.stalls import SLOW, keys_in
from tests.ui.visits import copied
from tests.ui.watchdog import EVERY, Moment, Watchdog, pace, turn_between

ROOT = Path(__file__).parents[2]
MILLISECOND = 1_000_000
pytestmark = pytest.mark.alone


def test_a_standstill_is_seen(dressed: QApplication, qtbot: QtBot) -> None:
    assert dressed is not None
    watchdog = Watchdog()
    with watchdog.watching("standing still"):
        qtbot.wait(30)
        QTest.qSleep(60)
        qtbot.wait(30)
    turn = watchdog.longest()[0]
    assert turn.doing == "standing still"
    assert turn.clock >= 60 - EVERY
    assert turn.taken >= 60 / pace() / 2  # asleep while a neighbour of ours waits is taken off: hardly all of it


@pytest.mark.parametrize(
    ("computed", "own", "other", "counts"),
    [
        (200, 0, 0, 200),  # it computed
        (0, 0, 0, 200),  # it waited for a disk
        (120, 80, 0, 120),  # it was ready and given no processor
        (120, 0, 80, 120),  # it waited for a thread of ours that was given none
        (120, 0, 500, 120),  # another was given none for long, of which it can have cost us no more than we slept
        (200, 0, 500, 200),  # another was given none while we computed: no excuse
    ],
)
def test_only_what_the_machine_withheld_is_taken_off(computed: int, own: int, other: int, counts: int) -> None:
    mine = get_native_id()
    before = Moment(0, 0, {mine: 0, mine + 1: 0})
    waited = {mine: own * MILLISECOND, mine + 1: other * MILLISECOND}
    after = Moment(200 * MILLISECOND, computed * MILLISECOND, waited)
    turn = turn_between(before, after, garbage=0, doing="", pace=1.0)
    assert turn.taken == pytest.approx(counts - EVERY)


def test_keys_are_read_as_the_pages_show_them() -> None:
    control = Qt.KeyboardModifier.ControlModifier
    assert [name for name, _ in keys_in("Ctrl+1…3 Esc")] == ["Ctrl+1", "Ctrl+2", "Ctrl+3", "Esc"]
    assert [key for _, key in keys_in("↑ Ctrl+Enter ;")] == [
        QKeyCombination(Qt.Key.Key_Up),
        QKeyCombination(control, Qt.Key.Key_Return),
        QKeyCombination(Qt.Key.Key_Semicolon),
    ]


def test_the_window_answers_whatever_is_done(
    demo_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was too slow is done again in another window: once it may be the machine's doing, twice it is ours."""
    slow: list[set[str]] = []
    for again in ("once", "twice"):
        folder = tmp_path / again
        folder.mkdir()
        home = copied(demo_home, folder).home
        more_than_usual(home)
        done = subprocess.run(
            [sys.executable, "-m", "tests.ui.stalls", str(home), str(much_to_decide(folder / "laptops"))],
            cwd=ROOT,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )
        with capsys.disabled():
            print("\n" + done.stdout)
        found = {line.removeprefix(SLOW) for line in done.stdout.splitlines() if line.startswith(SLOW)}
        assert done.returncode == (1 if found else 0), done.stdout + done.stderr
        slow.append(found)
        if not found:
            return
    assert slow[0] & slow[1] == set()
