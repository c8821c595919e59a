"""The room of the walk: three columns where they fit, the right one folded under the cards where they do not."""

from typing import Protocol

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.ui.parts import spaced
from app.ui.walk.aside import WalkAside
from app.ui.walk.bar import KeyLine, WalkBar
from app.ui.walk.evidence_panel import EvidencePanel
from app.ui.walk.look import Look
from app.ui.walk.question_list import QuestionList
from app.ui.walk.sections_list import SectionsList
from app.ui.words import tr

_FOLDS_BELOW = 1100
_NARROW_BELOW = 780
_SHORT_BELOW = 560
_NEXT_CRITERION = 6


class Columned(Protocol):
    """The page that is laid out."""

    sections: SectionsList
    questions: QuestionList
    evidence: EvidencePanel
    bar: WalkBar
    aside: WalkAside

    def size(self) -> QSize: ...
    def setLayout(self, layout: QLayout, /) -> None: ...


class WalkColumns:
    """Lays the page out and follows its size."""

    def __init__(self, page: Columned, look: Look) -> None:
        """Put the columns side by side, hidden until there is a case."""
        self._page = page
        self._look = look
        self._folded: bool | None = None
        self._pairs = (
            ("Y N A", tr("answer")),
            ("E", tr("evidence")),
            ("F", tr("to ask")),
            ("G", tr("good practice")),
            (";", tr("memo")),
            ("U", tr("next unanswered")),
            ("Ctrl+Enter", tr("next criterion")),
            ("Ctrl+Z", tr("undo")),
            ("/", tr("find")),
            ("?", tr("all keys")),
            ("Esc", tr("cases")),
        )
        self._keys = KeyLine(look, self._pairs)
        self._middle = spaced(QVBoxLayout())
        self._middle.addWidget(page.aside.veil_line)
        self._middle.addWidget(page.questions, 1)
        self._middle.addWidget(page.aside.strip)
        self._middle.addWidget(page.bar)
        self._middle.addWidget(self._keys)
        self._row = spaced(QHBoxLayout())
        self._row.addWidget(page.sections)
        self._row.addLayout(self._middle, 1)
        self._row.addWidget(page.evidence)
        page.setLayout(self._row)
        self.show(visible=False)

    def show(self, *, visible: bool) -> None:
        """Have the columns there, or the bare page."""
        for widget in (self._page.sections, self._page.questions, self._page.evidence, self._keys):
            widget.setVisible(visible)

    def offer_language(self, title: str) -> None:
        """Name the key that turns the questions to another language, or none where the form has only one."""
        last = len(self._pairs) - 2
        more = (("Ctrl+Shift+L", title),) if title else ()
        self._keys.show_pairs((*self._pairs[:last], *more, *self._pairs[last:]))

    def tab(self, *, onwards: bool) -> bool:
        """Move the focus as the eye goes: the questions and what is below them, the right column, the left one.

        What can be used changes with every question, so the order is found when it is asked for; says whether it was.
        """
        page = self._page
        parts = (page.aside.veil_line, page.questions, page.aside.strip, page.bar, page.evidence, page.sections)
        stops = [stop for part in parts for stop in _stops(part)]
        here: QWidget | None = QApplication.focusWidget()
        while here is not None and here not in stops:
            here = here.parentWidget()
        if here is None:
            return False
        at = (stops.index(here) + (1 if onwards else -1)) % len(stops)
        reason = Qt.FocusReason.TabFocusReason if onwards else Qt.FocusReason.BacktabFocusReason
        stops[at].setFocus(reason)
        return True

    def point_onwards(self, *, on: bool) -> None:
        """Have the key to the next criterion stand out."""
        self._keys.brighten(_NEXT_CRITERION if on else -1)

    def fold(self) -> None:
        """Below a width the right column folds under the cards, below another the left one loses its titles."""
        page, size = self._page, self._page.size()
        under = size.width() < self._look.px(_FOLDS_BELOW)
        if under != self._folded:
            writing = page.evidence.note.hasFocus()
            self._folded = under
            (self._middle if under else self._row).addWidget(page.evidence)
            if writing:
                page.evidence.enter()
        page.evidence.fold(under=under, page=size)
        page.sections.narrow(on=size.width() < self._look.px(_NARROW_BELOW))
        self._keys.fit(lines=1 if size.height() < self._look.px(_SHORT_BELOW) else 3)


def _stops(part: QWidget) -> list[QWidget]:
    """What Tab comes to in a part of the page, from the top and in a line from the left."""
    found = [
        each
        for each in part.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
    ]
    places = {id(each): each.mapTo(part, QPoint()) for each in found}
    return sorted(found, key=lambda each: (places[id(each)].y(), places[id(each)].x()))
