"""WebDAV: who may log in, what a server that is not one answers, and certificates."""

import socket
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest

from app.exchange.credentials import Credentials
from app.exchange.destination import destination
from tests.exchange.servers import PASSWORD, USER, Server, failure, webdav_server

NAME = "0123456789abcdef0123456789abcdef.bundle.age"


@pytest.mark.parametrize("credentials", [Credentials(), Credentials(USER, "wrong"), Credentials("nobody", PASSWORD)])
def test_a_wrong_password_is_said(webdav: Server, credentials: Credentials) -> None:
    with destination(webdav.url, credentials) as place:
        assert failure(place.names) == "destination_credentials_refused"
        assert failure(lambda: place.write(NAME, b"data")) == "destination_credentials_refused"


def test_a_share_that_may_only_be_read_is_read(webdav: Server) -> None:
    with destination(f"{webdav.url}/locked", webdav.credentials) as place:
        assert place.names() == {}
        assert failure(lambda: place.write(NAME, b"data")) == "destination_forbidden"


def test_a_server_that_is_no_webdav_server_is_said(s3: str) -> None:
    with destination(f"webdav+{s3}/cases", Credentials(USER, PASSWORD)) as place:
        assert failure(place.names) == "destination_refused"


def test_a_server_that_does_not_answer_cannot_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with destination(f"webdav+http://127.0.0.1:{port}", Credentials(USER, PASSWORD)) as place:
        assert failure(place.names) == "destination_unreachable"


@pytest.fixture
def self_signed(tmp_path: Path) -> Iterator[int]:
    """The port of a WebDAV server whose certificate nobody has signed but itself."""
    from cheroot.ssl.builtin import BuiltinSSLAdapter
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    (tmp_path / "certificate").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    (tmp_path / "key").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    files = tmp_path / "files"
    files.mkdir()
    adapter = BuiltinSSLAdapter(str(tmp_path / "certificate"), str(tmp_path / "key"))
    with webdav_server({"/": str(files)}, adapter) as port:
        yield port


def test_a_certificate_that_nobody_vouches_for_is_refused(self_signed: int) -> None:
    with destination(f"webdav+https://127.0.0.1:{self_signed}", Credentials(USER, PASSWORD)) as place:
        assert failure(place.names) == "destination_certificate"
