"""The table of cases: how a row is painted, and the keys that move through it."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from app.casework.walk import COMPLETE, IN_PROGRESS, NOT_STARTED
from app.operations.cases import CaseLine
from app.ui.cases.model import (
    LEVELS,
    LINE_ROLE,
    CasesOrder,
    Column,
    Index,
    Mark,
    cell,
    marks,
    status_words,
    usual_status_words,
)
from app.ui.theme import Theme
from app.ui.walk.signs import draw_flag, draw_star
from app.ui.words import tr

ROW = 40
PAD = 14
SHARES = ((104, 1), (76, 4), (206, 40), (162, 4), (100, 2), (86, 3), (184, 10), (114, 16))
"""What each column needs at least, in design pixels, and its share of the width that is left over."""
LEAVE_OUT = (Column.OFFICE, Column.PHASE, Column.ASSESSOR, Column.MARKS, Column.ROSH, Column.SENTENCE)
"""What is left out, in this order, where there is too little width."""


class CasesDelegate(QStyledItemDelegate):
    """Paints a row: reference bold, risk as a chip, progress as a bar with words, withdrawn cases struck."""

    def __init__(self, view: "CasesView", theme: Theme) -> None:
        """Paint for a view in a theme."""
        super().__init__(view)
        self._view = view
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: CaseLine = index.data(LINE_ROLE)
        colours, rect = self.theme.colours, QRect(option.rect)
        current = self._view.currentIndex().row() == index.row()
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = colours.accent_tint if current else colours.paper if hovered else colours.surface
        painter.fillRect(rect, QColor(ground))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        if current and self._view.hasFocus():
            self._ring(painter, rect, index.column())
        inside = rect.adjusted(self.theme.px(PAD), 0, -self.theme.px(6), 0)
        gone = line.case.withdrawal is not None
        column = index.column()
        if column == Column.ROSH:
            level = line.case.facts.get("rosh", "")
            self._chip(painter, inside, cell(line, column), "bad" if LEVELS.get(level, 0) > 1 and not gone else "na")
        elif column == Column.PROGRESS and not gone:
            self._progress(painter, inside, line, current=current)
        elif column == Column.MARKS:
            for mark in marks(line):
                inside.setLeft(self._mark(painter, inside, mark))
        else:
            self._words(painter, inside, cell(line, column), column, gone=gone)
        painter.restore()

    def _words(self, painter: QPainter, rect: QRect, text: str, column: int, *, gone: bool) -> None:
        font = self.theme.font(weight=QFont.Weight.DemiBold if column == Column.CASE else QFont.Weight.Normal)
        font.setStrikeOut(gone and column != Column.PROGRESS)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.colours.muted if gone else self.theme.colours.ink))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _ring(self, painter: QPainter, rect: QRect, column: int) -> None:
        accent, thick = QColor(self.theme.colours.accent), round(2 * self.theme.stroke)
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), thick), accent)
        painter.fillRect(QRect(rect.left(), rect.bottom() - thick + 1, rect.width(), thick), accent)
        if column == Column.CASE:
            painter.fillRect(QRect(rect.left(), rect.top(), thick, rect.height()), accent)
        if column == self._view.last:
            painter.fillRect(QRect(rect.right() - thick + 1, rect.top(), thick, rect.height()), accent)

    def _chip(self, painter: QPainter, rect: QRect, text: str, kind: str) -> int:
        if not text:
            return rect.left()
        font = self.theme.font(12)
        metrics = QFontMetrics(font)
        width, height = metrics.horizontalAdvance(text) + self.theme.px(18), self.theme.px(21)
        box = QRectF(rect.left(), rect.center().y() - height / 2 + 0.5, min(width, rect.width()), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colours.colour(kind + "_tint"))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(self.theme.colours.colour(kind))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        return round(box.right())

    def _mark(self, painter: QPainter, rect: QRect, mark: Mark) -> int:
        """Draw a chip of the last column where it fits whole; returns where the next may begin."""
        if not mark.sign:
            wide = QFontMetrics(self.theme.font(12)).horizontalAdvance(mark.shown) + self.theme.px(18)
            fits = wide <= rect.width()
            return self._chip(painter, rect, mark.shown, mark.kind) + self.theme.px(6) if fits else rect.right() + 1
        side, gap, edge = self.theme.px(11), self.theme.px(5), self.theme.px(9)
        font = self.theme.font(12)
        width, height = 2 * edge + side + gap + QFontMetrics(font).horizontalAdvance(mark.shown), self.theme.px(21)
        if width > rect.width():
            return rect.right() + 1
        box = QRectF(rect.left(), rect.center().y() - height / 2 + 0.5, width, height)
        colour = self.theme.colours.colour(mark.kind)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colours.colour(mark.kind + "_tint"))
        painter.drawRoundedRect(box, height / 2, height / 2)
        sign = QRectF(box.left() + edge, box.center().y() - side / 2, side, side)
        (draw_flag if mark.sign == "flag" else draw_star)(painter, sign, colour)
        painter.setPen(colour)
        painter.setFont(font)
        painter.drawText(box.adjusted(edge + side + gap, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, mark.shown)
        return round(box.right()) + self.theme.px(6)

    def _progress(self, painter: QPainter, rect: QRect, line: CaseLine, *, current: bool) -> None:
        words, colours = status_words(line), self.theme.colours
        metrics = QFontMetrics(self.theme.font())
        room = max(metrics.horizontalAdvance(each) for each in usual_status_words()) + self.theme.px(12)
        width, thick = max(self.theme.px(40), min(self.theme.px(150), rect.width() - room)), self.theme.px(6)
        bar = QRectF(rect.left(), rect.center().y() - thick / 2 + 0.5, width, thick)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.surface if current else colours.na_tint))
        painter.drawRoundedRect(bar, thick / 2, thick / 2)
        share = 1.0 if line.status == COMPLETE else 0.0
        if line.status == IN_PROGRESS and line.progress.relevant:
            share = line.progress.answered / line.progress.relevant
        if share > 0:
            done = QRectF(bar.left(), bar.top(), max(bar.width() * share, thick), thick)
            painter.setBrush(QColor(colours.good if line.status == COMPLETE else colours.accent))
            painter.drawRoundedRect(done, thick / 2, thick / 2)
        painter.setPen(QPen(QColor(colours.muted if line.status == NOT_STARTED else colours.ink)))
        painter.setFont(self.theme.font())
        left = round(bar.right()) + self.theme.px(8)
        beside = QRect(left, rect.top(), rect.right() - left, rect.height())
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, beside.width())
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, shown)


class CasesHeader(QHeaderView):
    """The names of the columns; the one that is sorted by says so with an arrow."""

    def __init__(self, parent: QTableView, theme: Theme) -> None:
        """Name the columns of a table."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = theme
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Columns"))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        colours, model = self.theme.colours, self.model()
        by_this = self.sortIndicatorSection() == section and self.isSortIndicatorShown()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        font = self.theme.font(12, QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(colours.ink if by_this else colours.muted))
        text = str(model.headerData(section, Qt.Orientation.Horizontal))
        inside = rect.adjusted(self.theme.px(PAD), 0, 0, 0)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if by_this:
            size = self.theme.px(4)
            at = QPointF(
                inside.left() + QFontMetrics(font).horizontalAdvance(text) + self.theme.px(10),
                rect.center().y() + 0.5,
            )
            turn = -1 if self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder else 1
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawPolygon(
                [
                    at + QPointF(-size, -turn * size / 2),
                    at + QPointF(size, -turn * size / 2),
                    at + QPointF(0, turn * size / 2),
                ]
            )
        painter.restore()


