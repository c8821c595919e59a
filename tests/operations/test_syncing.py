"""A destination between laptops: what came is opened, what is owed goes there, and nobody needs to be there at once."""

from pathlib import Path

import pytest

from app.errors import KnownError
from app.operations import exchange, invitations, opening, team, walking
from app.operations.syncing import Report, sync
from tests.conftest import CHEAP
from tests.journeys.laptops import Laptop, invited, laptop
from tests.journeys.three import Three

QUESTION = "rosh_screening_completed"


def nothing(_: float) -> None:
    raise AssertionError("nothing passes by waiting here")


@pytest.fixture
def place(three: Three, tmp_path: Path) -> Path:
    """A shared folder, which the lead has named and the others know of."""
    folder = tmp_path / "shared"
    folder.mkdir()
    team.set_destination(three.leading.inspection, folder.as_uri())
    for one in (three.aaron, three.betty):
        one.takes(three.leading.packs(one.workspace.who))
    return folder


def synced(who: Laptop) -> Report:
    found = sync(who.workspace, "leeds", environment={}, wait=nothing)
    assert found.stopped is None
    return found


def test_a_day_by_a_shared_folder(three: Three, place: Path) -> None:
    aaron, leading = three.aaron, three.leading
    walking.answer(aaron.inspection, "LS-1", QUESTION, "no")
    assert [parcel.kind for parcel in synced(aaron).sent] == ["bundle"]
    found = synced(leading)
    assert [(one.kind, one.sender.card.initials, one.new) for one in found.deliveries] == [("bundle", "AA", 1)]
    leading.inspection.refresh()
    assert leading.inspection.answers("LS-1")[QUESTION] == "no"
    assert {parcel.kind for parcel in found.sent} == {"pack", "receipt"}
    found = synced(aaron)
    assert {one.kind for one in found.deliveries} == {"pack", "receipt"}
    assert found.sent == ()
    assert exchange.owed(aaron.inspection).entries == 0
    assert {(one.kind, one.state) for one in exchange.outbox(aaron.inspection)} == {("bundle", exchange.ARRIVED)}
    assert len(list(place.iterdir())) == len({path.name for path in place.iterdir()})
    for one in (leading, aaron, leading):
        again = synced(one)
        assert (again.deliveries, again.sent, again.refused) == ((), (), {})


def test_one_broken_file_is_named_and_the_rest_goes_on(three: Three, place: Path) -> None:
    walking.answer(three.aaron.inspection, "LS-1", QUESTION, "no")
    synced(three.aaron)
    (good,) = place.glob("*.bundle.age")
    bad = place / ("0" * 32 + ".bundle.age")
    bad.write_bytes(good.read_bytes()[:-3])
    found = synced(three.leading)
    assert {name: fault.code for name, fault in found.refused.items()} == {bad.name: "exchange_altered"}
    assert [one.new for one in found.deliveries] == [1]
    assert synced(three.leading).refused == {}
    received = {one.name: one.fault for one in opening.inbox(three.leading.inspection)}
    assert received[bad.name] == "exchange_altered"


def test_a_newcomer_and_a_deputy_whom_nobody_knew_yet(three: Three, place: Path) -> None:
    """Aaron sees the deputy's pack before the lead's that introduces her: it is opened after it, in the same sync."""
    phrase, parcel = invitations.invite(three.leading.inspection, "Cy Chen", "CC", cost=CHEAP)
    invitation = exchange.save(three.leading.inspection, parcel, place)
    cy = laptop(three.folder.parent, "Cy Chen", "CC")
    cy.takes(invitation, phrase)
    synced(cy)
    (came,) = synced(three.leading).deliveries
    assert came.compare
    deputy = invited(three.leading, three.folder.parent, "Dora D", "DD", "deputy")
    deputy.takes(three.leading.packs("DD"))
    for one in (deputy, three.leading):
        synced(one)
    found = synced(three.aaron)
    assert {one.sender.card.initials for one in found.deliveries if one.kind == "pack"} == {"DD", "LL"}
    assert found.refused == {}
    for one in (cy, deputy):
        one.close()


