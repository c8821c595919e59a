"""The panel that finds a question of the case: one line to type in, and what fits below it."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.casework.walk import Walk
from app.instrument.model import Question, text
from app.ui.case_read import answer_words, in_order
from app.ui.find.index import FindIndex, Hit
from app.ui.glance.cells import draw_sign, kind_of
from app.ui.key_line import KeyLine
from app.ui.parts import ENTER, label, px, respace, spaced
from app.ui.theme import Theme
from app.ui.walk.look import MEDIUM, Look
from app.ui.words import number, tr

KEYS = (
    ("↑ ↓", "choose"),
    ("Enter", "go there"),
    ("Esc", "back to where you were"),
)
WIDTH, LEAST = 760, 560
ROW = 30
TALL = 50
_MOST_HIGH = 400
_PAGE = 6
Index = QModelIndex | QPersistentModelIndex
HIT_ROLE = Qt.ItemDataRole.UserRole
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Backtab: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}


class _Hits(QAbstractListModel):
    """What was found; a caption stands before the questions that the case does not ask."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Hit | str, ...] = ()
        self.language = ""

    def show(self, hits: Sequence[Hit]) -> None:
        self.beginResetModel()
        asked = [hit for hit in hits if hit.asked]
        others = [hit for hit in hits if not hit.asked]
        caption = [tr("Not asked in this case")] if others else []
        self.rows = (*asked, *caption, *others)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == HIT_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row if isinstance(row, str) else name_of(row.question, self.language)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, Hit):
            return text(row.question.label, self.language)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        caption = index.isValid() and isinstance(self.rows[index.row()], str)
        return Qt.ItemFlag.NoItemFlags if caption else found


def name_of(question: Question, language: str) -> str:
    """A question by its number and wording."""
    return f"{question.number} {text(question.label, language)}"


