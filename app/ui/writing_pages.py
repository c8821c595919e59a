"""The pages on which the report is written and published, and the ways to them: text, check, accuracy, publication."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.beside_pages import Ways
from app.ui.page import Page

if TYPE_CHECKING:
    from app.ui.walk.saving import Saving
    from app.ui.writing.page import WritingPage


class WritingPages(QObject):
    """Makes each page when it is first wanted, and remembers where to go back to."""

    def __init__(
        self, window: Ways, parent: QWidget, add: Callable[[Page], None], show: Callable[[QWidget], None]
    ) -> None:
        """Serve a window: `add` takes a page up, `show` brings it to the front."""
        super().__init__(parent)
        self._window = window
        self._add = add
        self._bring = show
        self._writing: WritingPage | None = None
        self._writing_back: Callable[[], object] = window.show_cases

    @property
    def writing(self) -> "WritingPage":
        """The report as it is written."""
        if self._writing is None:
            from app.ui.writing.page import WritingPage

            page = WritingPage(self._window.session, self._window.theme)
            page.left.connect(self._leave_writing)
            page.findings_wanted.connect(self._to_findings)
            self._writing = page
            self._add(page)
        return self._writing

    def show_writing(self, back: Callable[[], object] | None = None) -> None:
        """Show the report; `back` leads away from it, the cases where it is not given."""
        self._writing_back = back or self._window.show_cases
        self._show(self.writing)
        self.writing.arrive()

    def come_back(self) -> None:
        """Show the report where the person was in it."""
        self._show(self.writing)
        self.writing.arrive()

    def _leave_writing(self) -> None:
        self._writing_back()

    def _to_findings(self, criterion: str) -> None:
        self.writing.flush()
        findings = self._window.report.findings
        self._window.report.show_findings(self.come_back)
        if criterion:
            findings.wanted = criterion

    def _show(self, page: Page) -> None:
        """Bring a page to the front; the focus must not wander through the one that is left."""
        focus = QApplication.focusWidget()
        if focus is not None and self._window.stack.currentWidget() is not page:
            focus.clearFocus()
        self._bring(page)

    def flush(self) -> "tuple[Saving, ...]":
        """Send what is being written; returns what takes it to the store."""
        if self._writing is None:
            return ()
        self._writing.flush()
        return (self._writing.store,)
