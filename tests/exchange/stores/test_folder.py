"""A folder: sticks that are unplugged, full or formatted for Windows, and links that lead elsewhere."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.exchange.credentials import Credentials
from app.exchange.destination import destination
from tests.exchange.servers import failure, folder_place

NAME = "0123456789abcdef0123456789abcdef.bundle.age"
OTHER = "00000000000000000000000000000000.pack.age"

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such limits, links and pipes")


@contextmanager
def no_file_longer_than(length: int) -> Iterator[None]:
    """The system takes the first bytes of a longer file and refuses the rest, as a full disk does."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (length, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("spelt", ["{path}", "{path}/", "{url}", "file:{quoted}"])
def test_a_path_and_its_url_are_one_place(spelt: str, tmp_path: Path) -> None:
    folder = tmp_path / "Fälle 100% #1"
    folder.mkdir()
    quoted = folder.as_uri().removeprefix("file://")
    place = folder_place(folder, spelt.format(path=folder, url=folder.as_uri(), quoted=quoted))
    with place.open() as stick:
        stick.write(NAME, b"data")
        assert stick.names() == {NAME: 4}
    assert place.look() == {NAME: b"data"}


def test_an_unplugged_stick_is_a_sentence_and_its_folder_is_not_made(tmp_path: Path) -> None:
    folder = tmp_path / "stick" / "casewalk"
    with folder_place(folder).open() as stick:
        assert failure(stick.names) == "destination_missing"
        assert failure(lambda: stick.write(NAME, b"data")) == "destination_file_missing"
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    file = tmp_path / NAME
    file.write_bytes(b"data")
    with destination(str(file), Credentials()) as stick:
        assert failure(stick.names) == "destination_missing"


@posix
def test_a_full_stick_keeps_nothing_of_the_file_and_takes_a_smaller_one(tmp_path: Path) -> None:
    place = folder_place(tmp_path)
    with place.open() as stick:
        with no_file_longer_than(1000):
            assert failure(lambda: stick.write(NAME, bytes(5000))) == "destination_full"
            stick.write(OTHER, bytes(900))
        assert set(place.look()) == {OTHER}
        stick.write(NAME, bytes(5000))
    assert {name: len(data) for name, data in place.look().items()} == {NAME: 5000, OTHER: 900}


@posix
def test_a_stick_without_second_names_takes_files_and_never_writes_over_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hardlink_to(self: Path, target: Path) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM), str(self), None, str(target))

    monkeypatch.setattr(Path, "hardlink_to", hardlink_to)
    place = folder_place(tmp_path)
    with place.open() as stick:
        stick.write(NAME, b"first")
        stick.write(NAME, b"second")
    assert place.look() == {NAME: b"first"}


@posix
def test_links_and_pipes_are_not_followed(tmp_path: Path) -> None:
    secret, folder = tmp_path / "secret", tmp_path / "stick"
    secret.write_bytes(b"secret")
    folder.mkdir()
    (folder / NAME).symlink_to(secret)
    os.mkfifo(folder / OTHER)
    with folder_place(folder).open() as stick:
        assert stick.names() == {}
        assert failure(lambda: stick.write(NAME, b"data")) == "destination_name_taken"
    assert secret.read_bytes() == b"secret"


def test_a_folder_of_our_name_is_said_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    with folder_place(tmp_path).open() as stick:
        assert stick.names() == {}
        assert failure(lambda: stick.write(NAME, b"data")) == "destination_name_taken"
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(errno.EROFS, "Read-only file system"), "destination_forbidden"),
        (PermissionError(errno.EACCES, "Permission denied"), "destination_forbidden"),
        (OSError(errno.ENOSPC, "No space left on device"), "destination_full"),
        (OSError(errno.EIO, "Input/output error"), "destination_unreachable"),
        (OSError(errno.ENAMETOOLONG, "File name too long"), "destination_refused"),
    ],
)
def test_what_the_system_says_of_a_stick_becomes_a_sentence(
    error: OSError, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fsync(_descriptor: int) -> None:
        raise error

    place = folder_place(tmp_path)
    with place.open() as stick:
        with monkeypatch.context() as broken:
            broken.setattr(os, "fsync", fsync)
            assert failure(lambda: stick.write(NAME, b"data")) == code
        assert place.look() == {}
