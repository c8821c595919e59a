"""The form in which a reference is written: document, date, page, strength; or one of the case is used again."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.casework.evidence import STRENGTHS, Source
from app.errors import KnownError
from app.instrument.model import Choice, Question
from app.ui.dates import to_iso
from app.ui.drop_list import DropList
from app.ui.parts import ENTER, Button, label, spaced, wrapped
from app.ui.walk.choice_row import DIGITS, Choices
from app.ui.walk.look import Look
from app.ui.walk.references import ChipFlow, source_chip, strength_in_words
from app.ui.words import sentence, tr

_MOST_AGAIN = 9


class _Line(QLineEdit):
    """A short field of the form."""

    def __init__(self, name: str, hint: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setMinimumWidth(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {*ENTER, Qt.Key.Key_Escape}:
            event.ignore()
            return
        super().keyPressEvent(event)


class _Documents(DropList):
    """The document: one that is known, or a new name."""

    def __init__(self) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Document"))
        self.setAccessibleDescription(tr("Choose with Up and Down, or write a new name"))
        self.view().setAccessibleName(tr("Documents"))
        field = self.lineEdit()
        if field is not None:
            field.setPlaceholderText(tr("Document"))
            field.setAccessibleName(tr("Document"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {*ENTER, Qt.Key.Key_Escape}:
            event.ignore()
            return
        super().keyPressEvent(event)


class _Strength(QWidget):
    """How strong the evidence is: three segments with digits."""

    entered = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.value = STRENGTHS[0]
        self.setAccessibleName(tr("Strength"))
        short = {"documented": tr("On file"), "told": tr("Told"), "absent": tr("Absent")}
        choices = tuple(Choice(name, {"": short[name]}) for name in STRENGTHS)
        asked = Question(
            "strength", "", "fact", "select_one", "", {}, {}, {}, choices, None, "", (), None, (), "",
            required=False, grid=None, source="",
        )  # fmt: skip
        self.choices = Choices(look, asked, "", self, self.choose)
        for name, button in self.choices.buttons.items():
            button.setAccessibleName(f"{button.text()}: {strength_in_words(name)}")
            button.setToolTip(strength_in_words(name))
            button.installEventFilter(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.choose(self.value)

    def choose(self, value: str) -> None:
        """Take a strength; Tab comes to it."""
        self.value = value
        self.choices.show(value)
        for name, button in self.choices.buttons.items():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name == value else Qt.FocusPolicy.ClickFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            names = list(self.choices.buttons)
            at = DIGITS[: len(names)].find(event.text()) if event.text() else -1
            by = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
            if by is not None:
                at = max(0, min(len(names) - 1, names.index(self.value) + by))
            if at >= 0:
                self.choose(names[at])
                self.choices.buttons[names[at]].setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if event.key() in ENTER:
                self.entered.emit()
                return True
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._look.px(32))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        high = self._look.px(32)
        return high if self.choices.width <= width else len(self.choices.buttons) * (high + 4) - 4

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.choices.place(0, 0, min(self.width(), max(self.choices.width, 1)), self._look.px(32))


class _Again(ChipFlow):
    """The references of other questions, each one key away."""

    chosen = Signal(object)
    otherwise = Signal(str)

    def offer(self, sources: Sequence[Source]) -> None:
        chips = []
        for index, source in enumerate(sources[:_MOST_AGAIN]):
            chip = source_chip(self.look, source, self, DIGITS[index])
            chip.most_lines = 1
            chip.setAccessibleDescription(tr("Key {key} uses it again here", key=DIGITS[index]))
            chip.clicked.connect(lambda _on=False, source=source: self.chosen.emit(source))
            chips.append(chip)
        self.show_chips(chips)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit uses one again; a letter begins to write another document."""
        words = event.text()
        control = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        at = DIGITS.find(words) if len(words) == 1 and not control else -1
        if 0 <= at < len(self.chips):
            self.chips[at].click()
        elif words.isalpha() and not control:
            self.otherwise.emit(words)
        else:
            event.ignore()


