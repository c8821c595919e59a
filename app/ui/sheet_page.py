"""A sheet to print: what will be on it, a switch for what it takes in, and saving it as PDF."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.operations.inspection import Inspection
from app.ui.column_page import ColumnPage
from app.ui.parts import Button, Flow, label, running, spaced
from app.ui.pdf_file import ask_for_pdf
from app.ui.session import Session
from app.ui.theme import Theme
from app.ui.words import tr

Draw = Callable[[Inspection, Path], object]
_WIDEST_ABOUT = 480


class SheetPage(ColumnPage):
    """Lays out what stands above the sheet; a page says what is asked for, how the file is named, what draws it."""

    asks = True

    def __init__(
        self, session: Session, theme: Theme, title: str, *, keys: tuple[tuple[str, str], ...], widest: int
    ) -> None:
        """Begin with nothing of the sheet."""
        super().__init__(session, theme, title, keys=keys, widest=widest)
        self.summary = label(role="muted", wraps=True)
        self.head.addWidget(self.summary)
        self.save = Button(tr("Save as PDF…"), "Ctrl+S", primary=True)
        self.save.clicked.connect(lambda _on=False: self.choose_file())
        self._where = label(role="muted", wraps=True)
        self._where.hide()
        self.on_key("Ctrl+S", self.choose_file)

    def lay_out(self, switch: Button, key: str, about: str) -> None:
        """Put the buttons and what there is to know of the file above what the page shows of the sheet."""
        switch.setCheckable(True)
        buttons = QWidget()
        line = spaced(Flow(), spacing=8)
        buttons.setLayout(line)
        line.addWidget(self.save)
        line.addWidget(switch)
        self.column.addWidget(buttons)
        self.column.addWidget(self._where)
        self.column.addLayout(running(about, "muted", _WIDEST_ABOUT))
        self.on_key(key, switch.toggle)

    def begin(self) -> None:
        """Forget what was said earlier: the sheet is gathered anew."""
        self.notice.hide()
        self._where.hide()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def asking(self) -> tuple[str, str]:
        """What is asked for, and the name that is offered for the file, without its ending."""
        raise NotImplementedError

    def draw(self) -> Draw:
        """What writes the sheet as it is shown now to a file."""
        raise NotImplementedError

    def choose_file(self) -> None:
        """Ask for a file and write the sheet there."""
        title, name = self.asking()
        ask_for_pdf(self, title, name, self.save_pdf)

    def save_pdf(self, path: Path) -> None:
        """Write the sheet to that file."""
        self.waiting.begin(tr("Drawing the sheet…"))
        self.session.call(self.draw(), path, done=partial(self._written, path), failed=self.refused)

    def _written(self, path: Path, _nothing: object) -> None:
        self.waiting.end()
        self._where.setText(tr("The sheet is in {file}.", file=str(path)))
        self._where.show()