class _HitDelegate(QStyledItemDelegate):
    """Paints a question with its sign, its answer and the passage in which it was found."""

    def __init__(self, panel: "FindPanel") -> None:
        super().__init__(panel)
        self._panel = panel

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(HIT_ROLE)
        tall = isinstance(row, Hit) and row.where
        return QSize(px(100), px(TALL if tall else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, row = self._panel.look, index.data(HIT_ROLE)
        rect = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, str):
            painter.setFont(look.font(12, MEDIUM))
            painter.setPen(look.colour("muted"))
            painter.drawText(rect.adjusted(look.px(12), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, row)
        elif isinstance(row, Hit):
            current = self._panel.list.currentIndex().row() == index.row()
            painter.fillRect(rect, look.colour("surface"))
            if current:
                painter.setPen(look.pen("accent", 2))
                painter.setBrush(look.colour("accent_tint"))
                painter.drawRoundedRect(QRectF(rect).adjusted(2, 1, -2, -1), look.px(8), look.px(8))
            self._hit(painter, rect.adjusted(look.px(12), 0, -look.px(12), 0), row)
        painter.restore()

    def _hit(self, painter: QPainter, rect: QRect, hit: Hit) -> None:
        look, walk, language = self._panel.look, self._panel.walk, self._panel.language
        first = QRect(rect.left(), rect.top() + (look.px(4) if hit.where else 0), rect.width(), look.px(ROW - 2))
        if not hit.where:
            first.setHeight(rect.height())
        value = walk.value(hit.question.name) if walk is not None and hit.asked else ""
        answer = answer_words(hit.question, value, language)
        right = self._answer(painter, first, hit, value, answer)
        ink: QColor = look.colour("ink" if hit.asked else "muted")
        left = first.left() + look.px(66)
        self._words(painter, QRect(first.left(), first.top(), look.px(62), first.height()), hit.question.number, ink)
        room = QRect(left, first.top(), right - left - look.px(10), first.height())
        self._words(painter, room, text(hit.question.label, language), ink)
        if hit.where:
            below = QRect(left, first.bottom() - look.px(2), rect.right() - left, look.px(18))
            self._words(painter, below, hit.where, look.colour("muted"), 12)

    def _answer(self, painter: QPainter, rect: QRect, hit: Hit, value: str, answer: str) -> int:
        """Draw sign and answer at the right; returns where the room for the wording ends."""
        look = self._panel.look
        if not hit.asked or self._panel.veiled:
            return rect.right()
        metrics, side = look.metrics(13), look.px(11)
        words = metrics.elidedText(answer, Qt.TextElideMode.ElideRight, look.px(120))
        wide = metrics.horizontalAdvance(words)
        left = rect.right() - wide
        painter.setFont(look.font(13))
        painter.setPen(look.colour("muted"))
        painter.drawText(QRect(left, rect.top(), wide, rect.height()), Qt.AlignmentFlag.AlignVCenter, words)
        sign = QRectF(left - side - look.px(6), rect.center().y() - side / 2 + 0.5, side, side)
        draw_sign(painter, look, sign, kind_of(hit.question, value))
        return round(sign.left())

    def _words(self, painter: QPainter, rect: QRect, words: str, colour: QColor, size: float = 14) -> None:
        look = self._panel.look
        shown = look.metrics(size).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(look.font(size))
        painter.setPen(colour)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class FindPanel(QFrame):
    """Lies over the top of a page; Enter goes to the question, Esc back to where the focus was."""

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, page: QWidget, over: QWidget, theme: Theme) -> None:
        """Lie hidden over a part of a page, or the whole of it where that part is narrow."""
        super().__init__(page)
        self._over = over
        self.look = Look(theme)
        self.walk: Walk | None = None
        self.language = ""
        self._notes: Mapping[str, str] = {}
        self._sources: Callable[[str], tuple[str, ...]] = lambda _name: ()
        self._index: FindIndex | None = None
        self._before: QWidget | None = None
        self.veiled = False
        self.setObjectName("find")
        self.setAccessibleName(tr("Find a question"))
        column = spaced(QVBoxLayout(self), (12, 12, 12, 10), 8)
        self.line = QLineEdit()
        self.line.setAccessibleName(tr("Find a question by its number or by words"))
        self.line.setPlaceholderText(tr("Number or words: 1.1-06, victim, screening…"))
        self.line.textChanged.connect(self._typed)
        self.line.installEventFilter(self)
        inner = spaced(QHBoxLayout(self.line), (0, 0, 12, 0))
        inner.addStretch(1)
        self._found = label(role="small")
        inner.addWidget(self._found, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addWidget(self.line)
        self.hits = _Hits()
        self.list = QListView()
        self.list.setAccessibleName(tr("Questions found"))
        self.list.setModel(self.hits)
        self.list.setItemDelegate(_HitDelegate(self))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.clicked.connect(self._clicked)
        column.addWidget(self.list)
        self.says = label(role="small", wraps=True)
        column.addWidget(self.says)
        self._hints = KeyLine(theme, ((keys, tr(meaning)) for keys, meaning in KEYS), {"Esc": self.close_it})
        column.addWidget(self._hints)
        page.installEventFilter(self)
        over.installEventFilter(self)
        self.hide()

    # opening and closing

    def open(
        self,
        walk: Walk,
        notes: Mapping[str, str],
        language: str,
        sources: Callable[[str], tuple[str, ...]],
        *,
        veiled: bool = False,
    ) -> None:
        """Ask what to find in a case; `sources` names the questions that decide whether one is asked."""
        self.veiled = veiled
        if self.isHidden():
            self._before = self.window().focusWidget()
        self.walk, self._notes, self._sources = walk, notes, sources
        self._speak(walk, language)
        self._typed(self.line.text())
        self.show()
        self.raise_()
        self._place()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def _speak(self, walk: Walk, language: str) -> None:
        if self._index is None or self._index.instrument is not walk.instrument or self._index.language != language:
            self._index = FindIndex(walk.instrument, language)
        self.language = self.hits.language = language

    def reword(self, language: str) -> None:
        """Find in another language what is typed, and stay on the question that was chosen where it is found too."""
        if self.walk is None:
            return
        chosen = self.current()
        self._speak(self.walk, language)
        self._typed(self.line.text())
        for row, hit in enumerate(self.hits.rows):
            if isinstance(hit, Hit) and chosen is not None and hit.question.name == chosen.question.name:
                self._choose(row)

    def close_it(self, *, give_back: bool = True) -> None:
        """Put the panel away, the focus where it was."""
        before, self._before = self._before, None
        self.hide()
        if give_back and before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def retheme(self, theme: Theme) -> None:
        """Take on another theme or text scale."""
        self.look.take(theme)
        self._hints.retheme(theme)
        respace(self)
        self.hits.show([row for row in self.hits.rows if isinstance(row, Hit)])
        self._choose(0)
        self._place()

    def _place(self) -> None:
        page = self.parentWidget()
        if page is None:
            return
        rows = self.hits.rows
        high = sum(px(TALL if isinstance(row, Hit) and row.where else ROW) for row in rows)
        self.list.setVisible(bool(rows))
        over = QRect(self._over.mapTo(page, QPoint()), self._over.size())
        if over.width() < px(LEAST):
            over = page.rect()
        width = min(px(WIDTH), over.width() - px(24))
        self.list.setFixedHeight(min(high + 2, px(_MOST_HIGH), max(px(ROW * 3), page.height() - px(190))))
        self.setFixedWidth(width)
        self.adjustSize()
        self.move(over.left() + (over.width() - width) // 2, px(8))

    # finding

    def _typed(self, words: str) -> None:
        if self._index is None or self.walk is None:
            return
        hits = self._index.find(words, self.walk, self._notes)
        self.hits.show(hits)
        asked = sum(1 for hit in hits if hit.asked)
        self._found.setText(tr("{n} found", n=number(len(hits))) if words.strip() else "")
        if words.strip() and not hits:
            self._say(tr("Nothing fits. Try fewer words, or the beginning of a number."))
        else:
            self._say("" if asked or not hits else tr("None of these is asked in this case."))
        self._choose(0)
        self._place()

    def _say(self, words: str) -> None:
        self.says.setText(words)
        self.says.setVisible(bool(words))

    def _choose(self, row: int, by: int = 1) -> None:
        rows = self.hits.rows
        if not rows:
            return
        row = max(0, min(len(rows) - 1, row))
        if isinstance(rows[row], str):
            row = row + by if 0 <= row + by < len(rows) else row - by
        index = self.hits.index(row, 0)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        self.list.viewport().update()
        found = rows[row]
        if isinstance(found, Hit):
            self.line.setAccessibleDescription(name_of(found.question, self.language))

    def current(self) -> Hit | None:
        """The question that Enter goes to."""
        row = self.list.currentIndex().row()
        found = self.hits.rows[row] if 0 <= row < len(self.hits.rows) else None
        return found if isinstance(found, Hit) else None

    def _clicked(self, index: QModelIndex) -> None:
        self._choose(index.row())
        self.go()

    def go(self) -> None:
        """Go to the question, or say what keeps it from being asked."""
        hit = self.current()
        if hit is None:
            return
        if not hit.asked:
            self._say(self._why_not(hit.question))
            self._place()
            return
        self.close_it(give_back=False)
        self.chosen.emit(hit.question.name)

    def _why_not(self, question: Question) -> str:
        deciding = in_order(self.walk.instrument, self._sources(question.name)) if self.walk is not None else ()
        numbers = ", ".join(each.number for each in deciding)
        if not numbers:
            return tr("{number} is not asked in this case.", number=question.number)
        return tr("{number} is not asked in this case; {others} decides that.", number=question.number, others=numbers)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let no key that the line leaves alone through to the page below."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        around = watched in {self.parentWidget(), self._over}
        if around and event.type() in {QEvent.Type.Resize, QEvent.Type.Move} and not self.isHidden():
            self._place()
        elif watched is self.line and event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()  # else a shortcut of the page would take Esc before the line
        elif watched is self.line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._choose(self.list.currentIndex().row() + _STEPS[key], 1 if _STEPS[key] > 0 else -1)
        elif key in ENTER:
            if not event.isAutoRepeat():
                self.go()
        elif key == Qt.Key.Key_Escape:
            self.close_it()
        else:
            return False
        return True
