"""References from a question's evidence to documents: chips that wrap, say how strong they are, and can be edited."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.casework.evidence import Source
from app.ui.dates import in_full, short
from app.ui.walk.choice_row import Press
from app.ui.walk.look import MEDIUM, NORMAL, Look, Paragraph, draw_key
from app.ui.walk.signs import draw_absent, draw_sheet, draw_speech
from app.ui.words import tr

DOCUMENTED, TOLD, ABSENT = "documented", "told", "absent"
_SIGNS = {DOCUMENTED: draw_sheet, TOLD: draw_speech, ABSENT: draw_absent}
_COLOURS = {DOCUMENTED: "na", TOLD: "ask", ABSENT: "star"}
_GAP = 6


def strength_in_words(strength: str) -> str:
    """How strong a reference is, in full."""
    return {
        DOCUMENTED: tr("documented"),
        TOLD: tr("told by the case manager"),
        ABSENT: tr("looked for and absent"),
    }.get(strength, strength)


def _after_document(source: Source) -> str:
    short_words = {TOLD: tr("told"), ABSENT: tr("absent")}
    page = tr("p. {page}", page=source.page) if source.page else ""
    when = short(source.dated, date.today())  # noqa: DTZ011 - the day on this laptop's wall
    return "".join(f" · {each}" for each in (when, page, short_words.get(source.strength, "")) if each)


def in_words(source: Source) -> str:
    """A reference for those who hear it."""
    page = tr("page {page}", page=source.page) if source.page else ""
    parts = (source.document, in_full(source.dated), page, strength_in_words(source.strength))
    return ", ".join(each for each in parts if each)


class SmallChip(Press):
    """A round chip with a sign or a key before its words; wraps where it is too long for its line."""

    removed = Signal()

    def __init__(self, look: Look, words: str, colour: str, parent: QWidget, *, tail: str = "") -> None:
        """Say something in a colour on its own tint; `tail` is never cut, the words before it are where they must."""
        super().__init__(parent)
        self.look = look
        self._colour = colour
        self._weight = MEDIUM if colour == "accent" else NORMAL
        self._words = Paragraph(words + tail, 13, self._weight)
        self._tail = tail
        self.most_lines = 2
        self.sign: Callable[..., None] | None = None
        self.outlined = False
        self.key = ""
        self.setText(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and not event.isAutoRepeat():
            self.removed.emit()
            return
        super().keyPressEvent(event)

    def _lead(self) -> int:
        look = self.look
        key = look.key_width(self.key) + look.px(6) if self.key else 0
        return look.px(10) + key + (look.px(18) if self.sign is not None else 0)

    def measure(self, most: int) -> tuple[int, int]:
        """The room that it takes on a line of that width."""
        look = self.look
        room = most - self._lead() - look.px(11)
        enough = room * self.most_lines - look.px(24 * (self.most_lines - 1))
        metrics = look.metrics(13, self._weight)
        enough -= metrics.horizontalAdvance(self._tail)
        self._words.set(metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, enough) + self._tail)
        height = self._words.lay_out(look, room)
        return min(most, self._lead() + int(self._words.widest) + 1 + look.px(11)), height + look.px(6)

    def retype(self) -> None:
        """Measure anew, the type having changed."""
        self._words.forget()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = min(box.height() / 2, look.px(13))
        pen = QPen(look.colour(self._colour), 1, Qt.PenStyle.DashLine) if self.outlined else Qt.PenStyle.NoPen
        painter.setPen(look.pen(self._colour) if self.underMouse() and self.isEnabled() else pen)
        painter.setBrush(look.colour(f"{self._colour}_tint"))
        painter.drawRoundedRect(box, radius, radius)
        if self.hasFocus():
            painter.setPen(look.pen("accent", 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        x = float(look.px(10))
        if self.key:
            x = draw_key(painter, look, x - look.px(3), (self.height() - look.px(19)) / 2, self.key) + look.px(6)
        if self.sign is not None:
            side = look.px(12)
            line = self._words.line_height(look)
            self.sign(painter, QRectF(x, look.px(3) + (line - side) / 2, side, side), look.colour(self._colour))
        self._words.draw(painter, look, self._lead(), look.px(3), self._colour)


def source_chip(look: Look, source: Source, parent: QWidget, key: str = "") -> SmallChip:
    """The chip of one reference."""
    colour = _COLOURS.get(source.strength, "na")
    chip = SmallChip(look, source.document, colour, parent, tail=_after_document(source))
    chip.sign = _SIGNS.get(source.strength, draw_sheet)
    chip.outlined = source.strength == ABSENT
    chip.key = key
    chip.setAccessibleName(in_words(source))
    chip.setToolTip(in_words(source))
    return chip


class ChipFlow(QWidget):
    """Chips in lines like words."""

    def __init__(self, look: Look) -> None:
        """Begin empty."""
        super().__init__()
        self.look = look
        self.chips: list[SmallChip] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chips(self, chips: Sequence[SmallChip]) -> None:
        """Have these chips, and no others."""
        for old in self.chips:
            old.hide()
            old.deleteLater()
        self.chips = list(chips)
        self.updateGeometry()
        self._place(self.width(), move=True)

    def retype(self) -> None:
        """Measure anew, the type having changed."""
        for chip in self.chips:
            chip.retype()
        self.updateGeometry()
        self._place(self.width(), move=True)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def _place(self, width: int, *, move: bool) -> int:
        gap = self.look.px(_GAP)
        x = y = line = 0
        for chip in self.chips:
            wide, high = chip.measure(width)
            if x and x + wide > width:
                x, y, line = 0, y + line + gap, 0
            if move:
                chip.setGeometry(x, y, wide, high)
                chip.show()
            x, line = x + wide + gap, max(line, high)
        return y + line


class References(ChipFlow):
    """The references of the question in focus, and the way to add one."""

    wanted = Signal()
    edited = Signal(object)
    removed = Signal(str)

    def __init__(self, look: Look) -> None:
        """Begin without a question."""
        super().__init__(look)
        self.setAccessibleName(tr("References"))
        self._shown: tuple[object, ...] = ()

    def show_sources(self, question: str, sources: tuple[Source, ...], *, locked: bool) -> bool:
        """Show the references of a question; returns whether that changed anything."""
        shown = (question, sources, locked)
        if shown == self._shown:
            return False
        had_focus = next((at for at, chip in enumerate(self.chips) if chip.hasFocus()), None)
        self._shown = shown
        chips = [self._chip(source, locked=locked) for source in sources]
        if not locked:
            add = SmallChip(self.look, tr("+ reference"), "accent", self)
            add.key = "Ctrl+E"
            add.setAccessibleName(tr("Add a reference"))
            add.setAccessibleDescription(tr("Key {key}", key="Ctrl+E"))
            add.clicked.connect(self.wanted)
            chips.append(add)
        self.show_chips(chips)
        if had_focus is not None and chips:
            chips[min(had_focus, len(chips) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _chip(self, source: Source, *, locked: bool) -> SmallChip:
        chip = source_chip(self.look, source, self)
        if locked:
            chip.setEnabled(False)
            return chip
        chip.setAccessibleDescription(tr("Enter edits it, Delete takes it away"))
        chip.clicked.connect(lambda: self.edited.emit(source))
        chip.removed.connect(lambda: self.removed.emit(source.id))
        return chip
