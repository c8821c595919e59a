"""The flow of papers: which lies on the screen, which came before, which comes next, and how many there are."""

from collections import Counter
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.casework.forms import BLANK, COUNTED, REFUSED, SPOILED, Form
from app.casework.units import FIRST, SECOND
from app.errors import KnownError
from app.instrument.model import CHILD
from app.operations.batches import Batch, open_batch
from app.operations.inspection import Inspection
from app.operations.questionnaires import OpenForm, free_form, open_form, previous_form
from app.ui.forms.paper import Paper, Pen, Step, paper_of
from app.ui.session import Session


def _start(inspection: Inspection, voice: str, which: str, form: Form | None) -> tuple[Batch, list[OpenForm]]:
    """Where the batch goes on, and the papers that are laid out for it, in their order."""
    batch = open_batch(inspection, voice, which)
    if which == SECOND:
        return batch, [open_form(inspection, one, SECOND) for one in batch.waiting]
    if form is not None:
        return batch, [open_form(inspection, form)]
    return batch, [batch.going_on] if batch.going_on is not None else []


def _before(inspection: Inspection, voice: str, form: Form | None) -> OpenForm | None:
    found = previous_form(inspection, voice, form)
    return open_form(inspection, found) if found is not None else None


class Flow(QObject):
    """Lays one paper after another under the pen; `laid` says that another lies there, `ended` that none is left."""

    laid = Signal()
    ended = Signal()
    stood = Signal()
    refused = Signal(object)
    number_refused = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        """Begin without papers."""
        super().__init__(parent)
        self._session = session
        self.pen = Pen(session, self)
        self.pen.refused.connect(self.refused)
        self.pen.number_refused.connect(self._number_taken)
        self.voice, self.which = CHILD, FIRST
        self.papers: list[Paper] = []
        self.place = -1
        self.sitting = self.forms = 0
        self.states: Counter[str] = Counter()
        self._next = 1

    @property
    def paper(self) -> Paper | None:
        """The form on the screen."""
        return self.papers[self.place] if 0 <= self.place < len(self.papers) else None

    def order(self) -> list[str]:
        """The fields that are asked, in the order of the paper."""
        asked, relevant = self.pen.asked, self.pen.routed.relevant
        return [one.name for one in asked.questions if one.name in relevant] if asked is not None else []

    # which paper lies there

    def begin(self, voice: str, which: str, form: Form | None) -> None:
        """Go on with a voice's forms where the person was, or with one of them."""
        self.pen.flush()
        self.voice, self.which = voice, which
        self.papers, self.place, self.sitting = [], -1, 0
        self.pen.paper = None
        self._session.call(_start, voice, which, form, done=self._begun, failed=self.refused.emit)

    def _begun(self, found: tuple[Batch, list[OpenForm]]) -> None:
        batch, opened = found
        if (batch.voice, batch.which) != (self.voice, self.which):
            return
        self.pen.take_up(batch.asked)
        self._next, self.forms = batch.next, batch.count.forms
        self.states = Counter(batch.count.states)
        self.papers = [paper_of(one) for one in opened]
        if self.papers:
            self._lay(0, resume=True)
        else:
            self.following()

    def _lay(self, place: int, *, resume: bool = False) -> None:
        """Lay a paper on the screen, at the field where the person was on it."""
        self.place = place
        paper = self.papers[place]
        self.pen.lay(paper)
        fields = self.order()
        if resume and not paper.state and not paper.at and fields:
            answered = [at for at, name in enumerate(fields) if paper.values.get(name)]
            paper.at = fields[min(max(answered, default=-1) + 1, len(fields) - 1)]
        if paper.at not in fields:
            paper.at = next(iter(fields), "")
        self.laid.emit()

    def following(self) -> None:
        """Go on to the form after this one, or to a new one."""
        self.pen.leave_text()
        if self.place + 1 < len(self.papers):
            self._lay(self.place + 1)
        elif self.which == SECOND:
            self.ended.emit()
        elif self.paper is None or self.paper.asked:
            self.papers.append(Paper(Form(self.voice, self._next)))
            self._lay(len(self.papers) - 1)

    def previous(self) -> None:
        """Go back to the form before this one, to look at it or to mend it."""
        self.pen.leave_text()
        paper = self.paper
        if self.place > 0:
            self._lay(self.place - 1)
        elif self.which == FIRST and paper is not None:
            before = paper.form if paper.asked else None
            done = partial(self._came, paper)
            self._session.call(_before, self.voice, before, done=done, failed=self.refused.emit)

    def _came(self, after: Paper, opened: OpenForm | None) -> None:
        if opened is not None and self.paper is after and opened.form not in {each.form for each in self.papers}:
            self.papers.insert(0, paper_of(opened))
            self._lay(0)

    def open_form(self, form: Form) -> None:
        """Lay out a form that is there already, to mend it."""
        self._session.call(open_form, form, done=self._opened, failed=self.refused.emit)

    def _opened(self, opened: OpenForm) -> None:
        known = next((at for at, each in enumerate(self.papers) if each.form == opened.form), None)
        if known is None:
            known = max(self.place, 0)
            self.papers.insert(known, paper_of(opened))
        self._lay(known)

    # what becomes of it

    def touch(self) -> None:
        """Count the paper among the forms with the first thing that is typed on it."""
        paper = self.paper
        if paper is not None and not paper.asked and paper.which == FIRST:
            self.forms += 1
            self._next = max(self._next, paper.form.number + 1)

    def mend(self) -> None:
        """Go by the answers again: a finished form is what they make it, unless it was refused or spoiled."""
        paper = self.paper
        if paper is not None and paper.state in {*COUNTED, BLANK}:
            before, paper.state = paper.state, self.pen.fitting
            self._recount(paper, before)

    def finish(self, state: str = "") -> None:
        """Say what became of the form, by its answers where nothing else is said; then comes the next.

        That it was refused or spoiled is taken back where it is said again.
        """
        paper = self.paper
        if paper is None:
            return
        self.touch()
        before = paper.state
        if state in {REFUSED, SPOILED} and state != before:
            self.pen.finish(state)
        elif not before or state == before:
            self.pen.finish()
        self._recount(paper, before)
        paper.at = ""
        self.following()

    def _recount(self, paper: Paper, before: str) -> None:
        if paper.state == before:
            return
        self.sitting += not before
        if paper.which == FIRST:
            self.states[before] -= bool(before)
            self.states[paper.state] += 1

    def undo(self, operation: Step) -> None:
        """Undo a step of the paper, or do it again."""
        paper = self.paper
        if paper is not None:
            self.pen.step(operation, partial(self._stands, paper))

    def _stands(self, paper: Paper, opened: OpenForm) -> None:
        paper.values = {**opened.answers, **opened.drafts}
        before, paper.state = paper.state, opened.state
        if before:
            self._recount(paper, before)
        if self.paper is paper:
            self.stood.emit()

    # numbers

    def give_number(self, typed: str) -> None:
        """Give the paper another number, if nobody has given that yet."""
        paper = self.paper
        if paper is None:
            return
        if typed == str(paper.form.number):
            self.laid.emit()
            return
        done = partial(self._numbered, paper)
        self._session.call(free_form, self.voice, typed, done=done, failed=self.number_refused.emit)

    def _numbered(self, paper: Paper, form: Form) -> None:
        if self.paper is paper:
            self.pen.renumber(form)
            if paper.asked:
                self._next = max(self._next, form.number + 1)
            self.laid.emit()

    def _number_taken(self, paper: Paper, error: KnownError) -> None:
        """The number was somebody else's by the time it was recorded: what was typed waits for another."""
        if paper in self.papers:
            self._lay(self.papers.index(paper))
            self.number_refused.emit(error)
