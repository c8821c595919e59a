"""What the window works on: the unlocked workspace, the open inspection, and the thread that owns both."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import QObject

from app.errors import KnownError
from app.exchange.keys import MODERATE, Cost
from app.instrument.model import language_like
from app.operations import workspace as workspaces
from app.operations.holding import Held, hold
from app.operations.homes import check_home
from app.operations.workspace import Workspace
from app.ui import words
from app.ui.words import tr
from app.ui.worker import Done, Failed, Lasting, Worker

if TYPE_CHECKING:  # the page that unlocks needs neither store nor routing, and must be there at once
    from app.casework.history import History
    from app.casework.walk import Layout
    from app.instrument.model import Instrument
    from app.instrument.routing import Routing
    from app.operations.inspection import Inspection
    from app.steps import Ask, Tell


class Session(QObject):
    """Passes calls to the store's thread; the window itself keeps its own routing and never touches the store.

    What needs no store and may wait long, a printer for example, has a thread of its own: `paper`; what waits for the
    network opens the store for itself, on `afar`; what keeps the safety copy current does so on `copier`.
    """

    def __init__(self, home: Path, cost: Cost = MODERATE) -> None:
        """Begin locked, on the workspace of that folder."""
        super().__init__()
        self.home = home
        self.settings = workspaces.read_settings(home)
        self.workspace: Workspace | None = None
        self.worker = Worker(self)
        self.paper = Worker(self)
        self.afar = Worker(self)
        self.copier = Worker(self)
        self._workers = (self.worker, self.paper, self.afar, self.copier)
        self._left = False
        self.cost = cost
        self._inspection: Inspection | None = None
        self._histories: dict[str, History] = {}
        self._hold: Held | None = None
        self.inspection_id = ""
        self.title = ""
        self.demo = False
        self.instrument: Instrument | None = None
        self.routing: Routing | None = None
        self.layout: Layout | None = None
        self.language = ""

    @property
    def busy(self) -> bool:
        """Whether anything that was asked for is not done yet."""
        return any(each.busy for each in self._workers)

    # locked

    @property
    def is_new(self) -> bool:
        """Whether the folder has no workspace yet."""
        return not workspaces.has_workspace(self.home)

    def unlock(self, passphrase: str, done: Done, failed: Failed) -> None:
        """Unlock the workspace; `done` is given it."""
        call = partial(self._held, partial(workspaces.open_workspace, self.home, passphrase))
        lasting = Lasting(tr("Opening the workspace…"), in_steps=False)
        self.worker.run(call, partial(self._unlocked, done), failed, lasting)

    def create(self, passphrase: str, name: str, initials: str, done: Done, failed: Failed) -> None:
        """Make the workspace of a new person; `done` is given it."""
        make = partial(workspaces.create_workspace, self.home, passphrase, name, initials, self.cost)
        call = partial(self._held, make)
        lasting = Lasting(tr("Creating the workspace…"), in_steps=False)
        self.worker.run(call, partial(self._unlocked, done), failed, lasting)

    def recover(self, typed: str, done: Done, failed: Failed) -> None:
        """Unlock the workspace by the recovery key; `done` is given it."""
        call = partial(self._held, partial(workspaces.recover_workspace, self.home, typed))
        lasting = Lasting(tr("Opening the workspace…"), in_steps=False)
        self.worker.run(call, partial(self._unlocked, done), failed, lasting)

    def _held(self, open_it: Callable[[], Workspace]) -> Workspace:
        """Open a workspace that may lie where it does and that no other window has open."""
        check_home(self.home, allowed=self.settings.anywhere)
        had = self._hold is not None
        self._hold = self._hold or hold(self.home)
        try:
            return open_it()
        except BaseException:
            if not had:
                self._let_go()
            raise

    def _let_go(self) -> None:
        if self._hold is not None:
            self._hold.release()
            self._hold = None

    def hold(self) -> None:
        """Hold a workspace that is opened elsewhere; raises KnownError(workspace_open_elsewhere)."""
        self._hold = hold(self.home)

    def take(self, workspace: Workspace) -> None:
        """Work on a workspace that was unlocked elsewhere."""
        self.workspace = workspace

    def _unlocked(self, done: Done, workspace: Workspace) -> None:
        self.workspace = workspace
        done(workspace)

    def lock(self) -> None:
        """Let go of the keys: what was asked for before is still done, then the inspection is closed."""
        self.workspace = None
        self.worker.run(self._close_inspection, failed=lambda _error: None)

    def _close_inspection(self) -> None:
        if self._inspection is not None:
            self._histories = self._inspection.histories
            try:
                self._inspection.close()
            finally:
                self._inspection = None

    def resume(self, done: Done, failed: Failed) -> None:
        """Open the inspection again that was open when it was locked, with what can be undone in it."""
        histories = self._histories

        def resumed(inspection: str) -> None:
            self.call(lambda found: found.histories.update(histories), failed=failed)
            done(inspection)

        self.open(self.inspection_id, resumed, failed)

    # unlocked

    def with_workspace(
        self,
        operation: Callable[..., Any],
        *args: Any,  # noqa: ANN401 - whatever the operation takes
        done: Done,
        failed: Failed,
        lasting: Lasting | None = None,
    ) -> None:
        """Run `operation(workspace, *args)` on the store's thread."""
        workspace = self.workspace

        def run(**steps: Any) -> Any:  # noqa: ANN401
            if workspace is None:
                raise KnownError("workspace_locked")
            return operation(workspace, *args, **steps)

        self.worker.run(run, done, failed, lasting)

    def close_and(
        self,
        operation: Callable[..., Any],
        inspection: str,
        *args: Any,  # noqa: ANN401 - whatever the operation takes
        done: Done,
        failed: Failed,
        lasting: Lasting,
    ) -> None:
        """Run `operation(workspace, inspection, *args)` on one that is not open: where it is, it is closed first."""
        if inspection == self.inspection_id:
            self.inspection_id = ""
            self.worker.run(self._close_inspection, failed=failed)
        self.with_workspace(operation, inspection, *args, done=done, failed=failed, lasting=lasting)

    def open(self, inspection: str, done: Done, failed: Failed) -> None:
        """Open an inspection, closing the one before; `done` is given its id."""

        def opened(progress: "Tell", cancelled: "Ask") -> "tuple[Instrument, str, bool]":
            from app.operations.inspections import open_inspection

            self._close_inspection()
            if self.workspace is None:
                raise KnownError("workspace_locked")
            found = open_inspection(self.workspace, inspection, progress=progress, cancelled=cancelled)
            self._inspection = found
            return found.instrument, found.about("title") or found.about("area"), found.demo

        def take(result: "tuple[Instrument, str, bool]") -> None:
            instrument, self.title, self.demo = result
            self._route_by(instrument)
            self.inspection_id = inspection
            self.language = self._language_for(instrument)
            done(inspection)

        self.worker.run(opened, take, failed, Lasting(tr("Opening the inspection…")))

    # languages

    def _language_for(self, instrument: "Instrument") -> str:
        """The language of the questions that was chosen on this laptop, else the window's, else the form's own."""
        wanted = (self.settings.questions, words.language())
        found = (language_like(each, instrument.languages) for each in wanted)
        return next((each for each in found if each is not None), instrument.language)

    @property
    def other_language(self) -> str:
        """The language that the questions can be turned to, the next one of the form; empty where it has only one."""
        languages = self.instrument.languages if self.instrument is not None else ()
        if len(languages) < 2 or self.language not in languages:
            return ""
        return languages[(languages.index(self.language) + 1) % len(languages)]

    def turn_language(self) -> None:
        """Ask in the next language of the form, here and at every later start."""
        self.language = self.other_language or self.language
        self.prefer(questions=self.language)

    def prefer(self, **changes: object) -> None:
        """Keep what a person prefers; where it cannot be kept it holds until the window closes: a wish is not work."""
        self.settings = msgspec.structs.replace(self.settings, **changes)
        write = partial(workspaces.write_settings, self.home, self.settings)
        self.worker.run(write, failed=lambda _error: None)

    def _route_by(self, instrument: "Instrument") -> None:
        """Take up an instrument; its routing is made on the thread that uses it, as libxml2's names are per thread."""
        from app.casework.walk import Layout
        from app.instrument.routing import Routing

        if self.routing is None or self.instrument != instrument:
            self.routing = Routing(instrument)
        self.instrument = instrument
        self.layout = Layout(instrument, self.routing)

    def call(
        self,
        operation: Callable[..., Any],
        *args: Any,  # noqa: ANN401 - whatever the operation takes
        done: Done | None = None,
        failed: Failed,
        lasting: Lasting | None = None,
        **kwargs: Any,  # noqa: ANN401
    ) -> None:
        """Run `operation(inspection, *args)` on the store's thread; `done` and `failed` come back on this one."""

        def run(**steps: Any) -> Any:  # noqa: ANN401
            if self._inspection is None and self.workspace is None:
                raise KnownError("workspace_locked")
            if self._inspection is None:
                raise KnownError("inspection_unknown", id=self.inspection_id)
            return operation(self._inspection, *args, **kwargs, **steps)

        self.worker.run(run, done, failed, lasting)

    def leave(self) -> None:
        """Take nothing more on; what was asked for is done and the inspection closed while nobody waits for it."""
        if not self._left:
            self._left = True
            self.worker.run(self._close_inspection)
            for each in self._workers:
                each.leave()

    def close(self) -> None:
        """Leave, wait until all is done and the backup is made, and let others have the workspace."""
        self.leave()
        for each in self._workers:
            each.finish()
        self._let_go()
