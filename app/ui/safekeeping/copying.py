"""The safety copy while one works: looked after on a thread of its own, so that a stick never holds anything up."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import KnownError
from app.ui.session import Session

if TYPE_CHECKING:  # the page that unlocks needs no store
    from app.operations.safety_copy import Copies, CopyState
    from app.operations.workspace import Workspace

EVERY = 20_000
"""Milliseconds between two looks: what was answered is on the stick that long after at the latest, and a bit."""


class Copying(QObject):
    """Keeps the copy current; `changed` is sent with how it stands, None where no copy is wanted."""

    changed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        """Begin to look."""
        super().__init__(parent)
        self._session = session
        self._copies: Copies | None = None
        self.state: CopyState | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Copy what changed since the last look; not while a look is still under way."""
        workspace, folder = self._session.workspace, self._session.settings.safety_copy
        if workspace is None or self._session.copier.busy:
            return
        if not folder:
            self._say(None)
            return
        self._session.copier.run(lambda: self._bring_up(workspace, folder), self._say, self._failed)

    def _bring_up(self, workspace: "Workspace", folder: str) -> "CopyState":
        """On the thread of the copy, the only one that knows what is copied."""
        from app.operations.safety_copy import Copies

        self._copies = self._copies or Copies()
        return self._copies.bring_up(workspace, folder)

    def _failed(self, error: KnownError) -> None:
        from app.operations.safety_copy import CopyState

        self._say(CopyState(self.state.at if self.state is not None else None, error))

    def _say(self, state: "CopyState | None") -> None:
        if state != self.state:
            self.state = state
            self.changed.emit(state)

    def stop(self) -> None:
        """Look no more after one last time; the session waits for it as it closes."""
        self._timer.stop()
        self.look()
