"""One paper form on the screen: what it says so far, and its way to the store, field by field."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.casework.forms import Form, form_unit, state_of
from app.casework.units import FIRST
from app.errors import KnownError
from app.instrument.model import SELECT_MULTIPLE, Instrument, Question
from app.instrument.routing import Routed, Routing
from app.operations import questionnaires as typing
from app.operations.inspection import Changes, Inspection
from app.operations.questionnaires import OpenForm
from app.ui.session import Session
from app.ui.walk.saving import ANSWER, NOTE, STEP, Job, Saving

PAUSE = 300
"""After so many milliseconds without a key free text is kept as it is."""

Step = Callable[[Inspection, Form, str], object]
BEGIN, FINISH = "begin", "finish"


@dataclass(eq=False)
class Paper:
    """A form as the screen has it; `begun` says whether it is in the store, which the store's thread alone decides.

    `asked` says that it was sent there, `at` names the field where the person is, `drafts` are texts that wait to be
    sent, `lost` what the store refused because the number turned out to be somebody else's.
    """

    form: Form
    which: str = FIRST
    values: dict[str, str] = field(default_factory=dict)
    state: str = ""
    at: str = ""
    asked: bool = False
    begun: bool = False
    drafts: dict[str, str] = field(default_factory=dict)
    lost: set[str] = field(default_factory=set)


def paper_of(opened: OpenForm) -> Paper:
    """A form that is in the store, with what was being typed."""
    values = {**opened.answers, **opened.drafts}
    at = next(iter(opened.drafts), str(opened.place.get("field") or ""))
    drafts = dict(opened.drafts)
    return Paper(opened.form, opened.which, values, opened.state, at, asked=True, begun=True, drafts=drafts)


class Pen(QObject):
    """Writes on the paper that lies on the screen: at once there, and on its way to the store at once."""

    refused = Signal(object)
    number_refused = Signal(object, object)

    def __init__(self, session: Session, parent: QObject) -> None:
        """Begin without a paper."""
        super().__init__(parent)
        self._session = session
        self.store = Saving(session, self)
        self.store.unfit.connect(self._unfit)
        self.asked: Instrument | None = None
        self._routing: Routing | None = None
        self.paper: Paper | None = None
        self._steps = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.keep)

    # what lies there

    def take_up(self, asked: Instrument) -> None:
        """Take up a questionnaire; its routing is made on this thread, which uses it."""
        if asked != self.asked:
            self.asked, self._routing = asked, Routing(asked)

    def lay(self, paper: Paper) -> None:
        """Lay a paper on the screen; what was being typed on the one before is on its way first."""
        self.leave_text()
        self.paper = paper

    @property
    def routed(self) -> Routed:
        """What routing makes of the paper."""
        if self._routing is None or self.paper is None:
            return Routed(frozenset(), {}, {}, frozenset())
        return self._routing.route({name: value for name, value in self.paper.values.items() if value})

    @property
    def fitting(self) -> str:
        """The state that its answers make it."""
        return state_of(self.asked, self.routed) if self.asked is not None else ""

    # writing

    def choose(self, question: Question, choice: str) -> None:
        """Tick a box: the one of a field, or one more, or one less, of a field that takes several."""
        paper = self.paper
        if paper is None:
            return
        value = choice
        if question.type == SELECT_MULTIPLE:
            chosen = set(paper.values.get(question.name, "").split()) ^ {choice}
            value = " ".join(name for name in question.choice_names if name in chosen)
        self.say(question.name, value)

    def say(self, name: str, value: str) -> None:
        """Have a field say something, nothing with an empty value."""
        paper = self.paper
        if paper is None or paper.values.get(name, "") == value:
            return
        paper.values[name] = value
        self._begin(paper)
        self.store.send(partial(_answer, paper, paper.form), str(paper.form), ANSWER, name, value)

    def write(self, name: str, words: str) -> None:
        """Take up free text that is being typed."""
        paper = self.paper
        if paper is None or paper.values.get(name, "") == words:
            return
        paper.values[name] = paper.drafts[name] = words
        if not self._pause.isActive():
            self._pause.start()
            self.store.saving.emit()

    def keep(self) -> None:
        """Keep what is being typed as it is: on the disk, and no entry yet."""
        self._pause.stop()
        paper = self.paper
        if paper is None or not paper.drafts:
            return
        self._begin(paper)
        for name, words in paper.drafts.items():
            self.store.send(partial(_type, paper, paper.form), str(paper.form), NOTE, name, words)

    def leave_text(self) -> None:
        """Make entries of what was typed, its field being left."""
        self._pause.stop()
        paper = self.paper
        if paper is None or not paper.drafts:
            return
        self._begin(paper)
        written, paper.drafts = paper.drafts, {}
        for name, words in written.items():
            paper.values[name] = words.strip()
            self.store.send(partial(_answer, paper, paper.form), str(paper.form), ANSWER, name, words.strip())

    def finish(self, state: str | None = None) -> str:
        """Say what became of the form, by its answers where no state is given; returns it."""
        paper = self.paper
        if paper is None:
            return ""
        self.leave_text()
        self._begin(paper)
        paper.state = state or self.fitting
        self.store.send(partial(_finish, paper, paper.form), str(paper.form), STEP, self._step(FINISH), paper.state)
        return paper.state

    def renumber(self, form: Form) -> None:
        """Give the paper another number, which nobody has given yet; what was refused for its number goes with it."""
        paper = self.paper
        if paper is None or paper.form == form:
            return
        self.leave_text()
        before, paper.form = paper.form, form
        if paper.asked:
            call = partial(_renumber, paper, before)
            self.store.send(call, str(form), STEP, self._step(BEGIN), form.number)
        elif paper.lost or paper.state:
            self._begin(paper)
            lost, paper.lost = paper.lost, set()
            for name in sorted(lost):
                self.store.send(partial(_answer, paper, form), str(form), ANSWER, name, paper.values.get(name, ""))
            if paper.state:
                self.store.send(partial(_finish, paper, form), str(form), STEP, self._step(FINISH), paper.state)

    def step(self, operation: Step, done: Callable[[OpenForm], None]) -> None:
        """Undo a step of the paper, or do it again, after all that was sent; `done` has what stands then."""
        paper = self.paper
        if paper is not None and paper.asked:
            self.leave_text()
            call = partial(_step, paper, paper.form, operation)
            self.store.send(call, str(paper.form), STEP, self._step("step"), None, done=done)

    def _step(self, name: str) -> str:
        self._steps += 1
        return f"{name} {self._steps}"

    def _begin(self, paper: Paper) -> None:
        if not paper.asked:
            paper.asked = True
            self.store.send(
                partial(_begin, paper, paper.form), str(paper.form), STEP, self._step(BEGIN), paper.form.number
            )

    # what the store says

    def _unfit(self, job: Job) -> None:
        paper, error = job.operation.args[0], job.error  # type: ignore[attr-defined]
        if error is None:
            return
        if job.name.startswith(BEGIN):
            paper.asked, paper.form = paper.begun, job.operation.args[1]  # type: ignore[attr-defined]
            self.number_refused.emit(paper, error)
        elif job.kind in {ANSWER, NOTE} and error.code == "form_unknown" and not paper.begun:
            paper.lost.add(job.name)
        elif job.kind == ANSWER and error.code == "form_unknown" and job.reference != str(paper.form):
            self.store.send(partial(_answer, paper, paper.form), str(paper.form), ANSWER, job.name, job.value)
        elif paper.begun:
            self.refused.emit(error)

    def flush(self) -> None:
        """Send what is being written; nothing is lost by leaving now."""
        self.leave_text()
        self.store.send_all()
        paper = self.paper
        if paper is not None and paper.asked and paper.which == FIRST and not paper.state:
            self._session.call(_remember, paper, paper.form, paper.at, failed=lambda _error: None)  # a wish, not work


# on the store's thread


def _begin(paper: Paper, form: Form, inspection: Inspection, *_: object) -> None:
    if paper.begun:
        return
    typing.free_form(inspection, form.voice, form.number)
    try:
        typing.begin_form(inspection, form.voice, form.number)
    finally:
        paper.begun = inspection.forms.at(form_unit(inspection.id, form)) is not None


def _must_be_begun(paper: Paper) -> None:
    """Raise KnownError(form_unknown) where its number turned out to be somebody else's: theirs is not written on."""
    if not paper.begun:
        raise KnownError("form_unknown", number=paper.form.number, voice=paper.form.voice)


def _answer(paper: Paper, form: Form, inspection: Inspection, _form: str, name: str, value: str) -> Changes:
    _must_be_begun(paper)
    return typing.answer_field(inspection, form, name, value, paper.which)


def _type(paper: Paper, form: Form, inspection: Inspection, _form: str, name: str, words: str) -> None:
    _must_be_begun(paper)
    typing.type_field(inspection, form, name, words, paper.which)


def _finish(paper: Paper, form: Form, inspection: Inspection, _form: str, _name: str, state: str) -> Changes:
    _must_be_begun(paper)
    return typing.finish_form(inspection, form, state, paper.which)


def _renumber(paper: Paper, before: Form, inspection: Inspection, _form: str, _name: str, number: int) -> Changes:
    _must_be_begun(paper)
    return typing.renumber_form(inspection, before, number)


def _remember(inspection: Inspection, paper: Paper, form: Form, name: str) -> None:
    if paper.begun:
        typing.remember_field(inspection, form, {"field": name})


def _step(paper: Paper, form: Form, operation: Step, inspection: Inspection, *_: object) -> OpenForm:
    operation(inspection, form, paper.which)
    return typing.open_form(inspection, form, paper.which)
