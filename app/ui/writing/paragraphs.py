"""Paragraphs of a Qt document as blocks of the report: their words, what stands out in them, a place in them."""

from collections.abc import Iterable

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextCursor

from app.casework.blocks import HEADING, Block, Run, clean_runs
from app.errors import KnownError
from app.ui.findings.sentence import Mark, units
from app.ui.writing.look import kind_of

LINE_BREAK = "\u2028"
"""A new line in the same paragraph, as Qt has it."""


def insert_runs(cursor: QTextCursor, runs: Iterable[Run]) -> None:
    for run in runs:
        look = QTextCharFormat()
        if run.bold:
            look.setFontWeight(QFont.Weight.Bold)
        if run.italic:
            look.setFontItalic(True)
        cursor.insertText(run.text.replace("\n", LINE_BREAK), look)


def cursor_over(block: QTextBlock, mark: Mark) -> QTextCursor | None:
    """A cursor over marked words of a paragraph; None where they are no longer there."""
    text = text_of(block)
    if text[mark.span.start : mark.span.end] != mark.span.words:
        return None
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + units(text, mark.span.start))
    cursor.setPosition(block.position() + units(text, mark.span.end), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def text_of(block: QTextBlock) -> str:
    return block.text().replace(LINE_BREAK, "\n")


def runs_of(block: QTextBlock) -> Iterable[Run]:
    """What stands in a paragraph; a heading is a heading, and nothing in it stands out besides."""
    text = text_of(block)
    if kind_of(block) == HEADING or not text:
        yield from [Run(text)] if text else []
        return
    wide = text.encode("utf-16-le")  # Qt counts in UTF-16
    for one in block.textFormats():
        words = wide[2 * one.start : 2 * (one.start + one.length)].decode("utf-16-le", "ignore")
        if words:
            yield Run(words, one.format.fontWeight() >= QFont.Weight.Bold, one.format.fontItalic())


def said_of(block: Block | None) -> tuple[str, tuple[Run, ...]] | None:
    """What a block says, as it would be stored; None where it is not there or says nothing."""
    if block is None:
        return None
    try:
        runs = clean_runs(block.runs)
    except KnownError:  # too long to be stored as it is
        runs = block.runs
    if block.kind == HEADING:
        runs = clean_runs([Run("".join(run.text for run in runs))])
    return (block.kind, runs) if runs else None
