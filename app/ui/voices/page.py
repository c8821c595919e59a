"""What children and victims told: tables, the sentences of the report, and quotations."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from app.casework.findings import Span
from app.casework.subjects import QUOTATION
from app.instrument.model import CHILD, VICTIM, VOICES
from app.operations import keeping_findings as keeping
from app.operations import quotations as quoting
from app.operations.inspection import Changes, Inspection
from app.operations.voices import (
    DraftedSentence,
    bind_answers,
    take_sentence,
    take_sentences,
)
from app.ui.column_page import ColumnPage
from app.ui.findings.misfits import BIND, LEAVE, PUT
from app.ui.findings.words import count_words
from app.ui.forms.words import language_of, voice_words
from app.ui.long_column import LongColumn
from app.ui.page import Action
from app.ui.parts import Button, chip, label, wrapped
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.voices.binding import BindingList
from app.ui.voices.kept import KeptSentences
from app.ui.voices.quoting import Quotations
from app.ui.voices.tables import TableCard, Tabled
from app.ui.voices.told import Told, read_told, tabled
from app.ui.words import counted, number, tr
from app.ui.worker import Lasting

KEYS = (
    ("1 2", "children and young people, victims"),
    ("T", "tables"),
    ("S", "sentences in the report"),
    ("Q", "quotations"),
    ("↑ ↓", "choose"),
    ("Enter", "keep the next draft of a table"),
    ("P", "as a public edition shows it, or whole"),
    ("A", "keep all drafts not yet kept"),
    ("E", "edit the words"),
    ("W", "put in words that fit"),
    ("B", "bind words to a figure"),
    ("L", "leave words unbound"),
    ("N", "write your own"),
    ("Alt+↑", "move up"),
    ("Alt+↓", "move down"),
    ("Del", "take out"),
    ("F", "questionnaires"),
    ("Ctrl+Z", "undo"),
    ("Ctrl+Y", "redo"),
    ("Esc", "back"),
)
WIDEST = 980
Step = Callable[[Inspection], Changes | None]
TABLES, SENTENCES, QUOTATIONS = "tables", "sentences", "quotations"


def _bind(inspection: Inspection, id_: str, span: Span, draft: DraftedSentence, others: bool) -> Changes:
    return bind_answers(inspection, id_, span, question=draft.question, choices=draft.choices, others=others)


class VoicesPage(ColumnPage):
    """One voice at a time, from one of three sides."""

    forms_wanted = Signal(str)

    def __init__(self, session: Session, theme: Theme) -> None:
        """Lay out the page; arrive fills it."""
        super().__init__(session, theme, tr("What they told"), keys=KEYS, widest=WIDEST)
        self.voice, self.side = CHILD, TABLES
        self.told: Told | None = None
        self._tabled: dict[str, Tabled] = {}
        self._inspection = ""
        self._fresh = True
        self.voices = {voice: Button(voice_words(voice), str(at)) for at, voice in enumerate(VOICES, 1)}
        for voice, button in self.voices.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, one=voice: self.choose(one))
            self.head.addWidget(button)
        self._about = label(role="muted", wraps=True)
        self.column.addWidget(self._about)
        self.sides = {
            TABLES: Button(tr("Tables"), "T"),
            SENTENCES: Button(tr("Sentences"), "S"),
            QUOTATIONS: Button(tr("Quotations"), "Q"),
        }
        for side, button in self.sides.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, one=side: self.turn(one))
        self.public = Button(tr("As a public edition"), "P")
        self.public.setCheckable(True)
        self.public.toggled.connect(self._show)
        self.count = chip("", "good")
        sides = QWidget()
        sides.setLayout(wrapped(*self.sides.values(), self.public, self.count))
        self.column.addWidget(sides)
        self.kept = KeptSentences(session, theme, self.pane)
        self.tables = LongColumn[str](self.pane, self._table_card, lambda card: getattr(card, "head", None))
        self.quotes = Quotations(session, self.pane)
        self.quotes.saving.connect(self.saving)
        self.quotes.changed.connect(self._quoted)
        self.quotes.refused.connect(self.refused)
        self.binding = BindingList()
        self.binding.chosen.connect(self._bound)
        self.binding.closed.connect(self._unbind)
        for widget in (self.tables, self.kept, self.quotes, self.binding):
            self.column.addWidget(widget)
        self.kept.bind_wanted.connect(self._ask_binding)
        self.doing = self.kept.doing
        self.doing.changed.connect(self.read)
        self.doing.refused.connect(self.refused)
        self.store = self.doing.store
        self.store.saving.connect(self.saving)
        self.store.saved.connect(self.saved)
        self.store.trouble.connect(self.trouble)
        self._shortcuts()

    def _shortcuts(self) -> None:
        kept = self.kept
        for keys, run in (
            ("1", partial(self.choose, CHILD)),
            ("2", partial(self.choose, VICTIM)),
            ("T", partial(self.turn, TABLES)),
            ("S", partial(self.turn, SENTENCES)),
            ("Q", partial(self.turn, QUOTATIONS)),
            ("P", self.public.toggle),
            ("A", self.keep_all),
            ("E", kept.edit),
            ("W", partial(kept.mend, PUT)),
            ("B", partial(kept.mend, BIND)),
            ("L", partial(kept.mend, LEAVE)),
            ("N", self.write_own),
            ("Del", kept.remove),
            ("F", lambda: self.forms_wanted.emit(self.voice)),
            ("Ctrl+Z", partial(self._undo, keeping.undo_finding, quoting.undo_quotation)),
            ("Ctrl+Y", partial(self._undo, keeping.redo_finding, quoting.redo_quotation)),
        ):
            self.on_key(keys, run)
        for keys, shown, by in (("Alt+Up", "Alt+↑", -1), ("Alt+Down", "Alt+↓", 1)):
            self.on_key(keys, partial(kept.shift, by))
            self.acts[shown] = partial(kept.shift, by)
        self.show_keys()

    # what the window asks

    def crumbs(self) -> tuple[str, ...]:
        return (self.session.title, tr("What they told"), voice_words(self.voice))

    def chips(self) -> tuple[tuple[str, str], ...]:
        return ((tr("as a public edition"), "star"),) if self.public.isChecked() else ()

    def bar_actions(self) -> tuple[Action, ...]:
        return (Action(tr("Questionnaires"), "F", lambda: self.forms_wanted.emit(self.voice), short=tr("Forms")),)

    def idle_keys(self) -> frozenset[str]:
        idle = set()
        if self.kept.card() is None:
            idle |= {"E", "W", "B", "L", "Del", "Alt+↑", "Alt+↓"}
        if self.told is None or not self.told.leads:
            idle |= {"A", "N", "Enter"}
        return frozenset(idle)

    def arrive(self) -> None:
        """Read anew what was told."""
        if self._inspection != self.session.inspection_id:
            self._inspection, self.told = self.session.inspection_id, None
            self.tables.show_values(())
            self.quotes.clear()
        self.notice.hide()
        self.binding.hide()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.read()

    def choose(self, voice: str) -> None:
        """Show what one voice told."""
        if voice != self.voice:
            self.doing.record_all()
            self.voice, self.told = voice, None
            self.tables.show_values(())
            self.quotes.clear()
        self.arrive()

    def go_to(self, voice: str, subject: str) -> None:
        """Show a sentence or a quotation, by its subject, as soon as it was read."""
        kind, _, id_ = subject.partition("/")
        self.side = QUOTATIONS if f"{kind}/" == QUOTATION else SENTENCES
        self.kept.want(id_)
        self.quotes.wanted = id_
        self._fresh = True
        self.choose(voice)

    def turn(self, side: str) -> None:
        """Show it from one side."""
        self.doing.record_all()
        self.side = side
        self.binding.hide()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show()
        self.to_work()

    def read(self) -> None:
        """Read it as it stands."""
        words = tr("Counting what was told…")
        if self.told is None:
            self.waiting.begin(words)
        self.session.call(
            read_told, self.voice, done=self._take, failed=self.refused, lasting=Lasting(words, in_steps=False)
        )

    def retheme(self, theme: Theme) -> None:
        self.tables.forget()
        self.quotes.list.forget()
        super().retheme(theme)
        self.kept.retheme(theme)

    def flush(self) -> None:
        """Send what is being written; nothing is lost by leaving now."""
        self.doing.flush()

    def first(self) -> QWidget | None:
        return self.sides[self.side]

    def to_work(self) -> None:
        """Put the focus where work begins on this side."""
        if not self.isVisible() or not self.notice.isHidden() or self.told is None:
            return
        there = False
        if self.side == SENTENCES:
            there = self.kept.to_work()
        elif self.side == TABLES and self._tabled:
            there = self.tables.focus(next(iter(self._tabled)))
        elif self.side == QUOTATIONS:
            there = self.quotes.to_work()
        if not there:
            super().to_work()

    # showing

    def _take(self, found: Told) -> None:
        if found.voice.voice != self.voice:
            return
        self.waiting.end()
        fresh, self._fresh, self.told = self._fresh or self.told is None, False, found
        self._show()
        if fresh:
            self.to_work()

    def _show(self) -> None:
        found = self.told
        for side, button in self.sides.items():
            button.setChecked(side == self.side)
        for voice, button in self.voices.items():
            button.setChecked(voice == self.voice)
        binding = not self.binding.isHidden()
        self.tables.setVisible(self.side == TABLES and not binding)
        self.kept.setVisible(self.side == SENTENCES and not binding)
        self.quotes.setVisible(self.side == QUOTATIONS and not binding)
        self.public.setVisible(self.side == TABLES)
        if found is None:
            return
        self._about.setText(counted("from 1 form that counts", "from {n} forms that count", found.voice.forms))
        self.sides[SENTENCES].setText(tr("Sentences: {n}", n=number(len(found.voice.kept))))
        self.sides[QUOTATIONS].setText(tr("Quotations: {n}", n=number(len(found.quoted))))
        for button in (self.sides[SENTENCES], self.sides[QUOTATIONS]):
            button.setAccessibleName(button.text())
        wrong = sum(not one.warning for one in found.voice.misfits)
        self.count.setText(count_words(wrong))
        self.count.setProperty("chip", "bad" if wrong else "good")
        self.count.setVisible(bool(found.voice.kept))
        self.count.style().polish(self.count)
        self._tabled = tabled(found, public=self.public.isChecked())
        self.tables.show_values(self._tabled)
        for name, card in self.tables.made.items():
            if isinstance(card, TableCard):
                card.show_table(self._tabled[name])
        self.kept.show_voice(found.voice, found.asked)
        language = language_of(found.asked, self.session.language)
        self.quotes.show_words(found.quoted, found.written, found.asked, language)
        self.header_changed.emit()

    def _table_card(self, name: str) -> QWidget:
        card = TableCard(name, self.theme)
        card.kept.connect(self._keep)
        card.read_wanted.connect(self._read_written)
        card.show_table(self._tabled[name])
        return card

    # sentences

    def _keep(self, key: str) -> None:
        self.doing.do(take_sentence, self.voice, key)

    def keep_all(self) -> None:
        """Keep the drafts that no sentence speaks of yet."""
        if self.told is not None and self.told.leads:
            self.doing.do(take_sentences, self.voice)

    def write_own(self) -> None:
        """Write a sentence in one's own words."""
        if self.told is not None and self.told.leads:
            if self.side != SENTENCES:
                self.turn(SENTENCES)
            self.kept.write_own(self.voice)

    def _ask_binding(self, id_: str, span: Span, _said: str) -> None:
        found = self.told
        if found is not None:
            language = language_of(found.asked, self.session.language)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.binding.ask(id_, span, found.voice.drafts, found.asked, language)
            self._show()

    def _bound(self, id_: str, span: Span, draft: DraftedSentence, others: bool) -> None:
        self._unbind()
        self.doing.do(_bind, id_, span, draft, others)

    def _unbind(self) -> None:
        self.binding.hide()
        self._show()
        self.to_work()

    def _undo(self, sentences: Step, quotes: Step) -> None:
        self.doing.do(quotes if self.side == QUOTATIONS else sentences)

    # quotations

    def _quoted(self, at: str) -> None:
        self.saved.emit(at)
        if at:
            self._fresh = True
            self.read()

    def _read_written(self, name: str) -> None:
        """Go to what was written at a question."""
        self.turn(QUOTATIONS)
        self.quotes.to_work(name)

    # leaving

    def escaped(self) -> None:
        focus = QApplication.focusWidget()
        card = self.kept.card()
        if not self.notice.isHidden():
            self.notice.close_it()
        elif not self.binding.isHidden():
            self._unbind()
        elif self.side == QUOTATIONS and self.quotes.close_form():
            return
        elif not self.kept.own.isHidden() and self.side == SENTENCES:
            self.kept.own.close_it()
        elif card is not None and isinstance(focus, QLineEdit | QPlainTextEdit):
            card.head.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.flush()
            self.left.emit()
