"""Real servers, started once for the whole run, and an empty place on each of them in turn."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.exchange.credentials import Credentials
from tests.exchange.servers import (
    FOLDER,
    PASSWORD,
    USER,
    Place,
    SecureShell,
    Server,
    folder_place,
    s3_place,
    sshd,
    webdav_server,
)

KINDS = ("folder", "webdav", "s3", "sftp")


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """What this machine says of proxies, clouds and keys must not matter."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
        monkeypatch.setenv(name.lower(), "http://127.0.0.1:9")
    for name in list(os.environ):
        if name.startswith(("AWS_", "CASEWALK_")) or name in {"NO_PROXY", "no_proxy", "SSH_AUTH_SOCK"}:
            monkeypatch.delenv(name)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")


@pytest.fixture(scope="session")
def webdav(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    root, locked = tmp_path_factory.mktemp("webdav"), tmp_path_factory.mktemp("locked")
    with webdav_server({"/": str(root), "/locked": {"root": str(locked), "readonly": True}}) as port:
        yield Server(f"webdav+http://127.0.0.1:{port}", root, Credentials(USER, PASSWORD))


@pytest.fixture(scope="session")
def s3() -> Iterator[str]:
    """The URL of moto's S3 server."""
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture(scope="session")
def sftp(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SecureShell]:
    with sshd(tmp_path_factory.mktemp("sftp")) as server:
        yield server


@pytest.fixture(params=KINDS)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """An empty place of each kind in turn."""
    folder = f"{FOLDER}/{tmp_path.name}"
    match request.param:
        case "folder":
            (tmp_path / FOLDER).mkdir()
            return folder_place(tmp_path / FOLDER)
        case "s3":
            return s3_place(request.getfixturevalue("s3"), folder)
        case kind:
            server: Server = request.getfixturevalue(kind)
            return server.place(folder)
