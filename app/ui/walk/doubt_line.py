"""A doubt asked beneath the row that it is about: calm, with ways to what it concerns, and never enforced."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.parts import Button
from app.ui.walk.doubts import Doubt
from app.ui.walk.look import Look, Paragraph
from app.ui.walk.signs import draw_asking
from app.ui.words import tr

if TYPE_CHECKING:
    from app.ui.walk.asked import Hands

_PAD = 11
_LEAD = 30


class DoubtLine(QWidget):
    """One question about answers that sit oddly together."""

    def __init__(self, look: Look, doubt: Doubt, hands: "Hands", parent: QWidget) -> None:
        """Ask it, with a button for each answer that it is about and one to leave them as they are."""
        super().__init__(parent)
        self._look = look
        self._words = Paragraph()
        self._links = [Button(question.number, link=True) for question in doubt.about]
        for link, question in zip(self._links, doubt.about, strict=True):
            link.setAccessibleName(tr("Go to {number}", number=question.number))
            link.clicked.connect(lambda _on=False, name=question.name: hands.go(name))
        self._leave = Button(tr("Leave as it is"), link=True)
        self._leave.clicked.connect(lambda _on=False: hands.dismiss(doubt))
        for button in self.buttons:
            button.setParent(self)
            button.setProperty("doubt", True)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.say(doubt.words)

    def say(self, words: str) -> bool:
        """Ask it in these words; returns whether they are others than before."""
        if not self._words.set(words):
            return False
        self.setAccessibleName(tr("To check: {question}", question=words))
        self._leave.setAccessibleDescription(words)
        return True

    @property
    def buttons(self) -> list[Button]:
        """What Tab comes to."""
        return [*self._links, self._leave]

    def retype(self) -> None:
        """Measure anew, the type having changed."""
        self._words.forget()

    def arrange(self, width: int) -> int:
        """Lay out at that width; returns the height."""
        look = self._look
        left, pad = look.px(_PAD + _LEAD), look.px(_PAD - 2)
        y = pad + self._words.lay_out(look, width - left - look.px(_PAD)) + look.px(2)
        x, line = left - look.px(4), 0
        for button in self.buttons:
            hint = button.sizeHint()
            if x > left and x + hint.width() > width - look.px(_PAD):
                x, y = left - look.px(4), y + line
            button.setGeometry(x, y, hint.width(), hint.height())
            x, line = x + hint.width() + look.px(6), hint.height()
        return y + line + pad - look.px(2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("ask_tint"))
        painter.drawRoundedRect(QRectF(self.rect()), look.px(8), look.px(8))
        side = look.px(18)
        draw_asking(painter, look, QRectF(look.px(_PAD), look.px(_PAD - 1), side, side), "ask")
        self._words.draw(painter, look, look.px(_PAD + _LEAD), look.px(_PAD - 2), "ink")
