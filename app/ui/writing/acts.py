"""What is typed and done on the page on which the report is written, on its way to the store: nothing of it lost."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.operations.inspection import Inspection
from app.operations.own import OWN
from app.ui.findings.acts import PAUSE, Refused
from app.ui.session import Session
from app.ui.walk.saving import NOTE, STEP, Job, Saving

Operation = Callable[[Inspection, Any], Any]


@dataclass(frozen=True)
class Typed:
    """Something that is being typed: how it is kept meanwhile, how it becomes entries, and what it says now."""

    keep: Operation
    put: Operation
    value: Any


class Acts(QObject):
    """Sends what is typed and done; `changed` says that the report is to be read anew."""

    changed = Signal()
    refused = Signal(object)
    unfit = Signal(str, object)

    def __init__(self, session: Session, parent: QObject) -> None:
        """Begin with nothing to send."""
        super().__init__(parent)
        self.store = Saving(session, self)
        self.store.unfit.connect(self._unfit)
        self.typed: dict[str, Typed] = {}
        self._unkept: set[str] = set()
        self._count = 0
        self._otherwise: dict[str, Refused] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.keep)

    def write(self, name: str, typed: Typed) -> None:
        """Take up what is being typed at a place of that name."""
        self.typed[name] = typed
        self._unkept.add(name)
        if not self._pause.isActive():
            self._pause.start()
            self.store.saving.emit()

    def keep(self) -> None:
        """Keep what is being typed as drafts: on the disk, and no entries yet."""
        self._pause.stop()
        for name in sorted(self._unkept & self.typed.keys()):
            one = self.typed[name]
            self.store.send(partial(_with, one.keep), OWN, NOTE, name, one.value)
        self._unkept.clear()

    def record(self, name: str) -> None:
        """Make entries of what was typed at a place, it being left."""
        one = self.typed.pop(name, None)
        self._unkept.discard(name)
        if one is not None:
            self.store.send(partial(_with, one.put), OWN, NOTE, name, one.value, done=lambda _made: self.changed.emit())

    def record_all(self) -> None:
        """Make entries of all that was typed."""
        for name in tuple(self.typed):
            self.record(name)

    def do(self, operation: Callable[..., Any], *args: Any, refused: Refused | None = None, **kwargs: Any) -> None:  # noqa: ANN401
        """Have `operation(inspection, ...)` done after all that was typed; `refused` is told why it was not."""
        self.record_all()
        self._count += 1
        if refused is not None:
            self._otherwise[f"{self._count}"] = refused
        call = partial(_call, operation, args, kwargs)
        self.store.send(call, OWN, STEP, f"{self._count}", None, done=partial(self._done, f"{self._count}"))

    def _done(self, name: str, _made: object) -> None:
        self._otherwise.pop(name, None)
        self.changed.emit()

    def waits(self, name: str) -> bool:
        """Whether what was typed at a place is not confirmed by the store yet."""
        return name in self.typed or any(job.name == name for job in self.store.waiting(OWN) if job.kind == NOTE)

    @property
    def busy(self) -> bool:
        """Whether anything that was typed or done is not confirmed yet."""
        return bool(self.typed) or not self.store.all_saved

    def flush(self) -> None:
        """Send what is being written; nothing is lost by leaving now."""
        self._pause.stop()
        self.record_all()
        self.store.send_all()

    def _unfit(self, job: Job) -> None:
        if job.error is None:
            return
        otherwise = self._otherwise.pop(job.name, None) if job.kind == STEP else None
        if otherwise is not None:
            otherwise(job.error)
        elif job.kind == NOTE:
            self.unfit.emit(job.name, job.error)  # it stays in its field, and is a draft
        else:
            self.refused.emit(job.error)
        self.changed.emit()


def _with(operation: Operation, inspection: Inspection, _own: str, _name: str, value: Any) -> Any:  # noqa: ANN401
    return operation(inspection, value)


def _call(
    operation: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any], inspection: Inspection, *_: object
) -> Any:  # noqa: ANN401
    return operation(inspection, *args, **kwargs)
