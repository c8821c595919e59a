"""All keys of every page, over it: opened and closed by keyboard, nothing below is touched."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.operations.inspection import Inspection
from app.operations.workspace import Workspace
from app.ui.keys_help import keys_of
from app.ui.walk.keys import KEYS as WALK_KEYS
from app.ui.window import MainWindow
from tests.ui.conftest import Shown, focus, nameless, press, settled, type_in

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, shown: Shown, workspace: Workspace, inspection: Inspection) -> MainWindow:
    assert inspection.references
    found = shown(workspace=workspace)
    found.open_inspection("leeds")
    settled(qtbot, found)
    return found


def shown_words(window: MainWindow) -> str:
    return "\n".join(one.text() for one in window.beside.help.findChildren(QLabel) if one.isVisible())


def test_every_page_shows_its_keys_and_gives_the_focus_back(qtbot: QtBot, window: MainWindow) -> None:
    def walk() -> None:
        window.open_case("LS-1")

    pages: list[tuple[Callable[[], object], str]] = [
        (window.show_cases, "sort by a column"),
        (walk, "next unanswered"),
        (lambda: window.beside.show_ask("LS-1"), "save as PDF"),
        (lambda: window.beside.show_glance("LS-1"), "doubt the record"),
        (window.beside.show_practices, "only one criterion"),
        (window.show_scores, "count unfinished cases too"),
        (window.show_inspections, "new inspection"),
    ]
    for show, words in pages:
        show()
        settled(qtbot, window)
        page, before = window.stack.currentWidget(), focus(window)
        press(qtbot, window, KEY.Key_Question)
        assert words in shown_words(window)
        assert "larger text" in shown_words(window)
        press(qtbot, window, KEY.Key_Escape)
        assert not window.beside.help.isVisible()
        assert window.stack.currentWidget() is page
        assert focus(window) is before


def test_the_same_key_puts_it_away(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_Question)
    press(qtbot, window, KEY.Key_Question)
    assert not window.beside.help.isVisible()


def test_a_question_mark_in_a_text_field_is_text(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_Slash)
    type_in(qtbot, window, "why?")
    assert window.cases.filter.text() == "why?"


def test_no_key_reaches_the_page_below(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_Question)
    for key in (KEY.Key_S, KEY.Key_P, KEY.Key_W, KEY.Key_Tab, KEY.Key_Down):
        press(qtbot, window, key)
    assert window.stack.currentWidget() is window.cases
    assert window.cases.strip.isHidden()
    assert focus(window) is window.beside.help.shut
    press(qtbot, window, KEY.Key_T, CTRL)
    assert window.theme.name == "dark"
    assert window.beside.help.isVisible()
    press(qtbot, window, KEY.Key_Return)
    assert not window.beside.help.isVisible()


def test_it_covers_the_page_at_any_size(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_Question)
    window.resize(900, 600)
    qtbot.waitUntil(lambda: window.beside.help.size() == window.stack.size())


def test_a_page_without_keys_has_none() -> None:
    assert keys_of(None) == ()
    assert all(len(pair) == 2 for pair in WALK_KEYS)


def test_everything_that_takes_the_focus_has_a_name(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_Question)
    assert nameless(window.beside.help) == []
    inside: QWidget = window.beside.help
    assert {one.textFormat() for one in inside.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
