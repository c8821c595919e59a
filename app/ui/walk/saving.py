"""What was answered and typed on its way to the store: in order, retried until it is there, never dropped."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import KnownError
from app.ui.session import Session

RETRY_EVERY = 2000
ANSWER, FACT, NOTE = "answer", "fact", "note"
"""What an act is about; of a note only its latest wording waits, every answer waits in its turn."""

FLAG, SOURCE, MEMO, FILED, PRACTICE, STEP = "flag", "source", "memo", "filed", "practice", "step"
"""What stands beside the answers: flags, references, memos, filing one, good practice; and a step back or forth."""

_UNFIT = {
    "answer_unfit",
    "fact_unfit",
    "source_unfit",
    "practice_unfit",
    "memo_gone",
    "finding_gone",
    "finding_unfit",
    "document_gone",
    "form_unknown",
    "form_own_second",
    "form_not_chosen",
    "block_gone",
    "block_unfit",
    "report_unfit",
    "report_item_gone",
    "particular_unfit",
}


@dataclass(eq=False)
class Job:
    """One act that must reach the store; `subject` says what it is about, `value` what is on the screen."""

    operation: Callable[..., Any]
    reference: str
    kind: str
    name: str
    value: Any
    done: Callable[[Any], None] | None = None
    running: bool = False
    error: KnownError | None = None

    @property
    def subject(self) -> tuple[str, str, str]:
        """What a later act replaces."""
        return self.reference, self.kind, self.name


class Saving(QObject):
    """Sends acts to the store and keeps those that it did not take."""

    saving = Signal()
    saved = Signal(str)
    trouble = Signal(object)
    changed = Signal(object)
    unfit = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        """Begin with everything saved."""
        super().__init__(parent)
        self._session = session
        self._jobs: list[Job] = []
        self._last = ""
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(RETRY_EVERY)
        self._retry.timeout.connect(self._try_again)

    @property
    def all_saved(self) -> bool:
        """Whether the store has confirmed everything."""
        return not self._jobs

    def send(
        self,
        operation: Callable[..., Any],
        reference: str,
        kind: str,
        name: str,
        value: Any,  # noqa: ANN401
        *,
        done: Callable[[Any], None] | None = None,
    ) -> None:
        """Have `operation(inspection, reference, name, value)` done after what waits already; `done` has its result."""
        job = Job(operation, reference, kind, name, value, done)
        if kind == NOTE:
            self._jobs = [known for known in self._jobs if known.running or known.subject != job.subject]
        self._jobs.append(job)
        self.saving.emit()
        if any(_disk(known) for known in self._jobs):
            job.error = next(known.error for known in self._jobs if _disk(known))
            self._try_again()
        else:
            self._run(job)

    def troubles(self, reference: str) -> Mapping[tuple[str, str], KnownError]:
        """What of a case the store did not take: kind and name -> why."""
        return {(job.kind, job.name): job.error for job in self._jobs if job.error and job.reference == reference}

    def waiting(self, reference: str) -> tuple[Job, ...]:
        """What of a case is not confirmed yet, in order."""
        return tuple(job for job in self._jobs if job.reference == reference)

    def send_all(self) -> None:
        """Ask the store once more for everything that it has not been asked for: the window closes."""
        for job in tuple(self._jobs):
            if not job.running:
                self._run(job)

    def _run(self, job: Job) -> None:
        job.running = True
        self._session.call(
            job.operation,
            job.reference,
            job.name,
            job.value,
            done=lambda result: self._done(job, result),
            failed=lambda error: self._failed(job, error),
        )

    def _done(self, job: Job, result: Any) -> None:  # noqa: ANN401
        at = self._jobs.index(job)
        overtaken = [known for known in self._jobs[:at] if known.subject == job.subject and not known.running]
        was_refused = job.error is not None
        self._jobs = [known for known in self._jobs if known is not job and known not in overtaken]
        if was_refused:
            for known in tuple(self._jobs):
                if not known.running:
                    self._run(known)
        if job.done is not None:
            job.done(result)
        self.changed.emit(job)
        if not self._jobs:
            self._retry.stop()
            self._last = datetime.now().astimezone().strftime("%H:%M:%S")
            self.saved.emit(self._last)

    def _failed(self, job: Job, error: KnownError) -> None:
        job.running = False
        job.error = error
        if error.code in _UNFIT or (job.kind == STEP and not _disk(job)):
            self._jobs.remove(job)
            self.unfit.emit(job)
            if not self._jobs:
                self.saved.emit(self._last)
            return
        self._retry.start()
        self.changed.emit(job)
        self.trouble.emit(error)

    def _try_again(self) -> None:
        """Where the disk refuses, one act tries the door for all; what was refused for itself tries for itself."""
        asked = False
        for job in tuple(self._jobs):
            if job.running or job.error is None:
                asked = asked or (job.running and job.error is not None)
                continue
            if _disk(job) and asked:
                continue
            asked = asked or _disk(job)
            self._run(job)


def _disk(job: Job) -> bool:
    return job.error is not None and job.error.code.startswith(("file_", "workspace_"))
