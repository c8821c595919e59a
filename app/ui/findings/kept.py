"""The findings of one criterion as the report will number them: strengths, areas for improvement, what is in doubt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.casework.findings import Finding
from app.instrument.model import FINDINGS, STRENGTH, Instrument
from app.operations.findings import Disagreement
from app.scoring.bindings import Misfit
from app.scoring.findings import Figure
from app.ui.findings.card import DisputedCard, FindingCard, RemovedCard
from app.ui.parts import Scroll, Steps, clear, label, spaced
from app.ui.theme import Theme
from app.ui.words import tr

_AT_ONCE = 8


@dataclass(frozen=True)
class Kept:
    """What is shown of one criterion; `texts` are the findings' texts as they were typed last."""

    findings: tuple[Finding, ...]
    texts: Mapping[str, str]
    misfits: Mapping[str, Sequence[Misfit]]
    figures: Mapping[str, Figure]
    disagreements: tuple[Disagreement, ...]
    removed: tuple[Finding, ...]


class KeptList(QWidget):
    """The cards, each made once and then only changed, so that nothing jumps where something is done."""

    made = Signal(object)
    settled = Signal(object)
    restored = Signal(str)
    filled = Signal()

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        self._theme = theme
        self._instrument: Instrument | None = None
        self._shown: Kept | None = None
        self.cards: dict[str, FindingCard] = {}
        self.removed: list[RemovedCard] = []
        self.disputed: list[DisputedCard] = []
        inside = QWidget()
        column = spaced(QVBoxLayout(inside), (2, 0, 10, 12), 10)
        self._disputed = spaced(QVBoxLayout(), spacing=10)
        column.addLayout(self._disputed)
        self._columns: dict[str, QVBoxLayout] = {}
        self._none: dict[str, QWidget] = {}
        for kind in FINDINGS:
            title = tr("Strengths") if kind == STRENGTH else tr("Areas for improvement")
            column.addWidget(label(title, "heading"))
            none = label(tr("None yet: keep a draft, or write one."), "small", wraps=True)
            self._none[kind] = none
            column.addWidget(none)
            self._columns[kind] = spaced(QVBoxLayout(), spacing=8)
            column.addLayout(self._columns[kind])
        self.own = spaced(QVBoxLayout())
        column.addLayout(self.own)
        self._removed_head = label(tr("Taken out"), "heading")
        column.addWidget(self._removed_head)
        self._removed = spaced(QVBoxLayout(), spacing=8)
        column.addLayout(self._removed)
        column.addStretch(1)
        self.pane = Scroll(inside, tr("In the report"))
        spaced(QVBoxLayout(self)).addWidget(self.pane)
        self.steps = Steps(self, self.pane)
        self._more = QTimer(self)
        self._more.setInterval(0)
        self._more.timeout.connect(self._go_on)

    def show_kept(self, found: Kept, instrument: Instrument) -> None:
        """Show what stands; cards that stay are changed where they stand, new ones come as the window has time."""
        self._instrument = instrument
        before, self._shown = self._shown, found
        wanted = {one.id for one in found.findings}
        for id_ in [each for each in self.cards if each not in wanted]:
            card = self.cards.pop(id_)
            for column in self._columns.values():
                column.removeWidget(card)
            card.hide()
            card.deleteLater()
        if before is None or before.disagreements != found.disagreements:
            self._show_disputed(found)
        if before is None or before.removed != found.removed:
            self._show_removed(found)
        self._go_on()

    def _show_disputed(self, found: Kept) -> None:
        clear(self._disputed)
        self.disputed = []
        for one in found.disagreements:
            card = DisputedCard(one)
            card.settled.connect(self.settled)
            self.disputed.append(card)
            self._disputed.addWidget(card)

    def _show_removed(self, found: Kept) -> None:
        clear(self._removed)
        self.removed = []
        self._removed_head.setVisible(bool(found.removed))
        for one in found.removed:
            card = RemovedCard(one)
            card.clicked.connect(lambda _on=False, id_=one.id: self.restored.emit(id_))
            self.removed.append(card)
            self._removed.addWidget(card)

    def _go_on(self) -> None:
        """Bring every card up to date that is there, and make some of those that are not."""
        found, instrument = self._shown, self._instrument
        self._more.stop()
        if found is None or instrument is None:
            return
        made = 0
        for kind, column in self._columns.items():
            place = 0
            for at, one in enumerate((each for each in found.findings if each.kind == kind), 1):
                card = self.cards.get(one.id)
                if card is None:
                    made += 1
                    if made > _AT_ONCE:
                        continue
                    card = self.cards[one.id] = FindingCard(one.id, instrument, self._theme)
                    self.made.emit(card)
                card.show_finding(
                    one, at, found.texts.get(one.id, one.text), found.misfits.get(one.id, ()), found.figures
                )
                self._place(card, column, place)
                place += 1
            self._none[kind].setVisible(not place and not made)
        if made > _AT_ONCE:
            self._more.start()
        self._order()
        self.filled.emit()

    def _place(self, card: FindingCard, column: QVBoxLayout, place: int) -> None:
        item = column.itemAt(place)
        if item is not None and item.widget() is card:
            return
        for each in self._columns.values():
            each.removeWidget(card)
        column.insertWidget(place, card)
        card.show()

    def _order(self) -> None:
        for widget in self.steps.widgets:
            widget.removeEventFilter(self.steps)
        self.steps.widgets.clear()
        for disputed in self.disputed:
            for version in disputed.versions:
                self.steps.add(version)
        for card in self.in_order():
            self.steps.add(card.head)
        for removed in self.removed:
            self.steps.add(removed)

    def in_order(self) -> list[FindingCard]:
        """The cards as they stand on the page."""
        wanted = self._shown.findings if self._shown is not None else ()
        return [self.cards[one.id] for one in wanted if one.id in self.cards]

    @property
    def complete(self) -> bool:
        """Whether every card is there."""
        return not self._more.isActive()

    def retheme(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        for card in self.cards.values():
            card.retheme(theme)
