"""A destination: the place where packs, bundles and receipts lie between one laptop and another.

Here they are names and bytes. A file is written once, whole, and never changed or removed by anyone.
"""

import re
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace

from app.errors import KnownError
from app.exchange import address
from app.exchange.address import Address
from app.exchange.credentials import Credentials
from app.exchange.stores.store import PASSING, Failure, Store, of_system

NAME = re.compile(r"[0-9a-f]{32}\.(?:bundle\.age|pack\.age|receipt\.age|invitation)")
LIMIT = 256 * (1 << 20)
"""The largest file in bytes that is written or read: it must fit into memory."""


class Destination:
    """One place. It connects when it is first used, and anew after a connection was lost; one thread at a time.

    Every failure is a KnownError; `passing` says which may have passed a moment later.
    """

    def __init__(
        self, place: str, connect: Callable[[], Store], explained: Callable[[Exception], Failure | None] = of_system
    ) -> None:
        """Take over how to connect and how to explain what fails; use `destination`."""
        self.place = place
        self._connect = connect
        self._explained = explained
        self._open: Store | None = None
        self._left: set[str] = set()
        """Temporary files of our own that could not be removed when their writing failed."""

    def names(self) -> dict[str, int]:
        """The files of ours that lie there, with their sizes in bytes; whatever else lies there is ignored.

        Raises KnownError(destination_missing) where the place is not there: that is not an empty destination.
        """
        with self._store() as store:
            return {name: size for name, size in store.sizes().items() if NAME.fullmatch(name)}

    def read(self, name: str) -> bytes:
        """The content of one file, at most LIMIT bytes."""
        _fit(name)
        with self._store(name) as store:
            data = store.read(name, LIMIT)
        if len(data) > LIMIT:
            raise too_large(name, self.place)
        return data

    def write(self, name: str, data: bytes) -> None:
        """Put a file there, whole or not at all; where one of that name lies it is left alone, and all is well."""
        _fit(name)
        if len(data) > LIMIT:
            raise too_large(name, self.place)
        with self._store(name) as store:
            for temporary in tuple(self._left):
                self._remove(store, temporary)
            try:
                if store.whole:
                    store.create(name, data)
                    self._measure(store, name, name, len(data))
                else:
                    self._write_beside(store, name, data)
            except FileExistsError:
                self._look_again(store, name)

    def close(self) -> None:
        """Let go of the connection; the next use connects anew."""
        store, self._open = self._open, None
        if store is not None:
            store.close()

    def __enter__(self) -> "Destination":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _store(self, name: str = "") -> Iterator[Store]:
        try:
            if self._open is None:
                self._open = self._connect()
            yield self._open
        except KnownError:
            raise
        except Exception as error:
            failure = self._explained(error)
            if failure is None:
                raise
            known = self._known(failure, name)
            if passing(known):
                self.close()
            raise known from error

    def _known(self, failure: Failure, name: str) -> KnownError:
        code = failure.code
        if code == "destination_file_missing" and not name:
            code = "destination_missing"
        return KnownError(code, place=self.place, name=name or self.place, reason=failure.reason)

    def _write_beside(self, store: Store, name: str, data: bytes) -> None:
        temporary = f"{name}.{secrets.token_hex(4)}.tmp"
        try:
            store.create(temporary, data)
            self._measure(store, temporary, name, len(data))
            self._move(store, temporary, name, len(data))
        except BaseException:
            self._left.add(temporary)
            self._remove(store, temporary)
            raise

    def _move(self, store: Store, temporary: str, name: str, expected: int) -> None:
        """Rename; where a server stumbles because somebody else's file of that name comes at once, that one stands."""
        try:
            store.move(temporary, name)
        except FileExistsError:
            raise
        except Exception as error:
            found = None
            with suppress(Exception):
                found = store.size(name)
            if found == expected:  # named by its content, so it is the same file
                raise FileExistsError(name) from error
            raise

    def _remove(self, store: Store, temporary: str) -> None:
        """Tidy up where that can be done; what failed before is what is told."""
        with suppress(Exception):
            if store.size(temporary) is not None:
                store.remove(temporary)
            self._left.discard(temporary)

    def _measure(self, store: Store, written: str, name: str, expected: int) -> None:
        found = store.size(written)
        if found != expected:
            raise KnownError("destination_file_short", name=name, place=self.place, found=found or 0, expected=expected)

    def _look_again(self, store: Store, name: str) -> None:
        """The name is taken: by the same file, or by something that nobody would ever read."""
        if not store.sizes().get(name):
            raise KnownError("destination_name_taken", name=name, place=self.place)


def destination(url: str, credentials: Credentials) -> Destination:
    """The destination at a URL or a folder's path; the network is not asked yet.

    Raises KnownError where the URL does not fit, holds a password, is not safe or needs an extra.
    """
    where = address.parse(url)
    credentials = replace(credentials, user=credentials.user or where.user)
    try:
        return _destination(where, credentials)
    except ModuleNotFoundError as error:
        if where.kind == "folder":
            raise
        raise KnownError("destination_extra_missing", scheme=f"{where.scheme}://", extra=where.kind) from error


def passing(error: KnownError) -> bool:
    """Whether trying again a moment later may help."""
    return error.code in PASSING


def too_large(name: str, place: str) -> KnownError:
    """A file that nobody of ours wrote."""
    return KnownError("destination_file_large", name=name, place=place, limit=LIMIT >> 20)


def _destination(where: Address, credentials: Credentials) -> Destination:
    match where.kind:
        case "folder":
            from app.exchange.stores import folder

            return Destination(where.place, lambda: folder.connect(where), folder.explained)
        case "webdav":
            from app.exchange.stores import webdav

            return Destination(where.place, lambda: webdav.connect(where, credentials), webdav.explained)
        case "s3":
            from app.exchange.stores import s3

            return Destination(where.place, lambda: s3.connect(where, credentials), s3.explained)
        case "sftp":
            from app.exchange.stores import sftp

            return Destination(where.place, lambda: sftp.connect(where, credentials), sftp.explained)


def _fit(name: str) -> None:
    if not NAME.fullmatch(name):
        raise KnownError("destination_name_unfit", name=name)
