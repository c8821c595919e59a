"""Results come home in the order asked for; work that lasts tells how far it is, gives way, and can be cancelled."""

from collections.abc import Callable, Iterator
from functools import partial
from threading import Event, current_thread, main_thread
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.errors import KnownError
from app.steps import Ask, Tell, in_steps
from app.ui.worker import Lasting, Worker

LASTING = Lasting("Working…")
STEPS = 30


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    assert qtbot is not None
    found = Worker()
    yield found
    found.finish()


@pytest.fixture
def home() -> list[Any]:
    return []


def slow(waits: Event | None = None) -> Callable[..., int]:
    """Work of some steps that are long enough for each to be told of; waits for an event in the midst."""

    def work(progress: Tell, cancelled: Ask) -> int:
        for at in in_steps(range(STEPS), progress, cancelled):
            Event().wait(0.011)
            if waits is not None and at == 1:
                waits.wait()
        return STEPS

    return work


def test_results_come_in_order_and_after_they_were_asked_for(qtbot: QtBot, worker: Worker, home: list[Any]) -> None:
    threads: set[Any] = set()

    def asked(number: int) -> int:
        threads.add(current_thread())
        if number == 3:
            raise KnownError("memo_gone")
        return number

    for number in range(6):
        worker.run(partial(asked, number), home.append, lambda error: home.append(error.code))
    assert home == []
    assert not threads  # nothing begins before the turn in which it was asked for is over
    qtbot.waitUntil(lambda: not worker.busy)
    assert home == [0, 1, 2, "memo_gone", 4, 5]
    assert len(threads) == 1
    assert main_thread() not in threads


def test_what_lasts_tells_how_far_it_is(qtbot: QtBot, worker: Worker, home: list[Any]) -> None:
    steps: list[tuple[int, int]] = []
    worker.moved.connect(lambda done, total: steps.append((done, total)))
    worker.run(slow(), home.append, lasting=LASTING)
    said = [worker.lasting]
    qtbot.waitUntil(lambda: not worker.busy)
    said.append(worker.lasting)
    assert said == [LASTING, None]
    assert home == [STEPS]
    assert steps == sorted(steps)
    assert steps[-1] == (STEPS, STEPS)
    assert len(steps) > 3


def test_it_goes_on_only_when_the_window_has_taken_a_step_in(qtbot: QtBot, worker: Worker, home: list[Any]) -> None:
    done: list[int] = []

    def work(progress: Tell, cancelled: Ask) -> None:
        for at in in_steps(range(STEPS), progress, cancelled):
            done.append(at)
            Event().wait(0.011)

    worker.run(work, home.append, lasting=LASTING)
    qtbot.waitUntil(lambda: len(done) > 1)
    Event().wait(0.1)  # the window is busy: no event is taken
    assert len(done) <= 3
    qtbot.waitUntil(lambda: home == [None])
    assert len(done) == STEPS


def test_it_can_be_cancelled_and_what_waits_goes_on(qtbot: QtBot, worker: Worker, home: list[Any]) -> None:
    stopped: list[str] = []
    worker.stopped.connect(lambda error: stopped.append(error.code))
    go = Event()
    worker.run(slow(go), home.append, lambda error: home.append(error.code), LASTING)
    worker.run(lambda: "after", home.append)
    qtbot.wait(20)
    worker.cancel()
    go.set()
    qtbot.waitUntil(lambda: not worker.busy)
    assert home == ["cancelled", "after"]
    assert stopped == ["cancelled"]


def test_it_can_be_cancelled_before_it_begins(qtbot: QtBot, worker: Worker, home: list[Any]) -> None:
    worker.run(slow(), home.append, lambda error: home.append(error.code), LASTING)
    worker.cancel()
    qtbot.waitUntil(lambda: not worker.busy)
    assert home == ["cancelled"]


@pytest.mark.parametrize("lasting", [Lasting("…", in_steps=False), Lasting("…", stoppable=False)])
def test_what_cannot_be_cancelled_goes_on(qtbot: QtBot, worker: Worker, home: list[Any], lasting: Lasting) -> None:
    call = slow() if lasting.in_steps else lambda: STEPS
    worker.run(call, home.append, lambda error: home.append(error.code), lasting)
    worker.cancel()
    qtbot.waitUntil(lambda: not worker.busy)
    assert home == [STEPS]


def test_finishing_does_what_is_short_and_stops_what_lasts(qtbot: QtBot, home: list[Any]) -> None:
    worker, done = Worker(), list[str]()
    worker.run(slow(), home.append, lambda error: home.append(error.code), LASTING)
    worker.run(lambda: done.append("short"))
    qtbot.wait(30)
    worker.finish()
    assert done == ["short"]
    assert not any(thread.name.startswith("casewalk") and thread.is_alive() for thread in worker._pool._threads)
    qtbot.wait(10)
    assert home == []  # the window is gone: nobody is told
    with pytest.raises(RuntimeError):
        worker.run(lambda: None)
