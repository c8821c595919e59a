"""The right column of the walk: guidance, terms and the evidence note of the question in focus."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.instrument.glossary import Term
from app.instrument.model import Question, text
from app.ui.parts import Button, label, px, restyle, spaced, wrapped
from app.ui.walk.evidence_beside import Aside, BesideNote
from app.ui.walk.guidance import terms_for
from app.ui.walk.look import Look
from app.ui.walk.practice_editor import PracticeEditor
from app.ui.walk.prose import NoteEdit, Prose
from app.ui.words import tr

WIDE, WIDEST = 330, 560
FOLDED = 226
FOLDED_TO_WRITE = 400
ROOMY = 1366
_NO_END = 16777215


class _TermBox(QFrame):
    """One term and what it means."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("term", True)
        self._term = label(role="term")
        self._meaning = Prose(look, "ink")
        column = spaced(QVBoxLayout(self), (12, 9, 12, 9), 2)
        column.addWidget(self._term)
        column.addWidget(self._meaning)

    def show_term(self, term: Term) -> None:
        self._term.setText(term.term)
        self._meaning.say(term.meaning)


class _Folded(Button):
    """The panel in one line: the question and what is noted at it, as far as that fits."""

    def __init__(self) -> None:
        super().__init__("", "E")
        self._words = ""
        self.setProperty("folded", True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(tr("Guidance and evidence: {what}", what=words))
        self.setToolTip(words)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        words = " ".join(self._words.split())
        self.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, self.width() - px(80)))


