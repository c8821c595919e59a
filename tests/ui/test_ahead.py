"""Once the window has had a moment, no page has to be read from the disk any more before it can be shown."""

import os
import subprocess
import sys
from pathlib import Path

from app.ui.ahead import OPERATIONS, modules

ROOT = Path(__file__).parents[2]
FRESH = """
import sys
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTimer
from app.ui.application import application
from app.ui.session import Session
from app.ui.window import MainWindow
app = application("light")
window = MainWindow(Session(Path(sys.argv[1])))
window.show()
app.processEvents()
print(*sys.modules)
loop = QEventLoop()
rests = QTimer()
rests.timeout.connect(lambda: loop.quit() if window._ahead.rests else None)
rests.start(5)
loop.exec()
print(*sorted(sys.modules))
window.close()
window.session.close()
"""


def test_all_pages_and_what_they_call_are_read_ahead(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FRESH, str(tmp_path)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    first, last = done.stdout.splitlines()
    read = last.split()
    of_pages = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in (ROOT / "app" / "ui").rglob("*.py")
        if path.name != "__init__.py" and path.parent.name != "ui"
    }
    assert of_pages | set(OPERATIONS) <= set(read)
    assert {"app.ui.practices", "app.ui.first_steps"} <= set(read)
    assert "pyxform" not in read  # seldom needed, and slow
    assert not {"db", "sqlite_utils", "numpy", "app.operations.inspections"} & set(first.split())  # not to unlock


def test_the_modules_are_those_of_the_pages() -> None:
    found = list(modules())
    assert len(found) == len(set(found))
    assert {"app.ui.walk.page", "app.ui.cases.page", "app.ui.ask.sheet"} <= set(found)
