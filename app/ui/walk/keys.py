"""The keys of the walk, read in one place: in a text field only Esc and Ctrl keys act."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from app.instrument.model import SELECT_MULTIPLE, Question
from app.ui.walk.aside import WalkAside
from app.ui.walk.choice_row import DIGITS
from app.ui.walk.evidence_panel import EvidencePanel
from app.ui.walk.question_list import QuestionList
from app.ui.walk.sections_list import SectionsList

KEYS: tuple[tuple[str, str], ...] = (
    ("Y N A", "answer yes, no, not applicable"),
    ("1–9", "choose by its digit; turns a reason over"),
    ("Backspace", "take the answer back"),
    ("Enter", "leave the reasons, begin to write"),
    ("← →", "move among the answers"),
    ("J K ↓ ↑", "move among the questions"),
    ("Ctrl+Enter", "next criterion"),
    ("Ctrl+Shift+Enter", "the criterion before"),
    ("PgDn PgUp", "next criterion, the one before"),
    ("U", "next unanswered"),
    ("C", "next thing to check"),
    ("E", "write evidence"),
    ("Ctrl+E", "add a reference to a document"),
    ("F", "flag to ask the case manager, or take the flag away"),
    ("Shift+F", "all that is to ask"),
    ("G", "tell good practice"),
    ("Shift+G", "all good practice"),
    (";", "drop a memo; from a text field Ctrl+;"),
    ("Ctrl+Z", "undo an answer"),
    ("Ctrl+Y", "redo an answer"),
    ("Ctrl+H", "veil the answers, show them again"),
    ("Ctrl+G", "the case at a glance"),
    ("Ctrl+D", "complete this case"),
    ("Ctrl+R", "reopen this case"),
    ("/", "find"),
    ("?", "all keys"),
    ("Esc", "back to the question; back to the cases"),
)
"""The keys of the walk and what they do, to be shown through tr."""

_TYPED = (QLineEdit, QPlainTextEdit, QComboBox)
_LETTERS = {"y": "yes", "n": "no", "a": "na"}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {"j": 1, "k": -1}
_ARROWS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_TURNS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_SIDEWAYS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class Walked(Protocol):
    """What keys can ask of the page."""

    sections: SectionsList
    questions: QuestionList
    evidence: EvidencePanel
    aside: WalkAside
    find_wanted: SignalInstance
    keys_wanted: SignalInstance
    glance_wanted: SignalInstance
    ask_page_wanted: SignalInstance
    practice_page_wanted: SignalInstance

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
    def write_evidence(self) -> None: ...
    def complete(self) -> None: ...
    def reopen(self) -> None: ...
    def leave(self) -> None: ...


class WalkKeys:
    """Reads keys for the page."""

    def __init__(self, page: Walked) -> None:
        """Serve that page."""
        self._page = page

    @property
    def acts(self) -> dict[str, Callable[[], object]]:
        """What of it the menu and the line of keys do by the mouse, by the names that KEYS has."""
        page = self._page
        return {
            "Backspace": lambda: page.answer(page.asked.name, "") if page.question is not None else None,
            "Ctrl+Enter": lambda: page.turn(1),
            "Ctrl+Shift+Enter": lambda: page.turn(-1),
            "U": page.next_unanswered,
            "C": page.aside.check,
            "E": page.write_evidence,
            "Ctrl+E": page.aside.add_reference,
            "F": page.aside.flag,
            "Shift+F": page.ask_page_wanted.emit,
            "G": page.aside.tell_practice,
            "Shift+G": page.practice_page_wanted.emit,
            ";": page.aside.memo,
            "Ctrl+Z": lambda: self._step(back=True),
            "Ctrl+Y": lambda: self._step(back=False),
            "Ctrl+H": page.aside.turn_veil,
            "Ctrl+G": page.glance_wanted.emit,
            "Ctrl+D": page.complete,
            "Ctrl+R": page.reopen,
            "/": page.find_wanted.emit,
            "Esc": page.leave,
        }

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key says; returns whether it said anything."""
        key, words = Qt.Key(event.key()), event.text().lower()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return self._control(key, shift=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        if event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
            return False
        focus = QApplication.focusWidget()
        if isinstance(focus, _TYPED):
            if key == Qt.Key.Key_Escape and self._page.question is not None:
                self._page.focus_question(self._page.question)
            return key == Qt.Key.Key_Escape
        if self._move(key, words) or self._beside(words, shift=bool(event.modifiers() & _SHIFT)):
            return True
        return self._at_question(focus) and (event.isAutoRepeat() or self._answer(key, words))

    def _control(self, key: Qt.Key, *, shift: bool) -> bool:
        page = self._page
        if key in {Qt.Key.Key_Z, Qt.Key.Key_Y}:
            return self._step(back=key == Qt.Key.Key_Z and not shift)
        acts: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_D: page.complete,
            Qt.Key.Key_R: page.reopen,
            Qt.Key.Key_E: page.aside.add_reference,
            Qt.Key.Key_G: page.glance_wanted.emit,
            Qt.Key.Key_H: page.aside.turn_veil,
            Qt.Key.Key_Semicolon: page.aside.memo,
        }
        if key in _ENTER:
            page.turn(-1 if shift else 1)
        elif key in acts:
            acts[key]()
        else:
            return False
        return True

    def _step(self, *, back: bool) -> bool:
        """In a text field undo and redo are its own; the keys for redo that it does not know are passed to it."""
        focus = QApplication.focusWidget()
        field = focus.lineEdit() if isinstance(focus, QComboBox) else focus
        if isinstance(field, QLineEdit | QPlainTextEdit):
            field.undo() if back else field.redo()
        else:
            self._page.aside.step(back=back)
        return True

    def _beside(self, words: str, *, shift: bool) -> bool:
        page = self._page
        acts: dict[str, Callable[[], object]] = {
            "c": page.aside.check,
            "f": page.ask_page_wanted.emit if shift else page.aside.flag,
            "g": page.practice_page_wanted.emit if shift else page.aside.tell_practice,
            ";": page.aside.memo,
            "/": page.find_wanted.emit,
            "?": page.keys_wanted.emit,
        }
        if words in acts:
            acts[words]()
        return words in acts

    def _move(self, key: Qt.Key, words: str) -> bool:
        page = self._page
        if key in _ARROWS and page.sections.step(_ARROWS[key]):
            return True
        if key in _ARROWS or words in _STEPS:
            page.move_by(_ARROWS.get(key) or _STEPS[words])
        elif key in _TURNS:
            page.turn(_TURNS[key])
        elif words == "e":
            page.write_evidence()
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
