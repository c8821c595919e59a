"""What all pages have in common: what they tell the top bar, their keys, and how they say what went wrong."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.errors import KnownError
from app.ui.key_line import ALL_KEYS, Acts, KeyLine
from app.ui.parts import Button, inset, label, px, readable, respace, spaced
from app.ui.session import Session
from app.ui.theme import Theme, dress
from app.ui.words import language, mending, native_name, next_language, sentence, tr

OWN_LANGUAGE = "Ctrl+Shift+L"
"""The key that turns the window to another language."""

LOCK = "Ctrl+L"
"""The key that blanks the window until the passphrase is given."""

NOTICED = 300
"""After how many milliseconds of waiting a person is told what is waited for."""

LISTED = 780
"""The widest line of a list of problems, in pixels of the design: each is a line of its own."""


class Notice(QFrame):
    """What went wrong and what to do about it, at the place; stays until it is closed or mended."""

    closed = Signal()

    def __init__(self) -> None:
        """Begin hidden: there is nothing to say."""
        super().__init__()
        self.setProperty("notice", True)
        self.setAccessibleName(tr("Notice"))
        column = spaced(QVBoxLayout(self), (16, 12, 12, 12), 4)
        self._what = label(role="error", wraps=True)
        self._do = label(wraps=True)
        self._close = Button(tr("Close"), "Esc")
        self._close.clicked.connect(self.close_it)
        top = spaced(QHBoxLayout(), spacing=12)
        words = spaced(QVBoxLayout(), spacing=4)
        words.addLayout(readable(self._what))
        words.addLayout(readable(self._do))
        top.addLayout(words, 1000)
        top.addStretch(1)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        self._problems = label(wraps=True)
        self._problems.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._problems.setAccessibleName(tr("Problems found"))
        self._problems.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._list = QScrollArea()
        self._list.setProperty("plain", True)
        self._list.setWidgetResizable(True)
        problems = QWidget()
        problems.setLayout(readable(self._problems, LISTED))
        self._list.setWidget(problems)
        self._list.setAccessibleName(tr("Problems found"))
        column.addWidget(self._list)
        self.hide()

    def show_error(self, error: KnownError, *, focus: bool = True) -> None:
        """Say what happened and what to do, every single problem included; what a person cancelled is no fault."""
        if error.code == "cancelled":
            return
        self._what.setText(sentence(error))
        self._do.setText(mending(error))
        self._problems.setText("\n".join(str(problem) for problem in error.problems))
        self._list.setVisible(bool(error.problems))
        self._list.setFixedHeight(px(min(220, 22 + 20 * len(error.problems))))
        self.setAccessibleDescription(f"{self._what.text()} {self._do.text()}")
        self.show()
        if focus:
            self._close.setFocus()

    def close_it(self) -> None:
        """Put the notice away."""
        self.hide()
        self.closed.emit()


class Waiting(QLabel):
    """Says what is awaited, once that takes longer than a person notices."""

    def __init__(self) -> None:
        """Begin hidden: nothing is awaited."""
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inset(self, 0, 6, 0, 6)
        self.setProperty("role", "muted")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(NOTICED)
        self._timer.timeout.connect(self.show)
        self.hide()

    def begin(self, words: str) -> None:
        """Wait for something; the words come up in a moment."""
        self.setText(words)
        if self.isHidden():
            self._timer.start()

    def end(self) -> None:
        """What was awaited is there."""
        self._timer.stop()
        self.hide()


class OtherLanguage(Button):
    """Offers the window in its next language, named as those call it who speak it; not there where there is none."""

    def __init__(self) -> None:
        """Name the language."""
        super().__init__(native_name(next_language()), OWN_LANGUAGE, link=True)
        if next_language() == language():
            self.hide()


@dataclass(frozen=True)
class Action:
    """A button of the top bar; `short` is what it says where there is little room, where one that is `spare` goes."""

    text: str
    key: str
    run: Callable[[], None]
    primary: bool = False
    short: str = ""
    spare: bool = False


class Page(QWidget):
    """One page of the window; says what the top bar shows while it is open."""

    of_inspection = True
    """Whether it shows the inspection that is open, which may be the demo."""

    leads_back = True
    """Whether Esc leads to the page before, and so does the first button of the top bar."""

    asks = False
    """Whether it shows texts of the instrument, which can be there in several languages."""

    header_changed = Signal()
    saving = Signal()
    saved = Signal(str)
    trouble = Signal(object)
    keys_wanted = Signal()

    def __init__(self, session: Session, theme: Theme, name: str) -> None:
        """Work on a session, dressed in a theme."""
        super().__init__()
        self.session = session
        self.theme = theme
        self.setObjectName("page")
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        dress(self, theme)
        self.acts: Acts = {ALL_KEYS: self.keys_wanted.emit}

    def crumbs(self) -> tuple[str, ...]:
        """Where in the program this is, from the inspection inwards."""
        return ()

    def chips(self) -> tuple[tuple[str, str], ...]:
        """Facts beside the crumbs: text and kind of chip."""
        return ()

    def bar_actions(self) -> tuple[Action, ...]:
        """Say which buttons the top bar shows."""
        return ()

    def idle_keys(self) -> frozenset[str]:
        """The keys that would do nothing just now."""
        return frozenset()

    def arrive(self) -> None:
        """Put the focus where work begins."""

    def retheme(self, theme: Theme) -> None:
        """Take on another theme or text scale; a page that is not seen does so when it is shown next."""
        rescaled, self.theme = theme.scale != self.theme.scale, theme
        dress(self, theme)
        if rescaled:
            respace(self)
        for line in self.findChildren(KeyLine):
            line.retheme(theme)

    def reword(self) -> None:
        """Show the texts of the instrument in the language that the session has turned to; nothing else moves."""

    def on_key(self, keys: str, run: Callable[[], object]) -> QShortcut:
        """Have a key do something wherever the focus is on this page or in the top bar."""
        self.acts[keys] = run
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(run)
        return shortcut

    def key_line(self, pairs: Iterable[tuple[str, str]]) -> KeyLine:
        """The line of keys at the foot of the page, which do by a click what on_key was told of before."""
        shown = tuple((keys, tr(meaning)) for keys, meaning in pairs if keys != ALL_KEYS)
        return KeyLine(self.theme, (*shown, (ALL_KEYS, tr("all keys"))), self.acts, inset=14)
