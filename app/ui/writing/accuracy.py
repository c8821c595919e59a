"""The factual accuracy log: what the area challenged, in which sentence, and what was decided."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QVBoxLayout, QWidget

from app.casework.report_lists import ACCEPTED, PARTLY, REJECTED, Challenge
from app.errors import KnownError
from app.operations.accuracy import (
    Challenged,
    begin_challenge,
    challenges,
    decide,
    log_challenge,
    type_challenge,
    typed_challenges,
)
from app.operations.inspection import Inspection
from app.operations.places import Place, place_at
from app.ui.ask.card import SaidEdit
from app.ui.column_page import ColumnPage
from app.ui.long_column import LongColumn
from app.ui.parts import Button, Flow, chip, label, readable, restyle, running, spaced, when
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.words import counted, mending, sentence, tr
from app.ui.writing.acts import Acts, Typed

KEYS = (
    ("↑ ↓", "choose"),
    ("Enter", "to the sentence"),
    ("A", "accept"),
    ("P", "accept in part"),
    ("R", "reject"),
    ("O", "open again"),
    ("Ctrl+Enter", "put into the log"),
    ("Esc", "back"),
)
WIDEST = 980


def decision_words(decision: str) -> tuple[str, str]:
    """What was decided, and the colour of that."""
    return {
        ACCEPTED: (tr("✓ accepted"), "good"),
        PARTLY: (tr("accepted in part"), "star"),
        REJECTED: (tr("✕ rejected"), "bad"),
    }.get(decision, (tr("to be decided"), "ask"))


class ChallengeForm(QFrame):
    """Asks what the area says is wrong with a sentence, and who said it; a draft from the first pause on."""

    typed = Signal(object)
    given = Signal(object)
    dropped = Signal(object)

    def __init__(self, challenge: Challenge) -> None:
        """Ask about a sentence."""
        super().__init__()
        self.challenge = challenge
        self.setProperty("card", True)
        self.setProperty("current", True)
        self.setAccessibleName(tr("A challenge to be logged"))
        column = spaced(QVBoxLayout(self), (14, 12, 14, 12), 6)
        column.addWidget(label(tr("The sentence"), "field"))
        column.addLayout(readable(label(challenge.sentence, "muted", wraps=True)))
        column.addWidget(label(tr("What the area says is wrong"), "field"))
        self.claim = SaidEdit()
        self.claim.setAccessibleName(tr("What the area says is wrong"))
        self.claim.setPlainText(challenge.claim)
        column.addWidget(self.claim)
        column.addWidget(label(tr("Who said it"), "field"))
        self.by = QLineEdit(challenge.by)
        self.by.setAccessibleName(tr("Who said it"))
        self.by.setMaxLength(200)
        column.addWidget(self.by)
        self._trouble = label(role="error", wraps=True)
        self._trouble.hide()
        column.addWidget(self._trouble)
        buttons = spaced(Flow(), spacing=8)
        give = Button(tr("Put into the log"), "Ctrl+Enter", primary=True)
        give.clicked.connect(lambda _on=False: self.given.emit(self.challenge))
        drop = Button(tr("Drop it"))
        drop.clicked.connect(lambda _on=False: self.dropped.emit(self.challenge))
        buttons.addWidget(give)
        buttons.addWidget(drop)
        column.addLayout(buttons)
        self.claim.textChanged.connect(self._typed)
        self.by.textEdited.connect(lambda _words: self._typed())

    def _typed(self) -> None:
        self._trouble.hide()
        self.challenge = replace(self.challenge, claim=self.claim.toPlainText(), by=self.by.text())
        self.typed.emit(self.challenge)

    def refuse(self, error: KnownError) -> None:
        """Say what is missing."""
        self._trouble.setText(f"{sentence(error)} {mending(error)}")
        self._trouble.show()
        self.claim.setFocus(Qt.FocusReason.OtherFocusReason)


class ChallengeCard(QFrame):
    """One line of the log."""

    placed = Signal(object)
    decided = Signal(object, str, str)
    met = Signal(object)

    def __init__(self, found: Challenged) -> None:
        """Show it with what can be decided."""
        super().__init__()
        self.found = found
        one = found.challenge
        self._decision = ""
        self.setProperty("card", True)
        self.setProperty("quiet", bool(one.decision))
        self.setAccessibleName(one.claim)
        column = spaced(QVBoxLayout(self), (14, 10, 14, 10), 6)
        marks = spaced(Flow(), spacing=8)
        marks.addWidget(chip(*decision_words(one.decision)))
        if found.changed:
            marks.addWidget(chip(tr("the sentence has changed since"), "accent"))
        marks.addWidget(label(" · ".join(each for each in (one.by, when(found.at)) if each), "small", wraps=True))
        column.addLayout(marks)
        column.addLayout(readable(label(one.claim, wraps=True)))
        for title, words in (
            (tr("The sentence then"), one.sentence),
            (tr("Now"), found.now or tr("It is no longer in the report.")),
        ):
            if title == tr("The sentence then") or found.changed:
                column.addWidget(label(title, "field"))
                column.addLayout(readable(label(words, "muted", wraps=True)))
        if one.reason:
            column.addLayout(readable(label(tr("Decided because: {why}", why=one.reason), wraps=True)))
        buttons = spaced(Flow(), spacing=6)
        self.go = Button(tr("To the sentence"), "Enter")
        self.go.clicked.connect(lambda _on=False: self.placed.emit(self.found))
        self.ways: dict[str, Button] = {}
        offered = (
            ((tr("Open again"), "O", ""),)
            if one.decision
            else ((tr("Accept"), "A", ACCEPTED), (tr("In part"), "P", PARTLY), (tr("Reject"), "R", REJECTED))
        )
        buttons.addWidget(self.go)
        for words, key, decision in offered:
            button = Button(words, key)
            button.clicked.connect(lambda _on=False, each=decision: self.decide(each))
            self.ways[decision] = button
            buttons.addWidget(button)
        column.addLayout(buttons)
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("Why"))
        self.field.setPlaceholderText(tr("Why; Enter records it"))
        self.field.setMaxLength(1000)
        self.field.returnPressed.connect(lambda: self.decided.emit(self.found, self._decision, self.field.text()))
        self.field.hide()
        column.addWidget(self.field)
        for each in (self.go, *self.ways.values(), self.field):
            if isinstance(each, Button):
                each.setProperty("small", True)
                each.setAccessibleName(f"{each.text()}: {one.claim}")
            each.installEventFilter(self)

    def decide(self, decision: str) -> None:
        """Decide it; what is not accepted as it stands needs a reason, which is asked for."""
        if decision in {PARTLY, REJECTED}:
            self._decision = decision
            self.field.show()
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.decided.emit(self.found, decision, "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            restyle(self, current=event.type() == QEvent.Type.FocusIn)
            if event.type() == QEvent.Type.FocusIn:
                self.met.emit(self.found)
        return super().eventFilter(watched, event)


class AccuracyPage(ColumnPage):
    """What is being logged, then the log, those first that are not decided."""

    place_wanted = Signal(object, str)

    def __init__(self, session: Session, theme: Theme) -> None:
        """Lay out the page; arrive fills it."""
        super().__init__(session, theme, tr("Factual accuracy"), keys=KEYS, widest=WIDEST)
        self.forms: dict[str, ChallengeForm] = {}
        self._current: Challenged | None = None
        self.doing = Acts(session, self)
        self.doing.changed.connect(self.read)
        self.doing.refused.connect(self.refused)
        self.store = self.doing.store
        self.store.saving.connect(self.saving)
        self.store.saved.connect(self.saved)
        self.store.trouble.connect(self.trouble)
        self.count = label(role="muted", wraps=True)
        self.head.addWidget(self.count)
        self.column.addLayout(
            running(
                tr(
                    "What the area says is wrong is logged at its sentence: in the text with F2, at a finding or a "
                    "recommendation with “Challenged…”. The report can be published when each is decided."
                ),
                "muted",
            )
        )
        self._forms = spaced(QVBoxLayout(), spacing=10)
        self.column.addLayout(self._forms)
        self.list = LongColumn[Challenged](self.pane, self._make, _head, _holds, gap=10)
        self.column.addWidget(self.list)
        for keys, decision in (("A", ACCEPTED), ("P", PARTLY), ("R", REJECTED), ("O", "")):
            self.on_key(keys, partial(self._decide_here, decision))
        self.on_key("Ctrl+Return", self._give_here)
        self.acts["Ctrl+Enter"] = self._give_here
        self.acts["Enter"] = self._go
        self.show_keys()

    def crumbs(self) -> tuple[str, ...]:
        return (self.session.title, tr("The report"), tr("Factual accuracy"))

    def arrive(self) -> None:
        """Read the log anew."""
        self.notice.hide()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.read()

    def challenge(self, subject: str) -> None:
        """Begin a challenge to the sentence at a subject."""
        self.session.call(begin_challenge, subject, done=self._begun, failed=self.refused)

    def read(self) -> None:
        """Read the log as it stands, with what is being written."""
        self.session.call(_read, done=self._take, failed=self.refused)

    def retheme(self, theme: Theme) -> None:
        self.list.forget()
        super().retheme(theme)

    def flush(self) -> None:
        """Send what is being written; nothing is lost by leaving now."""
        self.doing.keep()
        self.store.send_all()

    def first(self) -> QWidget | None:
        if self.forms:
            return next(iter(self.forms.values())).claim
        shown = self.list.values
        card = self.list.reveal(shown[0], 40) if shown else None
        return card.go if isinstance(card, ChallengeCard) else None

    # showing

    def _begun(self, challenge: Challenge) -> None:
        self._add_form(challenge)
        QTimer.singleShot(0, self, self.forms[challenge.id].claim.setFocus)

    def _add_form(self, challenge: Challenge) -> None:
        form = ChallengeForm(challenge)
        form.typed.connect(self._typed)
        form.given.connect(self._give)
        form.dropped.connect(self._drop)
        self.forms[challenge.id] = form
        self._forms.addWidget(form)

    def _take(self, read: tuple[tuple[Challenged, ...], tuple[Challenge, ...]]) -> None:
        found, typed = read
        for one in typed:
            if one.id not in self.forms:
                self._add_form(one)
        logged = {one.challenge.id for one in found}
        for id_ in [each for each in self.forms if each in logged]:
            form = self.forms.pop(id_)
            self._forms.removeWidget(form)
            form.hide()
            form.deleteLater()
        before = self._current
        at = self.list.values.index(before) if before in self.list.values else 0
        open_ = sum(not one.challenge.decision for one in found)
        said = counted("1 challenge", "{n} challenges", len(found)) if found else tr("Nothing was challenged.")
        self.count.setText(f"{said} · {tr('{n} to be decided', n=open_)}" if open_ else said)
        self.list.show_values(found)
        self.header_changed.emit()
        shown = self.list.values
        if not self.isVisible() or not self.notice.isHidden() or self.forms:
            return
        if not shown:
            self.to_work()
        elif before not in shown or QApplication.focusWidget() in {None, self}:
            self.list.focus(shown[min(at, len(shown) - 1)])

    def _make(self, found: Challenged) -> ChallengeCard:
        card = ChallengeCard(found)
        card.placed.connect(self._place)
        card.decided.connect(self._decide)
        card.met.connect(self._met)
        return card

    def _met(self, found: Challenged) -> None:
        self._current = found

    @property
    def _card(self) -> ChallengeCard | None:
        card = self.list.made.get(self._current) if self._current is not None else None
        return card if isinstance(card, ChallengeCard) else None

    # what is done

    def _typed(self, challenge: Challenge) -> None:
        self.doing.write(challenge.id, Typed(type_challenge, type_challenge, challenge))

    def _give_here(self) -> None:
        focus = QApplication.focusWidget()
        form = next((each for each in self.forms.values() if focus is not None and each.isAncestorOf(focus)), None)
        if form is not None:
            self._give(form.challenge)

    def _give(self, challenge: Challenge) -> None:
        self.doing.do(log_challenge, challenge, refused=self.forms[challenge.id].refuse)

    def _drop(self, challenge: Challenge) -> None:
        form = self.forms.pop(challenge.id)
        self._forms.removeWidget(form)
        form.hide()
        form.deleteLater()
        self.doing.do(type_challenge, replace(challenge, claim=""))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _decide_here(self, decision: str) -> None:
        card = self._card
        if card is not None and decision in card.ways:
            card.decide(decision)

    def _decide(self, found: Challenged, decision: str, reason: str) -> None:
        self.doing.do(decide, found.challenge.id, decision, reason)

    def _go(self) -> None:
        card = self._card
        if card is not None:
            self._place(card.found)

    def _place(self, found: Challenged) -> None:
        about = found.challenge.about
        self.session.call(place_at, about, done=partial(self._placed, about), failed=self.refused)

    def _placed(self, about: str, place: Place) -> None:
        self.place_wanted.emit(place, about)


def _read(inspection: Inspection) -> tuple[tuple[Challenged, ...], tuple[Challenge, ...]]:
    return challenges(inspection), typed_challenges(inspection)


def _head(card: QWidget) -> QWidget | None:
    return card.go if isinstance(card, ChallengeCard) else None


def _holds(card: QWidget) -> bool:
    return isinstance(card, ChallengeCard) and bool(card.field.text())
