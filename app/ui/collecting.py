"""Garbage is collected on the window's thread only: Python may else destroy widgets on the thread of the store."""

import gc

from PySide6.QtCore import QCoreApplication, QObject, QTimer

EVERY = 1000
"""Milliseconds between looks at how much has gathered."""


class Collector(QObject):
    """Takes the place of Python's own collection, which runs on whichever thread happens to allocate."""

    def __init__(self, app: QCoreApplication) -> None:
        """Begin to collect here; lives as long as the application."""
        super().__init__(app)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the generations that have reached Python's own thresholds."""
        for generation, (count, threshold) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)):
            if count <= threshold:
                break
            gc.collect(generation)


def collect_here(app: QCoreApplication) -> None:
    """Have garbage collected on this thread from now on; asking twice does no harm.

    What is there already, the program itself, stays to the end and is never looked through again: that alone would
    keep the window from its events for longer than all that comes later.
    """
    gc.disable()
    if app.findChild(Collector) is None:
        gc.freeze()
        Collector(app)
