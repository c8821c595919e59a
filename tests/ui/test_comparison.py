"""Beside other areas by keyboard: what counts follows the date of publication, and a table is taken whole or not."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.operations.comparison import built_in_areas
from app.operations.inspection import Inspection
from app.operations.workspace import Workspace
from app.ui.comparison import ComparisonPage, Headlines
from app.ui.page import Page
from app.ui.window import MainWindow
from tests.ui.conftest import Shown, focus, nameless, press, settled, type_in

KEY = Qt.Key
HEADER = "area,region,published,safeguarding,risk_of_harm,likelihood_of_reoffending,source"


@pytest.fixture
def window(qtbot: QtBot, shown: Shown, workspace: Workspace, inspection: Inspection) -> MainWindow:
    found = shown(workspace=workspace)
    found.open_inspection(inspection.id)
    settled(qtbot, found)
    return found


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> ComparisonPage:
    window.report.show_comparison()
    settled(qtbot, window)
    return window.report.comparison


def words_on(page: Page) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())


def publish(qtbot: QtBot, window: MainWindow, day: str) -> None:
    page = window.report.comparison
    press(qtbot, window, KEY.Key_D)
    assert focus(window) is page.published.field
    page.published.field.clear()
    type_in(qtbot, window, day)
    press(qtbot, window, KEY.Key_Return)


def figures(page: ComparisonPage) -> list[str]:
    (card,) = page.findChildren(Headlines)
    return [one.accessibleName() for one in card.findChildren(QLabel) if "%" in one.text()]


def test_all_that_is_known_counts_while_the_report_is_to_come(window: MainWindow, page: ComparisonPage) -> None:
    assert page.compared is not None
    dated = [one for one in built_in_areas() if one.name not in page.compared.comparison.undated]
    assert f"Areas that count: {len(dated)}" in words_on(page)
    assert focus(window) is page.provisional
    assert nameless(page) == []
    assert {one.textFormat() for one in page.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_only_what_was_surely_published_before_counts(qtbot: QtBot, window: MainWindow, page: ComparisonPage) -> None:
    spread = figures(page)
    publish(qtbot, window, "2010-01")
    assert page.compared is not None
    assert page.compared.published == "2010-01"
    assert len(page.compared.comparison.areas) < len(built_in_areas())
    assert figures(page) != spread
    publish(qtbot, window, "1999")
    assert "No area is known that was surely published before." in words_on(page)
    assert figures(page) == []
    publish(qtbot, window, "soon")
    assert page.published.field.text() == "soon"  # what was typed stays beside what is wrong with it
    assert page.compared.published == "1999"


def test_a_table_is_taken_whole_or_not_at_all(
    qtbot: QtBot, window: MainWindow, page: ComparisonPage, tmp_path: Path
) -> None:
    table = tmp_path / "areas.csv"
    rows = [f"Area {at},North,2011-0{at % 9 + 1},{40 + at},{30 + at},{50 + at},<b>said</b> & so" for at in range(45)]
    before = words_on(page)
    table.write_text("\n".join((HEADER, *rows, "Nowhere,North,2011-01,140,1,1,none")), "utf-8")
    page.import_table(table)
    settled(qtbot, window)
    assert not page.notice.isHidden()
    press(qtbot, window, KEY.Key_Escape)
    assert words_on(page) == before
    table.write_text("\n".join((HEADER, *rows)), "utf-8")
    page.import_table(table)
    settled(qtbot, window)
    qtbot.waitUntil(lambda: "Area 44" in words_on(page))
    assert page.compared is not None
    assert len(page.compared.comparison.areas) >= len(rows)
    assert "imported · <b>said</b> & so" in words_on(page)


def test_unfinished_cases_count_where_that_is_asked(qtbot: QtBot, window: MainWindow, page: ComparisonPage) -> None:
    press(qtbot, window, KEY.Key_P)
    assert page.chips() == (("provisional: unfinished cases count", "star"),)
    press(qtbot, window, KEY.Key_P)
    assert page.chips() == ()
    press(qtbot, window, KEY.Key_Escape)
    assert window.stack.currentWidget() is window.cases
