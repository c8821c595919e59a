"""The way from a sentence to its questions, on to the cases that fell short with their notes, and back again."""

from PySide6.QtCore import QObject, Signal

from app.casework.findings import Finding
from app.errors import KnownError
from app.instrument.model import Question, text
from app.operations.findings import Behind, behind
from app.operations.scoring import Shortfall, shortfalls
from app.scoring.findings import Figure
from app.scoring.scores import Tally
from app.ui.findings.words import kind_words
from app.ui.scores.bars import Line, said
from app.ui.scores.details import Level, QuestionsLevel, ShortfallsLevel
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.words import tr


class Way(QObject):
    """Two levels behind the findings; `moved` asks for one to be brought to the front, or None for the findings."""

    moved = Signal(object)
    opened = Signal(str)
    failed = Signal(object)

    def __init__(self, session: Session, theme: Theme, parent: QObject) -> None:
        """Begin at the findings."""
        super().__init__(parent)
        self._session = session
        self.theme = theme
        self.provisional = False
        self.finding: Finding | None = None
        self.question = ""
        self._figure: Figure | None = None
        self._found: tuple[Behind, ...] = ()
        self.questions = QuestionsLevel()
        self.questions.chosen.connect(self._to_cases)
        self.cases = ShortfallsLevel()
        self.cases.chosen.connect(self.opened)
        self.level: Level | None = None

    def open_finding(self, finding: Finding) -> None:
        """Show the questions that a finding speaks of; where it is one alone, its cases."""
        self.finding, self.question = finding, ""
        self.questions.focus_key = self.cases.focus_key = ""
        self._read()

    def open_draft(self, question: str, figure: Figure) -> None:
        """Show the cases that fell short on a question."""
        self.finding, self.question, self._figure = None, question, figure
        self.cases.focus_key = ""
        self._read()

    def read_again(self) -> None:
        """Read anew what is shown, where the person stays."""
        if self.level is not None:
            self._read()

    def reword(self) -> None:
        """Show what is shown in the language that the session has turned to, where the person stays."""
        if self.level is not None:
            self.level.stay()
            self._read()

    def reset(self) -> None:
        """Forget where the person was."""
        self.level, self.finding, self.question = None, None, ""
        for level in (self.questions, self.cases):
            level.begin()

    def back(self) -> bool:
        """One level up; says whether there was one."""
        if self.level is None:
            return False
        if self.level is self.cases and len(self._asked()) > 1:
            self.question = ""
            self._bring(self.questions)
        else:
            self._bring(None)
        return True

    def crumbs(self) -> tuple[str, ...]:
        """Where on the way this is."""
        instrument = self._session.instrument
        if self.level is self.cases and instrument is not None and self.question in instrument.by_name:
            return (instrument.question(self.question).number,)
        return (tr("Questions"),) if self.level is self.questions else ()

    def _read(self) -> None:
        if self.finding is not None:
            id_ = self.finding.id
            self._session.call(behind, id_, provisional=self.provisional, done=self._take, failed=self._failed)
        else:
            asked = self.question

            def take(found: tuple[Shortfall, ...]) -> None:
                if self._figure is not None and asked == self.question and self.finding is None:
                    self._show_cases(asked, self._figure, found)

            self._session.call(shortfalls, asked, provisional=self.provisional, done=take, failed=self._failed)

    def _failed(self, error: KnownError) -> None:
        self._bring(None)
        self.failed.emit(error)

    def _asked(self) -> dict[str, Behind]:
        """What is behind each question of the finding."""
        return {one.binding.question: one for one in self._found} if self.finding is not None else {}

    def _take(self, found: tuple[Behind, ...]) -> None:
        instrument, finding = self._session.instrument, self.finding
        if instrument is None or finding is None:
            return
        self._found = found
        asked = self._asked()
        if self.question in asked or len(asked) == 1:
            one = asked.get(self.question) or next(iter(asked.values()))
            if len(asked) > 1:
                self._fill(finding, asked)
            self._show_cases(one.binding.question, one.figure, one.shortfalls)
            return
        self._fill(finding, asked)
        self._bring(self.questions)

    def _fill(self, finding: Finding, asked: dict[str, Behind]) -> None:
        instrument = self._session.instrument
        if instrument is None:
            return
        order = {question.name: at for at, question in enumerate(instrument.questions)}
        lines = [
            (instrument.question(name), self._line(instrument.question(name), asked[name].figure))
            for name in sorted(asked, key=lambda name: order[name])
        ]
        title = f"{finding.criterion}: {kind_words(finding.kind)}"
        nothing = "" if lines else tr("No words of this finding are bound to a figure, so there is nothing behind it.")
        self.questions.show_questions(title, (finding.text, nothing), lines, self.theme)

    def _line(self, question: Question, figure: Figure) -> Line:
        instrument = self._session.instrument
        tally = Tally(figure.met, figure.judged)
        language = self._session.language
        words = text(question.short, language) or text(question.label, language)
        comment = said(instrument, tally, language) if instrument is not None else None
        return Line(question.number, words, tally, comment)

    def _to_cases(self, question: str) -> None:
        one = self._asked().get(question)
        if one is not None:
            self.cases.focus_key = ""
            self._show_cases(question, one.figure, one.shortfalls)

    def _show_cases(self, question: str, figure: Figure, found: tuple[Shortfall, ...]) -> None:
        instrument = self._session.instrument
        if instrument is not None:
            self.question = question
            tally = Tally(figure.met, figure.judged)
            self.cases.show_cases(instrument, instrument.question(question), tally, found, self._session.language)
            self._bring(self.cases)

    def _bring(self, level: Level | None) -> None:
        self.level = level
        if level is None:
            self.finding, self.question = None, ""
        self.moved.emit(level)
