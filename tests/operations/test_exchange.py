"""What goes out: the same entries in the same bytes, to the right people, until a receipt names them."""

import csv
import gzip
from io import StringIO
from pathlib import Path

import pytest

from app.errors import KnownError
from app.exchange.envelope import read_letter, unseal
from app.exchange.keys import InspectionKey
from app.exchange.manifest import Bundle, Pack, Receipt
from app.operations import exchange, team, walking
from app.operations.answer_files import COLUMNS, answer_rows
from app.operations.cases import add_cases
from app.operations.evening import reallocate
from app.operations.inspections import open_inspection
from app.operations.workspace import Workspace, create_workspace
from db.store import create_store
from tests.conftest import CHEAP
from tests.journeys.laptops import invited
from tests.journeys.three import Three
from tests.operations.large import answer_at_random

QUESTION = "rosh_screening_completed"


def manifest(three: Three, path: Path) -> Bundle | Pack | Receipt:
    for one in (three.leading, three.aaron, three.betty):
        try:
            return read_letter(unseal(path.read_bytes(), one.workspace.identity)).manifest
        except KnownError:
            continue
    raise AssertionError("nobody can read it")


def test_the_same_entries_give_the_same_bytes_before_encryption(three: Three) -> None:
    walking.answer(three.aaron.inspection, "LS-1", QUESTION, "no")
    one, other = exchange.bundle(three.aaron.inspection), exchange.bundle(three.aaron.inspection)
    assert one is not None
    assert other is not None
    assert one.name == other.name
    assert one.data != other.data  # age never seals twice alike
    keys = three.aaron.workspace.identity
    assert unseal(one.data, keys) == unseal(other.data, keys)
    assert exchange.pack(three.leading.inspection, "AA").name == exchange.pack(three.leading.inspection, "AA").name


def test_it_is_offered_until_a_receipt_is_there(three: Three) -> None:
    aaron = three.aaron.inspection
    assert exchange.bundle(aaron) is None
    walking.answer(aaron, "LS-1", QUESTION, "no")
    path = three.aaron.bundles()
    owed = exchange.owed(aaron)
    assert (owed.entries, owed.cases) == (1, frozenset({"LS-1"}))
    three.leading.takes(path)
    assert exchange.owed(aaron).entries == 1
    walking.answer(aaron, "LS-1", "rosh_screening_timely", "no")
    three.aaron.takes(three.leading.receipts()["AA"])
    assert exchange.owed(aaron).entries == 1
    sent = {file.name: file.state for file in aaron.store.exchanged_files() if file.direction == "out"}
    assert sent[path.name] == exchange.ARRIVED
    second = manifest(three, three.aaron.bundles())
    assert isinstance(second, Bundle)
    assert [run.entries for run in second.runs.values()] == [1]
    whole = exchange.bundle(aaron, everything=True)
    assert whole is not None
    assert whole.entries == 2


def test_a_receipt_says_what_was_refused_and_why(three: Three) -> None:
    forged = three.forged(three.act("fact/assessor", "AA"), devices=["aa"])
    assert three.refused(forged) == "exchange_oversteps"
    receipt = manifest(three, three.leading.receipts()["AA"])
    assert isinstance(receipt, Receipt)
    assert [(file.name, file.fault) for file in receipt.files if file.fault] == [(forged.name, "exchange_oversteps")]


def test_a_receipt_is_for_its_addressee_only(three: Three) -> None:
    path = three.leading.receipts()["AA"]
    with pytest.raises(KnownError) as refused:
        three.betty.takes(path)
    assert refused.value.code == "exchange_not_for_us"


def test_what_the_lead_lost_is_sent_again(three: Three) -> None:
    """The lead's laptop is put back to what it was on Monday; the receipts that it then writes say what is missing."""
    aaron, leading = three.aaron.inspection, three.leading
    leading.close()
    monday = {path: path.read_bytes() for path in leading.workspace.home.iterdir() if path.is_file()}
    walking.answer(aaron, "LS-1", QUESTION, "no")
    leading.takes(three.aaron.bundles())
    three.aaron.takes(leading.receipts()["AA"])
    assert exchange.owed(aaron).entries == 0
    leading.close()
    for path, data in monday.items():
        path.write_bytes(data)
    walking.answer(aaron, "LS-1", "rosh_screening_timely", "no")
    (gap,) = leading.takes(three.aaron.bundles()).held
    assert (gap.first, gap.last, gap.waiting) == (1, 1, 1)
    three.aaron.takes(leading.receipts()["AA"])
    assert exchange.owed(aaron).entries == 2
    assert leading.takes(three.aaron.bundles()).new == 2
    assert three.aaron.ids() <= leading.ids()


