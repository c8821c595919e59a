"""What comes is taken up whole or refused by name with nothing changed."""

from pathlib import Path

import pytest
from msgspec import structs

from app.errors import KnownError
from app.exchange.cards import Card
from app.exchange.envelope import compose, name_of, read_letter, seal, unseal
from app.exchange.identity import Identity, new_keys
from app.exchange.manifest import Pack, kind_of, runs_of
from app.operations import exchange, invitations, opening, team, walking
from app.operations.cases import add_cases
from app.operations.inspections import create_inspection
from tests.conftest import CHEAP
from tests.journeys.laptops import invited, laptop
from tests.journeys.three import Three

QUESTION = "rosh_screening_completed"


def test_a_bundle_brings_what_was_recorded_and_the_same_again_changes_nothing(three: Three) -> None:
    walking.answer(three.aaron.inspection, "LS-1", QUESTION, "no")
    path = three.aaron.bundles()
    found = three.leading.takes(path)
    assert (found.kind, found.sender.card.initials, found.new, found.known) == ("bundle", "AA", 1, 0)
    assert found.changes.cases == {"LS-1"}
    assert three.leading.inspection.answers("LS-1")[QUESTION] == "no"
    before = three.leading.ids()
    again = three.leading.takes(path)
    assert (again.new, again.known, again.changes.entries) == (0, 1, ())
    assert three.leading.ids() == before
    received = opening.inbox(three.leading.inspection)[0]
    assert (received.kind, received.sender, received.entries, received.fault) == ("bundle", "AA", 1, "")


def test_the_author_can_always_read_their_own(three: Three) -> None:
    walking.answer(three.aaron.inspection, "LS-1", QUESTION, "no")
    found = three.aaron.takes(three.aaron.bundles())
    assert (found.new, found.known) == (0, 1)


def test_an_assessor_says_nothing_about_people_allocation_and_destination(three: Three) -> None:
    person = f"person/{three.aaron.inspection.me}/role"
    for entries in (
        three.act(person, "lead", unit=None),
        three.act("inspection/destination", "file:///elsewhere", unit=None),
        three.act("fact/assessor", "AA"),
    ):
        assert three.refused(three.forged(entries, devices=["aa"])) == "exchange_oversteps"
    fault = opening.inbox(three.leading.inspection)[0]
    assert (fault.sender, fault.fault) == ("AA", "exchange_oversteps")


def test_what_would_be_refused_there_is_not_recorded_here(three: Three) -> None:
    with pytest.raises(KnownError) as refused:
        walking.correct_fact(three.aaron.inspection, "LS-1", "assessor", "BB")
    assert refused.value.code == "lead_only"
    for operation in (
        lambda: team.confirm(three.aaron.inspection, "BB"),
        lambda: team.remove(three.aaron.inspection, "BB"),
        lambda: team.give_role(three.aaron.inspection, "AA", "lead"),
        lambda: team.set_destination(three.aaron.inspection, "file:///x"),
        lambda: invitations.invite(three.aaron.inspection, "Cy C", "CC", cost=CHEAP),
        lambda: exchange.pack(three.aaron.inspection, "BB"),
        lambda: exchange.receipts(three.aaron.inspection),
        lambda: add_cases(three.aaron.inspection, [("LS-9", {"phases": "both", "assessor": "AA"})]),
    ):
        with pytest.raises(KnownError) as refused:
            operation()
        assert refused.value.code == "lead_only"
    assert exchange.owed(three.aaron.inspection).entries == 0


def test_nobody_speaks_for_another_s_laptop(three: Three) -> None:
    bettys = three.betty.inspection.device
    assert (
        three.refused(three.forged(three.act("answer/x", "no", device=bettys), devices=[bettys])) == "device_of_another"
    )
    assert three.refused(three.forged(three.act("answer/x", "no", device=bettys))) == "device_of_another"
    ours = three.leading.inspection.device
    assert three.refused(three.forged(three.act("answer/x", "no", device=ours), devices=[ours])) == "device_of_another"


def test_a_wrong_and_an_unknown_signature_are_told_apart(three: Three) -> None:
    entries = three.act("answer/x", "no")
    stranger = Identity("Mallory", "MM", *new_keys())
    assert three.refused(three.forged(entries, devices=["aa"], by=stranger)) == "signature_wrong"
    unknown = three.forged(entries, devices=["aa"], by=stranger, author=stranger.card().fingerprint)
    assert three.refused(unknown) == "signer_unknown"


