"""What is typed and done on the page of findings, on its way to the store: in order, and nothing of it lost."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.casework.findings import shortened
from app.casework.subjects import FINDING
from app.errors import KnownError
from app.operations.findings import standing_finding
from app.operations.inspection import Changes, Inspection
from app.operations.keeping_findings import edit_finding, overrule, remove_finding, type_finding, write_finding
from app.operations.own import OWN
from app.ui.session import Session
from app.ui.walk.saving import NOTE, STEP, Job, Saving

PAUSE = 300
"""After so many milliseconds without a key what is typed is kept as a draft."""

Refused = Callable[[KnownError], object]


@dataclass(eq=False)
class _Own:
    """A finding that is being written: from the first pause on it has an id; the store has `stands` and `draft`."""

    kind: str
    criterion: str
    id: str = ""
    text: str = ""
    begun: bool = False
    stands: str = ""
    draft: str = ""
    last: bool = False


class Acts(QObject):
    """Sends what is typed and done; `changed` says that findings are to be read anew."""

    changed = Signal()
    refused = Signal(object)
    returned = Signal(str, str)
    """One's own finding could not be begun though its form was closed: the kind and the words."""

    def __init__(
        self, session: Session, parent: QObject, write: Callable[[Inspection, str, str, str], Changes] = write_finding
    ) -> None:
        """Begin with nothing to send; `write` makes a finding of what is written of a criterion and kind."""
        super().__init__(parent)
        self._write = write
        self.store = Saving(session, self)
        self.store.unfit.connect(self._unfit)
        self.unwritten: dict[str, str] = {}
        self.unfit: dict[str, KnownError] = {}
        """Why what was typed in a finding is no more than a draft."""

        self._unkept: set[str] = set()
        self._own: _Own | None = None
        self._count = 0
        self._otherwise: dict[str, Refused] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.keep)

    # what is done

    def do(self, operation: Callable[..., Any], *args: Any, refused: Refused | None = None, **kwargs: Any) -> None:  # noqa: ANN401
        """Have `operation(inspection, ...)` done after all that was typed; `refused` is told why it was not."""
        self.record_all()
        self._step(partial(_call, operation, args, kwargs), self._done, refused)

    def _step(self, call: Callable[..., Any], done: Callable[[Any], None], refused: Refused | None = None) -> None:
        self._count += 1
        name = f"{self._count}"
        if refused is not None:
            self._otherwise[name] = refused
        self.store.send(call, OWN, STEP, name, None, done=done)

    def _done(self, _changes: Changes | None) -> None:
        self.changed.emit()

    def _unfit(self, job: Job) -> None:
        if job.error is None:
            return
        otherwise = self._otherwise.pop(job.name, None)
        if job.kind == NOTE and job.error.code == "finding_unfit":
            self.unwritten.setdefault(job.name, job.value)  # it stays in its field, and is a draft
            self.unfit[job.name] = job.error
            self.store.send(_type, OWN, NOTE, job.name, self.unwritten[job.name])
        if otherwise is not None:
            otherwise(job.error)
        else:
            self.refused.emit(job.error)
        self.changed.emit()

    # what is typed

    def write_down(self, id_: str, words: str) -> None:
        """Take up what is being typed in a finding."""
        if self.unwritten.get(id_) == words:
            return
        self.unwritten[id_] = words
        self.unfit.pop(id_, None)
        self._unkept.add(id_)
        self._wait()

    def _wait(self) -> None:
        if not self._pause.isActive():
            self._pause.start()
            self.store.saving.emit()

    def keep(self) -> None:
        """Keep what is being typed as drafts: on the disk, and no entries yet."""
        self._pause.stop()
        for id_ in sorted(self._unkept & self.unwritten.keys()):
            self.store.send(_type, OWN, NOTE, id_, self.unwritten[id_])
        self._unkept.clear()
        self._keep_own(last=False)

    def record(self, id_: str) -> None:
        """Make an entry of what was typed in a finding, its field being left; blank, it stays as it was."""
        if id_ not in self.unwritten or id_ in self.unfit:
            return
        self._unkept.discard(id_)
        words = self.unwritten.pop(id_)
        if words.strip():
            self.store.send(_edit, OWN, NOTE, id_, words, done=self._done)
        else:
            self.store.send(_forget, OWN, NOTE, id_, words, done=self._done)

    def record_all(self) -> None:
        """Make entries of all that was typed."""
        for id_ in tuple(self.unwritten):
            self.record(id_)
        self._keep_own(last=True)

    def waiting(self) -> dict[str, str]:
        """What was typed and the store has not confirmed: finding -> text."""
        sent = {job.name: str(job.value) for job in self.store.waiting(OWN) if job.kind == NOTE and job.value.strip()}
        return {**sent, **self.unwritten}

    # one's own

    @property
    def own_id(self) -> str:
        """The finding that is being written in the form, empty where none is."""
        return self._own.id if self._own is not None else ""

    def begin_own(self, criterion: str, kind: str) -> None:
        """Begin a finding in one's own words, unless one is begun."""
        if self._own is None:
            self._own = _Own(kind=kind, criterion=criterion)

    def type_own(self, words: str) -> None:
        """Take up what is being typed in it."""
        if self._own is not None:
            self._own.text = words
            self._wait()

    def turn_own(self, kind: str) -> None:
        """Make it of another kind."""
        if self._own is not None:
            self._own.kind = kind
            if self._own.id:
                self._step(partial(_call, overrule, (self._own.id, kind, ""), {}), self._done)

    def end_own(self) -> str:
        """Be done with it; returns its id where it has one already."""
        own, self._own = self._own, None
        if own is None:
            return ""
        self._send_own(own, last=True)
        return own.id

    def _keep_own(self, *, last: bool) -> None:
        if self._own is not None:
            self._send_own(self._own, last=last)

    def _send_own(self, own: _Own, *, last: bool) -> None:
        """Keep what is being written as a draft, or make an entry of it where it is the last for now."""
        if not own.id:
            own.last = own.last or last
            if own.text.strip() and not own.begun:
                own.begun, own.stands = True, shortened(own.text)
                call = partial(_call, self._write, (own.criterion, own.kind, own.stands), {})
                self._step(call, partial(self._own_written, own), partial(self._own_refused, own))
        elif last and not own.text.strip():
            self._step(partial(_call, remove_finding, (own.id,), {}), self._done)
            own.id, own.begun, own.draft = "", False, ""
        elif last and (own.text != own.stands or own.draft):
            own.stands, own.draft = own.text, ""
            self.store.send(_edit, OWN, NOTE, own.id, own.text, done=self._done)
        elif not last and own.text != (own.draft or own.stands):
            own.draft = own.text
            self.store.send(_type, OWN, NOTE, own.id, own.text)

    def _own_refused(self, own: _Own, error: KnownError) -> None:
        own.begun, own.last = False, False
        if self._own is None:
            self._own = own
            self.returned.emit(own.kind, own.text)
        self.refused.emit(error)

    def _own_written(self, own: _Own, changes: Changes) -> None:
        subjects = (entry.subject for entry in changes.entries)
        own.id = next((each.removeprefix(FINDING) for each in subjects if each.startswith(FINDING)), "")
        self._send_own(own, last=own.last)
        self.changed.emit()

    # the end

    def flush(self) -> None:
        """Send what is being written; nothing is lost by leaving now."""
        self._pause.stop()
        self.record_all()
        self.store.send_all()


def _call(
    operation: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any], inspection: Inspection, *_: object
) -> Any:  # noqa: ANN401
    return operation(inspection, *args, **kwargs)


def _type(inspection: Inspection, _own: str, id_: str, words: str) -> None:
    type_finding(inspection, id_, words)


def _edit(inspection: Inspection, _own: str, id_: str, words: str) -> Changes:
    return edit_finding(inspection, id_, words)


def _forget(inspection: Inspection, _own: str, id_: str, _blank: str) -> None:
    """Take a blank draft away: a finding without words is no finding."""
    type_finding(inspection, id_, standing_finding(inspection, id_).text)
