"""The case on the screen: what it shows at once, and how that reaches the store."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.casework.answers import clean_answer
from app.casework.subjects import note_subject, questions_of
from app.casework.units import Case, clean_fact, is_fact
from app.casework.walk import COMPLETE, IN_PROGRESS, Walk
from app.errors import KnownError
from app.instrument.model import Question
from app.operations import evidence, undoing, walking
from app.operations.evidence import Beside
from app.operations.inspection import Inspection
from app.operations.undoing import Undone
from app.operations.walking import OpenCase
from app.ui.session import Session
from app.ui.walk.beside import BesideOnScreen
from app.ui.walk.saving import ANSWER, FACT, FILED, FLAG, MEMO, NOTE, SOURCE, STEP, Job, Saving
from app.ui.words import mending, sentence, tr
from app.ui.worker import Lasting

TYPING = 300
PLACE = 200


class CaseOnScreen(QObject):
    """Holds what the person sees and sends what the person does."""

    opened = Signal()
    refused = Signal(object)
    changed = Signal()
    completed = Signal(str)
    stepped = Signal(str)

    def __init__(self, session: Session, parent: QObject) -> None:
        """Begin without a case."""
        super().__init__(parent)
        self._session = session
        self.saving = Saving(session, self)
        self.saving.changed.connect(lambda _job: self.changed.emit())
        self.saving.unfit.connect(self._unfit)
        self.saving.saved.connect(self._all_saved)
        self.beside = BesideOnScreen(self.saving, self)
        self._steps = 0
        self.reference = ""
        self.walk: Walk | None = None
        self.case: Case | None = None
        self.status = ""
        self.facts: dict[str, str] = {}
        self.notes: dict[str, str] = {}
        self.drafts: set[str] = set()
        self.disputed: frozenset[str] = frozenset()
        self.faults: dict[str, str] = {}
        self.refusal: KnownError | None = None
        self.place: Mapping[str, Any] = {}
        self._kept: dict[str, str] = {}
        self._awaited = ""
        self._typing = ""
        self._pause = self._timer(TYPING, self._keep_draft)
        self._next_place: dict[str, Any] | None = None
        self._place_pause = self._timer(PLACE, self._keep_place)

    def _timer(self, every: int, run: Any) -> QTimer:  # noqa: ANN401
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(every)
        timer.timeout.connect(run)
        return timer

    # opening

    def open(self, reference: str) -> None:
        """Fetch a case; `opened` or `refused` follows."""
        self.flush()
        self._awaited = reference
        if reference != self.reference:
            self.walk, self.case, self.reference = None, None, reference
        self._session.call(
            walking.open_case,
            reference,
            done=lambda found: self._take(reference, found),
            failed=lambda error: self._refuse(reference, error),
            lasting=Lasting(tr("Opening the case…"), in_steps=False),
        )

    def _refuse(self, reference: str, error: KnownError) -> None:
        if reference == self._awaited:
            self.walk, self.case, self.refusal = None, None, error
            self.refused.emit(error)

    def _take(self, reference: str, found: OpenCase) -> None:
        layout, routing = self._session.layout, self._session.routing
        if reference != self._awaited or layout is None or routing is None:
            return
        self.reference, self.case, self.status = reference, found.case, found.status
        self.facts = dict(found.case.facts)
        self._kept = dict(found.notes)
        self.notes = {**found.notes, **found.drafts}
        self.drafts = set(found.drafts)
        self.disputed, self.place = found.disputed, found.place
        self.faults, self.refusal = {}, None
        answers = dict(found.answers)
        shown = {ANSWER: answers, FACT: self.facts, NOTE: self.notes}
        waiting = self.saving.waiting(reference)
        for job in waiting:
            if job.kind in shown:
                shown[job.kind][job.name] = job.value
        self.walk = Walk(layout, routing, answers, questions_of(found.disputed))
        self.beside.take(reference, found.beside, found.documents, waiting)
        for job in waiting:
            if job.kind == FILED:
                self._join(job.name, job.value)
        self.opened.emit()

    def look_again(self) -> None:
        """Take up what other pages wrote beside the answers."""
        if self.walk is not None:
            reference = self.reference
            self._session.call(
                _beside,
                reference,
                done=lambda found: self._take_beside(reference, *found),
                failed=lambda _error: None,
            )

    def _take_beside(self, reference: str, found: Beside, documents: tuple[str, ...]) -> None:
        if reference == self.reference:
            self.beside.take(reference, found, documents, self.saving.waiting(reference))
            self.beside.changed.emit()

    # what is known

    @property
    def locked(self) -> bool:
        """Whether the case is shown and takes no answers."""
        return self.status == COMPLETE or (self.case is not None and self.case.withdrawal is not None)

    @property
    def gone(self) -> bool:
        """Whether the case left the sample: nothing can be put beside its answers."""
        return self.case is None or self.case.withdrawal is not None

    def troubles(self) -> dict[str, str]:
        """What stands on the screen and not in the store: question or fact -> why, and what to do."""
        found = {
            name: tr("Not saved yet. {what} {do}", what=sentence(error), do=mending(error))
            for (kind, name), error in self.saving.troubles(self.reference).items()
            if kind in {ANSWER, FACT, FLAG}
        }
        return found | self.faults

    def note_trouble(self, question: str) -> str:
        """Why the evidence of a question, or a memo, is not in the store, and what to do."""
        for (kind, name), error in self.saving.troubles(self.reference).items():
            mine = (kind, name) == (NOTE, question) or (kind == SOURCE and name.partition("/")[0] == question)
            if mine or kind in {MEMO, FILED}:
                return tr("Not saved yet. {what} {do}", what=sentence(error), do=mending(error))
        return ""

    def note_disputed(self, question: str) -> bool:
        """Whether two different notes stand side by side."""
        return note_subject(question) in self.disputed

    # what is done

    def answer(self, question: Question, value: str) -> bool:
        """Show an answer and send it; returns whether it is one."""
        if self.walk is None or self.locked:
            return False
        try:
            fitting = clean_answer(question, value)
        except KnownError as error:
            self.faults[question.name] = f"{sentence(error)} {mending(error)}"
            return False
        self.faults.pop(question.name, None)
        self.refusal = None
        if fitting == self.walk.value(question.name) and not self._contested(question):
            return True
        self.walk.set(question.name, fitting)
        self.status = IN_PROGRESS
        if is_fact(self.walk.instrument, question.name):
            self.facts[question.name] = fitting
        self._settle(question.name)
        self.saving.send(walking.answer, self.reference, ANSWER, question.name, fitting)
        return True

    def _contested(self, question: Question) -> bool:
        return any(f"{kind}/{question.name}" in self.disputed for kind in (ANSWER, FACT))

    def _settle(self, name: str) -> None:
        self.disputed = self.disputed - {f"{ANSWER}/{name}", f"{FACT}/{name}"}

    def correct(self, fact: str, value: str) -> bool:
        """Show a fact of the sample list and send it; returns whether it fits."""
        if self.locked:
            return False
        try:
            fitting = clean_fact(fact, value)
        except KnownError as error:
            self.faults[fact] = f"{sentence(error)} {mending(error)}"
            return False
        self.faults.pop(fact, None)
        if fitting != self.facts.get(fact, ""):
            self.facts[fact] = fitting
            self._settle(fact)
            self.saving.send(walking.correct_fact, self.reference, FACT, fact, fitting)
        return True

    def type_note(self, question: str, words: str) -> None:
        """Keep what is being typed; it reaches the store at the next pause."""
        if self._typing and self._typing != question:
            self._keep_draft()
        self.notes[question] = words
        self.drafts.add(question)
        self._typing = question
        if not self._pause.isActive():
            self._pause.start()
            self.saving.saving.emit()

    def _keep_draft(self) -> None:
        self._pause.stop()
        question, self._typing = self._typing, ""
        if question:
            self.saving.send(walking.type_note, self.reference, NOTE, question, self.notes.get(question, ""))

    def leave_note(self, question: str) -> None:
        """Make the note an entry, its field being left."""
        if self._typing == question:
            self._pause.stop()
            self._typing = ""
        words = self.notes.get(question, "")
        if question in self.drafts or words != self._kept.get(question, ""):
            self.drafts.discard(question)
            self._kept[question] = words
            self.saving.send(walking.note, self.reference, NOTE, question, words)

    def file_memo(self, id_: str, question: str) -> None:
        """Move a memo into the note of a question, after what was typed there."""
        if self.locked or all(memo.id != id_ for memo in self.beside.memos):
            return
        self.leave_note(question)
        self._join(id_, question)
        self.saving.send(_file, self.reference, FILED, id_, question)
        self.changed.emit()

    def _join(self, id_: str, question: str) -> None:
        memo = self.beside.filed(id_)
        if memo is not None:
            present = self.notes.get(question, "")
            self.notes[question] = f"{present}\n{memo.text}" if present else memo.text
            self._kept[question] = self.notes[question]

    def step(self, *, back: bool) -> None:
        """Undo or redo an answer, after everything that waits; `stepped` follows with the question or fact."""
        if self.walk is not None and not self.locked:
            self._steps += 1
            reference = self.reference
            operation = _undo if back else _redo
            done = lambda undone: self._step_done(reference, undone)  # noqa: E731
            self.saving.send(operation, reference, STEP, str(self._steps), "", done=done)

    def _step_done(self, reference: str, undone: Undone | None) -> None:
        if undone is None or reference != self.reference or self.walk is None:
            return
        name = undone.name
        if any(job.name == name and job.kind in {ANSWER, FACT} for job in self.saving.waiting(reference)):
            return
        self.faults.pop(name, None)
        self.refusal = None
        if name in self.walk.instrument.by_name:
            self.walk.set(name, undone.value)
        if name not in self.walk.instrument.by_name or is_fact(self.walk.instrument, name):
            self.facts[name] = undone.value
        self._settle(name)
        self.stepped.emit(name)

    def remember(self, place: dict[str, Any]) -> None:
        """Remember where the person is, a moment later."""
        self._next_place = place
        if not self._place_pause.isActive():
            self._place_pause.start()

    def _keep_place(self) -> None:
        self._place_pause.stop()
        place, self._next_place = self._next_place, None
        if place is not None and self.reference:
            self._session.call(walking.remember_place, self.reference, place, failed=lambda _error: None)

    def complete(self) -> None:
        """Declare the case complete; `completed` follows, or the refusal is there to be shown."""
        if self.locked or self.walk is None:
            return
        self.flush()
        waiting = self.saving.troubles(self.reference)
        if waiting:
            self._not_now(next(iter(waiting.values())))
            return
        reference = self.reference
        self._session.call(
            walking.complete,
            reference,
            done=lambda _changes: self._now(reference, COMPLETE),
            failed=self._not_now,
        )

    def reopen(self) -> None:
        """Open a complete case again."""
        if self.status != COMPLETE:
            return
        reference = self.reference
        self._session.call(
            walking.reopen,
            reference,
            done=lambda _changes: self._now(reference, IN_PROGRESS),
            failed=self._not_now,
        )

    def _now(self, reference: str, status: str) -> None:
        if reference == self.reference:
            self.status = status
            self.refusal = None
            self.changed.emit()
        if status == COMPLETE:
            self.completed.emit(reference)

    def _not_now(self, error: KnownError) -> None:
        self.refusal = error
        self.changed.emit()

    def _all_saved(self, _time: str) -> None:
        if self.refusal is not None and self.refusal.code.startswith("file_"):
            self.refusal = None
            self.changed.emit()

    def _unfit(self, job: Job) -> None:
        if job.reference != self.reference or job.error is None:
            return
        if job.kind not in {ANSWER, FACT}:
            self.refusal = job.error
            if job.kind == FILED:
                self.drafts.add(job.value)
                self.leave_note(job.value)
            self.look_again()
        else:
            self.faults[job.name] = f"{sentence(job.error)} {mending(job.error)}"
        self.changed.emit()

    def flush(self) -> None:
        """Send everything that waits for a pause: notes, the place, and what was refused before."""
        self._keep_draft()
        if not self.locked:
            for question in sorted(self.drafts):
                self.leave_note(question)
        self._keep_place()
        self.saving.send_all()


def _beside(inspection: Inspection, reference: str) -> tuple[Beside, tuple[str, ...]]:
    return evidence.beside(inspection, reference), evidence.documents(inspection, reference)


def _file(inspection: Inspection, reference: str, id_: str, question: str) -> object:
    return evidence.file_memo(inspection, reference, id_, question)


def _undo(inspection: Inspection, reference: str, _name: str, _value: str) -> Undone | None:
    return undoing.undo(inspection, reference)


def _redo(inspection: Inspection, reference: str, _name: str, _value: str) -> Undone | None:
    return undoing.redo(inspection, reference)


def chips_of(facts: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """The facts of a case as the top bar shows them: text and kind of chip."""
    found = [
        (facts[name][:1].upper() + facts[name][1:], "plain")
        for name in ("gender", "age", "sentence")
        if facts.get(name)
    ]
    phases = {"custody": tr("Custody"), "community": tr("Community"), "both": tr("Custody and community")}
    if facts.get("phases") in phases:
        found.append((phases[facts["phases"]], "accent"))
    levels = {
        "low": tr("RoSH low"),
        "medium": tr("RoSH medium"),
        "high": tr("RoSH high"),
        "very_high": tr("RoSH very high"),
    }
    if facts.get("rosh") in levels:
        found.append((levels[facts["rosh"]], "plain" if facts["rosh"] == "low" else "bad"))
    if facts.get("looked_after") == "yes":
        found.append((tr("Looked after"), "star"))
    return tuple(found)
