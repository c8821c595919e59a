"""Where one person's cases stand: a line with a bar, and the strip in which cases are given to somebody else."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.casework.walk import COMPLETE, IN_PROGRESS, NOT_STARTED
from app.operations.evening import WITHDRAWN, Load
from app.ui.parts import Button, CardButton, Flow, Fold, clear, label, px, running, spaced, spaced_row, when, wrapped
from app.ui.theme import Theme
from app.ui.words import number, tr

PARTS = ((COMPLETE, "good"), (IN_PROGRESS, "accent"))
"""The statuses that a bar shows, from the left, each with its colour; the rest of it is what has not begun."""


def name_of(load: Load) -> str:
    """Whose cases these are, in words."""
    if not load.initials:
        return tr("Nobody yet")
    return load.member.card.name if load.member is not None else tr("not in the team")


def counts_of(load: Load) -> str:
    """How many cases there are by status, in words."""
    parts = [
        (tr("{n} complete"), len(load.cases.get(COMPLETE, ()))),
        (tr("{n} in progress"), len(load.cases.get(IN_PROGRESS, ()))),
        (tr("{n} not started"), len(load.cases.get(NOT_STARTED, ()))),
        (tr("{n} withdrawn"), len(load.cases.get(WITHDRAWN, ()))),
    ]
    said = " · ".join(words.format(n=number(count)) for words, count in parts if count)
    return said or tr("no cases")


class Shares(QWidget):
    """A bar: complete, in progress, and what is left; the words below it say the same."""

    def __init__(self, load: Load, theme: Theme) -> None:
        """Show one person's cases."""
        super().__init__()
        self._counts = [(len(load.cases.get(status, ())), colour) for status, colour in PARTS]
        self._total = sum(len(load.cases.get(status, ())) for status in (COMPLETE, IN_PROGRESS, NOT_STARTED))
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return QSize(px(160), px(10))

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        height = px(8)
        whole = QRectF(0, (self.height() - height) / 2, self.width(), height)
        painter.setBrush(self._theme.colours.colour("line"))
        painter.drawRoundedRect(whole, height / 2, height / 2)
        left, gap = 0.0, px(2)
        for count, colour in self._counts:
            if count:
                width = max(self.width() * count / self._total - gap, height)
                painter.setBrush(self._theme.colours.colour(colour))
                painter.drawRoundedRect(QRectF(left, whole.top(), width, height), height / 2, height / 2)
                left += width + gap
        painter.end()


class LoadLine(CardButton):
    """One person: initials, name, how far their cases are, and when something came from them last."""

    def __init__(self, load: Load, theme: Theme) -> None:
        """Show it; pressing opens what can be given to somebody else."""
        came = tr("last file {when}", when=when(load.last)) if load.last else tr("nothing came yet")
        if load.member is not None and load.member.leads:
            came = tr("lead") if load.member.role == "lead" else tr("deputy")
        if not load.initials or load.member is None:
            came = ""
        counts = counts_of(load)
        super().__init__(", ".join(part for part in (load.initials, name_of(load), counts, came) if part))
        self.load = load
        column = spaced(QVBoxLayout(self), (18, 12, 18, 12), 8)
        top = Fold(360, spacing=4)
        who = QWidget()
        both = spaced(QHBoxLayout(who), spacing=10)
        if load.initials:
            both.addWidget(label(load.initials, "heading"))
        both.addWidget(label(name_of(load), "" if load.member is not None else "muted", wraps=True), 1)
        top.add(who, 1)
        if came:
            top.add(label(came, "small"))
        column.addWidget(top)
        column.addWidget(Shares(load, theme))
        column.addWidget(label(counts, "small", wraps=True))
        for inner in self.findChildren(QWidget):
            inner.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class Reallocation(QFrame):
    """Unfolds under a person: which of their cases go to whom. What was recorded in them stays."""

    wanted = Signal(object, str)
    closed = Signal()

    def __init__(self) -> None:
        """Begin folded."""
        super().__init__()
        self.setProperty("card", True)
        self.setAccessibleName(tr("Give cases to somebody else"))
        self.column = spaced(QVBoxLayout(self), (18, 12, 18, 14), 10)
        self._says = label(role="heading", wraps=True)
        self.column.addWidget(self._says)
        how = tr("What was recorded in them so far stays, and travels with them in the next packs.")
        self.column.addLayout(running(how, "muted"))
        self._cases = QWidget()
        self._cases_row = spaced(Flow(), spacing=8)
        self._cases.setLayout(self._cases_row)
        self.column.addWidget(self._cases)
        self._all = Button(tr("All of them"), "A")
        self._all.clicked.connect(lambda _on=False: self.choose_all())
        self.column.addLayout(spaced_row(self._all, None))
        self.column.addWidget(label(tr("To whom?"), "small"))
        self._people = QWidget()
        self._people_row = spaced(Flow(), spacing=8)
        self._people.setLayout(self._people_row)
        self.column.addWidget(self._people)
        self._go = Button(tr("Give"), "Enter", primary=True)
        self._go.clicked.connect(lambda _on=False: self._submit())
        cancel = Button(tr("Cancel"), "Esc")
        cancel.clicked.connect(lambda _on=False: self.close_it())
        self._trouble = label(role="error", wraps=True)
        self._trouble.hide()
        self.column.addWidget(self._trouble)
        self.column.addLayout(wrapped(self._go, cancel))
        self.cases: dict[str, Button] = {}
        self.people: dict[str, Button] = {}
        self._group = QButtonGroup(self)
        self.hide()

    def open(self, load: Load, people: Sequence[tuple[str, str]]) -> None:
        """Offer a person's cases that are not withdrawn, and everybody else: initials and name."""
        clear(self._cases_row)
        clear(self._people_row)
        for button in self.people.values():
            self._group.removeButton(button)
        self.cases, self.people = {}, {}
        whose = load.initials or tr("nobody")
        self._says.setText(tr("Which cases of {who}?", who=whose))
        done = set(load.cases.get(COMPLETE, ()))
        for status in (NOT_STARTED, IN_PROGRESS, COMPLETE):
            for reference in load.cases.get(status, ()):
                button = Button(reference if reference not in done else tr("{case} ✓", case=reference))
                button.setCheckable(True)
                button.setAccessibleName(reference)
                self.cases[reference] = button
                self._cases_row.addWidget(button)
        for initials, name in people:
            if initials == load.initials:
                continue
            button = Button(initials or tr("Nobody"))
            button.setCheckable(True)
            button.setToolTip(name)
            button.setAccessibleName(f"{initials} {name}".strip())
            self._group.addButton(button)
            self.people[initials] = button
            self._people_row.addWidget(button)
        self._trouble.hide()
        self.show()
        (next(iter(self.cases.values()), self._go)).setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_all(self) -> None:
        """Choose every case, or none where all are chosen."""
        every = all(button.isChecked() for button in self.cases.values())
        for button in self.cases.values():
            button.setChecked(not every)

    def _submit(self) -> None:
        chosen = tuple(reference for reference, button in self.cases.items() if button.isChecked())
        to = next((initials for initials, button in self.people.items() if button.isChecked()), None)
        if not chosen:
            self.show_trouble(tr("Choose at least one case."))
        elif to is None:
            self.show_trouble(tr("Choose who gets them."))
        else:
            self.wanted.emit(chosen, to)

    def show_trouble(self, words: str) -> None:
        """Say why nothing was given."""
        self._trouble.setText(words)
        self._trouble.show()

    def close_it(self) -> None:
        """Fold; nothing was given."""
        self.hide()
        self.closed.emit()
