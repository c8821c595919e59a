"""SFTP: the server's key is always verified, and a connection that was lost is made anew."""

import dataclasses
from pathlib import Path

import asyncssh
import pytest

from app.errors import KnownError
from app.exchange.address import pinned
from app.exchange.credentials import Credentials
from app.exchange.destination import destination
from app.exchange.stores.sftp import Sftp
from tests.exchange.servers import SecureShell, failure, sshd

NAME = "0123456789abcdef0123456789abcdef.bundle.age"


def strange(server: SecureShell, **more: str) -> Credentials:
    """Credentials that do not know the server."""
    return dataclasses.replace(server.credentials, known_hosts="/nowhere", **more)


def test_an_unknown_server_is_not_logged_in_to_and_its_fingerprint_is_said(sftp: SecureShell) -> None:
    with destination(sftp.url, strange(sftp)) as place, pytest.raises(KnownError) as refused:
        place.names()
    assert refused.value.code == "destination_host_unknown"
    assert sftp.fingerprint in refused.value.what
    assert "ssh-ed25519" in refused.value.what


def test_a_fingerprint_that_was_compared_is_accepted_in_the_address(sftp: SecureShell) -> None:
    with destination(sftp.url, strange(sftp)) as place, pytest.raises(KnownError) as refused:
        place.names()
    url = pinned(sftp.url, str(refused.value.details["fingerprint"]))
    with destination(url, strange(sftp)) as place:
        assert place.names() == {}


def test_a_server_with_another_key_than_the_known_one_is_refused(sftp: SecureShell, tmp_path: Path) -> None:
    other = asyncssh.generate_private_key("ssh-ed25519")
    with destination(pinned(sftp.url, other.get_fingerprint()), sftp.credentials) as place:
        assert failure(place.names) == "destination_host_changed"
    known_hosts = tmp_path / "known hosts"
    host = Path(sftp.credentials.known_hosts).read_text("utf-8").partition(" ")[0]
    known_hosts.write_text(f"{host} {other.export_public_key().decode()}")
    changed = dataclasses.replace(sftp.credentials, known_hosts=str(known_hosts))
    with destination(sftp.url, changed) as place:
        assert failure(place.names) == "destination_host_changed"


def test_a_key_file_that_the_server_does_not_know_is_refused(sftp: SecureShell, tmp_path: Path) -> None:
    asyncssh.generate_private_key("ssh-ed25519").write_private_key(tmp_path / "key")
    stranger = dataclasses.replace(sftp.credentials, key=str(tmp_path / "key"))
    with destination(sftp.url, stranger) as place:
        assert failure(place.names) == "destination_credentials_refused"


def test_a_key_file_with_a_passphrase_is_opened_with_the_password(sftp: SecureShell, tmp_path: Path) -> None:
    own = asyncssh.read_private_key(sftp.credentials.key)
    own.write_private_key(tmp_path / "key", passphrase="open sesame", rounds=1, ignore_few_rounds=True)
    locked = dataclasses.replace(sftp.credentials, key=str(tmp_path / "key"))
    for password in ("", "wrong"):
        with destination(sftp.url, dataclasses.replace(locked, password=password)) as place:
            assert failure(place.names) == "destination_key_unreadable"
    with destination(sftp.url, dataclasses.replace(locked, password="open sesame")) as place:
        assert place.names() == {}


@pytest.mark.parametrize("field", ["key", "known_hosts"])
def test_a_file_that_is_no_key_is_said(sftp: SecureShell, field: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("@nonsense")
    with destination(sftp.url, dataclasses.replace(sftp.credentials, **{field: str(tmp_path / "file")})) as place:
        assert failure(place.names) == "destination_key_unreadable"


def test_the_user_may_stand_in_the_address(sftp: SecureShell) -> None:
    nobody = dataclasses.replace(sftp.credentials, user="")
    for user, works in ((sftp.credentials.user, True), ("nobody-of-that-name", False)):
        with destination(sftp.url.replace("//", f"//{user}@"), nobody) as place:
            if works:
                assert place.names() == {}
            else:
                assert failure(place.names) == "destination_credentials_refused"


def test_a_path_may_start_from_the_persons_own_folder(sftp: SecureShell) -> None:
    server = sftp.url.removesuffix(sftp.root.as_posix())
    for path in ("", "/~"):
        with destination(server + path, sftp.credentials) as place:
            place.names()
    with destination(f"{server}/~/no folder of this name", sftp.credentials) as place:
        assert failure(place.names) == "destination_missing"


def test_a_connection_that_was_lost_is_made_anew(sftp: SecureShell) -> None:
    with destination(sftp.url, sftp.credentials) as place:
        place.names()
        store = place._open
        assert isinstance(store, Sftp)
        store._files.loop.call_soon_threadsafe(store._files.client.abort)
        assert failure(place.names) == "destination_unreachable"
        assert place.names() == {}


def test_a_server_whose_rename_replaces_is_not_asked_to(sftp: SecureShell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asyncssh.SFTPClient, "rename", asyncssh.SFTPClient.posix_rename)
    place = sftp.place("replacing")
    place.plant(NAME, b"first")
    with place.open() as destination:
        destination.write(NAME, b"second")
    assert place.look() == {NAME: b"first"}


def test_a_server_that_may_only_be_read_is_read(tmp_path: Path) -> None:
    with sshd(tmp_path, "internal-sftp -R") as server, destination(server.url, server.credentials) as place:
        assert place.names() == {}
        assert failure(lambda: place.write(NAME, b"data")) == "destination_forbidden"


def test_a_server_that_is_gone_cannot_be_reached(tmp_path: Path) -> None:
    with sshd(tmp_path) as server:
        pass
    with destination(server.url, server.credentials) as place:
        assert failure(place.names) == "destination_unreachable"
