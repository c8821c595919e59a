"""No act of a person keeps the window from its events for long: opening, turning, answering, changing the look."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.operations.dealing import DEMO
from tests.ui.visits import CASE, Tour, copied
from tests.ui.watchdog import MOST, Watchdog

DRESSING = ("larger text", "dark", "usual text")
LOOK = 4 * MOST
"""Dressing every widget of every page anew takes Qt too long as yet."""


@pytest.fixture
def watchdog(dressed: QApplication) -> Iterator[Watchdog]:
    assert dressed is not None
    found = Watchdog()
    found.start()
    yield found
    found.stop()


def test_a_standstill_is_seen(watchdog: Watchdog, qtbot: QtBot) -> None:
    qtbot.wait(30)
    watchdog.doing = "standing still"
    QTest.qSleep(60)
    qtbot.wait(30)
    gap, doing = watchdog.worst
    assert gap >= 40
    assert doing == "standing still"


def test_the_window_answers_whatever_is_done(
    watchdog: Watchdog, qtbot: QtBot, demo_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    workspace = copied(demo_home, tmp_path)
    tour = Tour(qtbot)
    with watchdog.looking_away():
        window = tour.window(workspace.home, workspace)
        assert window.walk is not None
        assert window.beside.glance is not None
    acts: list[tuple[str, Callable[[], object]]] = [
        ("opening an inspection", lambda: window.open_inspection(DEMO)),
        ("scores", window.show_scores),
        ("what is behind a score", lambda: window.scores.show_questions("criterion", "1.2")),
        ("the cases behind a score", lambda: window.scores.show_shortfalls("rosh_screening_timely")),
        ("opening a case", lambda: window.open_case(CASE)),
        *((f"page {number}", lambda number=number: window.walk.show_page(number)) for number in ("1.1", "1.2", "2.3")),
        ("an answer", lambda: window.walk.answer(window.walk.question or "", window.walk.asked.choice_names[0])),
        ("larger text", lambda: window.step_scale(1)),
        ("dark", window.next_theme),
        ("usual text", lambda: window.step_scale(0)),
        ("good practice", window.beside.show_practices),
        ("to ask", lambda: window.beside.show_ask(CASE)),
        ("at a glance", lambda: window.beside.show_glance(CASE)),
        ("back to the cases", window.show_cases),
    ]
    worst: dict[str, float] = {}
    for name, act in acts:
        qtbot.wait(20)
        watchdog.gaps.clear()
        watchdog.doing = name
        act()
        tour.settle(window)
        qtbot.wait(20)
        worst[name] = watchdog.worst[0]
    tour.close()
    with capsys.disabled():
        print("\n" + ", ".join(f"{name} {round(gap)} ms" for name, gap in worst.items()))
    slow = {name: round(gap) for name, gap in worst.items() if gap > (LOOK if name in DRESSING else MOST)}
    assert slow == {}
