"""A finding in the lead's own words: what is typed is a finding from the first pause on, so that nothing is lost."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QVBoxLayout

from app.instrument.model import FINDINGS
from app.ui.findings.sentence import new_sentence
from app.ui.findings.words import kind_words
from app.ui.parts import Button, Flow, label, spaced
from app.ui.theme import Theme
from app.ui.words import tr


class OwnForm(QFrame):
    """Asks for the kind and the words; `typed` and `left` follow the field, `turned` the kind."""

    typed = Signal(str)
    left = Signal()
    turned = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, kinds: tuple[str, ...] = FINDINGS) -> None:
        """Begin hidden; where there is nothing to choose between no `kinds` are offered."""
        super().__init__()
        self.setProperty("card", True)
        self.setProperty("whole", True)
        self.setAccessibleName(tr("Your own finding") if kinds else tr("Your own sentence"))
        column = spaced(QVBoxLayout(self), (14, 10, 14, 12), 8)
        column.addWidget(label(self.accessibleName(), "heading"))
        self.group = QButtonGroup(self)
        row = spaced(Flow(), spacing=8)
        self.kinds: dict[str, Button] = {}
        for kind in kinds:
            button = Button(kind_words(kind))
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, one=kind: self._turn(one))
            self.group.addButton(button)
            self.kinds[kind] = button
            row.addWidget(button)
        if kinds:
            column.addLayout(row)
        self.field = new_sentence(theme, tr("The finding in your own words") if kinds else tr("In your own words"))
        self.field.written.connect(self.typed)
        self.field.onwards.connect(self.close_it)
        self.field.installEventFilter(self)
        column.addWidget(self.field)
        done = Button(tr("Done"), "Enter", primary=True)
        done.clicked.connect(lambda _on=False: self.close_it())
        buttons = spaced(Flow(), spacing=8)
        buttons.addWidget(done)
        column.addLayout(buttons)
        self.hide()

    @property
    def kind(self) -> str:
        """What it is to be."""
        return next(kind for kind, button in self.kinds.items() if button.isChecked())

    def ask(self, kind: str) -> None:
        """Ask for a finding of that kind, unless one is being written."""
        if self.isHidden():
            if kind in self.kinds:
                self.kinds[kind].setChecked(True)
            self.field.show_text("")
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_back(self, kind: str, words: str) -> None:
        """Ask again for what was refused after the form was closed."""
        self.ask(kind)
        self.field.show_text(words)

    def close_it(self) -> None:
        """Be done with it; what was typed stays."""
        if not self.isHidden():
            self.left.emit()
            self.closed.emit()  # takes the focus away, which would wander from a field that is hidden
            self.hide()

    def _turn(self, kind: str) -> None:
        self.turned.emit(kind)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)
