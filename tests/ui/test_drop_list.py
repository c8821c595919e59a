"""A wheel over a list that drops down scrolls the page and chooses nothing."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.drop_list import DropList
from tests.ui.conftest import NO_MODIFIER


def test_the_wheel_chooses_nothing(qtbot: QtBot, dressed: QApplication) -> None:
    assert dressed is not None
    found = DropList()
    qtbot.addWidget(found)
    found.addItems(["after 15 minutes", "after an hour", "never"])
    found.show()
    found.setFocus()
    middle = QPointF(found.rect().center())
    turned = QWheelEvent(
        middle,
        found.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        NO_MODIFIER,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(found, turned)
    assert found.currentIndex() == 0
    assert not turned.isAccepted()
