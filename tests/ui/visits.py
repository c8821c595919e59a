"""The way through every page of the window, for tests that look at all of them; and what each of them draws."""

import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QTextLayout
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollBar,
    QWidget,
)

from app.instrument.model import SCORED
from app.operations.crashes import crash_of
from app.operations.dealing import DEMO
from app.operations.demo import open_demo
from app.operations.workspace import DEMO_PASSPHRASE, Workspace
from app.ui.findings.misfits import BIND
from app.ui.note import Note
from app.ui.page import LISTED
from app.ui.session import Session
from app.ui.walk import look
from app.ui.walk.prose import Prose
from app.ui.window import MainWindow
from tests.conftest import CHEAP
from tests.tasks.translations import texts
from tests.ui.conftest import NO_MODIFIER, Waits, settled

SIZE = (1366, 768)
CASE = "LS-0911"
JUDGED = "LS-0521"
"""A case of the demo that is complete."""

NOTE = "Asset of 14 February, section 4: the victim is named."


_BESIDE = (
    ("walk reference", Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier),
    ("walk practice", Qt.Key.Key_G, Qt.KeyboardModifier.NoModifier),
    ("walk memo", Qt.Key.Key_Semicolon, Qt.KeyboardModifier.NoModifier),
    ("walk veiled", Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier),
)
"""What unfolds beside a question, each put away again by the same key or Esc."""


def copied(demo_home: Path, tmp_path: Path) -> Workspace:
    """The demo in a folder of its own, for a test to work in."""
    home = tmp_path / "demo"
    shutil.copytree(demo_home, home)
    return open_demo(home).workspace


