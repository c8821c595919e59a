"""A page whose text size is changed looks as if it had been opened at that size: nothing keeps a length of before."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.operations import evidence
from app.operations.dealing import DEMO
from app.operations.inspections import open_inspection
from app.operations.workspace import Workspace
from app.ui import theme as themes
from app.ui.window import MainWindow
from tests.ui.conftest import dress
from tests.ui.visits import CASE, JUDGED, Tour, copied, resized, shown_widgets, where

SCALE = themes.SCALES[themes.SCALES.index(100) + 2]


def pages(window: MainWindow) -> dict[str, Callable[[], object]]:
    return {
        "cases": window.show_cases,
        "scores": window.show_scores,
        "findings": window.report.show_findings,
        "comparison": window.report.show_comparison,
        "friday": window.report.show_friday,
        "feedback": lambda: window.report.show_feedback(JUDGED),
        "practices": window.beside.show_practices,
        "ask": lambda: window.beside.show_ask(CASE),
        "glance": lambda: window.beside.show_glance(CASE),
    }


def stands(window: MainWindow) -> dict[str, QRect]:
    """Where everything stands on the page that is open."""
    page = window.stack.currentWidget()
    assert isinstance(page, QWidget)
    return {
        f"{at} {where(each)}": QRect(each.mapTo(page, each.rect().topLeft()), each.size())
        for at, each in enumerate(shown_widgets(page))
    }


def test_a_changed_text_size_is_that_text_size(
    qtbot: QtBot, dressed: QApplication, demo_home: Path, tmp_path: Path
) -> None:
    workspace = prepared(copied(demo_home, tmp_path))
    found: dict[str, tuple[dict[str, QRect], ...]] = {}
    for scale in (100, SCALE):
        dress(dressed, "light", scale)
        tour = Tour(qtbot, scale=scale)
        try:
            window = tour.window(workspace.home, workspace)
            window.open_inspection(DEMO)
            tour.settle(window)
            window.open_case(CASE)
            tour.settle(window)
            for name, show in pages(window).items():
                show()
                tour.settle(window)
                for step in (1, 1) if scale == 100 else ():
                    window.step_scale(step)
                tour.settle(window)
                resized(window, window.width(), window.height())
                assert window.theme.scale == SCALE
                found[name] = (*found.get(name, ()), stands(window))
                if scale == 100:
                    window.step_scale(0)
        finally:
            tour.close()
    wrong = [
        f"{name}: {widget}: {changed.get(widget)} after the change, {place} when opened at that size"
        for name, (changed, opened) in found.items()
        for widget, place in opened.items()
        if changed.get(widget) != place
    ]
    assert "\n".join(wrong) == ""


def prepared(workspace: Workspace) -> Workspace:
    """Some questions are to be asked, and one was answered at length."""
    inspection = open_inspection(workspace, DEMO)
    asked = [question.name for question in inspection.instrument.scored() if question.criterion in {"1.1", "1.2"}]
    for name in asked[:5]:
        evidence.flag(inspection, CASE, name, ask=True)
    evidence.write_said(inspection, CASE, asked[1], "There was an earlier plan, which nobody had signed. " * 6)
    inspection.close()
    return workspace
