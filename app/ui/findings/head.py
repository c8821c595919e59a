"""The line above the findings: on how many cases they rest, and how much does not fit."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.operations.findings import Findings
from app.ui.findings.words import count_words
from app.ui.parts import Button, Flow, label, px, restyle, spaced
from app.ui.words import counted, tr

_LOW = 420


class Head(QWidget):
    """The title, what the findings rest on, and the count, which leads on to the next that does not fit."""

    next_wanted = Signal()

    def __init__(self) -> None:
        """Begin with nothing found."""
        super().__init__()
        self.count = Button(count_words(0), "U")
        self.count.clicked.connect(lambda _on=False: self.next_wanted.emit())
        self._rests = label(role="muted", wraps=True)
        self._title = label(tr("Findings"), "title")
        line = spaced(Flow(), spacing=14)
        for each in (self._title, self._rests, self.count):
            line.addWidget(each)
        self.setLayout(line)

    def fold(self, height: int) -> None:
        """Leave the title to the top bar on a page so low that the findings need its room."""
        self._title.setVisible(height >= px(_LOW))

    def show_found(self, found: Findings, wrong: int, *, provisional: bool) -> None:
        """Say how it stands."""
        self.count.setText(count_words(wrong))
        self.count.setAccessibleName(count_words(wrong))
        self.count.setEnabled(bool(wrong))
        restyle(self.count, wrong=bool(wrong))
        self._rests.setText(_rests_on(found, provisional=provisional))


def _rests_on(found: Findings, *, provisional: bool) -> str:
    if provisional:
        return counted(
            "provisional: rests on 1 case, unfinished or not",
            "provisional: rests on {n} cases, unfinished ones among them",
            found.cases,
        )
    if not found.cases:
        return tr("no case is complete yet; press P to count what has been answered so far")
    return counted("rests on 1 complete case", "rests on {n} complete cases", found.cases)
