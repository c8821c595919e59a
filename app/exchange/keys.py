"""The keyring: the key of every inspection, sealed by what the passphrase gives (argon2id, then SecretBox)."""

import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import NamedTemporaryFile

import msgspec
from filelock import FileLock, Timeout
from nacl.exceptions import CryptoError
from nacl.pwhash import argon2id
from nacl.secret import SecretBox

from app.errors import KnownError
from app.exchange.identity import Identity, new_keys
from app.scoring.comparison import Area

FORMAT = 2
"""From format 2 on the contents hold the keys of a card; a program that knows format 1 only would drop them."""

LOCK_SECONDS = 5.0
KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Cost:
    """What guessing a passphrase costs: argon2id's operations and memory in bytes."""

    operations: int
    memory: int


MODERATE = Cost(argon2id.OPSLIMIT_MODERATE, argon2id.MEMLIMIT_MODERATE)


@dataclass(frozen=True, slots=True)
class InspectionKey:
    """What the keyring knows of one inspection: its id, the file that holds it, and the file's raw key."""

    id: str
    file: str
    key: bytes


@dataclass(frozen=True, slots=True)
class Contents:
    """All that is sealed: the person with the keys of the card, the device, the inspections' keys,
    and the areas imported for comparison.

    `former` are ids under which this person recorded before a restored copy was given a new one.
    """

    name: str
    initials: str
    device: str
    inspections: tuple[InspectionKey, ...] = ()
    areas: tuple[Area, ...] = ()
    age: str = ""
    signing: bytes = b""
    former: tuple[str, ...] = ()

    @property
    def identity(self) -> Identity:
        """The private half of the person's card."""
        return Identity(self.name, self.initials, self.age, self.signing)


class _File(msgspec.Struct):
    format: int
    salt: bytes
    operations: int
    memory: int
    master: bytes
    contents: bytes


class Keyring:
    """An unlocked keyring; each change is read anew, sealed and written whole under a lock."""

    def __init__(self, path: Path, master: bytes, contents: Contents) -> None:
        """Take over what was unsealed; use create and unlock."""
        self._path = path
        self._master = master
        self.contents = contents

    def change(self, how: Callable[[Contents], Contents]) -> Contents:
        """Apply a change to the newest contents and write them durably; raises KnownError where that fails."""
        with _locked(self._path):
            file = _read(self._path)
            newest = msgspec.json.decode(SecretBox(self._master).decrypt(file.contents), type=Contents)
            self.contents = how(newest)
            file.contents = _sealed(self._master, msgspec.json.encode(self.contents))
            file.format = FORMAT
            _write(self._path, file)
            return self.contents

    def reload(self) -> Contents:
        """The newest contents, as another window may have written them."""
        file = _read(self._path)
        self.contents = msgspec.json.decode(SecretBox(self._master).decrypt(file.contents), type=Contents)
        return self.contents

    def add(self, key: InspectionKey) -> None:
        """Keep the key of one more inspection; raises KnownError(inspection_exists) where its id is taken."""

        def added(contents: Contents) -> Contents:
            if any(known.id == key.id for known in contents.inspections):
                raise KnownError("inspection_exists", id=key.id)
            return replace(contents, inspections=(*contents.inspections, key))

        self.change(added)


def new_key() -> bytes:
    """A random key."""
    return secrets.token_bytes(KEY_BYTES)


def create(path: Path, passphrase: str, contents: Contents, cost: Cost = MODERATE) -> Keyring:
    """A new keyring sealed by the passphrase; raises KnownError where there is one, or it cannot be written."""
    if not passphrase:
        raise KnownError("passphrase_empty")
    contents = _with_keys(contents)
    with _locked(path):
        if path.exists():
            raise KnownError("workspace_exists", home=str(path.parent))
        salt = secrets.token_bytes(argon2id.SALTBYTES)
        master = new_key()
        file = _File(
            format=FORMAT,
            salt=salt,
            operations=cost.operations,
            memory=cost.memory,
            master=_sealed(stretched(passphrase, salt, cost), master),
            contents=_sealed(master, msgspec.json.encode(contents)),
        )
        _write(path, file)
    return Keyring(path, master, contents)


def unlock(path: Path, passphrase: str) -> Keyring:
    """The keyring opened by the passphrase; one of format 1 is given the keys of a card and written as format 2.

    Raises KnownError: passphrase_wrong, keyring_damaged, keyring_newer.
    """
    file = _read(path)
    try:
        master = SecretBox(stretched(passphrase, file.salt, Cost(file.operations, file.memory))).decrypt(file.master)
    except CryptoError as error:
        raise KnownError("passphrase_wrong") from error
    try:
        contents = msgspec.json.decode(SecretBox(master).decrypt(file.contents), type=Contents)
    except (CryptoError, msgspec.DecodeError) as error:
        raise KnownError("keyring_damaged", path=str(path)) from error
    keyring = Keyring(path, master, contents)
    if not contents.age:
        keyring.change(_with_keys)
    return keyring


def _with_keys(contents: Contents) -> Contents:
    if contents.age:
        return contents
    age, signing = new_keys()
    return replace(contents, age=age, signing=signing)


def _sealed(key: bytes, plain: bytes) -> bytes:
    return bytes(SecretBox(key).encrypt(plain))


def stretched(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """The key that argon2id makes of a passphrase at that cost."""
    return argon2id.kdf(SecretBox.KEY_SIZE, passphrase.encode(), salt, cost.operations, cost.memory)


def _read(path: Path) -> _File:
    try:
        data = path.read_bytes()
        found = msgspec.json.decode(data)
        if isinstance(found, dict) and isinstance(found.get("format"), int) and found["format"] > FORMAT:
            raise KnownError("keyring_newer", path=str(path), found=found["format"], known=FORMAT)
        return msgspec.json.decode(data, type=_File)
    except FileNotFoundError as error:
        raise KnownError("workspace_missing", home=str(path.parent)) from error
    except (OSError, msgspec.DecodeError) as error:
        raise KnownError("keyring_damaged", path=str(path)) from error


def _write(path: Path, file: _File) -> None:
    """Write beside, sync, rename, sync the folder: the old keyring or the new one, never half of either."""
    try:
        with NamedTemporaryFile(dir=path.parent, prefix=".keyring-", delete=False) as fresh:
            fresh.write(msgspec.json.encode(file))
            fresh.flush()
            os.fsync(fresh.fileno())
        Path(fresh.name).replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise KnownError("workspace_unwritable", path=str(path), reason=error.strerror or "input/output") from error


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


class _locked:  # noqa: N801 - reads as a statement
    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = FileLock(path.with_suffix(".lock"), timeout=LOCK_SECONDS, mode=0o600)

    def __enter__(self) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._lock.acquire()
        except Timeout as error:
            raise KnownError("keyring_busy", path=str(self._path)) from error
        except OSError as error:
            raise KnownError(
                "workspace_unwritable", path=str(self._path.parent), reason=error.strerror or "input/output"
            ) from error

    def __exit__(self, *_: object) -> None:
        self._lock.release()
