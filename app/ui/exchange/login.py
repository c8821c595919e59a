"""Who this laptop is at the destination: user, password and key, kept in the system's keyring and nowhere else."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.errors import KnownError
from app.exchange import address, credentials
from app.exchange.credentials import Credentials
from app.ui.page import Notice
from app.ui.parts import Button, label, running, spaced, wrapped
from app.ui.session import Session
from app.ui.words import tr
from app.ui.worker import Lasting


def asks_for_login(url: str) -> bool:
    """Whether a destination is a server that asks who comes."""
    try:
        return bool(url) and address.parse(url).kind != "folder"
    except KnownError:
        return False


class LoginForm(QWidget):
    """Three fields; the keyring may ask a person to unlock it, so it is waited for beside the window's work."""

    kept = Signal()
    closed = Signal()

    def __init__(self, session: Session) -> None:
        """Begin hidden."""
        super().__init__()
        self._session = session
        self._url = ""
        self.setAccessibleName(tr("Login at the destination"))
        column = spaced(QVBoxLayout(self), spacing=4)
        self.notice = Notice()
        column.addWidget(self.notice)
        self.user = self._field(column, tr("User"))
        self.password = self._field(column, tr("Password"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.key = self._field(column, tr("File with a private SSH key, where one is used"))
        words = tr("Kept in this laptop's keyring for that server; never in the workspace, never in a pack.")
        column.addSpacing(4)
        column.addLayout(running(words, "small", 460))
        self.keep = Button(tr("Keep the login"), "Enter", primary=True)
        self.keep.clicked.connect(lambda _on=False: self._keep())
        self.leave = Button(tr("Cancel"), "Esc")
        self.leave.clicked.connect(lambda _on=False: self.close_it())
        column.addSpacing(4)
        column.addLayout(wrapped(self.keep, self.leave))
        self.hide()

    def _field(self, column: QVBoxLayout, name: str) -> QLineEdit:
        above, field = label(name, "field", wraps=True), QLineEdit()
        above.setBuddy(field)
        field.setAccessibleName(name)
        field.returnPressed.connect(self._keep)
        column.addWidget(above)
        column.addWidget(field)
        return field

    def open_for(self, url: str) -> None:
        """Ask for the login at a destination; what is kept already is filled in, but for the password."""
        self._url = url
        self.password.clear()
        self.notice.hide()
        self.show()
        self.user.setFocus(Qt.FocusReason.OtherFocusReason)
        looking = Lasting(tr("Asking the keyring…"), in_steps=False)
        self._session.afar.run(partial(credentials.find, url, {}), self._found, self.notice.show_error, looking)

    def _found(self, known: Credentials) -> None:
        for field, value in ((self.user, known.user), (self.key, known.key)):
            if not field.text():
                field.setText(value)

    def _keep(self) -> None:
        given = Credentials(self.user.text().strip(), self.password.text(), self.key.text().strip())
        self.keep.setEnabled(False)
        keeping = Lasting(tr("Asking the keyring…"), in_steps=False)
        self._session.afar.run(
            partial(credentials.keep, self._url, given), lambda _: self._kept(), self._refused, keeping
        )

    def _kept(self) -> None:
        self.close_it()
        self.kept.emit()

    def _refused(self, error: KnownError) -> None:
        self.keep.setEnabled(True)
        self.notice.show_error(error)

    def close_it(self) -> None:
        """Put it away; a password does not stay on the screen."""
        for field in (self.user, self.password, self.key):
            field.clear()
        self.keep.setEnabled(True)
        self.hide()
        self.closed.emit()
