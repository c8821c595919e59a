"""The pages on which the report is written and published, and the ways to them: text, check, accuracy, publication."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.ui.page import Page
from app.ui.page_group import PageGroup, Ways

if TYPE_CHECKING:
    from app.operations.places import Place
    from app.ui.walk.saving import Saving
    from app.ui.writing.accuracy import AccuracyPage
    from app.ui.writing.check import CheckPage
    from app.ui.writing.page import WritingPage
    from app.ui.writing.publish import PublishPage


class WritingPages(PageGroup):
    """The pages on which the report is written and published."""

    def __init__(
        self, window: Ways, parent: QWidget, add: Callable[[Page], None], show: Callable[[QWidget], None]
    ) -> None:
        """Begin without a page."""
        super().__init__(window, parent, add, show)
        self._writing: WritingPage | None = None
        self._check: CheckPage | None = None
        self._accuracy: AccuracyPage | None = None
        self._publish: PublishPage | None = None
        self._back: dict[Page, Callable[[], object]] = {}
        self._writing_back: Callable[[], object] = window.show_cases

    @property
    def writing(self) -> "WritingPage":
        """The report as it is written."""
        if self._writing is None:
            from app.ui.writing.page import WritingPage

            page = WritingPage(self._window.session, self._window.theme)
            page.left.connect(self._leave_writing)
            page.findings_wanted.connect(self._to_findings)
            page.check_wanted.connect(lambda: self.show_check(self.come_back))
            page.accuracy_wanted.connect(lambda: self.show_accuracy(self.come_back))
            page.publish_wanted.connect(lambda: self.show_publish(self.come_back))
            page.told_wanted.connect(self._to_told)
            page.challenged.connect(self._challenge)
            self._writing = page
            self._add(page)
        return self._writing

    @property
    def check(self) -> "CheckPage":
        """What is to be mended or confirmed."""
        if self._check is None:
            from app.ui.writing.check import CheckPage

            page = CheckPage(self._window.session, self._window.theme)
            page.left.connect(lambda: self._leave(page))
            page.place_wanted.connect(lambda place, subject: self._to_place(place, subject, self._again_check))
            page.publish_wanted.connect(lambda: self.show_publish(self._again_check))
            self._check = page
            self._add(page)
        return self._check

    @property
    def accuracy(self) -> "AccuracyPage":
        """The factual accuracy log."""
        if self._accuracy is None:
            from app.ui.writing.accuracy import AccuracyPage

            page = AccuracyPage(self._window.session, self._window.theme)
            page.left.connect(lambda: self._leave(page))
            page.place_wanted.connect(lambda place, subject: self._to_place(place, subject, self._again_accuracy))
            self._accuracy = page
            self._add(page)
        return self._accuracy

    @property
    def publish(self) -> "PublishPage":
        """Where the report is published."""
        if self._publish is None:
            from app.ui.writing.publish import PublishPage

            page = PublishPage(self._window.session, self._window.theme)
            page.left.connect(lambda: self._leave(page))
            page.check_wanted.connect(lambda: self.show_check(lambda: self.show_publish(self._back.get(page))))
            self._publish = page
            self._add(page)
        return self._publish

    def show_check(self, back: Callable[[], object] | None = None) -> None:
        """Show what is to be mended or confirmed; `back` leads away from it, the report where it is not given."""
        self._open(self.check, back)

    def show_accuracy(self, back: Callable[[], object] | None = None) -> None:
        """Show the factual accuracy log."""
        self._open(self.accuracy, back)

    def show_publish(self, back: Callable[[], object] | None = None) -> None:
        """Show how the report stands, and what was published."""
        self._open(self.publish, back)

    def _open(self, page: "CheckPage | AccuracyPage | PublishPage", back: Callable[[], object] | None) -> None:
        if self._writing is not None:
            self._writing.flush()
        self._back[page] = back or self.come_back
        self._show(page)
        page.arrive()

    def _again_check(self) -> None:
        self.show_check(self._back.get(self.check))

    def _again_accuracy(self) -> None:
        self.show_accuracy(self._back.get(self.accuracy))

    def _leave(self, page: Page) -> None:
        self.flush()
        self._back.get(page, self.come_back)()

    def _challenge(self, subject: str) -> None:
        self.show_accuracy(self.come_back)
        self.accuracy.challenge(subject)

    def _to_place(self, place: "Place", subject: str, back: Callable[[], object]) -> None:
        """Go where something can be mended; from there Esc leads back to the list."""
        from app.operations.places import FINDINGS, LOG, QUOTED, SENTENCES

        if place.room == LOG:
            self.show_accuracy(back)
        elif place.room in {SENTENCES, QUOTED}:
            self._window.voices.show_told(place.name, subject, back)
        elif place.room == FINDINGS:
            self._window.report.show_finding(place.name, subject.partition("/")[2], back)
        else:
            self._writing_back = back
            self._show(self.writing)
            self.writing.go_to(place.name, subject)

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
        self._window.report.show_finding(criterion, "", self.come_back)

    def _to_told(self) -> None:
        self.writing.flush()
        self._window.voices.show_voices(self.come_back)

    def flush(self) -> "tuple[Saving, ...]":
        """Send what is being written; returns what takes it to the store."""
        pages = [page for page in (self._writing, self._accuracy) if page is not None]
        for page in pages:
            page.flush()
        return tuple(page.store for page in pages)
