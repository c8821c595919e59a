"""Every page at every size: nothing reaches beyond its place, nothing lies over anything, nothing scrolls sideways."""

import os
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.window import MainWindow
from tests.ui.conftest import dress
from tests.ui.rare_states import rare
from tests.ui.visits import SIZE, Tour, agreed, clipped, copied, long_lines, misplaced, out_of_sight, resized, shortened

SIZES = ((683, 768), (1366, 768), (2560, 1440))
LOOKS = (("dark", 90), ("contrast", 100), ("light", 200))
"""Shapes do not depend on colours, but for the thicker lines of high contrast: each theme comes with one text size."""

PICTURES = os.environ.get("CASEWALK_PICTURES")
"""A folder for pictures of all that is looked at, for a person to look at too."""


@pytest.fixture(params=LOOKS, ids=lambda look: f"{look[0]}-{look[1]}")
def look(request: pytest.FixtureRequest, dressed: QApplication) -> tuple[str, int]:
    theme, scale = request.param
    dress(dressed, theme, scale)
    return theme, scale


def faults(window: MainWindow, scale: int, name: str) -> Iterator[str]:
    for width, height in SIZES:
        resized(window, width, height)
        if PICTURES:
            window.grab().save(f"{PICTURES}/{name.replace(' ', '-')}-{width}-{scale}.png")
        at = f"{width}x{height} at {scale} %"
        if window.width() > width:
            yield f"{at}: the window is {window.width()} wide"
        for look_for in (misplaced, clipped, shortened, long_lines, out_of_sight):
            yield from (f"{at}: {wrong}" for wrong in look_for(window))
    resized(window, *SIZE)


def test_every_page_fits_every_size(qtbot: QtBot, look: tuple[str, int], demo_home: Path, tmp_path: Path) -> None:
    usual, unusual = (tmp_path / each for each in ("usual", "unusual"))
    workspace = copied(demo_home, usual)
    theme, scale = look
    tour = Tour(qtbot, theme=theme, scale=scale)
    found: dict[str, list[str]] = {}
    try:
        for name, window in chain(tour.locked(workspace, usual), tour.unlocked(workspace)):
            found[name] = list(faults(window, scale, name))
        tour.close()
        for name, window in rare(tour, copied(demo_home, unusual), unusual):
            found[name] = list(faults(window, scale, name))
    finally:
        tour.close()
    agreed(found)
