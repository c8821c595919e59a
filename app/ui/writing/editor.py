"""The text of one part as one field; each paragraph, heading, point or quotation is a block of its own."""

from collections.abc import Iterable, Mapping, Sequence
from secrets import token_hex

from PySide6.QtCore import QMimeData, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit

from app.casework.blocks import BULLET, NUMBERED, PARAGRAPH, QUOTATION, Block
from app.casework.pasting import pasted
from app.operations.part_text import Edit
from app.ui.findings.sentence import Mark, mark_look
from app.ui.parts import ENTER, px
from app.ui.theme import Theme
from app.ui.words import number, tr
from app.ui.writing.look import Headings, block_look, id_of, kind_of
from app.ui.writing.paragraphs import cursor_over, insert_runs, runs_of, said_of

_LEAST_LINES = 8
_SAME = {PARAGRAPH, NUMBERED, BULLET, QUOTATION}
"""What a new paragraph goes on with; after a heading comes running text."""


class Editor(QTextEdit):
    """Grows with its text; `written` says that something was typed, `left` that the focus went away."""

    written = Signal()
    left = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    away_wanted = Signal()
    shape_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        """Begin empty, in no part."""
        super().__init__()
        self.part = ""
        self._base: dict[str, Block] = {}
        self._sent: set[str] = set()
        self._marks: dict[str, tuple[Mark, ...]] = {}
        self._theme = theme
        self._loading = False
        self.setAcceptRichText(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(tr("Text of the part"))
        self.setPlaceholderText(tr("Write here, or paste what was written elsewhere."))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._headings = Headings(self.document(), theme)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())
        self.textChanged.connect(self._changed)
        self.cursorPositionChanged.connect(self.shape_changed)

    # what stands in it

    def show_blocks(self, part: str, blocks: Sequence[Block]) -> None:
        """Show the text of a part as it stands, unless it is here already: what can be undone here is kept then.

        To be called while nothing that was typed here is still on its way to the store.
        """
        here = {one.id: said_of(one) for one in self._blocks() if one.text}
        if part == self.part and list(here.items()) == [(one.id, said_of(one)) for one in blocks]:
            self._stands(blocks)
            return
        cursor = self.textCursor()
        before, id_, at = self.part, id_of(cursor.block()), cursor.positionInBlock()
        self._load(part, blocks)
        found = next((each for each in self._paragraphs() if id_of(each) == id_), None)
        if part == before and found is not None:
            cursor = QTextCursor(found)
            cursor.setPosition(found.position() + min(at, found.length() - 1))
            self.setTextCursor(cursor)

    def _stands(self, blocks: Sequence[Block]) -> None:
        """What stands in the store, against which is seen what was done here."""
        self._base, self._sent = {one.id: one for one in blocks}, set()

    def _load(self, part: str, blocks: Sequence[Block]) -> None:
        self._loading = True
        self.part = part
        self._stands(blocks)
        document = self.document()
        document.setUndoRedoEnabled(False)
        document.clear()
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for at, one in enumerate(blocks or (Block(token_hex(6), part),)):
            look = block_look(one.kind, one.id)
            if at:
                cursor.insertBlock(look, QTextCharFormat())
            else:
                cursor.setBlockFormat(look)
            insert_runs(cursor, one.runs)
        cursor.endEditBlock()
        document.setUndoRedoEnabled(True)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._loading = False
        self.show_marks(self._marks)
        self._grow()
        self.shape_changed.emit()

    @property
    def edit(self) -> Edit | None:
        """What was done since the part was shown, that which was taken back among it; None where that is nothing."""
        here = self._blocks()
        order = tuple(one.id for one in here)
        changed = tuple(one for one in here if one.id in self._sent or said_of(one) != said_of(self._base.get(one.id)))
        changed = tuple(one for one in changed if one.text or one.id in self._sent or one.id in self._base)
        gone = tuple(id_ for id_ in {**self._base, **dict.fromkeys(self._sent)} if id_ not in order)
        self._sent |= {one.id for one in changed}
        return Edit(self.part, changed, gone, order) if changed or gone else None

    @property
    def current(self) -> str:
        """The id of the block in which the cursor is."""
        return id_of(self.textCursor().block())

    @property
    def written_ids(self) -> list[str]:
        """The ids of the blocks that have words, in their order."""
        return [one.id for one in self._blocks() if one.text.strip()]

    def words_of(self, id_: str) -> str:
        """The words of a block."""
        return next((one.text for one in self._blocks() if one.id == id_), "")

    @property
    def shape(self) -> tuple[str, bool, bool]:
        """The kind of block at the cursor, and whether what is typed there is bold and italic."""
        look = self.currentCharFormat()
        return kind_of(self.textCursor().block()), look.fontWeight() >= QFont.Weight.Bold, look.fontItalic()

    def _paragraphs(self) -> Iterable[QTextBlock]:
        block = self.document().begin()
        while block.isValid():
            yield block
            block = block.next()

    def _blocks(self) -> list[Block]:
        """Everything that stands here; a block that came about in a way of Qt's own gets an id."""
        found: dict[str, Block] = {}
        for each in self._paragraphs():
            id_ = id_of(each)
            if not id_ or id_ in found:
                id_ = token_hex(6)
                self._name(each, id_)
            found[id_] = Block(id_, self.part, kind_of(each), tuple(runs_of(each)))
        return list(found.values())

    def _name(self, block: QTextBlock, id_: str) -> None:
        self._loading = True
        cursor = QTextCursor(block)
        cursor.joinPreviousEditBlock()
        cursor.setBlockFormat(block_look(kind_of(block), id_))
        cursor.endEditBlock()
        self._loading = False

    # what is done to it

    def make(self, kind: str) -> None:
        """Make the chosen paragraphs of a kind, or running text where they are of it already."""
        cursor = self.textCursor()
        chosen = self._chosen(cursor)
        wanted = PARAGRAPH if all(kind_of(each) == kind for each in chosen) else kind
        cursor.beginEditBlock()
        for each in chosen:
            QTextCursor(each).setBlockFormat(block_look(wanted, id_of(each)))
        cursor.endEditBlock()
        self._headings.rehighlight()
        self.viewport().update()
        self.shape_changed.emit()

    def _chosen(self, cursor: QTextCursor) -> list[QTextBlock]:
        document = self.document()
        last = document.findBlock(cursor.selectionEnd())
        found = [document.findBlock(cursor.selectionStart())]
        while found[-1] != last and found[-1].next().isValid():
            found.append(found[-1].next())
        return found

    def embolden(self) -> None:
        """Have what is chosen, or typed next, in bold or no longer."""
        look = QTextCharFormat()
        bold = self.currentCharFormat().fontWeight() >= QFont.Weight.Bold
        look.setFontWeight(QFont.Weight.Normal if bold else QFont.Weight.Bold)
        self.mergeCurrentCharFormat(look)
        self.shape_changed.emit()

    def italicise(self) -> None:
        """Have what is chosen, or typed next, in italic or no longer."""
        look = QTextCharFormat()
        look.setFontItalic(not self.currentCharFormat().fontItalic())
        self.mergeCurrentCharFormat(look)
        self.shape_changed.emit()

    def put_words(self, id_: str, mark: Mark, words: str) -> None:
        """Put other words in the place of marked ones, as if they were typed."""
        cursor = self._at(id_, mark)
        if cursor is not None:
            cursor.insertText(words, cursor.charFormat())
            self.setTextCursor(cursor)

    def go_to(self, id_: str, mark: Mark | None = None) -> bool:
        """Put the cursor into a block, with words of it chosen; says whether it is here."""
        found = self._at(id_, mark) if mark is not None else None
        if found is None:
            block = next((each for each in self._paragraphs() if id_of(each) == id_), None)
            found = QTextCursor(block) if block is not None else None
        if found is not None:
            self.setTextCursor(found)
        return found is not None

    def _at(self, id_: str, mark: Mark) -> QTextCursor | None:
        block = next((each for each in self._paragraphs() if id_of(each) == id_), None)
        return cursor_over(block, mark) if block is not None else None

    def show_marks(self, marks: Mapping[str, tuple[Mark, ...]]) -> None:
        """Mark the words of blocks that are bound or do not fit; words that are no longer there are not marked."""
        self._marks = dict(marks)
        chosen = []
        paragraphs = {id_of(each): each for each in self._paragraphs()} if any(marks.values()) else {}
        for id_, each_of in marks.items():
            for mark in each_of if id_ in paragraphs else ():
                cursor = cursor_over(paragraphs[id_], mark)
                if cursor is not None:
                    selection = QTextEdit.ExtraSelection()
                    selection.cursor, selection.format = cursor, mark_look(mark, self._theme)
                    chosen.append(selection)
        self.setExtraSelections(chosen)

    def retheme(self, theme: Theme) -> None:
        """Take on another theme or text scale."""
        before, self._theme = self._theme, theme
        self._headings.take(theme)
        if theme.scale == before.scale:
            self._headings.rehighlight()
            self.show_marks(self._marks)
            return
        blocks, base, sent, at = self._blocks(), self._base, self._sent, self.textCursor().position()
        self._load(self.part, blocks)
        self._base, self._sent = base, sent
        cursor = self.textCursor()
        cursor.setPosition(min(at, max(self.document().characterCount() - 1, 0)))
        self.setTextCursor(cursor)

    # how it behaves

    def _changed(self) -> None:
        if not self._loading:
            self.written.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable():
            self.undo_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Redo) and not self.document().isRedoAvailable():
            self.redo_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.away_wanted.emit()
        elif event.key() in ENTER and not shift and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._break()
        elif event.key() == Qt.Key.Key_Backspace and self._plain_at_start():
            self.make(PARAGRAPH)
        else:
            super().keyPressEvent(event)

    def _break(self) -> None:
        """Begin a new paragraph; Enter in an empty point of a list ends the list."""
        cursor = self.textCursor()
        kind = kind_of(cursor.block())
        if kind != PARAGRAPH and not cursor.block().text():
            self.make(PARAGRAPH)
            return
        goes_on = kind if kind in _SAME or not cursor.atBlockEnd() else PARAGRAPH
        at_start = cursor.atBlockStart() and bool(cursor.block().text()) and not cursor.hasSelection()
        cursor.beginEditBlock()
        if at_start:  # the words keep their block, and the new one is before it
            id_, own = id_of(cursor.block()), token_hex(6)
            cursor.insertBlock(block_look(kind, id_))
            QTextCursor(cursor.block().previous()).setBlockFormat(block_look(kind, own))
        else:
            cursor.insertBlock(block_look(goes_on, token_hex(6)))
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _plain_at_start(self) -> bool:
        cursor = self.textCursor()
        return cursor.atBlockStart() and not cursor.hasSelection() and kind_of(cursor.block()) != PARAGRAPH

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what was copied elsewhere as structure: nothing of its look comes over, and nothing that is not seen."""
        found = pasted(source.text(), source.html() if source.hasHtml() else "")
        if found:
            self.insert([Block(token_hex(6), self.part, kind, runs) for kind, runs in found])

    def insert(self, blocks: Sequence[Block]) -> None:
        """Put blocks in at the cursor; one alone that is running text goes into the paragraph where it is."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        if len(blocks) == 1 and blocks[0].kind == PARAGRAPH and cursor.block().text():
            insert_runs(cursor, blocks[0].runs)
        else:
            for one in blocks:
                look = block_look(one.kind, one.id)
                if cursor.block().text():
                    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
                    cursor.insertBlock(look, QTextCharFormat())
                else:
                    cursor.setBlockFormat(look)
                insert_runs(cursor, one.runs)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self._headings.rehighlight()

    # how it looks

    def sizeHint(self) -> QSize:
        least = _LEAST_LINES * self.fontMetrics().lineSpacing()
        return QSize(px(320), max(int(self.document().size().height()), least) + px(16) + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), self.sizeHint().height())

    def _grow(self) -> None:
        if self.sizeHint().height() != self.height():
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Points of lists have their signs, quotations a line beside them, in the margin of the paragraph."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        layout, count = self.document().documentLayout(), 0
        for each in self._paragraphs():
            kind = kind_of(each)
            count = count + 1 if kind == NUMBERED else 0
            box = layout.blockBoundingRect(each)
            if kind not in {NUMBERED, BULLET, QUOTATION} or not event.rect().intersects(box.toAlignedRect()):
                continue
            if kind == QUOTATION:
                bar = QRectF(box.left() + px(10), box.top(), px(3), box.height())
                painter.fillRect(bar, self._theme.colours.colour("line"))
                continue
            line = each.layout().lineAt(0)
            base = box.top() + (each.layout().position().y() - box.top()) + line.y() + line.ascent()
            sign = f"{number(count)}." if kind == NUMBERED else "•"
            painter.setPen(self._theme.colours.colour("muted"))
            wide = self.fontMetrics().horizontalAdvance(sign)
            painter.drawText(QPointF(px(26) - wide, base), sign)
        painter.end()
