"""The keyring: the key of every inspection, sealed by a master key that the passphrase opens, and the recovery key."""

import os
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import NamedTemporaryFile

import msgspec
from filelock import FileLock, Timeout
from nacl.exceptions import CryptoError
from nacl.pwhash import argon2id
from nacl.secret import SecretBox

from app.durable import sync_folder
from app.errors import KnownError
from app.exchange.attempts import forget_wrong, note_wrong, refuse_early
from app.exchange.identity import Identity, new_keys
from app.exchange.recovery import read_recovery_key
from app.scoring.comparison import Area

FORMAT = 4
"""Format 2 brought the keys of a card, 3 the recovery key, 4 what was erased: an older program would drop what it does
not know."""

LOCK_SECONDS = 5.0
KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Cost:
    """What guessing a passphrase costs: argon2id's operations and memory in bytes."""

    operations: int
    memory: int


MOST = Cost(operations=16, memory=1024 * 1024 * 1024)
"""More than this no file of ours asks for: it is an attempt to keep a laptop busy."""

MODERATE = Cost(argon2id.OPSLIMIT_MODERATE, argon2id.MEMLIMIT_MODERATE)


@dataclass(frozen=True, slots=True)
class InspectionKey:
    """What the keyring knows of one inspection: its id, the file that holds it, and the file's raw key."""

    id: str
    file: str
    key: bytes


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What is left of an inspection that was erased: its id, the name of its file, when (UTC) and by whose initials."""

    id: str
    file: str
    at: str
    who: str


@dataclass(frozen=True, slots=True)
class Contents:
    """All that is sealed: the person with the keys of the card, the device, the inspections' keys,
    the areas imported for comparison, and what was erased.

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
    tombstones: tuple[Tombstone, ...] = ()

    @property
    def identity(self) -> Identity:
        """The private half of the person's card."""
        return Identity(self.name, self.initials, self.age, self.signing)


class _Sealed(msgspec.Struct):
    """The master key, sealed by what argon2id makes of a secret at that cost."""

    salt: bytes
    operations: int
    memory: int
    master: bytes


class _Head(msgspec.Struct):
    """What every format has."""

    format: int


class _File(msgspec.Struct):
    """The master key, sealed by the passphrase and by the recovery key if there is one; all else, sealed by it."""

    format: int
    salt: bytes
    operations: int
    memory: int
    master: bytes
    contents: bytes
    recovery: _Sealed | None = None

    @property
    def cost(self) -> Cost:
        return Cost(self.operations, self.memory)

    @property
    def by_passphrase(self) -> _Sealed:
        return _Sealed(self.salt, self.operations, self.memory, self.master)


class Keyring:
    """An unlocked keyring; each change is read anew, sealed and written whole under a lock."""

    def __init__(self, path: Path, master: bytes, contents: Contents) -> None:
        """Take over what was unsealed; use create, unlock and recover."""
        self.path = path
        self._master = master
        self.contents = contents

    def change(self, how: Callable[[Contents], Contents]) -> Contents:
        """Apply a change to the newest contents and write them durably; raises KnownError where that fails."""

        def changed(file: _File) -> None:
            self.contents = how(self._opened(file))
            file.contents = _sealed(self._master, msgspec.json.encode(self.contents))

        self._rewrite(changed)
        return self.contents

    def reload(self) -> Contents:
        """The newest contents, as another window may have written them."""
        self.contents = self._opened(_read(self.path))
        return self.contents

    def same_as(self, path: Path) -> bool:
        """Whether a file is this keyring at any time of its life; False too where it cannot be read."""
        try:
            self._opened(_read(path))
        except KnownError:
            return False
        return True

    @property
    def recoverable(self) -> bool:
        """Whether a recovery key opens it too."""
        return _read(self.path).recovery is not None

    def seal_by_passphrase(self, passphrase: str) -> None:
        """Have another passphrase open it; what is sealed with the master key stays as it is, byte for byte.

        Raises KnownError: passphrase_empty, or what the disk says.
        """
        if not passphrase:
            raise KnownError("passphrase_empty")

        def sealed(file: _File) -> None:
            by = _sealed_by(passphrase, self._master, file.cost)
            file.salt, file.operations, file.memory, file.master = by.salt, by.operations, by.memory, by.master

        self._rewrite(sealed)

    def seal_by_recovery(self, key: str) -> None:
        """Have a recovery key open it besides the passphrase, in place of any earlier recovery key."""

        def sealed(file: _File) -> None:
            file.recovery = _sealed_by(key, self._master, file.cost)

        self._rewrite(sealed)

    def _rewrite(self, how: Callable[[_File], None]) -> None:
        if not self.path.is_file():  # the lock would make the folder anew in place of a disk that is away
            raise KnownError("workspace_missing", home=str(self.path.parent))
        with _locked(self.path):
            file = _read(self.path)
            how(file)
            file.format = FORMAT
            _write(self.path, file)

    def _opened(self, file: _File) -> Contents:
        try:
            return msgspec.json.decode(SecretBox(self._master).decrypt(file.contents), type=Contents)
        except (CryptoError, msgspec.DecodeError) as error:
            raise KnownError("keyring_damaged", path=str(self.path)) from error

    def add(self, key: InspectionKey) -> None:
        """Keep the key of one more inspection; raises KnownError(inspection_exists) where its id is taken."""

        def added(contents: Contents) -> Contents:
            if any(known.id == key.id for known in contents.inspections):
                raise KnownError("inspection_exists", id=key.id)
            return replace(contents, inspections=(*contents.inspections, key))

        self.change(added)

    def bury(self, stone: Tombstone) -> None:
        """Destroy the key of an inspection and put its tombstone in its place; durable when it returns."""

        def buried(contents: Contents) -> Contents:
            left = tuple(known for known in contents.inspections if known.id != stone.id)
            stones = tuple(each for each in contents.tombstones if each.id != stone.id)
            return replace(contents, inspections=left, tombstones=(*stones, stone))

        self.change(buried)


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
        master = new_key()
        by = _sealed_by(passphrase, master, cost)
        sealed = _sealed(master, msgspec.json.encode(contents))
        _write(path, _File(FORMAT, by.salt, by.operations, by.memory, by.master, sealed))
    return Keyring(path, master, contents)


