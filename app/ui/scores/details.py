"""What is behind a score: its questions, and the cases that fell short on one of them."""

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.instrument.model import Instrument, Question, text
from app.operations.scoring import Shortfall
from app.scoring.scores import Tally
from app.ui.long_column import LongColumn
from app.ui.note import Note
from app.ui.parts import CardButton, Flow, Middle, Scroll, Steps, chip, clear, focus_on, inset, label, running, spaced
from app.ui.scores.bars import QUESTION, Figure, Line, Said, judged_words, percent_words, said
from app.ui.theme import Theme
from app.ui.words import counted, tr

WIDEST = 1240


class Level(QWidget):
    """One level of the way from a figure to its cases; remembers what was in focus on it."""

    def __init__(self, name: str) -> None:
        """Begin empty."""
        super().__init__()
        self.setAccessibleName(name)
        outer = spaced(QVBoxLayout(self))
        inside, middle = QWidget(), Middle(WIDEST)
        inside.setLayout(middle.centred((26, 20, 26, 8)))
        self.column = spaced(QVBoxLayout(middle), spacing=12)
        self.pane = Scroll(inside, name)
        outer.addWidget(self.pane)
        self.steps = Steps(self, self.pane)
        self.focus_key = ""
        self.below: QWidget | None = None
        self.fields: list[QWidget] = []

    def tab_on(self) -> None:
        """Have Tab come to the fields of the level, then to what stands below it, after all that can be pressed."""
        order = [*self.steps.widgets[-1:], *self.fields, *([self.below] if self.below is not None else [])]
        for one, following in pairwise(order):
            QWidget.setTabOrder(one, following)

    def begin(self) -> None:
        """Take away what was there."""
        self.steps.widgets.clear()
        self.fields.clear()
        clear(self.column)

    def stay(self) -> None:
        """Have what is shown anew come back to where the person is."""
        focused = next((widget for widget in self.steps.widgets if widget.hasFocus()), None)
        self.focus_key = getattr(focused, "key", "") or self.focus_key
        bar = self.pane.verticalScrollBar()
        QTimer.singleShot(0, partial(bar.setValue, bar.value()))

    def to_work(self) -> bool:
        """Put the focus where it was, or on the first that can be pressed; says whether there is any."""
        if not self.steps.widgets:
            return False
        self.tab_on()
        named = (widget for widget in self.steps.widgets if getattr(widget, "key", "") == self.focus_key)
        focus_on(next(named, self.steps.widgets[0]))
        return True


class QuestionsLevel(Level):
    """The questions that make up a figure, each with how often the work was sufficient."""

    chosen = Signal(str)

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__(tr("Questions behind the score"))

    def show_questions(
        self, head: Line | str, about: Iterable[str], behind: Sequence[tuple[Question, Line]], theme: Theme
    ) -> None:
        """Show questions in form order under the figure that they make up, or under a title of another kind."""
        self.begin()
        name = head if isinstance(head, str) else head.title
        if isinstance(head, str):
            self.column.addWidget(label(head, "title", wraps=True))
        else:
            self.column.addLayout(_title(head.title, head.tally, head.said))
        for sentence in about:
            if sentence:
                self.column.addLayout(running(sentence, "muted"))
        card = QFrame()
        card.setProperty("card", True)
        card.setAccessibleName(name)
        lines = spaced(QVBoxLayout(card), (12, 10, 12, 10), 0)
        for question, own in behind:
            line = Figure(own, theme, QUESTION)
            line.clicked.connect(lambda _=False, name=question.name, key=question.number: self._chosen(name, key))
            self.steps.add(line)
            lines.addWidget(line)
        self.column.addWidget(card)
        self.column.addStretch(1)

    def _chosen(self, name: str, key: str) -> None:
        self.focus_key = key
        self.chosen.emit(name)


class ShortfallsLevel(Level):
    """The cases that fell short on a question: what was answered, why, and what was noted."""

    chosen = Signal(str)

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__(tr("Cases that fell short"))
        self._found: tuple[Shortfall, ...] = ()
        self._answers: dict[str, str] = {}
        self.cards: LongColumn[Shortfall] | None = None

    def begin(self) -> None:
        super().begin()
        self._found, self.cards = (), None

    def show_cases(
        self, instrument: Instrument, question: Question, tally: Tally, found: Sequence[Shortfall], language: str
    ) -> None:
        """Show the cases in order of reference."""
        self.begin()
        self._answers = {choice.name: text(choice.label, language) for choice in question.choices}
        short = text(question.short, language)
        self.column.addLayout(_title(f"{question.number} {short}".strip(), tally, said(instrument, tally, language)))
        self.column.addLayout(running(text(question.label, language), "muted"))
        said_count = counted("1 case fell short.", "{n} cases fell short.", len(found))
        self.column.addWidget(label(said_count if found else tr("No case fell short on this question."), "heading"))
        self._found = tuple(found)
        self.cards = LongColumn[Shortfall](self.pane, self._card)
        self.cards.below = self.below
        self.column.addWidget(self.cards)
        self.column.addStretch(1)
        self.cards.show_values(self._found)

    def _card(self, found: Shortfall) -> "ShortfallCard":
        card = ShortfallCard(found, self._answers.get(found.answer, found.answer))
        card.clicked.connect(lambda _=False: self._chosen(found.reference))
        return card

    def to_work(self) -> bool:
        known = (one for one in self._found if one.reference == self.focus_key)
        wanted = next(known, next(iter(self._found), None))
        return self.cards is not None and wanted is not None and self.cards.focus(wanted)

    def _chosen(self, reference: str) -> None:
        self.focus_key = reference
        self.chosen.emit(reference)


class ShortfallCard(CardButton):
    """One case that fell short; its note is shown as typed."""

    def __init__(self, found: Shortfall, answer: str) -> None:
        """Show the case, the answer in words, the reasons and the note."""
        super().__init__(", ".join((found.reference, answer, *found.reasons, found.note)).strip(", "))
        self.key = found.reference
        column = spaced(QVBoxLayout(self), (20, 14, 20, 14), 8)
        top = spaced(Flow(), spacing=8)
        reference = label(found.reference, "heading")
        inset(reference, 0, 0, 8)
        top.addWidget(reference)
        top.addWidget(chip(f"✕ {answer}", "bad"))
        for reason in found.reasons:
            top.addWidget(chip(reason, "plain"))
        column.addLayout(top)
        if found.note:
            column.addWidget(Note(found.note))
        else:
            column.addWidget(label(tr("No note."), "small"))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())


def _title(title: str, tally: Tally, comment_: Said | None) -> Flow:
    row = spaced(Flow(), spacing=12)
    row.addWidget(label(title, "title", wraps=True))
    row.addWidget(label(percent_words(tally), "title"))
    if comment_ is not None:
        row.addWidget(chip(comment_.full, "plain" if comment_.chip == "na" else comment_.chip))
    row.addWidget(label(judged_words(tally), "muted"))
    return row
