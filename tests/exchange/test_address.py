"""An address is understood or refused with a sentence, and no sentence repeats a secret."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import KnownError
from app.exchange.address import Address, parse, pinned

FINGERPRINT = "SHA256:" + "aB3/+" * 8 + "xyz"


@pytest.mark.parametrize(
    ("url", "kind", "place", "server", "path"),
    [
        ("/media/ann/STICK/casewalk", "folder", "/media/ann/STICK/casewalk", "", "/media/ann/STICK/casewalk"),
        ("  /media/ann/My Stick/Fälle/ ", "folder", "/media/ann/My Stick/Fälle", "", "/media/ann/My Stick/Fälle"),
        ("file:///media/My%20Stick/F%C3%A4lle", "folder", "/media/My Stick/Fälle", "", "/media/My Stick/Fälle"),
        ("file:///media/My Stick", "folder", "/media/My Stick", "", "/media/My Stick"),
        ("file://localhost/media/a%23b", "folder", "/media/a#b", "", "/media/a#b"),
        ("/media/a#b?c", "folder", "/media/a#b?c", "", "/media/a#b?c"),
        (
            "webdav+https://cloud.example.org/dav/Ann%20B/",
            "webdav",
            "webdav+https://cloud.example.org/dav/Ann B",
            "webdav+https://cloud.example.org",
            "/dav/Ann B",
        ),
        (
            "webdav+http://[::1]:8080/dav",
            "webdav",
            "webdav+http://[::1]:8080/dav",
            "webdav+http://[::1]:8080",
            "/dav",
        ),
        ("s3://cases/leeds/2010/", "s3", "s3://cases/leeds/2010", "s3://cases", "cases/leeds/2010"),
        (
            "s3://cases?endpoint=https://store.example.org:9000&region=eu-west-2",
            "s3",
            "s3://cases (store.example.org:9000)",
            "s3://cases (store.example.org:9000)",
            "cases",
        ),
        (
            "sftp://ann@files.example.org/a/b",
            "sftp",
            "sftp://files.example.org/a/b",
            "sftp://files.example.org",
            "/a/b",
        ),
        (
            "sftp://files.example.org:2222/~/b",
            "sftp",
            "sftp://files.example.org:2222/~/b",
            "sftp://files.example.org:2222",
            "/~/b",
        ),
    ],
)
def test_what_an_address_says(url: str, kind: str, place: str, server: str, path: str) -> None:
    found = parse(url, windows=False)
    assert (found.kind, found.place, found.server, found.path) == (kind, place, server, path)


@pytest.mark.parametrize(
    ("url", "path"),
    [
        (r"E:\casewalk", r"E:\casewalk"),
        ("e:/My Stick/Fälle", r"e:\My Stick\Fälle"),
        ("file:///E:/My%20Stick", r"E:\My Stick"),
        (r"\\server\share\cases", r"\\server\share\cases"),
        ("file://server/share/cases", r"\\server\share\cases"),
        (r"C:\Users\ann\OneDrive - Council\cases", r"C:\Users\ann\OneDrive - Council\cases"),
    ],
)
def test_windows_paths(url: str, path: str) -> None:
    assert parse(url, windows=True) == Address("folder", path, "", path)


@pytest.mark.parametrize("url", ["E:casewalk", "E:", "casewalk", "file:casewalk", "/casewalk", "file:///casewalk"])
def test_a_path_that_depends_on_where_one_stands_is_refused_on_windows(url: str) -> None:
    with pytest.raises(KnownError) as refused:
        parse(url, windows=True)
    assert refused.value.code == "destination_url_unfit"


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("", "destination_url_unfit"),
        ("casewalk", "destination_url_unfit"),
        ("../casewalk", "destination_url_unfit"),
        (r"E:\casewalk", "destination_url_unfit"),
        ("/media/a\nb", "destination_url_unfit"),
        ("/media/a\0b", "destination_url_unfit"),
        ("file://server/share", "destination_url_unfit"),
        ("file:///media/a?b", "destination_url_unfit"),
        ("file:///media/a#b", "destination_url_unfit"),
        ("https://cloud.example.org/dav", "destination_url_unfit"),
        ("ftp://example.org/x", "destination_url_unfit"),
        ("webdav+https:///dav", "destination_url_unfit"),
        ("webdav+https://example.org:port/dav", "destination_url_unfit"),
        ("webdav+https://example.org:99999/dav", "destination_url_unfit"),
        ("webdav+https://[::1/dav", "destination_url_unfit"),
        ("webdav+https://example.org/dav?verify=no", "destination_url_unfit"),
        ("webdav+https://example.org/dav/../other", "destination_url_unfit"),
        ("webdav+https://example.org/dav/%2e%2e/other", "destination_url_unfit"),
        ("webdav+http://example.org/dav", "destination_insecure"),
        ("webdav+http://localhost.example.org/dav", "destination_insecure"),
        ("s3://cases?endpoint=http://store.example.org", "destination_insecure"),
        ("s3://cases?endpoint=ftp://store.example.org", "destination_url_unfit"),
        ("s3://cases?endpoint=store.example.org", "destination_url_unfit"),
        ("s3://cases?endpoint=https://store.example.org:port", "destination_url_unfit"),
        ("s3://cases?endpoint=", "destination_url_unfit"),
        ("s3://cases:9000/x", "destination_url_unfit"),
        ("s3://", "destination_url_unfit"),
        ("sftp://example.org/x?host_key=SHA256:short", "destination_url_unfit"),
        ("sftp://example.org/x?host_key=MD5:00:11", "destination_url_unfit"),
    ],
)
def test_what_is_refused(url: str, code: str) -> None:
    with pytest.raises(KnownError) as refused:
        parse(url, windows=False)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("webdav+https://ann:hunter2@example.org/dav", "destination_password_in_url"),
        ("webdav+http://ann:hunter2@example.org/dav", "destination_password_in_url"),
        ("sftp://ann:hunter2@example.org/x", "destination_password_in_url"),
        ("sftp://:hunter2@example.org/x", "destination_password_in_url"),
        ("s3://key:hunter2@cases/x", "destination_password_in_url"),
        ("https://ann:hunter2@example.org/dav", "destination_password_in_url"),
        ("s3://cases?endpoint=https://key:hunter2@example.org", "destination_password_in_url"),
        ("webdav+https://ann:hunter2@example.org:port/dav", "destination_url_unfit"),
        ("webdav+https://ann:hunter2/x@example.org/dav", "destination_url_unfit"),
        ("s3://cases?secret=hunter2", "destination_url_unfit"),
        ("s3://cases?endpoint=http://example.org&secret=hunter2", "destination_url_unfit"),
        ("ann:hunter2@example.org", "destination_url_unfit"),
    ],
)
def test_a_password_in_an_address_is_refused_and_not_repeated(url: str, code: str) -> None:
    with pytest.raises(KnownError) as refused:
        parse(url, windows=False)
    assert refused.value.code == code
    assert "hunter2" not in f"{refused.value} {refused.value.details}"


def test_a_plus_in_a_fingerprint_stays_a_plus() -> None:
    assert parse(f"sftp://example.org/x?host_key={FINGERPRINT}").options == {"host_key": FINGERPRINT}


def test_pinning_puts_the_fingerprint_into_the_address_once() -> None:
    other = FINGERPRINT.replace("x", "y")
    url = pinned(pinned("sftp://ann@example.org:22/x", other), FINGERPRINT)
    assert url == f"sftp://ann@example.org:22/x?host_key={FINGERPRINT}"
    assert parse(url).options == {"host_key": FINGERPRINT}


@settings(deadline=None)
@given(
    st.sampled_from(["", "webdav+https://", "webdav+http://", "sftp://", "s3://", "s3://c?endpoint=", "file:", "x:"]),
    st.text(),
    st.booleans(),
)
def test_every_text_is_understood_or_refused_with_a_sentence(start: str, rest: str, windows: bool) -> None:
    with suppress(KnownError):
        parse(start + rest, windows=windows)
