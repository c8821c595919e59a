"""First start and unlocking: who works here, the passphrase, and what is said when it is wrong."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from app.operations.workspace import Settings, Workspace, has_workspace, open_workspace, write_settings
from app.ui.page import Page
from app.ui.safekeeping.recovery import RecoveryPage
from tests.ui.conftest import Shown, focus, nameless, press, settled, type_in

ENTER = Qt.Key.Key_Return


def words_on(page: Page) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def test_first_start_by_keyboard_makes_a_workspace(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    window = shown(tmp_path / "new")
    for answer in ("Ann Example", "ae", "a long phrase", "a long phrase"):
        type_in(qtbot, window, answer)
        press(qtbot, window, ENTER)
    assert "copy it by hand" in words_on(window.findChildren(RecoveryPage)[0])
    press(qtbot, window, Qt.Key.Key_Escape)  # the recovery key can wait
    assert window.stack.currentWidget() is window.beside.first_steps
    assert open_workspace(tmp_path / "new", "a long phrase").who == "AE"


def test_first_start_says_what_without_either_key_is_lost(shown: Shown, tmp_path: Path) -> None:
    assert "without either of them the cases cannot be read" in words_on(shown(tmp_path / "new").unlock)


def test_two_different_passphrases_make_nothing(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    window = shown(tmp_path / "new")
    for answer in ("Ann Example", "AE", "one", "two"):
        type_in(qtbot, window, answer)
        press(qtbot, window, ENTER)
    assert "The two passphrases are not the same." in words_on(window.unlock)
    assert focus(window) is window.unlock.passphrase
    assert not has_workspace(tmp_path / "new")


def test_unfit_initials_are_said_at_their_field(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    window = shown(tmp_path / "new")
    for answer in ("Ann Example", "A!", "one", "one"):
        type_in(qtbot, window, answer)
        press(qtbot, window, ENTER)
    assert focus(window) is window.unlock.initials
    assert not has_workspace(tmp_path / "new")


def test_wrong_passphrase_says_what_to_do_and_changes_nothing(qtbot: QtBot, shown: Shown, workspace: Workspace) -> None:
    before = {path: path.read_bytes() for path in workspace.home.iterdir()}
    window = shown(workspace.home)
    type_in(qtbot, window, "not it")
    press(qtbot, window, ENTER)
    assert window.stack.currentWidget() is window.unlock
    assert "That passphrase does not open this workspace." in words_on(window.unlock)
    assert "Nothing was changed." in words_on(window.unlock)
    assert window.unlock.passphrase.selectedText() != ""
    assert {path: path.read_bytes() for path in workspace.home.iterdir() if path in before} == before


def test_the_right_passphrase_opens_and_is_forgotten(qtbot: QtBot, shown: Shown, workspace: Workspace) -> None:
    window = shown(workspace.home)
    type_in(qtbot, window, "correct horse")
    press(qtbot, window, ENTER)
    assert window.stack.currentWidget() is window.inspections
    assert window.unlock.passphrase.text() == ""


def test_while_it_opens_nothing_can_be_typed(qtbot: QtBot, shown: Shown, workspace: Workspace) -> None:
    window = shown(workspace.home)
    type_in(qtbot, window, "correct horse")
    window.unlock.submit.click()
    assert window.unlock.working.isVisible()
    assert not window.unlock.passphrase.isEnabled()
    settled(qtbot, window)


def test_the_demo_says_its_passphrase(shown: Shown, workspace: Workspace) -> None:
    write_settings(workspace.home, Settings(demo=True))
    window = shown(workspace.home)
    assert "This is the demo; its passphrase is: demo" in words_on(window.unlock)
    assert "demo: invented cases" in [one.text() for one in window.header.findChildren(QLabel)]


@pytest.mark.parametrize("new", [True, False])
def test_every_field_has_a_name_and_hides_passphrases(
    shown: Shown, workspace: Workspace, tmp_path: Path, new: bool
) -> None:
    window = shown(tmp_path / "new" if new else workspace.home)
    assert nameless(window) == []
    assert window.unlock.passphrase.echoMode() == QLineEdit.EchoMode.Password


def test_capital_letters_without_shift_hint_at_caps_lock(shown: Shown, workspace: Workspace) -> None:
    page = shown(workspace.home).unlock
    none, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
    for typed, held, hinted in (("A", none, True), ("A", shift, False), ("a", shift, True), ("a", none, False)):
        page.look_at_caps(QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_A, held, typed))
        assert page.caps.isVisible() == hinted
