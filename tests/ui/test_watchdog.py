"""No act of a person keeps the window from its events for long, whatever the page and whatever the key."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.operations.dealing import DEMO
from app.operations.workspace import DEMO_PASSPHRASE
from app.ui import theme as themes
from app.ui.keys_help import keys_of
from app.ui.window import SETTINGS, MainWindow
from tests.ui.visits import CASE, SIZE, Tour, copied
from tests.ui.watchdog import MOST, Watchdog, told

DONE = "LS-0101"
WIDTHS = (683, 780, 1024, 1100, 1366, 1680, 1920)
RANGE = re.compile(r"(.*?)(\d)[–…](\d)")
NAMED = {
    "↑": "Up", "↓": "Down", "←": "Left", "→": "Right", "Enter": "Return", "PgDn": "PgDown", "PgUp": "PgUp",
}  # fmt: skip


@pytest.fixture
def watchdog(dressed: QApplication) -> Iterator[Watchdog]:
    assert dressed is not None
    found = Watchdog()
    yield found
    found.close()


def test_a_standstill_is_seen(watchdog: Watchdog, qtbot: QtBot) -> None:
    with watchdog.watching("standing still"):
        qtbot.wait(30)
        QTest.qSleep(60)
        qtbot.wait(30)
    turn = watchdog.longest()[0]
    assert turn.doing == "standing still"
    assert 40 <= turn.taken <= 70


def keys_in(shown: str) -> Iterator[tuple[str, QKeyCombination]]:
    """The keys that a line of a page's keys stands for."""
    for word in shown.split():
        several = RANGE.fullmatch(word)
        names = [f"{several[1]}{digit}" for digit in range(int(several[2]), int(several[3]) + 1)] if several else [word]
        for name in names:
            *before, last = [name] if len(name) == 1 else name.removesuffix("++").split("+")
            last = "+" if name.endswith("++") else NAMED.get(last, last)
            yield name, QKeySequence("+".join((*before, last)))[0]


class Walker:
    """Does one thing after another in a window and has the watchdog see how long each took."""

    def __init__(self, watchdog: Watchdog, tour: Tour, window: MainWindow) -> None:
        self.watchdog, self.tour, self.window = watchdog, tour, window

    def do(self, doing: str, act: Callable[[], object]) -> None:
        with self.watchdog.watching(doing):
            act()
            self.tour.qtbot.wait(2)
            self.tour.settle(self.window)
            self.tour.qtbot.wait(12)

    def press(self, page: str, name: str, key: QKeyCombination) -> None:
        target = QApplication.focusWidget() or self.window
        self.do(f"{page}: {name}", lambda: QTest.keyClick(target, key.key(), key.keyboardModifiers()))

    def every_key(self, page: str, come_back: Callable[[], object]) -> None:
        """Press each key that the page names, from where the page begins."""
        come_back()
        self.tour.settle(self.window)
        for shown, _ in keys_of(self.window.stack.currentWidget()):
            for name, key in keys_in(shown):
                self.press(page, name, key)
                self.put_away()
                come_back()
                self.tour.settle(self.window)

    def put_away(self) -> None:
        """Close what a key has opened over the page."""
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog) and dialog.isVisible():
                dialog.reject()
                self.window.activateWindow()
        find, keys = self.window.beside._find, self.window.beside._help
        if find is not None and not find.isHidden():
            find.close_it()
        if keys is not None and not keys.isHidden():
            keys.close_it()

    def dress(self, page: str) -> None:
        """Through all themes and all text sizes with that page in front."""
        for _ in SETTINGS:
            self.do(f"{page}: another theme", self.window.next_theme)
        for step in (*[1] * (len(themes.SCALES) - 2), 0, -1, 0):
            self.do(f"{page}: another text size", lambda step=step: self.window.step_scale(step))

    def resize(self, page: str) -> None:
        for width in (*WIDTHS, *reversed(WIDTHS)):
            self.do(f"{page}: {width} wide", lambda width=width: self.window.resize(width, SIZE[1]))
        self.window.resize(*SIZE)
        self.tour.settle(self.window)

    # where the pages begin

    def at_inspections(self) -> None:
        self.window.show_inspections()
        self.window.inspections.fold()

    def at_cases(self) -> None:
        for button in self.window.cases.toggles.values():
            button.setChecked(False)
        self.window.cases.filter.clear()
        self.window.cases.notice.hide()
        self.window.cases.strip.hide()
        self.window.show_cases(CASE)

    def at_walk(self) -> None:
        window = self.window
        if window.stack.currentWidget() is not window.walk or window.walk.case.reference != CASE:
            window.open_case(CASE)
            self.tour.settle(window)
        walk = window.walk
        if walk.aside.veiled:
            walk.aside.turn_veil()
        walk.flush()
        walk.evidence.close_practice()
        walk.evidence.beside.close_form()
        walk.show_page("1.1", "rosh_screening_completed")

    def at_ask(self) -> None:
        self.at_walk()
        walk = self.window.walk
        for name in ("rosh_screening_completed", "rosh_screening_timely"):
            if name not in walk.case.beside.flagged:
                walk.case.beside.turn_flag(name)
        self.tour.settle(self.window)
        self.window.beside.show_ask(CASE)

    def at_glance(self) -> None:
        self.at_walk()
        self.window.beside.show_glance(CASE)

    def at_practices(self) -> None:
        self.window.beside.show_practices()

    def at_scores(self) -> None:
        self.window.show_scores()


