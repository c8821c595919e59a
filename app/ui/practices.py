"""Good practice across the inspection: short accounts with the criteria that they illustrate and their case."""

import re
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import KnownError
from app.instrument.model import text
from app.operations.evidence import Told, practices
from app.ui.long_column import LongColumn
from app.ui.note import Note
from app.ui.page import Notice, Page, Waiting
from app.ui.parts import (
    Button,
    CardButton,
    Flow,
    Middle,
    Scroll,
    chip,
    clear,
    focus_on,
    label,
    running,
    spaced,
    spaced_row,
)
from app.ui.session import Session
from app.ui.signs import STAR, Sign
from app.ui.theme import Theme
from app.ui.words import counted, number, tr
from app.ui.worker import Lasting

KEYS = (
    ("↑ ↓", "choose"),
    ("Enter", "open the case"),
    ("1–9", "only one criterion"),
    ("0", "all criteria"),
    ("Esc", "back"),
)
WIDEST = 860
_GENERAL = re.compile(r"\d+\.\d+")


def general(criterion: str) -> str:
    """The general criterion that a criterion belongs to: 1.2 for 1.2h."""
    found = _GENERAL.match(criterion)
    return found.group() if found else criterion


class PracticeCard(CardButton):
    """One account, its criteria and its case."""

    def __init__(self, told: Told) -> None:
        """Show it as typed."""
        practice = told.practice
        super().__init__(", ".join((practice.title, *practice.criteria, told.reference)))
        self.told = told
        self.setAccessibleDescription(practice.account)
        column = spaced(QVBoxLayout(self), (20, 14, 20, 14), 8)
        column.addWidget(label(practice.title, "heading", wraps=True))
        column.addWidget(Note(practice.account))
        marks = spaced(Flow(), spacing=8)
        marks.addWidget(chip(told.reference, "plain"))
        for criterion in practice.criteria:
            marks.addWidget(chip(criterion, "accent"))
        column.addLayout(marks)


