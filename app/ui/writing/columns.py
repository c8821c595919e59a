"""Parts, text, sentences and pages side by side, as many as have room; the others one key away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.parts import Button, Flow, Middle, px, spaced
from app.ui.words import tr

PARTS, TEXT, SENTENCES, PAGES = "parts", "text", "sentences", "pages"
ORDER = (PARTS, TEXT, SENTENCES, PAGES)
FOUR_FROM, THREE_FROM, TWO_FROM = 1560, 1160, 860
"""From these widths of the design so many columns stand side by side."""

WIDEST = 1900


class Columns(QWidget):
    """The columns by name; where there is no room for all, buttons above say which are seen."""

    turned = Signal(str)

    def __init__(self, columns: dict[str, QWidget]) -> None:
        """Lay the columns out."""
        super().__init__()
        self.columns = columns
        self.at = TEXT
        self._beside = PAGES
        titles = {PARTS: tr("Parts"), TEXT: tr("Text"), SENTENCES: tr("Findings"), PAGES: tr("Pages")}
        self.strip = QWidget()
        line = spaced(Flow(), spacing=6)
        self.strip.setLayout(line)
        self.buttons: dict[str, Button] = {}
        for name in ORDER:
            button = Button(titles[name], "F6" if name == PARTS else "")
            button.setCheckable(True)
            button.setProperty("small", True)
            button.clicked.connect(lambda _on=False, one=name: self.turned.emit(one))
            self.buttons[name] = button
            line.addWidget(button)
        middle = Middle(WIDEST)
        column = spaced(QVBoxLayout(middle), spacing=8)
        column.addWidget(self.strip)
        row = spaced(QHBoxLayout(), spacing=16)
        for name, stretch in ((PARTS, 0), (TEXT, 5), (SENTENCES, 3), (PAGES, 4)):
            row.addWidget(columns[name], stretch)
        column.addLayout(row, 1)
        self.setLayout(middle.centred((26, 0, 26, 0)))

    def fold(self, width: int) -> None:
        """Show as many columns as a window of that width has room for."""
        if width >= px(FOUR_FROM):
            shown = set(ORDER)
        elif width >= px(THREE_FROM):
            shown = {PARTS, TEXT, self._beside}
        elif width >= px(TWO_FROM):
            shown = {TEXT, self.at if self.at != TEXT else self._beside}
        else:
            shown = {self.at}
        for name, column in self.columns.items():
            column.setVisible(name in shown)
            self.buttons[name].setChecked(name in shown)
        narrow = len(shown) == 1
        self.columns[PARTS].setMaximumWidth(16777215 if narrow else px(252))
        self.columns[PARTS].setMinimumWidth(0 if narrow else px(252))
        self.strip.setVisible(len(shown) < len(ORDER))

    def turn_to(self, name: str, width: int) -> None:
        """Have a column seen that one goes to."""
        self.at = name
        if name in {SENTENCES, PAGES}:
            self._beside = name
        self.fold(width)

    def here(self) -> str:
        """The column in which the focus is, or was last."""
        focus = QApplication.focusWidget()
        found = next((name for name in ORDER if focus is not None and self.columns[name].isAncestorOf(focus)), None)
        return found or self.at

    def after(self, by: int) -> str:
        """The column so many after the one in which the focus is."""
        return ORDER[(ORDER.index(self.here()) + by) % len(ORDER)]
