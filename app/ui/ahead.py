"""What comes next is read ahead: while a person types the passphrase, the modules of store and pages are brought in.

Else the first page after unlocking would keep the window from its events for as long as Python reads all of them.
"""

import sys
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from PySide6.QtCore import QObject, QTimer

from app.ui.worker import Worker

SOON = 250
"""Milliseconds after which it begins: the first page is to be seen before."""

OPERATIONS = tuple(
    f"app.operations.{name}"
    for name in (
        "cases", "evidence", "scoring", "undoing", "walking", "opening", "first_steps",
        "evening", "disagreements", "team", "invitations", "exchange", "syncing",
        "findings", "keeping_findings", "comparison", "friday", "feedback",
        "questionnaires", "batches", "double_entry", "form_files", "blank_forms", "voices", "quotations",
        "evidence_in_advance",
        "backups", "passphrase", "recovery", "restoring", "safety_copy",
        "writing_report", "part_text", "preview", "guard", "accuracy", "publication",
    )
)  # fmt: skip
"""What the pages call; it knows no Qt, so the store's thread can read it."""

PAGES = (
    "inspections", "cases", "walk", "scores", "glance", "ask", "find", "practices", "keys_help", "first_steps",
    "evening", "disagreements", "team", "exchange", "findings", "comparison", "friday", "feedback",
    "forms", "voices", "register",
    "safekeeping",
    "writing",
)  # fmt: skip
"""The pages in the order in which they are likely to be wanted."""


def modules() -> Iterator[str]:
    """The modules of the pages, the parts of a page before the page that is made of them."""
    for page in PAGES:
        name = f"app.ui.{page}"
        package = import_module(name) if name not in sys.modules else sys.modules[name]
        for part in iter_modules(getattr(package, "__path__", ())):
            yield f"{name}.{part.name}"


class Ahead(QObject):
    """Reads what operations need on the store's thread, then the pages, a module a turn, until told to stop."""

    def __init__(self, worker: Worker, parent: QObject) -> None:
        """Begin a moment from now."""
        super().__init__(parent)
        self._left = modules()
        self.rests = False
        """Whether there is nothing left to read."""

        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._read_one)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(lambda: worker.run(_read_operations, lambda _done: self._turn.start()))
        self._soon.start(SOON)

    def stop(self) -> None:
        """Read no more."""
        self._soon.stop()
        self._turn.stop()

    def _read_one(self) -> None:
        name = next((each for each in self._left if each not in sys.modules), None)
        if name is None:
            self._turn.stop()
            self.rests = True
        else:
            import_module(name)


def _read_operations() -> None:
    for name in OPERATIONS:
        import_module(name)
