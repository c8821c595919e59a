"""The page on which the report is written: its parts, the text of one, what the data say, the pages as printed."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout

from app.casework.findings import Span
from app.casework.subjects import BLOCK
from app.errors import KnownError
from app.instrument.model import Instrument
from app.operations.blocks import Apart, settle_block
from app.operations.findings import Bindable
from app.operations.report import switch
from app.operations.writing_report import Writing, open_writing, take_up_writing
from app.report.outline import (
    Part,
    criteria_about,
)
from app.scoring.bindings import Misfit
from app.ui.findings.binding import BindingLevel
from app.ui.findings.sentence import FITS, Mark
from app.ui.findings.words import count_words
from app.ui.page import Action, Notice, Page, Waiting
from app.ui.parts import Button, Fold, Middle, label, px, restyle, spaced
from app.ui.session import Session
from app.ui.tab_order import tab_in_order
from app.ui.theme import Theme
from app.ui.words import mending, sentence, tr
from app.ui.writing.acts import Acts
from app.ui.writing.columns import PAGES, PARTS, SENTENCES, TEXT, WIDEST, Columns
from app.ui.writing.hands import TEXT_OF, Hands
from app.ui.writing.keys import KEYS, bind
from app.ui.writing.outline import OutlineList
from app.ui.writing.preview import PagesColumn
from app.ui.writing.sentences import SentenceCard, SentencesColumn, said_of
from app.ui.writing.states import fallen_back_words, has_sentences, state_of, wrong_of
from app.ui.writing.text_column import COVER, TextColumn

LOW = 480
"""Below this height of the design the title is left to the top bar."""

LOOK_AGAIN = 1200
"""After so many milliseconds without a key what is typed is checked, and the pages are set anew."""


class WritingPage(Page):
    """The columns, with what is typed in them on its way to the store, and the way to what follows the writing."""

    left = Signal()
    findings_wanted = Signal(str)
    told_wanted = Signal()
    check_wanted = Signal()
    accuracy_wanted = Signal()
    publish_wanted = Signal()
    challenged = Signal(str)

    def __init__(self, session: Session, theme: Theme) -> None:
        """Lay out the page; arrive fills it."""
        super().__init__(session, theme, tr("The report"))
        self.found: Writing | None = None
        self.part = COVER.name
        self._inspection = ""
        self._reading = 0
        self._enter = self._sent_here = False
        self._goal: tuple[str, str] | None = None
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(LOOK_AGAIN)
        self._look.timeout.connect(self.read)
        self.doing = Acts(session, self)
        self.doing.changed.connect(self.read)
        self.doing.refused.connect(self._refused)
        self.doing.unfit.connect(self._unfit)
        self.store = self.doing.store
        self.store.saving.connect(self.saving)
        self.store.saved.connect(self.saved)
        self.store.trouble.connect(self.trouble)
        self.outline = OutlineList()
        self.outline.chosen.connect(self.choose)
        self.outline.entered.connect(lambda: self.turn(TEXT))
        self.text = TextColumn(theme, self.doing)
        self.text.switched.connect(lambda name, on: self.doing.do(switch, name, on=on))
        self.text.settled.connect(lambda version: self.doing.do(settle_block, version))
        self.editor = self.text.editor
        self.editor.written.connect(self._look.start)
        self.editor.away_wanted.connect(self.escape)
        self.text.recommendations.challenged.connect(self._challenge)
        self.sentences = SentencesColumn()
        self.sentences.made.connect(self._sentence_made)
        self.pages = PagesColumn(session)
        self.pages.failed.connect(self._refused)
        columns = {PARTS: self.outline, TEXT: self.text, SENTENCES: self.sentences, PAGES: self.pages}
        self.columns = Columns(columns)
        self.columns.turned.connect(self.turn)
        self.binding = BindingLevel()
        self.hands = Hands(session, self.text, self.doing)
        self.hands.offered.connect(self._offer)
        self.hands.refused.connect(self._refused)
        self.binding.chosen.connect(self._bound)
        self._lay_out()

    def _lay_out(self) -> None:
        outer = spaced(QVBoxLayout(self))
        middle = Middle(WIDEST)
        above = spaced(QVBoxLayout(middle), spacing=8)
        self.count = Button(count_words(0), "F3")
        self.count.clicked.connect(lambda _on=False: self.next_misfit())
        self._about = label(role="muted", wraps=True)
        head = Fold(520, spacing=14)
        self._title = label(tr("The report"), "title")
        head.add(self._title)
        head.add(self._about, 1)
        head.add(self.count)
        above.addWidget(head)
        self.notice = Notice()
        self.notice.closed.connect(self.to_work)
        above.addWidget(self.notice)
        self._waiting = Waiting()
        above.addWidget(self._waiting)
        outer.addLayout(middle.centred((26, 14, 26, 8)))
        self.levels = QStackedWidget()
        self.levels.setAccessibleName(tr("The report"))
        self.levels.addWidget(self.columns)
        self.levels.addWidget(self.binding)
        outer.addWidget(self.levels, 1)
        bind(self)
        below = spaced(QHBoxLayout(), (26, 4, 26, 8))
        below.addWidget(self.key_line(KEYS))
        outer.addLayout(below)

    # what the window asks

    def crumbs(self) -> tuple[str, ...]:
        return (self.session.title, tr("The report"))

    def bar_actions(self) -> tuple[Action, ...]:
        return (
            Action(tr("Check"), "F7", self.check_wanted.emit),
            Action(tr("Publish"), "F9", self.publish_wanted.emit),
        )

    def idle_keys(self) -> frozenset[str]:
        found = self.found
        idle = set() if found is not None and self._wrong else {"F3"}
        if found is None or not found.can_undo:
            idle |= {"Ctrl+Z"}
        if found is None or not found.can_redo:
            idle |= {"Ctrl+Y"}
        if self.text.list_panel is None:
            idle |= {"Ctrl+N", "Ctrl+D"}
        return frozenset(idle)

    def arrive(self) -> None:
        """Read anew; the first time in an inspection, on its cover, with what was being typed when it was left."""
        if self._inspection != self.session.inspection_id:
            self._inspection = self.session.inspection_id
            self.found, self.part = None, COVER.name
            self.editor.part = ""
            self.pages.reset()
            self.session.call(take_up_writing, failed=self._refused)
        self._sent_here = False
        self.pages.look_again()
        self.notice.hide()
        self.levels.setCurrentWidget(self.columns)
        self.columns.fold(self.width())
        if self.found is None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self._waiting.begin(tr("Opening the report…"))
        else:
            self.to_work()
        self.read()

    def go_to(self, part: str, subject: str = "") -> None:
        """Show a part, and in it the block or line that a subject names."""
        self.part, self._goal = part, (part, subject)
        self.arrive()
        self._sent_here = True

    def retheme(self, theme: Theme) -> None:
        self.sentences.list.forget()
        super().retheme(theme)
        self.text.retheme(theme)
        self.columns.fold(self.width())

    def flush(self) -> None:
        """Send what is being written; nothing is lost by leaving now."""
        self.doing.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._title.setVisible(self.height() >= px(LOW))  # the top bar says it too
        self.columns.fold(self.width())

    # reading and showing

    @property
    def _instrument(self) -> Instrument:
        if self.session.instrument is None:
            raise RuntimeError("the report is written of an open inspection")
        return self.session.instrument

    def read(self) -> None:
        """Read the report as it stands, with what is being typed."""
        self._look.stop()
        self._reading += 1
        self.session.call(open_writing, done=self._take, failed=self._not_read)

    def _take(self, found: Writing) -> None:
        self._reading -= 1
        if self.found is not None and self.found.particulars != found.particulars:
            self.pages.look_again()  # the areas that count depend on when the report was published
        first, self.found = self.found is None, found
        self._waiting.end()
        if not first:
            self._show()
            self._shown()
            return
        self.columns.hide()  # laid out once, when all is there: in sight it would be again and again
        self._show()
        QTimer.singleShot(0, self, self._shown)  # a turn of its own, as laying out takes as long as filling

    def _shown(self) -> None:
        """Have in sight what was read, with the focus where it is wanted."""
        self.columns.show()
        self.pages.refresh()
        if self._goal is not None and self._settled:
            part, subject = self._goal
            self._goal = None
            self._go_to_subject(part, subject)
        elif QApplication.focusWidget() in {None, self}:
            self.to_work()

    @property
    def _settled(self) -> bool:
        """Whether what was read is all that was typed."""
        return self.found is not None and not self._reading and not self.doing.busy

    def _show(self) -> None:
        found = self.found
        if found is None:
            return
        parts = (Part(COVER.name, tr("Cover and particulars"), "", 1, written=False), *found.parts)
        part = next((one for one in parts if one.name == self.part), parts[0])
        wrong = self._wrong
        self.count.setText(count_words(len(wrong)))
        self.count.setAccessibleName(count_words(len(wrong)))
        self.count.setEnabled(bool(wrong))
        restyle(self.count, wrong=bool(wrong))
        self._about.setText(fallen_back_words() if found.fallen_back else "")
        self._about.setVisible(found.fallen_back or self.width() >= px(LOW))
        self.outline.show_parts(parts, {one.name: state_of(one, found, wrong) for one in parts}, part.name)
        same = self.editor.part == part.name
        ready = self._settled if not same else not self.doing.waits(TEXT_OF + part.name)
        self.editor.setReadOnly(not same and not ready)
        if same or ready:
            self.text.show_part(part, found, self._instrument, text_too=ready)
            if self._enter:
                self._enter = False
                self.to_work()
        criteria = criteria_about(self._instrument, part.name) if has_sentences(part.name) else ()
        self.sentences.show_sentences(said_of(found.findings, found.drafts, criteria))
        tab_in_order(self.columns)
        self.header_changed.emit()

    @property
    def _wrong(self) -> list[tuple[str, Misfit | Apart]]:
        return wrong_of(self.found) if self.found is not None else []

    def _not_read(self, error: KnownError) -> None:
        self._reading -= 1
        self._refused(error)

    def _refused(self, error: KnownError) -> None:
        self._waiting.end()
        self.saved.emit("")
        self.notice.show_error(error)

    def _unfit(self, name: str, error: KnownError) -> None:
        """What was typed does not fit: it stays where it is, and says why."""
        if name.startswith(TEXT_OF):
            self.text.show_trouble(tr("Not saved yet. {what} {do}", what=sentence(error), do=mending(error)))
        elif not any(panel.refuse(name, error) for panel in self.text.lists):
            self.notice.show_error(error)

    # where the person is

    def to_work(self) -> None:
        """Put the focus where the person was: into the column that was last in use."""
        if self.isVisible() and self.notice.isHidden() and self.levels.currentWidget() is self.columns:
            self.turn(self.columns.at)

    def turn(self, name: str) -> None:
        """Go to a column."""
        if self.levels.currentWidget() is not self.columns:
            return
        self.columns.turn_to(name, self.width())
        if name == PARTS:
            self.outline.to_work()
        elif name == TEXT:
            self.text.to_work()
        elif name == PAGES or not self.sentences.to_work():
            (self.pages if name == PAGES else self.sentences).pane.setFocus()
        if name == PAGES:
            self.pages.show_part(self.part)

    def step(self, by: int) -> None:
        """Go on to the next part or back to the one before."""
        names = list(self.outline.buttons)
        at = names.index(self.part) + by if self.part in names else 0
        if 0 <= at < len(names):
            self.choose(names[at])
            if self.columns.here() == PARTS:
                self.outline.to_work()

    def choose(self, part: str) -> None:
        """Show a part; where the focus is in another one's text, it goes along."""
        if part == self.part:
            return
        self._enter, self._sent_here = self.columns.here() == TEXT, False
        self.doing.record_all()
        self.part = part
        self._show()
        self.pages.show_part(part)

    def _go_to_subject(self, part: str, subject: str) -> None:
        self.columns.turn_to(TEXT, self.width())
        self.pages.show_part(part)
        id_ = subject.rpartition("/")[2]
        if subject.startswith(BLOCK) and self.editor.go_to(id_):
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        panel = self.text.list_panel
        if panel is None or not subject or not panel.go_to(id_):
            self.text.to_work()

    def next_misfit(self) -> None:
        """Go on to the next thing that does not fit, in whatever part."""
        wrong = self._wrong
        if not wrong:
            return
        focus = QApplication.focusWidget()
        here = next((line.misfit for line in self.text.lines if focus is not None and line.isAncestorOf(focus)), None)
        misfits = [one for _, one in wrong]
        at = (misfits.index(here) + 1) % len(wrong) if here in misfits else 0
        part, misfit = wrong[at]
        self.choose(part)
        self.columns.turn_to(TEXT, self.width())
        QTimer.singleShot(0, self, partial(self._to_misfit, misfit))

    def _to_misfit(self, misfit: Misfit | Apart) -> None:
        if isinstance(misfit, Apart):
            if self.text.versions:
                self.text.versions[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        line = self.text.line_of(misfit)
        if line is not None and line.buttons:
            self.editor.go_to(misfit.finding, Mark(misfit.span, FITS))
            line.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> None:
        """Put away what lies over the text, else go to the parts, else leave."""
        if not self.notice.isHidden():
            self.notice.close_it()
        elif self.levels.currentWidget() is self.binding:
            self.levels.setCurrentWidget(self.columns)
            self.to_work()
        elif self.columns.here() != PARTS and not self.outline.isHidden() and not self._sent_here:
            self.columns.at = PARTS
            self.outline.to_work()
        else:
            self.flush()
            self.left.emit()

    # words that stand for something, and sentences beside the text

    def _offer(self, span: Span, said: str, found: tuple[Bindable, ...]) -> None:
        self.binding.show_sides(span, said, found, self._instrument, self.session.language)
        self.levels.setCurrentWidget(self.binding)
        self.binding.to_work()

    def _bound(self, side: Bindable) -> None:
        self.hands.bind(side)
        self.levels.setCurrentWidget(self.columns)
        self.to_work()

    def _sentence_made(self, card: SentenceCard) -> None:
        card.kept.connect(self.hands.keep)
        card.put.connect(self.hands.put)
        card.looked_at.connect(lambda said: self.findings_wanted.emit(said.sentence.criterion))
        card.challenged.connect(lambda _said: self._challenge(card.subject))

    def challenge_paragraph(self) -> None:
        """Log a challenge to the paragraph in which the cursor is."""
        if self.editor.hasFocus() and self.editor.words_of(self.editor.current):
            self._challenge(BLOCK + self.editor.current)

    def _challenge(self, subject: str) -> None:
        self.flush()
        self.challenged.emit(subject)

    @property
    def criterion(self) -> str:
        """The criterion that the part is about, or the first of its section; empty where it is about the whole."""
        return next(iter(criteria_about(self._instrument, self.part)), "") if has_sentences(self.part) else ""
