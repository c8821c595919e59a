"""A sealed file opens for its readers only, whole or not at all, and is named by what it says."""

import gzip
import shutil
import subprocess
from pathlib import Path

import pyrage
import pytest

from app.errors import KnownError
from app.exchange import envelope
from app.exchange.envelope import check_signature, compose, name_of, packed, read_letter, seal, unpacked, unseal
from app.exchange.identity import Identity, new_keys
from app.exchange.lines import write_lines
from app.exchange.manifest import FORMAT, Bundle, runs_of
from tests.exchange.test_lines import run

ANN = Identity("Ann Example", "AE", *new_keys())
JO = Identity("Jo Other", "JO", *new_keys())
ENTRIES = run(5)
BUNDLE = Bundle(
    format=1,
    inspection="leeds",
    instrument="0" * 64,
    author=ANN.card().fingerprint,
    devices=["d1"],
    runs=runs_of(ENTRIES),
)
TEXT = compose(BUNDLE, write_lines(ENTRIES), ANN)


def fault(data: bytes, identity: Identity = JO) -> str:
    with pytest.raises(KnownError) as refused:
        read_letter(unseal(data, identity))
    return refused.value.code


def test_it_opens_for_each_reader_and_says_the_same() -> None:
    sealed = seal(TEXT, [ANN.card(), JO.card()])
    assert unseal(sealed, ANN) == unseal(sealed, JO) == TEXT
    letter = read_letter(TEXT)
    check_signature(letter, ANN.card())
    assert letter.manifest == BUNDLE
    assert list(letter.lines) == list(write_lines(ENTRIES))


def test_the_same_entries_give_the_same_bytes_and_the_same_name() -> None:
    again = compose(BUNDLE, write_lines(run(5)), ANN)
    assert again == TEXT
    assert packed(again) == packed(TEXT)
    assert name_of(again, "bundle") == name_of(TEXT, "bundle") == read_letter(TEXT).name
    assert name_of(compose(BUNDLE, write_lines(ENTRIES), JO), "bundle") != name_of(TEXT, "bundle")


def test_nothing_of_it_can_be_read_without_a_key() -> None:
    sealed = seal(TEXT, [ANN.card()])
    for secret in (b"answer", b"leeds", ANN.card().recipient.encode(), ANN.card().fingerprint.encode()):
        assert secret not in sealed
    assert fault(sealed) == "exchange_not_for_us"


def test_what_is_none_of_our_files_is_told_apart() -> None:
    assert fault(b"") == "exchange_foreign"
    assert fault(b"PK\x03\x04") == "exchange_foreign"
    assert (
        fault(pyrage.encrypt(b"plain", [pyrage.x25519.Recipient.from_str(JO.card().recipient)])) == "exchange_altered"
    )
    for text in (b'{"casewalk":"pigeon","format":1}\n', b'{"casewalk":"bundle","format":0}\n'):
        assert fault(seal(text, [JO.card()])) == "exchange_foreign"
    newer = b'{"casewalk":"bundle","format":%d,"new":true}\nany\n' % (FORMAT + 1)
    assert fault(seal(newer, [JO.card()])) == "exchange_newer"
    for text in (b"", b"\n", b"[]\n", TEXT[: len(TEXT) // 2], TEXT[:-1], TEXT + b"\n"):
        assert fault(seal(text, [JO.card()])) == "exchange_altered"


def test_every_cut_is_noticed() -> None:
    sealed = seal(TEXT, [JO.card()])
    for length in range(len(sealed)):
        assert fault(sealed[:length]) in {"exchange_altered", "exchange_foreign"}
    assert fault(sealed + b"x") == "exchange_altered"


def test_a_signature_is_its_author_s_and_written_in_one_way() -> None:
    with pytest.raises(KnownError) as refused:
        check_signature(read_letter(TEXT), JO.card())
    assert refused.value.code == "signature_wrong"
    with pytest.raises(KnownError):
        read_letter(TEXT[:-20] + TEXT[-20:].upper())


def test_what_would_fill_the_memory_is_not_unpacked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(envelope, "MOST_PLAIN", 100_000)
    assert len(unpacked(packed(b"0" * 99_999))) == 99_999
    for bomb in (packed(b"0" * 100_001), packed(b"0" * 50_000_000)):
        with pytest.raises(KnownError) as refused:
            unpacked(bomb)
        assert refused.value.code == "exchange_too_large"
    monkeypatch.setattr(envelope, "MOST_SEALED", 1000)
    (tmp_path / "large").write_bytes(b"x" * 1001)
    with pytest.raises(KnownError) as refused:
        envelope.read_bounded(tmp_path / "large")
    assert refused.value.code == "exchange_too_large"


def test_packing_is_plain_gzip_without_name_and_time() -> None:
    assert gzip.decompress(packed(TEXT)) == TEXT
    assert packed(TEXT)[:10] == b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"
    with pytest.raises(KnownError):
        unpacked(packed(TEXT) + packed(TEXT))


@pytest.mark.skipif(shutil.which("age") is None, reason="age is not installed")
def test_age_and_gunzip_show_what_it_says(tmp_path: Path) -> None:
    (tmp_path / "key").write_text(JO.age + "\n")
    (tmp_path / "file").write_bytes(seal(TEXT, [JO.card()]))
    decrypted = subprocess.run(
        ["age", "-d", "-i", tmp_path / "key", tmp_path / "file"], capture_output=True, check=True
    ).stdout
    shown = subprocess.run(["gunzip"], input=decrypted, capture_output=True, check=True).stdout.decode()
    assert shown.splitlines()[0].startswith('{"casewalk":"bundle","format":1,"inspection":"leeds"')
    assert '{"subject":"answer/q2","value":"yes"}' in shown.splitlines()
