"""Everything to ask the case manager of one case on one page: what is known, and what they said."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.errors import KnownError
from app.instrument.model import Question
from app.operations import evidence
from app.operations.inspection import Changes, Inspection
from app.ui.ask.card import AskCard, Asking, NothingToAsk, head_of
from app.ui.ask.printing import ask_for_file, ask_for_printer
from app.ui.ask.sheet import Sheet, print_sheet, sheet_of, write_pdf
from app.ui.case_read import CaseRead, in_order, page_title, read_case
from app.ui.long_column import LongColumn
from app.ui.page import Notice, Page
from app.ui.parts import Button, Fold, Middle, Scroll, focus_on, inset, label, running, spaced, wrapped
from app.ui.session import Session
from app.ui.signs import FLAG, Sign
from app.ui.theme import Theme
from app.ui.walk.case import chips_of
from app.ui.walk.saving import NOTE, Saving
from app.ui.words import mending, number, sentence, tr
from app.ui.worker import Lasting

KEYS = (
    ("↑ ↓", "choose"),
    ("E", "write what they said"),
    ("Ctrl+Enter", "the next question's field"),
    ("Enter", "the question in the walk"),
    ("D", "done, or to ask again"),
    ("Ctrl+P", "print"),
    ("Ctrl+S", "save as PDF"),
    ("Esc", "back"),
)
TYPING = 300
FLAGGED = "flag"
WIDEST = 860


def _turn(inspection: Inspection, reference: str, question: str, ask: str) -> Changes:
    return evidence.flag(inspection, reference, question, ask=bool(ask))


class AskPage(Page):
    """The questions flagged for the case manager, by criterion; those asked already stay below."""

    asks = True
    left = Signal()
    question_wanted = Signal(str, str)

    def __init__(self, session: Session, theme: Theme) -> None:
        """Begin without a case; open takes one."""
        super().__init__(session, theme, tr("Questions for the case manager"))
        self.reference = ""
        self.read: CaseRead | None = None
        self._asking: dict[str, Asking] = {}
        self._current = ""
        self._veiled = False
        self._typed: dict[str, str] = {}
        self._unwritten: dict[str, str] = {}
        self._unkept: set[str] = set()
        self.store = Saving(session, self)
        self.store.saving.connect(self.saving)
        self.store.saved.connect(self.saved)
        self.store.trouble.connect(self.trouble)
        self.store.changed.connect(lambda _job: self._show_troubles())
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING)
        self._pause.timeout.connect(self._keep)
        self._shortcuts()
        self._lay_out()

    def _lay_out(self) -> None:
        outer = spaced(QVBoxLayout(self))
        inside = QWidget()
        middle = Middle(WIDEST)
        inside.setLayout(middle.centred((26, 0, 26, 0)))
        column = spaced(QVBoxLayout(middle), (0, 20, 0, 16), 10)
        self._sign = Sign(FLAG, self.theme)
        self._title = label(tr("Questions for the case manager"), "title", wraps=True)
        self._count = label(role="muted")
        self._print = Button(tr("Print…"), "Ctrl+P")
        self._print.clicked.connect(lambda _on=False: self.print_it())
        self._save = Button(tr("Save as PDF…"), "Ctrl+S")
        self._save.clicked.connect(lambda _on=False: self.choose_pdf())
        buttons = QWidget()
        buttons.setLayout(wrapped(self._print, self._save))
        top = Fold(720)
        titles = QWidget()
        signed = spaced(QHBoxLayout(titles), spacing=10)
        signed.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        signed.addLayout(wrapped(self._title, self._count, spacing=10), 1)
        top.add(titles, 1)
        top.add(buttons)
        column.addWidget(top)
        column.addLayout(
            running(tr("What they say stands with the evidence of its question. The sheet shows no answers."), "muted")
        )
        self.notice = Notice()
        self.notice.closed.connect(self._to_work)
        column.addWidget(self.notice)
        self._said = label(role="muted", wraps=True)
        self._said.hide()
        column.addWidget(self._said)
        self._empty = NothingToAsk(self.leave)
        column.addWidget(self._empty)
        self.pane = Scroll(inside, tr("Questions for the case manager"))
        self.list = LongColumn[Asking | str](self.pane, self._make, head_of)
        self.list.came.connect(self._come)
        column.addWidget(self.list)
        column.addStretch(1)
        outer.addWidget(self.pane, 1)
        foot = spaced(QHBoxLayout(), (12, 4, 12, 8))
        foot.addWidget(self.key_line(KEYS))
        outer.addLayout(foot)

    def _shortcuts(self) -> None:
        self.on_key("Esc", self._escaped)
        self.on_key("E", self._write)
        self.on_key("D", self._turn_current)
        self.on_key("Ctrl+P", self.print_it)
        self.on_key("Ctrl+S", self.choose_pdf)

    # what the window asks

    def crumbs(self) -> tuple[str, ...]:
        return (tr("Cases"), self.reference, tr("To ask"))

    def chips(self) -> tuple[tuple[str, str], ...]:
        return chips_of(dict(self.read.case.facts)) if self.read is not None else ()

    def open(self, reference: str, *, veiled: bool = False) -> None:
        """Show what is to be asked in a case, on the question that was in focus before; veiled, without answers."""
        self._veiled = veiled
        self.flush()
        if reference != self.reference:
            self.reference, self.read, self._current = reference, None, ""
            self._begin()
            self._tell(tr("Reading the case…"))
        self._read()

    def _read(self) -> None:
        refuse = partial(self._refuse, self.reference)
        read_case(self.session, self.reference, self._take, refuse, veiled=self._veiled)

    def arrive(self) -> None:
        self._to_work()

    def retheme(self, theme: Theme) -> None:
        self.list.forget()
        super().retheme(theme)
        self._sign.retheme(theme)

    def flush(self) -> None:
        """Send what is being written; nothing is lost by leaving now."""
        for question in tuple(self._unwritten):
            self._record(question)
        self.store.send_all()

    def leave(self) -> None:
        """Back to where the person came from."""
        self.flush()
        self.left.emit()

    # showing

    def _refuse(self, reference: str, error: KnownError) -> None:
        if reference == self.reference:
            self._tell("")
            self.notice.show_error(error)

    def _take(self, found: CaseRead) -> None:
        if found.reference != self.reference:
            return
        self.read = found
        self._typed = dict(found.beside.said)
        for job in self.store.waiting(found.reference):
            if job.kind == NOTE:
                self._typed[job.name] = job.value
        self._typed.update(self._unwritten)
        self._fill(found)
        self.header_changed.emit()

    def _begin(self) -> None:
        if self.isVisible():
            self.setFocus()  # else the focus would wander through what is taken away
        self._asking = {}
        self.list.show_values(())
        self._empty.hide()
        self.notice.hide()

    def _fill(self, found: CaseRead) -> None:
        if self.isVisible():
            self.setFocus()
        self.notice.hide()
        instrument = found.instrument
        flagged = in_order(instrument, found.beside.flagged)
        asked = in_order(instrument, {name for name, said in found.beside.said.items() if said} - found.beside.flagged)
        self._count.setText(self._counted(len(flagged)))
        self._tell(tr("This case was withdrawn, so nothing can be changed here.") if found.withdrawn else "")
        self._asking = {question.name: self._known(found, question, asked=False) for question in flagged}
        self._asking |= {question.name: self._known(found, question, asked=True) for question in asked}
        self._empty.setVisible(not self._asking)
        for button in (self._print, self._save):
            button.setEnabled(bool(flagged))
        self.list.show_values(self._values(found))
        for name, card in self.cards.items():
            card.show_said(self._typed.get(name, ""))
        self._show_troubles()
        self._to_work()

    def _values(self, found: CaseRead) -> Iterator[Asking | str]:
        """The headings and the cards below one another, as they stand now."""
        page: object = ""
        for asking in self._asking.values():
            criterion = found.instrument.question(asking.name).criterion
            if not asking.asked and criterion != page:
                page = criterion
                yield page_title(found.instrument, criterion, self.session.language)
            if not asking.asked:
                yield asking
        asked = [asking for asking in self._asking.values() if asking.asked]
        if asked:
            yield tr("Asked already")
        yield from asked

    def reword(self) -> None:
        if self.read is not None:
            for card in self.cards.values():
                card.reword(self.session.language)
            self.list.show_values(self._values(self.read))

    @staticmethod
    def _known(found: CaseRead, question: Question, *, asked: bool) -> Asking:
        name = question.name
        return Asking(
            name,
            None if found.veiled else found.walk.value(name),
            "" if found.veiled else found.notes.get(name, ""),
            applies=found.walk.applies(name),
            asked=asked,
            locked=found.withdrawn,
        )

    def _counted(self, count: int) -> str:
        return tr("{n} to ask in {case}", n=number(count), case=self.reference) if count else self.reference

    def _make(self, value: Asking | str) -> QWidget:
        if isinstance(value, str):
            heading = label(value, "heading")
            inset(heading, 0, 10)
            return heading
        if self.read is None:
            raise RuntimeError("no case is shown")
        card = AskCard(self.read.instrument.question(value.name), self.session.language)
        card.show_known(value.answer, value.note, applies=value.applies)
        card.show_said(self._typed.get(value.name, ""))
        card.show_asked(asked=value.asked, locked=value.locked)
        card.show_trouble(self._trouble(value.name))
        card.wanted.connect(self._go)
        card.typed.connect(self._write_down)
        card.left.connect(self._record)
        card.visited.connect(self._visit)
        card.onwards.connect(self._onwards)
        card.turned.connect(self.turn)
        return card

    @property
    def cards(self) -> dict[str, AskCard]:
        """The cards that are there: those near to what is seen."""
        return {card.question.name: card for card in self.list.made.values() if isinstance(card, AskCard)}

    def _tell(self, words: str) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words))

    def _show_troubles(self) -> None:
        for name, card in self.cards.items():
            card.show_trouble(self._trouble(name))

    def _trouble(self, name: str) -> str:
        troubles = self.store.troubles(self.reference)
        error = troubles.get((NOTE, name)) or troubles.get((FLAGGED, name))
        return tr("Not saved yet. {what} {do}", what=sentence(error), do=mending(error)) if error else ""

    # the focus

    def _come(self, value: Asking | str) -> None:
        if isinstance(value, Asking):
            self._current = value.name

    def _card(self, name: str) -> AskCard | None:
        """The card of a question, or of the first where that is not there, in sight."""
        value = self._asking.get(name) or next(iter(self._asking.values()), None)
        card = self.list.reveal(value, 20) if value is not None else None
        return card if isinstance(card, AskCard) else None

    def current(self) -> AskCard | None:
        """The card in which the focus is, or was last."""
        focus = QApplication.focusWidget()
        for name, card in self.cards.items():
            if focus is not None and card.isAncestorOf(focus):
                self._current = name
        return self._card(self._current)

    def _to_work(self) -> None:
        if not self.isVisible() or not self.notice.isHidden():
            return
        card = self._card(self._current)
        if card is not None:
            focus_on(card.head)
        elif self._empty.isVisible():
            self._empty.back.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _visit(self, name: str) -> None:
        self._current = name
        self._card(name)

    def _write(self) -> None:
        card = self.current()
        if card is not None and not card.field.isReadOnly():
            card.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _onwards(self, name: str) -> None:
        names = list(self._asking)
        following = self._card(names[names.index(name) + 1]) if name != names[-1] else None
        if following is not None:
            following.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _escaped(self) -> None:
        focus = QApplication.focusWidget()
        card = self.current()
        if not self.notice.isHidden():
            self.notice.close_it()
        elif isinstance(focus, QLineEdit | QPlainTextEdit) and card is not None and card.isAncestorOf(focus):
            card.head.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.leave()

    def _go(self, name: str) -> None:
        self._current = name
        self.flush()
        self.question_wanted.emit(self.reference, name)

    # what is written

    def _write_down(self, name: str, words: str) -> None:
        if self._typed.get(name, "") == words:
            return
        self._typed[name] = words
        self._unwritten[name] = words
        self._unkept.add(name)
        if not self._pause.isActive():
            self._pause.start()
            self.saving.emit()

    def _keep(self) -> None:
        """Keep what is being typed as a draft: on the disk, and no entry yet."""
        self._pause.stop()
        for name in sorted(self._unkept):
            self.store.send(evidence.type_said, self.reference, NOTE, name, self._unwritten[name])
        self._unkept.clear()

    def _record(self, name: str) -> None:
        """Make an entry of what was typed, its field being left."""
        if name in self._unwritten:
            self._unkept.discard(name)
            if not self._unkept:
                self._pause.stop()
            self.store.send(evidence.write_said, self.reference, NOTE, name, self._unwritten.pop(name))

    def _turn_current(self) -> None:
        card = self.current()
        if card is not None and card.done.isEnabled():
            self.turn(card.question.name)

    def turn(self, name: str) -> None:
        """Take the flag from a question that was asked, or set it again."""
        read = self.read
        if read is None or read.withdrawn:
            return
        self._record(name)
        ask = name not in read.beside.flagged
        names = list(self._asking)
        at = names.index(name)
        following = names[at + 1 : at + 2] or names[at - 1 : at] or [name]
        self._current = name if ask else following[0]
        self.store.send(_turn, self.reference, FLAGGED, name, "yes" if ask else "")
        self._read()

    # on paper

    def sheet(self) -> Sheet:
        """What is printed: numbers and wordings only, for it lies open before the case manager."""
        read, language = self.read, self.session.language
        if read is None:
            return Sheet(tr("Questions for the case manager"), self.reference, "", ())
        about = tr("demo: invented cases") if self.session.demo else self.session.title
        return sheet_of(read, language, about)

    def choose_pdf(self) -> None:
        """Ask for a file and write the sheet there."""
        if self._save.isEnabled():
            ask_for_file(self, self.reference, self.save_pdf)

    def save_pdf(self, path: Path) -> None:
        """Write the sheet to that file."""
        writing = Lasting(tr("Writing the PDF…"))
        self.session.paper.run(partial(write_pdf, self.sheet(), path), self._written, self.notice.show_error, writing)

    def _written(self, path: Path) -> None:
        self._tell(tr("The questions are in {file}.", file=str(path)))

    def print_it(self) -> None:
        """Ask for a printer and print the sheet; where the system cannot print, write a PDF instead."""
        if self._print.isEnabled() and not ask_for_printer(self, self.sheet().name, self.print_to):
            self.choose_pdf()

    def print_to(self, printer: QPagedPaintDevice) -> None:
        """Print the sheet: a printer may take long, so neither this thread nor the store's waits for it."""
        printing = Lasting(tr("Printing the questions…"))
        call = partial(print_sheet, self.sheet(), printer)
        self.session.paper.run(call, self._printed, self.notice.show_error, printing)

    def _printed(self, _: object) -> None:
        self._tell(tr("The questions are with the printer."))
