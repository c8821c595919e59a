"""How sure the scores are: what an interval is, the warning that belongs to it, and the caseload that narrows it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.errors import KnownError
from app.ui.particular import Particular
from app.ui.parts import label, running, spaced
from app.ui.words import tr


class Caseload(QFrame):
    """A card below the figures; `given` has the caseload as it was typed."""

    given = Signal(str)

    def __init__(self, known: int | None) -> None:
        """Show the caseload where it is known."""
        super().__init__()
        self.setProperty("card", True)
        self.setAccessibleName(tr("How sure the scores are"))
        column = spaced(QVBoxLayout(self), (24, 14, 24, 16), 8)
        column.addWidget(label(tr("How sure the scores are"), "heading"))
        column.addLayout(running(caution(), "muted"))
        self._particular = Particular(
            tr("Cases in the whole area"),
            tr("Where it is known how many cases the sample was drawn from, the intervals become narrower."),
            str(known) if known is not None else "",
        )
        self._particular.given.connect(self.given)
        self.field = self._particular.field
        column.addWidget(self._particular)

    def refuse(self, error: KnownError) -> None:
        """Say at the place what does not fit."""
        self._particular.refuse(error)


def caution() -> str:
    """The warning against close comparison."""
    return tr(
        "Each score could have come out anywhere within its interval had other cases been drawn. Scores are a summary "
        "of one area and no league table: samples differ in size and in their cases. Use them to see what to improve "
        "here, not to set areas closely against each other."
    )
