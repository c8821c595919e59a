"""What a person does beside answering: flags, references, memos, good practice, steps back, a veil, things to check."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from app.casework.evidence import Practice, Source
from app.casework.walk import OPENING, Walk
from app.errors import KnownError
from app.instrument.model import REASONS
from app.ui.walk.asked import Shown
from app.ui.walk.bar import VeilLine
from app.ui.walk.doubts import Doubt, Doubts
from app.ui.walk.evidence_beside import Aside
from app.ui.walk.memos import MemoStrip
from app.ui.walk.saving import PRACTICE as PRACTICE_JOB
from app.ui.walk.sections_list import ASK, CHECK, PRACTICE, UNANSWERED
from app.ui.words import mending, sentence, tr

if TYPE_CHECKING:
    from app.ui.walk.page import WalkPage


class WalkAside(QObject):
    """Serves the page: everything beside the answers passes here."""

    def __init__(self, page: "WalkPage") -> None:
        """Serve that page."""
        super().__init__(page)
        self._page = page
        self.strip = MemoStrip()
        self.veil_line = VeilLine()
        self.doubts = Doubts()
        self.veiled = False
        self._back: QWidget | None = None

    def connect_all(self) -> None:
        """Listen to the case, the right column and the strip."""
        page, case = self._page, self._page.case
        case.opened.connect(lambda: self.doubts.begin(case.reference))
        case.beside.changed.connect(page.show_beside)
        case.stepped.connect(self._stepped)
        self.veil_line.lifted.connect(self.turn_veil)
        self.strip.dropped.connect(case.beside.drop_memo)
        self.strip.closed.connect(self._come_back)
        beside = page.evidence.beside
        beside.to_choose = self._to_choose
        beside.form_turned.connect(self._form_turned)
        beside.source_written.connect(self._take_source)
        beside.source_removed.connect(case.beside.remove_source)
        beside.memo_filed.connect(lambda id_: case.file_memo(id_, page.question or ""))
        beside.memo_removed.connect(case.beside.remove_memo)
        practice = page.evidence.practice
        practice.saved.connect(self._take_practice)
        practice.removed.connect(case.beside.remove_practice)
        practice.closed.connect(self._close_practice)
        sections = page.sections
        sections.check_wanted.connect(self.check)
        sections.ask_wanted.connect(page.ask_page_wanted)
        sections.practice_wanted.connect(page.practice_page_wanted)
        sections.glance_wanted.connect(page.glance_wanted)

    # what is shown

    def shown(self, walk: Walk) -> Shown:
        """What the cards are to show, found anew."""
        page, case = self._page, self._page.case
        if page.session.routing is not None:
            self.doubts.look(walk, page.session.routing, page.session.language)
        return Shown(
            walk,
            page.session.language,
            {} if self.veiled else case.troubles(),
            case.disputed,
            locked=case.locked or self.veiled,
            flagged=case.beside.flagged,
            doubts=self.doubts.found,
            veiled=self.veiled,
        )

    def order(self, page: str | None) -> tuple[str, ...]:
        """The questions that focus passes through: reasons are not seen through the veil."""
        walk = self._page.case.walk
        if walk is None:
            return ()
        order, by_name = walk.order(page), walk.instrument.by_name
        return tuple(name for name in order if by_name[name].kind != REASONS) if self.veiled else order

    def show_evidence(self) -> None:
        """Bring the right column to the question in focus."""
        page, case = self._page, self._page.case
        name, beside = page.question, self._page.case.beside
        if name is None:
            return
        aside = Aside(beside.sources.get(name, ()), beside.said.get(name, ""), beside.memos, locked=case.locked)
        page.evidence.show_question(page.asked, page.session.language, case.notes.get(name, ""), aside)
        page.evidence.show_state(
            draft=name in case.drafts,
            trouble=case.note_trouble(name),
            locked=case.locked,
            disputed=case.note_disputed(name),
        )

    def counts(self, left: int) -> dict[str, int]:
        """How much of each kind there is in the case."""
        beside = self._page.case.beside
        return {
            CHECK: self.doubts.count,
            ASK: len(beside.flagged),
            PRACTICE: len(beside.practices),
            UNANSWERED: left,
        }

    def show_practices(self) -> None:
        """Bring the list of good practice to what is known."""
        case = self._page.case
        error = next(
            (error for (kind, _), error in case.saving.troubles(case.reference).items() if kind == PRACTICE_JOB), None
        )
        trouble = tr("Not saved yet. {what} {do}", what=sentence(error), do=mending(error)) if error else ""
        self._page.evidence.practice.show_practices(case.beside.practices, trouble)

    # flags and references

    def flag(self) -> None:
        """Flag the question in focus for the case manager, or take the flag away."""
        page = self._page
        if page.question is not None and not page.case.gone and not self.veiled:
            page.case.beside.turn_flag(page.question)

    def add_reference(self) -> None:
        """Write a reference to a document beside the note of the question in focus."""
        page = self._page
        if page.question is not None and not page.case.locked and not self.veiled:
            if page.evidence.tells_practice:
                page.evidence.close_practice()
            self._remember_focus()
            page.evidence.beside.open_form()

    def _to_choose(self, question: str) -> tuple[tuple[str, ...], tuple[Source, ...]]:
        page = self._page
        case = page.case
        instrument = page.session.instrument
        documents = case.beside.documents(instrument, page.session.language) if instrument is not None else ()
        return documents, case.beside.to_use_again(question)

    def _take_source(self, question: str, source: Source) -> None:
        try:
            self._page.case.beside.put_source(question, source)
        except KnownError as error:
            self._page.evidence.beside.form.refuse(error)
        else:
            self._page.evidence.beside.close_form()

    def _form_turned(self, on: bool) -> None:
        if not on:
            self._come_back()

    # memos

    def memo(self) -> None:
        """Take a passing thought."""
        if not self._page.case.gone and not self.veiled:
            self._remember_focus()
            self.strip.open()

    def flush(self) -> None:
        """Keep the thought that is being written, and the account of good practice."""
        words = self.strip.take()
        if words and not self._page.case.gone:
            self._page.case.beside.drop_memo(words)
        self.strip.hide()
        self._page.evidence.practice.keep()

    # good practice

    def tell_practice(self) -> None:
        """Tell good practice in the right column."""
        page = self._page
        if page.question is not None and not page.case.gone and not self.veiled:
            self._remember_focus()
            self.show_practices()
            page.evidence.tell_practice(page.case.reference, page.page or "")

    def _take_practice(self, practice: Practice) -> None:
        editor = self._page.evidence.practice
        try:
            self._page.case.beside.put_practice(practice)
        except KnownError as error:
            editor.refuse(error)
        else:
            editor.accept()
            self._close_practice()

    def _close_practice(self) -> None:
        self._page.evidence.close_practice()
        self._come_back()

    # back and forth

    def step(self, *, back: bool) -> None:
        """Undo or redo an answer; where the focus goes is known when the store has done it."""
        if not self.veiled:
            self._page.commit_field()
            self._page.case.step(back=back)

    def _stepped(self, name: str) -> None:
        page = self._page
        if page.case.walk is not None and name not in page.case.walk.instrument.by_name:
            page.show_page(OPENING)
            page.focus_fact(name)
        else:
            self.doubts.answered(name)
            page.answered(name)
            page.focus_question(name)
        page.header_changed.emit()

    def _remember_focus(self) -> None:
        focus = QApplication.focusWidget()
        inside = (self.strip, self._page.evidence.beside.form, self._page.evidence.practice)
        if focus is not None and not any(each is focus or each.isAncestorOf(focus) for each in inside):
            self._back = focus if focus is self._page.evidence.note else None

    def _come_back(self) -> None:
        """The focus returns to the note if it was there, else to the question."""
        page, back = self._page, self._back
        self._back = None
        if back is page.evidence.note and back.isVisible():
            page.evidence.enter()
        elif page.question is not None and page.case.walk is not None:
            page.focus_question(page.question)

    # the veil

    def turn_veil(self) -> None:
        """Hide judgements while the case manager looks, or show them again."""
        page = self._page
        if page.case.walk is None:
            return
        self.flush()
        page.leave_note()
        name = page.question
        if name is not None and page.asked.kind == REASONS:
            host = page.case.walk.host(page.asked)
            name = host.name if host is not None else name
            page.focus_question(name)
        self.veiled = not self.veiled
        page.evidence.veil(on=self.veiled)
        self.veil_line.setVisible(self.veiled)
        page.answered(name or "")
        if name is not None:
            page.focus_question(name)

    # what to check

    def check(self) -> None:
        """Go to the next thing to check."""
        page = self._page
        if page.case.walk is not None and not self.veiled:
            name = self.doubts.next_host(page.case.walk, page.question)
            if name is not None:
                page.focus_question(name)

    def dismiss(self, doubt: Doubt) -> None:
        """Leave answers as they are that sit oddly together."""
        self.doubts.dismiss(doubt)
        page = self._page
        page.answered(page.question or "")
        if page.question is not None:
            page.focus_question(page.question)
