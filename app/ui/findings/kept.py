"""The findings of one criterion as the report will number them: strengths, areas for improvement, what is in doubt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.casework.findings import Finding
from app.instrument.model import FINDINGS, STRENGTH, Instrument
from app.operations.findings import Disagreement
from app.scoring.bindings import Misfit
from app.scoring.findings import Figure
from app.ui.findings.card import DisputedCard, FindingCard, RemovedCard
from app.ui.long_column import LongColumn
from app.ui.parts import Scroll, inset, label, spaced
from app.ui.theme import Theme
from app.ui.words import tr

_GAP = 8


@dataclass(frozen=True)
class Kept:
    """What is shown of one criterion; `texts` are the findings' texts as they were typed last."""

    findings: tuple[Finding, ...]
    texts: Mapping[str, str]
    misfits: Mapping[str, Sequence[Misfit]]
    figures: Mapping[str, Figure]
    disagreements: tuple[Disagreement, ...]
    removed: tuple[Finding, ...]


@dataclass(frozen=True)
class _Line:
    """One line of the page: a title, or the card of a finding, of one version of it, or of one that was taken out."""

    title: str = ""
    muted: str = ""
    finding: str = ""
    disputed: Disagreement | None = None
    version: int = 0
    removed: Finding | None = None

    @property
    def of(self) -> str:
        """The finding of which it shows a version that does not stand."""
        shown = self.disputed or self.removed
        return shown.id if shown is not None else ""


class KeptList(QWidget):
    """The cards, each made once and then only changed, so that nothing jumps where something is done."""

    made = Signal(object)
    settled = Signal(object)
    restored = Signal(str)
    filled = Signal()

    def __init__(self, theme: Theme, own: QWidget) -> None:
        """Begin empty; the form for one's `own` finding stands below those that are kept."""
        super().__init__()
        self._theme = theme
        self._instrument: Instrument | None = None
        self._shown: Kept | None = None
        inside = QWidget()
        column = spaced(QVBoxLayout(inside), (2, 0, 10, 12), 10)
        self.pane = Scroll(inside, tr("In the report"))
        self._lines = LongColumn[_Line](self.pane, self._make, _head, _holds, gap=_GAP)
        self._gone = LongColumn[_Line](self.pane, self._make, _head, gap=_GAP)
        self._lines.beyond.connect(lambda by: self._gone.focus_end(last=False) if by > 0 else None)
        self._gone.beyond.connect(lambda by: self._lines.focus_end(last=True) if by < 0 else None)
        for each in (self._lines, own, self._gone):
            column.addWidget(each)
        column.addStretch(1)
        spaced(QVBoxLayout(self)).addWidget(self.pane)

    def show_kept(self, found: Kept, instrument: Instrument) -> None:
        """Show what stands; cards that stay are changed where they stand."""
        self._instrument, self._shown = instrument, found
        lines = [_Line(disputed=one, version=at) for one in found.disagreements for at in range(len(one.versions))]
        for kind in FINDINGS:
            lines.append(_Line(title=tr("Strengths") if kind == STRENGTH else tr("Areas for improvement")))
            mine = [_Line(finding=one.id) for one in found.findings if one.kind == kind]
            none = _Line(title=kind, muted=tr("None yet: keep a draft, or write one."))
            lines += mine or [none]
        for card in self.cards.values():
            self._fill(card)
        self._lines.show_values(lines)
        gone = [_Line(removed=one) for one in found.removed]
        self._gone.show_values([_Line(title=tr("Taken out")), *gone] if gone else ())
        self.filled.emit()

    def _make(self, line: _Line) -> QWidget:
        if line.disputed is not None:
            disputed = DisputedCard(line.disputed, line.version)
            disputed.settled.connect(self.settled)
            return disputed
        if line.removed is not None:
            removed, id_ = RemovedCard(line.removed), line.removed.id
            removed.clicked.connect(lambda _on=False: self.restored.emit(id_))
            return removed
        if line.finding:
            if self._instrument is None:
                raise RuntimeError("findings stand in an open inspection")
            card = FindingCard(line.finding, self._instrument, self._theme)
            self._fill(card)
            self.made.emit(card)
            return card
        title = label(line.muted or line.title, "small" if line.muted else "heading", wraps=True)
        inset(title, 0, 0 if line.muted else 2)
        return title

    def _fill(self, card: FindingCard) -> None:
        shown = self._shown
        found = next((one for one in shown.findings if one.id == card.id), None) if shown is not None else None
        if shown is None or found is None:
            return
        same = [one.id for one in shown.findings if one.kind == found.kind]
        words, misfits = shown.texts.get(found.id, found.text), shown.misfits.get(found.id, ())
        card.show_finding(found, same.index(found.id) + 1, words, misfits, shown.figures)

    # the cards

    @property
    def cards(self) -> dict[str, FindingCard]:
        """The cards that are there, finding -> card: those near to what is seen, in their order."""
        found = (card for card in self._lines.made.values() if isinstance(card, FindingCard))
        return {card.id: card for card in found}

    @property
    def disputed(self) -> list[DisputedCard]:
        """The versions in dispute that are there."""
        return [card for card in self._lines.made.values() if isinstance(card, DisputedCard)]

    @property
    def ids(self) -> list[str]:
        """The findings in the order of the page."""
        return [line.finding for line in self._lines.values if line.finding]

    @property
    def removed(self) -> list[str]:
        """What was taken out, in the order of the page."""
        return [line.removed.id for line in self._gone.values if line.removed is not None]

    def card(self, id_: str) -> FindingCard | None:
        """The card of a finding, wherever it stands; None where the criterion has no such finding."""
        card = self._lines.card(_Line(finding=id_)) if id_ else None
        return card if isinstance(card, FindingCard) else None

    def reveal(self, id_: str) -> QWidget | None:
        """Bring a finding into sight, kept, disputed or taken out; returns what takes the focus there, else None."""
        for column in (self._lines, self._gone):
            line = next((line for line in column.values if id_ in {line.finding, line.of}), None) if id_ else None
            card = column.reveal(line, 40) if line is not None else None
            if card is not None:
                return _head(card)
        return None

    def first(self) -> QWidget | None:
        """What takes the focus where none is chosen; None where there is nothing to choose."""
        return self._lines.end_head(last=False) or self._gone.end_head(last=False)

    @property
    def complete(self) -> bool:
        """Whether everything is there that is seen or near to it."""
        return self._lines.rests and self._gone.rests

    def retheme(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        for card in self.cards.values():
            card.retheme(theme)

    def forget(self) -> None:
        """Keep no more than what is seen, another theme or text size being about to come."""
        for column in (self._lines, self._gone):
            column.forget()


def _head(card: QWidget) -> QWidget | None:
    if isinstance(card, FindingCard):
        return card.head
    if isinstance(card, DisputedCard):
        return card.version
    return card if isinstance(card, RemovedCard) else None


def _holds(card: QWidget) -> bool:
    """What keys act on stays, and so does what is being written."""
    return isinstance(card, FindingCard) and card.in_hand