class CasesView(QTableView):
    """The table itself: whole rows, Up and Down, J and K, Home and End; Tab leaves it."""

    def __init__(self, order: CasesOrder, theme: Theme) -> None:
        """Show the cases."""
        super().__init__()
        self.last = Column.MARKS
        self.setObjectName("cases")
        self.setAccessibleName(tr("Cases"))
        self.setModel(order)
        self.delegate = CasesDelegate(self, theme)
        self.setItemDelegate(self.delegate)
        self.titles = CasesHeader(self, theme)
        self.setHorizontalHeader(self.titles)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.CASE, Qt.SortOrder.AscendingOrder)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = self.model().rowCount()
        row = {
            Qt.Key.Key_J: self.currentIndex().row() + 1,
            Qt.Key.Key_K: self.currentIndex().row() - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: rows - 1,
        }.get(Qt.Key(event.key()))
        if row is not None and not event.modifiers():
            if rows:
                self.setCurrentIndex(self.model().index(max(0, min(row, rows - 1)), 0))
            return
        super().keyPressEvent(event)

    def sort_by(self, column: int) -> None:
        """Sort by a column, the other way round where it is sorted by that already."""
        header = self.horizontalHeader()
        same = header.sortIndicatorSection() == column
        ascending = header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        down = same and ascending
        self.sortByColumn(column, Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder)

    def rescale(self, theme: Theme) -> None:
        """Take on another theme or text scale and share the width out."""
        self.delegate.theme = self.titles.theme = theme
        self.verticalHeader().setMinimumSectionSize(theme.px(ROW))
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW))
        self.titles.setFixedHeight(theme.px(38))
        self.share_out()
        self.viewport().update()

    def share_out(self) -> None:
        """Give each column what it needs, and what is left over to those that can use it."""
        needs = {column: self.delegate.theme.px(SHARES[column][0]) for column in Column}
        room = self.viewport().width()
        for column in LEAVE_OUT:
            if sum(needs.values()) > room:
                del needs[column]
        for column in Column:
            self.setColumnHidden(column, column not in needs)
        over = room - sum(needs.values())
        weights = sum(SHARES[column][1] for column in needs)
        self.last = max(needs)
        left = room
        for column, need in needs.items():
            width = need + over * SHARES[column][1] // weights if over >= 0 else room * need // (room - over)
            self.setColumnWidth(column, left if column == self.last else width)
            left -= width
