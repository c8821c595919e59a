"""What words of a sentence can be bound to: those who gave some answers, or those who gave others."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.casework.findings import MET, SHORT, Span
from app.instrument.model import Instrument, text
from app.operations.voices import DraftedSentence
from app.ui.findings.words import told_words
from app.ui.parts import Button, CardButton, Steps, clear, focus_on, label, spaced
from app.ui.words import tr


class BindingList(QWidget):
    """Every figure that the questionnaire's sentences speak of, each of its two sides a card."""

    chosen = Signal(str, object, object, bool)
    closed = Signal()

    def __init__(self) -> None:
        """Begin hidden."""
        super().__init__()
        column = spaced(QVBoxLayout(self), spacing=8)
        self._title = label(role="heading", wraps=True)
        column.addWidget(self._title)
        self._cards = spaced(QVBoxLayout(), spacing=6)
        column.addLayout(self._cards)
        self._steps = Steps(self)
        self.hide()

    def ask(self, id_: str, span: Span, drafts: tuple[DraftedSentence, ...], asked: Instrument, language: str) -> None:
        """Ask what some words stand for."""
        self._title.setText(tr("What do the words “{words}” stand for?", words=span.words))
        for widget in self._steps.widgets:
            widget.removeEventFilter(self._steps)
        self._steps.widgets.clear()
        clear(self._cards)
        for draft in drafts:
            if not draft.figure.judged:
                continue
            question = asked.question(draft.question)
            chosen = (text(one.label, language) for one in question.choices if one.name in draft.choices)
            name = f"{text(question.label, language)} {' / '.join(chosen)}"
            for others in (False, True):
                side, count = (SHORT, draft.figure.short) if others else (MET, draft.figure.met)
                said = told_words(side, count, draft.figure.judged)
                card = CardButton(f"{name}: {said}")
                inside = spaced(QVBoxLayout(card), (14, 8, 14, 8), 2)
                inside.addWidget(label(name, wraps=True))
                inside.addWidget(label(said, "small", wraps=True))
                card.clicked.connect(lambda _on=False, one=draft, rest=others: self.chosen.emit(id_, span, one, rest))
                self._steps.add(card)
                self._cards.addWidget(card)
        back = Button(tr("Back"), "Esc")
        back.clicked.connect(lambda _on=False: self.closed.emit())
        self._cards.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self.show()
        focus_on(next(iter(self._steps.widgets), back))