def test_another_inspection_and_other_criteria_are_refused(three: Three) -> None:
    entries = three.act("answer/x", "no")
    assert three.refused(three.forged(entries, devices=["aa"], inspection="york")) == "exchange_other_inspection"
    assert three.refused(three.forged(entries, devices=["aa"], instrument="0" * 64)) == "exchange_instrument_unknown"
    create_inspection(three.leading.workspace, "york", "York")
    assert three.refused(three.forged(entries, devices=["aa"], inspection="york")) == "signer_unknown"


def test_a_file_for_others_a_newer_one_and_something_else_are_named(three: Three, tmp_path: Path) -> None:
    assert three.refused(three.leading.packs("AA").with_name("gone")) == "source_missing"
    stranger = Identity("Mallory", "MM", *new_keys())
    other = tmp_path / "other"
    other.write_bytes(seal(b"any", [stranger.card()]))
    assert three.refused(other) == "exchange_not_for_us"
    other.write_bytes(seal(b'{"casewalk":"bundle","format":9}\n', [three.leading.workspace.identity.card()]))
    assert three.refused(other) == "exchange_newer"
    other.write_text("reference,phases\n")
    assert three.refused(other) == "exchange_foreign"


def test_a_bundle_is_for_those_who_lead_and_a_pack_from_them(three: Three) -> None:
    walking.answer(three.betty.inspection, "LS-2", QUESTION, "no")
    made = exchange.bundle(three.betty.inspection)
    assert made is not None
    text = unseal(made.data, three.betty.workspace.identity)
    path = three.folder / made.name
    path.write_bytes(seal(text, [three.aaron.workspace.identity.card()]))
    with pytest.raises(KnownError) as refused:
        three.aaron.takes(path)
    assert refused.value.code == "exchange_not_for_us"
    letter = read_letter(unseal(three.leading.packs("AA").read_bytes(), three.aaron.workspace.identity))
    assert isinstance(letter.manifest, Pack)
    forged = structs.replace(letter.manifest, author=three.aaron.inspection.me)
    assert (
        three.refused(three.posted(compose(forged, letter.lines, three.aaron.workspace.identity)))
        == "exchange_oversteps"
    )


def test_entries_that_are_not_what_the_manifest_says_are_refused(three: Three) -> None:
    entries = three.act("answer/x", "no")
    other = three.act("answer/x", "yes")
    assert three.refused(three.forged(entries, devices=["aa"], runs=runs_of(other))) == "exchange_altered"
    assert three.refused(three.forged(entries, devices=["aa"], runs={})) == "exchange_altered"
    assert three.refused(three.forged([], devices=["aa"], runs=runs_of(entries))) == "exchange_altered"


def test_an_instrument_that_is_not_what_the_pack_says_is_refused(three: Three) -> None:
    letter = read_letter(unseal(three.leading.packs("AA").read_bytes(), three.aaron.workspace.identity))
    assert isinstance(letter.manifest, Pack)
    manifest = structs.replace(letter.manifest, instrument="0" * 64)
    assert letter.lines[0].count(letter.manifest.instrument.encode()) == 1
    changed = letter.lines[0].replace(letter.manifest.instrument.encode(), b"0" * 64)
    for said, lines, code in (
        (letter.manifest, (changed, *letter.lines[1:]), "exchange_altered"),
        (letter.manifest, letter.lines[1:], "exchange_altered"),
        (letter.manifest, (b"{}", *letter.lines[1:]), "exchange_altered"),
        (manifest, (changed, *letter.lines[1:]), "exchange_instrument_unknown"),
    ):
        text = compose(said, lines, three.leading.workspace.identity)
        path = three.folder / name_of(text, kind_of(said))
        path.write_bytes(seal(text, [three.aaron.workspace.identity.card()]))
        with pytest.raises(KnownError) as refused:
            three.aaron.takes(path)
        assert refused.value.code == code


def test_one_refused_file_does_not_keep_the_others_out(three: Three) -> None:
    walking.answer(three.aaron.inspection, "LS-1", QUESTION, "no")
    good = three.aaron.bundles()
    bad = three.folder / "bad"
    bad.write_bytes(good.read_bytes()[:-1])
    found = opening.open_files(three.leading.workspace, [bad, good, bad], inspection=three.leading.inspection)
    assert [(one.path, one.fault.code if one.fault else None) for one in found] == [
        (bad, "exchange_altered"),
        (good, None),
    ]
    assert three.leading.inspection.answers("LS-1")[QUESTION] == "no"


