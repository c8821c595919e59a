"""The program fails while somebody works: a strip says so, nothing is blocked, and the report holds no case."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.errors import KnownError
from app.operations.crashes import FOLDER
from app.operations.inspection import Inspection
from app.ui.crash import Crashes
from app.ui.window import MainWindow
from tests.ui.conftest import Shown, focus, nameless, settled

SECRET = "The victim lives at 4 Mill Lane"


def fail(*_: object) -> None:
    raise ValueError(SECRET)


@pytest.fixture
def window(qtbot: QtBot, shown: Shown, inspection: Inspection) -> Iterator[MainWindow]:
    inspection.close()
    found = shown(workspace=inspection.workspace)
    listening = Crashes(inspection.workspace.home, found, lambda: found.crash)
    yield found
    listening.stop()
    settled(qtbot, found)


def kept(window: MainWindow) -> list[Path]:
    return sorted((window.session.home / FOLDER).glob("*.txt"))


def test_a_failing_slot_is_shown_and_everything_goes_on(qtbot: QtBot, window: MainWindow) -> None:
    window.open_inspection("leeds")
    settled(qtbot, window)
    where = focus(window)
    window.header.menu_wanted.disconnect()
    window.header.menu_wanted.connect(fail)
    window.header.menu_wanted.emit()
    qtbot.waitUntil(window.crash.isVisible)
    assert focus(window) is where
    (path,) = kept(window)
    text = path.read_text("utf-8")
    assert window.crash.holds.toPlainText() == text
    assert "ValueError" in text
    assert "Mill" not in text
    assert path.name in window.crash.where.text()
    assert nameless(window.crash) == []
    window.header.menu_wanted.emit()
    qtbot.waitUntil(lambda: "2 times" in window.crash.times.text())
    assert kept(window) == [path]
    window.show_inspections()
    settled(qtbot, window)
    assert window.inspections._cards
    window.crash.leave.click()
    window.header.menu_wanted.emit()
    settled(qtbot, window)
    assert not window.crash.isVisible()  # it is known


def test_a_failing_operation_leaves_nobody_waiting(qtbot: QtBot, window: MainWindow) -> None:
    said: list[KnownError] = []
    window.session.worker.run(fail, failed=said.append)
    qtbot.waitUntil(window.crash.isVisible)
    assert [error.code for error in said] == ["defect"]
    assert len(kept(window)) == 1


def test_a_failing_thread_is_shown_too(qtbot: QtBot, window: MainWindow, capsys: pytest.CaptureFixture[str]) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(window.crash.isVisible)
    told = capsys.readouterr().err
    assert "ValueError" in told
    assert "Mill" not in told


def test_where_it_cannot_be_kept_it_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    (window.session.home / FOLDER).touch()
    window.session.worker.run(fail, failed=lambda _error: None)
    qtbot.waitUntil(window.crash.isVisible)
    assert "could not be kept" in window.crash.where.text()


def test_a_known_error_that_nobody_took_is_told_by_its_code(qtbot: QtBot, window: MainWindow) -> None:
    def refuse() -> None:
        raise KnownError("case_unknown", reference=SECRET, inspection="leeds")

    window.session.worker.run(refuse)
    qtbot.waitUntil(window.crash.isVisible)
    assert "(case_unknown)" in kept(window)[0].read_text("utf-8")
    assert "Mill" not in kept(window)[0].read_text("utf-8")
