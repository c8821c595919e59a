"""A page that is one column: a title, what went wrong, what is awaited, and what there is to read and do."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import KnownError
from app.ui.page import Notice, Page, Waiting
from app.ui.parts import Flow, Middle, Scroll, Steps, focus_on, label, spaced
from app.ui.session import Session
from app.ui.theme import Theme


class ColumnPage(Page):
    """Lays the column out; `head` stands beside the title, `column` below it."""

    left = Signal()

    def __init__(
        self, session: Session, theme: Theme, title: str, *, keys: Iterable[tuple[str, str]], widest: int
    ) -> None:
        """Begin with the title alone."""
        super().__init__(session, theme, title)
        self.on_key("Esc", self.escaped)
        outer = spaced(QVBoxLayout(self))
        inside, middle = QWidget(), Middle(widest)
        inside.setLayout(middle.centred((26, 0, 26, 0)))
        whole = spaced(QVBoxLayout(middle), (0, 20, 0, 16), 12)
        self.head = spaced(Flow(), spacing=10)
        self.head.addWidget(label(title, "title", wraps=True))
        whole.addLayout(self.head)
        self.notice = Notice()
        self.notice.closed.connect(self.to_work)
        whole.addWidget(self.notice)
        self.waiting = Waiting()
        whole.addWidget(self.waiting)
        self.column = spaced(QVBoxLayout(), spacing=12)
        whole.addLayout(self.column)
        whole.addStretch(1)
        self.pane = Scroll(inside, title)
        outer.addWidget(self.pane, 1)
        self._foot = spaced(QHBoxLayout(), (26, 4, 26, 8))
        outer.addLayout(self._foot)
        self.steps = Steps(self, self.pane)
        self._keys = tuple(keys)

    def show_keys(self) -> None:
        """Put the line of keys at the foot, once each key is known."""
        self._foot.addWidget(self.key_line(self._keys))

    def first(self) -> QWidget | None:
        """What takes the focus when work begins."""
        return next(iter(self.steps.widgets), None)

    def to_work(self) -> None:
        """Put the focus where work begins."""
        if not self.isVisible() or not self.notice.isHidden():
            return
        wanted = self.first()
        if wanted is not None:
            focus_on(wanted)
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def refused(self, error: KnownError) -> None:
        """Say what went wrong."""
        self.waiting.end()
        self.saved.emit("")
        self.notice.show_error(error)

    def escaped(self) -> None:
        """Put the notice away, or leave."""
        if not self.notice.isHidden():
            self.notice.close_it()
        else:
            self.left.emit()