def test_a_file_whose_signer_another_file_introduces_is_opened_after_it(three: Three) -> None:
    deputy = invited(three.leading, three.folder.parent, "Dora D", "DD", "deputy")
    deputy.takes(three.leading.packs("DD"))
    fresh = three.folder / "first"
    fresh.write_bytes(exchange.pack(deputy.inspection, "AA").data)
    leads = three.leading.packs("AA")
    found = opening.open_files(three.aaron.workspace, [fresh, leads], inspection=three.aaron.inspection)
    assert [one.fault for one in found] == [None, None]
    deputy.close()


# who comes, and who goes


def test_an_invitation_makes_all_that_a_fresh_laptop_needs(three: Three) -> None:
    phrase, parcel = invitations.invite(three.leading.inspection, "Cy Chen", "cc", cost=CHEAP)
    assert parcel.name.endswith(".invitation")
    path = three.leading.saves(parcel)
    assert invitations.needs_phrase(path)
    assert invitations.read_invitation(path, phrase) == invitations.Invitee("Cy Chen", "CC", "leeds")
    other = laptop(three.folder.parent, "Someone Else", "SE")
    for who, typed, code in (
        (other, phrase, "invitation_for_another"),
        (other, "", "phrase_missing"),
        (three.aaron, "zoo " * 6, "phrase_wrong"),
        (three.leading, phrase, "invitation_for_another"),
    ):
        with pytest.raises(KnownError) as refused:
            who.takes(path, typed)
        assert refused.value.code == code
    fresh = laptop(three.folder.parent, "Cy Chen", "CC")
    team.set_destination(three.leading.inspection, "file:///stick")
    found = fresh.takes(path, phrase)
    assert (found.created, found.sender.card.initials) == (True, "LL")
    assert fresh.takes(path, phrase).new == 0
    assert fresh.inspection.instrument == three.leading.inspection.instrument
    assert not fresh.inspection.leads
    assert {one.card.initials for one in fresh.inspection.team.present} == {"LL", "AA", "BB"}

    came = three.leading.takes(fresh.bundles())
    assert came.compare
    assert came.sender.card.words == team.own_card(fresh.inspection).words
    assert not came.sender.compared
    assert three.leading.inspection.team.pending == ()
    assert fresh.takes(three.leading.packs("CC")).new > 0
    assert team.destination(fresh.inspection) == "file:///stick"
    assert exchange.bundle(fresh.inspection) is None
    for one in (fresh, other):
        one.close()


def test_a_token_works_once_and_only_for_whom_it_was_made(three: Three) -> None:
    phrase, parcel = invitations.invite(three.leading.inspection, "Cy Chen", "CC", cost=CHEAP)
    path = three.leading.saves(parcel)
    (three.folder.parent / "again").mkdir()
    fresh, thief = laptop(three.folder.parent, "Cy Chen", "CC"), laptop(three.folder.parent / "again", "Eve", "CC")
    for one in (fresh, thief):
        one.takes(path, phrase)
    first, second = fresh.bundles(), thief.bundles()
    mine = three.leading.takes(first)
    assert three.refused(second) == "invitation_void"
    assert three.leading.inspection.team.by_initials("CC") == mine.sender
    assert three.leading.takes(first).compare is False
    for one in (fresh, thief):
        one.close()


def test_a_second_invitation_makes_the_first_void_and_one_can_be_called_off(three: Three) -> None:
    inspection = three.leading.inspection
    first_phrase, first = invitations.invite(inspection, "Cy Chen", "CC", cost=CHEAP)
    second_phrase, second = invitations.invite(inspection, "Cy Chen", "CC", cost=CHEAP)
    assert first_phrase != second_phrase
    fresh = laptop(three.folder.parent, "Cy Chen", "CC")
    fresh.takes(three.leading.saves(first), first_phrase)
    assert three.refused(fresh.bundles()) == "invitation_void"
    fresh.takes(three.leading.saves(second), second_phrase)
    invitations.call_off(inspection, "CC")
    assert three.refused(fresh.bundles()) == "invitation_void"
    third_phrase, third = invitations.invite(inspection, "Cy Chen", "CC", cost=CHEAP)
    fresh.takes(three.leading.saves(third), third_phrase)
    assert three.leading.takes(fresh.bundles()).compare
    with pytest.raises(KnownError) as refused:
        invitations.invite(inspection, "Cyril", "CC", cost=CHEAP)
    assert refused.value.code == "initials_taken"
    fresh.close()