class Tour:
    """Goes from page to page of one window; `stop` is called on each with its name."""

    def __init__(self, qtbot: Waits, theme: str = "light", scale: int = 100) -> None:
        self.qtbot, self.theme, self.scale = qtbot, theme, scale
        self.windows: list[MainWindow] = []

    def window(self, home: Path, workspace: Workspace | None) -> MainWindow:
        session = Session(home, CHEAP)
        if workspace is not None:
            session.take(workspace)
        session.settings = msgspec.structs.replace(session.settings, scale=self.scale)
        window = MainWindow(session, self.theme)
        window.resize(*SIZE)
        window.show()
        window.activateWindow()
        self.qtbot.waitUntil(window.isActiveWindow)
        settled(self.qtbot, window)
        self.windows.append(window)
        return window

    def close(self) -> None:
        for window in self.windows:
            window.close()
            window.session.close()
            window.deleteLater()
        self.windows.clear()

    def settle(self, window: MainWindow) -> None:
        settled(self.qtbot, window)
        if window._walk is not None and window.stack.currentWidget() is window._walk:
            walk = window._walk
            self.qtbot.waitUntil(lambda: walk.questions.complete and walk.case.saving.all_saved)
        settled(self.qtbot, window)
        app().processEvents()

    def locked(self, workspace: Workspace, tmp_path: Path) -> Iterator[tuple[str, MainWindow]]:
        """The pages before a workspace is unlocked."""
        yield "first start", self.window(tmp_path / "nothing", None)
        window = self.window(workspace.home, None)
        window.unlock.passphrase.setText("wrong")
        window.unlock._submitted()
        settled(self.qtbot, window)
        yield "unlock", window

    def unlocked(self, workspace: Workspace, window: MainWindow | None = None) -> Iterator[tuple[str, MainWindow]]:
        """The pages of an unlocked workspace with the demo in it."""
        window = window or self.window(workspace.home, workspace)
        yield "inspections", window
        window.inspections.unfold()
        self.settle(window)
        yield "new inspection", window
        window.inspections.fold()
        window.inspections.ask_to_erase()
        yield "erasing", window
        window.inspections.erasing.close_it()
        window.crash.show_crash(crash_of(ValueError()), workspace.home / "crashes" / "crash-20120430T101010.txt", 2)
        yield "failed", window
        window.crash.leave.click()
        window.open_inspection(DEMO)
        self.settle(window)
        yield "cases", window
        window.cases.withdraw()
        yield "withdrawing", window
        window.cases.strip.close_it()
        window.show_scores()
        self.settle(window)
        yield "scores", window
        window.scores.show_questions("criterion", "1.1")
        self.settle(window)
        yield "score questions", window
        window.scores.show_shortfalls("rosh_screening_completed")
        self.settle(window)
        yield "score cases", window
        yield from self.reported(window)
        yield from self.written(window)
        yield from self.walked(window)
        beside = window.beside
        for name, show, close in (
            ("find", beside.show_find, lambda: self.key(window, Qt.Key.Key_Escape)),
            ("keys", beside.show_keys, beside.show_keys),
            ("ask", lambda: beside.show_ask(CASE), beside.back_to_walk),
            ("glance", lambda: beside.show_glance(CASE), beside.back_to_walk),
            ("practices", beside.show_practices, window.show_cases),
            ("evening", window.lead.show_evening, window.show_cases),
            ("disagreements", window.lead.show_disagreements, window.show_cases),
            ("team", window.lead.show_team, window.show_cases),
            ("exchange", window.lead.show_exchange, window.show_cases),
            ("first steps", beside.show_first_steps, beside.show_first_steps),
            ("forms", window.voices.show_forms, window.show_cases),
            ("typing", lambda: window.voices.show_typing("child"), window.show_cases),
            ("told", window.voices.show_voices, window.show_cases),
            ("told sentences", lambda: show_side(window, "sentences"), window.show_cases),
            ("told quotations", lambda: show_side(window, "quotations"), window.show_cases),
            ("register", window.voices.show_register, window.show_cases),
            ("keys and copies", window.guard.show_safekeeping, window.show_cases),
        ):
            show()
            self.settle(window)
            yield name, window
            close()  # type: ignore[no-untyped-call]
            self.settle(window)
        yield from self.guarded(window)

    def guarded(self, window: MainWindow) -> Iterator[tuple[str, MainWindow]]:
        """A recovery key, shown and to be proved, and the lock."""
        window.guard.show_recovery(window.show_cases)
        self.settle(window)
        yield "recovery key", window
        self.key(window, Qt.Key.Key_Return)
        yield "recovery proof", window
        for _ in range(2):
            self.key(window, Qt.Key.Key_Escape)
        window.lock()
        self.settle(window)
        yield "locked", window
        page = window.guard.lock_page
        assert page is not None
        page.passphrase.setText(DEMO_PASSPHRASE)
        page._submitted()
        self.qtbot.waitUntil(lambda: not window.guard.locked)
        self.settle(window)

    def written(self, window: MainWindow) -> Iterator[tuple[str, MainWindow]]:
        """The report as it is written, checked and published."""
        from tests.ui.report_states import written

        yield from written(self.qtbot, window)

    def reported(self, window: MainWindow) -> Iterator[tuple[str, MainWindow]]:
        """From what the report grows: findings and what is behind them, comparison, the sheets to print."""
        report = window.report
        report.show_findings()
        self.settle(window)
        page = report.findings
        self.qtbot.waitUntil(lambda: page.desk.kept.complete and page.desk.drafts.complete)
        self.settle(window)
        yield "findings", window
        page.next_misfit()
        self.settle(window)
        page.hands.write_own()
        self.settle(window)
        yield "findings own", window
        page.desk.own.close_it()
        self.settle(window)
        page.next_misfit()
        self.settle(window)
        page.hands.mend(BIND)
        self.settle(window)
        yield "findings binding", window
        page.acts["Esc"]()
        self.settle(window)
        sheets: dict[str, Callable[[], object]] = {
            "comparison": report.show_comparison,
            "friday": report.show_friday,
            "feedback": lambda: report.show_feedback(JUDGED),
        }
        for name, show in sheets.items():
            show()
            self.settle(window)
            yield name, window

    def key(self, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        QTest.keyClick(QApplication.focusWidget() or window, key, modifier)
        self.settle(window)

    def walked(self, window: MainWindow) -> Iterator[tuple[str, MainWindow]]:
        """The walk: opening page, reasons unfolded, evidence, a refusal, a page with a grid."""
        walk = window.walk
        window.open_case(CASE)
        self.settle(window)
        walk.show_page(None)
        self.settle(window)
        yield "walk opening", window
        walk.show_page("1.1", "rosh_screening_completed")
        for name in ("rosh_screening_completed", "rosh_screening_timely"):
            walk.answer(name, "yes")
        walk.answer("rosh_screening_accurate", "no")
        walk.turn_over("rosh_assessment_reasons", walk.asked.choice_names[0])
        self.settle(window)
        yield "walk reasons", window
        walk.focus_question("rosh_screening_timely")
        walk.evidence.enter()
        walk.evidence.note.setPlainText(NOTE)
        self.settle(window)
        yield "walk evidence", window
        self.key(window, Qt.Key.Key_Escape)
        self.key(window, Qt.Key.Key_F)
        for name, key, modifier in _BESIDE:
            self.key(window, key, modifier)
            yield name, window
            if name == "walk veiled":
                walk.aside.turn_veil()
            else:
                walk.flush()
                walk.evidence.close_practice()
                walk.evidence.beside.close_form()
            assert window.stack.currentWidget() is walk, name
            walk.focus_question("rosh_screening_timely")
        walk.complete()
        self.qtbot.waitUntil(lambda: not walk.bar.isHidden())
        self.settle(window)
        yield "walk refused", window
        grid = next(each for each in walk._walk.instrument.questions if each.grid and each.kind == SCORED)
        if walk._walk.applies(grid.name):
            walk.focus_question(grid.name)
            self.settle(window)
            yield "walk grid", window


def show_side(window: MainWindow, side: str) -> None:
    """Show what victims told from one side."""
    window.voices.show_voices(None, "victim")
    window.voices.voices.turn(side)


def resized(window: MainWindow, width: int, height: int) -> None:
    """Give a window a size, and what is in it the time to fold by it: that goes from the outside inwards."""
    window.resize(width, height)
    for _ in range(8):
        app().processEvents()


@dataclass
class Drawn:
    """One text that a widget draws: where in the widget, and how wide it came out."""

    widget: QWidget | None
    text: str


@dataclass
class _Recorder:
    found: list[Drawn] = field(default_factory=list)


@contextmanager
def _recording() -> Iterator[list[Drawn]]:
    """Notes every text that Python code draws; Qt's own widgets draw theirs beyond its sight."""
    found: list[Drawn] = []
    draw_text, draw_paragraph = QPainter.drawText, look.Paragraph.draw

    def note(painter: QPainter, words: str) -> None:
        device = painter.device()
        found.append(Drawn(device if isinstance(device, QWidget) else None, words))

    def text(painter: QPainter, *arguments: Any) -> Any:
        if sys._getframe(1).f_code.co_name != "draw_key":
            for each in arguments:
                if isinstance(each, str):
                    note(painter, each)
        return draw_text(painter, *arguments)

    def paragraph(self: look.Paragraph, painter: QPainter, *arguments: Any) -> None:
        if self.height:
            note(painter, self.text)
        draw_paragraph(self, painter, *arguments)

    QPainter.drawText = text  # type: ignore[assignment, method-assign]
    look.Paragraph.draw = paragraph  # type: ignore[assignment, method-assign]
    try:
        yield found
    finally:
        QPainter.drawText = draw_text  # type: ignore[method-assign]
        look.Paragraph.draw = draw_paragraph  # type: ignore[method-assign]


def drawn(window: MainWindow) -> list[Drawn]:
    """What the program's own painting writes on the window now, keycaps left aside."""
    with _recording() as found:
        picture = QImage(window.size(), QImage.Format.Format_RGB32)
        window.render(picture, QPoint())
    return [each for each in found if each.text.strip()]


def shown_widgets(root: QWidget) -> list[QWidget]:
    """The widgets below one that are visible with at least a corner inside the window."""
    return [each for each in root.findChildren(QWidget) if each.isVisible() and not each.visibleRegion().isEmpty()]


def where(widget: QWidget) -> str:
    """A widget for a person who reads a failure."""
    parent = widget.parentWidget()
    return f"{type(widget).__name__} in {type(parent).__name__}: {widget.accessibleName()!r}"


def focusable(widget: QWidget) -> bool:
    return widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def app() -> QApplication:
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    return found


def agreed(found: dict[str, list[str]]) -> None:
    """Fail with every fault of every page, a line each."""
    lines = [f"{page}: {each}" for page, wrong in found.items() for each in dict.fromkeys(wrong)]
    if lines:
        pytest.fail("\n".join(("", *lines)), pytrace=False)


def clipped(window: MainWindow) -> Iterator[str]:
    """Labels, buttons and fields whose words do not fit into them, and that no tooltip says in full."""
    for widget in shown_widgets(window):
        lower = 0
        if isinstance(widget, QLabel) and widget.text() and widget.property("role") != "key":
            if widget.hasHeightForWidth():
                lacks = widget.heightForWidth(widget.width()) - widget.height()
            else:
                lacks = widget.sizeHint().width() - widget.width()
        elif isinstance(widget, QPushButton) and widget.layout() is None and widget.text():
            lacks, lower = widget.sizeHint().width() - widget.width(), widget.sizeHint().height() - widget.height()
        elif isinstance(widget, QLineEdit) and not isinstance(widget.parentWidget(), QComboBox):
            lacks, lower = 0, widget.minimumSizeHint().height() - widget.height()
        else:
            continue
        if max(lacks, lower) > 1 and not (widget.toolTip() and lower <= 1):
            text = widget.text() or widget.accessibleName()
            yield f"{max(lacks, lower)} px too small for its words: {type(widget).__name__} {text[:60]!r}"


def shortened(window: MainWindow) -> Iterator[str]:
    """Words that are painted with an ellipsis in place of their end, where nothing says them in full."""
    for each in drawn(window):
        begun = each.text.removesuffix("…")
        if begun == each.text or "…" in begun or (each.widget is not None and each.widget.toolTip()):
            continue  # whole, a passage out of a longer text, or in full where the mouse rests on it
        if not any(begun in text for text in (*WAITING, *_said_of_cells(each.widget))):
            yield f"not said in full anywhere: {each.text!r} in {type(each.widget).__name__}"


WAITING = tuple(text for text in texts() if text.endswith("…"))


def _said_of_cells(viewport: QWidget | None) -> Iterator[str]:
    """What the cells of a list or table say where the mouse rests on them."""
    view = viewport.parentWidget() if viewport is not None else None
    if isinstance(view, QAbstractItemView):
        model, root = view.model(), QModelIndex()
        columns = 1 if isinstance(view, QListView) else model.columnCount(root)
        for row in range(model.rowCount(root)):
            for column in range(columns):
                yield str(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole) or "")


