"""The cells of the case at a glance: what sign a question is shown by, and the legend that explains the signs."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.instrument.model import NOT_APPLICABLE, Question
from app.ui.case_read import CaseRead
from app.ui.parts import ENTER, Flow, spaced
from app.ui.signs import draw_block, draw_dash, draw_dot
from app.ui.walk.look import BAD, GOOD, MEDIUM, STRONG, Look, draw_cross, draw_tick, tone
from app.ui.walk.signs import draw_flag
from app.ui.words import number, tr

OPEN, DASH, PLAIN = "open", "dash", "plain"
FLAGGED, ODD = "flagged", "odd"
WIDE, HIGH, GAP = 52, 30, 5
_COLOURS = {GOOD: "good", BAD: "bad", DASH: "na", PLAIN: "na", OPEN: "muted", FLAGGED: "ask", ODD: "bad"}


@dataclass(frozen=True)
class Standing:
    """How one question stands: what its sign is, and whether it is to be asked or sits oddly with others."""

    question: Question
    kind: str
    flagged: bool = False
    odd: bool = False


def kind_words(kind: str) -> str:
    """What a sign means."""
    return {
        GOOD: tr("sufficient"),
        BAD: tr("short of it"),
        DASH: tr("not applicable"),
        PLAIN: tr("answered without a judgement"),
        OPEN: tr("unanswered"),
        FLAGGED: tr("to ask"),
        ODD: tr("contradictory"),
    }[kind]


def standings(read: CaseRead) -> tuple[Standing, ...]:
    """How every question that applies stands, in form order."""
    walk, odd = read.walk, frozenset[str]() if read.veiled else read.contradictory
    return tuple(
        Standing(
            question,
            _veiled(kind_of(question, walk.value(question.name)), on=read.veiled),
            question.name in read.beside.flagged,
            question.name in odd,
        )
        for question in read.instrument.questions
        if walk.applies(question.name)
    )


def _veiled(kind: str, *, on: bool) -> str:
    return PLAIN if on and kind != OPEN else kind


def kind_of(question: Question, value: str) -> str:
    """The sign that an answer is shown by."""
    if not value:
        return OPEN
    if value == NOT_APPLICABLE:
        return DASH
    found = tone(question, value)
    return found if found in {GOOD, BAD} else PLAIN


def draw_sign(painter: QPainter, look: Look, box: QRectF, kind: str) -> None:
    """The sign of a kind inside a box, in its colour."""
    colour, stroke = look.colour(_COLOURS[kind]), max(1.5, look.px(1.7))
    if kind == GOOD:
        draw_tick(painter, box, colour, stroke)
    elif kind == BAD:
        draw_cross(painter, box, colour, stroke)
    elif kind == DASH:
        draw_dash(painter, box, colour, stroke)
    elif kind == OPEN:
        draw_dot(painter, box, colour, stroke)
    elif kind == FLAGGED:
        draw_flag(painter, box, colour)
    elif kind == ODD:
        painter.setPen(colour)
        painter.setFont(look.font(13, STRONG))
        painter.drawText(box.adjusted(-4, -4, 4, 4), Qt.AlignmentFlag.AlignCenter, "!")
    else:
        draw_block(painter, box, colour)


class Cell(QAbstractButton):
    """One question; pressed, it is gone to in the walk."""

    def __init__(self, look: Look, standing: Standing, parent: QWidget) -> None:
        """Stand for that question."""
        super().__init__(parent)
        self._look = look
        self.standing = standing
        self._tail = standing.question.number.rpartition("-")[2]
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def take(self, standing: Standing, name: str, said: str) -> None:
        """Show how the question stands now; `said` is that in words."""
        self.standing = standing
        self.setAccessibleName(name)
        self.setAccessibleDescription(said)
        self.setToolTip(f"{name}\n{said}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(WIDE), self._look.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {*ENTER, Qt.Key.Key_Space} and not event.isAutoRepeat():
            self.click()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, kind = self._look, self.standing.kind
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        bare = kind == OPEN
        painter.setPen(look.pen("strong_line" if self.underMouse() else "line" if bare else _COLOURS[kind] + "_tint"))
        painter.setBrush(look.colour("surface" if bare else _COLOURS[kind] + "_tint"))
        painter.drawRoundedRect(box, look.px(6), look.px(6))
        if self.hasFocus():
            painter.setPen(look.pen("accent", 2))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), look.px(6), look.px(6))
        side = look.px(10)
        middle = self.height() / 2
        draw_sign(painter, look, QRectF(look.px(7), middle - side / 2, side, side), kind)
        painter.setPen(look.colour("muted" if kind in {OPEN, DASH, PLAIN} else _COLOURS[kind]))
        painter.setFont(look.font(12, MEDIUM))
        room = QRectF(look.px(20), 0, look.px(18), self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._tail)
        small = look.px(9)
        right = self.width() - look.px(3) - small
        marks = [mark for mark, there in ((FLAGGED, self.standing.flagged), (ODD, self.standing.odd)) if there]
        for at, mark in enumerate(marks):
            y = middle - small / 2 if len(marks) == 1 else look.px(4) + at * look.px(12)
            draw_sign(painter, look, QRectF(right, y, small, small), mark)
        painter.end()


class LegendItem(QWidget):
    """A sign with what it means and how often it is there."""

    def __init__(self, look: Look, kind: str) -> None:
        """Explain one sign."""
        super().__init__()
        self._look = look
        self._kind = kind
        self._words = ""
        self.count(0)

    def count(self, count: int) -> None:
        """Say how often it is there."""
        self._words = f"{number(count)} {kind_words(self._kind)}"
        self.setAccessibleName(self._words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = self._look
        return QSize(look.px(16) + look.metrics(13).horizontalAdvance(self._words) + look.px(12), look.px(22))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = look.px(10)
        draw_sign(painter, look, QRectF(0, (self.height() - side) / 2, side, side), self._kind)
        painter.setFont(look.font(13))
        painter.setPen(look.colour("muted"))
        room = QRectF(look.px(16), 0, self.width(), self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._words)
        painter.end()


class Legend(QWidget):
    """All signs with their counts; those beyond the usual ones are there only where they occur."""

    def __init__(self, look: Look) -> None:
        """Begin with nothing counted."""
        super().__init__()
        self.setAccessibleName(tr("Legend"))
        self._row = spaced(Flow(), spacing=6)
        self.setLayout(self._row)
        self.items = {kind: LegendItem(look, kind) for kind in (GOOD, BAD, DASH, PLAIN, OPEN, FLAGGED, ODD)}
        for item in self.items.values():
            self._row.addWidget(item)

    def show_counts(self, found: Iterable[Standing]) -> None:
        """Count the signs."""
        counts = dict.fromkeys(self.items, 0)
        for one in found:
            counts[one.kind] += 1
            counts[FLAGGED] += one.flagged
            counts[ODD] += one.odd
        for kind, item in self.items.items():
            item.count(counts[kind])
            item.setVisible(bool(counts[kind]) or kind not in {GOOD, BAD, DASH, FLAGGED, ODD})