def test_the_window_answers_whatever_is_done(
    watchdog: Watchdog, qtbot: QtBot, demo_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    workspace = copied(demo_home, tmp_path)
    tour = Tour(qtbot)
    try:
        with watchdog.watching("starting"):
            window = tour.window(workspace.home, None)
        walker = Walker(watchdog, tour, window)
        walk_through(walker)
        with watchdog.watching("closing"):
            window.close()
            qtbot.waitUntil(window.isHidden)
    finally:
        tour.close()
    with capsys.disabled():
        print(
            f"\n{len({turn.doing for turn in watchdog.turns})} acts; the longest turns:\n{told(watchdog.longest(int(os.environ.get('N', '10'))))}"
        )
    slow = [str(turn) for turn in watchdog.longest(1000) if turn.taken > MOST]
    assert slow == []


def walk_through(walker: Walker) -> None:
    window = walker.window
    unlock = window.unlock
    walker.do("a wrong passphrase", lambda: (unlock.passphrase.setText("wrong"), unlock._submitted()))
    walker.do("unlocking", lambda: (unlock.passphrase.setText(DEMO_PASSPHRASE), unlock._submitted()))
    walker.every_key("inspections", walker.at_inspections)
    walker.do("opening an inspection", lambda: window.open_inspection(DEMO))
    walker.every_key("cases", walker.at_cases)
    for letter in "ls-09":
        walker.do("filtering the cases", lambda letter=letter: window.cases.filter.insert(letter))
    window.cases.filter.clear()
    walker.do("opening a complete case", lambda: window.open_case(DONE))
    walker.do("opening a case", lambda: window.open_case(CASE))
    for page in window.walk._walk.layout.pages:
        walker.do(f"page {page or 'case'}", lambda page=page: window.walk.show_page(page))
        walker.press(f"page {page or 'case'}", "J", QKeyCombination(Qt.Key.Key_J))
    for page in ("1.1", "1.2"):
        window.walk.show_page(page)
        walker.tour.settle(window)
        for _ in range(12):
            walker.press(f"page {page}: answering", "Y", QKeyCombination(Qt.Key.Key_Y))
    walker.every_key("walk", walker.at_walk)
    for page, come in (
        ("ask", walker.at_ask),
        ("glance", walker.at_glance),
        ("practices", walker.at_practices),
        ("scores", walker.at_scores),
    ):
        walker.every_key(page, come)
    walker.do("what is behind a score", lambda: window.scores.show_questions("criterion", "1.2"))
    walker.do("the cases behind a score", lambda: window.scores.show_shortfalls("rosh_screening_timely"))
    walker.do("memo", lambda: (walker.at_walk(), window.walk.aside.memo()))
    walker.do("a reference", lambda: (walker.at_walk(), window.walk.aside.add_reference()))
    for name, come in (
        ("inspections", walker.at_inspections),
        ("cases", walker.at_cases),
        ("walk", walker.at_walk),
        ("ask", walker.at_ask),
        ("glance", walker.at_glance),
        ("practices", walker.at_practices),
        ("scores", walker.at_scores),
    ):
        walker.do(f"to {name}", come)
        walker.resize(name)
        walker.dress(name)
