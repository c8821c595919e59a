"""Everything that two people answered differently, to be decided one by one; each decision is on the record."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.casework.entries import Value
from app.casework.subjects import NOTE
from app.errors import KnownError
from app.operations import evidence, walking
from app.operations.disagreements import Disagreement, disagreements, settle
from app.operations.inspections import Changes, Inspection
from app.ui.disagreements.card import DisagreementCard
from app.ui.page import Notice, Page
from app.ui.parts import Button, KeyHints, Scroll, Steps, clear, clock, focus_on, label, px, running, spaced, spaced_row
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.words import counted, mending, sentence, tr

KEYS = (
    ("↑ ↓", "choose"),
    ("1–9", "decide for that side"),
    ("T", "decide otherwise, or keep both texts"),
    ("Ctrl+Enter", "record the text"),
    ("Enter", "the question in its case"),
    ("Esc", "back"),
)
WIDEST = 860
TYPING = 300
_AT_ONCE = 8


def _keep(inspection: Inspection, found: Disagreement, text: str) -> None:
    """Keep a third text while it is typed, where the walk would take it up."""
    if found.question is None or not found.reference:
        return
    kept = walking.type_note if found.subject.startswith(NOTE) else evidence.type_said
    kept(inspection, found.reference, found.question.name, text)


class DisagreementsPage(Page):
    """One card for each disagreement; what was decided stays in its place until the page is left."""

    asks = True
    left = Signal()
    opened = Signal(str, str)

    def __init__(self, session: Session, theme: Theme) -> None:
        """Lay out the page; arrive fills it."""
        super().__init__(session, theme, tr("Disagreements"))
        self.cards: list[DisagreementCard] = []
        self.open_ones = 0
        self._left: list[Disagreement] = []
        self._focus_on: tuple[str, str] | None = None
        self._more = QTimer(self)
        self._more.setInterval(0)
        self._more.timeout.connect(self._add_some)
        self._typing: tuple[Disagreement, str] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING)
        self._pause.timeout.connect(self.flush)
        self._lay_out()
        self.on_key("Esc", self._escaped)
        self.on_key("T", self._third)
        for digit in range(1, 10):
            self.on_key(str(digit), partial(self._choose, digit))

    def _lay_out(self) -> None:
        outer = spaced(QVBoxLayout(self))
        inside = QWidget()
        across = spaced(QHBoxLayout(inside), (26, 0, 26, 0))
        self._middle = QWidget()
        across.addStretch(1)
        across.addWidget(self._middle, 1000)
        across.addStretch(1)
        column = spaced(QVBoxLayout(self._middle), (0, 20, 0, 16), 12)
        self._count = label(role="muted")
        column.addLayout(spaced_row(label(tr("Disagreements"), "title"), self._count, None, spacing=10))
        how = tr(
            "Two people gave different answers to the same question. Neither counts until it is decided. "
            "What each of them said stays on the record."
        )
        column.addLayout(running(how, "muted", 720))
        self.notice = Notice()
        self.notice.closed.connect(self._to_work)
        column.addWidget(self.notice)
        self._empty = QFrame()
        self._empty.setProperty("card", True)
        self._empty.setAccessibleName(tr("Nothing to decide"))
        words = spaced(QVBoxLayout(self._empty), (24, 22, 24, 22), 8)
        words.addWidget(label(tr("Nothing to decide"), "heading"))
        words.addLayout(running(tr("Wherever two people answered the same question, they agree.")))
        self._back = Button(tr("Back"), "Esc", primary=True)
        self._back.clicked.connect(lambda _on=False: self.left.emit())
        words.addSpacing(px(4))
        words.addLayout(spaced_row(self._back, None))
        self._empty.hide()
        column.addWidget(self._empty)
        self._list = spaced(QVBoxLayout(), spacing=10)
        column.addLayout(self._list)
        column.addStretch(1)
        self.pane = Scroll(inside, tr("Disagreements"))
        outer.addWidget(self.pane, 1)
        foot = spaced(QHBoxLayout(), (26, 6, 26, 10))
        foot.addWidget(KeyHints((keys, tr(meaning)) for keys, meaning in KEYS))
        outer.addLayout(foot)
        self.steps = Steps(self, self.pane)
        self._measure()

    # what the window asks

    def crumbs(self) -> tuple[str, ...]:
        return (self.session.title, tr("Disagreements"))

    def arrive(self) -> None:
        """Read everything anew."""
        self.setFocus()
        self.notice.hide()
        self.session.call(disagreements, done=self._take, failed=self._failed)

    def reword(self) -> None:
        for card in self.cards:
            card.reword(self.session.language)

    def retheme(self, theme: Theme) -> None:
        super().retheme(theme)
        self._measure()

    def _measure(self) -> None:
        self._middle.setMaximumWidth(px(WIDEST))

    def flush(self) -> None:
        """Send the text that is being typed to the store."""
        self._pause.stop()
        if self._typing is not None:
            (found, words), self._typing = self._typing, None
            self.saving.emit()
            self.session.call(_keep, found, words, done=lambda _: self.saved.emit(""), failed=self.trouble.emit)

    def _failed(self, error: KnownError) -> None:
        self.notice.show_error(error)

    # the list

    def _take(self, found: tuple[Disagreement, ...]) -> None:
        self._more.stop()
        clear(self._list)
        self.steps.widgets.clear()
        self.cards = []
        self._left = list(found)
        self.open_ones = len(found)
        self._empty.setVisible(not found)
        self._say()
        self._add_some()
        self._to_work()

    def _say(self) -> None:
        self._count.setText(counted("1 to decide", "{n} to decide", self.open_ones))

    def _add_some(self) -> None:
        instrument = self.session.instrument
        if instrument is None:
            return
        for found in self._left[:_AT_ONCE]:
            card = DisagreementCard(found, instrument, self.session.language)
            card.decided.connect(partial(self._decide, card))
            card.opened.connect(partial(self._open, found))
            card.typed.connect(partial(self._typed, found))
            self.cards.append(card)
            self.steps.add(card.head if card.head.isEnabled() else card.sides[0])
            self._list.addWidget(card)
        del self._left[:_AT_ONCE]
        if self._left:
            self._more.start()
        else:
            self._more.stop()

    def _to_work(self) -> None:
        if not self.isVisible() or not self.notice.isHidden():
            return
        if not self.cards:
            self._back.setFocus() if not self._empty.isHidden() else self.setFocus()
            return
        wanted = next((card for card in self.cards if self._key(card.found) == self._focus_on), self.cards[0])
        focus_on(wanted.head if wanted.head.isEnabled() else wanted.sides[0])

    @staticmethod
    def _key(found: Disagreement) -> tuple[str, str]:
        return (found.reference, found.subject)

    def _current(self) -> DisagreementCard | None:
        focus = QApplication.focusWidget()
        return next((card for card in self.cards if focus is not None and card.isAncestorOf(focus)), None)

    # deciding

    def _typed(self, found: Disagreement, words: str) -> None:
        self._typing = (found, words)
        self._pause.start()

    def _decide(self, card: DisagreementCard, value: Value) -> None:
        self.flush()
        self.saving.emit()
        self.session.call(
            settle,
            card.found.place,
            value,
            done=partial(self._decided, card, value),
            failed=partial(self._refused, card),
        )

    def _decided(self, card: DisagreementCard, value: Value, changes: Changes) -> None:
        self.saved.emit(clock(changes.at) if changes.at else "")
        focused = self._current() is card
        card.show_decided(value)
        self.open_ones -= 1
        self._say()
        if focused:
            rest = self.cards[self.cards.index(card) + 1 :]
            onwards = next((one for one in rest if one.sides[0].isVisible()), card)
            focus_on(onwards.head if onwards.head.isEnabled() else onwards.sides[0])

    def _refused(self, card: DisagreementCard, error: KnownError) -> None:
        self.saved.emit("")
        card.show_trouble(f"{sentence(error)} {mending(error)}")

    def _choose(self, digit: int) -> None:
        card = self._current()
        if card is not None:
            card.choose(digit)

    def _third(self) -> None:
        card = self._current()
        if card is not None:
            card.unfold()

    def _open(self, found: Disagreement) -> None:
        self._focus_on = self._key(found)
        self.opened.emit(found.reference, found.question.name if found.question is not None else "")

    def _escaped(self) -> None:
        card = self._current()
        if not self.notice.isHidden():
            self.notice.close_it()
        elif card is not None and card.unfolded:
            self.flush()
            card.fold()
        else:
            self.flush()
            self.left.emit()
