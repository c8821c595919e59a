"""The keys of the walk, read in one place: in a text field only Esc and Ctrl keys act."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from app.instrument.model import SELECT_MULTIPLE, Question
from app.ui.choice_row import DIGITS
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

    @property
    def question(self) -> str | None: ...
    @property
    def asked(self) -> Question: ...
    def takes_answers(self, focus: QWidget | None) -> bool: ...
    def answer(self, name: str, value: str) -> None: ...
    def turn_over(self, name: str, choice: str) -> None: ...
    def move_by(self, by: int) -> None: ...
    def turn(self, by: int) -> None: ...
    def sideways(self, by: int) -> None: ...
    def enter(self) -> None: ...
    def evidence_note(self) -> None: ...
    def escape_text(self) -> None: ...
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
            if key == Qt.Key.Key_Escape:
                self._page.escape_text()
            return key == Qt.Key.Key_Escape
        if self._move(key, words):
            return True
        answering = self._page.takes_answers(focus) and self._page.question is not None
        return answering and (event.isAutoRepeat() or self._answer(key, words))

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
            page.evidence_note()
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
            page.sideways(_SIDEWAYS[key])
        elif key in _ENTER:
            page.enter()
        else:
            choice = self._choice(question, words)
            if choice:
                (page.turn_over if question.type == SELECT_MULTIPLE else page.answer)(question.name, choice)
            return bool(choice)
        return True

    @staticmethod
    def _choice(question: Question, words: str) -> str:
        """The choice that a letter or a digit stands for, empty where it stands for none."""
        names = question.choice_names
        if question.type != SELECT_MULTIPLE and _LETTERS.get(words) in names:
            return _LETTERS[words]
        at = DIGITS.find(words) if len(words) == 1 else -1
        return names[at] if 0 <= at < len(names) else ""