class ReferenceForm(QFrame):
    """One reference being written."""

    done = Signal(object)
    removed = Signal(str)
    closed = Signal()

    def __init__(self, look: Look) -> None:
        """Begin hidden."""
        super().__init__()
        self.setObjectName("reference")
        self.setAccessibleName(tr("Reference"))
        self._id = ""
        self._heading = label(role="field")
        self._caption = label(tr("Use again"), "small")
        self.again = _Again(look)
        self.document = _Documents()
        self.dated = _Line(tr("Date of the document"), tr("Date, as 12 Mar 2010"))
        self.page = _Line(tr("Page"), tr("Page"))
        self.strength = _Strength(look)
        self.error = label(role="fault", wraps=True)
        self._add = Button(tr("Add"), "Enter", primary=True)
        self._remove = Button(tr("Remove"), link=True)
        self._close = Button(tr("Close"), "Esc")
        self._compose()
        self.again.chosen.connect(self._use_again)
        self.again.otherwise.connect(self._begin_with)
        self.strength.entered.connect(self.submit)
        self._add.clicked.connect(lambda _on=False: self.submit())
        self._remove.clicked.connect(lambda _on=False: self.removed.emit(self._id))
        self._close.clicked.connect(lambda _on=False: self.closed.emit())
        self.hide()

    def _compose(self) -> None:
        column = spaced(QVBoxLayout(self), (10, 9, 10, 10), 7)
        column.addWidget(self._heading)
        column.addWidget(self._caption)
        column.addWidget(self.again)
        column.addWidget(self.document)
        line = spaced(QHBoxLayout(), spacing=8)
        line.addWidget(self.dated, 3)
        line.addWidget(self.page, 1)
        column.addLayout(line)
        column.addWidget(self.strength)
        column.addWidget(self.error)
        column.addLayout(wrapped(self._add, self._close, self._remove))
        self.error.hide()

    def begin(self, source: Source, documents: Sequence[str], again: Sequence[Source]) -> None:
        """Show a reference to be written, or a known one to be changed; the focus goes where one begins."""
        self._id = source.id
        self._heading.setText(tr("Change the reference") if source.id else tr("New reference"))
        self._add.setText(tr("Save") if source.id else tr("Add"))
        self._add.setAccessibleName(self._add.text())
        self._remove.setVisible(bool(source.id))
        self.again.offer(() if source.id else again)
        for widget in (self._caption, self.again):
            widget.setVisible(bool(self.again.chips))
        self.document.setEditText(source.document)
        self.offer(documents)
        self.dated.setText(source.dated)
        self.page.setText(source.page)
        self.strength.choose(source.strength)
        self._say("")
        self.show()

    def offer(self, documents: Sequence[str]) -> None:
        """Offer these documents; what is written stays."""
        written, field = self.document.currentText(), self.document.lineEdit()
        at = field.cursorPosition() if field is not None else 0
        self.document.clear()
        self.document.addItems(list(documents))
        self.document.setEditText(written)
        if field is not None:
            field.setCursorPosition(at)

    def start(self) -> None:
        """Put the focus where one begins."""
        first: QWidget = self.again.chips[0] if self.again.chips else self.document
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def written(self) -> Source:
        """What is written in the form."""
        return Source(
            self._id, self.document.currentText(), self.dated.text().strip(), self.page.text(), self.strength.value
        )

    def submit(self) -> None:
        """Hand over what is written."""
        today = date.today()  # noqa: DTZ011 - a day without a year is meant as on this laptop's wall
        self.done.emit(replace(self.written, dated=to_iso(self.dated.text(), today)))

    def refuse(self, error: KnownError) -> None:
        """Say what does not fit; what was written stays."""
        rule = str(error.details.get("rule", ""))
        self._say(tr(rule) if rule else sentence(error))
        (self.dated if "date" in rule else self.document).setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, words: str) -> None:
        self.error.setText(words)
        self.error.setVisible(bool(words))
        self.setAccessibleDescription(words)

    def _use_again(self, source: Source) -> None:
        self.done.emit(replace(source, id=""))

    def _begin_with(self, words: str) -> None:
        self.document.setFocus(Qt.FocusReason.OtherFocusReason)
        self.document.setEditText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in ENTER and plain:
            self.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            event.ignore()
