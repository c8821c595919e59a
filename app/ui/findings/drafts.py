"""The drafts of one criterion, each with its figure and its kind; Enter keeps one."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from app.instrument.model import STRENGTH, Instrument, text
from app.operations.findings import Drafted
from app.ui.findings.words import kind_chip
from app.ui.long_column import LongColumn
from app.ui.parts import Button, Flow, Scroll, at_least, chip, inset, label, restyle, spaced
from app.ui.words import number, tr


class DraftCard(QFrame):
    """What the data say of one judgement; its number leads to the cases behind it."""

    kept = Signal(str)
    behind_wanted = Signal(str)
    met = Signal(str)

    def __init__(self, found: Drafted, instrument: Instrument, language: str) -> None:
        """Show a draft."""
        super().__init__()
        draft = found.draft
        self.question = draft.question
        self.found = found
        self._asked = instrument.question(draft.question)
        self.setProperty("card", True)
        grid = spaced(QGridLayout(self), (8, 8, 12, 10), 6)
        self.behind = Button(self._asked.number, link=True)
        at_least(self.behind, 60)
        self.behind.clicked.connect(lambda _on=False: self.behind_wanted.emit(self.question))
        self._sentence = label(role="" if draft.text else "muted", wraps=True)
        inset(self._sentence, 0, 3)
        grid.addWidget(self.behind, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._sentence, 0, 1)
        marks = spaced(Flow(), spacing=8)
        self.keep = Button(tr("Keep"))
        self.keep.setProperty("small", True)
        self.keep.clicked.connect(lambda _on=False: self.kept.emit(self.question))
        self.state = chip("", "accent")
        if draft.text:
            count = draft.figure.met if draft.kind == STRENGTH else draft.figure.short
            said = tr("{n} of {all}", n=number(count), all=number(draft.figure.judged))
            marks.addWidget(chip(*kind_chip(draft.kind)))
            marks.addWidget(chip(said, "plain"))
            if draft.few:
                marks.addWidget(chip(tr("! very few cases"), "star"))
            marks.addWidget(self.state)
            marks.addWidget(self.keep)
        else:
            self.keep.hide()
            marks.addWidget(label(tr("Judged in no case that counts"), "small"))
        grid.addLayout(marks, 1, 1)
        grid.setColumnStretch(1, 1)
        self.reword(language)
        for each in (self.behind, self.keep):
            each.installEventFilter(self)

    def reword(self, language: str) -> None:
        """Show its sentence, or where there is none what is asked, in a language."""
        asked = self._asked
        words = self.found.draft.text or text(asked.short, language) or text(asked.label, language)
        if words != self._sentence.text():
            self._sentence.setText(words)
            self.setAccessibleName(f"{asked.number}: {words}")
            self.behind.setAccessibleName(tr("Behind {number}: {words}", number=asked.number, words=words))
            self.keep.setAccessibleName(tr("Keep: {words}", words=words))

    def show_kept(self, found: Drafted, places: tuple[str, ...]) -> None:
        """Say where in the report findings speak of it."""
        self.found = found
        self.state.setText(tr("in the report: {places}", places=", ".join(places)))
        self.state.setVisible(bool(places))
        self.keep.setText(tr("Keep again") if places else tr("Keep"))
        restyle(self.keep, link=bool(places))
        restyle(self, quiet=bool(places))

    @property
    def head(self) -> Button:
        """What takes the focus when one moves from draft to draft."""
        return self.keep if self.found.draft.text else self.behind

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.show_current(on=event.type() == QEvent.Type.FocusIn)
            if event.type() == QEvent.Type.FocusIn:
                self.met.emit(self.question)
        return super().eventFilter(watched, event)

    def show_current(self, *, on: bool) -> None:
        """Have it stand out as the one that keys act on."""
        restyle(self, current=on)


class DraftsList(QWidget):
    """The drafts in form order."""

    made = Signal(object)
    filled = Signal()

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._shown: dict[str, Drafted] = {}
        self._places: Mapping[str, tuple[str, ...]] = {}
        self._instrument: Instrument | None = None
        self._language = ""
        inside = QWidget()
        column = spaced(QVBoxLayout(inside), (2, 0, 10, 12), 10)
        column.addWidget(label(tr("Drafts from the data"), "heading"))
        self.pane = Scroll(inside, tr("Drafts from the data"))
        self.list = LongColumn[str](self.pane, self._make, _head, gap=8)
        column.addWidget(self.list)
        column.addStretch(1)
        spaced(QVBoxLayout(self)).addWidget(self.pane)

    def show_drafts(
        self, found: tuple[Drafted, ...], places: Mapping[str, tuple[str, ...]], instrument: Instrument, language: str
    ) -> None:
        """Show drafts; `places` says where in the report each question is spoken of. Those unchanged stay."""
        self._instrument, self._places, self._language = instrument, places, language
        if [one.draft for one in found] != [one.draft for one in self._shown.values()]:
            if any(card.isAncestorOf(focus) for card in self.cards.values() if (focus := self._focus()) is not None):
                self.pane.setFocus()
            self.list.show_values(())
        self._shown = {one.draft.question: one for one in found}
        self.list.show_values(self._shown)
        for question, card in self.cards.items():
            card.reword(language)
            card.show_kept(self._shown[question], places.get(question, ()))
        self.filled.emit()

    def _focus(self) -> QWidget | None:
        return self.window().focusWidget()

    def _make(self, question: str) -> DraftCard:
        if self._instrument is None:
            raise RuntimeError("drafts stand in an open inspection")
        card = DraftCard(self._shown[question], self._instrument, self._language)
        card.show_kept(self._shown[question], self._places.get(question, ()))
        self.made.emit(card)
        return card

    @property
    def cards(self) -> dict[str, DraftCard]:
        """The cards that are there: those near to what is seen."""
        return {question: card for question, card in self.list.made.items() if isinstance(card, DraftCard)}

    def head(self, question: str) -> QWidget | None:
        """What takes the focus for a draft, or for the first where there is none of that question; None without any."""
        wanted = question if question in self._shown else next(iter(self._shown), None)
        card = self.list.reveal(wanted, 40) if wanted is not None else None
        return _head(card) if card is not None else None

    @property
    def complete(self) -> bool:
        """Whether everything is there that is seen or near to it."""
        return self.list.rests


def _head(card: QWidget) -> QWidget | None:
    return card.head if isinstance(card, DraftCard) else None
