"""The mouse alone: a case of the demo is opened, walked, asked about and completed, and the look changed, by clicks.

Text is typed, where text is wanted. A click goes where a person's would: to what lies under the mouse.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.casework.walk import COMPLETE
from app.instrument.model import NOT_APPLICABLE, SELECT_MULTIPLE
from app.operations.workspace import read_settings
from app.ui.cases.model import Column
from app.ui.key_line import KeyLine
from app.ui.keys_help import EVERYWHERE, keys_of
from app.ui.page import Page
from app.ui.walk.page import WalkPage
from app.ui.window import MainWindow
from tests.ui.conftest import Shown, focus, settled, type_in
from tests.ui.visits import copied, shown_widgets

CASE = "LS-0926"
POINTED = {
    "Y N A", "1–9", "Enter", "← →", "← → ↑ ↓", "↑ ↓", "J K ↓ ↑", "PgDn PgUp", "Home End", "Tab", "Ctrl+1…8", "1 2 3 4",
    "Ctrl+Enter", "0",
}  # fmt: skip
"""What the mouse does by pointing: it chooses, answers, moves and sorts on the thing itself."""


@pytest.fixture
def window(shown: Shown, demo_home: Path, tmp_path: Path) -> MainWindow:
    return shown(workspace=copied(demo_home, tmp_path))


def point_at(widget: QWidget, at: QPoint | None = None) -> tuple[QWidget, QPoint]:
    """What lies under the mouse there, having turned the wheel where the place is not in sight."""
    window, place = widget.window(), at or widget.rect().center()
    for _ in range(60):
        pane = widget.parentWidget()
        while pane is not None and not isinstance(pane, QAbstractScrollArea):
            pane = pane.parentWidget()
        if pane is None:
            break
        seen = QRect(pane.viewport().mapTo(window, QPoint()), pane.viewport().size())
        wanted = widget.mapTo(window, place).y()
        if seen.top() < wanted < seen.bottom():
            break
        turn_wheel(pane, -120 if wanted >= seen.bottom() else 120)
    point = widget.mapTo(window, place)
    under = window.childAt(point)
    assert under is not None
    assert under is widget or widget.isAncestorOf(under) or under.isAncestorOf(widget), (widget, under)
    return under, under.mapFrom(window, point)


def turn_wheel(pane: QAbstractScrollArea, by: int) -> None:
    view = pane.viewport()
    centre = QPointF(view.rect().center())
    none = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase)
    QApplication.sendEvent(
        view, QWheelEvent(centre, QPointF(view.mapToGlobal(centre.toPoint())), QPoint(), QPoint(0, by), *none, False)
    )


class Mouse:
    """A hand that has no keyboard."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        under, place = point_at(widget, at)
        QTest.mouseClick(under, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        settled(self.qtbot, self.window)

    def button(self, name: str) -> None:
        """Click the button that is called so."""
        found = [each for each in shown_widgets(self.window) if each.accessibleName() == name and each.isEnabled()]
        assert found, name
        self.click(found[0])

    def key_line(self, key: str) -> None:
        """Click on a key in the line at the foot of the page."""
        line = next(each for each in shown_widgets(self.window) if isinstance(each, KeyLine))
        at = [keys for keys, _ in line._pairs].index(key)
        place = line._places[at]
        assert place is not None, f"{key} is not in the line"
        self.click(line, QPoint(place[0] + 6, line._look.px(25) * place[1] + 10))

    def menu(self, *words: str) -> None:
        """Open the menu and choose, through submenus."""
        self.button("Menu")
        for each in words:
            menu = QApplication.activePopupWidget()
            assert isinstance(menu, QMenu)
            action = next(one for one in menu.actions() if one.text().split("\t")[0] == each)
            assert action.isEnabled(), each
            QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
            further = action.menu()
            if isinstance(further, QMenu):
                self.qtbot.waitUntil(further.isVisible)
        self.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
        settled(self.qtbot, self.window)

    def case(self, reference: str, *, twice: bool) -> None:
        """Click on a case in the list, or twice to open it."""
        table = self.window.cases.table
        model = table.model()
        rows = range(model.rowCount())
        row = next(row for row in rows if model.index(row, Column.CASE).data() == reference)
        for _ in range(200):
            rect = table.visualRect(model.index(row, Column.CASE))
            if table.viewport().rect().contains(rect):
                break
            turn_wheel(table, -120 if rect.bottom() > table.viewport().height() else 120)
        self.click(table.viewport(), rect.center())
        if twice:
            under, place = point_at(table.viewport(), rect.center())
            QTest.mouseDClick(under, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
            settled(self.qtbot, self.window)

    def answer(self) -> None:
        """Answer the question in focus, as well as can be."""
        walk = self.window.walk
        question = walk.asked
        row = walk.questions.widget_of(question.name)
        assert row is not None
        if question.type == SELECT_MULTIPLE:
            self.click(row.buttons[0])
        elif question.choices:
            wanted = question.sufficient or next(each for each in question.choice_names if each != NOT_APPLICABLE)
            self.click(row.buttons[question.choice_names.index(wanted)])
        else:
            field = walk.questions.row(question.name)
            assert field is not None
            assert field.field is not None
            self.click(field.field)
            type_in(self.qtbot, self.window, "2010-03-01" if question.type == "date" else "1")


@pytest.fixture
def mouse(qtbot: QtBot, window: MainWindow) -> Mouse:
    return Mouse(qtbot, window)


@pytest.fixture
def walk(qtbot: QtBot, window: MainWindow, mouse: Mouse) -> WalkPage:
    """A case of the demo, opened by clicks."""
    mouse.button("Leeds, September 2010")
    mouse.case(CASE, twice=True)
    walk = window.walk
    assert window.stack.currentWidget() is walk
    qtbot.waitUntil(lambda: walk.questions.complete)
    return walk


def test_flags_notes_and_steps_back_by_the_mouse(
    qtbot: QtBot, window: MainWindow, walk: WalkPage, mouse: Mouse
) -> None:
    first = walk.question
    assert first is not None
    mouse.key_line("F")
    assert first in walk.case.beside.flagged
    mouse.click(walk.evidence.note)
    type_in(qtbot, window, "Seen in the file.")
    mouse.key_line(";")
    type_in(qtbot, window, "Ask about the school.")
    mouse.button("Keep")
    assert [memo.text for memo in walk.case.beside.memos] == ["Ask about the school."]
    mouse.answer()
    mouse.menu("Undo an answer")
    assert walk.case.walk is not None
    assert walk.case.walk.value(first) == ""
    mouse.menu("Redo an answer")
    assert walk.case.walk.value(first) != ""
    mouse.menu("Veil the answers, show them again")
    assert walk.aside.veil_line.isVisible()
    mouse.button("Show them")
    assert walk.aside.veil_line.isHidden()

    mouse.button("Ask the case manager")
    card = window.beside.ask.cards[first]
    mouse.click(card.field)
    type_in(qtbot, window, "The victim is known to the family.")
    mouse.click(card.done)
    mouse.button("Back")
    assert window.stack.currentWidget() is walk
    assert walk.case.notes[first] == "Seen in the file."
    assert walk.case.beside.said[first] == "The victim is known to the family."


def test_a_case_is_completed_by_the_mouse_alone(window: MainWindow, walk: WalkPage, mouse: Mouse) -> None:
    assert walk.case.walk is not None
    while walk.case.walk.all_unanswered():
        if walk.case.walk.value(walk.question or ""):
            mouse.button("Unanswered")
        mouse.answer()
    mouse.button("Complete this case")
    assert window.stack.currentWidget() is window.cases
    assert next(line for line in window.cases.sample.lines if line.case.reference == CASE).status == COMPLETE

    mouse.case(CASE, twice=True)
    mouse.button("At a glance")
    mouse.button("Reopen")
    assert walk.case.walk.all_unanswered() == ()
    mouse.button("Back")
    assert walk.case.status != COMPLETE
    mouse.button("Back")
    mouse.case(CASE, twice=False)
    mouse.key_line("W")
    mouse.button("Cancel")
    mouse.button("Back")
    assert window.stack.currentWidget() is window.inspections


def test_the_look_changes_by_the_mouse(window: MainWindow, mouse: Mouse) -> None:
    mouse.menu("Colours and text", "Dark")
    mouse.menu("Colours and text", "Larger text")
    assert (window.theme.name, window.theme.scale) == ("dark", 110)
    mouse.menu("Colours and text", "Usual text")
    mouse.menu("Colours and text", "Light")
    kept = read_settings(window.session.home)
    assert (kept.theme, kept.scale) == ("light", 100)


def test_whatever_a_key_does_the_menu_does(qtbot: QtBot, window: MainWindow) -> None:
    """On every page, and nothing that could be done is missing from it."""
    window.open_inspection("leeds-2010")
    settled(qtbot, window)
    window.open_case(CASE)
    settled(qtbot, window)
    beside, lead = window.beside, window.lead
    pages = (
        *(window.inspections, window.cases, window.walk, window.scores),
        *(beside.ask, beside.glance, beside.practices, beside.first_steps),
        *(lead.evening, lead.disagreements, lead.exchange, lead.team, window.guard.safekeeping),
    )
    for page in pages:
        assert isinstance(page, Page)
        single = {key for key, _ in keys_of(page)} - POINTED
        assert single - set(page.acts) == set(), page.accessibleName()
        assert page.idle_keys() <= set(page.acts), page.accessibleName()
    by_menu_or_button = {"?", "F10", "F1", "Ctrl+T", "Ctrl++", "Ctrl+-", "Ctrl+0", "Ctrl+.", "Ctrl+L", "Ctrl+Q"}
    assert {key for key, _ in EVERYWHERE} - POINTED == by_menu_or_button


def test_the_menu_opens_by_its_key_and_gives_the_focus_back(qtbot: QtBot, window: MainWindow) -> None:
    window.open_inspection("leeds-2010")
    settled(qtbot, window)
    before = focus(window)
    QTest.keyClick(before, Qt.Key.Key_F10)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.accessibleName() == "Menu"
    assert [one.text() for one in menu.actions() if one.text()] != []
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    assert focus(window) is before
