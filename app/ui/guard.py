"""Who is let in, and when the window locks: by key, after idle minutes, when the machine slept."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QStackedWidget, QWidget

from app.errors import KnownError
from app.ui.idle import IdleWatch
from app.ui.page import Page
from app.ui.safekeeping.copying import Copying
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.unlock import UnlockPage

if TYPE_CHECKING:
    from app.ui.beside_pages import BesidePages
    from app.ui.header import Header
    from app.ui.inspections import InspectionsPage
    from app.ui.safekeeping.page import SafekeepingPage
    from app.ui.walk.saving import Saving


class Ways(Protocol):
    """What the window does for the guard."""

    session: Session
    theme: Theme
    stack: QStackedWidget
    header: "Header"
    beside: "BesidePages"

    @property
    def inspections(self) -> "InspectionsPage": ...
    def unsaved(self) -> "list[Saving]": ...
    def show_inspections(self) -> None: ...


class Guard(QObject):
    """Locks and unlocks one window; the pages wait behind the lock as they were left."""

    def __init__(
        self, window: Ways, parent: QWidget, add: Callable[[Page], None], show: Callable[[QWidget], None]
    ) -> None:
        """Serve a window: `add` takes a page up, `show` brings it to the front."""
        super().__init__(parent)
        self._window = window
        self._add = add
        self._bring = show
        self.locked = False
        self._own: set[QWidget] = set()
        self.lock_page: UnlockPage | None = None
        self._page: QWidget | None = None
        self._focus: QWidget | None = None
        self._safekeeping: SafekeepingPage | None = None
        self.copying = Copying(window.session, self)
        self.copying.changed.connect(window.header.copied)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._hold_focus)
        self.idle = IdleWatch(parent, self)
        self.idle.minutes = window.session.settings.idle
        self.idle.due.connect(self.lock)

    def stop(self) -> None:
        """Make the last copy: the window closes."""
        self.copying.stop()

    def waits(self, page: QWidget) -> bool:
        """Whether a page must wait behind the lock; what finished meanwhile may have led to it, and it comes then."""
        if not self.locked or page in self._own:
            return False
        self._page = page
        return True

    # locking

    def lock(self) -> None:
        """Blank the window, keep what is typed, and let go of the keys; where nothing is unlocked there is no need."""
        window = self._window
        if self.locked or window.session.workspace is None:
            return
        self.locked = True
        self._close_what_lies_over()
        self._page, self._focus = window.stack.currentWidget(), QApplication.focusWidget()
        window.unsaved()
        self.lock_page = UnlockPage(window.session, window.theme, locked=True)
        self.lock_page.unlocked.connect(self._unlocked)
        self._come(self.lock_page)
        self.copying.look()
        window.session.lock()

    def _hold_focus(self, _before: QWidget | None, focus: QWidget | None) -> None:
        """Keep the focus in front of the lock: keys would else work on a page behind it that nobody sees."""
        page = self._window.stack.currentWidget()
        if not self.locked or focus is None or not self._window.stack.isAncestorOf(focus):
            return
        if isinstance(page, Page) and page in self._own and not page.isAncestorOf(focus):
            page.arrive()

    def _close_what_lies_over(self) -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog | QMenu) and widget.isVisible():
                widget.close()
        self._window.beside.close_keys()

    def _unlocked(self) -> None:
        session = self._window.session
        if session.inspection_id:
            session.resume(lambda _: self._let_in(), self._not_resumed)
        else:
            self._let_in()

    def _let_in(self) -> None:
        if self.lock_page is not None:
            self.take_in(self.lock_page, self._back)

    def _back(self) -> None:
        """Show what was shown, with the focus where it was."""
        page, focus = self._page, self._focus
        self._unlock()
        if page is None or not shiboken6.isValid(page):
            self._window.show_inspections()
            return
        self._bring(page)
        if focus is not None and shiboken6.isValid(focus) and focus.isVisible():
            focus.setFocus()
        elif isinstance(page, Page):
            page.arrive()

    def _not_resumed(self, error: KnownError) -> None:
        self._unlock()
        self._window.show_inspections()
        self._window.inspections.notice.show_error(error)

    def _unlock(self) -> None:
        self.locked = False
        self._page = self._focus = None
        if self.lock_page is not None:
            self._drop(self.lock_page)
            self.lock_page = None
        self.idle.touch()

    def _come(self, page: Page) -> None:
        """Bring a page of the guard's own to the front, locked or not."""
        self._own.add(page)
        self._add(page)
        self._bring(page)
        page.arrive()

    def _drop(self, page: Page) -> None:
        """Take a page that is not wanted again off the stack, once another one is in front."""
        self._own.discard(page)
        page.hide()
        page.deleteLater()

    # who comes in

    def take_in(self, page: UnlockPage, then: Callable[[], None]) -> None:
        """Ask whoever is new to keep a recovery key, and whoever came by one for a passphrase; then go on."""
        if page.recovered:
            self._ask_for_passphrase(then)
        elif page.new:
            self.show_recovery(then)
        else:
            then()

    def _ask_for_passphrase(self, then: Callable[[], None]) -> None:
        from app.ui.safekeeping.passphrase import NewPassphrasePage

        page = NewPassphrasePage(self._window.session, self._window.theme)
        page.left.connect(partial(self._go_on, page, then))
        self._come(page)

    def show_recovery(self, then: Callable[[], None]) -> None:
        """Show a new recovery key and have it proved; `then` follows, also where that was put off."""
        from app.ui.safekeeping.recovery import RecoveryPage

        page = RecoveryPage(self._window.session, self._window.theme)
        page.left.connect(partial(self._go_on, page, then))
        self._come(page)

    def _go_on(self, page: Page, then: Callable[[], None]) -> None:
        then()
        self._drop(page)

    # keys and copies

    @property
    def safekeeping(self) -> "SafekeepingPage":
        """Passphrase, recovery key, lock and copies."""
        if self._safekeeping is None:
            from app.ui.safekeeping.page import SafekeepingPage

            page = SafekeepingPage(self._window.session, self._window.theme, self.copying)
            page.left.connect(self._window.show_inspections)
            page.recovery_wanted.connect(lambda: self.show_recovery(self.show_safekeeping))
            page.lock_wanted.connect(self.lock)
            page.idle_chosen.connect(self._keep_idle)
            self._safekeeping = page
            self._add(page)
        return self._safekeeping

    def show_safekeeping(self) -> None:
        """Show passphrase, recovery key, lock and copies."""
        self._bring(self.safekeeping)
        self.safekeeping.arrive()

    def _keep_idle(self, minutes: int) -> None:
        self.idle.minutes = minutes
        self._window.session.prefer(idle=minutes)
