"""Below the cards: the bar that says how it stands with the case, and the keys with what they do."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.casework.walk import COMPLETE
from app.errors import KnownError
from app.ui.parts import Button, label, restyle, spaced
from app.ui.walk.case import CaseOnScreen
from app.ui.walk.look import MEDIUM, NORMAL, Look, draw_key
from app.ui.words import mending, sentence, tr

_NOT_COMPLETE = "case_not_complete"
_MOST_NUMBERS = 12


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
        row = spaced(QHBoxLayout(self), (16, 10, 12, 10), 12)
        row.addWidget(self.words, 1)
        for button in (self._next, self._complete, self._reopen):
            row.addWidget(button)
        self.hide()

    @property
    def stops(self) -> list[QWidget]:
        """What Tab comes to, in order."""
        return [self._next, self._complete, self._reopen]

    def show_case(self, case: CaseOnScreen, left: int, *, veiled: bool) -> None:
        """Say how it stands with so many questions left, or nothing where there is nothing to say."""
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

    @staticmethod
    def _said(case: CaseOnScreen, left: int) -> tuple[str, str]:
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
            error = _shortened(case.refusal)
            return f"{sentence(error)} {mending(error)}", "refused" if error.code == _NOT_COMPLETE else "trouble"
        if case.status == COMPLETE:
            return tr("This case is complete. To change an answer, reopen it; the reopening is recorded."), "complete"
        if not left:
            return tr("Nothing is left to answer."), "ready"
        return "", ""


def _shortened(error: KnownError) -> KnownError:
    """The refusal with the first of its numbers: the bar is no list, and U goes to each."""
    numbers = str(error.details.get("numbers", "")).split(", ")
    if error.code != _NOT_COMPLETE or len(numbers) <= _MOST_NUMBERS:
        return error
    details = {**error.details, "numbers": ", ".join((*numbers[:_MOST_NUMBERS], "…"))}
    return KnownError(error.code, error.problems, **details)


def _why(reason: str) -> str:
    return {
        "not_reached": tr("it was not reached"),
        "not_a_case": tr("it is not a case to be inspected"),
        "conflict_of_interest": tr("conflict of interest"),
    }.get(reason, reason)


class VeilLine(QFrame):
    """Says that answers are veiled, and how they come back."""

    def __init__(self) -> None:
        """Begin hidden."""
        super().__init__()
        self.setObjectName("veil")
        words = label(tr("Veiled – Ctrl+H shows the answers again. Until then no answer is taken."), wraps=True)
        self.setAccessibleName(words.text())
        row = spaced(QHBoxLayout(self), (16, 9, 14, 9), 12)
        row.addWidget(words, 1)
        row.addWidget(label("Ctrl+H", "key"))
        self.hide()


class KeyLine(QWidget):
    """The keys of the page, small, beside what they do; one pair can stand out."""

    def __init__(self, look: Look, pairs: tuple[tuple[str, str], ...]) -> None:
        """Take the pairs of keys and meaning."""
        super().__init__()
        self._look = look
        self._pairs: tuple[tuple[str, str], ...] = ()
        self._bright = -1
        self._lines = 3
        self.show_pairs(pairs)

    def show_pairs(self, pairs: tuple[tuple[str, str], ...]) -> None:
        """Show other keys."""
        if pairs != self._pairs:
            self._pairs = pairs
            self.setAccessibleName(tr("Keys: {keys}", keys=", ".join(f"{keys} {meaning}" for keys, meaning in pairs)))
            self.fit()

    def brighten(self, index: int) -> None:
        """Have one pair stand out, or none below zero."""
        if index != self._bright:
            self._bright = index
            self.update()

    def _width(self, keys: str, meaning: str) -> int:
        look = self._look
        caps = sum(look.key_width(each) + look.px(3) for each in keys.split())
        return caps + look.px(3) + look.metrics(13).horizontalAdvance(meaning)

    def _places(self, width: int) -> list[tuple[int, int]]:
        look = self._look
        found: list[tuple[int, int]] = []
        x, y = look.px(30), look.px(8)
        for keys, meaning in self._pairs:
            wide = self._width(keys, meaning)
            if x > look.px(30) and x + wide > width - look.px(12):
                x, y = look.px(30), y + look.px(25)
            found.append((x, y))
            x += wide + look.px(13)
        return found

    def fit(self, lines: int | None = None) -> None:
        """Take the height that the width calls for, of so many lines at most."""
        self._lines = lines or self._lines
        most = self._look.px(8) + self._look.px(25) * (self._lines - 1)
        self.setFixedHeight(min(self._places(self.width())[-1][1], most) + self._look.px(19 + 10))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = self._places(self.width())
        for index, ((keys, meaning), (left, y)) in enumerate(zip(self._pairs, places, strict=True)):
            if y > self.height() - look.px(19):
                break
            x = float(left)
            bright = index == self._bright
            if bright:
                wide = self._width(keys, meaning) + look.px(12)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("accent_tint"))
                painter.drawRoundedRect(
                    QRectF(x - look.px(6), y - look.px(4), wide, look.px(27)), look.px(8), look.px(8)
                )
            for each in keys.split():
                x = draw_key(painter, look, x, y, each) + look.px(3)
            painter.setPen(look.colour("accent" if bright else "muted"))
            painter.setFont(look.font(13, MEDIUM if bright else NORMAL))
            painter.drawText(
                QRectF(x + look.px(3), y, self.width(), look.px(19)), Qt.AlignmentFlag.AlignVCenter, meaning
            )
