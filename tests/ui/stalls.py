"""All that a person can do in the window, done in a process of its own under the watchdog: `python -m tests.ui.stalls`.

Prints the ten longest turns of the event loop and what they were; fails where one is longer than a person may meet.
It is a process of its own so that what a turn has to read from the disk for the first time is counted too.
"""

import gc
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import monotonic
from types import TracebackType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QKeyCombination, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from app.operations.workspace import DEMO_PASSPHRASE
from app.ui import theme as themes
from app.ui.application import application
from app.ui.keys_help import keys_of
from app.ui.session import Session
from app.ui.window import SETTINGS, MainWindow
from app.ui.writing.columns import TEXT
from tests.ui.much import CASE, DEMO, LED, long_list, more_than_usual, much_to_decide
from tests.ui.watchdog import MOST, Watchdog

BROKEN = 2
SLOW = "too slow: "
"""With this begins a line that names an act of which a turn took too long."""

DONE = "LS-0918"
SIZE = (1366, 768)
WIDTHS = (683, 1024, 1366, 1920)
RANGE = re.compile(r"(.*?)(\d)[–…](\d)")
NAMED = {
    "↑": "Up", "↓": "Down", "←": "Left", "→": "Right", "Enter": "Return", "PgDn": "PgDown", "PgUp": "PgUp",
}  # fmt: skip


def keys_in(shown: str) -> Iterator[tuple[str, QKeyCombination]]:
    """The keys that a line of a page's keys stands for, each with what it is called there."""
    for word in shown.split():
        several = RANGE.fullmatch(word)
        digits = range(int(several[2]), int(several[3]) + 1) if several else ()
        for name in [f"{several[1]}{digit}" for digit in digits] if several else [word]:
            before, plus, last = name.rpartition("+") if len(name) > 1 and not name.endswith("++") else ("", "", name)
            yield name, QKeySequence(f"{before}{plus}{NAMED.get(last, last)}")[0]  # type: ignore[index]


