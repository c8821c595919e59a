"""How the text of a report looks while it is written: the margins of each kind of paragraph, headings."""

from PySide6.QtGui import (
    QFont,
    QSyntaxHighlighter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from app.casework.blocks import BULLET, HEADING, NUMBERED, PARAGRAPH, QUOTATION
from app.ui.findings.sentence import units
from app.ui.parts import px
from app.ui.theme import Theme

_OWN = QTextFormat.Property.UserProperty.value
_ID, _KIND = _OWN + 1, _OWN + 2
"""What a paragraph carries along, wherever it goes and whatever is undone: its block's id and kind."""

_HEADING_SIZE = 17


def id_of(block: QTextBlock) -> str:
    """The id of the block that a paragraph is."""
    return str(block.blockFormat().property(_ID) or "")


def kind_of(block: QTextBlock) -> str:
    """Of which kind a paragraph is."""
    return str(block.blockFormat().property(_KIND) or PARAGRAPH)


def block_look(kind: str, id_: str) -> QTextBlockFormat:
    """The format of a paragraph of a kind that is that block."""
    look = QTextBlockFormat()
    look.setProperty(_ID, id_)
    look.setProperty(_KIND, kind)
    look.setBottomMargin(px(4 if kind in {NUMBERED, BULLET} else 6 if kind == HEADING else 9))
    look.setTopMargin(px(8 if kind == HEADING else 0))
    look.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if kind in {NUMBERED, BULLET}:
        look.setLeftMargin(px(34))
    elif kind == QUOTATION:
        look.setLeftMargin(px(24))
        look.setRightMargin(px(16))
    if kind == HEADING:
        look.setHeadingLevel(2)
    return look


class Headings(QSyntaxHighlighter):
    """Sets headings larger and quotations quieter without writing that into the text itself."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        """Look after a document."""
        super().__init__(document)
        self._theme = theme

    def take(self, theme: Theme) -> None:
        """Take on another theme; the text is loaded anew anyhow."""
        self._theme = theme

    def highlightBlock(self, text: str) -> None:
        kind = kind_of(self.currentBlock())
        if kind == HEADING:
            look = QTextCharFormat()
            look.setProperty(QTextFormat.Property.FontPixelSize.value, px(_HEADING_SIZE))
            look.setFontWeight(QFont.Weight.DemiBold)
            self.setFormat(0, units(text, len(text)), look)
        elif kind == QUOTATION:
            look = QTextCharFormat()
            look.setForeground(self._theme.colours.colour("muted"))
            self.setFormat(0, units(text, len(text)), look)
