"""What two people typed differently, field by field, to be settled by a look at the paper."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from app.casework.forms import STATES, Form
from app.instrument.model import CHILD, SELECT_MULTIPLE, Instrument, text
from app.operations.double_entry import Agreement, Difference, agreement, differences, settle_field
from app.operations.fields import questionnaire
from app.operations.inspection import Changes, Inspection
from app.ui.column_page import ColumnPage
from app.ui.findings.misfits import WordsButton
from app.ui.forms.twice import agreement_words
from app.ui.forms.words import answer_words, has_boxes, language_of, paper_number, state_words, voice_words
from app.ui.long_column import LongColumn
from app.ui.note import Note
from app.ui.parts import Button, at_least, label, running, spaced, wrapped
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.words import counted, tr
from app.ui.worker import Lasting

KEYS = (
    ("↑ ↓", "choose"),
    ("1 2", "the paper says as the first, as the second"),
    ("E", "it says something else"),
    ("Esc", "back"),
)
WIDEST = 860

Apart = tuple[Form, str, str, str]
"""By what the list knows a difference: form, field, what was typed first, what second."""


def _key(found: Difference) -> Apart:
    return found.form, found.field, found.first, found.second


def _apart(inspection: Inspection, voice: str) -> tuple[Instrument, tuple[Difference, ...], Agreement]:
    return questionnaire(inspection, voice), differences(inspection, voice), agreement(inspection, voice)


class DifferenceCard(QFrame):
    """One field with what each of two people typed there; `settled` has what the paper says."""

    settled = Signal(object, str)

    def __init__(self, found: Difference, language: str) -> None:
        """Show both."""
        super().__init__()
        self.found = found
        self._language = language
        question = found.question
        self.setProperty("card", True)
        column = spaced(QVBoxLayout(self), (16, 12, 16, 14), 8)
        title = tr("Form {n}", n=found.form.number)
        asked = (
            f"{paper_number(question)} {text(question.label, language)}"
            if question is not None
            else tr("What became of the form")
        )
        self.setAccessibleName(f"{title}: {asked}")
        column.addWidget(label(title, "heading"))
        column.addLayout(running(asked))
        self.sides: list[WordsButton] = []
        for at, value in enumerate((found.first, found.second), 1):
            words = self._words(value)
            side = WordsButton(words, str(at))
            who = tr("As typed first: {words}") if at == 1 else tr("As typed second: {words}")
            side.setAccessibleName(who.format(words=words))
            side.clicked.connect(lambda _on=False, said=value: self.settled.emit(self.found, said))
            self.sides.append(side)
            typed = label(tr("First") if at == 1 else tr("Second"), "small")
            at_least(typed, 56)
            holder = QWidget()
            holder.setLayout(wrapped(typed, side))
            column.addWidget(holder)
        self.head = self.sides[0]
        self.more = Button(tr("It says something else…"), "E", link=True)
        self.more.setAccessibleName(tr("{form}: it says something else", form=self.accessibleName()))
        self.more.clicked.connect(lambda _on=False: self.unfold())
        more = QWidget()
        more.setLayout(wrapped(self.more))
        column.addWidget(more)
        self._otherwise = spaced(QVBoxLayout(), spacing=6)
        column.addLayout(self._otherwise)
        self.others: list[Button] = []
        self.field: QLineEdit | None = None

    def _words(self, value: str) -> str:
        question = self.found.question
        if question is None:
            return state_words(value)[0]
        return answer_words(question, value, self._language) or tr("nothing")

    def unfold(self) -> None:
        """Offer everything else that the paper can say."""
        if self.others or self.field is not None:
            return
        question = self.found.question
        if question is not None and not has_boxes(question):
            self._offer_words(self.found.first)
            return
        several = question is not None and question.type == SELECT_MULTIPLE
        values = STATES if question is None else (*question.choice_names, *(() if several else ("",)))
        known = frozenset[str]() if several else {self.found.first, self.found.second}
        for value in (each for each in values if each not in known):
            button = WordsButton(self._words(value))
            button.setCheckable(several)
            if several:
                button.setChecked(value in self.found.first.split())
            else:
                button.clicked.connect(lambda _on=False, said=value: self.settled.emit(self.found, said))
            self.others.append(button)
            self._otherwise.addWidget(button)
        if several:
            self._otherwise.addWidget(self._record(self._ticked))
        self.others[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_words(self, words: str) -> None:
        self.field = QLineEdit(words)
        self.field.setAccessibleName(tr("What the paper says"))
        self.field.returnPressed.connect(self._write)
        self._otherwise.addWidget(self.field)
        self._otherwise.addWidget(self._record(self._write))
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _record(self, act: Callable[[], object]) -> QWidget:
        record = Button(tr("Record"), primary=True)
        record.clicked.connect(lambda _on=False: act())
        holder = QWidget()
        holder.setLayout(wrapped(record))
        return holder

    def _ticked(self) -> None:
        question = self.found.question
        if question is not None:
            names = (
                name for name, button in zip(question.choice_names, self.others, strict=True) if button.isChecked()
            )
            self.settled.emit(self.found, " ".join(names))

    def _write(self) -> None:
        if self.field is not None:
            self.settled.emit(self.found, self.field.text())


class DifferencesPage(ColumnPage):
    """The differences of one voice, form by form, until there is none."""

    def __init__(self, session: Session, theme: Theme) -> None:
        """Lay out the page; open fills it."""
        super().__init__(session, theme, tr("Typed differently"), keys=KEYS, widest=WIDEST)
        self.voice = CHILD
        self._place = 0
        self._shown: tuple[Difference, ...] = ()
        self._language = ""
        self._count = label(role="muted")
        self.head.addWidget(self._count)
        how = tr("Take the paper of each form and say what it says there. It counts from then on, whoever was right.")
        self.column.addLayout(running(how, "muted"))
        self._sure = Note(role="muted")
        self.column.addWidget(self._sure)
        self.list = LongColumn[Apart](
            self.pane,
            self._card,
            lambda card: getattr(card, "head", None),
            lambda card: getattr(card, "field", None) is not None,
        )
        self.list.came.connect(self._came)
        self.column.addWidget(self.list)
        for keys, run in (("1", partial(self._side, 0)), ("2", partial(self._side, 1)), ("E", self._other)):
            self.on_key(keys, run)
        self.show_keys()

    def crumbs(self) -> tuple[str, ...]:
        return (self.session.title, tr("Questionnaires"), voice_words(self.voice), tr("Typed differently"))

    def open(self, voice: str) -> None:
        """Show what differs in the forms of a voice."""
        self.voice, self._place = voice, 0
        self.notice.hide()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.read()

    def read(self) -> None:
        """Read what differs as it stands."""
        words = tr("Comparing the typings…")
        self.waiting.begin(words)
        self.session.call(
            _apart, self.voice, done=self._take, failed=self.refused, lasting=Lasting(words, in_steps=False)
        )

    def retheme(self, theme: Theme) -> None:
        self.list.forget()
        super().retheme(theme)

    def first(self) -> QWidget | None:
        card = self.list.card(_key(self._shown[min(self._place, len(self._shown) - 1)])) if self._shown else None
        return card.head if isinstance(card, DifferenceCard) else None

    def _take(self, found: tuple[Instrument, tuple[Difference, ...], Agreement]) -> None:
        self.waiting.end()
        asked, self._shown, sure = found
        self._language = language_of(asked, self.session.language)
        self._count.setText(counted("1 field", "{n} fields", len(self._shown)))
        words = agreement_words(sure)
        self._sure.setText(words if self._shown else f"{tr('Nothing is left to be settled.')} {words}")
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list.show_values(map(_key, self._shown))
        self.to_work()
        self.header_changed.emit()

    def _card(self, key: Apart) -> QWidget:
        card = DifferenceCard(next(one for one in self._shown if _key(one) == key), self._language)
        card.settled.connect(self._settle)
        return card

    def _came(self, key: Apart) -> None:
        keys = [_key(one) for one in self._shown]
        if key in keys:
            self._place = keys.index(key)

    @property
    def current(self) -> DifferenceCard | None:
        """The field that keys act on."""
        found = self._shown[self._place] if self._place < len(self._shown) else None
        card = self.list.made.get(_key(found)) if found is not None else None
        return card if isinstance(card, DifferenceCard) else None

    def _side(self, at: int) -> None:
        if self.current is not None:
            self.current.sides[at].click()

    def _other(self) -> None:
        if self.current is not None:
            self.current.unfold()

    def _settle(self, found: Difference, said: str) -> None:
        self.saving.emit()
        self._came(_key(found))
        self.session.call(settle_field, found.form, found.field, said, done=self._done, failed=self.refused)

    def _done(self, changes: Changes) -> None:
        self.saved.emit(changes.at)
        self.read()
