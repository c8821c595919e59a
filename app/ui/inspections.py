"""The inspections of this workspace: open one, or make a new one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.errors import KnownError
from app.operations.inspections import Summary, create_inspection, list_inspections
from app.ui.exchange.arrivals import Arrivals
from app.ui.page import Notice, Page
from app.ui.parts import (
    Button,
    CardButton,
    KeyHints,
    Scroll,
    Steps,
    chip,
    clear,
    focus_on,
    label,
    px,
    spaced,
    spaced_row,
)
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.words import mending, number, sentence, tr
from app.ui.worker import Lasting

KEYS = (
    ("↑ ↓", "choose"),
    ("Enter", "open"),
    ("N", "new inspection"),
    ("O", "open files, an invitation for example"),
)
HINTS = (
    *KEYS,
    ("Ctrl+T", "light, dark, high contrast, as the system"),
    ("Ctrl++ Ctrl+- Ctrl+0", "larger, smaller, usual text"),
    ("?", "all keys"),
)
WIDTH = 760


class InspectionsPage(Page):
    """A card for every inspection, and a form for a new one that unfolds at the place."""

    opened = Signal(str)

    def __init__(self, session: Session, theme: Theme) -> None:
        """Lay out the page; arrive fills it."""
        super().__init__(session, theme, tr("Inspections"))
        self._cards: list[CardButton] = []
        self._focus_on = ""
        self.arrivals = Arrivals(session, inside=False)
        self._opening = False
        outer = spaced(QVBoxLayout(self), (0, 0, 0, 0))
        inside = QWidget()
        self._column = QWidget()
        across = spaced(QHBoxLayout(inside))
        across.addStretch(1)
        across.addWidget(self._column)
        across.addStretch(1)
        column = spaced(QVBoxLayout(self._column), (16, 32, 16, 16), 12)
        self._new = Button(tr("New inspection…"), "N")
        self._new.clicked.connect(self.unfold)
        self._title = label(tr("Inspections"), "title")
        self._came = Button(tr("Open files…"), "O")
        self._came.clicked.connect(lambda _on=False: self.arrivals.choose())
        column.addLayout(spaced_row(self._title, None, self._came, self._new))
        self.notice = Notice()
        column.addWidget(self.notice)
        self.arrivals.opened.connect(self._read)
        self.arrivals.closed.connect(self.arrive)
        column.addWidget(self.arrivals)
        column.addWidget(self._form())
        self._list = spaced(QVBoxLayout(), spacing=10)
        column.addLayout(self._list)
        self._empty = label(
            tr("There is no inspection here yet. Press N to make one, with its area and a short id."),
            "muted",
            wraps=True,
        )
        self._empty.hide()
        column.addWidget(self._empty)
        column.addStretch(1)
        self.pane = Scroll(inside, tr("Inspections"))
        outer.addWidget(self.pane, 1)
        hints = KeyHints((keys, tr(meaning)) for keys, meaning in HINTS)
        foot = spaced(QHBoxLayout(), (26, 8, 26, 14))
        foot.addWidget(hints)
        outer.addLayout(foot)
        self.steps = Steps(self, self.pane)
        self.on_key("N", self.unfold)
        self.on_key("O", self.arrivals.choose)
        self.on_key("Esc", self._escaped)
        self._scale()

    def _form(self) -> QFrame:
        self.form = QFrame()
        self.form.setProperty("card", True)
        self.form.setAccessibleName(tr("New inspection"))
        grid = spaced(QGridLayout(self.form), (20, 16, 20, 16), 8)
        self.area, self.id = QLineEdit(), QLineEdit()
        for at, (field, name, example) in enumerate(
            (
                (self.area, tr("Area"), tr("for example Leeds")),
                (self.id, tr("Short id: small letters, digits and hyphens"), tr("for example leeds-2010")),
            )
        ):
            above = label(name, "field")
            above.setBuddy(field)
            field.setAccessibleName(name)
            field.setPlaceholderText(example)
            field.setMaxLength(60)
            field.returnPressed.connect(self._create)
            grid.addWidget(above, 0, at)
            grid.addWidget(field, 1, at)
        self._create_button = Button(tr("Create"), "Enter", primary=True)
        self._create_button.clicked.connect(self._create)
        cancel = Button(tr("Cancel"), "Esc")
        cancel.clicked.connect(self.fold)
        self._working = label(tr("Creating…"), "muted")
        self._working.hide()
        grid.addLayout(spaced_row(self._create_button, cancel, self._working, None), 2, 0, 1, 2)
        self.form.hide()
        return self.form

    # what the window asks

    def crumbs(self) -> tuple[str, ...]:
        return (tr("Inspections"),)

    def arrive(self) -> None:
        """Read the list anew: another program may have changed it."""
        self.setFocus()
        self._read()

    def _read(self) -> None:
        reading = Lasting(tr("Reading the inspections…"), stoppable=False)
        self.session.with_workspace(list_inspections, done=self._filled, failed=self.notice.show_error, lasting=reading)

    def arrive_at(self, inspection: str) -> None:
        """Read the list and put the focus on one inspection."""
        self._focus_on = inspection
        self.arrive()

    def retheme(self, theme: Theme) -> None:
        super().retheme(theme)
        self._scale()

    def _scale(self) -> None:
        self._column.setMinimumWidth(min(px(WIDTH), 640))
        self._column.setMaximumWidth(px(WIDTH))

    # the list

    def _filled(self, found: tuple[Summary, ...]) -> None:
        clear(self._list)
        self.steps.widgets.clear()
        self._cards = []
        for one in found:
            card = self._card(one)
            self._list.addWidget(card)
            self.steps.add(card)
            self._cards.append(card)
        self._empty.setVisible(not found)
        names = [one.id for one in found]
        if self.form.isHidden() and self.notice.isHidden() and self.arrivals.isHidden():
            if self._cards:
                focus_on(self._cards[names.index(self._focus_on) if self._focus_on in names else 0])
            else:
                self._new.setFocus()

    def _card(self, one: Summary) -> CardButton:
        title = one.title or one.area or one.id
        card = CardButton(title)
        row = spaced(QHBoxLayout(card), (20, 14, 20, 14), 16)
        words = spaced(QVBoxLayout(), spacing=4)
        words.addWidget(label(title, "heading"))
        if one.fault is not None:
            words.addWidget(label(sentence(one.fault), "error", wraps=True))
            words.addWidget(label(mending(one.fault), wraps=True))
            card.setAccessibleDescription(f"{sentence(one.fault)} {mending(one.fault)}")
            marks = [chip(tr("cannot be opened"), "bad")]
        else:
            cases = tr("{n} cases", n=number(one.cases))
            about = " · ".join(dict.fromkeys(part for part in (one.area, one.id) if part))
            words.addWidget(label(about, "small"))
            done = tr("{n} complete", n=number(one.complete))
            card.setAccessibleDescription(f"{about}, {cases}, {done}")
            marks = [chip(cases, "plain"), chip(done, "good" if one.complete else "plain")]
        row.addLayout(words, 1)
        for mark in marks:
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop if one.fault else Qt.AlignmentFlag.AlignVCenter)
        card.clicked.connect(lambda _=False: self._open(one))
        return card

    def _open(self, one: Summary) -> None:
        self._focus_on = one.id
        self.notice.hide()
        if not self._opening:
            self._opening = True
            self.session.open(one.id, self._opened, self._not_opened)

    def _opened(self, inspection: str) -> None:
        self._opening = False
        self.opened.emit(inspection)

    def _not_opened(self, error: KnownError) -> None:
        self._opening = False
        self.notice.show_error(error)

    # a new one

    def unfold(self) -> None:
        """Show the form."""
        self.form.show()
        self.area.setFocus()

    def fold(self) -> None:
        """Put the form away, keeping what was typed."""
        self.form.hide()
        (self._cards[0] if self._cards else self._new).setFocus()

    def _escaped(self) -> None:
        if not self.notice.isHidden():
            self.notice.close_it()
            (self.id if not self.form.isHidden() else self._cards[0] if self._cards else self._new).setFocus()
        elif not self.arrivals.isHidden():
            self.arrivals.close_it()
        elif not self.form.isHidden():
            self.fold()

    def _create(self) -> None:
        area, id_ = self.area.text().strip(), self.id.text().strip()
        if not area:
            self.area.setFocus()
            return
        if not id_:
            self.id.setFocus()
            return
        self._busy(busy=True)
        self._focus_on = id_
        creating = Lasting(tr("Creating the inspection…"), in_steps=False)
        self.session.with_workspace(
            create_inspection, id_, area, done=self._created, failed=self._refused, lasting=creating
        )

    def _created(self, _: object) -> None:
        self._busy(busy=False)
        self.area.clear()
        self.id.clear()
        self.form.hide()
        self.notice.hide()
        self.arrive()

    def _refused(self, error: KnownError) -> None:
        self._busy(busy=False)
        self.notice.show_error(error, focus=False)
        self.id.setFocus()
        self.id.selectAll()

    def _busy(self, *, busy: bool) -> None:
        self._working.setVisible(busy)
        for field in (self.area, self.id, self._create_button):
            field.setEnabled(not busy)
