"""The whole built-in instrument, walked by keyboard in the real window: every question, few presses, no dead ends."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.casework.walk import COMPLETE
from app.instrument.model import NOT_APPLICABLE, SELECT_MULTIPLE, Instrument, Question
from app.operations.cases import add_cases
from app.operations.inspections import create_inspection, open_inspection
from app.operations.workspace import Workspace
from app.ui.walk.page import WalkPage
from app.ui.window import MainWindow
from tests.ui.conftest import NO_MODIFIER, Shown, focus, settled

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
Choose = Callable[[Question], str]
MOST_PRESSES = 1.3
_LETTERS = {"yes": KEY.Key_Y, "no": KEY.Key_N, NOT_APPLICABLE: KEY.Key_A}


@pytest.fixture
def window(qtbot: QtBot, shown: Shown, workspace: Workspace) -> MainWindow:
    create_inspection(workspace, "leeds", "Leeds")
    found = open_inspection(workspace, "leeds")
    add_cases(found, [(f"LS-{phases}", {"phases": phases}) for phases in ("both", "custody", "community")])
    add_cases(found, [("LS-again", {"phases": "both"})])
    found.close()
    window = shown(workspace=workspace)
    window.open_inspection("leeds")
    settled(qtbot, window)
    return window


def sufficient(question: Question) -> str:
    return question.sufficient or question.choice_names[0]


def falling_short(question: Question) -> str:
    """As badly as can be."""
    if question.sufficient is None:
        return question.choice_names[0]
    return next(name for name in question.choice_names if name not in {question.sufficient, NOT_APPLICABLE})


def otherwise(question: Question) -> str:
    """The other way through: of what is no judgement the last answer, which opens what the first one closes."""
    if question.sufficient is not None or question.type == SELECT_MULTIPLE:
        return sufficient(question)
    return [name for name in question.choice_names if name != NOT_APPLICABLE][-1]


def done_and_poor(question: Question) -> str:
    """All was done and in time, and was not good: what asks why opens."""
    return (falling_short if question.name.endswith(("quality", "accurate")) else sufficient)(question)


def as_published(question: Question) -> str:
    """About two judgements in three are sufficient, as in the published report."""
    falls = question.sufficient is not None and sum(question.name.encode()) % 3 == 0
    return (falling_short if falls else sufficient)(question)


class Hand:
    """An experienced hand: answers what is in focus, and asks for the next that is unanswered where that was done."""

    def __init__(self, qtbot: QtBot, window: MainWindow, reference: str) -> None:
        self.qtbot, self.window = qtbot, window
        self.presses = 0
        self.answered: set[str] = set()
        with qtbot.waitSignal(window.walk.case.opened):
            window.open_case(reference)

    @property
    def page(self) -> WalkPage:
        return self.window.walk

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        self.presses += 1
        QTest.keyClick(focus(self.window), key, modifier)
        QApplication.processEvents()

    def walk(self, choose: Choose) -> None:
        """Answer until nothing is left, then declare the case complete."""
        page = self.page
        assert page.case.walk is not None
        while page.case.walk.all_unanswered():
            question = page.asked
            if page.case.walk.value(question.name):
                before = page.question
                self.press(KEY.Key_U)
                assert page.question != before
                continue
            self._answer(question, choose(question))
            assert page.case.walk.value(question.name), f"no key gave {question.number} its answer"
            self.answered.add(question.name)
        with self.qtbot.waitSignal(page.completed):
            self.press(KEY.Key_D, CTRL)
        settled(self.qtbot, self.window)

    def _answer(self, question: Question, value: str) -> None:
        digit = Qt.Key(KEY.Key_0 + (question.choice_names.index(value) + 1) % 10)
        if question.type == SELECT_MULTIPLE:
            self.press(digit)
            self.press(KEY.Key_Return)
        else:
            self.press(_LETTERS.get(value, digit))

    @property
    def per_question(self) -> float:
        return self.presses / len(self.answered)


def is_complete(window: MainWindow, reference: str) -> bool:
    return any(line.case.reference == reference and line.status == COMPLETE for line in window.cases.sample.lines)


@pytest.mark.parametrize("phases", ["both", "custody", "community"])
def test_a_case_is_completed_with_few_presses(
    qtbot: QtBot, window: MainWindow, capsys: pytest.CaptureFixture[str], phases: str
) -> None:
    hand = Hand(qtbot, window, f"LS-{phases}")
    hand.walk(as_published)
    with capsys.disabled():
        print(f"\n{phases}: {len(hand.answered)} questions, {hand.presses} presses, {hand.per_question:.2f} each")
    assert is_complete(window, f"LS-{phases}")
    assert hand.per_question <= MOST_PRESSES


def test_every_question_of_the_instrument_is_reached_by_keyboard(
    qtbot: QtBot, window: MainWindow, cci: Instrument
) -> None:
    reached: set[str] = set()
    walks = (("LS-custody", falling_short), ("LS-both", otherwise), ("LS-again", done_and_poor))
    for reference, choose in walks:
        hand = Hand(qtbot, window, reference)
        hand.walk(choose)
        assert is_complete(window, reference)
        reached |= hand.answered
    assert {question.name for question in cci.questions} - reached - {"phases"} == set()


def test_enter_never_leaves_the_page(qtbot: QtBot, window: MainWindow) -> None:
    hand = Hand(qtbot, window, "LS-both")
    page = hand.page
    assert page.case.walk is not None
    for number in page.case.walk.layout.pages:
        page.show_page(number)
        for name in page.case.walk.order(number):
            page.focus_question(name)
            for key in (KEY.Key_Return, KEY.Key_Enter):
                QTest.keyClick(focus(window), key)
                assert window.stack.currentWidget() is page
                assert page.page == number


def test_tab_comes_to_everything_and_round_again(qtbot: QtBot, window: MainWindow) -> None:
    hand = Hand(qtbot, window, "LS-both")
    page = hand.page
    assert page.case.walk is not None
    for number in page.case.walk.layout.pages:
        page.show_page(number)
        qtbot.waitUntil(lambda: page.questions.complete)
        met = tabbed(window)
        assert set(page.questions.stops) <= set(met)
        assert page.evidence.note in met
        assert met[0] is focus(window)


def tabbed(window: MainWindow) -> list[QWidget]:
    """What Tab comes to from where the focus is until it is there again."""
    start = focus(window)
    met = [start]
    while True:
        QTest.keyClick(focus(window), KEY.Key_Tab)
        if focus(window) is start:
            return met
        assert focus(window) not in met, f"Tab goes round without {start.accessibleName()}"
        met.append(focus(window))
