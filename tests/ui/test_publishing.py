"""From the check to the publication by keyboard: each doubt mended or confirmed, challenges decided, files made."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.operations.accuracy import challenges, typed_challenges
from app.operations.blocks import blocks
from app.operations.dealing import DEMO
from app.operations.guard import CHALLENGED, QUANTITY, confirm, doubts, open_doubts
from app.operations.inspection import Inspection
from app.operations.inspections import open_inspection
from app.operations.publication import publications
from app.operations.workspace import Workspace
from app.ui.window import MainWindow
from app.ui.writing.check import DoubtCard
from app.ui.writing.columns import TEXT
from tests.ui.conftest import NO_MODIFIER, Shown, focus, nameless, press, settled, type_in
from tests.ui.visits import copied

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
PART = "commentary/1"


@pytest.fixture
def demo(demo_home: Path, tmp_path: Path) -> Workspace:
    return copied(demo_home, tmp_path)


@pytest.fixture
def window(qtbot: QtBot, shown: Shown, demo: Workspace) -> MainWindow:
    found = shown(workspace=demo)
    found.open_inspection(DEMO)
    settled(qtbot, found)
    press(qtbot, found, KEY.Key_R)
    settled(qtbot, found)
    return found


@contextmanager
def elsewhere(workspace: Workspace) -> Iterator[Inspection]:
    """The file as another program reads it."""
    with closing(open_inspection(workspace, DEMO)) as found:
        yield found


def key(qtbot: QtBot, window: MainWindow, which: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
    press(qtbot, window, which, modifier)
    settled(qtbot, window)


def focused(window: MainWindow) -> DoubtCard:
    """The doubt in which the focus is."""
    widget = focus(window)
    cards = [card for card in window.writing.check.list.made.values() if isinstance(card, DoubtCard)]
    return next(card for card in cards if card.isAncestorOf(widget))


def test_what_is_open_leads_to_its_place_and_is_confirmed_by_one_key(
    qtbot: QtBot, window: MainWindow, demo: Workspace
) -> None:
    key(qtbot, window, KEY.Key_F7)
    page = window.writing.check
    assert window.stack.currentWidget() is page
    assert nameless(page) == []
    assert {one.textFormat() for one in page.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
    with elsewhere(demo) as found:
        known = doubts(found)
    assert [one.key for one in page.list.values] == [one.key for one in known]
    first = focused(window).doubt
    assert first.kind == QUANTITY
    key(qtbot, window, KEY.Key_Return)
    findings = window.report.findings
    assert window.stack.currentWidget() is findings
    qtbot.waitUntil(lambda: findings.desk.kept.cards[first.subject.partition("/")[2]].isAncestorOf(focus(window)))
    key(qtbot, window, KEY.Key_L)  # they stand for no figure
    key(qtbot, window, KEY.Key_Escape)
    assert window.stack.currentWidget() is page
    assert first.key not in [one.key for one in page.list.values]
    rest = len(page.list.values)
    chart = next(one for one in page.list.values if one.place == "Age")
    page.list.focus(chart)
    key(qtbot, window, KEY.Key_Return)
    assert (window.stack.currentWidget(), window.writing.writing.part) == (window.writing.writing, "sample")
    key(qtbot, window, KEY.Key_Escape)
    assert window.stack.currentWidget() is page
    page.list.focus(chart)
    key(qtbot, window, KEY.Key_W)
    type_in(qtbot, window, "Left out in public.")
    key(qtbot, window, KEY.Key_Return)
    with elsewhere(demo) as found:
        assert len(open_doubts(found)) == rest - 1
        assert {one.confirmed.why for one in doubts(found) if one.confirmed} == {"Left out in public."}
    page.list.focus(page.list.values[-1])
    key(qtbot, window, KEY.Key_O)
    assert sum(one.confirmed is None for one in page.found) == rest
    for left in range(rest, 0, -1):
        key(qtbot, window, KEY.Key_C)
        assert sum(one.confirmed is None for one in page.found) == left - 1
    assert page.count.text().startswith("✓ Nothing is open")


def test_a_challenge_is_logged_at_its_sentence_and_decided(qtbot: QtBot, window: MainWindow, demo: Workspace) -> None:
    writing = window.writing.writing
    writing.choose(PART)
    writing.turn(TEXT)
    qtbot.waitUntil(lambda: writing._settled)
    key(qtbot, window, KEY.Key_F2)
    page = window.writing.accuracy
    assert window.stack.currentWidget() is page
    type_in(qtbot, window, "It was slow on three days.")
    page.doing.keep()
    settled(qtbot, window)
    with elsewhere(demo) as found:
        sentence = blocks(found, PART)[0].text
        assert [(one.claim, one.sentence) for one in typed_challenges(found)] == [
            ("It was slow on three days.", sentence)
        ]
    press(qtbot, window, KEY.Key_Tab)
    type_in(qtbot, window, "head of service")
    key(qtbot, window, KEY.Key_Return, CONTROL)
    with elsewhere(demo) as found:
        (one,) = challenges(found)
        assert (one.challenge.by, one.challenge.decision) == ("head of service", "")
        assert typed_challenges(found) == ()
        assert [each.kind for each in open_doubts(found)].count(CHALLENGED) == 1
    assert nameless(page) == []
    key(qtbot, window, KEY.Key_R)  # a refusal needs a reason
    type_in(qtbot, window, "The log says otherwise.")
    key(qtbot, window, KEY.Key_Return)
    with elsewhere(demo) as found:
        assert challenges(found)[0].challenge.reason == "The log says otherwise."
    key(qtbot, window, KEY.Key_Return)
    assert window.stack.currentWidget() is writing
    key(qtbot, window, KEY.Key_Escape)
    assert window.stack.currentWidget() is page


def test_it_is_published_when_nothing_is_open_and_made_anew_to_the_last_sign(
    qtbot: QtBot, window: MainWindow, demo: Workspace, tmp_path: Path
) -> None:
    key(qtbot, window, KEY.Key_F9)
    page = window.writing.publish
    assert window.stack.currentWidget() is page
    assert nameless(page) == []
    assert not page.publishing.isEnabled()
    key(qtbot, window, KEY.Key_F9)
    assert focus(window) is page.check
    with elsewhere(demo) as found:
        confirm(found, [one.key for one in open_doubts(found)], "seen")
    page.read()
    settled(qtbot, window)
    key(qtbot, window, KEY.Key_E)
    for ending, begin in (("pdf", b"%PDF-"), ("html", b"<!DOCTYPE html>")):
        page.write(tmp_path / f"draft.{ending}")
        qtbot.waitUntil((tmp_path / f"draft.{ending}").exists)
        assert (tmp_path / f"draft.{ending}").read_bytes().startswith(begin)
    settled(qtbot, window)
    assert "draft.html" in page.said.text()
    page.write(tmp_path / "no such folder" / "draft.pdf")
    settled(qtbot, window)
    assert not page.notice.isHidden()
    key(qtbot, window, KEY.Key_Escape)
    key(qtbot, window, KEY.Key_E)
    key(qtbot, window, KEY.Key_F9)  # it asks once more
    with elsewhere(demo) as found:
        assert publications(found) == ()
    key(qtbot, window, KEY.Key_Return)
    qtbot.waitUntil(lambda: len(page.cards) == 1)
    with elsewhere(demo) as found:
        (made,) = publications(found)
    assert (made.version, made.edition) == (1, "public")
    page.write(tmp_path / "published.html", made.edition, made.id)
    settled(qtbot, window)
    assert "to the last sign" in page.said.text()
    assert "DRAFT" not in (tmp_path / "published.html").read_text("utf-8")
    assert page.found is not None
    assert page.found.draft.split()[-1].startswith("2-")
