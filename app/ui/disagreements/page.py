"""Everything that two people answered differently, to be decided one by one; each decision is on the record."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.casework.entries import Place, Value
from app.casework.subjects import NOTE
from app.errors import KnownError
from app.operations import evidence, walking
from app.operations.disagreements import Disagreement, disagreements, settle
from app.operations.inspection import Changes, Inspection
from app.ui.disagreements.card import DisagreementCard, head_of, is_unfolded
from app.ui.long_column import LongColumn
from app.ui.page import Notice, Page
from app.ui.parts import Button, Middle, Scroll, clock, label, px, running, spaced, spaced_row, wrapped
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.words import counted, mending, sentence, tr
from app.ui.worker import Lasting

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
Key = Place
"""Where a disagreement is."""


def _key(found: Disagreement) -> Key:
    return found.place


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
        self._found: dict[Key, Disagreement] = {}
        self._done: dict[Key, Value] = {}
        self._troubles: dict[Key, str] = {}
        self._focus_on: Key | None = None
        self._typing: tuple[Disagreement, str] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING)
        self._pause.timeout.connect(self.flush)
        self.on_key("Esc", self._escaped)
        self.on_key("T", self._third)
        for digit in range(1, 10):
            self.on_key(str(digit), partial(self._choose, digit))
        self._lay_out()

    def _lay_out(self) -> None:
        outer = spaced(QVBoxLayout(self))
        inside = QWidget()
        middle = Middle(WIDEST)
        inside.setLayout(middle.centred((26, 0, 26, 0)))
        column = spaced(QVBoxLayout(middle), (0, 20, 0, 16), 12)
        self._count = label(role="muted")
        column.addLayout(wrapped(label(tr("Disagreements"), "title"), self._count, spacing=10))
        how = tr(
            "Two people gave different answers to the same question. Neither counts until it is decided. "
            "What each of them said stays on the record."
        )
        column.addLayout(running(how, "muted"))
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
        self.pane = Scroll(inside, tr("Disagreements"))
        self.list = LongColumn[Key](self.pane, self._make, head_of, is_unfolded)
        column.addWidget(self.list)
        column.addStretch(1)
        outer.addWidget(self.pane, 1)
        foot = spaced(QHBoxLayout(), (12, 4, 12, 8))
        foot.addWidget(self.key_line(KEYS))
        outer.addLayout(foot)

    # what the window asks

    def crumbs(self) -> tuple[str, ...]:
        return (self.session.title, tr("Disagreements"))

    def arrive(self) -> None:
        """Read everything anew."""
        self.setFocus()
        self.notice.hide()
        reading = Lasting(tr("Reading the cases…"), in_steps=False)
        self.session.call(disagreements, done=self._take, failed=self._failed, lasting=reading)

    def reword(self) -> None:
        for card in self.cards:
            card.reword(self.session.language)

    def retheme(self, theme: Theme) -> None:
        self.list.forget()
        super().retheme(theme)

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
        self._found = {_key(one): one for one in found}
        self._done, self._troubles = {}, {}
        self._empty.setVisible(not found)
        self._say()
        self.list.show_values(())  # every card is made anew, with what stands now
        self.list.show_values(self._found)
        self._to_work()

    def _say(self) -> None:
        self._count.setText(counted("1 to decide", "{n} to decide", len(self._found) - len(self._done)))

    @property
    def cards(self) -> list[DisagreementCard]:
        """The cards that are there: those near to what is seen."""
        return [card for card in self.list.made.values() if isinstance(card, DisagreementCard)]

    def _make(self, key: Key) -> DisagreementCard:
        instrument = self.session.instrument
        if instrument is None:
            raise RuntimeError("disagreements stand in an open inspection")
        found = self._found[key]
        card = DisagreementCard(found, instrument, self.session.language)
        if key in self._done:
            card.show_decided(self._done[key])
        elif key in self._troubles:
            card.show_trouble(self._troubles[key])
        card.decided.connect(partial(self._decide, found))
        card.opened.connect(partial(self._open, found))
        card.typed.connect(partial(self._typed, found))
        return card

    def _card(self, key: Key) -> DisagreementCard | None:
        card = self.list.made.get(key)
        return card if isinstance(card, DisagreementCard) else None

    def _to_work(self) -> None:
        if not self.isVisible() or not self.notice.isHidden():
            return
        wanted = self._focus_on if self._focus_on in self._found else next(iter(self._found), None)
        if wanted is None or not self.list.focus(wanted):
            self._back.setFocus() if not self._empty.isHidden() else self.setFocus()

    def _current(self) -> DisagreementCard | None:
        focus = QApplication.focusWidget()
        return next((card for card in self.cards if focus is not None and card.isAncestorOf(focus)), None)

    # deciding

    def _typed(self, found: Disagreement, words: str) -> None:
        self._typing = (found, words)
        self._pause.start()

    def _decide(self, found: Disagreement, value: Value) -> None:
        self.flush()
        self.saving.emit()
        self.session.call(
            settle,
            found.place,
            value,
            done=partial(self._decided, _key(found), value),
            failed=partial(self._refused, _key(found)),
        )

    def _decided(self, key: Key, value: Value, changes: Changes) -> None:
        self.saved.emit(clock(changes.at) if changes.at else "")
        card = self._card(key)
        focused = card is not None and self._current() is card
        self._done[key] = value
        self._troubles.pop(key, None)
        self._say()
        if card is not None:
            card.show_decided(value)
        if focused:
            keys = list(self._found)
            rest = (one for one in keys[keys.index(key) + 1 :] if one not in self._done)
            self.list.focus(next(rest, key))

    def _refused(self, key: Key, error: KnownError) -> None:
        self.saved.emit("")
        self._troubles[key] = f"{sentence(error)} {mending(error)}"
        card = self._card(key)
        if card is not None:
            card.show_trouble(self._troubles[key])

    def _choose(self, digit: int) -> None:
        card = self._current()
        if card is not None:
            card.choose(digit)

    def _third(self) -> None:
        card = self._current()
        if card is not None:
            card.unfold()

    def _open(self, found: Disagreement) -> None:
        self._focus_on = _key(found)
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
