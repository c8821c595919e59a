"""The text of a finding as it can be edited, with its quantity words marked in their places."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from app.casework.findings import Span
from app.ui.ask.card import SaidEdit
from app.ui.parts import ENTER, px
from app.ui.theme import Theme

FITS = "fits"
_MARGIN = 2
_LINES = {
    FITS: QTextCharFormat.UnderlineStyle.DotLine,
    "bad": QTextCharFormat.UnderlineStyle.WaveUnderline,
    "ask": QTextCharFormat.UnderlineStyle.DashUnderline,
    "star": QTextCharFormat.UnderlineStyle.DashDotLine,
}


@dataclass(frozen=True)
class Mark:
    """Words that are marked: bound ones that fit are underlined, others stand on the colour of what is wrong."""

    span: Span
    tone: str


def mark_look(mark: Mark, theme: Theme) -> QTextCharFormat:
    """How marked words look: bound ones that fit are underlined, others stand on the colour of what is wrong."""
    look, colours = QTextCharFormat(), theme.colours
    look.setUnderlineStyle(_LINES[mark.tone])
    look.setUnderlineColor(QColor(colours.accent if mark.tone == FITS else getattr(colours, mark.tone)))
    if mark.tone != FITS:
        look.setForeground(colours.colour(mark.tone))
        look.setBackground(colours.colour(mark.tone + "_tint"))
    return look


class Sentence(SaidEdit):
    """A finding's text; Enter and Esc leave it, as a finding is one paragraph."""

    written = Signal(str)

    least_lines, most_lines = 1, 16

    def __init__(self, theme: Theme) -> None:
        """Begin empty."""
        super().__init__()
        self.setProperty("sentence", True)
        self.document().setDocumentMargin(_MARGIN)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._theme = theme
        self._marks: tuple[Mark, ...] = ()
        self._marked = ""
        self._loading = False
        self.textChanged.connect(self._changed)

    @property
    def around(self) -> int:
        return px(16 if self.property("framed") else 6) + 2 * (1 + _MARGIN) + 2

    def _grow(self) -> None:
        """Take the height of the text; a bar that came and went would change what it measures, again and again."""
        whole = self.document().size().height() <= self.most_lines
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if whole else Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        if policy != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)
        super()._grow()

    def show_text(self, text: str) -> None:
        """Show a text, unless it stands there already: what can be undone in the field is kept then."""
        if text != self.toPlainText():
            self._loading = True
            self.setPlainText(text)
            self._loading = False

    def show_marks(self, text: str, marks: Iterable[Mark]) -> None:
        """Mark words of a text; while another one is shown nothing is marked."""
        self._marked, self._marks = text, tuple(marks)
        self._mark()

    def retheme(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self._mark()

    def _changed(self) -> None:
        if not self._loading:
            self.written.emit(self.toPlainText())

    def _mark(self) -> None:
        chosen = []
        for mark in self._marks if self._marked == self.toPlainText() else ():
            selection = QTextEdit.ExtraSelection()
            cursor = self.textCursor()
            cursor.setPosition(units(self._marked, mark.span.start))
            cursor.setPosition(units(self._marked, mark.span.end), QTextCursor.MoveMode.KeepAnchor)
            selection.cursor, selection.format = cursor, mark_look(mark, self._theme)
            chosen.append(selection)
        self.setExtraSelections(chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.onwards.emit()
        else:
            super().keyPressEvent(event)


def new_sentence(theme: Theme, name: str) -> Sentence:
    """A field for a finding that is still to be written."""
    found = Sentence(theme)
    found.setProperty("sentence", False)
    found.setProperty("framed", True)
    found.least_lines = 2
    found.setAccessibleName(name)
    found.setPlaceholderText(name)
    return found


def units(text: str, at: int) -> int:
    """A place in a text as Qt counts it, in UTF-16."""
    return len(text[:at].encode("utf-16-le")) // 2
