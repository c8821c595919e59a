"""One disagreement: what each side said, with its note, and the ways to decide it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.casework.entries import Value
from app.casework.subjects import FACT, NOTE, SAID
from app.instrument.model import CHILD, SELECT_MULTIPLE, Choice, Instrument, text
from app.operations.disagreements import Disagreement, Side
from app.ui.ask.card import SaidEdit
from app.ui.case_read import answer_chip
from app.ui.note import Note
from app.ui.parts import Button, Flow, chip, label, restyle, spaced, spaced_row, when, wrapped
from app.ui.walk.sample_facts import name_of, value_of
from app.ui.words import tr

MOST_DIGITS = 9


def title_of(found: Disagreement, language: str) -> str:
    """What is disputed, in words."""
    kind, _, name = found.subject.partition("/")
    if found.question is not None:
        asked = f"{found.question.number} {text(found.question.label, language)}"
        if f"{kind}/" == NOTE:
            return tr("Evidence note of {question}", question=asked)
        if f"{kind}/" == SAID:
            return tr("What the case manager said about {question}", question=asked)
        return asked
    if f"{kind}/" == FACT:
        return name_of(name)
    return {
        "status": tr("Whether the case is complete"),
        "withdrawal": tr("Whether the case was withdrawn"),
        "integrity": tr("Whether the record is in doubt"),
        "memo": tr("A memo"),
        "practice": tr("An account of good practice"),
        "inspection": tr("The inspection's {name}", name=name),
        "finding": tr("A finding of the report"),
        "quotation": tr("A quotation from a form"),
        "document": tr("A document in the register"),
        "document-note": tr("A note on a document in the register"),
    }.get(kind, found.subject)


def value_words(value: Value) -> str:
    """A value that is no answer to a question, readable."""
    if value is None:
        return tr("taken back")
    if isinstance(value, bool):
        return tr("Yes") if value else tr("No")
    if isinstance(value, dict):
        return " · ".join(value_words(part) for part in value.values() if part not in {None, ""})
    if isinstance(value, list):
        return ", ".join(value_words(part) for part in value)
    return value_of(str(value))


def _head(found: Disagreement) -> str:
    """The case, the form or the inspection that it is about."""
    if found.form is None:
        return found.reference or tr("Inspection")
    if found.form.voice == CHILD:
        return tr("Form {number} of the children and young people", number=found.form.number)
    return tr("Form {number} of the victims", number=found.form.number)


class DisagreementCard(QFrame):
    """Shows the sides one under the other; a digit decides for one, T opens the third way."""

    decided = Signal(object)
    opened = Signal()
    typed = Signal(str)

    def __init__(self, found: Disagreement, instrument: Instrument, language: str) -> None:
        """Lay out both sides."""
        super().__init__()
        self.found = found
        self._instrument = instrument
        self._language = language
        self._said: list[tuple[QLabel, Button, Side]] = []
        self._choices: list[tuple[Button, Choice]] = []
        self._decided: tuple[QLabel, Value] | None = None
        self.setProperty("card", True)
        self._title = label(role="heading", wraps=True)
        column = spaced(QVBoxLayout(self), (20, 14, 20, 16), 12)
        self.head = Button(_head(found), link=True)
        self.head.setEnabled(bool(found.reference))
        self.head.clicked.connect(lambda _on=False: self.opened.emit())
        head = spaced(QHBoxLayout(), spacing=12)
        head.addWidget(self.head, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        column.addLayout(head)
        self.sides: list[Button] = []
        for at, side in enumerate(found.sides, 1):
            column.addWidget(self._side(at, side))
        self._third = QWidget()
        self._third_column = spaced(QVBoxLayout(self._third), spacing=8)
        self.third: Button | None = None
        self.field: SaidEdit | QLineEdit | None = None
        self._offer_third(column)
        self._trouble = label(role="error", wraps=True)
        self._trouble.hide()
        column.addWidget(self._trouble)
        self.reword(language)

    def reword(self, language: str) -> None:
        """Say in a language what is disputed; what is being typed stays."""
        self._language = language
        title = title_of(self.found, language)
        self._title.setText(title)
        self.setAccessibleName(", ".join(part for part in (self.found.reference, title) if part))
        self.head.setAccessibleName(self.accessibleName())
        for words, choose, side in self._said:
            said, _ = self._words(side.value)
            words.setText(said)
            self._name(choose, said, side)
        for button, choice in self._choices:
            button.setText(text(choice.label, language))
            button.setAccessibleName(button.text())
        self._say_decided()

    @staticmethod
    def _name(choose: Button, said: str, side: Side) -> None:
        who = ", ".join(tr("{who}, {at}", who=one.who, at=when(one.at)) for one in side.said)
        choose.setAccessibleName(tr("Decide: {value}, said by {who}", value=said, who=who))

    # both sides

    def _side(self, at: int, side: Side) -> QFrame:
        frame = QFrame()
        frame.setProperty("side", True)
        row = spaced(QHBoxLayout(frame), (14, 10, 12, 10), 12)
        words = spaced(QVBoxLayout(), spacing=6)
        said, kind = self._words(side.value)
        top = spaced(Flow(), spacing=8)
        marked = chip(said, kind) if kind else None
        if marked is not None:
            top.addWidget(marked)
        who = ", ".join(tr("{who}, {at}", who=one.who, at=when(one.at)) for one in side.said)
        top.addWidget(label(who, "muted"))
        words.addLayout(top)
        if not kind:
            words.addWidget(Note(said))
        if side.note:
            words.addWidget(label(tr("Evidence"), "small"))
            words.addWidget(Note(side.note))
        row.addLayout(words, 1)
        choose = Button(tr("Decide so"), str(at) if at <= MOST_DIGITS else "")
        self._name(choose, said, side)
        if marked is not None:
            self._said.append((marked, choose, side))
        choose.clicked.connect(lambda _on=False: self.decided.emit(side.value))
        self.sides.append(choose)
        row.addWidget(choose, 0, Qt.AlignmentFlag.AlignTop)
        return frame

    def _words(self, value: Value) -> tuple[str, str]:
        """What a side said, and the colour of its chip; running text has none."""
        if self._is_text:
            return (value if isinstance(value, str) else tr("taken back")), ""
        if self.found.question is not None:
            if not isinstance(value, str):
                return tr("taken back"), "plain"
            return answer_chip(self.found.question, value, self._language)
        return value_words(value), "plain"

    @property
    def _is_text(self) -> bool:
        return self.found.subject.startswith((NOTE, SAID))

    # a third way

    def _offer_third(self, column: QVBoxLayout) -> None:
        question = self.found.question
        if self._is_text:
            both = "\n".join(side.value for side in self.found.sides if isinstance(side.value, str))
            self.field = SaidEdit()
            self.field.setPlainText(both)
            self.field.setAccessibleName(tr("The text that is to stand"))
            self.field.textChanged.connect(lambda: self.typed.emit(self.third_text))
            self._third_column.addWidget(self.field)
            self._add_record()
        elif question is not None and question.choices:
            self._offer_choices(question.choices, several=question.type == SELECT_MULTIPLE)
        elif question is not None or self.found.subject.startswith(FACT):
            self.field = QLineEdit()
            self.field.setAccessibleName(tr("Another answer"))
            self.field.returnPressed.connect(self.record_third)
            self._third_column.addWidget(self.field)
            self._add_record()
        else:
            return
        words = tr("Keep both, or write a third…") if self._is_text else tr("Neither: decide otherwise…")
        self.third = Button(words, "T")
        self.third.clicked.connect(lambda _on=False: self.unfold())
        self._third.hide()
        column.addLayout(spaced_row(self.third, None))
        column.addWidget(self._third)

    def _add_record(self) -> None:
        record = Button(tr("Record this"), "Ctrl+Enter" if self._is_text else "Enter", primary=True)
        record.clicked.connect(lambda _on=False: self.record_third())
        cancel = Button(tr("Cancel"), "Esc")
        cancel.clicked.connect(lambda _on=False: self.fold())
        self._third_column.addLayout(wrapped(record, cancel))
        if isinstance(self.field, SaidEdit):
            self.field.onwards.connect(self.record_third)

    def _offer_choices(self, choices: tuple[Choice, ...], *, several: bool) -> None:
        taken = {side.value for side in self.found.sides if isinstance(side.value, str)}
        flow = spaced(Flow(), spacing=8)
        self._several: list[tuple[str, Button]] = []
        for choice in choices:
            if not several and choice.name in taken:
                continue
            button = Button("")
            self._choices.append((button, choice))
            button.setCheckable(several)
            if several:
                button.setChecked(any(choice.name in value.split() for value in taken))
                self._several.append((choice.name, button))
            else:
                button.clicked.connect(partial(self._chosen, choice.name))
            flow.addWidget(button)
        self._third_column.addLayout(flow)
        if several:
            self._add_record()
        else:
            nothing = Button(tr("No answer: ask again"))
            nothing.clicked.connect(partial(self._chosen, ""))
            flow.addWidget(nothing)

    def _chosen(self, value: str, _on: bool = False) -> None:
        self.decided.emit(value)

    @property
    def third_text(self) -> str:
        """What stands in the third way's field."""
        if isinstance(self.field, SaidEdit):
            return self.field.toPlainText()
        if self.field is not None:
            return self.field.text()
        return " ".join(name for name, button in self._several if button.isChecked())

    @property
    def unfolded(self) -> bool:
        """Whether the third way is open."""
        return not self._third.isHidden()

    def unfold(self) -> None:
        """Open the third way and put the focus into it."""
        if self.third is None:
            return
        self._third.show()
        first = self.field or next((child for child in self._third.findChildren(Button) if child.isEnabled()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def fold(self) -> None:
        """Put the third way away; what was typed stays in it."""
        self._third.hide()
        (self.third or self.head).setFocus(Qt.FocusReason.OtherFocusReason)

    def record_third(self) -> None:
        """Decide for what stands in the third way."""
        if self.third is not None:
            self.decided.emit(self.third_text)

    # what became of it

    def choose(self, digit: int) -> None:
        """Decide for the side with that digit."""
        if digit <= len(self.sides) and self.sides[digit - 1].isEnabled():
            self.decided.emit(self.found.sides[digit - 1].value)

    def show_decided(self, value: Value) -> None:
        """Say what was decided; the card stays until the page is left, so that nothing moves."""
        for child in self.findChildren(QFrame):
            if child.property("side"):
                child.hide()
        self._third.hide()
        if self.third is not None:
            self.third.hide()
        self._trouble.hide()
        words = label(wraps=True)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(words)
        restyle(self, quiet=True)
        self._decided = (words, value)
        self._say_decided()

    def _say_decided(self) -> None:
        if self._decided is not None:
            words, value = self._decided
            said, _ = self._words(value if value != "" else None)
            words.setText(tr("✓ Decided: {value}", value=said.strip()))
            self.setAccessibleDescription(words.text())

    def show_trouble(self, what: str) -> None:
        """Say why a decision was not taken."""
        self._trouble.setText(what)
        self._trouble.setVisible(bool(what))
        self.setAccessibleDescription(what)


def head_of(card: QWidget) -> QWidget | None:
    """What takes the focus in a card: its case, or what decides where it is about the inspection itself."""
    if not isinstance(card, DisagreementCard):
        return None
    return next((each for each in (card.head, *card.sides) if each.isEnabled() and not each.isHidden()), None)


def is_unfolded(card: QWidget) -> bool:
    """Whether a third way is being written in a card."""
    return isinstance(card, DisagreementCard) and card.unfolded
