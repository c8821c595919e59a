"""A workspace: the folder with the keyring, the inspections' files and the settings."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec
from platformdirs import user_data_path

from app.errors import KnownError
from app.exchange import keys
from app.exchange.cards import MOST_INITIALS, MOST_NAME
from app.exchange.identity import Identity
from app.exchange.keys import Contents, Cost, Keyring

KEYRING = "keyring.json"
SETTINGS = "settings.json"
DEMO_PASSPHRASE = "demo"  # noqa: S105 - it is printed on the screen: the demo holds invented cases only


class Settings(msgspec.Struct, frozen=True):
    """What a person prefers on this laptop; holds nothing about any case. `demo` marks the published passphrase.

    `language` is the window's, a code or nothing for the system's; `questions` that of the forms, as a form names it.
    `idle` is after how many minutes untouched the window locks, 0 for never; `safety_copy` is the folder in which a
    second copy is kept current, empty where none is; `anywhere` allows a folder that is otherwise refused.
    """

    theme: str = "system"
    scale: int = 100
    language: str = ""
    questions: str = ""
    idle: int = 15
    safety_copy: str = ""
    anywhere: bool = False
    demo: bool = False


@dataclass(frozen=True)
class Workspace:
    """An unlocked workspace."""

    home: Path
    keyring: Keyring

    @property
    def name(self) -> str:
        """The person's name."""
        return self.keyring.contents.name

    @property
    def who(self) -> str:
        """The person's initials, recorded beside every act."""
        return self.keyring.contents.initials

    @property
    def device(self) -> str:
        """The random id of this laptop, part of every entry."""
        return self.keyring.contents.device

    @property
    def devices(self) -> frozenset[str]:
        """Every id under which this person recorded, before a restored copy too."""
        return frozenset((self.device, *self.keyring.contents.former))

    @property
    def identity(self) -> Identity:
        """The private half of this person's card."""
        return self.keyring.contents.identity

    def file_of(self, inspection: str) -> tuple[Path, bytes]:
        """The file of an inspection and its key; raises KnownError: inspection_unknown, inspection_erased."""
        for known in self.keyring.contents.inspections:
            if known.id == inspection:
                return self.home / known.file, known.key
        self.refuse_erased(inspection)
        raise KnownError("inspection_unknown", id=inspection)

    def refuse_erased(self, inspection: str) -> None:
        """Raise KnownError(inspection_erased) where an inspection of that id was erased here."""
        for stone in self.keyring.contents.tombstones:
            if stone.id == inspection:
                raise KnownError("inspection_erased", id=inspection, day=stone.at[:10], who=stone.who)


def default_home(environment: Mapping[str, str] = os.environ) -> Path:
    """The workspace's folder: CASEWALK_HOME, or the platform's folder for a program's data."""
    chosen = environment.get("CASEWALK_HOME")
    return Path(chosen) if chosen else user_data_path("casewalk", appauthor=False)


def has_workspace(home: Path) -> bool:
    """Whether the folder holds a workspace."""
    return (home / KEYRING).is_file()


def create_workspace(home: Path, passphrase: str, name: str, initials: str, cost: Cost = keys.MODERATE) -> Workspace:
    """A new workspace for one person; raises KnownError where the folder has one or cannot be written."""
    name, initials = clean_person(name, initials)
    contents = Contents(name=name, initials=initials, device=secrets.token_hex(8))
    return Workspace(home, keys.create(home / KEYRING, passphrase, contents, cost))


def clean_person(name: str, initials: str) -> tuple[str, str]:
    """Name and initials as they are recorded; raises KnownError(person_incomplete)."""
    name, initials = " ".join(name.split()), initials.strip().upper()
    fits = name.isprintable() and len(name) <= MOST_NAME and initials.isalnum() and len(initials) <= MOST_INITIALS
    if not name or not fits:
        raise KnownError("person_incomplete")
    return name, initials


def open_workspace(home: Path, passphrase: str) -> Workspace:
    """The workspace unlocked; raises KnownError and changes nothing where the passphrase is wrong."""
    return Workspace(home, keys.unlock(home / KEYRING, passphrase))


def recover_workspace(home: Path, typed: str) -> Workspace:
    """The workspace unlocked by the recovery key as it was typed; raises KnownError as keys.recover does."""
    return Workspace(home, keys.recover(home / KEYRING, typed))


def read_settings(home: Path) -> Settings:
    """The settings, or the defaults where there are none or they cannot be read."""
    try:
        found = msgspec.json.decode((home / SETTINGS).read_bytes(), type=Settings)
    except (OSError, msgspec.DecodeError, ValueError, RecursionError):
        return Settings()
    return msgspec.structs.replace(found, scale=min(max(found.scale, 50), 400), idle=max(found.idle, 0))


def write_settings(home: Path, settings: Settings) -> None:
    """Keep the settings; raises KnownError where the folder cannot be written."""
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh = home / (SETTINGS + ".new")
        fresh.write_bytes(msgspec.json.format(msgspec.json.encode(settings)))
        fresh.replace(home / SETTINGS)
    except OSError as error:
        raise KnownError("workspace_unwritable", path=str(home), reason=error.strerror or "input/output") from error
