"""The keyring opens with its passphrase only, is written whole or not at all, and loses no key."""

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.errors import KnownError
from app.exchange import keys
from app.exchange.keys import Contents, InspectionKey
from tests.conftest import CHEAP

DATA = Path(__file__).parent.parent / "data" / "keyrings"
PERSON = Contents(name="Ann Example", initials="AE", device="d1")


def made(folder: Path) -> keys.Keyring:
    return keys.create(folder / "keyring.json", "correct horse", PERSON, CHEAP)


def test_it_opens_with_the_passphrase_and_holds_what_was_put_in(tmp_path: Path) -> None:
    made(tmp_path).add(InspectionKey("leeds", "x.casewalk", keys.new_key()))
    again = keys.unlock(tmp_path / "keyring.json", "correct horse")
    assert again.contents.name == "Ann Example"
    assert [known.id for known in again.contents.inspections] == ["leeds"]


@pytest.mark.parametrize("wrong", ["correct hors", "Correct horse", "", "correct horse "])
def test_another_passphrase_is_refused_and_nothing_changes(tmp_path: Path, wrong: str) -> None:
    made(tmp_path)
    before = (tmp_path / "keyring.json").read_bytes()
    with pytest.raises(KnownError) as refused:
        keys.unlock(tmp_path / "keyring.json", wrong)
    assert refused.value.code == "passphrase_wrong"
    assert (tmp_path / "keyring.json").read_bytes() == before


def test_nothing_that_is_sealed_stands_in_the_file(tmp_path: Path) -> None:
    key = keys.new_key()
    made(tmp_path).add(InspectionKey("leeds-2010", "x.casewalk", key))
    data = (tmp_path / "keyring.json").read_bytes()
    for secret in (b"leeds", b"Ann", b'AE"', b"correct", key, key.hex().encode()):
        assert secret not in data


def test_two_windows_lose_no_key(tmp_path: Path) -> None:
    made(tmp_path)
    rings = [keys.unlock(tmp_path / "keyring.json", "correct horse") for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda pair: pair[1].add(InspectionKey(f"i{pair[0]}", "f", b"k" * 32)), enumerate(rings)))
    assert {known.id for known in rings[0].reload().inspections} == {"i0", "i1", "i2", "i3"}


def test_one_id_is_taken_once(tmp_path: Path) -> None:
    ring = made(tmp_path)
    ring.add(InspectionKey("leeds", "a", b"1" * 32))
    with pytest.raises(KnownError) as refused:
        ring.add(InspectionKey("leeds", "b", b"2" * 32))
    assert refused.value.code == "inspection_exists"
    assert [known.file for known in ring.reload().inspections] == ["a"]


def test_a_damaged_and_a_newer_keyring_are_told_apart(tmp_path: Path) -> None:
    made(tmp_path)
    path = tmp_path / "keyring.json"
    good = path.read_text()
    for text, code in (
        (good[: len(good) // 2], "keyring_damaged"),
        ("[]", "keyring_damaged"),
        (good.replace(f'"format":{keys.FORMAT}', f'"format":{keys.FORMAT + 1}'), "keyring_newer"),
    ):
        path.write_text(text)
        with pytest.raises(KnownError) as refused:
            keys.unlock(path, "correct horse")
        assert refused.value.code == code


def test_a_keyring_of_the_first_format_opens_and_is_given_the_keys_of_a_card(tmp_path: Path) -> None:
    path = Path(shutil.copy(DATA / "format-1.json", tmp_path / "keyring.json"))
    first = keys.unlock(path, "correct horse").contents
    assert (first.name, first.device, first.inspections) == (
        "Ann Example",
        "0123456789abcdef",
        (InspectionKey("leeds", "x.casewalk", bytes(range(32))),),
    )
    assert json.loads(path.read_bytes())["format"] == 2  # a program that knows format 1 only refuses it
    assert first.age.startswith("AGE-SECRET-KEY-")
    assert keys.unlock(path, "correct horse").contents == first


def test_a_card_has_keys_of_its_own_which_are_never_shown(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    one, other = made(tmp_path).contents.identity, made(tmp_path / "other").contents.identity
    assert one.card().fingerprint != other.card().fingerprint
    assert one.age not in repr(one)
    assert repr(one.signing) not in repr(one)


def test_a_missing_folder_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as refused:
        keys.unlock(tmp_path / "gone" / "keyring.json", "x")
    assert refused.value.code == "workspace_missing"
    assert not (tmp_path / "gone").exists()


def test_a_folder_that_cannot_be_made_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(KnownError) as refused:
        keys.create(tmp_path / "file" / "home" / "keyring.json", "x", PERSON, CHEAP)
    assert refused.value.code == "workspace_unwritable"
