"""What the data say, beside the text: the findings that the report has, and drafts that can be put into it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.casework.findings import Finding
from app.casework.subjects import FINDING
from app.instrument.model import STRENGTH
from app.scoring.findings import Draft
from app.ui.findings.words import kind_chip
from app.ui.long_column import LongColumn
from app.ui.parts import Button, Flow, Scroll, chip, label, running, spaced
from app.ui.words import number, tr


@dataclass(frozen=True)
class Said:
    """One sentence: a finding of the report, or a draft of a `question` with the figure behind it."""

    sentence: Finding
    question: str = ""
    figure: tuple[int, int] | None = None

    @property
    def kept(self) -> bool:
        """Whether it is in the report."""
        return not self.question


def said_of(kept: Sequence[Finding], drafts: Sequence[Draft], criteria: Sequence[str]) -> tuple[Said, ...]:
    """The findings of some criteria, then the drafts that none of them speaks of."""
    told = {binding.question for one in kept for binding in one.bindings}
    found = [Said(one) for one in kept if one.criterion in criteria]
    for one in drafts:
        if one.criterion in criteria and one.text and one.question not in told:
            count = one.figure.met if one.kind == STRENGTH else one.figure.short
            sentence = Finding("", one.criterion, one.kind, one.text, one.bindings)
            found.append(Said(sentence, one.question, (count, one.figure.judged)))
    return tuple(found)


class SentenceCard(QFrame):
    """One sentence with what can be done with it."""

    looked_at = Signal(object)
    kept = Signal(object)
    put = Signal(object)
    challenged = Signal(object)

    def __init__(self, said: Said) -> None:
        """Show it."""
        super().__init__()
        self.said = said
        self.setProperty("card", True)
        self.setProperty("quiet", said.kept)
        self.setAccessibleName(said.sentence.text)
        column = spaced(QVBoxLayout(self), (12, 10, 12, 8), 6)
        column.addLayout(running(said.sentence.text))
        marks = spaced(Flow(), spacing=6)
        marks.addWidget(chip(*kind_chip(said.sentence.kind)))
        marks.addWidget(chip(said.sentence.criterion, "plain"))
        if said.figure is not None:
            count, of = said.figure
            marks.addWidget(chip(tr("{n} of {all}", n=number(count), all=number(of)), "plain"))
        if said.kept:
            marks.addWidget(label(tr("in the report"), "small"))
        column.addLayout(marks)
        buttons = spaced(Flow(), spacing=4)
        self.buttons: list[Button] = []
        for words, signal, shown in (
            (tr("Keep as a finding"), self.kept, not said.kept),
            (tr("Put into the text"), self.put, True),
            (tr("Look at it"), self.looked_at, True),
            (tr("Challenged…"), self.challenged, said.kept),
        ):
            if shown:
                button = Button(words, link=True)
                button.setAccessibleName(f"{words}: {said.sentence.text}")
                button.clicked.connect(lambda _on=False, one=signal: one.emit(self.said))
                self.buttons.append(button)
                buttons.addWidget(button)
        column.addLayout(buttons)

    @property
    def head(self) -> Button:
        """What takes the focus when one moves from sentence to sentence."""
        return self.buttons[0]

    @property
    def subject(self) -> str:
        """What a challenge to it is about."""
        return FINDING + self.said.sentence.id


class SentencesColumn(QWidget):
    """The sentences of the criteria that a part is about."""

    made = Signal(object)

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        inside = QWidget()
        column = spaced(QVBoxLayout(inside), (2, 0, 10, 12), 10)
        column.addWidget(label(tr("Findings and drafts"), "heading"))
        self._none = label(
            tr("No sentence stands beside this part: findings stand beside the criteria and the commentaries."),
            "muted",
            wraps=True,
        )
        column.addWidget(self._none)
        self.pane = Scroll(inside, tr("Findings and drafts"))
        self.list = LongColumn[Said](self.pane, self._make, _head, gap=8)
        column.addWidget(self.list)
        column.addStretch(1)
        spaced(QHBoxLayout(self)).addWidget(self.pane)

    def show_sentences(self, found: tuple[Said, ...]) -> None:
        """Show these and no others."""
        self._none.setVisible(not found)
        self.list.show_values(found)

    def _make(self, said: Said) -> SentenceCard:
        card = SentenceCard(said)
        self.made.emit(card)
        return card

    def to_work(self) -> bool:
        """Put the focus on the first sentence; says whether there is one."""
        first = next(iter(self.list.values), None)
        return first is not None and self.list.focus(first)


def _head(card: QWidget) -> QWidget | None:
    return card.head if isinstance(card, SentenceCard) else None