class PracticesPage(Page):
    """All accounts of good practice, those of one criterion where one is chosen."""

    left = Signal()
    opened = Signal(str)

    def __init__(self, session: Session, theme: Theme) -> None:
        """Lay out the page; arrive fills it."""
        super().__init__(session, theme, tr("Good practice"))
        self.told: tuple[Told, ...] = ()
        self.only = ""
        self._focus_on = ""
        self._known = False
        self._shown: list[Told] = []
        self.on_key("Esc", self._escaped)
        for digit in range(10):
            self.on_key(str(digit), partial(self.choose, digit))
        self._lay_out()

    def _lay_out(self) -> None:
        outer = spaced(QVBoxLayout(self))
        inside = QWidget()
        middle = Middle(WIDEST)
        inside.setLayout(middle.centred((26, 0, 26, 0)))
        column = spaced(QVBoxLayout(middle), (0, 20, 0, 16), 12)
        self._sign = Sign(STAR, self.theme)
        self._count = label(role="muted")
        column.addLayout(spaced_row(self._sign, label(tr("Good practice"), "title"), self._count, None, spacing=10))
        column.addLayout(
            running(
                tr("Names are altered in every account. Before one is quoted, check that nobody can be recognised."),
                "muted",
            )
        )
        self.notice = Notice()
        self.notice.closed.connect(self._to_work)
        column.addWidget(self.notice)
        self._waiting = Waiting()
        column.addWidget(self._waiting)
        self._filters = QWidget()
        self._filters.setAccessibleName(tr("Criteria"))
        self._filter_row = spaced(Flow(), spacing=8)
        self._filters.setLayout(self._filter_row)
        self.group = QButtonGroup(self)
        self.buttons: dict[str, Button] = {}
        column.addWidget(self._filters)
        self._empty = QFrame()
        self._empty.setProperty("card", True)
        words = spaced(QVBoxLayout(self._empty), (24, 22, 24, 22), 8)
        self._empty_head = label(role="heading")
        words.addWidget(self._empty_head)
        words.addLayout(
            running(
                tr(
                    "In the walk, press G on a question where the work was good, "
                    "and tell in a few sentences what was done."
                )
            )
        )
        self._back = Button(tr("Back"), "Esc", primary=True)
        self._back.clicked.connect(lambda _on=False: self.left.emit())
        words.addSpacing(4)
        words.addLayout(spaced_row(self._back, None))
        self._empty.hide()
        column.addWidget(self._empty)
        self.pane = Scroll(inside, tr("Good practice"))
        self.list = LongColumn[Told](self.pane, self._card)
        column.addWidget(self.list)
        column.addStretch(1)
        outer.addWidget(self.pane, 1)
        foot = spaced(QHBoxLayout(), (12, 4, 12, 8))
        foot.addWidget(self.key_line(KEYS))
        outer.addLayout(foot)

    # what the window asks

    def crumbs(self) -> tuple[str, ...]:
        return (self.session.title, tr("Good practice"))

    def arrive(self) -> None:
        """Begin with all accounts, read anew."""
        self._focus_on = ""
        self.only = ""
        self.come_back()

    def come_back(self) -> None:
        """Read anew and stay where the person was."""
        self.setFocus()
        self.notice.hide()
        if not self.cards:
            self._waiting.begin(tr("Reading the accounts…"))
        reading = Lasting(tr("Reading the accounts…"), in_steps=False)
        self.session.call(practices, done=self._take, failed=self._failed, lasting=reading)

    def retheme(self, theme: Theme) -> None:
        self.list.forget()
        super().retheme(theme)
        self._sign.retheme(theme)

    def _failed(self, error: KnownError) -> None:
        self._waiting.end()
        self.notice.show_error(error)

    # the list

    def _take(self, found: tuple[Told, ...]) -> None:
        self.told, self._known = found, True
        self._waiting.end()
        self._offer()
        self._fill()

    def _offer(self) -> None:
        """A button for every criterion that has an account, with how many."""
        instrument = self.session.instrument
        if instrument is None:
            return
        for button in self.buttons.values():
            self.group.removeButton(button)
        clear(self._filter_row)
        self.buttons = {}
        counts: dict[str, int] = {}
        for told in self.told:
            for one in {general(each) for each in told.practice.criteria}:
                counts[one] = counts.get(one, 0) + 1
        if self.only not in counts:
            self.only = ""
        self._offer_one("", tr("All"), "0")
        for criterion in instrument.criteria:
            if criterion.number in counts:
                key = str(len(self.buttons)) if len(self.buttons) < 10 else ""
                self._offer_one(criterion.number, criterion.number, key)
        self.reword()
        self._filters.setVisible(len(counts) > 1)

    def reword(self) -> None:
        instrument = self.session.instrument
        for criterion in instrument.criteria if instrument is not None else ():
            button = self.buttons.get(criterion.number)
            if button is not None:
                words = f"{criterion.number} {text(criterion.short, self.session.language)}"
                button.setAccessibleName(words)
                button.setToolTip(words)

    def _offer_one(self, name: str, words: str, key: str) -> None:
        button = Button(words, key)
        button.setCheckable(True)
        button.setChecked(name == self.only)
        button.clicked.connect(lambda _on=False: self.narrow(name))
        self.group.addButton(button)
        self.buttons[name] = button
        self._filter_row.addWidget(button)

    def choose(self, digit: int) -> None:
        """Show the accounts of the criterion whose button has that digit."""
        names = list(self.buttons)
        if digit < len(names):
            self.narrow(names[digit])

    def narrow(self, criterion: str) -> None:
        """Show the accounts of one criterion, or all of them."""
        self.only = criterion
        if criterion in self.buttons:
            self.buttons[criterion].setChecked(True)
        self._fill()

    def _fill(self) -> None:
        self._shown = [
            told
            for told in self.told
            if not self.only or self.only in {general(each) for each in told.practice.criteria}
        ]
        self._say()
        self.list.show_values(self._shown)
        self._to_work()

    def _say(self) -> None:
        shown, all_ = len(self._shown), len(self.told)
        if self.only:
            said = counted("{some} of {n} account", "{some} of {n} accounts", all_, some=number(shown))
        else:
            said = counted("1 account", "{n} accounts", all_)
        self._count.setText(said if all_ else "")
        self._empty.setVisible(not all_)
        self._empty_head.setText(tr("No good practice yet"))
        self._empty.setAccessibleName(tr("No good practice yet"))

    @property
    def cards(self) -> list[PracticeCard]:
        """The cards that are there: those near to what is seen."""
        return [card for card in self.list.made.values() if isinstance(card, PracticeCard)]

    def _card(self, told: Told) -> PracticeCard:
        card = PracticeCard(told)
        card.clicked.connect(lambda _on=False: self._open(told))
        return card

    def _open(self, told: Told) -> None:
        self._focus_on = told.practice.id
        self.opened.emit(told.reference)

    def _to_work(self) -> None:
        if not self.isVisible() or not self.notice.isHidden():
            return
        known = (told for told in self._shown if told.practice.id == self._focus_on)
        wanted = next(known, next(iter(self._shown), None))
        if wanted is not None and self.list.focus(wanted):
            return
        if self._known and not self.told:
            focus_on(self._back)
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _escaped(self) -> None:
        if not self.notice.isHidden():
            self.notice.close_it()
        elif self.only:
            self.narrow("")
        else:
            self.left.emit()
