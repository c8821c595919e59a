"""The findings of the report: drafts from the data, what the lead keeps of them, and what no longer fits."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPlainTextEdit, QStackedWidget, QVBoxLayout

from app.casework.findings import Span
from app.errors import KnownError
from app.instrument.model import Instrument
from app.operations import keeping_findings as keeping
from app.operations.findings import Bindable, Findings, open_findings
from app.operations.own import OWN
from app.ui.findings.acts import Acts
from app.ui.findings.behind import Way
from app.ui.findings.binding import BindingLevel
from app.ui.findings.card import FindingCard
from app.ui.findings.criteria import Counts, CriteriaStrip
from app.ui.findings.desk import WIDEST, Desk
from app.ui.findings.drafts import DraftCard
from app.ui.findings.hands import Hands
from app.ui.findings.keys import KEYS
from app.ui.findings.misfits import BIND, LEAVE, PUT
from app.ui.findings.words import count_words
from app.ui.page import Action, Notice, Page, Waiting
from app.ui.parts import Button, Fold, Middle, label, restyle, spaced
from app.ui.scores.details import Level
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.walk.saving import NOTE
from app.ui.words import mending, number, sentence, tr


class FindingsPage(Page):
    """The desk with the way behind a finding; the count of what does not fit is always in sight."""

    opened = Signal(str)
    friday_wanted = Signal()
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
        self.count = Button(count_words(0), "U")
        self.count.clicked.connect(lambda _on=False: self.next_misfit())
        self._rests = label(role="muted", wraps=True)
        head = Fold(520, spacing=14)
        head.add(label(tr("Findings"), "title"))
        head.add(self._rests, 1)
        head.add(self.count)
        above.addWidget(head)
        self.notice = Notice()
        self.notice.closed.connect(self._to_work)
        above.addWidget(self.notice)
        self._waiting = Waiting()
        above.addWidget(self._waiting)
        above.addWidget(self.strip)
        outer.addLayout(middle.centred((26, 14, 26, 8)))
        self.levels = QStackedWidget()
        self.levels.setAccessibleName(tr("Findings"))
        for level in (self.desk, self.way.questions, self.way.cases, self.binding):
            self.levels.addWidget(level)
        outer.addWidget(self.levels, 1)
        self._shortcuts()
        foot = Fold(620, spacing=6)
        foot.add(self.key_line(KEYS), 1)
        foot.add(self.provisional)
        below = spaced(QHBoxLayout(), (26, 4, 26, 8))
        below.addWidget(foot)
        outer.addLayout(below)

    def _shortcuts(self) -> None:
        hands = self.hands
        for keys, run in (
            ("Esc", self._escaped),
            ("E", hands.edit),
            ("U", self.next_misfit),
            ("W", partial(hands.mend, PUT)),
            ("B", partial(hands.mend, BIND)),
            ("L", partial(hands.mend, LEAVE)),
            ("M", hands.merge),
            ("O", hands.turn),
            ("Del", hands.remove),
            ("N", hands.write_own),
            ("D", self._other_side),
            ("A", hands.keep_all),
            ("P", self.provisional.toggle),
            ("Y", self.friday_wanted.emit),
            ("R", self.report_wanted.emit),
            ("Ctrl+Z", partial(self.doing.do, keeping.undo_finding)),
            ("Ctrl+Y", partial(self.doing.do, keeping.redo_finding)),
        ):
            self.on_key(keys, run)
        for keys, shown, act in (  # what Qt calls them, and what stands on the keys
            ("Alt+Up", "Alt+↑", partial(self._move, -1)),
            ("Alt+Down", "Alt+↓", partial(self._move, 1)),
            ("PgUp", "PgUp", partial(self.step, -1)),
            ("PgDown", "PgDn", partial(self.step, 1)),
        ):
            self.on_key(keys, act)
            self.acts[shown] = act
        for digit in range(1, 10):
            self.on_key(str(digit), partial(self._choose_at, digit - 1))

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
        self.way.reset()
        self.levels.setCurrentWidget(self.desk)
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
        self.desk.drafts.list.forget()
        super().retheme(theme)
        self.way.theme = theme
        self.desk.retheme(theme)
        self.desk.fold(self.width())

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
        self.count.setText(count_words(len(wrong)))
        self.count.setAccessibleName(count_words(len(wrong)))
        self.count.setEnabled(bool(wrong))
        restyle(self.count, wrong=bool(wrong))
        self._rests.setText(self._rests_on(found))
        counts = {
            each.number: Counts(
                sum(one.criterion == each.number for one in found.kept), sum(one == each.number for one, _, _ in wrong)
            )
            for each in instrument.criteria
        }
        typed = {id_: words for id_, words in found.typed.items() if words.strip()}
        texts = {**typed, **self.doing.waiting()}
        self.desk.show_found(found, texts, self.doing.own_id, counts, instrument)
        self._show_troubles()
        self.desk.fold(self.width())
        self.header_changed.emit()

    def _rests_on(self, found: Findings) -> str:
        if self.provisional.isChecked():
            return tr("provisional: rests on {n} cases, unfinished ones among them", n=number(found.cases))
        if not found.cases:
            return tr("no case is complete yet; press P to count what has been answered so far")
        return tr("rests on {n} complete cases", n=number(found.cases))

    def _wrong(self) -> list[tuple[str, str, Span | None]]:
        """All that does not fit, in the order of the report: criterion, finding, words; disputed findings first."""
        if self.found is None:
            return []
        disputed = [(one.versions[0].criterion, one.id, None) for one in self.found.disagreements]
        wrong = [(one.criterion, one.finding, one.span) for one in self.found.misfits if not one.warning]
        order = [each.number for each in self._instrument.criteria]
        return sorted([*disputed, *wrong], key=lambda one: order.index(one[0]) if one[0] in order else len(order))

    def _show_troubles(self) -> None:
        troubles = self.store.troubles(OWN)
        for id_, card in self.desk.kept.cards.items():
            error = troubles.get((NOTE, id_))
            said = tr("Not saved yet. {what} {do}", what=sentence(error), do=mending(error)) if error else ""
            card.show_trouble(said)

    def _refused(self, error: KnownError) -> None:
        self._waiting.end()
        self.saved.emit("")
        self.notice.show_error(error)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.desk.fold(self.width())

    # where the person is

    def _card_made(self, card: FindingCard) -> None:
        card.behind_wanted.connect(self._behind)

    def _draft_made(self, card: DraftCard) -> None:
        card.behind_wanted.connect(self._behind_draft)

    def _to_work(self) -> None:
        if not self.isVisible() or not self.notice.isHidden():
            return
        level = self.levels.currentWidget()
        there = level.to_work() if isinstance(level, Level) else self.desk.to_work()
        if not there and self.found is not None:
            self.provisional.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_level(self, level: Level | None) -> None:
        self.levels.setCurrentWidget(level or self.desk)
        self.desk.fold(self.width())
        self._to_work()
        self.header_changed.emit()

    @property
    def _at_desk(self) -> bool:
        return self.found is not None and self.levels.currentWidget() is self.desk

    def _other_side(self) -> None:
        if self._at_desk:
            self.desk.turn_side()

    def _choose_at(self, place: int) -> None:
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
        line = card.line_in_focus() if card is not None else None
        here = (self.desk.criterion, card.id, line.misfit.span) if card is not None and line is not None else None
        criterion, id_, span = wrong[(wrong.index(here) + 1) % len(wrong) if here in wrong else 0]
        self.way.reset()
        self.levels.setCurrentWidget(self.desk)
        if criterion != self.desk.criterion:
            self._change_to(criterion)
        self.desk.go_to(id_, span)
        self.header_changed.emit()

    def _move(self, by: int) -> None:
        if self.found is not None:
            self.hands.move(by, self.found.kept)

    def _offer(self, span: Span, said: str, found: tuple[Bindable, ...]) -> None:
        self.binding.show_sides(span, said, found, self._instrument)
        self._to_level(self.binding)

    def _bind(self, side: Bindable) -> None:
        self.hands.bind(side)
        self._to_level(None)

    def _behind(self, id_: str) -> None:
        card = self.desk.kept.cards.get(id_)
        if card is not None and card.finding is not None:
            self.doing.record_all()
            self.way.open_finding(card.finding)

    def _behind_draft(self, question: str) -> None:
        card = self.desk.drafts.cards.get(question)
        if card is not None:
            self.way.open_draft(question, card.found.draft.figure)

    def _open(self, reference: str) -> None:
        self.flush()
        self.opened.emit(reference)

    def _escaped(self) -> None:
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
        elif card is not None and not card.form.isHidden():
            card.form.close_it()
        elif card is not None and isinstance(focus, QLineEdit | QPlainTextEdit):
            card.head.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.hands.stop_merging():
            self.flush()
            self.left.emit()
