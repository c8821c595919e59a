"""The keyring opens with its passphrase only, is written whole or not at all, and loses no key."""

import json
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.errors import KnownError
from app.exchange import keys
from app.exchange.attempts import MOST
from app.exchange.keys import Contents, InspectionKey
from app.exchange.recovery import groups, new_recovery_key
from tests.conftest import CHEAP
from tests.tasks.released_files import RECOVERY, STONE

DATA = Path(__file__).parent.parent / "data" / "keyrings"
KEY = new_recovery_key()
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
    assert json.loads(path.read_bytes())["format"] == keys.FORMAT  # a program that knows format 1 only refuses it
    assert first.age.startswith("AGE-SECRET-KEY-")
    assert keys.unlock(path, "correct horse").contents == first


def test_a_keyring_of_the_second_format_opens_and_is_written_as_today_s_when_it_changes(tmp_path: Path) -> None:
    path = Path(shutil.copy(DATA / "format-2.json", tmp_path / "keyring.json"))
    ring = keys.unlock(path, "correct horse")
    assert ring.contents.former == ("fedcba9876543210",)
    assert ring.contents.inspections == (InspectionKey("leeds", "x.casewalk", bytes(range(32))),)
    assert not ring.recoverable
    with pytest.raises(KnownError) as refused:
        keys.recover(path, KEY)
    assert refused.value.code == "recovery_none"
    ring.seal_by_recovery(KEY)
    assert json.loads(path.read_bytes())["format"] == keys.FORMAT
    assert keys.recover(path, "-".join(groups(KEY))).contents == ring.contents


def test_a_keyring_of_the_third_format_opens_by_both_keys_and_knows_of_nothing_erased(tmp_path: Path) -> None:
    path = Path(shutil.copy(DATA / "format-3.json", tmp_path / "keyring.json"))
    ring = keys.unlock(path, "correct horse")
    assert keys.recover(path, " ".join(groups(RECOVERY))).contents == ring.contents
    assert ring.contents.inspections == (InspectionKey("leeds", "x.casewalk", bytes(range(32))),)
    assert ring.contents.tombstones == ()
    ring.bury(STONE)
    assert json.loads(path.read_bytes())["format"] == keys.FORMAT
    assert keys.unlock(path, "correct horse").contents.tombstones == (STONE,)


def test_today_s_format_is_kept_beside_every_earlier_one() -> None:
    assert {path.name for path in DATA.iterdir()} == {f"format-{at}.json" for at in range(1, keys.FORMAT + 1)}
    newest = keys.unlock(Path(DATA / f"format-{keys.FORMAT}.json"), "correct horse")
    assert newest.contents.tombstones == (STONE,)


# recovery


def test_either_opens_and_another_passphrase_changes_no_key_and_no_sealed_byte(tmp_path: Path) -> None:
    ring = made(tmp_path)
    ring.add(InspectionKey("leeds", "x.casewalk", keys.new_key()))
    ring.seal_by_recovery(KEY)
    before = json.loads((tmp_path / "keyring.json").read_bytes())
    keys.recover(tmp_path / "keyring.json", " ".join(groups(KEY))).seal_by_passphrase("battery staple")
    after = json.loads((tmp_path / "keyring.json").read_bytes())
    assert {name for name in before if before[name] != after[name]} == {"salt", "master"}
    for opened in (
        keys.unlock(tmp_path / "keyring.json", "battery staple"),
        keys.recover(tmp_path / "keyring.json", "".join(groups(KEY)).lower()),
    ):
        assert opened.contents == ring.contents
    with pytest.raises(KnownError) as refused:
        keys.unlock(tmp_path / "keyring.json", "correct horse")
    assert refused.value.code == "passphrase_wrong"


def test_a_later_recovery_key_takes_the_place_of_the_earlier_and_stands_nowhere(tmp_path: Path) -> None:
    ring, later = made(tmp_path), new_recovery_key()
    ring.seal_by_recovery(KEY)
    ring.seal_by_recovery(later)
    assert keys.recover(tmp_path / "keyring.json", "".join(groups(later))).contents == ring.contents
    with pytest.raises(KnownError) as refused:
        keys.recover(tmp_path / "keyring.json", "".join(groups(KEY)))
    assert refused.value.code == "recovery_wrong"
    data = (tmp_path / "keyring.json").read_bytes()
    assert later.encode() not in data
    assert later[:8].encode() not in data


def test_wrong_attempts_of_either_kind_wait_longer_and_longer_and_never_for_good(tmp_path: Path) -> None:
    ring = made(tmp_path)
    ring.seal_by_recovery(KEY)
    path, other = tmp_path / "keyring.json", "".join(groups(new_recovery_key()))
    now, waits = [1_000_000.0], []

    def attempt(how: Callable[..., keys.Keyring], what: str) -> str:
        try:
            how(path, what, clock=lambda: now[0])
        except KnownError as error:
            if error.code == "passphrase_wait":
                waits.append(int(str(error.details["seconds"])))
            return error.code
        return "opened"

    for at in range(15):
        how, what = (keys.unlock, f"wrong {at}") if at % 2 else (keys.recover, other)
        while attempt(how, what) == "passphrase_wait":
            assert attempt(keys.unlock, "correct horse") == "passphrase_wait"  # else the wait would wait for nobody
            now[0] += waits[-1]
    assert sorted(set(waits)) == [2**n for n in range(1, 9)] + [MOST]
    assert attempt(keys.unlock, "correct horse") == "passphrase_wait"  # the count outlives the program: nothing is kept
    now[0] -= 9_999_999  # a clock that is set back
    assert attempt(keys.unlock, "correct horse") == "passphrase_wait"
    now[0] += MOST
    assert attempt(keys.unlock, "correct horse") == "opened"
    assert attempt(keys.unlock, "wrong") == "passphrase_wrong"
    assert attempt(keys.unlock, "correct horse") == "opened"


def test_what_was_typed_is_kept_nowhere(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    made(tmp_path)
    with pytest.raises(KnownError) as refused:
        keys.unlock(tmp_path / "keyring.json", "correct house")
    assert "house" not in f"{refused.value} {refused.value.details} {caplog.text}"
    assert all(b"house" not in path.read_bytes() for path in tmp_path.iterdir())


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
