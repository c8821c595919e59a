"""What is to be mended or confirmed before the report is published: each leads to its place, or is confirmed."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QVBoxLayout, QWidget

from app.casework.entries import now
from app.instrument.model import IMPROVEMENT
from app.operations import guard
from app.operations.guard import Doubt, confirm, doubts, take_back_confirmation
from app.operations.inspection import Inspection
from app.operations.places import Place, place_at
from app.scoring.bindings import KIND
from app.ui.column_page import ColumnPage
from app.ui.findings.words import misfit_words
from app.ui.long_column import LongColumn
from app.ui.parts import Button, Flow, chip, clock, label, readable, restyle, running, spaced, when
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.words import counted, tr

KEYS = (
    ("↑ ↓", "choose"),
    ("Enter", "to the place, to mend it"),
    ("C", "confirm that it may stand"),
    ("W", "confirm with a reason"),
    ("O", "open again what was confirmed"),
    ("F9", "publish"),
    ("Esc", "back"),
)
WIDEST = 980
_AROUND = 90
"""So many letters of the text are shown before and after the words that are concerned."""


def kind_words(kind: str) -> tuple[str, str]:
    """What is doubtful, in words, and the colour of that."""
    return {
        guard.NAME: (tr("a name that may be somebody's"), "ask"),
        guard.REFERENCE: (tr("a case's reference"), "bad"),
        guard.INITIALS: (tr("a case manager's initials"), "bad"),
        guard.QUANTITY: (tr("words that do not fit"), "bad"),
        guard.BREAKDOWN: (tr("small numbers in a chart"), "star"),
        guard.EMPTY: (tr("nothing is written"), "ask"),
        guard.CHALLENGED: (tr("a challenge is not decided"), "ask"),
        guard.APART: (tr("two people wrote different things"), "bad"),
        guard.TYPED: (tr("still being typed"), "ask"),
    }.get(kind, (kind, "plain"))


def why_words(kind: str) -> str:
    """What it means to confirm it, or what to do instead."""
    return {
        guard.NAME: tr("Confirm it where the person may be named, or where it is no name at all."),
        guard.REFERENCE: tr("A reference leads to a child; take it out of the text."),
        guard.INITIALS: tr("Initials lead to a member of staff; confirm them only where they mean something else."),
        guard.BREAKDOWN: tr("The public edition leaves these numbers out, with as many others as it takes."),
        guard.EMPTY: tr("Write the part, leave it out of the report, or confirm that it stays as it is."),
    }.get(kind, "")


def excerpt(doubt: Doubt) -> str:
    """The words concerned with what stands around them."""
    text = doubt.text.replace("\n", " ")
    start, end = max(doubt.span.start - _AROUND, 0), min(doubt.span.end + _AROUND, len(text))
    return f"{'…' if start else ''}{text[start:end].strip()}{'…' if end < len(text) else ''}"


class DoubtCard(QFrame):
    """One thing to mend or to confirm."""

    placed = Signal(object)
    confirmed = Signal(object, str)
    reopened = Signal(object)
    met = Signal(object)

    def __init__(self, doubt: Doubt) -> None:
        """Show it with what can be done."""
        super().__init__()
        self.doubt = doubt
        self.field = QLineEdit()
        self.setProperty("card", True)
        self.setProperty("quiet", doubt.confirmed is not None)
        what, colour = kind_words(doubt.kind)
        self.setAccessibleName(", ".join(each for each in (what, doubt.place, doubt.span.words) if each))
        column = spaced(QVBoxLayout(self), (14, 10, 14, 10), 6)
        marks = spaced(Flow(), spacing=8)
        marks.addWidget(chip(what, colour))
        if doubt.place:
            marks.addWidget(label(doubt.place, "small", wraps=True))
        column.addLayout(marks)
        if doubt.span.words and doubt.span.words != doubt.text:
            column.addWidget(label(f"“{doubt.span.words}”", "heading", wraps=True))
        said = excerpt(doubt)
        if said:
            column.addLayout(readable(label(said, "muted", wraps=True)))
        about = why_words(doubt.kind)
        if doubt.misfit is not None:
            about = misfit_words(doubt.misfit, IMPROVEMENT if doubt.misfit.fault == KIND else "")
        if about:
            column.addLayout(readable(label(about, "small", wraps=True)))
        self._buttons(column)

    def _buttons(self, column: QVBoxLayout) -> None:
        buttons = spaced(Flow(), spacing=6)
        self.go = Button(tr("To the place"), "Enter")
        self.go.clicked.connect(lambda _on=False: self.placed.emit(self.doubt))
        buttons.addWidget(self.go)
        self.done: Button | None = None
        stands = self.doubt.confirmed
        if stands is not None:
            self.done = Button(tr("Open again"), "O")
            self.done.clicked.connect(lambda _on=False: self.reopened.emit(self.doubt))
            said = tr("confirmed by {who}, {when}", who=stands.who, when=when(stands.at))
            reason = f": {stands.why}" if stands.why else ""
            column.addWidget(label(said + reason, "small", wraps=True))
        else:
            self.done = Button(tr("Confirm"), "C")
            self.done.clicked.connect(lambda _on=False: self.confirmed.emit(self.doubt, self.field.text()))
        buttons.addWidget(self.done)
        column.addLayout(buttons)
        self.field.setAccessibleName(tr("Why it may stand"))
        self.field.setPlaceholderText(tr("Why it may stand; Enter confirms it"))
        self.field.setMaxLength(500)
        self.field.returnPressed.connect(lambda: self.confirmed.emit(self.doubt, self.field.text()))
        self.field.hide()
        column.addWidget(self.field)
        for each in (self.go, self.done, self.field):
            each.setProperty("small", each is not self.field)
            each.installEventFilter(self)
        for button in (self.go, self.done):
            button.setAccessibleName(f"{button.text()}: {self.accessibleName()}")

    def ask_why(self) -> None:
        """Ask for the reason before it is confirmed."""
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            restyle(self, current=event.type() == QEvent.Type.FocusIn)
            if event.type() == QEvent.Type.FocusIn:
                self.met.emit(self.doubt)
        return super().eventFilter(watched, event)


class CheckPage(ColumnPage):
    """The list of what is open, then of what was confirmed."""

    place_wanted = Signal(object, str)
    publish_wanted = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        """Lay out the page; arrive fills it."""
        super().__init__(session, theme, tr("Check before publishing"), keys=KEYS, widest=WIDEST)
        self.found: tuple[Doubt, ...] = ()
        self._current: Doubt | None = None
        self.count = label(role="muted", wraps=True)
        self.head.addWidget(self.count)
        self.column.addLayout(
            running(
                tr(
                    "Each of these is to be mended or confirmed before the report can be published. "
                    "What was confirmed is asked again when its text or its figures change."
                ),
                "muted",
            )
        )
        self.list = LongColumn[Doubt](self.pane, self._make, _head, _holds, gap=10)
        self.column.addWidget(self.list)
        self.on_key("C", self.confirm)
        self.on_key("W", self._with_reason)
        self.on_key("O", self._reopen)
        self.on_key("F9", self.publish_wanted.emit)
        self.acts["Enter"] = self._go
        self.show_keys()

    def crumbs(self) -> tuple[str, ...]:
        return (self.session.title, tr("The report"), tr("Check"))

    def arrive(self) -> None:
        """Look anew."""
        self.notice.hide()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.waiting.begin(tr("Looking through the report…"))
        self.read()

    def read(self) -> None:
        """Look through the report as it stands."""
        self.session.call(doubts, done=self._take, failed=self.refused)

    def retheme(self, theme: Theme) -> None:
        self.list.forget()
        super().retheme(theme)

    def first(self) -> QWidget | None:
        shown = self.list.values
        card = self.list.reveal(shown[0], 40) if shown else None
        return card.go if isinstance(card, DoubtCard) else None

    def idle_keys(self) -> frozenset[str]:
        current = self._card
        if current is None:
            return frozenset({"C", "W", "O"})
        return frozenset({"O"} if current.doubt.confirmed is None else {"C", "W"})

    # showing

    def _take(self, found: tuple[Doubt, ...]) -> None:
        self.waiting.end()
        at, before = self._at(), self._current
        self.found = found
        open_ = [one for one in found if one.confirmed is None]
        confirmed = [one for one in found if one.confirmed is not None]
        shown = (*open_, *confirmed)
        self.count.setText(count_words(len(open_), len(confirmed)))
        self.list.show_values(shown)
        self.header_changed.emit()
        if not shown or not self.isVisible() or not self.notice.isHidden():
            self.to_work()
        elif before not in shown or QApplication.focusWidget() in {None, self}:
            same = next((one for one in open_ if before is not None and one.key == before.key), None)
            self._current = same or shown[min(at, max(len(open_), 1) - 1)]
            self.list.focus(self._current)

    def _at(self) -> int:
        shown = self.list.values
        return shown.index(self._current) if self._current in shown else 0

    def _make(self, doubt: Doubt) -> DoubtCard:
        card = DoubtCard(doubt)
        card.placed.connect(self._place)
        card.confirmed.connect(self._confirm)
        card.reopened.connect(self._open_again)
        card.met.connect(self._met)
        return card

    def _met(self, doubt: Doubt) -> None:
        self._current = doubt

    @property
    def _card(self) -> DoubtCard | None:
        card = self.list.made.get(self._current) if self._current is not None else None
        return card if isinstance(card, DoubtCard) else None

    # what is done

    def confirm(self) -> None:
        """Confirm the one in focus."""
        card = self._card
        if card is not None and card.doubt.confirmed is None:
            self._confirm(card.doubt, "")

    def _with_reason(self) -> None:
        card = self._card
        if card is not None and card.doubt.confirmed is None:
            card.ask_why()

    def _reopen(self) -> None:
        card = self._card
        if card is not None and card.doubt.confirmed is not None:
            self._open_again(card.doubt)

    def _go(self) -> None:
        card = self._card
        if card is not None:
            self._place(card.doubt)

    def _confirm(self, doubt: Doubt, why: str) -> None:
        self.saving.emit()
        self.session.call(_confirmed, doubt.key, why, done=self._recorded, failed=self.refused)

    def _open_again(self, doubt: Doubt) -> None:
        self.saving.emit()
        self.session.call(take_back_confirmation, doubt.key, done=self._recorded, failed=self.refused)

    def _recorded(self, _changes: object) -> None:
        self.saved.emit(clock(now()))
        self.read()

    def _place(self, doubt: Doubt) -> None:
        self.session.call(place_at, doubt.subject, done=partial(self._placed, doubt), failed=self.refused)

    def _placed(self, doubt: Doubt, place: Place) -> None:
        self.place_wanted.emit(place, doubt.subject)


def _confirmed(inspection: Inspection, key: str, why: str) -> object:
    return confirm(inspection, [key], why)


def count_words(open_: int, confirmed: int) -> str:
    """How much is open, and how much was confirmed."""
    said = counted("1 thing is open", "{n} things are open", open_) if open_ else tr("✓ Nothing is open")
    if confirmed:
        said += " · " + counted("1 confirmed", "{n} confirmed", confirmed)
    return said


def _head(card: QWidget) -> QWidget | None:
    return card.go if isinstance(card, DoubtCard) else None


def _holds(card: QWidget) -> bool:
    return isinstance(card, DoubtCard) and bool(card.field.text())
