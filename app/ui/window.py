"""The window: the top bar, the pages under it, and the way from one to another."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.errors import KnownError
from app.instrument.model import language_title
from app.ui import theme as themes
from app.ui.ahead import Ahead
from app.ui.beside_pages import FIRST_STEPS, BesidePages
from app.ui.crash import CrashStrip
from app.ui.guard import Guard
from app.ui.header import Header
from app.ui.lead_pages import LeadPages
from app.ui.menu import add, add_look, page_menu
from app.ui.page import LOCK, OWN_LANGUAGE, Action, Page
from app.ui.report_pages import ReportPages
from app.ui.session import Session
from app.ui.unlock import UnlockPage
from app.ui.voice_pages import VoicePages
from app.ui.words import install, next_language, tr
from app.ui.working import CANCEL
from app.ui.writing_pages import WritingPages

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
        self._keys()
        self._ahead = Ahead(session.worker, self)
        self.setAcceptDrops(True)
        themes.follow_system(self._system_changed)
        screen = self.screen().availableGeometry()
        self.resize(min(1366, screen.width()), min(820, screen.height()))
        self._build()
        if session.workspace is None:
            self.show_unlock()
        else:
            self.show_inspections()

    def _build(self) -> None:
        """Make everything on the window anew, in the language in force; pages come when they are wanted."""
        body = QWidget()
        body.setAccessibleName(tr("Casewalk"))
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = Header(self.theme)
        self.header.back_wanted.connect(self._back)
        self.header.menu_wanted.connect(self.show_menu)
        for worker in (self.session.worker, self.session.paper, self.session.afar):
            self.header.working.follow(worker)
        self.stack = QStackedWidget()
        self.stack.setAccessibleName(tr("Page"))
        self.stack.setMinimumSize(480, 100)  # a page that needs more makes do: the window is never wider than asked
        column.addWidget(self.header)
        self.crash = CrashStrip(self.theme)
        column.addWidget(self.crash)
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
        self.beside = BesidePages(self, body, self._add, self._show)
        self.lead = LeadPages(self, body, self._add, self._show)
        self.report = ReportPages(self, body, self._add, self._show)
        self.voices = VoicePages(self, body, self._add, self._show)
        self.writing = WritingPages(self, body, self._add, self._show)
        self.guard = Guard(self, body, self._add, self._show)
        self._scores_back: Callable[[], None] = self.show_cases

    def _keys(self) -> None:
        for keys, run in (
            ("Ctrl+T", self.next_theme),
            ("Ctrl+=", partial(self.step_scale, 1)),
            ("Ctrl++", partial(self.step_scale, 1)),
            ("Ctrl+-", partial(self.step_scale, -1)),
            ("Ctrl+0", partial(self.step_scale, 0)),
            (OWN_LANGUAGE, self.turn_a_language),
            (LOCK, self.lock),
            ("F10", self.show_menu),
            (CANCEL, self.cancel_work),
            ("Ctrl+Q", self.close),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(run)

    def cancel_work(self) -> None:
        """Cancel what lasts, where that can be."""
        self.header.working.cancel()

    def lock(self) -> None:
        """Blank the window until the passphrase is given."""
        self.guard.lock()

    # pages

    @property
    def unlock(self) -> UnlockPage:
        """The page that unlocks."""
        if self._unlock is None:
            self._unlock = UnlockPage(self.session, self.theme)
            self._unlock.unlocked.connect(self._unlocked)
            self._unlock.other_language_wanted.connect(self.turn_own_language)
            self._add(self._unlock)
        return self._unlock

    @property
    def inspections(self) -> "InspectionsPage":
        """The list of inspections."""
        if self._inspections is None:
            from app.ui.inspections import InspectionsPage

            self._inspections = InspectionsPage(self.session, self.theme)
            self._inspections.opened.connect(self._inspection_opened)
            self._inspections.first_steps_wanted.connect(self.beside.show_first_steps)
            self._inspections.other_language_wanted.connect(self.turn_own_language)
            self._inspections.safekeeping_wanted.connect(self.guard.show_safekeeping)
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
            self._cases.evening_wanted.connect(self.lead.show_evening)
            self._cases.team_wanted.connect(self.lead.show_team)
            self._cases.exchange_wanted.connect(self.lead.show_exchange)
            self._cases.disagreements_wanted.connect(self.lead.show_disagreements)
            self._cases.findings_wanted.connect(self.report.show_findings)
            self._cases.forms_wanted.connect(self.voices.show_forms)
            self._cases.voices_wanted.connect(self.voices.show_voices)
            self._cases.register_wanted.connect(self.voices.show_register)
            self._cases.report_wanted.connect(self.writing.show_writing)
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
            self._scores.left.connect(self._leave_scores)
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
        demo = (self.session.demo and page.of_inspection) or self.session.settings.demo
        crumbs = page.crumbs()
        actions = (*self._in_other_language(page), *page.bar_actions())
        self.header.refresh(crumbs, page.chips(), actions, demo=demo, back=page.leads_back)
        self.setWindowTitle(" – ".join((*reversed(crumbs), tr("Casewalk"))))

    def _in_other_language(self, page: Page) -> tuple[Action, ...]:
        """The way to the next language of the questions, named in that language, where the page shows questions."""
        other = self.session.other_language
        if not other or not page.asks:
            return ()
        title = language_title(other)
        return (Action(title, OWN_LANGUAGE, self.turn_language, short=title[:2].upper()),)

    def turn_a_language(self) -> None:
        """Turn to the other language that the page offers: that of the questions, or that of the window."""
        page = self.stack.currentWidget()
        if page in {self._inspections, self._unlock}:
            self.turn_own_language()
        else:
            self.turn_language()

    def turn_language(self) -> None:
        """Show the texts of the instrument in its next language: everything follows, and nothing moves."""
        page = self.stack.currentWidget()
        if not isinstance(page, Page) or not self._in_other_language(page):
            return
        self.session.turn_language()
        for at in range(self.stack.count()):
            each = self.stack.widget(at)
            if isinstance(each, Page):
                each.reword()
        self.beside.reword()
        self._refresh()

    def _show(self, page: QWidget) -> None:
        if self.guard.waits(page):
            return
        if isinstance(page, Page) and page.theme != self.theme:
            page.retheme(self.theme)
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
        for action in self._in_other_language(page):
            add(menu, action.text, action.key, action.run)
        if self.session.workspace is not None:
            add(menu, tr("First steps"), FIRST_STEPS, self.beside.show_first_steps)
        going_on = self.header.working.button
        add(menu, tr("cancel what is going on"), CANCEL, self.cancel_work).setEnabled(going_on.isVisible())
        look = menu.addMenu(tr("Colours and text"))
        look.setAccessibleName(look.title())
        add_look(look, SETTINGS, self.setting, self.choose_theme, self.step_scale)
        if self.session.workspace is not None:
            add(menu, tr("Keys and copies"), "", self.guard.show_safekeeping)
            add(menu, tr("Lock"), LOCK, self.lock)
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
        self.lead.from_disagreements = self.lead.from_evening = False
        self.walk.open(reference)
        self._show(self.walk)

    def show_scores(self, back: Callable[[], None] | None = None) -> None:
        """Show the scores of the sample; `back` leads away from them, the cases where it is not given."""
        self._scores_back = back or self.show_cases
        self._show(self.scores)
        self.scores.arrive()

    def _leave_scores(self) -> None:
        self._scores_back()

    def _open_from_scores(self, reference: str, question: str) -> None:
        self.open_case(reference)
        self.beside.go_to_question(reference, question)
        self._from_scores = True

    def _walk_left(self) -> None:
        if self._from_scores:
            self._show(self.scores)
            self.scores.come_back()
        elif self.beside.from_practices:
            self.beside.come_back_to_practices()
        elif not (self.lead.come_back() or self.report.come_back()):
            self.show_cases()

    def _unlocked(self) -> None:
        self.guard.take_in(self.unlock, self._begin)

    def _begin(self) -> None:
        self.show_inspections()
        invited = self.unlock.invited
        if invited is not None and invited.path is not None and invited.opened:
            self.inspections.arrivals.accept(invited.path, invited.opened)
        elif self.unlock.new:
            self.beside.show_first_steps()

    def new_inspection(self) -> None:
        """Show the form for a new inspection among those that are there."""
        self.show_inspections()
        self.inspections.unfold()

    def in_inspection(self, inspection: str, run: Callable[[], None]) -> None:
        """Do something in an inspection, which is opened where another one is open."""
        if inspection == self.session.inspection_id:
            run()
        else:
            self.session.open(inspection, lambda _: self._begin_in_inspection(run), self._not_opened)

    def _begin_in_inspection(self, run: Callable[[], None]) -> None:
        self._walked = ""
        self.header.saved("")
        self.cases.reset()
        run()

    def _inspection_opened(self, _: str) -> None:
        self._begin_in_inspection(self.show_cases)

    def _not_opened(self, error: KnownError) -> None:
        self.show_inspections()
        self.inspections.notice.show_error(error)

    # the language of the window

    def turn_own_language(self) -> None:
        """Have the window in its next language: at once, or from the next start where something is still unsaved."""
        language = next_language()
        self.session.prefer(language=language)
        self.unsaved()
        self.session.worker.run(lambda: None, lambda _: self._speak(language))  # when all that was sent is answered

    def _speak(self, language: str) -> None:
        if self.unsaved() or self.session.busy:
            self.inspections.notice.show_error(KnownError("language_later"))
            return
        page = self.stack.currentWidget()
        typed = [field.text() for field in page.findChildren(QLineEdit)] if page is not None else []
        app = QApplication.instance()
        if isinstance(app, QApplication):
            install(app, language)
        before = self.takeCentralWidget()
        self.header.working.leave()
        self._build()
        (self.show_unlock if isinstance(page, UnlockPage) else self.show_inspections)()
        for field, words in zip(self.stack.findChildren(QLineEdit), typed, strict=False):
            field.setText(words)
        if before is not None:  # results on their way to it come first
            self.session.worker.run(lambda: None, lambda _: before.deleteLater())

    # the look

    def next_theme(self) -> None:
        """From light to dark to high contrast to as the system has it; what looks as it does now is passed over."""
        at = SETTINGS.index(self.setting) if self.setting in SETTINGS else -1
        following = [SETTINGS[(at + step) % len(SETTINGS)] for step in range(1, len(SETTINGS) + 1)]
        looks = (one for one in following if themes.chosen(one, self.theme.scale).name != self.theme.name)
        self.choose_theme(next(looks, following[0]))

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
            themes.apply(app, self.theme)
        self.header.retheme(self.theme)
        self.crash.retheme(self.theme)
        page = self.stack.currentWidget()
        if isinstance(page, Page):
            page.retheme(self.theme)
        self.beside.retheme(self.theme)
        if keep:
            self.session.prefer(theme=self.setting, scale=scale)

    # files that are dropped

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self.session.workspace is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if not paths or self.session.workspace is None:
            return
        event.acceptProposedAction()
        self.open_files(paths)

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open files that came: where an inspection is open on its page of what came, else among the inspections."""
        if self._walk is not None:
            self._walk.flush()
        if self.session.inspection_id and self.stack.currentWidget() is not self._inspections:
            self.lead.open_files(paths)
        else:
            self._show(self.inspections)
            self.inspections.arrivals.take(paths)

    # the end

    def closeEvent(self, event: QCloseEvent) -> None:
        unsaved = self.unsaved()
        if unsaved and not self._leaving:
            self._leaving = True
            for saving in unsaved:
                saving.saved.connect(self._left_saved)
                saving.trouble.connect(self._stay)
            self._waited_for = unsaved
            event.ignore()
            return
        self._ahead.stop()
        self.guard.stop()
        self.session.leave()  # whoever made the session waits for it, once nobody looks at a window any more
        super().closeEvent(event)

    def unsaved(self) -> "list[Saving]":
        """Send what is being written; returns what is still on its way to the store, or was refused by it."""
        savings = (*self.beside.flush(), *self.report.flush(), *self.voices.flush(), *self.writing.flush())
        if self._walk is not None:
            self._walk.flush()
            savings = (*savings, self._walk.case.saving)
        return [saving for saving in savings if not saving.all_saved]

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
