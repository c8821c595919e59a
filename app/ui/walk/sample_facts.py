"""The facts of the sample list on the opening page, corrected in place."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from app.casework.units import FACTS, Fact
from app.instrument.model import Choice, Instrument, Question
from app.ui.parts import label
from app.ui.walk.choice_row import Choices, Field, hint_of
from app.ui.walk.look import STRONG, Look, Paragraph
from app.ui.words import tr

_COLUMNS = ((600, 4), (420, 3), (0, 2))


def name_of(fact: str) -> str:
    """What a fact is called on the screen."""
    return {
        "office": tr("Office"),
        "phases": tr("Phases"),
        "rosh": tr("RoSH"),
        "gender": tr("Gender"),
        "age": tr("Age"),
        "ethnicity": tr("Ethnicity"),
        "sentence": tr("Sentence"),
        "sentence_start": tr("Sentence start"),
        "vulnerability": tr("Vulnerability"),
        "looked_after": tr("Looked after"),
        "case_manager": tr("Case manager (initials)"),
        "assessor": tr("Assessor (initials)"),
    }.get(fact, fact)


def value_of(value: str) -> str:
    """How a closed value of a fact reads."""
    return {
        "custody": tr("Custody"),
        "community": tr("Community"),
        "both": tr("Both"),
        "low": tr("Low"),
        "medium": tr("Medium"),
        "high": tr("High"),
        "very_high": tr("Very high"),
        "none": tr("None"),
        "yes": tr("Yes"),
        "no": tr("No"),
    }.get(value, value)


class _FactField:
    """One fact: its name, what it is written or chosen with, and what is wrong with it."""

    def __init__(self, fact: Fact, look: Look, parent: QWidget, changed: Callable[[str, str], None]) -> None:
        self.fact = fact
        self._look = look
        name = name_of(fact.name)
        self.caption: QLabel = label(name, "small")
        self.caption.setParent(parent)
        self.fault: QLabel = label(role="fault", wraps=True)
        self.fault.setParent(parent)
        self.fault.hide()
        self.field: Field | None = None
        self.choices: Choices | None = None
        if fact.choices:
            asked = _as_question(fact)
            self.choices = Choices(look, asked, "", parent, lambda value: changed(fact.name, value), keyed=False)
            for button in self.choices.buttons.values():
                button.setAccessibleName(f"{name}: {button.text()}")
                button.setAutoExclusive(False)
                button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        else:
            hint = hint_of("date") if fact.name == "sentence_start" else ""
            self.field = Field(name, hint, parent)
            self.field.left_with.connect(lambda value: changed(fact.name, value))

    def show(self, value: str, fault: str, *, locked: bool) -> None:
        if self.field is not None:
            if not fault:
                self.field.show_value(value)
            self.field.setReadOnly(locked)
            self.field.setAccessibleDescription(fault)
        if self.choices is not None:
            self.choices.show(value)
            self.choices.lock(locked=locked)
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))

    def place(self, left: int, top: int, width: int) -> int:
        look = self._look
        line = look.px(20)
        self.caption.setGeometry(left, top, width, line)
        y = top + line + look.px(2)
        if self.field is not None:
            high = max(look.px(36), self.field.minimumSizeHint().height())
            self.field.setGeometry(left, y, width, high)
            y += high
        if self.choices is not None:
            room = min(width, self.choices.width)
            y += self.choices.place(left, y, room, look.px(34))
        if self.fault.text():
            height = self.fault.heightForWidth(width)
            self.fault.setGeometry(left, y + look.px(2), width, height)
            y += height + look.px(2)
        return y - top


class SampleFacts(QFrame):
    """A compact card with what the sample list says of the case."""

    def __init__(self, look: Look, instrument: Instrument, changed: Callable[[str, str], None]) -> None:
        """Make a field for every fact that is no question of the instrument."""
        super().__init__()
        self._look = look
        self.setProperty("card", True)
        self.setAccessibleName(tr("From the sample list"))
        self._heading = Paragraph(tr("From the sample list"), weight=STRONG)
        self.fields = {
            fact.name: _FactField(fact, look, self, changed)
            for fact in sorted(FACTS, key=lambda each: bool(each.choices))
            if fact.name not in instrument.by_name
        }

    def show_facts(self, facts: Mapping[str, str], faults: Mapping[str, str], *, locked: bool) -> None:
        """Show the facts as they stand; one that does not fit stays as it was written."""
        for name, field in self.fields.items():
            field.show(facts.get(name, ""), faults.get(name, ""), locked=locked)

    def heightForWidth(self, width: int) -> int:
        look = self._look
        pad, gap = look.px(17), look.px(14)
        inner = max(width - 2 * pad, 1)
        columns = next((count for least, count in _COLUMNS if inner >= look.px(least)), 1)
        room = (inner - gap * (columns - 1)) // columns
        y = look.px(13) + self._heading.lay_out(look, inner) + look.px(8)
        x, tallest = pad, 0
        for field in self.fields.values():
            wide = room
            if field.choices is not None:
                wide = min(inner, max(room, field.choices.width))
            if x > pad and x + wide > pad + inner:
                x, y, tallest = pad, y + tallest + look.px(10), 0
            tallest = max(tallest, field.place(x, y, wide))
            x += wide + gap
        return y + tallest + look.px(16)

    def enter(self, name: str) -> None:
        """Put the focus on a fact."""
        field = self.fields.get(name)
        if field is not None:
            buttons = list(field.choices.buttons.values()) if field.choices is not None else []
            target = field.field or next((each for each in buttons if each.isChecked()), next(iter(buttons), None))
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab comes to, in order."""
        found: list[QWidget] = []
        for field in self.fields.values():
            found += [field.field] if field.field is not None else []
            found += field.choices.buttons.values() if field.choices is not None else []
        return found

    def retype(self) -> None:
        """Measure anew, the type having changed."""
        self._heading.forget()

    def commit(self) -> None:
        """Take what is being written as it stands."""
        for field in self.fields.values():
            if field.field is not None:
                field.field.commit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        self._heading.draw(painter, self._look, self._look.px(17), self._look.px(13), "ink")


def _as_question(fact: Fact) -> Question:
    """A fact with closed values, so that the same segments serve it."""
    choices = tuple(Choice(name, {"": value_of(name)}) for name in fact.choices)
    return Question(
        fact.name, "", "fact", "select_one", "", {"": name_of(fact.name)}, {}, {}, choices, None, "", (), None, (), "",
        required=False, grid=None, source="",
    )  # fmt: skip
