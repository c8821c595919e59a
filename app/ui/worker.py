"""Work that may wait on a disk: one thread that owns the open inspection, one signal that brings results home."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.errors import KnownError

Done = Callable[[Any], None]
Failed = Callable[[KnownError], None]


class Worker(QObject):
    """Runs calls one after another off the UI thread and delivers their results on it, in order."""

    _finished = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with nothing to do."""
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="casewalk-store")
        self._waiting = 0
        # queued even where a call is done before anybody waits for it: `done` comes after `run`, and in order
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a result is still awaited."""
        return self._waiting > 0

    def run(self, call: Callable[[], Any], done: Done | None = None, failed: Failed | None = None) -> None:
        """Run the call on the store's thread; then `done` with its result or `failed` with its sentence, here."""
        self._waiting += 1

        def finished(future: "Future[Any]") -> None:
            self._finished.emit(future, (done, failed))

        self._pool.submit(call).add_done_callback(finished)

    def finish(self) -> None:
        """Wait until everything asked for is done; results not yet delivered are delivered by the event loop."""
        self._pool.shutdown(wait=True)

    @Slot(object, object)
    def _deliver(self, future: "Future[Any]", callbacks: tuple[Done | None, Failed | None]) -> None:
        self._waiting -= 1
        done, failed = callbacks
        try:
            result = future.result()
        except KnownError as error:
            if failed is None:
                raise
            failed(error)
        else:
            if done is not None:
                done(result)
