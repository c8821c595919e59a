"""Above and below the cards: that answers are veiled, and how it stands with the case."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.casework.walk import COMPLETE
from app.errors import KnownError
from app.ui.parts import Button, Fold, label, px, readable, restyle, spaced
from app.ui.walk.case import CaseOnScreen
from app.ui.words import mending, sentence, tr

_NOT_COMPLETE = "case_not_complete"
_MOST_NUMBERS, _FEW_NUMBERS = 8, 2
_NARROW = 420


class WalkBar(QFrame):
    """One line, in place of a dialog; there only while it has something to say."""

    def __init__(
        self, complete: Callable[[], None], reopen: Callable[[], None], unanswered: Callable[[], None]
    ) -> None:
        """Take what its buttons do."""
        super().__init__()
        self.setObjectName("walkbar")
        self.words = label(wraps=True)
        self._complete = Button(tr("Complete this case"), "Ctrl+D", primary=True)
        self._complete.clicked.connect(lambda _on=False: complete())
        self._reopen = Button(tr("Reopen"), "Ctrl+R")
        self._reopen.clicked.connect(lambda _on=False: reopen())
        self._next = Button(tr("Next unanswered"), "U")
        self._next.clicked.connect(lambda _on=False: unanswered())
        self._said_of: tuple[CaseOnScreen, int, bool] | None = None
        row = Fold(_NARROW, spacing=10)
        row.add(readable(self.words), 1)
        for button in (self._next, self._complete, self._reopen):
            row.add(button)
        spaced(QVBoxLayout(self), (16, 10, 12, 10)).addWidget(row)
        self.hide()

    @property
    def stops(self) -> list[QWidget]:
        """What Tab comes to, in order."""
        return [self._next, self._complete, self._reopen]

    def show_case(self, case: CaseOnScreen, left: int, *, veiled: bool) -> None:
        """Say how it stands with so many questions left, or nothing where there is nothing to say."""
        self._said_of = (case, left, veiled)
        words, kind = ("", "") if veiled else self._said(case, left)
        if (words, kind) == (self.words.text(), self.property("kind")):
            return
        self._next.setVisible(kind == "refused")
        self._complete.setVisible(kind == "ready")
        self._reopen.setVisible(kind == "complete")
        self.words.setText(words)
        self.setAccessibleName(words or tr("Nothing to say"))
        restyle(self, kind=kind)
        self.setVisible(bool(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._said_of is not None:
            case, left, veiled = self._said_of
            self.show_case(case, left, veiled=veiled)

    def _said(self, case: CaseOnScreen, left: int) -> tuple[str, str]:
        if case.walk is None or case.case is None:
            error = case.refusal
            return (f"{sentence(error)} {mending(error)}", "trouble") if error is not None else ("", "")
        gone = case.case.withdrawal
        if gone is not None:
            detail = f" {gone.detail}" if gone.detail else ""
            by = tr(" {case} took its place.", case=gone.replaced_by) if gone.replaced_by else ""
            return tr(
                "This case was withdrawn from the sample: {reason}.", reason=_why(gone.reason)
            ) + detail + by, "withdrawn"
        if case.refusal is not None:
            error = _shortened(case.refusal, _FEW_NUMBERS if self.width() < px(_NARROW) else _MOST_NUMBERS)
            return f"{sentence(error)} {mending(error)}", "refused" if error.code == _NOT_COMPLETE else "trouble"
        if case.status == COMPLETE:
            return tr("This case is complete. To change an answer, reopen it; the reopening is recorded."), "complete"
        if not left:
            return tr("Nothing is left to answer."), "ready"
        return "", ""


def _shortened(error: KnownError, most: int) -> KnownError:
    """The refusal with the first of its numbers: the bar is no list, and U goes to each."""
    numbers = str(error.details.get("numbers", "")).split(", ")
    if error.code != _NOT_COMPLETE or len(numbers) <= most:
        return error
    details = {**error.details, "numbers": ", ".join((*numbers[:most], "…"))}
    return KnownError(error.code, error.problems, **details)


def _why(reason: str) -> str:
    return {
        "not_reached": tr("it was not reached"),
        "not_a_case": tr("it is not a case to be inspected"),
        "conflict_of_interest": tr("conflict of interest"),
    }.get(reason, reason)


class VeilLine(QFrame):
    """Says that answers are veiled, and how they come back."""

    lifted = Signal()

    def __init__(self) -> None:
        """Begin hidden."""
        super().__init__()
        self.setObjectName("veil")
        words = label(tr("The answers are veiled, and none is taken until they are shown again."), wraps=True)
        self.setAccessibleName(words.text())
        lift = Button(tr("Show them"), "Ctrl+H")
        lift.clicked.connect(lambda _on=False: self.lifted.emit())
        row = Fold(420, spacing=10)
        row.add(readable(words), 1)
        row.add(lift)
        spaced(QVBoxLayout(self), (16, 8, 12, 8)).addWidget(row)
        self.hide()
