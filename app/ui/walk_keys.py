"""The keys of the walk, read in one place: in a text field only Esc and Ctrl keys act."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from app.instrument.model import SELECT_MULTIPLE, Question
from app.ui.choice_row import DIGITS
from app.ui.evidence_panel import EvidencePanel
from app.ui.question_list import QuestionList
from app.ui.sections_list import SectionsList

_LETTERS = {"y": "yes", "n": "no", "a": "na"}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {"j": 1, "k": -1}
_ARROWS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_TURNS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_SIDEWAYS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class Walked(Protocol):
    """What keys can ask of the page."""

    sections: SectionsList
    questions: QuestionList
    evidence: EvidencePanel

    @property
    def question(self) -> str | None: ...
    @property
    def asked(self) -> Question: ...
    def focus_question(self, name: str) -> None: ...
    def answer(self, name: str, value: str) -> None: ...
    def turn_over(self, name: str, choice: str) -> None: ...
    def move_by(self, by: int) -> None: ...
    def turn(self, by: int) -> None: ...
    def next_unanswered(self) -> None: ...
    def complete(self) -> None: ...
    def reopen(self) -> None: ...
    def leave(self) -> None: ...


class WalkKeys:
    """Reads keys for the page."""

    def __init__(self, page: Walked) -> None:
        """Serve that page."""
        self._page = page

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key says; returns whether it said anything."""
        key, words = Qt.Key(event.key()), event.text().lower()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return self._control(key, shift=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        if event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
            return False
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit | QPlainTextEdit):
            if key == Qt.Key.Key_Escape and self._page.question is not None:
                self._page.focus_question(self._page.question)
            return key == Qt.Key.Key_Escape
        if self._move(key, words):
            return True
        return self._at_question(focus) and (event.isAutoRepeat() or self._answer(key, words))

    def _control(self, key: Qt.Key, *, shift: bool) -> bool:
        if key in _ENTER:
            self._page.turn(-1 if shift else 1)
        elif key == Qt.Key.Key_D:
            self._page.complete()
        elif key == Qt.Key.Key_R:
            self._page.reopen()
        else:
            return False
        return True

    def _move(self, key: Qt.Key, words: str) -> bool:
        page = self._page
        if key in _ARROWS and page.sections.step(_ARROWS[key]):
            return True
        if key in _ARROWS or words in _STEPS:
            page.move_by(_ARROWS.get(key) or _STEPS[words])
        elif key in _TURNS:
            page.turn(_TURNS[key])
        elif words == "e":
            page.evidence.enter()
        elif words == "u":
            page.next_unanswered()
        elif key == Qt.Key.Key_Escape:
            page.leave()
        else:
            return False
        return True

    def _answer(self, key: Qt.Key, words: str) -> bool:
        page, question = self._page, self._page.asked
        if key in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            page.answer(question.name, "")
        elif key in _SIDEWAYS:
            self._sideways(_SIDEWAYS[key])
        elif key in _ENTER:
            self._enter()
        else:
            choice = self._choice(question, words)
            if choice:
                (page.turn_over if question.type == SELECT_MULTIPLE else page.answer)(question.name, choice)
            return bool(choice)
        return True

    def _at_question(self, focus: QWidget | None) -> bool:
        """Whether a key that answers is meant for the question in focus."""
        mine = self._page.questions.widget_of(self._page.question)
        return mine is not None and (focus is None or mine is focus or mine is focus.parentWidget())

    def _enter(self) -> None:
        """Leave the reasons, or begin to write where an answer is written."""
        row = self._page.questions.row(self._page.question)
        if row is not None and row.field is not None:
            row.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._page.asked.type == SELECT_MULTIPLE:
            self._page.move_by(1)

    def _sideways(self, by: int) -> None:
        """Among the choices of the question: from the one in focus, else to the answer, else to the first."""
        widget = self._page.questions.widget_of(self._page.question)
        buttons = widget.buttons if widget is not None else []
        if not buttons:
            return
        focused = next((index + by for index, each in enumerate(buttons) if each.hasFocus()), None)
        start = 0 if by > 0 else len(buttons) - 1
        checked = next((index for index, each in enumerate(buttons) if each.isChecked()), start)
        at = checked if focused is None else focused
        buttons[max(0, min(len(buttons) - 1, at))].setFocus(Qt.FocusReason.OtherFocusReason)

    @staticmethod
    def _choice(question: Question, words: str) -> str:
        """The choice that a letter or a digit stands for, empty where it stands for none."""
        names = question.choice_names
        if question.type != SELECT_MULTIPLE and _LETTERS.get(words) in names:
            return _LETTERS[words]
        at = DIGITS.find(words) if len(words) == 1 else -1
        return names[at] if 0 <= at < len(names) else ""
