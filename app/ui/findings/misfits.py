"""What does not fit in a finding, under its text, with what can be put in its place."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.casework.findings import Span
from app.scoring.bindings import FEW_CASES, KIND, MAIN_REASON, UNBOUND, Misfit
from app.ui.findings.words import OTHER_KIND, kind_words, misfit_words, sign_of, tone_of
from app.ui.parts import Button, Flow, clear, label, px, spaced
from app.ui.words import number, tr

PUT, BIND, LEAVE, TURN, EXPLAIN = "put", "bind", "leave", "turn", "explain"
"""What can be done about it: put other words in, bind them, leave them unbound, change the kind, give the reason."""

_AT_ONCE = 6
"""So many lines are shown of one finding: a long text may have many more."""


class WordsButton(Button):
    """A button whose words may be longer than its line; a tooltip has all of them then."""

    def __init__(self, words: str, key: str = "") -> None:
        """Hold the words."""
        self.whole = words
        super().__init__(words, key)
        self.setProperty("small", True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        """Hold other words."""
        if words != self.whole:
            self.whole = words
            self.setText(words)
            self.setAccessibleName(words)
            self.updateGeometry()
            self._fit()

    def sizeHint(self) -> QSize:
        hint, metrics = super().sizeHint(), self.fontMetrics()
        more = metrics.horizontalAdvance(self.whole) - metrics.horizontalAdvance(self.text())
        return QSize(hint.width() + max(more, 0), hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(60), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        lacks = self.sizeHint().width() - self.width()
        room = self.fontMetrics().horizontalAdvance(self.whole) - lacks
        shown = self.whole
        if lacks > 0:
            shown = self.fontMetrics().elidedText(self.whole, Qt.TextElideMode.ElideRight, room)
        self.setToolTip(self.whole if lacks > 0 else "")
        if shown != self.text():
            self.setText(shown)


class MisfitLine(QFrame):
    """One thing that does not fit; `wanted` says what is to be done about it, with the words to put in."""

    wanted = Signal(object, str, str)

    def __init__(self, misfit: Misfit, kind: str, *, first: bool) -> None:
        """Show it for a finding of that kind; the keys are shown on the `first` of a finding."""
        super().__init__()
        self.misfit = misfit
        said = f"{sign_of(misfit)} {misfit_words(misfit, kind)}"
        self.setProperty("misfit", tone_of(misfit))
        self.setAccessibleName(said)
        column = spaced(QVBoxLayout(self), (10, 7, 10, 8), 6)
        column.addWidget(label(said, wraps=True))
        self.buttons: list[Button] = []
        flow = spaced(Flow(), spacing=6)
        for words, key, act, detail in _ways(misfit, kind):
            button = WordsButton(words, key if first else "")
            button.setAccessibleName(tr("Put in: {words}", words=words) if act == PUT else words)
            button.clicked.connect(lambda _on=False, a=act, d=detail: self.wanted.emit(self.misfit, a, d))
            self.buttons.append(button)
            flow.addWidget(button)
        if self.buttons:
            column.addLayout(flow)


class Misfits(QWidget):
    """What does not fit in one finding, a few lines at once; `left` says that the focus must find another place."""

    wanted = Signal(object, str, str)
    left = Signal()
    met = Signal()

    def __init__(self) -> None:
        """Begin with everything fitting."""
        super().__init__()
        self.lines: list[MisfitLine] = []
        self._all: tuple[Misfit, ...] = ()
        self._kind = ""
        self._column = spaced(QVBoxLayout(self), spacing=6)
        self.hide()

    def show_misfits(self, misfits: Sequence[Misfit], kind: str) -> None:
        """Show what does not fit in a finding of that kind; while it is the same nothing moves."""
        if (tuple(misfits), kind) != (self._all, self._kind):
            self._all, self._kind = tuple(misfits), kind
            self._show(0)

    def _show(self, first: int) -> None:
        if self.line_in_focus() is not None:
            self.left.emit()  # else the focus would wander through what is taken away
        clear(self._column)
        self.lines = []
        for misfit in self._all[first : first + _AT_ONCE]:
            keyed = not misfit.warning and all(line.misfit.warning for line in self.lines)
            line = MisfitLine(misfit, self._kind, first=keyed)
            line.wanted.connect(self.wanted)
            for button in line.buttons:
                button.installEventFilter(self)
            self.lines.append(line)
            self._column.addWidget(line)
        rest = len(self._all) - len(self.lines)
        if rest:
            self._column.addWidget(label(tr("and {n} more", n=number(rest)), "small"))
        self.setVisible(bool(self._all))

    @property
    def said(self) -> str:
        """All that is shown of it, for those who hear it."""
        return " ".join(line.accessibleName() for line in self.lines)

    def open_line(self) -> MisfitLine | None:
        """The line in which the focus is, or else the first that is more than a warning."""
        return self.line_in_focus() or next((line for line in self.lines if not line.misfit.warning), None)

    def line_in_focus(self) -> MisfitLine | None:
        """The line in which the focus is."""
        return next((line for line in self.lines if any(button.hasFocus() for button in line.buttons)), None)

    def line_of(self, span: Span) -> MisfitLine | None:
        """The line of words that do not fit, brought up where it is not shown; None where they fit."""
        at = next((at for at, misfit in enumerate(self._all) if misfit.span == span), None)
        if at is None:
            return None
        if all(line.misfit.span != span for line in self.lines):
            self._show(at)
        return next(line for line in self.lines if line.misfit.span == span)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.met.emit()
        return super().eventFilter(watched, event)


def _ways(misfit: Misfit, kind: str) -> list[tuple[str, str, str, str]]:
    """The buttons of a misfit: words, key, what it does, the detail."""
    if misfit.fault == FEW_CASES:
        return []
    if misfit.fault == KIND:
        other = tr("Make it: {kind}", kind=kind_words(OTHER_KIND[kind]))
        return [(other, "O", TURN, ""), (tr("Keep it, with a reason…"), "", EXPLAIN, "")]
    found = [(words, "W" if not at else "", PUT, words) for at, words in enumerate(misfit.fitting)]
    if misfit.fault == MAIN_REASON:
        return found
    again = tr("Bind…") if misfit.fault == UNBOUND else tr("Bind to something else…")
    return [*found, (again, "B", BIND, ""), (tr("Leave it unbound"), "L", LEAVE, "")]
