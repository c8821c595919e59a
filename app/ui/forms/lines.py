"""One form of the list: its number, what became of it, who typed it, and whether two people gave its number."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.operations.questionnaires import FormLine
from app.ui.forms.words import state_words
from app.ui.parts import Button, Flow, at_least, chip, label, running, spaced, when, wrapped
from app.ui.words import number, tr


class FormCard(QFrame):
    """A form; its number leads to it, to look at it or to mend it."""

    wanted = Signal(object)
    kept = Signal(object)
    taken_back = Signal(object)

    def __init__(self, line: FormLine) -> None:
        """Show the form as it stands."""
        super().__init__()
        self.line = line
        self.setProperty("card", True)
        row = spaced(QHBoxLayout(self), (10, 5, 12, 5), 10)
        self.head = Button(str(line.form.number), link=True)
        at_least(self.head, 64)
        self.head.clicked.connect(lambda _on=False: self.wanted.emit(line.form))
        row.addWidget(self.head)
        column = spaced(QVBoxLayout(), spacing=6)
        row.addLayout(column, 1)
        said = label(_about(line), "muted", wraps=True)
        marks = spaced(Flow(), spacing=8)
        words = [chip(*state_words(line.state)), *(chip(*each) for each in _marks(line))]
        for each in (*words, said):
            marks.addWidget(each)
        column.addLayout(marks)
        spoken = (tr("Form {n}", n=line.form.number), *(each.text() for each in words), said.text())
        self.setAccessibleName(spoken[0])
        self.head.setAccessibleName(", ".join(part for part in spoken if part))
        self.buttons: list[Button] = []
        if line.clash:
            how = tr(
                "Two people gave this number. If both typed the same paper, keep it as one form; if not, open "
                "it, give it the number of its paper, and type the other paper anew."
            )
            column.addLayout(running(how))
            self._offer(column, tr("Keep it as one form"), lambda: self.kept.emit(line.form))
        elif not line.state and not line.answered:
            self._offer(column, tr("Take it back: nothing is typed"), lambda: self.taken_back.emit(line.form))

    def _offer(self, column: QVBoxLayout, words: str, act: Callable[[], object]) -> None:
        button = Button(words)
        button.setProperty("small", True)
        button.setAccessibleName(tr("Form {n}: {words}", n=self.line.form.number, words=words))
        button.clicked.connect(lambda _on=False: act())
        holder = QWidget()
        holder.setLayout(wrapped(button))
        self.buttons.append(button)
        column.addWidget(holder)


def _about(line: FormLine) -> str:
    """How much is answered, by whom it was typed and when."""
    parts = []
    if line.answered:
        parts.append(tr("{n} of {all} questions answered", n=number(line.answered), all=number(line.relevant)))
    if line.who:
        parts.append(line.who)
    if line.at:
        parts.append(when(line.at))
    return " · ".join(parts)


def _marks(line: FormLine) -> list[tuple[str, str]]:
    found = []
    if line.clash:
        found.append((tr("number given twice"), "bad"))
    if line.chosen:
        found.append((tr("typed twice"), "good") if line.second else (tr("to be typed a second time"), "ask"))
    return found
