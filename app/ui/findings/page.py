"""The findings of the report: drafts from the data, what the lead keeps of them, and what no longer fits."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPlainTextEdit, QStackedWidget, QVBoxLayout

from app.casework.findings import Span
from app.errors import KnownError
from app.instrument.model import Instrument
from app.operations.findings import Bindable, Findings, open_findings
from app.operations.own import OWN
from app.ui.findings.acts import Acts
from app.ui.findings.behind import Way
from app.ui.findings.binding import BindingLevel
from app.ui.findings.card import FindingCard
from app.ui.findings.criteria import CriteriaStrip
from app.ui.findings.desk import WIDEST, Desk
from app.ui.findings.drafts import DraftCard
from app.ui.findings.hands import Hands
from app.ui.findings.head import Head
from app.ui.findings.keys import KEYS, bind_keys
from app.ui.findings.words import REPORT
from app.ui.findings.wrong import Wrong, all_wrong, counts, following
from app.ui.page import Action, Notice, Page, Waiting
from app.ui.parts import Button, Fold, Middle, spaced
from app.ui.scores.details import Level
from app.ui.session import Session
from app.ui.tab_order import tab_in_order
from app.ui.theme import Theme
from app.ui.walk.saving import NOTE
from app.ui.words import mending, sentence, tr


class FindingsPage(Page):
    """The desk with the way behind a finding; the count of what does not fit is always in sight."""

    asks = True

    opened = Signal(str, str)
    friday_wanted = Signal()
    register_wanted = Signal(str)
    report_wanted = Signal()
    left = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        """Lay out the page; arrive fills it."""
        super().__init__(session, theme, tr("Findings"))
        self.found: Findings | None = None
        self._inspection = ""
        self._fresh = True
        self.wanted = ("", "")
        """The criterion to be shown next, and the finding in it."""

        self.doing = Acts(session, self)
        self.doing.changed.connect(self.read)
        self.doing.refused.connect(self._refused)
        self.store = self.doing.store
        self.store.saving.connect(self.saving)
        self.store.saved.connect(self.saved)
        self.store.trouble.connect(self.trouble)
        self.store.changed.connect(lambda _job: self._show_troubles())
        self.way = Way(session, theme, self)
        self.way.moved.connect(self._to_level)
        self.way.opened.connect(self._open)
        self.way.failed.connect(self._refused)
        self.head = Head()
        self.head.next_wanted.connect(self.next_misfit)
        self.strip = CriteriaStrip()
        self.strip.stepped.connect(self.step)
        self.desk = Desk(self.strip, theme)
        self.desk.chosen.connect(self.choose)
        self.desk.kept.made.connect(self._card_made)
        self.desk.drafts.made.connect(self._draft_made)
        self.provisional = Button(tr("With unfinished cases"), "P")
        self.provisional.setCheckable(True)
        self.provisional.toggled.connect(self._recount)
        self.hands = Hands(session, self.desk, self.doing, self.provisional.isChecked)
        self.hands.offered.connect(self._offer)
        self.binding = BindingLevel()
        self.binding.chosen.connect(self._bind)
        self._lay_out()

    def _lay_out(self) -> None:
        outer = spaced(QVBoxLayout(self))
        middle = Middle(WIDEST)
        above = spaced(QVBoxLayout(middle), spacing=8)
        above.addWidget(self.head)
        self.notice = Notice()
        self.notice.closed.connect(self._to_work)
        above.addWidget(self.notice)
        self._waiting = Waiting()
        above.addWidget(self._waiting)
        above.addWidget(self.strip)
        outer.addLayout(middle.centred((26, 14, 26, 8)))
        self.levels = QStackedWidget()
        self.levels.setAccessibleName(tr("Findings"))
        for behind in (self.way.questions, self.way.cases):
            behind.below = self.provisional
        for filling in (self.desk.kept.filled, self.desk.drafts.filled, self.binding.filled):
            filling.connect(self._order)
        for level in (self.desk, self.way.questions, self.way.cases, self.binding):
            self.levels.addWidget(level)
        outer.addWidget(self.levels, 1)
        bind_keys(self)
        foot = Fold(620, spacing=6)
        foot.add(self.key_line(KEYS), 1)
        foot.add(self.provisional)
        below = spaced(QHBoxLayout(), (26, 4, 26, 8))
        below.addWidget(foot)
        outer.addLayout(below)

    # what the window asks

    def crumbs(self) -> tuple[str, ...]:
        found = [self.session.title, tr("Findings")]
        if self.desk.criterion:
            found.append(self.desk.criterion)
        return (*found, *self.way.crumbs())

    def chips(self) -> tuple[tuple[str, str], ...]:
        return ((tr("provisional: unfinished cases count"), "star"),) if self.provisional.isChecked() else ()

    def bar_actions(self) -> tuple[Action, ...]:
        return (Action(tr("Friday sheet"), "Y", self.friday_wanted.emit, short=tr("Friday")),)

    def idle_keys(self) -> frozenset[str]:
        found = self.found
        idle = set()
        if self.desk.card() is None:
            idle |= {"E", "W", "B", "L", "M", "O", "Del", "Alt+↑", "Alt+↓"}
        if found is None or not self._wrong():
            idle |= {"U"}
        if found is None or not found.can_undo:
            idle |= {"Ctrl+Z"}
        if found is None or not found.can_redo:
            idle |= {"Ctrl+Y"}
        return frozenset(idle)

    def arrive(self) -> None:
        """Read anew; the first time in an inspection, on its first criterion."""
        if self._inspection != self.session.inspection_id:
            self._inspection = self.session.inspection_id
            self.found = None
            self.desk.change_to("")
            self.desk.side = REPORT
        self._to_desk()
        self.come_back()

    def come_back(self) -> None:
        """Read anew and stay where the person was."""
        self._fresh = True
        if self.way.level is not None:
            self.way.read_again()
        if self.found is None:
            self.setFocus()
            self._waiting.begin(tr("Drafting the findings…"))
        self.read()

    def retheme(self, theme: Theme) -> None:
        self.desk.kept.forget()
        self.desk.drafts.list.forget()
        super().retheme(theme)
        self.way.theme = theme
        self.desk.retheme(theme)
        self._fold()

    def reword(self) -> None:
        self._show()
        self.way.reword()
        self.binding.reword(self.session.language)

    def flush(self) -> None:
        """Send what is being written; nothing is lost by leaving now."""
        self.doing.flush()

    # reading and showing

    @property
    def _instrument(self) -> Instrument:
        if self.session.instrument is None:
            raise RuntimeError("the findings page stands on an open inspection")
        return self.session.instrument

    def read(self) -> None:
        """Read the findings as they stand."""
        provisional = self.way.provisional = self.provisional.isChecked()
        self.session.call(open_findings, provisional=provisional, done=self._take, failed=self._refused)

    def _recount(self) -> None:
        self._waiting.begin(tr("Counting…"))
        self.read()
        self.way.read_again()
        self.header_changed.emit()

    def _take(self, found: Findings) -> None:
        self._waiting.end()
        if self._inspection != self.session.inspection_id:
            return
        self.found = found
        fresh, self._fresh = self._fresh, False
        if fresh:  # what was being typed when the program last ended is taken up
            for id_, words in found.typed.items():
                if id_ not in self.doing.waiting():
                    self.doing.write_down(id_, words)
                    self.doing.record(id_)
        criterion, id_ = self.wanted
        if criterion:
            self.wanted = ("", "")
            self.desk.change_to(criterion)
            if id_:
                self.desk.go_to(id_, now=False)
        if not self.desk.criterion and self._instrument.criteria:
            self.desk.criterion = self._instrument.criteria[0].number
        self._show()
        if fresh:
            self._to_work()

    def _show(self) -> None:
        """Show the chosen criterion of what was read."""
        found, instrument = self.found, self._instrument
        if found is None:
            return
        wrong = self._wrong()
        self.head.show_found(found, len(wrong), provisional=self.provisional.isChecked())
        typed = {id_: words for id_, words in found.typed.items() if words.strip()}
        texts = {**typed, **self.doing.waiting()}
        self.desk.language = self.session.language
        self.desk.show_found(found, texts, self.doing.own_id, counts(found, wrong, instrument), instrument)
        self._show_troubles()
        self.desk.fold(self.width())
        self.header_changed.emit()

    def _wrong(self) -> list[Wrong]:
        return all_wrong(self.found, self._instrument) if self.found is not None else []

    def _show_troubles(self) -> None:
        for card in self.desk.kept.cards.values():
            self._show_trouble(card)

    def _show_trouble(self, card: FindingCard) -> None:
        error, unfit = self.store.troubles(OWN).get((NOTE, card.id)), self.doing.unfit.get(card.id)
        said = f"{sentence(unfit)} {mending(unfit)}" if unfit else ""
        card.show_trouble(tr("Not saved yet. {what} {do}", what=sentence(error), do=mending(error)) if error else said)

    def _refused(self, error: KnownError) -> None:
        self._waiting.end()
        self.saved.emit("")
        self.notice.show_error(error)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        self.head.fold(self.height())
        self.desk.fold(self.width())

    # where the person is

    def _card_made(self, card: FindingCard) -> None:
        card.behind_wanted.connect(self._behind)
        self._show_trouble(card)

    def _draft_made(self, card: DraftCard) -> None:
        card.behind_wanted.connect(self._behind_draft)

    def _to_work(self) -> None:
        if not self.isVisible() or not self.notice.isHidden():
            return
        level = self.levels.currentWidget()
        there = level.to_work() if isinstance(level, Level) else self.desk.to_work()
        if not there and self.found is not None:
            self.provisional.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_desk(self) -> None:
        """Show the findings; what was behind one is taken away, or it would be dressed with all that is seen."""
        self.levels.setCurrentWidget(self.desk)
        self.way.reset()
        self.binding.begin()

    def _to_level(self, level: Level | None) -> None:
        if level is None:
            self._to_desk()
        else:
            self.levels.setCurrentWidget(level)
        self.desk.fold(self.width())
        self._order()
        self._to_work()
        self.header_changed.emit()

    def _order(self) -> None:
        """Have Tab go as the eye does where cards come and go; the levels behind see to it themselves."""
        level = self.levels.currentWidget()
        if level in {self.desk, self.binding}:
            tab_in_order(self.head, self.strip, level, self.provisional)

    @property
    def _at_desk(self) -> bool:
        return self.found is not None and self.levels.currentWidget() is self.desk

    def other_side(self) -> None:
        """Go from the report to the drafts, or back."""
        if self._at_desk:
            self.desk.turn_side()

    def choose_at(self, place: int) -> None:
        """Show the criterion at that place in the list, where there is one."""
        if place < len(self._instrument.criteria):
            self.choose(self._instrument.criteria[place].number)

    def step(self, by: int) -> None:
        """Go on to the next criterion or back to the one before."""
        names = [each.number for each in self._instrument.criteria]
        at = names.index(self.desk.criterion) + by if self.desk.criterion in names else 0
        if 0 <= at < len(names):
            self.choose(names[at])

    def choose(self, criterion: str) -> None:
        """Show a criterion, from its beginning."""
        if self._at_desk:
            if criterion != self.desk.criterion:
                self._change_to(criterion)
            self._to_work()

    def _change_to(self, criterion: str) -> None:
        self.doing.record_all()
        self.desk.own.close_it()
        self.hands.stop_merging()
        self.desk.change_to(criterion)
        self._show()

    def next_misfit(self) -> None:
        """Go on to the next thing that does not fit, in whatever criterion."""
        wrong = self._wrong()
        if not wrong:
            return
        card = self.desk.card()
        line = card.misfits.line_in_focus() if card is not None else None
        here = Wrong(self.desk.criterion, card.id, line.misfit.span) if card is not None and line is not None else None
        there = following(wrong, here)
        self._to_desk()
        if there.criterion != self.desk.criterion:
            self._change_to(there.criterion)
        self.desk.go_to(there.finding, there.span)
        self.header_changed.emit()

    def move_finding(self, by: int) -> None:
        """Move the finding in focus up or down."""
        if self.found is not None:
            self.hands.move(by, self.found.kept)

    def _offer(self, span: Span, said: str, found: tuple[Bindable, ...]) -> None:
        self.binding.show_sides(span, said, found, self._instrument, self.session.language)
        self._to_level(self.binding)

    def _bind(self, side: Bindable) -> None:
        self.hands.bind(side)
        self._to_level(None)

    def _behind(self, id_: str) -> None:
        card = self.desk.kept.card(id_)
        if card is not None and card.finding is not None:
            self.doing.record_all()
            self.way.open_finding(card.finding)

    def _behind_draft(self, question: str) -> None:
        card = self.desk.drafts.cards.get(question)
        if card is not None:
            self.way.open_draft(question, card.found.draft.figure)

    def _open(self, reference: str) -> None:
        self.flush()
        self.opened.emit(reference, self.way.question)

    def escaped(self) -> None:
        """Put away what is open, go one level back, or leave."""
        focus = QApplication.focusWidget()
        card = self.desk.card()
        if not self.notice.isHidden():
            self.notice.close_it()
        elif self.levels.currentWidget() is self.binding:
            self._to_level(None)
        elif self.way.back():
            return
        elif not self.desk.own.isHidden():
            self.desk.own.close_it()
        elif card is not None and card.asking:
            card.form.close_it()
        elif card is not None and isinstance(focus, QLineEdit | QPlainTextEdit):
            card.head.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.hands.stop_merging():
            self.flush()
            self.left.emit()