def test_what_cannot_be_sent_stays_owed_with_the_reason(three: Three, place: Path) -> None:
    walking.answer(three.aaron.inspection, "LS-1", QUESTION, "no")
    place.rmdir()
    found = sync(three.aaron.workspace, "leeds", environment={}, wait=lambda _: None)
    assert found.stopped is not None
    assert found.stopped.code == "destination_missing"
    sending = exchange.outbox(three.aaron.inspection)[0]
    assert (sending.state, sending.fault) == (exchange.OWED, "destination_missing")
    place.mkdir()
    synced(three.aaron)
    sending = exchange.outbox(three.aaron.inspection)[0]
    assert (sending.state, sending.fault) == (exchange.SENT, "")
    assert exchange.owed(three.aaron.inspection).entries == 1


def test_it_can_be_stopped_and_goes_on_the_next_time(three: Three, place: Path) -> None:
    walking.answer(three.aaron.inspection, "LS-1", QUESTION, "no")
    steps: list[tuple[int, int]] = []
    found = sync(
        three.aaron.workspace,
        "leeds",
        environment={},
        progress=lambda done, total: steps.append((done, total)),
        cancelled=lambda: True,
    )
    assert found.stopped is not None
    assert found.stopped.code == "sync_cancelled"
    assert list(place.iterdir()) == []
    assert [parcel.kind for parcel in synced(three.aaron).sent] == ["bundle"]
    assert steps


def test_without_a_destination_it_says_so_and_takes_one_for_once(three: Three, tmp_path: Path) -> None:
    with pytest.raises(KnownError) as refused:
        sync(three.aaron.workspace, "leeds", environment={})
    assert refused.value.code == "destination_unset"
    (tmp_path / "stick").mkdir()
    walking.answer(three.aaron.inspection, "LS-1", QUESTION, "no")
    found = sync(three.aaron.workspace, "leeds", at=str(tmp_path / "stick"), environment={}, wait=nothing)
    assert len(found.sent) == 1
    with pytest.raises(KnownError) as refused:
        team.set_destination(three.leading.inspection, "sftp://me:secret@example.org/x")
    assert refused.value.code == "destination_password_in_url"


@pytest.mark.usefixtures("place")
def test_a_full_disk_puts_a_file_off_until_there_is_room(three: Three, monkeypatch: pytest.MonkeyPatch) -> None:
    walking.answer(three.aaron.inspection, "LS-1", QUESTION, "no")
    synced(three.aaron)

    def full(*_: object, **__: object) -> None:
        raise KnownError("file_write_failed", reason="full", path="x")

    with monkeypatch.context() as patch:
        patch.setattr("app.operations.inspections.Inspection.merge", full)
        found = synced(three.leading)
    assert [fault.code for fault in found.refused.values()] == ["file_write_failed"]
    (came,) = synced(three.leading).deliveries
    assert came.new == 1


def test_what_a_later_file_replaces_is_owed_no_more(three: Three, place: Path) -> None:
    walking.answer(three.aaron.inspection, "LS-1", QUESTION, "no")
    place.rmdir()
    sync(three.aaron.workspace, "leeds", environment={}, wait=lambda _: None)
    walking.answer(three.aaron.inspection, "LS-1", "rosh_screening_timely", "no")
    place.mkdir()
    synced(three.aaron)
    states = [one.state for one in exchange.outbox(three.aaron.inspection)]
    assert states == [exchange.SENT, exchange.WRITTEN]


@pytest.mark.usefixtures("place")
def test_a_pack_of_a_deputy_whom_the_lead_s_pack_makes_one_is_opened_after_it(three: Three) -> None:
    team.give_role(three.leading.inspection, "BB", "deputy")
    three.betty.takes(three.leading.packs("BB"))
    synced(three.betty)
    assert [fault.code for fault in synced(three.aaron).refused.values()] == ["exchange_oversteps"]
    synced(three.leading)
    found = synced(three.aaron)
    assert found.refused == {}
    assert {one.sender.card.initials for one in found.deliveries} == {"BB", "LL"}