def test_a_pack_holds_the_person_s_cases_and_of_those_that_were_theirs_only_whose_they_are(three: Three) -> None:
    leading = three.leading.inspection
    walking.answer(leading, "LS-1", QUESTION, "no")
    reallocate(leading, ["LS-1"], "bb")
    three.aaron.takes(three.leading.packs("AA"))
    three.betty.takes(three.leading.packs("BB"))
    assert three.betty.inspection.references == ("LS-1", "LS-2")
    assert three.betty.inspection.answers("LS-1")[QUESTION] == "no"
    assert three.aaron.inspection.references == ("LS-1",)
    assert three.aaron.inspection.case("LS-1").facts["assessor"] == "BB"
    assert QUESTION not in three.aaron.inspection.answers("LS-1")
    with pytest.raises(KnownError) as refused:
        reallocate(leading, ["LS-1"], "ZZ")
    assert refused.value.code == "person_unknown"
    assert reallocate(leading, ["LS-1", "LS-2"], "").cases == {"LS-1", "LS-2"}


def test_the_packs_for_all_are_one_for_each_of_the_others(three: Three) -> None:
    assert sorted(parcel.to for parcel in exchange.packs(three.leading.inspection)) == [("AA",), ("BB",)]
    deputy = invited(three.leading, three.folder.parent, "Dora D", "DD", "deputy")
    parcels = {parcel.to[0]: parcel for parcel in exchange.packs(three.leading.inspection)}
    assert parcels["DD"].entries == len(three.leading.ids())
    deputy.close()


def test_a_parcel_that_cannot_be_written_leaves_nothing_behind(three: Three, tmp_path: Path) -> None:
    parcel = exchange.pack(three.leading.inspection, "AA")
    with pytest.raises(KnownError) as refused:
        exchange.save(three.leading.inspection, parcel, tmp_path / "gone")
    assert refused.value.code == "target_unwritable"
    (tmp_path / "folder" / parcel.name).mkdir(parents=True)
    with pytest.raises(KnownError):
        exchange.save(three.leading.inspection, parcel, tmp_path / "folder")
    assert [path.name for path in (tmp_path / "folder").iterdir()] == [parcel.name]


def test_nothing_on_the_stick_or_beside_it_can_be_read(three: Three) -> None:
    marker = "Evidence-Marker-7261"
    walking.note(three.aaron.inspection, "LS-1", QUESTION, marker)
    three.leading.takes(three.aaron.bundles())
    three.leading.packs("AA")
    three.leading.receipts()
    three.leading.close()
    three.aaron.close()
    for path in three.folder.parent.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert not any(secret in data for secret in (marker.encode(), QUESTION.encode(), b"LS-1", b"Aaron")), path


def test_an_inspection_made_before_there_were_teams_has_its_owner_as_the_lead(three: Three) -> None:
    """Its file says nothing of people; the first act on the team says who leads."""
    old: Workspace = create_workspace(three.folder / "old", "x", "Olga Old", "OO", CHEAP)
    form = three.leading.inspection.instrument
    compiled = three.leading.inspection.store.instrument(form.meaning)
    store = create_store(old.home / "o.casewalk", b"k" * 32, "old")
    store.keep_instrument(form.meaning, form.wording, compiled)
    store.set_properties({"instrument": form.meaning, "pattern": "[A-Z0-9-]+", "demo": "no"})
    store.close()
    old.keyring.add(InspectionKey("old", "o.casewalk", b"k" * 32))
    inspection = open_inspection(old, "old")
    assert inspection.leads
    assert [one.card.initials for one in inspection.team.leading] == ["OO"]
    team.add(inspection, three.aaron.workspace.identity.card())
    assert [(one.card.initials, one.role) for one in inspection.team.members] == [("AA", "assessor"), ("OO", "lead")]
    assert inspection.leads
    inspection.close()


def test_a_bundle_is_no_larger_than_twice_the_same_rows_as_a_packed_table(three: Three) -> None:
    aaron = three.aaron.inspection
    references = [f"BIG-{number}" for number in range(99)]
    add_cases(three.leading.inspection, [(one, {"phases": "both", "assessor": "AA"}) for one in references])
    three.aaron.takes(three.leading.packs("AA"))
    assert answer_at_random(aaron, aaron.references, questions=190) == 19_000
    made = exchange.bundle(aaron)
    assert made is not None
    assert made.entries == 19_000
    table = StringIO()
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    rows = [row for row in answer_rows(aaron, kept=True) if row.answer and row.at.startswith("2010")]
    assert len(rows) == 19_000
    writer.writerows((row.case, row.question, row.answer, row.note, row.assessor, row.at) for row in rows)
    assert len(made.data) <= 2 * len(gzip.compress(table.getvalue().encode(), mtime=0))
