"""Whatever comes, in whatever order: the same entries, the same present, nothing acknowledged missing, gaps seen."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from app.casework.chains import Gap, Head
from app.casework.entries import Act, Entry, entry, present, recomputed_id
from app.errors import KnownError
from db.exchanged import ExchangedFile
from db.merging import uneven_devices
from db.store import Store, create_store

KEY = bytes(range(32))


class Desk:
    """Stores made for one test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.stores: list[Store] = []

    def store(self) -> Store:
        self.stores.append(create_store(self.folder / f"{len(self.stores)}.casewalk", KEY, "leeds"))
        return self.stores[-1]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    found = Desk(tmp_path)
    yield found
    for store in found.stores:
        store.close()


def chain(device: str, values: Sequence[str], after: Entry | None = None) -> list[Entry]:
    """Entries of one device at one place, none knowing of another."""
    found: list[Entry] = []
    for value in values:
        last = found[-1] if found else after
        found.append(
            entry(
                Act("u", "r", "answer/a", value),
                inspection="leeds",
                who=device.upper(),
                device=device,
                sequence=last.sequence + 1 if last else 1,
                at="2010-09-06T09:00:00.000Z",
                prev=last.id if last else None,
            )
        )
    return found


def head(one: Entry) -> Head:
    return Head(one.device, one.sequence, one.id)


def ids(entries: Sequence[Entry]) -> list[str]:
    return [one.id for one in entries]


def everything(store: Store) -> list[str]:
    return ids(list(store.entries()))


def same_as_rebuilt(store: Store) -> bool:
    rebuilt = {one.id for standing in present(store.entries()).values() for one in standing}
    return {row.entry for row in store.present()} == rebuilt


def test_the_same_again_changes_nothing(desk: Desk) -> None:
    store, sent = desk.store(), chain("d", "abc")
    assert (store.heads(), store.held(), store.beyond(())) == ((), (), [])
    first = store.merge(sent)
    assert (ids(first.entries), first.known, first.held) == (ids(sent), 0, ())
    again = store.merge([*sent, sent[0]])
    assert (again.entries, again.known, again.disagreements) == ((), 3, ())
    assert everything(store) == ids(sent)


def test_what_comes_after_a_gap_is_held_and_seen_until_the_gap_is_filled(desk: Desk) -> None:
    store, sent = desk.store(), chain("d", "abcdefgh")
    store.merge(sent[:2])
    merged = store.merge([*sent[4:5], *sent[6:]])
    assert merged.entries == ()
    assert merged.held == store.held() == (Gap("d", 3, 4, 1), Gap("d", 6, 6, 2))
    assert store.merge(sent[6:]).known == 2
    assert everything(store) == ids(sent[:2])
    filled = store.merge(sent[2:4])
    assert ids(filled.entries) == ids(sent[2:5])
    assert filled.held == (Gap("d", 6, 6, 2),)
    assert ids(store.merge(sent[5:6]).entries) == ids(sent[5:])
    assert store.held() == ()
    assert store.heads() == (head(sent[-1]),)


def test_a_gap_that_nobody_can_fill_is_given_up_by_decision(desk: Desk) -> None:
    store, sent = desk.store(), chain("d", "abcde")
    store.merge([*sent[:1], *sent[3:]])
    assert ids(store.give_up_gap("d").entries) == ids(sent[3:])
    assert store.held() == ()
    assert store.heads() == (head(sent[0]),)
    assert ids(store.beyond(store.heads())) == ids(sent[3:])


def test_a_selection_stands_at_once_and_claims_no_more_than_is_whole(desk: Desk) -> None:
    store, sent = desk.store(), chain("d", "abcdef")
    merged = store.merge([sent[0], sent[2], sent[4]], whole=False)
    assert (len(merged.entries), merged.held) == (3, ())
    assert store.heads() == (head(sent[0]),)
    rest = store.merge(sent)
    assert (len(rest.entries), rest.known) == (3, 3)
    assert store.heads() == (head(sent[-1]),)
    assert store.beyond(store.heads()) == []
    assert uneven_devices(store._db) == set()


def test_only_what_is_whole_here_is_confirmed_to_who_holds_a_selection(desk: Desk) -> None:
    lead, assessor, sent = desk.store(), desk.store(), chain("d", "abcdef")
    lead.merge(sent[:5])
    assessor.merge([sent[1], sent[3]], whole=False)
    owed = assessor.beyond(())
    assert ids(owed) == [sent[1].id, sent[3].id]
    assert lead.arrived(owed) == (head(sent[1]), head(sent[3]))
    assessor.acknowledge("lead", lead.arrived(owed))
    assert assessor.beyond(assessor.acknowledged("lead")) == []
    assert lead.arrived([sent[5]]) == ()
    assert desk.store().arrived(owed) == ()


def test_a_fork_keeps_both_branches_and_is_named(desk: Desk) -> None:
    store, trunk = desk.store(), chain("d", "ab")
    lost, kept = chain("d", "cd", trunk[-1]), chain("d", "xyz", trunk[-1])
    store.merge([*trunk, *lost])
    merged = store.merge(kept)
    (fork,) = merged.forked
    assert (fork.device, fork.sequence, set(fork.ids)) == ("d", 3, {lost[0].id, kept[0].id})
    assert store.heads() == tuple(sorted((head(lost[-1]), head(kept[-1]))))
    assert {one.id for one in store.beyond([head(lost[-1])])} == set(ids(kept))
    assert {one.id for one in store.beyond([head(kept[0])])} == set(ids([*lost, *kept[1:]]))
    assert store.merge(kept).forked == ()


