"""The inspections of this workspace: open one, or make a new one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.errors import KnownError
from app.operations.inspections import Summary, create_inspection, list_inspections
from app.ui.page import Notice, Page, Waiting
from app.ui.parts import (
    Button,
    CardButton,
    Fold,
    Middle,
    Scroll,
    Steps,
    chip,
    clear,
    focus_on,
    label,
    running,
    spaced,
    spaced_row,
)
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.words import mending, number, sentence, tr

KEYS = (
    ("↑ ↓", "choose"),
    ("Enter", "open"),
    ("N", "new inspection"),
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

    leads_back = False
    opened = Signal(str)

    def __init__(self, session: Session, theme: Theme) -> None:
        """Lay out the page; arrive fills it."""
        super().__init__(session, theme, tr("Inspections"))
        self._cards: list[CardButton] = []
        self._focus_on = ""
        outer = spaced(QVBoxLayout(self), (0, 0, 0, 0))
        inside = QWidget()
        middle = Middle(WIDTH)
        inside.setLayout(middle.centred())
        column = spaced(QVBoxLayout(middle), (16, 32, 16, 16), 12)
        self._new = Button(tr("New inspection…"), "N")
        self._new.clicked.connect(self.unfold)
        self._title = label(tr("Inspections"), "title")
        column.addLayout(spaced_row(self._title, None, self._new))
        self.notice = Notice()
        column.addWidget(self.notice)
        column.addWidget(self._form())
        self._list = spaced(QVBoxLayout(), spacing=10)
        column.addLayout(self._list)
        self._waiting = Waiting()
        column.addWidget(self._waiting)
        self._empty = self._empty_card()
        column.addWidget(self._empty)
        column.addStretch(1)
        self.pane = Scroll(inside, tr("Inspections"))
        outer.addWidget(self.pane, 1)
        self.steps = Steps(self, self.pane)
        self.on_key("N", self.unfold)
        self.on_key("Esc", self._escaped)
        foot = spaced(QHBoxLayout(), (26, 4, 26, 8))
        foot.addWidget(self.key_line(HINTS))
        outer.addLayout(foot)

    def _empty_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("card", True)
        card.setAccessibleName(tr("No inspection yet"))
        column = spaced(QVBoxLayout(card), (24, 22, 24, 22), 8)
        column.addWidget(label(tr("No inspection yet"), "heading"))
        column.addLayout(
            running(
                tr("An inspection holds the sample of one area. Make one with N: it needs the area and a short id.")
            )
        )
        self._first = Button(tr("New inspection…"), "N", primary=True)
        self._first.clicked.connect(self.unfold)
        column.addSpacing(4)
        column.addLayout(spaced_row(self._first, None))
        card.hide()
        return card

    def _form(self) -> QFrame:
        self.form = QFrame()
        self.form.setProperty("card", True)
        self.form.setAccessibleName(tr("New inspection"))
        grid = spaced(QGridLayout(self.form), (20, 16, 20, 16), 8)
        self.area, self.id = QLineEdit(), QLineEdit()
        fields = Fold(520, spacing=12)
        grid.addWidget(fields, 0, 0, 2, 2)
        for field, name, example in (
            (self.area, tr("Area"), tr("for example Leeds")),
            (self.id, tr("Short id: small letters, digits and hyphens"), tr("for example leeds-2010")),
        ):
            above = label(name, "field", wraps=True)
            above.setBuddy(field)
            field.setAccessibleName(name)
            field.setPlaceholderText(example)
            field.setMaxLength(60)
            field.returnPressed.connect(self._create)
            pair = QWidget()
            lines = spaced(QVBoxLayout(pair), spacing=6)
            lines.addWidget(above)
            lines.addWidget(field)
            lines.addStretch(1)
            fields.add(pair, 1)
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
        if not self._cards:
            self._waiting.begin(tr("Reading the inspections…"))
        self.session.with_workspace(list_inspections, done=self._filled, failed=self._not_read)

    def arrive_at(self, inspection: str) -> None:
        """Read the list and put the focus on one inspection."""
        self._focus_on = inspection
        self.arrive()

    # the list

    def _not_read(self, error: KnownError) -> None:
        self._waiting.end()
        self.notice.show_error(error)

    def _filled(self, found: tuple[Summary, ...]) -> None:
        self._waiting.end()
        clear(self._list)
        self.steps.widgets.clear()
        self._cards = []
        for one in found:
            card = self._card(one)
            self._list.addWidget(card)
            self.steps.add(card)
            self._cards.append(card)
        self._empty.setVisible(not found and self.form.isHidden())
        self._new.setVisible(bool(found))
        names = [one.id for one in found]
        if self.form.isHidden() and self.notice.isHidden():
            if self._cards:
                focus_on(self._cards[names.index(self._focus_on) if self._focus_on in names else 0])
            else:
                focus_on(self._first)

    def _card(self, one: Summary) -> CardButton:
        title = one.title or one.area or one.id
        card = CardButton(title)
        row = Fold(400, spacing=12)
        spaced(QVBoxLayout(card), (20, 14, 20, 14)).addWidget(row)
        about_it = QWidget()
        words = spaced(QVBoxLayout(about_it), spacing=4)
        words.addWidget(label(title, "heading", wraps=True))
        if one.fault is not None:
            words.addWidget(label(sentence(one.fault), "error", wraps=True))
            words.addWidget(label(mending(one.fault), wraps=True))
            card.setAccessibleDescription(f"{sentence(one.fault)} {mending(one.fault)}")
            marks = [chip(tr("cannot be opened"), "bad")]
        else:
            cases = tr("{n} cases", n=number(one.cases))
            about = " · ".join(dict.fromkeys(part for part in (one.area, one.id) if part))
            words.addWidget(label(about, "small", wraps=True))
            done = tr("{n} complete", n=number(one.complete))
            card.setAccessibleDescription(f"{about}, {cases}, {done}")
            marks = [chip(cases, "plain"), chip(done, "good" if one.complete else "plain")]
        row.add(about_it, 1)
        beside = QWidget()
        line = spaced(QHBoxLayout(beside), spacing=8)
        for mark in marks:
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop if one.fault else Qt.AlignmentFlag.AlignVCenter)
        row.add(beside)
        for inner in card.findChildren(QWidget):
            inner.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        card.clicked.connect(lambda _=False: self._open(one))
        return card

    def _open(self, one: Summary) -> None:
        self._focus_on = one.id
        self.notice.hide()
        self._waiting.begin(tr("Opening {title}…", title=one.title or one.area or one.id))
        self.session.open(one.id, self._opened, self._not_read)

    def _opened(self, inspection: str) -> None:
        self._waiting.end()
        self.opened.emit(inspection)

    # a new one

    def unfold(self) -> None:
        """Show the form."""
        self.form.show()
        self._empty.hide()
        self.area.setFocus()

    def fold(self) -> None:
        """Put the form away, keeping what was typed."""
        self.form.hide()
        self._empty.setVisible(not self._cards)
        focus_on(self._cards[0] if self._cards else self._first)

    def _escaped(self) -> None:
        if not self.notice.isHidden():
            self.notice.close_it()
            focus_on(self.id if not self.form.isHidden() else self._cards[0] if self._cards else self._first)
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
        self.session.with_workspace(create_inspection, id_, area, done=self._created, failed=self._refused)

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
