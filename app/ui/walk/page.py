"""The walk through one case: sections, a criterion's questions as cards, guidance and evidence, all by keyboard."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.casework.answers import toggled
from app.casework.units import is_fact
from app.casework.walk import COMPLETE, OPENING, Walk
from app.errors import KnownError
from app.instrument.model import Question, language_title
from app.ui.key_line import ALL_KEYS
from app.ui.page import Page
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.walk.aside import WalkAside
from app.ui.walk.asked import Hands
from app.ui.walk.bar import WalkBar
from app.ui.walk.case import CaseOnScreen, chips_of
from app.ui.walk.columns import WalkColumns
from app.ui.walk.evidence_panel import EvidencePanel
from app.ui.walk.heading import heading, left_words
from app.ui.walk.keys import WalkKeys
from app.ui.walk.look import Look
from app.ui.walk.question_list import QuestionList
from app.ui.walk.sample_facts import SampleFacts
from app.ui.walk.sections_list import SectionsList
from app.ui.words import tr

_CASE_PAGE = "case"


class WalkPage(Page):
    """One case, walked question by question; nothing on it waits for the disk."""

    asks = True
    left = Signal()
    completed = Signal(str)
    ask_page_wanted = Signal()
    practice_page_wanted = Signal()
    glance_wanted = Signal()
    find_wanted = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        """Begin without a case; open takes one."""
        super().__init__(session, theme, tr("Walk through a case"))
        self.look = Look(theme)
        self.case = CaseOnScreen(session, self)
        self._page: str | None = OPENING
        self._question: str | None = None
        self._last_on: dict[str | None, str] = {}
        self._moving = False
        self._keys = WalkKeys(self)
        self._facts: SampleFacts | None = None
        self.aside = WalkAside(self)
        hands = Hands(
            self._visit,
            self.answer,
            self.turn_over,
            self._write,
            lambda: self.move_by(1),
            self.aside.dismiss,
            self.focus_question,
        )
        self.sections = SectionsList(self.look)
        self.questions = QuestionList(self.look, hands)
        self.evidence = EvidencePanel(self.look)
        self.acts.update(self._keys.acts)
        self.bar = WalkBar(self.complete, self.reopen, self.next_unanswered)
        self._columns = WalkColumns(self, self.look)
        self._connect()

    def _connect(self) -> None:
        case = self.case
        case.opened.connect(self._show_case)
        case.refused.connect(self._refused)
        case.changed.connect(self._refresh)
        case.completed.connect(self.completed)
        case.saving.saving.connect(self.saving)
        case.saving.saved.connect(self.saved)
        case.saving.trouble.connect(self.trouble)
        self.sections.turn_to.connect(self.show_page)
        self.sections.next_unanswered.connect(self.next_unanswered)
        self.evidence.typed.connect(self._typed)
        self.evidence.note_left.connect(self._note_left)
        self.evidence.note_entered.connect(self._remember)
        self.evidence.note.cursorPositionChanged.connect(self._remember)
        self.aside.connect_all()

    # what the window asks for

    def open(self, reference: str) -> None:
        """Open a case where the person was."""
        self.flush()
        if reference != self.case.reference:
            self._columns.show(visible=False, awaited=tr("Opening {case}…", case=reference))
        self.case.open(reference)

    def crumbs(self) -> tuple[str, ...]:
        return (tr("Cases"), self.case.reference)

    def chips(self) -> tuple[tuple[str, str], ...]:
        return chips_of(self.case.facts)

    def idle_keys(self) -> frozenset[str]:
        case = self.case
        if case.walk is None:
            return frozenset(self.acts) - {"Esc", ALL_KEYS}
        idle = {"Ctrl+D"} if case.status == COMPLETE or case.gone else {"Ctrl+R"}
        if case.locked or self.aside.veiled:
            idle |= {"Backspace", "Ctrl+E", "Ctrl+Z", "Ctrl+Y"}
        if case.gone or self.aside.veiled:
            idle |= {"F", "G", ";", "Ctrl+R"}
        return frozenset(idle)

    def arrive(self) -> None:
        if self._question is not None and self.case.walk is not None:
            self.focus_question(self._question)
            self.case.look_again()

    def retheme(self, theme: Theme) -> None:
        super().retheme(theme)
        self.look.take(theme)
        if self._facts is not None:
            self._facts.retype()
        self.evidence.retype()
        self.questions.retype()
        self._columns.fold()
        for widget in self.findChildren(QWidget):
            widget.update()

    def reword(self) -> None:
        if self.case.walk is None:
            return
        walk, language = self.case.walk, self.session.language
        self.sections.reword(walk.instrument, language)
        self._columns.offer_language(language_title(self.session.other_language))
        self.questions.reword(walk.instrument, language, *heading(walk, self._page, language, veiled=self.aside.veiled))
        self.evidence.beside.reword()
        self.answered(self._question or "")

    def flush(self) -> None:
        """Send what is being written and where the person is; nothing is lost by leaving now."""
        if self._facts is not None:
            self._facts.commit()
        self.commit_field()
        self.aside.flush()
        self.case.flush()

    def commit_field(self) -> None:
        """Take the answer that is being written as it stands."""
        row = self.questions.row(self._question)
        if row is not None and row.field is not None:
            row.field.commit()

    def leave(self) -> None:
        """Back to the cases."""
        self.flush()
        self.left.emit()

    def complete(self) -> None:
        """Declare the case complete, or say what is missing."""
        self.flush()
        self.case.complete()

    def reopen(self) -> None:
        """Open a complete case again."""
        self.case.reopen()

    # showing

    def _refused(self, _error: KnownError) -> None:
        self._columns.show(visible=False)
        self.bar.show_case(self.case, 0, veiled=False)

    def _show_case(self) -> None:
        walk = self._walk
        if self._facts is not None:
            self._facts.deleteLater()
        self._facts = SampleFacts(self.look, walk.instrument, self._correct)
        self._facts.hide()
        self._last_on = {}
        self.sections.fill(walk, self.session.language)
        self._columns.offer_language(language_title(self.session.other_language))
        self._columns.show(visible=True)
        self._columns.fold()
        place = dict(self.case.place)
        page = OPENING if place.get("page", _CASE_PAGE) == _CASE_PAGE else str(place["page"])
        if page not in walk.layout.pages:
            page = OPENING
        self.show_page(page, str(place.get("question", "")))
        if place.get("field") == "note" and self._question == place.get("question"):
            self.evidence.enter(int(place.get("cursor", 0)))
        self.header_changed.emit()

    def show_page(self, page: str | None, question: str = "") -> None:
        """Turn to a criterion, or to the opening page, with the focus on a question of it."""
        self.leave_note()
        walk = self._walk
        order = self.aside.order(page)
        wanted = question or self._last_on.get(page, "")
        if wanted not in order:
            wanted = next(iter((*walk.unanswered(page), *order)), "")
        self._page, self._question = page, wanted or None
        self._moving = True
        head = heading(walk, page, self.session.language, veiled=self.aside.veiled)
        self.questions.begin(*head, self._facts if page is OPENING else None)
        self._refresh(first=True)
        self._moving = False
        if wanted:
            self.focus_question(wanted)

    def _refresh(self, need: str | None = None, *, first: bool = False) -> None:
        """Bring everything to what the walk says; what did not change is not touched."""
        if self.case.walk is None:
            return
        walk, case = self.case.walk, self.case
        shown = self.aside.shown(walk)
        if self._facts is not None:
            self._facts.show_facts(case.facts, shown.troubles, locked=shown.locked)
        self.questions.show_cards(walk.cards(self._page), shown, need or self._question, first=first)
        self.questions.count(left_words(walk, self._page, veiled=shown.veiled))
        self.questions.ring(self._question)
        left = len(walk.all_unanswered())
        self.sections.show_walk(walk, self._page, self.aside.counts(left), veiled=shown.veiled)
        self.bar.show_case(case, left, veiled=shown.veiled)
        self.aside.show_evidence()

    def show_beside(self) -> None:
        """Bring what stands beside the answers to what is known."""
        if self.case.walk is not None and self._question is not None:
            self.answered(self._question)
            self.aside.show_practices()

    @property
    def _walk(self) -> Walk:
        if self.case.walk is None:
            raise RuntimeError("no case is open")
        return self.case.walk

    @property
    def asked(self) -> Question:
        """The question in focus, as the instrument has it."""
        return self._walk.instrument.question(self._question or "")

    # the focus

    @property
    def page(self) -> str | None:
        """The page that is shown."""
        return self._page

    @property
    def question(self) -> str | None:
        """The question in focus."""
        return self._question

    def focus_question(self, name: str) -> None:
        """Move to a question, turning to its page where it stands on another."""
        page = self._walk.page_of(name)
        if page != self._page or name not in self.aside.order(page):
            self.show_page(page, name)
            return
        if self.questions.widget_of(name) is None:
            self._refresh(name)
        self._select(name)
        widget = self.questions.widget_of(name)
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            self.questions.reveal(name)
            self._remember()

    def focus_fact(self, name: str) -> None:
        """Go to a fact of the sample list on the opening page."""
        if self._facts is not None:
            self._facts.enter(name)

    def _visit(self, name: str) -> None:
        """A question came into focus by Tab or the mouse."""
        if not self._moving and name != self._question and self.case.walk is not None:
            self._select(name)
            self.questions.reveal(name)

    def _select(self, name: str) -> None:
        if name != self._question:
            self.leave_note()
        self._question = name
        self._last_on[self._page] = name
        self.questions.ring(name)
        self.aside.show_evidence()
        at_end = self.aside.order(self._page)[-1:] == (name,) and self._page != self._walk.layout.pages[-1]
        self._columns.point_onwards(on=at_end)
        self._remember()

    def _remember(self) -> None:
        if self._question is None or self.case.walk is None or not self.isVisible():
            return
        in_note = self.evidence.note.hasFocus()
        self.case.remember(
            {
                "page": self._page or _CASE_PAGE,
                "question": self._question,
                "field": "note" if in_note else "answer",
                "cursor": self.evidence.cursor_at if in_note else 0,
            }
        )

    def move_by(self, by: int) -> None:
        """To a question further down or up the page."""
        order = self.aside.order(self._page)
        if not order:
            return
        at = order.index(self._question) if self._question in order else 0
        self.focus_question(order[max(0, min(len(order) - 1, at + by))])

    def turn(self, by: int) -> None:
        """To another criterion."""
        pages = self._walk.layout.pages
        at = pages.index(self._page) + by
        if 0 <= at < len(pages):
            self.show_page(pages[at])

    def next_unanswered(self) -> None:
        """Go to the next question that must be answered, from the beginning again after the last."""
        if self.case.walk is None:
            return
        name = self.case.walk.next_unanswered(self._question)
        if name is not None:
            self.focus_question(name)

    # answers and notes

    def answer(self, name: str, value: str) -> None:
        """Take an answer, paint it, and move on."""
        if self.aside.veiled:
            return
        if not self.case.answer(self._walk.instrument.question(name), value):
            self._refresh(name)
            return
        order = self._walk.order(self._page)
        at = order.index(name) if name in order else len(order) - 1
        following = order[min(at + 1, len(order) - 1)] if value else name
        self.aside.doubts.answered(name)
        self.answered(following)
        self.focus_question(following)
        if is_fact(self._walk.instrument, name):
            self.header_changed.emit()

    def turn_over(self, name: str, choice: str) -> None:
        """Give one of several reasons, or take it back."""
        if self.aside.veiled:
            return
        question = self._walk.instrument.question(name)
        self.case.answer(question, toggled(question, self._walk.value(name), choice))
        self.answered(name)
        self.focus_question(name)

    def _write(self, name: str, value: str) -> None:
        self.case.answer(self._walk.instrument.question(name), value)
        self.answered(name)

    def answered(self, need: str) -> None:
        """Paint what an answer changed, as far as a question at least."""
        self._moving = True
        self._refresh(need)
        self._moving = False

    def _correct(self, fact: str, value: str) -> None:
        self.case.correct(fact, value)
        self._refresh()
        self.questions.arrange()
        self.header_changed.emit()

    def _typed(self, question: str, words: str) -> None:
        self.case.type_note(question, words)
        self.aside.show_evidence()

    def _note_left(self, question: str) -> None:
        if self.case.walk is not None and question and not self.case.locked:
            self.case.leave_note(question)
            self.aside.show_evidence()

    def leave_note(self) -> None:
        """Make the note in focus an entry."""
        if self._question is not None:
            self._note_left(self._question)

    def write_evidence(self) -> None:
        """Put the focus into the note."""
        if self.aside.veiled:
            return
        self.evidence.close_practice()
        self.evidence.enter()

    # what keys do besides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.case.walk is None or not self._keys.press(event):
            event.ignore()

    # room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._columns.fold()

    def focusNextPrevChild(self, onwards: bool) -> bool:
        return self._columns.tab(onwards=onwards) or super().focusNextPrevChild(onwards)
