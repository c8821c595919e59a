"""Erasing from the list of inspections: the id is typed at the place, and what is open is closed first."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.operations.inspection import Inspection
from app.operations.inspections import create_inspection, list_inspections
from app.operations.workspace import Workspace
from tests.ui.conftest import Shown, focus, nameless, press, settled, type_in


def test_an_inspection_is_erased_by_typing_its_id(
    qtbot: QtBot, shown: Shown, workspace: Workspace, inspection: Inspection
) -> None:
    inspection.close()
    create_inspection(workspace, "bradford", "Bradford")
    window = shown(workspace=workspace)
    window.open_inspection("leeds")
    settled(qtbot, window)
    window.show_inspections()
    settled(qtbot, window)
    page, strip = window.inspections, window.inspections.erasing
    press(qtbot, window, Qt.Key.Key_E)
    assert strip.isVisible()
    assert focus(window) is strip.day
    assert nameless(strip) == []

    type_in(qtbot, window, "soon")
    press(qtbot, window, Qt.Key.Key_Return)
    assert strip.notice.isVisible()
    strip.day.setText("2012-04-30")
    strip._keep()
    settled(qtbot, window)
    assert [one.overdue for one in list_inspections(workspace)] == [False, True]
    assert any("Was to be destroyed by 2012-04-30" in card.accessibleDescription() for card in page._cards)

    strip.typed.setFocus()
    type_in(qtbot, window, "leed")
    press(qtbot, window, Qt.Key.Key_Return)
    assert not strip._erase_button.isEnabled()
    assert len(list_inspections(workspace)) == 2
    type_in(qtbot, window, "s")
    press(qtbot, window, Qt.Key.Key_Return)
    assert [one.id for one in list_inspections(workspace)] == ["bradford"]
    assert "leeds is erased: its key and " in strip._done.text()
    assert "certificates" in strip._done.text()
    assert not strip.typed.isVisible()
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not strip.isVisible()
    assert focus(window) is page._cards[0]
