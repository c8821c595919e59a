"""Finding a question: by number and by words, this case first, without leaving the keyboard."""

from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.casework.walk import Layout, Walk
from app.instrument.model import Instrument
from app.instrument.routing import Routing
from app.operations import walking
from app.operations.inspection import Inspection
from app.operations.workspace import Workspace
from app.ui.find.index import FindIndex
from app.ui.find.page import FindPanel
from app.ui.window import MainWindow
from tests.ui.conftest import Shown, focus, nameless, press, settled, type_in

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, shown: Shown, workspace: Workspace, inspection: Inspection) -> MainWindow:
    walking.answer(inspection, "LS-1", "rosh_screening_completed", "yes")
    walking.note(inspection, "LS-1", "victim", "Seen with a <b>zebra</b> crossing patrol.")
    found = shown(workspace=workspace)
    found.open_inspection("leeds")
    settled(qtbot, found)
    found.open_case("LS-1")
    settled(qtbot, found)
    return found


@pytest.fixture
def panel(qtbot: QtBot, window: MainWindow) -> FindPanel:
    press(qtbot, window, KEY.Key_Slash)
    return window.beside.find


def chosen(panel: FindPanel) -> str:
    hit = panel.current()
    return hit.question.number if hit is not None else ""


def test_a_number_is_found_and_enter_goes_there(qtbot: QtBot, window: MainWindow, panel: FindPanel) -> None:
    assert focus(window) is panel.line
    type_in(qtbot, window, "1.1-02")
    assert chosen(panel) == "1.1-02"
    press(qtbot, window, KEY.Key_Return)
    assert not panel.isVisible()
    assert window.walk.question == "rosh_screening_timely"
    assert focus(window).accessibleName().startswith("1.1-02")


def test_escape_gives_the_focus_back(qtbot: QtBot, window: MainWindow) -> None:
    before = focus(window)
    press(qtbot, window, KEY.Key_Slash)
    type_in(qtbot, window, "victim")
    press(qtbot, window, KEY.Key_Escape)
    assert not window.beside.find.isVisible()
    assert focus(window) is before
    assert window.stack.currentWidget() is window.walk


def test_words_of_notes_are_found_as_typed(qtbot: QtBot, window: MainWindow, panel: FindPanel) -> None:
    type_in(qtbot, window, "zebra")
    hit = panel.current()
    assert hit is not None
    assert hit.question.name == "victim"
    assert "<b>zebra</b>" in hit.where


def test_questions_of_this_case_come_first_and_others_say_why_not(
    qtbot: QtBot, window: MainWindow, panel: FindPanel
) -> None:
    type_in(qtbot, window, "1.1")
    rows = panel.hits.rows
    at = rows.index("Not asked in this case")
    assert all(not isinstance(row, str) and row.asked for row in rows[:at])
    assert all(not isinstance(row, str) and not row.asked for row in rows[at + 1 :])
    for _ in range(at):
        press(qtbot, window, KEY.Key_Down)
    hit = panel.current()
    assert hit is not None
    assert not hit.asked
    press(qtbot, window, KEY.Key_Return)
    assert panel.isVisible()
    assert "is not asked in this case" in panel.says.text()
    press(qtbot, window, KEY.Key_Up)
    again = panel.current()
    assert again is not None
    assert again.asked


def test_nothing_found_is_said(qtbot: QtBot, window: MainWindow, panel: FindPanel) -> None:
    type_in(qtbot, window, "qqqq")
    assert panel.says.text().startswith("Nothing fits.")
    press(qtbot, window, KEY.Key_Return)
    assert panel.isVisible()


def test_no_key_reaches_the_page_below(qtbot: QtBot, window: MainWindow, panel: FindPanel) -> None:
    place = window.walk.question
    press(qtbot, window, KEY.Key_D, CTRL)
    press(qtbot, window, KEY.Key_Return, CTRL)
    assert window.walk.question == place
    assert window.walk.bar.isHidden()
    assert panel.isVisible()


def test_a_key_takes_at_most_50_milliseconds(
    qtbot: QtBot, window: MainWindow, panel: FindPanel, cci: Instrument, routing: Routing
) -> None:
    type_in(qtbot, window, "x")
    walk = Walk(Layout(cci, routing), routing, {"phases": "both"})
    index = FindIndex(cci, cci.language)
    notes = {question.name: "a diary of what was seen and said. " * 40 for question in cci.questions}
    started = perf_counter()
    for typed in ("v", "vi", "victim", "a", "plan", "diary said"):
        index.find(typed, walk, notes)
    assert (perf_counter() - started) / 6 < 0.05
    times = []
    for letter in "plans":
        started = perf_counter()
        QTest.keyClicks(panel.line, letter)
        times.append(perf_counter() - started)
    assert min(times) < 0.05


def test_it_stays_on_the_page_at_any_size(qtbot: QtBot, window: MainWindow, panel: FindPanel) -> None:
    type_in(qtbot, window, "plan")
    for width, height in ((800, 600), (1920, 1080)):
        window.resize(width, height)
        qtbot.waitUntil(lambda wide=width: window.width() == wide)  # type: ignore[misc]
        assert window.walk.rect().contains(panel.geometry())
    press(qtbot, window, KEY.Key_T, CTRL)
    assert panel.look.theme.name == "dark"


def test_behind_the_veil_no_note_is_searched(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_H, CTRL)
    press(qtbot, window, KEY.Key_Slash)
    type_in(qtbot, window, "zebra")
    assert window.beside.find.hits.rows == ()


def test_everything_that_takes_the_focus_has_a_name(panel: FindPanel) -> None:
    assert nameless(panel) == []
    assert {one.textFormat() for one in panel.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