def test_an_inspection_of_that_id_that_somebody_else_made_is_left_alone(three: Three) -> None:
    phrase, parcel = invitations.invite(three.leading.inspection, "Cy Chen", "CC", cost=CHEAP)
    own = laptop(three.folder.parent, "Cy Chen", "CC")
    create_inspection(own.workspace, "leeds", "My own Leeds")
    before = own.ids()
    with pytest.raises(KnownError) as refused:
        own.takes(three.leading.saves(parcel), phrase)
    assert refused.value.code == "inspection_not_theirs"
    assert own.ids() == before
    own.close()


def test_what_a_removed_person_made_before_stays_and_what_comes_later_is_refused(three: Three) -> None:
    walking.answer(three.aaron.inspection, "LS-1", QUESTION, "no")
    early = three.aaron.bundles()
    walking.answer(three.aaron.inspection, "LS-1", "rosh_screening_timely", "no")
    three.leading.takes(early)
    team.remove(three.leading.inspection, "AA")
    assert three.leading.inspection.answers("LS-1")[QUESTION] == "no"
    late = three.aaron.bundles()
    found = three.leading.takes(late)
    assert (found.new, found.known, found.refused) == (0, 1, 1)
    for parcel in exchange.packs(three.leading.inspection):
        assert parcel.to != ("AA",)
    team.take_back(three.leading.inspection, three.aaron.inspection.me)
    assert three.leading.takes(late).new == 1
    assert three.leading.inspection.team.by_initials("AA") is not None


def test_all_that_is_later_is_refused_by_name(three: Three) -> None:
    walking.answer(three.aaron.inspection, "LS-1", QUESTION, "no")
    path = three.aaron.bundles()
    team.remove(three.leading.inspection, "AA")
    assert three.refused(path) == "person_removed"


def test_a_deputy_can_do_what_the_lead_can_and_takes_over(three: Three) -> None:
    deputy = invited(three.leading, three.folder.parent, "Dora D", "DD", "deputy")
    deputy.takes(three.leading.packs("DD"))
    walking.answer(three.aaron.inspection, "LS-1", QUESTION, "no")
    three.aaron.takes(three.leading.packs("AA"))
    path = three.aaron.bundles()
    assert deputy.takes(path).new == 1
    team.give_role(deputy.inspection, "DD", "lead")
    team.remove(deputy.inspection, "LL")
    three.aaron.takes(deputy.packs("AA"))
    assert [one.card.initials for one in three.aaron.inspection.team.leading] == ["DD"]
    assert exchange.bundle(three.aaron.inspection) is None  # a pack from those who lead says what they have
    with pytest.raises(KnownError) as refused:
        team.remove(deputy.inspection, "DD")
    assert refused.value.code == "last_lead"
    deputy.close()


def test_a_card_that_was_handed_over_does_without_an_invitation(three: Three, tmp_path: Path) -> None:
    fresh = laptop(three.folder.parent, "Cy Chen", "CC")
    create_inspection(fresh.workspace, "york", "York")
    (tmp_path / "card").write_bytes(fresh.workspace.identity.card_file())
    card: Card = team.card_of(tmp_path / "card")
    team.add(three.leading.inspection, card, "deputy")
    assert three.leading.inspection.team.by_initials("CC").role == "deputy"  # type: ignore[union-attr]
    assert team.add(three.leading.inspection, card, "deputy").entries == ()
    with pytest.raises(KnownError) as refused:
        team.add(
            three.leading.inspection, structs.replace(card, recipient=three.aaron.workspace.identity.card().recipient)
        )
    assert refused.value.code == "initials_taken"


def test_what_fails_in_the_middle_changes_nothing_and_comes_in_the_next_time(
    three: Three, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full after the newcomer was taken up and their entries were merged, before all of it is durable."""
    phrase, parcel = invitations.invite(three.leading.inspection, "Cy Chen", "CC", cost=CHEAP)
    fresh = laptop(three.folder.parent, "Cy Chen", "CC")
    fresh.takes(three.leading.saves(parcel), phrase)
    path = fresh.bundles()

    def full(*_: object) -> None:
        raise KnownError("file_write_failed", reason="full", path="x")

    with monkeypatch.context() as patch:
        patch.setattr(three.leading.inspection.store, "note_file", full)
        assert three.refused(path) == "file_write_failed"
        assert three.leading.inspection.team.by_initials("CC") is None
    assert three.leading.takes(path).compare
    fresh.close()