def test_a_forked_device_goes_on_from_its_longest_chain(desk: Desk) -> None:
    store, trunk = desk.store(), chain("d", "a")
    store.merge([*trunk, *chain("d", "b", trunk[-1]), *(longer := chain("d", "xy", trunk[-1]))])
    (recorded,) = store.record([Act("u", "r", "answer/b", "yes")], who="D", device="d")
    assert (recorded.sequence, recorded.prev) == (4, longer[-1].id)
    assert store.merge([recorded]).known == 1
    store.check_chain()


def test_two_values_that_come_to_stand_side_by_side_are_named_once(desk: Desk) -> None:
    store = desk.store()
    store.merge(chain("d", ["yes"]))
    assert store.merge(chain("e", ["yes"])).disagreements == ()
    assert store.merge(chain("f", ["no"])).disagreements == (("u", "r", "answer/a"),)
    assert store.merge(chain("g", ["na"])).disagreements == ()


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"value": "another"}, "entry_altered"),
        ({"who": ""}, "entry_altered"),
        ({"sequence": 0, "prev": None}, "entry_altered"),
        ({"sequence": 2**70}, "entry_altered"),
        ({"prev": None}, "entry_altered"),
        ({"unit": ""}, "entry_altered"),
        ({"inspection": "york"}, "entry_foreign"),
    ],
)
def test_what_does_not_fit_is_refused_by_name_and_nothing_is_changed(
    desk: Desk, changed: dict[str, object], code: str
) -> None:
    store, sent = desk.store(), chain("d", "abc")
    store.merge(sent[:1])
    unfit = replace(sent[2], **changed)  # type: ignore[arg-type]
    if code != "entry_altered" or "value" not in changed:
        unfit = replace(unfit, id=recomputed_id(unfit))
    with pytest.raises(KnownError) as refused:
        store.merge([sent[1], unfit])
    assert refused.value.code == code
    assert everything(store) == ids(sent[:1])
    assert store.held() == ()


def test_two_contents_under_one_id_are_refused_whichever_comes_first(desk: Desk) -> None:
    store, (good,) = desk.store(), chain("d", ["yes"])
    for both in ([good, replace(good, value="no")], [replace(good, value="no"), good]):
        with pytest.raises(KnownError) as refused:
            store.merge(both)
        assert refused.value.code == "entry_altered"
    assert everything(store) == []


def test_an_entry_replaces_only_at_its_own_place_whatever_comes_first(desk: Desk) -> None:
    (first,) = chain("d", ["yes"])
    stray = entry(
        Act("u", "r", "answer/b", "no", (first.id,)),
        inspection="leeds", who="E", device="e", sequence=1, at="t", prev=None,
    )  # fmt: skip
    for order in ([first, stray], [stray, first]):
        store = desk.store()
        for one in order:
            store.merge([one])
        assert {row.entry for row in store.present()} == {first.id, stray.id}
        assert same_as_rebuilt(store)


def test_what_was_replaced_before_it_came_never_stands(desk: Desk) -> None:
    (first,) = chain("d", ["yes"])
    correction = entry(
        Act("u", "r", "answer/a", "no", (first.id,)),
        inspection="leeds", who="E", device="e", sequence=1, at="t", prev=None,
    )  # fmt: skip
    for order in ([first, correction], [correction, first]):
        store = desk.store()
        for one in order:
            store.merge([one])
        assert [row.entry for row in store.present()] == [correction.id]


def test_receipts_in_any_order_leave_what_is_acknowledged(desk: Desk) -> None:
    store, sent = desk.store(), chain("d", "abcd")
    store.merge(sent)
    store.acknowledge("lead", [head(sent[2])])
    store.acknowledge("lead", [head(sent[0])])
    assert store.acknowledged("lead") == (head(sent[2]),)
    assert ids(store.beyond(store.acknowledged("lead"))) == ids(sent[3:])
    assert store.acknowledged("deputy") == ()


def test_a_reader_who_lost_something_is_offered_it_again(desk: Desk) -> None:
    store, sent = desk.store(), chain("d", "abcd")
    store.merge(sent)
    store.acknowledge("lead", [head(sent[3])])
    store.acknowledge("lead", [head(sent[1])], lacking=["d"])
    assert ids(store.beyond(store.acknowledged("lead"))) == ids(sent[2:])
    store.acknowledge("lead", [], lacking=["d"])
    assert ids(store.beyond(store.acknowledged("lead"))) == ids(sent)


def test_the_head_of_another_branch_does_not_acknowledge_this_one(desk: Desk) -> None:
    store, trunk = desk.store(), chain("d", "ab")
    kept = chain("d", "cd", trunk[-1])
    elsewhere = chain("d", "xyz", trunk[-1])
    store.merge([*trunk, *kept])
    store.acknowledge("lead", [head(trunk[-1])])
    store.acknowledge("lead", [head(elsewhere[-1])])
    assert ids(store.beyond(store.acknowledged("lead"))) == ids(kept)


def test_files_that_came_and_went_are_kept_with_their_latest_state(desk: Desk) -> None:
    store = desk.store()
    out = ExchangedFile("a.bundle", "bundle", "out", 120, "2010-09-06T17:00:00.000Z", "waiting", "no destination")
    back = ExchangedFile("b.receipt", "receipt", "in", 80, "2010-09-06T18:00:00.000Z", "merged")
    store.note_file(out)
    store.note_file(back)
    assert store.exchanged_files() == [back, out]
    sent = replace(out, at="2010-09-06T19:00:00.000Z", state="sent", reason="")
    store.note_file(sent)
    assert store.exchanged_files() == [sent, back]