def unlock(path: Path, passphrase: str, clock: Callable[[], float] = time.time) -> Keyring:
    """The keyring opened by the passphrase; one of format 1 is given the keys of a card and written anew.

    Raises KnownError: passphrase_wrong, passphrase_wait while too many wrong ones are too fresh, keyring_damaged,
    keyring_newer. Nothing of what was typed is kept or logged.
    """
    file = _read(path)
    return _tried(path, file, file.by_passphrase, passphrase, clock)


def recover(path: Path, typed: str, clock: Callable[[], float] = time.time) -> Keyring:
    """The keyring opened by the recovery key, as somebody typed it from the sheet.

    Raises KnownError besides what unlock raises: recovery_none, recovery_wrong, and for a slip, which costs no wait,
    recovery_key_length and recovery_key_slip.
    """
    file = _read(path)
    if file.recovery is None:
        raise KnownError("recovery_none")
    return _tried(path, file, file.recovery, read_recovery_key(typed), clock)


def _tried(path: Path, file: _File, by: _Sealed, secret: str, clock: Callable[[], float]) -> Keyring:
    refuse_early(path, clock())
    try:
        master = SecretBox(stretched(secret, by.salt, Cost(by.operations, by.memory))).decrypt(by.master)
    except CryptoError as error:
        note_wrong(path, clock())
        raise KnownError("recovery_wrong" if by is file.recovery else "passphrase_wrong") from error
    forget_wrong(path)
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


def _sealed_by(secret: str, master: bytes, cost: Cost) -> _Sealed:
    salt = secrets.token_bytes(argon2id.SALTBYTES)
    return _Sealed(salt, cost.operations, cost.memory, _sealed(stretched(secret, salt, cost), master))


def stretched(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """The key that argon2id makes of a passphrase at that cost."""
    return argon2id.kdf(SecretBox.KEY_SIZE, passphrase.encode(), salt, cost.operations, cost.memory)


def _read(path: Path) -> _File:
    try:
        data = path.read_bytes()
        found = msgspec.json.decode(data, type=_Head)
        if found.format > FORMAT:
            raise KnownError("keyring_newer", path=str(path), found=found.format, known=FORMAT)
        file = msgspec.json.decode(data, type=_File)
        for by in (file.by_passphrase, *((file.recovery,) if file.recovery is not None else ())):
            _check_cost(by)
    except FileNotFoundError as error:
        raise KnownError("workspace_missing", home=str(path.parent)) from error
    except (OSError, msgspec.DecodeError, ValueError, RecursionError) as error:
        raise KnownError("keyring_damaged", path=str(path)) from error
    return file


def _check_cost(by: _Sealed) -> None:
    """Raise ValueError where a file asks for more memory or time than Casewalk ever does: it was altered."""
    fits = 1 <= by.operations <= MOST.operations and argon2id.MEMLIMIT_MIN <= by.memory <= MOST.memory
    if not fits or by.memory % 1024 or len(by.salt) != argon2id.SALTBYTES:  # argon2id counts in such blocks
        raise ValueError("no cost of ours")


def _write(path: Path, file: _File) -> None:
    """Write beside, sync, rename, sync the folder: the old keyring or the new one, never half of either."""
    try:
        with NamedTemporaryFile(dir=path.parent, prefix=".keyring-", delete=False) as fresh:
            fresh.write(msgspec.json.encode(file))
            fresh.flush()
            os.fsync(fresh.fileno())
        with overwritten(path):
            Path(fresh.name).replace(path)
            sync_folder(path.parent)
    except OSError as error:
        raise KnownError("workspace_unwritable", path=str(path), reason=error.strerror or "input/output") from error


@contextmanager
def overwritten(path: Path) -> Iterator[None]:
    """Put zeros over what a keyring's file held when it is replaced or removed inside, as far as the disk does so.

    A journal, a snapshot or a disk of flash memory may keep it: this makes it harder to find and promises nothing.
    """
    former = None
    if os.name != "nt":  # there a file that is open cannot be replaced
        with suppress(OSError):
            former = path.open("r+b", buffering=0)  # nothing is left to be written when it is closed
    try:
        yield
        if former is not None:
            with suppress(OSError):
                former.write(bytes(os.fstat(former.fileno()).st_size))
                os.fsync(former.fileno())
    finally:
        if former is not None:
            former.close()


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
