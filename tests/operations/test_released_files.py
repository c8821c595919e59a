"""A file of every format that was ever released opens, and brings what it brought."""

import shutil
import subprocess
from pathlib import Path

import msgspec
import pytest

from app.casework.forms import Form
from app.exchange import keys
from app.exchange.envelope import check_signature, read_letter, unseal
from app.exchange.keys import Contents
from app.exchange.manifest import FORMAT, Receipt
from app.operations.fields import form_answers
from app.operations.workspace import KEYRING, Workspace
from tests.conftest import CHEAP
from tests.journeys.laptops import Laptop

BUNDLES = Path(__file__).parents[1] / "data" / "bundles"
FORMATS = sorted(BUNDLES.iterdir())


class Person(msgspec.Struct):
    name: str
    device: str
    age: str
    signing: bytes


class Keys(msgspec.Struct):
    phrase: str
    people: dict[str, Person]


def read(folder: Path) -> Keys:
    return msgspec.json.decode((folder / "keys.json").read_bytes(), type=Keys)


def owner(home: Path, initials: str, person: Person) -> Workspace:
    """The workspace of somebody whose keys were kept with the files."""
    contents = Contents(person.name, initials, person.device, age=person.age, signing=person.signing)
    return Workspace(home, keys.create(home / KEYRING, "x", contents, CHEAP))


def test_today_s_format_is_kept() -> None:
    assert FORMATS[-1].name == f"format-{FORMAT}"
    assert len(FORMATS) == FORMAT


@pytest.mark.parametrize("folder", FORMATS, ids=lambda folder: folder.name)
def test_it_opens_and_brings_what_it_brought(folder: Path, tmp_path: Path) -> None:
    kept = read(folder)
    dora = Laptop(owner(tmp_path / "dd", "DD", kept.people["DD"]), tmp_path)
    assert dora.takes(folder / "deputy.invitation", kept.phrase).created
    assert dora.inspection.role == "assessor"
    dora.takes(folder / "deputy.pack.age")
    assert dora.inspection.role == "deputy"
    found = dora.takes(folder / "assessor.bundle.age")
    forms = folder.name != "format-1"
    assert (found.new, found.sender.card.initials, found.sender.compared) == (3 + 4 * forms, "AA", True)
    assert dora.inspection.answers("LS-1")["rosh_screening_completed"] == "yes"
    assert dora.inspection.notes("LS-1")["rosh_screening_completed"] == "Nothing on file; “ŵ” and a\nsecond line."
    if forms:
        assert form_answers(dora.inspection, Form("child", 17)) == {
            "plan_copy": "forgotten",
            "own_words": "They “listen”.",
        }
    aaron = owner(tmp_path / "aa", "AA", kept.people["AA"])
    receipt = read_letter(unseal((folder / "assessor.receipt.age").read_bytes(), aaron.identity))
    check_signature(receipt, dora.inspection.team.by_initials("LL").card)  # type: ignore[union-attr]
    assert isinstance(receipt.manifest, Receipt)
    assert {head[0] for head in receipt.manifest.have} >= {aaron.device}
    dora.close()


@pytest.mark.skipif(shutil.which("age") is None, reason="age is not installed")
@pytest.mark.parametrize("folder", FORMATS, ids=lambda folder: folder.name)
def test_age_and_gunzip_show_it(folder: Path, tmp_path: Path) -> None:
    key = tmp_path / "key"
    key.write_text(read(folder).people["AA"].age + "\n")
    sealed = folder / "assessor.bundle.age"
    opened = subprocess.run(["age", "-d", "-i", key, sealed], capture_output=True, check=True).stdout
    shown = subprocess.run(["gunzip"], input=opened, capture_output=True, check=True).stdout.decode()
    assert '"subject":"note/rosh_screening_completed","value":"Nothing on file; “ŵ” and a\\nsecond line."' in shown
