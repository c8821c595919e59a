"""The room of the walk: three columns where they fit, together in the middle of a very wide window.

Where they do not fit the right one folds under the cards, then the left one loses its titles; in a low window the
right one is a line that unfolds while it is used.
"""

from typing import Protocol

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.ui.key_line import Acts, KeyLine
from app.ui.page import Waiting
from app.ui.parts import spaced
from app.ui.walk.aside import WalkAside
from app.ui.walk.bar import WalkBar
from app.ui.walk.evidence_panel import EvidencePanel
from app.ui.walk.look import Look
from app.ui.walk.question_list import QuestionList
from app.ui.walk.sections_list import SectionsList
from app.ui.words import tr

_FOLDS_BELOW = 1100
_NARROW_BELOW = 780
_TINY_BELOW = 480
_SHORT_BELOW = 500
_WIDEST_MIDDLE = 1072
_NEXT_CRITERION = 6


class Columned(Protocol):
    """The page that is laid out."""

    sections: SectionsList
    questions: QuestionList
    evidence: EvidencePanel
    bar: WalkBar
    aside: WalkAside
    acts: Acts

    def size(self) -> QSize: ...
    def setLayout(self, layout: QLayout, /) -> None: ...


class WalkColumns:
    """Lays the page out and follows its size."""

    def __init__(self, page: Columned, look: Look) -> None:
        """Put the columns side by side, hidden until there is a case."""
        self._page = page
        self._look = look
        self._under: bool | None = None
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
        self._keys = KeyLine(look.theme, self._pairs, page.acts)
        self._waiting = Waiting()
        self._middle = spaced(QVBoxLayout())
        self._foot = spaced(QVBoxLayout())
        self._foot.addWidget(self._keys)
        self._above, self._below = spaced(QVBoxLayout()), spaced(QVBoxLayout())
        self._above.addWidget(page.aside.veil_line)
        self._below.addWidget(page.aside.strip)
        self._below.addWidget(page.bar)
        self._middle.addLayout(self._above)
        self._middle.addWidget(page.questions, 1)
        self._middle.addWidget(self._waiting, 1)
        self._middle.addLayout(self._below)
        self._middle.addLayout(self._foot)
        self._row = spaced(QHBoxLayout())
        self._row.addWidget(page.sections)
        self._row.addLayout(self._middle, 1)
        self._row.addWidget(page.evidence)
        page.setLayout(self._row)
        page.evidence.unfolded.connect(self._share_out)
        self.show(visible=False)

    def show(self, *, visible: bool, awaited: str = "") -> None:
        """Have the columns there, or the bare page that says what is awaited."""
        for widget in (self._page.sections, self._page.questions, self._page.evidence, self._keys):
            widget.setVisible(visible)
        if awaited and not visible:
            self._waiting.begin(awaited)
        else:
            self._waiting.end()

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
        """Give every column its place and its width at the size that the page has."""
        page, px = self._page, self._look.px
        wide, high = page.size().width(), page.size().height()
        under, tiny, low = wide < px(_FOLDS_BELOW), wide < px(_TINY_BELOW), high < px(_SHORT_BELOW)
        page.sections.fold(titles=wide >= px(_NARROW_BELOW), counts=not tiny)
        margin = px(10 if tiny else 30)
        for strips in (self._above, self._below):
            strips.setContentsMargins(margin, 0, margin + px(12), 0)
        self._foot.setContentsMargins(margin, px(4), px(12), px(6))
        if under != self._under:
            writing = page.evidence.note.hasFocus()
            self._under = under
            (self._middle if under else self._row).addWidget(page.evidence)
            if writing:
                page.evidence.enter()
        room = wide - page.sections.width() - px(_WIDEST_MIDDLE)
        page.evidence.fold(page.size(), under=under, tiny=tiny, low=under and low, spare=room)
        side = 0 if under else max((room - page.evidence.maximumWidth()) // 2, 0)
        self._row.setContentsMargins(side, 0, side, 0)
        self._share_out()

    def _share_out(self) -> None:
        """While evidence is written in a low window it has the height, and the question in focus just what it needs."""
        page, in_use = self._page, self._page.evidence.in_use
        tiny = page.size().width() < self._look.px(_TINY_BELOW)
        self._keys.setVisible(not page.questions.isHidden() and not in_use)
        page.questions.setMinimumHeight(1 if in_use and tiny else self._look.px(90))
        if self._under:
            self._middle.setStretchFactor(page.evidence, 1000 if in_use else 0)


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
