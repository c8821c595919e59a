"""This area's headlines beside those of the areas that were inspected before."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QGridLayout, QVBoxLayout, QWidget

from app.errors import KnownError
from app.instrument.model import text
from app.operations.comparison import Compared, compare_inspection, import_areas
from app.operations.inspection import Changes, Inspection
from app.operations.particulars import describe
from app.operations.workspace import Workspace
from app.scoring.comparison import BUILT_IN, HEADLINES, IMPORTED, Area, Comparison
from app.ui.column_page import ColumnPage
from app.ui.particular import Particular
from app.ui.parts import Button, Flow, Fold, clear, clock, label, px, running, spaced
from app.ui.scores.caseload import caution
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.words import counted, number, tr

KEYS = (
    ("I", "import a table of areas"),
    ("D", "the date of publication"),
    ("P", "count unfinished cases too, or not"),
    ("Esc", "back"),
)
WIDEST = 980
_AT_ONCE = 20
_NARROW = 440


class Headlines(QFrame):
    """The headlines in a table; where there is little room each stands above its figures."""

    def __init__(self, found: Compared, titles: Mapping[str, str]) -> None:
        """Show this area's scores beside the lowest, the highest and the average of the others."""
        super().__init__()
        self.setProperty("card", True)
        self.setAccessibleName(tr("Headlines"))
        self._grid = spaced(QGridLayout(self), (20, 14, 20, 16), 10)
        self._narrow: bool | None = None
        heads = ("", found.area or tr("This area"), tr("lowest"), tr("highest"), tr("average"))
        for column, words in enumerate(heads[1:], 1):
            self._grid.addWidget(label(words, "small", wraps=True), 0, column, Qt.AlignmentFlag.AlignBottom)
            self._grid.setColumnStretch(column, 2)
        self._titles = []
        for line, name in enumerate(HEADLINES, 1):
            spread = found.comparison.spreads.get(name)
            self._titles.append(label(titles[name], "heading", wraps=True))
            own = found.scores.get(name)
            figures = [own, *((spread.lowest, spread.highest, spread.average) if spread else (None,) * 3)]
            for column, figure in enumerate(figures, 1):
                shown = label("–" if figure is None else tr("{n}%", n=number(figure)), "title" if column == 1 else "")
                shown.setAccessibleName(f"{titles[name]}, {heads[column]}: {shown.text()}")
                self._grid.addWidget(shown, 2 * line, column)
        self._stand()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand()

    def _stand(self) -> None:
        narrow = self.width() < px(_NARROW)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._grid.setColumnStretch(0, 0 if narrow else 3)
        for line, title in enumerate(self._titles, 1):
            if narrow:
                self._grid.addWidget(title, 2 * line - 1, 0, 1, -1)
            else:
                self._grid.addWidget(title, 2 * line, 0)


