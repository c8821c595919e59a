"""A sync does what it can, names what it cannot, goes on from where it was, and loses, doubles and removes nothing."""

import hashlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import KnownError
from app.exchange.destination import NAME, Destination
from app.exchange.sync import PAUSES, Synced, synchronise
from tests.exchange.faults import Fault, Faulty, Killed, Memory
from tests.exchange.servers import Place, folder_place


def named(text: str, kind: str = "bundle.age") -> tuple[str, bytes]:
    """A file whose name is made of its content."""
    data = text.encode() * 100
    return f"{hashlib.sha256(data).hexdigest()[:32]}.{kind}", data


@dataclass
class Peer:
    """A laptop: what it offers until the end of time, what it took, and how long it waited."""

    offered: dict[str, bytes]
    taken: dict[str, bytes] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()
    waited: list[float] = field(default_factory=list)
    progress: list[tuple[int, int]] = field(default_factory=list)

    def take(self, name: str, data: bytes) -> None:
        assert name not in self.taken, "taken twice"
        if name in self.broken:
            raise KnownError("file_unreadable", path=name)
        self.taken[name] = data

    def sync(self, destination: Destination, cancelled: Callable[[], bool] = lambda: False) -> Synced:
        with destination:
            return synchronise(
                destination,
                {name: partial(bytes, data) for name, data in self.offered.items()},
                self.taken,
                self.take,
                progress=lambda done, total: self.progress.append((done, total)),
                cancelled=cancelled,
                wait=self.waited.append,
            )


def codes(named: dict[str, KnownError] | object) -> dict[str, str]:
    assert isinstance(named, dict)
    return {name: error.code for name, error in named.items()}


MINE = dict(named(f"mine {number}") for number in range(2))
THEIRS = dict(named(f"theirs {number}", "pack.age") for number in range(2))
EVERYTHING = MINE | THEIRS


def test_what_is_owed_goes_there_and_what_is_new_comes_here(place: Place) -> None:
    for name, data in THEIRS.items():
        place.plant(name, data)
    place.plant("notes.txt", b"not ours")
    peer = Peer(MINE)
    done = peer.sync(place.open())
    assert done == Synced(pushed=tuple(MINE), pulled=tuple(sorted(THEIRS)))
    assert place.look() == EVERYTHING | {"notes.txt": b"not ours"}
    assert peer.taken == THEIRS
    assert peer.progress == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]
    assert peer.sync(place.open()) == Synced(there=tuple(MINE))
    assert peer.waited == []


def test_an_empty_or_another_destination_removes_nothing_here(tmp_path: Path) -> None:
    peer = Peer(MINE, dict(THEIRS))
    assert peer.sync(folder_place(tmp_path).open()) == Synced(pushed=tuple(MINE))
    assert peer.taken == THEIRS


def test_one_broken_file_is_quarantined_and_the_rest_goes_on() -> None:
    memory = Memory()
    memory.files |= THEIRS
    bad = min(THEIRS)
    peer = Peer(MINE, broken=frozenset({bad}))
    done = peer.sync(memory.place())
    assert codes(done.quarantined) == {bad: "file_unreadable"}
    assert done.pushed == tuple(MINE)
    assert set(done.pulled) == THEIRS.keys() - {bad}
    assert done.stopped is None
    assert memory.files == EVERYTHING


def test_a_file_that_cannot_be_given_is_owed_and_the_rest_goes_on() -> None:
    memory = Memory()
    first, second = MINE
    gone = KnownError("source_missing", file="outbox")

    def fail() -> bytes:
        raise gone

    done = synchronise(memory.place(), {first: fail, second: lambda: MINE[second]}, (), lambda *_: None)
    assert done == Synced(pushed=(second,), owed={first: gone})


