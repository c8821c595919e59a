"""Real servers on this machine's loopback, and an empty place on each, with a way around it to see what lies there."""

import getpass
import os
import shutil
import socket
import subprocess
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import asyncssh
import pytest

from app.errors import KnownError
from app.exchange.credentials import Credentials
from app.exchange.destination import Destination, destination

SSHD = shutil.which("sshd", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin")
USER, PASSWORD = "ann", "p@ss word/ü"
BUCKET = "cases"
FOLDER = "Fälle & Stücke 100% #1"
"""An ordinary name for people."""


def failure(act: Callable[[], object]) -> str:
    """The code of the sentence with which an act fails."""
    with pytest.raises(KnownError) as failed:
        act()
    assert failed.value.what
    assert failed.value.do
    return failed.value.code


@dataclass(frozen=True)
class Place:
    """An empty destination, and a way around it to see and to plant what lies there."""

    url: str
    nowhere: str
    """A place that is not there, on the same server."""
    credentials: Credentials
    look: Callable[[], dict[str, bytes]]
    plant: Callable[[str, bytes], None]

    def open(self) -> Destination:
        return destination(self.url, self.credentials)


@dataclass(frozen=True)
class Server:
    """A server whose files lie in a folder of this machine."""

    url: str
    root: Path
    credentials: Credentials

    def place(self, folder: str) -> Place:
        (self.root / folder).mkdir(parents=True)
        return folder_place(self.root / folder, f"{self.url}/{quote(folder)}", self.credentials)


@dataclass(frozen=True)
class SecureShell(Server):
    """An SFTP server; `url` holds no fingerprint of its key, and the credentials know the key."""

    fingerprint: str
    host_key: Path


def folder_place(folder: Path, url: str = "", credentials: Credentials | None = None) -> Place:
    def look() -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}

    def plant(name: str, data: bytes) -> None:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)

    url = url or str(folder)
    return Place(url, f"{url} not", credentials or Credentials(), look, plant)


class webdav_server:  # noqa: N801 - reads as a statement
    """wsgidav behind cheroot, with one user; gives the port."""

    def __init__(self, shares: Mapping[str, Any], adapter: Any = None) -> None:
        from cheroot.wsgi import Server as CherootServer
        from wsgidav.wsgidav_app import WsgiDAVApp

        app = WsgiDAVApp(
            {
                "provider_mapping": dict(shares),
                "simple_dc": {"user_mapping": {"*": {USER: {"password": PASSWORD}}}},
                "http_authenticator": {"accept_basic": True, "accept_digest": False, "default_to_digest": False},
                "verbose": 0,
                "logging": {"enable": False},
            }
        )
        self._server = CherootServer(("127.0.0.1", 0), app)
        self._server.ssl_adapter = adapter
        self._thread = threading.Thread(target=self._server.serve)

    def __enter__(self) -> int:
        self._server.prepare()
        self._thread.start()
        return int(self._server.bind_addr[1])

    def __exit__(self, *_: object) -> None:
        self._server.stop()
        self._thread.join()


def s3_client(endpoint: str) -> Any:
    from botocore.config import Config
    from botocore.session import Session

    return Session(session_vars={"profile": (None, None, None, None)}).create_client(
        "s3",
        region_name="us-east-1",
        endpoint_url=endpoint,
        aws_access_key_id=USER,
        aws_secret_access_key=PASSWORD,
        config=Config(proxies={}, retries={"total_max_attempts": 1}),
    )


def s3_place(endpoint: str, prefix: str) -> Place:
    client = s3_client(endpoint)
    client.create_bucket(Bucket=BUCKET)

    def look() -> dict[str, bytes]:
        found = client.list_objects_v2(Bucket=BUCKET, Prefix=f"{prefix}/").get("Contents", [])
        return {
            item["Key"].removeprefix(f"{prefix}/"): client.get_object(Bucket=BUCKET, Key=item["Key"])["Body"].read()
            for item in found
        }

    def plant(name: str, data: bytes) -> None:
        client.put_object(Bucket=BUCKET, Key=f"{prefix}/{name}", Body=data)

    asked = f"{quote(prefix)}?endpoint={endpoint}"
    return Place(f"s3://{BUCKET}/{asked}", f"s3://not-there/{asked}", Credentials(USER, PASSWORD), look, plant)


class sshd:  # noqa: N801 - reads as a statement
    """OpenSSH's own server with a key of its own, for the person who runs the tests, by key only."""

    def __init__(self, folder: Path, subsystem: str = "internal-sftp") -> None:
        if SSHD is None:
            pytest.skip("OpenSSH's sshd is not installed here: SFTP destinations were not checked")
        host_key, own_key = asyncssh.generate_private_key("ssh-ed25519"), asyncssh.generate_private_key("ssh-ed25519")
        for key, name in ((host_key, "host"), (own_key, "own")):
            key.write_private_key(folder / name)
            (folder / name).chmod(0o600)
        (folder / "authorized").write_bytes(own_key.export_public_key())
        self._config = folder / "config"
        self._log = folder / "log"
        self._folder = folder
        self._settings = {
            "ListenAddress": "127.0.0.1",
            "HostKey": f'"{folder / "host"}"',
            "AuthorizedKeysFile": f'"{folder / "authorized"}"',
            "PidFile": "none",
            "UsePAM": "no",
            "StrictModes": "no",
            "PasswordAuthentication": "no",
            "KbdInteractiveAuthentication": "no",
            "PermitRootLogin": "prohibit-password",
            "Subsystem": f"sftp {subsystem}",
        }
        self._public = host_key.export_public_key().decode().strip()
        self._fingerprint = host_key.get_fingerprint()

    def __enter__(self) -> SecureShell:
        if os.geteuid() == 0:
            Path("/run/sshd").mkdir(exist_ok=True)  # where Debian's sshd shuts itself in
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        self._config.write_text(
            "".join(f"{name} {value}\n" for name, value in (self._settings | {"Port": port}).items())
        )
        assert SSHD is not None
        with self._log.open("wb") as log:
            self._process = subprocess.Popen([SSHD, "-D", "-e", "-f", str(self._config)], stderr=log)
        self._await(port)
        known_hosts = self._folder / "known_hosts"
        known_hosts.write_text(f"[127.0.0.1]:{port} {self._public}\n")
        root = self._folder / "files"
        root.mkdir()
        return SecureShell(
            f"sftp://127.0.0.1:{port}{root.as_posix()}",
            root,
            Credentials(getpass.getuser(), key=str(self._folder / "own"), known_hosts=str(known_hosts)),
            self._fingerprint,
            self._folder / "host",
        )

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait(10)

    def _await(self, port: int) -> None:
        for _ in range(1000):
            try:
                socket.create_connection(("127.0.0.1", port), timeout=10).close()
            except OSError:
                with suppress(subprocess.TimeoutExpired):
                    self._process.wait(0.02)
                    pytest.fail(self._log.read_text("utf-8"))
            else:
                return
        pytest.fail("sshd does not answer")
