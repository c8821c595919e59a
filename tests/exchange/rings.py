"""A keyring of the system that a test can look into and lock."""

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError


class Ring(KeyringBackend):
    """A keyring of the system, open or locked."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.items: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        self._open()
        return self.items.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._open()
        self.items[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._open()
        if self.items.pop((service, username), None) is None:
            raise PasswordDeleteError

    def _open(self) -> None:
        if self.locked:
            raise KeyringLocked("somebody has to unlock it")
