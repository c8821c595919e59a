"""The window: the top bar, the pages under it, and the way from one to another."""

from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QPoint
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.errors import KnownError
from app.operations.workspace import write_settings
from app.ui import theme as themes
from app.ui.beside_pages import BesidePages
from app.ui.header import Header
from app.ui.menu import add, add_look, page_menu
from app.ui.page import Page
from app.ui.report_pages import ReportPages
from app.ui.session import Session
from app.ui.unlock import UnlockPage
from app.ui.words import tr

if TYPE_CHECKING:
    from app.ui.cases.page import CasesPage
    from app.ui.inspections import InspectionsPage
    from app.ui.scores.page import ScoresPage
    from app.ui.walk.page import WalkPage
    from app.ui.walk.saving import Saving

SETTINGS = ("light", "dark", "contrast", "system")


class MainWindow(QMainWindow):
    """Everything on the screen; pages are made when they are first wanted."""

    def __init__(self, session: Session, setting: str | None = None) -> None:
        """Begin on the page that unlocks, or on the inspections where that was done elsewhere."""
        super().__init__()
        self.session = session
        self.setting = setting or session.settings.theme
        self.theme = themes.chosen(self.setting, session.settings.scale)
        self.setWindowTitle(tr("Casewalk"))
        self.setAccessibleName(tr("Casewalk"))
        body = QWidget()
        body.setAccessibleName(tr("Casewalk"))
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = Header()
        self.header.back_wanted.connect(self._back)
        self.header.menu_wanted.connect(self.show_menu)
        self.stack = QStackedWidget()
        self.stack.setAccessibleName(tr("Page"))
        self.stack.setMinimumSize(480, 320)  # a page that needs more makes do: the window is never wider than asked
        column.addWidget(self.header)
        column.addWidget(self.stack, 1)
        self.setCentralWidget(body)
        self._unlock: UnlockPage | None = None
        self._inspections: InspectionsPage | None = None
        self._cases: CasesPage | None = None
        self._scores: ScoresPage | None = None
        self._walk: WalkPage | None = None
        self._walked, self._from_scores = "", False
        self._leaving = False
        self._waited_for: list[Saving] = []
        self.beside = BesidePages(self, self, self._add, self._show)
        self.report = ReportPages(self, self, self._add, self._show)
        self._keys()
        themes.follow_system(self._system_changed)
        screen = self.screen().availableGeometry()
        self.resize(min(1366, screen.width()), min(820, screen.height()))
        if session.workspace is None:
            self.show_unlock()
        else:
            self.show_inspections()

    def _keys(self) -> None:
        for keys, run in (
            ("Ctrl+T", self.next_theme),
            ("Ctrl+=", partial(self.step_scale, 1)),
            ("Ctrl++", partial(self.step_scale, 1)),
            ("Ctrl+-", partial(self.step_scale, -1)),
            ("Ctrl+0", partial(self.step_scale, 0)),
            ("F10", self.show_menu),
            ("Ctrl+Q", self.close),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(run)

    # pages

    @property
    def unlock(self) -> UnlockPage:
        """The page that unlocks."""
        if self._unlock is None:
            self._unlock = UnlockPage(self.session, self.theme)
            self._unlock.unlocked.connect(self._unlocked)
            self._add(self._unlock)
        return self._unlock

    @property
    def inspections(self) -> "InspectionsPage":
        """The list of inspections."""
        if self._inspections is None:
            from app.ui.inspections import InspectionsPage

            self._inspections = InspectionsPage(self.session, self.theme)
            self._inspections.opened.connect(self._inspection_opened)
            self._add(self._inspections)
        return self._inspections

    @property
    def cases(self) -> "CasesPage":
        """The cases of the open inspection."""
        if self._cases is None:
            from app.ui.cases.page import CasesPage

            self._cases = CasesPage(self.session, self.theme)
            self._cases.opened.connect(self.open_case)
            self._cases.scores_wanted.connect(self.show_scores)
            self._cases.practices_wanted.connect(self.beside.show_practices)
            self._cases.findings_wanted.connect(self.report.show_findings)
            self._cases.left.connect(self.show_inspections)
            self._add(self._cases)
        return self._cases

    @property
    def walk(self) -> "WalkPage":
        """The walk through one case."""
        if self._walk is None:
            from app.ui.walk.page import WalkPage

            self._walk = WalkPage(self.session, self.theme)
            self._walk.left.connect(self._walk_left)
            self._walk.completed.connect(self.show_cases)
            self.beside.wire(self._walk)
            self._add(self._walk)
        return self._walk

    @property
    def scores(self) -> "ScoresPage":
        """The scores of the open inspection."""
        if self._scores is None:
            from app.ui.scores.page import ScoresPage

            self._scores = ScoresPage(self.session, self.theme)
            self._scores.opened.connect(self._open_from_scores)
            self._scores.left.connect(self.show_cases)
            self.report.wire_scores(self._scores)
            self._add(self._scores)
        return self._scores

    def _add(self, page: Page) -> None:
        page.header_changed.connect(self._refresh)
        page.saving.connect(self.header.saving)
        page.saved.connect(self.header.saved)
        page.trouble.connect(self.header.trouble)
        page.keys_wanted.connect(self.beside.show_keys)
        self.stack.addWidget(page)

    def _refresh(self) -> None:
        page = self.stack.currentWidget()
        if not isinstance(page, Page):
            return
        demo = self.session.demo or self.session.settings.demo
        crumbs = page.crumbs()
        self.header.refresh(crumbs, page.chips(), page.bar_actions(), demo=demo, back=page.leads_back)
        self.setWindowTitle(" – ".join((*reversed(crumbs), tr("Casewalk"))))

    def _show(self, page: QWidget) -> None:
        self.stack.setCurrentWidget(page)
        self._refresh()

    def _back(self) -> None:
        """Do what Esc does on the page."""
        page = self.stack.currentWidget()
        if isinstance(page, Page):
            page.acts["Esc"]()

    def show_menu(self) -> None:
        """Unfold everything that keys do here, and how the window looks."""
        page = self.stack.currentWidget()
        if not isinstance(page, Page):
            return
        menu = page_menu(self.header, page)
        menu.addSeparator()
        look = menu.addMenu(tr("Colours and text"))
        look.setAccessibleName(look.title())
        add_look(look, SETTINGS, self.setting, self.choose_theme, self.step_scale)
        add(menu, tr("Close Casewalk"), "Ctrl+Q", self.close)
        menu.aboutToHide.connect(menu.deleteLater)
        under = self.header.menu
        menu.popup(under.mapToGlobal(QPoint(under.width() - menu.sizeHint().width(), under.height())))

    # the way from one to another

    def show_unlock(self) -> None:
        """Ask for the passphrase."""
        self._show(self.unlock)
        self.unlock.arrive()

    def show_inspections(self) -> None:
        """Show the list of inspections, on the one that was open."""
        self.header.silent()
        self._show(self.inspections)
        self.inspections.arrive_at(self.session.inspection_id)

    def open_inspection(self, inspection: str) -> None:
        """Open an inspection and show its cases."""
        self.session.open(inspection, self._inspection_opened, self._not_opened)

    def show_cases(self, reference: str = "") -> None:
        """Show the cases of the open inspection, on the one that was walked."""
        self._show(self.cases)
        self.cases.arrive_at(reference or self._walked)

    def open_case(self, reference: str) -> None:
        """Walk a case, from where the person was in it."""
        self._walked, self._from_scores = reference, False
        self.beside.from_practices = self.report.from_findings = False
        self.walk.open(reference)
        self._show(self.walk)

    def show_scores(self) -> None:
        """Show the scores of the sample."""
        self._show(self.scores)
        self.scores.arrive()

    def _open_from_scores(self, reference: str) -> None:
        self.open_case(reference)
        self._from_scores = True

    def _walk_left(self) -> None:
        if self._from_scores:
            self._show(self.scores)
            self.scores.come_back()
        elif self.beside.from_practices:
            self.beside.come_back_to_practices()
        elif not self.report.come_back():
            self.show_cases()

    def _unlocked(self) -> None:
        self.show_inspections()

    def _inspection_opened(self, _: str) -> None:
        self._walked = ""
        self.header.saved("")
        self.cases.reset()
        self._show(self.cases)
        self.cases.arrive()

    def _not_opened(self, error: KnownError) -> None:
        self.show_inspections()
        self.inspections.notice.show_error(error)

    # the look

    def next_theme(self) -> None:
        """From light to dark to high contrast to as the system has it."""
        self.choose_theme(
            SETTINGS[(SETTINGS.index(self.setting) + 1) % len(SETTINGS)] if self.setting in SETTINGS else "light"
        )

    def choose_theme(self, setting: str) -> None:
        """Take on a theme, or the one that the system has."""
        self.setting = setting
        self._dress(self.theme.scale, keep=True)

    def step_scale(self, step: int) -> None:
        """Larger or smaller text by one step; 0 gives the usual size."""
        at = themes.SCALES.index(self.theme.scale) if self.theme.scale in themes.SCALES else themes.SCALES.index(100)
        wanted = 100 if step == 0 else themes.SCALES[max(0, min(at + step, len(themes.SCALES) - 1))]
        if wanted != self.theme.scale:
            self._dress(wanted, keep=True)

    def _system_changed(self, _: object) -> None:
        if self.setting == SETTINGS[-1]:
            self._dress(self.theme.scale, keep=False)

    def _dress(self, scale: int, *, keep: bool) -> None:
        self.theme = themes.chosen(self.setting, scale)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setStyleSheet("")  # from one sheet straight to another takes Qt four times as long
            themes.apply(app, self.theme)
        self.header.rescale()
        for at in range(self.stack.count()):
            page = self.stack.widget(at)
            if isinstance(page, Page):
                page.retheme(self.theme)
        self.beside.retheme(self.theme)
        if keep:
            self.session.settings = msgspec.structs.replace(self.session.settings, theme=self.setting, scale=scale)
            self.session.worker.run(
                partial(write_settings, self.session.home, self.session.settings), failed=self._not_kept
            )

    def _not_kept(self, _: KnownError) -> None:
        """Do without: the look is a wish, not work, and holds until the window closes."""

    # the end

    def closeEvent(self, event: QCloseEvent) -> None:
        savings = (*self.beside.flush(), *self.report.flush())
        if self._walk is not None:
            self._walk.flush()
            savings = (*savings, self._walk.case.saving)
        unsaved = [saving for saving in savings if not saving.all_saved]
        if unsaved and not self._leaving:
            self._leaving = True
            for saving in unsaved:
                saving.saved.connect(self._left_saved)
                saving.trouble.connect(self._stay)
            self._waited_for = unsaved
            event.ignore()
            return
        self.session.close()
        super().closeEvent(event)

    def _left_saved(self, _at: str) -> None:
        """What was on its way when the window was asked to close is saved: now it may."""
        if self._leaving and all(saving.all_saved for saving in self._waited_for):
            self.close()

    def _stay(self, _error: KnownError) -> None:
        """The disk refuses: the window stays with the answer on it; asked once more, it closes."""
        for saving in self._waited_for:
            saving.saved.disconnect(self._left_saved)
            saving.trouble.disconnect(self._stay)
        self._waited_for = []
