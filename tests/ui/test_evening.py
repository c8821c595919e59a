"""The lead's evening: who has come how far, what is to be looked at, and cases given to somebody else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui.evening.page import EveningPage
from app.ui.window import MainWindow
from tests.ui.conftest import focus, nameless, press, settled
from tests.ui.led import DISPUTED

KEY = Qt.Key


@pytest.fixture
def page(qtbot: QtBot, led_window: MainWindow) -> EveningPage:
    press(qtbot, led_window, KEY.Key_E)
    return led_window.lead.evening


def words_on(page: EveningPage) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def test_all_that_a_lead_asks_for_is_there(led_window: MainWindow, page: EveningPage) -> None:
    assert led_window.stack.currentWidget() is page
    said = words_on(page)
    assert "5 cases outstanding" in said
    assert [line.load.initials for line in page.lines] == ["AA", "BB", "LL", ""]
    assert "1 complete · 2 not started" in said
    assert "2 disagreements to decide" in said
    assert "BB (Bbetty Assessor)" in said
    assert "CC (Carla Coming)" in said
    assert f"Integrity of {DISPUTED} in doubt" in said
    assert "PROVISIONAL SCORES · 2 CASES" in said
    assert "Complete cases only (1)" in said
    assert "bundle, " in said
    assert nameless(page) == []
    assert focus(led_window) is page.lines[0]


def test_cases_are_given_by_keyboard_and_keep_what_was_recorded(
    qtbot: QtBot, led_window: MainWindow, page: EveningPage
) -> None:
    press(qtbot, led_window, KEY.Key_Return)
    assert list(page.strip.cases) == ["LS-0102", "LS-0103", "LS-0101"]
    assert list(page.strip.people) == ["BB", "LL", "CC", ""]
    page.strip._go.click()
    assert "Choose at least one case." in words_on(page)
    press(qtbot, led_window, KEY.Key_A)
    page.strip.people["BB"].click()
    page.strip._go.click()
    settled(qtbot, led_window)
    assert page.strip.isHidden()
    assert page.lines[0].load.cases == {}
    assert set(page.lines[1].load.cases["complete"]) == {"LS-0101"}
    assert set(page.lines[1].load.cases["not_started"]) == {"LS-0102", "LS-0103", "LS-0110"}


def test_escape_goes_back_one_step_at_a_time(qtbot: QtBot, led_window: MainWindow, page: EveningPage) -> None:
    press(qtbot, led_window, KEY.Key_Return)
    press(qtbot, led_window, KEY.Key_Escape)
    assert page.strip.isHidden()
    assert focus(led_window) is page.lines[0]
    press(qtbot, led_window, KEY.Key_S)
    assert led_window.stack.currentWidget() is led_window.scores
    press(qtbot, led_window, KEY.Key_Escape)
    assert led_window.stack.currentWidget() is page
    press(qtbot, led_window, KEY.Key_D)
    assert led_window.stack.currentWidget() is led_window.lead.disagreements
    press(qtbot, led_window, KEY.Key_Escape)
    assert led_window.stack.currentWidget() is page
    page.opened.emit(DISPUTED)
    settled(qtbot, led_window)
    assert led_window.stack.currentWidget() is led_window.walk
    press(qtbot, led_window, KEY.Key_Escape)
    assert led_window.stack.currentWidget() is page
    press(qtbot, led_window, KEY.Key_Escape)
    assert led_window.stack.currentWidget() is led_window.cases
