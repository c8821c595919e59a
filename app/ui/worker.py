"""Work that may wait on a disk: one thread that owns the open inspection, one signal that brings results home."""

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from threading import Event
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from app.errors import KnownError

Done = Callable[[Any], None]
Failed = Callable[[KnownError], None]

STRIDE = 0.01
"""Seconds for which work that lasts goes on before it lets the window have its turn."""


@dataclass(frozen=True)
class Lasting:
    """What is said of work that may last while it goes on.

    Where it is done in steps its call takes `progress` and `cancelled` as keywords, see app/steps.py; a
    person may cancel it where it is stoppable.
    """

    words: str
    in_steps: bool = True
    stoppable: bool = True

    @property
    def can_be_cancelled(self) -> bool:
        """Whether a person can cancel it."""
        return self.in_steps and self.stoppable


@dataclass(eq=False)
class _Job:
    """One call, from when it is asked for until its result is home."""

    call: Callable[..., Any]
    done: Done | None
    failed: Failed | None
    lasting: Lasting | None
    cancelled: Event = field(default_factory=Event)
    next_step: float = 0.0


class Worker(QObject):
    """Runs calls one after another off the UI thread and delivers their results on it, in order.

    A call begins when the turn of the event loop in which it was asked for is over, so that it does not take the
    processor from what is still to be drawn; work that lasts gives way to the window between its steps.
    """

    lasting_changed = Signal()
    moved = Signal(object, object)
    stopped = Signal(object)

    _finished = Signal(object, object)
    _stepped = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with nothing to do."""
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="casewalk-store")
        self._jobs: list[_Job] = []
        self._asked: list[_Job] = []
        self._finishing = False
        self._taken = Event()
        self._begin = QTimer(self)
        self._begin.setSingleShot(True)
        self._begin.setInterval(0)
        self._begin.timeout.connect(self._submit)
        # queued even where a call is done before anybody waits for it: `done` comes after `run`, and in order
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._stepped.connect(self._take_step, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a result is still awaited."""
        return bool(self._jobs)

    @property
    def lasting(self) -> Lasting | None:
        """What is said of the work that lasts and is the next to be done, if there is any."""
        job = self._lasting_job
        return job.lasting if job is not None else None

    @property
    def _lasting_job(self) -> _Job | None:
        return next((job for job in self._jobs if job.lasting is not None), None)

    def run(
        self,
        call: Callable[..., Any],
        done: Done | None = None,
        failed: Failed | None = None,
        lasting: Lasting | None = None,
    ) -> None:
        """Run the call on the store's thread; then `done` with its result or `failed` with its sentence, here."""
        if self._finishing:
            raise RuntimeError("this worker has finished")
        job = _Job(call, done, failed, lasting)
        self._jobs.append(job)
        self._asked.append(job)
        self._begin.start()
        if job is self._lasting_job:
            self.lasting_changed.emit()

    def cancel(self) -> None:
        """Cancel the work that lasts, where that can be; `failed` follows when it has stopped."""
        job = self._lasting_job
        if job is not None and job.lasting is not None and job.lasting.can_be_cancelled:
            job.cancelled.set()

    def leave(self) -> None:
        """Take nothing more on: what was asked for is still done, what lasts stops, and nobody is told any more."""
        self._finishing = True
        for job in self._jobs:
            job.cancelled.set()
        self._taken.set()
        self._submit()
        self._pool.shutdown(wait=False)

    def finish(self) -> None:
        """Leave, and wait until all of that is done."""
        self.leave()
        self._pool.shutdown(wait=True)

    def _submit(self) -> None:
        asked, self._asked = self._asked, []
        for job in asked:
            self._pool.submit(self._work, job).add_done_callback(partial(self._home, job))

    def _home(self, job: _Job, future: "Future[Any]") -> None:
        self._finished.emit(future, job)

    # on the store's thread

    def _work(self, job: _Job) -> Any:  # noqa: ANN401 - whatever the call returns
        if job.lasting is None or not job.lasting.in_steps:
            return job.call()
        if job.cancelled.is_set():
            raise KnownError("cancelled")
        return job.call(progress=partial(self._step, job), cancelled=job.cancelled.is_set)

    def _step(self, job: _Job, done: int, total: int) -> None:
        """Tell how far the work is, and go on when the window has taken that in."""
        if monotonic() < job.next_step and done < total:
            return
        self._taken.clear()
        self._stepped.emit(job, done, total)
        if not self._finishing:
            self._taken.wait()
        job.next_step = monotonic() + STRIDE

    # on the window's

    @Slot(object, object, object)
    def _take_step(self, job: _Job, done: int, total: int) -> None:
        if job is self._lasting_job and not self._finishing:
            self.moved.emit(done, total)
        self._taken.set()

    @Slot(object, object)
    def _deliver(self, future: "Future[Any]", job: _Job) -> None:
        if self._finishing:
            self._jobs.remove(job)
            return
        was_lasting = job is self._lasting_job
        self._jobs.remove(job)
        if was_lasting:
            self.lasting_changed.emit()
        try:
            result = future.result()
        except KnownError as error:
            if error.code == "cancelled":
                self.stopped.emit(error)
            if job.failed is None:
                raise
            job.failed(error)
        except Exception as error:
            if job.failed is None:
                raise
            sys.excepthook(type(error), error, error.__traceback__)
            job.failed(KnownError("defect"))  # whoever waits is not left waiting
        else:
            if job.done is not None:
                job.done(result)
