"""Where there is no screen every page can still be seen: pictures are drawn, light and dark."""

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.operations.demo import open_demo
from app.ui.pictures import SIZE, pictures

PAGES = ("unlock", "inspections", "cases", "walk", "scores")


def test_every_page_is_drawn_light_and_dark(dressed: QApplication, demo_home: Path, tmp_path: Path) -> None:
    assert dressed is not None
    demo = open_demo(demo_home)
    made = pictures(demo_home, demo.workspace, demo.inspection, tmp_path / "pictures")
    assert {path.stem for path in made} >= {f"{page}-{theme}" for page in PAGES for theme in ("light", "dark")}
    for path in made:
        picture = QImage(str(path))
        assert (picture.width(), picture.height()) == SIZE
        colours = {picture.pixel(x, y) for x in range(0, SIZE[0], 3) for y in range(0, SIZE[1], 3)}
        assert len(colours) > 20, path.name
