"""What keys and buttons do to the text of the report: write, move, mend, bind, put sentences in."""

from PySide6.QtCore import QObject, Signal

from app.operations.blocks import bind_block, block_bindables, leave_in_block, move_blocks, restore_block
from app.operations.findings import Bindable
from app.operations.keeping_findings import take_draft
from app.operations.part_text import put_sentence, put_text, type_text
from app.operations.writing_report import redo_writing, undo_writing
from app.scoring.bindings import Misfit
from app.ui.findings.misfits import BIND, LEAVE, PUT
from app.ui.session import Session
from app.ui.writing.acts import Acts, Typed
from app.ui.writing.sentences import Said
from app.ui.writing.text_column import TextColumn

TEXT_OF = "text/"
"""What the typed text of a part is named by on its way to the store."""


class Hands(QObject):
    """Acts on the text of a part; `offered` brings what words can be bound to, with the words and their sentence."""

    offered = Signal(object, str, object)
    refused = Signal(object)

    def __init__(self, session: Session, column: TextColumn, acts: Acts) -> None:
        """Serve the column in which the text is."""
        super().__init__(column)
        self._session, self._column, self._acts = session, column, acts
        self._binding: Misfit | None = None
        editor = column.editor
        editor.written.connect(self._written)
        editor.left.connect(self.record)
        editor.undo_wanted.connect(self.undo)
        editor.redo_wanted.connect(self.redo)
        column.mended.connect(self._mend)
        column.taken_out.restored.connect(self._restore)

    # the text

    def _written(self) -> None:
        editor = self._column.editor
        edit = editor.edit
        if edit is not None:
            self._acts.write(TEXT_OF + editor.part, Typed(type_text, put_text, edit))

    def record(self) -> None:
        """Make entries of what was typed, the text being left."""
        self._acts.record(TEXT_OF + self._column.editor.part)

    def undo(self) -> None:
        """Take back the last act on the report."""
        self._acts.do(undo_writing)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._acts.do(redo_writing)

    def another_line(self) -> None:
        """Begin another line of the list that belongs to the part."""
        panel = self._column.list_panel
        if panel is not None:
            panel.begin()

    def take_out(self) -> None:
        """Take the line out in which the focus is."""
        panel = self._column.list_panel
        if panel is not None:
            panel.take_out()

    def move(self, by: int) -> None:
        """Move the line, or the paragraph at the cursor, up or down."""
        panel, editor = self._column.list_panel, self._column.editor
        if (panel is not None and panel.move_line(by)) or not editor.hasFocus():
            return
        ids = editor.written_ids
        at = ids.index(editor.current) if editor.current in ids else -1
        if at >= 0 and 0 <= at + by < len(ids):
            ahead = at - 1 if by < 0 else at + 2
            before = ids[ahead] if ahead < len(ids) else None
            self._acts.do(move_blocks, [editor.current], editor.part, before)

    def _restore(self, id_: str) -> None:
        self._column.editor.setFocus()
        self._acts.do(restore_block, id_)

    # words that do not fit

    def _mend(self, misfit: Misfit, act: str, _words: str) -> None:
        if act == LEAVE:
            self._acts.do(leave_in_block, misfit.finding, misfit.span)
        elif act == BIND:
            self._ask_what_for(misfit)
        elif act == PUT:
            self.record()

    def _ask_what_for(self, misfit: Misfit) -> None:
        self._acts.record_all()
        self._binding = misfit
        said = self._column.editor.words_of(misfit.finding)

        def offer(found: tuple[Bindable, ...]) -> None:
            if self._binding is misfit:
                self.offered.emit(misfit.span, said, found)

        self._session.call(block_bindables, misfit.finding, misfit.span, done=offer, failed=self.refused.emit)

    def bind(self, side: Bindable) -> None:
        """Bind the words that were asked for."""
        misfit, self._binding = self._binding, None
        if misfit is not None:
            self._acts.do(
                bind_block, misfit.finding, misfit.span, question=side.question, side=side.side, reason=side.reason
            )

    # sentences beside the text

    def keep(self, said: Said) -> None:
        """Keep a draft as a finding of its criterion."""
        self._acts.do(take_draft, said.question)

    def put(self, said: Said) -> None:
        """Put a sentence into the text, after the paragraph at the cursor, with what is bound in it."""
        editor = self._column.editor
        if not self._column.part.written:
            return
        ids = editor.written_ids
        at = ids.index(editor.current) if editor.current in ids else len(ids)
        self._acts.do(put_sentence, editor.part, said.sentence, ids[at + 1] if at + 1 < len(ids) else None)