class EvidencePanel(QFrame):
    """Belongs to the question in focus, always."""

    unfolded = Signal()
    typed = Signal(str, str)
    note_left = Signal(str)
    note_entered = Signal()

    def __init__(self, look: Look) -> None:
        """Begin without a question."""
        super().__init__()
        self._look = look
        self._question = self._language = ""
        self._shown: Question | None = None
        self._page = QSize()
        self._under = self._tiny = self._low = self._used = self._beside = False
        self._spare_width = 0
        self.setObjectName("evidence")
        self.setAccessibleName(tr("Guidance and evidence"))
        self._title = label(role="heading", wraps=True)
        self._guidance = Prose(look, "muted")
        self._boxes: list[_TermBox] = []
        self._heading = label(tr("Evidence"), "heading")
        self._key = label("E", "key")
        self._state = label(role="small")
        self._trouble = label(role="error", wraps=True)
        self.note = NoteEdit()
        self.beside = BesideNote(look)
        self.beside.sized.connect(self._spare)
        self.beside.sized.connect(self._chain)
        self.beside.form_turned.connect(self._form_turned)
        self.practice = PracticeEditor(look)
        self._veil = QWidget()
        veiled = label(tr("Evidence is veiled"), "veiled")
        veiled.setAlignment(Qt.AlignmentFlag.AlignCenter)
        spaced(QVBoxLayout(self._veil), (18, 12, 18, 16)).addWidget(veiled, 1)
        self._page = QSize()
        self.note.textChanged.connect(self._typed)
        self.note.left.connect(lambda: self.note_left.emit(self._question))
        self.note.entered.connect(self.note_entered)
        self.note.entered.connect(lambda: self._key.setText("Esc"))
        self.note.left.connect(lambda: self._key.setText("E"))
        self._loading = False
        self._compose()

    def _compose(self) -> None:
        self._inside = QWidget()
        self._help = spaced(QVBoxLayout(self._inside), (18, 18, 18, 0), 8)
        self._help.addWidget(self._title)
        self._help.addWidget(self._guidance)
        self._help.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setAccessibleName(tr("Guidance"))
        self._scroll.setWidget(self._inside)
        self._lower = QWidget()
        column = spaced(QVBoxLayout(self._lower), (18, 12, 18, 16), 6)
        top = spaced(QHBoxLayout(), spacing=8)
        top.addLayout(wrapped(self._heading, self._state), 1)
        top.addWidget(self._key)
        column.addLayout(top)
        column.addWidget(self.note, 1)
        column.addWidget(self._trouble)
        column.addWidget(self.beside)
        column.addStretch(0)
        self._trouble.hide()
        self._line = _Folded()
        self._line.clicked.connect(lambda _on=False: self.enter())
        self._room = QWidget()
        whole = spaced(QVBoxLayout(self))
        whole.addWidget(self._line)
        whole.addWidget(self._room, 1)
        self._box = spaced(QBoxLayout(QBoxLayout.Direction.TopToBottom, self._room))
        self._box.addWidget(self._scroll, 8)
        self._box.addWidget(self._lower, 5)
        self._box.addWidget(self._veil, 5)
        self._box.addWidget(self.practice, 13)
        self._veil.hide()
        self._line.hide()
        self._scroll.viewport().installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._scroll.viewport():
            bar = self._scroll.verticalScrollBar().sizeHint().width()  # there or not: else it comes and goes for ever
            self._inside.setMaximumWidth(max(self._scroll.width() - bar, 1))
        return super().eventFilter(watched, event)

    def show_question(self, question: Question, language: str, note: str, aside: Aside) -> None:
        """Take up another question."""
        if question is not self._shown or language != self._language:
            self._title.setText(f"{question.number} {text(question.short, language)}")
            self._guidance.say(text(question.guidance, language))
            self._show_terms(terms_for(question, language))
        if question.name != self._question:
            self._scroll.verticalScrollBar().setValue(0)
            self.note.setAccessibleName(tr("Evidence for {number}", number=question.number))
        self._question, self._shown, self._language = question.name, question, language
        self._line.say(f"{self._title.text()} · {note or tr('nothing noted')}")
        self.beside.show_aside(question, aside)
        if self.note.toPlainText() != note:
            self._loading = True
            self.note.setPlainText(note)
            self.note.moveCursor(QTextCursor.MoveOperation.End)
            self._loading = False

    def _show_terms(self, terms: tuple[Term, ...]) -> None:
        while len(self._boxes) < len(terms):
            box = _TermBox(self._look)
            self._boxes.append(box)
            self._help.insertWidget(self._help.count() - 1, box)
        for box, term in zip(self._boxes, terms, strict=False):
            box.show_term(term)
        for index, box in enumerate(self._boxes):
            box.setVisible(index < len(terms))

    def show_state(self, *, draft: bool, trouble: str, locked: bool, disputed: bool) -> None:
        """Say truthfully how it stands with the note."""
        words = tr("two notes – to be settled") if disputed else tr("being typed") if draft else ""
        self._state.setText(words)
        self.note.setAccessibleDescription(". ".join(each for each in (words, trouble) if each))
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        if self.note.isReadOnly() != locked:
            self.note.setReadOnly(locked)
            restyle(self.note, locked=locked)

    @property
    def cursor_at(self) -> int:
        """Where in the note the cursor stands."""
        return self.note.textCursor().position()

    @property
    def stops(self) -> list[QWidget]:
        """What Tab comes to, in order."""
        return [self.note, *self.beside.stops]

    def _chain(self) -> None:
        """Chips and memos come and go; Tab comes to them after the note all the same."""
        for one, following in pairwise(self.stops):
            QWidget.setTabOrder(one, following)

    def enter(self, cursor: int | None = None) -> None:
        """Put the focus into the note, the cursor where it was."""
        if cursor is not None:
            place = self.note.textCursor()
            place.setPosition(max(0, min(cursor, len(self.note.toPlainText()))))
            self.note.setTextCursor(place)
        self._use(on=True)
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # what opens in it

    @property
    def tells_practice(self) -> bool:
        """Whether good practice is being told."""
        return not self.practice.isHidden()

    def tell_practice(self, reference: str, criterion: str) -> None:
        """Turn to good practice; the guidance comes back with close_practice."""
        self._scroll.hide()
        self._lower.hide()
        self._use(on=True)
        self._refold(tall=True)
        self.practice.begin(reference, criterion)

    def close_practice(self) -> None:
        """Come back to the question; what was typed is kept for the sitting."""
        if self.tells_practice:
            self.practice.keep()
            self.practice.hide()
            self._scroll.show()
            self._lower.setVisible(self._veil.isHidden())
            self._refold()

    def veil(self, *, on: bool) -> None:
        """Hide what was found, and leave the guidance."""
        self.close_practice()
        if on:
            self.beside.close_form()
        self._lower.setVisible(not on)
        self._veil.setVisible(on)

    def _form_turned(self, on: bool) -> None:
        if on:
            self._use(on=True)
        self._refold()

    # room

    @property
    def in_use(self) -> bool:
        """Whether it takes the room of the cards: it is used, in a window too low for both."""
        return self._low and self._used

    def fold(self, page: QSize, *, under: bool, tiny: bool, low: bool, spare: int) -> None:
        """Stand beside the cards of a page of that size, or under them; in a low page as a line while it is not used.

        `spare` is what the page has left beside the other columns at their widest.
        """
        self._page, self._under, self._tiny, self._low, self._spare_width = page, under, tiny, low, spare
        focus = QApplication.focusWidget()
        self._used = self.isAncestorOf(focus) and focus is not self._line if focus is not None else False
        self._refold()

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._low:
            self._use(on=self._room.isAncestorOf(now))

    def _use(self, *, on: bool) -> None:
        """Unfold in a low page while it is used, and fold again."""
        if on != self._used:
            self._used = on
            if self._low:
                self._refold()
                self.unfolded.emit()

    def _refold(self, *, tall: bool = False) -> None:
        under, page, look = self._under, self._page, self._look
        closed = self._low and not self._used
        beside = under and not self._tiny
        self._line.setVisible(closed)
        self._room.setVisible(not closed)
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        if self.property("folded") != under:
            restyle(self, folded=under)
        if self._beside != beside:
            self._beside = beside
            self.practice.fold(under=beside)
        self._box.setContentsMargins(0 if under else 1, 1 if under else 0, 0, 0)
        for at, stretch in enumerate((1, 1, 1) if beside else (2, 3, 3) if under else (8, 5, 5)):
            self._box.setStretch(at, stretch)
        writes = tall or self.tells_practice or not self.beside.form.isHidden()
        if not under:
            more = max((page.width() - look.px(ROOMY)) // 4, self._spare_width - look.px(WIDE), 0)
            self._limit(0, _NO_END)
            self.setFixedWidth(min(look.px(WIDE) + more, look.px(WIDEST)))
        else:
            self.setMinimumWidth(0)
            self.setMaximumWidth(_NO_END)
            high = min(look.px(FOLDED_TO_WRITE if writes else FOLDED), int(page.height() * (0.56 if writes else 0.36)))
            if closed:
                self._limit(look.px(40), look.px(40))
            elif self._low:
                self._limit(look.px(140), _NO_END if self._tiny else look.px(FOLDED_TO_WRITE if writes else FOLDED))
            else:
                self._limit(high, high)
        self.note.setVisible(not under or self.beside.form.isHidden())
        self.note.setMinimumHeight(look.px(52 if under or not self.beside.form.isHidden() else 92))
        self._spare()

    def _limit(self, least: int, most: int) -> None:
        self.setMinimumHeight(least)
        self.setMaximumHeight(most)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spare()

    def _spare(self) -> None:
        """Give what stands below the note the height that it needs, as far as there is room for the note too."""
        look = self._look
        across = self._under and not self._tiny
        width = self.width() // 2 if across else self.width()
        wanted = self.beside.wanted_height(width - look.px(36))
        writes = not self.beside.form.isHidden()
        if across:
            most = self.height() - look.px(60) - (0 if writes else look.px(70))
        else:
            most = int(self.height() * (0.55 if writes else 0.34))
        height = max(look.px(26), min(wanted, most))
        if self.beside.height() != height or self.beside.minimumHeight() != height:
            self.beside.setFixedHeight(height)

    def retype(self) -> None:
        """Measure anew, the type having changed."""
        for prose in self.findChildren(Prose):
            prose.retype()
        self.beside.retype()

    def _typed(self) -> None:
        if not self._loading and self._question:
            self.typed.emit(self._question, self.note.toPlainText())
