"""The inspections of this workspace: open one, or make a new one."""

import re
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.errors import KnownError
from app.instrument.model import Instrument, language_title
from app.operations.demo import add_demo
from app.operations.inspections import Summary, create_inspection, list_inspections, read_form
from app.ui.exchange.arrivals import Arrivals
from app.ui.page import OWN_LANGUAGE, Notice, OtherLanguage, Page
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
    readable,
    running,
    spaced,
    spaced_row,
    wrapped,
)
from app.ui.safekeeping.erasing import Erasing
from app.ui.safekeeping.mending import MENDED, Mending
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.words import counted, mending, number, sentence, tr
from app.ui.worker import Lasting

_KEYS = (
    ("↑ ↓", "choose"),
    ("Enter", "open"),
    ("N", "new inspection"),
    ("O", "open files, an invitation for example"),
    ("E", "how long it is kept; erase it"),
)
KEYS = (
    *_KEYS,
    ("D", "look around with invented cases"),
    ("C", "keys and copies: passphrase, recovery key, lock, safety copy"),
    ("Ctrl+O", "for a new inspection: a form of your own"),
    (OWN_LANGUAGE, "the window in another language"),
)
HINTS = (
    *_KEYS,
    ("Ctrl+T", "light, dark, high contrast, as the system"),
    ("Ctrl++ Ctrl+- Ctrl+0", "larger, smaller, usual text"),
    ("?", "all keys"),
)
WIDTH = 760
OF_A_FORM = ("instrument_", "form_", "source_")
"""How the codes of what is wrong with a form begin."""


