"""How this laptop shows who it is to a destination: from the environment, or from the system's keyring.

They are kept in no file of Casewalk's. In the keyring a server has up to three items, named like the fields.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from app.errors import KnownError
from app.exchange import address

VARIABLES = {
    "user": "CASEWALK_DESTINATION_USER",
    "password": "CASEWALK_DESTINATION_PASSWORD",
    "key": "CASEWALK_DESTINATION_KEY",
}
KNOWN_HOSTS = "CASEWALK_DESTINATION_KNOWN_HOSTS"


@dataclass(frozen=True, slots=True)
class Credentials:
    """User, password (S3: the secret key; with a key file: its passphrase), the path of a private SSH key.

    `known_hosts` is a file in OpenSSH's format; the usual one is taken where it is empty.
    """

    user: str = ""
    password: str = field(default="", repr=False)
    key: str = ""
    known_hosts: str = ""


def find(url: str, environment: Mapping[str, str] = os.environ) -> Credentials:
    """What the environment says, or else what is kept for this server; empty where nothing is.

    Raises KnownError where the URL does not fit or the keyring is there and does not open.
    """
    where = address.parse(url)
    known_hosts = environment.get(KNOWN_HOSTS, "")
    told = {name: environment.get(variable, "") for name, variable in VARIABLES.items()}
    if where.kind != "folder" and not any(told.values()):
        told = {name: _kept(where, name) for name in VARIABLES}
    return Credentials(told["user"] or where.user, told["password"], told["key"], known_hosts)


def keep(url: str, credentials: Credentials) -> None:
    """Put them into the system's keyring for the server of this URL; raises KnownError(credentials_not_kept)."""
    import keyring
    from keyring.errors import KeyringError, PasswordDeleteError

    where = address.parse(url)
    try:
        for name in VARIABLES:
            value = getattr(credentials, name)
            if value:
                keyring.set_password(_service(where), name, value)
            elif keyring.get_password(_service(where), name) is not None:
                with suppress(PasswordDeleteError):  # another program may have taken it away meanwhile
                    keyring.delete_password(_service(where), name)
    except KeyringError as error:
        raise _not_kept(where, error) from error


def forget(url: str) -> None:
    """Take what is kept for the server of this URL out of the keyring; raises KnownError(credentials_not_kept)."""
    keep(url, Credentials())


def _kept(where: address.Address, name: str) -> str:
    import keyring
    from keyring.errors import KeyringError, NoKeyringError

    try:
        return keyring.get_password(_service(where), name) or ""
    except NoKeyringError:
        return ""  # a machine without a keyring: what the environment does not say, nobody says
    except KeyringError as error:
        raise _not_kept(where, error) from error


def _service(where: address.Address) -> str:
    return f"casewalk {where.user}@{where.server}" if where.user else f"casewalk {where.server}"


def _not_kept(where: address.Address, error: Exception) -> KnownError:
    return KnownError("credentials_not_kept", place=where.server, reason=str(error) or type(error).__name__)
