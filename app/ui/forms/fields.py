"""The fields of a form as lines that keep their place: number on the paper, what it is about, what was typed."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from app.instrument.model import SELECT_MULTIPLE, Choice, Instrument, Question, text
from app.ui.forms.words import DIGITS, answer_words, has_boxes, paper_number
from app.ui.parts import px, spaced
from app.ui.theme import Theme
from app.ui.walk.look import MEDIUM, NORMAL, STRONG, Look
from app.ui.words import tr

HEIGHT = 30
TWO_FROM = 720
"""From this width of the design on the lines stand in two columns."""

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Backspace: -1}
_NUMBER, _SHARE, _PAD = 30, 0.62, 10


def _keyed(question: Question) -> Iterator[tuple[str, Choice]]:
    """The choices that have a key, each with it."""
    return zip(DIGITS, question.choices, strict=False)


class FieldLine(QAbstractButton):
    """One field; it takes the focus while it is typed, and says what its keys choose."""

    met = Signal(str)
    stepped = Signal(int)

    def __init__(self, question: Question, look: Look, language: str) -> None:
        """Stand for a field that says nothing yet."""
        super().__init__()
        self.question = question
        self._look, self._language = look, language
        self._title = text(question.short, language) or text(question.label, language)
        self._said = self._brief = ""
        self.asked = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if has_boxes(question) else Qt.FocusPolicy.ClickFocus)
        self.current = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda _on=False: self.met.emit(question.name))
        self.show_value("", asked=True)

    def show_value(self, value: str, *, asked: bool) -> None:
        """Show what it says by now, and whether routing asks it."""
        said = answer_words(self.question, value, self._language)
        if (said, asked) == (self._said, self.asked) and self.accessibleName():
            return
        self._said, self.asked = said, asked
        number = paper_number(self.question)
        state = said or (tr("not answered") if asked else tr("not asked"))
        self.setAccessibleName(f"{number} {self._title}: {state}")
        self.setToolTip(self.accessibleName())
        self._brief = said
        if self.question.type == SELECT_MULTIPLE:  # the keys say it in the room that there is, as the person typed it
            chosen = value.split()
            self._brief = ", ".join(key for key, each in _keyed(self.question) if each.name in chosen)
        keys = (f"{key} {text(each.label, self._language)}" for key, each in _keyed(self.question))
        self.setAccessibleDescription("; ".join((*([self._brief] if said else []), ", ".join(keys))))
        self.update()

    def show_current(self, *, on: bool) -> None:
        """Have it stand out as the field that is typed."""
        if on != self.current:
            self.current = on
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(300), self._look.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.px(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.met.emit(self.question.name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.current:
            painter.setPen(look.pen("accent", 2))
            painter.setBrush(look.colour("accent_tint"))
            painter.drawRoundedRect(whole, look.px(6), look.px(6))
        else:
            painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), look.colour("line"))
        inside = self.rect().adjusted(look.px(_PAD), 0, -look.px(_PAD), 0)
        number = QRect(inside.left(), 0, look.px(_NUMBER), self.height())
        self._write(painter, number, paper_number(self.question), "muted", MEDIUM)
        rest = inside.adjusted(look.px(_NUMBER), 0, 0, 0)
        wide = round(rest.width() * _SHARE)
        title = QRect(rest.left(), 0, wide - look.px(8), self.height())
        self._write(painter, title, self._title, "ink" if self.asked else "muted", NORMAL)
        answer = QRect(rest.left() + wide, 0, rest.width() - wide, self.height())
        if not self.asked:
            self._write(painter, answer, tr("not asked"), "muted", NORMAL)
        elif self._said:
            self._write(painter, answer, self._brief, "accent", STRONG)
        else:
            self._write(painter, answer, "–", "muted", NORMAL)
        painter.end()

    def _write(self, painter: QPainter, room: QRect, words: str, ink: str, weight: QFont.Weight) -> None:
        look = self._look
        painter.setFont(look.font(14, weight))
        painter.setPen(look.colour(ink))
        fitting = look.metrics(14, weight).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), fitting)


class FieldLines(QWidget):
    """All fields of a form, down one column and then the other; none of them ever moves."""

    met = Signal(str)
    stepped = Signal(int)

    def __init__(self, theme: Theme) -> None:
        """Begin without a questionnaire."""
        super().__init__()
        self._look = Look(theme)
        self._asked: tuple[Instrument, str] | None = None
        self.lines: dict[str, FieldLine] = {}
        self._columns = 0
        self._grid = spaced(QGridLayout(self))
        self._grid.setHorizontalSpacing(px(18))

    def show_questions(self, asked: Instrument, language: str) -> None:
        """Stand for the fields of a questionnaire."""
        if self._asked == (asked, language):
            return
        self._asked = (asked, language)
        for line in self.lines.values():
            line.hide()
            line.deleteLater()
        self.lines = {}
        for question in asked.questions:
            line = FieldLine(question, self._look, language)
            line.met.connect(self.met)
            line.stepped.connect(self.stepped)
            self.lines[question.name] = line
        self._columns = 0
        self._stand()

    def show_values(self, values: Mapping[str, str], relevant: frozenset[str]) -> None:
        """Show what the fields say by now."""
        for name, line in self.lines.items():
            line.show_value(values.get(name, ""), asked=name in relevant)

    def show_current(self, name: str) -> None:
        """Have the field stand out that is typed."""
        for each, line in self.lines.items():
            line.show_current(on=each == name)

    def retheme(self, theme: Theme) -> None:
        """Take on another theme or text scale."""
        self._look.take(theme)
        self._columns = 0
        self._stand()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand()

    def _stand(self) -> None:
        columns = 2 if self.width() >= self._look.px(TWO_FROM) else 1
        if columns == self._columns:
            return
        self._columns = columns
        lines = list(self.lines.values())
        deep = -(-len(lines) // columns) if lines else 0
        for at, line in enumerate(lines):
            line.setFixedHeight(self._look.px(HEIGHT))
            self._grid.addWidget(line, at % deep, at // deep)
            line.show()
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)
