"""The first page: who works here, and the passphrase."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.errors import KnownError
from app.operations.workspace import DEMO_PASSPHRASE
from app.ui.page import OtherLanguage, Page
from app.ui.parts import Button, Middle, Scroll, label, spaced, spaced_row, wrapped
from app.ui.safekeeping.passphrase import StrengthLine
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.words import mending, sentence, tr

if TYPE_CHECKING:  # somebody who unlocks waits for no cryptography of invitations
    from app.operations.invitations import Invitee
    from app.ui.invited import Invited

WIDTH = 460


class UnlockPage(Page):
    """Asks for the passphrase; at the very first start also for the person, and the passphrase twice."""

    of_inspection = False
    leads_back = False
    unlocked = Signal()
    other_language_wanted = Signal()

    def __init__(self, session: Session, theme: Theme, *, locked: bool = False) -> None:
        """Ask what this workspace needs; `locked` is where somebody was at work and comes back to it."""
        super().__init__(session, theme, tr("Unlock"))
        self.new = session.is_new
        self.locked = locked
        self.recovered = False
        inside = QWidget()
        whole = spaced(QVBoxLayout(self))
        whole.addWidget(Scroll(inside, tr("Unlock")))
        outer = spaced(QVBoxLayout(inside), (16, 16, 16, 16))
        other = OtherLanguage()
        other.clicked.connect(self.other_language_wanted)
        if locked:  # another language makes the pages anew that wait behind the lock
            other.hide()
        outer.addLayout(spaced_row(None, other))
        outer.addStretch(2)
        middle = Middle(WIDTH)
        card = QFrame()
        card.setProperty("card", True)
        card.setAccessibleName(tr("Unlock"))
        spaced(QVBoxLayout(middle)).addWidget(card)
        outer.addLayout(middle.centred())
        outer.addStretch(3)
        column = spaced(QVBoxLayout(card), (28, 28, 28, 24), 0)
        column.addWidget(label(tr("Casewalk"), "hero"))
        column.addSpacing(4)
        column.addWidget(label(self._purpose(), "muted", wraps=True))
        if session.settings.demo:
            column.addSpacing(12)
            demo = tr("This is the demo; its passphrase is: {passphrase}", passphrase=DEMO_PASSPHRASE)
            column.addWidget(label(demo, "demo", wraps=True))
        column.addSpacing(16)
        self._ask(column)

    def _ask(self, column: QVBoxLayout) -> None:
        """The fields, what is said about them, and the buttons."""
        self._fields: list[QLineEdit] = []
        self._above: dict[QLineEdit, QLabel] = {}
        self.invited = self._invitation(column) if self.new else None
        self.name = self._field(column, tr("Your name")) if self.new else None
        self.initials = self._field(column, tr("Your initials, recorded beside every answer")) if self.new else None
        if self.initials is not None:
            self.initials.setMaxLength(6)
        self.passphrase = self._field(column, tr("Passphrase"), secret=True)
        self.again = self._field(column, tr("The same passphrase again"), secret=True) if self.new else None
        self.recovery: QLineEdit | None = None
        if self.new:
            column.addWidget(StrengthLine(self.session, self.passphrase))
        else:
            column.addWidget(self._recovery_field())
        self.caps = label(tr("Caps Lock seems to be on."), "warning")
        self.caps.hide()
        column.addWidget(self.caps)
        if self.new:
            column.addSpacing(4)
            advice = tr(
                "The passphrase encrypts everything here. Next you are given a recovery key to print: without either "
                "of them the cases cannot be read by anyone. Keep them safe, and not beside this computer."
            )
            column.addWidget(label(advice, "small", wraps=True))
        self._error = self._error_lines(column)
        column.addSpacing(16)
        self.submit = Button(tr("Create the workspace") if self.new else tr("Open"), "Enter", primary=True)
        self.submit.clicked.connect(self._submitted)
        self.working = label(tr("Making it…") if self.new else tr("Opening…"), "muted")
        self.working.hide()
        column.addLayout(wrapped(self.submit, self.working, spacing=12))
        self.allow = Button(tr("Use this folder all the same"), link=True)
        self.allow.clicked.connect(lambda _on=False: self._allow())
        self.allow.hide()
        column.addLayout(wrapped(self.allow))
        self.other_way = Button(tr("Use the recovery key"), link=True)
        self.other_way.clicked.connect(lambda _on=False: self.turn_to_recovery(on=self._unlocking.isHidden()))
        if self.new:
            self.other_way.hide()
        column.addSpacing(12)
        column.addLayout(spaced_row(self.other_way, None))

    def _recovery_field(self) -> QWidget:
        """Where the recovery key is typed in place of the passphrase."""
        self._unlocking = QWidget()
        self._unlocking.setAccessibleName(tr("Recovery key"))
        inside = spaced(QVBoxLayout(self._unlocking))
        self.recovery = self._field(inside, tr("Recovery key, all eight groups"))
        self._fields.remove(self.recovery)
        self._unlocking.hide()
        return self._unlocking

    def _allow(self) -> None:
        """Take the folder although it is synchronised or on another machine, now and at every later start."""
        self.session.prefer(anywhere=True)
        self._submitted()

    def turn_to_recovery(self, *, on: bool) -> None:
        """Ask for the recovery key in place of the passphrase, or the other way round."""
        if self.recovery is None:
            return
        self._fields = [self.recovery if on else self.passphrase]
        self._unlocking.setVisible(on)
        for widget in (self.passphrase, self._above[self.passphrase]):
            widget.setVisible(not on)
        self.caps.hide()
        self._error[0].hide()
        self.other_way.setText(tr("Use the passphrase") if on else tr("Use the recovery key"))
        self.other_way.setAccessibleName(self.other_way.text())
        self.arrive()

    def _invitation(self, column: QVBoxLayout) -> "Invited":
        from app.ui.invited import Invited

        found = Invited(self.session)
        found.known.connect(self._invited)
        column.addWidget(found)
        column.addSpacing(8)
        return found

    def _purpose(self) -> str:
        if self.new:
            return tr("Nothing is here yet. Say who you are and choose the passphrase that protects your cases.")
        if self.locked:
            return tr("Locked. Your passphrase brings you back to where you were; what you typed is kept.")
        return tr("Your cases are encrypted on this computer. Your passphrase opens them.")

    def _field(self, column: QVBoxLayout, name: str, *, secret: bool = False) -> QLineEdit:
        above = label(name, "field", wraps=True)
        field = QLineEdit()
        field.setAccessibleName(name)
        above.setBuddy(field)
        if secret:
            field.setEchoMode(QLineEdit.EchoMode.Password)
        field.returnPressed.connect(lambda: self._entered(field))
        column.addWidget(above)
        column.addSpacing(4)
        column.addWidget(field)
        column.addSpacing(12)
        self._fields.append(field)
        self._above[field] = above
        return field

    def _error_lines(self, column: QVBoxLayout) -> tuple[QWidget, QLabel, QLabel]:
        box = QFrame()
        box.setProperty("notice", True)
        box.setAccessibleName(tr("Notice"))
        grid = spaced(QGridLayout(box), (14, 10, 14, 10), 4)
        what, do = label(role="error", wraps=True), label(wraps=True)
        grid.addWidget(what, 0, 0)
        grid.addWidget(do, 1, 0)
        box.hide()
        column.addSpacing(8)
        column.addWidget(box)
        return box, what, do

    # what the window asks

    def arrive(self) -> None:
        self._fields[0].setFocus()

    # what the person does

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self.look_at_caps(event)
        super().keyReleaseEvent(event)

    def look_at_caps(self, event: QKeyEvent) -> None:
        """Guess at Caps Lock from a letter: Qt tells keys, not locks."""
        typed = event.text()
        if len(typed) == 1 and typed.isalpha():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps.setVisible(typed.isupper() != shift)

    def _entered(self, field: QLineEdit) -> None:
        following = self._fields[self._fields.index(field) + 1 :]
        if following and not following[0].text():
            following[0].setFocus()
        else:
            self._submitted()

    def _invited(self, found: "Invitee") -> None:
        """Take over who was invited: only under these initials does the invitation open."""
        if self.name is not None and self.initials is not None:
            self.name.setText(found.name)
            self.initials.setText(found.initials)
            self.initials.setReadOnly(True)
            self.passphrase.setFocus()

    def _submitted(self) -> None:
        if not self.submit.isEnabled():
            return
        if self.again is not None and self.again.text() != self.passphrase.text():
            self._say(tr("The two passphrases are not the same."), tr("Type both again."), self.passphrase)
            return
        if self.recovery is not None and self.recovery in self._fields:
            self._work(working=True)
            self.session.recover(self.recovery.text(), self._done, self._failed)
            return
        if not self.passphrase.text():
            self._failed(KnownError("passphrase_empty") if self.new else KnownError("passphrase_wrong"))
            return
        self._error[0].hide()
        self._work(working=True)
        if self.name is not None and self.initials is not None:
            person = (self.name.text(), self.initials.text())
            self.session.create(self.passphrase.text(), *person, self._done, self._failed)
        else:
            self.session.unlock(self.passphrase.text(), self._done, self._failed)

    def _done(self, _: object) -> None:
        self._work(working=False)
        self.recovered = self.recovery is not None and self.recovery in self._fields
        for field in (self.passphrase, self.again, self.recovery):
            if field is not None:
                field.clear()
        self._error[0].hide()
        self.unlocked.emit()

    def _failed(self, error: KnownError) -> None:
        self._work(working=False)
        self.allow.setVisible(error.code in {"home_synchronised", "home_on_network"})
        field = self._fields[-1] if self.recovery in self._fields else self.passphrase
        if error.code == "person_incomplete" and self.name is not None and self.initials is not None:
            field = self.initials if self.name.text().strip() else self.name
        self._say(sentence(error), mending(error), field)

    def _say(self, what: str, do: str, field: QLineEdit) -> None:
        box, first, second = self._error
        first.setText(what)
        second.setText(do)
        box.setAccessibleDescription(f"{what} {do}")
        box.show()
        field.setFocus()
        field.selectAll()

    def _work(self, *, working: bool) -> None:
        if working:
            self.setFocus()  # else the focus would wander on from the field that is closed
        self.working.setVisible(working)
        self.submit.setEnabled(not working)
        for field in self._fields:
            field.setEnabled(not working)
