"""What a screen reader is told of every page, compared with what stands on the screen."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.ui.walk.choice_row import ChoiceButton, ReasonChip
from app.ui.walk.question_card import QuestionRow
from app.ui.window import MainWindow
from tests.ui.visits import SIZE, Tour, agreed, copied, drawn, resized, shown_widgets, where

_NO_ROLE = {QAccessible.Role.NoRole, QAccessible.Role.Client}
_SIGNS = {"›", "–", "·", "N/A"}
"""Drawn for the eye alone: what they say stands beside them, and an abbreviation is told in full."""


@dataclass(frozen=True)
class Node:
    """What is told of one widget, copied out of the tree at once: its objects do not live long."""

    object: QObject | None
    role: QAccessible.Role
    name: str
    description: str
    value: str
    checked: bool
    focusable: bool
    disabled: bool

    @property
    def said(self) -> str:
        return "\n".join((self.name, self.description, self.value))


def nodes(window: MainWindow) -> list[Node]:
    found: list[Node] = []

    def look(one: QAccessibleInterface) -> None:
        seen = one.object()
        if isinstance(seen, QWidget) and not seen.isVisible():
            return
        state = one.state()
        found.append(
            Node(
                seen,
                one.role(),
                one.text(QAccessible.Text.Name),
                one.text(QAccessible.Text.Description),
                one.text(QAccessible.Text.Value),
                bool(state.checked),
                bool(state.focusable),
                bool(state.disabled),
            )
        )
        for at in range(one.childCount()):
            child = one.child(at)
            if child is not None:
                look(child)

    top = QAccessible.queryAccessibleInterface(window)
    assert top is not None
    look(top)
    return found


def faults(window: MainWindow) -> Iterator[str]:
    """Everything in which the tree and the screen do not agree."""
    told = nodes(window)
    by_object = {id(node.object): node for node in told if node.object is not None}
    takes_focus = [each for each in shown_widgets(window) if each.focusPolicy() != Qt.FocusPolicy.NoFocus]
    for widget in takes_focus:
        node = by_object.get(id(widget))
        if node is None:
            yield f"not in the tree: {where(widget)}"
            continue
        if node.role in _NO_ROLE and not isinstance(widget, QScrollArea):
            yield f"no role: {where(widget)}"
        if not node.name.strip():
            yield f"no name: {where(widget)}"
        yield from _state(widget, node)
    yield from _same_names(takes_focus)
    said = "\n".join(node.said for node in told).casefold()
    for words in _words_on(window):
        if words.casefold().rstrip("…").lstrip("+").strip() not in said:
            yield f"not told: {words!r}"


def _state(widget: QWidget, node: Node) -> Iterator[str]:
    if node.disabled == widget.isEnabled():
        yield f"disabled told wrongly: {where(widget)}"
    if isinstance(widget, QAbstractButton) and node.checked != widget.isChecked():
        yield f"checked told wrongly: {where(widget)}"
    if isinstance(widget, QLineEdit) and widget.echoMode() == QLineEdit.EchoMode.Normal and node.value != widget.text():
        yield f"value told wrongly: {where(widget)}"
    if isinstance(widget, QPlainTextEdit) and node.value != widget.toPlainText():
        yield f"value told wrongly: {where(widget)}"
    if isinstance(widget, QuestionRow):
        chosen = [
            each.accessibleName()
            for each in widget.findChildren(ChoiceButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
            + widget.findChildren(ReasonChip, options=Qt.FindChildOption.FindDirectChildrenOnly)
            if each.isChecked()
        ]
        if chosen and not node.description.startswith(", ".join(chosen)):
            yield f"answer told wrongly: {where(widget)}: {node.description!r}"


def _same_names(widgets: list[QWidget]) -> Iterator[str]:
    counted = Counter((id(each.parentWidget()), each.accessibleName()) for each in widgets)
    for widget in widgets:
        if counted[(id(widget.parentWidget()), widget.accessibleName())] > 1:
            yield f"the same name twice: {where(widget)}"


def _words_on(window: MainWindow) -> Iterator[str]:
    for each in shown_widgets(window):
        if isinstance(each, QLabel) and each.property("role") != "key" and each.text().strip() not in _SIGNS:
            yield each.text()
    for one in drawn(window):
        if one.text.strip() not in _SIGNS and len(one.text) > 1:
            yield one.text.replace("\u2028", "\n")


@pytest.fixture
def tour(qtbot: QtBot, dressed: QApplication) -> Iterator[Tour]:
    assert dressed is not None
    found = Tour(qtbot)
    yield found
    found.close()


def test_what_is_told_is_what_is_shown(tour: Tour, demo_home: Path, tmp_path: Path) -> None:
    workspace = copied(demo_home, tmp_path)
    found = {name: sorted(set(faults(window))) for name, window in tour.locked(workspace, tmp_path)}
    found |= {name: sorted(set(faults(window))) for name, window in tour.unlocked(workspace)}
    agreed(found)


def ring() -> list[QWidget]:
    """What Tab comes to, from where the focus is until it comes to something again, which closes the ring."""
    met: list[QWidget] = []
    now = QApplication.focusWidget()
    while now is not None and now not in met:
        met.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
    assert now is not None, "Tab leads nowhere"
    return [*met, now]


def _pane(widget: QWidget) -> QAbstractScrollArea | None:
    """What the widget scrolls in."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QAbstractScrollArea):
        above = above.parentWidget()
    return above


def _stands(widget: QWidget, window: MainWindow) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def _in_sight(widget: QWidget, window: MainWindow) -> QRect:
    """Where it stands; at the edge of its pane where it is scrolled beyond."""
    at, pane = _stands(widget, window), _pane(widget)
    if pane is not None:
        within = _stands(pane, window)
        at.moveTop(max(within.top(), min(at.top(), within.bottom() - at.height())))
    return at


def backwards(one: QWidget, two: QWidget, window: MainWindow) -> bool:
    """Whether the eye would have to go back: up its column, or left in its line."""
    stands = _stands if _pane(one) is _pane(two) else _in_sight
    here, there = stands(one, window), stands(two, window)
    shared = min(here.bottom(), there.bottom()) - max(here.top(), there.top())
    if shared > min(here.height(), there.height()) / 2:
        return there.center().x() < here.center().x()
    if min(here.right(), there.right()) > max(here.left(), there.left()):
        return there.center().y() < here.center().y()
    return there.right() < here.left() and there.bottom() < here.top()


@pytest.mark.parametrize("width", [SIZE[0], 683])
def test_tab_follows_the_eye(tour: Tour, demo_home: Path, tmp_path: Path, width: int) -> None:
    """Round every page Tab goes back once: from the end to the beginning.

    A form that is put away where another question comes into focus is not come to again: that is once more.
    """
    workspace = copied(demo_home, tmp_path)
    found: dict[str, list[str]] = {}
    for pages in (tour.locked(workspace, tmp_path), tour.unlocked(workspace)):
        for name, window in pages:
            resized(window, width, SIZE[1])
            met = ring()
            steps = [
                f"{where(one)} -> {where(two)}"
                for one, two in pairwise(met)
                if not one.isAncestorOf(two) and backwards(one, two, window)
            ]
            if len(steps) > 1 + (met[-1] is not met[0]):
                found[name] = steps
    agreed(found)
