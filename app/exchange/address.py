"""A destination's address: the URL taken apart, with what must not stand in one refused."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import PurePath, PurePosixPath, PureWindowsPath
from typing import Literal
from urllib.parse import SplitResult, quote, unquote, urlsplit

from app.errors import KnownError

Kind = Literal["folder", "webdav", "s3", "sftp"]

SCHEMES: Mapping[str, Kind] = {
    "file": "folder",
    "webdav+https": "webdav",
    "webdav+http": "webdav",
    "s3": "s3",
    "sftp": "sftp",
}
OPTIONS: Mapping[Kind, frozenset[str]] = {
    "folder": frozenset(),
    "webdav": frozenset(),
    "s3": frozenset({"endpoint", "region"}),
    "sftp": frozenset({"host_key"}),
}
"""What may stand behind the question mark; a secret never does."""

_FINGERPRINT = re.compile(r"SHA256:[A-Za-z0-9+/]{43}")
_DRIVE = re.compile(r"[A-Za-z]:")


@dataclass(frozen=True, slots=True)
class Address:
    """Where a destination is.

    `place` names it for people and holds no secret; `server` is what one set of credentials is for; `path` is decoded:
    a folder's path on this system, a path below the server, or bucket and prefix.
    """

    kind: Kind
    place: str
    server: str
    path: str
    scheme: str = "file"
    host: str = ""
    port: int | None = None
    user: str = ""
    options: Mapping[str, str] = field(default_factory=dict)

    @property
    def loopback(self) -> bool:
        """Whether it is reached without leaving this machine."""
        return _is_loopback(self.host)


def parse(url: str, *, windows: bool = os.name == "nt") -> Address:
    """The address that a URL or a folder's path gives.

    Raises KnownError(destination_url_unfit, destination_password_in_url, destination_insecure); no error repeats a
    password.
    """
    text = url.strip()
    if not text or any(ord(sign) < ord(" ") for sign in text):
        raise _unfit(text, "Write a folder's path or a URL in one line.")
    if _DRIVE.match(text) or not re.match(r"[A-Za-z][A-Za-z0-9+.-]+:", text):
        return _folder(os.path.expanduser(text), text, windows=windows)  # noqa: PTH111 - the path may be another system's
    try:
        parts = urlsplit(text)
        port, host = parts.port, parts.hostname or ""
    except ValueError as error:
        raise _unfit(text, "Check the name of the server and its port.") from error
    if parts.password is not None:
        raise KnownError("destination_password_in_url", place=_shown(text))
    kind = SCHEMES.get(parts.scheme)
    if kind is None:
        raise _unfit(text, f"Begin with a folder's path or one of: {', '.join(f'{name}://' for name in SCHEMES)}.")
    if parts.fragment:
        raise _unfit(text, "Write # inside a name as %23 and ? as %3F.")
    if kind == "folder":
        return _folder_url(parts, text, windows=windows)
    if not host:
        raise _unfit(text, "The name of the server, or of the bucket, stands after the two slashes.")
    options = _options(parts.query, kind, text)
    path = unquote(parts.path).rstrip("/")
    if any(part in {".", ".."} for part in path.split("/")):
        raise _unfit(text, "Leave . and .. out of the path.")
    user = unquote(parts.username or "")
    reached = f"[{host}]" if ":" in host else host
    if kind == "s3":
        if port:
            raise _unfit(text, "A bucket has no port; the server stands in ?endpoint=https://….")
        return _bucket(host, path, user, options, text)
    if parts.scheme == "webdav+http" and not _is_loopback(host):
        raise KnownError("destination_insecure", place=_shown(text))
    server = f"{parts.scheme}://{reached}" + (f":{port}" if port else "")
    return Address(kind, server + path, server, path, parts.scheme, host, port, user, options)


def pinned(url: str, fingerprint: str) -> str:
    """An SFTP address with the fingerprint (SHA256:…) of its server's key, once a person has compared it."""
    bare, _, query = url.partition("?")
    kept = [option for option in query.split("&") if option and not option.startswith("host_key=")]
    return bare + "?" + "&".join([*kept, "host_key=" + quote(fingerprint, safe=":/+")])


def _folder_url(parts: SplitResult, text: str, *, windows: bool) -> Address:
    path = unquote(parts.path)
    if parts.query:
        raise _unfit(text, "Write # inside a name as %23 and ? as %3F.")
    if windows and re.match(r"/[A-Za-z]:", path):
        path = path[1:]
    if parts.netloc not in {"", "localhost"}:
        if not windows:
            raise _unfit(text, "file: has three slashes before the path; of a network drive give its folder here.")
        path = f"//{unquote(parts.netloc)}{path}"
    return _folder(path, text, windows=windows)


def _folder(path: str, text: str, *, windows: bool) -> Address:
    folder: PurePath = PureWindowsPath(path) if windows else PurePosixPath(path)
    if not folder.is_absolute():
        raise _unfit(text, "Give the whole path of the folder, from the root or the drive's letter.")
    return Address("folder", str(folder), "", str(folder))


def _bucket(bucket: str, path: str, user: str, options: Mapping[str, str], text: str) -> Address:
    endpoint = options.get("endpoint", "")
    try:
        there = urlsplit(endpoint)
        host, _ = there.hostname or "", there.port
    except ValueError as error:
        raise _unfit(text, "The endpoint is the https:// URL of the store.") from error
    if endpoint and (there.scheme not in {"https", "http"} or not host or there.query or there.fragment):
        raise _unfit(text, "The endpoint is the https:// URL of the store.")
    if "@" in there.netloc:
        raise KnownError("destination_password_in_url", place=_shown(text))
    if there.scheme == "http" and not _is_loopback(host):
        raise KnownError("destination_insecure", place=_shown(text))
    place = f"s3://{bucket}{path}" + (f" ({there.netloc})" if endpoint else "")
    server = f"s3://{bucket}" + (f" ({there.netloc})" if endpoint else "")
    return Address("s3", place, server, bucket + path, "s3", host, None, user, options)


def _options(query: str, kind: Kind, text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for option in filter(None, query.split("&")):
        # a plus is a plus: fingerprints hold them
        name, _, value = option.partition("=")
        if name not in OPTIONS[kind] or not value:
            known = ", ".join(sorted(OPTIONS[kind])) or "nothing"
            raise _unfit(text, f"Behind the question mark may stand: {known}. Write ? inside a name as %3F.")
        found[name] = unquote(value)
    if "host_key" in found and not _FINGERPRINT.fullmatch(found["host_key"]):
        raise _unfit(text, "host_key is the fingerprint as ssh shows it: SHA256: and 43 letters, digits, + or /.")
    return found


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _unfit(text: str, rule: str) -> KnownError:
    return KnownError("destination_url_unfit", place=_shown(text) or "Nothing", rule=rule)


def _shown(text: str) -> str:
    """The address without what may be a secret."""
    return re.sub(r"^([A-Za-z][A-Za-z0-9+.-]*://)?.*@", r"\1", text.partition("?")[0], flags=re.DOTALL)
