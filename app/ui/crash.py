"""When the program itself fails: a strip under the top bar says so and shows what a report would hold."""

import sys
import threading
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from app.operations.crashes import Crash, crash_of, keep_crash, told
from app.ui.note import Note
from app.ui.parts import Button, label, px, respace, running, spaced, wrapped
from app.ui.theme import Theme, dress
from app.ui.words import counted, tr

LEAST, HEIGHT = 60, 180


class CrashStrip(QFrame):
    """Unfolds over the page; the focus stays where it is, so that whoever types goes on typing."""

    def __init__(self, theme: Theme) -> None:
        """Begin hidden."""
        super().__init__()
        self._theme = theme
        self.setProperty("card", True)
        self.setAccessibleName(tr("Casewalk itself failed"))
        column = spaced(QVBoxLayout(self), (16, 12, 16, 12), 6)
        column.addWidget(label(tr("Something went wrong in Casewalk itself"), "heading", wraps=True))
        self._words = QWidget()
        words = spaced(QVBoxLayout(self._words), spacing=6)
        words.addLayout(running(tr("Your work is safe. If the page does not go on, close Casewalk and open it again.")))
        self.where = Note()
        words.addWidget(self.where)
        self.times = label(role="small", wraps=True)
        words.addWidget(self.times)
        column.addWidget(self._words)
        self.holds = QPlainTextEdit()
        self.holds.setReadOnly(True)
        self.holds.setTabChangesFocus(True)
        self.holds.setAccessibleName(tr("What a report would hold, and nothing else"))
        self.holds.hide()
        column.addWidget(self.holds)
        self.show_it = Button(tr("Show the report"))
        self.show_it.clicked.connect(lambda _on=False: self._turn())
        self.copy_it = Button(tr("Copy it"))
        self.copy_it.clicked.connect(lambda _on=False: QGuiApplication.clipboard().setText(self.holds.toPlainText()))
        self.leave = Button(tr("Close"))
        self.leave.clicked.connect(lambda _on=False: self.hide())
        column.addLayout(wrapped(self.show_it, self.copy_it, self.leave))
        self.hide()

    def _turn(self) -> None:
        """Show the report in place of the words, or the words again: on a small screen there is room for one."""
        shown = self.holds.isHidden()
        self.holds.setVisible(shown)
        self._words.setVisible(not shown)
        self.show_it.setText(tr("Hide it") if shown else tr("Show the report"))

    def show_crash(self, crash: Crash, path: Path | None, times: int) -> None:
        """Say it; the same failure again is counted."""
        self.holds.setPlainText(crash.text)
        self.where.setText(
            tr("The report is {file} in the folder crashes. It holds nothing of any case.", file=path.name)
            if path is not None
            else tr("The report could not be kept in a file; copy it from here. It holds nothing of any case.")
        )
        self.times.setText(counted("It happened once.", "It happened {n} times.", times))
        self.times.setVisible(times > 1)
        self.where.setToolTip(str(path or ""))
        self.setAccessibleDescription(self.where.text())
        self.retheme(self._theme)
        self.show()

    def retheme(self, theme: Theme) -> None:
        """Take on another theme or text scale; it is hardly ever seen, and dressed only then."""
        self._theme = theme
        if self.times.text():
            dress(self, theme)
            respace(self)
            self.holds.setMinimumHeight(px(LEAST))
            self.holds.setMaximumHeight(px(HEIGHT))


class Crashes(QObject):
    """Takes every exception that nothing else took, on whatever thread, and has it shown on the window's."""

    _came = Signal(object)

    def __init__(self, home: Path, parent: QObject, strip: Callable[[], CrashStrip]) -> None:
        """Begin to listen; `strip` gives the one that is on the window."""
        super().__init__(parent)
        self._home, self._strip = home, strip
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        self._seen: Counter[str] = Counter()
        self._paths: dict[str, Path | None] = {}
        self._came.connect(self._show, Qt.ConnectionType.QueuedConnection)
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread
        sys.unraisablehook = self._unraisable

    def stop(self) -> None:
        """Listen no more."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def _uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        crash = crash_of(error.with_traceback(trace))
        if not self._seen[crash.mark]:
            told(crash)
        with suppress(RuntimeError):  # the window is gone: it was told all the same
            self._came.emit(crash)

    def _uncaught_in_thread(self, found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None and not issubclass(found.exc_type, SystemExit):
            self._uncaught(found.exc_type, found.exc_value, found.exc_traceback)

    def _unraisable(self, found: "sys.UnraisableHookArgs") -> None:
        if found.exc_value is not None:
            self._uncaught(found.exc_type, found.exc_value, found.exc_traceback)

    def _show(self, crash: Crash) -> None:
        self._seen[crash.mark] += 1
        if crash.mark not in self._paths:
            self._paths[crash.mark] = keep_crash(self._home, crash)
        times = self._seen[crash.mark]
        if times == 1 or self._strip().isVisible():  # closed, it stays closed for what tries itself again
            self._strip().show_crash(crash, self._paths[crash.mark], times)
