"""Exchange: sync with a folder, files by hand and by drop, an invitation with its phrase, outbox and inbox."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.operations import exchange, invitations, team
from app.operations.inspections import open_inspection
from app.operations.workspace import create_workspace, open_workspace
from app.ui.exchange.page import ExchangePage
from app.ui.window import MainWindow
from tests.conftest import CHEAP
from tests.exchange.rings import Ring
from tests.ui.conftest import Shown, focus, nameless, press, settled, type_in

KEY = Qt.Key


@pytest.fixture
def page(qtbot: QtBot, led_window: MainWindow) -> ExchangePage:
    press(qtbot, led_window, KEY.Key_X)
    return led_window.lead.exchange


def words_on(page: QWidget) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def done(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.session.busy)
    settled(qtbot, window)


def test_what_came_and_what_waits_is_told(page: ExchangePage) -> None:
    said = words_on(page)
    assert "Not set yet" in said
    assert "bundle, " in said
    assert "✓ opened" in said
    assert not page.sync_button.isEnabled()
    assert nameless(page) == []


def test_a_folder_is_set_and_synced_by_keyboard(
    qtbot: QtBot, led_window: MainWindow, page: ExchangePage, tmp_path: Path
) -> None:
    place = tmp_path / "usb"
    place.mkdir()
    page._ask_destination()
    type_in(qtbot, led_window, str(place))
    press(qtbot, led_window, KEY.Key_Return)
    assert str(place) in words_on(page)
    press(qtbot, led_window, KEY.Key_S)
    done(qtbot, led_window)
    kinds = {path.name.split(".")[1] for path in place.iterdir()}
    assert kinds == {"pack", "receipt"}
    assert "Sent: " in words_on(page)
    assert "at the destination" in words_on(page)
    press(qtbot, led_window, KEY.Key_S)
    done(qtbot, led_window)
    assert "Sent: " not in words_on(page) or "receipt" in words_on(page)


def test_a_place_that_is_not_there_says_so_and_loses_nothing(
    qtbot: QtBot, led_window: MainWindow, page: ExchangePage, tmp_path: Path
) -> None:
    page.url.setText(str(tmp_path / "stick"))
    page._set_destination()
    settled(qtbot, led_window)
    press(qtbot, led_window, KEY.Key_S)
    qtbot.waitUntil(lambda: not led_window.session.busy, timeout=30_000)
    settled(qtbot, led_window)
    assert "plug it in" in words_on(page)
    assert page.sync_button.isEnabled()


def test_the_login_of_a_server_is_kept_in_the_keyring_by_keyboard(
    qtbot: QtBot, led_window: MainWindow, page: ExchangePage, ring: Ring
) -> None:
    assert page._login.isHidden()
    press(qtbot, led_window, KEY.Key_L)
    assert page.login.isHidden()
    page._ask_destination()
    type_in(qtbot, led_window, "webdav+https://cloud.example.org/dav/leeds")
    press(qtbot, led_window, KEY.Key_Return)
    press(qtbot, led_window, KEY.Key_L)
    done(qtbot, led_window)
    assert focus(led_window) is page.login.user
    for words in ("ann", "hunter2"):
        type_in(qtbot, led_window, words)
        press(qtbot, led_window, KEY.Key_Tab)
    assert nameless(page) == []
    press(qtbot, led_window, KEY.Key_Return)
    done(qtbot, led_window)
    assert page.login.isHidden()
    assert page.login.password.text() == ""
    assert ring.items["casewalk webdav+https://cloud.example.org", "password"] == "hunter2"
    assert "The login is kept" in words_on(page)
    ring.locked = True
    press(qtbot, led_window, KEY.Key_L)
    done(qtbot, led_window)
    assert not page.login.notice.isHidden()


def test_files_that_are_dropped_are_opened_and_the_wrong_one_is_named(
    qtbot: QtBot, led_window: MainWindow, led_home: Path, tmp_path: Path
) -> None:
    bundle = next(iter((led_home.parent / "stick").glob("*.bundle.age")))
    wrong = tmp_path / "letter.txt"
    wrong.write_text("Dear all")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(bundle)), QUrl.fromLocalFile(str(wrong))])
    moved = Qt.DropAction.CopyAction
    event = QDropEvent(QPoint(9, 9), moved, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    led_window.dropEvent(event)
    settled(qtbot, led_window)
    page = led_window.lead.exchange
    assert led_window.stack.currentWidget() is page
    assert "0 entries new" in words_on(page.arrivals)
    assert "letter.txt" in words_on(page.arrivals)
    press(qtbot, led_window, KEY.Key_Escape)
    assert page.arrivals.isHidden()


def test_a_bundle_is_written_into_a_folder(
    qtbot: QtBot, led_window: MainWindow, page: ExchangePage, tmp_path: Path
) -> None:
    page.write("packs", tmp_path)
    settled(qtbot, led_window)
    assert len(list(tmp_path.glob("*.pack.age"))) == 2
    assert "2 files written to" in words_on(page)


@pytest.fixture
def invitation(led_home: Path, tmp_path: Path) -> tuple[Path, str]:
    """The file and the phrase of an invitation for Nina New."""
    home = tmp_path / "leads"
    shutil.copytree(led_home, home)
    leading = open_inspection(open_workspace(home, "correct horse"), "leeds")
    phrase, parcel = invitations.invite(leading, "Nina New", "NN", cost=CHEAP)
    file = exchange.save(leading, parcel, tmp_path)
    leading.close()
    return file, phrase


def test_an_invitation_is_all_the_set_up_that_a_fresh_laptop_needs(
    qtbot: QtBot, shown: Shown, invitation: tuple[Path, str], tmp_path: Path
) -> None:
    file, phrase = invitation
    window = shown(home=tmp_path / "fresh")
    page = window.unlock
    assert page.invited is not None
    assert page.name is not None
    assert page.initials is not None
    page.invited.take(file)
    type_in(qtbot, window, "six words that are not right")
    press(qtbot, window, KEY.Key_Return)
    assert focus(window) is page.invited.phrase
    page.invited.phrase.setText(phrase)
    press(qtbot, window, KEY.Key_Return)
    assert (page.name.text(), page.initials.text()) == ("Nina New", "NN")
    assert focus(window) is page.passphrase
    type_in(qtbot, window, "battery staple")
    press(qtbot, window, KEY.Key_Return)
    type_in(qtbot, window, "battery staple")
    press(qtbot, window, KEY.Key_Return)
    press(qtbot, window, KEY.Key_Escape)  # a recovery key, not now
    assert "The inspection leeds is here now" in words_on(window.inspections.arrivals)
    assert window.stack.currentWidget() is window.inspections


def test_an_invitation_makes_the_inspection_in_a_workspace_that_is_there(
    qtbot: QtBot, shown: Shown, invitation: tuple[Path, str], tmp_path: Path
) -> None:
    file, phrase = invitation
    window = shown(workspace=create_workspace(tmp_path / "nn", "battery staple", "Nina New", "NN", CHEAP))
    window.open_files([file])
    settled(qtbot, window)
    arrivals = window.inspections.arrivals
    assert focus(window) is arrivals.phrase
    type_in(qtbot, window, "not the right phrase at all")
    press(qtbot, window, KEY.Key_Return)
    assert "✗ refused" in words_on(arrivals)
    arrivals.phrase.setText(phrase)
    press(qtbot, window, KEY.Key_Return)
    assert "The inspection leeds is here now" in words_on(arrivals)
    press(qtbot, window, KEY.Key_Escape)
    window.open_inspection("leeds")
    settled(qtbot, window)
    assert window.stack.currentWidget() is window.cases
    fresh = open_inspection(open_workspace(tmp_path / "nn", "battery staple"), "leeds")
    assert team.own_card(fresh).initials == "NN"
    fresh.close()