class InspectionsPage(Page):
    """A card for every inspection, and a form for a new one that unfolds at the place."""

    of_inspection = False
    leads_back = False
    opened = Signal(str)
    other_language_wanted = Signal()
    first_steps_wanted = Signal()
    safekeeping_wanted = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        """Lay out the page; arrive fills it."""
        super().__init__(session, theme, tr("Inspections"))
        self._cards: list[CardButton] = []
        self._focus_on = ""
        self.arrivals = Arrivals(session, inside=False)
        self.mending = Mending(session)
        self.erasing = Erasing(session)
        self._shown: tuple[Summary, ...] = ()
        self._opening = False
        for keys, run in (
            ("N", self.unfold),
            ("D", self.look_around),
            ("O", self.arrivals.choose),
            ("Ctrl+O", self.choose_form),
            ("E", self.ask_to_erase),
            ("C", self.safekeeping_wanted.emit),
            ("Esc", self._escaped),
        ):
            self.on_key(keys, run)
        self.acts[OWN_LANGUAGE] = self.other_language_wanted.emit  # the window reads this key itself
        self._lay_out()
        self.steps = Steps(self, self.pane)

    def _lay_out(self) -> None:
        outer = spaced(QVBoxLayout(self), (0, 0, 0, 0))
        inside = QWidget()
        middle = Middle(WIDTH)
        inside.setLayout(middle.centred())
        column = spaced(QVBoxLayout(middle), (16, 32, 16, 16), 12)
        self._new = Button(tr("New inspection…"), "N")
        self._new.clicked.connect(self.unfold)
        self._title = label(tr("Inspections"), "title")
        self._came = Button(tr("Open files…"), "O")
        self._came.clicked.connect(lambda _on=False: self.arrivals.choose())
        top = Fold(520)
        top.add(self._title, 1)
        buttons = QWidget()
        buttons.setLayout(wrapped(self._came, self._new))
        top.add(buttons)
        column.addWidget(top)
        self.notice = Notice()
        column.addWidget(self.notice)
        self.arrivals.opened.connect(self._read)
        self.arrivals.closed.connect(self.arrive)
        column.addWidget(self.arrivals)
        self.mending.mended.connect(self._read)
        self.mending.closed.connect(self.arrive)
        column.addWidget(self.mending)
        self.erasing.changed.connect(self._read)
        self.erasing.closed.connect(self.arrive)
        column.addWidget(self.erasing)
        column.addWidget(self._form())
        self._list = spaced(QVBoxLayout(), spacing=10)
        column.addLayout(self._list)
        self._empty = self._empty_card()
        column.addWidget(self._empty)
        column.addLayout(self._ways_in())
        column.addStretch(1)
        self.pane = Scroll(inside, tr("Inspections"))
        outer.addWidget(self.pane, 1)
        foot = Fold(620, spacing=4)
        foot.add(self.key_line(HINTS), 1)
        self._language = OtherLanguage()
        self._language.clicked.connect(self.other_language_wanted)
        foot.add(self._language)
        below = spaced(QHBoxLayout(), (12, 4, 12, 8))
        below.addWidget(foot)
        outer.addLayout(below)

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
        self._begin = Button(tr("New inspection…"), "N", primary=True)
        self._begin.clicked.connect(self.unfold)
        column.addSpacing(4)
        column.addLayout(spaced_row(self._begin, None))
        card.hide()
        return card

    def _ways_in(self) -> QHBoxLayout:
        """For who is new here: invented cases, and the first steps."""
        self._look = Button(tr("Look around with invented cases"), "D")
        self._look.clicked.connect(lambda _on=False: self.look_around())
        self._look.hide()
        self._first = Button(tr("First steps"), "F1", link=True)
        self._first.clicked.connect(lambda _on=False: self.first_steps_wanted.emit())
        self._safe = Button(tr("Keys and copies"), "C", link=True)
        self._safe.clicked.connect(lambda _on=False: self.safekeeping_wanted.emit())
        ways = Fold(480)
        ways.add(self._look)
        ways.add(QWidget(), 1)
        ways.add(self._safe)
        ways.add(self._first)
        row = spaced(QHBoxLayout())
        row.addWidget(ways)
        return row

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
        grid.addLayout(self._criteria_line(), 2, 0, 1, 2)
        self._create_button = Button(tr("Create"), "Enter", primary=True)
        self._create_button.clicked.connect(self._create)
        self._cancel = Button(tr("Cancel"), "Esc")
        self._cancel.clicked.connect(self.fold)
        self._working = label(role="muted")
        self._working.hide()
        grid.addLayout(wrapped(self._create_button, self._cancel, self._working), 3, 0, 1, 2)
        self.form.hide()
        return self.form

    def _criteria_line(self) -> QVBoxLayout:
        """What the cases are inspected by: the built-in criteria, or a form of one's own."""
        self.own: Path | None = None
        self._criteria = label(wraps=True)
        self._other = Button(tr("Another form…"), "Ctrl+O")
        self._other.clicked.connect(lambda _on=False: self.choose_form())
        self._usual = Button(tr("The built-in criteria"), link=True)
        self._usual.clicked.connect(lambda _on=False: self._use_built_in())
        column = spaced(QVBoxLayout(), (0, 4, 0, 6), 6)
        column.addWidget(label(tr("Criteria"), "field"))
        column.addWidget(self._criteria)
        column.addLayout(spaced_row(self._other, self._usual, None))
        self._say_criteria()
        return column

    def _say_criteria(self, form: Instrument | None = None) -> None:
        words = tr("Core Case Inspection, as built in")
        if self.own is not None and form is not None:
            languages = ", ".join(language_title(each) for each in form.languages if each != "default")
            count = counted("1 question", "{n} questions", len(form.questions))
            words = " · ".join(each for each in (form.title, count, languages, self.own.name) if each)
        self._criteria.setText(words)
        self._usual.setVisible(self.own is not None)

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

    # the list

    def _filled(self, found: tuple[Summary, ...]) -> None:
        clear(self._list)
        self._shown = found
        self.steps.widgets.clear()
        self._cards = []
        for one in found:
            card = self._card(one)
            self._list.addWidget(card)
            self.steps.add(card)
            self._cards.append(card)
        for widget, following in pairwise(
            (self._cancel, *self._cards, self._look, self._safe, self._first, self._language)
        ):
            QWidget.setTabOrder(widget, following)
        self._empty.setVisible(not found and self.form.isHidden())
        self._new.setVisible(bool(found))
        self._look.setVisible(not any(one.demo for one in found))
        names = [one.id for one in found]
        if self.form.isHidden() and all(each.isHidden() for each in self._unfolded()):
            if self._cards:
                focus_on(self._cards[names.index(self._focus_on) if self._focus_on in names else 0])
            else:
                focus_on(self._begin)

    def _unfolded(self) -> tuple[QWidget, ...]:
        return (self.notice, self.arrivals, self.mending, self.erasing)

    def _card(self, one: Summary) -> CardButton:
        title = one.title or one.area or one.id
        card = CardButton(title)
        row = Fold(400, spacing=12)
        spaced(QVBoxLayout(card), (20, 14, 20, 14)).addWidget(row)
        about_it = QWidget()
        words = spaced(QVBoxLayout(about_it), spacing=4)
        invented = [chip(tr("demo: invented cases"), "star")] if one.demo else []
        words.addLayout(wrapped(label(title, "heading", wraps=True), *invented))
        if one.fault is not None:
            words.addLayout(readable(label(sentence(one.fault), "error", wraps=True)))
            words.addLayout(readable(label(mending(one.fault), wraps=True)))
            card.setAccessibleDescription(f"{sentence(one.fault)} {mending(one.fault)}")
            marks = [chip(tr("cannot be opened"), "bad")]
        else:
            cases = counted("1 case", "{n} cases", one.cases)
            about = " · ".join(dict.fromkeys(part for part in (one.area, one.id) if part and part != title))
            words.addWidget(label(about, "small", wraps=True))
            done = tr("{n} complete", n=number(one.complete))
            card.setAccessibleDescription(f"{about}, {cases}, {done}")
            marks = [chip(cases, "plain"), chip(done, "good" if one.complete else "plain")]
            if one.destroy_by:
                by = _destroy_by(one)
                words.addWidget(label(by, "error" if one.overdue else "small", wraps=True))
                card.setAccessibleDescription(f"{about}, {cases}, {done}, {by}")
        row.add(about_it, 1)
        beside = QWidget()
        line = spaced(QHBoxLayout(beside), spacing=8)
        for mark in marks:
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop if one.fault else Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        row.add(beside)
        for inner in card.findChildren(QWidget):
            inner.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        card.clicked.connect(lambda _=False: self._open(one))
        return card

    def _open(self, one: Summary) -> None:
        self._focus_on = one.id
        self.notice.hide()
        self.mending.hide()
        if one.fault is not None and one.fault.code in MENDED:
            self.mending.open_it(one.id, one.title or one.area or one.id, one.fault)
            return
        if not self._opening:
            self._opening = True
            self.session.open(one.id, self._opened, self._not_opened)

    def ask_to_erase(self) -> None:
        """Show how long the inspection is kept on which the focus is, and the way to erase it."""
        chosen = [one for one, card in zip(self._shown, self._cards, strict=True) if card.hasFocus()]
        one = next(iter(chosen or [each for each in self._shown if each.id == self._focus_on] or self._shown), None)
        if one is None or not self.erasing.isHidden():
            return
        self._focus_on = one.id
        self.notice.hide()
        self.mending.hide()
        self.erasing.open_it(one)
        self.pane.ensureWidgetVisible(self.erasing)

    def _opened(self, inspection: str) -> None:
        self._opening = False
        self.opened.emit(inspection)

    def _not_opened(self, error: KnownError) -> None:
        self._opening = False
        self.notice.show_error(error)

    # invented cases

    def look_around(self) -> None:
        """Make an inspection of invented cases, and open it."""
        if self._look.isHidden() or not self._look.isEnabled():
            return
        self._look.setEnabled(False)
        inventing = Lasting(tr("Inventing the cases…"), in_steps=False)
        self.session.with_workspace(add_demo, done=self._invented, failed=self._not_invented, lasting=inventing)

    def _invented(self, inspection: str) -> None:
        self._look.setEnabled(True)
        self._focus_on = inspection
        if self.isVisible():  # whoever went elsewhere meanwhile stays there
            self.session.open(inspection, self.opened.emit, self.notice.show_error)

    def _not_invented(self, error: KnownError) -> None:
        self._look.setEnabled(True)
        self.notice.show_error(error)

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
        focus_on(self._cards[0] if self._cards else self._begin)

    def _escaped(self) -> None:
        if not self.notice.isHidden():
            self.notice.close_it()
            focus_on(self.id if not self.form.isHidden() else self._cards[0] if self._cards else self._begin)
        elif not self.arrivals.isHidden():
            self.arrivals.close_it()
        elif not self.mending.isHidden():
            self.mending.close_it()
        elif not self.erasing.isHidden():
            self.erasing.close_it()
        elif not self.form.isHidden():
            self.fold()

    def choose_form(self) -> None:
        """Ask for an XLSForm to inspect by."""
        if self.form.isHidden():
            return
        dialog = QFileDialog(self, tr("A form of your own"), "", tr("Forms (*.xlsx *.md);;All files (*)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.use_form(Path(chosen)))
        dialog.open()

    def use_form(self, path: Path) -> None:
        """Check a form, every problem of it, and take it where it has none."""
        self._busy(tr("Checking the form…"))
        checking = Lasting(tr("Checking the form…"), in_steps=False)
        self.session.worker.run(partial(read_form, path), partial(self._form_read, path), self._form_refused, checking)

    def _form_read(self, path: Path, form: Instrument) -> None:
        self._busy("")
        self.notice.hide()
        self.own = path
        self._say_criteria(form)
        next((each for each in (self.area, self.id) if not each.text().strip()), self._create_button).setFocus()

    def _form_refused(self, error: KnownError) -> None:
        self._busy("")
        self.notice.show_error(error, focus=False)
        self._other.setFocus()

    def _use_built_in(self) -> None:
        self.own = None
        self._say_criteria()
        self._other.setFocus()

    def _create(self) -> None:
        area, id_ = self.area.text().strip(), self.id.text().strip()
        if not area:
            self.area.setFocus()
            return
        if not id_:
            self.id.setText(re.sub(r"[^a-z0-9]+", "-", area.lower()).strip("-")[:40])
            self.id.setFocus()
            self.id.selectAll()
            return
        self._busy(tr("Creating…"))
        self._focus_on = id_
        creating = Lasting(tr("Creating the inspection…"), in_steps=False)
        create = partial(create_inspection, form=self.own)
        self.session.with_workspace(create, id_, area, done=self._created, failed=self._refused, lasting=creating)

    def _created(self, _: object) -> None:
        self._busy("")
        self.own = None
        self._say_criteria()
        self.area.clear()
        self.id.clear()
        self.form.hide()
        self.notice.hide()
        self.arrive()

    def _refused(self, error: KnownError) -> None:
        if error.code.startswith(OF_A_FORM):
            self._form_refused(error)
            return
        self._busy("")
        self.notice.show_error(error, focus=False)
        self.id.setFocus()
        self.id.selectAll()

    def _busy(self, words: str) -> None:
        """Say what is being done, and take nothing meanwhile; without words all is done."""
        self._working.setText(words)
        self._working.setVisible(bool(words))
        for field in (self.area, self.id, self._create_button, self._other, self._usual):
            field.setEnabled(not words)


def _destroy_by(one: Summary) -> str:
    """Until when an inspection may be kept, and whether that is over."""
    if one.overdue:
        return tr("Was to be destroyed by {day}: erase it with E", day=one.destroy_by)
    return tr("To be destroyed by {day}", day=one.destroy_by)
