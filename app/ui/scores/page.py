"""The scores of the sample: headlines, criteria, sections, and the way down to the cases behind each."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout

from app.errors import KnownError
from app.instrument.model import Instrument, Question, text
from app.operations.inspection import Changes, Inspection
from app.operations.particulars import caseload_of, describe
from app.operations.scoring import Shortfall, sample_intervals, score_sample, shortfalls
from app.scoring.precision import Interval, Intervals
from app.scoring.scores import Scores, Tally
from app.ui.page import Action, Notice, Page, Waiting
from app.ui.parts import Button, Fold, Middle, clock, focus_on, label, px, running, spaced, wrapped
from app.ui.scores.bars import CRITERION, Figure, Headline, Line, said
from app.ui.scores.caseload import Caseload
from app.ui.scores.details import WIDEST, Level, QuestionsLevel, ShortfallsLevel
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.words import counted, tr
from app.ui.worker import Lasting

HEADLINE, CRITERIA, SECTION = "headline", "criterion", "section"
KEYS = (
    ("↑ ↓", "choose"),
    ("Enter", "what is behind it: questions, then cases"),
    ("P", "count unfinished cases too, or not"),
    ("F", "findings"),
    ("C", "beside other areas"),
    ("Y", "Friday sheet"),
    ("Esc", "back"),
)
NARROW = 800
"""Below this width of the design the headlines stand one under the other."""


Counted = tuple[Scores, Intervals, int | None]


def _count(inspection: Inspection, *, provisional: bool) -> Counted:
    """The scores, their intervals, and how many cases the area has in all where that is known."""
    found = score_sample(inspection, provisional=provisional)
    return found, sample_intervals(inspection, provisional=provisional), caseload_of(inspection)


class ScoresPage(Page):
    """Three levels: the figures, the questions of one, the cases that fell short on one of those."""

    asks = True
    opened = Signal(str, str)
    findings_wanted = Signal()
    comparison_wanted = Signal()
    friday_wanted = Signal()
    left = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        """Lay out the levels; arrive fills them."""
        super().__init__(session, theme, tr("Scores"))
        self.found: Scores | None = None
        self.within: Intervals | None = None
        self.caseload: Caseload | None = None
        self._behind: tuple[str, str] | None = None
        self._question = ""
        self._heads: QBoxLayout | None = None
        self._counted: Counted | None = None
        self._described = False
        outer = spaced(QVBoxLayout(self))
        self.notice = Notice()
        self.notice.closed.connect(self._to_work)
        middle = Middle(WIDEST)
        above = spaced(QVBoxLayout(middle))
        above.addWidget(self.notice)
        self._waiting = Waiting()
        above.addWidget(self._waiting)
        outer.addLayout(middle.centred((26, 0, 26, 0)))
        self.levels = QStackedWidget()
        self.levels.setAccessibleName(tr("Scores"))
        self.overview = Level(tr("Scores"))
        self.questions = QuestionsLevel()
        self.questions.chosen.connect(self.show_shortfalls)
        self.shortfalls = ShortfallsLevel()
        self.shortfalls.chosen.connect(lambda reference: self.opened.emit(reference, self._question))
        for level in (self.overview, self.questions, self.shortfalls):
            self.levels.addWidget(level)
        outer.addWidget(self.levels, 1)
        self.provisional = Button(tr("With unfinished cases"), "P")
        self.provisional.setCheckable(True)
        self.provisional.toggled.connect(self._recount)
        for level in (self.overview, self.questions, self.shortfalls):
            level.below = self.provisional
        self.on_key("Esc", self.back)
        self.on_key("P", self.provisional.toggle)
        self.on_key("F", self.findings_wanted.emit)
        self.on_key("C", self.comparison_wanted.emit)
        self.on_key("Y", self.friday_wanted.emit)
        foot = Fold(620, spacing=6)
        foot.add(self.key_line(KEYS), 1)
        foot.add(self.provisional)
        below = spaced(QHBoxLayout(), (12, 4, 12, 8))
        below.addWidget(foot)
        outer.addLayout(below)

    # what the window asks

    def crumbs(self) -> tuple[str, ...]:
        found = [self.session.title, tr("Scores")]
        if self.levels.currentWidget() is not self.overview and self._behind is not None:
            found.append(self._heading(*self._behind))
        if self.levels.currentWidget() is self.shortfalls and self._instrument.by_name.get(self._question):
            found.append(self._instrument.question(self._question).number)
        return tuple(found)

    def chips(self) -> tuple[tuple[str, str], ...]:
        return ((tr("provisional: unfinished cases count"), "star"),) if self.provisional.isChecked() else ()

    def bar_actions(self) -> tuple[Action, ...]:
        return (
            Action(tr("Other areas"), "C", self.comparison_wanted.emit, short=tr("Areas")),
            Action(tr("Friday sheet"), "Y", self.friday_wanted.emit, short=tr("Friday")),
            Action(tr("Findings"), "F", self.findings_wanted.emit),
        )

    def arrive(self) -> None:
        """Begin with the figures, counted anew."""
        self.reset()
        self._recount()

    def come_back(self) -> None:
        """Count anew and stay where the person was."""
        self._recount()

    def reset(self) -> None:
        """Go back to the first level and forget what was in focus."""
        self._behind, self._question = None, ""
        for level in (self.overview, self.questions, self.shortfalls):
            level.focus_key = ""
        self.levels.setCurrentWidget(self.overview)
        self._heads = None
        self.overview.begin()

    def retheme(self, theme: Theme) -> None:
        super().retheme(theme)
        if self._counted is not None and self.isVisible():  # else it is filled anew when it is shown
            self._fill(self._counted)

    def reword(self) -> None:
        level, focus = self.levels.currentWidget(), QApplication.focusWidget()
        if self._counted is not None and self.isVisible() and isinstance(level, Level):
            level.stay()
            self._fill(self._counted)
            if focus is self.provisional:
                focus.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _instrument(self) -> Instrument:
        if self.session.instrument is None:
            raise RuntimeError("the scores page stands on an open inspection")
        return self.session.instrument

    # the figures

    def _recount(self) -> None:
        provisional = self.provisional.isChecked()
        self._waiting.begin(tr("Counting…"))
        counting = Lasting(tr("Counting the scores…"), in_steps=False)
        self.session.call(_count, provisional=provisional, done=self._fill, failed=self._not_counted, lasting=counting)
        self.header_changed.emit()

    def _not_counted(self, error: KnownError) -> None:
        self._waiting.end()
        self.notice.show_error(error)

    def _fill(self, counted: Counted) -> None:
        self._waiting.end()
        found, self.within, caseload = self._counted = counted
        self.found, self._heads = found, None
        self.overview.begin()
        column = self.overview.column
        top = spaced(QHBoxLayout(), spacing=14)
        top.addWidget(label(tr("Scores"), "title"))
        top.addWidget(label(self._rests_on(found), "muted", wraps=True), 1)
        column.addLayout(top)
        if found.cases == 0:
            column.addWidget(self._nothing())
        else:
            self._headlines(found)
            column.addWidget(self._criteria(found))
            self.caseload = Caseload(caseload)
            self.caseload.given.connect(self._describe)
            column.addWidget(self.caseload)
            self.overview.fields = [self.caseload.field]
            column.addLayout(running(self._sources(), "small", 480))
        column.addStretch(1)
        self._go_on()

    def _rests_on(self, found: Scores) -> str:
        if self.provisional.isChecked():
            return counted(
                "provisional: rests on 1 case, unfinished or not",
                "provisional: rests on {n} cases, unfinished ones among them",
                found.cases,
            )
        return counted("rests on 1 complete case", "rests on {n} complete cases", found.cases)

    def _sources(self) -> str:
        """Where the figures' rules come from, which a reader must know before quoting them."""
        headlines = dict.fromkeys(each.source for each in self._instrument.themes if each.source)
        comments = dict.fromkeys(each.source for each in self._instrument.comments if each.source)
        lines = [tr("Headlines: {source}", source=source) for source in headlines]
        return "\n".join([*lines, *(tr("Comments: {source}", source=source) for source in comments)])

    def _nothing(self) -> QFrame:
        card = QFrame()
        card.setProperty("card", True)
        card.setAccessibleName(tr("No scores yet"))
        column = spaced(QVBoxLayout(card), (24, 22, 24, 22), 8)
        column.addWidget(label(tr("No scores yet"), "heading"))
        if self.provisional.isChecked():
            words = tr("No case has been begun, so there is nothing to count.")
        else:
            words = tr(
                "Scores count complete cases, and no case is complete. "
                "Complete a case, or press P to count what has been answered so far."
            )
        column.addLayout(running(words))
        return card

    def _headlines(self, found: Scores) -> None:
        self._heads = row = spaced(QBoxLayout(QBoxLayout.Direction.LeftToRight), spacing=16)
        self._turn_heads()
        for theme in self._instrument.themes:
            tally = found.headlines[theme.name]
            within = self.within.headlines[theme.name] if self.within is not None else None
            title, language = text(theme.title, self.session.language), self.session.language
            line = Line(theme.name, title, tally, said(self._instrument, tally, language), interval=within)
            card = Headline(line, provisional=self.provisional.isChecked())
            card.setToolTip(theme.source)
            card.clicked.connect(lambda _=False, name=theme.name: self.show_questions(HEADLINE, name))
            self.overview.steps.add(card)
            row.addWidget(card, 1)
        self.overview.column.addLayout(row)

    def _turn_heads(self) -> None:
        if self._heads is not None:
            across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
            self._heads.setDirection(down if self.width() < px(NARROW) else across)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn_heads()

    def _criteria(self, found: Scores) -> QFrame:
        instrument = self._instrument
        card = QFrame()
        card.setProperty("card", True)
        card.setAccessibleName(tr("General criteria"))
        column = spaced(QVBoxLayout(card), (14, 12, 14, 10), 0)
        how = label(tr("Enter on a bar shows what is behind it"), "small", wraps=True)
        head = wrapped(label(tr("General criteria"), "heading"), how, spacing=14)
        column.addLayout(spaced(head, (10, 0, 10, 4), 14))
        for at, section in enumerate(instrument.sections):
            if at:
                rule = QFrame()
                rule.setProperty("rule", True)
                rule.setFixedHeight(1)
                column.addSpacing(px(4))
                column.addWidget(rule)
                column.addSpacing(px(4))
            for criterion in instrument.criteria_of(section.number):
                tally = found.criteria[criterion.number]
                title = text(criterion.title, self.session.language)
                self._line(column, CRITERIA, criterion.number, title, tally, quiet=False)
            title = tr(
                "Section {n} overall: {title}",
                n=section.number,
                title=text(section.title, self.session.language),
            )
            self._line(column, SECTION, section.number, title, found.sections[section.number], quiet=True)
        return card

    def _line(self, column: QVBoxLayout, kind: str, key: str, title: str, tally: Tally, *, quiet: bool) -> None:
        comment = None if quiet else said(self._instrument, tally, self.session.language)
        line = Figure(Line(key, title, tally, comment, quiet, self._interval(kind, key)), self.theme, CRITERION)
        line.clicked.connect(lambda _=False: self.show_questions(kind, key))
        self.overview.steps.add(line)
        column.addWidget(line)

    def _interval(self, kind: str, key: str) -> Interval | None:
        if self.within is None:
            return None
        return (self.within.sections if kind == SECTION else self.within.criteria)[key]

    def _describe(self, words: str) -> None:
        self.saving.emit()
        self.session.call(partial(describe, caseload=words), done=self._said_so, failed=self._not_described)

    def _said_so(self, changes: Changes) -> None:
        self.saved.emit(clock(changes.at) if changes.at else "")
        self._described = self.caseload is not None and self.caseload.field.hasFocus()
        self._recount()

    def _not_described(self, error: KnownError) -> None:
        self.saved.emit("")
        if self.caseload is not None:
            self.caseload.refuse(error)

    # what is behind them

    def _heading(self, kind: str, key: str) -> str:
        instrument = self._instrument
        if kind == HEADLINE:
            return next(
                (text(each.title, self.session.language) for each in instrument.themes if each.name == key), key
            )
        if kind == SECTION:
            return tr("Section {n}", n=key)
        return key

    def show_questions(self, kind: str, key: str) -> None:
        """Show the questions that make up a figure."""
        self.overview.focus_key = key
        self._behind = (kind, key)
        self.questions.focus_key = ""
        self._fill_questions()
        self._to(self.questions)

    def _fill_questions(self) -> None:
        if self._behind is None or self.found is None:
            return
        kind, key = self._behind
        instrument, found = self._instrument, self.found
        provisional = tr("Provisional: unfinished cases count too.") if self.provisional.isChecked() else ""
        if kind == HEADLINE:
            theme = next(each for each in instrument.themes if each.name == key)
            title, tally = text(theme.title, self.session.language), found.headlines[key]
            about = theme.source
        elif kind == SECTION:
            section = next(each for each in instrument.sections if each.number == key)
            title = tr("Section {n}: {title}", n=key, title=text(section.title, self.session.language))
            tally, about = found.sections[key], ""
        else:
            criterion = instrument.criterion(key)
            title, tally = f"{key} {text(criterion.title, self.session.language)}", found.criteria[key]
            about = text(criterion.statement, self.session.language)
        comment = None if kind == SECTION else said(instrument, tally, self.session.language)
        head = Line(key, title, tally, comment)
        behind = [(question, self._question_line(found, question)) for question in self._of(kind, key)]
        self.questions.show_questions(head, (provisional, about), behind, self.theme)

    def _question_line(self, found: Scores, question: Question) -> Line:
        tally, language = found.questions[question.name], self.session.language
        short = text(question.short, language) or text(question.label, language)
        within = self.within.questions[question.name] if self.within is not None else None
        return Line(question.number, short, tally, said(self._instrument, tally, language), interval=within)

    def _of(self, kind: str, key: str) -> list[Question]:
        inside = {each.number for each in self._instrument.criteria_of(key)} if kind == SECTION else {key}
        return [
            question
            for question in self._instrument.scored()
            if (key in question.themes if kind == HEADLINE else question.criterion in inside)
        ]

    def show_shortfalls(self, question: str) -> None:
        """Show the cases that fell short on a question."""
        self._question = question
        self.shortfalls.focus_key = ""
        self._ask_shortfalls()

    def _ask_shortfalls(self) -> None:
        asked = self._question

        def filled(found: tuple[Shortfall, ...]) -> None:
            if asked == self._question and self.found is not None:
                tally = self.found.questions[asked]
                question = self._instrument.question(asked)
                self.shortfalls.show_cases(self._instrument, question, tally, found, self.session.language)
                self._to(self.shortfalls)

        reading = Lasting(tr("Reading the cases…"), in_steps=False)
        self.session.call(
            shortfalls,
            asked,
            provisional=self.provisional.isChecked(),
            language=self.session.language,
            done=filled,
            failed=self.notice.show_error,
            lasting=reading,
        )

    def _go_on(self) -> None:
        """After counting anew: stay on the level where the person is."""
        level = self.levels.currentWidget()
        if level is not self.overview:
            self._fill_questions()
        if level is self.shortfalls:
            self._ask_shortfalls()
        else:
            self._to_work()
        self.header_changed.emit()

    def _to(self, level: Level) -> None:
        self.levels.setCurrentWidget(level)
        self._to_work()
        self.header_changed.emit()

    def _to_work(self) -> None:
        level = self.levels.currentWidget()
        described, self._described = self._described, False
        if described and level is self.overview and self.caseload is not None:
            focus_on(self.caseload.field)
        elif isinstance(level, Level) and not level.to_work():
            self.provisional.setFocus(Qt.FocusReason.OtherFocusReason)

    def back(self) -> None:
        """One level up, with the focus where it was; from the figures back to the cases."""
        if not self.notice.isHidden():
            self.notice.close_it()
        elif self.levels.currentWidget() is self.shortfalls:
            self._question = ""
            self._to(self.questions)
        elif self.levels.currentWidget() is self.questions:
            self._behind = None
            self._to(self.overview)
        else:
            self.left.emit()
