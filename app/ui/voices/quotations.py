"""What people wrote, and what of it is quoted: cut down, tied to a theme, looked at for what names somebody."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.casework.forms import Form
from app.errors import KnownError
from app.operations.quotations import Quoted, Written
from app.ui.ask.card import SaidEdit
from app.ui.note import Note
from app.ui.parts import Button, Flow, chip, label, readable, running, spaced, wrapped
from app.ui.words import mending, sentence, tr

Key = tuple[str, Form, str]
"""By what the list knows a card: what kind of card it is, the form, and the question or the quotation."""

SMALL = 460
"""The widest line of small running text, in pixels of the design."""

QUOTED, WRITTEN = "quoted", "written"


@dataclass(frozen=True)
class Picked:
    """What is to become of a quotation: its words, its theme, and whether somebody looked that it names nobody."""

    words: str
    theme: str
    anonymous: bool


class QuotationForm(QFrame):
    """Asks for the words to be quoted, their theme, and whether they name nobody."""

    given = Signal(object)
    closed = Signal()

    def __init__(self, themes: Mapping[str, str]) -> None:
        """Begin hidden; `themes` are titles by name."""
        super().__init__()
        self.setProperty("whole", True)
        self.setAccessibleName(tr("The quotation"))
        column = spaced(QVBoxLayout(self), (0, 6, 0, 0), 8)
        how = tr("Cut it down to what matters. Mark what you leave out by …, and put what you alter in [brackets].")
        column.addLayout(running(how, "small", SMALL))
        self.field = SaidEdit()
        self.field.setAccessibleName(tr("The words to be quoted"))
        column.addWidget(self.field)
        row = wrapped(label(tr("Theme"), "field"))
        self.themes: dict[str, Button] = {}
        for name, title in themes.items():
            button = Button(title)
            button.setProperty("small", True)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            self.themes[name] = button
            row.addWidget(button)
        holder = QWidget()
        holder.setLayout(row)
        column.addWidget(holder)
        self.anonymous = Button(tr("I looked: it names nobody"))
        self.anonymous.setProperty("small", True)
        self.anonymous.setCheckable(True)
        record = Button(tr("Record"), "Ctrl+Enter", primary=True)
        record.clicked.connect(lambda _on=False: self.submit())
        self.field.onwards.connect(self.submit)
        cancel = Button(tr("Cancel"), "Esc")
        cancel.clicked.connect(lambda _on=False: self.close_it())
        acts = QWidget()
        acts.setLayout(wrapped(self.anonymous, record, cancel))
        column.addWidget(acts)
        self._fault = label(role="error", wraps=True)
        self._fault.hide()
        column.addLayout(readable(self._fault))
        self.hide()

    def ask(self, words: str, theme: str, *, anonymous: bool) -> None:
        """Ask, beginning with what is known."""
        self.field.setPlainText(words)
        chosen = self.themes.get(theme) or next(iter(self.themes.values()), None)
        if chosen is not None:
            chosen.setChecked(True)
        self.anonymous.setChecked(anonymous)
        self._fault.hide()
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Hand over what is there."""
        theme = next((name for name, button in self.themes.items() if button.isChecked()), "")
        self.given.emit(Picked(self.field.toPlainText(), theme, self.anonymous.isChecked()))

    def refuse(self, error: KnownError) -> None:
        """Say at the place what does not fit; what was written stays."""
        self._fault.setText(f"{sentence(error)} {mending(error)}")
        self._fault.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_it(self) -> None:
        """Put the form away."""
        if not self.isHidden():
            self.closed.emit()
            self.hide()


class WordsCard(QFrame):
    """Words with the form that they come from, and a form to quote them or to change what is quoted."""

    given = Signal(object, object)

    def __init__(self, words: str, name: str, themes: Mapping[str, str]) -> None:
        """Show the words."""
        super().__init__()
        self.setProperty("card", True)
        self.setAccessibleName(name)
        self.head = Button("")
        self._box = spaced(QVBoxLayout(self), (16, 10, 16, 12), 6)
        self.words = Note(words)
        self.words.setAccessibleName(words)
        self._box.addWidget(self.words)
        self._line = spaced(Flow(), spacing=8)
        self._box.addLayout(self._line)
        self.form = QuotationForm(themes)
        self.form.given.connect(lambda picked: self.given.emit(self, picked))
        self.form.closed.connect(lambda: self.head.setFocus(Qt.FocusReason.OtherFocusReason))
        self._box.addWidget(self.form)

    def _button(self, words: str, act: Callable[[], object], key: str = "") -> Button:
        button = Button(words, key)
        button.setProperty("small", True)
        button.setAccessibleName(f"{words}: {self.accessibleName()}")
        button.clicked.connect(lambda _on=False: act())
        return button


class WrittenCard(WordsCard):
    """What somebody wrote; its button quotes it."""

    def __init__(self, found: Written, title: str, theme: str, themes: Mapping[str, str], *, quoted: bool) -> None:
        """Show what was written at a question of a form."""
        name = tr("Form {n}, {question}", n=found.form.number, question=title)
        super().__init__(found.words, name, themes)
        self.found, self._theme = found, theme
        self.head = self._button(tr("Quote…"), self.unfold)
        self._line.addWidget(self.head)
        self._line.addWidget(label(name, "small", wraps=True))
        self._quoted = chip(tr("quoted"), "good")
        self._line.addWidget(self._quoted)
        self.show_quoted(on=quoted)

    def show_quoted(self, *, on: bool) -> None:
        """Say that something of it is quoted."""
        self._quoted.setVisible(on)

    def unfold(self) -> None:
        """Ask what of it is quoted."""
        self.form.ask(self.found.words, self._theme, anonymous=False)


class QuotedCard(WordsCard):
    """A quotation; it is printed once somebody looked that it names nobody."""

    looked = Signal(object, bool)
    removed = Signal(object)

    def __init__(self, found: Quoted, title: str, themes: Mapping[str, str]) -> None:
        """Show the quotation as it stands."""
        one = found.quotation
        name = tr("Form {n}, {question}", n=found.form.number, question=title)
        super().__init__(f"“{one.words}”", name, themes)
        self.found = found
        self.head = self._button(tr("It names nobody"), self._turn)
        self.head.setCheckable(True)
        self.head.setChecked(one.anonymous)
        for widget in (
            self.head,
            self._button(tr("Change…"), self.unfold),
            self._button(tr("Take away"), lambda: self.removed.emit(self.found)),
            chip(themes.get(one.theme, one.theme), "accent"),
        ):
            self._line.addWidget(widget)
        if not found.stands:
            self._line.addWidget(chip(tr("the form says something else by now"), "bad"))
        elif not one.anonymous:
            self._line.addWidget(chip(tr("not printed: nobody looked yet whether it names somebody"), "star"))
        self._line.addWidget(label(name, "small", wraps=True))

    def _turn(self) -> None:
        self.looked.emit(self.found, not self.found.quotation.anonymous)

    def unfold(self) -> None:
        """Ask for other words or another theme."""
        one = self.found.quotation
        self.form.ask(one.words, one.theme, anonymous=one.anonymous)
