"""The window locks with nothing lost and nothing in sight, and unlocks to where one was; a recovery key lets in too."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.operations.cases import add_cases
from app.operations.inspections import create_inspection, open_inspection
from app.operations.recovery import NewRecovery, keep_recovery
from app.operations.workspace import Workspace, create_workspace, open_workspace, read_settings, recover_workspace
from app.ui.idle import SLEPT, Clocks
from app.ui.safekeeping.passphrase import NewPassphrasePage
from app.ui.safekeeping.recovery import RecoveryPage
from app.ui.window import MainWindow
from tests.conftest import CHEAP
from tests.ui.conftest import Shown, focus, nameless, press, settled, type_in

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
QUESTION = "rosh_screening_completed"


@pytest.fixture
def window(qtbot: QtBot, shown: Shown, workspace: Workspace) -> MainWindow:
    create_inspection(workspace, "leeds", "Leeds")
    found = open_inspection(workspace, "leeds")
    add_cases(found, [("LS-1", {"phases": "both"})])
    found.close()
    window = shown(workspace=workspace)
    window.open_inspection("leeds")
    settled(qtbot, window)
    return window


def words_in_sight(window: QWidget) -> str:
    return "\n".join(one.text() for one in window.findChildren(QLabel) if one.isVisible())


def in_the_note(qtbot: QtBot, window: MainWindow) -> None:
    window.open_case("LS-1")
    settled(qtbot, window)
    window.walk.focus_question(QUESTION)
    press(qtbot, window, KEY.Key_E)


def test_locking_blanks_the_page_keeps_what_is_typed_and_lets_go_of_the_keys(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    in_the_note(qtbot, window)
    type_in(qtbot, window, "half a sent")
    note = focus(window)
    press(qtbot, window, KEY.Key_L, CTRL)
    assert window.stack.currentWidget() is window.guard.lock_page
    assert "LS-1" not in words_in_sight(window) + window.windowTitle()
    assert not note.isVisible()
    assert nameless(window) == []
    assert window.session.workspace is None
    assert window.session._inspection is None
    kept = open_inspection(workspace, "leeds")
    assert kept.notes("LS-1")[QUESTION] == "half a sent"  # leaving its field made it an entry
    kept.close()
    type_in(qtbot, window, "correct horse")
    press(qtbot, window, KEY.Key_Return)
    assert window.stack.currentWidget() is window.walk
    assert focus(window) is note
    assert window.walk.question == QUESTION
    type_in(qtbot, window, "ence")
    assert window.walk.case.notes[QUESTION] == "half a sentence"
    press(qtbot, window, KEY.Key_Escape)
    settled(qtbot, window)
    again = open_inspection(workspace, "leeds")
    assert again.notes("LS-1")[QUESTION] == "half a sentence"
    again.close()


def test_what_the_disk_refused_is_kept_behind_the_lock_and_saved_after(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    window.open_case("LS-1")
    settled(qtbot, window)
    window.guard.lock()
    settled(qtbot, window)
    walk = window.walk.case.walk
    assert walk is not None
    window.walk.case.answer(walk.instrument.question(QUESTION), "yes")  # the store is closed: it waits
    settled(qtbot, window)
    assert not window.walk.case.saving.all_saved
    type_in(qtbot, window, "correct horse")
    press(qtbot, window, KEY.Key_Return)
    window.walk.case.saving.send_all()
    qtbot.waitUntil(lambda: window.walk.case.saving.all_saved)
    again = open_inspection(workspace, "leeds")
    assert again.answers("LS-1")[QUESTION] == "yes"
    again.close()


def test_undo_reaches_back_before_the_lock(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    window.open_case("LS-1")
    settled(qtbot, window)
    window.walk.answer(QUESTION, "yes")
    settled(qtbot, window)
    window.guard.lock()
    settled(qtbot, window)
    type_in(qtbot, window, "correct horse")
    press(qtbot, window, KEY.Key_Return)
    press(qtbot, window, KEY.Key_Z, CTRL)
    again = open_inspection(workspace, "leeds")
    assert QUESTION not in again.answers("LS-1")
    again.close()


def test_nothing_comes_in_front_of_the_lock(qtbot: QtBot, window: MainWindow) -> None:
    window.guard.lock()
    settled(qtbot, window)
    assert window.guard.lock_page is not None
    for show in (window.show_scores, window.show_inspections, window.beside.show_first_steps, window.show_cases):
        show()
        settled(qtbot, window)
        assert window.stack.currentWidget() is window.guard.lock_page
        assert focus(window) is window.guard.lock_page.passphrase  # else keys would work on what nobody sees
    type_in(qtbot, window, "wrong")
    press(qtbot, window, KEY.Key_Return)
    assert window.stack.currentWidget() is window.guard.lock_page
    window.guard.lock()  # locking what is locked changes nothing
    type_in(qtbot, window, "correct horse")
    press(qtbot, window, KEY.Key_Return)
    assert window.stack.currentWidget() is window.cases


def test_it_locks_when_it_is_time_and_closes_locked(qtbot: QtBot, window: MainWindow) -> None:
    window.guard.idle.due.emit()
    settled(qtbot, window)
    assert window.guard.locked
    window.close()
    assert not window.isVisible()
    with pytest.raises(RuntimeError):
        window.session.worker.run(lambda: None)


def test_the_clocks_tell_sleep_and_idleness_from_a_busy_day() -> None:
    clocks = Clocks(day=1000.0, awake=50.0, touched=50.0)
    assert not clocks.look(1005, 55, 15)
    assert not clocks.look(1005 + 890, 55 + 890, 15)  # the window was held up: that is no sleep
    assert clocks.look(1005 + 896, 55 + 896, 15)
    assert not clocks.look(1005 + 5000, 55 + 5000, 0)
    assert clocks.look(6005 + 5 + SLEPT + 1, 5055 + 5, 0)
    assert not clocks.look(10, 5065, 0)  # a clock that is set back


def test_the_recovery_key_lets_in_and_a_new_passphrase_is_asked_for(
    qtbot: QtBot, shown: Shown, workspace: Workspace
) -> None:
    new = NewRecovery()
    keep_recovery(workspace, new, [new.groups[at] for at in new.asked])
    window = shown(workspace.home)
    window.unlock.other_way.click()
    type_in(qtbot, window, " ".join(new.groups).lower())
    press(qtbot, window, KEY.Key_Return)
    page = window.stack.currentWidget()
    assert isinstance(page, NewPassphrasePage)
    assert nameless(window) == []
    for _ in range(2):
        type_in(qtbot, window, "battery staple")
        press(qtbot, window, KEY.Key_Return)
    assert window.stack.currentWidget() is window.inspections
    assert open_workspace(workspace.home, "battery staple").who == "AE"


def test_a_slip_in_the_recovery_key_names_its_group(qtbot: QtBot, shown: Shown, workspace: Workspace) -> None:
    new = NewRecovery()
    keep_recovery(workspace, new, [new.groups[at] for at in new.asked])
    window = shown(workspace.home)
    window.unlock.other_way.click()
    slip = ("1" if new.groups[2][0] != "1" else "2") + new.groups[2][1:]
    type_in(qtbot, window, " ".join((*new.groups[:2], slip, *new.groups[3:])))
    press(qtbot, window, KEY.Key_Return)
    assert "There is a slip in group 3" in words_in_sight(window)
    assert focus(window) is window.unlock.recovery


def test_a_recovery_key_is_shown_saved_and_proved(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, tmp_path: Path
) -> None:
    window.show_inspections()
    settled(qtbot, window)
    press(qtbot, window, KEY.Key_C)
    assert window.stack.currentWidget() is window.guard.safekeeping
    assert "There is none" in words_in_sight(window)
    assert nameless(window) == []
    press(qtbot, window, KEY.Key_R, CTRL)
    page = window.stack.currentWidget()
    assert isinstance(page, RecoveryPage)
    assert all(group in words_in_sight(page) for group in page.new.groups)
    page.write(tmp_path / "sheet.pdf")
    settled(qtbot, window)
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    press(qtbot, window, KEY.Key_Return)
    assert not any(group in words_in_sight(page) for group in page.new.groups)
    assert nameless(window) == []
    for at in page.new.asked:
        type_in(qtbot, window, "00000" if at == page.new.asked[-1] else page.new.groups[at])
        press(qtbot, window, KEY.Key_Return)
    assert f"Group {page.new.asked[-1] + 1} is not what was shown." in words_in_sight(page)
    type_in(qtbot, window, page.new.groups[page.new.asked[-1]])
    press(qtbot, window, KEY.Key_Return)
    assert window.stack.currentWidget() is window.guard.safekeeping
    assert "There is one." in words_in_sight(window)
    assert recover_workspace(workspace.home, "".join(page.new.groups)).who == "AE"


def test_the_passphrase_is_changed_where_the_present_one_is_known(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    window.guard.show_safekeeping()
    settled(qtbot, window)
    form = window.guard.safekeeping.form
    form.arrive()
    for word in ("not it", "battery staple", "battery staple"):
        type_in(qtbot, window, word)
        press(qtbot, window, KEY.Key_Return)
    assert "That is not the present passphrase." in words_in_sight(window)
    for word in ("correct horse", "battery staple", "battery staple"):
        type_in(qtbot, window, word)
        press(qtbot, window, KEY.Key_Return)
    assert "The passphrase is changed." in words_in_sight(window)
    assert open_workspace(workspace.home, "battery staple").who == "AE"


def test_idle_minutes_are_chosen_and_kept(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    assert window.guard.idle.minutes == 15
    window.guard.show_safekeeping()
    minutes = window.guard.safekeeping.minutes
    minutes.setCurrentIndex(minutes.findData(0))
    settled(qtbot, window)
    assert window.guard.idle.minutes == 0
    assert read_settings(workspace.home).idle == 0


def test_the_copy_on_a_stick_is_told_and_one_that_is_pulled_out_disturbs_nothing(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    window.guard.show_safekeeping()
    window.guard.safekeeping.use_folder(stick)
    qtbot.waitUntil(lambda: window.header.copy.text().startswith("Copy on stick "))
    copy = Path(read_settings(workspace.home).safety_copy)
    assert open_inspection(open_workspace(copy, "correct horse"), "leeds").references == ("LS-1",)
    stick.rename(tmp_path / "pocket")
    window.guard.copying.look()
    qtbot.waitUntil(lambda: window.header.copy.text().startswith("No copy since "))
    assert not stick.exists()
    window.open_case("LS-1")
    settled(qtbot, window)
    window.walk.answer(QUESTION, "yes")
    settled(qtbot, window)
    assert window.walk.case.saving.all_saved
    (tmp_path / "pocket").rename(stick)
    window.guard.copying.look()
    qtbot.waitUntil(lambda: window.header.copy.text().startswith("Copy on stick "))
    assert open_inspection(open_workspace(copy, "correct horse"), "leeds").answers("LS-1")[QUESTION] == "yes"


def test_a_second_window_is_told_who_has_the_workspace_open(qtbot: QtBot, shown: Shown, workspace: Workspace) -> None:
    first = shown(workspace.home)
    type_in(qtbot, first, "correct horse")
    press(qtbot, first, KEY.Key_Return)
    second = shown(workspace.home)
    type_in(qtbot, second, "correct horse")
    press(qtbot, second, KEY.Key_Return)
    assert second.stack.currentWidget() is second.unlock
    assert f"process {os.getpid()}" in words_in_sight(second)
    first.close()
    first.session.close()
    type_in(qtbot, second, "correct horse")
    press(qtbot, second, KEY.Key_Return)
    assert second.stack.currentWidget() is second.inspections


def test_a_synchronised_folder_is_refused_and_can_be_allowed(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    home = tmp_path / "Dropbox" / "casewalk"
    create_workspace(home, "correct horse", "Ann Example", "AE", CHEAP)
    window = shown(home)
    type_in(qtbot, window, "correct horse")
    press(qtbot, window, KEY.Key_Return)
    assert "Dropbox synchronises" in words_in_sight(window)
    window.unlock.allow.click()
    settled(qtbot, window)
    assert window.stack.currentWidget() is window.inspections
    assert read_settings(home).anywhere


def test_a_damaged_inspection_is_mended_from_its_backup(qtbot: QtBot, shown: Shown, workspace: Workspace) -> None:
    create_inspection(workspace, "leeds", "Leeds")
    found = open_inspection(workspace, "leeds")
    add_cases(found, [("LS-1", {"phases": "both"})])
    found.close()
    path, _ = workspace.file_of("leeds")
    path.write_bytes(path.read_bytes()[:5000])
    window = shown(workspace=workspace)
    press(qtbot, window, KEY.Key_Return)
    page = window.inspections
    assert "The newest good backup is of" in words_in_sight(page)
    assert nameless(window) == []
    press(qtbot, window, KEY.Key_Return)
    assert "The backup is put back. What was there lies in" in words_in_sight(page)
    press(qtbot, window, KEY.Key_Escape)
    press(qtbot, window, KEY.Key_Return)
    assert window.stack.currentWidget() is window.cases
    assert list((workspace.home / "moved-aside").glob(f"*/{path.name}"))