MOST_LETTERS = 80
"""A line of running text: 75 letters on the average, and some lines have narrow ones."""


def long_lines(window: MainWindow) -> Iterator[str]:
    """Lines of running text that are too long to be read with ease."""
    for widget in shown_widgets(window):
        if isinstance(widget, QLabel) and widget.wordWrap() and len(widget.text()) > MOST_LETTERS:
            room = widget.measure if isinstance(widget, Note) else widget.contentsRect().width()
            longest = longest_line(widget.text(), widget.font(), room)
            listed = widget.property("widest") == LISTED
            if longest > MOST_LETTERS and widget.property("role") not in {"title", "heading"} and not listed:
                yield f"a line of {longest} letters: {widget.text()[:60]!r}"
        if isinstance(widget, Prose) and longest_line(widget.text, widget._look.font(), widget.width()) > MOST_LETTERS:
            yield f"a line of too many letters: {widget.text[:60]!r}"


def longest_line(text: str, font: QFont, width: int) -> int:
    """How many letters stand on the longest line of a text that wraps to a width."""
    found = 0
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, font)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            found = max(found, len(paragraph[line.textStart() : line.textStart() + line.textLength()].rstrip()))
        layout.endLayout()
    return found


def out_of_sight(window: MainWindow) -> Iterator[str]:
    """What has the focus and cannot be seen."""
    focus: QWidget | None = window.focusWidget()
    if focus is None:
        yield "nothing has the focus"
    elif focus.visibleRegion().isEmpty():
        yield f"has the focus and is not seen: {where(focus)}"


def misplaced(window: MainWindow) -> Iterator[str]:
    """Widgets that reach beyond what holds them, panes wider than what is seen of them, labels over one another."""
    for widget in shown_widgets(window):
        parent = widget.parentWidget()
        if parent is None or widget.isWindow() or isinstance(widget, QScrollBar):
            continue
        pane = parent.parentWidget()
        scrolled = isinstance(pane, QAbstractScrollArea) and pane.viewport() is parent
        at, room = widget.geometry(), parent.rect()
        if at.left() < room.left() or at.right() > room.right():
            yield f"wider than its place by {at.right() - room.right()} px: {where(widget)}"
        if not scrolled and (at.top() < room.top() or at.bottom() > room.bottom()):
            yield f"higher than its place by {at.bottom() - room.bottom()} px: {where(widget)}"
    labels = [each for each in shown_widgets(window) if isinstance(each, QLabel) and each.text()]
    for one, two in combinations(labels, 2):
        if one.parentWidget() is two.parentWidget():
            shared = one.geometry().intersected(two.geometry())
            if shared.width() > 1 and shared.height() > 1:
                yield f"one over the other: {one.text()[:40]!r}, {two.text()[:40]!r}"
