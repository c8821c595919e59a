"""Typing paper forms in a batch: one form a screen, digits choose, Enter goes on, and nothing moves."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.casework.forms import REFUSED, SPOILED, Form
from app.casework.units import FIRST, SECOND
from app.errors import KnownError
from app.instrument.model import SELECT_ONE, Question
from app.operations import questionnaires
from app.ui.forms.field import FieldCard
from app.ui.forms.fields import FieldLine, FieldLines
from app.ui.forms.flow import Flow
from app.ui.forms.number import NumberCard
from app.ui.forms.paper import Paper
from app.ui.forms.words import DIGITS, count_words, has_boxes, language_of, voice_words
from app.ui.page import Notice, Page, Waiting
from app.ui.parts import Fold, Middle, Scroll, spaced
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.words import tr

KEYS = (
    ("1–9 0", "choose"),
    ("Enter", "next field; after the last one the next form"),
    ("↑ ↓", "field before, next field"),
    ("PgUp", "form before"),
    ("PgDn", "form after"),
    ("Ctrl+Enter", "finish the form as it is"),
    ("R", "refused, or not"),
    ("S", "spoiled, or not"),
    ("Del", "clear the field"),
    ("N", "another number"),
    ("Ctrl+Z", "undo"),
    ("Ctrl+Y", "redo"),
    ("Esc", "back"),
)
WIDEST = 1400
SIDE_BY_SIDE = 900
"""From this width of the design on the field stands beside the form, else above it."""


class TypingPage(Page):
    """The flow of forms; what is typed is on its way to the disk with the key that typed it."""

    left = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        """Lay out the page; begin fills it."""
        super().__init__(session, theme, tr("Typing forms"))
        self.at = ""
        self.flow = Flow(session, self)
        self.flow.laid.connect(self._laid)
        self.flow.ended.connect(self._ended)
        self.flow.stood.connect(self._turn)
        self.flow.refused.connect(self._refused)
        self.pen = self.flow.pen
        self.store = self.pen.store
        self.store.saving.connect(self.saving)
        self.store.saved.connect(self.saved)
        self.store.trouble.connect(self.trouble)
        self._lay_out(theme)
        self._shortcuts()

    def _lay_out(self, theme: Theme) -> None:
        outer = spaced(QVBoxLayout(self))
        inside, middle = QWidget(), Middle(WIDEST)
        inside.setLayout(middle.centred((26, 0, 26, 0)))
        column = spaced(QVBoxLayout(middle), (0, 14, 0, 8), 10)
        self.notice = Notice()
        self.notice.closed.connect(self._to_work)
        column.addWidget(self.notice)
        self._waiting = Waiting()
        column.addWidget(self._waiting)
        self.number = NumberCard()
        self.number.wanted.connect(self.flow.give_number)
        self.number.form_wanted.connect(lambda number: self.flow.open_form(Form(self.flow.voice, number)))
        self.flow.number_refused.connect(self.number.refuse)
        self.number.closed.connect(self._to_work)
        column.addWidget(self.number)
        self.card = FieldCard()
        self.card.chosen.connect(self._choose_named)
        self.card.written.connect(self._written)
        self.card.onwards.connect(self.onwards)
        self.card.back.connect(partial(self.step, -1))
        self.card.left.connect(self.pen.leave_text)
        self.lines = FieldLines(theme)
        self.lines.met.connect(self._met)
        self.lines.stepped.connect(self.step)
        within = QWidget()
        holder = spaced(QVBoxLayout(within), (2, 2, 8, 2))
        holder.addWidget(self.lines)
        holder.addStretch(1)
        body = Fold(SIDE_BY_SIDE, spacing=18)
        body.add(self.card, 2)
        body.add(Scroll(within, tr("The fields of the form")), 3)
        column.addWidget(body, 1)
        self.pane = Scroll(inside, tr("Typing forms"))
        outer.addWidget(self.pane, 1)
        self._foot = spaced(QHBoxLayout(), (26, 4, 26, 8))
        outer.addLayout(self._foot)

    def _shortcuts(self) -> None:
        for at, digit in enumerate(DIGITS):
            self.on_key(digit, partial(self.choose, at))
        for keys, run in (
            ("Enter", self.onwards),
            ("Return", self.onwards),
            ("Ctrl+Enter", self.finish),
            ("Ctrl+Return", self.finish),
            ("PgUp", self.flow.previous),
            ("R", partial(self.finish, REFUSED)),
            ("S", partial(self.finish, SPOILED)),
            ("Del", self.clear_field),
            ("N", self.number.open),
            ("Ctrl+Z", partial(self.flow.undo, questionnaires.undo_field)),
            ("Ctrl+Y", partial(self.flow.undo, questionnaires.redo_field)),
            ("Esc", self._escaped),
        ):
            self.on_key(keys, run)
        self.on_key("PgDown", self.flow.following)
        self.acts["PgDn"] = self.flow.following
        self._foot.addWidget(self.key_line(KEYS))

    # what the window asks

    def crumbs(self) -> tuple[str, ...]:
        return (self.session.title, tr("Questionnaires"), voice_words(self.flow.voice), tr("Typing"))

    def chips(self) -> tuple[tuple[str, str], ...]:
        return ((tr("second typing"), "star"),) if self.flow.which == SECOND else ()

    def idle_keys(self) -> frozenset[str]:
        return frozenset({"N"} if self.flow.which == SECOND else ())

    def retheme(self, theme: Theme) -> None:
        super().retheme(theme)
        self.lines.retheme(theme)
        self.card.rescale()

    def reword(self) -> None:
        self._show()

    def flush(self) -> None:
        """Send what is being written; nothing is lost by leaving now."""
        self.pen.flush()

    def begin(self, voice: str, which: str = FIRST, form: Form | None = None) -> None:
        """Go on typing a voice's forms where the person was, or mend one of them."""
        self.number.fold()
        self.notice.hide()
        self._waiting.begin(tr("Laying out the forms…"))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.flow.begin(voice, which, form)

    def _laid(self) -> None:
        self._waiting.end()
        self.number.fold()
        self.at = self.paper.at if self.paper is not None else ""
        self._turn()

    def _ended(self) -> None:
        self._waiting.end()
        self.flush()
        self.left.emit()

    @property
    def paper(self) -> Paper | None:
        """The form on the screen."""
        return self.flow.paper

    # the fields

    @property
    def question(self) -> Question | None:
        """The field that is typed."""
        asked = self.pen.asked
        return asked.by_name.get(self.at) if asked is not None else None

    def _boxes(self) -> bool:
        question = self.question
        return question is not None and has_boxes(question)

    def _show(self) -> None:
        """Show the paper as it stands; nothing moves."""
        asked, paper = self.pen.asked, self.paper
        if asked is None or paper is None:
            return
        language, routed = language_of(asked, self.session.language), self.pen.routed
        self.lines.show_questions(asked, language)
        self.lines.show_values(paper.values, routed.relevant)
        self.lines.show_current(self.at)
        question = self.question
        if question is not None:
            value = paper.values.get(question.name, "")
            self.card.show_field(question, value, language, asked=question.name in routed.relevant)
        self.number.show_form(paper.form, paper.which, paper.state, begun=paper.asked, fresh=not paper.state)
        self.number.show_count(count_words(self.flow.states, self.flow.forms), self.flow.sitting)
        self.header_changed.emit()

    def _to_work(self) -> None:
        if not self.isVisible() or not self.notice.isHidden() or self.paper is None:
            return
        question = self.question
        line = self.lines.lines.get(self.at)
        target: QWidget | None = self.card.field if question is not None and not has_boxes(question) else line
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self) -> None:
        """Show the field that is typed now, the focus on it before room for words is put away: it would wander else."""
        if self._boxes() and self.at in self.lines.lines:
            self._to_work()
        self._show()
        self._to_work()

    def _met(self, name: str) -> None:
        if name != self.at:
            self.go(name)

    def go(self, name: str) -> None:
        """Put the focus on a field."""
        self.pen.leave_text()
        self.at = name
        if self.paper is not None:
            self.paper.at = name
        self._turn()

    def step(self, by: int) -> bool:
        """Go to the next field that is asked, or the one before; says whether there is one."""
        asked = self.pen.asked
        if asked is None:
            return False
        self.pen.leave_text()
        names, relevant = [one.name for one in asked.questions], set(self.flow.order())
        at = names.index(self.at) + by if self.at in names else 0
        while 0 <= at < len(names):
            if names[at] in relevant:
                self.go(names[at])
                return True
            at += by
        return False

    def onwards(self) -> None:
        """Go on to the next field, after the last one to the next form."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractButton) and not isinstance(focus, FieldLine):
            focus.click()
        elif self.number.field.hasFocus():
            self.number.submit()
        elif self.paper is not None and not self.step(1):
            self.finish()

    # what is typed

    def choose(self, at: int) -> None:
        """Tick a box of the field; where only one can be ticked that is all, and the next field comes."""
        question = self.question
        if question is not None and at < len(question.choices):
            self._choose_named(question.choices[at].name)

    def _choose_named(self, choice: str) -> None:
        question, paper = self.question, self.paper
        if question is None or paper is None:
            return
        self.flow.touch()
        self.pen.choose(question, choice)
        self.flow.mend()
        self._show()
        if question.type == SELECT_ONE:
            self.step(1)

    def clear_field(self) -> None:
        """Have the field say nothing."""
        paper = self.paper
        if paper is not None and self._boxes():
            self.pen.say(self.at, "")
            self.flow.mend()
            self._show()

    def _written(self, words: str) -> None:
        paper = self.paper
        if paper is not None:
            self.flow.touch()
            self.pen.write(self.at, words)
            self.flow.mend()
            self.lines.show_values(paper.values, self.pen.routed.relevant)

    def finish(self, state: str = "") -> None:
        """Finish the form, by its answers where nothing else is said; then comes the next.

        What was said of it already is taken back where it is said again.
        """
        self.flow.finish(state)

    def _refused(self, error: KnownError) -> None:
        self._waiting.end()
        self.notice.show_error(error)

    def _escaped(self) -> None:
        if not self.notice.isHidden():
            self.notice.close_it()
        elif self.number.is_open:
            self.number.close_it()
        else:
            self.flush()
            self.left.emit()
