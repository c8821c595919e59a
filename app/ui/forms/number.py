"""The number of the form on the screen, large, to be written on the paper; another one can be given in its place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QVBoxLayout, QWidget

from app.casework.forms import MOST, Form
from app.casework.units import FIRST
from app.errors import KnownError
from app.ui.forms.words import state_words, voice_words
from app.ui.parts import Button, Flow, at_most, chip, clear, label, readable, spaced, wrapped
from app.ui.words import counted, mending, sentence, tr


class NumberCard(QFrame):
    """Says which form this is and what became of it, and how many there are by now."""

    wanted = Signal(str)
    form_wanted = Signal(int)
    closed = Signal()

    def __init__(self) -> None:
        """Begin without a form."""
        super().__init__()
        self.setProperty("card", True)
        self.setAccessibleName(tr("The form"))
        column = spaced(QVBoxLayout(self), (18, 8, 18, 10), 4)
        line = spaced(Flow(), spacing=14)
        self._voice = label(role="heading")
        self.number = label(role="headline")
        self._say = label(role="muted", wraps=True)
        self._marks = QWidget()
        self._chips = spaced(Flow(), spacing=6)
        self._marks.setLayout(self._chips)
        self.other = Button(tr("Another number"), "N")
        self.other.clicked.connect(lambda _on=False: self.open())
        for widget in (self._voice, self.number, self._say, self._marks, self.other):
            line.addWidget(widget)
        column.addLayout(line)
        self._taken = 0
        self._form = QWidget()
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("The number on the paper"))
        self.field.setValidator(QIntValidator(1, MOST, self.field))
        at_most(self.field, 140)
        give = Button(tr("Give this number"), "Enter", primary=True)
        give.clicked.connect(lambda _on=False: self.submit())
        keep = Button(tr("Cancel"), "Esc")
        keep.clicked.connect(lambda _on=False: self.close_it())
        self._form.setLayout(wrapped(label(tr("The number on the paper"), "field"), self.field, give, keep))
        self._form.hide()
        column.addWidget(self._form)
        self._fault = label(role="error", wraps=True)
        column.addLayout(readable(self._fault))
        self._fault.hide()
        self.there = Button("", link=True)
        self.there.clicked.connect(lambda _on=False: self.form_wanted.emit(self._taken))
        self.there.hide()
        column.addWidget(self.there)
        self._count = label(role="small", wraps=True)
        column.addWidget(self._count)

    def show_form(self, form: Form, which: str, state: str, *, begun: bool, fresh: bool) -> None:
        """Name a form; `fresh` says that its number is still to be written on the paper."""
        self._voice.setText(voice_words(form.voice))
        self.number.setText(str(form.number))
        self.number.setAccessibleName(tr("Form {n}", n=form.number))
        if which != FIRST:
            said = tr("Take this paper: it is typed a second time, without looking at the first.")
        elif fresh:
            said = tr("Write this number on the paper.")
        else:
            said = tr("The number on the paper.")
        self._say.setText(said)
        self.other.setVisible(which == FIRST)
        clear(self._chips)
        if begun or state:
            self._chips.addWidget(chip(*state_words(state)))

    def show_count(self, words: str, sitting: int) -> None:
        """Say how many there are, and how many were typed since the person sat down."""
        mine = counted("1 typed just now", "{n} typed just now", sitting)
        self._count.setText(f"{words} · {mine}" if sitting else words)

    def open(self) -> None:
        """Ask for another number."""
        if self.other.isHidden():
            return
        self._form.show()
        self.field.setText(self.number.text())
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_open(self) -> bool:
        """Whether a number is being asked for."""
        return not self._form.isHidden()

    def submit(self) -> None:
        """Ask for the number that was typed."""
        self.wanted.emit(self.field.text())

    def refuse(self, error: KnownError) -> None:
        """Say why a number cannot be given, with the way to the form that has it."""
        self.open()
        self._fault.setText(f"{sentence(error)} {mending(error)}")
        self._fault.show()
        taken = error.details.get("number")
        self._taken = taken if error.code == "form_number_taken" and isinstance(taken, int) else 0
        self.there.setText(tr("Open form {n}", n=self._taken))
        self.there.setAccessibleName(self.there.text())
        self.there.setVisible(bool(self._taken))

    def fold(self) -> None:
        """Put the question for a number away."""
        focus = QApplication.focusWidget()
        if focus is not None and self._form.isAncestorOf(focus):
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # else it would wander through the fields of the form
        self._form.hide()
        self._fault.hide()
        self.there.hide()

    def close_it(self) -> None:
        """Keep the number that it has."""
        self.fold()
        self.closed.emit()
