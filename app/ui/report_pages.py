"""The pages from which the report grows and the ways to them: findings, comparison, the sheets to print."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.ui.page import Page
from app.ui.page_group import PageGroup, Ways

if TYPE_CHECKING:
    from app.ui.comparison import ComparisonPage
    from app.ui.feedback import FeedbackPage
    from app.ui.findings.page import FindingsPage
    from app.ui.friday import FridayPage
    from app.ui.glance.page import GlancePage
    from app.ui.scores.page import ScoresPage
    from app.ui.walk.saving import Saving


class ReportPages(PageGroup):
    """The pages from which the report grows."""

    def __init__(
        self, window: Ways, parent: QWidget, add: Callable[[Page], None], show: Callable[[QWidget], None]
    ) -> None:
        """Begin without a page."""
        super().__init__(window, parent, add, show)
        self._findings: FindingsPage | None = None
        self._comparison: ComparisonPage | None = None
        self._friday: FridayPage | None = None
        self._feedback: FeedbackPage | None = None
        self._findings_back: Callable[[], object] = window.show_cases
        self._comparison_back: Callable[[], object] = window.show_cases
        self._friday_back: Callable[[], object] = window.show_cases
        self.from_findings = False

    @property
    def findings(self) -> "FindingsPage":
        """The findings of the report."""
        if self._findings is None:
            from app.ui.findings.page import FindingsPage

            page = FindingsPage(self._window.session, self._window.theme)
            page.left.connect(self._leave_findings)
            page.opened.connect(self._open_from_findings)
            page.report_wanted.connect(lambda: self._window.writing.show_writing(self.come_back_to_findings))
            page.friday_wanted.connect(lambda: self.show_friday(self.come_back_to_findings))
            page.register_wanted.connect(self._register_for)
            self._findings = page
            self._add(page)
        return self._findings

    @property
    def comparison(self) -> "ComparisonPage":
        """The headlines beside those of other areas."""
        if self._comparison is None:
            from app.ui.comparison import ComparisonPage

            page = ComparisonPage(self._window.session, self._window.theme)
            page.left.connect(self._leave_comparison)
            self._comparison = page
            self._add(page)
        return self._comparison

    @property
    def friday(self) -> "FridayPage":
        """The sheet for the meeting that ends the fieldwork."""
        if self._friday is None:
            from app.ui.friday import FridayPage

            page = FridayPage(self._window.session, self._window.theme)
            page.left.connect(self._leave_friday)
            self._friday = page
            self._add(page)
        return self._friday

    @property
    def feedback(self) -> "FeedbackPage":
        """The feedback sheet of one case."""
        if self._feedback is None:
            from app.ui.feedback import FeedbackPage

            page = FeedbackPage(self._window.session, self._window.theme)
            page.left.connect(lambda: self._window.beside.show_glance(page.reference))
            self._feedback = page
            self._add(page)
        return self._feedback

    # the ways

    def wire_scores(self, scores: "ScoresPage") -> None:
        """Follow what the scores want."""

        def back() -> None:
            self._show(scores)
            scores.come_back()

        scores.findings_wanted.connect(lambda: self.show_findings(back))
        scores.comparison_wanted.connect(lambda: self.show_comparison(back))
        scores.friday_wanted.connect(lambda: self.show_friday(back))

    def wire_glance(self, glance: "GlancePage") -> None:
        """Follow what the case at a glance wants."""
        glance.feedback_wanted.connect(self.show_feedback)

    def show_findings(self, back: Callable[[], object] | None = None) -> None:
        """Show the findings; `back` leads away from them, the cases where it is not given."""
        self.from_findings = False
        self._findings_back = back or self._window.show_cases
        self._show(self.findings)
        self.findings.arrive()

    def show_finding(self, criterion: str, id_: str, back: Callable[[], object]) -> None:
        """Show a criterion's findings, and one of them where its id is given."""
        self.findings.wanted = (criterion, id_)
        self.show_findings(back)

    def come_back_to_findings(self) -> None:
        """Show the findings where the person was in them."""
        self.from_findings = False
        self._show(self.findings)
        self.findings.come_back()

    def _open_from_findings(self, reference: str, question: str) -> None:
        self._window.open_case(reference)
        self._window.beside.go_to_question(reference, question)
        self.from_findings = True

    def come_back(self) -> bool:
        """Show the page from which a case was opened; says whether there was one."""
        if self.from_findings:
            self.come_back_to_findings()
            return True
        return False

    def show_comparison(self, back: Callable[[], object] | None = None) -> None:
        """Show the headlines beside those of other areas."""
        self._comparison_back = back or self._window.show_cases
        self._show(self.comparison)
        self.comparison.arrive()

    def show_friday(self, back: Callable[[], object] | None = None) -> None:
        """Show what the Friday sheet will say."""
        self._friday_back = back or self._window.show_cases
        self._show(self.friday)
        self.friday.arrive()

    def show_feedback(self, reference: str) -> None:
        """Show the feedback sheet of a case."""
        self.feedback.open(reference)
        self._show(self.feedback)
        self.feedback.arrive()

    def _register_for(self, criterion: str) -> None:
        self.findings.flush()
        self._window.voices.show_register(self.come_back_to_findings, criterion)

    def _leave_findings(self) -> None:
        self._findings_back()

    def _leave_comparison(self) -> None:
        self._comparison_back()

    def _leave_friday(self) -> None:
        self._friday_back()

    def flush(self) -> "tuple[Saving, ...]":
        """Send what is being written; returns what takes it to the store."""
        if self._findings is None:
            return ()
        self._findings.flush()
        return (self._findings.store,)
