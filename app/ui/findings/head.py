"""The line above the findings: on how many cases they rest, and how much does not fit."""

from PySide6.QtCore import Signal

from app.operations.findings import Findings
from app.ui.findings.words import count_words
from app.ui.parts import Button, Fold, label, restyle
from app.ui.words import number, tr

_FOLDS = 520


class Head(Fold):
    """The title, what the findings rest on, and the count, which leads on to the next that does not fit."""

    next_wanted = Signal()

    def __init__(self) -> None:
        """Begin with nothing found."""
        super().__init__(_FOLDS, spacing=14)
        self.count = Button(count_words(0), "U")
        self.count.clicked.connect(lambda _on=False: self.next_wanted.emit())
        self._rests = label(role="muted", wraps=True)
        self.add(label(tr("Findings"), "title"))
        self.add(self._rests, 1)
        self.add(self.count)

    def show_found(self, found: Findings, wrong: int, *, provisional: bool) -> None:
        """Say how it stands."""
        self.count.setText(count_words(wrong))
        self.count.setAccessibleName(count_words(wrong))
        self.count.setEnabled(bool(wrong))
        restyle(self.count, wrong=bool(wrong))
        self._rests.setText(_rests_on(found, provisional=provisional))


def _rests_on(found: Findings, *, provisional: bool) -> str:
    if provisional:
        return tr("provisional: rests on {n} cases, unfinished ones among them", n=number(found.cases))
    if not found.cases:
        return tr("no case is complete yet; press P to count what has been answered so far")
    return tr("rests on {n} complete cases", n=number(found.cases))
