"""The power fails while something is written: what was acknowledged is there, whatever of the rest reached the disk."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from tests.power.campaign import laid_out, record, replay
from tests.power.disk import Disk
from tests.power.shim import AVAILABLE, Event

WHERE = "/d/file"


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with laid_out() as found:
        yield found


@pytest.mark.skipif(not AVAILABLE, reason="what is written can be recorded on Linux with a C compiler only")
@pytest.mark.parametrize(("writer", "most"), [("typing", 20), ("copying", 8), ("keys", 10)])
def test_what_was_acknowledged_survives_every_cut(folder: Path, writer: str, most: int) -> None:
    count = replay(record(writer, folder, 8, most), Random(8), 20)  # noqa: S311
    assert (count.lost, count.damaged) == ([], [])
    assert count.syncs > 5
    assert count.states > 10
    assert count.tears > 0


@pytest.mark.skipif(not AVAILABLE, reason="what is written can be recorded on Linux with a C compiler only")
def test_without_its_syncs_it_would_be_lost(folder: Path) -> None:
    recording = record("answering", folder, 8, 10)
    unsynced = replace(recording, events=[one for one in recording.events if one.kind != "sync"])
    assert replay(unsynced, Random(8), 25).lost  # noqa: S311


def test_what_was_not_synced_may_be_there_or_not() -> None:
    disk = Disk({"/d/old": b"old"})
    for event in (
        Event("open", WHERE),
        Event("write", WHERE, 0, b"a" * 1024),
        Event("sync", WHERE),
        Event("write", WHERE, 1024, b"b" * 1024),
        Event("gone", "/d/old"),
    ):
        disk.take(event)
    assert disk.everything() == {WHERE: b"a" * 1024 + b"b" * 1024}
    assert disk.nothing_unsure() == {"/d/old": b"old"}  # its name was not synced
    disk.take(Event("sync", "/d"))
    assert disk.nothing_unsure() == {WHERE: b"a" * 1024}
    chance = Random(1)  # noqa: S311
    seen = {disk.some(chance)[WHERE] for _ in range(60)}
    halves = {b"", b"b" * 512, bytes(512) + b"b" * 512, b"b" * 1024}
    assert seen == {b"a" * 1024 + half for half in halves}


def test_a_torn_write_ends_at_a_sector() -> None:
    disk = Disk({WHERE: b"a" * 1536})
    disk.take(Event("write", WHERE, 0, b"b" * 1536))
    chance = Random(1)  # noqa: S311
    assert {disk.torn(chance)[WHERE] for _ in range(60)} == {
        b"b" * kept + b"a" * (1536 - kept) for kept in (0, 512, 1024, 1536)
    }


def test_what_is_renamed_keeps_its_content_and_loses_its_old_name() -> None:
    disk = Disk({"/d/ring": b"old"})
    for event in (
        Event("make", "/d/.fresh"),
        Event("write", "/d/.fresh", 0, b"new"),
        Event("sync", "/d/.fresh"),
        Event("move", "/d/.fresh", 0, b"/d/ring"),
    ):
        disk.take(event)
    assert disk.everything() == {"/d/ring": b"new"}
    assert disk.nothing_unsure() == {"/d/ring": b"old"}
    disk.take(Event("sync", "/d"))
    assert disk.nothing_unsure() == {"/d/ring": b"new"}
