"""Work that lasts, in the top bar: what is going on, how far it is and how to cancel it; along the foot a stripe."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from app.errors import KnownError
from app.ui.parts import Button, label, px, spaced
from app.ui.theme import Theme
from app.ui.words import number, sentence, tr
from app.ui.worker import Lasting, Worker

SOON = 300
"""What is done within so many milliseconds is not announced."""

STAYS = 4000
"""For how many milliseconds it is said that something was cancelled."""

CANCEL = "Ctrl+."
HIGH = 3
_PIECE = 0.25
_EVERY = 40
_ACROSS = 1600
"""The piece that wanders where nobody knows how far it is: its share of the stripe, and milliseconds."""


class Stripe(QProgressBar):
    """How far the work is, as a line over the whole width; a piece of it wanders where that is not known."""

    def __init__(self, theme: Theme) -> None:
        """Begin hidden."""
        super().__init__()
        self._theme = theme
        self._at = 0
        self._wander = QTimer(self)
        self._wander.setInterval(_EVERY)
        self._wander.timeout.connect(self._on)
        self.setTextVisible(False)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def retheme(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.update()

    def show_work(self, words: str, percent: int | None) -> None:
        """Show how far the work of those words is, in per cent, or that nobody knows."""
        self.setAccessibleName(words)
        self.setRange(0, 0 if percent is None else 100)
        if percent is not None:
            self.setValue(percent)
            self._wander.stop()
        elif not self._wander.isActive():
            self._at = 0
            self._wander.start()
        self.show()
        self.raise_()
        self.update()

    def put_away(self) -> None:
        """Show nothing."""
        self._wander.stop()
        self.hide()

    def _on(self) -> None:
        self._at = (self._at + _EVERY) % _ACROSS
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colours.colour("accent_tint"))
        if self.maximum():
            begin, share = 0.0, self.value() / self.maximum()
        else:
            begin, share = self._at / _ACROSS * (1 + _PIECE) - _PIECE, _PIECE
        wide = self.width()
        painter.fillRect(QRectF(begin * wide, 0, share * wide, self.height()), self._theme.colours.colour("accent"))
        painter.end()


class Working(QWidget):
    """Says what lasts once it has lasted a moment; what can be cancelled has its key beside it."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        """Begin hidden; follow takes a worker."""
        super().__init__()
        self._workers: list[Worker] = []
        self._followed: list[tuple[SignalInstance, Callable[..., None]]] = []
        self._lasting: Lasting | None = None
        self._percent: int | None = None
        row = spaced(QHBoxLayout(self), spacing=8)
        self._words = label(role="small")
        self._share = label(role="small")
        self.button = Button(tr("Cancel"), CANCEL)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it comes and goes by itself, and has its key
        self.button.clicked.connect(lambda _on=False: self.cancel())
        for widget in (self._words, self._share, self.button):
            row.addWidget(widget)
        self.stripe = Stripe(theme)
        self._soon = self._once(SOON, self._announce)
        self._said = self._once(STAYS, self._put_away)
        self.hide()

    def _once(self, after: int, run: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after)
        timer.timeout.connect(run)
        return timer

    def retheme(self, theme: Theme) -> None:
        """Take on another theme or text scale."""
        self.stripe.retheme(theme)
        self._measure()

    def follow(self, worker: Worker) -> None:
        """Tell of what lasts with that worker; of several the one that was followed first has the word."""
        self._workers.append(worker)
        for signal, told in (
            (worker.lasting_changed, self._look),
            (worker.moved, partial(self._move, worker)),
            (worker.stopped, self._tell_stopped),
        ):
            signal.connect(told)
            self._followed.append((signal, told))

    def leave(self) -> None:
        """Follow no worker any more: another will tell of them."""
        for signal, told in self._followed:
            signal.disconnect(told)
        self._workers, self._followed = [], []

    @property
    def _worker(self) -> Worker | None:
        return next((worker for worker in self._workers if worker.lasting is not None), None)

    def cancel(self) -> None:
        """Cancel what is going on, where that can be."""
        worker = self._worker
        if worker is not None:
            worker.cancel()

    @property
    def text(self) -> str:
        """What it says, in full."""
        share = self._share.text() if not self._share.isHidden() else ""
        return f"{self._words.text()} {share}".strip()

    def shorten(self, *, on: bool) -> None:
        """Leave the words out where there is no room for them; the stripe and the tooltip have them."""
        self._words.setHidden(on and not self._share.isHidden())
        self.setToolTip(self.text)

    # what the workers say

    def _look(self) -> None:
        worker = self._worker
        lasting = worker.lasting if worker is not None else None
        if lasting is self._lasting:
            return
        self._lasting, self._percent = lasting, None
        self._put_away()
        self._soon.stop()
        if lasting is not None:
            self._soon.start()

    def _announce(self) -> None:
        if self._lasting is not None:
            self._said.stop()
            self._words.setText(self._lasting.words)
            self.button.setVisible(self._lasting.can_be_cancelled)
            self._show()

    def _move(self, worker: Worker, done: int, total: int) -> None:
        percent = 100 * done // total if total else None
        if worker is self._worker and percent != self._percent:
            self._percent = percent
            if self.stripe.isVisible():
                self._show()

    def _show(self) -> None:
        """Show how far it is; the place of the figure is as wide as its widest, so that nothing moves."""
        known = self._percent is not None
        turned = self.isHidden() or self._share.isHidden() == known
        self._share.setText(tr("{n}%", n=number(self._percent or 0)))
        self._share.setVisible(known)
        self.stripe.show_work(self._words.text(), self._percent)
        self.setAccessibleName(self.text)
        if turned:
            self._measure()
            self.show()
            self.changed.emit()

    def _measure(self) -> None:
        self._share.ensurePolished()
        self._share.setFixedWidth(self._share.fontMetrics().horizontalAdvance(tr("{n}%", n=number(100))) + px(2))

    def _tell_stopped(self, error: KnownError) -> None:
        self._words.setText(sentence(error))
        self._words.show()
        self._share.hide()
        self.button.hide()
        self.setAccessibleName(self.text)
        self.show()
        self._said.start()
        self.changed.emit()

    def _put_away(self) -> None:
        self._said.stop()
        self.stripe.put_away()
        if not self.isHidden():
            self.hide()
            self.changed.emit()
