"""What words are to stand for: the sides of the criterion's questions with their figures, those that fit first."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.casework.findings import MET, SHORT, Span
from app.instrument.model import Instrument, text
from app.operations.findings import Bindable
from app.ui.findings.misfits import WordsButton
from app.ui.findings.words import figure_words
from app.ui.parts import Flow, label, running, spaced
from app.ui.scores.details import Level
from app.ui.words import tr

_AT_ONCE = 12


class BindingLevel(Level):
    """Lists what words of a finding can be bound to; `chosen` names one."""

    chosen = Signal(object)
    filled = Signal()

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__(tr("What the words stand for"))
        self._instrument: Instrument | None = None
        self._left: list[tuple[str, list[Bindable]]] = []
        self._language = ""
        self._lines = spaced(QVBoxLayout())
        self._titles: dict[str, tuple[QFrame, QLabel]] = {}
        self._buttons: dict[WordsButton, str] = {}
        self._more = QTimer(self)
        self._more.setInterval(0)
        self._more.timeout.connect(self._add_some)

    def begin(self) -> None:
        super().begin()
        self._more.stop()
        self._titles, self._buttons = {}, {}

    @property
    def buttons(self) -> list[WordsButton]:
        """The sides that are offered so far."""
        return list(self._buttons)

    def reword(self, language: str) -> None:
        """Name the questions in a language."""
        self._language = language
        for question in self._titles:
            self._name(question)

    def show_sides(
        self, span: Span, sentence: str, found: Sequence[Bindable], instrument: Instrument, language: str
    ) -> None:
        """Offer the sides of each question, the questions first that have one of which the words are true."""
        self.begin()
        self._instrument, self._language = instrument, language
        self.column.addWidget(label(tr("What does “{words}” stand for?", words=span.words), "title", wraps=True))
        self.column.addLayout(running(sentence, "muted"))
        self.column.addLayout(
            running(tr("A tick marks figures of which the words are true. Enter binds them; Tab goes on in the line."))
        )
        by_question: dict[str, list[Bindable]] = {}
        for one in found:
            by_question.setdefault(one.question, []).append(one)
        self._left = sorted(by_question.items(), key=lambda item: _rank(item[1]))
        self._lines = spaced(QVBoxLayout(), spacing=8)
        self.column.addLayout(self._lines)
        if not found:
            self.column.addWidget(
                label(tr("No question of this criterion was judged in a case that counts."), wraps=True)
            )
        self.column.addStretch(1)
        self._add_some()

    def _add_some(self) -> None:
        for question, sides in self._left[:_AT_ONCE]:
            self._lines.addWidget(self._line(question, sides))
        del self._left[:_AT_ONCE]
        if self._left:
            self._more.start()
        else:
            self._more.stop()
        self.filled.emit()

    def _line(self, question: str, sides: Sequence[Bindable]) -> QWidget:
        card = QFrame()
        card.setProperty("card", True)
        column = spaced(QVBoxLayout(card), (14, 8, 14, 10), 6)
        heading = label(role="heading", wraps=True)
        self._titles[question] = (card, heading)
        column.addWidget(heading)
        flow = spaced(Flow(), spacing=6)
        for at, one in enumerate(sides):
            words = figure_words(one.side, one.count, one.of)
            words = f"{words}: {one.words}" if one.words else words
            button = WordsButton(f"✓ {words}" if one.fits else words)
            button.clicked.connect(lambda _on=False, side=one: self.chosen.emit(side))
            self._buttons[button] = question
            flow.addWidget(button)
            if not at:
                self.steps.add(button)
        column.addLayout(flow)
        self._name(question)
        return card

    def _name(self, question: str) -> None:
        asked = self._instrument.question(question) if self._instrument is not None else None
        if asked is None:
            return
        title = f"{asked.number} {text(asked.short, self._language) or text(asked.label, self._language)}"
        card, heading = self._titles[question]
        heading.setText(title)
        card.setAccessibleName(title)
        for button, own in self._buttons.items():
            if own == question:
                button.setAccessibleName(f"{title}: {button.whole}")


def _rank(sides: Sequence[Bindable]) -> int:
    """Questions whose judgement the words are true of come first, then those of which anything is true."""
    if any(one.fits and one.side in {MET, SHORT} for one in sides):
        return 0
    return 1 if any(one.fits for one in sides) else 2
