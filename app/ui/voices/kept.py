"""The sentences that the lead keeps of one voice, in the order of the report, each edited where it stands."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.casework.findings import TOLD, Finding
from app.instrument.model import Instrument
from app.operations import keeping_findings as keeping
from app.operations.inspection import Changes, Inspection
from app.operations.voices import Voice, write_sentence
from app.scoring.bindings import Misfit
from app.ui.findings.acts import Acts
from app.ui.findings.card import DisputedCard, FindingCard, RemovedCard
from app.ui.findings.misfits import BIND, LEAVE, PUT
from app.ui.findings.own import OwnForm
from app.ui.long_column import LongColumn
from app.ui.parts import clear, label, spaced
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.words import tr


def _write(inspection: Inspection, voice: str, _kind: str, words: str) -> Changes:
    return write_sentence(inspection, voice, words)


class KeptSentences(QWidget):
    """Cards of sentences, what two people left differently above them, what was taken out below."""

    bind_wanted = Signal(str, object, str)

    def __init__(self, session: Session, theme: Theme, pane: QScrollArea) -> None:
        """Begin empty, in the pane of the page."""
        super().__init__()
        self.theme = theme
        self.doing = Acts(session, self, _write)
        self._found: Voice | None = None
        self._asked: Instrument | None = None
        self._current = ""
        column = spaced(QVBoxLayout(self), spacing=10)
        self._disputed = spaced(QVBoxLayout(), spacing=8)
        column.addLayout(self._disputed)
        self.none = label(tr("None yet: keep a draft beside its table, or write one."), "muted", wraps=True)
        column.addWidget(self.none)
        self.list = LongColumn[str](pane, self._card, lambda card: getattr(card, "head", None), self._holds, gap=8)
        self.list.came.connect(self._met)
        column.addWidget(self.list)
        self.own = OwnForm(theme, ())
        self.own.typed.connect(self.doing.type_own)
        self.own.left.connect(self.doing.keep)
        self.own.closed.connect(self._own_closed)
        self.doing.returned.connect(self.own.take_back)
        column.addWidget(self.own)
        self._removed_head = label(tr("Taken out"), "heading")
        column.addWidget(self._removed_head)
        self._removed = spaced(QVBoxLayout(), spacing=8)
        column.addLayout(self._removed)

    # showing

    def show_voice(self, found: Voice, asked: Instrument) -> None:
        """Show what stands; a card that stays is changed where it stands."""
        before, self._found, self._asked = self._found, found, asked
        if before is None or before.disagreements != found.disagreements:
            clear(self._disputed)
            for one in found.disagreements:
                for at, _ in enumerate(one.versions):
                    card = DisputedCard(one, at)
                    card.settled.connect(partial(self.doing.do, keeping.settle_finding))
                    self._disputed.addWidget(card)
        if before is None or before.removed != found.removed:
            clear(self._removed)
            for gone in found.removed:
                back = RemovedCard(gone)
                back.clicked.connect(lambda _on=False, id_=gone.id: self.doing.do(keeping.restore_finding, id_))
                self._removed.addWidget(back)
        self._removed_head.setVisible(bool(found.removed))
        shown = [one.id for one in found.kept if one.id != self.doing.own_id]
        self.none.setVisible(not shown)
        self.list.show_values(shown)
        for id_, made in self.list.made.items():
            self._fill(id_, made)

    def _holds(self, card: QWidget) -> bool:
        return isinstance(card, FindingCard) and card.id in self.doing.waiting()

    def _card(self, id_: str) -> QWidget:
        if self._asked is None:
            raise RuntimeError("there is no questionnaire yet")
        card = FindingCard(id_, self._asked, self.theme)
        card.typed.connect(self.doing.write_down)
        card.left.connect(self.doing.record)
        card.misfit_wanted.connect(self._mend)
        card.met.connect(self._met)
        self._fill(id_, card)
        return card

    def _fill(self, id_: str, card: QWidget) -> None:
        found = self._found
        if found is None or not isinstance(card, FindingCard):
            return
        ids = [one.id for one in found.kept]
        one = found.kept[ids.index(id_)]
        texts: Mapping[str, str] = {**found.typed, **self.doing.waiting()}
        misfits = [each for each in found.misfits if each.finding == id_]
        figures = {draft.key: draft.figure for draft in found.drafts}
        card.show_finding(one, ids.index(id_) + 1, texts.get(id_) or one.text, misfits, figures)
        card.show_current(on=id_ == self._current)

    def retheme(self, theme: Theme) -> None:
        """Take on another theme or text scale."""
        self.theme = theme
        self.list.forget()
        self.own.field.retheme(theme)
        for card in self.list.made.values():
            if isinstance(card, FindingCard):
                card.retheme(theme)

    def _met(self, id_: str) -> None:
        self._current = id_
        for one, card in self.list.made.items():
            if isinstance(card, FindingCard):
                card.show_current(on=one == id_)

    # what is done

    @property
    def kept(self) -> tuple[Finding, ...]:
        """The sentences as they stand."""
        return self._found.kept if self._found is not None else ()

    def card(self) -> FindingCard | None:
        """The sentence that keys act on."""
        card = self.list.made.get(self._current)
        return card if isinstance(card, FindingCard) and self.isVisible() else None

    def want(self, id_: str) -> None:
        """Go to a sentence when the focus comes here next."""
        self._current = id_

    def to_work(self) -> bool:
        """Put the focus on the sentence where it was, or on the first; says whether there is one."""
        shown = [one.id for one in self.kept if one.id != self.doing.own_id]
        wanted = self._current if self._current in shown else next(iter(shown), "")
        return bool(wanted) and self.list.focus(wanted)

    def edit(self) -> None:
        """Go into the words of the sentence."""
        card = self.card()
        if card is not None:
            card.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def mend(self, act: str) -> None:
        """Put the first words in that fit, or leave what is in doubt unbound."""
        card = self.card()
        line = card.misfits.open_line() if card is not None else None
        if card is None or line is None:
            return
        if act == PUT and line.misfit.fitting:
            self._mend(card.id, line.misfit, PUT, line.misfit.fitting[0])
        elif act != PUT:
            self._mend(card.id, line.misfit, act, "")

    def _mend(self, id_: str, misfit: Misfit, act: str, words: str) -> None:
        if act == PUT:
            self.doing.do(keeping.mend_finding, id_, misfit.span, words)
        elif act == LEAVE:
            self.doing.do(keeping.leave, id_, misfit.span)
        elif act == BIND:
            self.doing.record_all()
            self.bind_wanted.emit(id_, misfit.span, next((one.text for one in self.kept if one.id == id_), ""))

    def shift(self, by: int) -> None:
        """Move the sentence by one place."""
        card = self.card()
        ids = [one.id for one in self.kept]
        if card is None or card.id not in ids:
            return
        at = ids.index(card.id)
        if 0 <= at + by < len(ids):
            left = [each for each in ids if each != card.id]
            self.doing.do(keeping.move_finding, card.id, left[at + by] if at + by < len(left) else None)

    def remove(self) -> None:
        """Take the sentence out of the report; the next one has the focus."""
        card = self.card()
        if card is None:
            return
        ids = [one.id for one in self.kept]
        at = ids.index(card.id) if card.id in ids else 0
        self._current = next(iter((*ids[at + 1 :], *reversed(ids[:at]))), "")
        self.doing.do(keeping.remove_finding, card.id)
        self.to_work()

    def write_own(self, voice: str) -> None:
        """Open the form for a sentence in one's own words."""
        self.doing.begin_own(voice, TOLD)
        self.own.ask(TOLD)

    def _own_closed(self) -> None:
        self._current = self.doing.end_own() or self._current
        self.doing.changed.emit()