class Walker:
    """Does one thing after another in a window and has the watchdog see how long each took."""

    def __init__(self, watchdog: Watchdog, window: MainWindow) -> None:
        self.watchdog, self.window = watchdog, window

    # waiting

    def wait(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def settle(self) -> None:
        """Wait until nothing is under way any more and everything is drawn."""
        patience = monotonic() + 30
        quiet = 0
        while quiet < 2:
            if monotonic() > patience:
                raise TimeoutError(f"{self.watchdog.doing}: the window does not come to rest")
            self.wait(2)
            walk = self.window._walk
            built = walk is None or not walk.isVisible() or (walk.questions.complete and walk.case.saving.all_saved)
            quiet = quiet + 1 if built and not self.window.session.busy else 0

    # doing

    def do(self, doing: str, act: Callable[[], object]) -> None:
        with self.watchdog.watching(doing):
            act()
            self.settle()
            self.wait(8)

    def press(self, page: str, name: str, key: QKeyCombination) -> None:
        target = QApplication.focusWidget() or self.window
        self.do(f"{page}: {name}", lambda: QTest.keyClick(target, key.key(), key.keyboardModifiers()))

    def every_key(self, page: str, come_back: Callable[[], object]) -> None:
        """Press each key that the page names, from where the page begins."""
        come_back()
        self.settle()
        for shown, _ in keys_of(self.window.stack.currentWidget()):
            for name, key in keys_in(shown):
                self.press(page, name, key)
                self.put_away()
                come_back()
                self.settle()

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
            self.do(f"{page}: another text size", partial(self.window.step_scale, step))

    def resize(self, page: str) -> None:
        for width in (*WIDTHS, *reversed(WIDTHS)):
            self.do(f"{page}: {width} wide", partial(self.window.resize, width, SIZE[1]))
        self.window.resize(*SIZE)
        self.settle()

    # where the pages begin

    def at_inspections(self) -> None:
        self.window.show_inspections()
        self.window.inspections.fold()

    def at_cases(self) -> None:
        cases = self.window.cases
        for button in cases.toggles.values():
            button.setChecked(False)
        cases.filter.clear()
        cases.notice.hide()
        cases.strip.hide()
        self.window.show_cases(CASE)

    def at_walk(self) -> None:
        window = self.window
        if window.stack.currentWidget() is not window.walk or window.walk.case.reference != CASE:
            window.open_case(CASE)
            self.settle()
        walk = window.walk
        if walk.aside.veiled:
            walk.aside.turn_veil()
        walk.flush()
        walk.evidence.close_practice()
        walk.evidence.beside.close_form()
        walk.show_page("1.1", "rosh_screening_completed")

    def at_ask(self) -> None:
        self.at_walk()
        self.window.beside.show_ask(CASE)

    def at_glance(self) -> None:
        self.at_walk()
        self.window.beside.show_glance(CASE)

    @property
    def pages(self) -> dict[str, Callable[[], object]]:
        """The pages of an open inspection and how one comes to each."""
        return {
            "cases": self.at_cases,
            "walk": self.at_walk,
            "ask": self.at_ask,
            "glance": self.at_glance,
            "practices": self.window.beside.show_practices,
            "scores": self.window.show_scores,
            **self.pages_of_the_lead,
            **self.pages_of_the_report,
            **self.pages_of_the_text,
        }

    @property
    def pages_of_the_report(self) -> dict[str, Callable[[], object]]:
        report = self.window.report
        return {
            "findings": report.show_findings,
            "comparison": report.show_comparison,
            "friday": report.show_friday,
            "feedback": partial(report.show_feedback, DONE),
        }

    @property
    def pages_of_the_text(self) -> dict[str, Callable[[], object]]:
        writing = self.window.writing
        return {
            "report": self.at_report,
            "check": writing.show_check,
            "accuracy": writing.show_accuracy,
            "publish": writing.show_publish,
        }

    def at_report(self) -> None:
        writing = self.window.writing
        writing.show_writing()
        self.settle()
        writing.writing.choose("commentary/1")
        writing.writing.turn(TEXT)

    @property
    def pages_of_the_lead(self) -> dict[str, Callable[[], object]]:
        lead = self.window.lead
        return {
            "evening": lead.show_evening,
            "disagreements": lead.show_disagreements,
            "team": lead.show_team,
            "exchange": lead.show_exchange,
        }

    # the way

    def unlock(self) -> None:
        """Type the passphrase, wrong and right, as soon as the window is there."""
        unlock = self.window.unlock
        for passphrase, doing in (("wrong", "a wrong passphrase"), (DEMO_PASSPHRASE, "unlocking")):
            unlock.passphrase.clear()
            for letter in passphrase:
                with self.watchdog.watching("typing the passphrase"):
                    QTest.keyClicks(unlock.passphrase, letter)
                    self.wait(60)
            self.do(doing, unlock._submitted)

    def walk_through(self) -> None:
        window = self.window
        self.every_key("inspections", self.at_inspections)
        self.do("opening an inspection", lambda: window.open_inspection(DEMO))
        for letter in "ls-09":
            self.do("filtering the cases", partial(window.cases.filter.insert, letter))
        window.cases.filter.clear()
        self.do("opening a case", lambda: window.open_case(CASE))
        self.do("opening a complete case", lambda: window.open_case(DONE))
        self.do("glance at a complete case", lambda: window.beside.show_glance(DONE))
        self.at_walk()
        for page in window.walk._walk.layout.pages:
            self.do(f"page {page or 'case'}", partial(window.walk.show_page, page))
            self.press(f"page {page or 'case'}", "J", QKeyCombination(Qt.Key.Key_J))
        for page in ("1.1", "1.2"):
            window.walk.show_page(page)
            self.settle()
            for _ in range(12):
                self.press(f"page {page}", "answer", QKeyCombination(Qt.Key.Key_Y))
        for page, come in self.pages.items():
            self.every_key(page, come)
        self.write()
        self.do("what is behind a score", lambda: window.scores.show_questions("criterion", "1.2"))
        self.do("the cases behind a score", lambda: window.scores.show_shortfalls("rosh_screening_timely"))
        for page, come in {"inspections": self.at_inspections, **self.pages}.items():
            self.do(f"to {page}", come)
            self.resize(page)
            self.dress(page)
            self.do(f"{page}: all keys", window.beside.show_keys)
            self.put_away()
        self.do("all garbage", gc.collect)

    def lead_through(self) -> None:
        """The pages of the lead with much on them."""
        self.do("opening the lead's inspection", lambda: self.window.open_inspection(LED))
        for page, come in self.pages_of_the_lead.items():
            self.do(f"to the lead's {page}", come)
            self.every_key(f"the lead's {page}", come)
        self.window.lead.show_disagreements()
        self.settle()
        self.resize("the lead's disagreements")
        self.dress("the lead's disagreements")

    def voices_through(self) -> None:
        """The pages of the other two voices with a thousand forms."""
        voices = self.window.voices
        pages: dict[str, Callable[[], object]] = {
            "forms": voices.show_forms,
            "typing": partial(voices.show_typing, "child"),
            "told": voices.show_voices,
            "told sentences": partial(self.at_side, "sentences"),
            "told quotations": partial(self.at_side, "quotations"),
            "register": voices.show_register,
        }
        for page, come in pages.items():
            self.do(f"to {page}", come)
            self.every_key(page, come)
        self.dress("register")
        voices.show_typing("child")
        self.settle()
        for key in "11131111243229" * 3:
            self.press("typing a form", key, QKeyCombination(Qt.Key(ord(key))))
            if key in "39":
                self.press("typing a form", "Enter", QKeyCombination(Qt.Key.Key_Return))

    def at_side(self, side: str) -> None:
        self.window.voices.show_voices()
        self.window.voices.voices.turn(side)

    def in_other_words(self) -> None:
        """The first steps, and the window in its other language and back."""
        self.at_inspections()
        self.settle()
        self.do("first steps", self.window.beside.show_first_steps)
        self.do("first steps away", self.window.beside.show_first_steps)
        for _ in range(2):
            self.do("another language of the window", self.window.turn_own_language)

    def write(self) -> None:
        """Type into what can be typed into."""
        window, walk = self.window, self.window.walk
        for doing, open_it, words in (
            ("writing evidence", walk.write_evidence, "The plan of May."),
            ("writing a reference", walk.aside.add_reference, "Asset"),
            ("writing a memo", walk.aside.memo, "ask for the diary"),
            ("telling good practice", walk.aside.tell_practice, "Letters"),
            ("finding", window.beside.show_find, "victim 1.1"),
            ("writing the report", self.at_report, "Late."),
        ):
            self.at_walk()
            self.settle()
            self.do(doing, open_it)
            for letter in words:
                self.do(doing, partial(QTest.keyClicks, QApplication.focusWidget() or window, letter))
            self.do(doing, partial(QTest.keyClick, QApplication.focusWidget() or window, Qt.Key.Key_Return))
            self.put_away()

    def while_another_is_made(self) -> None:
        """Go on while an inspection is created, which has no steps."""
        window = self.window
        self.at_inspections()
        self.settle()
        window.inspections.unfold()
        window.inspections.area.setText("Bath")
        window.inspections.id.setText("bath-2010")
        with self.watchdog.watching("creating an inspection", alone=False):
            window.inspections._create()
            self.wait(20)
        for _ in range(3):
            with self.watchdog.watching("all keys while an inspection is created", alone=False):
                window.beside.show_keys()
                self.wait(20)
        with self.watchdog.watching("another theme while an inspection is created", alone=False):
            window.next_theme()
            self.wait(20)
        self.do("an inspection is created", lambda: None)
        self.put_away()

    def while_it_lasts(self, sample: Path) -> None:
        """Go on working while a list is imported, then cancel it."""
        window = self.window
        self.at_cases()
        self.settle()
        before = len(window.cases.model.lines)
        for page, come in (("walk", self.at_walk), ("cases", self.at_cases)):
            come()
            self.settle()
            window.cases.import_list(sample)
            for key in "JKJKJ":
                with self.watchdog.watching(f"{page} during an import: {key}", alone=False):
                    QTest.keyClicks(QApplication.focusWidget() or window, key)
                    self.wait(20)
            with self.watchdog.watching(f"{page} during an import: another theme", alone=False):
                window.next_theme()
                self.wait(20)
            lasting = window.session.worker.lasting
            assert lasting is not None, "the list is too short"
            assert lasting.can_be_cancelled, "the list is too short"
            self.do(f"{page}: cancelling an import", window.header.working.cancel)
        assert len(window.cases.model.lines) == before


def opened(home: Path) -> MainWindow:
    """A window on the workspace of that folder, unlocked."""
    from app.operations.workspace import open_workspace

    session = Session(home)
    session.take(open_workspace(home, "correct horse"))
    window = MainWindow(session, "light")
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    return window


def main(home: Path, led: Path) -> int:
    """Walk through all of a demo and of a lead's workspace; returns 1 for a turn too long, 2 for a failure."""
    failed: list[str] = []

    def note(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        failed.append(f"{kind.__name__}: {error}")
        sys.__excepthook__(kind, error, trace)

    sys.excepthook = note
    app = application("light")
    watchdog = Watchdog()
    with watchdog.watching("starting"):
        window = MainWindow(Session(home), "light")
        walker = Walker(watchdog, window)
        window.resize(*SIZE)
        window.show()
        window.activateWindow()
        walker.wait(20)
    walker.unlock()
    walker.walk_through()
    walker.while_another_is_made()
    with tempfile.TemporaryDirectory() as folder:
        walker.while_it_lasts(long_list(Path(folder)))
    walker.in_other_words()
    with watchdog.watching("closing"):
        window.close()
        app.processEvents()
    window.session.close()
    walker = Walker(watchdog, opened(led))
    walker.settle()
    walker.lead_through()
    walker.voices_through()
    walker.window.close()
    walker.window.session.close()
    slow = [turn for turn in watchdog.longest(None) if turn.taken > MOST]
    print(f"{len({turn.doing for turn in watchdog.turns})} things done; the longest turns of the event loop:")
    for turn in watchdog.longest(max(len(slow), int(os.environ.get("STALLS", "10")))):
        print(turn)
    for doing in sorted({turn.doing for turn in slow}):
        print(SLOW + doing)
    return BROKEN if failed else int(bool(slow))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
    from app.operations.demo import open_demo

    with tempfile.TemporaryDirectory() as made:
        demo = Path(made) / "home"
        open_demo(demo)
        more_than_usual(demo)
        folders = (demo, much_to_decide(Path(made) / "laptops"))
        sys.exit(subprocess.call([sys.executable, "-m", "tests.ui.stalls", *map(str, folders)]))
