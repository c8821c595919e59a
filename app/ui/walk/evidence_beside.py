"""Below the evidence note: what the case manager said, references and memos; the form of a reference opens in it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.casework.evidence import Memo, Source
from app.instrument.model import Question
from app.ui.parts import label, spaced
from app.ui.walk.look import Look
from app.ui.walk.memos import MemoList
from app.ui.walk.prose import Prose
from app.ui.walk.reference_form import ReferenceForm
from app.ui.walk.references import References
from app.ui.words import tr


@dataclass(frozen=True)
class Aside:
    """What stands beside the answer of one question."""

    sources: tuple[Source, ...] = ()
    said: str = ""
    memos: tuple[Memo, ...] = ()
    locked: bool = False


class BesideNote(QScrollArea):
    """Takes the height that it needs, up to what the panel can spare."""

    sized = Signal()
    form_turned = Signal(bool)
    source_written = Signal(str, object)
    source_removed = Signal(str, str)
    memo_filed = Signal(str)
    memo_removed = Signal(str)

    def __init__(self, look: Look) -> None:
        """Begin without a question."""
        super().__init__()
        self._look = look
        self._question = ""
        self._sources: tuple[Source, ...] = ()
        self._unfinished: dict[str, Source] = {}
        self.to_choose: Callable[[str], tuple[tuple[str, ...], tuple[Source, ...]]] = lambda _question: ((), ())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("References and memos"))
        inside = QWidget()
        inside.setAccessibleName(tr("References and memos"))
        self._said_box = QFrame()
        self._said_box.setProperty("said", True)
        self._said = Prose(look, "ink")
        box = spaced(QVBoxLayout(self._said_box), (10, 7, 10, 8), 2)
        box.addWidget(label(tr("What the case manager said"), "said"))
        box.addWidget(self._said)
        self.references = References(look)
        self.form = ReferenceForm(look)
        self.memos = MemoList(look)
        self._column = spaced(QVBoxLayout(inside), (0, 0, 0, 0), 8)
        for widget in (self._said_box, self.references, self.form, self.memos):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._said_box.hide()
        self.setWidget(inside)
        self.references.wanted.connect(self.open_form)
        self.references.edited.connect(self.open_form)
        self.references.removed.connect(lambda id_: self.source_removed.emit(self._question, id_))
        self.form.done.connect(lambda source: self.source_written.emit(self._question, source))
        self.form.removed.connect(self._take_away)
        self.form.closed.connect(self.close_form)
        self.memos.filed.connect(self.memo_filed)
        self.memos.removed.connect(self.memo_removed)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab comes to, in order."""
        return [*self.references.chips, *self.memos.stops]

    def wanted_height(self, width: int) -> int:
        """The height of all that is in it at a width."""
        return self._column.totalHeightForWidth(width)

    def show_aside(self, question: Question, aside: Aside) -> None:
        """Show what stands beside the answer of a question."""
        if question.name != self._question:
            self._leave_form()
            self._question = question.name
            self.verticalScrollBar().setValue(0)
        self._sources = aside.sources
        changed = self.references.show_sources(question.name, aside.sources, locked=aside.locked)
        changed |= self.memos.show_memos(aside.memos, question.number, locked=aside.locked)
        if aside.said != self._said.text:
            self._said.say(aside.said)
            self._said_box.setVisible(bool(aside.said))
            changed = True
        if aside.locked:
            self._leave_form()
        if changed:
            self.sized.emit()

    # the form

    def open_form(self, source: Source | None = None) -> None:
        """Write a new reference, or change one; what was left unfinished at this question is there again."""
        documents, again = self.to_choose(self._question)
        begun = self._unfinished.pop(self._question, None)
        shown = source or begun or Source("", "")
        self.form.begin(shown, documents, () if begun is not None and source is None else again)
        self.references.hide()
        self.memos.hide()
        self.form_turned.emit(True)
        self.sized.emit()
        self.form.start()
        self.verticalScrollBar().setValue(self.form.y())

    def reword(self) -> None:
        """Offer the documents in the language of the questions; what is written of one stays."""
        if not self.form.isHidden():
            self.form.offer(self.to_choose(self._question)[0])

    def close_form(self) -> None:
        """Put the form away with what is written in it."""
        if self._put_away():
            self.form_turned.emit(False)

    def _leave_form(self) -> None:
        """Turn to another question: what is written waits at this one."""
        if not self.form.isHidden():
            written = self.form.written
            if written.document.strip() or written.dated or written.page.strip():
                self._unfinished[self._question] = written
            self._put_away()

    def _put_away(self) -> bool:
        was_there = not self.form.isHidden()
        self.form.hide()
        self.references.show()
        self.memos.setVisible(self.memos.any)
        if was_there:
            self.sized.emit()
        return was_there

    def _take_away(self, id_: str) -> None:
        self.close_form()
        self.source_removed.emit(self._question, id_)

    def retype(self) -> None:
        """Measure anew, the type having changed."""
        for prose in self.findChildren(Prose):
            prose.retype()
        self.references.retype()
        self.form.again.retype()
        self.sized.emit()
