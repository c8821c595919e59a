"""SFTP, with the server's key always verified."""

import re
from contextlib import suppress
from pathlib import Path
from typing import Any

import asyncssh
from fsspec.asyn import FSTimeoutError, sync
from sshfs import SSHFileSystem

from app.errors import KnownError
from app.exchange.address import Address
from app.exchange.credentials import Credentials
from app.exchange.stores import store

ALIVE_SECONDS = 15
"""How often a silent server is asked whether it is still there; after three times without an answer it is gone."""

Nobody = tuple[list[str], list[str], list[str]]
NOBODY: Nobody = ([], [], [])
"""Known hosts, authorities and revoked keys: none. An empty text would mean the usual file to asyncssh."""


def connect(address: Address, credentials: Credentials) -> "Sftp":
    """A connection, logged in; raises KnownError where the server's key is unknown or another than the known one."""
    return Sftp(address, credentials)


class Sftp(store.Files):
    """A folder on an SFTP server."""

    def __init__(self, address: Address, credentials: Credentials) -> None:
        """Connect and log in."""
        guard = _Guard(address.options.get("host_key", ""))
        trusted = _trusted(address, credentials)
        options: dict[str, Any] = {}
        if credentials.key:
            options["client_keys"] = [_private_key(credentials)]
        elif credentials.password:
            options["password"] = credentials.password
        if credentials.user:
            options["username"] = credentials.user
        try:
            self._files = SSHFileSystem(
                address.host,
                port=address.port or 22,
                known_hosts=trusted,
                client_factory=lambda: guard,
                config=None,  # a person's ssh settings may say that no key is to be verified
                connect_timeout=store.CONNECT_SECONDS,
                login_timeout=store.CONNECT_SECONDS,
                keepalive_interval=ALIVE_SECONDS,
                skip_instance_cache=True,
                **options,
            )
        except asyncssh.HostKeyNotVerifiable as error:
            raise _not_trusted(address, trusted, guard.shown) from error
        # without a slash before it a path starts from the person's own folder
        super().__init__(self._files, re.sub(r"^(/~)?$|^/~/", "./", address.path))
        self._renamer: asyncssh.SFTPClient | None = None

    def create(self, name: str, data: bytes) -> None:
        """Upload a file and have the server's disk confirm it where the server can."""
        with self._files.open(self.path(name), "wb") as file:
            file.write(data)
            with suppress(asyncssh.SFTPOpUnsupported):
                file.fsync()

    def move(self, temporary: str, name: str) -> None:
        """Rename without ever replacing: not sshfs' `mv`, which replaces what is there."""
        if self.size(name) is not None:
            raise FileExistsError(name)

        async def rename() -> None:
            if self._renamer is None:
                self._renamer = await self._files.client.start_sftp_client()
            await self._renamer.rename(self.path(temporary), self.path(name))

        try:
            sync(self._files.loop, rename)
        except asyncssh.SFTPFailure as error:
            # the protocol has no word of its own for "there is one"
            if self.size(name) is not None:
                raise FileExistsError(name) from error
            raise

    def close(self) -> None:
        """End the connection."""

        async def end() -> None:
            self._files.client.close()
            await self._files.client.wait_closed()

        with suppress(OSError, asyncssh.Error, FSTimeoutError):
            sync(self._files.loop, end, timeout=store.CONNECT_SECONDS)


class _Guard(asyncssh.SSHClient):
    """Is asked about the key of a server that is not among the known ones; remembers what it was shown."""

    def __init__(self, fingerprint: str) -> None:
        self._fingerprint = fingerprint
        self.shown: asyncssh.SSHKey | None = None

    def validate_host_public_key(self, _host: str, _addr: str, _port: int, key: asyncssh.SSHKey) -> bool:
        self.shown = key
        return key.get_fingerprint() == self._fingerprint


_KINDS: store.Kinds = (
    (asyncssh.PermissionDenied, "destination_credentials_refused"),
    ((asyncssh.SFTPPermissionDenied, asyncssh.SFTPWriteProtect), "destination_forbidden"),
    ((asyncssh.SFTPNoSpaceOnFilesystem, asyncssh.SFTPQuotaExceeded), "destination_full"),
    ((asyncssh.SFTPNoSuchFile, asyncssh.SFTPNoSuchPath, asyncssh.SFTPNotADirectory), "destination_file_missing"),
    ((asyncssh.SFTPConnectionLost, asyncssh.SFTPNoConnection), "destination_unreachable"),
    ((asyncssh.SFTPError, asyncssh.KeyExchangeFailed), "destination_refused"),
    ((asyncssh.Error, FSTimeoutError), "destination_unreachable"),
)


def explained(error: Exception) -> store.Failure | None:
    """What a failure of the connection or of the server stands for; None for a defect."""
    if isinstance(error.__cause__, asyncssh.PermissionDenied):
        return store.Failure("destination_credentials_refused", store.words(error.__cause__))
    if isinstance(error, ValueError) and "SFTP connections" in str(error):
        return store.Failure("destination_unreachable", "the connection was closed")  # sshfs' pool has none left
    return store.of_kind(error, _KINDS) or store.of_system(error)


def _trusted(address: Address, credentials: Credentials) -> asyncssh.SSHKnownHosts | Nobody:
    """Whose keys are taken without a question; with a fingerprint in the address nobody's."""
    path = Path(credentials.known_hosts or "~/.ssh/known_hosts").expanduser()
    if "host_key" in address.options or not path.is_file():
        return NOBODY
    try:
        return asyncssh.read_known_hosts(str(path))
    except (OSError, ValueError) as error:
        raise KnownError("destination_key_unreadable", file=str(path), reason=store.words(error)) from error


def _private_key(credentials: Credentials) -> asyncssh.SSHKey:
    path = Path(credentials.key).expanduser()
    try:
        return asyncssh.read_private_key(str(path), credentials.password or None)
    except (OSError, ValueError) as error:
        raise KnownError("destination_key_unreadable", file=str(path), reason=store.words(error)) from error


def _not_trusted(address: Address, trusted: asyncssh.SSHKnownHosts | Nobody, key: asyncssh.SSHKey | None) -> KnownError:
    """The first contact with a server, or a server that shows another key than the one that is known."""
    known = bool(address.options.get("host_key"))
    if isinstance(trusted, asyncssh.SSHKnownHosts):
        known = any(asyncssh.match_known_hosts(trusted, address.host, "", address.port)[:3])
    if known or key is None:
        shown = key.get_fingerprint() if key else "-"
        return KnownError("destination_host_changed", place=address.place, fingerprint=shown)
    return KnownError(
        "destination_host_unknown",
        place=address.place,
        algorithm=key.get_algorithm(),
        fingerprint=key.get_fingerprint(),
    )
