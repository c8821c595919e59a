"""What answers are given with: segmented choices, chips for reasons, and a field for text, numbers and dates."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from app.instrument.model import NOT_APPLICABLE, Choice, Question, language_like, text
from app.ui.walk.look import BAD, GOOD, MEDIUM, NORMAL, STRONG, Look, Paragraph, draw_cross, draw_tick, tone
from app.ui.words import language as window_language
from app.ui.words import tr

DIGITS = "1234567890"
_LETTERS = {"yes": "Y", "no": "N", NOT_APPLICABLE: "A"}
PRESSES = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)


def key_of(question: Question, index: int) -> str:
    """The key that gives this choice: its letter where it has one, its digit, or none."""
    return _LETTERS.get(question.choice_names[index]) or DIGITS[index : index + 1]


class Press(QAbstractButton):
    """A button that is pressed by Space, Enter and the mouse, and whose state is set by whoever owns the answer."""

    def nextCheckState(self) -> None:
        """Stay as it is: the answer decides."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in PRESSES and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if not event.isAutoRepeat():
                self.click()
            return
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Keep the focus policy that was given: an exclusive button of Qt would have Tab stop at itself."""
        QWidget.focusInEvent(self, event)
        self.update()


class ChoiceButton(Press):
    """One segment; `side` says which of its ends are round."""

    def __init__(self, look: Look, parent: QWidget, *, label: str, shown: str, colour: str, key: str) -> None:
        """Stand unchecked; `key` is shown small where it is a digit."""
        super().__init__(parent)
        self._look = look
        self._colour = colour
        self._digit = key if key.isdigit() else ""
        self._key = key
        self.side = ""
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if key:
            self.setAccessibleDescription(tr("Key {key}", key=key))
        self.reword(label, shown)

    def reword(self, label: str, shown: str) -> None:
        """Say the choice in these words, where there is little room in those."""
        self._measured: tuple[object, int] = (None, 0)
        self.setText(shown)
        self.setAccessibleName(label)
        self.setToolTip(f"{label} ({self._key})" if self._key and label != shown else "")
        self.update()

    @property
    def wanted(self) -> int:
        """The width that it needs whether checked or not, so that an answer moves nothing."""
        look = self._look
        if self._measured[0] is look.theme:
            return self._measured[1]
        text_width = look.advance(self.text(), 14, STRONG)
        sign = look.px(16) if self._colour in {GOOD, BAD} else 0
        digit = look.advance("0", 11, MEDIUM) + look.px(6) if self._digit else 0
        self._measured = (look.theme, max(look.px(68), text_width + sign + digit + look.px(24)))
        return self._measured[1]

    def check(self, on: bool) -> None:
        """Take on a state; a group of exclusive buttons would refuse to have none checked."""
        if self.isChecked() != on:
            exclusive = self.autoExclusive()
            self.setAutoExclusive(False)
            self.setChecked(on)
            self.setAutoExclusive(exclusive)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, on = self._look, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = self._outline()
        painter.setPen(look.pen("line"))
        painter.setBrush(look.colour(f"{self._colour}_tint") if on else look.colour("surface"))
        if not on and self.isEnabled() and self.underMouse():
            painter.setPen(look.pen("accent"))  # an outline: a fill would look like an answer
        painter.drawPath(outline)
        if "left" not in self.side:
            painter.drawLine(0, 1, 0, self.height() - 1)
        if self.hasFocus():
            inner = QRectF(self.rect()).adjusted(2, 2, -2, -2)
            painter.setPen(look.pen("accent", 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inner, look.px(6), look.px(6))
        self._draw_words(painter, on=on)

    def _outline(self) -> QPainterPath:
        radius = self._look.px(8)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if "left" not in self.side:
            box.setLeft(-2.0 * radius)
        if "right" not in self.side:
            box.setRight(self.width() + 2.0 * radius)
        path = QPainterPath()
        path.addRoundedRect(box, radius, radius)
        return path

    def _draw_words(self, painter: QPainter, *, on: bool) -> None:
        look = self._look
        weight = STRONG if on else NORMAL
        metrics: QFontMetrics = look.metrics(14, weight)
        sign = look.px(16) if on and self._colour in {GOOD, BAD} else 0
        digit = look.advance("0", 11, MEDIUM) + look.px(6) if self._digit else 0
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - sign - digit - look.px(8))
        x = (self.width() - metrics.horizontalAdvance(shown) - sign - digit) / 2
        colour = look.colour(self._colour if on else "ink" if self.isEnabled() else "muted")
        if digit:
            painter.setPen(look.colour("muted"))
            painter.setFont(look.font(11, MEDIUM))
            painter.drawText(QRectF(x, 0, digit, self.height()), Qt.AlignmentFlag.AlignVCenter, self._digit)
            x += digit
        if sign:
            box = QRectF(x, (self.height() - look.px(11)) / 2, look.px(11), look.px(11))
            (draw_tick if self._colour == GOOD else draw_cross)(painter, box, colour, max(1.8, look.px(2)))
            x += sign
        painter.setPen(colour)
        painter.setFont(look.font(14, weight))
        painter.drawText(QRectF(x, 0, self.width(), self.height()), Qt.AlignmentFlag.AlignVCenter, shown)


def _said(choice: Choice, language: str) -> tuple[str, str]:
    """A choice in full and as its button says it: not applicable is short in the language of the window."""
    label = text(choice.label, language)
    foreign = bool(language) and language_like(window_language(), (language,)) is None
    return label, tr("N/A") if choice.name == NOT_APPLICABLE and not foreign else label


class Choices:
    """The segments of one question, side by side, or one below the other where there is no room."""

    def __init__(
        self,
        look: Look,
        question: Question,
        language: str,
        parent: QWidget,
        chosen: Callable[[str], None],
        *,
        keyed: bool = True,
    ) -> None:
        """Make one button a choice; `chosen` is told the choice's name, `keyed` has them show their keys."""
        self._look = look
        self._question = question
        self.names = question.choice_names
        many = len(self.names) > 3
        self.buttons: dict[str, ChoiceButton] = {}
        for index, choice in enumerate(question.choices):
            name, (label, shown) = choice.name, _said(choice, language)
            key = "" if not keyed else DIGITS[index : index + 1] if many else key_of(question, index)
            button = ChoiceButton(look, parent, label=label, shown=shown, colour=tone(question, name), key=key)
            button.clicked.connect(lambda _on=False, name=name: chosen(name))
            self.buttons[name] = button
        self._stand(list(self.buttons.values()), stacked=False)

    def reword(self, language: str) -> None:
        """Say the choices in a language."""
        for choice in self._question.choices:
            self.buttons[choice.name].reword(*_said(choice, language))

    @property
    def width(self) -> int:
        """The width side by side."""
        return sum(button.wanted for button in self.buttons.values())

    def show(self, value: str) -> None:
        """Check the button of the answer, and no other."""
        for name, button in self.buttons.items():
            button.check(name == value)

    def lock(self, *, locked: bool) -> None:
        """Have them show the answer and take none."""
        for button in self.buttons.values():
            button.setEnabled(not locked)

    def place(self, left: int, top: int, width: int, height: int) -> int:
        """Stand at the right end of that width; returns the height taken."""
        buttons = list(self.buttons.values())
        stacked = self.width > width
        self._stand(buttons, stacked=stacked)
        if stacked:
            for index, button in enumerate(buttons):
                button.setGeometry(left, top + index * (height + 4), width, height)
            return len(buttons) * (height + 4) - 4
        x = left + width - self.width
        for button in buttons:
            button.setGeometry(x, top, button.wanted, height)
            x += button.wanted
        return height

    def _stand(self, buttons: Sequence[ChoiceButton], *, stacked: bool) -> None:
        for index, button in enumerate(buttons):
            ends = (
                "left" if stacked or index == 0 else "",
                "right" if stacked or button is buttons[-1] else "",
            )
            button.side = " ".join(ends)


