"""The Friday sheet: what will be on it, and saving it as PDF."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from app.instrument.model import text
from app.operations.friday import friday_sheet, write_friday_sheet
from app.report.content import shortened
from app.report.friday import FridaySheet, Outstanding, Score, Statement
from app.scoring.precision import LEVEL
from app.ui.parts import Button, Flow, Fold, chip, clear, label, running, spaced
from app.ui.scores.bars import span_words
from app.ui.session import Session
from app.ui.sheet_page import Draw, SheetPage
from app.ui.theme import Theme
from app.ui.words import number, tr

KEYS = (
    ("Ctrl+S", "save as PDF"),
    ("P", "count unfinished cases too, or not"),
    ("Esc", "back"),
)
WIDEST = 1240
MOST = 8
"""So many findings of a kind are shown here; the sheet takes as many as its page has room for."""

_MOST_REFERENCES = 6
_MOST_LETTERS = 600


class FridayPage(SheetPage):
    """One page for the meeting that ends the fieldwork."""

    def __init__(self, session: Session, theme: Theme) -> None:
        """Lay out the page; arrive fills it."""
        super().__init__(session, theme, tr("Friday sheet"), keys=KEYS, widest=WIDEST)
        self.sheet: FridaySheet | None = None
        self.provisional = Button(tr("With unfinished cases"), "P")
        self.lay_out(
            self.provisional,
            "P",
            tr(
                "One page of A4, marked as provisional, with the clearest findings first. "
                "The file is not encrypted: keep it as you keep paper."
            ),
        )
        self.provisional.setChecked(True)
        self.provisional.toggled.connect(self.read)
        self._parts = spaced(QVBoxLayout(), spacing=12)
        self.column.addLayout(self._parts)
        self.show_keys()

    # what the window asks

    def crumbs(self) -> tuple[str, ...]:
        return (self.session.title, tr("Friday sheet"))

    def arrive(self) -> None:
        """Gather the sheet anew."""
        self.begin()
        self.read()

    def read(self) -> None:
        """Gather what will be on it."""
        self.waiting.begin(tr("Gathering what is emerging…"))
        provisional = self.provisional.isChecked()
        self.session.call(friday_sheet, provisional=provisional, done=self._take, failed=self.refused)

    def first(self) -> QWidget | None:
        return self.save

    def asking(self) -> tuple[str, str]:
        name = f"{self.session.inspection_id}-{datetime.now().astimezone():%Y-%m-%d}"
        return tr("Save the Friday sheet as PDF"), name

    def draw(self) -> Draw:
        return partial(write_friday_sheet, provisional=self.provisional.isChecked())

    # showing

    def _take(self, found: FridaySheet) -> None:
        self.waiting.end()
        self.sheet = found
        self._show(found)
        self.to_work()
        self.header_changed.emit()

    def _show(self, found: FridaySheet) -> None:
        said = tr("{n} of {all} cases complete", n=number(found.complete), all=number(found.sampled))
        self.summary.setText(f"{said} · {tr('the figures rest on {n}', n=number(found.cases))}")
        clear(self._parts)
        instrument, language = self.session.instrument, self.session.language
        titles = [text(each.title, language) for each in instrument.themes] if instrument is not None else []
        headlines = list(zip(titles, found.scores, strict=False))
        self._parts.addWidget(_scores(headlines, len(found.scores) - len(headlines)))
        findings = Fold(860, spacing=12)
        for title, statements in (
            (tr("Strengths"), found.strengths),
            (tr("Areas for improvement"), found.improvements),
        ):
            findings.add(_findings(title, statements), 1)
        self._parts.addWidget(findings)
        if found.sampled:
            self._parts.addWidget(_outstanding(found.outstanding))

    def reword(self) -> None:
        if self.sheet is not None:
            self._show(self.sheet)


def _card(title: str) -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setProperty("card", True)
    card.setAccessibleName(title)
    column = spaced(QVBoxLayout(card), (20, 14, 20, 16), 8)
    column.addWidget(label(title, "heading"))
    return card, column


def _scores(shown: Sequence[tuple[str, Score]], rest: int) -> QFrame:
    card, column = _card(tr("Provisional scores"))
    grid = spaced(QGridLayout(), spacing=8)
    for line, (title, score) in enumerate(shown):
        grid.addWidget(label(title, wraps=True), line, 0)
        percent = "–" if score.percent is None else tr("{n}%", n=number(score.percent))
        grid.addWidget(label(percent, "heading"), line, 1)
        within = (
            tr("{level}% interval {span}", level=LEVEL, span=span_words(*score.interval)) if score.interval else "–"
        )
        grid.addWidget(label(within, "small", wraps=True), line, 2)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(2, 3)
    column.addLayout(grid)
    if rest > 0:
        words = tr("and {n} scores of criteria and sections, each with its interval", n=number(rest))
        column.addWidget(label(words, "small", wraps=True))
    return card


def _findings(title: str, found: Sequence[Statement]) -> QFrame:
    card, column = _card(title)
    for one in found[:MOST]:
        figure = ""
        if one.basis:
            said = tr("{n} of {all}", n=number(one.basis[0]), all=number(one.basis[1]))
            figure = f" ({said})".replace(" ", "\u00a0").replace("\u00a0", " ", 1)  # never broken over lines
        column.addLayout(running(f"{one.criterion}  {shortened(one.text, _MOST_LETTERS)}{figure}"))
        if one.doubt:
            marks = spaced(Flow(), spacing=6)
            marks.addWidget(chip(tr("✕ its words do not fit the figures"), "bad"))
            column.addLayout(marks)
    if not found:
        column.addWidget(label(tr("None yet."), "muted"))
    if len(found) > MOST:
        column.addWidget(
            label(tr("and {n} more, as many as have room", n=number(len(found) - MOST)), "small", wraps=True)
        )
    column.addStretch(1)
    return card


def _outstanding(found: Sequence[Outstanding]) -> QFrame:
    count = sum(one.count for one in found)
    card, column = _card(tr("Cases outstanding: {n}", n=number(count)))
    for one in found:
        parts = [
            f"{words}: {_references(cases)}"
            for words, cases in ((tr("in progress"), one.in_progress), (tr("not started"), one.not_started))
            if cases
        ]
        who = one.assessor or tr("No assessor")
        column.addWidget(label(f"{who}: {number(one.count)} · {' · '.join(parts)}", wraps=True))
    if not found:
        column.addWidget(label(tr("Every case of the sample is complete."), "muted", wraps=True))
    return card


def _references(cases: Sequence[str]) -> str:
    shown = ", ".join(cases[:_MOST_REFERENCES])
    rest = len(cases) - _MOST_REFERENCES
    return tr("{cases} and {n} more", cases=shown, n=number(rest)) if rest > 0 else shown
