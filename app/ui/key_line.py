"""The keys of a page, small, beside what they do; a click does it too, so that the mouse finds what the keys find."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import Theme
from app.ui.walk.look import MEDIUM, NORMAL, Look, draw_key
from app.ui.words import tr

Acts = dict[str, Callable[[], object]]
ALL_KEYS = "?"
SHORT_BELOW = 560
"""Below this height of the design a window has one line of keys, else two."""
TIGHT_BELOW = 400
_CAP, _STEP, _ROOM = 19, 25, 4


class KeyLine(QWidget):
    """Shows as many keys as have room, the one that lists them all in any case; one pair can stand out."""

    def __init__(
        self, theme: Theme, pairs: Iterable[tuple[str, str]], acts: Acts | None = None, *, inset: int = 0
    ) -> None:
        """Take the pairs of keys and meaning, in the language of the window, and what a click on a key does.

        `inset` is the paper left free at both ends where there is room for it, in pixels of the design.
        """
        super().__init__()
        self._inset = inset
        self._look = Look(theme)
        self._acts: Acts = acts or {}
        self._pairs: tuple[tuple[str, str], ...] = ()
        self._places: list[tuple[int, int, int] | None] = []
        self._bright = self._under = -1
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.show_pairs(tuple(pairs))

    def show_pairs(self, pairs: tuple[tuple[str, str], ...]) -> None:
        """Show other keys."""
        if pairs != self._pairs:
            self._pairs = pairs
            self.setAccessibleName(tr("Keys: {keys}", keys=", ".join(f"{keys} {meaning}" for keys, meaning in pairs)))
            self.fit()

    def brighten(self, index: int) -> None:
        """Have one pair stand out, or none below zero."""
        if index != self._bright:
            self._bright = index
            self.update()

    def retheme(self, theme: Theme) -> None:
        """Take on another theme or text scale."""
        self._look.take(theme)
        self.fit()
        self.update()

    # room

    def _width(self, keys: str, meaning: str) -> int:
        look = self._look
        caps = sum(look.key_width(each) + look.px(3) for each in keys.split())
        return caps + look.px(3) + look.advance(meaning, 13, MEDIUM)

    def _stand(self, shown: Iterable[int]) -> tuple[dict[int, tuple[int, int, int]], int]:
        """Where pairs stand, left, line and width, and how many lines that takes."""
        start = self._look.px(self._inset if self.width() > self._look.px(TIGHT_BELOW) else 0)
        found, x, line = {}, start, 0
        for index in shown:
            wide = self._width(*self._pairs[index])
            if x > start and x + wide > self.width() - start:
                x, line = start, line + 1
            found[index] = (x, line, wide)
            x += wide + self._look.px(13)
        return found, line + 1

    def fit(self) -> None:
        """Show what has room, the first pairs and the one for all keys, and take the height that it calls for."""
        most = 1 if self.window().height() < self._look.px(SHORT_BELOW) else 2
        others = [at for at, (keys, _) in enumerate(self._pairs) if keys != ALL_KEYS]
        always = [at for at, (keys, _) in enumerate(self._pairs) if keys == ALL_KEYS]
        for kept in range(len(others), -1, -1):
            places, lines = self._stand(sorted((*others[:kept], *always)))
            if lines <= most:
                break
        self._places = [places.get(index) for index in range(len(self._pairs))]
        self.setFixedHeight(self._look.px(_STEP) * (lines - 1) + self._look.px(_CAP + 2 * _ROOM))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._look.px(_CAP + 2 * _ROOM))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    # the mouse

    def _at(self, event: QMouseEvent) -> int:
        """The pair under the mouse that a click does, below zero where there is none."""
        look, point = self._look, event.position()
        for index, place in enumerate(self._places):
            if place is not None and self._pairs[index][0] in self._acts:
                left, line, wide = place
                if QRectF(left - look.px(4), line * look.px(_STEP), wide + look.px(8), look.px(27)).contains(point):
                    return index
        return -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._at(event))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, index: int) -> None:
        if index != self._under:
            self._under = index
            self.setCursor(Qt.CursorShape.ArrowCursor if index < 0 else Qt.CursorShape.PointingHandCursor)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self._at(event) if event.button() == Qt.MouseButton.LeftButton else -1
        if index >= 0:
            self._acts[self._pairs[index][0]]()

    # painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, ((keys, meaning), place) in enumerate(zip(self._pairs, self._places, strict=True)):
            if place is None:
                continue
            left, line, wide = place
            x, y = float(left), line * look.px(_STEP) + look.px(_ROOM)
            bright = index == self._bright
            if bright or index == self._under:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("accent_tint" if bright else "na_tint"))
                box = QRectF(x - look.px(4), y - look.px(_ROOM), wide + look.px(8), look.px(27))
                painter.drawRoundedRect(box, look.px(8), look.px(8))
            for each in keys.split():
                x = draw_key(painter, look, x, y, each) + look.px(3)
            painter.setPen(look.colour("accent" if bright else "muted"))
            painter.setFont(look.font(13, MEDIUM if bright else NORMAL))
            box = QRectF(x + look.px(3), y, self.width(), look.px(_CAP))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, meaning)
