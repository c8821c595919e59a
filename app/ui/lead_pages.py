"""The pages about the inspection as a whole and the ways to them: the evening, disagreements, team, exchange."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.ui.page import Page
from app.ui.page_group import PageGroup, Ways

if TYPE_CHECKING:
    from app.ui.disagreements.page import DisagreementsPage
    from app.ui.evening.page import EveningPage
    from app.ui.exchange.page import ExchangePage
    from app.ui.team.page import TeamPage


class LeadPages(PageGroup):
    """The pages about the inspection as a whole."""

    def __init__(
        self, window: Ways, parent: QWidget, add: Callable[[Page], None], show: Callable[[QWidget], None]
    ) -> None:
        """Begin without a page."""
        super().__init__(window, parent, add, show)
        self._evening: EveningPage | None = None
        self._disagreements: DisagreementsPage | None = None
        self._team: TeamPage | None = None
        self._exchange: ExchangePage | None = None
        self._exchange_back: Callable[[], None] | None = None
        self._team_back: Callable[[], None] | None = None
        self._back: Callable[[], None] | None = None
        self.from_disagreements = False
        self.from_evening = False

    @property
    def evening(self) -> "EveningPage":
        """The lead's evening."""
        if self._evening is None:
            from app.ui.evening.page import EveningPage

            page = EveningPage(self._window.session, self._window.theme)
            page.left.connect(self._window.show_cases)
            page.opened.connect(self._open_from_evening)
            page.scores_wanted.connect(lambda: self._window.show_scores(self.show_evening))
            page.report_wanted.connect(lambda: self._window.writing.show_writing(self.show_evening))
            page.disagreements_wanted.connect(lambda: self.show_disagreements(self.show_evening))
            page.team_wanted.connect(lambda: self.show_team(self.show_evening))
            page.exchange_wanted.connect(lambda: self.show_exchange(self.show_evening))
            self._evening = page
            self._add(page)
        return self._evening

    @property
    def disagreements(self) -> "DisagreementsPage":
        """What two people answered differently."""
        if self._disagreements is None:
            from app.ui.disagreements.page import DisagreementsPage

            page = DisagreementsPage(self._window.session, self._window.theme)
            page.left.connect(self._leave_disagreements)
            page.opened.connect(self._open_from_disagreements)
            self._disagreements = page
            self._add(page)
        return self._disagreements

    @property
    def team(self) -> "TeamPage":
        """The people of the inspection."""
        if self._team is None:
            from app.ui.team.page import TeamPage

            page = TeamPage(self._window.session, self._window.theme)
            page.left.connect(self._leave_team)
            page.exchange_wanted.connect(lambda: self.show_exchange(lambda: self.show_team(self._team_back)))
            self._team = page
            self._add(page)
        return self._team

    @property
    def exchange(self) -> "ExchangePage":
        """What goes out and what came."""
        if self._exchange is None:
            from app.ui.exchange.page import ExchangePage

            page = ExchangePage(self._window.session, self._window.theme)
            page.left.connect(self._leave_exchange)
            page.team_wanted.connect(lambda: self.show_team(lambda: self.show_exchange(self._exchange_back)))
            self._exchange = page
            self._add(page)
        return self._exchange

    def show_exchange(self, back: Callable[[], None] | None = None) -> None:
        """Show what goes out and what came; `back` leads away from it, the cases where it is not given."""
        self._exchange_back = back
        self._show(self.exchange)
        self.exchange.arrive()

    def _leave_exchange(self) -> None:
        (self._exchange_back or self._window.show_cases)()

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open files that were dropped on the window, with the inspection that is open."""
        self.show_exchange(self._exchange_back)
        self.exchange.open_files(paths)

    def show_team(self, back: Callable[[], None] | None = None) -> None:
        """Show the people of the inspection; `back` leads away from them, the cases where it is not given."""
        self._team_back = back
        self._show(self.team)
        self.team.arrive()

    def _leave_team(self) -> None:
        (self._team_back or self._window.show_cases)()

    def show_evening(self) -> None:
        """Show the lead's evening, read anew."""
        self.from_evening = self.from_disagreements = False
        self._show(self.evening)
        self.evening.arrive()

    def show_disagreements(self, back: Callable[[], None] | None = None) -> None:
        """Show what is disputed; `back` leads away from it, the cases where it is not given."""
        self.from_disagreements = False
        self._back = back
        self._show(self.disagreements)
        self.disagreements.arrive()

    def _leave_disagreements(self) -> None:
        (self._back or self._window.show_cases)()

    def _open_from_disagreements(self, reference: str, question: str) -> None:
        if question:
            self._window.beside.go_to_question(reference, question)
        else:
            self._window.open_case(reference)
        self.from_disagreements = True

    def _open_from_evening(self, reference: str) -> None:
        self._window.open_case(reference)
        self.from_evening = True

    def come_back(self) -> bool:
        """Show the page from which a case was opened; says whether there was one."""
        if self.from_disagreements:
            self.show_disagreements(self._back)
        elif self.from_evening:
            self.show_evening()
        else:
            return False
        return True
