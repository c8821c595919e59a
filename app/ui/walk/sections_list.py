"""The left column of the walk: sections and criteria with their progress, and what is left of the case."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.casework.walk import OPENING, Progress, Walk
from app.instrument.model import Instrument, Section, text
from app.ui.parts import label, spaced
from app.ui.walk.choice_row import PRESSES
from app.ui.walk.look import MEDIUM, NORMAL, STRONG, Look, draw_key, draw_tick
from app.ui.walk.signs import draw_asking, draw_flag, draw_glance, draw_star
from app.ui.words import number as in_figures
from app.ui.words import tr

WIDE, WIDEST = 276, 340
NARROW, TINY = 96, 84
CHECK, ASK, PRACTICE, GLANCE, UNANSWERED = "check", "ask", "practice", "glance", "unanswered"
"""The lines about this case; all others are pages of the walk."""

_KEYS = {CHECK: "C", ASK: "Shift+F", PRACTICE: "Shift+G", GLANCE: "Ctrl+G", UNANSWERED: "U"}
_COLOURS = {CHECK: "ask", ASK: "ask", PRACTICE: "star"}


class SectionItem(QAbstractButton):
    """One line: a pie, a number, a title and a count."""

    def __init__(self, look: Look, number: str, title: str, about: str = "") -> None:
        """Stand without progress; `about` names a line about this case, which has a sign and a key."""
        super().__init__()
        self._about = about
        self._key = _KEYS.get(about, "")
        self._look = look
        self._number = number
        self._progress: Progress | None = None
        self._count = ""
        self.titled = self.counted = True
        self.setCheckable(not about)
        self.setAutoExclusive(True)  # one of the pages is open: a screen reader tells it so
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.reword(title)

    def reword(self, title: str) -> None:
        """Carry another title."""
        self.setText(title)
        self.setAccessibleName(f"{self._number} {title}".strip())
        self.setToolTip(f"{title} {self._count}" if not self.titled else "")
        self.update()

    def nextCheckState(self) -> None:
        """Stay as it is: the page decides."""

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(44), self._look.px(34))

    @property
    def wanted(self) -> int:
        """The width that its sign, its words, its key and its count need, whether it is open or not."""
        look = self._look
        words = look.advance(self.text(), 14, STRONG) + (look.px(30) if self._number else 0)
        key = look.key_width(self._key) + look.px(6) if self._key else 0
        count = look.advance("88" if self._about else "88/88", 12, MEDIUM)
        return look.px(34) + words + key + look.px(6) + count + look.px(8)

    def show_progress(self, progress: Progress | None, count: str) -> None:
        """Show how far the page is."""
        if (progress, count) != (self._progress, self._count):
            self._progress, self._count = progress, count
            key = tr("Key {key}", key=self._key) if self._key else ""
            self.setAccessibleDescription(". ".join(each for each in (count, key) if each))
            self.setToolTip(f"{self.text()} {count}" if not self.titled else "")
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Keep the focus policy that the list gave: Qt would take it from the one that is open."""
        QWidget.focusInEvent(self, event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in PRESSES and not event.modifiers():
            self.click()
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, on = self._look, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if on or self.underMouse():
            painter.setPen(look.pen("line") if on else Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("surface" if on else "na_tint"))
            painter.drawRoundedRect(box, look.px(8), look.px(8))
        if self.hasFocus():
            painter.setPen(look.pen("accent", 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), look.px(8), look.px(8))
        side = look.px(16)
        self._draw_sign(painter, QRectF(look.px(10), (self.height() - side) / 2, side, side))
        self._draw_words(painter, on=on)

    def _draw_sign(self, painter: QPainter, box: QRectF) -> None:
        look = self._look
        inner = box.adjusted(look.px(2), look.px(2), -look.px(2), -look.px(2))
        if self._about == CHECK:
            draw_asking(painter, look, box, "ask")
        elif self._about == ASK:
            draw_flag(painter, inner, look.colour("ask"))
        elif self._about == PRACTICE:
            draw_star(painter, box, look.colour("star"))
        elif self._about == GLANCE:
            draw_glance(painter, inner, look.colour("muted"))
        else:
            self._draw_pie(painter, box)

    def _draw_pie(self, painter: QPainter, box: QRectF) -> None:
        look, progress = self._look, self._progress
        painter.setPen(Qt.PenStyle.NoPen)
        if progress is None or (progress.done and not progress.relevant):
            painter.setBrush(look.colour("na_tint"))
            painter.drawEllipse(box)
            return
        if progress.done:
            painter.setBrush(look.colour("good"))
            painter.drawEllipse(box)
            quarter = box.width() / 4
            inner = box.adjusted(quarter, quarter, -quarter, -quarter)
            draw_tick(painter, inner, look.colour("surface"), max(1.5, look.px(1.6)))
            return
        painter.setBrush(look.colour("line"))
        painter.drawEllipse(box)
        if progress.answered:
            painter.setBrush(look.colour("accent"))
            painter.drawPie(box, 90 * 16, -round(360 * 16 * progress.answered / progress.relevant))

    def _draw_words(self, painter: QPainter, *, on: bool) -> None:
        look = self._look
        x, right = look.px(34), self.width() - look.px(8)
        middle = Qt.AlignmentFlag.AlignVCenter
        if not self.titled:
            words = self._number or (self._count if self.counted else "")
            painter.setFont(look.font(14 if self._number else 12, STRONG if on else NORMAL))
            painter.setPen(look.colour("ink"))
            painter.drawText(QRectF(look.px(32), 0, self.width(), self.height()), middle, words)
            return
        if self._count:
            done = self._progress is not None and self._progress.done and self._progress.relevant
            painter.setFont(look.font(12, MEDIUM if on else NORMAL))
            painter.setPen(look.colour("good" if done else _COLOURS.get(self._about, "muted")))
            room = look.metrics(12, MEDIUM).horizontalAdvance(self._count)
            painter.drawText(
                QRectF(right - room, 0, room, self.height()),
                middle | Qt.AlignmentFlag.AlignRight,
                self._count,
            )
            right -= room + look.px(6)
        if self._key:
            right -= look.key_width(self._key)
            draw_key(painter, look, right, (self.height() - look.px(19)) / 2, self._key)
            right -= look.px(6)
        painter.setPen(look.colour("ink"))
        if self._number:
            painter.setFont(look.font(14))
            painter.drawText(QRectF(x, 0, look.px(34), self.height()), middle, self._number)
            x += look.px(30)
        weight = STRONG if on else NORMAL
        shown = look.metrics(14, weight).elidedText(self.text(), Qt.TextElideMode.ElideRight, right - x)
        if shown != self.text() and not self.toolTip():
            self.setToolTip(self.text())
        painter.setFont(look.font(14, weight))
        painter.drawText(QRectF(x, 0, right - x, self.height()), middle, shown)


def _caption_of(section: Section, language: str) -> str:
    return f"{section.number} {text(section.title, language)}".upper()


class SectionsList(QFrame):
    """The pages of the walk under their sections."""

    turn_to = Signal(object)
    next_unanswered = Signal()
    check_wanted = Signal()
    ask_wanted = Signal()
    practice_wanted = Signal()
    glance_wanted = Signal()

    def __init__(self, look: Look) -> None:
        """Begin empty; fill takes the instrument."""
        super().__init__()
        self._look = look
        self._titles = self._counts = True
        self.setObjectName("sections")
        self.setAccessibleName(tr("Sections"))
        self._inside = QWidget()
        self._column = spaced(QVBoxLayout(self._inside), (10, 16, 10, 16), 0)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(tr("Sections"))
        scroll.setWidget(self._inside)
        spaced(QVBoxLayout(self)).addWidget(scroll)
        self.items: dict[str | None, SectionItem] = {}
        self._captions: list[QLabel] = []

    def fill(self, walk: Walk, language: str) -> None:
        """Make a line for every page of the instrument."""
        while (old := self._column.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.items, self._captions = {}, []
        self._add(OPENING, "", tr("The case"), lambda: self.turn_to.emit(OPENING))
        for section in walk.instrument.sections:
            self._caption(_caption_of(section, language))
            for criterion in walk.instrument.criteria_of(section.number):
                number = criterion.number
                self._add(number, number, text(criterion.short, language), partial(self.turn_to.emit, number))
        self._caption(tr("This case").upper())
        for about, title, press in (
            (ASK, tr("Ask the case manager"), self.ask_wanted.emit),
            (CHECK, tr("To check"), self.check_wanted.emit),
            (PRACTICE, tr("Good practice"), self.practice_wanted.emit),
            (GLANCE, tr("At a glance"), self.glance_wanted.emit),
            (UNANSWERED, tr("Unanswered"), self.next_unanswered.emit),
        ):
            self._add(about, "", title, press)
        self._column.addStretch(1)
        self.fold(titles=self._titles, counts=self._counts)

    def reword(self, instrument: Instrument, language: str) -> None:
        """Name sections and criteria in a language."""
        for section, caption in zip(instrument.sections, self._captions, strict=False):
            caption.setText(_caption_of(section, language))
        for criterion in instrument.criteria:
            self.items[criterion.number].reword(text(criterion.short, language))

    def _caption(self, words: str) -> None:
        caption = label(words, "caps", wraps=True)
        caption.setContentsMargins(self._look.px(10), self._look.px(14), 0, self._look.px(6))
        self._captions.append(caption)
        self._column.addWidget(caption)

    def _add(self, page: str | None, number: str, title: str, press: Callable[[], None]) -> None:
        item = SectionItem(self._look, number, title, page if page in _KEYS and page is not None else "")
        item.clicked.connect(lambda _on=False: press())
        self.items[page] = item
        self._column.addWidget(item)

    def show_walk(self, walk: Walk, page: str | None, counts: Mapping[str, int], *, veiled: bool) -> None:
        """Show how far every page is, which one is open, and how much of each kind there is in the case."""
        for key, item in self.items.items():
            if key is not None and key in _KEYS:
                count = counts.get(key, 0)
                words = in_figures(count) if count else tr("none") if key == UNANSWERED else ""
                item.show_progress(None, "" if veiled else words)
                continue
            progress = walk.progress(key)
            if veiled:
                words = ""
            elif not progress.relevant:
                words = "–"
            elif progress.done:
                words = tr("done")
            else:
                words = f"{in_figures(progress.answered)}/{in_figures(progress.relevant)}"
            item.show_progress(None if veiled else progress, words)
            item.setChecked(key == page)
            policy = Qt.FocusPolicy.TabFocus if key == page else Qt.FocusPolicy.ClickFocus
            if item.focusPolicy() != policy:
                item.setFocusPolicy(policy)

    def fold(self, *, titles: bool, counts: bool) -> None:
        """Leave the titles away where there is no room for them, and the counts where there is less."""
        self._titles, self._counts = titles, counts
        px = self._look.px
        spaced(self._column, (8, 16, 8, 16) if titles else (6, 12, 6, 12))
        wanted = max((item.wanted for item in self.items.values()), default=0) + px(16 + 2)
        wide = max(px(WIDE), min(wanted, px(WIDEST)))
        self.setFixedWidth(wide if titles else px(NARROW if counts else TINY))
        for caption in self._captions:
            caption.setVisible(titles)
        for item in self.items.values():
            item.titled, item.counted = titles, counts
            item.updateGeometry()
            item.update()

    def step(self, by: int) -> bool:
        """Move the focus among the lines; returns whether it was here."""
        lines = [item for item in self.items.values() if not item.isHidden()]
        for index, item in enumerate(lines):
            if item.hasFocus():
                lines[max(0, min(len(lines) - 1, index + by))].setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    @property
    def stops(self) -> list[QWidget]:
        """What Tab comes to, in order: the page that is open, and the lines about this case."""
        return [item for item in self.items.values() if item.isChecked() or not item.isCheckable()]
