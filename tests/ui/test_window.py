"""The window as a whole: the demo is named everywhere, faults are sentences, the look changes by keyboard."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.casework.evidence import Practice
from app.errors import KnownError
from app.operations import evidence, walking
from app.operations.cases import add_cases
from app.operations.inspection import Inspection
from app.operations.inspections import create_inspection, open_inspection
from app.operations.workspace import Workspace, read_settings
from app.ui.window import MainWindow
from tests.ui.conftest import Shown, focus, nameless, press, settled, type_in

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
DEMO = "demo: invented cases"
FULL = KnownError("file_write_failed", reason="No space left on device")


@pytest.fixture
def window(qtbot: QtBot, shown: Shown, workspace: Workspace) -> MainWindow:
    create_inspection(workspace, "leeds", "Leeds", demo=True)
    found = open_inspection(workspace, "leeds")
    add_cases(found, [("LS-1", {"phases": "both"})])
    found.close()
    window = shown(workspace=workspace)
    window.open_inspection("leeds")
    settled(qtbot, window)
    return window


def said_above(window: MainWindow) -> list[str]:
    return [one.text() for one in window.header.findChildren(QLabel) if one.isVisible()]


def test_the_demo_is_named_on_every_page_of_it(qtbot: QtBot, window: MainWindow) -> None:
    pages: list[Callable[[], None]] = [window.show_cases, lambda: window.open_case("LS-1"), window.show_scores]
    for show in pages:
        show()
        settled(qtbot, window)
        qtbot.waitUntil(lambda: DEMO in said_above(window))
    for show in (window.show_inspections, window.guard.show_safekeeping):
        show()
        settled(qtbot, window)
        assert DEMO not in said_above(window)


def test_the_top_bar_keeps_its_height(qtbot: QtBot, window: MainWindow) -> None:
    heights = {window.header.height()}
    window.header.trouble(FULL)
    heights.add(window.header.height())
    window.open_case("LS-1")
    settled(qtbot, window)
    heights.add(window.header.height())
    assert len(heights) == 1


def test_trouble_stays_until_something_is_saved(window: MainWindow) -> None:
    window.header.trouble(FULL)
    window.header.saving()
    window.header.saved("")
    assert window.header.state.text.startswith("Not saved.")
    assert "No space left on device" in window.header.state.text
    window.header.saved("14:02:11")
    assert window.header.state.text == "Saved 14:02:11"


@pytest.mark.parametrize("width", [800, 1024, 1366, 1920])
def test_nothing_in_the_top_bar_is_cut_off(qtbot: QtBot, window: MainWindow, width: int) -> None:
    window.open_case("LS-1")
    settled(qtbot, window)
    window.resize(width, 768)
    qtbot.waitUntil(lambda: window.header.width() == width)
    qtbot.wait(0)
    for one in window.header.findChildren(QLabel):
        if one.isVisible() and one.property("chip"):
            assert one.width() >= one.sizeHint().width()


def test_a_missing_file_is_a_sentence_and_the_others_open(qtbot: QtBot, shown: Shown, workspace: Workspace) -> None:
    create_inspection(workspace, "gone", "Gone")
    create_inspection(workspace, "here", "Here")
    workspace.file_of("gone")[0].unlink()
    window = shown(workspace=workspace)
    said = "\n".join(one.text() for one in window.inspections.findChildren(QLabel))
    assert "The file of the inspection is not at" in said
    assert "put back the last backup" in said
    press(qtbot, window, KEY.Key_Return)
    assert window.inspections.mending.isVisible()
    press(qtbot, window, KEY.Key_Escape)
    press(qtbot, window, KEY.Key_Down)
    press(qtbot, window, KEY.Key_Return)
    assert window.stack.currentWidget() is window.cases
    assert window.session.inspection_id == "here"


def test_a_new_inspection_by_keyboard(qtbot: QtBot, shown: Shown, workspace: Workspace) -> None:
    window = shown(workspace=workspace)
    press(qtbot, window, KEY.Key_N)
    type_in(qtbot, window, "Bath")
    press(qtbot, window, KEY.Key_Tab)
    type_in(qtbot, window, "Bath!")
    press(qtbot, window, KEY.Key_Return)
    assert window.inspections.notice.isVisible()
    assert focus(window) is window.inspections.id
    type_in(qtbot, window, "bath-2010")
    press(qtbot, window, KEY.Key_Return)
    settled(qtbot, window)
    assert focus(window).accessibleName() == "Bath"
    press(qtbot, window, KEY.Key_Return)
    assert window.stack.currentWidget() is window.cases


def test_theme_and_text_size_change_by_keyboard_and_are_kept(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_T, CTRL)
    assert window.theme.name == "dark"
    press(qtbot, window, KEY.Key_Equal, CTRL)
    kept = read_settings(window.session.home)
    assert (kept.theme, kept.scale) == ("dark", 110)
    press(qtbot, window, KEY.Key_0, CTRL)
    assert window.theme.scale == 100


def test_a_page_that_was_out_of_sight_looks_as_if_it_had_been_made_so(
    qtbot: QtBot, shown: Shown, workspace: Workspace, inspection: Inspection
) -> None:
    evidence.flag(inspection, "LS-1", "rosh_screening_completed", ask=True)
    evidence.put_practice(inspection, "LS-1", Practice("", "Letters", "Wrote with him.", ("2.2a",)))
    walking.answer(inspection, "LS-1", "rosh_screening_completed", "yes")

    def pages(window: MainWindow) -> Iterator[tuple[str, QImage]]:
        beside = window.beside
        ways: dict[str, Callable[[], None]] = {
            "cases": window.show_cases,
            "walk": lambda: window.open_case("LS-1"),
            "glance": lambda: beside.show_glance("LS-1"),
            "ask": lambda: beside.show_ask("LS-1"),
            "practices": beside.show_practices,
            "scores": window.show_scores,
            "inspections": window.show_inspections,
        }
        for name, show in ways.items():
            show()
            settled(qtbot, window)
            qtbot.waitUntil(lambda: window._walk is None or window.walk.questions.complete)
            page = window.stack.currentWidget()
            assert page is not None
            yield name, page.grab().toImage()

    first = shown(workspace=workspace)
    first.open_inspection(inspection.id)
    settled(qtbot, first)
    assert dict(pages(first))
    first.next_theme()
    dressed_late = dict(pages(first))
    first.close()
    first.session.close()
    second = shown(workspace=workspace)
    second.next_theme()
    second.open_inspection(inspection.id)
    settled(qtbot, second)
    made_so = dict(pages(second))
    assert second.theme == first.theme
    assert [name for name, picture in made_so.items() if dressed_late[name] != picture] == []


@pytest.mark.parametrize("steps", [-1, 4])
def test_every_page_takes_on_every_text_size(qtbot: QtBot, window: MainWindow, steps: int) -> None:
    for page in (window.show_scores, window.show_inspections, window.show_cases):
        page()
        settled(qtbot, window)
    for _ in range(abs(steps)):
        window.step_scale(1 if steps > 0 else -1)
    settled(qtbot, window)
    assert window.cases.table.verticalHeader().defaultSectionSize() == window.theme.px(40)


def test_there_is_never_a_second_window(qtbot: QtBot, window: MainWindow) -> None:
    """A widget shown before it has a parent is a window of its own, and takes the focus away."""
    for page in (window.show_scores, window.show_inspections, window.show_cases, window.cases.withdraw):
        page()
        settled(qtbot, window)
        assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [window]
        assert window.isActiveWindow()


def test_everything_that_takes_the_focus_has_a_name(qtbot: QtBot, window: MainWindow) -> None:
    for page in (window.show_inspections, window.show_cases, lambda: window.open_case("LS-1")):
        page()
        settled(qtbot, window)
    window.inspections.unfold()
    assert nameless(window) == []