class ReasonChip(Press):
    """One reason that can be given; wraps where it is too long for its line."""

    def __init__(self, look: Look, label: str, digit: str, colour: str, parent: QWidget) -> None:
        """Stand unchecked."""
        super().__init__(parent)
        self._look = look
        self._digit = digit
        self._colour = colour
        self._plain = Paragraph()
        self._strong = Paragraph(weight=MEDIUM)
        self.setCheckable(True)
        self.reword(label)
        if digit:
            self.setAccessibleDescription(tr("Key {key}", key=digit))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def reword(self, label: str) -> None:
        """Give the reason in these words."""
        self._plain.set(label)
        self._strong.set(label)
        self.setText(label)
        self.setAccessibleName(label)

    def retype(self) -> None:
        """Measure anew, the type having changed."""
        self._plain.forget()
        self._strong.forget()

    def measure(self, most: int) -> tuple[int, int]:
        """The room that it takes on a line of that width, whether checked or not."""
        look = self._look
        lead = self._lead()
        self._plain.lay_out(look, most - lead - look.px(12))
        height = self._strong.lay_out(look, most - lead - look.px(12))
        return min(most, lead + int(self._strong.widest) + 1 + look.px(12)), height + look.px(12)

    def _lead(self) -> int:
        """The room before the words: the digit and the tick that may come."""
        look = self._look
        digit = look.advance("0", 14, STRONG) + look.px(6) if self._digit else 0
        return look.px(11) + digit + look.px(17)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, on = self._look, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(look.pen(f"{self._colour}_tint" if on else "line"))
        painter.setBrush(look.colour(f"{self._colour}_tint" if on else "surface"))
        if not on and self.isEnabled() and self.underMouse():
            painter.setPen(look.pen("accent"))  # an outline: a fill would look like an answer
        painter.drawRoundedRect(box, look.px(8), look.px(8))
        if self.hasFocus():
            painter.setPen(look.pen("accent", 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), look.px(7), look.px(7))
        colour = self._colour if on else "muted"
        first = QRectF(look.px(11), look.px(6), look.px(14), self._plain.line_height(look))
        painter.setPen(look.colour(colour))
        painter.setFont(look.font(14, STRONG))
        painter.drawText(first, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._digit)
        self._draw_box(painter, self._lead() - look.px(17), first, on=on)
        paragraph = self._strong if on else self._plain
        paragraph.draw(painter, look, self._lead(), look.px(6), colour)

    def _draw_box(self, painter: QPainter, x: float, line: QRectF, *, on: bool) -> None:
        look = self._look
        side = look.px(11)
        box = QRectF(x + 0.5, line.center().y() - side / 2, side, side)
        if on:
            draw_tick(painter, box, look.colour(self._colour), max(1.8, look.px(2)))
            return
        painter.setPen(QPen(look.colour("strong_line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0, 0, -0.5, -0.5), look.px(3), look.px(3))


class Chips:
    """The chips of one question that takes several answers, in lines like words."""

    def __init__(
        self, look: Look, question: Question, language: str, parent: QWidget, turned: Callable[[str], None]
    ) -> None:
        """Make one chip a choice; `turned` is told the choice's name."""
        self._look = look
        self._question = question
        self.names = question.choice_names
        colour = BAD if question.reasons_for else "accent"
        self.buttons: dict[str, ReasonChip] = {}
        for index, choice in enumerate(question.choices):
            name = choice.name
            chip = ReasonChip(look, text(choice.label, language), DIGITS[index : index + 1], colour, parent)
            chip.clicked.connect(lambda _on=False, name=name: turned(name))
            self.buttons[name] = chip

    def reword(self, language: str) -> None:
        """Say the choices in a language."""
        for choice in self._question.choices:
            self.buttons[choice.name].reword(text(choice.label, language))

    def show(self, value: str) -> None:
        """Check what is among the answer."""
        chosen = value.split()
        for name, chip in self.buttons.items():
            if chip.isChecked() != (name in chosen):
                chip.setChecked(name in chosen)

    def lock(self, *, locked: bool) -> None:
        """Have them show the answer and take none."""
        for chip in self.buttons.values():
            chip.setEnabled(not locked)

    def retype(self) -> None:
        """Measure anew, the type having changed."""
        for chip in self.buttons.values():
            chip.retype()

    def place(self, left: int, top: int, width: int) -> int:
        """Fill lines of that width; returns the height taken."""
        gap = self._look.px(7)
        x, y, line = left, top, 0
        for chip in self.buttons.values():
            wide, high = chip.measure(width)
            if x > left and x + wide > left + width:
                x, y, line = left, y + line + gap, 0
            chip.setGeometry(x, y, wide, high)
            x, line = x + wide + gap, max(line, high)
        return y + line - top


SHORT = 16
"""So many letters every field shows; what is longer is said in full where the mouse rests on it."""


class Field(QLineEdit):
    """An answer that is written; told of on leaving the field or by Enter."""

    left_with = Signal(str)
    entered = Signal()

    def __init__(self, name: str, hint: str, parent: QWidget) -> None:
        """Stand empty."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self._known = ""

    def show_value(self, value: str) -> None:
        """Show an answer, unless somebody is writing another one just now."""
        self._known = value
        if not self.hasFocus() and self.text() != value:
            self.setText(value)
            self.setCursorPosition(0)
            self.setToolTip(value if len(value) > SHORT else "")

    def commit(self) -> None:
        """Tell what is written where it is something else than before."""
        if self.text() != self._known:
            self._known = self.text()
            self.left_with.emit(self.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape or (control and event.key() in COMMANDS):
            event.ignore()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.commit()
            self.entered.emit()
        else:
            super().keyPressEvent(event)


COMMANDS = (
    Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_D, Qt.Key.Key_R, Qt.Key.Key_E, Qt.Key.Key_G, Qt.Key.Key_H,
    Qt.Key.Key_Semicolon,
)  # fmt: skip
"""The keys that with Ctrl act on the page, in a text field too."""


def hint_of(kind: str) -> str:
    """What a field asks to be written."""
    return {
        "date": tr("YYYY-MM-DD"),
        "integer": tr("A whole number"),
        "decimal": tr("A number"),
    }.get(kind, tr("Write here"))
