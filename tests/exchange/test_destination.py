"""One contract for every kind of destination, proved against real servers: immutable files, whole or not at all."""

import socket
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.errors import KnownError
from app.exchange.credentials import Credentials
from app.exchange.destination import destination as destination_of
from tests.exchange.faults import Fault, Faulty, Memory
from tests.exchange.servers import Place, failure

BUNDLE = "0123456789abcdef0123456789abcdef.bundle.age"
RECEIPT = "fedcba9876543210fedcba9876543210.receipt.age"
PACK = "00000000000000000000000000000000.pack.age"
OTHERS = (
    "notes.txt",
    "0123456789ABCDEF0123456789ABCDEF.bundle.age",
    "0123456789abcdef0123456789abcdef.bundle.age.part",
    f"{PACK}.5f5f5f5f.tmp",
    "x0123456789abcdef0123456789abcdef.pack.age",
    "0123456789abcdef0123456789abcde.pack.age",
    "0123456789abcdef0123456789abcdef.bundle",
)
TRICKS = (
    f"../{BUNDLE}",
    f"..\\{BUNDLE}",
    f"/{BUNDLE}",
    f"C:{BUNDLE}",
    f"{BUNDLE}\n",
    f"{BUNDLE}\0",
    f"a/{BUNDLE}",
    BUNDLE.upper(),
    "",
    ".",
    "notes.txt",
)


def test_an_empty_place_is_empty(place: Place) -> None:
    with place.open() as destination:
        assert destination.names() == {}


def test_what_is_written_lies_there_whole_and_is_read_again(place: Place) -> None:
    data = bytes(range(256)) * 5000
    with place.open() as destination:
        destination.write(BUNDLE, data)
        destination.write(PACK, b"x")
        assert destination.names() == {BUNDLE: len(data), PACK: 1}
        assert destination.read(BUNDLE) == data
    assert place.look() == {BUNDLE: data, PACK: b"x"}


def test_whatever_else_lies_there_is_ignored_and_left_alone(place: Place) -> None:
    theirs = dict.fromkeys((*OTHERS, f"folder/{BUNDLE}"), b"theirs")
    for name, data in theirs.items():
        place.plant(name, data)
    before = place.look()
    with place.open() as destination:
        assert destination.names() == {}
        destination.write(BUNDLE, b"ours")
        assert destination.names() == {BUNDLE: 4}
    assert place.look() == before | {BUNDLE: b"ours"}


def test_a_file_that_lies_there_is_never_written_over(place: Place) -> None:
    place.plant(BUNDLE, b"the first")
    with place.open() as destination:
        destination.write(BUNDLE, b"another")
    assert place.look() == {BUNDLE: b"the first"}


def test_of_several_who_write_one_name_at_once_one_is_first_and_all_are_content(place: Place) -> None:
    start = threading.Barrier(3, timeout=60)

    def write(letter: bytes) -> None:
        with place.open() as destination:
            destination.names()
            start.wait()
            destination.write(BUNDLE, letter * 1000)

    with ThreadPoolExecutor(3) as pool:
        list(pool.map(write, (b"a", b"b", b"c")))
    [(name, data)] = place.look().items()
    assert name == BUNDLE
    assert data in {b"a" * 1000, b"b" * 1000, b"c" * 1000}


def test_a_server_that_stumbles_over_two_renames_at_once_has_the_file() -> None:
    place = Memory()
    renamed = 3  # after it was written and measured
    with Faulty(place, lambda number: Fault.AFTER if number == renamed else None).place() as destination:
        destination.write(BUNDLE, b"a" * 1000)
    assert place.files == {BUNDLE: b"a" * 1000}


@pytest.mark.parametrize("name", TRICKS)
def test_a_name_that_is_not_ours_is_neither_read_nor_written(name: str, tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / BUNDLE).write_bytes(b"outside")
    with destination_of(str(inner), Credentials()) as destination:
        assert failure(lambda: destination.read(name)) == "destination_name_unfit"
        assert failure(lambda: destination.write(name, b"data")) == "destination_name_unfit"
    files = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert files == {tmp_path / BUNDLE: b"outside"}


