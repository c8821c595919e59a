"""What the groups of pages have in common: a page is made when it is first wanted, and brought to the front."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from app.ui.page import Page
from app.ui.session import Session
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.ui.beside_pages import BesidePages
    from app.ui.inspections import InspectionsPage
    from app.ui.report_pages import ReportPages
    from app.ui.voice_pages import VoicePages
    from app.ui.walk.page import WalkPage
    from app.ui.writing_pages import WritingPages


class Ways(Protocol):
    """What the window does for these pages."""

    session: Session
    theme: Theme
    stack: QStackedWidget

    beside: "BesidePages"
    report: "ReportPages"
    voices: "VoicePages"
    writing: "WritingPages"

    @property
    def walk(self) -> "WalkPage": ...
    @property
    def inspections(self) -> "InspectionsPage": ...
    def open_case(self, reference: str) -> None: ...
    def show_cases(self, reference: str = "") -> None: ...
    def show_inspections(self) -> None: ...
    def show_scores(self, back: Callable[[], None] | None = None) -> None: ...
    def new_inspection(self) -> None: ...
    def in_inspection(self, inspection: str, run: Callable[[], None]) -> None: ...


class PageGroup(QObject):
    """Makes each of its pages when it is first wanted, and remembers where to go back to."""

    def __init__(
        self, window: Ways, parent: QWidget, add: Callable[[Page], None], show: Callable[[QWidget], None]
    ) -> None:
        """Serve a window: `add` takes a page up, `show` brings it to the front."""
        super().__init__(parent)
        self._window = window
        self._parent = parent
        self._add = add
        self._bring = show

    def _show(self, page: Page) -> None:
        """Bring a page to the front; the focus must not wander through the one that is left."""
        focus = QApplication.focusWidget()
        if focus is not None and self._window.stack.currentWidget() is not page:
            focus.clearFocus()
        self._bring(page)
