"""Where findings are worked on, one criterion at a time: the criteria, what the report says, the drafts."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.casework.findings import Finding, Span
from app.instrument.model import STRENGTH, Instrument, text
from app.operations.findings import Findings
from app.scoring.bindings import Misfit
from app.ui.findings.card import FindingCard
from app.ui.findings.criteria import Counts, CriteriaList, CriteriaStrip
from app.ui.findings.drafts import DraftsList
from app.ui.findings.kept import Kept, KeptList
from app.ui.findings.own import OwnForm
from app.ui.findings.words import DRAFTS, OTHER_KIND, REPORT
from app.ui.parts import Middle, focus_on, label, px, readable, spaced
from app.ui.theme import Theme
from app.ui.words import number

WIDEST = 1400
LISTS_FROM, TWO_FROM = 1120, 880
"""From these widths of the design the criteria stand in a list, and the drafts beside the report."""


class Desk(QWidget):
    """Three columns, two, or one of them; knows which finding the keys act on, and brings the focus to one."""

    chosen = Signal(str)
    met = Signal()

    def __init__(self, strip: CriteriaStrip, theme: Theme) -> None:
        """Lay out the columns; the `strip` stands for the list of criteria where there is little room."""
        super().__init__()
        self.criterion = ""
        self.language = ""
        """The language in which texts of the instrument are shown."""

        self.side = REPORT
        self._found: Findings | None = None
        self._current = self._draft = ""
        self._goal: tuple[str, Span | None] | None = None
        self.strip = strip
        strip.side_wanted.connect(self.show_side)
        self.criteria = CriteriaList()
        self.criteria.chosen.connect(self.chosen)
        self.own = OwnForm(theme)
        self.kept = KeptList(theme, self.own)
        self.kept.made.connect(self._made)
        self.kept.filled.connect(self._filled)
        self.drafts = DraftsList()
        self.drafts.made.connect(lambda card: card.met.connect(self._draft_met))
        self.drafts.filled.connect(self._filled)
        middle = Middle(WIDEST)
        row = spaced(QHBoxLayout(middle), spacing=16)
        row.addWidget(self.criteria)
        self._title = label(role="heading", wraps=True)
        self._statement = label(role="muted", wraps=True)
        self._report = QWidget()
        column = spaced(QVBoxLayout(self._report), spacing=6)
        column.addWidget(self._title)
        column.addLayout(readable(self._statement))
        column.addWidget(self.kept, 1)
        row.addWidget(self._report, 3)
        row.addWidget(self.drafts, 2)
        self.setLayout(middle.centred((26, 0, 26, 0)))

    # showing

    def show_found(
        self, found: Findings, texts: Mapping[str, str], hidden: str, counts: Mapping[str, Counts], form: Instrument
    ) -> None:
        """Show the chosen criterion of what was read; `texts` as typed last, without the finding that is `hidden`."""
        self._found, criterion, language = found, self.criterion, self.language
        self.criteria.show_criteria(form)
        self.criteria.show_counts(criterion, counts, form, language)
        asked = form.criterion(criterion)
        title = f"{criterion} {text(asked.title, language)}"
        self._title.setText(title)
        self._statement.setText(text(asked.statement, language))
        mine = tuple(one for one in found.kept if one.criterion == criterion and one.id != hidden)
        self.strip.show_criterion(title, len(mine))
        misfits: dict[str, list[Misfit]] = {}
        for misfit in found.misfits:
            misfits.setdefault(misfit.finding, []).append(misfit)
        disagreements = tuple(
            one for one in found.disagreements if criterion in {version.criterion for version in one.versions}
        )
        removed = tuple(one for one in found.removed if one.criterion == criterion)
        figures = {one.draft.question: one.draft.figure for one in found.drafts}
        self.kept.show_kept(Kept(mine, texts, misfits, figures, disagreements, removed), form)
        drafts = tuple(one for one in found.drafts if one.draft.criterion == criterion)
        self.drafts.show_drafts(drafts, _places(mine), form, language)

    def change_to(self, criterion: str) -> None:
        """Take up another criterion, from its beginning; show_found shows it."""
        if self.isVisible():
            self.setFocus()  # else the focus would wander through what is taken away
        self.criterion, self._current, self._draft, self._goal = criterion, "", "", None
        for pane in (self.kept.pane, self.drafts.pane):
            pane.verticalScrollBar().setValue(0)

    def retheme(self, theme: Theme) -> None:
        """Take on another theme or text scale."""
        self.criteria.rescale()
        self.kept.retheme(theme)
        self.own.field.retheme(theme)

    def fold(self, width: int) -> None:
        """Stand in three columns, in two, or show one of them, in so wide a window."""
        lists, two = width >= px(LISTS_FROM), width >= px(TWO_FROM)
        self.criteria.setVisible(lists)
        for widget in (self._title, self._statement):
            widget.setVisible(lists)
        self.strip.fold(self.side, shown=not lists and not self.isHidden(), sides=not two)
        self._report.setVisible(two or self.side == REPORT)
        self.drafts.setVisible(two or self.side == DRAFTS)

    def show_side(self, side: str) -> None:
        """Go to the report or to the drafts, which brings them to the front where there is little room."""
        self.side = side
        self.fold(self.width())
        self.to_work()

    def turn_side(self) -> None:
        """Go to the other side."""
        self.show_side(DRAFTS if self.side == REPORT else REPORT)

    # the focus

    def card(self) -> FindingCard | None:
        """The finding that keys act on: the one in which the focus is or was last, while the report is in focus."""
        return self.kept.card(self._current) if self.side == REPORT and self.isVisible() else None

    def _made(self, card: FindingCard) -> None:
        card.met.connect(self._met)
        card.show_current(on=card.id == self._current and self.side == REPORT)

    def _met(self, id_: str) -> None:
        self._current, self.side = id_, REPORT
        for card in self.kept.cards.values():
            card.show_current(on=card.id == id_)
        self.met.emit()

    def _draft_met(self, question: str) -> None:
        self._draft, self.side = question, DRAFTS
        for card in self.kept.cards.values():
            card.show_current(on=False)
        self.met.emit()

    def to_work(self) -> bool:
        """Put the focus where it was on this side, or on its first; says whether there was anything."""
        if not self.own.isHidden() and self.side == REPORT:
            self.own.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        sides = ((self._report, self._report_head), (self.drafts, lambda: self.drafts.head(self._draft)))
        for column, head in sides if self.side == REPORT else reversed(sides):
            widget = None if column.isHidden() else head()
            if widget is not None:
                focus_on(widget)
                return True
        return False

    def _report_head(self) -> QWidget | None:
        return self.kept.reveal(self._current) or self.kept.first()

    def go_to(self, id_: str, span: Span | None = None, *, now: bool = True) -> None:
        """Put the focus on a finding, or on words that do not fit in it, as soon as it is there."""
        self.side, self._goal = REPORT, (id_, span)
        self.fold(self.width())
        if now:
            self._filled()

    def _filled(self) -> None:
        """Cards are there: go where the person wanted to go."""
        if self._goal is None:
            focus = QApplication.focusWidget()
            if self.isVisible() and (focus is None or focus is self):
                self.to_work()
            return
        id_, span = self._goal
        head, card = self.kept.reveal(id_), self.kept.card(id_)
        if head is not None:
            self._goal = None
            line = card.misfits.line_of(span) if card is not None and span is not None else None
            focus_on(line.buttons[0] if line is not None and line.buttons else head)


def _places(findings: tuple[Finding, ...]) -> dict[str, tuple[str, ...]]:
    """Where in the report each question is spoken of: number with the sign of its kind."""
    places: dict[str, tuple[str, ...]] = {}
    counted = dict.fromkeys(OTHER_KIND, 0)
    for one in findings:
        counted[one.kind] += 1
        place = f"{'✓' if one.kind == STRENGTH else '✕'} {number(counted[one.kind])}"
        for question in dict.fromkeys(each.question for each in one.bindings):
            places[question] = (*places.get(question, ()), place)
    return places
