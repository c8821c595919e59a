"""How sure the typing is: the share that is typed twice, what differs, and how often the first typing is wrong."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.operations.double_entry import Agreement
from app.ui.parts import Button, label, readable, spaced, wrapped
from app.ui.words import counted, number, tr

SHARES = (None, 20, 10, 5, 1)
"""The shares that are offered: none, or one of so many."""


class TwiceCard(QFrame):
    """Says how sure the typing is; who leads chooses the share here."""

    chosen = Signal(object)

    def __init__(self) -> None:
        """Begin without a share."""
        super().__init__()
        self.setProperty("card", True)
        self.setAccessibleName(tr("Typed twice"))
        column = spaced(QVBoxLayout(self), (18, 12, 18, 14), 8)
        column.addWidget(label(tr("Typed twice"), "heading"))
        self._sure = label(wraps=True)
        column.addLayout(readable(self._sure))
        self._offered = QWidget()
        self.shares: dict[int | None, Button] = {}
        row = wrapped(label(tr("Share:"), "muted"))
        for every in SHARES:
            button = Button(_share_words(every))
            button.setProperty("small", True)
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, one=every: self.chosen.emit(one))
            self.shares[every] = button
            row.addWidget(button)
        self._offered.setLayout(row)
        column.addWidget(self._offered)

    def show_agreement(self, found: Agreement, *, lead: bool) -> None:
        """Say it as it stands; only who leads is offered another share."""
        self._sure.setText(agreement_words(found))
        self._offered.setVisible(lead)
        for every, button in self.shares.items():
            button.setChecked(every == found.every)


def _share_words(every: int | None) -> str:
    if every is None:
        return tr("none")
    return tr("every form") if every == 1 else tr("one in {n}", n=number(every))


def agreement_words(found: Agreement) -> str:
    """How sure the typing is: what is typed twice, what differs, and the rate of errors."""
    if found.every is None:
        return tr("No form is typed twice. Where a share is, the rate of errors is known.")
    parts = [
        tr("Typed twice: {share}", share=_share_words(found.every)),
        tr("{n} of {all} chosen forms done", n=number(found.chosen - len(found.waiting)), all=number(found.chosen)),
    ]
    if found.error_rate is not None:
        parts.append(counted("{n} field compared", "{n} fields compared", found.fields))
        parts.append(counted("{n} differs", "{n} differ", found.differing))
        if found.unsettled:
            parts.append(tr("{n} still to be settled", n=number(found.unsettled)))
        parts.append(tr("{rate} errors in 100 fields", rate=rate_words(found.error_rate)))
    return " · ".join(parts)


def rate_words(rate: float) -> str:
    """A rate to a tenth, as the person's country writes it."""
    return QLocale().toString(rate, "f", 1)