def test_a_place_that_is_not_there_is_no_empty_place(place: Place) -> None:
    with destination_of(place.nowhere, place.credentials) as destination:
        assert failure(destination.names) == "destination_missing"
        assert failure(lambda: destination.write(BUNDLE, b"x")) in {"destination_missing", "destination_file_missing"}
        assert failure(destination.names) == "destination_missing"


def test_a_file_that_was_taken_away_is_named(place: Place) -> None:
    with place.open() as destination:
        assert failure(lambda: destination.read(BUNDLE)) == "destination_file_missing"


def test_a_file_larger_than_any_of_ours_is_neither_read_nor_written(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.exchange.destination.LIMIT", 1000)
    place.plant(BUNDLE, bytes(1001))
    place.plant(PACK, bytes(1000))
    with place.open() as destination:
        assert failure(lambda: destination.read(BUNDLE)) == "destination_file_large"
        assert len(destination.read(PACK)) == 1000
        assert failure(lambda: destination.write(RECEIPT, bytes(1001))) == "destination_file_large"
    assert set(place.look()) == {BUNDLE, PACK}


def test_an_empty_file_under_our_name_is_said_and_left_alone(place: Place) -> None:
    place.plant(BUNDLE, b"")
    with place.open() as destination:
        assert failure(lambda: destination.write(BUNDLE, b"data")) == "destination_name_taken"
    assert place.look() == {BUNDLE: b""}


def test_it_connects_anew_after_it_was_closed(place: Place) -> None:
    with place.open() as destination:
        destination.write(BUNDLE, b"one")
        destination.close()
        assert destination.names() == {BUNDLE: 3}
        destination.close()
        destination.close()


def test_what_could_not_be_tidied_away_at_once_is_tidied_away_later() -> None:
    memory = Memory()
    faulty = Faulty(memory, {1: Fault.TORN, 2: Fault.BEFORE}.get)
    destination = faulty.place()
    assert failure(lambda: destination.write(BUNDLE, b"data")) == "destination_unreachable"
    assert [name for name in memory.files if name.startswith(BUNDLE) and name.endswith(".tmp")]
    destination.write(PACK, b"x")
    assert memory.files == {PACK: b"x"}


@pytest.mark.parametrize(
    "url", ["webdav+http://{server}/x", "s3://bucket?endpoint=http://{server}", "sftp://{server}/x"]
)
def test_a_server_that_stays_silent_is_not_waited_for_for_ever(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.exchange.stores.store.CONNECT_SECONDS", 0.2)
    monkeypatch.setattr("app.exchange.stores.store.ANSWER_SECONDS", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        server = f"127.0.0.1:{silent.getsockname()[1]}"
        with destination_of(url.format(server=server), Credentials("ann", "secret")) as destination:
            assert failure(destination.names) == "destination_unreachable"


@pytest.mark.parametrize(
    ("kind", "url", "library"),
    [
        ("webdav", "webdav+https://example.org/x", "webdav4"),
        ("s3", "s3://bucket", "s3fs"),
        ("sftp", "sftp://example.org/x", "sshfs"),
    ],
)
def test_a_kind_that_is_not_installed_says_how_to_bring_it(
    kind: str, url: str, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.startswith((f"app.exchange.stores.{kind}", library))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delattr(f"app.exchange.stores.{kind}", raising=False)
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(KnownError) as refused:
        destination_of(url, Credentials("ann", "secret"))
    assert refused.value.code == "destination_extra_missing"
    assert f"casewalk[{kind}]" in str(refused.value)


def test_a_folder_needs_none_of_the_libraries_of_the_network(tmp_path: Path) -> None:
    code = (
        "import sys; from app.exchange.credentials import find; from app.exchange.destination import destination; "
        f"destination({str(tmp_path)!r}, find({str(tmp_path)!r})).names(); "
        "print([name for name in ('webdav4', 'httpx', 's3fs', 'aiohttp', 'sshfs', 'keyring') if name in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
