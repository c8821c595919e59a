"""A card of the walk: a question with its follow-ups, or the rows of a grid; reasons unfold beneath their row."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.casework.walk import Card, Row
from app.instrument.model import SELECT_MULTIPLE, SELECT_ONE, Instrument, text
from app.ui.walk.asked import Asked, Hands, Shown
from app.ui.walk.choice_row import Chips, Choices, Field, hint_of
from app.ui.walk.doubt_line import DoubtLine
from app.ui.walk.doubts import Doubt
from app.ui.walk.look import STRONG, Look, Paragraph, draw_chip
from app.ui.walk.reasons import ReasonsBlock
from app.ui.walk.signs import draw_to_ask, to_ask_width
from app.ui.words import tr

__all__ = ["EDGE", "Hands", "QuestionCard", "QuestionRow", "ReasonsBlock", "Shown"]

EDGE = 3
_PAD = 17
_NUMBER = 57
_INDENT = 16
_LEAST_LABEL = 210
_NUMBER_ABOVE_BELOW = 330


class QuestionRow(Asked):
    """Number, wording and answer of one question."""

    def __init__(self, look: Look, row: Row, shown: Shown, hands: Hands, parent: QWidget) -> None:
        """Make what the answer is given with."""
        question = row.question
        super().__init__(look, question, hands, parent)
        self.compact = question.grid is not None
        self.divider = Qt.PenStyle.NoPen
        self.ringed = False
        self._depth = row.depth
        self._label = Paragraph()
        self._explained = Paragraph("", 13)
        self._trouble = Paragraph("", 13)
        self._disputed = self._to_ask = ""
        self._chip_below = False
        self.reasons: dict[str, ReasonsBlock] = {}
        self.doubts: dict[str, DoubtLine] = {}
        self.choices: Choices | None = None
        self.chips: Chips | None = None
        self.field: Field | None = None
        name = question.name
        if question.type == SELECT_ONE:
            self.choices = Choices(look, question, shown.language, self, lambda value: hands.choose(name, value))
        elif question.type == SELECT_MULTIPLE:
            self.chips = Chips(look, question, shown.language, self, lambda value: hands.turn(name, value))
        else:
            self.field = Field("", hint_of(question.type), self)
            self.field.left_with.connect(lambda value: hands.write(name, value))
            self.field.entered.connect(hands.onwards)
        self._left = self._label_x = self._text_y = self._number_above = 0
        self.reword(shown.language)

    def reword(self, language: str) -> None:
        """Ask in a language; the answer, what is being written and the focus stay."""
        super().reword(language)
        self._label.set(text(self.question.label, language))
        for part in (self.choices, self.chips, *self.reasons.values()):
            if part is not None:
                part.reword(language)
        if self.field is not None:
            self.field.setAccessibleName(self.accessibleName())

    @property
    def buttons(self) -> list[QAbstractButton]:
        """What Left and Right move among."""
        group = self.choices or self.chips
        return list(group.buttons.values()) if group is not None else []

    @property
    def _below(self) -> list[ReasonsBlock | DoubtLine]:
        return [*self.reasons.values(), *self.doubts.values()]

    def take(self, row: Row, shown: Shown) -> bool:
        """Show the row as it stands now; returns whether its height may have changed."""
        changed = self._show_answer(shown)
        changed |= self._trouble.set(shown.troubles.get(self.question.name, ""))
        elsewhere = None if shown.veiled else row.explained_in
        explained = tr("Explained under {number}", number=elsewhere.number) if elsewhere else ""
        changed |= self._explained.set(explained)
        changed |= self._show_doubts(() if shown.veiled else shown.doubts.get(self.question.name, ()))
        wanted = {} if shown.veiled else {reasons.name: reasons for reasons in row.reasons}
        for name in [name for name in self.reasons if name not in wanted]:
            gone = self.reasons.pop(name)
            gone.hide()
            gone.deleteLater()
            changed = True
        for name, reasons in wanted.items():
            if name not in self.reasons:
                self.reasons[name] = ReasonsBlock(self.look, reasons, shown, self.hands, self)
                changed = True
            changed |= self.reasons[name].take(shown)
        return changed

    def _show_doubts(self, doubts: tuple[Doubt, ...]) -> bool:
        """Ask what sits oddly with this answer, and ask no more what does not; returns whether anything changed."""
        wanted = {doubt.name: doubt for doubt in doubts}
        gone = [name for name in self.doubts if name not in wanted]
        for name in gone:
            line = self.doubts.pop(name)
            line.hide()
            line.deleteLater()
        new = [name for name in wanted if name not in self.doubts]
        for name in new:
            self.doubts[name] = DoubtLine(self.look, wanted[name], self.hands, self)
        said = [line.say(wanted[name].words) for name, line in self.doubts.items()]
        return bool(gone or new) or any(said)

    def _show_answer(self, shown: Shown) -> bool:
        value = shown.value(self.question)
        if self.choices is not None:
            self.choices.show(value)
            self.choices.lock(locked=shown.locked)
        elif self.chips is not None:
            self.chips.show(value)
            self.chips.lock(locked=shown.locked)
        elif self.field is not None:
            if shown.veiled or self.question.name not in shown.troubles:
                self.field.show_value(value)
            self.field.setReadOnly(shown.locked)
        disputed = tr("two answers – to be settled") if shown.is_disputed(self.question) else ""
        asked = shown.to_ask(self.question)
        changed = (disputed, asked) != (self._disputed, self._to_ask)
        self._disputed, self._to_ask = disputed, asked
        words = (shown.in_words(self.question), asked, disputed, shown.troubles.get(self.question.name, ""))
        self.say(". ".join(each for each in words if each))
        return changed

    def retype(self) -> None:
        """Measure anew, the type having changed."""
        for paragraph in (self._label, self._explained, self._trouble):
            paragraph.forget()
        for below in self._below:
            below.retype()
        if self.chips is not None:
            self.chips.retype()

    def arrange(self, width: int) -> int:
        """Lay out at that width; returns the height."""
        look = self.look
        self._left = look.px(_PAD + (_INDENT if self._depth else 0))
        self._number_above = look.px(20) if width < look.px(_NUMBER_ABOVE_BELOW) else 0
        self._label_x = self._left + (0 if self._number_above else look.px(_NUMBER))
        room = width - self._label_x - look.px(_PAD)
        pad, high = (look.px(5), look.px(30)) if self.compact else (look.px(13), look.px(34))
        if self.field is not None:
            self.field.ensurePolished()
            high = max(high, self.field.minimumSizeHint().height())
        answer = self._answer_width()
        beside = bool(answer) and room - answer - look.px(20) >= look.px(_LEAST_LABEL)
        words = self._words_height(room - answer - look.px(20) if beside else room) + self._number_above
        block = max(words, high) if beside else max(words, look.px(20))
        self._text_y = pad + (block - words) // 2
        if beside:
            self._place_answer(self._label_x, pad + (block - high) // 2, room, high)
        else:
            block += look.px(8) + self._place_answer(self._label_x, pad + block + look.px(8), room, high)
        y = pad + block
        for below in self._below:
            y += look.px(13)
            height = below.arrange(room)
            below.setGeometry(self._label_x, y, room, height)
            below.show()
            y += height
        return y + pad + (look.px(4) if self._below else 0)

    def _answer_width(self) -> int:
        """The width that the answer needs beside the words; nothing where it stands below them."""
        if self.choices is not None:
            return self.choices.width
        return self.look.px(220) if self.field is not None else 0

    def _place_answer(self, left: int, top: int, width: int, height: int) -> int:
        if self.choices is not None:
            return self.choices.place(left, top, width, height)
        if self.chips is not None:
            return self.chips.place(left, top, width)
        if self.field is not None:
            wide = min(self.look.px(220), width)
            self.field.setGeometry(left + width - wide, top, wide, height)
        return height

    def _words_height(self, width: int) -> int:
        look = self.look
        height = self._label.lay_out(look, width)
        chip = to_ask_width(look, self._to_ask) if self._to_ask else 0
        self._chip_below = bool(chip) and self._label.last + look.px(10) + chip > width
        height += look.px(26) * (bool(self._disputed) + self._chip_below)
        for paragraph in (self._explained, self._trouble):
            more = paragraph.lay_out(look, width)
            height += more + look.px(4) if more else 0
        return height

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self.look
        painter = QPainter(self)
        if self.divider != Qt.PenStyle.NoPen:
            painter.setPen(QPen(look.colour("line"), 1, self.divider))
            start = look.px(_PAD) if self.divider == Qt.PenStyle.SolidLine else self._label_x
            painter.drawLine(start, 0, self.width() - look.px(_PAD), 0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.in_focus and self.ringed:
            box = QRectF(self.rect()).adjusted(look.px(6), 2.5, -look.px(6), -2.5)
            painter.setPen(look.pen("accent", 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, look.px(9), look.px(9))
        self._draw_words(painter)

    def _draw_words(self, painter: QPainter) -> None:
        look = self.look
        line = QRectF(self._left, self._text_y, look.px(_NUMBER), self._label.line_height(look))
        painter.setPen(look.colour("muted"))
        painter.setFont(look.font(13))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, self.question.number)
        x, y = float(self._label_x), float(self._text_y + self._number_above)
        self._label.draw(painter, look, x, y, "ink")
        y += self._label.height
        if self._to_ask:
            beside = QPointF(x + self._label.last + look.px(10), y - look.px(20))
            draw_to_ask(painter, look, QPointF(x, y + look.px(4)) if self._chip_below else beside, self._to_ask)
            y += look.px(26) if self._chip_below else 0
        if self._disputed:
            draw_chip(painter, look, QPointF(x, y + look.px(4)), self._disputed, "ask")
            y += look.px(26)
        for paragraph, colour in ((self._explained, "muted"), (self._trouble, "bad")):
            if paragraph.height:
                paragraph.draw(painter, look, x, y + look.px(4), colour)
                y += paragraph.height + look.px(4)


class QuestionCard(QWidget):
    """White paper with a hairline and round corners, around the rows that belong together."""

    def __init__(self, look: Look, card: Card, shown: Shown, parent: QWidget | None) -> None:
        """Begin without rows."""
        super().__init__(parent)
        self.look = look
        self.name = card.name
        self.rows: dict[str, QuestionRow] = {}
        self._heading = Paragraph(weight=STRONG)
        self._grid = card.grid
        self.reword(shown.walk.instrument, shown.language)

    def reword(self, instrument: Instrument, language: str) -> None:
        """Ask in a language."""
        self._heading.set(
            next((text(grid.label, language) for grid in instrument.grids if grid.name == self._grid), "")
        )
        self.setAccessibleName(self._heading.text)
        for row in self.rows.values():
            row.reword(language)
        self._arranged = (-1, 0)

    def take(self, card: Card, shown: Shown, hands: Hands) -> None:
        """Show the rows as they stand now: those that are new come, those that ceased to apply go."""
        changed = False
        wanted = {row.question.name: row for row in card.rows}
        for name in [name for name in self.rows if name not in wanted]:
            gone = self.rows.pop(name)
            gone.hide()
            gone.deleteLater()
            changed = True
        if list(wanted) != list(self.rows):
            changed = True
            for name, row in wanted.items():
                known = self.rows.pop(name, None)
                self.rows[name] = known or QuestionRow(self.look, row, shown, hands, self)
        single = len(wanted) == 1 and not card.grid
        for index, (name, row) in enumerate(wanted.items()):
            widget = self.rows[name]
            changed |= widget.take(row, shown)
            widget.ringed = not single
            divided = index > 0 or bool(card.grid)
            line = Qt.PenStyle.SolidLine if card.grid else Qt.PenStyle.DashLine
            widget.divider = line if divided else Qt.PenStyle.NoPen
        if changed:
            self._arranged = (-1, 0)

    def retype(self) -> None:
        """Measure anew, the type having changed."""
        self._arranged = (-1, 0)
        self._heading.forget()
        for row in self.rows.values():
            row.retype()

    def arrange(self, width: int) -> int:
        """Lay out at that width; returns the height."""
        if self._arranged[0] == width:
            return self._arranged[1]
        look = self.look
        inner = width - 2 * EDGE
        single = len(self.rows) == 1 and not self._heading.text
        rim = 0 if single else look.px(3)
        y = EDGE + rim
        if self._heading.text:
            y += look.px(13) + self._heading.lay_out(look, inner - 2 * look.px(_PAD)) + look.px(10)
        for row in self.rows.values():
            height = row.arrange(inner)
            row.setGeometry(EDGE, y, inner, height)
            row.update()
            row.show()
            y += height
        y += rim + EDGE
        self._arranged = (width, y)
        self.update()
        return y

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self.look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(EDGE + 0.5, EDGE + 0.5, -EDGE - 0.5, -EDGE - 0.5)
        radius = look.px(12)
        focus = any(row.in_focus and not row.ringed for row in self.rows.values())
        if focus:
            painter.setPen(look.pen("accent_tint", 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-1.5, -1.5, 1.5, 1.5), radius + 1.5, radius + 1.5)
        painter.setPen(look.pen("accent", 1.5) if focus else look.pen("line"))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(box, radius, radius)
        self._heading.draw(painter, look, EDGE + look.px(_PAD), EDGE + look.px(13), "ink")
