"""What every question on the screen has in common: what its rows tell the page, what they show, how they take focus."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QGroupBox, QWidget

from app.casework.subjects import answer_subject, fact_subject
from app.casework.walk import Walk
from app.instrument.model import SELECT_MULTIPLE, Question, text
from app.ui.walk.doubts import Doubt
from app.ui.walk.look import Look
from app.ui.words import tr


def _nothing(_: object) -> None:
    """Stand for what a row of its own cannot tell anybody."""


@dataclass(frozen=True)
class Hands:
    """What a row tells: it came into focus, or an answer was given in it."""

    visit: Callable[[str], None]
    choose: Callable[[str, str], None]
    turn: Callable[[str, str], None]
    write: Callable[[str, str], None]
    onwards: Callable[[], None]
    dismiss: Callable[[Doubt], None] = _nothing
    go: Callable[[str], None] = _nothing


@dataclass(frozen=True)
class Shown:
    """What the cards show: the walk, what could not be saved yet, what is disputed, and whether answers are taken.

    `flagged` names what to ask the case manager, `doubts` what to check under which question; `veiled` hides answers.
    """

    walk: Walk
    language: str
    troubles: Mapping[str, str]
    disputed: frozenset[str]
    locked: bool
    flagged: frozenset[str] = frozenset()
    doubts: Mapping[str, tuple[Doubt, ...]] = field(default_factory=dict)
    veiled: bool = False

    def value(self, question: Question) -> str:
        """The answer as it may be seen."""
        return "" if self.veiled else self.walk.value(question.name)

    def to_ask(self, question: Question) -> str:
        """What the chip of a flagged question says, empty where it is not flagged."""
        return tr("to ask") if question.name in self.flagged and not self.veiled else ""

    def in_words(self, question: Question) -> str:
        """The present answer for those who do not see it."""
        if self.veiled:
            return tr("veiled")
        value = self.walk.value(question.name)
        if not value:
            return tr("not answered")
        if not question.choices:
            return value
        chosen = value.split() if question.type == SELECT_MULTIPLE else [value]
        return ", ".join(text(each.label, self.language) for each in question.choices if each.name in chosen)

    def is_disputed(self, question: Question) -> bool:
        """Whether two different answers stand side by side."""
        subjects = {answer_subject(question.name), fact_subject(question.name)}
        return not self.veiled and bool(subjects & self.disputed)


def title_of(question: Question, language: str) -> str:
    """Number and wording, as one name."""
    return f"{question.number} {text(question.label, language)}"


class Asked(QGroupBox):
    """A widget that stands for one question and tells when it comes into focus; a group to a screen reader."""

    def __init__(self, look: Look, question: Question, hands: Hands, parent: QWidget) -> None:
        """Stand for that question; reword says it in a language."""
        super().__init__(parent)
        self.look = look
        self.question = question
        self.hands = hands
        self.in_focus = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._said = ""

    def reword(self, language: str) -> None:
        """Ask in a language."""
        self.setAccessibleName(title_of(self.question, language))

    def say(self, words: str) -> None:
        """Give the present answer in words."""
        if words != self._said:
            self._said = words
            self.setAccessibleDescription(words)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.hands.visit(self.question.name)
