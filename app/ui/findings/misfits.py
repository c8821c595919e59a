"""What does not fit in a finding, under its text, with what can be put in its place."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout

from app.scoring.bindings import FEW_CASES, KIND, MAIN_REASON, UNBOUND, Misfit
from app.ui.findings.words import OTHER_KIND, kind_words, misfit_words, sign_of, tone_of
from app.ui.parts import Button, Flow, label, px, spaced
from app.ui.words import tr

PUT, BIND, LEAVE, TURN, EXPLAIN = "put", "bind", "leave", "turn", "explain"
"""What can be done about it: put other words in, bind them, leave them unbound, change the kind, give the reason."""


class WordsButton(Button):
    """A button whose words may be longer than its line; a tooltip has all of them then."""

    def __init__(self, words: str, key: str = "") -> None:
        """Hold the words."""
        self.whole = words
        super().__init__(words, key)
        self.setProperty("small", True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        hint, metrics = super().sizeHint(), self.fontMetrics()
        more = metrics.horizontalAdvance(self.whole) - metrics.horizontalAdvance(self.text())
        return QSize(hint.width() + max(more, 0), hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(60), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
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
