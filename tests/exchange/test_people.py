"""What a lead and a deputy said apart from each other gives one team, the same at both."""

from itertools import permutations

from msgspec import structs

from app.casework.entries import Value
from app.exchange.identity import Identity, new_keys
from app.exchange.people import team_of

ANN = Identity("Ann Example", "AE", *new_keys()).card()
HERE = f"person/{ANN.fingerprint}/"
CARD: dict[str, list[Value]] = {HERE + "card": [structs.asdict(ANN)]}


def test_a_person_is_an_assessor_until_something_else_is_said() -> None:
    (member,) = team_of(CARD).members
    assert (member.role, member.compared, member.removed, member.leads) == ("assessor", False, None, False)
    (member,) = team_of(
        {**CARD, HERE + "role": ["deputy"], HERE + "compared": [True], HERE + "device/d1": [True]}
    ).members
    assert (member.role, member.compared, member.devices, member.leads) == ("deputy", True, ("d1",), True)


def test_of_two_roles_the_lesser_holds_in_whatever_order_they_stand() -> None:
    for roles in permutations(["lead", "assessor", "deputy"]):
        assert team_of({**CARD, HERE + "role": list(roles)}).members[0].role == "assessor"
    assert team_of({**CARD, HERE + "role": ["lead", "deputy"]}).members[0].role == "deputy"


def test_a_removal_holds_and_gives_up_nothing_that_either_had_accepted() -> None:
    said: list[Value] = [{"d1": 10}, {"d1": 12, "d2": 3}, None]
    for removals in permutations(said):
        team = team_of({**CARD, HERE + "removed": list(removals)})
        assert team.members[0].removed == {"d1": 12, "d2": 3}
        assert not team.present
        assert team.by_initials("AE") is None
    assert team_of({**CARD, HERE + "removed": [None]}).present


def test_a_card_under_another_fingerprint_is_nobody() -> None:
    assert team_of({"person/" + "0" * 32 + "/card": [structs.asdict(ANN)]}).members == ()
    assert team_of({HERE + "card": ["no card"], HERE + "role": ["lead"]}).members == ()


def test_an_invitation_is_pending_until_it_is_taken() -> None:
    value: dict[str, Value] = {"name": "Jo Other", "initials": "JO", "role": "deputy", "at": "2026-01-01T00:00:00Z"}
    (pending,) = team_of({"invited/t1": [value]}).pending
    assert (pending.token, pending.initials, pending.role) == ("t1", "JO", "deputy")
    assert team_of({"invited/t1": [{**value, "taken": ANN.fingerprint}]}).pending == ()
    assert team_of({"invited/t1": [None]}).invited == ()
