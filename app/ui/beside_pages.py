"""The pages beside the walk and the ways to and from them: what to ask, at a glance, good practice, find, all keys."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.page import Page
from app.ui.page_group import PageGroup, Ways
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.ui.ask.page import AskPage
    from app.ui.find.page import FindPanel
    from app.ui.first_steps import FirstStepsPage
    from app.ui.glance.page import GlancePage
    from app.ui.keys_help import KeysHelp
    from app.ui.practices import PracticesPage
    from app.ui.walk.page import WalkPage
    from app.ui.walk.saving import Saving


FIRST_STEPS = "F1"
LANGUAGE_KEYS = (("Ctrl+Shift+L", "the questions in another language"),)
"""What a page has besides where its questions are there in several languages."""


class BesidePages(PageGroup):
    """The pages beside the walk, and what lies over a page."""

    def __init__(
        self, window: Ways, parent: QWidget, add: Callable[[Page], None], show: Callable[[QWidget], None]
    ) -> None:
        """Begin without a page."""
        super().__init__(window, parent, add, show)
        self._ask: AskPage | None = None
        self._glance: GlancePage | None = None
        self._practices: PracticesPage | None = None
        self._find: FindPanel | None = None
        self._help: KeysHelp | None = None
        self._first: FirstStepsPage | None = None
        self._first_back: Callable[[], None] = window.show_inspections
        self._walk: WalkPage | None = None
        self._wanted = ""
        self.from_practices = False
        self._ask_back: Callable[[], None] = self.back_to_walk
        self._practices_back: Callable[[], object] = window.show_cases
        self._question_mark = QShortcut(QKeySequence("?"), parent)
        self._question_mark.activated.connect(self.show_keys)
        QShortcut(QKeySequence(FIRST_STEPS), parent).activated.connect(self.show_first_steps)

    # pages

    @property
    def ask(self) -> "AskPage":
        """What is to be asked in the case that is walked."""
        if self._ask is None:
            from app.ui.ask.page import AskPage

            self._ask = AskPage(self._window.session, self._window.theme)
            self._ask.left.connect(self._leave_ask)
            self._ask.question_wanted.connect(self.go_to_question)
            self._add(self._ask)
        return self._ask

    @property
    def glance(self) -> "GlancePage":
        """The case that is walked, at a glance."""
        if self._glance is None:
            from app.ui.glance.page import GlancePage

            self._glance = GlancePage(self._window.session, self._window.theme)
            self._glance.left.connect(self.back_to_walk)
            self._glance.question_wanted.connect(self.go_to_question)
            self._glance.ask_wanted.connect(lambda reference: self.show_ask(reference, self._back_to_glance))
            self._window.report.wire_glance(self._glance)
            self._add(self._glance)
        return self._glance

    @property
    def practices(self) -> "PracticesPage":
        """Good practice across the inspection."""
        if self._practices is None:
            from app.ui.practices import PracticesPage

            self._practices = PracticesPage(self._window.session, self._window.theme)
            self._practices.left.connect(self._leave_practices)
            self._practices.opened.connect(self._open_from_practices)
            self._add(self._practices)
        return self._practices

    @property
    def find(self) -> "FindPanel":
        """The panel over the walk that finds a question."""
        if self._find is None:
            from app.ui.find.page import FindPanel

            walk = self._window.walk
            self._find = FindPanel(walk, walk.questions, self._window.theme)
            self._find.chosen.connect(walk.focus_question)
        return self._find

    @property
    def first_steps(self) -> "FirstStepsPage":
        """What to do first."""
        if self._first is None:
            from app.ui.first_steps import FirstStepsPage

            window = self._window
            self._first = FirstStepsPage(window.session, window.theme)
            self._first.left.connect(self._leave_first_steps)
            self._first.inspection_wanted.connect(window.new_inspection)
            self._first.cases_wanted.connect(lambda id_: window.in_inspection(id_, window.show_cases))
            self._first.scores_wanted.connect(lambda id_: window.in_inspection(id_, window.show_scores))
            self._first.case_wanted.connect(
                lambda id_, reference: window.in_inspection(id_, partial(window.open_case, reference))
            )
            self._add(self._first)
        return self._first

    @property
    def help(self) -> "KeysHelp":
        """All keys, over the page."""
        if self._help is None:
            from app.ui.keys_help import KeysHelp

            self._help = KeysHelp(self._window.stack, self._window.theme)
            self._help.first_steps_wanted.connect(self.show_first_steps)
        return self._help

    # the ways

    def wire(self, walk: "WalkPage") -> None:
        """Follow what the walk wants."""
        self._walk = walk
        walk.ask_page_wanted.connect(lambda: self.show_ask(walk.case.reference))
        walk.glance_wanted.connect(lambda: self.show_glance(walk.case.reference))
        walk.practice_page_wanted.connect(self._practices_from_walk)
        walk.find_wanted.connect(self.show_find)
        walk.case.opened.connect(self._walk_opened)

    @property
    def _veiled(self) -> bool:
        """Whether somebody looks on who must not see what was judged."""
        return self._window.walk.aside.veiled

    def show_ask(self, reference: str, back: Callable[[], None] | None = None) -> None:
        """Show what is to be asked in a case; what is typed in the walk is on its way to the store first."""
        self._window.walk.flush()
        self._ask_back = back or self.back_to_walk
        self.ask.open(reference, veiled=self._veiled)
        self._show(self.ask)
        self.ask.arrive()

    def show_glance(self, reference: str) -> None:
        """Show a case at a glance, on the question of the walk."""
        walk = self._window.walk
        walk.flush()
        self.glance.open(reference, walk.question or "", walk.case.saving.waiting(reference), veiled=self._veiled)
        self._show(self.glance)
        self.glance.arrive()

    def _back_to_glance(self) -> None:
        self.glance.open(self.glance.reference, veiled=self._veiled)
        self._show(self.glance)
        self.glance.arrive()

    def show_practices(self, back: Callable[[], None] | None = None) -> None:
        """Show good practice across the inspection."""
        if self._walk is not None:
            self._walk.flush()
        self._practices_back = back or self._window.show_cases
        self._show(self.practices)
        self.practices.arrive()

    def _practices_from_walk(self) -> None:
        self.show_practices(partial(self._window.open_case, self._window.walk.case.reference))

    def come_back_to_practices(self) -> None:
        """Show good practice where the person was in it."""
        self.from_practices = False
        self._show(self.practices)
        self.practices.come_back()

    def _open_from_practices(self, reference: str) -> None:
        self._window.open_case(reference)
        self.from_practices = True

    def _leave_ask(self) -> None:
        self._ask_back()

    def _leave_practices(self) -> None:
        self._practices_back()

    def back_to_walk(self) -> None:
        """Walk on where the person was, with what other pages wrote."""
        walk = self._window.walk
        read = self._glance.read if self._glance is not None else None
        if read is not None and read.reference == walk.case.reference and read.status != walk.case.status:
            walk.open(read.reference)
        self._show(walk)
        walk.arrive()

    def go_to_question(self, reference: str, name: str) -> None:
        """Walk on at a question."""
        walk = self._window.walk
        if reference == walk.case.reference and walk.case.walk is not None:
            self.back_to_walk()
            self._wanted = name
            self._walk_opened()
            return
        self._wanted = name
        walk.open(reference)
        self._show(walk)

    def _walk_opened(self) -> None:
        name, self._wanted = self._wanted, ""
        walk = self._window.walk
        if name and walk.case.walk is not None and walk.case.walk.applies(name):
            walk.focus_question(name)

    def show_first_steps(self) -> None:
        """Show what to do first, or go back from there; what is being written is on its way to the store first."""
        window = self._window
        page = window.stack.currentWidget()
        if window.session.workspace is None or page is None:
            return
        if self._first is not None and page is self._first:
            self._leave_first_steps()
            return
        self.flush()
        if self._walk is not None:
            self._walk.flush()
        back = partial(self._back_to, page, QApplication.focusWidget())
        self._first_back = window.show_inspections if page is window.inspections else back
        self._show(self.first_steps)
        self.first_steps.arrive()

    def _leave_first_steps(self) -> None:
        self._first_back()

    def _back_to(self, page: QWidget, focus: QWidget | None) -> None:
        """Show a page as it was: nothing has changed meanwhile."""
        self._bring(page)
        (focus if focus is not None and page.isAncestorOf(focus) else page).setFocus(Qt.FocusReason.OtherFocusReason)

    # over a page

    def show_find(self) -> None:
        """Open the panel that finds a question of the case."""
        case, session = self._window.walk.case, self._window.session
        if case.walk is not None and session.routing is not None:
            notes = {} if self._veiled else case.notes
            self.find.open(case.walk, notes, session.language, session.routing.sources, veiled=self._veiled)

    def show_keys(self) -> None:
        """Show all keys of the page that is open, or put them away."""
        from app.ui.keys_help import keys_of

        if self._help is not None and not self._help.isHidden():
            self._help.close_it()
            return
        page = self._window.stack.currentWidget()
        turns = isinstance(page, Page) and page.asks and bool(self._window.session.other_language)
        self.help.first.setVisible(self._window.session.workspace is not None)
        pairs = (*keys_of(page), *(LANGUAGE_KEYS if turns else ()))
        self.help.open(page.accessibleName() if page is not None else "", pairs)

    def reword(self) -> None:
        """Have what lies over a page follow the language of the questions; pages are told by the window."""
        if self._find is not None:
            self._find.reword(self._window.session.language)

    def close_keys(self) -> None:
        """Put all keys away where they are shown."""
        if self._help is not None and not self._help.isHidden():
            self._help.close_it()

    def retheme(self, theme: Theme) -> None:
        """Have what lies over a page take on another theme or text scale; pages are told by the window."""
        if self._find is not None:
            self._find.retheme(theme)
        if self._help is not None:
            self._help.retheme(theme)

    def flush(self) -> "tuple[Saving, ...]":
        """Send what is being written; returns what takes it to the store."""
        if self._ask is None:
            return ()
        self._ask.flush()
        return (self._ask.store,)