def test_files_that_are_empty_too_large_or_still_growing_are_named_and_the_rest_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("app.exchange.sync.LIMIT", 10_000)
    memory = Memory()
    empty, large, growing = (named(text)[0] for text in ("empty", "large", "growing"))
    memory.files |= {empty: b"", large: bytes(10_001), growing: b"all of it"} | THEIRS

    class Growing(Memory):
        def sizes(self) -> dict[str, int]:
            return super().sizes() | {growing: 3}

    store = Growing()
    store.files = memory.files
    peer = Peer({})
    done = peer.sync(store.place())
    assert codes(done.unread) == {
        empty: "destination_file_short",
        large: "destination_file_large",
        growing: "destination_file_short",
    }
    assert peer.taken == THEIRS
    assert peer.waited == []


@pytest.mark.parametrize("first", [1, 2, 4, 6])
def test_what_passes_is_tried_again_with_growing_pauses(first: int) -> None:
    """Whether the list, a write or a read fails as often as is borne: afterwards it is as if nothing had been."""
    memory = Memory(whole=True)
    memory.files |= THEIRS
    peer = Peer(MINE)
    failing = range(first, first + len(PAUSES))
    done = peer.sync(Faulty(memory, lambda number: Fault.BEFORE if number in failing else None).place())
    assert done == Synced(pushed=tuple(MINE), pulled=tuple(sorted(THEIRS)))
    assert peer.waited == list(PAUSES) == sorted(PAUSES)


def test_a_destination_that_does_not_come_back_stops_it() -> None:
    memory = Memory(whole=True)
    peer = Peer(MINE)
    first, second = MINE
    done = peer.sync(Faulty(memory, lambda number: Fault.BEFORE if number > 3 else None).place())
    assert done.pushed == (first,)
    assert codes(done.owed) == {second: "destination_unreachable"}
    assert done.stopped is not None
    assert done.stopped.code == "destination_unreachable"


def test_what_does_not_pass_is_not_tried_again(tmp_path: Path) -> None:
    store = Faulty(Memory(), lambda number: Fault.DENIED if number == 1 else None)
    peer = Peer(MINE)
    done = peer.sync(store.place())
    assert done.stopped is not None
    assert done.stopped.code == "destination_forbidden"
    assert codes(done.owed) == dict.fromkeys(MINE, "destination_forbidden")
    missing = peer.sync(folder_place(tmp_path / "stick").open())
    assert missing.stopped is not None
    assert missing.stopped.code == "destination_missing"
    assert codes(missing.owed) == dict.fromkeys(MINE, "destination_missing")
    assert peer.waited == []


def test_a_place_that_may_only_be_read_is_read_and_says_why_the_rest_is_owed() -> None:
    class ReadOnly(Memory):
        def create(self, name: str, data: bytes) -> None:
            raise OSError(30, "Read-only file system", name, None, data)

    store = ReadOnly()
    store.files |= THEIRS
    peer = Peer(MINE)
    done = peer.sync(store.place())
    assert codes(done.owed) == dict.fromkeys(MINE, "destination_forbidden")
    assert peer.taken == THEIRS
    assert done.stopped is None


