"""The Friday sheet: what will be on it, and saving it as PDF."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from app.operations.friday import friday_sheet, write_friday_sheet
from app.operations.inspections import Inspection
from app.report.friday import FridaySheet, Outstanding, Score, Statement
from app.scoring.precision import LEVEL
from app.ui.column_page import ColumnPage
from app.ui.parts import Button, Flow, Fold, chip, clear, label, running, spaced
from app.ui.pdf_file import ask_for_pdf
from app.ui.scores.bars import span_words
from app.ui.session import Session
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


class FridayPage(ColumnPage):
    """One page for the meeting that ends the fieldwork."""

    def __init__(self, session: Session, theme: Theme) -> None:
        """Lay out the page; arrive fills it."""
        super().__init__(session, theme, tr("Friday sheet"), keys=KEYS, widest=WIDEST)
        self.sheet: FridaySheet | None = None
        self._about = label(role="muted", wraps=True)
        self.head.addWidget(self._about)
        self.save = Button(tr("Save as PDF…"), "Ctrl+S", primary=True)
        self.save.clicked.connect(lambda _on=False: self.choose_file())
        self.provisional = Button(tr("With unfinished cases"), "P")
        self.provisional.setCheckable(True)
        self.provisional.setChecked(True)
        self.provisional.toggled.connect(self.read)
        buttons = QWidget()
        line = spaced(Flow(), spacing=8)
        buttons.setLayout(line)
        line.addWidget(self.save)
        line.addWidget(self.provisional)
        self.column.addWidget(buttons)
        self._said = label(role="muted", wraps=True)
        self._said.hide()
        self.column.addWidget(self._said)
        self.column.addLayout(
            running(
                tr(
                    "One page of A4, marked as provisional, with the clearest findings first. "
                    "The file is not encrypted: keep it as you keep paper."
                ),
                "muted",
            )
        )
        self._parts = spaced(QVBoxLayout(), spacing=12)
        self.column.addLayout(self._parts)
        self.on_key("Ctrl+S", self.choose_file)
        self.on_key("P", self.provisional.toggle)
        self.show_keys()

    # what the window asks

    def crumbs(self) -> tuple[str, ...]:
        return (self.session.title, tr("Friday sheet"))

    def arrive(self) -> None:
        """Gather the sheet anew."""
        self.notice.hide()
        self._said.hide()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.read()

    def read(self) -> None:
        """Gather what will be on it."""
        self.waiting.begin(tr("Gathering what is emerging…"))
        provisional = self.provisional.isChecked()
        self.session.call(friday_sheet, provisional=provisional, done=self._take, failed=self.refused)

    def first(self) -> QWidget | None:
        return self.save

    # showing

    def _take(self, found: FridaySheet) -> None:
        self.waiting.end()
        self.sheet = found
        said = tr("{n} of {all} cases complete", n=number(found.complete), all=number(found.sampled))
        self._about.setText(f"{said} · {tr('the figures rest on {n}', n=number(found.cases))}")
        clear(self._parts)
        themes = len(self.session.instrument.themes) if self.session.instrument is not None else 0
        self._parts.addWidget(_scores(found.scores[:themes], len(found.scores)))
        findings = Fold(860, spacing=12)
        for title, statements in (
            (tr("Strengths"), found.strengths),
            (tr("Areas for improvement"), found.improvements),
        ):
            findings.add(_findings(title, statements), 1)
        self._parts.addWidget(findings)
        self._parts.addWidget(_outstanding(found.outstanding))
        self.to_work()
        self.header_changed.emit()

    # what is done

    def choose_file(self) -> None:
        """Ask for a file and write the sheet there."""
        name = f"{self.session.inspection_id}-{datetime.now().astimezone():%Y-%m-%d}"
        ask_for_pdf(self, tr("Save the Friday sheet as PDF"), name, self.save_pdf)

    def save_pdf(self, path: Path) -> None:
        """Write the sheet to that file."""
        provisional = self.provisional.isChecked()
        self.waiting.begin(tr("Drawing the sheet…"))
        self.session.call(_write, path, provisional=provisional, done=self._written, failed=self.refused)

    def _written(self, path: Path) -> None:
        self.waiting.end()
        self._said.setText(tr("The sheet is in {file}.", file=str(path)))
        self._said.show()


def _write(inspection: Inspection, path: Path, *, provisional: bool) -> Path:
    write_friday_sheet(inspection, path, provisional=provisional)
    return path


def _card(title: str) -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setProperty("card", True)
    card.setAccessibleName(title)
    column = spaced(QVBoxLayout(card), (20, 14, 20, 16), 8)
    column.addWidget(label(title, "heading"))
    return card, column


def _scores(shown: Sequence[Score], every: int) -> QFrame:
    card, column = _card(tr("Provisional scores"))
    grid = spaced(QGridLayout(), spacing=8)
    for line, score in enumerate(shown):
        grid.addWidget(label(score.label, wraps=True), line, 0)
        percent = "–" if score.percent is None else tr("{n}%", n=number(score.percent))
        grid.addWidget(label(percent, "heading"), line, 1)
        within = (
            tr("{level}% interval {span}", level=LEVEL, span=span_words(*score.interval)) if score.interval else "–"
        )
        grid.addWidget(label(within, "small", wraps=True), line, 2)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(2, 3)
    column.addLayout(grid)
    rest = every - len(shown)
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
        column.addLayout(running(f"{one.criterion}  {one.text}{figure}"))
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
