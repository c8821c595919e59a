"""Every page and state of the window at every look and size, several to a picture: `python -m tests.tasks.gallery DIR`.

A person looks at the contact sheets; `--look light-100`, `--width 1366` and `--state walk` draw a part of them only.
"""

import os
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from time import monotonic

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QMessageLogContext, QRect, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.operations.demo import open_demo
from app.ui import theme as themes
from app.ui.application import application
from app.ui.window import MainWindow
from tests.ui.conftest import dress
from tests.ui.rare_states import rare
from tests.ui.visits import SIZE, Tour, copied, resized

THEMES = ("light", "dark", "contrast")
SCALES = (90, 100, 200)
SIZES = {683: 768, 1366: 768, 1920: 1080, 2560: 1440}
ACROSS = {683: 3, 1366: 2, 1920: 2, 2560: 2}
"""How many windows of that width stand side by side on a sheet."""
DOWN = 2
SHEET = 1640
"""How wide a sheet is: more than this a picture viewer shrinks."""
GAP, CAPTION = 8, 22


class Patience:
    """Waits while the window lives on, as pytest-qt does for the tests."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = 10_000) -> None:  # noqa: N802
        until = monotonic() + timeout / 1000
        while callback() is False:
            if monotonic() > until:
                raise TimeoutError(callback)
            QTest.qWait(2)


class Sheet:
    """A contact sheet that is written when it is full."""

    def __init__(self, folder: Path, name: str, width: int) -> None:
        self._folder, self._name, self._across = folder, name, ACROSS[width]
        self._pictures: list[tuple[str, QImage]] = []
        self._number = 0

    def add(self, caption: str, picture: QImage) -> None:
        room = (SHEET - GAP * (self._across + 1)) // self._across
        small = picture.scaledToWidth(min(room, picture.width()), Qt.TransformationMode.SmoothTransformation)
        self._pictures.append((caption, small))
        if len(self._pictures) == self._across * DOWN:
            self.write()

    def write(self) -> None:
        if not self._pictures:
            return
        self._number += 1
        wide = max(picture.width() for _, picture in self._pictures)
        high = max(picture.height() for _, picture in self._pictures) + CAPTION
        across = min(self._across, len(self._pictures))
        down = -(-len(self._pictures) // self._across)
        sheet = QImage(GAP + across * (wide + GAP), GAP + down * (high + GAP), QImage.Format.Format_RGB32)
        sheet.fill(QColor("#777777"))
        painter = QPainter(sheet)
        painter.setFont(themes.chosen("light").font(14))
        painter.setPen(QColor("white"))
        for at, (caption, picture) in enumerate(self._pictures):
            x, y = GAP + at % self._across * (wide + GAP), GAP + at // self._across * (high + GAP)
            painter.drawText(QRect(x, y, wide, CAPTION), Qt.AlignmentFlag.AlignVCenter, caption)
            painter.drawImage(x, y + CAPTION, picture)
        painter.end()
        sheet.save(str(self._folder / f"{self._name}-{self._number:02}.png"))
        self._pictures.clear()


def states(tour: Tour, home: Path, folder: Path) -> Iterator[tuple[str, MainWindow]]:
    """The way through every page, then the states that it does not come to."""
    usual, unusual = folder / "usual", folder / "unusual"
    for each in (usual, unusual):
        each.mkdir()
    workspace = copied(home, usual)
    yield from chain(tour.locked(workspace, usual), tour.unlocked(workspace))
    tour.close()
    yield from rare(tour, copied(home, unusual), unusual)


def draw(app: QApplication, home: Path, folder: Path, wanted: Namespace) -> int:
    """Draw the sheets of every look that is wanted; returns how many windows stand on them."""
    drawn = 0
    for theme, scale in ((theme, scale) for theme in THEMES for scale in SCALES):
        look = f"{theme}-{scale}"
        if wanted.look and look not in wanted.look:
            continue
        dress(app, theme, scale)
        sheets = {w: Sheet(folder, f"{look}-{w}", w) for w in SIZES if not wanted.width or w in wanted.width}
        tour = Tour(Patience(), theme, scale)
        with tempfile.TemporaryDirectory() as place:
            for name, window in states(tour, home, Path(place)):
                if not any(each in name for each in wanted.state or [""]):
                    continue
                for width, sheet in sheets.items():
                    resized(window, width, SIZES[width])
                    sheet.add(f"{name} · {look} · {width}x{SIZES[width]}", window.grab().toImage())
                    drawn += 1
                resized(window, *SIZE)
            tour.close()
        for sheet in sheets.values():
            sheet.write()
        print(look, drawn, flush=True)
    return drawn


def _tell(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if "propagateSizeHints" not in message:
        sys.stderr.write(message + "\n")


def main() -> None:
    parser = ArgumentParser(prog="python -m tests.tasks.gallery", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--look", action="append", help="theme and text size, for example light-100")
    parser.add_argument("--width", action="append", type=int, choices=list(SIZES))
    parser.add_argument("--state", action="append", help="states with this in their name")
    wanted = parser.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    qInstallMessageHandler(_tell)
    app = application("light")
    with tempfile.TemporaryDirectory() as place:
        open_demo(Path(place) / "demo")
        drawn = draw(app, Path(place) / "demo", wanted.folder, wanted)
    print(f"{drawn} windows on {len(list(wanted.folder.glob('*.png')))} sheets in {wanted.folder}")


if __name__ == "__main__":
    main()