def test_a_stick_that_is_pulled_out_stops_it_with_what_was_done_so_far(tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    place = folder_place(folder)
    for name, data in THEIRS.items():
        place.plant(name, data)
    peer = Peer(MINE)
    first, second = MINE
    with place.open() as destination:
        done = synchronise(
            destination,
            {name: partial(bytes, data) for name, data in MINE.items()},
            peer.taken,
            peer.take,
            progress=lambda done, _: folder.rename(tmp_path / "pocket") if done == 1 else None,
            wait=peer.waited.append,
        )
    assert done.pushed == (first,)
    assert codes(done.owed) == {second: "destination_file_missing"}
    assert done.stopped is not None
    assert done.stopped.code == "destination_missing"
    assert codes(done.unread) == dict.fromkeys(sorted(THEIRS), "destination_missing")
    (tmp_path / "pocket").rename(folder)
    assert peer.sync(place.open()) == Synced(pushed=(second,), there=(first,), pulled=tuple(sorted(THEIRS)))


@pytest.mark.parametrize("after", range(5))
def test_it_stops_between_files_when_it_is_told_and_goes_on_the_next_time(after: int) -> None:
    memory = Memory()
    memory.files |= THEIRS
    peer = Peer(MINE)
    done = peer.sync(memory.place(), lambda: len(peer.progress) > after)
    assert len(done.pushed) + len(done.pulled) == after
    assert len(done.owed) + len(done.unread) == len(EVERYTHING) - after
    assert {*codes(done.owed).values(), *codes(done.unread).values()} <= {"sync_cancelled"}
    assert (done.stopped is None) == (after == len(EVERYTHING))
    again = peer.sync(memory.place())
    assert {*done.pushed, *again.pushed} == MINE.keys()
    assert peer.taken == THEIRS
    assert memory.files == EVERYTHING


def test_told_to_stop_it_does_not_try_again() -> None:
    peer = Peer(MINE)
    store = Faulty(Memory(), lambda _: Fault.BEFORE)
    done = peer.sync(store.place(), lambda: True)
    assert done.stopped is not None
    assert done.stopped.code == "destination_unreachable"
    assert (store.operations, peer.waited) == (1, [])


@pytest.mark.parametrize("fault", Fault)
def test_whichever_operation_fails_the_next_sync_completes(place: Place, fault: Fault) -> None:
    """Every operation in turn, on every kind of destination, with fresh files each time in one place."""
    with place.open() as connected:
        connected.names()
        inner, explained = connected._open, connected._explained
        assert inner is not None
        everything: dict[str, bytes] = {}
        for failing in count(1):
            mine, theirs = dict([named(f"mine {failing}")]), dict([named(f"theirs {failing}")])
            for name, data in theirs.items():
                place.plant(name, data)
            peer = Peer(mine, dict(everything))
            everything |= mine | theirs
            faulty = Faulty(inner, {failing: fault}.get)
            try:
                done = peer.sync(faulty.place(explained))
                assert done.pushed or done.owed
            except Killed:
                assert fault is Fault.KILLED
            assert whole(place, everything)
            after = peer.sync(Faulty(inner, lambda _: None).place(explained))
            assert not after.owed
            assert not after.unread
            assert {name: peer.taken[name] for name in theirs} == theirs
            assert not mine.keys() & peer.taken.keys()
            assert whole(place, everything) == everything
            if faulty.operations < failing:
                break
        assert failing > 2 * len(mine) + len(theirs) + 1, "to list, to create and measure each, to read each"


def whole(place: Place, everything: dict[str, bytes]) -> dict[str, bytes]:
    """What lies there under our names, after a look at whether each is whole."""
    found = {name: data for name, data in place.look().items() if NAME.fullmatch(name)}
    assert found.items() <= everything.items()
    return found


@settings(deadline=None)
@given(data=st.data())
def test_two_laptops_and_a_bad_line_have_everything_in_the_end(data: st.DataObject) -> None:
    """Whoever syncs when, and whatever fails meanwhile: when it no longer fails, both have all that either offered."""
    memory = Memory(whole=data.draw(st.booleans()))
    peers = [
        Peer(dict(named(f"{who} {number}") for number in range(data.draw(st.integers(0, 3))))) for who in ("ann", "jo")
    ]
    seen: dict[str, bytes] = {}
    for _ in range(data.draw(st.integers(0, 6))):
        faults = data.draw(st.lists(st.sampled_from([None, None, *Fault]), max_size=30))
        faulty = Faulty(memory, dict(enumerate(faults, 1)).get)
        with suppress(Killed):
            done = data.draw(st.sampled_from(peers)).sync(faulty.place())
            assert not done.quarantined
        lying = {name: content for name, content in memory.files.items() if NAME.fullmatch(name)}
        assert seen.items() <= lying.items(), "what lay there lies there unchanged"
        seen = lying
    for peer in (*peers, *peers):
        done = peer.sync(memory.place())
        assert (done.owed, done.unread, done.stopped) == ({}, {}, None)
    ann, jo = peers
    assert (ann.taken, jo.taken) == (jo.offered, ann.offered)
    assert {name: content for name, content in memory.files.items() if NAME.fullmatch(name)} == ann.offered | jo.offered
