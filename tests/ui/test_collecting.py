"""No widget is ever destroyed on the thread of the store."""

import gc
import threading
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.application import application
from app.ui.collecting import Collector


class Ring:
    """Garbage that only a collection finds; remembers on which thread it went."""

    gone: list[threading.Thread] = []  # noqa: RUF012 - shared on purpose

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        Ring.gone.append(threading.current_thread())


def test_garbage_goes_on_the_thread_of_the_window(qtbot: QtBot, dressed: QApplication) -> None:
    application("light")
    assert not gc.isenabled()
    Ring.gone.clear()

    def allocate() -> None:
        Ring()
        [[] for _ in range(100_000)]  # far beyond every threshold

    with ThreadPoolExecutor(1) as pool:
        pool.submit(allocate).result()
    assert Ring.gone == []
    collector = dressed.findChild(Collector)
    assert collector is not None
    gc.collect(0)
    qtbot.waitUntil(lambda: bool(Ring.gone))
    assert set(Ring.gone) == {threading.main_thread()}