class ComparisonPage(ColumnPage):
    """The row of this area, on what it rests, and the areas that count."""

    asks = True

    def __init__(self, session: Session, theme: Theme) -> None:
        """Lay out the page; arrive fills it."""
        super().__init__(session, theme, tr("Beside other areas"), keys=KEYS, widest=WIDEST)
        self.compared: Compared | None = None
        self.provisional = Button(tr("With unfinished cases"), "P")
        self.provisional.setCheckable(True)
        self.provisional.toggled.connect(self.read)
        self.head.addWidget(self.provisional)
        self._table = spaced(QVBoxLayout(), spacing=12)
        self.column.addLayout(self._table)
        self.column.addLayout(running(caution(), "muted"))
        card = _card(tr("This inspection's report"))
        why = tr(
            "Only what was surely published before counts. While this is empty, everything published by today does."
        )
        hint = "2012-04-17"
        self.published = Particular(tr("Published on"), why, hint=hint)
        self.published.given.connect(self._describe)
        spaced(QVBoxLayout(card), (20, 14, 20, 16)).addWidget(self.published)
        self.column.addWidget(card)
        self._heading = label(role="heading")
        self.importing = Button(tr("Import areas…"), "I")
        self.importing.clicked.connect(lambda _on=False: self.choose_table())
        line = Fold(460, spacing=8)
        line.add(self._heading, 1)
        line.add(self.importing)
        self.column.addWidget(line)
        self._list = spaced(QVBoxLayout(), spacing=8)
        self.column.addLayout(self._list)
        self._more = spaced(QVBoxLayout(), spacing=6)
        self.column.addLayout(self._more)
        self._left: list[Area] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._add_some)
        self.on_key("I", self.choose_table)
        self.on_key("D", lambda: self.published.field.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.on_key("P", self.provisional.toggle)
        self.show_keys()

    # what the window asks

    def crumbs(self) -> tuple[str, ...]:
        return (self.session.title, tr("Beside other areas"))

    def chips(self) -> tuple[tuple[str, str], ...]:
        return ((tr("provisional: unfinished cases count"), "star"),) if self.provisional.isChecked() else ()

    def arrive(self) -> None:
        """Read anew."""
        self.notice.hide()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.read()

    def read(self) -> None:
        """Compare as things stand."""
        self.waiting.begin(tr("Looking at the areas…"))
        workspace = self.session.workspace
        if workspace is not None:
            provisional = self.provisional.isChecked()
            self.session.call(_compare, workspace, provisional=provisional, done=self._take, failed=self.refused)
        self.header_changed.emit()

    def first(self) -> QWidget | None:
        return self.provisional

    # showing

    def _take(self, found: Compared) -> None:
        self.waiting.end()
        self.compared = found
        self._show(found)
        if not self.published.field.hasFocus():
            self.to_work()
        self.header_changed.emit()

    def _show(self, found: Compared) -> None:
        self.published.show_value(found.published)
        clear(self._table)
        self._table.addWidget(Headlines(found, {name: self._title(name) for name in HEADLINES}))
        self._table.addLayout(running(basis_words(found.comparison)))
        clear(self._list)
        self._left = list(found.comparison.areas)
        self._heading.setText(tr("Areas that count: {n}", n=number(len(self._left))))
        clear(self._more)
        for words in _besides(found):
            self._more.addWidget(label(words, "small", wraps=True))
        self._add_some()

    def reword(self) -> None:
        if self.compared is not None:
            bar = self.pane.verticalScrollBar()
            QTimer.singleShot(0, self, partial(bar.setValue, bar.value()))
            self._show(self.compared)

    def _title(self, name: str) -> str:
        instrument = self.session.instrument
        themes = instrument.themes if instrument is not None else ()
        return next((text(each.title, self.session.language) for each in themes if each.name == name), name)

    def _add_some(self) -> None:
        for area in self._left[:_AT_ONCE]:
            self._list.addWidget(_area_card(area, [self._title(name) for name in HEADLINES]))
        del self._left[:_AT_ONCE]
        if self._left:
            self._timer.start()
        else:
            self._timer.stop()

    # what is done

    def choose_table(self) -> None:
        """Ask for a table of areas and take it in."""
        dialog = QFileDialog(self, tr("Import a table of areas"), "", tr("Tables (*.csv);;All files (*)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.import_table(Path(chosen)))
        dialog.open()

    def import_table(self, path: Path) -> None:
        """Take in a table of areas, whole or not at all."""
        self.saving.emit()
        self.session.with_workspace(import_areas, path, done=self._imported, failed=self.refused)

    def _imported(self, _areas: tuple[Area, ...]) -> None:
        self.notice.hide()
        self.saved.emit("")
        self.read()

    def _describe(self, words: str) -> None:
        self.saving.emit()
        self.session.call(partial(describe, published=words), done=self._described, failed=self._unfit)

    def _described(self, changes: Changes) -> None:
        self.saved.emit(clock(changes.at) if changes.at else "")
        self.read()

    def _unfit(self, error: KnownError) -> None:
        self.saved.emit("")
        self.published.refuse(error)


def _compare(inspection: Inspection, workspace: Workspace, *, provisional: bool) -> Compared:
    return compare_inspection(workspace, inspection, provisional=provisional)


def basis_words(comparison: Comparison) -> str:
    """On how many areas a comparison rests, and as of when."""
    printed, rests_on = comparison.printed, comparison.rests_on
    if printed is not None and comparison.as_printed:
        said = tr(
            "As printed in {published} ({source}), for: {scope}.",
            published=printed.published,
            source=printed.source,
            scope=printed.scope,
        )
        if rests_on is None:
            return f"{said} {tr('On how many areas it rests was not printed.')}"
        return f"{said} {counted('It rests on 1 area.', 'It rests on {n} areas.', rests_on)}"
    if not comparison.areas:
        return tr("No area is known that was surely published before.")
    return counted(
        "It rests on the one area that was surely published before.",
        "It rests on the {n} areas that were surely published before.",
        len(comparison.areas),
    )


def _besides(found: Compared) -> list[str]:
    """What is not counted, and why."""
    said = []
    if found.comparison.undated:
        names = ", ".join(found.comparison.undated)
        said.append(tr("Never counted, as nobody knows when it was published: {names}", names=names))
    if found.unreadable:
        names = ", ".join(found.unreadable)
        said.append(tr("Not counted, as it could not be opened: {names}", names=names))
    return said


def _area_card(area: Area, titles: list[str]) -> QFrame:
    card = _card(area.name)
    column = spaced(QVBoxLayout(card), (20, 10, 20, 12), 4)
    head = spaced(Flow(), spacing=12)
    head.addWidget(label(area.name, "heading", wraps=True))
    head.addWidget(label(area.published, "muted"))
    column.addLayout(head)
    scores = [
        f"{title}: {tr('{n}%', n=number(area.scores[name]))}"
        for name, title in zip(HEADLINES, titles, strict=True)
        if name in area.scores
    ]
    column.addWidget(label(" · ".join(scores), wraps=True))
    origin = {BUILT_IN: tr("came with Casewalk"), IMPORTED: tr("imported")}.get(area.origin, tr("of this workspace"))
    column.addLayout(running(f"{origin} · {area.source}" if area.source else origin, "small"))
    return card


def _card(name: str) -> QFrame:
    card = QFrame()
    card.setProperty("card", True)
    card.setAccessibleName(name)
    return card
