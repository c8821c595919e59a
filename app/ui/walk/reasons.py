"""Why a judgement fell short: the reasons that unfold beneath its row."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.instrument.model import Question, text
from app.ui.walk.asked import Asked, Hands, Shown
from app.ui.walk.choice_row import DIGITS, Chips
from app.ui.walk.look import Look, Paragraph, draw_key
from app.ui.walk.signs import draw_to_ask, to_ask_width
from app.ui.words import tr

_LEAST = 150
"""The least room for the heading, in pixels of the design; where there is less the keys beside it go."""


class ReasonsBlock(Asked):
    """Why a judgement fell short: the chips of one reasons question."""

    def __init__(self, look: Look, question: Question, shown: Shown, hands: Hands, parent: QWidget) -> None:
        """Make the chips."""
        super().__init__(look, question, hands, parent)
        self._heading = Paragraph("", 13)
        self._trouble = Paragraph("", 13)
        self.chips = Chips(look, question, shown.language, self, lambda name: hands.turn(question.name, name))
        self._keys = f"{DIGITS[0]}–{DIGITS[min(len(question.choices), 10) - 1]}"
        self._to_ask = ""
        self._keyed = True
        self.reword(shown.language)

    @property
    def buttons(self) -> list[QAbstractButton]:
        """What Left and Right move among."""
        return list(self.chips.buttons.values())

    def reword(self, language: str) -> None:
        """Ask for the reasons in a language."""
        self._heading.set(f"{tr('Why it fell short')} · {text(self.question.label, language)}")
        self.setAccessibleName(f"{self.question.number} {self._heading.text}")
        self.chips.reword(language)

    def take(self, shown: Shown) -> bool:
        """Show the answer; returns whether the height may have changed."""
        self.chips.show(shown.value(self.question))
        self.chips.lock(locked=shown.locked)
        asked = shown.to_ask(self.question)
        self.say(". ".join(each for each in (shown.in_words(self.question), asked) if each))
        changed = asked != self._to_ask
        self._to_ask = asked
        return self._trouble.set(shown.troubles.get(self.question.name, "")) or changed

    def retype(self) -> None:
        """Measure anew, the type having changed."""
        self.chips.retype()
        self._heading.forget()
        self._trouble.forget()

    def arrange(self, width: int) -> int:
        """Lay out at that width; returns the height."""
        look = self.look
        caps = look.key_width(self._keys) + look.key_width("Enter") + look.px(26)
        self._keyed = width - caps >= look.px(_LEAST)
        room = width - (caps if self._keyed else 0)
        room -= to_ask_width(look, self._to_ask) + look.px(8) if self._to_ask else 0
        y = look.px(11) + max(self._heading.lay_out(look, room), look.px(20)) + look.px(8)
        y += self.chips.place(0, y, width)
        trouble = self._trouble.lay_out(look, width)
        return y + (trouble + look.px(8) if trouble else 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self.look
        painter = QPainter(self)
        painter.setPen(QPen(look.colour("line"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(0, 0, self.width(), 0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._heading.draw(painter, look, 0, look.px(11), "accent" if self.in_focus else "muted")
        if self._to_ask:
            at = QPointF(self._heading.widest + look.px(8), look.px(10))
            draw_to_ask(painter, look, at, self._to_ask)
        if self.in_focus and self._keyed:
            left = self.width() - look.key_width(self._keys) - look.key_width("Enter") - look.px(4)
            draw_key(painter, look, left, look.px(11), self._keys)
            draw_key(painter, look, left + look.key_width(self._keys) + look.px(4), look.px(11), "Enter")
        self._trouble.draw(painter, look, 0, self.height() - self._trouble.height, "bad")
