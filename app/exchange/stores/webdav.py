"""WebDAV: Nextcloud, ownCloud, SharePoint gateways and many network drives."""

import io
import ssl
from contextlib import suppress
from http import HTTPStatus
from urllib.parse import quote
from xml.etree.ElementTree import ParseError

import certifi
import httpx
from webdav4.client import (
    ClientError,
    ForbiddenOperation,
    HTTPError,
    InsufficientStorage,
    ResourceAlreadyExists,
    ResourceNotFound,
)
from webdav4.fsspec import WebdavFileSystem
from webdav4.stream import IterStream

from app.exchange.address import Address
from app.exchange.credentials import Credentials
from app.exchange.stores import store


def connect(address: Address, credentials: Credentials) -> "Webdav":
    """A client for the folder; the network is not asked yet. The connection's certificate is always verified."""
    return Webdav(address, credentials)


class Webdav(store.Files):
    """A folder on a WebDAV server."""

    def __init__(self, address: Address, credentials: Credentials) -> None:
        """Prepare the client."""
        scheme = address.scheme.removeprefix("webdav+")
        url = httpx.URL(scheme=scheme, host=address.host, port=address.port)
        trust = ssl.create_default_context()
        trust.load_verify_locations(certifi.where())
        self._files = WebdavFileSystem(
            str(url),
            auth=(credentials.user, credentials.password) if credentials.user else None,
            retry=False,
            timeout=httpx.Timeout(store.ANSWER_SECONDS, connect=store.CONNECT_SECONDS),
            verify=trust,
            # what is encrypted does not shrink, and a small answer may not grow here
            headers={"Accept-Encoding": "identity"},
            # a proxy of the environment is for the way out
            trust_env=not address.loopback,
            skip_instance_cache=True,
        )
        # the library passes paths on as they are: % and # in a folder's name must be quoted before
        super().__init__(self._files, quote(address.path))

    def read(self, name: str, limit: int) -> bytes:
        """The content, piece by piece."""
        client = self._files.client
        with IterStream(client, client.join_url(self.path(name)), store.PIECE) as stream:
            return store.pieces(stream, limit)

    def create(self, name: str, data: bytes) -> None:
        """Upload a file."""
        self._files.client.upload_fileobj(io.BytesIO(data), self.path(name), overwrite=True, size=len(data))

    def move(self, temporary: str, name: str) -> None:
        """Rename with `Overwrite: F`, which every server must honour (RFC 4918, 9.9.3)."""
        try:
            self._files.client.move(self.path(temporary), self.path(name), overwrite=False)
        except ResourceAlreadyExists as error:
            raise FileExistsError(name) from error

    def close(self) -> None:
        """Close the client's connections."""
        with suppress(httpx.HTTPError):
            self._files.client.http.close()


_KINDS: store.Kinds = (
    (ResourceNotFound, "destination_file_missing"),
    (ForbiddenOperation, "destination_forbidden"),
    (InsufficientStorage, "destination_full"),
    (ClientError, "destination_busy"),
    (httpx.TransportError, "destination_unreachable"),
    # what is raised where the answer is not WebDAV
    ((ParseError, KeyError, AssertionError, httpx.HTTPError, httpx.InvalidURL), "destination_refused"),
)


def explained(error: Exception) -> store.Failure | None:
    """What a failure of the client or of the server stands for; None for a defect."""
    while isinstance(error, ClientError) and isinstance(error.__cause__, ClientError):
        error = error.__cause__
    if isinstance(error, (HTTPError, httpx.HTTPStatusError)):
        if error.response.status_code == HTTPStatus.CONFLICT:
            # there is no folder to put it into (RFC 4918, 9.7.1)
            return store.Failure("destination_missing", store.words(error))
        return store.of_http(error.response.status_code, error.response.reason_phrase)
    if isinstance(error, httpx.ConnectError) and "CERTIFICATE_VERIFY_FAILED" in str(error):
        return store.Failure("destination_certificate", store.words(error))
    return store.of_kind(error, _KINDS) or store.of_system(error)
