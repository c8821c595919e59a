"""Choosing a passphrase: typed twice, with an honest word on how long it would withstand guessing."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from app.errors import KnownError
from app.exchange.strength import WEAK, Strength, strength
from app.ui.page import Notice, Page
from app.ui.parts import Button, Middle, Scroll, label, restyle, spaced, wrapped
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.words import tr

PAUSE = 150
"""Milliseconds after the last key before the strength is looked at."""

WIDTH = 460
KEYS = (("Enter", "to the next field, then take it"), ("Esc", "not now"))


def strength_words(found: Strength) -> str:
    """What is said of a passphrase."""
    words = {
        "seconds": tr("Somebody with your files and large machines would guess it within seconds."),
        "minutes": tr("Somebody with your files and large machines would guess it within minutes."),
        "hours": tr("Somebody with your files and large machines would guess it within hours."),
        "days": tr("Somebody with your files and large machines would guess it within days."),
        "months": tr("Somebody with your files and large machines would guess it within months."),
        "years": tr("Somebody with your files and large machines would need years to guess it."),
        "centuries": tr("Nobody is known who could guess it within a century."),
    }[found.span]
    advice = tr("A few words that only you would put together are better.")
    return f"{words} {advice}" if found.level == WEAK else words


class StrengthLine(QLabel):
    """What is said of the passphrase in a field while it is typed; it warns and never forbids."""

    def __init__(self, session: Session, field: QLineEdit) -> None:
        """Follow a field."""
        super().__init__()
        self.setWordWrap(True)
        self.setProperty("role", "small")
        self.setAccessibleName(tr("Strength"))
        self._session = session
        self._field = field
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.look)
        field.textChanged.connect(self._typed)
        self.hide()

    def _typed(self, text: str) -> None:
        if text:
            self._pause.start()
        else:
            self._pause.stop()
            self.hide()

    def look(self) -> None:
        """Have what is typed weighed, off the thread of the window."""
        text, workspace = self._field.text(), self._session.workspace
        about = (workspace.name, workspace.who) if workspace is not None else ()
        self._session.paper.run(lambda: strength(text, about), lambda found: self._say(text, found))

    def _say(self, text: str, found: Strength) -> None:
        if text and text == self._field.text():
            self.setText(strength_words(found))
            restyle(self, role="warning" if found.level == WEAK else "small")
            self.show()


class ChoosePassphrase(QWidget):
    """The fields for a new passphrase, and for the present one where that is wanted first."""

    chosen = Signal(str, str)

    def __init__(self, session: Session, *, ask_present: bool) -> None:
        """Lay out the fields."""
        super().__init__()
        self.setAccessibleName(tr("Another passphrase"))
        column = spaced(QVBoxLayout(self), spacing=4)
        self._fields: list[QLineEdit] = []
        self.present = self._field(column, tr("The present passphrase")) if ask_present else None
        self.new = self._field(column, tr("The new passphrase"))
        self.strength = StrengthLine(session, self.new)
        column.addWidget(self.strength)
        self.again = self._field(column, tr("The new passphrase again"))
        self.fault = label(role="error", wraps=True)
        self.fault.hide()
        column.addWidget(self.fault)
        self.take = Button(tr("Change the passphrase"), primary=True)
        self.take.clicked.connect(self._chosen)
        column.addSpacing(8)
        column.addLayout(wrapped(self.take))

    def _field(self, column: QVBoxLayout, name: str) -> QLineEdit:
        above = label(name, "field", wraps=True)
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        above.setBuddy(field)
        field.returnPressed.connect(lambda: self._entered(field))
        if self._fields:
            column.addSpacing(8)
        column.addWidget(above)
        column.addWidget(field)
        self._fields.append(field)
        return field

    def arrive(self) -> None:
        """Put the focus into the first field."""
        self._fields[0].setFocus()

    def clear(self) -> None:
        """Forget what was typed."""
        for field in self._fields:
            field.clear()
        self.fault.hide()

    def say(self, fault: str, field: QLineEdit | None = None) -> None:
        """Say what is wrong, with the focus where it is mended."""
        self.fault.setText(fault)
        self.fault.show()
        (field or self.new).setFocus()
        (field or self.new).selectAll()

    def refuse(self, error: KnownError, words: str) -> None:
        """Say why it was not changed."""
        present = error.code in {"passphrase_not_the_present", "passphrase_wait"}
        self.say(words, self.present if present else None)

    def _entered(self, field: QLineEdit) -> None:
        following = self._fields[self._fields.index(field) + 1 :]
        if following:
            following[0].setFocus(Qt.FocusReason.TabFocusReason)  # what is there is selected
        else:
            self._chosen()

    def _chosen(self) -> None:
        if not self.new.text():
            self.say(tr("The passphrase is empty."))
        elif self.new.text() != self.again.text():
            self.say(tr("The two passphrases are not the same. Type both again."))
        else:
            self.fault.hide()
            self.chosen.emit(self.present.text() if self.present is not None else "", self.new.text())


class NewPassphrasePage(Page):
    """After the recovery key opened the workspace: a new passphrase is asked for."""

    of_inspection = False

    left = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        """Lay out the page."""
        super().__init__(session, theme, tr("A new passphrase"))
        inside = QWidget()
        spaced(QVBoxLayout(self)).addWidget(Scroll(inside, tr("A new passphrase")))
        outer = spaced(QVBoxLayout(inside), (16, 32, 16, 16))
        middle = Middle(WIDTH)
        column = spaced(QVBoxLayout(middle), spacing=12)
        column.addWidget(label(tr("A new passphrase"), "title"))
        words = tr(
            "The recovery key has opened the workspace. Choose a new passphrase; the recovery key stays as it is, so "
            "lock its sheet away again. Nothing that is encrypted changes."
        )
        column.addWidget(label(words, "muted", wraps=True))
        self.notice = Notice()
        column.addWidget(self.notice)
        self.form = ChoosePassphrase(session, ask_present=False)
        self.form.chosen.connect(self._chosen)
        column.addWidget(self.form)
        self.later = Button(tr("Not now"), "Esc", link=True)
        self.later.clicked.connect(self._leave)
        column.addLayout(wrapped(self.later))
        outer.addLayout(middle.centred())
        outer.addStretch(1)
        self.on_key("Esc", self._leave)

    def crumbs(self) -> tuple[str, ...]:
        return (tr("A new passphrase"),)

    def arrive(self) -> None:
        self.form.arrive()

    def _chosen(self, _present: str, new: str) -> None:
        from app.operations.passphrase import change_passphrase

        self.form.setEnabled(False)
        self.session.with_workspace(change_passphrase, new, done=lambda _: self._leave(), failed=self._failed)

    def _failed(self, error: KnownError) -> None:
        self.form.setEnabled(True)
        self.notice.show_error(error)

    def _leave(self) -> None:
        self.form.setEnabled(True)
        self.form.clear()
        self.left.emit()
