"""A new user is led by a few calm steps, by keyboard, and can leave and come back at any time."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.operations import walking
from app.operations.cases import add_cases
from app.operations.first_steps import ANSWER, COMPLETION, EVIDENCE, INSPECTION, LOOK, SAMPLE
from app.operations.inspections import create_inspection, open_inspection
from app.operations.workspace import Workspace
from app.ui.cases.example import save_example
from app.ui.window import MainWindow
from tests.conftest import TWO_LANGUAGES
from tests.ui.conftest import Shown, focus, nameless, press, settled, type_in
from tests.ui.visits import clipped, misplaced

KEY = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, shown: Shown, tmp_path: Path) -> MainWindow:
    """A window at the very first start, name and passphrase given, the recovery key put off."""
    found = shown(tmp_path / "new")
    for answer in ("Ann Example", "AE", "a long phrase", "a long phrase"):
        type_in(qtbot, found, answer)
        press(qtbot, found, KEY.Key_Return)
    press(qtbot, found, KEY.Key_Escape)
    return found


def invent(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    """Press the key that invents cases, and wait as long as that takes on a busy machine."""
    QTest.keyClick(focus(window), key)
    invented(qtbot, window)


def invented(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.session.busy, timeout=60_000)
    settled(qtbot, window)


def words(window: MainWindow) -> str:
    return "\n".join(one.text() for one in window.stack.findChildren(QLabel) if one.isVisible())


def done(window: MainWindow) -> set[str]:
    return {step for step, card in window.beside.first_steps.cards.items() if card.sign.done}


def test_a_new_user_meets_the_steps_and_leaves_them_with_esc(qtbot: QtBot, window: MainWindow) -> None:
    first = window.beside.first_steps
    assert window.stack.currentWidget() is first
    assert focus(window) is first.cards[LOOK].go
    assert done(window) == set()
    assert nameless(first) == []
    press(qtbot, window, KEY.Key_Escape)
    assert window.stack.currentWidget() is window.inspections


def test_from_nothing_to_scores_by_keyboard(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    first = window.beside.first_steps
    press(qtbot, window, KEY.Key_Down)
    press(qtbot, window, KEY.Key_Return)
    assert window.stack.currentWidget() is window.inspections
    window.inspections.use_form(TWO_LANGUAGES)
    settled(qtbot, window)
    for answer in ("Gwynedd", "gwynedd"):
        type_in(qtbot, window, answer)
        press(qtbot, window, KEY.Key_Return)
    press(qtbot, window, KEY.Key_F1)
    assert done(window) == {INSPECTION}
    first.cards[SAMPLE].go.click()
    settled(qtbot, window)
    assert window.stack.currentWidget() is window.cases
    save_example(window.cases, tmp_path / "sample.csv", window.cases._example_written, window.cases._failed)
    settled(qtbot, window)
    assert str(tmp_path / "sample.csv") in words(window)
    window.cases.import_list(tmp_path / "sample.csv")
    settled(qtbot, window)
    press(qtbot, window, KEY.Key_F1)
    assert done(window) == {INSPECTION, SAMPLE}
    first.cards[ANSWER].go.click()
    settled(qtbot, window)
    assert window.stack.currentWidget() is window.walk
    window.walk.show_page("1.1", "offered")
    press(qtbot, window, KEY.Key_Y)
    press(qtbot, window, KEY.Key_E)
    type_in(qtbot, window, "In the first letter")
    note = focus(window)
    press(qtbot, window, KEY.Key_F1)
    assert done(window) == {INSPECTION, SAMPLE, ANSWER, EVIDENCE}
    press(qtbot, window, KEY.Key_Escape)
    assert window.stack.currentWidget() is window.walk
    assert focus(window) is note
    press(qtbot, window, KEY.Key_F1)
    press(qtbot, window, KEY.Key_F1)
    assert focus(window) is note
    press(qtbot, window, KEY.Key_Escape)
    for name, value in (
        ("welsh_speaker", "yes"), ("offer_recorded", "no"), ("suited_home", "na"), ("suited_school", "yes"),
        ("reviewed", "yes"), ("review_shared", "no"),
    ):  # fmt: skip
        window.walk.answer(name, value)
    window.walk.complete()
    settled(qtbot, window)
    press(qtbot, window, KEY.Key_F1)
    assert done(window) == {INSPECTION, SAMPLE, ANSWER, EVIDENCE, COMPLETION}
    first.cards[COMPLETION].go.click()
    settled(qtbot, window)
    assert window.stack.currentWidget() is window.scores
    assert "rests on 1 complete case" in words(window)


def test_looking_around_opens_invented_cases_from_the_steps(qtbot: QtBot, window: MainWindow) -> None:
    invent(qtbot, window, KEY.Key_Return)
    assert window.stack.currentWidget() is window.cases
    assert window.session.demo
    assert window.cases.sample.lines
    press(qtbot, window, KEY.Key_F1)
    assert done(window) == {LOOK}


def test_whoever_leaves_while_cases_are_invented_is_not_called_back(qtbot: QtBot, window: MainWindow) -> None:
    window.beside.first_steps.look_around()
    QTest.keyClick(focus(window), KEY.Key_Escape)
    invented(qtbot, window)
    assert window.stack.currentWidget() is window.inspections
    assert window.session.inspection_id == ""


def test_looking_around_is_reachable_among_the_inspections(qtbot: QtBot, shown: Shown, workspace: Workspace) -> None:
    window = shown(workspace=workspace)
    invent(qtbot, window, KEY.Key_D)
    assert window.stack.currentWidget() is window.cases
    window.show_inspections()
    settled(qtbot, window)
    assert "demo: invented cases" in words(window)
    assert window.inspections._look.isHidden()


def test_the_keys_page_leads_to_the_steps(qtbot: QtBot, window: MainWindow) -> None:
    first = window.beside.first_steps
    press(qtbot, window, KEY.Key_Escape)
    press(qtbot, window, KEY.Key_Question)
    press(qtbot, window, KEY.Key_Tab)
    press(qtbot, window, KEY.Key_Return)
    assert window.stack.currentWidget() is first
    press(qtbot, window, KEY.Key_Escape)
    press(qtbot, window, KEY.Key_Question)
    press(qtbot, window, KEY.Key_F1)
    assert window.beside.help.isHidden()
    assert window.stack.currentWidget() is first


def test_nobody_is_led_before_the_passphrase(qtbot: QtBot, shown: Shown, workspace: Workspace) -> None:
    window = shown(workspace.home)
    press(qtbot, window, KEY.Key_F1)
    assert window.stack.currentWidget() is window.unlock


def test_an_example_that_cannot_be_written_is_said_in_place(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    first = window.beside.first_steps
    save_example(first, tmp_path / "nowhere" / "sample.csv", first._written, first._failed)
    settled(qtbot, window)
    assert first.notice.isVisible()
    press(qtbot, window, KEY.Key_Escape)
    assert window.stack.currentWidget() is first
    assert first.notice.isHidden()


def test_a_reader_is_told_how_it_stands_with_each_step(qtbot: QtBot, shown: Shown, workspace: Workspace) -> None:
    create_inspection(workspace, "own", "Gwynedd", form=TWO_LANGUAGES)
    own = open_inspection(workspace, "own")
    add_cases(own, [("GW-1", {"phases": "both"})])
    walking.answer(own, "GW-1", "offered", "yes")
    own.close()
    window = shown(workspace=workspace)
    press(qtbot, window, KEY.Key_F1)
    cards = window.beside.first_steps.cards
    assert cards[LOOK].accessibleName() == "Look around with invented cases, next"
    assert cards[SAMPLE].accessibleName() == "Import the list of its cases, done"
    assert cards[SAMPLE].accessibleDescription() == "1 case in the sample"
    assert cards[EVIDENCE].accessibleName() == "Write evidence"


@pytest.mark.parametrize("size", [(683, 768), (1366, 768), (2560, 1440)])
def test_undone_steps_fit_every_size(qtbot: QtBot, window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    settled(qtbot, window)
    assert [*clipped(window), *misplaced(window)] == []
    if size[0] >= 1366:
        assert not window.beside.first_steps.pane.verticalScrollBar().isVisible()
